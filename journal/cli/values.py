"""What people type on the command line, read strictly: days, instants, amounts, free text, names of clients."""

import re
import sys
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from journal.domain.problems import Code, refuse

if TYPE_CHECKING:
    from journal.domain.ids import ClientId, EngagementId
    from journal.domain.records import Client
    from journal.storage.journal import Journal

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")
_WORDS = {"today": 0, "hoy": 0, "now": 0, "ahora": 0, "yesterday": 1, "ayer": 1}
_CUT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|[\ud800-\udfff]")


def free_text(value: str | None, *, or_input: bool = False) -> str:
    """Return a text as typed, without the bytes no text has; `or_input`: `-` reads it from standard input."""
    if value is None:
        return ""
    if or_input and value.strip() == "-":
        value = sys.stdin.read()
    return _CUT.sub("", value.replace("\r\n", "\n")).strip()


def day(value: str | None, today: date, *, field: str, future: bool = False) -> date | None:
    """Return the local day in `value`: ISO, `25/3/2026` where it can mean one day alone, "today", "ayer"; None for None."""
    from journal.domain.text_input import parse_date

    if value is None:
        return None
    plain = value.strip().lower()
    if plain in _WORDS:
        return today - timedelta(days=_WORDS[plain])
    return parse_date(value, today, field=field, future=future)


def period(first: str | None, last: str | None, today: date) -> tuple[date | None, date | None]:
    """Return the period of `--from` and `--to`: a person's `--to` includes its day, our periods do not.

    Raises:
        Refused: END_BEFORE_START, or either is no day.
    """
    start = day(first, today, field="from")
    end = day(last, today, field="to", future=True)
    if start is not None and end is not None and end < start:
        raise refuse("to", Code.END_BEFORE_START)
    return start, None if end is None else end + timedelta(days=1)


def instant(
    value: str, journal: "Journal", *, field: str = "at", on: date | None = None, future: bool = False
) -> tuple[datetime, bool]:
    """Return the aware UTC instant in `value`, and whether it had no time of day (then noon of that local day).

    `value` is an ISO instant (with offset, or in the journal's zone), a day, `16:07` on the day `on` (today unless
    given), or "yesterday 16:07".
    """
    zone, plain = ZoneInfo(journal.zone), value.strip()
    if not future:
        on = on or journal.today()
    words = plain.replace("T", " ").split() if re.match(r"\d{4}-\d\d-\d\dT\d", plain) else plain.split()
    if len(words) == 1 and _TIME.fullmatch(words[0]):
        words = [(on or journal.today()).isoformat(), words[0]]
    if len(words) == 1 and words[0].lower() in {"now", "ahora"}:
        return journal.now(), False
    if not words or len(words) > 2:
        raise refuse(field, Code.NOT_A_TIME, text=value)
    local_day = day(words[0], journal.today(), field=field, future=future)
    assert local_day is not None  # noqa: S101 - for the type checker: only None gives None
    if len(words) == 1:
        noon = datetime.combine(local_day, time(12), zone).astimezone(ZoneInfo("UTC"))
        return min(noon, journal.now()) if not future else noon, True
    written = words[1].replace("Z", "+00:00") if ":" in words[1] else "?"
    try:
        clock = time.fromisoformat(re.sub(r"^(\d:)", r"0\1", written))  # "9:00" is how people write it
    except ValueError:
        raise refuse(field, Code.NOT_A_TIME, text=value) from None
    at = datetime.combine(local_day, clock if clock.tzinfo else clock.replace(tzinfo=zone))
    at = at.astimezone(ZoneInfo("UTC"))
    if at > journal.now() and not future:
        raise refuse(field, Code.DATE_IN_FUTURE, text=value)
    return at, False


def client(journal: "Journal", name: str) -> "Client":
    """Return the client meant by `name`: exactly, then without case and accents; an ambiguous one is refused."""
    from journal.services import clients

    return clients.find(journal, free_text(name))


def local_day(at: datetime, zone: str) -> date:
    """Return the day of an instant in `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def recorded_at(value: str, journal: "Journal") -> datetime:
    """Return the instant for `--as-of`: a day alone means its end, now at the latest."""
    at, day_only = instant(value, journal, field="as_of")
    if not day_only:
        return at
    zone = ZoneInfo(journal.zone)
    tomorrow = datetime.combine(local_day(at, journal.zone) + timedelta(days=1), time(), zone)
    return min(tomorrow.astimezone(ZoneInfo("UTC")) - timedelta(seconds=1), journal.now())


def open_engagement(journal: "Journal", owner: "ClientId") -> "EngagementId | None":
    """Return the one engagement of a client that is open: hours and money that name none belong to it; else None."""
    from journal.domain.choices import EngagementState
    from journal.services import engagements

    running = [
        line.engagement.id
        for line in engagements.of_client(journal, owner)
        if line.engagement.state is EngagementState.OPEN
    ]
    return running[0] if len(running) == 1 else None
