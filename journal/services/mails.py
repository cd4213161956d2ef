"""E-mails that become incidents: which goes on from which, what is long past, and the message kept as it came."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from journal.domain.choices import Direction, IncidentState
from journal.domain.ids import AttachmentId, IncidentId
from journal.domain.records import Attachment, Incident
from journal.exchange.drafts import IncidentDraft
from journal.services.incidents import mark_stale

if TYPE_CHECKING:
    from journal.storage.work import UnitOfWork

MEDIA_TYPE = "message/rfc822"
_PAST = timedelta(days=30)


def threaded(mails: Iterable[tuple[IncidentDraft, Incident]], now: datetime) -> list[Incident]:
    """Let each incident continue the message that it answers, where both are of one client.

    What is older than a month, and what a later message goes on from, waits for nobody any more.
    """
    pairs = sorted(mails, key=lambda pair: pair[1].at)
    by_message: dict[str, Incident] = {}
    made: dict[IncidentId, Incident] = {}
    for draft, incident in pairs:
        told = incident
        for answered in reversed(draft.answers):
            before = by_message.get(answered)
            if before is not None and before.client == incident.client:
                made[before.id] = replace(made[before.id], state=IncidentState.SETTLED)
                told = replace(incident, continues=before.id)
                break
        if now - incident.at > _PAST:
            told = replace(told, state=IncidentState.SETTLED)
        made[incident.id] = told
        if draft.source_id:
            by_message.setdefault(draft.source_id, incident)
    return list(made.values())


def keep(work: "UnitOfWork", incident: IncidentId, data: bytes) -> None:
    """Keep a message with its incident, byte for byte; a reply that waits may have to be read again."""
    known = work.get(Incident, incident)
    stem = "".join(sign if sign.isalnum() or sign in " -_" else "" for sign in known.complaint)[:80].strip()
    made = work.add(
        Attachment(
            id=AttachmentId(""),
            client=known.client,
            incident=incident,
            name=f"{stem or known.at.date().isoformat()}.eml",
            media_type=MEDIA_TYPE,
            size=len(data),
            digest=sha256(data).hexdigest(),
        )
    )
    work.keep_bytes(made.id, data)
    if known.direction is Direction.INCOMING:
        mark_stale(work, known)
