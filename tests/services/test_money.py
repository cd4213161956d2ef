from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import EngagementState, PaymentKind, Terms
from journal.domain.filters import PaymentFilter
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.services import clients, engagements, history, hours, payments
from journal.storage.journal import Journal
from tests.services import make
from tests.services.conftest import Clock, add_client


def test_sums_go_up_with_what_came_and_down_with_what_left(journal, ana):
    for kind, amount in (
        ("received", 100),
        ("refund", 10),
        ("chargeback", 5),
        ("cost", 3),
        ("concession", 50),
    ):
        payments.log(journal, make.payment(ana, amount, kind=PaymentKind(kind)))
    payments.log(journal, make.payment(ana, Money(700, "USD")))
    page = payments.page(journal, limit=2)
    assert (page.count, len(page.lines)) == (6, 2)
    assert page.sums == {"EUR": make.euros(82), "USD": Money(700, "USD")}


def test_an_amount_without_a_currency_is_in_the_clients(journal):
    owner = add_client(journal, "Ana", currency="USD")
    made = payments.log(journal, make.payment(owner, Money(500, ""))).made
    assert payments.get(journal, made).amount == Money(500, "USD")


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"amount": make.euros(-1)}, "amount", Code.NEGATIVE),
        ({"amount": make.euros(0)}, "amount", Code.REQUIRED),
        ({"amount": make.euros(10**14)}, "amount", Code.TOO_LARGE),
        ({"amount": Money(1, "euro")}, "amount", Code.NOT_A_CURRENCY),
        ({"vat": Money(1, "USD")}, "vat", Code.OTHER_CURRENCY),
        ({"withheld": make.euros(-1)}, "withheld", Code.NEGATIVE),
        ({"on": date(2026, 11, 23)}, "on", Code.DATE_IN_FUTURE),
        ({"on": date(1850, 1, 1)}, "on", Code.DATE_TOO_OLD),
        ({"client": "nobody"}, "client", Code.UNKNOWN_CLIENT),
        ({"engagement": "nothing"}, "engagement", Code.UNKNOWN_RECORD),
    ],
)
def test_malformed_money_is_refused_at_its_field(journal, ana, values, field, code):
    with pytest.raises(Refused) as refused:
        payments.log(journal, replace(make.payment(ana, 1), **values))
    assert make.codes(refused.value) == {field: code}
    assert payments.page(journal).count == 0


def test_payments_are_filtered_and_sorted(journal, ana, bob):
    job = engagements.add(journal, make.engagement(ana, "Rediseño")).made
    payments.log(journal, make.payment(ana, 10, on=date(2026, 1, 5), note="Señal", engagement=job))
    payments.log(journal, make.payment(bob, 20, on=date(2026, 2, 5), kind=PaymentKind.COST, reference="F-17"))

    def found(**chosen):
        return [line.payment.amount.minor for line in payments.page(journal, PaymentFilter(**chosen)).lines]

    assert found() == [2000, 1000]
    assert found(client=ana) == found(text="senal") == found(end=date(2026, 2, 1)) == [1000]
    assert found(kind=PaymentKind.COST) == found(text="f-17") == found(start=date(2026, 2, 5)) == [2000]
    assert found(clients=(ana, bob), text="bob") == [2000]
    assert [line.client_name for line in payments.page(journal, sort="client", descending=False).lines] == [
        "Ana Pérez",
        "Bob",
    ]
    assert [line.payment.amount.minor for line in payments.page(journal, sort="amount").lines] == [2000, 1000]
    assert payments.page(journal, PaymentFilter(client=ana)).lines[0].engagement_title == "Rediseño"


def test_payments_are_edited_and_deleted(journal, ana):
    made = payments.log(journal, make.payment(ana, 10)).made
    payments.edit(journal, replace(payments.get(journal, made), amount=make.euros(12)))
    assert payments.page(journal).sums == {"EUR": make.euros(12)}
    payments.delete(journal, made)
    assert payments.page(journal).sums == {}
    history.undo(journal)
    assert payments.page(journal).sums == {"EUR": make.euros(12)}


AMOUNTS = st.lists(
    st.tuples(
        st.sampled_from(list(PaymentKind)),
        st.integers(1, 10**9),
        st.sampled_from(["EUR", "USD", "JPY", "KWD"]),
    ),
    max_size=12,
)


@given(AMOUNTS)
def test_money_is_added_to_the_cent_whatever_moved(tmp_path_factory, moved):
    with Journal.open(tmp_path_factory.mktemp("journal") / "j.sqlite", clock=Clock(), zone="UTC") as journal:
        owner = add_client(journal, "Ana")
        hours.log(journal, make.entry(owner, 3600))
        expected: dict[str, int] = {}
        for kind, minor, currency in moved:
            payments.log(journal, make.payment(owner, Money(minor, currency), kind=kind))
            sign = {"received": 1, "concession": 0}.get(kind.value, -1)
            expected[currency] = expected.get(currency, 0) + sign * minor
        assert payments.page(journal).sums == {code: Money(minor, code) for code, minor in expected.items()}
        money = {currency for kind, _, currency in moved if kind is not PaymentKind.CONCESSION}
        per_hour = clients.line(journal, owner).earned_per_hour
        if money == {"EUR"}:
            assert per_hour == Money(expected["EUR"], "EUR")
        else:
            assert per_hour is None


