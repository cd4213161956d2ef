"""The running timer: a row of the journal, so that it survives a crash and a restart."""

from datetime import timedelta
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EntryKind
from journal.domain.ids import ClientId, EngagementId, EntryId, IncidentId
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, Entry, Timer
from journal.domain.shorten import shortened
from journal.services import hours
from journal.services.common import linked, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def start(
    journal: "Journal",
    client: ClientId | None = None,
    kind: EntryKind = EntryKind.DELIVERY,
    note: str = "",
    *,
    billable: bool | None = None,
    engagement: EngagementId | None = None,
    incident: IncidentId | None = None,
) -> Receipt:
    """Start the timer now; without a client it is time without one. Delivery is billable unless told.

    Raises:
        Refused: it runs already, or the client is unknown.
    """
    with journal.work(Label.START_TIMER, about=shortened(note)) as work:
        running = work.find(Timer)
        if running:
            whose = running[0].client
            name = work.get(Client, whose).name if whose else ""
            raise refuse("timer", Code.TIMER_RUNNING, **({"name": name} if name else {}))
        if client is not None:
            owner(work, client)
        linked(work, client, engagement, incident)
        timer = Timer(
            client=client,
            started=work.now.replace(microsecond=0),
            zone=journal.zone,
            kind=kind,
            billable=hours.billable_by_default(kind) if billable is None else billable,
            note=note.strip(),
            engagement=engagement,
            incident=incident,
        )
        work.add(timer)
    return work.receipt()


def edit(journal: "Journal", timer: Timer) -> Receipt:
    """Change what the running timer says: client, kind, note, or when it began.

    Raises:
        Refused: none runs, it would begin in the future, or the client is unknown.
    """
    with journal.work(Label.START_TIMER, about=shortened(timer.note)) as work:
        if not work.find(Timer):
            raise refuse("timer", Code.NO_TIMER)
        if timer.started > work.now:
            raise refuse("started", Code.DATE_IN_FUTURE, text=timer.started.isoformat())
        if timer.client is not None:
            owner(work, timer.client)
        linked(work, timer.client, timer.engagement, timer.incident)
        work.replace(timer)
    return work.receipt()


def stop(journal: "Journal", *, note: str | None = None) -> Receipt:
    """Stop the timer and make the hours of it, as one step: undoing it lets the timer run on.

    The hours are the difference of instants, so a change of the clocks in between adds or takes nothing. A timer
    stopped within its first second makes a second.

    Raises:
        Refused: none runs, or it ran above a thousand hours (discard it, or log the hours by hand).
    """
    with journal.work(Label.STOP_TIMER) as work:
        running = work.find(Timer)
        if not running:
            raise refuse("timer", Code.NO_TIMER)
        timer = running[0]
        # A clock set back meanwhile must not make negative hours.
        end = max(work.now.replace(microsecond=0), timer.started + timedelta(seconds=1))
        entry = Entry(
            id=EntryId(""),
            client=timer.client,
            day=work.query().today,
            seconds=0,
            zone=timer.zone,
            start=timer.started,
            end=end,
            kind=timer.kind,
            billable=timer.billable,
            note=timer.note if note is None else note,
            engagement=timer.engagement,
            incident=timer.incident,
        )
        made = work.add(hours.prepared(work, entry, journal.zone))
        work.remove(Timer, "")
    return work.receipt(made.id)


def discard(journal: "Journal") -> Receipt:
    """Stop the timer without keeping its hours; undo lets it run on.

    Raises:
        Refused: none runs.
    """
    with journal.work(Label.DISCARD_TIMER) as work:
        if not work.find(Timer):
            raise refuse("timer", Code.NO_TIMER)
        work.remove(Timer, "")
    return work.receipt()


def current(journal: "Journal") -> Timer | None:
    """Return the running timer."""
    with journal.read() as reader:
        running = reader.find(Timer)
    return running[0] if running else None


def seconds(journal: "Journal", timer: Timer) -> int:
    """Return how long the timer has run."""
    return max(0, int((journal.now() - timer.started).total_seconds()))
