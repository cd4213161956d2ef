"""Repeat business: the BG/NBD model (Fader, Hardie & Lee, Marketing Science 24, 2005). Times in any one unit."""

import math
from collections.abc import Sequence

import numpy as np

from journal.verdict.clean import Floats


def p_alive(r: Floats, alpha: Floats, a: Floats, b: Floats, x: Floats, t_x: Floats, t: Floats) -> Floats:
    """Return the chance that a client with x repeats, the last at t_x, is still active at t (1 for x = 0)."""
    ratio = (r + x) * (np.log(alpha + t) - np.log(alpha + t_x))
    odds = a / np.maximum(b + x - 1.0, 1e-9) * np.exp(np.minimum(ratio, 700.0))
    return np.asarray(np.where(x > 0, 1.0 / (1.0 + odds), 1.0))


def p_still_there(
    r: Floats, alpha: Floats, a: Floats, b: Floats, x: Floats, seen: Floats, t: Floats
) -> Floats:
    """Return the chance that a client with x repeats, last heard of at `seen`, is still there at t.

    `p_alive` with two changes that simulation speaks for (docs/verdict.md): a client may have left after the first job
    already (x = 0, as in the MBG/NBD of Batislam, Denizel & Filiztekin 2007), and `seen` is the last contact of any kind,
    a quarrel as well as a job.
    """
    # with x = 0 the odds are a/b, with x repeats a/(b + x − 1), as in `p_alive`
    odds = np.log((alpha + t) / (alpha + seen))
    odds *= r + x
    np.exp(np.minimum(odds, 700.0, out=odds), out=odds)
    odds *= a
    odds /= np.maximum(b + np.maximum(x - 1.0, 0.0), 1e-9)
    odds += 1.0
    return np.asarray(1.0 / odds)


def expected_purchases(r: float, alpha: float, a: float, b: float, t: float) -> float:
    """Return the expected repeats of a new customer in (0, t] (equation 9 of the paper)."""
    from scipy.special import hyp2f1

    tail = (alpha / (alpha + t)) ** r * hyp2f1(r, b, a + b - 1.0, t / (alpha + t))
    return float((a + b - 1.0) / (a - 1.0) * (1.0 - tail))


def conditional_expectation(
    parameters: Sequence[float], x: float, t_x: float, past: float, ahead: float
) -> float:
    """Return the expected repeats in the next `ahead`, given x, t_x and `past` (equation 10 of the paper)."""
    from scipy.special import hyp2f1

    r, alpha, a, b = parameters
    z = ahead / (alpha + past + ahead)
    curve = ((alpha + past) / (alpha + past + ahead)) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1.0, z)
    alive = p_alive(*(np.asarray(each, dtype=np.float64) for each in (r, alpha, a, b, x, t_x, past)))
    return float((a + b + x - 1.0) / (a - 1.0) * (1.0 - curve) * alive)


def log_likelihood(logs: Floats, x: Floats, t_x: Floats, t: Floats, weight: Floats) -> tuple[float, Floats]:
    """Return the log-likelihood (equation 6) at log (r, α, a, b), and its gradient in those logs."""
    from scipy.special import gammaln, psi

    r, alpha, a, b = np.exp(logs)
    again = x > 0
    constant = gammaln(r + x) - gammaln(r) + r * math.log(alpha)
    constant = constant + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    stay = -(r + x) * np.log(alpha + t)
    bx = np.where(again, b + x - 1.0, 1.0)
    left = np.where(again, math.log(a) - np.log(bx) - (r + x) * np.log(alpha + t_x), -np.inf)
    both = np.logaddexp(stay, left)
    q = np.exp(left - both)  # the share of having left right after the last purchase
    d_r = psi(r + x) - psi(r) + math.log(alpha) - (1 - q) * np.log(alpha + t) - q * np.log(alpha + t_x)
    d_alpha = r / alpha - (r + x) * ((1 - q) / (alpha + t) + q / (alpha + t_x))
    common = psi(a + b) - psi(a + b + x)
    d_a = common + q / a
    d_b = common + psi(b + x) - psi(b) - q / bx
    gradient = np.array(
        [weight @ (r * d_r), weight @ (alpha * d_alpha), weight @ (a * d_a), weight @ (b * d_b)]
    )
    return float(weight @ (constant + both)), gradient


def fit(
    x: Floats,
    t_x: Floats,
    t: Floats,
    prior: Sequence[float] = (0.8, 90.0, 1.0, 3.0),
    spread: Sequence[float] | None = (0.7, 0.7, 0.5, 0.5),
) -> tuple[float, float, float, float]:
    """Return r, α, a, b: the mode under log-normal priors around `prior`, or (`spread` None) maximum likelihood."""
    from scipy.optimize import minimize

    rows, weight = np.unique(np.column_stack([x, t_x, t]), axis=0, return_counts=True)
    centre = np.log(np.asarray(prior, dtype=np.float64))
    precision = np.zeros(4) if spread is None else 1.0 / np.maximum(np.asarray(spread), 1e-6) ** 2
    weights = weight.astype(np.float64)

    def cost(logs: Floats) -> tuple[float, Floats]:
        logs = np.clip(logs, centre - 7.0, centre + 7.0)
        value, gradient = log_likelihood(logs, rows[:, 0], rows[:, 1], rows[:, 2], weights)
        away = logs - centre
        return 0.5 * float(precision @ away**2) - value, precision * away - gradient

    # BFGS is plain NumPy: L-BFGS-B calls threaded BLAS on four numbers, a hundred times slower on a busy machine.
    found = minimize(cost, centre, jac=True, method="BFGS", options={"maxiter": 200})
    logs = np.clip(found.x, centre - 7.0, centre + 7.0) if np.all(np.isfinite(found.x)) else centre
    r, alpha, a, b = (float(each) for each in np.exp(logs))
    return r, alpha, a, b
