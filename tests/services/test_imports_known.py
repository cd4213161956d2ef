"""Files of known programs end to end: who is found, what is left to nobody, twice nothing, one undo."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal.domain.choices import ContactKind, PaymentKind
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.records import Client, Contact, Entry, Payment
from journal.services import clients, imports
from journal.services.imports import Fate, ImportOptions
from journal.storage import dump
from journal.storage.journal import Journal
from tests.exchange.test_money_layouts import PAYPAL_EN, UPWORK

PAYOUTS = (
    "id,Amount,Created (UTC),Currency,Arrival Date (UTC),Status,Type,Description\n"
    "po_1,920.50,2024-03-04 10:00,eur,2024-03-06 00:00,paid,bank_account,STRIPE PAYOUT\n"
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def put(text: str | bytes, name: str = "file.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return put


def everything(journal: Journal) -> dict[str, list[dict[str, Any]]]:
    with journal.read() as reader:
        apart = {"version", "changed"}
        return {
            table: [{k: v for k, v in row.items() if k not in apart} for row in rows]
            for table, rows in dump.dump(reader).items()
        }


def held(journal: Journal, kind: type[Any]) -> list[Any]:
    with journal.read() as reader:
        return list(reader.find(kind))


def take(journal: Journal, *files: Path, **options: Any) -> imports.ImportReceipt:
    return imports.run(journal, imports.preview(journal, files, ImportOptions(**options)))


def test_a_payer_in_two_letter_cases_is_one_client_and_a_shop_is_none(journal: Journal, write: Any) -> None:
    before = everything(journal)
    receipt = take(journal, write(PAYPAL_EN))
    assert [client.name for client in held(journal, Client)] == ["Rossi Ltd"]
    assert receipt.outcome.payments == 3
    again = take(journal, write(PAYPAL_EN, "again.csv"))
    assert (again.outcome.batch, again.outcome.payments) == (None, 0)
    imports.undo_batch(journal, receipt.made or "")
    assert everything(journal) == before


def test_an_address_beside_the_payer_finds_the_client_whatever_the_payer_is_called(
    journal: Journal, write: Any
) -> None:
    studio = Client(
        id=ClientId(""),
        name="Studio Rossi",
        currency="EUR",
        contacts=(Contact(kind=ContactKind.EMAIL, value="Ana@Rossi.example"),),
    )
    made = clients.add(journal, studio)
    take(journal, write(PAYPAL_EN))
    assert [client.name for client in held(journal, Client)] == ["Studio Rossi"]
    assert {payment.client for payment in held(journal, Payment)} == {made.made}


def test_a_list_read_as_money_before_its_program_was_known_adds_nothing(journal: Journal, write: Any) -> None:
    take(journal, write(PAYPAL_EN))
    assert take(journal, write(PAYPAL_EN), format="money").outcome.payments == 0


def test_the_fees_of_a_client_are_costs_of_theirs(journal: Journal, write: Any) -> None:
    take(journal, write(UPWORK))
    assert [client.name for client in held(journal, Client)] == ["Rossi Inc"]
    assert sorted((p.kind, p.amount) for p in held(journal, Payment)) == [
        (PaymentKind.COST, Money(4000, "USD")),
        (PaymentKind.RECEIVED, Money(40_000, "USD")),
        (PaymentKind.REFUND, Money(5000, "USD")),
    ]


def test_a_payout_makes_no_client(journal: Journal, write: Any) -> None:
    seen = imports.preview(journal, [write(PAYOUTS)])
    assert [line.proposed.fate for line in seen.names] == [Fate.NOT]
    imports.run(journal, seen)
    assert held(journal, Client) == []


CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20240304T090000Z
DURATION:PT1H
SUMMARY:Plan with Studio Rossi
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20240305T090000Z
DURATION:PT30M
SUMMARY:Call
ATTENDEE:mailto:ana@rossi.example
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20240306T090000Z
DURATION:PT2H
SUMMARY:Dentist
END:VEVENT
END:VCALENDAR
"""


def test_an_appointment_is_theirs_where_a_client_is_named_and_makes_no_new_one(
    journal: Journal, write: Any
) -> None:
    studio = Client(
        id=ClientId(""),
        name="Studio Rossi",
        currency="EUR",
        contacts=(Contact(kind=ContactKind.EMAIL, value="ana@rossi.example"),),
    )
    rossi = clients.add(journal, studio).made
    before = everything(journal)
    receipt = take(journal, write(CALENDAR, "work.ics"))
    assert receipt.outcome.hours == {"Studio Rossi": 5400, None: 7200}
    found = sorted((entry.note, entry.client) for entry in held(journal, Entry))
    assert found == [("Call", rossi), ("Dentist", None), ("Plan with Studio Rossi", rossi)]
    assert take(journal, write(CALENDAR, "again.ics")).outcome.entries == 0
    imports.undo_batch(journal, receipt.made or "")
    assert everything(journal) == before
