"""The settings of the verdict: dated rows of the journal, each with its default. Those in `ASSUMED` are assumptions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """What the verdict takes as given (VERDICT.md, "Settings"); money is in the currency of the call."""

    own_rate: float | None = None  # money per own hour; None: asked, or suggested from the data, never 0
    phi: float = 0.6  # worth of a freed hour as a share of own_rate (Agness et al., REStud 2025)
    psi: float = 1.0  # how much stress counts
    toll_hours: tuple[float, ...] = (0.0, 0.5, 1.0, 2.0, 4.0)  # hours to recover from a toll of 1 … 5
    horizon: float = 365.0  # days looked ahead
    review: float = 30.0  # days until the next review
    disc: float = 0.10  # discount per year
    kappa: float = 2.0  # how many times the gain must outweigh the loss: cautious 3, bold 1
    material: float = 1.0  # a difference that matters, in own hours
    watch_share: float = 0.20
    clear_ratio: float = 6.0
    exit_ratio: float = 1.2
    dwell: float = 14.0  # days a change must persist
    wind_days: float = 14.0
    wind_share: float = 0.5
    exit_hours: float = 2.0
    boundary_hours: float = 1.5
    boundary_a: float = 2.0
    boundary_b: float = 4.0
    boundary_leave: float = 0.10
    raise_by: float = 0.15
    raise_leave: float = 0.20
    raise_hours: float = 0.5
    partial_share: float = 0.5
    partial_accept: float = 0.6
    hand_accept: float = 0.6
    hand_fee: float = 0.10
    hand_hours: float = 3.0
    change_hours: float = 1.5  # hours that changing something on one's own side takes
    pay_a: float = 18.0
    pay_b: float = 2.0
    m0: float = 1 / 365  # incidents per client and day
    m_sd: float = 1.0
    r0: float = 0.6
    r_sd: float = 0.7
    eta_grid: tuple[float, ...] = (0.0, 0.2, 0.4, 0.6, 0.75)
    eta_prior: tuple[float, ...] = (0.30, 0.25, 0.20, 0.15, 0.10)
    tau_grid: tuple[float, ...] = (7.0, 21.0, 60.0)
    pseudo_incidents: float = 5.0
    pseudo_hours: float = 2.0
    pseudo_money: float = 0.0
    pseudo_toll: float = 3.0
    k_incident: float = 4.0
    cv_incident: float = 1.0
    k_engagement: float = 2.0
    cv_engagement: float = 0.6
    bg_prior: tuple[float, ...] = (0.8, 90.0, 1.0, 3.0)  # BG/NBD r, α, a, b in days
    bg_sd: tuple[float, ...] = (0.7, 0.7, 0.5, 0.5)
    overhead_days: float = 60.0
    overhead_sd: float = 0.3
    hyper_sd: float = 0.5

    @property
    def delta(self) -> float:
        """The discount per day, ln(1 + disc)/365."""
        return math.log1p(self.disc) / 365


# The defaults that rest on judgement, marked (a) in VERDICT.md: shown in the expert sheet with their reason.
ASSUMED = frozenset(each.name for each in fields(Settings)) - {"own_rate", "phi", "horizon"}
_SHARES = frozenset(
    [
        "phi",
        "watch_share",
        "wind_share",
        "boundary_leave",
        "raise_leave",
        "partial_share",
        "partial_accept",
        "hand_accept",
        "hand_fee",
    ]
)
_POSITIVE = frozenset(
    [
        "horizon",
        "review",
        "kappa",
        "clear_ratio",
        "exit_ratio",
        "boundary_a",
        "boundary_b",
        "pay_a",
        "pay_b",
        "m0",
        "r0",
        "k_incident",
        "k_engagement",
        "pseudo_incidents",
        "overhead_days",
    ]
)


def setting_names() -> tuple[str, ...]:
    """Return the names that `settings_from` and `--set` understand."""
    return tuple(each.name for each in fields(Settings))


def settings_from(row: Mapping[str, Any], base: Settings | None = None) -> tuple[Settings, tuple[str, ...]]:
    """Read settings by name over `base`; returns them and the flags of what could not be used (kept at its default)."""
    settings = base or Settings()
    flags: list[str] = []
    known = {each.name: getattr(settings, each.name) for each in fields(Settings)}
    for name, value in row.items():
        if name not in known:
            flags.append(f"unknown_setting_{name}")
        elif value is None and name == "own_rate":
            settings = replace(settings, own_rate=None)
        else:
            usable = _usable(name, value, known[name])
            if usable is None:
                flags.append(f"bad_setting_{name}")
            else:
                settings = _with(settings, name, usable)
    if settings.own_rate is not None and not settings.own_rate > 0:
        settings = replace(settings, own_rate=None)
    return settings, tuple(flags)


def _with(settings: Settings, name: str, value: Any) -> Settings:
    return replace(settings, **{name: value})


def _usable(name: str, value: Any, present: Any) -> float | tuple[float, ...] | None:
    if isinstance(present, tuple):
        if not isinstance(value, list | tuple) or len(value) != len(present):
            return None
        numbers = [_finite(each) for each in value]
        several = tuple(each for each in numbers if each is not None and each >= 0)
        if name in {"tau_grid", "bg_prior"} and 0.0 in several:
            return None
        if name == "eta_grid" and any(each >= 1 for each in several):
            return None
        return several if len(several) == len(present) else None
    number = _finite(value)
    if (
        number is None
        or number < 0
        or (name in _POSITIVE and number == 0)
        or (name in _SHARES and number > 1)
    ):
        return None
    if name == "pseudo_toll" and not 1 <= number <= 5:
        return None
    return number


def _finite(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and abs(number) <= 1e12 else None
