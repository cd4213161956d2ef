from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from journal.domain.bookkeeping import ExchangeRate, RememberedName
from journal.domain.changes import Label, Topic
from journal.domain.choices import ContactKind, PaymentKind, Standing
from journal.domain.filters import ClientFilter
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.domain.records import Client, Contact
from journal.services import (
    boundaries,
    clients,
    engagements,
    history,
    hours,
    incidents,
    payments,
    replies,
    settings,
    thanks,
    timer,
)
from tests.services import make
from tests.services.conftest import add_client


def lines(journal, **chosen):
    return {line.name: line for line in clients.listing(journal, ClientFilter(**chosen)).lines}


def test_a_client_without_a_currency_gets_the_journals(journal):
    settings.change(journal, "home_currency", "usd")
    assert clients.get(journal, add_client(journal, "Ana")).currency == "USD"


def test_names_are_tidied_and_empty_contacts_and_tags_dropped(journal):
    mail = Contact(kind=ContactKind.EMAIL, value=" ana@example.org ")
    empty = Contact(kind=ContactKind.PHONE, value="  ")
    key = add_client(journal, "  Ana   Pérez ", contacts=(mail, mail, empty), tags=(" web ", "web", ""))
    found = clients.get(journal, key)
    assert (found.name, found.emails, found.phones, found.tags) == (
        "Ana Pérez",
        ("ana@example.org",),
        (),
        ("web",),
    )


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"name": "  "}, "name", Code.REQUIRED),
        ({"name": "x" * 201}, "name", Code.TOO_LONG),
        ({"contacts": (Contact(kind=ContactKind.EMAIL, value="nobody"),)}, "email", Code.NOT_AN_EMAIL),
        ({"currency": "euro"}, "currency", Code.NOT_A_CURRENCY),
        ({"rate": Money(-1, "EUR")}, "rate", Code.NEGATIVE),
        ({"rate": Money(100, "USD")}, "rate", Code.OTHER_CURRENCY),
    ],
)
def test_what_is_malformed_is_refused_at_its_field_and_nothing_is_kept(journal, values, field, code):
    with pytest.raises(Refused) as refused:
        clients.add(journal, Client(**{"id": ClientId(""), "name": "Ana", "currency": "EUR"} | values))
    assert make.codes(refused.value) == {field: code}
    assert clients.listing(journal).count == 0


def test_two_clients_may_differ_in_accents_but_not_be_called_the_same(journal):
    add_client(journal, "Jose")
    add_client(journal, "José")
    with pytest.raises(Refused) as refused:
        add_client(journal, "José")
    assert make.codes(refused.value) == {"name": Code.CLIENT_EXISTS}


def test_a_name_is_found_exactly_first_then_without_case_and_accents(journal):
    jose = add_client(journal, "José Pérez")
    assert clients.find(journal, "jose perez").id == jose
    plain = add_client(journal, "Jose Perez")
    assert clients.find(journal, "Jose Perez").id == plain
    with pytest.raises(Refused) as refused:
        clients.find(journal, "JOSE PEREZ")
    problem = refused.value.problems[0]
    assert problem.code is Code.AMBIGUOUS_CLIENT
    assert "José Pérez" in str(problem.values["candidates"])


def test_an_unknown_name_is_refused_with_names_that_are_near(journal):
    add_client(journal, "Studio Rossi")
    with pytest.raises(Refused) as refused:
        clients.find(journal, "Rossi")
    problem = refused.value.problems[0]
    assert (problem.code, problem.values["candidates"]) == (Code.UNKNOWN_CLIENT, "Studio Rossi")


def test_a_prefix_never_stands_for_a_name(journal):
    add_client(journal, "Marina")
    with pytest.raises(Refused):
        clients.find(journal, "Mar")


def test_editing_a_client_read_before_someone_elses_change_is_refused(journal, ana):
    old = clients.get(journal, ana)
    clients.edit(journal, replace(old, company="One"))
    with pytest.raises(Refused) as refused:
        clients.edit(journal, replace(old, company="Two"))
    assert refused.value.problems[0].code is Code.CHANGED_SINCE
    assert clients.get(journal, ana).company == "One"


def test_pausing_closing_and_reopening_keep_their_dates(journal, ana, clock):
    for verb in (clients.pause, clients.close, clients.reopen):
        clock.move(days=1)
        verb(journal, ana)
    found = clients.get(journal, ana)
    assert found.standing is Standing.ACTIVE
    assert [(each.standing, each.since.day) for each in found.standings] == [
        (Standing.PAUSED, 23),
        (Standing.CLOSED, 24),
        (Standing.ACTIVE, 25),
    ]


def test_closing_what_is_closed_does_nothing_and_cannot_be_undone(journal, ana):
    clients.close(journal, ana)
    again = clients.close(journal, ana)
    assert again.step is None
    assert again.change.topics == Topic(0)
    assert len(clients.get(journal, ana).standings) == 1


