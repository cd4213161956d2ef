"""Durations, amounts and dates as people type them. Strict: what could mean two things is refused, never guessed."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from journal.domain.money import SIGNS, Money, is_exact
from journal.domain.problems import Code, refuse

_HOURS_MINUTES = re.compile(
    r"(?:(\d+)\s*h(?:ours?|oras?|rs?)?)?\s*(?:(\d+)\s*(?:m(?:in(?:utes?|utos?)?)?)?)?", re.IGNORECASE
)
_COLON = re.compile(r"(\d+):([0-5]\d)(?::([0-5]\d))?")
_DECIMAL_HOURS = re.compile(r"(\d+(?:[.,]\d+)?|[.,]\d+)\s*h?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+)\s*m(?:in(?:utes?|utos?)?)?", re.IGNORECASE)
EARLIEST = date(1970, 1, 1)
_LONGEST = 1000 * 3600  # a thousand hours in one entry is a typing error


def parse_duration(text: str, *, field: str = "duration") -> int:
    """Return whole seconds for `1h30`, `1h 30m`, `90m`, `1:30`, `1:30:15`, `1.5`, `1,5`, `2h`.

    Raises:
        Refused: not a duration, negative, zero, or beyond a thousand hours.
    """
    plain = text.strip()
    if plain.startswith(("-", "−")):
        raise refuse(field, Code.NEGATIVE_DURATION, text=text)
    seconds: int | None = None
    if match := _COLON.fullmatch(plain):
        hours, minutes, rest = match.groups()
        seconds = int(hours) * 3600 + int(minutes) * 60 + int(rest or 0)
    elif match := _MINUTES.fullmatch(plain):
        seconds = int(match[1]) * 60
    elif match := _DECIMAL_HOURS.fullmatch(plain):
        seconds = int((Decimal(match[1].replace(",", ".")) * 3600).to_integral_value())
    elif plain and (match := _HOURS_MINUTES.fullmatch(plain)) and match[1]:
        minutes = int(match[2] or 0)
        if minutes < 60:
            seconds = int(match[1]) * 3600 + minutes * 60
    if seconds is None:
        raise refuse(field, Code.NOT_A_DURATION, text=text)
    if seconds == 0:
        raise refuse(field, Code.ZERO_DURATION, text=text)
    if seconds > _LONGEST:
        raise refuse(field, Code.TOO_LARGE, text=text)
    return seconds


def parse_decimal(text: str, *, field: str = "amount", decimal: str | None = None) -> Decimal:
    """Return the number in `text`: `1240`, `1.240,00`, `1,240.00`, `1 240,5`, `(400.00)`, `-4`.

    With `decimal` None, one separator followed by exactly three digits (`1.240`) could mean two numbers and is refused
    as ambiguous; `decimal` "." or "," says which sign the source uses.

    Raises:
        Refused: not a number, or ambiguous.
    """
    plain = re.sub(r"[\s\u00a0\u202f'’]", "", text)
    negative = plain.startswith("(") and plain.endswith(")")
    plain = plain.strip("()").replace("−", "-")
    plain = re.sub(r"^([+-]?)[€$£¥]|[€$£¥]$", r"\1", plain)
    sign, digits = (plain[:1], plain[1:]) if plain[:1] in {"+", "-"} else ("", plain)
    if not re.fullmatch(r"[\d.,]*\d[.,]?", digits) and not re.fullmatch(r"[.,]?\d[\d.,]*", digits):
        raise refuse(field, Code.NOT_AN_AMOUNT, text=text)
    mark = decimal or _decimal_mark(digits, text, field)
    other = "," if mark == "." else "."
    whole, _, fraction = digits.rpartition(mark) if mark in digits else (digits, "", "")
    if (
        mark in whole
        or other in fraction
        or (other in whole and not re.fullmatch(rf"\d{{1,3}}(?:\{other}\d{{2,3}})*\{other}\d{{3}}", whole))
    ):
        raise refuse(field, Code.NOT_AN_AMOUNT, text=text)
    try:
        number = Decimal(f"{whole.replace(other, '') or '0'}.{fraction or '0'}")
    except InvalidOperation:
        raise refuse(field, Code.NOT_AN_AMOUNT, text=text) from None
    return -number if negative != (sign == "-") else number


def _decimal_mark(digits: str, text: str, field: str) -> str:
    """Find the decimal mark from the digits alone, or refuse."""
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if dots + commas == 0:
        return "."
    mark = "." if dots else ","
    if dots + commas > 1:
        return "," if mark == "." else "."  # several of one kind group thousands
    before, after = digits.split(mark)
    if len(after) == 3 and 1 <= len(before) <= 3 and before != "0":
        raise refuse(field, Code.AMBIGUOUS_AMOUNT, text=text)
    return mark


def parse_money(text: str, currency: str, *, field: str = "amount", decimal: str | None = None) -> Money:
    """Return money of `currency` for an amount typed in major units; never negative.

    Raises:
        Refused: not an amount, ambiguous, negative, beyond 10^12 major units, with the sign of another currency, or with
            more decimals than the currency has.
    """
    if any(sign in text and currency not in meant for sign, meant in SIGNS.items()):
        raise refuse(field, Code.NOT_AN_AMOUNT, text=text)
    number = parse_decimal(text, field=field, decimal=decimal)
    if number < 0:
        raise refuse(field, Code.NEGATIVE, text=text)
    if number > Decimal(10) ** 12:
        raise refuse(field, Code.TOO_LARGE, text=text)
    if not is_exact(number, currency):
        raise refuse(field, Code.TOO_FINE, text=text, currency=currency)
    return Money.of(number, currency)


def parse_date(
    text: str, today: date, *, field: str = "date", order: str | None = None, future: bool = False
) -> date:
    """Return the day in `text`: ISO `2026-03-04`, or `4/3/2026` with `order` "dmy", "mdy" or "ymd".

    Without an order a numeric date is taken only when it can mean one day alone (`25/3/2026`).

    Raises:
        Refused: not a date, no such day (31 February), ambiguous, before 1970, or in the future where `future` is False.
    """
    plain = text.strip()
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", plain):
        found = _day(int(match[1]), int(match[2]), int(match[3]), text, field)
    elif match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})", plain):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        known = order if order in {"dmy", "mdy"} else _order(first, second, text, field)
        month, day = (second, first) if known == "dmy" else (first, second)
        found = _day(year, month, day, text, field)
    else:
        raise refuse(field, Code.NOT_A_DATE, text=text)
    if found < EARLIEST:
        raise refuse(field, Code.DATE_TOO_OLD, text=text)
    if found > today and not future:
        raise refuse(field, Code.DATE_IN_FUTURE, text=text)
    return found


def _order(first: int, second: int, text: str, field: str) -> str:
    if first == second or (first > 12 and second <= 12):
        return "dmy"
    if second > 12 >= first:
        return "mdy"
    if first > 12 and second > 12:
        raise refuse(field, Code.NO_SUCH_DAY, text=text)
    raise refuse(field, Code.AMBIGUOUS_DATE, text=text)


def _day(year: int, month: int, day: int, text: str, field: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise refuse(field, Code.NO_SUCH_DAY, text=text) from None
