"""Common draws: what is unknown about a client (parameters), drawn once for every option.

Arrays are [client, draw]. The seed is a hash of the client's id: the same data give the same numbers. Means that
are known exactly are matched (the sample is rescaled to them), so that few draws suffice.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.domain.choices import Alive
from journal.verdict.clean import Client, Floats, Ints
from journal.verdict.learning import Learned, Nodes
from journal.verdict.own import Own, RatePosterior
from journal.verdict.rate import spans
from journal.verdict.repeat import p_alive
from journal.verdict.settings import Settings

_TINY = 1e-300


@dataclass(slots=True)
class Draws:
    """Parameters of each client in each draw; times in days."""

    node: Ints
    mu: Floats  # spontaneous incidents a day
    excited: Floats  # s, a day
    eta: Floats
    tau: Floats
    alive: Floats
    lam: Floats  # engagements a day
    drop: Floats  # p: the chance that an engagement was the last
    life: Floats  # L, cut at the horizon
    cost: Floats  # factor on the cost of an incident, mean 1
    job: Floats  # factor on an engagement's net and hours, mean 1
    over: Floats  # factor on the overhead, mean 1
    pay: Floats  # chance that open money is paid
    stop: Floats  # share of incidents a boundary stops
    luck: list[np.random.Generator]  # one stream per client, for what may happen


def streams(client: str) -> tuple[np.random.Generator, np.random.Generator]:
    """Return two random streams of a client, for the parameters and for luck."""
    digest = hashlib.sha256(client.encode("utf-8", "surrogatepass")).digest()
    first, second = (int.from_bytes(digest[i : i + 8], "big") for i in (0, 8))
    return np.random.Generator(np.random.SFC64(first)), np.random.Generator(np.random.SFC64(second))


def _matched(values: Floats) -> Floats:
    """Scale each client's factors to a mean of exactly 1."""
    return np.asarray(values / np.maximum(values.mean(axis=1, keepdims=True), _TINY))


def _lognormal(z: Floats, sd: Floats) -> Floats:
    return _matched(np.exp(sd[:, None] * z))