def test_editing_never_changes_how_the_relationship_stands(journal, ana):
    clients.close(journal, ana)
    stale = replace(clients.get(journal, ana), standing=Standing.ACTIVE, standings=(), notes="New")
    clients.edit(journal, stale)
    found = clients.get(journal, ana)
    assert (found.standing, len(found.standings), found.notes) == (Standing.CLOSED, 1, "New")


def test_closed_clients_leave_the_table_but_not_the_journal(journal, ana, bob):
    clients.close(journal, ana)
    assert list(lines(journal)) == ["Bob"]
    assert set(lines(journal, with_closed=True)) == {"Ana Pérez", "Bob"}
    assert list(lines(journal, standing=Standing.CLOSED)) == ["Ana Pérez"]


def test_every_unpaid_hour_counts_in_what_is_earned_per_hour(journal, ana):
    payments.log(journal, make.payment(ana, 1000))
    payments.log(journal, make.payment(ana, 100, kind=PaymentKind.REFUND))
    payments.log(journal, make.payment(ana, 60, kind=PaymentKind.CHARGEBACK))
    payments.log(journal, make.payment(ana, 40, kind=PaymentKind.COST))
    payments.log(journal, make.payment(ana, 500, kind=PaymentKind.CONCESSION))
    hours.log(journal, make.entry(ana, 10 * 3600))
    incidents.log(journal, make.incident(ana), minutes=600)
    assert lines(journal)["Ana Pérez"].earned_per_hour == make.euros(40)


def test_what_the_processor_kept_is_a_cost(journal, ana):
    payments.log(journal, make.payment(ana, 100, fee=make.euros(5)))
    hours.log(journal, make.entry(ana, 3600))
    assert lines(journal)["Ana Pérez"].earned_per_hour == make.euros(95)


def test_without_money_or_hours_nothing_is_earned_per_hour(journal, ana, bob):
    payments.log(journal, make.payment(ana, 1000))
    hours.log(journal, make.entry(bob, 3600))
    found = lines(journal)
    assert found["Ana Pérez"].earned_per_hour is None
    assert found["Bob"].earned_per_hour is None


def test_a_concession_alone_is_no_money(journal, ana):
    payments.log(journal, make.payment(ana, 100, kind=PaymentKind.CONCESSION))
    hours.log(journal, make.entry(ana, 3600))
    assert lines(journal)["Ana Pérez"].earned_per_hour is None


def test_foreign_money_counts_only_at_a_rate_the_user_entered(journal, ana):
    hours.log(journal, make.entry(ana, 3600))
    payments.log(journal, make.payment(ana, 100))
    payments.log(journal, make.payment(ana, Money(20000, "USD"), on=date(2026, 11, 10)))
    assert lines(journal)["Ana Pérez"].earned_per_hour is None
    with journal.work(Label.CHANGE_SETTING) as work:
        from decimal import Decimal

        work.add(ExchangeRate(currency="USD", into="EUR", on=date(2026, 1, 1), rate=Decimal("0.50")))
        work.add(ExchangeRate(currency="USD", into="EUR", on=date(2026, 11, 15), rate=Decimal("0.90")))
    assert lines(journal)["Ana Pérez"].earned_per_hour == make.euros(200)


def test_hours_this_month_are_cut_at_the_local_midnight(journal, ana):
    # 23:30 on 31 October in Madrid to 01:30 on 1 November: 1.5 hours belong to November.
    start = datetime(2026, 10, 31, 22, 30, tzinfo=UTC)
    hours.log(journal, make.span(ana, start, datetime(2026, 11, 1, 0, 30, tzinfo=UTC)))
    assert lines(journal)["Ana Pérez"].seconds_month == 5400


def test_the_line_carries_contact_tags_boundary_and_last_incident(journal, ana):
    known = clients.get(journal, ana)
    contacts = (Contact(kind=ContactKind.PHONE, value="600"), Contact(kind=ContactKind.EMAIL, value="a@b.es"))
    clients.edit(journal, replace(known, contacts=contacts, tags=("web", "old")))
    boundaries.add(journal, make.boundary(ana, "No calls", until=date(2026, 11, 21), since=date(2026, 1, 1)))
    boundaries.add(journal, make.boundary(ana, "In writing only"))
    incidents.log(journal, make.incident(ana, datetime(2026, 3, 1, tzinfo=UTC)))
    line = clients.line(journal, ana)
    assert (line.contact_line, line.tags, line.boundary) == ("a@b.es", ("web", "old"), "In writing only")
    assert line.last_incident == datetime(2026, 3, 1, tzinfo=UTC)