# Engagements


def line(journal, key):
    return engagements.line(journal, key)


def test_what_is_open_is_the_fee_less_what_was_paid(journal, ana):
    job = engagements.add(journal, make.engagement(ana, agreed=make.euros(1200))).made
    payments.log(journal, make.payment(ana, 600, engagement=job))
    payments.log(journal, make.payment(ana, 100, engagement=job, kind=PaymentKind.REFUND))
    payments.log(journal, make.payment(ana, 50, engagement=job, kind=PaymentKind.COST))
    payments.log(journal, make.payment(ana, 999))
    hours.log(journal, make.entry(ana, 1800, engagement=job))
    found = line(journal, job)
    assert (found.paid, found.open, found.seconds, found.client_name) == (
        make.euros(500),
        make.euros(700),
        1800,
        "Ana Pérez",
    )
    payments.log(journal, make.payment(ana, 5000, engagement=job))
    assert line(journal, job).open == make.euros(0)


def test_quantity_and_hourly_terms_say_their_own_fee(journal, ana):
    words = make.engagement(
        ana, terms=Terms.QUANTITY, quantity=Decimal("1234.5"), unit="words", unit_price=Money(9, "EUR")
    )
    job = engagements.add(journal, words).made
    assert line(journal, job).open == Money(11110, "EUR")
    hourly = engagements.add(journal, make.engagement(ana, terms=Terms.HOURLY, rate=make.euros(60))).made
    assert line(journal, hourly).open is None
    hours.log(journal, make.entry(ana, 5400, engagement=hourly))
    assert line(journal, hourly).open == make.euros(90)


def test_without_a_fee_nothing_is_said_to_be_open(journal, ana):
    job = engagements.add(journal, make.engagement(ana)).made
    assert (line(journal, job).paid, line(journal, job).open) == (make.euros(0), None)
    payments.log(journal, make.payment(ana, Money(500, "USD"), engagement=job))
    assert line(journal, job).paid == Money(500, "USD")


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"title": " "}, "title", Code.REQUIRED),
        ({"agreed": make.euros(-1)}, "agreed", Code.NEGATIVE),
        ({"agreed": make.euros(1), "refundable": Money(1, "USD")}, "agreed", Code.OTHER_CURRENCY),
        ({"seconds_left": -1}, "seconds_left", Code.NEGATIVE_DURATION),
        ({"quantity": Decimal("NaN")}, "quantity", Code.NOT_A_NUMBER),
        ({"terms": Terms.QUANTITY}, "quantity", Code.REQUIRED),
        ({"due": date(1850, 1, 1)}, "due", Code.DATE_TOO_OLD),
        ({"started": date(2026, 2, 1), "ended": date(2026, 1, 1)}, "ended", Code.END_BEFORE_START),
        ({"client": "nobody"}, "client", Code.UNKNOWN_CLIENT),
    ],
)
def test_malformed_engagements_are_refused_at_their_field(journal, ana, values, field, code):
    with pytest.raises(Refused) as refused:
        engagements.add(journal, replace(make.engagement(ana), **values))
    assert make.codes(refused.value) == {field: code}


def test_an_engagement_ends_on_a_day_and_leaves_the_open_ones(journal, ana, clock):
    job = engagements.add(journal, make.engagement(ana, due=date(2027, 1, 1), seconds_left=3600)).made
    clock.move(minutes=1)
    late = engagements.add(journal, make.engagement(ana, "Sooner", due=date(2026, 12, 1))).made
    assert [each.engagement.id for each in engagements.all_open(journal)] == [late, job]
    engagements.end(journal, job)
    found = engagements.get(journal, job)
    assert (found.ended, found.state, found.seconds_left) == (make.TODAY, EngagementState.DONE, None)
    engagements.end(journal, late, date(2026, 11, 1), state=EngagementState.ENDED)
    assert engagements.all_open(journal) == []
    assert [each.engagement.state for each in engagements.of_client(journal, ana)] == [
        EngagementState.ENDED,
        EngagementState.DONE,
    ]


def test_deleting_an_engagement_keeps_its_money(journal, ana):
    job = engagements.add(journal, make.engagement(ana)).made
    made = payments.log(journal, make.payment(ana, 5, engagement=job)).made
    engagements.edit(journal, replace(engagements.get(journal, job), title="Web"))
    engagements.delete(journal, job)
    assert payments.get(journal, made).engagement is None
