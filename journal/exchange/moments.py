"""Days, times and durations as foreign tables write them; the order of day and month is decided by the whole column."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from journal.domain.problems import Code, Refused, refuse
from journal.domain.text_input import EARLIEST, parse_decimal, parse_duration


def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone, or refuse with UNKNOWN_ZONE."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse("timezone", Code.UNKNOWN_ZONE, zone=name) from None


_CLOCK = re.compile(r"(\d+):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?")


@lru_cache(maxsize=4096)
def read_duration(cell: str, mark: str | None) -> int:
    """Return whole seconds, zero allowed: `02:13:55`, `31:00`, `1,5`, `1h 30m`.

    Raises:
        Refused: NOT_A_DURATION, NEGATIVE_DURATION, TOO_LARGE.
    """
    if len(cell) > 40:
        raise refuse("duration", Code.NOT_A_DURATION, text=cell)
    if match := _CLOCK.fullmatch(cell):
        seconds = int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0)
        if seconds <= 1000 * 3600:
            return seconds
        raise refuse("duration", Code.TOO_LARGE, text=cell)
    if cell.startswith(("-", "−", "(")):
        raise refuse("duration", Code.NEGATIVE_DURATION, text=cell)
    if re.search(r"[A-Za-z]", cell):
        try:
            return parse_duration(cell)
        except Refused as no:
            if no.problems[0].code is Code.ZERO_DURATION:
                return 0
            raise
    try:
        # A sheet of hours has no thousands to group: the only mark is the decimal one.
        number = parse_decimal(cell, field="duration", decimal=mark or ("," if "." not in cell else "."))
    except Refused:
        raise refuse("duration", Code.NOT_A_DURATION, text=cell) from None
    if number > 1000:
        raise refuse("duration", Code.TOO_LARGE, text=cell)
    return int((number * 3600).to_integral_value())


_NUMERIC = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_NAMED = re.compile(r"(\d{1,2})\.?(?:\s+de)?[-\s]+([^\W\d]+)\.?,?(?:\s+del?)?[-\s]+(\d{4}|\d{2})(?!\d)")
_NAMED_US = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january ene enero januar jän",
            "feb february febrero februar fév",
            "mar march marzo mär märz mars",
            "apr april abr abril avr avril",
            "may mayo mai",
            "jun june junio juni juin",
            "jul july julio juli juil juillet",
            "aug august ago agosto août",
            "sep sept september septiembre septembre",
            "oct october octubre okt oktober octobre",
            "nov november noviembre novembre",
            "dec december dic diciembre dez dezember déc décembre",
        ),
        start=1,
    )
    for name in names.split()
}


def date_order(cells: Iterable[str]) -> tuple[str | None, str]:
    """Return ("dmy" or "mdy", "") from the whole column, or (None, example) where no cell decides, or cells contradict.

    Where no cell can be read in two ways, the order does not matter for those that can be read at all.
    """
    day_first = month_first = 0
    example = ""
    for cell in cells:
        match = _NUMERIC.match(cell)
        if match is None or len(match[1]) > 2:
            continue
        first, second = int(match[1]), int(match[2])
        if 12 < first <= 31 and second <= 12:
            day_first += 1
        elif 12 < second <= 31 and first <= 12:
            month_first += 1
        elif first != second and first <= 12 and second <= 12:
            example = example or cell
    if example and bool(day_first) == bool(month_first):
        return None, example
    return ("dmy" if day_first >= month_first else "mdy"), ""


@lru_cache(maxsize=4096)
def read_day(cell: str, order: str | None, today: date, field: str = "date") -> date:
    """Return the local day a cell names; a time behind it is ignored.

    Raises:
        Refused: NOT_A_DATE, NO_SUCH_DAY, DATE_TOO_OLD, DATE_IN_FUTURE.
    """
    if (match := _ISO.match(cell)) and (order != "dmy" or not cell[:8].isdigit()):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _NUMERIC.match(cell):
        a, b, c = match.groups()
        if len(a) == 4 or order == "ymd":
            year, month, day = int(a), int(b), int(c)
        elif order == "mdy":
            year, month, day = int(c), int(a), int(b)
        else:
            year, month, day = int(c), int(b), int(a)
    elif (match := _NAMED.match(cell)) and match[2].casefold() in _MONTHS:
        year, month, day = int(match[3]), _MONTHS[match[2].casefold()], int(match[1])
    elif (match := _NAMED_US.match(cell)) and match[1].casefold() in _MONTHS:
        year, month, day = int(match[3]), _MONTHS[match[1].casefold()], int(match[2])
    else:
        raise refuse(field, Code.NOT_A_DATE, text=cell)
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        found = date(year, month, day)
    except ValueError:
        raise refuse(field, Code.NO_SUCH_DAY, text=cell) from None
    if found < EARLIEST:
        raise refuse(field, Code.DATE_TOO_OLD, text=cell)
    # A day further east has begun already; a month away is a typing error or the wrong order of day and month.
    if found > today + timedelta(days=1):
        raise refuse(field, Code.DATE_IN_FUTURE, text=cell)
    return found


_TIME = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?\s*(?:m\b\.?)?\s*", re.IGNORECASE
)
_INSTANT = re.compile(
    r"\d{4}-?\d{2}-?\d{2}[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def read_time(cell: str, field: str) -> time:
    """Return a time of the day: `10:23:52`, `10:23 AM`, `9.05`, `10:23 p. m.`.

    Raises:
        Refused: NOT_A_TIME.
    """
    match = _TIME.fullmatch(cell.replace("\u202f", " ").replace("\u00a0", " "))
    if match is None:
        raise refuse(field, Code.NOT_A_TIME, text=cell)
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            raise refuse(field, Code.NOT_A_TIME, text=cell)
        hour = hour % 12 + (12 if match[4] in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        raise refuse(field, Code.NOT_A_TIME, text=cell) from None


def read_instant(cell: str, field: str) -> datetime:
    """Return the instant of an ISO 8601 cell: aware where it names an offset, else naive.

    Raises:
        Refused: NOT_A_TIME.
    """
    match = _INSTANT.fullmatch(cell)
    if match is None:
        raise refuse(field, Code.NOT_A_TIME, text=cell)
    text = re.sub(r"\s*(?:UTC|GMT)$", "Z", cell, flags=re.IGNORECASE)
    text = re.sub(r"\s+(?=[+-]\d)", "", text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise refuse(field, Code.NOT_A_TIME, text=cell) from None


def is_instant(cell: str) -> bool:
    """Say whether a cell is an ISO 8601 date with a time."""
    return _INSTANT.fullmatch(cell) is not None


def _exists(wall: datetime, zone: ZoneInfo) -> bool:
    """Say whether a local time exists: the clock change in spring skips an hour."""
    there = wall.replace(tzinfo=zone)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == wall.replace(fold=0)


def span(
    start: datetime, end: datetime, zone: ZoneInfo, stated: int | None = None
) -> tuple[datetime, datetime, bool]:
    """Return UTC instants for two local times, and whether one of them was skipped by the clock and moved on.

    A local time that occurs twice (autumn) is the earlier of the two, unless only the later one makes the span as long
    as the `stated` seconds, or not negative. A skipped one (spring) moves by the hour that was skipped, on or back likewise.
    """
    first = start.replace(tzinfo=zone).astimezone(UTC)
    second = end.replace(tzinfo=zone).astimezone(UTC)
    shifted = False
    plain = (end - start).total_seconds()
    if start.date() != end.date() or start.hour < 5 or (second - first).total_seconds() != plain:
        shifted = not (_exists(start, zone) and _exists(end, zone))
    length = (second - first).total_seconds()
    # Nothing would be left where the clock skips one of them and the other follows at once.
    least = 1 if plain > 0 else 0
    if length < least or (stated is not None and length != stated):
        for fold_start, fold_end in ((0, 1), (1, 1), (1, 0)):
            a = start.replace(tzinfo=zone, fold=fold_start).astimezone(UTC)
            b = end.replace(tzinfo=zone, fold=fold_end).astimezone(UTC)
            found = (b - a).total_seconds()
            if found == stated if stated is not None else found >= least:
                return a, b, shifted
    return first, second, shifted
