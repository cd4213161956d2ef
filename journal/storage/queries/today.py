"""What the Today page counts: who was active, and with whom there was no difficulty."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import Executable, func, or_, select

from journal.domain.choices import IncidentState, Standing, VerdictState
from journal.domain.ids import ClientId, IncidentId
from journal.domain.lines import PromiseLine, SuggestionLine
from journal.storage.queries.common import midnight, names_of
from journal.storage.reader import Reader
from journal.storage.tables import client, entry_day, incident, payment, thanks, verdict_record

_REMEMBERED = timedelta(days=30)


def active_clients(reader: Reader, days: int = 90) -> tuple[set[str], set[str]]:
    """Return who was active within the last `days` (today included), and who of them had an incident."""
    first = reader.today - timedelta(days=days - 1)
    start = midnight(first, reader.zone)
    open_ones = _ids(reader, select(client.c.id).where(client.c.standing != Standing.CLOSED))
    quarrels = _ids(reader, _with_incident_since(reader, start))
    active = set(quarrels)
    # Both ends are given, though nothing lies ahead: only then does SQLite read the days alone, not every client.
    for table, column in ((entry_day, entry_day.c.day), (payment, payment.c.on), (thanks, thanks.c.on)):
        active |= _ids(
            reader, select(table.c.client).where(column >= first, column <= reader.today).distinct()
        )
    return active & open_ones, quarrels & open_ones


def _with_incident_since(reader: Reader, start: datetime) -> Executable:
    # A clock may be a little ahead of the other machine's; a day is more than any.
    end = reader.now + timedelta(days=1)
    return select(incident.c.client).where(incident.c.at >= start, incident.c.at < end).distinct()


def _ids(reader: Reader, statement: Executable) -> set[str]:
    return {row[0] for row in reader.tuples(statement) if row[0] is not None}


def count_clients(reader: Reader) -> int:
    """Return how many clients are not closed."""
    statement = select(func.count()).select_from(client).where(client.c.standing != Standing.CLOSED)
    return int(reader.scalar(statement) or 0)


def promises(reader: Reader, until: date, limit: int) -> list[PromiseLine]:
    """Return what was promised by `until` and not yet kept, the earliest first."""
    c = incident.c
    closed = select(client.c.id).where(client.c.standing == Standing.CLOSED)
    statement = (
        select(c.id, c.client, c.mine, c.theirs, c.by_when)
        .where(
            c.by_when <= until,
            c.promise_kept.is_(False),
            or_(c.mine != "", c.theirs != ""),
            c.client.not_in(closed),
            # A settled incident's promise is due too, but is not asked about for ever.
            or_(c.state != IncidentState.SETTLED, c.by_when >= reader.today - _REMEMBERED),
        )
        .order_by(c.by_when, c.id)
        .limit(limit)
    )
    rows = reader.tuples(statement)
    names = names_of(reader, {row.client for row in rows})
    return [
        PromiseLine(
            incident=IncidentId(row.id),
            client=ClientId(row.client),
            client_name=names.get(row.client, ""),
            mine=row.mine,
            theirs=row.theirs,
            by_when=row.by_when,
            late=row.by_when < reader.today,
        )
        for row in rows
    ]


_SUGGESTING = (VerdictState.REFUND_AND_END, VerdictState.SET_A_BOUNDARY, VerdictState.WATCH)


def suggestions(reader: Reader, waiting: Iterable[str], limit: int) -> list[SuggestionLine]:
    """Return what the newest verdicts suggest where a client is not simply going well, the weightiest first.

    A suggestion to end is folded for clients in `waiting` (a reply waits) and within 24 hours of an incident.
    """
    v = verdict_record.c
    newest = select(v.client, func.max(v.on).label("on")).group_by(v.client).subquery()
    statement = (
        select(v.client, client.c.name, v.state, v.action, v.since, v.ending)
        .join(newest, (newest.c.client == v.client) & (newest.c.on == v.on))
        .join(client, client.c.id == v.client)
        .where(v.state.in_(_SUGGESTING), client.c.standing != Standing.CLOSED)
    )
    fresh = _ids(
        reader, select(incident.c.client).where(incident.c.at > reader.now - timedelta(hours=24)).distinct()
    )
    hot = fresh | set(waiting)
    found = [
        SuggestionLine(
            client=ClientId(row.client),
            client_name=row.name,
            state=VerdictState(row.state),
            action=row.action,
            since=row.since,
            folded=(bool(row.ending) or row.state == VerdictState.REFUND_AND_END) and row.client in hot,
        )
        for row in reader.tuples(statement)
    ]
    found.sort(key=lambda line: (_SUGGESTING.index(line.state), line.client_name))
    return found[:limit]
