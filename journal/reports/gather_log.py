"""The incident log gathered: each incident with its digest, and what was changed since it was first written."""

import hashlib
import json
from collections import defaultdict
from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from journal.domain.choices import PaymentKind
from journal.domain.filters import IncidentFilter, PaymentFilter
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.records import Incident
from journal.reports.dossier import Frame, IncidentsDossier, LaterChange, LoggedIncident

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_OWN = frozenset({"created", "changed", "version"})


def incident_log(
    journal: "Journal",
    frame: Frame,
    *,
    client: ClientId | None = None,
    start: date | None = None,
    end: date | None = None,
) -> IncidentsDossier:
    """Gather the dated log of incidents, each with its digest and what was changed since it was first written."""
    from journal.services import attachments, clients, incidents, payments

    known = {each.id: each for each in clients.everyone(journal)}
    found = incidents.page(
        journal, IncidentFilter(client=client, start=start, end=end), sort="at", descending=False
    ).lines
    conceded: dict[str, list[Money]] = defaultdict(list)
    for line in payments.page(journal, PaymentFilter(client=client, kind=PaymentKind.CONCESSION)).lines:
        if line.payment.incident:
            conceded[line.payment.incident].append(line.payment.amount)
    log = tuple(
        LoggedIncident(
            incident=line.incident,
            client=known[line.incident.client],
            seconds=line.seconds,
            conceded=tuple(conceded[line.incident.id]),
            sources=tuple(attachments.of_incident(journal, line.incident.id)),
            changes=_changes(journal, line.incident),
            digest=digest_of(line.incident),
        )
        for line in found
    )
    whole = hashlib.sha256("".join(each.digest for each in log).encode("ascii")).hexdigest()
    return IncidentsDossier(frame=frame, log=log, checksum=whole)


def digest_of(incident: Incident) -> str:
    """Return the SHA-256 of an incident as it is written now, the same on every machine."""
    told = {
        field.name: _plain(getattr(incident, field.name))
        for field in fields(incident)
        if field.name not in _OWN
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value  # instants are dates too


def _changes(journal: "Journal", incident: Incident) -> tuple[LaterChange, ...]:
    """Return when an incident was changed after it was first written, and which fields."""
    from journal.services import history

    trail = history.trail(journal, incident.id)
    images = [change.before for change in trail if change.operation == "update"]
    now = {field.name: _plain(getattr(incident, field.name)) for field in fields(incident)}
    after: list[dict[str, Any] | None] = [*images[1:], now] if images else []
    told = []
    updates = [change for change in trail if change.operation == "update"]
    for change, before, then in zip(updates, images, after, strict=True):
        if before is None or then is None:
            told.append(LaterChange(at=change.at, fields=()))
            continue
        names = sorted(
            name
            for name in before.keys() | then.keys()
            if name not in _OWN and not _same(before.get(name), then.get(name))
        )
        if names:
            told.append(LaterChange(at=change.at, fields=tuple(names)))
    return tuple(told)


def _same(one: Any, other: Any) -> bool:
    """Compare a value of an image with one of a record: instants may be written in two ways."""
    if one == other or (not one and not other):
        return True
    try:
        return datetime.fromisoformat(str(one)).replace(tzinfo=None) == datetime.fromisoformat(
            str(other)
        ).replace(tzinfo=None)
    except ValueError:
        return str(one) == str(other)
