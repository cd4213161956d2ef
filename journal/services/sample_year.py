"""How the sample year is put together: texts and jobs from `resources/sample`, days and hours from a fixed seed."""

import csv
import hashlib
import random
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from journal.domain import choices as lists
from journal.domain.ids import (
    BoundaryId,
    ClientId,
    EngagementId,
    IncidentId,
    PaymentId,
    ReplyId,
    ThanksId,
    time_ordered_id,
)
from journal.domain.money import Money
from journal.domain.records import (
    Boundary,
    Client,
    Contact,
    Engagement,
    Incident,
    Payment,
    Reply,
    StandingSince,
    Thanks,
    WorkSetting,
)
from journal.services.sample_hours import Span, Worked, hours_of_year

if TYPE_CHECKING:
    from journal.storage.work import UnitOfWork

CURRENCY = "EUR"
_BIRTH = datetime(2026, 1, 1, tzinfo=UTC)
ENTRIES = 1_500
_OPEN = {"half_open", "third_open"}
_SETTLED_AFTER = 10  # days after which a sample incident is no longer open


@dataclass(slots=True)
class Year:
    """What is being put together, with the ids given so far."""

    today: date
    zone: str
    luck: random.Random
    clients: dict[str, Client] = field(default_factory=dict)
    jobs: list[Span] = field(default_factory=list)
    incidents: dict[tuple[str, int], Incident] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)  # by incident
    boundaries: list[tuple[Boundary, frozenset[str]]] = field(default_factory=list)

    def day(self, ago: int) -> date:
        """Return the day `ago` days before today."""
        return self.today - timedelta(days=ago)

    def at(self, ago: int, clock: time) -> datetime:
        """Return an instant of that day in the journal's zone."""
        return datetime.combine(self.day(ago), clock, ZoneInfo(self.zone)).astimezone(UTC)


def fill(work: "UnitOfWork", today: date, zone: str, seed: int) -> None:
    """Write the whole year into an empty journal."""
    year = Year(today, zone, random.Random(seed))  # noqa: S311 - it must be the same each time, not secret
    extras = _toml("extras.toml")
    since = year.at(370, time(9))
    for name in ("own_rate", "keeper", "business"):
        work.add(WorkSetting(name=name, value=str(extras[name]), since=since))
    for row in _toml("clients.toml")["client"]:
        _client(work, year, row)
    for row in extras["boundaries"]:
        _boundary(work, year, row)
    work.add_many(_incidents(work, year))
    for name, kind in (("costs", lists.PaymentKind.COST), ("refunds", lists.PaymentKind.REFUND)):
        for row in extras[name]:
            span = next(each for each in year.jobs if (each.key, each.title) == (row["client"], row["job"]))
            work.add(_payment(year, span, kind, row["ago"], row["amount"], note=row["note"]))
    for row in extras["replies"]:
        _reply(work, year, row)
    work.add_many(hours_of_year(_worked(year), _toml("work.toml"), year.luck, ENTRIES))


def _client(work: "UnitOfWork", year: Year, row: dict[str, Any]) -> None:
    key, lang = row["key"], row["language"]
    first = max(job["ago"] for job in row["jobs"]) + 3
    stands = lists.Standing(row.get("standing", "active"))
    standings = [StandingSince(standing=lists.Standing.ACTIVE, since=year.at(first, time(9)))]
    if stands is not lists.Standing.ACTIVE:
        standings.append(StandingSince(standing=stands, since=year.at(row["standing_ago"], time(9))))
    reach = [
        Contact(kind=lists.ContactKind(kind), value=row[kind]) for kind in ("email", "phone") if kind in row
    ]
    client = work.add(
        Client(
            id=_client_id(key),
            name=row["name"],
            kind=lists.Kind(row["kind"]),
            company=row.get("company", ""),
            contacts=tuple(reach),
            tags=tuple(row["tags"]),
            currency=CURRENCY,
            rate=Money.of(row["rate"], CURRENCY) if "rate" in row else None,
            language=lang,
            standing=stands,
            standings=tuple(standings),
            risk_end=Money.of(row["risk_end"], CURRENCY) if "risk_end" in row else None,
        )
    )
    year.clients[key] = client
    for job in row["jobs"]:
        _job(work, year, key, client, job)
    work.add_many(
        [
            Thanks(id=ThanksId(""), client=client.id, on=year.day(each["ago"]), words=each["words"])
            for each in row["thanks"]
        ]
    )


