"""The list screen: every client's suggestion at a glance, ten thousand in a second.

The same model as the full weighing, without random numbers (`points.py`): no bands, no value of waiting; `weigh` says
the rest when a client is opened.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.domain.choices import VerdictState
from journal.verdict.clean import Client, Floats, clean
from journal.verdict.columns import columns_of
from journal.verdict.decide import ratio_of, sound
from journal.verdict.evidence import ClientEvidence, Option
from journal.verdict.explain import grade
from journal.verdict.learning import Learned, Nodes, learn_clean
from journal.verdict.own import Owns, hour_value, rate_posteriors, shrink
from journal.verdict.points import Rates, Seen, halton, look
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
    lines: list[ScreenLine] = []
    for start in range(0, len(clients), _AT_ONCE):
        lines += _screen(clients[start : start + _AT_ONCE], known, settings)
    return tuple(lines)


def _screen(clients: Sequence[Client], learned: Learned, settings: Settings) -> list[ScreenLine]:
    s, nodes = settings, learned.nodes
    columns = columns_of(clients)
    own = shrink(columns, learned.pools, s)
    posteriors = rate_posteriors(clients, nodes, s)
    rates = Rates(
        np.array([each.mean for each in posteriors]),
        np.array([each.excited for each in posteriors]),
        np.array([(each.chance @ np.arange(each.chance.shape[1])).sum() for each in posteriors]),
    )
    known = hour_value(learned, s)
    w = known or s.phi
    seen = look(columns, own, rates, learned, s, w, halton(POINTS))
    share = _data_share(clients, own, nodes, seen)
    lines = []
    for i, each in enumerate(clients):
        reckoned = each.evidence.money_known and known is not None
        letter = grade(each, float(share[i]) if math.isfinite(share[i]) else 0.0)
        means, gap, gain = float(seen.go[i]), float(seen.gap[i]), float(seen.gain[i])
        fights = float(seen.cost[i] * seen.expected[i])
        case = Case(
            exposure=each.T,
            incidents=each.n,
            severe=each.severe,
            grade=letter,
            p_end_right=float(seen.right[i]),
            gap=gap,
            ratio=ratio_of(gain, gain - gap),
            waiting=0.0,
            hour=w,
            best_end=(Option.REFUND_END, Option.FINISH_THEN_PART)[seen.best_end[i]],
            best_on=(Option.CONTINUE, Option.BOUNDARY)[seen.best_on[i]],
            on_gain=float(seen.on_gain[i]),
            conflict_cost=fights,
            before_conflict=means + fights,
            reckoned=reckoned,
        )
        state, action = state_of(case, step_latch(sound(each.evidence.latch), case, s), s)
        lines.append(
            ScreenLine(
                client=each.id,
                state=state,
                action=action,
                go=means,
                end=float(seen.refund[i]),
                gap=case.gap,
                ratio=case.ratio,
                p_end_right=case.p_end_right,
                expected_incidents=float(seen.expected[i]),
                cost_per_incident=float(seen.cost[i]),
                conflict_cost=fights,
                before_conflict=case.before_conflict,
                grade=letter,
                reckoned=reckoned,
            )
        )
    return lines


def _data_share(clients: Sequence[Client], own: Owns, nodes: Nodes, seen: Seen) -> Floats:
    exposure = np.array([each.T for each in clients])
    jobs = np.array([each.jobs for each in clients], dtype=np.float64)
    entered = np.where([each.evidence.risk_user_set for each in clients], 1.0, 0.3)
    refund = np.array([each.evidence.refundable * (1 + each.evidence.refund_fee) for each in clients])
    told = (exposure[:, None] / (nodes.alpha[None] + exposure[:, None])) @ nodes.weight
    rows = [
        (np.abs(seen.current) + refund, 1.0),
        (np.abs(seen.repeat), 0.5 * own.job_z + 0.5 * jobs / (jobs + 2)),
        (np.abs(seen.conflict), 0.5 * told + 0.5 * own.cost_z),
        (seen.idle, exposure / (exposure + 60)),
        (seen.exit_cost + np.array([each.evidence.risk_cont for each in clients]), entered),
    ]
    total = sum(amount for amount, _ in rows)
    return np.asarray(sum(amount * z for amount, z in rows) / np.maximum(total, 1e-12))
