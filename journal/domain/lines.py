"""Lines of lists: what a table or a page shows of a record, read in one go. Frozen, no behaviour."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from journal.domain.choices import Standing, VerdictState
from journal.domain.ids import BoundaryId, ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.records import Engagement, Entry, Incident, Payment, Reply, Thanks, Timer


class RecordKind(StrEnum):
    """The kinds of record a search hit or a timeline item can stand for; the values are the names of their tables."""

    CLIENT = "client"
    STANDING = "standing"
    ENGAGEMENT = "engagement"
    INCIDENT = "incident"
    BOUNDARY = "boundary"
    THANKS = "thanks"
    ENTRY = "entry"
    PAYMENT = "payment"
    REPLY = "reply"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLine:
    """A client in the table. `seconds_month` counts this calendar month by local day; `earned_per_hour` every hour ever."""

    id: ClientId
    name: str
    company: str = ""
    standing: Standing = Standing.ACTIVE
    tags: tuple[str, ...] = ()
    contact_line: str = ""  # the first e-mail, else the first phone
    verdict_state: VerdictState | None = None  # None: never weighed
    verdict_action: str = ""
    verdict_since: date | None = None
    boundary: str = ""  # the one in force, empty without
    seconds_month: int = 0
    earned_per_hour: Money | None = (
        None  # None: no money or no hours recorded, or no rate to the home currency
    )
    last_incident: datetime | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementLine:
    """An engagement with what was paid (received less refunds and chargebacks) and what is still open of the fee."""

    engagement: Engagement
    client_name: str = ""
    paid: Money
    open: Money | None = None  # None: no fee agreed
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLine:
    """An incident, with the seconds of the hours linked to it."""

    incident: Incident
    client_name: str
    seconds: int = 0
    conceded: Money | None = None  # concessions linked to it, in the client's currency
    reply_waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """Hours and the name of their client; empty without a client."""

    entry: Entry
    client_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentLine:
    """A payment and the name of its client."""

    payment: Payment
    client_name: str
    engagement_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksLine:
    """A kind word and who said it."""

    thanks: Thanks
    client_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLine:
    """A held reply. `ready`: its wait is over; `truth_due`: the core-of-truth question is to be shown before release."""

    reply: Reply
    client_name: str
    complaint: str = ""
    incident_at: datetime | None = None
    ready: bool = False
    truth_due: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One thing that happened with a client. `extra` is a code of the record's own lists (kind, channel, standing, state)."""

    at: datetime  # aware, UTC; noon of the local day for things that have a day only
    day: date  # local day in the journal's zone
    kind: RecordKind
    id: str
    text: str = ""
    seconds: int | None = None
    money: Money | None = None
    toll: int | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalRow:
    """Hours added up. `keys` holds what was asked for by, in that order; "client" is the name, empty without a client.

    `value` is the worth of the billable hours at their rates; None where no rate is known, or in two currencies.
    """

    keys: dict[str, str]
    seconds: int
    billable_seconds: int
    value: Money | None = None
    client: ClientId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """Something promised in an incident that is due, or was."""

    incident: IncidentId
    client: ClientId
    client_name: str
    mine: str
    theirs: str
    by_when: date
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryLine:
    """A boundary in force, and how often it was crossed."""

    id: BoundaryId
    client: ClientId
    client_name: str
    what: str
    until: date | None
    crossed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionLine:
    """What the last verdict suggests for a client who is not simply going well."""

    client: ClientId
    client_name: str
    state: VerdictState
    action: str
    since: date | None
    folded: bool = False  # a reply waits, or an incident is younger than 24 hours: "look at this tomorrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaySummary:
    """The Today page. "Active" is hours, money, an incident or thanks within the last 90 days."""

    day: date
    clients: int = 0  # all that are not closed
    clients_90d: int = 0
    clients_without_difficulty_90d: int = 0
    last_thanks: ThanksLine | None = None
    timer: Timer | None = None
    timer_client: str = ""
    replies_waiting: tuple[ReplyLine, ...] = ()
    replies_ready: tuple[ReplyLine, ...] = ()
    promises_due: tuple[PromiseLine, ...] = ()
    engagements_due: tuple[EngagementLine, ...] = ()
    unfinished_incidents: tuple[IncidentLine, ...] = ()
    suggestions: tuple[SuggestionLine, ...] = ()
    hours_today_seconds: int = 0
    hours_week_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One text found. `client` and `client_name` are empty for time without a client."""

    kind: RecordKind
    id: str
    client: ClientId | None
    client_name: str
    at: datetime | None
    title: str
    excerpt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The best hits, and how many there are in all."""

    total: int = 0
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickEntry:
    """What a quick line says: "1h30 Rossi logo". `client_name` is the journal's name for it, empty where none was named.

    `candidates` are the clients the words could mean where they mean more than one.
    """

    text: str
    day: date
    seconds: int
    client: ClientId | None = None
    client_name: str = ""
    note: str = ""
    candidates: tuple[tuple[ClientId, str], ...] = field(default=())
