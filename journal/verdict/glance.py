"""The list screen: every client's suggestion at a glance, ten thousand in a second.

The same model as the full weighing, without random numbers: rates and means are exact, what is left is averaged over
128 fixed points (a Halton sequence). No bands, no value of waiting; `weigh` says the rest when a client is opened.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.domain.choices import Alive, VerdictState
from journal.verdict.clean import Client, Floats, clean
from journal.verdict.decide import ratio_of, sound
from journal.verdict.draws import exact_mean
from journal.verdict.evidence import ClientEvidence, Option
from journal.verdict.learning import Learned, learn_clean
from journal.verdict.own import Own, hour_value, own_figures, rate_posteriors
from journal.verdict.rate import spans
from journal.verdict.repeat import p_still_there
from journal.verdict.settings import Settings
from journal.verdict.states import Case, state_of, step_latch

POINTS = 128
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One client at a glance; money in the currency of the call."""

    client: str
    state: VerdictState
    action: str
    go: float
    end: float
    gap: float
    ratio: float
    p_end_right: float
    expected_incidents: float
    cost_per_incident: float
    conflict_cost: float
    before_conflict: float
    grade: str
    reckoned: bool


def screen(
    portfolio: Sequence[ClientEvidence], settings: Settings, learned: Learned | None = None
) -> tuple[ScreenLine, ...]:
    """Return one line per client, in the order given."""
    clients = [clean(each, settings) for each in portfolio]
    known = learned or learn_clean(clients, settings)
    points = _halton()
    lines: list[ScreenLine] = []
    for start in range(0, len(clients), _AT_ONCE):
        lines += _screen(clients[start : start + _AT_ONCE], known, settings, points)
    return tuple(lines)


def _halton() -> Floats:
    """Return points of the Halton sequence in seven dimensions, [dimension, point]."""
    rows = []
    for base in (2, 3, 5, 7, 11, 13, 17):
        row = []
        for index in range(1, POINTS + 1):
            value, share, left = 0.0, 1.0, index
            while left:
                share /= base
                left, digit = divmod(left, base)
                value += digit * share
            row.append(value)
        rows.append(row)
    return np.array(rows)


def _repeats(clients: Sequence[Client], learned: Learned, points: Floats) -> tuple[Floats, Floats, Floats]:
    """Return λ, p and whether the client is still there, at each point ([client, point])."""
    from scipy.special import betaincinv, gammaincinv

    r, alpha, a, b = learned.bg
    x = np.array([each.repeats for each in clients], dtype=np.float64)
    kinds, which = np.unique(x, return_inverse=True)
    lam = gammaincinv((r + kinds)[:, None], points[0][None])[which]
    drop = betaincinv(a, (b + kinds)[:, None], points[1][None])[which]
    first = np.array([each.first for each in clients])
    seen = np.array([each.seen for each in clients])
    one = np.ones(len(clients))
    chance = p_still_there(r * one, alpha * one, a * one, b * one, x, seen, first)
    for i, each in enumerate(clients):
        if each.open or each.evidence.alive == Alive.YES:
            chance[i] = 1.0
        elif each.evidence.alive == Alive.NO:
            chance[i] = 0.0
    alive = (points[3][None] < chance[:, None]).astype(np.float64)
    return lam / (alpha + first)[:, None], np.maximum(drop, 1e-9), alive


