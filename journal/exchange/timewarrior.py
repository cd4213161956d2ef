"""Timewarrior's export: a JSON list of intervals, `[{"start": "20240304T092352Z", "end": "…", "tags": ["…"]}]`."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.drafts import HoursDraft, Parsed
from journal.exchange.moments import read_day, zone_of
from journal.exchange.reading import Reading

_STAMP = re.compile(r"\d{8}T\d{6}Z")


def is_timewarrior(text: str) -> bool:
    """Say whether a text begins as such a list does."""
    return re.match(r'\s*\[\s*\{[^{}]*"start"\s*:\s*"\d{8}T\d{6}Z"', text[:20_000]) is not None


def parse_timewarrior(text: str, reading: Reading, parsed: Parsed) -> None:
    """Read every interval; one without an end still runs and is skipped. The first tag stands for the project.

    Raises:
        Refused: CUT_SHORT, where the list does not end.
    """
    try:
        intervals = json.loads(text)
    except (ValueError, RecursionError):
        raise refuse("file", Code.CUT_SHORT) from None
    for number, interval in enumerate(intervals, start=1):
        parsed.read += 1
        try:
            draft = _entry(number, interval if isinstance(interval, dict) else {}, reading)
        except Refused as no:
            parsed.problems.extend(Problem(p.field, p.code, p.values, number) for p in no.problems)
            continue
        if draft is None:
            parsed.skipped += 1
        else:
            parsed.hours.append(draft)


def _entry(number: int, interval: dict[str, Any], reading: Reading) -> HoursDraft | None:
    start = _instant(interval.get("start"), "start")
    if interval.get("end") is None:
        return None
    end = _instant(interval.get("end"), "end")
    seconds = int((end - start).total_seconds())
    if seconds < 0:
        raise refuse("end", Code.END_BEFORE_START, start=str(start), end=str(end))
    if seconds == 0:
        return None
    if seconds > 1000 * 3600:
        raise refuse("duration", Code.TOO_LARGE, text=str(end - start))
    tags = [str(tag) for tag in interval.get("tags") or []]
    day = read_day(start.astimezone(zone_of(reading.zone)).date().isoformat(), "ymd", reading.today, "start")
    return HoursDraft(
        line=number,
        project=tags[0] if tags else "",
        note=str(interval.get("annotation") or ""),
        start=start,
        end=end,
        day=day,
        zone=reading.zone,
        seconds=seconds,
        tags=tuple(tags[1:]),
    )


def _instant(text: object, field: str) -> datetime:
    if not isinstance(text, str) or _STAMP.fullmatch(text) is None:
        raise refuse(field, Code.NOT_A_TIME, text=str(text))
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise refuse(field, Code.NOT_A_TIME, text=text) from None
