"""Exchange rates: entered, dated, needed."""

from datetime import date
from decimal import Decimal

import pytest

from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId, EntryId, PaymentId
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.domain.records import Client, Entry, Payment
from journal.services import clients, history, hours, payments, rates

DAY = date(2024, 3, 4)


@pytest.fixture
def bogota(journal):
    made = clients.add(journal, Client(id=ClientId(""), name="Bogotá", currency="COP"))
    client = ClientId(made.made)
    payments.log(
        journal,
        Payment(
            id=PaymentId(""),
            client=client,
            kind=PaymentKind.RECEIVED,
            on=DAY,
            amount=Money.of(400_000, "COP"),
        ),
    )
    hours.log(journal, Entry(id=EntryId(""), client=client, day=DAY, seconds=7200, zone=journal.zone))
    return client


def earned(journal, client):
    return clients.line(journal, client).earned_per_hour


def test_foreign_money_counts_only_once_a_rate_is_entered(journal, bogota):
    assert rates.needed(journal) == ["COP"]
    assert earned(journal, bogota) is None
    rates.enter(journal, "cop", Decimal("0.00025"), date(2024, 1, 1))
    assert earned(journal, bogota) == Money.of(50, "EUR")
    assert rates.needed(journal) == []
    assert [(r.currency, r.rate) for r in rates.listed(journal)] == [("COP", Decimal("0.00025"))]


def test_a_rate_of_the_same_day_replaces_the_one_before(journal, bogota):
    rates.enter(journal, "COP", Decimal("0.00025"), date(2024, 1, 1))
    rates.enter(journal, "COP", Decimal("0.0005"), date(2024, 1, 1))
    assert earned(journal, bogota) == Money.of(100, "EUR")
    assert len(rates.listed(journal)) == 1


def test_a_rate_is_taken_back_like_anything_else(journal, bogota):
    rates.enter(journal, "COP", Decimal("0.00025"), date(2024, 1, 1))
    history.undo(journal)
    assert earned(journal, bogota) is None


@pytest.mark.parametrize(
    ("currency", "rate", "on", "code"),
    [
        ("pesos", Decimal(1), DAY, Code.NOT_A_CURRENCY),
        ("EUR", Decimal(1), DAY, Code.SAME_CURRENCY),
        ("COP", Decimal(0), DAY, Code.OUT_OF_RANGE),
        ("COP", Decimal(-1), DAY, Code.OUT_OF_RANGE),
        ("COP", Decimal(1), date(2999, 1, 1), Code.DATE_IN_FUTURE),
    ],
)
def test_a_rate_that_makes_no_sense_is_refused(journal, currency, rate, on, code):
    with pytest.raises(Refused) as refused:
        rates.enter(journal, currency, rate, on)
    assert refused.value.problems[0].code is code
    assert rates.listed(journal) == []
