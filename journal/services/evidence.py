"""From the journal to the evidence of the verdict (VERDICT.md, "From the journal to the evidence").

Every hour enters once, money in the home currency alone. Ages and exposure are days on the client's own clock, which
stands still while the relationship is paused or closed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from journal.domain.choices import EngagementState, Fair, PaymentKind, Standing
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.records import Client, Engagement, Entry, Incident, Payment
from journal.services.ledger import Exchange, Job, Ledger, Purse, jobs_of, purse_of
from journal.storage.queries import earnings
from journal.storage.queries.evidence import HourSum, hour_sums, summed
from journal.storage.reader import Reader, Records
from journal.verdict import ClientEvidence, Option, PastEngagement, PastIncident
from journal.verdict.evidence import NO_EXCHANGE_RATE, ON_REQUEST

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Facts:
    """The records of one client that the evidence is made of."""

    client: Client
    engagements: tuple[Engagement, ...] = ()
    incidents: tuple[Incident, ...] = ()
    payments: tuple[Payment, ...] = ()
    hours: tuple[HourSum, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the verdict is asked to weigh, with what the journal calls each client."""

    clients: tuple[ClientEvidence, ...] = ()
    facts: dict[ClientId, Facts] = field(default_factory=dict)
    flags: tuple[str, ...] = ()

    @property
    def names(self) -> dict[ClientId, str]:
        """The names of the clients weighed."""
        return {id_: facts.client.name for id_, facts in self.facts.items()}


def facts_now(reader: Reader, clients: Collection[ClientId] | None = None) -> list[Facts]:
    """Read the facts of every client, or only of `clients`, as they are."""
    return _facts(reader, hour_sums(reader, clients), clients)


def facts_then(records: Records, zone: str) -> list[Facts]:
    """Read the facts of every client from a journal as it was."""
    return _facts(records, summed(records.find(Entry), zone))


def _facts(
    records: Records, hours: Iterable[HourSum], clients: Collection[ClientId] | None = None
) -> list[Facts]:
    theirs = {} if clients is None else {"client": clients}
    engagements = _by_client(records.find(Engagement, **theirs))
    incidents = _by_client(records.find(Incident, **theirs))
    payments = _by_client(records.find(Payment, **theirs))
    spent: dict[ClientId, list[HourSum]] = defaultdict(list)
    for each in hours:
        spent[each.client].append(each)
    return [
        Facts(
            client,
            tuple(engagements[client.id]),
            tuple(incidents[client.id]),
            tuple(payments[client.id]),
            tuple(spent[client.id]),
        )
        for client in records.find(Client, **({} if clients is None else {"id": clients}))
    ]


def _by_client(records: Iterable[Engagement | Incident | Payment]) -> dict[ClientId, list]:  # type: ignore[type-arg]
    found: dict[ClientId, list] = defaultdict(list)  # type: ignore[type-arg]
    for each in records:
        found[each.client].append(each)
    return found


def gather(
    facts: Sequence[Facts],
    *,
    at: datetime,
    zone: str,
    rates: earnings.Rates,
    also: Iterable[ClientId] = (),
) -> Evidence:
    """Make the evidence of all clients that are not closed (and of those in `also`) as it stands at `at`."""
    wanted = set(also)
    kept = [each for each in facts if each.client.standing is not Standing.CLOSED or each.client.id in wanted]
    made = tuple(evidence_of(each, at=at, zone=zone, exchange=Exchange(rates)) for each in kept)
    missing = {currency for each in made for currency in each.rates_missing}
    return Evidence(
        made,
        {each.client.id: each for each in kept},
        tuple(f"{NO_EXCHANGE_RATE}{currency}" for currency in sorted(missing)),
    )


def evidence_of(facts: Facts, *, at: datetime, zone: str, exchange: Exchange) -> ClientEvidence:
    """Make the evidence of one client; what lies after `at` is left out."""
    clock = _Clock(facts.client, at)
    today = at.astimezone(ZoneInfo(zone)).date()
    payments = [each for each in facts.payments if each.on <= today]
    incidents = [each for each in facts.incidents if each.at <= at]
    known = {each.id for each in incidents}
    # By day: hours logged this morning as a duration on today stand at noon.
    hours = [each for each in facts.hours if each.first.astimezone(ZoneInfo(zone)).date() <= today]
    on_incidents = [each for each in hours if each.incident is not None and each.incident in known]
    others = [each for each in hours if each.incident is None or each.incident not in known]
    ledger = jobs_of(facts.client, facts.engagements, payments, others, today=today, exchange=exchange)
    purse = purse_of(facts.client, payments, ledger.jobs, today=today, exchange=exchange)
    firsts = [
        *(_instant(job.since, zone) for job in ledger.jobs),
        *(_instant(each.on, zone) for each in payments),
        *(each.first for each in hours),
        *(each.at for each in incidents),
    ]
    past = _incidents(incidents, on_incidents, payments, clock, zone=zone, exchange=exchange)
    jobs = _past_jobs(ledger, clock, zone, at)
    return ClientEvidence(
        id=str(facts.client.id),
        T=max((clock.days_since(first) for first in firsts), default=0.0),
        incidents=past,
        engagements=jobs,
        over_hours=ledger.over_seconds / 3600,
        money_known=ledger.money_known,
        rates_missing=tuple(sorted(exchange.missing)),
        boundary_fail=float(sum(_crosses(each) for each in incidents)),
        alive=facts.client.alive,
        risk_user_set=_risk_entered(facts.client),
        options=options_of(facts.client),
        avoidable=float(facts.client.avoidable or 0),
        **_open_work(ledger.jobs, clock, zone, today),
        **_purse(purse),
    )


