"""What the verbs share. Services import the database late, so that a window can paint before it is loaded."""

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from journal.domain.changes import Change, Label, Receipt, Topic
from journal.domain.ids import ClientId
from journal.domain.problems import Code, Refused, refuse
from journal.domain.records import Client, Engagement, Incident

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Records

R = TypeVar("R")


def owner(records: "Records", client: ClientId | None, *, field: str = "client") -> Client:
    """Return the client a record is about.

    Raises:
        Refused: there is no such client.
    """
    if not client:
        raise refuse(field, Code.REQUIRED)
    try:
        return records.get(Client, client)
    except Refused:
        raise refuse(field, Code.UNKNOWN_CLIENT, name=client) from None


def belongs(
    records: "Records", record_type: type[R], key: str | None, client: ClientId | None, field: str
) -> R | None:
    """Return the record that `key` names, which must be of the same client; None without a key.

    Raises:
        Refused: there is none, or it is someone else's.
    """
    if key is None:
        return None
    try:
        found = records.get(record_type, key)
    except Refused:
        raise refuse(field, Code.UNKNOWN_RECORD, id=key) from None
    if getattr(found, "client", client) != client:
        raise refuse(field, Code.NOT_A_CHOICE, text=key)
    return found


def linked(records: "Records", client: ClientId | None, engagement: str | None, incident: str | None) -> None:
    """Check that an engagement and an incident named by a record are of its client.

    Raises:
        Refused: one of them is not.
    """
    belongs(records, Engagement, engagement, client, "engagement")
    belongs(records, Incident, incident, client, "incident")


def local_day(at: datetime, zone: str) -> date:
    """Return the day that `at` falls on in `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def nothing(label: Label, made: str | None = None) -> Receipt:
    """Return the receipt of something that was so already."""
    return Receipt(label, Change(Topic(0)), None, made)


def read_client(journal: "Journal", client: ClientId) -> Client:
    """Return a client.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return owner(reader, client)
