"""From the sums over the draws to one client's verdict."""

import math
from dataclasses import dataclass
from typing import Any

from journal.verdict.clean import Client
from journal.verdict.evidence import DEFAULTS, NO_EXCHANGE_RATE, Latch, Option
from journal.verdict.explain import Averages, data_share, drivers, grade, robust, tornado
from journal.verdict.learning import Nodes
from journal.verdict.own import Own, RatePosterior
from journal.verdict.result import ClientVerdict, OptionFigures, Robust, Swing
from journal.verdict.settings import Settings
from journal.verdict.states import Case, state_of, step_latch
from journal.verdict.tally import Tally

_MOST = 1e6  # the ratio of gain to loss where there is no loss at all


def ratio_of(gain: float, loss: float) -> float:
    """Return gain over loss, finite: a million where nothing is lost, 0 where nothing is gained."""
    if not gain > 0:
        return 0.0
    return min(gain / loss, _MOST) if loss > 0 else _MOST


@dataclass(frozen=True, slots=True)
class _Sensitivity:
    """What the tornado and the robustness are worked out from, when somebody looks."""

    client: Client
    own: Own
    mean: Averages
    names: tuple[Option, ...]
    w: float
    settings: Settings

    def tornado(self) -> tuple[Swing, ...]:
        return tornado(self.client, self.own, self.mean, self.w, self.settings)

    def robust(self) -> Robust:
        return robust(self.client, self.own, self.mean, self.names, self.w, self.settings)


def judge(
    client: Client,
    own: Own,
    rate: RatePosterior,
    mean: Averages,
    tally: Tally,
    i: int,
    nodes: Nodes,
    settings: Settings,
    w: float,
    hour_known: bool,
) -> ClientVerdict:
    """Return the verdict of the client at position `i` of the tally."""
    e = client.evidence
    cost = own.incident(w, settings.psi, e.risk_per_inc)
    rows = drivers(client, mean, w, cost, settings)
    share = data_share(client, own, nodes, rows)
    means, bands, offers = (each[..., i].tolist() for each in (tally.mean, tally.bands, tally.offered))
    options = {}
    for k, option in enumerate(tally.wanted):
        if option not in DEFAULTS and option not in e.options:
            continue  # asked for by a client who happens to be weighed beside this one
        low90, low80, high80, high90 = bands[k]
        options[option] = OptionFigures(means[k], low80, high80, low90, high90, offers[k])
    flags = list(client.flags)
    if not e.money_known:
        flags.append("no_money")
        flags += [f"{NO_EXCHANGE_RATE}{currency}" for currency in e.rates_missing]
    if not hour_known:
        flags.append("own_rate_missing")
    elif settings.own_rate is None:
        flags.append("own_rate_suggested")
    if not e.risk_user_set:
        flags.append("risks_not_entered")
    names = [option for option, each in options.items() if each.offered]
    go = options[Option.CONTINUE].mean
    conflict = cost * mean.options[Option.CONTINUE].conflict
    end_mean = options[Option.REFUND_END].mean
    best_on = tally.wanted[int(tally.best_on[i])]
    case = Case(
        exposure=client.T,
        incidents=client.n,
        severe=client.severe,
        grade=grade(client, share),
        p_end_right=float(tally.right[i]),
        gap=float(tally.gap[i]),
        ratio=ratio_of(float(tally.gain[i]), float(tally.loss[i])),
        waiting=float(tally.waiting[i]),
        hour=w,
        best_end=tally.wanted[int(tally.best_end[i])],
        best_on=best_on,
        on_gain=options[best_on].mean - go,
        conflict_cost=conflict,
        before_conflict=go + conflict,
        reckoned=e.money_known and hour_known,
    )
    return ClientVerdict(
        **_settled(case, e.latch, settings),
        client=client.id,
        reckoned=case.reckoned,
        grade=case.grade,
        data_share=share,
        incidents=client.n,
        exposure_days=client.T,
        quiet_days=client.quiet,
        p_end_right=case.p_end_right,
        p_end_better=float(tally.better[i]),
        gap=case.gap,
        ratio=case.ratio,
        evpi=max(float(tally.evpi[i]), 0.0),
        value_of_waiting=case.waiting,
        break_even_refund=e.refundable + (end_mean - go) / (1 + e.refund_fee),
        break_even_band=(float(tally.even[0, i]), float(tally.even[1, i])),
        expected_incidents=mean.incidents,
        follow_ups=rate.follow_ups,
        cost_per_incident=cost,
        conflict_cost=conflict,
        before_conflict=case.before_conflict,
        best_end=case.best_end,
        best_on=best_on,
        options=options,
        drivers=rows,
        safety=client.abusive,
        severe=client.severe,
        fair=client.fair,
        refundable=e.refundable,
        open_work=client.open,
        hour=w,
        horizon=settings.horizon,
        flags=tuple(flags),
        sensitivity=_Sensitivity(client, own, mean, tuple(names), w, settings),
    )


def case_of(verdict: ClientVerdict) -> Case:
    """Return the figures of a verdict that its state depends on."""
    v = verdict
    on_gain = v.options[v.best_on].mean - v.options[Option.CONTINUE].mean
    return Case(
        exposure=v.exposure_days,
        incidents=v.incidents,
        severe=v.severe,
        grade=v.grade,
        p_end_right=v.p_end_right,
        gap=v.gap,
        ratio=v.ratio,
        waiting=v.value_of_waiting,
        hour=v.hour,
        best_end=v.best_end,
        best_on=v.best_on,
        on_gain=on_gain,
        conflict_cost=v.conflict_cost,
        before_conflict=v.before_conflict,
        reckoned=v.reckoned,
    )


def settle(verdict: ClientVerdict, latch: Latch | None, settings: Settings) -> dict[str, Any]:
    """Return latch, state, action and since that follow from the figures and an earlier latch."""
    return _settled(case_of(verdict), latch, settings)


def _settled(case: Case, latch: Latch | None, settings: Settings) -> dict[str, Any]:
    after = step_latch(sound(latch), case, settings)
    state, action = state_of(case, after, settings)
    return {"latch": after, "state": state, "action": action, "since_days": after.since_days}


def sound(latch: Latch | None) -> Latch:
    """Return a usable latch: not ending where none is known, days finite and not negative."""
    if latch is None:
        return Latch()
    since = latch.since_days if math.isfinite(latch.since_days) else 0.0
    pending = latch.pending_days
    if pending is not None and not math.isfinite(pending):
        pending = None
    return Latch(latch.ending, max(since, 0.0), None if pending is None else max(pending, 0.0))
