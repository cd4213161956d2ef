"""Our lists as CSV (UTF-8 with a mark, so that spreadsheets show accents) and clients as vCard 3.0."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from journal.domain.choices import ContactKind, Kind
from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Client, Entry, Incident, Payment
from journal.exchange.cells import guard
from journal.exchange.own_tables import OWN_CLIENTS, OWN_HOURS, OWN_INCIDENTS, OWN_PAYMENTS, joined


def hours_csv(lines: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """Write entries, each with its client's name (empty: without a client)."""
    return _table(OWN_HOURS, (_hours(entry, name) for entry, name in lines))


def _hours(entry: Entry, name: str) -> list[str]:
    return [
        guard(entry.note),
        "true" if entry.billable else "false",
        guard(name),
        "",
        "",
        _instant(entry.start),
        _instant(entry.end),
        "",
        guard(entry.worker),
        "",
        entry.day.isoformat(),
        str(entry.seconds),
        "" if entry.billed_seconds is None else str(entry.billed_seconds),
        entry.kind,
        entry.zone,
        _major(entry.rate),
        entry.rate.currency if entry.rate else "",
        entry.id,
    ]


def payments_csv(lines: Iterable[tuple[Payment, str]]) -> Iterator[str]:
    """Write payments, each with its client's name; amounts positive, the direction in their kind."""
    return _table(OWN_PAYMENTS, (_payment(payment, name) for payment, name in lines))


def _payment(payment: Payment, name: str) -> list[str]:
    return [
        payment.on.isoformat(),
        guard(name),
        payment.kind,
        _major(payment.amount),
        payment.amount.currency,
        _major(payment.vat),
        _major(payment.withheld),
        _major(payment.fee),
        guard(payment.reference),
        guard(payment.note),
        payment.id,
    ]


def clients_csv(clients: Iterable[Client]) -> Iterator[str]:
    """Write clients with every way to reach them."""
    return _table(OWN_CLIENTS, (_client(client) for client in clients))


def _client(client: Client) -> list[str]:
    return [
        guard(client.name),
        client.kind,
        guard(client.company),
        *(guard(joined(tuple(c.value for c in client.contacts if c.kind is kind))) for kind in _REACHES),
        guard(joined(client.tags)),
        client.currency,
        _major(client.rate),
        client.language,
        client.standing,
        guard(client.notes),
        client.vcard_uid,
    ]


_REACHES = (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.ADDRESS, ContactKind.WEB)


def incidents_csv(lines: Iterable[tuple[Incident, str]]) -> Iterator[str]:
    """Write incidents, each with its client's name."""
    return _table(OWN_INCIDENTS, (_incident(incident, name) for incident, name in lines))


def _incident(incident: Incident, name: str) -> list[str]:
    texts = {"client": name}
    cells = []
    for column in OWN_INCIDENTS:
        value = texts[column] if column in texts else getattr(incident, column)
        if value is None:
            cells.append("")
        elif isinstance(value, bool):
            cells.append("true" if value else "false")
        elif isinstance(value, datetime):
            cells.append(_instant(value))
        else:
            cells.append(guard(str(value)))
    return cells


def _table(header: Sequence[str], rows: Iterable[list[str]]) -> Iterator[str]:
    yield "\ufeff" + ",".join(header) + "\r\n"
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([cell.replace("\x00", "") for cell in row])
        if out.tell() > 65536:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def _instant(at: datetime | None) -> str:
    return "" if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _major(amount: Money | None) -> str:
    if amount is None:
        return ""
    return f"{amount.major:f}" if amount.major != Decimal(0) else "0"


def vcards(clients: Iterable[Client], unknown: Mapping[str, Sequence[str]] | None = None) -> Iterator[str]:
    """Write clients as vCard 3.0; `unknown` maps a client's id to content lines that were kept from its import."""
    for client in clients:
        yield _vcard(client, (unknown or {}).get(client.id, ()))


def _vcard(client: Client, unknown: Sequence[str]) -> str:
    import vobject
    from vobject.base import VObjectError, textLineToContentLine
    from vobject.vcard import Address, Name

    card = vobject.vCard()
    card.add("fn").value = client.name
    given, _, family = client.name.rpartition(" ")
    is_person = client.kind is Kind.PERSON
    card.add("n").value = Name(family=family, given=given) if is_person else Name(family="", given="")
    card.add("uid").value = client.vcard_uid or client.id
    company = client.company or ("" if is_person else client.name)
    if company:
        card.add("org").value = [company]
    if not is_person:
        card.add("x-abshowas").value = "COMPANY"
    for contact in client.contacts:
        match contact.kind:
            case ContactKind.EMAIL:
                line = card.add("email")
                line.value = contact.value
            case ContactKind.PHONE:
                line = card.add("tel")
                line.value = contact.value
            case ContactKind.WEB:
                line = card.add("url")
                line.value = contact.value
            case ContactKind.ADDRESS:
                line = card.add("adr")
                line.value = Address(street=contact.value)
        types = [word.upper() for word in contact.label.split() if word.isascii() and word.isalnum()]
        if types:
            line.params["TYPE"] = types
    if client.notes:
        card.add("note").value = client.notes
    if client.tags:
        card.add("categories").value = list(client.tags)
    for text in unknown:
        try:
            card.add(textLineToContentLine(text))
        except (VObjectError, ValueError):
            continue
    serialised: str = card.serialize()
    return serialised


def write_text(path: Path, chunks: Iterable[str]) -> None:
    """Write a text file whole or not at all.

    Raises:
        Fault: CANNOT_WRITE.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", errors="replace", newline="") as out:
            for chunk in chunks:
                out.write(chunk)
        part.replace(path)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(path), reason=error.strerror or str(error)) from None
    finally:
        part.unlink(missing_ok=True)
