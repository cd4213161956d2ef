"""Attachments: files kept with a client or an incident, inside the journal."""

import mimetypes
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.ids import AttachmentId, ClientId, IncidentId
from journal.domain.problems import Code, refuse
from journal.domain.records import Attachment
from journal.services.common import linked, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal

LARGEST = 50 * 1024 * 1024  # bytes; the journal is one file that is backed up daily


def add(journal: "Journal", client: ClientId, incident: IncidentId | None, name: str, data: bytes) -> Receipt:
    """Keep a file.

    Raises:
        Refused: empty, above 50 MB, or the client or incident is unknown.
    """
    plain = PurePath(name.replace("\\", "/")).name.strip()[:200] or "file"
    if not data:
        raise refuse("file", Code.EMPTY_FILE, file=plain)
    if len(data) > LARGEST:
        raise refuse("file", Code.TOO_LARGE, text=plain)
    attachment = Attachment(
        id=AttachmentId(""),
        client=client,
        incident=incident,
        name=plain,
        media_type=mimetypes.guess_type(plain)[0] or "application/octet-stream",
        size=len(data),
        digest=sha256(data).hexdigest(),
    )
    with journal.work(Label.ADD_ATTACHMENT, about=plain) as work:
        owner(work, client)
        linked(work, client, None, incident)
        made = work.add(attachment)
        work.keep_bytes(made.id, data)
    return work.receipt(made.id)


def delete(journal: "Journal", attachment: AttachmentId) -> Receipt:
    """Delete a file; undo brings it back."""
    known = get(journal, attachment)
    with journal.work(Label.DELETE_ATTACHMENT, about=known.name) as work:
        work.remove(Attachment, attachment)
    return work.receipt(attachment)


def get(journal: "Journal", attachment: AttachmentId) -> Attachment:
    """Return what is known of a file.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Attachment, attachment)


def read(journal: "Journal", attachment: AttachmentId) -> bytes:
    """Return the bytes of a file.

    Raises:
        Refused: there is none.
    """
    from journal.storage.queries import attachments as queries

    with journal.read() as reader:
        data = queries.data_of(reader, attachment)
    if data is None:
        raise refuse("id", Code.UNKNOWN_RECORD, id=attachment)
    return data


def of_incident(journal: "Journal", incident: IncidentId) -> list[Attachment]:
    """Return the files of an incident, oldest first."""
    with journal.read() as reader:
        return reader.find(Attachment, incident=incident)


def of_client(journal: "Journal", client: ClientId) -> list[Attachment]:
    """Return all files of a client, oldest first."""
    with journal.read() as reader:
        return reader.find(Attachment, client=client)
