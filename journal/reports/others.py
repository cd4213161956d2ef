"""For others: a dossier with only what may leave the house. What is not listed here is blanked, new fields too."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journal.domain.choices import EntryKind
from journal.domain.ids import ClientId
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    Thanks,
)
from journal.reports.dossier import (
    ClientDossier,
    ClientHours,
    Dossier,
    Frame,
    IncidentsDossier,
    LaterChange,
    LoggedIncident,
    MonthDossier,
    PortfolioDossier,
    Relationship,
    SettlementDossier,
)

# Always shown: date, channel, duration, agreed steps, money.
ALLOWED: dict[type, frozenset[str]] = {
    Client: frozenset({"currency"}),
    Engagement: frozenset({"agreed", "rate", "quantity", "unit_price", "started", "due", "ended"}),
    Incident: frozenset({"at", "zone", "about", "channel", "mine", "theirs", "by_when"}),
    Boundary: frozenset({"since", "until"}),
    Thanks: frozenset({"on"}),
    Entry: frozenset({"day", "seconds", "zone"}),
    Payment: frozenset({"kind", "on", "amount", "vat", "withheld", "fee"}),
    Reply: frozenset({"released"}),
    Attachment: frozenset({"digest"}),
}
# Shown where the user ticked "may be shown".
TICKABLE: dict[type, frozenset[str]] = {
    Client: frozenset(),
    Engagement: frozenset({"title", "unit", "notes"}),
    Incident: frozenset({"complaint", "effect", "wish", "said_back", "notes", "lesson", "what_turned"}),
    Boundary: frozenset({"what", "why"}),
    Thanks: frozenset({"words", "source"}),
    Entry: frozenset({"note"}),
    Payment: frozenset({"reference", "note"}),
    Reply: frozenset({"text"}),
    Attachment: frozenset({"name"}),
}
AGREED = frozenset({"mine", "theirs"})  # texts that belong to every report for others


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text that a report for others could hold: its record and field, and the words."""

    record: str
    field: str
    text: str


def initials(name: str) -> str:
    """A name as initials: "Ana María Gómez" is "A. M. G."."""
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalnum()) or "N. N."


def for_others(dossier: Dossier) -> Dossier:
    """Return a dossier that holds only the allow-list and the texts ticked in its frame."""
    match dossier:
        case PortfolioDossier():
            return _portfolio(dossier)
        case ClientDossier():
            return _client(dossier)
        case IncidentsDossier():
            return _incidents(dossier)
        case MonthDossier():
            return _month(dossier)
        case SettlementDossier():
            return _settlement(dossier)


def free_texts(dossier: Dossier) -> list[FreeText]:
    """Every text that could be ticked, and the agreed steps, to read through before a report for others is written."""
    return [
        FreeText(record.id, name, words)
        for record in _records(dossier)
        for name in sorted(TICKABLE[type(record)] | (AGREED if isinstance(record, Incident) else set()))
        if (words := getattr(record, name))
    ]


def may_be_ticked(text: FreeText) -> bool:
    """Whether it is a choice to show this text; agreed steps always are."""
    return text.field not in AGREED


def _records(value: Any) -> Iterator[Any]:
    """Every record within a dossier."""
    if type(value) in TICKABLE:
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _records(one)
    elif isinstance(value, (Relationship, LoggedIncident, *_DOSSIERS)):
        for field in dataclasses.fields(value):
            yield from _records(getattr(value, field.name))


_DOSSIERS = (PortfolioDossier, ClientDossier, IncidentsDossier, MonthDossier, SettlementDossier)


def _strip(record: Any, frame: Frame) -> Any:
    """Keep what is allowed, what is ticked, and nothing else; required fields are blanked."""
    kind = type(record)
    kept = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        ticked = field.name in TICKABLE[kind] and (record.id, field.name) in frame.may_show
        if field.name in ALLOWED[kind] or ticked:
            kept[field.name] = value
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            kept[field.name] = "" if isinstance(value, str) or value is None else type(value)()
    return kind(**kept)


