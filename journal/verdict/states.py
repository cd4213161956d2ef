"""From figures to one of five states, with the latch that keeps an ending from flickering."""

from dataclasses import dataclass

from journal.domain.choices import VerdictState
from journal.verdict.evidence import Latch, Option
from journal.verdict.settings import Settings

REVIEW_TERMS = "review_terms"
_REFUNDS = {Option.REFUND_END, Option.PARTIAL_REFUND_END}


@dataclass(frozen=True, slots=True)
class Case:
    """The figures a state depends on; money in one currency, `hour` the value of one own hour."""

    exposure: float
    incidents: int
    severe: bool  # an abusive incident with a toll of 4 or more
    grade: str
    p_end_right: float
    gap: float
    ratio: float
    waiting: float
    hour: float
    best_end: Option
    best_on: Option
    on_gain: float  # what the best other way of going on has over going on as it is
    conflict_cost: float
    before_conflict: float
    reckoned: bool = True

    @property
    def gate(self) -> bool:
        """Enough evidence of conflict to speak of limits or of ending: two incidents, or one that was severe."""
        return self.incidents >= 2 or (self.incidents >= 1 and self.severe)


def step_latch(latch: Latch, case: Case, settings: Settings) -> Latch:
    """Return the latch after this evaluation: a change must persist, a clear case enters at once."""
    hour = case.hour * settings.material
    enter = (
        case.reckoned
        and case.gate
        and case.gap >= hour
        and case.ratio >= settings.kappa
        and case.waiting <= hour
        and case.grade != "D"
    )
    stay = case.reckoned and case.gap >= 0 and case.ratio >= settings.exit_ratio
    contrary = not stay if latch.ending else enter
    return move_latch(latch, contrary, case.ratio >= settings.clear_ratio, settings)


def move_latch(latch: Latch, contrary: bool, plain: bool, settings: Settings) -> Latch:
    """Return the latch after an evaluation that speaks for it, or is `contrary`, perhaps plainly so."""
    if not contrary:
        return Latch(latch.ending, latch.since_days, None)
    held = latch.pending_days or 0.0
    if held >= settings.dwell or (plain and not latch.ending):
        return Latch(not latch.ending, 0.0, None)
    return Latch(latch.ending, latch.since_days, held)


def state_of(case: Case, latch: Latch, settings: Settings) -> tuple[VerdictState, str]:
    """Return the first state whose rule matches, and the action it names."""
    hour = case.hour * settings.material
    unsure = 0.1 < case.p_end_right < 0.9
    going_on = Option.CONTINUE.value
    if (
        not case.reckoned
        or (case.exposure < 14 and not case.incidents)
        or (case.grade == "D" and (unsure or not case.incidents))
    ):
        return VerdictState.NOT_ENOUGH_DATA, going_on
    if latch.ending:
        if case.best_end in _REFUNDS:
            return VerdictState.REFUND_AND_END, case.best_end.value
        return VerdictState.SET_A_BOUNDARY, case.best_end.value
    if case.gate and case.on_gain >= hour and case.best_on is not Option.CONTINUE:
        return VerdictState.SET_A_BOUNDARY, case.best_on.value
    # A rate that was only suggested is the middle of the user's own clients: some are always below it, and nobody should
    # be told so before saying what an hour is worth.
    typed = settings.own_rate is not None
    loss = typed and case.ratio >= settings.kappa and case.gap >= hour
    if not case.gate and loss and case.grade != "D" and case.exposure >= 60:
        return VerdictState.SET_A_BOUNDARY, REVIEW_TERMS
    if case.incidents >= 1 and case.p_end_right >= 1 / (1 + settings.kappa):
        return VerdictState.WATCH, going_on
    if case.incidents >= 2 and case.conflict_cost >= settings.watch_share * max(case.before_conflict, 0.0):
        return VerdictState.WATCH, going_on
    return VerdictState.HEALTHY, going_on
