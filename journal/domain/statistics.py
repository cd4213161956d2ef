"""The values charts draw: what was counted, over which period, and the rows behind each number.

Durations are whole seconds, periods half-open days in the journal's zone, months their first day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.domain.changes import Topic
from journal.domain.choices import Breakdown, EntryKind, VerdictState
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` up to, not including, `until`."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The rows a mark stands for: those named in `ids`, or all that match what is given."""

    topic: Topic
    ids: tuple[str, ...] = ()
    clients: tuple[ClientId, ...] = ()
    period: Period | None = None
    kind: EntryKind | None = None
    billable: bool | None = None
    breakdown: Breakdown | None = None
    worker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthHours:
    """Hours of one month by what they were spent on."""

    month: date
    seconds: dict[EntryKind, int]

    @property
    def total(self) -> int:
        """All seconds of the month."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursByKindAndMonth:
    """Every month of the period in order, empty ones included."""

    period: Period
    months: tuple[MonthHours, ...]
    clients: tuple[ClientId, ...] = ()  # only these clients; empty: all


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthUnpaid:
    """Billable and unpaid seconds of one month."""

    month: date
    billable_seconds: int
    unpaid_seconds: int

    @property
    def share(self) -> float | None:
        """Unpaid share of all hours, 0..1; None where there were none."""
        total = self.billable_seconds + self.unpaid_seconds
        return self.unpaid_seconds / total if total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpaidShare:
    """Every month of the period in order, empty ones included."""

    period: Period
    months: tuple[MonthUnpaid, ...]
    clients: tuple[ClientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthIncidents:
    """Incidents of one month by where the communication broke; None is "not said yet"."""

    month: date
    incidents: dict[Breakdown | None, tuple[IncidentId, ...]]

    @property
    def total(self) -> int:
        """All incidents of the month."""
        return sum(len(ids) for ids in self.incidents.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentsByBreakdown:
    """Every month of the period in order, empty ones included."""

    period: Period
    months: tuple[MonthIncidents, ...]
    clients: tuple[ClientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentCalendar:
    """The days that had incidents; days without are left out."""

    period: Period
    days: dict[date, tuple[IncidentId, ...]]
    clients: tuple[ClientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientEarnings:
    """What one client brought and what it took. `earned` is received less refunds and costs, net of VAT."""

    client: ClientId
    name: str
    earned: Money
    billable_seconds: int
    unpaid_seconds: int  # unbillable hours other than conflict
    conflict_seconds: int

    @property
    def seconds(self) -> int:
        """All hours spent on the client."""
        return self.billable_seconds + self.unpaid_seconds + self.conflict_seconds

    def per_hour(self, seconds: int) -> Money | None:
        """`earned` for each hour of `seconds`, rounded; None where there were none."""
        return Money(round(self.earned.minor * 3600 / seconds), self.earned.currency) if seconds else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedPerHour:
    """Clients of one currency with money and hours in the period."""

    period: Period
    currency: str
    clients: tuple[ClientEarnings, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientWorth:
    """What going on with one client is expected to bring and to cost over the horizon.

    `value` is future money less the worth of the working hours; `cost` conflict and overhead, priced alike.
    """

    client: ClientId
    name: str
    value: Money
    cost: Money
    state: VerdictState


@dataclass(frozen=True, slots=True, kw_only=True)
class CostAgainstValue:
    """One point a client, in one currency, over `horizon_days` from now."""

    currency: str
    horizon_days: int
    clients: tuple[ClientWorth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientProfit:
    """What stayed of one client's money after pricing every hour; may be negative."""

    client: ClientId
    name: str
    profit: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class WhaleCurve:
    """Clients of one currency and their profit, in any order; the chart sorts them."""

    period: Period
    currency: str
    clients: tuple[ClientProfit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastMonth:
    """Expected incidents of one coming month, with the bands that hold 8 and 9 of 10 cases."""

    month: date
    mean: float
    low80: float
    high80: float
    low90: float
    high90: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """Past months as counted, coming months as expected. `name` is the client, empty for all."""

    past: tuple[MonthIncidents, ...]
    coming: tuple[ForecastMonth, ...]
    name: str = ""
    clients: tuple[ClientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownCount:
    """One place where communication broke: its incidents and the hours they took."""

    breakdown: Breakdown | None
    incidents: tuple[IncidentId, ...]
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownPareto:
    """Where communication breaks, in any order; the chart sorts it."""

    period: Period
    rows: tuple[BreakdownCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What a stretch of days held for the whole journal."""

    days: int
    incidents: int
    unpaid_seconds: int
    billable_seconds: int
    earned: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfterEnding:
    """The time before and after a relationship ended, compared per 30 days."""

    client: ClientId
    name: str
    ended: date
    before: Stretch
    after: Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHours:
    """Hours of one person; an empty name is the user."""

    worker: str
    billable_seconds: int
    unpaid_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursByPerson:
    """Who worked how long in the period."""

    period: Period
    people: tuple[PersonHours, ...]


class Option(StrEnum):
    """The ways on from today that a verdict compares (VERDICT.md, "Options")."""

    CONTINUE = "continue"
    BOUNDARY = "boundary"
    FINISH_THEN_PART = "finish_then_part"
    REFUND_END = "refund_end"
    RAISE_PRICE = "raise_price"
    CHANGE_MY_SIDE = "change_my_side"
    PARTIAL_REFUND_END = "partial_refund_end"
    HAND_OVER = "hand_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionBand:
    """One option's worth in major units: the mean, and where 8 and 9 of 10 cases fall."""

    option: Option
    mean: float
    low80: float
    high80: float
    low90: float
    high90: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictOptions:
    """The options offered for one client, in the verdict's order, from today over `horizon_days`."""

    client: ClientId
    name: str
    currency: str
    horizon_days: int
    options: tuple[OptionBand, ...]


Statistic = (
    HoursByKindAndMonth
    | UnpaidShare
    | IncidentsByBreakdown
    | IncidentCalendar
    | EarnedPerHour
    | CostAgainstValue
    | WhaleCurve
    | Forecast
    | BreakdownPareto
    | BeforeAfterEnding
    | HoursByPerson
    | VerdictOptions
)
