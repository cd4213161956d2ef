"""What earlier difficulties taught, and the good stories."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from journal.domain.choices import IncidentState, Standing
from journal.domain.ids import ClientId, IncidentId
from journal.domain.lines import PromiseLine
from journal.domain.moment import Story
from journal.domain.records import Incident
from journal.storage.queries.common import names_of
from journal.storage.queries.replies import latest_thanks
from journal.storage.reader import Reader
from journal.storage.tables import client, incident


def taught_by(reader: Reader, owner: ClientId, limit: int) -> list[Incident]:
    """Return a client's incidents that left a lesson, an answer, or what to do and not to do; newest first."""
    c = incident.c
    told = or_(
        c.lesson != "", c.fair.is_not(None), c.breakdown.is_not(None), c.avoid != "", c.what_turned != ""
    )
    statement = (
        select(incident).where(c.client == owner, told).order_by(c.at.desc(), c.id.desc()).limit(limit)
    )
    return reader.records(Incident, [dict(row) for row in reader.rows(statement)])


def for_all(reader: Reader, but: ClientId | None, limit: int) -> list[str]:
    """Return the newest lessons meant for every client, those of `but` left out."""
    c = incident.c
    where = [c.lesson_for_all.is_(True), c.lesson != ""]
    if but is not None:
        where.append(c.client != but)
    rows = reader.tuples(select(c.lesson).where(*where).order_by(c.at.desc()).limit(limit * 3))
    return list(dict.fromkeys(row.lesson for row in rows))[:limit]


def open_promises(reader: Reader, owner: ClientId) -> list[PromiseLine]:
    """Return what was promised with a client and not yet kept, dated or not."""
    c = incident.c
    statement = (
        select(c.id, c.client, c.mine, c.theirs, c.by_when)
        .where(
            c.client == owner,
            c.promise_kept.is_(False),
            or_(c.mine != "", c.theirs != ""),
            c.state != IncidentState.SETTLED,
        )
        .order_by(c.at.desc())
    )
    names = names_of(reader, {owner})
    return [
        PromiseLine(
            incident=IncidentId(row.id),
            client=owner,
            client_name=names.get(owner, ""),
            mine=row.mine,
            theirs=row.theirs,
            by_when=row.by_when or date.max,
            late=row.by_when is not None and row.by_when < reader.today,
        )
        for row in reader.tuples(statement)
    ]


def stories(reader: Reader, limit: int) -> list[Story]:
    """Return the newest kind words and turned-around difficulties, told as stories, newest first."""
    c = incident.c
    statement = (
        select(c.id, c.client, c.at, c.what_turned, c.complaint)
        .join(client, client.c.id == c.client)
        .where(c.turned_around.is_(True), c.what_turned != "", client.c.standing != Standing.CLOSED)
        .order_by(c.at.desc())
        .limit(limit)
    )
    rows = reader.tuples(statement)
    names = names_of(reader, {row.client for row in rows})
    zone = ZoneInfo(reader.zone)
    found = [
        Story(
            client=ClientId(row.client),
            client_name=names.get(row.client, ""),
            on=row.at.astimezone(zone).date(),
            words=row.what_turned,
            incident=IncidentId(row.id),
            turned=True,
        )
        for row in rows
    ]
    found += [
        Story(
            client=line.thanks.client,
            client_name=line.client_name,
            on=line.thanks.on,
            words=line.thanks.words,
            incident=line.thanks.incident,
        )
        for line in latest_thanks(reader, limit)
    ]
    return sorted(found, key=lambda story: story.on, reverse=True)[:limit]
