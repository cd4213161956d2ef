"""What clients brought: received less refunds, chargebacks and costs, in one currency or not at all."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from sqlalchemy import ColumnElement, case, func, select

from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId
from journal.domain.money import Money, currency_digits
from journal.storage.queries.common import days_between, portions
from journal.storage.reader import Reader
from journal.storage.tables import exchange_rate, payment

# A concession moves no money: it was never asked for.
SIGN = {
    PaymentKind.RECEIVED: 1,
    PaymentKind.REFUND: -1,
    PaymentKind.CHARGEBACK: -1,
    PaymentKind.COST: -1,
    PaymentKind.CONCESSION: 0,
}
# Signed amount: up for what came in, down for what left.
signed_minor = case(
    (payment.c.kind == PaymentKind.RECEIVED, payment.c.amount_minor),
    (payment.c.kind == PaymentKind.CONCESSION, 0),
    else_=-payment.c.amount_minor,
)
# What the processor kept is a cost like any other.
_fee_minor = case(
    (payment.c.kind != PaymentKind.CONCESSION, func.coalesce(payment.c.fee_minor, 0)),
    else_=0,
)


@dataclass(frozen=True, slots=True)
class Rates:
    """The exchange rates that the user entered into one currency, each valid from its day on."""

    into: str
    days: dict[str, list[date]]
    rates: dict[str, list[Decimal]]

    def convert(self, minor: int, currency: str, on: date) -> Money | None:
        """Return the amount in `into`: at the rate of its day, before the first entered one at that; None without one."""
        if currency == self.into:
            return Money(minor, currency)
        days = self.days.get(currency)
        if not days:
            return None
        rate = self.rates[currency][max(0, bisect_right(days, on) - 1)]
        scale = currency_digits(self.into) - currency_digits(currency)
        value = (Decimal(minor) * rate).scaleb(scale)
        return Money(int(value.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)), self.into)


def rates(reader: Reader, into: str) -> Rates:
    """Read the exchange rates into `into`."""
    statement = (
        select(exchange_rate.c.currency, exchange_rate.c.on, exchange_rate.c.rate)
        .where(exchange_rate.c.into == into)
        .order_by(exchange_rate.c.currency, exchange_rate.c.on)
    )
    days: dict[str, list[date]] = defaultdict(list)
    values: dict[str, list[Decimal]] = defaultdict(list)
    for row in reader.tuples(statement):
        days[row.currency].append(row.on)
        values[row.currency].append(row.rate)
    return Rates(into, dict(days), dict(values))


def earned(
    reader: Reader,
    home: str,
    clients: Iterable[ClientId] | None = None,
    start: date | None = None,
    end: date | None = None,
) -> dict[ClientId, Money | None]:
    """Return what each client with money brought, in `home`; None where money in another currency has no rate.

    Payments of a concession alone are no money. Processors' fees count as costs.
    """
    found: dict[ClientId, Money | None] = {}
    for chosen in [None] if clients is None else portions(clients):
        where = [payment.c.kind != PaymentKind.CONCESSION, *days_between(payment.c.on, start, end)]
        if chosen is not None:
            where.append(payment.c.client.in_(chosen))
        statement = (
            select(payment.c.client, func.sum(signed_minor - _fee_minor).label("minor"))
            .where(*where, payment.c.amount_currency == home)
            .group_by(payment.c.client)
        )
        for row in reader.tuples(statement):
            found[ClientId(row.client)] = Money(int(row.minor), home)
        _add_foreign(reader, home, where, found)
    return found


def _add_foreign(
    reader: Reader, home: str, where: Sequence[ColumnElement[bool]], found: dict[ClientId, Money | None]
) -> None:
    """Add what came in other currencies, each at the rate of its day."""
    minor = (signed_minor - _fee_minor).label("minor")
    statement = select(payment.c.client, payment.c.on, payment.c.amount_currency, minor).where(
        *where,
        payment.c.amount_currency != home,
    )
    rows = reader.tuples(statement)
    if not rows:
        return
    known = rates(reader, home)
    for row in rows:
        client = ClientId(row.client)
        value = known.convert(int(row.minor), row.amount_currency, row.on)
        before = found.get(client, Money(0, home))
        found[client] = None if value is None or before is None else before + value
