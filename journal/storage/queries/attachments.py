"""The bytes of attachments, which no list reads."""

from sqlalchemy import select

from journal.storage.reader import Reader
from journal.storage.tables import attachment_blob


def data_of(reader: Reader, attachment: str) -> bytes | None:
    """Return the bytes of an attachment."""
    found = reader.scalar(select(attachment_blob.c.data).where(attachment_blob.c.id == attachment))
    return None if found is None else bytes(found)
