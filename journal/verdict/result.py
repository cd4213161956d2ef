"""What the verdict says, as frozen values and as the document of `verdicts --json`."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from journal.domain.choices import VerdictState
from journal.verdict.evidence import Latch, Option
from journal.verdict.settings import Settings, setting_names


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """One option: the expected value, and the 80 % and 90 % bands of what may happen, in money."""

    mean: float
    low80: float
    high80: float
    low90: float
    high90: float
    offered: bool


@dataclass(frozen=True, slots=True)
class Driver:
    """One term of (refund and end) − (go on), in money."""

    term: str
    amount: float


@dataclass(frozen=True, slots=True)
class Swing:
    """What (refund and end) − (go on) becomes at a low and at a high value of one input."""

    input: str
    low: float
    high: float
    at_low: float
    at_high: float


@dataclass(frozen=True, slots=True)
class Robust:
    """Whether best ending against best going on keeps its sign for a cheap hour, a dear hour, and without stress."""

    hour_low: bool
    hour_high: bool
    no_stress: bool


class Sensitivity(Protocol):
    """Works out, when asked, what other assumptions would give."""

    def tornado(self) -> tuple[Swing, ...]:
        """Return the swings, the widest first."""

    def robust(self) -> Robust:
        """Return whether the sign survives."""


@dataclass(frozen=True, slots=True)
class ClientVerdict:
    """The verdict on one client. Figures are always finite; `reckoned` is False where the money or the hour is unknown."""

    client: str
    state: VerdictState
    action: str  # an Option, or review_terms
    since_days: float
    latch: Latch
    reckoned: bool
    grade: str
    data_share: float
    incidents: int
    exposure_days: float
    quiet_days: float
    p_end_right: float
    p_end_better: float
    gap: float  # expected value of the best ending minus the best going on
    ratio: float
    evpi: float
    value_of_waiting: float
    break_even_refund: float
    break_even_band: tuple[float, float]
    expected_incidents: float
    follow_ups: float
    cost_per_incident: float
    conflict_cost: float  # expected, over the horizon
    before_conflict: float  # value of going on without its conflict
    best_end: Option
    best_on: Option
    options: Mapping[Option, OptionFigures]
    drivers: tuple[Driver, ...]
    safety: bool  # an incident was abusive: ending is right regardless of the numbers
    severe: bool
    fair: int  # incidents that were mostly fair
    refundable: float
    open_work: bool
    hour: float  # w, the value of one own hour
    horizon: float
    flags: tuple[str, ...]
    sensitivity: Sensitivity = field(compare=False, repr=False)

    @property
    def tornado(self) -> tuple[Swing, ...]:
        """What refund_end − continue becomes at the ends of each input's range, the widest first."""
        return self.sensitivity.tornado()

    @property
    def robust(self) -> Robust:
        """Whether the sign of the gap survives a cheap hour, a dear hour, and stress that counts nothing."""
        return self.sensitivity.robust()

    @property
    def flagged(self) -> bool:
        """Whether something is suggested."""
        return self.state in {VerdictState.SET_A_BOUNDARY, VerdictState.REFUND_AND_END}

    @property
    def delta(self) -> float:
        """Refund and end minus go on, in money: the sum of the drivers."""
        return self.options[Option.REFUND_END].mean - self.options[Option.CONTINUE].mean


@dataclass(frozen=True, slots=True)
class PortfolioVerdict:
    """The verdicts on all clients, in the order asked, with the settings they rest on."""

    as_of: str
    currency: str
    lang: str
    settings: Settings
    clients: tuple[ClientVerdict, ...]
    without_incident_90d: int
    share_healthy: float
    net_value: float
    suggested_rate: float | None
    flags: tuple[str, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """Return the document of VERDICT.md, "What it says"; figures that could not be reckoned are null."""
        return {
            "schema": 1,
            "as_of": self.as_of,
            "currency": self.currency,
            "settings": settings_row(self.settings),
            "clients": [client_row(each, self) for each in self.clients],
            "portfolio": {
                "clients": len(self.clients),
                "without_incident_90d": self.without_incident_90d,
                "share_healthy": self.share_healthy,
                "net_value": self.net_value,
                "flagged": [each.client for each in self.clients if each.flagged],
                "state": None if self.clients else VerdictState.NOT_ENOUGH_DATA.value,
                "suggested_rate": self.suggested_rate,
            },
            "flags": list(self.flags),
        }


def settings_row(settings: Settings) -> dict[str, Any]:
    """Return the settings by name, tuples as lists."""
    values = {name: getattr(settings, name) for name in setting_names()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def since_date(as_of: str, days: float) -> str | None:
    """Return the day `days` before the ISO instant `as_of`; None where there is no such instant."""
    from datetime import datetime, timedelta

    try:
        return (datetime.fromisoformat(as_of) - timedelta(days=days)).date().isoformat()
    except (ValueError, OverflowError):
        return None


def client_row(verdict: ClientVerdict, portfolio: PortfolioVerdict) -> dict[str, Any]:
    """Return one client of the document."""
    from journal.verdict.text import say

    v = verdict
    known = v.reckoned

    def money(value: float) -> float | None:
        return value if known else None

    return {
        "client": v.client,
        "state": v.state.value,
        "action": v.action,
        "since": since_date(portfolio.as_of, v.since_days),
        "latch": {
            "ending": v.latch.ending,
            "since_days": v.latch.since_days,
            "pending_days": v.latch.pending_days,
        },
        "grade": v.grade,
        "data_share": v.data_share,
        "incidents": v.incidents,
        "exposure_days": v.exposure_days,
        "p_end_right": money(v.p_end_right),
        "p_end_better": money(v.p_end_better),
        "ratio": money(v.ratio),
        "evpi": money(v.evpi),
        "value_of_waiting": money(v.value_of_waiting),
        "break_even_refund": money(v.break_even_refund),
        "break_even_band": [money(each) for each in v.break_even_band],
        "expected_incidents": v.expected_incidents,
        "follow_ups": v.follow_ups,
        "cost_per_incident": money(v.cost_per_incident),
        "options": {
            option.value: {
                "mean": each.mean,
                "low80": each.low80,
                "high80": each.high80,
                "low90": each.low90,
                "high90": each.high90,
                "offered": each.offered,
            }
            for option, each in v.options.items()
            if known
        },
        "drivers": [{"term": each.term, "amount": each.amount} for each in v.drivers if known],
        "tornado": [asdict(each) for each in v.tornado] if known else [],
        "robust": asdict(v.robust),
        "safety": v.safety,
        "flags": list(v.flags),
        "text": say(v, portfolio.lang, portfolio.currency).text,
    }
