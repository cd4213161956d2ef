"""The hours of the sample year: jobs spread over working days, then laid one after the other into each day."""

import random
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from journal.domain.choices import EntryKind
from journal.domain.ids import ClientId, EngagementId, EntryId
from journal.domain.records import Entry, Incident

_ADMIN, _TALK, _REWORK = 38, 80, 30  # entries a year
_STEP = 300  # people log in five minutes
_NOON, _BACK, _LATE = time(14), time(15, 15), time(20)
_REWORK_KEYS = ("penalver", "brightwater", "delmar", "brightwater", "delmar", "turia", "lingua")


@dataclass(frozen=True, slots=True)
class Span:
    """One job: whose, what kind of work, from day to day, and how many hours it took."""

    key: str
    title: str
    work: str
    language: str
    client: ClientId
    engagement: EngagementId
    first: date
    last: date
    hours: float


@dataclass(frozen=True, slots=True)
class Worked:
    """Everything hours are made of; `conflicts` are each client's incidents with the minutes they took."""

    today: date
    zone: str
    jobs: tuple[Span, ...]
    conflicts: dict[ClientId, list[tuple[Incident, int]]]
    languages: dict[ClientId, str]


def hours_of_year(
    worked: Worked, notes: dict[str, dict[str, list[str]]], luck: random.Random, count: int
) -> list[Entry]:
    """Return exactly `count` entries, in order of time."""
    entries = _conflicts(worked)
    load: dict[date, int] = defaultdict(int)
    for entry in entries:
        load[entry.day] += entry.seconds
    free = [
        *_admin(worked, notes, luck, load),
        *_talk(worked, notes, luck, load),
        *_rework(worked, notes, luck, load),
    ]
    left = count - len(entries) - len(free)
    for span, share in zip(worked.jobs, _shares([job.hours for job in worked.jobs], left), strict=True):
        free += _job(worked, span, share, notes, luck, load)
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in free:
        by_day[entry.day].append(entry)
    for day in sorted(by_day):
        entries += _laid(by_day[day], worked.zone, luck)
    return sorted(entries, key=lambda entry: (entry.day, entry.start or datetime.max.replace(tzinfo=UTC)))


def _shares(weights: list[float], total: int) -> list[int]:
    """Share `total` whole things out by weight, each getting at least one (largest remainders)."""
    exact = [max(1.0, weight / sum(weights) * total) for weight in weights]
    whole = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda k: whole[k] - exact[k])
    for k in range(total - sum(whole)):
        whole[order[k % len(order)]] += 1
    return whole


def _job(
    worked: Worked,
    span: Span,
    count: int,
    notes: dict[str, dict[str, list[str]]],
    luck: random.Random,
    load: dict[date, int],
) -> list[Entry]:
    weights = [luck.lognormvariate(0, 0.45) for _ in range(count)]
    unit = span.hours * 3600 / sum(weights)
    days = _working_days(span.first, span.last)
    words = notes[span.work][span.language]
    found = []
    for weight in weights:
        seconds = max(_STEP, round(weight * unit / _STEP) * _STEP)
        day = _quietest(days, luck, load, seconds)
        found.append(
            Entry(
                id=EntryId(""),
                client=span.client,
                day=day,
                seconds=seconds,
                zone=worked.zone,
                engagement=span.engagement,
            )
        )
    # Work goes on in the order of its notes.
    found.sort(key=lambda entry: entry.day)
    return [replace(entry, note=words[k % len(words)]) for k, entry in enumerate(found)]


def _conflicts(worked: Worked) -> list[Entry]:
    """The hours that incidents took: logged as a duration on their day."""
    zone = ZoneInfo(worked.zone)
    return [
        Entry(
            id=EntryId(""),
            client=client,
            day=incident.at.astimezone(zone).date(),
            seconds=minutes * 60,
            zone=worked.zone,
            kind=EntryKind.CONFLICT,
            billable=False,
            note=incident.complaint,
            incident=incident.id,
        )
        for client, all_of_them in worked.conflicts.items()
        for incident, minutes in all_of_them
    ]


def _admin(
    worked: Worked, notes: dict[str, dict[str, list[str]]], luck: random.Random, load: dict[date, int]
) -> list[Entry]:
    days = _working_days(worked.today - timedelta(days=360), worked.today - timedelta(days=1))
    return [
        _unbilled(worked, None, EntryKind.ADMIN, luck.choice(notes["admin"]["es"]), days, luck, load)
        for _ in range(_ADMIN)
    ]


def _talk(
    worked: Worked, notes: dict[str, dict[str, list[str]]], luck: random.Random, load: dict[date, int]
) -> list[Entry]:
    weights = [job.hours**0.5 for job in worked.jobs]
    return [
        _unbilled(
            worked,
            job,
            EntryKind.COMMUNICATION,
            luck.choice(notes["communication"][job.language]),
            _working_days(job.first, job.last),
            luck,
            load,
        )
        for job in luck.choices(worked.jobs, weights, k=_TALK)
    ]


def _rework(
    worked: Worked, notes: dict[str, dict[str, list[str]]], luck: random.Random, load: dict[date, int]
) -> list[Entry]:
    by_key: dict[str, list[Span]] = defaultdict(list)
    for job in worked.jobs:
        by_key[job.key].append(job)
    found = []
    for k in range(_REWORK):
        job = luck.choice(by_key[_REWORK_KEYS[k % len(_REWORK_KEYS)]])
        note = luck.choice(notes["rework"][job.language])
        found.append(
            _unbilled(worked, job, EntryKind.REWORK, note, _working_days(job.first, job.last), luck, load)
        )
    return found


def _unbilled(
    worked: Worked,
    job: Span | None,
    kind: EntryKind,
    note: str,
    days: list[date],
    luck: random.Random,
    load: dict[date, int],
) -> Entry:
    seconds = luck.randint(3, 12) * _STEP
    return Entry(
        id=EntryId(""),
        client=job.client if job else None,
        day=_quietest(days, luck, load, seconds),
        seconds=seconds,
        zone=worked.zone,
        kind=kind,
        billable=False,
        note=note,
    )


def _working_days(first: date, last: date) -> list[date]:
    days = [first + timedelta(days=k) for k in range(max(0, (last - first).days) + 1)]
    return [day for day in days if day.weekday() < 5] or days[-1:]


def _quietest(days: list[date], luck: random.Random, load: dict[date, int], seconds: int) -> date:
    """Pick a day, rather one with little on it yet."""
    day = min((luck.choice(days) for _ in range(8)), key=lambda each: load[each])
    load[day] += seconds
    return day


def _laid(entries: list[Entry], zone: str, luck: random.Random) -> list[Entry]:
    """Lay the entries of a day one after the other, with lunch; what does not fit stays a duration on the day."""
    local = ZoneInfo(zone)
    day = entries[0].day
    now = datetime.combine(day, time(8, 45), local) + timedelta(minutes=5 * luck.randint(0, 9))
    lunch, back = datetime.combine(day, _NOON, local), datetime.combine(day, _BACK, local)
    late = datetime.combine(day, _LATE, local)
    found = []
    for entry in entries:
        length = timedelta(seconds=entry.seconds)
        if now < back and now + length > lunch + timedelta(minutes=20):
            now = max(now, back)
        if now + length > late:
            found.append(entry)
            continue
        found.append(replace(entry, start=now.astimezone(UTC), end=(now + length).astimezone(UTC)))
        now += length + timedelta(minutes=5 * luck.randint(1, 3))
    return found
