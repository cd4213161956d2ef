"""The past of a verdict: evidence as it stood, the latch run over the records' own dates, and a print of evidence."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from journal.verdict.clean import Client, clean
from journal.verdict.decide import case_of
from journal.verdict.evidence import ClientEvidence, Latch
from journal.verdict.learning import Learned
from journal.verdict.settings import Settings
from journal.verdict.states import step_latch
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
    verdicts, _ = weigh_all([each for _, each in past], settings, learned, draws=draws)
    latch, at = Latch(), past[0][0] if past else 0.0
    for (days_ago, _), verdict in zip(past, verdicts, strict=True):
        latch = step_latch(latch.after(at - days_ago), case_of(verdict), settings)
        at = days_ago
    return latch.after(at)


def with_history(
    portfolio: Sequence[ClientEvidence], learned: Learned, settings: Settings, *, draws: int = HISTORY_DRAWS
) -> list[ClientEvidence]:
    """Return the evidence with a latch for every client that had none, by running it over the records' own dates."""
    result = list(portfolio)
    for i, evidence in enumerate(portfolio):
        if evidence.latch is not None or not evidence.money_known:
            continue
        days = review_days(evidence, settings)
        if days:
            past = [(ago, as_it_stood(evidence, ago)) for ago in days]
            result[i] = replace(evidence, latch=latch_over_history(past, learned, settings, draws=draws))
    return result


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
