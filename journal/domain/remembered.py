"""Days as people remember them: "about March", "marzo de 2025", "3/2025", "2024", or an exact day."""

import re
from datetime import date, timedelta

from journal.domain.names import fold
from journal.domain.problems import Code, refuse
from journal.domain.text_input import EARLIEST, parse_date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre set",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_ABOUT = frozenset(
    {
        "about",
        "around",
        "circa",
        "ca",
        "hacia",
        "sobre",
        "aprox",
        "aproximadamente",
        "alrededor",
        "in",
        "en",
        "de",
        "of",
        "del",
    }
)
_AGO = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1, "anteayer": 2}
_MIDDLE = 15  # a month is remembered by its middle


def parse_remembered(
    text: str, today: date, *, field: str = "at", order: str | None = "dmy"
) -> tuple[date, bool]:
    """Return a day and whether it is only about then. A month without a year is the last one that has begun.

    Raises:
        Refused: not a date, no such day, before 1970 or in the future.
    """
    plain = fold(text).replace(",", " ").replace("~", " about ")
    words = [word.strip(".") for word in plain.split()]
    kept = [word for word in words if word not in _ABOUT]
    if not kept:
        raise refuse(field, Code.NOT_A_DATE, text=text)
    if len(kept) == 1 and kept[0] in _AGO:
        return today - timedelta(days=_AGO[kept[0]]), False
    if len(kept) == 1 and (found := _numbers(kept[0], today, text, field)):
        return found, True
    months = [_MONTHS[word] for word in kept if word in _MONTHS]
    numbers = [int(word) for word in kept if word.isdecimal()]
    if len(months) == 1 and len(months) + len(numbers) == len(kept) and len(numbers) <= 2:
        return _named(months[0], numbers, today, text, field)
    about = len(kept) < len(words)
    return parse_date(" ".join(kept), today, field=field, order=order), about


def _numbers(word: str, today: date, text: str, field: str) -> date | None:
    """Return the middle of `2025-03`, `3/2025` or `2024`; None where it is something else."""
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})", word):
        return _middle(int(match[1]), int(match[2]), today, text, field)
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", word):
        return _middle(int(match[2]), int(match[1]), today, text, field)
    if re.fullmatch(r"(?:19|20)\d\d", word):
        return _checked(
            min(date(int(word), 7, 1), today) if int(word) <= today.year else date(int(word), 7, 1),
            today,
            text,
            field,
        )
    return None


def _named(month: int, numbers: list[int], today: date, text: str, field: str) -> tuple[date, bool]:
    """Return the day of a month written as a word, with its year and its day where they are given."""
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if len(years) > 1 or len(days) > 1:
        raise refuse(field, Code.NOT_A_DATE, text=text)
    year = (
        years[0]
        if years
        else today.year
        if (month, days[0] if days else 1) <= (today.month, today.day)
        else today.year - 1
    )
    if not days:
        return _middle(year, month, today, text, field), True
    try:
        return _checked(date(year, month, days[0]), today, text, field), False
    except (ValueError, OverflowError):
        raise refuse(field, Code.NO_SUCH_DAY, text=text) from None


def _middle(year: int, month: int, today: date, text: str, field: str) -> date:
    try:
        first = date(year, month, 1)
    except (ValueError, OverflowError):
        raise refuse(field, Code.NO_SUCH_DAY, text=text) from None
    if first > today:
        raise refuse(field, Code.DATE_IN_FUTURE, text=text)
    return _checked(min(first.replace(day=_MIDDLE), today), today, text, field)


def _checked(day: date, today: date, text: str, field: str) -> date:
    if day > today:
        raise refuse(field, Code.DATE_IN_FUTURE, text=text)
    if day < EARLIEST:
        raise refuse(field, Code.DATE_TOO_OLD, text=text)
    return day
