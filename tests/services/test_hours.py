from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import EntryKind, Standing
from journal.domain.filters import WITHOUT, HoursFilter
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.services import clients, engagements, history, hours, incidents, timer
from journal.storage.journal import Journal
from tests.services import make
from tests.services.conftest import Clock, add_client


def total(journal, **chosen):
    page = hours.page(journal, HoursFilter(**chosen))
    return page.count, page.total_seconds


def test_a_span_gives_its_day_and_seconds(journal, ana):
    start = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # half past midnight on the 21st in Madrid
    made = hours.log(journal, make.span(ana, start, start + timedelta(minutes=90, microseconds=500))).made
    found = hours.get(journal, made)
    assert (found.day, found.seconds, found.zone) == (date(2026, 11, 21), 5400, "Europe/Madrid")


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"seconds": -60}, "seconds", Code.NEGATIVE_DURATION),
        ({"seconds": 0}, "seconds", Code.ZERO_DURATION),
        ({"seconds": 4_000_000}, "seconds", Code.TOO_LARGE),
        ({"day": date(1850, 1, 1)}, "day", Code.DATE_TOO_OLD),
        ({"day": date(2026, 11, 23)}, "day", Code.DATE_IN_FUTURE),
        ({"rate": Money(-5, "EUR")}, "rate", Code.NEGATIVE),
        ({"zone": "Mars/Base"}, "zone", Code.UNKNOWN_ZONE),
        ({"start": make.NOW}, "end", Code.REQUIRED),
        ({"start": make.NOW, "end": make.NOW - timedelta(hours=1)}, "end", Code.END_BEFORE_START),
        ({"start": make.NOW, "end": make.NOW + timedelta(hours=1)}, "end", Code.DATE_IN_FUTURE),
        ({"client": "nobody"}, "client", Code.UNKNOWN_CLIENT),
        ({"incident": "nothing"}, "incident", Code.UNKNOWN_RECORD),
    ],
)
def test_malformed_hours_are_refused_at_their_field(journal, ana, values, field, code):
    with pytest.raises(Refused) as refused:
        hours.log(journal, make.entry(**{"client": ana} | values))
    assert make.codes(refused.value) == {field: code}
    assert hours.page(journal).count == 0


def test_hours_of_someone_elses_engagement_are_refused(journal, ana, bob):
    job = engagements.add(journal, make.engagement(bob)).made
    with pytest.raises(Refused) as refused:
        hours.log(journal, make.entry(ana, engagement=job))
    assert make.codes(refused.value) == {"engagement": Code.NOT_A_CHOICE}


def test_it_is_already_tomorrow_in_tokyo(journal, clock):
    clock.set(2026, 11, 22, 20)
    hours.log(journal, make.entry(None, day=date(2026, 11, 23), zone="Asia/Tokyo"))
    assert hours.page(journal).count == 1


def test_time_without_a_client_is_first_class(journal, ana):
    hours.log(journal, make.entry(None, 600))
    hours.log(journal, make.entry(ana, 60))
    assert total(journal, client=WITHOUT) == (1, 600)
    assert total(journal) == (2, 660)
    rows = hours.totals(journal, ("client",))
    assert [(row.keys, row.seconds) for row in rows] == [({"client": ""}, 600), ({"client": "Ana Pérez"}, 60)]


def test_lists_are_filtered_by_all_that_is_offered(journal, ana, bob):
    hours.log(journal, make.entry(ana, 60, note="Logo corrección", worker="Eva"))
    hours.log(journal, make.entry(ana, 120, day=date(2026, 10, 1), kind=EntryKind.ADMIN))
    hours.log(journal, make.entry(bob, 240, note="Logo"))
    assert total(journal, client=ana) == (2, 180)
    assert total(journal, clients=(bob,)) == (1, 240)
    assert total(journal, kind=EntryKind.ADMIN) == (1, 120)
    assert total(journal, billable=True) == (2, 300)
    assert total(journal, worker="Eva") == (1, 60)
    assert total(journal, worker="") == (2, 360)
    assert total(journal, text="correccion") == (1, 60)
    assert total(journal, text="logo bob") == (1, 240)
    assert total(journal, text="log", start=date(2026, 11, 1), end=date(2026, 12, 1)) == (2, 300)
    assert total(journal, start=date(2026, 11, 1), end=date(2026, 12, 1)) == (2, 300)
    assert total(journal, start=date(2026, 11, 1), kind=EntryKind.ADMIN) == (0, 0)
    assert total(journal, end=date(2026, 11, 1), billable=False) == (1, 120)
    assert total(journal, start=date(2026, 11, 1), worker="Eva") == (1, 60)
    lines = hours.page(journal, sort="seconds", limit=1).lines
    assert [line.entry.seconds for line in lines] == [240]
    for sort in ("day", "client", "kind", "note", "worker"):
        assert hours.page(journal, sort=sort, descending=False).count == 3


