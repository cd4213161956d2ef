"""What the draws imply: expected terms (for the decision) and realised ones (for the bands and "k of 10")."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats
from journal.verdict.draws import Draws, exact_mean
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
    realised: Terms
    incidents: Floats  # [client, draw]: discounted expected incidents over L, without the cost factor
    expected_incidents: Floats  # [client]: their mean, exact in the rate


class _Table:
    """Per node figures over a fixed length per client, ready to be looked up by the node drawn."""

    def __init__(self, length: Floats, nodes: Nodes, delta: float) -> None:
        """Take one length in days per client."""
        span = length[:, None]
        self.a, self.b = spans(span, nodes.eta[None], nodes.tau[None], delta)
        self.a0, self.b0 = spans(span, nodes.eta[None], nodes.tau[None])
        self.f = fano(span, nodes.eta[None], nodes.tau[None])

    def mean(self, draws: Draws) -> Floats:
        return draws.mu * _pick(self.a, draws) + draws.excited * _pick(self.b, draws)

    def count_mean(self, draws: Draws) -> Floats:
        return draws.mu * _pick(self.a0, draws) + draws.excited * _pick(self.b0, draws)

    def exact(self, rate: Floats, excited: Floats, nodes: Nodes) -> Floats:
        return np.asarray((rate * self.a + excited * self.b) @ nodes.weight)


def _pick(table: Floats, draws: Draws) -> Floats:
    return np.take_along_axis(table, draws.node, axis=1)


def _ratio(exact: Floats, sample: Floats) -> Floats:
    mean = sample.mean(axis=1)
    return np.where(mean > 0, exact / np.where(mean > 0, mean, 1.0), 1.0)[:, None]


def forecast(
    clients: Sequence[Client],
    own: Sequence[Own],
    rates: Sequence[RatePosterior],
    draws: Draws,
    facts: Facts,
    nodes: Nodes,
    settings: Settings,
) -> Forecast:
    """Return expected and realised terms of a few clients on the same draws."""
    delta, horizon = settings.delta, settings.horizon
    rate = np.array([each.mean for each in rates])
    excited = np.array([each.excited for each in rates])
    c = (1.0 - draws.eta) / draws.tau
    open_days = np.array([each.evidence.open_days if each.open else 0.0 for each in clients])
    wind = _Table(np.full(len(clients), settings.wind_days), nodes, delta)
    done = _Table(open_days, nodes, delta)

    life = draws.life
    decay = np.exp(-c * life)
    if delta > 0:
        fade = np.exp(-delta * life)
        days, b = (1.0 - fade) / delta, (1.0 - decay * fade) / (delta + c)
    else:
        days, b = life, (1.0 - decay) / c
    incidents = draws.mu * ((days - b) / (1.0 - draws.eta) + b) + draws.excited * b
    exact = exact_mean(rate, excited, nodes, life, delta)
    scale = _ratio(exact, incidents)
    incidents *= scale
    at_end = wind.mean(draws)
    at_end *= _ratio(wind.exact(rate, excited, nodes), at_end)
    until = done.mean(draws) if open_days.any() else np.zeros_like(life)
    if open_days.any():
        until *= _ratio(done.exact(rate, excited, nodes), until)

    net = np.array([each.net for each in own])[:, None]
    job_hours = np.array([each.job_hours for each in own])[:, None]
    worked = np.array([1.0 if each.jobs else 0.0 for each in clients])[:, None]
    leaving = delta + draws.lam * draws.drop
    repeats = (
        draws.lam
        * -np.expm1(-leaving * horizon)
        / np.maximum(leaving, 1e-12)
        * draws.alive
        * worked
        * draws.job
    )
    per_day = np.array([each.overhead for each in own])[:, None] * draws.over
    overhead, overhead_done = per_day * life, per_day * open_days[:, None]
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

    b0 = (1.0 - decay) / c
    over_life = scale * (draws.mu * ((life - b0) / (1.0 - draws.eta) + b0) + draws.excited * b0)
    limit = (1.0 - draws.eta) ** -2.0
    spread = limit + (1.0 - limit) * b0 / np.maximum(life, 1e-9)
    realised = _realise(
        draws,
        settings,
        over_life=(over_life, spread),
        until_done=(done.count_mean(draws), _pick(done.f, draws)) if open_days.any() else None,
        at_end=(wind.count_mean(draws), _pick(wind.f, draws)),
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
    chance = np.exp(-mean * np.log1p(over) / over)
    counts = np.zeros(uniform.size)
    left = uniform.ravel() - chance.ravel()
    where = np.flatnonzero(left > 0)
    chance, left = chance.ravel()[where], left[where]
    step = (mean / (1.0 + over)).ravel()[where]
    q = (over / (1.0 + over)).ravel()[where]
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
    variance = np.log1p(1.0 / np.maximum(count, 1.0))
    return np.asarray(count * np.exp(np.sqrt(variance) * z - variance / 2))


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
    rngs = [each.luck for each in draws.luck.own]
    rare = (over_life[0].max(axis=1) <= _RARE) & (over_life[0].mean(axis=1) < 2.0)
    for i, rng in enumerate(rngs):
        if worked[i]:
            jobs[i] = rng.poisson(np.minimum(draws.lam[i] * horizon, 1e6))
        if not rare[i]:
            fights[i] = _counts(rng, over_life[0][i], over_life[1][i])
    if rare.any():
        fights[rare] = _rare_counts(u[4][rare], over_life[0][rare], over_life[1][rare])
    # thinning a negative binomial by a share gives another one
    few, wide = settings.wind_share * at_end[0], 1.0 + settings.wind_share * (at_end[1] - 1.0)
    ending = _rare_counts(u[3], np.minimum(few, _RARE), wide)
    for i in np.flatnonzero(few.max(axis=1) > _RARE).tolist():
        ending[i] = _counts(rngs[i], few[i], wide[i])
    finishing = np.zeros(shape)
    if until_done is not None:
        for i, rng in enumerate(rngs):
            if facts.open_amount[i] > 0 or facts.open_hours[i] > 0:
                finishing[i] = _counts(rng, until_done[0][i], until_done[1][i])
    until_last = 1.0 + np.floor(draws.luck.lasting / -np.log1p(-np.clip(draws.drop, 1e-12, 1.0 - 1e-12)))
    jobs = np.minimum(jobs, until_last) * draws.alive
    year = settings.delta * horizon
    paid_later = -np.expm1(-year) / year if year > 0 else 1.0
    varied = np.maximum(1.0 + settings.cv_engagement / np.sqrt(np.maximum(jobs, 1.0)) * z[2], 0.0)
    jobs = jobs * varied * draws.job * paid_later
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
        conflict_done=np.zeros(shape) if together is None else together - alone,
        conflict_end=alone,
        stop=draws.stop,
        leave_boundary=(u[1] < settings.boundary_leave).astype(np.float64),
        leave_price=(u[1] < settings.raise_leave).astype(np.float64),
        accept_part=(u[2] < settings.partial_accept).astype(np.float64),
        accept_hand=(u[2] < settings.hand_accept).astype(np.float64),
    )
