"""The self-exciting incident rate: λ(t) = μ + η Σ (1/τ) exp(−(t − t_k)/τ), μ ~ Gamma(r, r/m).

Each incident is either spontaneous or the follow-up of an earlier one, and summing over all ways to tell them
apart gives the posterior of μ as an exact mixture of gammas (VERDICT.md, "Incident rate"). Everything is in logs.
Clients with the same number of incidents are treated together: arrays are [client, τ, …].
"""

import math
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Floats

NEVER = -math.inf


@dataclass(frozen=True, slots=True)
class Excitation:
    """What clients with the same count n of incidents say about clustering; needs no η, m or r."""

    log_e: Floats  # [client, τ, n+1]: log of the elementary symmetric polynomials of S1
    decay: Floats  # [client, τ]: Σ_k (1 − exp(−a_k/τ))
    now: Floats  # [client, τ]: (1/τ) Σ_k exp(−a_k/τ), the excitation today for η = 1


def excitation(ages: Floats, taus: Floats) -> Excitation:
    """Return the excitation of clients with `ages` [client, n] in days, oldest first, for each τ."""
    count, n = ages.shape
    if n == 0:
        zero = np.zeros((count, len(taus)))
        return Excitation(np.zeros((count, len(taus), 1)), zero, zero)
    aged = np.exp(-ages[:, None, :] / taus[None, :, None])
    gaps = np.exp(-(ages[:, None, :-1] - ages[:, None, 1:]) / taus[None, :, None])
    before = np.zeros((count, len(taus), n))
    for k in range(1, n):
        before[:, :, k] = (before[:, :, k - 1] + 1.0 / taus) * gaps[:, :, k - 1]
    with np.errstate(divide="ignore"):
        log_before = np.log(before)
    log_e = np.full((count, len(taus), n + 1), NEVER)
    log_e[:, :, 0] = 0.0
    for k in range(1, n):  # S1 of the first incident is 0: it is nobody's follow-up
        log_e[:, :, 1 : k + 1] = np.logaddexp(
            log_e[:, :, 1 : k + 1], log_before[:, :, k, None] + log_e[:, :, :k]
        )
    return Excitation(log_e, (1.0 - aged).sum(axis=2), aged.sum(axis=2) / taus)


def log_rising(r: Floats, n: int) -> Floats:
    """Return log Γ(r + j) − log Γ(r) for j = 0 … n, as [r, n+1]."""
    steps = np.log(np.asarray(r)[..., None] + np.arange(n))
    return np.concatenate([np.zeros((*np.shape(r), 1)), np.cumsum(steps, axis=-1)], axis=-1)


def log_follow_ups(log_e: Floats, eta: float) -> Floats:
    """Return log e_{n−j}(η S1) for j = 0 … n spontaneous incidents: [client, …, n+1] for [client, …, n+1]."""
    n = log_e.shape[-1] - 1
    backwards: Floats = log_e[..., ::-1]
    if eta <= 0:
        only = np.full(log_e.shape, NEVER)
        only[..., n] = 0.0
        return only
    return np.asarray(backwards + (n - np.arange(n + 1)) * math.log(eta))


def log_sum(values: Floats) -> Floats:
    """Return log Σ exp over the last axis; −∞ everywhere gives −∞."""
    top = values.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(np.exp(values - top).sum(axis=-1)) + top[..., 0])


def mixture(follow: Floats, r: Floats, alpha: Floats, exposure: Floats) -> tuple[Floats, Floats]:
    """Return the weights w_j [client, node, n+1] of Gamma(r+j, α+T) and log Σ of the unnormalised ones.

    `follow` is log e_{n−j}(S) [client, node, n+1]; `r`, `alpha` [node]; `exposure` T [client] in days.
    """
    n = follow.shape[-1] - 1
    rate = np.log(alpha[None, :] + exposure[:, None])
    terms = follow + log_rising(r, n)[None] - (r[:, None] + np.arange(n + 1))[None] * rate[..., None]
    total = log_sum(terms)
    return np.exp(terms - total[..., None]), total


def spans(length: Floats, eta: Floats, tau: Floats, delta: float = 0.0) -> tuple[Floats, Floats]:
    """Return A and B of E[N] = μA + sB over `length` days, discounted at `delta` a day."""
    c = (1.0 - eta) / tau
    days = length if delta == 0 else -np.expm1(-delta * length) / delta
    b = -np.expm1(-(delta + c) * length) / (delta + c)
    return np.asarray((days - b) / (1.0 - eta) + b), np.asarray(b)


def fano(length: Floats, eta: Floats, tau: Floats) -> Floats:
    """Return the variance over the mean of the count over `length` days: 1 for a Poisson process."""
    cl = (1.0 - eta) / tau * length
    limit = (1.0 - eta) ** -2.0
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(cl > 1e-9, -np.expm1(-cl) / np.maximum(cl, 1e-9), 1.0)
    return np.asarray(limit + (1.0 - limit) * share)