def test_a_night_belongs_to_both_days_it_touches(journal, ana):
    start = datetime(2026, 10, 31, 22, 0, tzinfo=UTC)  # 23:00 in Madrid
    hours.log(journal, make.span(ana, start, start + timedelta(hours=3)))
    october, november = (date(2026, 10, 1), date(2026, 11, 1)), (date(2026, 11, 1), date(2026, 12, 1))
    assert total(journal, start=october[0], end=october[1]) == (1, 3600)
    assert total(journal, start=november[0], end=november[1]) == (1, 7200)
    rows = hours.totals(journal, ("month", "client"))
    assert [(row.keys["month"], row.seconds) for row in rows] == [("2026-10", 3600), ("2026-11", 7200)]


def test_totals_group_by_every_key_and_sort_as_people_do(journal, ana, bob):
    hours.log(journal, make.entry(bob, 3600, day=date(2026, 1, 1), worker="Eva"))
    hours.log(journal, make.entry(ana, 1800, day=date(2025, 12, 29), kind=EntryKind.REWORK))
    assert [row.keys for row in hours.totals(journal, ("week",))] == [{"week": "2026-W01"}]
    assert hours.totals(journal, ("week",))[0].seconds == 5400
    assert [row.keys for row in hours.totals(journal, ("client", "month", "kind", "day"))] == [
        {"client": "Ana Pérez", "month": "2025-12", "kind": "rework", "day": "2025-12-29"},
        {"client": "Bob", "month": "2026-01", "kind": "delivery", "day": "2026-01-01"},
    ]
    assert {row.keys["worker"]: row.seconds for row in hours.totals(journal, ("worker",))} == {
        "": 1800,
        "Eva": 3600,
    }
    assert [(row.seconds, row.billable_seconds) for row in hours.totals(journal, ())] == [(5400, 3600)]
    assert [row.client for row in hours.totals(journal, ("client",), client=ana)] == [ana]
    with pytest.raises(Refused) as refused:
        hours.totals(journal, ("phase of the moon",))
    assert refused.value.problems[0].code is Code.UNKNOWN_NAME


def test_no_hours_make_no_totals(journal):
    assert hours.totals(journal, ()) == hours.totals(journal) == hours.totals(journal, ("week",)) == []


def test_the_worth_of_hours_takes_the_nearest_rate(journal, ana):
    clients.edit(journal, replace(clients.get(journal, ana), rate=make.euros(60)))
    hours.log(journal, make.entry(ana, 1800))
    hours.log(journal, make.entry(ana, 1800, kind=EntryKind.ADMIN))
    assert hours.totals(journal, ("client",))[0].value == make.euros(30)
    job = engagements.add(journal, make.engagement(ana, rate=make.euros(80))).made
    hours.log(journal, make.entry(ana, 3600, engagement=job))
    hours.log(journal, make.entry(ana, 3600, engagement=job, rate=make.euros(100)))
    hours.log(journal, make.entry(ana, 3600, billed_seconds=7200))
    assert hours.totals(journal, ("client",))[0].value == make.euros(30 + 80 + 100 + 120)
    assert hours.totals(journal, ("month",), with_value=False)[0].value is None


def test_worth_in_two_currencies_is_not_added(journal, ana):
    hours.log(journal, make.entry(ana, rate=make.euros(50)))
    hours.log(journal, make.entry(ana, rate=Money(5000, "USD")))
    assert hours.totals(journal, ("client",))[0].value is None


