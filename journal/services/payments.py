"""Money: received, given back, spent, waived."""

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.filters import PaymentFilter
from journal.domain.ids import PaymentId
from journal.domain.paging import PaymentPage
from journal.domain.records import Payment
from journal.domain.shorten import shortened
from journal.services import checks
from journal.services.common import linked, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork


def log(journal: "Journal", payment: Payment) -> Receipt:
    """Log money, entered positive: its kind says which way it went. An empty currency becomes the client's.

    Raises:
        Refused: malformed, in the future, or the client is unknown.
    """
    with journal.work(Label.LOG_PAYMENT, about=shortened(payment.note)) as work:
        made = work.add(prepared(work, payment))
    return work.receipt(made.id)


def edit(journal: "Journal", payment: Payment) -> Receipt:
    """Write a payment anew.

    Raises:
        Refused: as `log`; unknown; or changed by someone else since it was read.
    """
    with journal.work(Label.EDIT_PAYMENT, about=shortened(payment.note)) as work:
        work.replace(prepared(work, payment))
    return work.receipt(payment.id)


def prepared(work: "UnitOfWork", payment: Payment) -> Payment:
    """Return the payment tidied and checked.

    Raises:
        Refused: malformed, in the future, or what it points to is unknown or someone else's.
    """
    whose = owner(work, payment.client)
    amount = payment.amount
    if not amount.currency:
        amount = replace(amount, currency=whose.currency)
    tidy = replace(payment, amount=amount, note=payment.note.strip(), reference=payment.reference.strip())
    checks.demand(checks.payment(tidy, work.query().today))
    linked(work, tidy.client, tidy.engagement, tidy.incident)
    return tidy


def delete(journal: "Journal", payment: PaymentId, *more: PaymentId) -> Receipt:
    """Delete payments, all in one step."""
    known = get(journal, payment)
    with journal.work(Label.DELETE_PAYMENT, about=shortened(known.note)) as work:
        for each in (payment, *more):
            work.remove(Payment, each)
    return work.receipt(payment)


def get(journal: "Journal", payment: PaymentId) -> Payment:
    """Return a payment.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Payment, payment)


def page(
    journal: "Journal",
    chosen: PaymentFilter | None = None,
    *,
    sort: str = "on",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> PaymentPage:
    """Return a page of payments and the net sums of all that match; `sort` is one of `filters.PaymentSort`."""
    from journal.storage.queries import payments as queries

    with journal.read() as reader:
        return queries.page(
            reader, chosen or PaymentFilter(), sort=sort, descending=descending, offset=offset, limit=limit
        )
