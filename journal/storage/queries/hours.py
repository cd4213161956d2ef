"""Lists of hours."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from journal.domain.filters import HoursFilter, Without
from journal.domain.lines import EntryLine
from journal.domain.paging import HoursPage
from journal.domain.records import Entry
from journal.storage.queries.common import (
    by_client_name,
    days_between,
    names_of,
    one_of,
    paged,
    words_in,
)
from journal.storage.reader import Reader
from journal.storage.tables import entry, entry_day

_LONGEST = timedelta(days=43)  # an entry has at most a thousand hours, so it touches no more days than that
_SORTS: dict[str, Any] = {
    "kind": entry.c.kind,
    "seconds": entry.c.seconds,
    "note": func.lower(entry.c.note),
    "worker": func.lower(entry.c.worker),
}


def page(
    reader: Reader,
    chosen: HoursFilter,
    *,
    sort: str = "day",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> HoursPage:
    """Return a page of the entries that match; its total counts what falls within the days asked for."""
    where = conditions(reader, chosen)
    # First the page's ids, then its rows: sorting whole rows takes several times as long.
    columns = (entry.c.id, entry.c.seconds, entry.c.client)
    statement = select(*columns).where(*where).order_by(*_order(sort, descending=descending))
    if chosen.text.strip() or sort == "client":
        # All that match are looked at anyway: once, for the page, the count and the sum.
        found = reader.tuples(statement)
        if sort == "client":
            found = by_client_name(reader, found, descending=descending)
        ids = [row.id for row in (found[offset:] if limit is None else found[offset : offset + limit])]
        count, seconds = len(found), sum(row.seconds for row in found)
        if chosen.start or chosen.end:
            seconds = _within(reader, chosen, (row.id for row in found))
    else:
        ids = [row.id for row in reader.tuples(paged(statement, offset, limit))]
        count, seconds = _counted(reader, chosen, where)
    rows = reader.rows_by_id(entry, ids)
    records = reader.records(Entry, [rows[key] for key in ids])
    names = names_of(reader, {record.client for record in records})
    lines = tuple(EntryLine(entry=record, client_name=names.get(record.client, "")) for record in records)
    return HoursPage(lines=lines, count=count, offset=offset, total_seconds=seconds)


def _order(sort: str, *, descending: bool) -> list[Any]:
    newest = [entry.c.day.desc(), entry.c.start.desc(), entry.c.id.desc()]
    if sort == "client":
        return newest
    if sort == "day":
        return newest if descending else [entry.c.day.asc(), entry.c.start.asc(), entry.c.id.asc()]
    return [_SORTS[sort].desc() if descending else _SORTS[sort].asc(), *newest]


def conditions(reader: Reader, chosen: HoursFilter) -> list[ColumnElement[bool]]:
    """Return the SQL conditions of a filter."""
    c = entry.c
    where: list[ColumnElement[bool]] = words_in(reader, entry, chosen.text)
    if chosen.start is not None or chosen.end is not None:
        where += days_between(c.day, chosen.start - _LONGEST if chosen.start else None, chosen.end)
    if chosen.start is not None:
        # What began before and reaches into the days asked for has a part on the first of them.
        reaching = select(entry_day.c.entry).where(entry_day.c.day == chosen.start)
        where.append(or_(c.day >= chosen.start, c.id.in_(reaching)))
    where += _owner(c.client, chosen)
    if chosen.kind is not None:
        where.append(c.kind == chosen.kind)
    if chosen.billable is not None:
        where.append(c.billable.is_(chosen.billable))
    if chosen.worker is not None:
        where.append(c.worker == chosen.worker)
    if chosen.ids:
        where.append(one_of(c.id, chosen.ids))
    return where


def _owner(column: Any, chosen: HoursFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if isinstance(chosen.client, Without):
        where.append(column.is_(None))
    elif chosen.client is not None:
        where.append(column == chosen.client)
    if chosen.clients:
        where.append(one_of(column, chosen.clients))
    return where


def _counted(reader: Reader, chosen: HoursFilter, where: Sequence[ColumnElement[bool]]) -> tuple[int, int]:
    """Return how many entries match, and their seconds within the days asked for."""
    d = entry_day.c
    within = days_between(d.day, chosen.start, chosen.end)
    owner = _owner(d.client, chosen)
    beyond = chosen.worker is not None or bool(chosen.ids)  # what the derived days do not hold
    if within and not beyond:
        # They hold all that is asked, and lie in the order of days.
        within += owner
        if chosen.kind is not None:
            within.append(d.kind == chosen.kind)
        if chosen.billable is not None:
            within.append(d.billable.is_(chosen.billable))
        found = reader.tuples(select(func.count(d.entry.distinct()), func.sum(d.seconds)).where(*within))[0]
        return int(found[0]), int(found[1] or 0)
    if beyond or chosen.kind is not None or chosen.billable is not None:
        found = reader.tuples(select(func.count(), func.sum(entry.c.seconds)).where(*where))[0]
        if not within:
            return int(found[0]), int(found[1] or 0)
        ids = [row.id for row in reader.tuples(select(entry.c.id).where(*where))]
        return int(found[0]), _within(reader, chosen, ids)
    count = reader.scalar(select(func.count()).select_from(entry).where(*where))
    return int(count or 0), int(reader.scalar(select(func.sum(d.seconds)).where(*owner)) or 0)


def _within(reader: Reader, chosen: HoursFilter, ids: Iterable[str]) -> int:
    """Return the seconds of these entries within the days asked for, which are read once, as they lie."""
    wanted = frozenset(ids)
    where = [*days_between(entry_day.c.day, chosen.start, chosen.end), *_owner(entry_day.c.client, chosen)]
    parts = reader.tuples(select(entry_day.c.entry, entry_day.c.seconds).where(*where))
    return sum(seconds for key, seconds in parts if key in wanted)


def seconds_between(reader: Reader, start: date, end: date) -> int:
    """Return all seconds of the half-open local days."""
    return int(
        reader.scalar(select(func.sum(entry_day.c.seconds)).where(*days_between(entry_day.c.day, start, end)))
        or 0
    )