def test_hours_are_edited_and_deleted_and_undone(journal, ana):
    made = hours.log(journal, make.entry(ana)).made
    hours.edit(journal, replace(hours.get(journal, made), seconds=60, note=" Later "))
    assert (hours.get(journal, made).seconds, hours.get(journal, made).note) == (60, "Later")
    assert total(journal, start=make.TODAY) == (1, 60)
    hours.delete(journal, made)
    assert total(journal, start=make.TODAY) == (0, 0)
    history.undo(journal)
    assert total(journal, start=make.TODAY) == (1, 60)


# The quick line


def test_the_quick_line_logs_for_the_client_it_names(journal, ana):
    made = hours.log_quick(journal, "ayer 1h30 perez logo").made
    found = hours.get(journal, made)
    assert (found.client, found.day, found.seconds, found.note, found.billable) == (
        ana,
        date(2026, 11, 21),
        5400,
        "logo",
        True,
    )


def test_the_quick_line_asks_where_two_clients_could_be_meant(journal, ana):
    add_client(journal, "Pérez e hijos")
    said = hours.quick(journal, "45m pérez llamada")
    assert said.client is None
    assert [name for _, name in said.candidates] == ["Ana Pérez", "Pérez e hijos"]
    with pytest.raises(Refused) as refused:
        hours.log_quick(journal, "45m pérez llamada")
    assert refused.value.problems[0].code is Code.AMBIGUOUS_CLIENT


def test_the_quick_line_does_not_name_closed_clients(journal, ana):
    clients.close(journal, ana)
    assert clients.get(journal, ana).standing is Standing.CLOSED
    assert hours.quick(journal, "1h perez").client is None


# The timer


def test_the_timer_makes_its_hours_in_one_step_and_runs_on_when_undone(journal, ana, clock):
    timer.start(journal, ana, note=" logo ")
    clock.move(minutes=30)
    assert timer.seconds(journal, timer.current(journal)) == 1800
    made = timer.stop(journal).made
    found = hours.get(journal, made)
    assert (found.seconds, found.note, found.billable, found.client) == (1800, "logo", True, ana)
    assert timer.current(journal) is None
    history.undo(journal)
    assert hours.page(journal).count == 0
    assert timer.current(journal).client == ana


def test_the_timer_survives_a_restart(tmp_path, clock):
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, clock=clock, zone="Europe/Madrid") as first:
        timer.start(first, None, EntryKind.ADMIN)
    clock.move(hours=2)
    with Journal.open(path, clock=clock, zone="Europe/Madrid") as second:
        made = timer.stop(second).made
        found = hours.get(second, made)
    assert (found.seconds, found.kind, found.billable) == (7200, EntryKind.ADMIN, False)


def test_one_timer_runs_at_a_time(journal, ana):
    timer.start(journal, ana)
    with pytest.raises(Refused) as refused:
        timer.start(journal, None)
    problem = refused.value.problems[0]
    assert (problem.code, problem.values) == (Code.TIMER_RUNNING, {"name": "Ana Pérez"})
    timer.discard(journal)
    assert (timer.current(journal), hours.page(journal).count) == (None, 0)
    for verb in (timer.stop, timer.discard):
        with pytest.raises(Refused) as refused:
            verb(journal)
        assert refused.value.problems[0].code is Code.NO_TIMER


def test_a_timer_may_change_its_mind_but_not_begin_later_than_now(journal, ana, clock):
    timer.start(journal, None)
    clock.move(minutes=10)
    running = timer.current(journal)
    timer.edit(
        journal, replace(running, client=ana, note="Call", started=running.started - timedelta(minutes=5))
    )
    with pytest.raises(Refused):
        timer.edit(journal, replace(running, started=clock.now + timedelta(minutes=1)))
    made = timer.stop(journal, note="Call with Ana").made
    found = hours.get(journal, made)
    assert (found.client, found.seconds, found.note) == (ana, 900, "Call with Ana")


