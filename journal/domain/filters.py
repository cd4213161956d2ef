"""What a list is narrowed to. Days are half-open (`start` in, `end` out), in the journal's zone; None leaves it open."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from journal.domain.choices import Breakdown, EntryKind, PaymentKind, Standing
from journal.domain.ids import ClientId


class Without(Enum):
    """A filter that asks for records without something, where None would mean "any"."""

    CLIENT = "client"


WITHOUT = Without.CLIENT

ClientSort = Literal[
    "name", "company", "standing", "verdict", "seconds_month", "earned_per_hour", "last_incident"
]
IncidentSort = Literal["at", "client", "complaint", "severity", "toll", "state", "breakdown", "seconds"]
HoursSort = Literal["day", "client", "kind", "seconds", "note", "worker"]
PaymentSort = Literal["on", "client", "kind", "amount", "note"]
TotalKey = Literal["client", "month", "week", "day", "kind", "worker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFilter:
    """Clients whose name, company, contacts or tags hold every word of `text` (without case and accents).

    Closed ones are left out unless `standing` or `with_closed` asks for them.
    """

    text: str = ""
    standing: Standing | None = None
    tag: str | None = None
    with_closed: bool = False
    ids: tuple[ClientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Incidents; `open_only` leaves out the settled ones; `unsaid_breakdown` asks for those without a breakdown."""

    client: ClientId | None = None
    text: str = ""
    start: date | None = None
    end: date | None = None
    open_only: bool = False
    breakdown: Breakdown | None = None
    unsaid_breakdown: bool = False
    clients: tuple[ClientId, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursFilter:
    """Hours, by the local days they touch."""

    client: ClientId | Without | None = None
    text: str = ""
    start: date | None = None
    end: date | None = None
    kind: EntryKind | None = None
    worker: str | None = None  # "" is the user
    billable: bool | None = None
    clients: tuple[ClientId, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFilter:
    """Payments."""

    client: ClientId | None = None
    kind: PaymentKind | None = None
    start: date | None = None
    end: date | None = None
    text: str = ""
    clients: tuple[ClientId, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatFilter:
    """What a chart is drawn for. Empty clients and tags mean all; without days the last twelve months to today."""

    start: date | None = None
    end: date | None = None
    clients: tuple[ClientId, ...] = ()
    tags: tuple[str, ...] = ()
