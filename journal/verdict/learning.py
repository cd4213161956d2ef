"""What the whole portfolio teaches: the incident grid, the means that own figures are shrunk to, repeat business."""

import itertools
import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats, Ints, toll_to_hours
from journal.verdict.rate import excitation, log_follow_ups, log_rising, log_sum
from journal.verdict.repeat import fit
from journal.verdict.settings import Settings

Z_M = (-2.0, -1.4, -0.9, -0.45, 0.0, 0.45, 0.9, 1.4, 2.0)
Z_R = (-1.5, -0.75, 0.0, 0.75, 1.5, 2.4)
BEST = 24  # nodes kept
SAMPLE = 600  # clients the grid learns from


@dataclass(frozen=True, slots=True)
class Nodes:
    """The incident parameters worth considering: Gamma(r, α) for the own rate, η and τ for follow-ups."""

    r: Floats
    alpha: Floats
    eta: Floats
    tau: Floats
    tau_index: Ints
    weight: Floats


@dataclass(frozen=True, slots=True)
class Pools:
    """The portfolio's own averages, and how much they rest on."""

    clients: int
    incidents: int
    incident_hours: float
    incident_money: float
    recovery: float
    jobs: int
    paid_jobs: int  # engagements whose money is known
    clients_with_jobs: int
    clients_with_net: int
    net: float
    job_hours: float
    overhead: float  # unbillable hours a day


@dataclass(frozen=True, slots=True)
class Learned:
    """Everything a single client's verdict needs to know of the others."""

    nodes: Nodes
    pools: Pools
    bg: tuple[float, float, float, float]
    suggested_rate: float | None


def even_sample(clients: Sequence[Client], most: int) -> list[Client]:
    """Return at most `most` clients, evenly spread over those sorted by incidents and exposure (order is no matter)."""
    if len(clients) <= most:
        return list(clients)
    ranked = sorted(clients, key=lambda each: (each.n, each.T, each.id))
    return [ranked[int((i + 0.5) * len(ranked) / most)] for i in range(most)]


def by_count(clients: Iterable[Client]) -> dict[int, list[int]]:
    """Return the positions of the clients with each number of usable incidents."""
    groups: dict[int, list[int]] = defaultdict(list)
    for position, each in enumerate(clients):
        groups[len(each.ages)].append(position)
    return groups


def learn_nodes(clients: Sequence[Client], settings: Settings) -> Nodes:
    """Weigh the grid over m, r, η, τ by all clients' marginals and the priors; keep the best nodes."""
    zm, zr = np.array(Z_M), np.array(Z_R)
    pairs = np.array(list(itertools.product(range(len(zm)), range(len(zr)))))
    m = settings.m0 * np.exp(settings.m_sd * zm[pairs[:, 0]])
    r = settings.r0 * np.exp(settings.r_sd * zr[pairs[:, 1]])
    alpha = r / m
    taus = np.array(settings.tau_grid)
    shapes = [
        (eta, index, share * (1.0 if eta == 0 else 1.0 / len(taus)))
        for eta, share in zip(settings.eta_grid, settings.eta_prior, strict=True)
        for index in range(1 if eta == 0 else len(taus))
    ]
    normal = -0.5 * (zm[pairs[:, 0]] ** 2 + zr[pairs[:, 1]] ** 2)
    with np.errstate(divide="ignore"):
        prior = normal[:, None] + np.log(np.array([share for *_, share in shapes]))[None]
    score = prior.copy()  # [m and r, η and τ]
    sample = even_sample(clients, SAMPLE)
    for n, where in by_count(sample).items():
        group = [sample[i] for i in where]
        score += _marginals(n, group, r, alpha, shapes, taus)
    flat = score.ravel()
    best = np.argsort(-flat, kind="stable")[:BEST]
    best = np.sort(best[np.isfinite(flat[best])])
    weight = np.exp(flat[best] - flat[best].max())
    row, column = np.divmod(best, len(shapes))
    index = np.array([i for _, i, _ in shapes])[column]
    return Nodes(
        r=r[row],
        alpha=alpha[row],
        eta=np.array([eta for eta, *_ in shapes])[column],
        tau=taus[index],
        tau_index=index,
        weight=weight / weight.sum(),
    )


