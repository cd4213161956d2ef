"""Deciding otherwise than suggested, with a reason and until a day; the suggestion comes back when things change."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import VerdictState
from journal.domain.decisions import Overrule
from journal.domain.ids import ClientId
from journal.domain.lines import SuggestionLine
from journal.domain.problems import Code, refuse
from journal.domain.records import StoredVerdict
from journal.services import checks
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Reader
    from journal.verdict import ClientVerdict

DAYS = 90  # proposed
_NEW_INCIDENTS = 2
_GREW = 0.5  # of what parting was worth more when it was decided


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What a suggestion rests on, as far as a decision against it is concerned. Money in major units."""

    state: str
    action: str
    incidents: int
    gap: float
    safety: bool
    hour: float  # the value of one own hour: less is not material


def standpoint(verdict: "ClientVerdict") -> Standpoint:
    """Return what a verdict's suggestion rests on."""
    return Standpoint(
        verdict.state.value, verdict.action, verdict.incidents, verdict.gap, verdict.safety, verdict.hour
    )


def stands(decided: Overrule, now: Standpoint, today: date) -> bool:
    """Say whether a decision still holds: its time is not over, and nothing material has changed.

    Material is: another suggestion, abuse marked since, two more incidents, or parting being worth half as much again
    (at least one own hour) as when it was decided.
    """
    more = max(now.hour, _GREW * abs(decided.gap))
    return (
        today <= decided.until
        and (now.state, now.action) == (decided.state, decided.action)
        and (decided.safety or not now.safety)
        and now.incidents < decided.incidents + _NEW_INCIDENTS
        and now.gap < decided.gap + more
    )


def decide(journal: "Journal", verdict: "ClientVerdict", reason: str, until: date) -> Receipt:
    """Decide otherwise than `verdict` suggests, until and including a day.

    Raises:
        Refused: no reason, nothing is suggested, or the day is past or more than a year ahead.
    """
    client = ClientId(verdict.client)
    with journal.work(Label.OVERRULE) as work:
        known = owner(work, client)
        work.about = known.name
        today = work.query().today
        if not reason.strip():
            raise refuse("reason", Code.REQUIRED)
        if len(reason) > checks.LINE_LENGTH:
            raise refuse("reason", Code.TOO_LONG, limit=checks.LINE_LENGTH, length=len(reason))
        if verdict.state in {VerdictState.HEALTHY, VerdictState.NOT_ENOUGH_DATA}:
            raise refuse("client", Code.NOTHING_FOUND)
        if not 0 <= (until - today).days <= 366:
            raise refuse("until", Code.OUT_OF_RANGE, text=until.isoformat())
        work.add(
            Overrule(
                client=client,
                on=today,
                until=until,
                reason=reason.strip(),
                state=verdict.state.value,
                action=verdict.action,
                incidents=verdict.incidents,
                gap=verdict.gap,
                safety=verdict.safety,
            )
        )
    return work.receipt(client)


def take_back(journal: "Journal", client: ClientId) -> Receipt:
    """Let the suggestion stand again."""
    with journal.work(Label.OVERRULE) as work:
        work.remove_where(Overrule, client=client)
    return work.receipt(client)


def of_client(journal: "Journal", client: ClientId) -> Overrule | None:
    """Return what was decided about a client's suggestion; None where nothing was."""
    return everyone(journal).get(client)


def everyone(journal: "Journal") -> dict[ClientId, Overrule]:
    """Return every decision by its client, those that no longer stand too."""
    with journal.read() as reader:
        return {each.client: each for each in reader.find(Overrule)}


def not_overruled(reader: "Reader", lines: Iterable[SuggestionLine]) -> list[SuggestionLine]:
    """Leave out the suggestions that the user decided against, as the stored verdicts say."""
    decided = {each.client: each for each in reader.find(Overrule) if each.until >= reader.today}
    return [
        line
        for line in lines
        if line.client not in decided or not _stands_stored(reader, decided[line.client])
    ]


def _stands_stored(reader: "Reader", decided: Overrule) -> bool:
    kept = max(reader.find(StoredVerdict, client=decided.client), key=lambda each: each.on)
    document = json.loads(kept.document)
    now = Standpoint(
        kept.state,
        kept.action,
        int(document.get("incidents") or 0),
        _gap(document) if document.get("options") else decided.gap,
        bool(document.get("safety")),
        0.0,
    )
    return stands(decided, now, reader.today)


def _gap(document: dict[str, dict[str, dict[str, float]]]) -> float:
    """Return the best ending minus the best going on of a stored verdict."""
    from journal.verdict.evidence import ENDINGS, GOING_ON

    means = {name: each["mean"] for name, each in document["options"].items() if each["offered"]}
    ends = [means[option.value] for option in ENDINGS if option.value in means]
    ons = [means[option.value] for option in GOING_ON if option.value in means]
    return max(ends) - max(ons) if ends and ons else 0.0
