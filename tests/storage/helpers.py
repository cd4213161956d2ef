"""Records to write and a way to compare whole journals."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from journal.domain.changes import Label
from journal.domain.choices import ContactKind, EntryKind, PaymentKind
from journal.domain.ids import ClientId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Client, Contact, Entry, Incident, Payment
from journal.storage import dump
from journal.storage.images import APART
from journal.storage.journal import Journal

ZONE = "Europe/Madrid"


class Clock:
    """Each look is a second later, so that everything has an instant of its own."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def a_client(name: str = "Rossi", **more: Any) -> Client:
    values: dict[str, Any] = {
        "contacts": (
            Contact(kind=ContactKind.EMAIL, value="ana@rossi.example", label="work"),
            Contact(kind=ContactKind.PHONE, value="+34 600 000 000"),
        ),
        "tags": ("logo", "Málaga"),
        "rate": Money(6000, "EUR"),
    }
    return Client(id=ClientId(""), name=name, currency="EUR", **values | more)


def an_incident(client: str, complaint: str = "El logo no gustó", **more: Any) -> Incident:
    at = more.pop("at", datetime(2026, 3, 4, 10, 30, tzinfo=UTC))
    return Incident(id=IncidentId(""), client=ClientId(client), at=at, zone=ZONE, complaint=complaint, **more)


def an_entry(client: str | None, seconds: int = 3600, **more: Any) -> Entry:
    values: dict[str, Any] = {"day": date(2026, 3, 4), "kind": EntryKind.DELIVERY, "zone": ZONE}
    return Entry(
        id=EntryId(""),
        client=None if client is None else ClientId(client),
        seconds=seconds,
        **values | more,
    )


def a_payment(client: str, minor: int = 50000, **more: Any) -> Payment:
    values: dict[str, Any] = {"kind": PaymentKind.RECEIVED, "on": date(2026, 3, 10)}
    return Payment(id=PaymentId(""), client=ClientId(client), amount=Money(minor, "EUR"), **values | more)


def add(journal: Journal, record: Any, label: Label = Label.ADD_CLIENT) -> Any:
    with journal.work(label) as work:
        return work.add(record)


def rename(journal: Journal, client: Client, name: str) -> Client:
    with journal.work(Label.EDIT_CLIENT) as work:
        return work.replace(replace(client, name=name))


def said(journal: Journal) -> dict[str, list[dict[str, Any]]]:
    """Everything the journal says: what was entered, without when and how often it was written."""
    with journal.read() as reader:
        return {
            name: [{key: value for key, value in row.items() if key not in APART} for row in rows]
            for name, rows in dump.dump(reader).items()
        } | {"bytes": [{"digest": digest, "data": data} for digest, data in dump.attachments(reader)]}
