"""Hours from the layouts that people have."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.domain.choices import PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.exchange.drafts import numbered
from journal.exchange.read import recognise
from journal.wording.problems import sentence
from tests.exchange.helpers import read

TOGGL = """\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Ana,ana@example.org,,Web,,,No,2024-03-04,10:23:52,2024-03-04,10:23:52,00:00:00,"Design, Back",
Ana,ana@example.org,Rossi,Web,Plan,"Two
lines",Yes,2024-03-04,23:30:00,2024-03-05,01:00:00,01:30:00,,75.00
"""


def test_toggl_keeps_an_entry_across_midnight_whole_and_counts_no_length_as_skipped() -> None:
    parsed = read(TOGGL)
    assert (parsed.format, parsed.encoding) == ("toggl", "UTF-8")
    assert (parsed.read, parsed.skipped, parsed.problems) == (2, 1, [])
    (entry,) = parsed.hours
    assert entry.seconds == 5400
    assert entry.day == date(2024, 3, 4)
    assert entry.start == datetime(2024, 3, 4, 22, 30, tzinfo=UTC)
    assert (entry.client, entry.project, entry.note, entry.billable) == ("Rossi", "Web", "Two\nlines", True)
    assert entry.line == 3


def test_the_newer_toggl_layout_is_read_by_names_not_places() -> None:
    parsed = read(
        "Description,Duration,Member,Email,Project,Tags,Start date,Start time,Stop date,Stop time\n"
        "Call,01:00:00,Ana,a@example.org,Web,-,2024-03-04,09:00:00,2024-03-04,09:50:00\n"
        "Runs,,Ana,a@example.org,Web,-,2024-03-04,10:00:00,-,-\n"
    )
    assert parsed.format == "toggl"
    assert parsed.skipped == 1  # still running
    (entry,) = parsed.hours
    assert (entry.seconds, entry.billed_seconds) == (3000, 3600)
    assert entry.tags == ()
    assert entry.worker == "Ana"


CLOCKIFY = (
    '"Project","Client","Description","Task","User","Tags","Billable","Start Date","Start Time","End Date","End Time",'
    '"Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"\n'
)


def clockify(day: str) -> str:
    """One row on a day."""
    return f'"Web","Rossi","Call","","Ana","","Yes","{day}","10:23 AM","{day}","01:24:01 PM","03:01:01","3.02","60.00","0.00"\n'


def test_dates_that_can_be_read_two_ways_are_refused_until_the_order_is_told() -> None:
    with pytest.raises(Refused) as refused:
        read(CLOCKIFY + clockify("03/04/2024"))
    (problem,) = refused.value.problems
    assert problem.code is Code.DATE_ORDER_NEEDED
    assert problem.values["text"] == "03/04/2024"
    (entry,) = read(CLOCKIFY + clockify("03/04/2024"), date_order="dmy").hours
    assert entry.day == date(2024, 4, 3)
    assert entry.seconds == 3 * 3600 + 61
    assert entry.rate == Money(6000, "USD")


def test_one_row_decides_the_order_of_all() -> None:
    parsed = read(CLOCKIFY + clockify("03/04/2024") + clockify("03/25/2024"))
    assert [entry.day for entry in parsed.hours] == [date(2024, 3, 4), date(2024, 3, 25)]


def test_harvest_writes_decimal_commas_between_commas() -> None:
    parsed = read(
        "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,"
        "Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL\n"
        '2024-03-04,,Web,,,,"20,0",No,No,No,Ana,Ruiz,,Yes,"100,0","2.000,0","0,0","0,0",Dollar - USD,\n'
        '2024-03-04,Rossi,Web,,,,"0,01",Yes,No,No,Ana,Ruiz,,Yes,"1.100,5","1,0","0,0","0,0",Dollar - USD,\n'
    )
    assert parsed.format == "harvest"
    assert parsed.seconds == 72_036
    assert parsed.hours[1].rate == Money(110_050, "USD")
    assert parsed.hours[1].worker == "Ana Ruiz"
    assert parsed.hours[0].start is None
    assert [entry.name for entry in parsed.hours] == ["Web", "Rossi"]


def test_kimai_with_german_headers_reads_times_of_a_day() -> None:
    parsed = read(
        "Datum;Von;Bis;Dauer;Währung;Name;Kunde;Projekt;Tätigkeit;Beschreibung;Abrechenbar\n"
        "2024-03-04;22:00;00:30;2:30;EUR;Ana;Rossi;Web;Entwurf;'=Plan;Ja\n".replace("Ja", "ja")
    )
    assert parsed.format == "kimai"
    (entry,) = parsed.hours
    assert (entry.seconds, entry.client, entry.note, entry.billable) == (9000, "Rossi", "=Plan", True)


def test_a_spanish_sheet_gives_hours_and_the_money_beside_them() -> None:
    sheet = "Fecha;Cliente;Horas;Importe\n15/03/2024;Peña y Cía;31:00;1.240,00\n03/04/2024;Rossi;2,5;100,00\n"
    parsed = read(sheet.encode("cp1252"))
    assert (parsed.format, parsed.encoding) == ("hours", "windows-1252")
    assert [entry.seconds for entry in parsed.hours] == [31 * 3600, 9000]
    assert [entry.client for entry in parsed.hours] == ["Peña y Cía", "Rossi"]
    assert parsed.hours[1].day == date(2024, 4, 3)
    assert [(p.amount, p.kind) for p in parsed.payments] == [
        (Money(124_000, "EUR"), PaymentKind.RECEIVED),
        (Money(10_000, "EUR"), PaymentKind.RECEIVED),
    ]


def test_timeclock_pairs_in_and_out_and_skips_what_still_runs() -> None:
    parsed = read(
        "; a comment\ni 2024/03/04 09:00:00 rossi:web  Logo  ; tag:\no 2024/03/04 10:00:30\ni 2024/03/05 09:00:00 web\n"
    )
    assert parsed.format == "timeclock"
    assert (parsed.read, parsed.skipped, parsed.seconds) == (2, 1, 3630)
    assert parsed.hours[0].project == "rossi:web"
    assert parsed.hours[0].note == "Logo · tag:"


def test_timeclock_lines_that_do_not_pair_are_problems_on_their_line() -> None:
    parsed = read(
        "i 2024/03/04 09:00:00 web\n"  # never stopped
        "i 2024/03/04 10:00:00 web\n"
        "o 2024/03/04 09:30:00\n"  # before it began
        "o 2024/03/04 11:00:00\n"  # nothing runs
        "what is this\n"
        "i 2024/02/31 09:00:00 web\n"
        "i 2024/03/05 09:00:00 web\n"
        "o 2024/03/05 09:00:00\n"  # no length
        "i 2024/03/06 09:00:00 web\n"
        "o 2026/03/06 09:00:00\n"  # two years
        "h 2024/03/07 8\n"
    )
    assert [(problem.line, problem.code) for problem in parsed.problems] == [
        (1, Code.REQUIRED),
        (3, Code.END_BEFORE_START),
        (4, Code.REQUIRED),
        (5, Code.BAD_ROW),
        (6, Code.NO_SUCH_DAY),
        (10, Code.TOO_LARGE),
        (11, Code.BAD_ROW),
    ]
    assert (parsed.hours, parsed.skipped) == ([], 1)
    assert parsed.read == len(parsed.problems) + parsed.skipped  # so that the figures of an import add up


def test_timewarrior_intervals_are_read_and_a_cut_list_is_named() -> None:
    text = (
        '[\n{"id":2,"start":"20240304T092352Z","end":"20240304T102352Z","tags":["rossi","logo"],"annotation":"x"},\n'
        '{"id":1,"start":"20240305T092352Z","tags":["rossi"]},\n{"start":"20240305T992352Z","end":"20240305T092352Z"}\n]'
    )
    parsed = read(text)
    assert (parsed.format, parsed.read, parsed.skipped, parsed.seconds) == ("timewarrior", 3, 1, 3600)
    assert (parsed.hours[0].project, parsed.hours[0].tags, parsed.hours[0].note) == ("rossi", ("logo",), "x")
    assert [problem.code for problem in parsed.problems] == [Code.NOT_A_TIME]
    with pytest.raises(Refused) as refused:
        read(text[:-40])
    assert refused.value.problems[0].code is Code.CUT_SHORT


def test_hamster_writes_whole_instants_as_times() -> None:
    parsed = read(
        "activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags\n"
        "logo\t2024-03-04 09:00:00\t2024-03-04 10:30:00\t90\trossi\tx\t\n"
    )
    (entry,) = parsed.hours
    assert (entry.project, entry.task, entry.seconds, entry.billed_seconds) == ("rossi", "logo", 5400, None)
    assert entry.start == datetime(2024, 3, 4, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "row",
    [
        "2024-03-04,Rossi,1," + "9" * 40,
        "2024-03-04,Rossi," + "9" * 5000 + ":00,1",
        "2024-03-04,Rossi," + "9" * 5000 + ",1",
    ],
)
def test_numbers_beyond_all_measure_are_problems_not_crashes(row: str) -> None:
    parsed = read(f"Date,Client,Hours,Rate\n{row}\n")
    assert len(parsed.problems) == 1


def test_bad_rows_are_listed_with_their_line_and_the_good_ones_stay() -> None:
    parsed = read(
        "Date,Client,Hours\n"
        "2024-03-04,Rossi,1.5\n"
        "2024-02-31,Rossi,1\n"
        "1850-01-01,Rossi,1\n"
        "2024-03-04,Rossi,-1\n"
        "2024-03-04,Rossi,soon\n"
        "2031-03-04,Rossi,1\n"
        "2024-03-04,Rossi,1,too,many\n"
        "2024-03-04,Rossi,\n"
    )
    assert [entry.seconds for entry in parsed.hours] == [5400]
    assert [(problem.line, problem.code) for problem in parsed.problems] == [
        (3, Code.NO_SUCH_DAY),
        (4, Code.DATE_TOO_OLD),
        (5, Code.NEGATIVE_DURATION),
        (6, Code.NOT_A_DURATION),
        (7, Code.DATE_IN_FUTURE),
        (8, Code.BAD_ROW),
        (9, Code.REQUIRED),
    ]
    assert parsed.read == 8


def test_an_end_before_its_start_is_a_problem() -> None:
    parsed = read("start,end,client,project\n2024-03-04T10:00:00Z,2024-03-04T09:00:00Z,Rossi,Web\n")
    assert [problem.code for problem in parsed.problems] == [Code.END_BEFORE_START]


@pytest.mark.parametrize(
    ("start", "end", "stated", "seconds"),
    [
        ("2024-10-27,01:30:00", "2024-10-27,03:30:00", "03:00:00", 3 * 3600),  # the night with an hour more
        ("2024-10-27,02:30:00", "2024-10-27,02:40:00", "00:10:00", 600),
        ("2024-10-27,02:30:00", "2024-10-27,02:10:00", "00:40:00", 2400),  # through the repeated hour
        ("2024-03-31,01:30:00", "2024-03-31,03:30:00", "01:00:00", 3600),  # the night with an hour less
    ],
)
def test_clock_changes_are_read_so_that_lengths_agree(
    start: str, end: str, stated: str, seconds: int
) -> None:
    header = "Description,Project,Start date,Start time,End date,End time,Duration,User\n"
    parsed = read(f"{header}x,Web,{start},{end},{stated},Ana\n")
    assert parsed.problems == []
    assert [entry.seconds for entry in parsed.hours] == [seconds]
    assert parsed.notes == []


def test_a_time_that_the_clock_skips_is_taken_with_a_note() -> None:
    header = "Description,Project,Start date,Start time,End date,End time,Duration,User\n"
    parsed = read(f"{header}x,Web,2024-03-31,02:30:00,2024-03-31,04:00:00,00:30:00,Ana\n")
    assert [note.code for note in parsed.notes] == [Code.TIME_SHIFTED]
    assert [entry.seconds for entry in parsed.hours] == [1800]


def test_an_entry_whose_start_the_clock_skips_and_whose_end_follows_at_once_keeps_its_length() -> None:
    parsed = read("Client,Start,End\nRossi,2024-03-31 02:30,2024-03-31 03:30\n")
    assert ([entry.seconds for entry in parsed.hours], parsed.skipped) == ([3600], 0)
    assert [note.code for note in parsed.notes] == [Code.TIME_SHIFTED]


def test_days_that_contradict_each_other_are_asked_about_where_one_can_be_read_two_ways() -> None:
    table = "Date,Client,Hours\n13/02/2024,Rossi,1\n25/02/2024,Rossi,1\n02/14/2024,Rossi,1\n"
    with pytest.raises(Refused) as refused:
        read(table + "03/04/2024,Rossi,1\n")
    assert refused.value.problems[0].values["text"] == "03/04/2024"
    # Each of the others can be read in one way only: nothing to ask, and one row that does not fit.
    assert [(problem.code, problem.line) for problem in read(table).problems] == [(Code.NO_SUCH_DAY, 4)]


def test_less_than_no_minutes_are_a_problem() -> None:
    parsed = read("Date,Client,Minutes\n2024-03-04,Rossi,-30\n2024-03-04,Rossi,45\n")
    assert [(problem.code, problem.line) for problem in parsed.problems] == [(Code.NEGATIVE_DURATION, 2)]
    assert [entry.seconds for entry in parsed.hours] == [2700]


def test_a_rate_is_in_the_currency_that_stands_beside_it() -> None:
    parsed = read("Date,Client,Hours,Rate\n2024-03-04,Rossi,1,£60\n2024-03-05,Rossi,1,60\n")
    assert [entry.rate for entry in parsed.hours] == [Money(6000, "GBP"), Money(6000, "EUR")]


def test_the_same_file_has_the_same_keys_in_any_zone_and_duplicates_keep_their_own() -> None:
    twice = TOGGL + TOGGL.split("\n", 2)[2]
    keys = [key for key, _ in numbered(read(twice).hours)]
    assert len(set(keys)) == len(keys) == 2
    assert keys == [key for key, _ in numbered(read(twice, zone="America/New_York").hours)]
    assert keys[:1] == [key for key, _ in numbered(read(TOGGL).hours)]


def test_an_unknown_layout_names_what_is_missing_and_what_was_found() -> None:
    with pytest.raises(Refused) as refused:
        read("Client,Hours,Colour\nRossi,2,blue\n")
    (problem,) = refused.value.problems
    assert problem.code is Code.MISSING_COLUMNS
    assert problem.values == {"missing": "date", "found": "Client, Hours, Colour"}
    assert sentence(problem, "es").startswith("Faltan las columnas fecha;")


@pytest.mark.parametrize("start", ["", "date,duration,client,", "a banner\n"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_heading_of_a_million_columns_is_no_table(start: str, delimiter: str) -> None:
    """Each of these once took ten seconds and more."""
    text = start.replace(",", delimiter) + delimiter * 1_000_000
    for reader in (read, lambda data: recognise(data.encode())):
        with pytest.raises(Refused) as refused:
            reader(text)
        (problem,) = refused.value.problems
        assert problem.code is Code.UNKNOWN_LAYOUT
        assert "columns, more than the journal can take" in sentence(problem, "en")


def test_long_texts_in_a_table_are_no_columns() -> None:
    parsed = read(f"Date;Duration;Note\n2024-03-04;1:00;{'a,' * 3000}\n")
    assert parsed.seconds == 3600


def test_an_unknown_zone_or_format_is_refused() -> None:
    for options, code in (
        ({"zone": "Mars/Base"}, Code.UNKNOWN_ZONE),
        ({"format": "xls"}, Code.UNKNOWN_FORMAT),
    ):
        with pytest.raises(Refused) as refused:
            read(TOGGL, **options)
        assert refused.value.problems[0].code is code


@pytest.mark.parametrize(
    ("name", "format_name", "entries", "seconds"),
    [
        ("invoiceninja_toggl_tasks.csv", "toggl", 47, 284_835),
        ("toggl_time_entries_import_test_1.csv", "toggl", 1, 3601),
        ("harvest_time_entries_import_test_1.csv", "harvest", 2, 72_036),
        ("generic_time_entries_import_test_1.csv", "solidtime", 1, 3601),
        ("clockify_time_entries_import_test_2.csv", "clockify", 1, 1800),
        ("sample.timeclock", "timeclock", 3, 70_797),
    ],
)
def test_the_real_files_give_their_known_figures(
    samples: Path, name: str, format_name: str, entries: int, seconds: int
) -> None:
    data = (samples / "hours" / name).read_bytes()
    assert recognise(data).format == format_name
    parsed = read(data)
    assert parsed.problems == []
    assert (parsed.format, len(parsed.hours), parsed.seconds) == (format_name, entries, seconds)


def test_the_real_clockify_file_needs_its_date_order(samples: Path) -> None:
    data = (samples / "hours" / "clockify_time_entries_import_test_1.csv").read_bytes()
    with pytest.raises(Refused) as refused:
        read(data, name="clockify.csv")
    assert refused.value.problems[0].code is Code.DATE_ORDER_NEEDED
    assert [entry.day for entry in read(data, date_order="mdy").hours] == [date(2024, 3, 4)]
