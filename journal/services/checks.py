"""What each record must keep to be written. Every function returns the problems it finds, none raises.

The field of a problem is the record's own field name, so that a form can show the sentence beside it.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from journal.domain.choices import ContactKind, Terms
from journal.domain.money import Money, is_currency
from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import (
    Boundary,
    Client,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    Thanks,
)
from journal.domain.text_input import EARLIEST

NAME_LENGTH = 200
LINE_LENGTH = 2_000
TEXT_LENGTH = 1_000_000
LONGEST_ENTRY = 1000 * 3600
LARGEST_MINOR = 10**15  # 10^12 major units in the finest common currency
LATEST = date(2200, 1, 1)
# Clocks of two machines differ a little; what is a few minutes ahead is not "in the future".
_GRACE = timedelta(minutes=5)
_EMAIL = re.compile(r"[^@\s<>(),;:\"]+@[^@\s<>(),;:\"]+\.[^@\s<>(),;:\".]{2,}")

Problems = list[Problem]


def demand(problems: Problems) -> None:
    """Raise `Refused` where there is a problem."""
    if problems:
        raise Refused(*problems)


def client(record: Client) -> Problems:
    """Check a client: name, e-mail form, currency, rate, risks."""
    found = [
        *_required("name", record.name),
        *_length("name", record.name, NAME_LENGTH),
        *_length("company", record.company, NAME_LENGTH),
        *_length("notes", record.notes, TEXT_LENGTH),
        *_currency("currency", record.currency),
    ]
    for contact in record.contacts:
        field = contact.kind.value
        found += _required(field, contact.value)
        found += _length(field, contact.value, LINE_LENGTH)
        if contact.kind is ContactKind.EMAIL and contact.value and not _EMAIL.fullmatch(contact.value):
            found.append(Problem(field, Code.NOT_AN_EMAIL, {"text": contact.value}))
    for tag in record.tags:
        found += [*_required("tags", tag), *_length("tags", tag, NAME_LENGTH)]
    for field in ("rate", "risk_end", "risk_cont", "risk_per_incident", "referral"):
        found += _amount(field, getattr(record, field), record.currency)
    found += _share("refund_fee", record.refund_fee)
    found += _share("avoidable", record.avoidable)
    return found


def engagement(record: Engagement) -> Problems:
    """Check an engagement: title, amounts, hours left, dates. A due day may lie ahead."""
    found = [
        *_required("title", record.title),
        *_length("title", record.title, NAME_LENGTH),
        *_length("unit", record.unit, NAME_LENGTH),
        *_length("notes", record.notes, TEXT_LENGTH),
        *_day("started", record.started, LATEST),
        *_day("due", record.due, LATEST),
        *_day("ended", record.ended, LATEST),
    ]
    for field in ("agreed", "rate", "unit_price", "refundable"):
        found += _amount(field, getattr(record, field))
    if record.seconds_left is not None and record.seconds_left < 0:
        found.append(Problem("seconds_left", Code.NEGATIVE_DURATION, {}))
    if record.quantity is not None:
        if not record.quantity.is_finite():
            found.append(Problem("quantity", Code.NOT_A_NUMBER, {"text": str(record.quantity)}))
        elif record.quantity < 0:
            found.append(Problem("quantity", Code.NEGATIVE, {"text": str(record.quantity)}))
    if record.terms is Terms.QUANTITY and record.quantity is None and record.agreed is None:
        found.append(Problem("quantity", Code.REQUIRED, {}))
    currencies = {m.currency for m in (record.agreed, record.rate, record.unit_price, record.refundable) if m}
    if len(currencies) > 1:
        found.append(Problem("agreed", Code.OTHER_CURRENCY, {}))
    if record.started and record.ended and record.ended < record.started:
        found.append(Problem("ended", Code.END_BEFORE_START, {}))
    return found


def is_email(text: str) -> bool:
    """Say whether a text is an e-mail address that a client may have."""
    return len(text) <= LINE_LENGTH and _EMAIL.fullmatch(text) is not None


def incident(record: Incident, now: datetime) -> Problems:
    """Check an incident. Hardly anything is required: an unfinished one is saved too."""
    found = [
        *_instant("at", record.at, now),
        *_zone("zone", record.zone),
        *_length("complaint", record.complaint, LINE_LENGTH),
        *_scale("severity", record.severity),
        *_scale("toll", record.toll),
        *_day("by_when", record.by_when, LATEST),
        *_amount("at_stake", record.at_stake),
    ]
    for field in (
        "effect",
        "wish",
        "said_back",
        "notes",
        "mine",
        "theirs",
        "lesson",
        "what_turned",
        "avoid",
        "apology",
    ):
        found += _length(field, getattr(record, field), TEXT_LENGTH)
    if record.continues and record.continues == record.id:
        found.append(Problem("continues", Code.NOT_A_CHOICE, {"text": record.continues}))
    return found


def boundary(record: Boundary) -> Problems:
    """Check a boundary. It may run until a day ahead."""
    found = [
        *_required("what", record.what),
        *_length("what", record.what, LINE_LENGTH),
        *_length("why", record.why, TEXT_LENGTH),
        *_day("since", record.since, LATEST),
        *_day("until", record.until, LATEST),
    ]
    if record.since and record.until and record.until < record.since:
        found.append(Problem("until", Code.END_BEFORE_START, {}))
    return found


def thanks(record: Thanks, today: date) -> Problems:
    """Check a kind word."""
    return [
        *_required("words", record.words),
        *_length("words", record.words, TEXT_LENGTH),
        *_length("source", record.source, LINE_LENGTH),
        *_day("on", record.on, today),
    ]


def entry(record: Entry, now: datetime) -> Problems:
    """Check hours: a duration or a span, not in the future, not above a thousand hours."""
    found = [
        *_zone("zone", record.zone),
        *_length("note", record.note, TEXT_LENGTH),
        *_length("worker", record.worker, NAME_LENGTH),
        *_amount("rate", record.rate),
    ]
    if (record.start is None) != (record.end is None):
        found.append(Problem("end" if record.end is None else "start", Code.REQUIRED, {}))
    elif record.start and record.end:
        early = [*_instant("start", record.start, now), *_instant("end", record.end, now)]
        found += early
        if not early and record.end < record.start:
            found.append(Problem("end", Code.END_BEFORE_START, {}))
    else:
        # A day has begun somewhere 14 hours before it does in UTC; the zone of the entry says where.
        found += _day("day", record.day, _local_day(now, record.zone))
    found += _seconds("seconds", record.seconds)
    if record.billed_seconds is not None and record.billed_seconds < 0:
        found.append(Problem("billed_seconds", Code.NEGATIVE_DURATION, {}))
    return found


def payment(record: Payment, today: date) -> Problems:
    """Check money: entered positive, one currency within a payment, not in the future."""
    found = [
        *_amount("amount", record.amount),
        *_day("on", record.on, today),
        *_length("reference", record.reference, LINE_LENGTH),
        *_length("note", record.note, TEXT_LENGTH),
    ]
    for field in ("vat", "withheld", "fee"):
        found += _amount(field, getattr(record, field), record.amount.currency)
    if record.amount.minor == 0:
        found.append(Problem("amount", Code.REQUIRED, {}))
    return found


def reply(record: Reply, now: datetime) -> Problems:
    """Check a reply under a wait; it may be empty while it is a draft, and waits at most a year."""
    found = _length("text", record.text, TEXT_LENGTH)
    if record.not_before is not None:
        if record.not_before.tzinfo is None:
            found.append(Problem("not_before", Code.UNKNOWN_ZONE, {"zone": "?"}))
        elif record.not_before > now + timedelta(days=366):
            found.append(Problem("not_before", Code.OUT_OF_RANGE, {"low": 0, "high": 366}))
    return found


def _required(field: str, text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(field, Code.REQUIRED, {})


def _length(field: str, text: str, limit: int) -> Problems:
    return [Problem(field, Code.TOO_LONG, {"limit": limit, "length": len(text)})] if len(text) > limit else []


def _currency(field: str, code: str) -> Iterator[Problem]:
    if not is_currency(code):
        yield Problem(field, Code.NOT_A_CURRENCY, {"text": code})


def _amount(field: str, amount: Money | None, currency: str | None = None) -> Iterator[Problem]:
    if amount is None:
        return
    if amount.minor < 0:
        yield Problem(field, Code.NEGATIVE, {"text": str(amount.major)})
    if amount.minor > LARGEST_MINOR:
        yield Problem(field, Code.TOO_LARGE, {"text": str(amount.major)})
    if not is_currency(amount.currency):
        yield Problem(field, Code.NOT_A_CURRENCY, {"text": amount.currency})
    elif currency is not None and amount.currency != currency:
        yield Problem(field, Code.OTHER_CURRENCY, {"found": amount.currency, "expected": currency})


def _share(field: str, share: Decimal | None) -> Iterator[Problem]:
    if share is not None and not (share.is_finite() and 0 <= share <= 1):
        yield Problem(field, Code.OUT_OF_RANGE, {"text": str(share), "low": 0, "high": 1})


def _scale(field: str, number: int | None) -> Iterator[Problem]:
    if number is not None and not 1 <= number <= 5:
        yield Problem(field, Code.OUT_OF_RANGE, {"text": str(number), "low": 1, "high": 5})


def _seconds(field: str, seconds: int) -> Iterator[Problem]:
    if seconds < 0:
        yield Problem(field, Code.NEGATIVE_DURATION, {})
    elif seconds == 0:
        yield Problem(field, Code.ZERO_DURATION, {})
    elif seconds > LONGEST_ENTRY:
        yield Problem(field, Code.TOO_LARGE, {"text": f"{seconds // 3600} h"})


def _day(field: str, day: date | None, latest: date) -> Problems:
    if day is None:
        return []
    if day < EARLIEST:
        return [Problem(field, Code.DATE_TOO_OLD, {"text": day.isoformat()})]
    if day > latest:
        return [Problem(field, Code.DATE_IN_FUTURE, {"text": day.isoformat()})]
    return []


def _instant(field: str, at: datetime, now: datetime) -> Problems:
    if at.tzinfo is None:
        return [Problem(field, Code.UNKNOWN_ZONE, {"zone": "?"})]
    if at.date() < EARLIEST:
        return [Problem(field, Code.DATE_TOO_OLD, {"text": at.isoformat()})]
    if at > now + _GRACE:
        return [Problem(field, Code.DATE_IN_FUTURE, {"text": at.isoformat()})]
    return []


def _zone(field: str, zone: str) -> Problems:
    return [] if is_zone(zone) else [Problem(field, Code.UNKNOWN_ZONE, {"zone": zone})]


def is_zone(zone: str) -> bool:
    """Say whether `zone` is an IANA time zone known here."""
    try:
        ZoneInfo(zone)
    except (ValueError, OSError, KeyError):  # a bad key, a folder as key, an unknown zone
        return False
    return True


def _local_day(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date() if is_zone(zone) else now.date()
