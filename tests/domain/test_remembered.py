"""Days as people remember them, in both languages."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.problems import Code, Refused
from journal.domain.remembered import parse_remembered
from journal.domain.text_input import EARLIEST

TODAY = date(2026, 11, 22)
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SPANISH = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@pytest.mark.parametrize(
    ("text", "day", "about"),
    [
        ("about March", date(2026, 3, 15), True),
        ("hacia marzo", date(2026, 3, 15), True),
        ("marzo de 2025", date(2025, 3, 15), True),
        ("December", date(2025, 12, 15), True),  # the last one that has begun
        ("3/2025", date(2025, 3, 15), True),
        ("2025-03", date(2025, 3, 15), True),
        ("2024", date(2024, 7, 1), True),
        ("2026", date(2026, 7, 1), True),
        ("14 de marzo de 2025", date(2025, 3, 14), False),
        ("March 14, 2025", date(2025, 3, 14), False),
        ("2025-03-14", date(2025, 3, 14), False),
        ("14/3/2025", date(2025, 3, 14), False),
        ("~ 14/3/2025", date(2025, 3, 14), True),
        ("yesterday", date(2026, 11, 21), False),
        ("ayer", date(2026, 11, 21), False),
        ("November", date(2026, 11, 15), True),
    ],
)
def test_people_say_days_in_many_ways(text: str, day: date, about: bool) -> None:
    assert parse_remembered(text, TODAY) == (day, about)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.NOT_A_DATE),
        ("about", Code.NOT_A_DATE),
        ("when it rained", Code.NOT_A_DATE),
        ("March March", Code.NOT_A_DATE),
        ("13/2025", Code.NO_SUCH_DAY),
        ("31 February 2025", Code.NO_SUCH_DAY),
        ("30 de febrero", Code.NO_SUCH_DAY),
        ("2031", Code.DATE_IN_FUTURE),
        ("May 2027", Code.DATE_IN_FUTURE),
        ("March 1850", Code.DATE_TOO_OLD),
        ("March 99999999999999999999", Code.NO_SUCH_DAY),
    ],
)
def test_what_cannot_have_been_is_refused_at_its_field(text: str, code: Code) -> None:
    with pytest.raises(Refused) as refused:
        parse_remembered(text, TODAY, field="when")
    assert [(each.field, each.code) for each in refused.value.problems] == [("when", code)]


@given(text=st.text(max_size=30), today=st.dates(EARLIEST, date(2090, 1, 1)))
def test_any_text_is_a_day_that_was_or_is_refused(text: str, today: date) -> None:
    try:
        day, about = parse_remembered(text, today)
    except Refused:
        return
    assert EARLIEST <= day <= today
    assert isinstance(about, bool)


@given(
    day=st.dates(date(1990, 1, 1), TODAY),
    spanish=st.booleans(),
    about=st.sampled_from(["", "about ", "hacia ", "around ", "sobre "]),
    case=st.sampled_from([str.lower, str.upper, str.title]),
)
def test_a_month_with_its_year_is_found_however_it_is_written(
    day: date, spanish: bool, about: str, case: Callable[[str], str]
) -> None:
    name = (SPANISH if spanish else ENGLISH)[day.month - 1]
    text = f"{about}{name} de {day.year}" if spanish else f"{about}{name} {day.year}"
    found, vague = parse_remembered(case(text), TODAY)
    assert (found.year, found.month, vague) == (day.year, day.month, True)


@given(today=st.dates(date(1980, 1, 1), date(2090, 12, 31)), month=st.integers(1, 12))
def test_a_month_without_a_year_lies_within_the_last_year(today: date, month: int) -> None:
    found, _about = parse_remembered(ENGLISH[month - 1], today)
    assert found.month == month
    assert timedelta(0) <= today - found <= timedelta(days=366)


@given(day=st.dates(date(1990, 1, 1), TODAY))
def test_an_exact_day_stays_exact(day: date) -> None:
    assert parse_remembered(day.isoformat(), TODAY) == (day, False)
