"""Hours fall on local days, to the second, also when the clock jumps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from journal.domain.changes import Label
from journal.domain.problems import Refused
from journal.domain.records import Entry
from journal.storage.days import days_of, seconds_by_day
from journal.storage.journal import Journal
from journal.storage.tables import entry_day
from tests.storage.helpers import a_client, add, an_entry

ZONES = ["Europe/Madrid", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Havana",
         "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia", "Africa/Casablanca", "UTC"]  # fmt: skip


def _local(zone: str, *parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)  # type: ignore[arg-type,misc]


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    st.integers(1, 5 * 86400),
    st.sampled_from(ZONES),
)
def test_the_parts_of_a_span_add_up_and_lie_on_its_days(start: datetime, seconds: int, zone: str) -> None:
    start = start.replace(microsecond=0)
    end = start + timedelta(seconds=seconds)
    parts = seconds_by_day(start, end, zone)
    assert sum(part for _, part in parts) == seconds
    days = [day for day, _ in parts]
    assert days == sorted(set(days))
    local = ZoneInfo(zone)
    assert days[0] == start.astimezone(local).date()
    assert days[-1] == (end - timedelta(seconds=1)).astimezone(local).date()
    assert all(part <= 25 * 3600 for _, part in parts)


def test_an_entry_across_midnight_loses_no_second() -> None:
    parts = seconds_by_day(
        _local("Europe/Madrid", 2026, 5, 1, 23, 30),
        _local("Europe/Madrid", 2026, 5, 2, 0, 30),
        "Europe/Madrid",
    )
    assert parts == [(date(2026, 5, 1), 1800), (date(2026, 5, 2), 1800)]


def test_the_day_the_clock_goes_forward_has_23_hours_and_back_25() -> None:
    for first, hours in ((date(2026, 3, 29), 23), (date(2026, 10, 25), 25)):
        start = _local("Europe/Madrid", first.year, first.month, first.day)
        end = _local("Europe/Madrid", first.year, first.month, first.day + 1)
        assert seconds_by_day(start, end, "Europe/Madrid") == [(first, hours * 3600)]


def test_a_midnight_that_does_not_exist_is_the_instant_the_clock_jumped() -> None:
    start = _local("Asia/Beirut", 2026, 3, 28, 23, 0)
    parts = seconds_by_day(start, start + timedelta(hours=3), "Asia/Beirut")
    assert parts == [(date(2026, 3, 28), 3600), (date(2026, 3, 29), 7200)]


def test_a_day_the_calendar_left_out_holds_nothing() -> None:
    start = _local("Pacific/Apia", 2011, 12, 29, 23, 0)
    parts = seconds_by_day(start, start + timedelta(hours=2), "Pacific/Apia")
    assert parts == [(date(2011, 12, 29), 3600), (date(2011, 12, 31), 3600)]


def test_a_pause_leaves_each_day_its_share() -> None:
    row = {
        "start": _local("Europe/Madrid", 2026, 5, 1, 22), "end": _local("Europe/Madrid", 2026, 5, 2, 2),
        "seconds": 7201, "zone": "Europe/Madrid", "day": date(2026, 5, 1),
    }  # fmt: skip
    assert days_of(row) == [(date(2026, 5, 1), 3600), (date(2026, 5, 2), 3601)]


def _stored(journal: Journal) -> list[tuple[date, date, int]]:
    with journal.read() as reader:
        rows = reader.tuples(
            select(entry_day.c.day, entry_day.c.month, entry_day.c.seconds).order_by(entry_day.c.day)
        )
    return [tuple(row) for row in rows]


def test_days_follow_their_entry(journal: Journal) -> None:
    client = add(journal, a_client())
    start = _local("Europe/Madrid", 2026, 5, 31, 23)
    entry = add(
        journal,
        an_entry(client.id, 7200, day=date(2026, 5, 31), start=start, end=start + timedelta(hours=2)),
        Label.LOG_HOURS,
    )
    assert _stored(journal) == [
        (date(2026, 5, 31), date(2026, 5, 1), 3600),
        (date(2026, 6, 1), date(2026, 6, 1), 3600),
    ]
    with journal.work(Label.EDIT_HOURS) as work:
        work.replace(replace(entry, start=None, end=None, seconds=600, day=date(2026, 1, 5)))
    assert _stored(journal) == [(date(2026, 1, 5), date(2026, 1, 1), 600)]
    with journal.work(Label.DELETE_HOURS) as work:
        work.remove(Entry, entry.id)
    assert _stored(journal) == []


def test_a_zone_nobody_knows_is_refused(journal: Journal) -> None:
    start = datetime(2026, 5, 1, 10, tzinfo=UTC)
    with pytest.raises(Refused):
        add(journal, an_entry(None, start=start, zone="Europe/Atlantis"), Label.LOG_HOURS)


def test_days_cut_by_older_rules_of_a_zone_go_with_their_entry(journal: Journal) -> None:
    entry = add(journal, an_entry(None), Label.LOG_HOURS)
    with journal.aside() as connection:
        connection.exec_driver_sql("UPDATE entry_day SET day = '2026-03-05'")
    with journal.work(Label.DELETE_HOURS) as work:
        work.remove(Entry, entry.id)
    assert _stored(journal) == []
