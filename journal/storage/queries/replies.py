"""Replies under a wait, thanks and boundaries."""

from sqlalchemy import or_, select

from journal.domain.choices import ReplyState
from journal.domain.ids import ClientId
from journal.domain.lines import BoundaryLine, ReplyLine, ThanksLine
from journal.domain.records import Boundary, Incident, Reply, Thanks
from journal.storage.queries.common import names_of, portions
from journal.storage.reader import Reader
from journal.storage.tables import boundary, incident, reply, thanks


def drafts(reader: Reader, owner: ClientId | None = None) -> list[ReplyLine]:
    """Return the replies neither released nor dropped, those ready first, then by when their wait ends."""
    statement = select(reply).where(reply.c.state == ReplyState.DRAFT).order_by(reply.c.id)
    if owner is not None:
        statement = statement.where(reply.c.client == owner)
    records = reader.records(Reply, [dict(row) for row in reader.rows(statement)])
    names = names_of(reader, {record.client for record in records})
    incidents: dict[str, Incident] = {}
    for portion in portions({record.incident for record in records}):
        rows = reader.rows(select(incident).where(incident.c.id.in_(portion)))
        incidents.update((each.id, each) for each in reader.records(Incident, [dict(row) for row in rows]))
    lines = [
        ReplyLine(
            reply=record,
            client_name=names.get(record.client, ""),
            complaint=incidents[record.incident].complaint,
            incident_at=incidents[record.incident].at,
            ready=record.not_before is None or record.not_before <= reader.now,
            truth_due=incidents[record.incident].truth_due,
        )
        for record in records
    ]
    return sorted(
        lines, key=lambda line: (not line.ready, line.reply.not_before or reader.now, line.reply.id)
    )


def latest_thanks(reader: Reader, limit: int, owner: ClientId | None = None) -> list[ThanksLine]:
    """Return the newest kind words."""
    statement = select(thanks).order_by(thanks.c.on.desc(), thanks.c.id.desc()).limit(limit)
    if owner is not None:
        statement = statement.where(thanks.c.client == owner)
    records = reader.records(Thanks, [dict(row) for row in reader.rows(statement)])
    names = names_of(reader, {record.client for record in records})
    return [ThanksLine(thanks=record, client_name=names.get(record.client, "")) for record in records]


def boundaries_in_force(reader: Reader, owner: ClientId | None = None) -> list[BoundaryLine]:
    """Return the boundaries in force today, the newest first, with how often each was crossed."""
    today = reader.today
    statement = (
        select(boundary)
        .where(
            or_(boundary.c.until.is_(None), boundary.c.until >= today),
            or_(boundary.c.since.is_(None), boundary.c.since <= today),
        )
        .order_by(boundary.c.id.desc())
    )
    if owner is not None:
        statement = statement.where(boundary.c.client == owner)
    records = reader.records(Boundary, [dict(row) for row in reader.rows(statement)])
    names = names_of(reader, {record.client for record in records})
    crossed: dict[str, int] = {}
    for portion in portions(record.id for record in records):
        for (key,) in reader.tuples(select(incident.c.crossed).where(incident.c.crossed.in_(portion))):
            crossed[key] = crossed.get(key, 0) + 1
    return [
        BoundaryLine(
            id=record.id,
            client=record.client,
            client_name=names.get(record.client, ""),
            what=record.what,
            until=record.until,
            crossed=crossed.get(record.id, 0),
        )
        for record in records
    ]
