"""Money, durations and days as people write them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.money import Money
from journal.domain.text_input import parse_decimal, parse_duration
from journal.wording import formats

TODAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("amount", "english", "spanish"),
    [
        (Money(124050, "EUR"), "€1,240.50", "1.240,50 €"),
        (Money(-124050, "EUR"), "-€1,240.50", "-1.240,50 €"),
        (Money(0, "EUR"), "€0.00", "0,00 €"),
        (Money(124, "JPY"), "JP¥124", "124 JPY"),
        (Money(1240500, "KWD"), "KWD1,240.500", "1.240,500 KWD"),
        (Money(5, "XXQ"), "XXQ0.05", "0,05 XXQ"),
    ],
)
def test_recorded_money_is_exact(amount: Money, english: str, spanish: str):
    assert formats.money(amount, "en") == english
    assert formats.money(amount, "es").replace("\u00a0", " ") == spanish


def test_whole_amounts_may_lose_their_zeros_and_others_not():
    assert formats.money(Money(124000, "EUR"), "en", cents=False) == "€1,240"
    assert formats.money(Money(124001, "EUR"), "en", cents=False) == "€1,240.01"


def test_estimates_are_whole_with_the_marks_of_the_language():
    assert formats.money_major(1710.4, "EUR", "en") == "€1,710"
    assert formats.money_major(1710.4, "EUR", "es") == "1.710\u00a0€"


@given(st.integers(-(10**14), 10**14), st.sampled_from(["EUR", "JPY", "KWD"]), st.sampled_from(["en", "es"]))
def test_money_written_is_money_read_back(minor: int, currency: str, lang: str):
    said = formats.money(Money(minor, currency), lang)
    digits = "".join(c for c in said if c.isdigit() or c in ",.-")
    assert Money.of(parse_decimal(digits, decimal="." if lang == "en" else ","), currency).minor == minor


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 min"),
        (20, "20 s"),
        (60, "1 min"),
        (89, "1 min"),
        (90, "2 min"),
        (3600, "1 h"),
        (5400, "1 h 30 min"),
        (3599, "1 h"),
        (-5400, "-1 h 30 min"),
    ],
)
def test_durations_are_hours_and_minutes(seconds: int, said: str):
    assert formats.hours(seconds, "en") == formats.hours(seconds, "es") == said


@given(st.integers(1, 900 * 60))
def test_a_whole_duration_written_is_read_back(minutes: int):
    assert parse_duration(formats.hours(minutes * 60, "en")) == minutes * 60


def test_decimal_hours_take_the_mark_of_the_language():
    assert formats.hours_decimal(284832, "en") == "79.12"
    assert formats.hours_decimal(284832, "es") == "79,12"


def test_numbers_and_shares():
    assert formats.number(Decimal("1234.5678"), "en") == "1,234.568"
    assert formats.number(1234.5, "es", 0) in {"1.234", "1.235"}
    assert formats.percent(0.256, "en") == "26%"
    assert formats.percent(0.256, "es") == "26\u00a0%"


def test_a_little_of_a_whole_is_not_nothing():
    shares = (0.0, 0.0004, 0.0049, 0.005, 0.256)
    assert [formats.share(each, "en") for each in shares] == ["0%", "under 1%", "under 1%", "1%", "26%"]
    assert formats.share(0.0004, "es") == "menos del 1\u00a0%"


def test_days_in_full_short_and_by_month():
    day = date(2026, 3, 4)
    assert [formats.date(day, "en"), formats.date(day, "es")] == ["4 March 2026", "4 de marzo de 2026"]
    assert [formats.date_short(day, "en"), formats.date_short(day, "es")] == ["4 Mar 2026", "4 mar 2026"]
    assert [formats.month(day, "en"), formats.month(day, "es")] == ["March 2026", "marzo de 2026"]
    assert [formats.month_short(day, "en"), formats.month_short(day, "es")] == ["Mar 2026", "mar 2026"]


def test_an_instant_is_told_in_its_zone():
    at = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
    assert formats.instant(at, "Europe/Madrid", "en") == "5 Mar 2026, 00:30"
    assert formats.instant(at, "America/Bogota", "es") == "4 mar 2026, 18:30"


@pytest.mark.parametrize(
    ("away", "english", "spanish"),
    [
        (0, "today", "hoy"),
        (-1, "yesterday", "ayer"),
        (1, "tomorrow", "mañana"),
        (-2, "Thursday", "jueves"),
        (-6, "Sunday", "domingo"),
        (-7, "7 March", "7 de marzo"),
        (2, "16 March", "16 de marzo"),
        (-400, "7 February 2025", "7 de febrero de 2025"),
    ],
)
def test_days_are_told_as_people_say_them(away: int, english: str, spanish: str):
    day = TODAY + timedelta(days=away)
    assert formats.relative_day(day, TODAY, "en") == english
    assert formats.relative_day(day, TODAY, "es") == spanish


def test_narrow_columns_get_short_months():
    assert formats.relative_day(date(2026, 3, 4), TODAY, "es", short=True) == "4 mar"
    assert formats.relative_day(date(2025, 3, 4), TODAY, "en", short=True) == "4 Mar 2025"
    assert formats.relative_day(TODAY, TODAY, "en", short=True) == "today"


def test_somebodys_words_stand_in_the_marks_of_the_language():
    assert [formats.quoted("Gracias", lang) for lang in ("en", "es")] == ["“Gracias”", "«Gracias»"]
