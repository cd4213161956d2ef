"""A released reply as a file for the mail program."""

from typing import TYPE_CHECKING

from journal.domain.choices import ReplyState
from journal.domain.ids import ReplyId
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, Incident, Reply
from journal.services import settings

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def of_reply(journal: "Journal", reply: ReplyId, *, subject: str = "") -> tuple[str, bytes]:
    """Return a name for the file and its bytes; without `subject` the core complaint is it.

    Raises:
        Refused: unknown, or the reply was not released.
    """
    from journal.exchange.eml import draft_eml

    with journal.read() as reader:
        known = reader.get(Reply, reply)
        client = reader.get(Client, known.client)
        incident = reader.get(Incident, known.incident)
        held = settings.held(reader, reader.now)
    if known.state is not ReplyState.RELEASED:
        raise refuse("state", Code.NOT_RELEASED)
    made = draft_eml(
        to=client.emails[0] if client.emails else "",
        subject=subject or incident.complaint,
        text=known.text,
        at=known.released or journal.now(),
        sender=held.keeper if "@" in held.keeper else "",
    )
    day = (known.released or journal.now()).date()
    stem = "".join(sign if sign.isalnum() or sign in " -" else "" for sign in client.name).strip() or "reply"
    return f"{stem} {day.isoformat()}.eml", made
