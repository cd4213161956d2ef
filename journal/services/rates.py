"""Exchange rates as the user enters them, each from its day on: sums never mix currencies without one."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from journal.domain.bookkeeping import ExchangeRate
from journal.domain.changes import Label, Receipt
from journal.domain.money import is_currency
from journal.domain.problems import Code, refuse
from journal.services import settings

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_LARGEST = Decimal(10) ** 9


def listed(journal: "Journal") -> list[ExchangeRate]:
    """Return every rate into the home currency, the newest first."""
    with journal.read() as reader:
        home = settings.held(reader, reader.now).home_currency
        found = [rate for rate in reader.find(ExchangeRate) if rate.into == home]
    return sorted(found, key=lambda rate: (rate.on, rate.currency), reverse=True)


def needed(journal: "Journal") -> list[str]:
    """Return the currencies of clients and payments that have no rate yet."""
    from journal.domain.records import Client, Payment

    with journal.read() as reader:
        home = settings.held(reader, reader.now).home_currency
        used = {client.currency for client in reader.find(Client)}
        used |= {payment.amount.currency for payment in reader.find(Payment)}
        known = {rate.currency for rate in reader.find(ExchangeRate) if rate.into == home}
    return sorted(used - known - {home, ""})


def enter(journal: "Journal", currency: str, rate: Decimal, on: date) -> Receipt:
    """Say that from `on` one unit of `currency` is worth `rate` units of the home currency; a rate of that day is replaced.

    Raises:
        Refused: not a currency, the home currency itself, a rate that is not above zero, or a day in the future.
    """
    code = currency.strip().upper()
    if not is_currency(code):
        raise refuse("currency", Code.NOT_A_CURRENCY, text=currency)
    if not rate.is_finite() or rate <= 0 or rate > _LARGEST:
        raise refuse("rate", Code.OUT_OF_RANGE, text=str(rate), low="0", high="1e9")
    if on > journal.today():
        raise refuse("on", Code.DATE_IN_FUTURE, text=on.isoformat())
    with journal.work(Label.CHANGE_SETTING, about=f"{code} {rate}") as work:
        home = settings.held(work, work.now).home_currency
        if code == home:
            raise refuse("currency", Code.SAME_CURRENCY, text=code)
        work.add(ExchangeRate(currency=code, into=home, on=on, rate=rate))
    return work.receipt()
