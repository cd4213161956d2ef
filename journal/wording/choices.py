"""The words of every closed list of the domain: what forms, tables, reports and the command line show."""

from enum import StrEnum

from journal.domain.choices import (
    Alive,
    Breakdown,
    Channel,
    ContactKind,
    Direction,
    EngagementState,
    EntryKind,
    Fair,
    IncidentState,
    Kind,
    Outcome,
    PaymentKind,
    ReplyState,
    SaidHow,
    Standing,
    Terms,
    VerdictState,
)
from journal.wording import noop, translate

# Pairs, not a dictionary: members of different lists are equal strings ("open").
WORDS: tuple[tuple[StrEnum, str], ...] = (
    (Kind.PERSON, noop("Kind", "person")),
    (Kind.ORGANISATION, noop("Kind", "organisation")),
    (Standing.ACTIVE, noop("Standing", "active")),
    (Standing.PAUSED, noop("Standing", "paused")),
    (Standing.CLOSED, noop("Standing", "closed")),
    (ContactKind.EMAIL, noop("ContactKind", "e-mail")),
    (ContactKind.PHONE, noop("ContactKind", "phone")),
    (ContactKind.ADDRESS, noop("ContactKind", "address")),
    (ContactKind.WEB, noop("ContactKind", "web page")),
    (Terms.FIXED, noop("Terms", "fixed fee")),
    (Terms.HOURLY, noop("Terms", "by the hour")),
    (Terms.RETAINER, noop("Terms", "retainer")),
    (Terms.QUANTITY, noop("Terms", "quantity × price")),
    (EngagementState.OPEN, noop("EngagementState", "in progress")),
    (EngagementState.DONE, noop("EngagementState", "done")),
    (EngagementState.ENDED, noop("EngagementState", "ended early")),
    (Channel.EMAIL, noop("Channel", "e-mail")),
    (Channel.PHONE, noop("Channel", "phone")),
    (Channel.CHAT, noop("Channel", "chat")),
    (Channel.MEETING, noop("Channel", "meeting")),
    (Channel.REVIEW, noop("Channel", "public review")),
    (Channel.OTHER, noop("Channel", "other")),
    (Direction.INCOMING, noop("Direction", "they wrote or called")),
    (Direction.OUTGOING, noop("Direction", "I wrote or called")),
    (Fair.NONE, noop("Fair", "none of it")),
    (Fair.PART, noop("Fair", "part of it")),
    (Fair.MOST, noop("Fair", "most of it")),
    (Fair.ALL, noop("Fair", "all of it")),
    (Breakdown.SCOPE, noop("Breakdown", "scope")),
    (Breakdown.PRICE, noop("Breakdown", "price")),
    (Breakdown.DEADLINE, noop("Breakdown", "deadline")),
    (Breakdown.QUALITY, noop("Breakdown", "quality")),
    (Breakdown.COMMUNICATION, noop("Breakdown", "communication")),
    (Breakdown.TONE, noop("Breakdown", "tone")),
    (Breakdown.EXPECTATION, noop("Breakdown", "expectations")),
    (Breakdown.BAD_DAY, noop("Breakdown", "a bad day")),
    (Breakdown.NONE, noop("Breakdown", "nothing broke")),
    (IncidentState.OPEN, noop("IncidentState", "open")),
    (IncidentState.WAITING, noop("IncidentState", "waiting")),
    (IncidentState.SETTLED, noop("IncidentState", "settled")),
    (Outcome.SOLVED, noop("Outcome", "solved")),
    (Outcome.AGREED, noop("Outcome", "agreed")),
    (Outcome.CONCEDED, noop("Outcome", "I gave way")),
    (Outcome.REFUNDED, noop("Outcome", "refunded")),
    (Outcome.DROPPED, noop("Outcome", "dropped")),
    (Outcome.ENDED, noop("Outcome", "we parted")),
    (EntryKind.DELIVERY, noop("EntryKind", "delivery")),
    (EntryKind.COMMUNICATION, noop("EntryKind", "communication")),
    (EntryKind.REWORK, noop("EntryKind", "rework")),
    (EntryKind.CONFLICT, noop("EntryKind", "conflict")),
    (EntryKind.ADMIN, noop("EntryKind", "admin")),
    (PaymentKind.RECEIVED, noop("PaymentKind", "received")),
    (PaymentKind.REFUND, noop("PaymentKind", "refund")),
    (PaymentKind.CHARGEBACK, noop("PaymentKind", "chargeback")),
    (PaymentKind.COST, noop("PaymentKind", "cost")),
    (PaymentKind.CONCESSION, noop("PaymentKind", "concession")),
    (Alive.YES, noop("Alive", "more work will come")),
    (Alive.NO, noop("Alive", "no more work will come")),
    (Alive.UNKNOWN, noop("Alive", "not known")),
    (ReplyState.DRAFT, noop("ReplyState", "draft")),
    (ReplyState.RELEASED, noop("ReplyState", "released")),
    (ReplyState.DROPPED, noop("ReplyState", "dropped")),
    (SaidHow.NOT_YET, noop("SaidHow", "not said yet")),
    (SaidHow.EMAIL, noop("SaidHow", "by e-mail")),
    (SaidHow.PHONE, noop("SaidHow", "by phone")),
    (SaidHow.MEETING, noop("SaidHow", "in a meeting")),
    (SaidHow.CONTRACT, noop("SaidHow", "in the contract")),
    # The window words the action, not the state.
    (VerdictState.NOT_ENOUGH_DATA, noop("VerdictState", "too early to say")),
    (VerdictState.HEALTHY, noop("VerdictState", "going well")),
    (VerdictState.WATCH, noop("VerdictState", "keep an eye on it")),
    (VerdictState.SET_A_BOUNDARY, noop("VerdictState", "a limit may help")),
    (VerdictState.REFUND_AND_END, noop("VerdictState", "ending may cost less")),
)
_TABLE = {(type(member).__name__, member.value): text for member, text in WORDS}


def word(choice: StrEnum, lang: str) -> str:
    """Return the user's word for a member of a closed list, in lower case as inside a sentence."""
    context = type(choice).__name__
    return translate(context, _TABLE[context, choice.value], lang=lang)


def title(choice: StrEnum, lang: str) -> str:
    """Return the word for a choice with a capital, for table cells and form fields."""
    text = word(choice, lang)
    return text[:1].upper() + text[1:]


def all_words(choices: type[StrEnum], lang: str) -> list[tuple[StrEnum, str]]:
    """Return each member of a closed list with its word, in the order of the list, for a form's choice."""
    return [(member, title(member, lang)) for member in choices]