def test_a_clock_set_back_makes_no_negative_hours(journal, clock):
    timer.start(journal)
    clock.move(hours=-3)
    with pytest.raises(Refused) as refused:
        timer.stop(journal)
    assert refused.value.problems[0].code is Code.DATE_IN_FUTURE
    assert timer.current(journal) is not None


@pytest.mark.parametrize(
    ("start", "elapsed", "shares"),
    [
        # Madrid goes forward at 01:00 UTC on 29 March: midnight to midnight is 23 hours.
        (
            datetime(2026, 3, 28, 22, tzinfo=UTC),
            25 * 3600,
            [("2026-03-28", 3600), ("2026-03-29", 23 * 3600), ("2026-03-30", 3600)],
        ),
        # … and back at 01:00 UTC on 25 October: 25 hours.
        (
            datetime(2025, 10, 25, 21, tzinfo=UTC),
            27 * 3600,
            [("2025-10-25", 3600), ("2025-10-26", 25 * 3600), ("2025-10-27", 3600)],
        ),
    ],
)
def test_the_timer_over_a_change_of_the_clocks_counts_what_passed(journal, clock, start, elapsed, shares):
    clock.now = start
    timer.start(journal)
    clock.move(seconds=elapsed)
    assert hours.get(journal, timer.stop(journal).made).seconds == elapsed
    assert [(row.keys["day"], row.seconds) for row in hours.totals(journal, ("day",))] == shares


MOMENT = st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 20), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@given(
    spans=st.lists(st.tuples(MOMENT, st.integers(1, 60 * 3600), st.booleans()), min_size=1, max_size=6),
    zone=st.sampled_from(
        ["Europe/Madrid", "America/Santiago", "Asia/Kathmandu", "Pacific/Apia", "America/Havana"]
    ),
)
def test_days_weeks_and_months_always_add_up_to_what_was_worked(tmp_path_factory, spans, zone):
    path = tmp_path_factory.mktemp("journal") / "journal.sqlite"
    with Journal.open(path, clock=Clock(), zone=zone) as journal:
        owner = add_client(journal, "Ana", rate=make.euros(36))
        for start, seconds, billable in spans:
            hours.log(journal, make.span(owner, start, start + timedelta(seconds=seconds), billable=billable))
        worked = sum(seconds for _, seconds, _ in spans)
        paid = sum(seconds for _, seconds, billable in spans if billable)
        for by in ((), ("day",), ("week",), ("month", "client"), ("kind", "worker")):
            rows = hours.totals(journal, by)
            assert sum(row.seconds for row in rows) == worked
            assert sum(row.billable_seconds for row in rows) == paid
        value = hours.totals(journal, ())[0].value
        assert value == (Money(paid, "EUR") if paid else None)  # 36 an hour is a cent a second
        first = min(start.astimezone(ZoneInfo(zone)).date() for start, _, _ in spans)
        half = first + timedelta(days=1)
        parts = [hours.page(journal, HoursFilter(end=half)), hours.page(journal, HoursFilter(start=half))]
        assert sum(part.total_seconds for part in parts) == worked
        for page in parts:
            listed = (
                hours.totals(journal, (), start=half)
                if page is parts[1]
                else hours.totals(journal, (), end=half)
            )
            assert page.total_seconds == sum(row.seconds for row in listed)


def test_hours_linked_to_an_incident_count_for_it(journal, ana):
    quarrel = incidents.log(journal, make.incident(ana)).made
    hours.log(journal, make.entry(ana, 600, kind=EntryKind.REWORK, incident=quarrel))
    assert incidents.page(journal).lines[0].seconds == 600


def test_lists_by_client_sort_names_as_people_do(journal, bob):
    for name in ("Álvaro", "zoë", "Óscar"):
        hours.log(journal, make.entry(add_client(journal, name)))
    hours.log(journal, make.entry(bob))
    names = [line.client_name for line in hours.page(journal, sort="client", descending=False).lines]
    assert names == ["Álvaro", "Bob", "Óscar", "zoë"]
    assert [line.client_name for line in hours.page(journal, sort="client", limit=1, offset=1).lines] == [
        "Óscar"
    ]
