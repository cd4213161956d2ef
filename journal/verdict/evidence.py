"""What the journal says about one client, as plain figures: days, hours, money in one currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from journal.domain.choices import Alive


class Option(StrEnum):
    """A way to go on, or a way to end."""

    CONTINUE = "continue"
    BOUNDARY = "boundary"
    RAISE_PRICE = "raise_price"
    CHANGE_MY_SIDE = "change_my_side"
    FINISH_THEN_PART = "finish_then_part"
    REFUND_END = "refund_end"
    PARTIAL_REFUND_END = "partial_refund_end"
    HAND_OVER = "hand_over"


GOING_ON = (Option.CONTINUE, Option.BOUNDARY, Option.RAISE_PRICE, Option.CHANGE_MY_SIDE)
DEFAULTS = (Option.CONTINUE, Option.BOUNDARY, Option.FINISH_THEN_PART, Option.REFUND_END)  # weighed unasked
ENDINGS = (Option.FINISH_THEN_PART, Option.REFUND_END, Option.PARTIAL_REFUND_END, Option.HAND_OVER)
NO_EXCHANGE_RATE = "no_exchange_rate_"  # the beginning of a flag; the currency follows
ON_REQUEST = (Option.RAISE_PRICE, Option.CHANGE_MY_SIDE, Option.PARTIAL_REFUND_END, Option.HAND_OVER)


@dataclass(frozen=True, slots=True)
class PastIncident:
    """One incident: `age` in days, `hours` and `money` it took, `toll` 1 to 5 (None: unknown)."""

    age: float
    hours: float = 0.0
    money: float = 0.0
    toll: float | None = None
    abusive: bool = False
    justified: bool = False
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class PastEngagement:
    """One job: `age` in days, `net` of VAT and direct cost (None: not recorded), `hours`."""

    age: float
    net: float | None = None
    hours: float = 0.0


@dataclass(frozen=True, slots=True)
class Latch:
    """Whether ending is being suggested, for how many days, and for how many days the contrary has held."""

    ending: bool = False
    since_days: float = 0.0
    pending_days: float | None = None

    def after(self, days: float) -> "Latch":
        """Return the same latch `days` later, before anything new was weighed."""
        pending = None if self.pending_days is None else self.pending_days + days
        return Latch(self.ending, self.since_days + days, pending)


@dataclass(frozen=True, slots=True)
class ClientEvidence:
    """Everything the verdict may know about one client (VERDICT.md, "From the journal to the evidence").

    Days, hours and major units of one currency. `T` is the exposure in days. There is deliberately no field
    for money or time already spent: they enter only as rates.
    """

    id: str
    T: float = 0.0
    incidents: tuple[PastIncident, ...] = ()
    engagements: tuple[PastEngagement, ...] = ()
    over_hours: float = 0.0
    money_known: bool = True
    rates_missing: tuple[
        str, ...
    ] = ()  # currencies of recorded money that cannot be counted; only the text asks
    open_amount: float = 0.0
    open_cost: float = 0.0
    open_hours: float = 0.0
    open_days: float = 30.0
    open_age: float | None = None  # days since the open work was agreed; only the replay of the past asks
    refundable: float = 0.0
    refund_fee: float = 0.0
    paid_ok: float = 0.0
    paid_bad: float = 0.0
    risk_end: float = 0.0
    risk_cont: float = 0.0
    risk_per_inc: float = 0.0
    referral: float = 0.0
    risk_user_set: bool = False
    alive: Alive = Alive.UNKNOWN
    boundary_fail: float = 0.0
    options: frozenset[Option] = frozenset()  # those of ON_REQUEST the user switched on
    avoidable: float = 0.0  # share of incidents a change on the user's own side would avoid
    latch: Latch | None = None


def _number(value: Any, default: float = 0.0) -> float:
    if value is None:
        return default
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return float("nan")  # the sanitising flags it


def _optional(value: Any) -> float | None:
    return None if value is None else _number(value)


def _alive(value: Any) -> Alive:
    if value is True or value == "yes":
        return Alive.YES
    if value is False or value == "no":
        return Alive.NO
    return Alive.UNKNOWN


def _options(value: Any) -> frozenset[Option]:
    known = {option.value for option in ON_REQUEST}
    names = value if isinstance(value, list | tuple | set | frozenset) else ()
    return frozenset(Option(name) for name in names if isinstance(name, str) and name in known)


def _rows(value: Any) -> Sequence[Mapping[str, Any]]:
    rows = value if isinstance(value, list | tuple) else ()
    return [row for row in rows if isinstance(row, Mapping)]


def _latch(value: Any) -> Latch | None:
    if not isinstance(value, Mapping):
        return None
    pending = _optional(value.get("pending_days"))
    return Latch(bool(value.get("ending")), _number(value.get("since_days")), pending)


_NUMBERS = [
    "T",
    "over_hours",
    "open_amount",
    "open_cost",
    "open_hours",
    "refundable",
    "refund_fee",
    "paid_ok",
    "paid_bad",
    "risk_end",
    "risk_cont",
    "risk_per_inc",
    "referral",
    "boundary_fail",
    "avoidable",
]


def evidence_from(row: Mapping[str, Any]) -> ClientEvidence:
    """Read one client in the shape of `verdict_cases.json`; what is absent has its default, nothing raises."""
    risks = any(row.get(name) for name in ("risk_end", "risk_cont", "risk_per_inc", "referral"))
    return ClientEvidence(
        id=str(row.get("id", "")),
        incidents=tuple(
            PastIncident(
                age=_number(each.get("age")),
                hours=_number(each.get("hours")),
                money=_number(each.get("money")),
                toll=_optional(each.get("toll")),
                abusive=bool(each.get("abusive")),
                justified=bool(each.get("justified")),
                complaint=str(each.get("complaint") or ""),
            )
            for each in _rows(row.get("incidents"))
        ),
        engagements=tuple(
            PastEngagement(_number(each.get("age")), _optional(each.get("net")), _number(each.get("hours")))
            for each in _rows(row.get("engagements"))
        ),
        money_known=bool(row.get("money_known", True)),
        rates_missing=(),
        open_days=_number(row.get("open_days"), 30.0),
        open_age=_optional(row.get("open_age")),
        risk_user_set=bool(row.get("risk_user_set", risks)),
        alive=_alive(row.get("alive")),
        options=_options(row.get("options")),
        latch=_latch(row.get("latch")),
        **{name: _number(row.get(name)) for name in _NUMBERS},
    )
