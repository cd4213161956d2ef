"""Hours: logged by hand or by the quick line, listed, added up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EntryKind
from journal.domain.filters import HoursFilter
from journal.domain.ids import ClientId, EntryId
from journal.domain.lines import QuickEntry, TotalRow
from journal.domain.paging import HoursPage
from journal.domain.problems import Code, refuse
from journal.domain.quick_entry import parse_quick
from journal.domain.records import Entry
from journal.domain.shorten import shortened
from journal.services import checks
from journal.services.common import linked, local_day, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork


def billable_by_default(kind: EntryKind) -> bool:
    """Say whether hours of this kind are billable unless told."""
    return kind is EntryKind.DELIVERY


def log(journal: "Journal", entry: Entry) -> Receipt:
    """Log hours: a span (`start` and `end`, from which day and seconds follow) or a duration on a day.

    Raises:
        Refused: malformed, in the future, or the client is unknown.
    """
    with journal.work(Label.LOG_HOURS, about=shortened(entry.note)) as work:
        made = work.add(prepared(work, entry, journal.zone))
    return work.receipt(made.id)


def edit(journal: "Journal", entry: Entry) -> Receipt:
    """Write hours anew.

    Raises:
        Refused: as `log`; unknown; or changed by someone else since they were read.
    """
    with journal.work(Label.EDIT_HOURS, about=shortened(entry.note)) as work:
        work.replace(prepared(work, entry, journal.zone))
    return work.receipt(entry.id)


def prepared(work: "UnitOfWork", entry: Entry, zone: str) -> Entry:
    """Return the entry with what follows from its span filled in, and checked.

    Raises:
        Refused: malformed, in the future, or what it points to is unknown or someone else's.
    """
    tidy = replace(entry, zone=entry.zone or zone, note=entry.note.strip(), worker=entry.worker.strip())
    if tidy.start and tidy.end and tidy.start.tzinfo and tidy.end.tzinfo and checks.is_zone(tidy.zone):
        # Seconds of an instant are whole here; half a second is nobody's work.
        start, end = (at.astimezone(UTC).replace(microsecond=0) for at in (tidy.start, tidy.end))
        tidy = replace(
            tidy,
            start=start,
            end=end,
            day=local_day(start, tidy.zone),
            seconds=int((end - start) / timedelta(seconds=1)) if end >= start else tidy.seconds,
        )
    checks.demand(checks.entry(tidy, work.now))
    if tidy.client is not None:
        owner(work, tidy.client)
    linked(work, tidy.client, tidy.engagement, tidy.incident)
    return tidy


def delete(journal: "Journal", entry: EntryId, *more: EntryId) -> Receipt:
    """Delete hours, all in one step."""
    known = get(journal, entry)
    with journal.work(Label.DELETE_HOURS, about=shortened(known.note)) as work:
        for each in (entry, *more):
            work.remove(Entry, each)
    return work.receipt(entry)


def get(journal: "Journal", entry: EntryId) -> Entry:
    """Return one entry.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Entry, entry)


def quick(journal: "Journal", text: str) -> QuickEntry:
    """Read a quick line such as "1h30 Rossi logo"; nothing is written.

    Raises:
        Refused: no duration in it, or a day that cannot be.
    """
    from journal.storage.queries import clients as queries

    with journal.read() as reader:
        named = queries.names(reader, with_closed=False)
    return parse_quick(text, journal.today(), named)


def log_quick(journal: "Journal", text: str, *, kind: EntryKind = EntryKind.DELIVERY) -> Receipt:
    """Log the hours of a quick line.

    Raises:
        Refused: as `quick`, or the words could mean several clients.
    """
    said = quick(journal, text)
    if said.candidates:
        listed = ", ".join(name for _, name in said.candidates)
        raise refuse("quick", Code.AMBIGUOUS_CLIENT, name=text, candidates=listed)
    entry = Entry(
        id=EntryId(""),
        client=said.client,
        day=said.day,
        seconds=said.seconds,
        zone=journal.zone,
        kind=kind,
        billable=billable_by_default(kind),
        note=said.note,
    )
    return log(journal, entry)


def page(
    journal: "Journal",
    chosen: HoursFilter | None = None,
    *,
    sort: str = "day",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> HoursPage:
    """Return a page of hours and the seconds of all that match; `sort` is one of `filters.HoursSort`."""
    from journal.storage.queries import hours as queries

    with journal.read() as reader:
        return queries.page(
            reader, chosen or HoursFilter(), sort=sort, descending=descending, offset=offset, limit=limit
        )


def totals(
    journal: "Journal",
    by: Sequence[str] = ("client", "month"),
    start: date | None = None,
    end: date | None = None,
    client: ClientId | None = None,
    *,
    with_value: bool = True,
) -> list[TotalRow]:
    """Return hours added up by local day; `by` are of `filters.TotalKey`, days half-open.

    Raises:
        Refused: there is no such key.
    """
    from journal.storage.queries import totals as queries
    from journal.storage.undisturbed import undisturbed

    for key in by:
        if key not in queries.KEYS:
            raise refuse("by", Code.UNKNOWN_NAME, name=key, choices=", ".join(queries.KEYS))
    with undisturbed(), journal.read() as reader:
        clients = None if client is None else [client]
        return queries.totals(
            reader, tuple(dict.fromkeys(by)), start, end, clients=clients, with_value=with_value
        )
