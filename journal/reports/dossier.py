"""What each report is made of. Services fill these values; the report only words and sets them.

Verdict texts come worded in the report's language; everything else is words of the user or plain values.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from journal.domain.choices import EntryKind, VerdictState
from journal.domain.money import Money
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    Thanks,
)
from journal.domain.statistics import Period, Statistic, VerdictOptions


class Report(StrEnum):
    """The reports there are."""

    PORTFOLIO = "portfolio"
    CLIENT = "client"
    INCIDENTS = "incidents"
    MONTH = "month"
    SETTLEMENT = "settlement"


class Audience(StrEnum):
    """Who will read it. For me: everything, headed "Private". For others: an allow-list."""

    ME = "me"
    OTHERS = "others"


class Paper(StrEnum):
    """Sheet sizes."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every report carries: when and where it was made, for which days, by whom."""

    made: datetime  # aware
    zone: str  # IANA; dates are printed in it
    currency: str  # the journal's home currency
    period: Period | None = None
    keeper: str = ""  # whose journal it is, as it may be printed
    logo: Path | None = None  # SVG, PNG or JPEG
    footer: str = ""
    initials_only: bool = True  # for others: names as initials
    may_show: frozenset[tuple[str, str]] = (
        frozenset()
    )  # for others: (record id, field name) ticked "may be shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One term of the difference between parting and going on, worded, in major units."""

    term: str
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a verdict says of one client, worded in the report's language."""

    state: VerdictState
    heading: str  # the worded state, such as "a limit may help"
    sentence: str  # the first sentence
    text: str = ""  # what unfolds; paragraphs parted by a line break
    since: date | None = None
    grade: str = ""
    currency: str = ""
    drivers: tuple[Driver, ...] = ()
    options: VerdictOptions | None = None
    safety: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One line of the portfolio. `income_share` is 0..1 of the income of the last 12 months."""

    client: Client
    suggestion: Suggestion | None = None
    seconds: int = 0
    unpaid_seconds: int = 0  # conflict included
    earned: Money | None = None  # None: no money recorded
    income_share: float | None = None
    incidents: int = 0
    last_incident: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioDossier:
    """The state of all relationships."""

    frame: Frame
    relationships: tuple[Relationship, ...] = ()
    clients_90d: int = 0  # active in the last 90 days
    without_incident_90d: int = 0
    last_thanks: tuple[Client, Thanks] | None = None
    charts: tuple[Statistic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDossier:
    """One relationship's whole story, each tuple in order of time."""

    frame: Frame
    client: Client
    suggestion: Suggestion | None = None
    income_share: float | None = None
    engagements: tuple[Engagement, ...] = ()
    incidents: tuple[Incident, ...] = ()
    entries: tuple[Entry, ...] = ()
    payments: tuple[Payment, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    replies: tuple[Reply, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    charts: tuple[Statistic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterChange:
    """A record was changed after it was first written: when, and which fields."""

    at: datetime
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedIncident:
    """One numbered line of the incident log. `digest` is the SHA-256 of the record, in hex."""

    incident: Incident
    client: Client
    seconds: int = 0
    conceded: tuple[Money, ...] = ()
    sources: tuple[Attachment, ...] = ()
    changes: tuple[LaterChange, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentsDossier:
    """A dated log, fit to hand to a third party. `checksum` is over the digests, in their order."""

    frame: Frame
    log: tuple[LoggedIncident, ...] = ()
    checksum: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHours:
    """Seconds spent on one client (None: without a client) by kind, and how many were billable."""

    client: Client | None
    seconds: dict[EntryKind, int]
    billable_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDossier:
    """One month: hours, money, incidents, lessons, thanks. `clients` names every client met in it."""

    frame: Frame
    month: date
    clients: tuple[Client, ...] = ()
    hours: tuple[ClientHours, ...] = ()
    payments: tuple[Payment, ...] = ()
    incidents: tuple[Incident, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    charts: tuple[Statistic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementDossier:
    """How a relationship is being brought to an end, in figures and steps."""

    frame: Frame
    client: Client
    ends_on: date | None = None
    engagements: tuple[Engagement, ...] = ()
    payments: tuple[Payment, ...] = ()
    billable_seconds: int = 0
    refund: Money | None = None  # what will be paid back
    refund_on: date | None = None
    delivered: tuple[str, ...] = ()
    to_return: tuple[str, ...] = ()  # data, access, material
    still_open: tuple[str, ...] = ()
    words: str = ""  # a closing sentence to the client


Dossier = PortfolioDossier | ClientDossier | IncidentsDossier | MonthDossier | SettlementDossier
