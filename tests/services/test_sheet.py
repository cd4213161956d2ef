"""The sheet: what each client pays, all at once, nothing invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journal.domain.choices import EngagementState, Terms
from journal.domain.ids import ClientId, EntryId
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.domain.records import Client, Entry
from journal.services import clients, engagements, history, hours, payments, sheet
from journal.services.sheet import SheetAnswer
from journal.storage.journal import Journal


def euros(amount: int) -> Money:
    return Money.of(amount, "EUR")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite", zone="UTC") as made:
        yield made


@pytest.fixture
def rossi(journal: Journal) -> ClientId:
    """Return a client with ten imported hours that no engagement holds."""
    key = ClientId(clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made or "")
    for day in (1, 20):
        entry = Entry(
            id=EntryId(""), client=key, day=date(2026, 3, day), seconds=5 * 3600, zone="UTC", billable=False
        )
        hours.log(journal, entry)
    return key


def test_a_row_shows_the_hours_waiting_for_money(journal: Journal, rossi: ClientId) -> None:
    (row,) = sheet.rows(journal)
    assert (row.client, row.name, row.currency, row.seconds) == (rossi, "Rossi", "EUR", 36_000)
    assert (row.first, row.last) == (date(2026, 3, 1), date(2026, 3, 20))
    assert not row.money_known


@pytest.mark.parametrize(
    ("fee", "received", "still_open", "agreed", "paid", "left"),
    [
        (1000, None, None, 1000, 0, 1000),
        (1000, 400, None, 1000, 400, 600),
        (1000, None, 300, 1000, 700, 300),
        (1000, 700, 300, 1000, 700, 300),
        (None, 700, None, 700, 700, 0),
        (None, None, 300, 300, 0, 300),
        (None, 700, 300, 1000, 700, 300),
        (1000, 1100, None, 1000, 1100, 0),
        (1000, 1000, None, 1000, 1000, 0),
    ],
)
def test_two_amounts_give_the_third(
    journal: Journal,
    rossi: ClientId,
    fee: int | None,
    received: int | None,
    still_open: int | None,
    agreed: int,
    paid: int,
    left: int,
) -> None:
    def money(amount: int | None) -> Money | None:
        return None if amount is None else euros(amount)

    sheet.fill(
        journal, [SheetAnswer(client=rossi, fee=money(fee), received=money(received), open=money(still_open))]
    )
    (line,) = engagements.of_client(journal, rossi)
    assert line.engagement.agreed == euros(agreed)
    assert line.paid == euros(paid)
    assert line.seconds == 36_000
    state = EngagementState.OPEN if left else EngagementState.DONE
    assert line.engagement.state is state
    (row,) = sheet.rows(journal)
    assert row.seconds == 0
    assert row.agreed == euros(agreed)
    assert (row.open.minor if row.open else 0) == left * 100


def test_a_rate_makes_work_by_the_hour(journal: Journal, rossi: ClientId) -> None:
    sheet.fill(journal, [SheetAnswer(client=rossi, rate=euros(50), received=euros(200))])
    (line,) = engagements.of_client(journal, rossi)
    assert (line.engagement.terms, line.engagement.rate) == (Terms.HOURLY, euros(50))
    assert clients.get(journal, rossi).rate == euros(50)
    assert payments.page(journal).sums == {"EUR": euros(200)}
    assert hours.totals(journal, by=("client",))[0].value == euros(500)


def test_skipped_rows_change_nothing_and_all_is_one_step(journal: Journal, rossi: ClientId) -> None:
    other = ClientId(clients.add(journal, Client(id=ClientId(""), name="Pérez", currency="")).made or "")
    assert sheet.fill(journal, [SheetAnswer(client=rossi), SheetAnswer(client=other)]).step is None
    sheet.fill(
        journal, [SheetAnswer(client=rossi, fee=euros(900)), SheetAnswer(client=other, fee=euros(100))]
    )
    assert len(engagements.all_open(journal)) == 2
    history.undo(journal)
    assert engagements.all_open(journal) == []
    assert sheet.rows(journal)[1].seconds == 36_000


def test_what_does_not_add_up_is_refused_with_its_row(journal: Journal, rossi: ClientId) -> None:
    other = ClientId(clients.add(journal, Client(id=ClientId(""), name="Pérez", currency="GBP")).made or "")
    with pytest.raises(Refused) as refusal:
        sheet.fill(
            journal,
            [
                SheetAnswer(client=rossi, fee=euros(1000), received=euros(500), open=euros(300)),
                SheetAnswer(client=other, fee=euros(100)),
            ],
        )
    found = [(problem.line, problem.field, problem.code) for problem in refusal.value.problems]
    assert found == [(1, "open", Code.DOES_NOT_ADD_UP), (2, "fee", Code.OTHER_CURRENCY)]
    assert engagements.all_open(journal) == []


def test_flags_that_were_meant_are_kept(journal: Journal, rossi: ClientId) -> None:
    hours.log(journal, Entry(id=EntryId(""), client=rossi, day=date(2026, 3, 5), seconds=3600, zone="UTC"))
    sheet.fill(journal, [SheetAnswer(client=rossi, fee=euros(900))])
    assert hours.totals(journal, by=("client",))[0].billable_seconds == 3600


def test_where_no_hour_was_billable_the_fee_pays_all_of_them(journal: Journal, rossi: ClientId) -> None:
    sheet.fill(journal, [SheetAnswer(client=rossi, fee=euros(900))])
    assert hours.totals(journal, by=("client",))[0].billable_seconds == 36_000
