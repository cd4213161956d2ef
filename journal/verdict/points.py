"""The model on fixed points instead of draws: rates and means are exact, what is left is averaged over a Halton sequence.

No luck, no bands and no value of waiting; but many rows at once, where the full weighing takes half a millisecond each.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from journal.verdict.clean import Floats, Ints
from journal.verdict.columns import Columns
from journal.verdict.draws import exact_mean
from journal.verdict.learning import Learned, Nodes
from journal.verdict.own import Owns
from journal.verdict.rate import spans
from journal.verdict.repeat import p_still_there
from journal.verdict.settings import Settings


@dataclass(frozen=True, slots=True)
class Rates:
    """What is known of each row's incident rate, a day."""

    mean: Floats  # [row, node]
    excited: Floats  # [row, node]
    spontaneous: Floats  # [row]: expected incidents that nothing set off, over all nodes

    def part(self, rows: Ints) -> "Rates":
        """Return some of the rows."""
        return Rates(self.mean[rows], self.excited[rows], self.spontaneous[rows])


@dataclass(frozen=True, slots=True)
class Seen:
    """Values and terms of each row; money in the currency of the call."""

    expected: Floats  # incidents
    cost: Floats  # of one
    go: Floats  # means, [row]
    refund: Floats
    best_end: Ints  # 0 refund and end, 1 finish, then part
    best_on: Ints  # 0 go on, 1 with a limit
    on_gain: Floats  # what the best way of going on has over going on as it is
    gap: Floats
    gain: Floats
    right: Floats
    current: Floats  # the open work
    repeat: Floats  # means of the terms
    conflict: Floats
    idle: Floats
    exit_cost: Floats


@lru_cache(maxsize=4)
def halton(points: int) -> Floats:
    """Return points of the Halton sequence in seven dimensions, [dimension, point]."""
    rows = []
    for base in (2, 3, 5, 7, 11, 13, 17):
        row = []
        for index in range(1, points + 1):
            value, share, left = 0.0, 1.0, index
            while left:
                share /= base
                left, digit = divmod(left, base)
                value += digit * share
            row.append(value)
        rows.append(row)
    found = np.array(rows)
    found.flags.writeable = False
    return found


def _repeats(client: Columns, learned: Learned, points: Floats) -> tuple[Floats, Floats, Floats]:
    """Return λ, p and whether the client is still there, at each point ([row, point])."""
    from scipy.special import betaincinv, gammaincinv

    r, alpha, a, b = learned.bg
    x = client.repeats
    kinds, which = np.unique(x, return_inverse=True)
    lam = gammaincinv((r + kinds)[:, None], points[0][None])[which]
    drop = betaincinv(a, (b + kinds)[:, None], points[1][None])[which]
    one = np.ones(len(x))
    chance = p_still_there(r * one, alpha * one, a * one, b * one, x, client.seen, client.first)
    chance = np.where(client.open | client.there, 1.0, np.where(client.gone, 0.0, chance))
    alive = (points[3][None] < chance[:, None]).astype(np.float64)
    return lam / (alpha + client.first)[:, None], np.maximum(drop, 1e-9), alive


def look(
    client: Columns, own: Owns, rates: Rates, learned: Learned, settings: Settings, w: float, points: Floats
) -> Seen:
    """Return what the model says of each row at the points."""
    from scipy.special import ndtri

    s, nodes = settings, learned.nodes
    mean, excited = rates.mean, rates.excited
    cost = own.incident(w, s.psi, client.risk_per_inc)
    opened = client.open
    days = np.where(opened, client.open_days, 0.0)
    worked = client.jobs > 0
    lam, drop, alive = _repeats(client, learned, points)
    life = np.minimum(-np.log1p(-points[2]) / np.maximum(lam * drop, 1e-12), s.horizon) * alive
    life = np.maximum(life, days[:, None])
    life = np.where((~worked & ~opened & ~client.gone)[:, None], s.horizon, life)
    expected = exact_mean(mean, excited, nodes, life, s.delta)
    wind = s.wind_share * _over(np.full(len(client), s.wind_days), rates, nodes, s.delta)
    until = _over(days, rates, nodes, s.delta) if opened.any() else np.zeros(len(client))
    # how much a client's rate is still unknown, within and between the nodes
    spread = np.sqrt(np.log1p(1.0 / (nodes.r @ nodes.weight + rates.spontaneous)))
    unsure = _factor(spread, ndtri(points[4])) * _factor(own.cost_sd, ndtri(points[5]))
    share = life / np.maximum(life.mean(axis=1, keepdims=True), 1e-9)
    conflict = (cost * expected)[:, None] * unsure * share
    leaving = np.maximum(s.delta + lam * drop, 1e-12)
    jobs = lam * -np.expm1(-leaving * s.horizon) / leaving * alive * worked[:, None]
    repeat = (own.net - w * own.job_hours)[:, None] * jobs * _factor(own.job_sd, ndtri(points[6]))
    pay = (s.pay_a + client.paid_ok) / (s.pay_a + s.pay_b + client.paid_ok + client.paid_bad)
    current = pay * client.open_amount - client.open_cost - w * client.open_hours
    idle = w * own.overhead[:, None] * life
    exit_cost = w * s.exit_hours + client.risk_end + client.referral
    stop = s.boundary_a / (s.boundary_a + s.boundary_b + client.boundary_fail)
    stop = (stop * 0.5 ** np.minimum(client.boundary_fail, 6.0))[:, None]
    end_conflict = (cost * wind)[:, None] * unsure
    go = (current - client.risk_cont)[:, None] + repeat - conflict - idle
    stay, half = 1 - s.boundary_leave, 1 - s.boundary_leave / 2
    limit = (current - client.risk_cont - w * s.boundary_hours)[:, None] + stay * repeat
    limit = limit - (1 - stop) * half * conflict - (1 - stop / 2) * idle
    refund = -(client.refundable * (1 + client.refund_fee) + exit_cost)[:, None] - end_conflict
    finish = (current - exit_cost - w * own.overhead * days)[:, None]
    finish = finish - end_conflict - (cost * until)[:, None] * unsure
    endings = np.stack([refund, np.where(opened[:, None], finish, -np.inf)])
    goings = np.stack([go, limit])
    rows = np.arange(len(client))
    best_end, best_on = endings.mean(axis=2).argmax(axis=0), goings.mean(axis=2).argmax(axis=0)
    gap = endings[best_end, rows] - goings[best_on, rows]
    means = go.mean(axis=1)
    return Seen(
        expected=expected,
        cost=cost,
        go=means,
        refund=refund.mean(axis=1),
        best_end=best_end,
        best_on=best_on,
        on_gain=goings[best_on, rows].mean(axis=1) - means,
        gap=gap.mean(axis=1),
        gain=np.maximum(gap, 0).mean(axis=1),
        right=(refund > go).mean(axis=1),
        current=current,
        repeat=repeat.mean(axis=1),
        conflict=(conflict - end_conflict).mean(axis=1),
        idle=idle.mean(axis=1),
        exit_cost=exit_cost,
    )


def _over(length: Floats, rates: Rates, nodes: Nodes, delta: float) -> Floats:
    """Return the expected incidents over `length` days [row]."""
    a, b = spans(length[:, None], nodes.eta[None], nodes.tau[None], delta)
    return np.asarray((rates.mean * a + rates.excited * b) @ nodes.weight)


def _factor(sd: Floats, z: Floats) -> Floats:
    """Return log-normal factors of mean exactly 1, [row, point]."""
    values = np.exp(sd[:, None] * z[None])
    return np.asarray(values / values.mean(axis=1, keepdims=True))
