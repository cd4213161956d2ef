"""iCalendar files (RFC 5545): the appointments that took place, as hours. `icalendar` reads the components, `dateutil` the rules.

An appointment that lasts whole days says nothing about hours; cancelled ones and those to come did not happen. They count as
skipped. A series is one entry for each time it took place, without its exceptions, which are entries of their own.
"""

import re
from calendar import isleap
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import chain, islice
from typing import Any
from zoneinfo import ZoneInfo

from journal.domain.problems import Code, Problem, Refused, refuse
from journal.domain.text_input import EARLIEST
from journal.exchange.drafts import HoursDraft, Parsed
from journal.exchange.moments import read_day, span, zone_of
from journal.exchange.reading import Reading
from journal.exchange.texts import decode

_LONGEST = 1000 * 3600
_MOST_TIMES = 5000  # a daily series of thirteen years
_GUESTS = 3
_RULES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_UNFOLD = re.compile(rb"\r?\n[ \t]")
_EDGE = re.compile(r"^(BEGIN|END):(VTIMEZONE|VEVENT)[ \t]*$", re.MULTILINE | re.IGNORECASE)
# What the library says where a component is no component.
_BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError)


def is_calendar(data: bytes) -> bool:
    """Say whether a file begins as a calendar does."""
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head[:15].upper() == b"BEGIN:VCALENDAR"


def parse_calendar(data: bytes, reading: Reading, parsed: Parsed) -> None:
    """Read every appointment up to the end of today.

    Raises:
        Refused: BAD_ENCODING, BINARY_FILE, UNKNOWN_ZONE.
    """
    lines = _event_lines(data)
    # Lines may be folded inside a letter of UTF-8.
    plain = data if b"\x00" in data[:64] else _UNFOLD.sub(b"", data)
    text, parsed.encoding = decode(plain)
    text = re.sub(r"\r\n?", "\n", text)
    text = re.sub(r"\n[ \t]", "", text)
    _Calendar(reading, parsed).run(text, lines)


def _event_lines(data: bytes) -> list[int]:
    plain = data.replace(b"\x00", b"").upper()
    return [n for n, line in enumerate(plain.splitlines(), 1) if line.strip().endswith(b"BEGIN:VEVENT")]


