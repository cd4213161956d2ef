"""Making one client of two."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.domain.bookkeeping import RememberedName
from journal.domain.choices import Alive
from journal.domain.decisions import Ending, Intake, Overrule
from journal.domain.names import fold
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Contact,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    Thanks,
    Timer,
)

if TYPE_CHECKING:
    from journal.storage.work import UnitOfWork

_MOVED: tuple[type[Any], ...] = (
    Engagement,
    Boundary,
    Incident,
    Thanks,
    Entry,
    Payment,
    Reply,
    Attachment,
)

_DECIDED: tuple[type[Any], ...] = (Overrule, Intake, Ending)


def merge(work: "UnitOfWork", source: Client, target: Client) -> None:
    """Move everything of `source` to `target` and remove `source`.

    Verdicts of `source` go with it: they weighed half of the story.
    """
    for record_type in _MOVED:
        records = work.find(record_type, client=source.id)
        work.replace_many([replace(record, client=target.id) for record in records])
    for timer in work.find(Timer, client=source.id):
        work.replace(replace(timer, client=target.id))
    for remembered in work.find(RememberedName, client=source.id):
        work.replace(replace(remembered, client=target.id))
    for decided in _DECIDED:
        if not work.find(decided, client=target.id):
            for record in work.find(decided, client=source.id):
                work.add(replace(record, client=target.id))
    work.replace(merged_values(source, target))
    work.remove(Client, source.id)


def merged_values(source: Client, target: Client) -> Client:
    """Return `target` with what only `source` has."""
    contacts: list[Contact] = list(target.contacts)
    known = {(c.kind, fold(c.value)) for c in contacts}
    for contact in source.contacts:
        if (contact.kind, fold(contact.value)) not in known:
            contacts.append(contact)
            known.add((contact.kind, fold(contact.value)))
    notes = "\n\n".join(text for text in (target.notes.strip(), source.notes.strip()) if text)
    same_currency = source.currency == target.currency
    return replace(
        target,
        company=target.company or source.company,
        contacts=tuple(contacts),
        tags=tuple(dict.fromkeys((*target.tags, *source.tags))),
        rate=target.rate or (source.rate if same_currency else None),
        language=target.language or source.language,
        notes=notes,
        alive=source.alive if target.alive is Alive.UNKNOWN else target.alive,
        risk_end=target.risk_end or (source.risk_end if same_currency else None),
        risk_cont=target.risk_cont or (source.risk_cont if same_currency else None),
        risk_per_incident=target.risk_per_incident or (source.risk_per_incident if same_currency else None),
        referral=target.referral or (source.referral if same_currency else None),
        refund_fee=source.refund_fee if target.refund_fee is None else target.refund_fee,
        vcard_uid=target.vcard_uid or source.vcard_uid,
        options=" ".join(dict.fromkeys((*target.options.split(), *source.options.split()))),
        avoidable=source.avoidable if target.avoidable is None else target.avoidable,
    )
