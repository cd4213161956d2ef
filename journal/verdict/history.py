"""The past of a verdict: evidence as it stood, the latch run over the records' own dates, and a print of evidence."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from journal.verdict.clean import Client, clean
from journal.verdict.decide import case_of
from journal.verdict.evidence import ClientEvidence, Latch
from journal.verdict.learning import Learned
from journal.verdict.lookback import ENTER, ENTER_PLAINLY, LEAVE, STAY, possible
from journal.verdict.settings import Settings
from journal.verdict.states import move_latch, step_latch
from journal.verdict.weighing import weigh_all

LONGEST_PAST = 48  # reviews looked back at most
HISTORY_DRAWS = 500


def as_it_stood(evidence: ClientEvidence, days_ago: float) -> ClientEvidence:
    """Return the evidence as it was `days_ago` by the records' own dates.

    Hours without a date are spread evenly over the exposure. Open work is taken to be of `open_age` (else of the
    newest engagement) and counts only where it had been agreed by then.
    """
    if days_ago <= 0:
        return evidence
    exposure = max(evidence.T - days_ago, 0.0)
    share = exposure / evidence.T if evidence.T > 0 else 0.0
    engagements = tuple(
        replace(each, age=each.age - days_ago) for each in evidence.engagements if each.age >= days_ago
    )
    agreed = evidence.open_age
    if agreed is None:
        agreed = min((each.age for each in evidence.engagements), default=0.0)
    past = replace(
        evidence,
        T=exposure,
        incidents=tuple(
            replace(each, age=each.age - days_ago) for each in evidence.incidents if each.age >= days_ago
        ),
        engagements=engagements,
        over_hours=evidence.over_hours * share,
        paid_ok=evidence.paid_ok * share,
        paid_bad=evidence.paid_bad * share,
        latch=None,
    )
    if agreed >= days_ago:
        return past
    return replace(past, open_amount=0.0, open_cost=0.0, open_hours=0.0, refundable=0.0)


def review_days(evidence: ClientEvidence, settings: Settings) -> list[float]:
    """Return how many days ago each past review with enough evidence of conflict was, the oldest first."""
    ages = sorted((each.age for each in evidence.incidents if each.age >= 0), reverse=True)
    if not ages:
        return []
    since = ages[1] if len(ages) > 1 else ages[0]
    severe = [
        each.age for each in evidence.incidents if each.abusive and (each.toll or 0) >= 4 and each.age >= 0
    ]
    since = max([since, *severe])
    count = min(int(since // settings.review), LONGEST_PAST)
    return [settings.review * k for k in range(count, 0, -1)]


def latch_over_history(
    history: Sequence[tuple[float, ClientEvidence]],
    learned: Learned,
    settings: Settings,
    *,
    draws: int = HISTORY_DRAWS,
) -> Latch:
    """Return the latch as it would stand now had the client been reviewed at each (days ago, evidence then)."""
    past = sorted(history, key=lambda each: -each[0])
    verdicts, _ = weigh_all([each for _, each in past], settings, learned, draws=draws, luck=False)
    latch, at = Latch(), past[0][0] if past else 0.0
    for (days_ago, _), verdict in zip(past, verdicts, strict=True):
        latch = step_latch(latch.after(at - days_ago), case_of(verdict), settings)
        at = days_ago
    return latch.after(at)


def with_history(
    portfolio: Sequence[ClientEvidence],
    learned: Learned,
    settings: Settings,
    *,
    draws: int = HISTORY_DRAWS,
    progress: Callable[[int, int], None] | None = None,
) -> list[ClientEvidence]:
    """Return the evidence with a latch for every client that had none, by running it over the records' own dates.

    It is what `latch_over_history` says of each, for thousands at once: reviews that are clear are not weighed
    (`lookback.py`), nor those that cannot move the latch as it stands by then. `progress` is told (done, of) clients.
    """
    result = list(portfolio)
    fresh = [i for i, each in enumerate(portfolio) if each.latch is None and each.money_known]
    days = {i: found for i in fresh if (found := review_days(portfolio[i], settings))}
    whole = len(days)

    def told(done: int) -> None:
        if progress:
            progress(done, whole)

    chosen = [portfolio[i] for i in days]
    may = possible(chosen, list(days.values()), learned, settings, lambda: told(0))
    walks = [_Walk(i, ago, seen) for (i, ago), seen in zip(days.items(), may, strict=True)]
    waiting = [each for each in walks if each.go(settings)]
    while waiting:  # everybody's next doubtful review together
        told(whole - len(waiting))
        past = [as_it_stood(portfolio[each.client], each.days[each.next]) for each in waiting]
        verdicts, _ = weigh_all(past, settings, learned, draws=draws, luck=False)
        for walk, verdict in zip(waiting, verdicts, strict=True):
            walk.step(step_latch(walk.grown(), case_of(verdict), settings))
        waiting = [each for each in waiting if each.go(settings)]
    for walk in walks:
        result[walk.client] = replace(portfolio[walk.client], latch=walk.latch.after(walk.at))
    return result


@dataclass(slots=True)
class _Walk:
    """One client's way through the past reviews."""

    client: int
    days: Sequence[float]  # ago, the oldest first
    may: Sequence[int]
    latch: Latch = field(default_factory=Latch)
    next: int = 0

    @property
    def at(self) -> float:
        """How many days ago the latch was reviewed last."""
        return self.days[max(self.next - 1, 0)]

    def grown(self) -> Latch:
        """Return the latch, older by the days to the next review."""
        return self.latch.after(self.at - self.days[self.next])

    def step(self, latch: Latch) -> None:
        """Pass the next review with the latch that it leaves."""
        self.latch = latch
        self.next += 1

    def go(self, settings: Settings) -> bool:
        """Pass reviews as long as it is clear what they say; say whether one is left that has to be weighed."""
        while self.next < len(self.days):
            if not self.latch.ending and self.latch.pending_days is None:
                self._pass_quiet()
                if self.next == len(self.days):
                    break
            may, ending = self.may[self.next], self.latch.ending
            contrary = bool(may & (LEAVE if ending else ENTER))
            sure = not contrary or (ending and not may & STAY)
            if not sure:
                if not self._in_vain(may, settings):
                    return True
                contrary = False
            self.step(move_latch(self.grown(), contrary, False, settings))
        return False

    def _pass_quiet(self) -> None:
        """Pass all reviews to the next that may speak for an ending; there is none yet."""
        last = self.at
        while self.next < len(self.days) and not self.may[self.next] & ENTER:
            self.next += 1
        self.latch = self.latch.after(last - self.at)

    def _in_vain(self, may: int, settings: Settings) -> bool:
        """Say whether a review alone cannot move the latch, and the next one is sure to speak for it as it stands."""
        ending = self.latch.ending
        return (
            settings.dwell > 0
            and self.latch.pending_days is None
            and (ending or not may & ENTER_PLAINLY)
            and self.next + 1 < len(self.days)
            and not self.may[self.next + 1] & (LEAVE if ending else ENTER)
        )