def test_the_table_is_filtered_as_people_type(journal):
    add_client(journal, "José Pérez", company="Núñez y Cía")
    add_client(
        journal,
        "Bob",
        tags=("impresión",),
        contacts=(Contact(kind=ContactKind.EMAIL, value="bob@nunez.org"),),
    )
    assert list(lines(journal, text="perez nun")) == ["José Pérez"]
    assert set(lines(journal, text="NUNEZ")) == {"Bob", "José Pérez"}
    assert list(lines(journal, text="impresion")) == ["Bob"]
    assert list(lines(journal, tag="impresión")) == ["Bob"]
    assert lines(journal, text="nobody") == {}
    assert clients.tags(journal) == ["impresión"]


def test_the_table_sorts_with_the_unknown_last_either_way(journal, ana, bob):
    add_client(journal, "Zoë")
    payments.log(journal, make.payment(bob, 10))
    hours.log(journal, make.entry(bob))
    incidents.log(journal, make.incident(ana))
    for sort, first in (("earned_per_hour", "Bob"), ("last_incident", "Ana Pérez")):
        for descending in (False, True):
            found = clients.listing(journal, sort=sort, descending=descending).lines
            assert found[0].name == first
    names = [line.name for line in clients.listing(journal, sort="name").lines]
    assert names == ["Ana Pérez", "Bob", "Zoë"]
    assert [line.name for line in clients.listing(journal, sort="name", descending=True).lines] == names[::-1]


def test_a_page_says_how_many_there_are(journal):
    for number in range(7):
        add_client(journal, f"Client {number}")
    page = clients.listing(journal, offset=5, limit=5)
    assert (page.count, page.offset, [line.name for line in page.lines]) == (7, 5, ["Client 5", "Client 6"])


def filled(journal, owner):
    """Give a client one record of each kind."""
    job = engagements.add(journal, make.engagement(owner)).made
    quarrel = incidents.log(
        journal, make.incident(owner, engagement=job), minutes=30, concession=make.euros(5)
    ).made
    replies.draft(journal, make.reply(quarrel, owner))
    boundaries.add(journal, make.boundary(owner))
    thanks.add(journal, make.thanks(owner))
    payments.log(journal, make.payment(owner, 100, engagement=job))
    hours.log(journal, make.entry(owner, engagement=job))


def test_merging_moves_everything_and_is_undone_as_one_step(journal, ana, bob):
    filled(journal, ana)
    timer.start(journal, ana)
    known = clients.get(journal, ana)
    mail = Contact(kind=ContactKind.EMAIL, value="ana@example.org")
    clients.edit(journal, replace(known, contacts=(mail,), tags=("web",), notes="From Ana"))
    before = clients.get(journal, ana), clients.get(journal, bob)
    receipt = clients.merge(journal, ana, bob)
    assert receipt.made == bob
    assert receipt.change.touches(Topic.HOURS)
    assert receipt.change.touches(Topic.MONEY)
    with pytest.raises(Refused):
        clients.get(journal, ana)
    found = clients.get(journal, bob)
    assert (found.name, found.emails, found.tags, found.notes) == (
        "Bob",
        ("ana@example.org",),
        ("web",),
        "From Ana",
    )
    assert incidents.page(journal).lines[0].incident.client == bob
    assert {line.entry.client for line in hours.page(journal).lines} == {bob}
    assert {line.payment.client for line in payments.page(journal).lines} == {bob}
    assert engagements.of_client(journal, bob)[0].paid == make.euros(100)
    assert timer.current(journal).client == bob
    assert len(boundaries.of_client(journal, bob)) == len(thanks.of_client(journal, bob)) == 1
    assert replies.waiting(journal)[0].reply.client == bob

    history.undo(journal)
    ana_now, bob_now = clients.get(journal, ana), clients.get(journal, bob)
    plain = {"version": 0, "changed": None}
    assert [replace(each, **plain) for each in (ana_now, bob_now)] == [
        replace(each, **plain) for each in before
    ]
    assert {line.entry.client for line in hours.page(journal).lines} == {ana}
    assert timer.current(journal).client == ana


def test_a_name_remembered_from_imports_follows_the_merge(journal, ana, bob):
    with journal.work(Label.IMPORT) as work:
        work.add(RememberedName(source="toggl", name="Ana P.", client=ana))
    clients.merge(journal, ana, bob)
    with journal.read() as reader:
        assert [each.client for each in reader.find(RememberedName)] == [bob]


def test_a_client_cannot_be_merged_with_itself(journal, ana):
    with pytest.raises(Refused) as refused:
        clients.merge(journal, ana, ana)
    assert refused.value.problems[0].code is Code.SAME_CLIENT


def test_deleting_a_client_takes_all_that_is_theirs_and_undo_brings_it_back(journal, ana, bob):
    filled(journal, ana)
    filled(journal, bob)
    clients.delete(journal, ana)
    assert {line.entry.client for line in hours.page(journal).lines} == {bob}
    assert incidents.page(journal).count == 1
    history.undo(journal)
    assert incidents.page(journal).count == 2
    assert hours.page(journal).total_seconds == 2 * (3600 + 1800)
    assert clients.line(journal, ana).seconds_month == 5400