def _who(client: Client, frame: Frame, number: int = 0) -> Client:
    """A client by name or initials; the id is only a number, so that lines of one report still belong together."""
    name = initials(client.name) if frame.initials_only else client.name
    bare: Client = _strip(client, frame)
    return dataclasses.replace(bare, id=ClientId(str(number)) if number else bare.id, name=name)


def _each(records: tuple[Any, ...], frame: Frame) -> tuple[Any, ...]:
    return tuple(_strip(record, frame) for record in records)


def _portfolio(dossier: PortfolioDossier) -> PortfolioDossier:
    lines = tuple(
        Relationship(client=_who(r.client, dossier.frame), seconds=r.seconds, earned=r.earned)
        for r in dossier.relationships
    )
    return PortfolioDossier(frame=dossier.frame, relationships=lines)


def _client(dossier: ClientDossier) -> ClientDossier:
    frame = dossier.frame
    return ClientDossier(
        frame=frame,
        client=_who(dossier.client, frame),
        engagements=_each(dossier.engagements, frame),
        incidents=_each(dossier.incidents, frame),
        entries=_each(dossier.entries, frame),
        payments=_each(dossier.payments, frame),
        boundaries=tuple(b for b in _each(dossier.boundaries, frame) if b.what),
        thanks=tuple(t for t in _each(dossier.thanks, frame) if t.words),
        replies=tuple(r for r in _each(dossier.replies, frame) if r.text),
        attachments=_each(dossier.attachments, frame),
    )


def _incidents(dossier: IncidentsDossier) -> IncidentsDossier:
    frame = dossier.frame
    log = []
    for line in dossier.log:
        shown = ALLOWED[Incident] | {
            name for name in TICKABLE[Incident] if (line.incident.id, name) in frame.may_show
        }
        changes = tuple(
            LaterChange(at=change.at, fields=tuple(name for name in change.fields if name in shown))
            for change in line.changes
        )
        log.append(
            LoggedIncident(
                incident=_strip(line.incident, frame),
                client=_who(line.client, frame),
                seconds=line.seconds,
                conceded=line.conceded,
                sources=_each(line.sources, frame),
                changes=changes,
                digest=line.digest,
            )
        )
    return IncidentsDossier(frame=frame, log=tuple(log), checksum=dossier.checksum)


def _month(dossier: MonthDossier) -> MonthDossier:
    frame = dossier.frame
    numbers = {client.id: number for number, client in enumerate(dossier.clients, 1)}

    def belonging(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            dataclasses.replace(_strip(record, frame), client=ClientId(str(numbers.get(record.client, ""))))
            for record in records
        )

    hours = tuple(
        ClientHours(
            client=None if line.client is None else _who(line.client, frame, numbers.get(line.client.id, 0)),
            seconds={EntryKind.DELIVERY: sum(line.seconds.values())},
        )
        for line in dossier.hours
    )
    return MonthDossier(
        frame=frame,
        month=dossier.month,
        clients=tuple(_who(client, frame, numbers[client.id]) for client in dossier.clients),
        hours=hours,
        payments=belonging(dossier.payments),
        incidents=belonging(dossier.incidents),
        thanks=tuple(t for t in belonging(dossier.thanks) if t.words),
    )


def _settlement(dossier: SettlementDossier) -> SettlementDossier:
    """The figures both sides have to agree about; titles of engagements are told where they were ticked."""
    frame = dossier.frame
    kept = _each(dossier.engagements, frame)
    shown = {each.title for each in kept if each.title}
    return SettlementDossier(
        frame=frame,
        client=_who(dossier.client, frame),
        ends_on=dossier.ends_on,
        engagements=kept,
        payments=_each(dossier.payments, frame),
        billable_seconds=dossier.billable_seconds,
        refund=dossier.refund,
        refund_on=dossier.refund_on,
        delivered=tuple(words for words in dossier.delivered if words in shown),
        still_open=tuple(words for words in dossier.still_open if words in shown),
    )
