"""Lists of incidents."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from journal.domain.choices import IncidentState, PaymentKind, ReplyState, Standing
from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId
from journal.domain.lines import IncidentLine
from journal.domain.money import Money
from journal.domain.paging import Page
from journal.domain.records import Incident
from journal.storage.queries.common import (
    by_client_name,
    instants_between,
    names_of,
    one_of,
    paged,
    portions,
    words_in,
)
from journal.storage.reader import Reader
from journal.storage.tables import client, entry, incident, payment, reply

_SECONDS = (
    select(func.coalesce(func.sum(entry.c.seconds), 0))
    .where(entry.c.incident == incident.c.id)
    .scalar_subquery()
)
_SORTS: dict[str, Any] = {
    "complaint": func.lower(incident.c.complaint),
    "severity": func.coalesce(incident.c.severity, 0),
    "toll": func.coalesce(incident.c.toll, 0),
    "state": incident.c.state,
    "breakdown": func.coalesce(incident.c.breakdown, ""),
    "seconds": _SECONDS,
}


def page(
    reader: Reader,
    chosen: IncidentFilter,
    *,
    sort: str = "at",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> Page[IncidentLine]:
    """Return a page of the incidents that match."""
    where = conditions(reader, chosen)
    # First the page's ids, then its rows: sorting whole rows takes several times as long.
    order = _order(sort, descending=descending)
    statement = select(incident.c.id, incident.c.client).where(*where).order_by(*order)
    if chosen.text.strip() or sort == "client":
        found = reader.tuples(statement)  # all that match are looked at anyway, so once
        if sort == "client":
            found = by_client_name(reader, found, descending=descending)
        count = len(found)
        ids = [row.id for row in (found[offset:] if limit is None else found[offset : offset + limit])]
    else:
        count = int(reader.scalar(select(func.count()).select_from(incident).where(*where)) or 0)
        ids = [row.id for row in reader.tuples(paged(statement, offset, limit))]
    rows = reader.rows_by_id(incident, ids)
    return Page(lines=tuple(lines(reader, [rows[key] for key in ids])), count=count, offset=offset)


def _order(sort: str, *, descending: bool) -> list[Any]:
    newest = [incident.c.at.desc(), incident.c.id.desc()]
    if sort == "client":
        return newest
    if sort == "at":
        return newest if descending else [incident.c.at.asc(), incident.c.id.asc()]
    column = _SORTS[sort]
    return [column.desc() if descending else column.asc(), *newest]


def conditions(reader: Reader, chosen: IncidentFilter) -> list[ColumnElement[bool]]:
    """Return the SQL conditions of a filter."""
    c = incident.c
    where = [
        *instants_between(c.at, chosen.start, chosen.end, reader.zone),
        *words_in(reader, incident, chosen.text),
    ]
    if chosen.client is not None:
        where.append(c.client == chosen.client)
    if chosen.clients:
        where.append(one_of(c.client, chosen.clients))
    if chosen.ids:
        where.append(one_of(c.id, chosen.ids))
    if chosen.open_only:
        where.append(c.state != IncidentState.SETTLED)
    if chosen.breakdown is not None:
        where.append(c.breakdown == chosen.breakdown)
    if chosen.unsaid_breakdown:
        where.append(c.breakdown.is_(None))
    return where


def lines(reader: Reader, rows: Sequence[Any]) -> list[IncidentLine]:
    """Make lines of rows of `incident`: with names, linked hours and concessions, and whether a reply waits."""
    records = reader.records(Incident, [dict(row) for row in rows])
    ids = [record.id for record in records]
    names = names_of(reader, {record.client for record in records})
    seconds = seconds_of(reader, ids)
    conceded = conceded_for(reader, ids)
    waiting = _with_drafts(reader, ids)
    return [
        IncidentLine(
            incident=record,
            client_name=names.get(record.client, ""),
            seconds=seconds.get(record.id, 0),
            conceded=conceded.get(record.id),
            reply_waiting=record.id in waiting,
        )
        for record in records
    ]


def seconds_of(reader: Reader, ids: Iterable[str]) -> dict[str, int]:
    """Return the seconds of the hours linked to each of these incidents."""
    found: dict[str, int] = {}
    for portion in portions(ids):
        statement = (
            select(entry.c.incident, func.sum(entry.c.seconds).label("seconds"))
            .where(entry.c.incident.in_(portion))
            .group_by(entry.c.incident)
        )
        found.update((row.incident, int(row.seconds)) for row in reader.tuples(statement))
    return found


def conceded_for(reader: Reader, ids: Iterable[str]) -> dict[str, Money]:
    """Return what was conceded for each of these incidents; where in two currencies, the first one's sum."""
    found: dict[str, Money] = {}
    for portion in portions(ids):
        c = payment.c
        statement = (
            select(c.incident, c.amount_currency, func.sum(c.amount_minor).label("minor"))
            .where(c.incident.in_(portion), c.kind == PaymentKind.CONCESSION)
            .group_by(c.incident, c.amount_currency)
            .order_by(c.incident, c.amount_currency)
        )
        for row in reader.tuples(statement):
            found.setdefault(row.incident, Money(int(row.minor), row.amount_currency))
    return found


def _with_drafts(reader: Reader, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for portion in portions(ids):
        statement = select(reply.c.incident).where(
            reply.c.incident.in_(portion), reply.c.state == ReplyState.DRAFT
        )
        found.update(row.incident for row in reader.tuples(statement))
    return found


def unfinished(reader: Reader, limit: int) -> list[IncidentLine]:
    """Return the newest incidents that are open, of clients who are not closed."""
    closed = select(client.c.id).where(client.c.standing == Standing.CLOSED)
    statement = (
        select(incident)
        .where(incident.c.state == IncidentState.OPEN, incident.c.client.not_in(closed))
        .order_by(incident.c.at.desc(), incident.c.id.desc())
        .limit(limit)
    )
    return lines(reader, reader.rows(statement))


def of_client(reader: Reader, owner: ClientId) -> list[Incident]:
    """Return a client's incidents, newest first."""
    statement = select(incident).where(incident.c.client == owner).order_by(incident.c.at.desc())
    return reader.records(Incident, [dict(row) for row in reader.rows(statement)])
