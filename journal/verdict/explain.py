"""Why: the drivers that sum exactly, what another assumption would give, how much rests on own records."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats
from journal.verdict.evidence import ENDINGS, GOING_ON, Option
from journal.verdict.learning import Nodes
from journal.verdict.own import Own, credibility
from journal.verdict.result import Driver, Robust, Swing
from journal.verdict.settings import Settings

NORMAL_90 = 1.2815515655446004  # the 90 % point of the standard normal


@dataclass(frozen=True, slots=True)
class Means:
    """One option's mean money, hours and conflict; value = money − w·hours − cost·conflict."""

    money: float
    hours: float
    conflict: float

    def value(self, w: float, cost: float) -> float:
        """Return the option's expected value."""
        return self.money - w * self.hours - cost * self.conflict


@dataclass(frozen=True, slots=True)
class Averages:
    """The means over the draws that the explanation of one client needs."""

    options: Mapping[Option, Means]
    pay: float
    pay_low: float
    pay_high: float
    repeat_money: float
    repeat_hours: float
    overhead: float
    incidents: float
    incidents_low: float
    incidents_high: float


def drivers(client: Client, mean: Averages, w: float, cost: float, settings: Settings) -> tuple[Driver, ...]:
    """Return the terms of refund_end − continue, largest first."""
    e = client.evidence
    go, end = mean.options[Option.CONTINUE], mean.options[Option.REFUND_END]
    rows = [
        Driver("open", -(mean.pay * e.open_amount - e.open_cost - w * e.open_hours)),
        Driver("repeat", -(mean.repeat_money - w * mean.repeat_hours)),
        Driver("incidents", cost * (go.conflict - end.conflict)),
        Driver("overhead", w * mean.overhead),
        Driver("refund", -e.refundable * (1 + e.refund_fee)),
        Driver("exit", -(w * settings.exit_hours + e.risk_end + e.referral)),
        Driver("risk_cont", e.risk_cont),
    ]
    return tuple(sorted(rows, key=lambda each: -abs(each.amount)))


def data_share(client: Client, own: Own, nodes: Nodes, rows: Sequence[Driver]) -> float:
    """Return the share of the verdict that rests on this client's own records, 0 to 1."""
    known = 1.0 if client.evidence.risk_user_set else 0.3
    exposure = client.T
    weights = {
        "open": 1.0,
        "refund": 1.0,
        "repeat": 0.5 * own.job_z + 0.5 * credibility(client.jobs, 2.0),
        "incidents": 0.5 * float(nodes.weight @ (exposure / (nodes.alpha + exposure))) + 0.5 * own.cost_z,
        "overhead": exposure / (exposure + 60.0),
        "exit": known,
        "risk_cont": known,
    }
    total = math.fsum(abs(each.amount) for each in rows)
    if not total > 0:
        return 0.0
    return math.fsum(abs(each.amount) * weights[each.term] for each in rows) / total


def grade(client: Client, share: float) -> str:
    """Return A to D: how far the client's own records carry the verdict."""
    nothing = client.n == 0 and client.jobs == 0 and client.evidence.over_hours == 0 and not client.open
    if client.T < 14 and nothing:
        return "D"
    letter = "A" if share >= 0.75 else "B" if share >= 0.5 else "C" if share >= 0.25 else "D"
    if client.n < 2 and client.T < 60 and letter in "AB":
        return "C"
    return letter


def best_gap(mean: Averages, names: Sequence[Option], w: float, cost: float) -> float:
    """Return the best ending minus the best way of going on, among the options offered."""
    ends = [mean.options[each].value(w, cost) for each in names if each in ENDINGS]
    goes = [mean.options[each].value(w, cost) for each in names if each in GOING_ON]
    return max(ends) - max(goes)


def robust(
    client: Client, own: Own, mean: Averages, names: Sequence[Option], w: float, settings: Settings
) -> Robust:
    """Say whether the sign of the gap survives a cheap hour, a dear hour, and stress that counts nothing."""
    risk = client.evidence.risk_per_inc
    rate = w / settings.phi if settings.phi > 0 else w
    base = best_gap(mean, names, w, own.incident(w, settings.psi, risk)) > 0

    def same(phi: float, psi: float) -> bool:
        hour = phi * rate
        return (best_gap(mean, names, hour, own.incident(hour, psi, risk)) > 0) == base

    return Robust(same(0.3, settings.psi), same(1.0, settings.psi), same(settings.phi, 0.0))


