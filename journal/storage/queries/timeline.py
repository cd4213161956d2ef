"""One client's story: everything that happened, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from journal.domain.choices import EntryKind, PaymentKind
from journal.domain.ids import ClientId
from journal.domain.lines import RecordKind, TimelineItem
from journal.domain.money import Money
from journal.storage.queries.common import local_day, noon
from journal.storage.queries.incidents import conceded_for, seconds_of
from journal.storage.reader import Reader
from journal.storage.tables import (
    attachment,
    boundary,
    engagement,
    entry,
    incident,
    payment,
    reply,
    standing,
    thanks,
)


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked for; `until` is the local day of `before`, for things that have a day only."""

    reader: Reader
    owner: ClientId
    limit: int
    before: datetime | None
    until: date | None


def of_client(
    reader: Reader, owner: ClientId, limit: int = 200, before: datetime | None = None
) -> list[TimelineItem]:
    """Return at most `limit` items that happened before `before`, the newest first."""
    ask = _Ask(reader, owner, limit, before, None if before is None else local_day(before, reader.zone))
    readers = (
        _incidents,
        _entries,
        _payments,
        _thanks,
        _boundaries,
        _engagements,
        _replies,
        _attachments,
        _standings,
    )
    items = [item for read in readers for item in read(ask)]
    if before is not None:
        items = [item for item in items if item.at < before]
    items.sort(key=lambda item: (item.at, item.kind, item.id), reverse=True)
    return items[:limit]


def _newest(
    ask: _Ask, table: Table, column: Any, before: Any, *where: ColumnElement[bool]
) -> list[dict[str, Any]]:
    statement = select(table).where(table.c.client == ask.owner, *where)
    if before is not None:
        statement = statement.where(column <= before)
    # A few more than the limit: of things on the last day the noon rule may drop some.
    statement = statement.order_by(column.desc(), table.c.id.desc()).limit(ask.limit + 50)
    return [dict(row) for row in ask.reader.rows(statement)]


def _all(ask: _Ask, table: Table) -> list[dict[str, Any]]:
    """Return every row of the client, for tables that hold few."""
    return [dict(row) for row in ask.reader.rows(select(table).where(table.c.client == ask.owner))]


def _incidents(ask: _Ask) -> Iterator[TimelineItem]:
    rows = _newest(ask, incident, incident.c.at, ask.before)
    seconds = seconds_of(ask.reader, [row["id"] for row in rows])
    conceded = conceded_for(ask.reader, [row["id"] for row in rows])
    for row in rows:
        yield TimelineItem(
            at=row["at"],
            day=local_day(row["at"], ask.reader.zone),
            kind=RecordKind.INCIDENT,
            id=row["id"],
            text=row["complaint"],
            seconds=seconds.get(row["id"]),
            money=conceded.get(row["id"]),
            toll=row["toll"],
            extra=row["channel"],
        )


def _entries(ask: _Ask) -> Iterator[TimelineItem]:
    # Conflict hours of an incident are told with it.
    apart = or_(entry.c.incident.is_(None), entry.c.kind != EntryKind.CONFLICT)
    for row in _newest(ask, entry, entry.c.day, ask.until, apart):
        yield TimelineItem(
            at=row["start"] or noon(row["day"], ask.reader.zone),
            day=row["day"],
            kind=RecordKind.ENTRY,
            id=row["id"],
            text=row["note"],
            seconds=row["seconds"],
            extra=row["kind"],
        )


def _payments(ask: _Ask) -> Iterator[TimelineItem]:
    # So are its concessions.
    apart = or_(payment.c.incident.is_(None), payment.c.kind != PaymentKind.CONCESSION)
    for row in _newest(ask, payment, payment.c.on, ask.until, apart):
        yield TimelineItem(
            at=noon(row["on"], ask.reader.zone),
            day=row["on"],
            kind=RecordKind.PAYMENT,
            id=row["id"],
            text=row["note"] or row["reference"],
            money=Money(row["amount_minor"], row["amount_currency"]),
            extra=row["kind"],
        )


def _thanks(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _newest(ask, thanks, thanks.c.on, ask.until):
        yield _of_day(ask, row["on"], RecordKind.THANKS, row["id"], row["words"], row["source"])


def _boundaries(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _all(ask, boundary):
        day = row["since"] or local_day(row["created"], ask.reader.zone)
        yield _of_day(ask, day, RecordKind.BOUNDARY, row["id"], row["what"], row["said_how"])


def _engagements(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _all(ask, engagement):
        day = row["started"] or local_day(row["created"], ask.reader.zone)
        yield TimelineItem(
            at=noon(day, ask.reader.zone),
            day=day,
            kind=RecordKind.ENGAGEMENT,
            id=row["id"],
            text=row["title"],
            money=None if row["agreed_minor"] is None else Money(row["agreed_minor"], row["agreed_currency"]),
            extra=row["state"],
        )


def _replies(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _all(ask, reply):
        at = row["released"] or row["created"]
        yield _at(ask, at, RecordKind.REPLY, row["id"], row["text"], row["state"])


def _attachments(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _all(ask, attachment):
        if row["incident"] and row["media_type"] == "message/rfc822":
            continue  # the message is the incident, which stands there already
        yield _at(ask, row["created"], RecordKind.ATTACHMENT, row["id"], row["name"], row["media_type"])


def _standings(ask: _Ask) -> Iterator[TimelineItem]:
    for row in _all(ask, standing):
        yield _at(ask, row["since"], RecordKind.STANDING, row["id"], "", row["standing"])


def _at(ask: _Ask, at: datetime, kind: RecordKind, key: str, text: str, extra: str) -> TimelineItem:
    return TimelineItem(at=at, day=local_day(at, ask.reader.zone), kind=kind, id=key, text=text, extra=extra)


def _of_day(ask: _Ask, day: date, kind: RecordKind, key: str, text: str, extra: str) -> TimelineItem:
    return TimelineItem(at=noon(day, ask.reader.zone), day=day, kind=kind, id=key, text=text, extra=extra)