class _Calendar:
    """One run over one file."""

    def __init__(self, reading: Reading, parsed: Parsed) -> None:
        self.reading = reading
        self.parsed = parsed
        self.zone = zone_of(reading.zone)
        self.end = datetime.combine(reading.today + timedelta(days=1), time(), self.zone)
        self.moved: dict[str, set[datetime]] = defaultdict(set)

    def run(self, text: str, lines: list[int]) -> None:
        parsed = self.parsed
        zone = re.search(r"^X-WR-TIMEZONE:(\S+)", text, re.MULTILINE)
        if zone is not None:
            with suppress(Refused):  # it may be a word of the other program's own
                self.zone = zone_of(zone[1])
        events = list(self.parts(text, lines))
        for _, event in events:
            if event is not None and (again := self.wall(event, "RECURRENCE-ID")) is not None:
                self.moved[str(event.get("UID", ""))].add(again)
        for line, event in events:
            self.event(line, event)
        parsed.problems.sort(key=lambda problem: problem.line or 0)

    def parts(self, text: str, lines: list[int]) -> Iterator[tuple[int, Any]]:
        """Give each appointment with its line, None for one that cannot be read; one without an end is a problem."""
        from icalendar import Event, Timezone

        places = iter(lines)
        begun: dict[str, int] = {}  # where what is open begins
        line = 1
        for edge in _EDGE.finditer(text):
            what = edge[2].upper()
            if edge[1].upper() == "BEGIN":
                if what == "VEVENT":
                    if what in begun:
                        self.cut_short(line)
                    line = next(places, line)
                begun[what] = edge.start()
            elif what in begun:
                part = text[begun.pop(what) : edge.end()].replace("\n", "\r\n") + "\r\n"
                try:
                    if what == "VEVENT":
                        yield line, Event.from_ical(part)
                    else:
                        Timezone.from_ical(part)  # the library remembers it by its name
                except _BROKEN:
                    if what == "VEVENT":
                        yield line, None
        if "VEVENT" in begun:
            self.cut_short(line)

    def cut_short(self, line: int) -> None:
        self.parsed.read += 1
        self.parsed.problems.append(Problem("row", Code.CUT_SHORT, {}, line))

    def event(self, line: int, event: Any) -> None:
        parsed = self.parsed
        before = parsed.read
        try:
            if event is None:
                raise refuse("row", Code.BAD_ROW, text="VEVENT")
            for draft in self.entries(line, event):
                parsed.read += 1
                parsed.hours.append(draft)
        except Refused as no:
            parsed.read += 1
            parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
            return
        except _BROKEN:
            parsed.read += 1
            parsed.problems.append(
                Problem("row", Code.BAD_ROW, {"text": str(event.get("SUMMARY", ""))[:80]}, line)
            )
            return
        if parsed.read == before:
            parsed.read += 1
            parsed.skipped += 1

    def entries(self, line: int, event: Any) -> Iterator[HoursDraft]:
        """Give the entries of an appointment: none, one, or one for each time of a series."""
        start = _value(event, "DTSTART")
        if start is None:
            raise refuse("start", Code.REQUIRED)
        if str(event.get("STATUS", "")).upper() == "CANCELLED" or not isinstance(start, datetime):
            return
        length = self.length(event, start)
        if length <= timedelta(0):
            return
        if length.total_seconds() > _LONGEST:
            raise refuse("duration", Code.TOO_LARGE, text=str(length))
        zone = self.zone_of(start)
        if start.tzinfo is None and (named := event["DTSTART"].params.get("TZID")):
            values: dict[str, object] = {"zone": str(named), "taken": zone.key}
            self.parsed.notes.append(Problem("start", Code.ZONE_ASSUMED, values, line))
        for wall in self.times(event, start.replace(tzinfo=None), zone):
            draft = self.entry(line, event, wall, length, zone, floating=start.tzinfo is None)
            if draft is not None:
                yield draft

    def length(self, event: Any, start: datetime) -> timedelta:
        end, lasts = _value(event, "DTEND"), _value(event, "DURATION")
        if isinstance(end, datetime):
            if (end.tzinfo is None) != (start.tzinfo is None):
                end, start = end.replace(tzinfo=None), start.replace(tzinfo=None)
            if end.tzinfo is not None:
                end, start = end.astimezone(UTC), start.astimezone(UTC)
            if end < start:
                raise refuse("end", Code.END_BEFORE_START, start=str(start), end=str(end))
            return end - start
        return lasts if isinstance(lasts, timedelta) else timedelta(0)

    def zone_of(self, start: datetime) -> ZoneInfo:
        """Return the zone in which a series keeps its hour: the event's own, the calendar's for times in UTC."""
        zone = start.tzinfo
        return zone if isinstance(zone, ZoneInfo) and zone.key not in {"UTC", "Etc/UTC"} else self.zone

    def times(self, event: Any, start: datetime, zone: ZoneInfo) -> Iterator[datetime]:
        """Give the local times at which an appointment begins, those after today left out."""
        from dateutil.rrule import rrulestr

        own = _value(event, "DTSTART").tzinfo
        if own is not None and not (isinstance(own, ZoneInfo) and own.key == zone.key):
            start = start.replace(tzinfo=own).astimezone(zone).replace(tzinfo=None)
        rule = event.get("RRULE")
        if rule is None or "RECURRENCE-ID" in event:
            yield start
            yield from sorted(set(self.walls(event, "RDATE", zone)) - {start})
            return
        if isinstance(rule, list):
            rule = rule[0]
        if str(rule["FREQ"][0]).upper() not in _RULES:
            raise refuse("row", Code.BAD_ROW, text=rule.to_ical().decode())
        last = self.end.astimezone(zone).replace(tzinfo=None)
        until = rule.get("UNTIL", [None])[0]
        if until is not None:
            last = min(last, _local(until, zone, at_end=True))
        text = re.sub(r";?UNTIL=[^;]*", "", rule.to_ical().decode())
        # The library looks for the next time up to the year 9999; so it looks in years like these, close before that.
        years = 0 if "BYEASTER" in text.upper() else _like_years(start.year, max(start.year, last.year))
        found = iter(rrulestr(text, dtstart=start.replace(year=start.year + years)))
        first = next(found, None)
        if first is None:
            raise refuse("row", Code.BAD_ROW, text=text)
        times = (
            each.replace(year=each.year - years) for each in islice(chain([first], found), _MOST_TIMES + 1)
        )
        days_out = {out for out in _values(event, "EXDATE") if not isinstance(out, datetime)}
        out = {*self.walls(event, "EXDATE", zone), *self.moved[str(event.get("UID", ""))]}
        for number, wall in enumerate(sorted({*_until(times, last), *self.walls(event, "RDATE", zone)})):
            if number == _MOST_TIMES:
                raise refuse("row", Code.TOO_LARGE, text=text)
            if wall not in out and wall.date() not in days_out:
                yield wall

    def walls(self, event: Any, name: str, zone: ZoneInfo) -> list[datetime]:
        return [_local(each, zone) for each in _values(event, name) if isinstance(each, datetime)]

    def wall(self, event: Any, name: str) -> datetime | None:
        """Return which time of its series an exception stands for."""
        try:
            again, start = _value(event, name), _value(event, "DTSTART")
        except (Refused, *_BROKEN):
            return None
        if not isinstance(again, datetime):
            return None
        return _local(again, self.zone_of(start if isinstance(start, datetime) else again))

    def entry(
        self, line: int, event: Any, wall: datetime, length: timedelta, zone: ZoneInfo, *, floating: bool
    ) -> HoursDraft | None:
        if wall.date() < EARLIEST:
            raise refuse("start", Code.DATE_TOO_OLD, text=str(wall))
        start, _, shifted = span(wall, wall, zone)
        end = start + length
        if end > self.end:
            return None  # still to come
        written = f"{wall.isoformat()}/{(wall + length).isoformat()}"
        if shifted:
            values: dict[str, object] = {"text": written, "zone": zone.key}
            self.parsed.notes.append(Problem("start", Code.TIME_SHIFTED, values, line))
        summary = " ".join(str(event.get("SUMMARY", "")).split())
        uid = str(event.get("UID", ""))
        return HoursDraft(
            line=line,
            said=" · ".join(filter(None, (summary, ", ".join(_guests(event)[:_GUESTS])))),
            emails=_guests(event),
            note=summary,
            start=start,
            end=end,
            day=read_day(start.astimezone(zone).date().isoformat(), "ymd", self.reading.today, "start"),
            zone=zone.key,
            seconds=int(length.total_seconds()),
            tags=tuple(_categories(event)),
            source_id=uid,
            wall=written if floating else "",
        )