def tornado(client: Client, own: Own, mean: Averages, w: float, settings: Settings) -> tuple[Swing, ...]:
    """Return what refund_end − continue becomes at the ends of each input's range, the widest first."""
    e = client.evidence
    go, end = mean.options[Option.CONTINUE], mean.options[Option.REFUND_END]
    cost = own.incident(w, settings.psi, e.risk_per_inc)
    base = end.value(w, cost) - go.value(w, cost)
    rate = w / settings.phi if settings.phi > 0 else w
    fights = go.conflict - end.conflict

    def hour(phi: float, psi: float) -> float:
        value = phi * rate
        price = own.incident(value, psi, e.risk_per_inc)
        return end.value(value, price) - go.value(value, price)

    def often(expected: float) -> float:
        return base + cost * fights * (expected / mean.incidents - 1) if mean.incidents > 0 else base

    low, high = (math.exp(sign * NORMAL_90 * own.cost_sd - own.cost_sd**2 / 2) for sign in (-1, 1))
    repeat = mean.repeat_money - w * mean.repeat_hours
    refund = e.refundable * (1 + e.refund_fee)

    def risks(factor: float) -> float:
        more = factor - 1
        return base + more * (e.risk_cont + e.risk_per_inc * fights - e.risk_end - e.referral)

    rows = [
        Swing("hour_value", 0.3 * rate, rate, hour(0.3, settings.psi), hour(1.0, settings.psi)),
        Swing(
            "incident_frequency",
            mean.incidents_low,
            mean.incidents_high,
            often(mean.incidents_low),
            often(mean.incidents_high),
        ),
        Swing(
            "cost_per_incident",
            cost * low,
            cost * high,
            base + cost * (low - 1) * fights,
            base + cost * (high - 1) * fights,
        ),
        Swing("stress", 0.0, 1.0, hour(settings.phi, 0.0), hour(settings.phi, 1.0)),
        Swing("repeat", 0.5, 1.5, base + 0.5 * repeat, base - 0.5 * repeat),
        Swing(
            "payment",
            mean.pay_low,
            mean.pay_high,
            base + (mean.pay - mean.pay_low) * e.open_amount,
            base + (mean.pay - mean.pay_high) * e.open_amount,
        ),
        Swing(
            "hours_to_finish",
            0.7 * e.open_hours,
            1.5 * e.open_hours,
            base - 0.3 * w * e.open_hours,
            base + 0.5 * w * e.open_hours,
        ),
        Swing("risk", 0.0, 3.0, risks(0.0), risks(3.0)),
        Swing("refund", 0.5, 1.0, base + 0.5 * refund, base),
    ]
    moving = [each for each in rows if each.at_low != each.at_high]
    return tuple(sorted(moving, key=lambda each: -abs(each.at_high - each.at_low)))


def quantile_positions(count: int, levels: Sequence[float]) -> tuple[list[int], list[float]]:
    """Return the ranks below each level and the share of the way to the next (linear, as NumPy does)."""
    places = [min(max(level, 0.0), 1.0) * (count - 1) for level in levels]
    ranks = [min(int(place), max(count - 2, 0)) for place in places]
    return ranks, [place - rank for place, rank in zip(places, ranks, strict=True)]


def band_levels(clients: int) -> tuple[float, float, float, float]:
    """Return the levels of the 80 % and 90 % bands, wider below 20 clients: low90, low80, high80, high90."""
    a = max(0.0, 1.0 - clients / 20)
    return 0.05 - 0.04 * a, 0.10 - 0.05 * a, 0.90 + 0.05 * a, 0.95 + 0.04 * a


def quantiles(values: Floats, levels: Sequence[float]) -> Floats:
    """Return quantiles over the last axis, [level, client], linear between ranks."""
    count = values.shape[-1]
    if count == 1:
        return np.stack([values[:, 0]] * len(levels))
    ranks, shares = quantile_positions(count, levels)
    ordered = np.sort(values, axis=-1)  # faster than a partition at several ranks
    return np.stack(
        [
            ordered[:, rank] + share * (ordered[:, rank + 1] - ordered[:, rank])
            for rank, share in zip(ranks, shares, strict=True)
        ]
    )
