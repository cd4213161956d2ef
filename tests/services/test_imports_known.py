"""Files of known programs end to end: who is found, what is left to nobody, twice nothing, one undo."""

from typing import Any

from journal.domain.choices import Channel, ContactKind, Direction, IncidentState, PaymentKind
from journal.domain.ids import ClientId
from journal.domain.lines import RecordKind
from journal.domain.money import Money
from journal.domain.records import Client, Contact, Entry, Incident, Payment, Reply
from journal.services import attachments, clients, imports, incidents, replies, timeline
from journal.services.imports import Decision, Decisions, Fate
from journal.storage.journal import Journal
from tests.exchange.test_money_layouts import PAYPAL_EN, UPWORK
from tests.services import make
from tests.services.conftest import add_client
from tests.services.taken import everything, held, take

PAYOUTS = (
    "id,Amount,Created (UTC),Currency,Arrival Date (UTC),Status,Type,Description\n"
    "po_1,920.50,2024-03-04 10:00,eur,2024-03-06 00:00,paid,bank_account,STRIPE PAYOUT\n"
)


def studio_rossi(journal: Journal) -> ClientId:
    address = Contact(kind=ContactKind.EMAIL, value="ana@rossi.example")
    return add_client(journal, "Studio Rossi", currency="EUR", contacts=(address,))


def test_a_payer_in_two_letter_cases_is_one_client_and_a_shop_is_none(journal: Journal, write: Any) -> None:
    before = everything(journal)
    receipt = take(journal, write(PAYPAL_EN))
    assert [(client.name, client.emails) for client in held(journal, Client)] == [
        ("Rossi Ltd", ("ana@rossi.example",))
    ]
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
    rossi = studio_rossi(journal)
    before = everything(journal)
    receipt = take(journal, write(CALENDAR, "work.ics"))
    assert receipt.outcome.hours == {"Studio Rossi": 5400, None: 7200}
    found = sorted((entry.note, entry.client) for entry in held(journal, Entry))
    assert found == [("Call", rossi), ("Dentist", None), ("Plan with Studio Rossi", rossi)]
    assert take(journal, write(CALENDAR, "again.ics")).outcome.entries == 0
    imports.undo_batch(journal, receipt.made or "")
    assert everything(journal) == before


def mail(number: int, text: str, *, sent: str = "", answers: int = 0, day: int = 20) -> str:
    people = (
        f"From: me@me.example\nTo: {sent}\n" if sent else "From: Ana <Ana@Rossi.example>\nTo: me@me.example\n"
    )
    thread = f"In-Reply-To: <{answers}@x>\n" if answers else ""
    return f"{people}Date: {day} Nov 2026 10:00:00 +0100\nMessage-ID: <{number}@x>\n{thread}Subject: The logo\n\n{text}\n"


def test_a_mail_from_a_client_becomes_an_incident_with_the_message_as_it_came(
    journal: Journal, write: Any
) -> None:
    rossi = studio_rossi(journal)
    before = everything(journal)
    data = mail(1, "Too late again.\n\nOn Friday, Me wrote:\n> Monday?")
    receipt = take(journal, write(data, "one.eml"))
    assert receipt.outcome.incidents == 1
    (incident,) = held(journal, Incident)
    assert (incident.client, incident.complaint, incident.notes) == (rossi, "The logo", "Too late again.")
    assert (incident.channel, incident.direction, incident.state) == (
        Channel.EMAIL,
        Direction.INCOMING,
        IncidentState.OPEN,
    )
    (file,) = attachments.of_incident(journal, incident.id)
    assert (file.name, file.media_type) == ("The logo.eml", "message/rfc822")
    assert attachments.read(journal, file.id) == data.encode()
    assert [item.kind for item in timeline.of_client(journal, incident.client)] == [RecordKind.INCIDENT]
    # The same message in a mailbox adds nothing; what is new there goes on from it only where it says so.
    box = "".join(
        f"From x\n{each}\n"
        for each in (
            data,
            mail(2, "Monday.", sent="ana@rossi.example", answers=1, day=21),
            mail(3, "Fine.", answers=2, day=21),
            mail(4, "Old.", day=1).replace("Nov", "Oct"),
            mail(5, "Hello").replace("Rossi.example", "other.example"),
        )
    )
    more = take(journal, write(box, "all.mbox"))
    assert [(f.read, f.new, f.unchanged, f.skipped) for f in more.outcome.files] == [(5, 3, 1, 1)]
    found = {each.notes: each for each in held(journal, Incident)}
    assert found["Monday."].direction is Direction.OUTGOING
    assert found["Fine."].continues == found["Monday."].id
    assert {text: each.state for text, each in found.items()} == {
        "Too late again.": IncidentState.OPEN,
        "Monday.": IncidentState.SETTLED,
        "Fine.": IncidentState.OPEN,
        "Old.": IncidentState.SETTLED,
    }
    imports.undo_batch(journal, more.made or "")
    imports.undo_batch(journal, receipt.made or "")
    assert everything(journal) == before


def test_a_mail_of_nobody_in_the_journal_is_left_out_unless_somebody_says_whose_it_is(
    journal: Journal, write: Any
) -> None:
    seen = imports.preview(journal, [write(mail(1, "Too late"), "one.eml")])
    assert [line.proposed.fate for line in seen.names] == [Fate.NOT]
    assert imports.run(journal, seen).outcome.batch is None
    key = seen.names[0].key
    imports.run(journal, seen, Decisions(names={key: Decision(fate=Fate.NEW)}))
    (ana,) = held(journal, Client)
    assert (ana.name, ana.emails) == ("Ana", ("ana@rossi.example",))
    bob = Client(id=ClientId(""), name="Bob", currency="EUR")
    whose = ClientId(clients.add(journal, bob).made or "")
    take(journal, write(mail(2, "And this"), "two.eml"), client=whose)
    assert {incident.client for incident in held(journal, Incident)} == {ana.id, whose}


def test_a_mail_makes_the_reply_that_waits_stale(journal: Journal, write: Any, clock: Any) -> None:
    ana = Client(
        id=ClientId(""),
        name="Ana",
        currency="EUR",
        contacts=(Contact(kind=ContactKind.EMAIL, value="ana@rossi.example"),),
    )
    client = ClientId(clients.add(journal, ana).made or "")
    clock.set(2026, 11, 19, 9)
    first = incidents.log(journal, make.incident(client, at=clock())).made or ""
    replies.draft(journal, make.reply(first, client))
    clock.set(2026, 11, 22, 9)
    take(journal, write(mail(1, "Again"), "one.eml"))
    assert [reply.stale for reply in held(journal, Reply)] == [True]