@lru_cache(maxsize=1024)
def _like_years(first: int, last: int) -> int:
    """Return by how many years the latest years lie ahead in which each day has the weekday that it has in these.

    Behind them stay some forty, within which every rule comes true that ever does: a 29 February that is a Monday too.
    """
    for ahead in range(9958 - last, 0, -1):
        if all(
            date(year, 1, 1).weekday() == date(year + ahead, 1, 1).weekday()
            and isleap(year) == isleap(year + ahead)
            for year in range(max(first - 1, 1), last + 2)
        ):
            return ahead
    return 0


def _until(times: Iterator[datetime], last: datetime) -> Iterator[datetime]:
    for each in times:
        if each > last:
            return
        yield each


def _value(event: Any, name: str) -> Any:
    """Return a day, time or duration; None where there is none.

    Raises:
        Refused: NOT_A_TIME, where it cannot be read.
    """
    found = event.get(name)
    if found is None:
        return None
    if isinstance(found, list):
        found = found[0]
    try:
        value = getattr(found, "dt", None)
    except _BROKEN:
        value = None
    if value is None:
        raise refuse(
            {"DTSTART": "start", "DTEND": "end"}.get(name, "row"), Code.NOT_A_TIME, text=str(found)[:60]
        )
    return value


def _values(event: Any, name: str) -> Iterator[Any]:
    found = event.get(name)
    for each in found if isinstance(found, list) else [found]:
        for one in getattr(each, "dts", ()):
            yield one.dt[0] if isinstance(one.dt, tuple) else one.dt


def _local(moment: date, zone: ZoneInfo, *, at_end: bool = False) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.max if at_end else time())
    return (moment.astimezone(zone) if moment.tzinfo else moment).replace(tzinfo=None)


def _guests(event: Any) -> tuple[str, ...]:
    found = event.get("ATTENDEE")
    told = [str(each) for each in (found if isinstance(found, list) else [found]) if each]
    told.append(str(event.get("ORGANIZER") or ""))
    guests = [text[7:].strip().casefold() for text in told if text[:7].casefold() == "mailto:"]
    return tuple(dict.fromkeys(guest for guest in guests if guest))


def _categories(event: Any) -> list[str]:
    found = event.get("CATEGORIES")
    cats = [
        cat for each in (found if isinstance(found, list) else [found]) for cat in getattr(each, "cats", ())
    ]
    return [text for text in dict.fromkeys(str(cat).strip() for cat in cats) if text]
