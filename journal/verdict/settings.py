"""The settings of the verdict: dated rows of the journal, each with its default. Those in `ASSUMED` are assumptions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from journal.domain.assumptions import Assumptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Assumptions):
    """What the verdict takes as given (VERDICT.md, "Settings"); money is in the currency of the call."""

    own_rate: float | None = None  # money per own hour; None: asked, or suggested from the data, never 0


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
