"""What each local day holds of an entry: the derived table `entry_day`, written whenever an entry is."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, bindparam, delete

from journal.domain.problems import Code, refuse
from journal.storage.bulk import insert_rows
from journal.storage.mapping import AnyRow, Row
from journal.storage.tables import entry_day

_DROP = delete(entry_day).where(
    entry_day.c.entry == bindparam("_entry"), entry_day.c.day == bindparam("_day")
)


def seconds_by_day(start: datetime, end: datetime, zone: str) -> list[tuple[date, int]]:
    """Cut a span at the midnights of `zone`: whole seconds for each local day, days of 23 and 25 hours included.

    The cut is between instants, so the parts add up to the span. An end before the start gives nothing.

    Raises:
        Refused: nobody knows the zone.
    """
    try:
        local = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise refuse("zone", Code.UNKNOWN_ZONE, zone=zone) from None
    day = start.astimezone(local).date()
    found = []
    at = start
    while at < end:
        until = min(end, _day_ends(day, local))
        if seconds := round((until - at).total_seconds()):
            found.append((day, seconds))
        at, day = until, day + timedelta(days=1)
    return found


@lru_cache(maxsize=8192)
def _day_ends(day: date, local: ZoneInfo) -> datetime:
    """Return the instant of the midnight after `day`. Where it does not exist, the old offset gives the very jump."""
    return datetime.combine(day + timedelta(days=1), time(), local).astimezone(UTC)


def days_of(row: AnyRow) -> list[tuple[date, int]]:
    """Return the local days of an entry's row and the seconds on each; they add up to its `seconds`."""
    start, seconds = row["start"], row["seconds"]
    if start is None:
        return [(row["day"], seconds)]
    end = row["end"] or start + timedelta(seconds=seconds)
    parts = seconds_by_day(start, end, row["zone"])
    if not parts:
        return [(row["day"], seconds)]
    span = sum(part for _, part in parts)
    if span == seconds:
        return parts
    # A pause was taken out, or the tool rounded: each day keeps its share, the last one what is left.
    shares = [(day, part * seconds // span) for day, part in parts]
    last_day, last = shares[-1]
    shares[-1] = (last_day, last + seconds - sum(part for _, part in shares))
    return [(day, part) for day, part in shares if part] or [(row["day"], seconds)]


def _rows(entries: Sequence[AnyRow]) -> Iterator[Row]:
    for row in entries:
        for day, seconds in days_of(row):
            yield {
                "entry": row["id"],
                "day": day,
                "month": day.replace(day=1),
                "client": row["client"],
                "kind": row["kind"],
                "billable": row["billable"],
                "seconds": seconds,
            }


def add_days(connection: Connection, entries: Sequence[AnyRow]) -> None:
    """Write the days of new entries."""
    rows = list(_rows(entries))
    if rows:
        plain = [
            {**row, **_as_held(row["day"], row["month"]), "billable": int(row["billable"])} for row in rows
        ]
        insert_rows(connection, entry_day, rows, plain)


def _as_held(day: date, month: date) -> dict[str, str]:
    return {"day": day.isoformat(), "month": month.isoformat()}


def drop_days(connection: Connection, entries: Sequence[AnyRow]) -> None:
    """Forget the days of these entries, given as they were written."""
    wanted = [(day, row["id"]) for row in entries for day, _ in days_of(row)]
    if not wanted:
        return
    if _drop(connection, wanted) != len(wanted):
        # The zone's rules were corrected since, and a day is another one: look for the entries wherever they lie.
        for row in entries:
            connection.execute(delete(entry_day).where(entry_day.c.entry == row["id"]))


def _drop(connection: Connection, wanted: Sequence[tuple[date, str]]) -> int:
    """Delete these days of these entries; return how many there were."""
    if connection.dialect.name != "sqlite":
        return connection.execute(_DROP, [{"_day": day, "_entry": key} for day, key in wanted]).rowcount
    # As for inserting: SQLAlchemy spends more on parameters than SQLite on deleting.
    sql = "DELETE FROM entry_day WHERE day = ? AND entry = ?"
    return connection.exec_driver_sql(sql, [(day.isoformat(), key) for day, key in wanted]).rowcount
