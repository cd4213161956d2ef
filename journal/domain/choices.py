"""The closed lists of the journal. Values are what files, JSON and the database hold; `wording` words them."""

from enum import StrEnum


class Kind(StrEnum):
    """A client is a person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Standing(StrEnum):
    """Whether a relationship is running. A reopened one is active again; its standings keep the dates."""

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class ContactKind(StrEnum):
    """How to reach a client."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    WEB = "web"


class Terms(StrEnum):
    """How an engagement is paid."""

    FIXED = "fixed"
    HOURLY = "hourly"
    RETAINER = "retainer"
    QUANTITY = "quantity"


class EngagementState(StrEnum):
    """Where an engagement stands."""

    OPEN = "open"
    DONE = "done"
    ENDED = "ended"  # stopped before it was done


class Channel(StrEnum):
    """How an incident reached us."""

    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    MEETING = "meeting"
    REVIEW = "review"
    OTHER = "other"


class Direction(StrEnum):
    """Who spoke first."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Fair(StrEnum):
    """How much of a complaint was fair."""

    NONE = "none"
    PART = "part"
    MOST = "most"
    ALL = "all"


class Breakdown(StrEnum):
    """Where the communication broke."""

    SCOPE = "scope"
    PRICE = "price"
    DEADLINE = "deadline"
    QUALITY = "quality"
    COMMUNICATION = "communication"
    TONE = "tone"
    EXPECTATION = "expectation"
    BAD_DAY = "bad_day"
    NONE = "none"


class IncidentState(StrEnum):
    """Where an incident stands."""

    OPEN = "open"
    WAITING = "waiting"
    SETTLED = "settled"


class Outcome(StrEnum):
    """How an incident ended."""

    SOLVED = "solved"
    AGREED = "agreed"
    CONCEDED = "conceded"
    REFUNDED = "refunded"
    DROPPED = "dropped"
    ENDED = "ended"


class EntryKind(StrEnum):
    """What the hours were spent on. Delivery is billable unless told, the others are not."""

    DELIVERY = "delivery"
    COMMUNICATION = "communication"
    REWORK = "rework"
    CONFLICT = "conflict"
    ADMIN = "admin"


class PaymentKind(StrEnum):
    """What moved, or was waived. All amounts are entered positive; `concession` is money not asked for."""

    RECEIVED = "received"
    REFUND = "refund"
    CHARGEBACK = "chargeback"
    COST = "cost"
    CONCESSION = "concession"


class Alive(StrEnum):
    """The user's word on whether more work will come."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ReplyState(StrEnum):
    """A reply is a draft under a wait until it is released or dropped."""

    DRAFT = "draft"
    RELEASED = "released"
    DROPPED = "dropped"


class SaidHow(StrEnum):
    """How a boundary was told to the client."""

    NOT_YET = "not_yet"
    EMAIL = "email"
    PHONE = "phone"
    MEETING = "meeting"
    CONTRACT = "contract"


class VerdictState(StrEnum):
    """What a verdict suggests (VERDICT.md, "States")."""

    NOT_ENOUGH_DATA = "not_enough_data"
    HEALTHY = "healthy"
    WATCH = "watch"
    SET_A_BOUNDARY = "set_a_boundary"
    REFUND_AND_END = "refund_and_end"
