"""What the charts count: hours and incidents by month, kind, person and place, for a period and some clients."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, select

from journal.domain.choices import Breakdown, EntryKind, Standing
from journal.domain.ids import ClientId, IncidentId
from journal.domain.statistics import Period
from journal.storage.queries.common import days_between, instants_between, local_day, one_of
from journal.storage.reader import Reader
from journal.storage.tables import client, entry, entry_day, incident, standing

Clients = Sequence[ClientId] | None  # None: all


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one client in a period."""

    billable: int = 0  # conflict left out
    unpaid: int = 0  # conflict left out
    conflict: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.billable + self.unpaid + self.conflict


def _hours(period: Period, clients: Clients) -> list[ColumnElement[bool]]:
    where = days_between(entry_day.c.day, period.since, period.until)
    if clients is not None:
        where.append(one_of(entry_day.c.client, clients))
    return where


def hours_by_month(
    reader: Reader, period: Period, clients: Clients
) -> list[tuple[date, EntryKind, bool, int]]:
    """Return seconds by month, kind and whether billable."""
    d = entry_day.c
    statement = (
        select(d.month, d.kind, d.billable, func.sum(d.seconds))
        .where(*_hours(period, clients))
        .group_by(d.month, d.kind, d.billable)
    )
    return [(row[0], EntryKind(row[1]), bool(row[2]), int(row[3])) for row in reader.tuples(statement)]


def hours_by_client(reader: Reader, period: Period, clients: Clients) -> dict[ClientId, Spent]:
    """Return the seconds of each client in the period."""
    d = entry_day.c
    quarrel = d.kind == EntryKind.CONFLICT
    paid = d.billable & ~quarrel
    statement = (
        select(
            d.client,
            func.sum(case((paid, d.seconds), else_=0)),
            func.sum(case((~d.billable & ~quarrel, d.seconds), else_=0)),
            func.sum(case((quarrel, d.seconds), else_=0)),
        )
        .where(*_hours(period, clients), d.client.is_not(None))
        .group_by(d.client)
    )
    return {
        ClientId(row[0]): Spent(int(row[1]), int(row[2]), int(row[3])) for row in reader.tuples(statement)
    }


def hours_by_worker(reader: Reader, period: Period, clients: Clients) -> list[tuple[str, bool, int]]:
    """Return seconds by who worked and whether billable."""
    d = entry_day.c
    statement = (
        select(entry.c.worker, d.billable, func.sum(d.seconds))
        .join(entry, entry.c.id == d.entry)
        .where(*_hours(period, clients))
        .group_by(entry.c.worker, d.billable)
        .order_by(entry.c.worker)
    )
    return [(row[0], bool(row[1]), int(row[2])) for row in reader.tuples(statement)]


def paid_and_unpaid(reader: Reader, period: Period) -> tuple[int, int]:
    """Return the billable and the unpaid seconds of the whole journal in the period."""
    d = entry_day.c
    statement = select(d.billable, func.sum(d.seconds)).where(*_hours(period, None)).group_by(d.billable)
    sums = {bool(row[0]): int(row[1]) for row in reader.tuples(statement)}
    return sums.get(True, 0), sums.get(False, 0)


def incidents(
    reader: Reader, period: Period, clients: Clients
) -> list[tuple[IncidentId, date, Breakdown | None]]:
    """Return the incidents of the period, oldest first: id, local day, where it broke."""
    c = incident.c
    where = instants_between(c.at, period.since, period.until, reader.zone)
    if clients is not None:
        where.append(one_of(c.client, clients))
    statement = select(c.id, c.at, c.breakdown).where(*where).order_by(c.at, c.id)
    return [
        (IncidentId(row[0]), local_day(row[1], reader.zone), Breakdown(row[2]) if row[2] else None)
        for row in reader.tuples(statement)
    ]


def count_incidents(reader: Reader, period: Period) -> int:
    """Return how many incidents the period had."""
    where = instants_between(incident.c.at, period.since, period.until, reader.zone)
    return int(reader.scalar(select(func.count()).select_from(incident).where(*where)) or 0)


def incident_seconds(reader: Reader, period: Period, clients: Clients) -> dict[Breakdown | None, int]:
    """Return the seconds linked to the incidents of the period, by where it broke."""
    c = incident.c
    where = instants_between(c.at, period.since, period.until, reader.zone)
    if clients is not None:
        where.append(one_of(c.client, clients))
    statement = (
        select(c.breakdown, func.sum(entry.c.seconds))
        .join(entry, entry.c.incident == c.id)
        .where(*where)
        .group_by(c.breakdown)
    )
    found: dict[Breakdown | None, int] = defaultdict(int)
    for place, seconds in reader.tuples(statement):
        found[Breakdown(place) if place else None] += int(seconds)
    return dict(found)


def open_names(reader: Reader, clients: Clients, *, with_closed: bool) -> dict[ClientId, str]:
    """Return the names of the clients that figures compare; closed ones leave averages."""
    statement = select(client.c.id, client.c.name)
    if not with_closed:
        statement = statement.where(client.c.standing != Standing.CLOSED)
    if clients is not None:
        statement = statement.where(one_of(client.c.id, clients))
    return {ClientId(row[0]): row[1] for row in reader.tuples(statement)}


def endings(reader: Reader, clients: Clients) -> list[tuple[ClientId, str, datetime]]:
    """Return who is closed since when, the newest ending first."""
    statement = (
        select(client.c.id, client.c.name, func.max(standing.c.since).label("since"))
        .join(standing, standing.c.client == client.c.id)
        .where(client.c.standing == Standing.CLOSED, standing.c.standing == Standing.CLOSED)
        .group_by(client.c.id, client.c.name)
    )
    if clients is not None:
        statement = statement.where(one_of(client.c.id, clients))
    found = [(ClientId(row[0]), str(row[1]), row[2]) for row in reader.tuples(statement)]
    return sorted(found, key=lambda each: each[2], reverse=True)
