"""Common draws: what is unknown about a client (parameters), drawn once for every option.

Arrays are [client, draw]. Means that are known exactly are matched (the sample is rescaled to them), so that few
draws suffice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from journal.domain.choices import Alive
from journal.verdict.clean import Client, Floats, Ints, row_means, weighted
from journal.verdict.learning import Learned, Nodes
from journal.verdict.own import Own, RatePosterior
from journal.verdict.repeat import p_still_there
from journal.verdict.settings import Settings
from journal.verdict.streams import Streams, fixed, shared_gamma, streams

_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Luck:
    """For what may happen: normals [3, client, draw], uniforms [5, …], exponentials, and a generator per client."""

    own: list[Streams]
    z: Floats
    u: Floats
    lasting: Floats


@dataclass(slots=True)
class Draws:
    """Parameters of each client in each draw; times in days."""

    node: Ints
    mu: Floats  # spontaneous incidents a day
    excited: Floats  # s, a day
    eta: Floats
    tau: Floats
    speed: Floats  # (1 − η)/τ, how fast excitation fades, a day
    calmer: Floats  # 1/(1 − η)
    alive: Floats
    lam: Floats  # engagements a day
    drop: Floats  # p: the chance that an engagement was the last
    life: Floats  # L, cut at the horizon
    cost: Floats  # factor on the cost of an incident, mean 1
    job: Floats  # factor on an engagement's net and hours, mean 1
    over: Floats  # factor on the overhead, mean 1
    pay: Floats  # chance that open money is paid
    stop: Floats  # share of incidents a boundary stops
    luck: Luck

    def thinned(self, step: int) -> "Draws":
        """Return every `step`-th draw: they are sorted by node, so that the share of each node stays."""
        rows = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "luck"}
        # copied, as arithmetic on every second number is slower than the copying
        thin = {name: np.ascontiguousarray(array[:, ::step]) for name, array in rows.items()}
        return Draws(**thin, luck=self.luck)


def _lognormal(z: Floats, sd: Floats) -> Floats:
    """Return factors whose mean is exactly 1 for each client."""
    values = np.exp(sd[:, None] * z)
    values /= np.maximum(row_means(values), _TINY)[:, None]
    return np.asarray(values)


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
    own_streams = [streams(each.id) for each in clients]
    places = [each.place for each in own_streams]
    z, u, exponentials = fixed(places, count)
    life = exponentials[0]
    # where nothing is open, one column says that nothing can stay unpaid
    pay = np.ones(shape if any(each.open for each in clients) else (len(clients), 1))
    chosen, shapes = np.empty(shape, dtype=np.intp), np.empty(shape)
    mu, work, stay = np.empty(shape), np.empty(shape), np.empty(shape)
    for i, rate in enumerate(rates):
        chosen[i], shapes[i] = _systematic(rate.chance, own_streams[i].offset, count)
    shapes += nodes.r[chosen]
    r, alpha, a, b = learned.bg
    spread = settings.hyper_sd / np.sqrt(1 + learned.pools.clients / 8)
    wide_b = b * np.exp(spread * z[1])
    quit_now = shared_gamma(a, 1, places, count)
    stop = shared_gamma(settings.boundary_a, 2, places, count)
    carry_on = shared_gamma(settings.boundary_b, 3, places, count)
    for i, client in enumerate(clients):
        rng, e = own_streams[i].parameters, client.evidence
        rng.standard_gamma(r + client.repeats, out=work[i])
        rng.standard_gamma(wide_b[i] + client.repeats, out=stay[i])
        if client.open:
            won = rng.standard_gamma(settings.pay_a + e.paid_ok, count)
            lost = rng.standard_gamma(settings.pay_b + e.paid_bad, count)
            mean = (settings.pay_a + e.paid_ok) / (settings.pay_a + settings.pay_b + e.paid_ok + e.paid_bad)
            sample = won / (won + lost)
            pay[i] = np.clip(sample + mean - sample.mean(), 0.0, 1.0)
        if e.boundary_fail:
            carry_on[i] = shared_gamma(settings.boundary_b + e.boundary_fail, 3, [places[i]], count)[0]
        rng.standard_gamma(shapes[i], out=mu[i])
    mu /= nodes.alpha[chosen] + np.array([each.exposure for each in rates])[:, None]

    first = _column(clients, "first")
    x = _column(clients, "repeats")
    scale = alpha * np.exp(spread * z[0])
    lam = work / (scale + first)
    drop = quit_now / (quit_now + stay + _TINY)
    certain = np.array([each.open or each.evidence.alive == Alive.YES for each in clients])[:, None]
    gone = np.array([not each.open and each.evidence.alive == Alive.NO for each in clients])[:, None]
    jobless = _column(clients, "jobs") == 0
    if np.all(certain | gone | jobless):
        chance = np.broadcast_to(1.0, shape)
    else:
        chance = p_still_there(np.array(r), scale, np.array(a), wide_b, x, _column(clients, "seen"), first)
    alive = ((u[0] < chance) | certain) & ~gone
    life /= np.maximum(lam * drop, 1e-12)
    np.minimum(life, settings.horizon, out=life)
    life *= alive
    opened = np.array([each.open for each in clients])[:, None]
    days = np.array([each.evidence.open_days for each in clients])[:, None]
    np.maximum(life, np.where(opened, days, 0.0), out=life)
    life[(jobless & ~opened & ~gone)[:, 0]] = settings.horizon
    fails = np.array([min(each.evidence.boundary_fail, 6.0) for each in clients])[:, None]
    return Draws(
        node=chosen,
        mu=mu,
        excited=np.take_along_axis(np.array([each.excited for each in rates]), chosen, axis=1),
        eta=nodes.eta[chosen],
        tau=nodes.tau[chosen],
        speed=((1.0 - nodes.eta) / nodes.tau)[chosen],
        calmer=(1.0 / (1.0 - nodes.eta))[chosen],
        alive=alive.astype(np.float64),
        lam=lam,
        drop=drop,
        life=life,
        cost=_lognormal(z[2], np.array([each.cost_sd for each in own])),
        job=_lognormal(z[3], np.array([each.job_sd for each in own])),
        over=_lognormal(z[4], np.full(len(clients), settings.overhead_sd)),
        pay=pay,
        stop=stop / (stop + carry_on + _TINY) * 0.5**fails,
        luck=Luck(own_streams, z[5:], u[1:], exponentials[1]),
    )


def expected_count(draws: Draws, days: Floats, b: Floats, excited: Floats) -> Floats:
    """Return μA + sB in each draw, with A = (days − B)/(1 − η) + B (VERDICT.md, "Incident rate")."""
    result = days - b
    result *= draws.calmer
    result += b
    result *= draws.mu
    result += excited * b
    return np.asarray(result)


def count_spread(draws: Draws, length: Floats, b: Floats) -> Floats:
    """Return the variance over the mean of the count over `length` days, B being undiscounted."""
    limit = draws.calmer * draws.calmer
    result = (1.0 - limit) * b
    result /= np.maximum(length, 1e-9)
    result += limit
    return np.asarray(result)


def _column(clients: Sequence[Client], name: str) -> Floats:
    return np.array([float(getattr(each, name)) for each in clients])[:, None]


def _systematic(chance: Floats, offset: float, count: int) -> tuple[Ints, Ints]:
    """Share `count` draws among the nodes and spontaneous counts by their chances (systematic sampling)."""
    edges = np.floor(np.cumsum(chance.ravel()) / chance.sum() * count + offset)
    edges[-1] = count
    np.minimum(edges, count, out=edges)
    edges[1:] -= edges[:-1].copy()
    times = edges.astype(np.intp).reshape(chance.shape)
    nodes, most = chance.shape
    return (
        np.repeat(np.arange(nodes), times.sum(axis=1)),
        np.repeat(np.tile(np.arange(most), nodes), times.ravel()),
    )


def exact_mean(rate: Floats, excited: Floats, nodes: Nodes, length: Floats, delta: float) -> Floats:
    """Return each client's expected incidents over its drawn `length` [client, draw], the rate's mean used exactly.

    `rate` and `excited` are [client, node]; `length` may have one column. Discounted at `delta` a day.
    """
    days = row_means(length if delta == 0 else (1.0 - np.exp(-delta * length)) / delta)
    speeds, where = np.unique(delta + (1.0 - nodes.eta) / nodes.tau, return_inverse=True)
    fading = [(1.0 - row_means(np.exp(-speed * length))) / speed for speed in speeds.tolist()]
    b = np.stack(fading, axis=1)[:, where]
    return weighted(rate * ((days[:, None] - b) / (1.0 - nodes.eta) + b) + excited * b, nodes.weight)
