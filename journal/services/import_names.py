"""The name table of an import: each foreign client or project name once, with what it is proposed to be."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from journal.domain.bookkeeping import RememberedName
from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId
from journal.domain.money import Money, sums_by_currency
from journal.domain.records import Client
from journal.exchange.drafts import HoursDraft, IncidentDraft, Parsed, PaymentDraft
from journal.services import checks
from journal.services.import_values import Decision, Fate, NameLine, bare_name, name_key

_SHORTEST_INSIDE = 4  # letters a client's name needs to be looked for inside the text of a statement
_ADDRESSES = 3  # of one name
_Draft = HoursDraft | PaymentDraft | IncidentDraft


@dataclass(slots=True)
class _Gathered:
    name: str
    formats: dict[str, None] = field(default_factory=dict)
    from_project: bool = True
    entries: int = 0
    seconds: int = 0
    payments: list[PaymentDraft] = field(default_factory=list)
    incidents: int = 0
    currencies: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    appointments: int = 0
    mails: int = 0


def gather(parsed: Iterable[Parsed]) -> dict[str, _Gathered]:
    """Collect every name of the files with what stands under it; the empty name is none."""
    found: dict[str, _Gathered] = {}
    for file in parsed:
        drafts: list[_Draft] = [*file.hours, *file.payments, *file.incidents]
        for draft in drafts:
            if not draft.name:
                continue
            entry = found.setdefault(name_key(draft.name), _Gathered(draft.name))
            entry.formats[file.format] = None
            _count(entry, draft)
    return found


def _count(entry: _Gathered, draft: _Draft) -> None:
    match draft:
        case HoursDraft():
            entry.entries += 1
            entry.seconds += draft.seconds
            entry.from_project = entry.from_project and bool(draft.project) and not draft.client
            entry.emails.update(draft.emails)
            entry.appointments += draft.name == draft.said
            if draft.rate:
                entry.currencies.add(draft.rate.currency)
        case PaymentDraft():
            entry.payments.append(draft)
            if draft.email:
                entry.emails.add(draft.email.casefold())
            entry.currencies.add(draft.amount.currency)
            entry.from_project = False
        case IncidentDraft():
            entry.incidents += 1
            entry.mails += bool(draft.original)
            entry.emails.update(draft.emails)
            entry.from_project = False


def name_table(
    parsed: Sequence[Parsed], clients: Sequence[Client], remembered: Iterable[RememberedName]
) -> tuple[NameLine, ...]:
    """Return the table: what was remembered first, then equal names, then names inside a statement's text, else new."""
    by_name: dict[str, list[ClientId]] = defaultdict(list)
    by_email: dict[str, list[ClientId]] = defaultdict(list)
    for client in clients:
        by_name[name_key(client.name)].append(client.id)
        for email in client.emails:
            by_email[email.casefold()].append(client.id)
    memory = {(each.source, each.name): each for each in remembered}
    any_source = {each.name: each for each in memory.values()}
    known = {client.id for client in clients}
    lines = []
    for key, entry in gather(parsed).items():
        told = next((memory[s, key] for s in entry.formats if (s, key) in memory), any_source.get(key))
        reached = _by_email(entry, by_email)
        fitting = reached if len(reached) == 1 else by_name.get(name_key(bare_name(entry.name))) or reached
        is_remembered = told is not None and (told.client is None or told.client in known)
        if told is not None and is_remembered:
            proposed = (
                Decision(fate=Fate.NOT) if told.client is None else Decision(fate=Fate.IS, client=told.client)
            )
        else:
            proposed = _proposal(entry, fitting, by_name)
        lines.append(
            NameLine(
                key=key,
                name=entry.name,
                formats=tuple(entry.formats),
                from_project=entry.from_project,
                entries=entry.entries,
                seconds=entry.seconds,
                payments=len(entry.payments),
                money=tuple(_received(entry.payments)),
                incidents=entry.incidents,
                currency=next(iter(entry.currencies)) if len(entry.currencies) == 1 else "",
                proposed=proposed,
                remembered=is_remembered,
                candidates=tuple(fitting) if len(fitting) > 1 else (),
                emails=()
                if entry.appointments
                else tuple(sorted(filter(checks.is_email, entry.emails)))[:_ADDRESSES],
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.seconds, line.key)))


def _proposal(entry: _Gathered, fitting: list[ClientId], by_name: Mapping[str, list[ClientId]]) -> Decision:
    if len(fitting) == 1:
        return Decision(fate=Fate.IS, client=fitting[0])
    appointments = bool(entry.appointments) and entry.appointments == entry.entries
    if fitting and not appointments:
        return Decision(fate=Fate.ASK)
    if entry.mails and entry.mails == entry.incidents and not entry.entries and not entry.payments:
        return Decision(fate=Fate.NOT)  # who only writes is no client
    if entry.payments and all(payment.nobodys for payment in entry.payments):
        return Decision(fate=Fate.NOT)
    if appointments:  # most are no new client's: theirs where a client is named, else hours without one
        inside = _inside(name_key(entry.name), by_name)
        return Decision(fate=Fate.NOT) if inside is None else Decision(fate=Fate.IS, client=inside)
    statement = bool(entry.payments) and all(payment.statement for payment in entry.payments)
    if statement and not entry.entries and not entry.incidents:
        received = [p for p in entry.payments if p.kind is PaymentKind.RECEIVED]
        if not received:
            return Decision(fate=Fate.NOT)  # whom one pays is mostly no client
        inside = _inside(name_key(entry.name), by_name)
        if inside is not None:
            return Decision(fate=Fate.IS, client=inside)
    return Decision(fate=Fate.NEW)


def _by_email(entry: _Gathered, by_email: Mapping[str, list[ClientId]]) -> list[ClientId]:
    """Find the clients who use an address that stands beside the name."""
    return list(dict.fromkeys(client for email in sorted(entry.emails) for client in by_email.get(email, ())))


def _inside(text: str, by_name: Mapping[str, list[ClientId]]) -> ClientId | None:
    """Find the one client whose whole name stands inside the text of a statement ("transfer from rossi")."""
    found = [
        ids[0]
        for name, ids in by_name.items()
        if len(ids) == 1
        and len(name) >= _SHORTEST_INSIDE
        and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    return found[0] if len(found) == 1 else None


def _received(payments: Iterable[PaymentDraft]) -> list[Money]:
    sums = sums_by_currency(p.amount for p in payments if p.kind is PaymentKind.RECEIVED)
    return [sums[currency] for currency in sorted(sums)]