def _screen(
    clients: Sequence[Client], learned: Learned, settings: Settings, points: Floats
) -> list[ScreenLine]:
    from scipy.special import ndtri

    s, nodes = settings, learned.nodes
    own = [own_figures(each, learned.pools, s) for each in clients]
    rates = rate_posteriors(clients, nodes, s)
    known = hour_value(learned, s)
    w = known or s.phi
    cost = np.array(
        [o.incident(w, s.psi, c.evidence.risk_per_inc) for o, c in zip(own, clients, strict=True)]
    )

    def row(name: str) -> Floats:
        return np.array([getattr(each.evidence, name) for each in clients], dtype=np.float64)

    def mine(name: str) -> Floats:
        return np.array([getattr(each, name) for each in own])

    opened = np.array([each.open for each in clients])
    days = np.where(opened, row("open_days"), 0.0)
    worked = np.array([float(each.jobs > 0) for each in clients])
    exposure = np.array([each.T for each in clients])
    lam, drop, alive = _repeats(clients, learned, points)
    life = np.minimum(-np.log1p(-points[2]) / np.maximum(lam * drop, 1e-12), s.horizon) * alive
    life = np.maximum(life, days[:, None])
    gone = np.array([each.evidence.alive == Alive.NO for each in clients])
    life = np.where(((worked == 0) & ~opened & ~gone)[:, None], s.horizon, life)
    mean, excited = np.array([each.mean for each in rates]), np.array([each.excited for each in rates])
    expected = exact_mean(mean, excited, nodes, life, s.delta)

    def over(length: Floats) -> Floats:
        a, b = spans(length[:, None], nodes.eta[None], nodes.tau[None], s.delta)
        return np.asarray((mean * a + excited * b) @ nodes.weight)

    wind = s.wind_share * over(np.full(len(clients), s.wind_days))
    until = over(days)
    # how much a client's rate is still unknown, within and between the nodes
    shape = np.array([(each.chance @ np.arange(each.chance.shape[1])).sum() for each in rates])
    spread = np.sqrt(np.log1p(1.0 / (nodes.r @ nodes.weight + shape)))
    unsure = _factor(spread, ndtri(points[4])) * _factor(mine("cost_sd"), ndtri(points[5]))
    share = life / np.maximum(life.mean(axis=1, keepdims=True), 1e-9)
    conflict = (cost * expected)[:, None] * unsure * share
    leaving = np.maximum(s.delta + lam * drop, 1e-12)
    jobs = lam * -np.expm1(-leaving * s.horizon) / leaving * alive * worked[:, None]
    repeat = (mine("net") - w * mine("job_hours"))[:, None] * jobs * _factor(mine("job_sd"), ndtri(points[6]))
    pay = (s.pay_a + row("paid_ok")) / (s.pay_a + s.pay_b + row("paid_ok") + row("paid_bad"))
    current = pay * row("open_amount") - row("open_cost") - w * row("open_hours")
    idle = w * mine("overhead")[:, None] * life
    exit_cost = w * s.exit_hours + row("risk_end") + row("referral")
    stop = s.boundary_a / (s.boundary_a + s.boundary_b + row("boundary_fail"))
    stop = stop * 0.5 ** np.minimum(row("boundary_fail"), 6.0)
    end_conflict = (cost * wind)[:, None] * unsure
    go = (current - row("risk_cont"))[:, None] + repeat - conflict - idle
    stay, half = 1 - s.boundary_leave, 1 - s.boundary_leave / 2
    limit = (current - row("risk_cont") - w * s.boundary_hours)[:, None] + stay * repeat
    limit = limit - (1 - stop)[:, None] * half * conflict - (1 - stop / 2)[:, None] * idle
    refund = -(row("refundable") * (1 + row("refund_fee")) + exit_cost)[:, None] - end_conflict
    finish = (current - exit_cost - w * mine("overhead") * days)[:, None]
    finish = finish - end_conflict - (cost * until)[:, None] * unsure
    endings = np.stack([refund, np.where(opened[:, None], finish, -np.inf)])
    goings = np.stack([go, limit])
    rows = np.arange(len(clients))
    best_end, best_on = endings.mean(axis=2).argmax(axis=0), goings.mean(axis=2).argmax(axis=0)
    gap = endings[best_end, rows] - goings[best_on, rows]
    gain, mid = np.maximum(gap, 0).mean(axis=1), gap.mean(axis=1)
    right = (refund > go).mean(axis=1)
    means = go.mean(axis=1)
    known_share = _data_share(
        clients,
        own,
        nodes.alpha,
        nodes.weight,
        exposure,
        (current, repeat, conflict - end_conflict, idle),
        exit_cost,
    )
    lines = []
    for i, each in enumerate(clients):
        reckoned = each.evidence.money_known and known is not None
        letter = _grade(each, float(known_share[i]))
        fights = float(cost[i] * expected[i])
        case = Case(
            exposure=each.T,
            incidents=each.n,
            severe=each.severe,
            grade=letter,
            p_end_right=float(right[i]),
            gap=float(mid[i]),
            ratio=ratio_of(float(gain[i]), float(gain[i] - mid[i])),
            waiting=0.0,
            hour=w,
            best_end=(Option.REFUND_END, Option.FINISH_THEN_PART)[best_end[i]],
            best_on=(Option.CONTINUE, Option.BOUNDARY)[best_on[i]],
            on_gain=float(goings[best_on[i], i].mean() - means[i]),
            conflict_cost=fights,
            before_conflict=float(means[i]) + fights,
            reckoned=reckoned,
        )
        state, action = state_of(case, step_latch(sound(each.evidence.latch), case, s), s)
        lines.append(
            ScreenLine(
                client=each.id,
                state=state,
                action=action,
                go=float(means[i]),
                end=float(refund[i].mean()),
                gap=case.gap,
                ratio=case.ratio,
                p_end_right=case.p_end_right,
                expected_incidents=float(expected[i]),
                cost_per_incident=float(cost[i]),
                conflict_cost=fights,
                before_conflict=case.before_conflict,
                grade=letter,
                reckoned=reckoned,
            )
        )
    return lines


def _factor(sd: Floats, z: Floats) -> Floats:
    """Return log-normal factors of mean exactly 1, [client, point]."""
    values = np.exp(np.asarray(sd)[:, None] * z[None])
    return np.asarray(values / values.mean(axis=1, keepdims=True))


def _data_share(
    clients: Sequence[Client],
    own: Sequence[Own],
    alpha: Floats,
    weight: Floats,
    exposure: Floats,
    terms: tuple[Floats, Floats, Floats, Floats],
    exit_cost: Floats,
) -> Floats:
    current, repeat, conflict, idle = terms
    jobs = np.array([each.jobs for each in clients], dtype=np.float64)
    entered = np.where([each.evidence.risk_user_set for each in clients], 1.0, 0.3)
    refund = np.array([each.evidence.refundable * (1 + each.evidence.refund_fee) for each in clients])
    seen = (exposure[:, None] / (alpha[None] + exposure[:, None])) @ weight
    rows = [
        (np.abs(current) + refund, 1.0),
        (np.abs(repeat.mean(axis=1)), 0.5 * np.array([each.job_z for each in own]) + 0.5 * jobs / (jobs + 2)),
        (np.abs(conflict.mean(axis=1)), 0.5 * seen + 0.5 * np.array([each.cost_z for each in own])),
        (idle.mean(axis=1), exposure / (exposure + 60)),
        (exit_cost + np.array([each.evidence.risk_cont for each in clients]), entered),
    ]
    total = sum(amount for amount, _ in rows)
    return np.asarray(sum(amount * z for amount, z in rows) / np.maximum(total, 1e-12))


def _grade(client: Client, share: float) -> str:
    from journal.verdict.explain import grade

    return grade(client, share if math.isfinite(share) else 0.0)
