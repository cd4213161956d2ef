"""Drafts to records, once it is decided whose they are."""

import dataclasses

from journal.domain.choices import ContactKind, EntryKind, PaymentKind
from journal.domain.ids import BatchId, ClientId, EntryId, IncidentId, PaymentId
from journal.domain.records import Client, Contact, Entry, Incident, Payment
from journal.exchange.drafts import HoursDraft, IncidentDraft, PaymentDraft
from journal.services import checks
from journal.services.import_values import NameLine

Draft = HoursDraft | PaymentDraft | IncidentDraft


def record_type(draft: Draft) -> type[Entry | Payment | Incident]:
    """Return what becomes of a draft."""
    match draft:
        case HoursDraft():
            return Entry
        case PaymentDraft():
            return Payment
        case IncidentDraft():
            return Incident


def entry_of(draft: Draft, entry_id: str, client: ClientId | None, batch: BatchId, *, several: bool) -> Entry:
    """Make hours of a draft. Who worked is kept where the file names `several`; project, task and tags go into the note."""
    assert isinstance(draft, HoursDraft)  # noqa: S101 - the planner keys hours with hours
    kind = draft.kind or EntryKind.DELIVERY
    project = draft.project if draft.client or client is None else ""
    note = " · ".join(filter(None, (project, draft.task, draft.note, ", ".join(draft.tags))))
    return Entry(
        id=EntryId(entry_id),
        client=client,
        day=draft.day,
        seconds=draft.seconds,
        zone=draft.zone,
        start=draft.start,
        end=draft.end,
        kind=kind,
        billable=kind is EntryKind.DELIVERY if draft.billable is None else draft.billable,
        billed_seconds=draft.billed_seconds,
        rate=draft.rate,
        note=note[: checks.TEXT_LENGTH],
        worker=draft.worker[: checks.NAME_LENGTH] if several else "",
        batch=batch,
    )


def payment_of(draft: Draft, payment_id: str, client: ClientId, batch: BatchId, *, all_one: bool) -> Payment:
    """Make money of a draft. What a statement shows going out to a client is a refund, unless the whole file is theirs."""
    assert isinstance(draft, PaymentDraft)  # noqa: S101 - the planner keys money with money
    to_client = draft.statement and draft.kind is PaymentKind.COST and not all_one
    return Payment(
        id=PaymentId(payment_id),
        client=client,
        kind=PaymentKind.REFUND if to_client else draft.kind,
        on=draft.on,
        amount=draft.amount,
        vat=draft.vat,
        withheld=draft.withheld,
        fee=draft.fee,
        reference=(draft.reference or draft.source_id)[: checks.LINE_LENGTH],
        note=draft.note[: checks.TEXT_LENGTH],
        batch=batch,
    )


def client_named(name: str, client_id: ClientId, line: NameLine | None, home: str) -> Client:
    """Make the client of a name that is new, with the currency and the addresses that stand beside it."""
    currency, emails = (line.currency, line.emails) if line else ("", ())
    reached = tuple(Contact(kind=ContactKind.EMAIL, value=email) for email in emails)
    return Client(id=client_id, name=name, currency=currency or home, contacts=reached)


def incident_of(draft: Draft, incident_id: str, client: ClientId) -> Incident:
    """Make an incident of a draft."""
    assert isinstance(draft, IncidentDraft)  # noqa: S101 - the planner keys incidents with incidents
    told = {f.name: getattr(draft, f.name) for f in dataclasses.fields(draft) if f.name in _SHARED}
    return Incident(id=IncidentId(incident_id), client=client, **told)


_SHARED = {f.name for f in dataclasses.fields(Incident)} - {"id", "client"}