def _client_id(key: str) -> ClientId:
    """Return the same id each time: a verdict's draws are seeded by it."""
    return ClientId(time_ordered_id(_BIRTH, hashlib.sha256(key.encode()).digest()))


def _job(work: "UnitOfWork", year: Year, key: str, client: Client, job: dict[str, Any]) -> None:
    is_open = job["paid"] in _OPEN
    ended = max(0, job["ago"] - job["days"])
    engagement = work.add(
        Engagement(
            id=EngagementId(""),
            client=client.id,
            title=job["title"],
            terms=lists.Terms(job.get("terms", "fixed")),
            agreed=Money.of(job["fee"], CURRENCY),
            refundable=Money.of(job["refundable"], CURRENCY) if "refundable" in job else None,
            seconds_left=job.get("hours_left", 0) * 3600,
            started=year.day(job["ago"]),
            due=year.day(-job["due"]) if "due" in job else None,
            state=lists.EngagementState.OPEN if is_open else lists.EngagementState.DONE,
            ended=None if is_open else year.day(ended),
        )
    )
    span = Span(
        key,
        job["title"],
        job["work"],
        client.language,
        client.id,
        engagement.id,
        year.day(job["ago"]),
        year.day(max(ended, 1)),
        job["hours"],
    )
    year.jobs.append(span)
    work.add_many(
        [_received(year, span, client, ago, part) for ago, part in _instalments(job, ended, year.luck)]
    )


