"""What is held about a person, as one text that reads from top to bottom."""

import dataclasses
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journal.domain.bookkeeping import RememberedName
from journal.domain.decisions import Ending, Intake, Overrule
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.records import (
    Attachment,
    Boundary,
    Contact,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    StandingSince,
    StoredVerdict,
    Thanks,
)
from journal.services.common import owner
from journal.wording import choices, formats, noop, translate

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_SECTIONS: tuple[tuple[str, type[Any]], ...] = (
    (noop("Disclosure", "What was agreed"), Engagement),
    (noop("Disclosure", "Incidents"), Incident),
    (noop("Disclosure", "Hours"), Entry),
    (noop("Disclosure", "Money"), Payment),
    (noop("Disclosure", "Limits"), Boundary),
    (noop("Disclosure", "Kind words"), Thanks),
    (noop("Disclosure", "Replies"), Reply),
    (noop("Disclosure", "Files"), Attachment),
    (noop("Disclosure", "What was suggested"), StoredVerdict),
    (noop("Disclosure", "Decided otherwise"), Overrule),
    (noop("Disclosure", "First questions"), Intake),
    (noop("Disclosure", "Endings"), Ending),
    (noop("Disclosure", "Names in imported files"), RememberedName),
)
# Keys of the program's own: they are in the tables beside.
_OWN = frozenset(
    {
        "id",
        "client",
        "version",
        "created",
        "changed",
        "batch",
        "engagement",
        "incident",
        "crossed",
        "continues",
    }
    | {"zone", "digest", "document", "evidence_hash", "position"}
)


def summary(journal: "Journal", client: ClientId, lang: str) -> str:
    """Return the text. Field names are those of the tables beside it, so that one explains the other.

    Raises:
        Refused: there is no such client.
    """
    with journal.read() as reader:
        person = owner(reader, client)
        records = {kind: reader.find(kind, client=client) for _, kind in _SECTIONS}
    lines = [
        translate("Disclosure", "Everything held about {name}", lang=lang, name=person.name),
        translate(
            "Disclosure",
            "Written {at}. The folders data and csv hold the same and what was said before; attachments holds the files.",
            lang=lang,
            at=formats.instant(journal.now(), journal.zone, lang),
        ),
        "",
        *_fields(person, journal.zone, lang),
    ]
    for heading, kind in _SECTIONS:
        found = records[kind]
        if found:
            said = f"{translate('Disclosure', heading, lang=lang)} ({len(found)})"
            lines += ["", said, "=" * len(said)]
            if kind is Entry:
                total = formats.hours(sum(each.seconds for each in found), lang)
                lines.append(translate("Disclosure", "In all: {hours}", lang=lang, hours=total))
            for record in found:
                lines += ["", *_fields(record, journal.zone, lang)]
    return "\n".join(lines) + "\n"


def _fields(record: Any, zone: str, lang: str) -> Iterator[str]:
    """Say each field that says something, one a line."""
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name in _OWN or value in (None, "", (), False):
            continue
        yield f"{field.name}: {_said(field.name, value, zone, lang)}"


def _said(name: str, value: Any, zone: str, lang: str) -> str:
    if isinstance(value, Money):
        return formats.money(value, lang)
    if isinstance(value, Contact):
        return " ".join(filter(None, (value.value, f"({value.label})" if value.label else "")))
    if isinstance(value, StandingSince):
        return f"{choices.word(value.standing, lang)} ({formats.instant(value.since, zone, lang)})"
    if isinstance(value, StrEnum):
        return choices.word(value, lang)
    if isinstance(value, datetime):
        return formats.instant(value, zone, lang)
    if isinstance(value, date):
        return formats.date(value, lang)
    if isinstance(value, bool):
        return translate("Disclosure", "yes", lang=lang)
    if isinstance(value, tuple):
        return _listed(_said(name, each, zone, lang) for each in value)
    if name.startswith("seconds") or name.endswith("seconds"):
        return formats.hours(int(value), lang)
    if isinstance(value, Decimal | float):
        return formats.number(value, lang)
    return str(value)


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)
