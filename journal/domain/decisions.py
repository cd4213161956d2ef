"""What the user decides about a relationship: otherwise than suggested, how it began, how it ended.

There is one intake and one overruling for each client; history keeps the earlier ones.
"""

from dataclasses import dataclass
from datetime import date

from journal.domain.ids import ClientId
from journal.domain.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrule:
    """The user decided otherwise until a day. What was suggested then is kept, to see when the evidence has changed."""

    client: ClientId
    on: date
    until: date  # the last day on which it holds
    reason: str
    state: str  # of the verdict overruled
    action: str
    incidents: int  # recorded then
    gap: float  # best ending minus best going on, in major units of the home currency
    safety: bool  # an incident was marked as abusive


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Six short questions about a new client: five answered 0 (no), 1 (partly), 2 (yes), `gut` 1 to 5; None: not said."""

    client: ClientId
    on: date
    clear: int | None = None  # they know what they want
    decides: int | None = None  # one person decides
    deposit: int | None = None  # a deposit is no trouble
    before: int | None = None  # they speak well of whoever did it before
    deadline: int | None = None  # the time is enough
    gut: int | None = None


QUESTIONS = ("clear", "decides", "deposit", "before", "deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a relationship was brought to an end. `done` holds the codes of the steps ticked, `again` the later answer."""

    client: ClientId
    on: date
    why: str = ""
    done: tuple[str, ...] = ()
    letter: str = ""
    refund: Money | None = None
    again: bool | None = None  # would I take them again?