def options_of(client: Client) -> frozenset[Option]:
    """Return the ways to compare that the user switched on for a client; what this program does not know is left out."""
    wanted = client.options.split()
    return frozenset(option for option in ON_REQUEST if option.value in wanted)


def _past_jobs(ledger: Ledger, clock: "_Clock", zone: str, at: datetime) -> tuple[PastEngagement, ...]:
    jobs = [(min(_instant(job.since, zone), at), job.net, job.seconds) for job in ledger.jobs]
    jobs += [(min(month.first, at), month.net, month.seconds) for month in ledger.months]
    return tuple(
        PastEngagement(clock.days_since(first), _major(net), seconds / 3600) for first, net, seconds in jobs
    )


def _open_work(jobs: Sequence[Job], clock: "_Clock", zone: str, today: date) -> dict[str, Any]:
    """Return what is agreed and neither paid nor delivered: money, hours, days until done, age in days."""
    running = [job for job in jobs if job.engagement.state is EngagementState.OPEN]
    still = [job for job in running if (job.open and job.open.minor > 0) or job.seconds_left]
    found: dict[str, Any] = {
        "open_amount": sum(_major(job.open) or 0.0 for job in running),
        "open_hours": sum(job.seconds_left for job in running) / 3600,
    }
    due = [
        job.engagement.due for job in still if job.engagement.due is not None and job.engagement.due > today
    ]
    if due:
        found["open_days"] = float((max(due) - today).days)
    if still:
        found["open_age"] = max(clock.days_since(_instant(job.since, zone)) for job in still)
    return found


def _purse(purse: Purse) -> dict[str, Any]:
    return {
        "refundable": _major(purse.refundable) or 0.0,
        "refund_fee": float(purse.refund_fee),
        "paid_ok": float(purse.paid_ok),
        "paid_bad": float(purse.paid_bad),
        "risk_end": _major(purse.risk_end) or 0.0,
        "risk_cont": _major(purse.risk_cont) or 0.0,
        "risk_per_inc": _major(purse.risk_per_incident) or 0.0,
        "referral": _major(purse.referral) or 0.0,
    }


def _risk_entered(client: Client) -> bool:
    return any(
        each is not None
        for each in (client.risk_end, client.risk_cont, client.risk_per_incident, client.referral)
    )


def _crosses(incident: Incident) -> bool:
    """Say whether an incident counts against a boundary: marked by the user, and not one that was mostly fair."""
    return incident.crossed is not None and incident.fair not in {Fair.MOST, Fair.ALL}


def _incidents(
    incidents: Sequence[Incident],
    hours: Sequence[HourSum],
    payments: Sequence[Payment],
    clock: "_Clock",
    *,
    zone: str,
    exchange: Exchange,
) -> tuple[PastIncident, ...]:
    """Return the incidents; contacts that go on from one another on the same day count once."""
    heads = _heads(incidents, zone)
    groups: dict[IncidentId, list[Incident]] = defaultdict(list)
    for each in sorted(incidents, key=lambda incident: (incident.at, incident.id)):
        groups[heads[each.id]].append(each)
    seconds: dict[IncidentId, int] = defaultdict(int)
    for spent in hours:
        if spent.incident is not None:
            seconds[heads[spent.incident]] += spent.seconds
    conceded: dict[IncidentId, float] = defaultdict(float)
    for payment in payments:
        if payment.kind is PaymentKind.CONCESSION and payment.incident in heads:
            conceded[heads[payment.incident]] += _major(exchange.money(payment.amount, payment.on)) or 0.0
    found = []
    for head, group in groups.items():
        tolls = [each.toll for each in group if each.toll is not None]
        fairs = [each.fair for each in group if each.fair is not None]
        found.append(
            PastIncident(
                age=clock.days_since(group[0].at),
                hours=seconds[head] / 3600,
                money=conceded[head],
                toll=float(max(tolls)) if tolls else None,
                abusive=any(each.abusive for each in group),
                justified=bool(fairs) and fairs[0] in {Fair.MOST, Fair.ALL},
                complaint=group[0].complaint,
            )
        )
    return tuple(found)


def _heads(incidents: Sequence[Incident], zone: str) -> dict[IncidentId, IncidentId]:
    """Return for each incident the one it counts with: the first of a chain of "continues" within its day."""
    known = {each.id: each for each in incidents}
    local = ZoneInfo(zone)
    heads: dict[IncidentId, IncidentId] = {}
    for each in incidents:
        head, seen = each, {each.id}
        while head.continues is not None and head.continues in known and head.continues not in seen:
            before = known[head.continues]
            if before.at.astimezone(local).date() != head.at.astimezone(local).date():
                break
            head = before
            seen.add(head.id)
        heads[each.id] = head.id
    return heads


class _Clock:
    """Days up to `at` on the client's own clock."""

    def __init__(self, client: Client, at: datetime) -> None:
        self.at = at
        self.still: list[tuple[datetime, datetime]] = []
        since: datetime | None = None
        for each in sorted(client.standings, key=lambda standing: standing.since):
            if each.standing is Standing.ACTIVE:
                if since is not None:
                    self.still.append((since, each.since))
                since = None
            elif since is None:
                since = each.since
        if since is not None:
            self.still.append((since, at))

    def days_since(self, first: datetime) -> float:
        """Return the days from `first` to now less those on which the relationship stood still; never negative."""
        seconds = (self.at - first).total_seconds()
        for start, end in self.still:
            seconds -= max(0.0, (min(end, self.at) - max(start, first)).total_seconds())
        return max(0.0, seconds / _DAY)


def _instant(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)


def _major(amount: Money | None) -> float | None:
    return None if amount is None else float(amount.major)
