"""Calendars and Hamster: what took place becomes hours, and nothing else does."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.domain.problems import Code, Refused
from journal.exchange.drafts import HoursDraft, Parsed
from tests.exchange.helpers import TODAY, read


def calendar(*events: str, head: str = "") -> str:
    parts = [f"BEGIN:VEVENT\nUID:{n}@x\n{event.strip()}\nEND:VEVENT\n" for n, event in enumerate(events)]
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}{''.join(parts)}END:VCALENDAR\n"


def told(parsed: Parsed) -> list[tuple[str, str, float]]:
    assert parsed.problems == []
    return [(h.note, f"{h.start:%m-%d %H:%M}", h.seconds / 3600) for h in parsed.hours if h.start]


def one(event: str, **options: object) -> HoursDraft:
    (found,) = read(calendar(event), **options).hours
    return found


def test_an_appointment_is_hours_in_its_own_zone() -> None:
    parsed = read(
        calendar(
            "DTSTART;TZID=America/New_York:20240304T200000\nDTEND;TZID=America/New_York:20240304T213000\nSUMMARY:Rossi\\, plan",
            "DTSTART:20240304T230000Z\nDURATION:PT45M\nSUMMARY:Night",
            "DTSTART:20240305T090000\nDTEND:20240305T100000\nSUMMARY:Floating",
        )
    )
    assert parsed.format == "icalendar"
    assert told(parsed) == [
        ("Rossi, plan", "03-05 01:00", 1.5),
        ("Night", "03-04 23:00", 0.75),
        ("Floating", "03-05 08:00", 1.0),
    ]
    assert [h.zone for h in parsed.hours] == ["America/New_York", "Europe/Madrid", "Europe/Madrid"]
    assert [h.day for h in parsed.hours] == [date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 5)]


def test_a_zone_that_only_the_file_defines_is_understood() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\n"
        "END:STANDARD\nEND:VTIMEZONE\n"
    )
    parsed = read(calendar("DTSTART;TZID=Office:20240304T090000\nDURATION:PT1H\nSUMMARY:x", head=zone))
    assert told(parsed) == [("x", "03-04 14:00", 1.0)]
    assert one("DTSTART;TZID=Romance Standard Time:20240304T090000\nDURATION:PT1H").start == datetime(
        2024, 3, 4, 8, tzinfo=UTC
    )


def test_whole_days_cancelled_ones_and_what_is_to_come_are_left_out() -> None:
    parsed = read(
        calendar(
            "DTSTART;VALUE=DATE:20240304\nDTEND;VALUE=DATE:20240306\nSUMMARY:Holiday",
            "DTSTART:20240304T090000Z\nDTEND:20240304T100000Z\nSTATUS:CANCELLED\nSUMMARY:Off",
            "DTSTART:20990304T090000Z\nDTEND:20990304T100000Z\nSUMMARY:Later",
            "DTSTART:20240304T090000Z\nSUMMARY:No end",
        )
    )
    assert (parsed.hours, parsed.problems) == ([], [])
    assert (parsed.read, parsed.skipped) == (4, 4)


def test_a_series_keeps_its_hour_and_its_exceptions() -> None:
    parsed = read(
        "BEGIN:VCALENDAR\n"
        "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Madrid:20240320T090000\nDTEND;TZID=Europe/Madrid:20240320T100000\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20240424T235959Z\nEXDATE;TZID=Europe/Madrid:20240410T090000\nSUMMARY:Rossi weekly\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Europe/Madrid:20240403T090000\nDTSTART;TZID=Europe/Madrid:20240404T110000\n"
        "DTEND;TZID=Europe/Madrid:20240404T130000\nSUMMARY:Rossi moved\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20240417T070000Z\nDTSTART;TZID=Europe/Madrid:20240417T090000\n"
        "DTEND;TZID=Europe/Madrid:20240417T100000\nSTATUS:CANCELLED\nSUMMARY:Rossi weekly\nEND:VEVENT\n"
        "END:VCALENDAR\n"
    )
    # Nine o'clock stays nine o'clock over the change of clocks of 31 March.
    assert told(parsed) == [
        ("Rossi weekly", "03-20 08:00", 1.0),
        ("Rossi weekly", "03-27 08:00", 1.0),
        ("Rossi weekly", "04-24 07:00", 1.0),
        ("Rossi moved", "04-04 09:00", 2.0),
    ]
    assert (parsed.read, parsed.skipped) == (5, 1)


def test_a_series_without_an_end_stops_today() -> None:
    parsed = read(calendar("DTSTART:20261116T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY\nSUMMARY:Mail"))
    assert [h.day.day for h in parsed.hours] == list(range(16, TODAY.day + 1))
    counted = read(calendar("DTSTART:20261101T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3"))
    assert len(counted.hours) == 3


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=DAILY;BYSETPOS=5;BYDAY=MO;COUNT=3",
    ],
)
def test_a_rule_that_never_comes_true_is_named_and_the_others_are_read(rule: str) -> None:
    parsed = read(
        calendar(
            f"DTSTART:20240320T090000Z\nDURATION:PT1H\nRRULE:{rule}\nSUMMARY:Never",
            "DTSTART:20240304T090000Z\nDURATION:PT1H\nSUMMARY:Good",
        )
    )
    assert [(p.line, p.code) for p in parsed.problems] == [(4, Code.BAD_ROW)]
    assert [hours.note for hours in parsed.hours] == ["Good"]
    assert (parsed.read, parsed.skipped) == (2, 0)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH",
        "FREQ=YEARLY;BYYEARDAY=366",
    ],
)
def test_a_rule_that_has_yet_to_come_true_is_no_problem(rule: str) -> None:
    parsed = read(calendar(f"DTSTART:20260320T090000Z\nDURATION:PT1H\nRRULE:{rule}"))
    assert (parsed.problems, parsed.read, parsed.skipped) == ([], 1, 1)


@given(
    first=st.dates(date(1970, 1, 2), date(2027, 1, 1)),
    rule=st.sampled_from(
        [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU",
            "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=40",
            "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,MO",
            "FREQ=YEARLY;BYYEARDAY=366,1",
            "FREQ=YEARLY;INTERVAL=7",
        ]
    ),
)
@settings(max_examples=60, deadline=None)
def test_a_series_falls_on_the_days_that_its_rule_says(first: date, rule: str) -> None:
    parsed = read(calendar(f"DTSTART:{first:%Y%m%d}T120000Z\nDURATION:PT1H\nRRULE:{rule}"))
    begun = datetime(first.year, first.month, first.day, 12, tzinfo=UTC)
    last = datetime(TODAY.year, TODAY.month, TODAY.day, 23, tzinfo=UTC)
    assert [hours.day for hours in parsed.hours] == [
        each.date() for each in rrulestr(rule, dtstart=begun).between(begun, last, inc=True)
    ]


def test_lines_folded_within_a_letter_and_old_code_pages() -> None:
    text = calendar("DTSTART:20240304T090000Z\nDURATION:PT1H\nSUMMARY:Peña y señora").encode()
    cut = text.index("ñ".encode()) + 1
    assert read(text[:cut] + b"\r\n " + text[cut:]).hours[0].note == "Peña y señora"
    plain = text.decode()
    for data in (
        plain.encode("utf-16"),
        ("﻿" + plain).encode(),
        plain.encode("cp1252"),
        plain.replace("\n", "\r\n").encode(),
    ):
        assert [h.note for h in read(data).hours] == ["Peña y señora"]


def test_a_broken_event_is_named_with_its_line_and_the_others_are_read() -> None:
    parsed = read(
        calendar(
            "DTSTART:garbage\nDURATION:PT1H",
            "DTSTART:20240304T100000Z\nDTEND:20240304T090000Z",
            "SUMMARY:no start",
            "DTSTART:20240304T090000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY",
            "DTSTART:20240304T090000Z\nDURATION:PT1H\nSUMMARY:Good",
        )
    )
    assert [(p.line, p.code) for p in parsed.problems] == [
        (4, Code.NOT_A_TIME),
        (9, Code.END_BEFORE_START),
        (14, Code.REQUIRED),
        (18, Code.BAD_ROW),
    ]
    assert [h.note for h in parsed.hours] == ["Good"]
    assert parsed.read == 5
    cut = read(calendar("DTSTART:20240304T090000Z\nDURATION:PT1H").split("END:VEVENT")[0])
    assert [p.code for p in cut.problems] == [Code.CUT_SHORT]


def test_who_was_there_stands_beside_the_name() -> None:
    draft = one(
        "DTSTART:20240304T090000Z\nDURATION:PT1H\nSUMMARY:Call\nORGANIZER:mailto:me@me.example\nATTENDEE;CN=Ana:MAILTO:Ana@Rossi.example"
    )
    assert draft.name == "Call · ana@rossi.example, me@me.example"
    assert draft.emails == ("ana@rossi.example", "me@me.example")


HAMSTER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<activities>'
    '<activity name="Logo" category="Rossi" start_time="2024-03-04 09:00:00" end_time="2024-03-04 10:30:00"'
    ' duration_minutes="90" description="Más &amp; más" tags="a, b"/>'
    '<activity name="Open" category="Rossi" start_time="2024-03-05 09:00:00" end_time="" duration_minutes="0" description="" tags=""/>'
    "</activities>"
)


def test_a_page_with_many_comments_is_looked_at_once() -> None:
    """It once took time without end: each comment could end where any later one ends."""
    with pytest.raises(Refused) as refused:
        read("<!-- x -->\n" * 60 + "<page/>")
    assert refused.value.problems[0].code is Code.UNKNOWN_LAYOUT


def test_an_appointment_without_an_end_is_named_and_the_next_one_is_kept() -> None:
    good = "DTSTART:20240305T090000\nDTEND:20240305T100000\nSUMMARY:Kept\nEND:VEVENT\n"
    parsed = read(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240304T090000\nBEGIN:VEVENT\n{good}BEGIN:VEVENT\nUID:3\n"
    )
    assert [draft.note for draft in parsed.hours] == ["Kept"]
    assert [(problem.code, problem.line) for problem in parsed.problems] == [
        (Code.CUT_SHORT, 2),
        (Code.CUT_SHORT, 9),
    ]
    assert parsed.read == 3


def test_a_calendar_of_beginnings_alone_is_read_once() -> None:
    """It once took the square of its length."""
    assert read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 70_000).read == 70_000


def test_today_ends_at_the_midnight_of_the_journal() -> None:
    def taken(day: str) -> int:
        event = f"DTSTART:{day}T180000\nDTEND:{day}T190000\nSUMMARY:Late"
        return len(read(calendar(event), zone="America/Los_Angeles").hours)

    assert taken(f"{TODAY:%Y%m%d}") == 1  # in UTC it is tomorrow
    assert taken(f"{TODAY.replace(day=TODAY.day + 1):%Y%m%d}") == 0


def test_a_zone_that_nobody_knows_is_said_and_the_journals_own_taken() -> None:
    parsed = read(calendar("DTSTART;TZID=Nowhere/Land:20240304T090000\nDURATION:PT1H"))
    assert [draft.zone for draft in parsed.hours] == ["Europe/Madrid"]
    assert [(note.code, note.values) for note in parsed.notes] == [
        (Code.ZONE_ASSUMED, {"zone": "Nowhere/Land", "taken": "Europe/Madrid"})
    ]


def test_hamster_says_the_same_as_xml_and_as_a_table() -> None:
    table = (
        "activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags\n"
        "Logo\t2024-03-04 09:00:00\t2024-03-04 10:30:00\t90\tRossi\tMás & más\ta, b\n"
        "Open\t2024-03-05 09:00:00\t\t0\tRossi\t\t\n"
    )
    from_xml, from_table = read(HAMSTER), read(table)
    assert from_xml.format == from_table.format == "hamster"
    assert from_xml.hours == from_table.hours
    assert (from_xml.read, from_xml.skipped, from_xml.problems) == (2, 1, [])
    (entry,) = from_xml.hours
    assert (entry.project, entry.task, entry.note, entry.seconds) == ("Rossi", "Logo", "Más & más", 5400)


@pytest.mark.parametrize(
    "text", [HAMSTER[:-20], HAMSTER.replace("<activities>", "<!DOCTYPE a [<!ENTITY b 'c'>]><activities>")]
)
def test_a_cut_or_strange_xml_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text)


_pieces = st.sampled_from(
    ["BEGIN:VEVENT\n", "END:VEVENT\n", "DTSTART:20240304T090000Z\n", "DTSTART;TZID=Europe/Madrid:20240331T023000\n", "DTEND:20240304T100000\n",
     "DURATION:PT1H\n", "DURATION:-P1D\n", "RRULE:FREQ=DAILY\n", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9\n", "RRULE:\n", "EXDATE:20240305\n",
     "RDATE;VALUE=PERIOD:20240307T090000Z/PT1H\n", "RECURRENCE-ID:20240304T090000Z\n", "UID:a\n", "BEGIN:VTIMEZONE\nTZID:q\nEND:VTIMEZONE\n",
     "DTSTART;TZID=q:99991231T235959\n", "DTSTART;VALUE=DATE:20240304\n", "SUMMARY:x\n y\n", "X-WR-TIMEZONE:nowhere\n", "DTEND:99991231T235959Z\n",
     "RRULE:FREQ=YEARLY;UNTIL=20300101\n", "DTSTART:00010101T000000\n", "CATEGORIES:a,b\n", "ATTENDEE:mailto:\n", "STATUS:\n"]
)  # fmt: skip


@given(st.lists(_pieces | st.text(max_size=12).map(lambda text: text + "\n"), max_size=14).map("".join))
def test_no_calendar_whatever_raises_anything_but_a_refusal(text: str) -> None:
    with suppress(Refused):
        parsed = read("BEGIN:VCALENDAR\n" + text)
        assert parsed.read >= len(parsed.hours) + parsed.skipped
