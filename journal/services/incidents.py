"""Incidents: logged, finished later, settled, and the question that is asked once before a reply goes out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import (
    Breakdown,
    Direction,
    EntryKind,
    Fair,
    IncidentState,
    Outcome,
    PaymentKind,
    ReplyState,
)
from journal.domain.filters import IncidentFilter
from journal.domain.ids import EntryId, IncidentId, PaymentId
from journal.domain.lines import IncidentLine
from journal.domain.money import Money
from journal.domain.paging import Page
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.domain.records import Attachment, Boundary, Entry, Incident, Payment, Reply
from journal.domain.shorten import shortened
from journal.services import checks
from journal.services.common import belongs, linked, local_day, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork

_LONGEST_MINUTES = 1000 * 60


def log(
    journal: "Journal",
    incident: Incident,
    *,
    minutes: int | None = None,
    concession: Money | None = None,
) -> Receipt:
    """Log an incident; `minutes` also make the conflict hours, `concession` the money not asked for: one step.

    A reply that waits for this client becomes stale: something new came from them since it was written.

    Raises:
        Refused: malformed, in the future, or the client is unknown.
    """
    with journal.work(Label.LOG_INCIDENT, about=shortened(incident.complaint)) as work:
        made = put(work, incident, journal.zone, minutes=minutes, concession=concession)
    return work.receipt(made.id)


def put(
    work: "UnitOfWork",
    incident: Incident,
    zone: str,
    *,
    minutes: int | None = None,
    concession: Money | None = None,
) -> Incident:
    """Log an incident within a step that does more; as `log` otherwise."""
    made = _add(work, incident, zone, minutes, concession)
    if made.direction is Direction.INCOMING:
        mark_stale(work, made)
    return made


def remember(journal: "Journal", remembered: Sequence[tuple[Incident, int | None]]) -> Receipt:
    """Log past incidents with the minutes each took, as one step; replies that wait stay as they are.

    Raises:
        Refused: one of them is malformed; its problems carry its place in `line`, counted from 1.
    """
    with journal.work(Label.REMEMBER_INCIDENTS, about=str(len(remembered))) as work:
        made = None
        for number, (incident, minutes) in enumerate(remembered, 1):
            try:
                made = _add(work, incident, journal.zone, minutes, None)
            except Refused as refused:
                raise Refused(*(replace(problem, line=number) for problem in refused.problems)) from None
    return work.receipt(made.id if made else None)


def _add(
    work: "UnitOfWork", incident: Incident, zone: str, minutes: int | None, concession: Money | None
) -> Incident:
    tidy = _tidied(work, incident, zone)
    checks.demand(checks.incident(tidy, work.now))
    _check_links(work, tidy)
    if minutes is not None and not 0 <= minutes <= _LONGEST_MINUTES:
        raise refuse("minutes", Code.NEGATIVE_DURATION if minutes < 0 else Code.TOO_LARGE, text=str(minutes))
    made = work.add(tidy)
    day = local_day(made.at, made.zone)
    if minutes:
        hours = Entry(
            id=EntryId(""),
            client=made.client,
            day=day,
            seconds=minutes * 60,
            zone=made.zone,
            kind=EntryKind.CONFLICT,
            billable=False,
            note=made.complaint,
            incident=made.id,
            engagement=made.engagement,
        )
        work.add(hours)
    if concession is not None and concession.minor:
        given = Payment(
            id=PaymentId(""),
            client=made.client,
            kind=PaymentKind.CONCESSION,
            on=day,
            amount=concession,
            incident=made.id,
            engagement=made.engagement,
            note=made.complaint,
        )
        problems = checks.payment(given, work.query().today)
        checks.demand([_as_concession(problem) for problem in problems])
        work.add(given)
    return made


def _as_concession(problem: Problem) -> Problem:
    return replace(problem, field="concession" if problem.field == "amount" else "at")


def _tidied(work: "UnitOfWork", incident: Incident, zone: str) -> Incident:
    owner(work, incident.client)
    return replace(incident, zone=incident.zone or zone, complaint=incident.complaint.strip())


def _check_links(work: "UnitOfWork", incident: Incident) -> None:
    linked(work, incident.client, incident.engagement, None)
    belongs(work, Incident, incident.continues, incident.client, "continues")
    belongs(work, Boundary, incident.crossed, incident.client, "crossed")


def mark_stale(work: "UnitOfWork", incident: Incident) -> None:
    """Mark the replies that wait for this client stale where the incident came after they were written."""
    waiting = work.find(Reply, client=incident.client, state=ReplyState.DRAFT)
    for reply in waiting:
        if not reply.stale and (reply.created is None or incident.at >= reply.created):
            work.replace(replace(reply, stale=True))


def edit(journal: "Journal", incident: Incident) -> Receipt:
    """Write an incident anew. Its hours and concessions are records of their own and stay.

    Raises:
        Refused: malformed, in the future, unknown, or changed by someone else since it was read.
    """
    with journal.work(Label.EDIT_INCIDENT, about=shortened(incident.complaint)) as work:
        tidy = _tidied(work, incident, journal.zone)
        checks.demand(checks.incident(tidy, work.now))
        known = work.get(Incident, tidy.id)
        _check_links(work, tidy)
        work.replace(tidy)
        if known.client != tidy.client:
            _move(work, tidy)
    return work.receipt(incident.id)


def _move(work: "UnitOfWork", incident: Incident) -> None:
    """Take the hours, concessions and replies of an incident along to another client."""
    whose = incident.client
    work.replace_many([replace(each, client=whose) for each in work.find(Entry, incident=incident.id)])
    work.replace_many([replace(each, client=whose) for each in work.find(Payment, incident=incident.id)])
    work.replace_many([replace(each, client=whose) for each in work.find(Reply, incident=incident.id)])
    work.replace_many([replace(each, client=whose) for each in work.find(Attachment, incident=incident.id)])


def delete(journal: "Journal", incident: IncidentId, *, with_hours: bool = False) -> Receipt:
    """Delete an incident with its replies; its hours and concessions stay unless `with_hours`."""
    known = get(journal, incident)
    with journal.work(Label.DELETE_INCIDENT, about=shortened(known.complaint)) as work:
        if with_hours:
            work.remove_where(Entry, incident=incident)
            work.remove_where(Payment, incident=incident, kind=PaymentKind.CONCESSION)
        work.remove(Incident, incident)
    return work.receipt(incident)


def settle(
    journal: "Journal",
    incident: IncidentId,
    outcome: Outcome,
    turned_around: bool = False,
    what_turned: str = "",
    *,
    fair: Fair | None = None,
    breakdown: Breakdown | None = None,
    lesson: str = "",
) -> Receipt:
    """Settle an incident: how it ended, where someone angry became thankful what turned it, and what was true in it."""
    known = get(journal, incident)
    with journal.work(Label.EDIT_INCIDENT, about=shortened(known.complaint)) as work:
        fresh = work.get(Incident, incident)
        settled = replace(
            fresh,
            fair=fair or fresh.fair,
            breakdown=breakdown or fresh.breakdown,
            lesson=lesson.strip() or fresh.lesson,
            state=IncidentState.SETTLED,
            outcome=outcome,
            turned_around=turned_around,
            what_turned=what_turned.strip(),
        )
        checks.demand(checks.incident(settled, work.now))
        work.replace(settled)
    return work.receipt(incident)


def truth_due(incident: Incident) -> bool:
    """Say whether the core-of-truth question is to be shown before a reply goes out: once, and skippable."""
    return incident.truth_due


def answer_truth(
    journal: "Journal",
    incident: IncidentId,
    *,
    fair: Fair | None = None,
    breakdown: Breakdown | None = None,
    lesson: str = "",
    lesson_for_all: bool = False,
    avoid: str = "",
    apology: str = "",
    repair: str = "",
    by_when: date | None = None,
) -> Receipt:
    """Keep what was found true in it, and what I owe: an apology, a repair, a date.

    All empty means skipped: before a reply the question does not come again, when settling it does once.
    """
    known = get(journal, incident)
    with journal.work(Label.EDIT_INCIDENT, about=shortened(known.complaint)) as work:
        fresh = work.get(Incident, incident)
        answered = replace(
            fresh,
            truth_asked=True,
            fair=fair or fresh.fair,
            breakdown=breakdown or fresh.breakdown,
            lesson=lesson.strip() or fresh.lesson,
            lesson_for_all=lesson_for_all or fresh.lesson_for_all,
            avoid=avoid.strip() or fresh.avoid,
            apology=apology.strip() or fresh.apology,
            mine=repair.strip() or fresh.mine,
            by_when=by_when or fresh.by_when,
        )
        checks.demand(checks.incident(answered, work.now))
        work.replace(answered)
    return work.receipt(incident)


def keep_promise(journal: "Journal", incident: IncidentId, *, kept: bool = True) -> Receipt:
    """Say that what was promised in an incident has been done."""
    known = get(journal, incident)
    with journal.work(Label.EDIT_INCIDENT, about=shortened(known.complaint)) as work:
        work.replace(replace(work.get(Incident, incident), promise_kept=kept))
    return work.receipt(incident)


def get(journal: "Journal", incident: IncidentId) -> Incident:
    """Return an incident.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Incident, incident)


def page(
    journal: "Journal",
    chosen: IncidentFilter | None = None,
    *,
    sort: str = "at",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> Page[IncidentLine]:
    """Return a page of incidents; `sort` is one of `filters.IncidentSort`."""
    from journal.storage.queries import incidents as queries

    with journal.read() as reader:
        return queries.page(
            reader, chosen or IncidentFilter(), sort=sort, descending=descending, offset=offset, limit=limit
        )
