"""What the queries share: days as instants, ids in portions, the paging of a statement."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Integer, Select, Table, column, false, or_, select, text

from journal.domain.ids import ClientId
from journal.domain.names import fold
from journal.storage.reader import CHUNK, Reader
from journal.storage.search import match_of
from journal.storage.tables import client, search_entry, tag


def midnight(day: date, zone: str) -> datetime:
    """Return the instant at which `day` begins in `zone`."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def local_day(at: datetime, zone: str) -> date:
    """Return the day that `at` falls on in `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def noon(day: date, zone: str) -> datetime:
    """Return noon of `day` in `zone`: where a thing that has a day only is put among instants."""
    return datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)


def portions(ids: Iterable[str]) -> Iterator[list[str]]:
    """Cut ids into what one IN (…) takes."""
    wanted = list(ids)
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]


def one_of(column: ColumnElement[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    """Return the condition that `column` is one of `values`; none of them fits nothing."""
    return column.in_(list(values)) if values else false()


def days_between(column: Any, start: date | None, end: date | None) -> list[ColumnElement[bool]]:
    """Return the conditions for a day column within the half-open days."""
    found: list[ColumnElement[bool]] = []
    if start is not None:
        found.append(column >= start)
    if end is not None:
        found.append(column < end)
    return found


def instants_between(
    column: Any, start: date | None, end: date | None, zone: str
) -> list[ColumnElement[bool]]:
    """Return the conditions for an instant column within the half-open days of `zone`."""
    found: list[ColumnElement[bool]] = []
    if start is not None:
        found.append(column >= midnight(start, zone))
    if end is not None:
        found.append(column < midnight(end, zone))
    return found


def paged(statement: Select[Any], offset: int, limit: int | None) -> Select[Any]:
    """Return the statement for one page."""
    if offset:
        statement = statement.offset(offset)
    return statement if limit is None else statement.limit(limit)


def names_of(reader: Reader, ids: Iterable[str | None]) -> dict[str | None, str]:
    """Return the names of these clients; None (time without a client) has an empty one."""
    found: dict[str | None, str] = {None: ""}
    for portion in portions({each for each in ids if each is not None}):
        statement = select(client.c.id, client.c.name).where(client.c.id.in_(portion))
        found.update((each.id, each.name) for each in reader.tuples(statement))
    return found


def tagged(reader: Reader, tags: Sequence[str]) -> tuple[ClientId, ...]:
    """Return the clients that carry one of `tags`."""
    statement = select(tag.c.client).where(one_of(tag.c.name, tags)).distinct()
    return tuple(ClientId(each.client) for each in reader.tuples(statement))


def columns_of(table: Table) -> list[Any]:
    """Return the columns of a table, for a `select()` that adds some of another."""
    return list(table.c)


def words_in(reader: Reader, table: Table, words: str) -> list[ColumnElement[bool]]:
    """Return the conditions that each word occurs in the text of a row of `table` or in the name of its client.

    Accents and case make no difference, and a word may be the beginning of one.
    """
    parts = words.split()
    if not parts:
        return []
    named = [(row.id, fold(row.name)) for row in reader.tuples(select(client.c.id, client.c.name))]
    found: list[ColumnElement[bool]] = []
    for number, part in enumerate(parts):
        match = match_of(part)
        if match is None:
            continue
        places = text(f"SELECT rowid FROM search_text WHERE search_text MATCH :match_{number}")  # noqa: S608 - a number
        indexed = places.bindparams(**{f"match_{number}": match}).columns(column("rowid", Integer))
        records = select(search_entry.c.record).where(
            search_entry.c.kind == table.name, search_entry.c.id.in_(indexed)
        )
        key = fold(part)
        clients = [each for each, name in named if any(word.startswith(key) for word in name.split())]
        found.append(or_(table.c.id.in_(records), one_of(table.c.client, clients)))
    return found


def by_client_name(reader: Reader, rows: Sequence[Any], *, descending: bool) -> list[Any]:
    """Return rows that have an `id` and a `client` sorted by the client's name, else in the order given.

    No portable SQL sorts accents as people do. Rows without a client come first, or last.
    """
    names = {row.id: fold(row.name) for row in reader.tuples(select(client.c.id, client.c.name))}
    return sorted(rows, key=lambda row: names.get(row.client, ""), reverse=descending)
