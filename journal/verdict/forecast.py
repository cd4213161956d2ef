"""What the draws imply: expected terms (for the decision) and realised ones (for the bands and "k of 10")."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats, row_means, weighted
from journal.verdict.draws import Draws, count_spread, exact_mean, expected_count
from journal.verdict.learning import Nodes
from journal.verdict.options import Facts, Terms
from journal.verdict.own import Own, RatePosterior
from journal.verdict.rate import fano, spans
from journal.verdict.settings import Settings

_RARE = 20.0  # expected counts up to which inversion is used


@dataclass(frozen=True, slots=True)
class Forecast:
    """Terms for the decision and for the bands, with what the explanation needs."""

    expected: Terms
    realised: Terms | None  # where what may happen was asked for
    incidents: Floats  # [client, draw]: discounted expected incidents over L, without the cost factor
    expected_incidents: Floats  # [client]: their mean, exact in the rate


class _Table:
    """Per node figures over a fixed length per client, ready to be looked up by the node drawn."""

    def __init__(self, length: Floats, nodes: Nodes, delta: float, draws: Draws) -> None:
        """Take one length in days per client."""
        span = length[:, None]
        self._cells = draws.node + (len(nodes.r) * np.arange(len(length)))[:, None]
        self.a, self.b = spans(span, nodes.eta[None], nodes.tau[None], delta)
        self.a0, self.b0 = spans(span, nodes.eta[None], nodes.tau[None])
        self.f = fano(span, nodes.eta[None], nodes.tau[None])

    def mean(self, draws: Draws) -> Floats:
        return draws.mu * self.pick(self.a) + draws.excited * self.pick(self.b)

    def count_mean(self, draws: Draws) -> Floats:
        return draws.mu * self.pick(self.a0) + draws.excited * self.pick(self.b0)

    def pick(self, table: Floats) -> Floats:
        return np.asarray(table.take(self._cells))

    def exact(self, rate: Floats, excited: Floats, nodes: Nodes) -> Floats:
        return weighted(rate * self.a + excited * self.b, nodes.weight)


def _ratio(exact: Floats, sample: Floats) -> Floats:
    mean = row_means(sample)
    return np.where(mean > 0, exact / np.where(mean > 0, mean, 1.0), 1.0)[:, None]


def forecast(
    clients: Sequence[Client],
    own: Sequence[Own],
    rates: Sequence[RatePosterior],
    draws: Draws,
    facts: Facts,
    nodes: Nodes,
    settings: Settings,
    *,
    luck: bool = True,
) -> Forecast:
    """Return expected and (with `luck`) realised terms of a few clients on the same draws."""
    delta, horizon = settings.delta, settings.horizon
    rate = np.array([each.mean for each in rates])
    excited = np.array([each.excited for each in rates])
    c = draws.speed
    open_days = np.array([each.evidence.open_days if each.open else 0.0 for each in clients])
    wind = _Table(np.full(len(clients), settings.wind_days), nodes, delta, draws)
    done = _Table(open_days, nodes, delta, draws) if open_days.any() else None

    life = draws.life
    decay = np.exp(-c * life)
    if delta > 0:
        fade = np.exp(-delta * life)
        days, b = (1.0 - fade) / delta, (1.0 - decay * fade) / (delta + c)
    else:
        days, b = life, (1.0 - decay) / c
    incidents = expected_count(draws, days, b, draws.excited)
    exact = exact_mean(rate, excited, nodes, life, delta)
    scale = _ratio(exact, incidents)
    incidents *= scale
    at_end = wind.mean(draws)
    at_end *= _ratio(wind.exact(rate, excited, nodes), at_end)
    until = np.zeros((len(clients), 1)) if done is None else done.mean(draws)
    if done is not None:
        until *= _ratio(done.exact(rate, excited, nodes), until)

    net = np.array([each.net for each in own])[:, None]
    job_hours = np.array([each.job_hours for each in own])[:, None]
    worked = np.array([1.0 if each.jobs else 0.0 for each in clients])[:, None]
    leaving = delta + draws.lam * draws.drop
    repeats = -np.expm1(-horizon * leaving)
    repeats *= draws.lam
    repeats /= np.maximum(leaving, 1e-12, out=leaving)
    repeats *= draws.alive
    repeats *= worked
    repeats *= draws.job
    per_day = np.array([each.overhead for each in own])[:, None] * draws.over
    overhead = per_day * life
    overhead_done = np.zeros((len(clients), 1)) if done is None else per_day * open_days[:, None]
    expected = Terms(
        pay=draws.pay,
        repeat_money=repeats * net,
        repeat_hours=repeats * job_hours,
        overhead=overhead,
        overhead_done=overhead_done,
        conflict=incidents * draws.cost,
        conflict_done=until * draws.cost,
        conflict_end=settings.wind_share * at_end * draws.cost,
        stop=draws.stop,
        leave_boundary=settings.boundary_leave,
        leave_price=settings.raise_leave,
        accept_part=settings.partial_accept,
        accept_hand=settings.hand_accept,
    )

    if not luck:
        return Forecast(expected, None, incidents, exact)
    b0 = (1.0 - decay) / c
    over_life = expected_count(draws, life, b0, draws.excited)
    over_life *= scale
    spread = count_spread(draws, life, b0)
    realised = _realise(
        draws,
        settings,
        over_life=(over_life, spread),
        until_done=None if done is None else (done.count_mean(draws), done.pick(done.f)),
        at_end=(wind.count_mean(draws), wind.pick(wind.f)),
        repeat=(net, job_hours, worked),
        overhead=(overhead, overhead_done),
        facts=facts,
    )
    return Forecast(expected, realised, incidents, exact)


def _counts(rng: np.random.Generator, mean: Floats, spread: Floats) -> Floats:
    """Draw counts of this mean and variance over mean `spread` (negative binomial)."""
    scale = np.maximum(spread - 1.0, 1e-6)
    luck = rng.standard_gamma(mean / scale) * scale
    return np.asarray(rng.poisson(np.minimum(luck, 1e6)), dtype=np.float64)


def _rare_counts(uniform: Floats, mean: Floats, spread: Floats, most: int = 200) -> Floats:
    """Turn uniforms into such counts by inversion: quick where most of them are 0."""
    over = np.maximum(spread - 1.0, 1e-6)
    chance = np.log1p(over)
    chance /= over
    chance *= -mean
    np.exp(chance, out=chance)
    counts = np.zeros(uniform.size)
    left = (uniform - chance).ravel()
    where = np.flatnonzero(left > 0)
    chance, left, over = chance.ravel()[where], left[where], over.ravel()[where]
    step = mean.ravel()[where] / (1.0 + over)
    q = over / (1.0 + over)
    for k in range(most):
        if not len(where):
            break
        counts[where] += 1.0
        chance = chance * (step + k * q) / (k + 1)
        left = left - chance
        more = left > 0
        where, chance, left, step, q = where[more], chance[more], left[more], step[more], q[more]
    return counts.reshape(uniform.shape)


def _together(count: Floats, z: Floats) -> Floats:
    """Return what `count` incidents cost together, in incidents: count × a log-normal factor of mean 1."""
    total = np.zeros(count.size)
    some = np.flatnonzero(count)  # mostly nothing happens
    met = count.ravel()[some]
    variance = np.log1p(1.0 / met)
    total[some] = met * np.exp(np.sqrt(variance) * z.ravel()[some] - variance / 2)
    return total.reshape(count.shape)


def _realise(
    draws: Draws,
    settings: Settings,
    *,
    over_life: tuple[Floats, Floats],
    until_done: tuple[Floats, Floats] | None,
    at_end: tuple[Floats, Floats],
    repeat: tuple[Floats, Floats, Floats],
    overhead: tuple[Floats, Floats],
    facts: Facts,
) -> Terms:
    shape = draws.life.shape
    z, u = draws.luck.z, draws.luck.u
    jobs, fights = np.zeros(shape), np.empty(shape)
    horizon = settings.horizon
    net, job_hours, worked = repeat
    rare = (over_life[0].max(axis=1) <= _RARE) & (row_means(over_life[0]) < 2.0)
    busy = np.minimum(draws.lam * horizon, 1e6)
    for i, own in enumerate(draws.luck.own):
        if worked[i]:
            jobs[i] = own.luck.poisson(busy[i])
        if not rare[i]:
            fights[i] = _counts(own.luck, over_life[0][i], over_life[1][i])
    if rare.any():
        fights[rare] = _rare_counts(u[4][rare], over_life[0][rare], over_life[1][rare])
    # thinning a negative binomial by a share gives another one
    few, wide = settings.wind_share * at_end[0], 1.0 + settings.wind_share * (at_end[1] - 1.0)
    ending = _rare_counts(u[3], np.minimum(few, _RARE), wide)
    for i in np.flatnonzero(few.max(axis=1) > _RARE).tolist():
        ending[i] = _counts(draws.luck.own[i].luck, few[i], wide[i])
    finishing = np.zeros(shape)
    if until_done is not None:
        for i in np.flatnonzero((facts.open_amount > 0) | (facts.open_hours > 0)).tolist():
            finishing[i] = _counts(draws.luck.own[i].luck, until_done[0][i], until_done[1][i])
    until_last = np.maximum(draws.drop, 1e-12)
    np.minimum(until_last, 1.0 - 1e-12, out=until_last)
    np.log1p(np.negative(until_last, out=until_last), out=until_last)
    np.floor(np.divide(draws.luck.lasting, -until_last, out=until_last), out=until_last)
    until_last += 1.0
    np.minimum(jobs, until_last, out=jobs)
    jobs *= draws.alive
    year = settings.delta * horizon
    paid_later = -np.expm1(-year) / year if year > 0 else 1.0
    varied = np.sqrt(np.maximum(jobs, 1.0))
    np.divide(settings.cv_engagement * z[2], varied, out=varied)
    varied += 1.0
    jobs *= np.maximum(varied, 0.0, out=varied)
    jobs *= draws.job
    jobs *= paid_later
    # finishing and parting have the same luck in the wind-down, so that only what differs tells them apart
    together = _together(finishing + ending, z[1]) * draws.cost if until_done is not None else None
    alone = _together(ending, z[1]) * draws.cost
    return Terms(
        pay=(u[0] < draws.pay).astype(np.float64),
        repeat_money=jobs * net,
        repeat_hours=jobs * job_hours,
        overhead=overhead[0],
        overhead_done=overhead[1],
        conflict=_together(fights, z[0]) * draws.cost,
        conflict_done=np.zeros((len(jobs), 1)) if together is None else together - alone,
        conflict_end=alone,
        stop=draws.stop,
        leave_boundary=(u[1] < settings.boundary_leave).astype(np.float64),
        leave_price=(u[1] < settings.raise_leave).astype(np.float64),
        accept_part=(u[2] < settings.partial_accept).astype(np.float64),
        accept_hand=(u[2] < settings.hand_accept).astype(np.float64),
    )