def _marginals(
    n: int,
    group: Sequence[Client],
    r: Floats,
    alpha: Floats,
    shapes: Sequence[tuple[float, int, float]],
    taus: Floats,
) -> Floats:
    """Return Σ over clients with n incidents of the log marginal, as [m and r, η and τ]."""
    exposure = np.array([each.rate_days for each in group])
    found = excitation(np.array([each.ages for each in group]).reshape(len(group), n), taus)
    rate = np.log(alpha[None] + exposure[:, None])  # [client, m and r]
    base = log_rising(r, n)[None] - (r[None, :, None] + np.arange(n + 1)) * rate[..., None]
    base += (r * np.log(alpha))[None, :, None]
    result = np.empty((len(r), len(shapes)))
    small = n <= 40  # beyond, products of scaled terms could underflow
    if small:
        base_top = base.max(axis=-1)
        scaled = np.exp(base - base_top[..., None])
    for column, (eta, index, _) in enumerate(shapes):
        follow = log_follow_ups(found.log_e[:, index], eta)
        if eta == 0:
            inner = base[..., n]
        elif small:
            top = follow.max(axis=-1)
            inner = np.einsum("cpj,cj->cp", scaled, np.exp(follow - top[:, None]))
            with np.errstate(divide="ignore"):
                inner = np.log(inner) + base_top + top[:, None]
        else:
            inner = log_sum(base + follow[:, None, :])
        result[:, column] = inner.sum(axis=0) - eta * found.decay[:, index].sum()
    return result


def learn_pools(clients: Sequence[Client], settings: Settings) -> Pools:
    """Return the portfolio's averages, the pseudo-incidents included; unknown money stays out of money."""
    incidents = sum(each.n for each in clients)
    with_money = sum(each.n for each in clients if each.evidence.money_known)
    tolls = sum(each.tolls for each in clients)
    pseudo = settings.pseudo_incidents
    recovery = toll_to_hours(settings.pseudo_toll, settings)
    jobs = sum(each.jobs for each in clients)
    nets = sum(each.nets for each in clients)
    days = sum(each.T for each in clients)
    return Pools(
        clients=len(clients),
        incidents=incidents,
        incident_hours=(_total(each.hours for each in clients) + pseudo * settings.pseudo_hours)
        / (incidents + pseudo),
        incident_money=(_total(each.money for each in clients) + pseudo * settings.pseudo_money)
        / (with_money + pseudo),
        recovery=(_total(each.recovery for each in clients) + pseudo * recovery) / (tolls + pseudo),
        jobs=jobs,
        paid_jobs=nets,
        clients_with_jobs=sum(each.jobs > 0 for each in clients),
        clients_with_net=sum(each.nets > 0 for each in clients),
        net=_total(each.net for each in clients) / nets if nets else 0.0,
        job_hours=_total(each.job_hours for each in clients) / jobs if jobs else 0.0,
        overhead=_total(each.evidence.over_hours for each in clients) / (days + settings.overhead_days),
    )


def _total(values: Iterable[float]) -> float:
    """Return the sum exactly rounded, so that the order of the clients does not matter."""
    return math.fsum(values)


def learn_repeat(clients: Sequence[Client], settings: Settings) -> tuple[float, float, float, float]:
    """Return BG/NBD r, α, a, b: the prior's below three clients with engagements, else the posterior mode."""
    rows = sorted((each.repeats, each.recency, each.first) for each in clients if each.jobs)
    if len(rows) < 3:
        r, alpha, a, b = settings.bg_prior
        return r, alpha, a, b
    x, t_x, t = np.array(rows, dtype=np.float64).T
    return fit(x, t_x, t, settings.bg_prior, settings.bg_sd)


def suggested_rate(clients: Sequence[Client]) -> float | None:
    """Return the median over clients with money of their net per hour, every hour counted; None where unknown."""
    rates = []
    for each in clients:
        hours = each.hours + each.job_hours + each.evidence.over_hours
        if each.evidence.money_known and each.nets and hours > 0:
            rates.append(each.net / hours)
    middle = statistics.median(rates) if rates else 0.0
    return middle if middle > 0 else None


def learn_clean(clients: Sequence[Client], settings: Settings) -> Learned:
    """Learn from clients whose evidence was made usable; their order does not matter, to the last bit."""
    clients = sorted(clients, key=lambda each: (each.id, each.T, each.n))
    return Learned(
        nodes=learn_nodes(clients, settings),
        pools=learn_pools(clients, settings),
        bg=learn_repeat(clients, settings),
        suggested_rate=suggested_rate(clients),
    )