def _instalments(job: dict[str, Any], ended: int, luck: random.Random) -> list[tuple[int, int]]:
    """Return (days ago, euros) of each payment that has come by now."""
    fee, begun, slow = job["fee"], job["ago"], luck.randint(6, 24)
    half, third = fee // 2, fee // 3
    plan = {
        "halves": [(begun - 2, half), (ended - slow, fee - half)],
        "end": [(ended - slow, fee)],
        "thirds": [(begun - 3, third), ((begun + ended) // 2, third), (ended - slow, fee - 2 * third)],
        "late": [(begun - 4, half), (ended - 46, fee - half)],
        "half_open": [(begun - 3, half)],
        "third_open": [(begun - 5, third)],
    }
    if job["paid"] == "monthly":
        months = max(1, (begun - ended) // 30)
        each = fee // months
        parts = [(begun - 30 * (k + 1), each) for k in range(months - 1)]
        return [*parts, (ended, fee - each * (months - 1))]
    return [(max(1, ago), part) for ago, part in plan[job["paid"]]]


def _received(year: Year, span: Span, client: Client, ago: int, euros: int) -> Payment:
    """A payment of a Spanish organisation carries VAT, and income tax is held back of it."""
    payment = _payment(year, span, lists.PaymentKind.RECEIVED, ago, euros)
    if client.language != "es" or client.kind is not lists.Kind.ORGANISATION:
        return payment
    net = payment.amount.minor
    return replace(payment, vat=Money(net * 21 // 100, CURRENCY), withheld=Money(net * 15 // 100, CURRENCY))


def _payment(
    year: Year, span: Span, kind: lists.PaymentKind, ago: int, euros: int, *, note: str = ""
) -> Payment:
    return Payment(
        id=PaymentId(""),
        client=span.client,
        kind=kind,
        on=year.day(ago),
        amount=Money.of(euros, CURRENCY),
        engagement=span.engagement,
        note=note,
    )


def _boundary(work: "UnitOfWork", year: Year, row: dict[str, Any]) -> None:
    made = work.add(
        Boundary(
            id=BoundaryId(""),
            client=year.clients[row["client"]].id,
            what=row["what"],
            why=row["why"],
            since=year.day(row["ago"]),
            said_how=lists.SaidHow(row["said_how"]),
            agreed=row["agreed"],
        )
    )
    year.boundaries.append((made, frozenset(row["crossed_by"])))


def _incidents(work: "UnitOfWork", year: Year) -> list[Incident]:
    """Return the incidents with their ids; what each took is kept for the hours, concessions are written."""
    found: list[Incident] = []
    before: dict[str, Incident] = {}
    for row in _rows("incidents.csv"):
        key, ago = row["client"], int(row["ago"])
        flags = dict(part.partition("=")[::2] for part in row["flags"].split())
        incident = replace(
            _incident(year, row, flags),
            id=IncidentId(work.new_id()),
            continues=before[key].id if "continues" in flags else None,
        )
        before[key] = incident
        found.append(incident)
        year.incidents[key, ago] = incident
        year.minutes[incident.id] = int(row["minutes"])
        if "concession" in flags:
            conceded = Money.of(flags["concession"], CURRENCY)
            work.add(
                Payment(
                    id=PaymentId(""),
                    client=incident.client,
                    kind=lists.PaymentKind.CONCESSION,
                    on=year.day(ago),
                    amount=conceded,
                    incident=incident.id,
                )
            )
    return found


def _incident(year: Year, row: dict[str, str], flags: dict[str, str]) -> Incident:
    ago, fair = int(row["ago"]), lists.Fair(row["fair"])
    client = year.clients[row["client"]].id
    text = row["notes"]
    own_part = fair is not lists.Fair.NONE
    still = "open" in flags or "waiting" in flags or ago < _SETTLED_AFTER
    state = lists.IncidentState.WAITING if "waiting" in flags else lists.IncidentState.OPEN
    outcome = (
        lists.Outcome.CONCEDED
        if "concession" in flags
        else lists.Outcome.SOLVED
        if own_part
        else year.luck.choice([lists.Outcome.AGREED, lists.Outcome.DROPPED])
    )
    return Incident(
        id=IncidentId(""),
        client=client,
        at=year.at(ago, time.fromisoformat(row["time"])),
        zone=year.zone,
        channel=lists.Channel(row["channel"]),
        complaint=row["complaint"],
        severity=int(row["severity"]),
        toll=int(row["toll"]),
        abusive="abusive" in flags,
        fair=fair,
        breakdown=lists.Breakdown(row["breakdown"]),
        notes="" if own_part else text,
        lesson=text if own_part and "turned" not in flags else "",
        turned_around="turned" in flags,
        what_turned=text if "turned" in flags else "",
        state=state if still else lists.IncidentState.SETTLED,
        outcome=None if still else outcome,
        crossed=next(
            (
                boundary.id
                for boundary, channels in year.boundaries
                if boundary.client == client
                and row["channel"] in channels
                and boundary.since is not None
                and boundary.since < year.day(ago)
            ),
            None,
        ),
        truth_asked=not still,
    )


def _reply(work: "UnitOfWork", year: Year, row: dict[str, Any]) -> None:
    incident = year.incidents[row["client"], row["ago"]]
    released = row["state"] == "released"
    not_before = {
        "tomorrow": year.at(-1, time(9)),
        "ready": year.at(1, time(9)),
    }.get(row.get("wait", ""), incident.at + timedelta(hours=2))
    work.add(
        Reply(
            id=ReplyId(""),
            incident=incident.id,
            client=incident.client,
            text=row["text"],
            not_before=not_before,
            state=lists.ReplyState(row["state"]),
            released=incident.at + timedelta(hours=3) if released else None,
        )
    )


def _worked(year: Year) -> Worked:
    minutes: dict[ClientId, list[tuple[Incident, int]]] = defaultdict(list)
    for incident in year.incidents.values():
        minutes[incident.client].append((incident, year.minutes[incident.id]))
    languages = {client.id: client.language for client in year.clients.values()}
    return Worked(year.today, year.zone, tuple(year.jobs), dict(minutes), languages)


def _folder() -> Path:
    from journal.home import resources

    return resources() / "sample"


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_folder() / name).read_text(encoding="utf-8"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_folder() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))
