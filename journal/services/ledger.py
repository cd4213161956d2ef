"""What each job brought and what of it is open: the money side of the verdict's evidence, in the home currency.

Instalments of one job are one job. A payment that names no job goes to the oldest one that still waits for money;
what is left, and billable hours without a job, make one job for each calendar month.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

from journal.domain.choices import EngagementState, PaymentKind, Terms
from journal.domain.ids import EngagementId
from journal.domain.money import Money
from journal.domain.records import Client, Engagement, Payment
from journal.storage.queries.earnings import Rates
from journal.storage.queries.evidence import HourSum

_TAKEN = (PaymentKind.REFUND, PaymentKind.CHARGEBACK)


class Exchange:
    """Brings money into the home currency at the rates the user entered, and remembers which rates were missing."""

    def __init__(self, rates: Rates) -> None:
        """Use these rates into their currency."""
        self.home = rates.into
        self.missing: set[str] = set()
        self._rates = rates

    def money(self, amount: Money | None, on: date) -> Money | None:
        """Return the amount in the home currency at the rate of the day; None without one."""
        if amount is None:
            return None
        value = self._rates.convert(amount.minor, amount.currency, on)
        if value is None:
            self.missing.add(amount.currency)
        return value

    def minor(self, amount: Money | None, on: date) -> int | None:
        """Return the minor units of the amount in the home currency."""
        value = self.money(amount, on)
        return None if value is None else value.minor


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An engagement: since when, `net` of VAT and direct cost (None: unknown), what is paid and what is open of it.

    `seconds` are those worked and those left; amounts are in the home currency.
    """

    engagement: Engagement
    since: date
    seconds: int
    seconds_left: int = 0
    net: Money | None = None
    paid: Money | None = None
    open: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthJob:
    """Money and billable hours of one month that belong to no engagement."""

    month: date
    first: datetime
    seconds: int
    net: Money | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All jobs of a client; `over_seconds` are the unbillable hours that belong to none."""

    jobs: tuple[Job, ...] = ()
    months: tuple[MonthJob, ...] = ()
    over_seconds: int = 0
    money_known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """What would go back, what the user says is at risk, and how payments fared."""

    refundable: Money | None
    refund_fee: Decimal
    paid_ok: int
    paid_bad: int
    risk_end: Money | None
    risk_cont: Money | None
    risk_per_incident: Money | None
    referral: Money | None


@dataclass(slots=True)
class _Account:
    """The payments of one job, added up in minor units of the home currency."""

    received: int = 0
    taken: int = 0  # refunds and chargebacks
    conceded: int = 0
    cost: int = 0
    first: date | None = None
    any: bool = False

    def book(self, payment: Payment, minor: int, fee: int) -> None:
        """Add a payment of `minor` and what the processor kept of it."""
        if payment.kind is PaymentKind.RECEIVED:
            self.received += minor
            self.any = True
        elif payment.kind in _TAKEN:
            self.taken += minor
        elif payment.kind is PaymentKind.COST:
            self.cost += minor
        elif payment.incident is None:  # what was conceded for an incident is part of that incident
            self.conceded += minor
        self.cost += fee
        self.first = payment.on if self.first is None else min(self.first, payment.on)


@dataclass(slots=True)
class _Draft:
    """A job while its payments are still being given to it."""

    engagement: Engagement
    since: date
    hours: list[HourSum]
    fee: int | None
    account: _Account = field(default_factory=_Account)

    @property
    def waits_for(self) -> int:
        """Minor units of the fee not yet paid or conceded."""
        if self.fee is None:
            return 0
        return max(0, self.fee - self.account.received + self.account.taken - self.account.conceded)


def jobs_of(
    client: Client,
    engagements: Sequence[Engagement],
    payments: Sequence[Payment],
    hours: Sequence[HourSum],
    *,
    today: date,
    exchange: Exchange,
) -> Ledger:
    """Sort money and hours (those of no incident) into jobs; whatever cannot be brought into the home currency is unknown."""
    known = {each.id for each in engagements}
    spent: dict[EngagementId, list[HourSum]] = defaultdict(list)
    loose = []
    for each in hours:
        if each.engagement is not None and each.engagement in known:
            spent[each.engagement].append(each)
        else:
            loose.append(each)
    drafts = [_draft(client, each, spent[each.id], payments, exchange, today) for each in engagements]
    drafts.sort(key=lambda draft: (draft.since, draft.engagement.id))
    by_id = {draft.engagement.id: draft for draft in drafts}
    unsorted = []
    foreign = False
    for payment in sorted(payments, key=lambda one: (one.on, one.id)):
        minor, fee = exchange.minor(payment.amount, payment.on), exchange.minor(payment.fee, payment.on) or 0
        if minor is None:
            foreign = True
        elif payment.engagement in by_id:
            by_id[payment.engagement].account.book(payment, minor, fee)
        elif payment.incident is None or payment.kind is not PaymentKind.CONCESSION:
            unsorted.append((payment, minor, fee))
    months = _months(drafts, unsorted, loose, client, exchange)
    jobs = tuple(_job(draft, exchange.home) for draft in drafts)
    return Ledger(
        jobs,
        months,
        sum(each.seconds for each in loose if not each.billable),
        not foreign and (any(job.net for job in jobs) or any(month.net for month in months)),
    )


def _draft(
    client: Client,
    engagement: Engagement,
    hours: list[HourSum],
    payments: Iterable[Payment],
    exchange: Exchange,
    today: date,
) -> _Draft:
    """Begin a job: by the day named, else by the first thing recorded of it; what begins tomorrow is agreed today."""
    days = [each.first.date() for each in hours]
    days += [each.on for each in payments if each.engagement == engagement.id]
    if engagement.created is not None:
        days.append(engagement.created.astimezone(UTC).date())
    since = min(engagement.started or min(days, default=today), today)
    return _Draft(engagement, since, hours, _fee(client, engagement, hours, since, exchange))


def _fee(
    client: Client, engagement: Engagement, hours: Sequence[HourSum], since: date, exchange: Exchange
) -> int | None:
    """Return the fee agreed, net of VAT, in minor units of the home currency; None where none can be told."""
    if engagement.agreed is not None:
        return exchange.minor(engagement.agreed, since)
    if engagement.quantity is not None and engagement.unit_price is not None:
        price = engagement.unit_price
        return exchange.minor(Money.of(price.major * engagement.quantity, price.currency), since)
    rate = engagement.rate or (client.rate if engagement.terms is Terms.HOURLY else None)
    if rate is None or engagement.terms is not Terms.HOURLY:
        return None
    worked = sum(each.seconds for each in hours if each.billable)
    left = engagement.seconds_left or 0 if engagement.state is EngagementState.OPEN else 0
    return exchange.minor(Money(round(rate.minor * (worked + left) / 3600), rate.currency), since)


def _job(draft: _Draft, home: str) -> Job:
    engagement, account = draft.engagement, draft.account
    is_open = engagement.state is EngagementState.OPEN
    left = engagement.seconds_left or 0 if is_open else 0
    kept = account.received - account.taken
    if engagement.state is EngagementState.ENDED or draft.fee is None:
        # Stopped before it was done, or no fee agreed: what came is all there is to say.
        gross = kept if account.any or engagement.state is EngagementState.ENDED else None
        if engagement.state is EngagementState.ENDED and draft.fee is None and not account.any:
            gross = None
    else:
        gross = max(draft.fee - account.conceded, account.received) - account.taken
    opened = draft.waits_for if is_open else 0
    if is_open and engagement.terms is Terms.HOURLY and engagement.agreed is None and draft.fee is not None:
        worked = sum(each.seconds for each in draft.hours if each.billable)
        opened = round(draft.fee * left / (worked + left)) if worked + left else 0
    return Job(
        engagement=engagement,
        since=draft.since,
        seconds=sum(each.seconds for each in draft.hours) + left,
        seconds_left=left,
        net=None if gross is None else Money(gross - account.cost, home),
        paid=Money(max(0, kept), home),
        open=Money(opened, home),
    )


def _months(
    drafts: Sequence[_Draft],
    payments: Sequence[tuple[Payment, int, int]],
    hours: Sequence[HourSum],
    client: Client,
    exchange: Exchange,
) -> tuple[MonthJob, ...]:
    """Give payments without a job to jobs that wait for money; make months of the rest and of the billable hours."""
    accounts: dict[date, _Account] = defaultdict(_Account)
    losses: list[tuple[Payment, int, int]] = []
    for payment, minor, fee in payments:
        if payment.kind is not PaymentKind.RECEIVED:
            losses.append((payment, minor, fee))
            continue
        left = minor
        for draft in drafts:
            share = min(left, draft.waits_for) if draft.since <= payment.on else 0
            if share:
                draft.account.book(payment, share, 0)
                left -= share
        if left:
            accounts[payment.on.replace(day=1)].book(payment, left, fee)
    for payment, minor, fee in losses:
        # A loss that belongs to nothing says nothing about the future: only where the month has money of its own.
        if payment.on.replace(day=1) in accounts:
            accounts[payment.on.replace(day=1)].book(payment, minor, fee)
    spent: dict[date, list[HourSum]] = defaultdict(list)
    for each in hours:
        if each.billable:
            spent[each.month].append(each)
    by_rate = client.rate if not accounts else None  # with money recorded, rates are only what was hoped for
    found = []
    for month in sorted({*accounts, *spent}):
        account, worked = accounts.get(month), spent.get(month, [])
        net: Money | None
        moments = [each.first for each in worked]
        if account is not None and account.first is not None:
            moments.append(
                datetime(account.first.year, account.first.month, account.first.day, 12, tzinfo=UTC)
            )
        if account is not None:
            net = Money(account.received - account.taken - account.conceded - account.cost, exchange.home)
        else:
            net = _worth(worked, by_rate, month, exchange)
        found.append(
            MonthJob(month=month, first=min(moments), seconds=sum(each.seconds for each in worked), net=net)
        )
    return tuple(found)


def _worth(hours: Sequence[HourSum], rate: Money | None, month: date, exchange: Exchange) -> Money | None:
    """Return what billable hours are worth where the user said what an hour costs this client; else None."""
    if rate is None:
        return None
    total = 0
    for each in hours:
        price = each.rate or rate
        value = exchange.minor(Money(round(price.minor * each.seconds / 3600), price.currency), month)
        if value is None:
            return None
        total += value
    return Money(total, exchange.home)


def purse_of(
    client: Client, payments: Sequence[Payment], jobs: Sequence[Job], *, today: date, exchange: Exchange
) -> Purse:
    """Return what of the money paid for open jobs would go back, and what the user entered as at risk."""
    back = 0
    for job in jobs:
        refundable = job.engagement.refundable
        if refundable is not None and job.engagement.state is EngagementState.OPEN:
            value = exchange.minor(refundable, today)
            back += min(value or 0, job.paid.minor if job.paid else 0)

    def entered(amount: Money | None) -> Money | None:
        return None if amount is None else exchange.money(amount, today)

    return Purse(
        refundable=Money(back, exchange.home),
        refund_fee=client.refund_fee if client.refund_fee is not None else Decimal(0),
        paid_ok=sum(each.kind is PaymentKind.RECEIVED for each in payments),
        paid_bad=sum(each.kind is PaymentKind.CHARGEBACK for each in payments),
        risk_end=entered(client.risk_end),
        risk_cont=entered(client.risk_cont),
        risk_per_incident=entered(client.risk_per_incident),
        referral=entered(client.referral),
    )
