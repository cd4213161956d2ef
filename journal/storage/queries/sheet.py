"""What the sheet knows of each client: the hours that no engagement holds yet, and the money recorded."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select

from journal.domain.choices import EntryKind, PaymentKind
from journal.domain.ids import ClientId
from journal.storage.reader import Reader
from journal.storage.tables import entry, payment

OWN_WORK = (EntryKind.DELIVERY, EntryKind.REWORK)


@dataclass(frozen=True, slots=True)
class LooseHours:
    """Hours of a client that belong to no engagement and no incident."""

    seconds: int
    first: date
    last: date


def loose_hours(reader: Reader) -> dict[ClientId, LooseHours]:
    """Return the hours of the user's own work that no engagement holds, by client."""
    statement = (
        select(
            entry.c.client,
            func.sum(entry.c.seconds).label("seconds"),
            func.min(entry.c.day).label("first"),
            func.max(entry.c.day).label("last"),
        )
        .where(
            entry.c.client.is_not(None),
            entry.c.engagement.is_(None),
            entry.c.incident.is_(None),
            entry.c.kind.in_(OWN_WORK),
        )
        .group_by(entry.c.client)
    )
    return {
        ClientId(row.client): LooseHours(int(row.seconds), row.first, row.last)
        for row in reader.tuples(statement)
    }


def kept_money(reader: Reader) -> dict[tuple[ClientId, str], int]:
    """Return what was received less refunds and chargebacks, in minor units by client and currency."""
    moved = (PaymentKind.RECEIVED, PaymentKind.REFUND, PaymentKind.CHARGEBACK)
    signed = case(
        (payment.c.kind == PaymentKind.RECEIVED, payment.c.amount_minor), else_=-payment.c.amount_minor
    )
    statement = (
        select(payment.c.client, payment.c.amount_currency, func.sum(signed).label("minor"))
        .where(payment.c.kind.in_(moved))
        .group_by(payment.c.client, payment.c.amount_currency)
    )
    return {(ClientId(row.client), row.amount_currency): int(row.minor) for row in reader.tuples(statement)}
