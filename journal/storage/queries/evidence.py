"""What the verdict's evidence is made of: hours summed as far as they may be, money and exchange rates."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import case, func, select

from journal.domain.ids import ClientId, EngagementId, IncidentId
from journal.domain.money import Money
from journal.domain.records import Entry
from journal.storage.queries.common import noon
from journal.storage.reader import Reader
from journal.storage.tables import entry, verdict_record


@dataclass(frozen=True, slots=True, kw_only=True)
class HourSum:
    """Hours of one client that enter the evidence in the same place. `month` is the first day of the local month."""

    client: ClientId
    engagement: EngagementId | None
    incident: IncidentId | None
    month: date
    billable: bool
    rate: Money | None
    seconds: int
    first: datetime  # when the earliest of them began; noon where only the day is known


def hour_sums(reader: Reader, clients: Collection[ClientId] | None = None) -> list[HourSum]:
    """Return all hours of all clients, or of `clients`, summed by engagement, incident, month, billability and rate."""
    month = func.substr(entry.c.day, 1, 7)
    # A linked entry needs no month of its own: fewer groups.
    linked = entry.c.engagement.is_not(None) | entry.c.incident.is_not(None)
    place = case((linked, ""), else_=month)
    statement = (
        select(
            entry.c.client,
            entry.c.engagement,
            entry.c.incident,
            entry.c.billable,
            entry.c.rate_minor,
            entry.c.rate_currency,
            func.sum(entry.c.seconds).label("seconds"),
            func.min(entry.c.day).label("day"),
            func.min(entry.c.start).label("start"),
        )
        .where(entry.c.client.is_not(None) if clients is None else entry.c.client.in_(clients))
        .group_by(
            entry.c.client,
            entry.c.engagement,
            entry.c.incident,
            place,
            entry.c.billable,
            entry.c.rate_minor,
            entry.c.rate_currency,
        )
    )
    found = []
    middles: dict[date, datetime] = {}
    for row in reader.tuples(statement):
        day = row.day
        middle = middles.get(day)
        if middle is None:
            middle = middles[day] = noon(day, reader.zone)
        found.append(
            HourSum(
                client=ClientId(row.client),
                engagement=row.engagement,
                incident=row.incident,
                month=day.replace(day=1),
                billable=bool(row.billable),
                rate=None if row.rate_minor is None else Money(row.rate_minor, row.rate_currency),
                seconds=int(row.seconds),
                first=middle if row.start is None else min(row.start, middle),
            )
        )
    return found


def incident_seconds(reader: Reader) -> dict[IncidentId, int]:
    """Return the seconds linked to each incident that has any."""
    statement = (
        select(entry.c.incident, func.sum(entry.c.seconds).label("seconds"))
        .where(entry.c.incident.is_not(None))
        .group_by(entry.c.incident)
    )
    return {IncidentId(row.incident): int(row.seconds) for row in reader.tuples(statement)}


def summed(entries: Iterable[Entry], zone: str) -> list[HourSum]:
    """Sum entries as `hour_sums` does: for a journal as it was, which exists as records only."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for each in entries:
        if each.client is not None:
            linked = each.engagement is not None or each.incident is not None
            place = None if linked else each.day.replace(day=1)
            groups[each.client, each.engagement, each.incident, place, each.billable, each.rate].append(each)
    return [_sum_of(group, zone) for group in groups.values()]


def _sum_of(group: Sequence[Entry], zone: str) -> HourSum:
    one = group[0]
    day = min(each.day for each in group)
    starts = [each.start for each in group if each.start is not None]
    assert one.client is not None  # noqa: S101 - for the type checker: time without a client was left out
    return HourSum(
        client=one.client,
        engagement=one.engagement,
        incident=one.incident,
        month=day.replace(day=1),
        billable=one.billable,
        rate=one.rate,
        seconds=sum(each.seconds for each in group),
        first=_first(day, min(starts, default=None), zone),
    )


def _first(day: date, start: datetime | None, zone: str) -> datetime:
    middle = noon(day, zone)
    return middle if start is None else min(start.astimezone(UTC), middle)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastVerdict:
    """What was last stored for a client: enough to go on from, without its document."""

    on: date
    state: str
    action: str
    ending: bool
    since: date | None
    pending_since: date | None
    evidence_hash: str


def last_verdicts(
    reader: Reader, before: date, clients: Collection[ClientId] | None = None
) -> dict[ClientId, LastVerdict]:
    """Return each client's newest stored verdict of a day before `before`, or only those of `clients`."""
    whose = () if clients is None else (verdict_record.c.client.in_(clients),)
    newest = (
        select(verdict_record.c.client, func.max(verdict_record.c.on).label("on"))
        .where(verdict_record.c.on < before, *whose)
        .group_by(verdict_record.c.client)
        .subquery()
    )
    names = ("on", "state", "action", "ending", "since", "pending_since", "evidence_hash")
    statement = select(verdict_record.c.client, *(verdict_record.c[name] for name in names)).join(
        newest, (newest.c.client == verdict_record.c.client) & (newest.c.on == verdict_record.c.on)
    )
    return {
        ClientId(row.client): LastVerdict(**{name: getattr(row, name) for name in names})
        for row in reader.tuples(statement)
    }
