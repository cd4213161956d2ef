"""Who of an address book is already a client: by UID, then e-mail, then phone, then name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from journal.domain.choices import ContactKind, Kind
from journal.domain.ids import ClientId
from journal.domain.names import fold
from journal.domain.records import Client, Contact
from journal.exchange.drafts import PersonDraft
from journal.services import checks

_DIGITS = 7  # so many last digits must agree before two numbers are looked at closely


def same_number(one: str, other: str) -> bool:
    """Say whether two phone numbers are the same: "+34 600 111 222" is "600111222" written for abroad.

    A number without a country is taken to be of the other one's country; two numbers with different countries differ.
    """
    from phonenumbers import MatchType, is_number_match

    match = is_number_match(_readable(one), _readable(other))
    return match in {MatchType.EXACT_MATCH, MatchType.NSN_MATCH}


def _readable(number: str) -> str:
    """Write `00` before a country as `+`; leave out what phones allow and the standard does not."""
    plain = number.strip()
    return f"+{plain[2:]}" if plain.startswith("00") else plain


def _tail(number: str) -> str:
    digits = re.sub(r"\D", "", re.split(r"(?:ext|x|#)", number, maxsplit=1, flags=re.IGNORECASE)[0])
    return digits[-_DIGITS:] if len(digits) >= _DIGITS else ""


class Directory:
    """Clients to be found by how they are reached. Clients made by the import itself are added by name."""

    def __init__(self, clients: Iterable[Client]) -> None:
        """Index the clients."""
        self.by_uid: dict[str, list[ClientId]] = defaultdict(list)
        self.by_email: dict[str, list[ClientId]] = defaultdict(list)
        self.by_tail: dict[str, list[tuple[str, ClientId]]] = defaultdict(list)
        self.by_name: dict[str, list[ClientId]] = defaultdict(list)
        for client in clients:
            self.add(client)

    def add(self, client: Client) -> None:
        """Index one more client."""
        for uid in {client.vcard_uid, client.id} - {""}:  # our own cards name the client's id
            self.by_uid[uid].append(client.id)
        for email in client.emails:
            self.by_email[email.casefold()].append(client.id)
        for phone in client.phones:
            if tail := _tail(phone):
                self.by_tail[tail].append((phone, client.id))
        self.by_name[fold(client.name)].append(client.id)

    def who(self, person: PersonDraft) -> tuple[ClientId, str] | None:
        """Return the one client that a person is and what told it; None where nobody or several fit."""
        ways = (
            ("uid", self.by_uid.get(person.uid, []) if person.uid else []),
            ("email", [c for e in person.emails for c in self.by_email.get(e.value.casefold(), [])]),
            ("phone", [c for p in person.phones for c in self._by_phone(p.value)]),
            ("name", self.by_name.get(fold(person.name), [])),
        )
        for way, found in ways:
            if len(set(found)) == 1:
                return found[0], way
        return None

    def _by_phone(self, number: str) -> list[ClientId]:
        near = self.by_tail.get(_tail(number), []) if _tail(number) else []
        return [client for phone, client in near if same_number(phone, number)]


def contacts_of(person: PersonDraft) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """Return the ways to reach a person, and the addresses that are none (they go into the notes, not lost)."""
    kinds = (
        (ContactKind.EMAIL, person.emails),
        (ContactKind.PHONE, person.phones),
        (ContactKind.ADDRESS, person.addresses),
        (ContactKind.WEB, person.urls),
    )
    good, bad = [], []
    for kind, reaches in kinds:
        for reach in reaches:
            contact = Contact(kind=kind, value=reach.value[: checks.LINE_LENGTH], label=reach.label[:60])
            probe = Client(id=ClientId(""), name="x", currency="EUR", contacts=(contact,))
            if checks.client(probe):
                bad.append(reach.value)
            else:
                good.append(contact)
    return tuple(good), tuple(bad)


def client_of(person: PersonDraft, client_id: ClientId, currency: str) -> Client:
    """Make a new client of a person."""
    contacts, bad = contacts_of(person)
    return Client(
        id=client_id,
        name=person.name[: checks.NAME_LENGTH],
        kind=Kind.ORGANISATION if person.organisation else Kind.PERSON,
        company="" if person.organisation else person.company[: checks.NAME_LENGTH],
        contacts=contacts,
        tags=tuple(dict.fromkeys(tag[: checks.NAME_LENGTH] for tag in person.tags)),
        currency=person.currency or currency,
        rate=person.rate,
        language=person.language if person.language in {"en", "es"} else "",
        notes="\n".join(filter(None, (person.notes, *bad))),
        vcard_uid=person.uid,
    )


def enriched(client: Client, person: PersonDraft) -> Client:
    """Add what a person's card says and the client's does not; nothing the user wrote is overwritten."""
    contacts, _ = contacts_of(person)
    known = {(c.kind, _reach_key(c)) for c in client.contacts}
    phones = [c.value for c in client.contacts if c.kind is ContactKind.PHONE]
    added = tuple(
        c
        for c in contacts
        if (c.kind, _reach_key(c)) not in known
        and not (c.kind is ContactKind.PHONE and any(same_number(c.value, phone) for phone in phones))
    )
    uid_free = person.uid and not client.vcard_uid and person.uid != client.id
    return replace(
        client,
        contacts=(*client.contacts, *added),
        company=client.company or ("" if person.organisation else person.company[: checks.NAME_LENGTH]),
        tags=tuple(dict.fromkeys((*client.tags, *person.tags))),
        notes=client.notes or person.notes,
        vcard_uid=person.uid if uid_free else client.vcard_uid,
    )


def _reach_key(contact: Contact) -> str:
    return " ".join(contact.value.casefold().split())
