"""Engagements with what was paid, what is open, and the hours they took."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from sqlalchemy import ColumnElement, func, select

from journal.domain.choices import EngagementState, PaymentKind, Standing, Terms
from journal.domain.ids import ClientId
from journal.domain.lines import EngagementLine
from journal.domain.money import Money
from journal.domain.records import Engagement
from journal.storage.queries.common import names_of, portions
from journal.storage.queries.earnings import signed_minor
from journal.storage.reader import Reader
from journal.storage.tables import client, engagement, entry, payment


def of_client(reader: Reader, owner: ClientId) -> list[EngagementLine]:
    """Return a client's engagements: open ones first, then the newest."""
    found = _lines(reader, [engagement.c.client == owner])
    return sorted(found, key=lambda line: line.engagement.state is not EngagementState.OPEN)


def open_ones(reader: Reader) -> list[EngagementLine]:
    """Return all open engagements of clients who are not closed, by due day, those without one last."""
    found = _lines(reader, [engagement.c.state == EngagementState.OPEN, _not_closed()])
    return sorted(found, key=lambda line: (line.engagement.due or date.max, line.client_name))


def due_by(reader: Reader, day: date, limit: int) -> list[EngagementLine]:
    """Return the open engagements that are due by `day`, the earliest first."""
    where = [
        engagement.c.state == EngagementState.OPEN,
        engagement.c.due.is_not(None),
        engagement.c.due <= day,
        _not_closed(),
    ]
    found = _lines(reader, where, limit)
    return sorted(found, key=lambda line: line.engagement.due or date.max)


def line_of(reader: Reader, key: str) -> EngagementLine | None:
    """Return one engagement's line."""
    return next(iter(_lines(reader, [engagement.c.id == key])), None)


def _not_closed() -> ColumnElement[bool]:
    return engagement.c.client.not_in(select(client.c.id).where(client.c.standing == Standing.CLOSED))


def _lines(
    reader: Reader, where: Sequence[ColumnElement[bool]], limit: int | None = None
) -> list[EngagementLine]:
    statement = select(engagement).where(*where)
    statement = (
        statement.order_by(engagement.c.id.desc()) if limit is None else statement.order_by(engagement.c.due)
    )
    rows = reader.rows(statement if limit is None else statement.limit(limit))
    records = reader.records(Engagement, [dict(row) for row in rows])
    ids = [record.id for record in records]
    names = names_of(reader, {record.client for record in records})
    paid = paid_for(reader, ids)
    seconds = _seconds_of(reader, ids)
    currencies = _currencies(reader, {record.client for record in records})
    found = []
    for record in records:
        worth = fee_of(record, seconds.get(record.id, 0))
        currency = worth.currency if worth else currencies[record.client]
        sums = paid.get(record.id, {})
        # Where no fee says the currency, what was paid does.
        if worth is None and sums and currency not in sums:
            currency = next(iter(sums))
        received = sums.get(currency, Money(0, currency))
        still = None
        if worth is not None:
            still = Money(max(0, worth.minor - received.minor), currency)
        found.append(
            EngagementLine(
                engagement=record,
                client_name=names.get(record.client, ""),
                paid=received,
                open=still,
                seconds=seconds.get(record.id, 0),
            )
        )
    return found


def fee_of(record: Engagement, seconds: int) -> Money | None:
    """Return what an engagement is worth: the fee agreed, quantity × price, or its hours at their rate."""
    if record.agreed is not None:
        return record.agreed
    if record.terms is Terms.QUANTITY and record.quantity is not None and record.unit_price is not None:
        minor = (record.quantity * record.unit_price.minor).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
        return Money(int(minor), record.unit_price.currency)
    if record.terms is Terms.HOURLY and record.rate is not None and seconds:
        return Money(round(seconds * record.rate.minor / 3600), record.rate.currency)
    return None


def paid_for(reader: Reader, ids: Iterable[str]) -> dict[str, dict[str, Money]]:
    """Return what was paid for each engagement, by currency: received less refunds and chargebacks."""
    found: dict[str, dict[str, Money]] = {}
    moved = (PaymentKind.RECEIVED, PaymentKind.REFUND, PaymentKind.CHARGEBACK)
    for portion in portions(ids):
        c = payment.c
        statement = (
            select(c.engagement, c.amount_currency, func.sum(signed_minor).label("minor"))
            .where(c.engagement.in_(portion), c.kind.in_(moved))
            .group_by(c.engagement, c.amount_currency)
        )
        for row in reader.tuples(statement):
            found.setdefault(row[0], {})[row[1]] = Money(int(row[2]), row[1])
    return found


def _seconds_of(reader: Reader, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for portion in portions(ids):
        statement = (
            select(entry.c.engagement, func.sum(entry.c.seconds))
            .where(entry.c.engagement.in_(portion))
            .group_by(entry.c.engagement)
        )
        found.update((row[0], int(row[1])) for row in reader.tuples(statement))
    return found


def _currencies(reader: Reader, owners: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for portion in portions(owners):
        statement = select(client.c.id, client.c.currency).where(client.c.id.in_(portion))
        found.update((row.id, row.currency) for row in reader.tuples(statement))
    return found
