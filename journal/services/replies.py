"""Replies: drafted, held under a wait, released or dropped. Nothing is sent from here."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from journal.domain.changes import Label, Receipt
from journal.domain.choices import ReplyState
from journal.domain.ids import ClientId, IncidentId, ReplyId
from journal.domain.lines import ReplyLine
from journal.domain.problems import Code, refuse
from journal.domain.records import Incident, Reply
from journal.domain.shorten import shortened
from journal.services import checks, settings, unsent
from journal.services.common import nothing, read_client

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork


def draft(journal: "Journal", reply: Reply) -> Receipt:
    """Keep a reply as a draft of its incident; the client follows from the incident.

    Raises:
        Refused: the incident is unknown, or the wait goes beyond a year.
    """
    with journal.work(Label.DRAFT_REPLY, about=shortened(reply.text)) as work:
        known = work.find(Incident, id=reply.incident)
        if not known:
            raise refuse("incident", Code.UNKNOWN_RECORD, id=reply.incident)
        fresh = replace(reply, client=known[0].client, state=ReplyState.DRAFT, released=None, stale=False)
        checks.demand(checks.reply(fresh, work.now))
        made = work.add(fresh)
    return work.receipt(made.id)


def edit(journal: "Journal", reply: Reply) -> Receipt:
    """Write a draft anew. What was rewritten answers what is known now, so it is stale no longer.

    Raises:
        Refused: unknown, released already, or changed by someone else since it was read.
    """
    with journal.work(Label.DRAFT_REPLY, about=shortened(reply.text)) as work:
        known = _draft(work, reply.id)
        fresh = replace(
            known,
            text=reply.text,
            not_before=reply.not_before,
            version=reply.version or known.version,
            stale=known.stale and reply.text == known.text,
        )
        checks.demand(checks.reply(fresh, work.now))
        work.replace(fresh)
    unsent.follow(journal, fresh.incident)
    return work.receipt(reply.id)


def hold(journal: "Journal", reply: ReplyId, not_before: datetime | None) -> Receipt:
    """Hold a draft until an instant; None lets it go at any time.

    Raises:
        Refused: unknown, released already, or a wait beyond a year.
    """
    with journal.work(Label.HOLD_REPLY) as work:
        fresh = replace(_draft(work, reply), not_before=not_before)
        checks.demand(checks.reply(fresh, work.now))
        work.replace(fresh)
    unsent.follow(journal, fresh.incident)
    return work.receipt(reply)


def release(journal: "Journal", reply: ReplyId, early_reason: str = "") -> Receipt:
    """Let a reply go: now it may be copied and sent. Before its wait is over that takes no more than asking for it.

    The core-of-truth question (`incidents.truth_due`) comes before, and is the caller's to show; it never blocks.

    Raises:
        Refused: unknown, empty, or released already.
    """
    with journal.work(Label.RELEASE_REPLY) as work:
        known = _draft(work, reply)
        if not known.text.strip():
            raise refuse("text", Code.REQUIRED)
        early = known.not_before is not None and work.now < known.not_before
        work.replace(
            replace(
                known,
                state=ReplyState.RELEASED,
                released=work.now,
                early_reason=early_reason.strip() if early else "",
            )
        )
    unsent.follow(journal, known.incident)
    return work.receipt(reply)


def drop(journal: "Journal", reply: ReplyId) -> Receipt:
    """Drop a draft: it will not be sent. Its text stays with the incident.

    Raises:
        Refused: unknown, or released already.
    """
    with journal.work(Label.DROP_REPLY) as work:
        known = _draft(work, reply)
        work.replace(replace(known, state=ReplyState.DROPPED))
    unsent.follow(journal, known.incident)
    return work.receipt(reply)


def new_message(journal: "Journal", client: ClientId) -> Receipt:
    """Say that something new came from a client: replies that wait for them become stale.

    Raises:
        Refused: the client is unknown.
    """
    known = read_client(journal, client)
    with journal.work(Label.HOLD_REPLY, about=known.name) as work:
        waiting = work.find(Reply, client=client, state=ReplyState.DRAFT, stale=False)
        work.replace_many([replace(each, stale=True) for each in waiting])
    return work.receipt() if waiting else nothing(Label.HOLD_REPLY)


def _draft(work: "UnitOfWork", reply: ReplyId) -> Reply:
    known = work.get(Reply, reply)
    if known.state is not ReplyState.DRAFT:
        raise refuse("state", Code.ALREADY_RELEASED)
    return known


def waits(journal: "Journal") -> dict[str, datetime]:
    """Return the waits offered now: "short" (2 hours), "tomorrow" (9:00), "monday" (9:00), as the settings say.

    On a Sunday tomorrow is Monday, and is offered once.
    """
    held = settings.current(journal)
    now = journal.now()
    zone = ZoneInfo(journal.zone)
    today = now.astimezone(zone).date()
    morning = time(held.morning_hour)
    tomorrow, monday = today + timedelta(days=1), today + timedelta(days=7 - today.weekday())
    offered = {
        "short": now + timedelta(hours=held.wait_hours),
        "tomorrow": datetime.combine(tomorrow, morning, zone),
    }
    if monday != tomorrow:
        offered["monday"] = datetime.combine(monday, morning, zone)
    return offered


def get(journal: "Journal", reply: ReplyId) -> Reply:
    """Return a reply.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Reply, reply)


def of_incident(journal: "Journal", incident: IncidentId) -> list[Reply]:
    """Return the replies of an incident, oldest first."""
    with journal.read() as reader:
        return reader.find(Reply, incident=incident)


def waiting(journal: "Journal", client: ClientId | None = None) -> list[ReplyLine]:
    """Return the drafts, of one client or of all: those ready first, then by when their wait ends."""
    from journal.storage.queries import replies as queries

    with journal.read() as reader:
        return queries.drafts(reader, client)
