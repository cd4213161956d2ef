"""timeclock files (`i` and `o` lines), as Emacs, ledger and hledger write and read them."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.drafts import HoursDraft, Parsed
from journal.exchange.moments import read_day, read_time, span, zone_of
from journal.exchange.reading import Reading

_LINE = re.compile(r"([ioOhb])\s+(\d{4}[/.-]\d{1,2}[/.-]\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\S*(?:\s+(.*))?")


def is_timeclock(text: str) -> bool:
    """Say whether the first line that is no comment is a clock line."""
    for line in text.splitlines():
        if line.strip() and line[0] not in ";#*":
            return _LINE.fullmatch(line.rstrip()) is not None
    return False


def parse_timeclock(text: str, reading: Reading, parsed: Parsed) -> None:
    """Pair each `i` with its `o`; an `i` at the end that still runs is skipped, one before another `i` is a problem."""
    open_line: tuple[int, datetime, str] | None = None
    zone = zone_of(reading.zone)
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.rstrip()
        if not line or line[0] in ";#*":
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            parsed.read += 1
            parsed.problems.append(Problem("row", Code.BAD_ROW, {"text": line[:80]}, number))
            continue
        sign, day_text, time_text, rest = match.groups()
        if sign in "hb":
            continue
        try:
            day = read_day(day_text.replace("/", "-"), "ymd", reading.today)
            at = datetime.combine(day, read_time(time_text, "start" if sign == "i" else "end"))
            if sign == "i":
                if open_line is not None:
                    parsed.read += 1
                    parsed.problems.append(Problem("end", Code.REQUIRED, {}, open_line[0]))
                open_line = (number, at, rest or "")
                continue
            if open_line is None:
                raise refuse("start", Code.REQUIRED)
            first, begun, what = open_line
            open_line = None
            _entry(first, begun, at, what, parsed, zone)
            parsed.read += 1
        except Refused as no:
            parsed.read += 1
            parsed.problems.extend(Problem(p.field, p.code, p.values, number) for p in no.problems)
    if open_line is not None:
        parsed.read += 1
        parsed.skipped += 1


def _entry(line: int, begun: datetime, ended: datetime, what: str, parsed: Parsed, zone: ZoneInfo) -> None:
    start, end, shifted = span(begun, ended, zone)
    seconds = int((end - start).total_seconds())
    if seconds < 0:
        raise refuse("end", Code.END_BEFORE_START, start=str(begun), end=str(ended))
    if seconds == 0:
        parsed.skipped += 1
        return
    if seconds > 1000 * 3600:
        raise refuse("duration", Code.TOO_LARGE, text=f"{begun} – {ended}")
    wall = f"{begun.isoformat()}/{ended.isoformat()}"
    if shifted:
        parsed.notes.append(Problem("start", Code.TIME_SHIFTED, {"text": wall, "zone": zone.key}, line))
    words, _, comment = what.partition(";")
    account, _, note = words.strip().partition("  ")
    parsed.hours.append(
        HoursDraft(
            line=line,
            project=account.strip(),
            note=" · ".join(filter(None, (note.strip(), comment.strip()))),
            start=start,
            end=end,
            day=begun.date(),
            zone=zone.key,
            seconds=seconds,
            wall=wall,
        )
    )
