"""What an imported card says and the journal has no place for, kept for the way back; and clients written as vCards."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from journal.domain.ids import AttachmentId, ClientId
from journal.domain.records import Attachment, Client
from journal.exchange.drafts import PersonDraft
from journal.exchange.vcard_lines import cards
from journal.exchange.writers import vcards, write_text

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Records
    from journal.storage.work import UnitOfWork

NAME = "contact.vcf"
_TYPE = "text/vcard"
_FRAME = frozenset({"VERSION", "FN"})


def card_of(person: PersonDraft) -> bytes:
    """Return a card of what only the file says (job title, birthday, messengers); empty where there is nothing."""
    lines = [*person.unknown_properties]
    if person.birthday:
        lines.append(f"BDAY:{person.birthday}")
    if not lines:
        return b""
    name = person.name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", "")).encode()


class KeptCards:
    """The cards kept so far, so that the same one is kept once."""

    def __init__(self, records: "Records") -> None:
        """Look up what is kept."""
        self.known = {(each.client, each.digest) for each in records.find(Attachment, media_type=_TYPE)}

    def fresh(self, client: ClientId, person: PersonDraft) -> bytes:
        """Return a person's card where it says something and is not kept yet, else empty."""
        data = card_of(person)
        place = (client, sha256(data).hexdigest())
        if not data or place in self.known:
            return b""
        self.known.add(place)
        return data


def keep(work: "UnitOfWork", client: ClientId, data: bytes) -> None:
    """Keep a card with its client."""
    made = work.add(
        Attachment(
            id=AttachmentId(""),
            client=client,
            incident=None,
            name=NAME,
            media_type=_TYPE,
            size=len(data),
            digest=sha256(data).hexdigest(),
        )
    )
    work.keep_bytes(made.id, data)


def export_vcards(journal: "Journal", path: Path, clients: Iterable[Client]) -> int:
    """Write clients as vCard 3.0 to `path`, with what their imported cards said besides; return how many.

    Raises:
        Fault: CANNOT_WRITE.
    """
    from journal.services import attachments

    with journal.read() as reader:
        kept = reader.find(Attachment, media_type=_TYPE)
    lines: dict[str, list[str]] = {}
    for each in kept:
        found, _ = cards(attachments.read(journal, each.id), [])
        told = [line.text() for card in found for line in card.lines if line.name not in _FRAME]
        lines.setdefault(each.client, []).extend(
            text for text in told if text not in lines.get(each.client, ())
        )
    chosen = list(clients)
    write_text(path, vcards(chosen, lines))
    return len(chosen)