def draw(
    clients: Sequence[Client],
    own: Sequence[Own],
    rates: Sequence[RatePosterior],
    learned: Learned,
    settings: Settings,
    count: int,
) -> Draws:
    """Draw `count` sets of parameters for each of a few clients."""
    shape = (len(clients), count)
    nodes = learned.nodes
    z = np.empty((5, *shape))
    u = np.empty(shape)
    life = np.empty(shape)
    luck = []
    gammas = np.empty((5, *shape))  # λ, p (two), stop (two)
    pay = np.ones(shape)
    chosen = np.empty(shape, dtype=np.intp)
    mu = np.empty(shape)
    r, alpha, a, b = learned.bg
    spread = settings.hyper_sd / np.sqrt(1 + learned.pools.clients / 8)
    for i, (client, rate) in enumerate(zip(clients, rates, strict=True)):
        rng, other = streams(client.id)
        luck.append(other)
        for k in range(5):
            rng.standard_normal(out=z[k, i])
        rng.random(out=u[i])
        rng.standard_exponential(out=life[i])
        offset = rng.random()
        e = client.evidence
        rng.standard_gamma(settings.boundary_a, out=gammas[3, i])
        rng.standard_gamma(settings.boundary_b + e.boundary_fail, out=gammas[4, i])
        rng.standard_gamma(r + client.repeats, out=gammas[0, i])
        rng.standard_gamma(a, out=gammas[1, i])
        gammas[2, i] = rng.standard_gamma(b * np.exp(spread * z[1, i]) + client.repeats)
        if client.open:
            won = rng.standard_gamma(settings.pay_a + e.paid_ok, count)
            lost = rng.standard_gamma(settings.pay_b + e.paid_bad, count)
            mean = (settings.pay_a + e.paid_ok) / (settings.pay_a + settings.pay_b + e.paid_ok + e.paid_bad)
            sample = won / (won + lost)
            pay[i] = np.clip(sample + mean - sample.mean(), 0.0, 1.0)
        chosen[i], j = _systematic(rate.chance, offset, count)
        mu[i] = rng.standard_gamma(nodes.r[chosen[i]] + j) / (nodes.alpha[chosen[i]] + rate.exposure)

    first = _column(clients, "first")
    x = _column(clients, "repeats")
    scale = alpha * np.exp(spread * z[0])
    lam = gammas[0] / (scale + first)
    drop = gammas[1] / (gammas[1] + gammas[2] + _TINY)
    certain = np.array([each.open or each.evidence.alive == Alive.YES for each in clients])[:, None]
    gone = np.array([not each.open and each.evidence.alive == Alive.NO for each in clients])[:, None]
    if np.all(certain | gone | (x <= 0)):
        chance = np.broadcast_to(1.0, shape)
    else:
        wide_b = b * np.exp(spread * z[1])
        chance = p_alive(np.array(r), scale, np.array(a), wide_b, x, _column(clients, "recency"), first)
    alive = np.where(gone, 0.0, np.where(certain, 1.0, u < chance))
    life = np.minimum(life / np.maximum(lam * drop, 1e-12), settings.horizon) * alive
    opened = np.array([each.open for each in clients])[:, None]
    days = np.array([each.evidence.open_days for each in clients])[:, None]
    jobless = np.array([each.jobs == 0 and not each.open for each in clients])[:, None]
    life = np.where(opened, np.maximum(life, days), life)
    life = np.where(jobless & ~gone, settings.horizon, life)
    fails = np.array([min(each.evidence.boundary_fail, 6.0) for each in clients])[:, None]
    return Draws(
        node=chosen,
        mu=mu,
        excited=np.take_along_axis(np.array([each.excited for each in rates]), chosen, axis=1),
        eta=nodes.eta[chosen],
        tau=nodes.tau[chosen],
        alive=alive,
        lam=lam,
        drop=drop,
        life=life,
        cost=_lognormal(z[2], np.array([each.cost_sd for each in own])),
        job=_lognormal(z[3], np.array([each.job_sd for each in own])),
        over=_lognormal(z[4], np.full(len(clients), settings.overhead_sd)),
        pay=pay,
        stop=gammas[3] / (gammas[3] + gammas[4] + _TINY) * 0.5**fails,
        luck=luck,
    )


def _column(clients: Sequence[Client], name: str) -> Floats:
    return np.array([float(getattr(each, name)) for each in clients])[:, None]


def _systematic(chance: Floats, offset: float, count: int) -> tuple[Ints, Ints]:
    """Share `count` draws among the nodes and spontaneous counts by their chances (systematic sampling)."""
    edges = np.floor(np.cumsum(chance.ravel()) / chance.sum() * count + offset)
    edges[-1] = count
    edges = np.minimum(edges, count)
    cells = np.repeat(np.arange(chance.size), np.diff(edges, prepend=0.0).astype(np.intp))
    node, j = np.divmod(cells, chance.shape[1])
    return node, j


def exact_mean(rate: Floats, excited: Floats, nodes: Nodes, length: Floats, delta: float) -> Floats:
    """Return each client's expected incidents over its drawn `length` [client, draw], the rate's mean used exactly.

    `rate` and `excited` are [client, node]; `length` may have one column. Discounted at `delta` a day.
    """
    total = np.zeros(len(length))
    known: dict[tuple[float, float], tuple[Floats, Floats]] = {}
    for k, weight in enumerate(nodes.weight):
        key = (float(nodes.eta[k]), float(nodes.tau[k]))
        if key not in known:
            a, b = spans(length, np.array(key[0]), np.array(key[1]), delta)
            known[key] = (a.mean(axis=1), b.mean(axis=1))
        a, b = known[key]
        total += weight * (rate[:, k] * a + excited[:, k] * b)
    return total