def fingerprint(evidence: ClientEvidence, settings: Settings) -> str:
    """Return a print of evidence and settings that changes when a record or a setting does, not as days pass."""
    client = clean(evidence, settings)
    start = client.T
    events = sorted(
        repr(
            (
                round(start - each.age, 2) + 0.0,
                each.hours,
                each.money,
                each.toll,
                each.abusive,
                each.justified,
            )
        )
        for each in evidence.incidents
    )
    jobs = sorted(
        (round(start - each.age, 2) + 0.0, each.net or 0.0, each.net is None, each.hours)
        for each in evidence.engagements
    )
    rest = replace(
        evidence,
        T=0.0,
        incidents=(),
        engagements=(),
        open_days=0.0,
        open_age=None,
        latch=None,
        options=frozenset(),
    )
    due = round(start + evidence.open_days, 2) if client.open else None
    text = repr((events, jobs, due, rest, sorted(evidence.options), settings))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def teach_alike(before: ClientEvidence, now: ClientEvidence, days: float, settings: Settings) -> bool:
    """Say whether the others would learn the same from a client's evidence as from that of `days` earlier.

    What is agreed, to be paid back or at risk is weighed for its own client only; nobody else learns from it.
    """
    one, two = clean(before, settings), clean(now, settings)
    return abs(two.T - one.T - days) < _SAME and _taught(one) == _taught(two)


_SAME = 0.01  # days


def _taught(client: Client) -> tuple[object, ...]:
    amounts = (client.hours, client.money, client.recovery, client.net, client.job_hours)
    dates = (*client.ages, client.first)
    return (
        [round(client.T - age, 2) + 0.0 for age in dates],
        [round(each, 6) for each in (*amounts, client.evidence.over_hours, client.recency)],
        (client.n, client.tolls, client.jobs, client.nets, client.evidence.money_known),
    )
