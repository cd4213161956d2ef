"""Settings of the work: dated rows in the journal, so that an old report can be explained.

The defaults of the verdict are VERDICT.md's (`assumptions.py`); those it marks (a) are assumptions.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from journal.domain.assumptions import Assumptions
from journal.domain.money import Money, is_currency
from journal.domain.problems import Code, Refused, refuse

SettingValue = str | bool | int | float | Money | tuple[float, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSettings(Assumptions):
    """Every setting of the work with its default; own_rate is per hour."""

    home_currency: str = "EUR"
    own_rate: Money | None = None  # what the user says an hour is worth; None: asked, or taken from the data
    refund_fee: float = 0.0  # share of a refund the processor keeps, where the client has none of its own
    draws: int = 2000

    morning_hour: int = 9  # "tomorrow 9:00" for a held reply
    wait_hours: float = 2.0  # the short wait for a held reply
    week_start: int = 1  # ISO weekday: 1 is Monday, 7 Sunday
    ask_toll: bool = True
    ask_energy: bool = False
    monday_charts: bool = False
    tone_check: bool = True  # whether drafts are read for what would make things worse
    tone_off: str = ""  # names of rules that are switched off
    emergency_number: str = "112"
    address: str = "usted"  # how Spanish phrases address the reader
    report_language: str = ""  # empty: the program's
    report_paper: str = "a4"
    keeper: str = ""  # whose journal this is, as reports may print it
    business: str = ""
    report_footer: str = ""
    income_warning: float = 0.25  # share of income above which ending is said "step by step"


# The bounds each number must keep, both ends in.
_BOUNDS: dict[str, tuple[float, float]] = {
    "phi": (0.05, 1),
    "psi": (0, 3),
    "toll_hours": (0, 100),
    "horizon": (30, 3650),
    "review": (1, 365),
    "disc": (0, 1),
    "kappa": (1, 20),
    "material": (0, 100),
    "watch_share": (0, 1),
    "clear_ratio": (1, 1000),
    "exit_ratio": (0.01, 100),
    "dwell": (0, 365),
    "wind_days": (0, 365),
    "wind_share": (0, 1),
    "exit_hours": (0, 1000),
    "boundary_hours": (0, 1000),
    "boundary_a": (0.01, 1000),
    "boundary_b": (0.01, 1000),
    "boundary_leave": (0, 1),
    "raise_by": (0, 5),
    "raise_leave": (0, 1),
    "raise_hours": (0, 1000),
    "partial_share": (0, 1),
    "partial_accept": (0, 1),
    "hand_accept": (0, 1),
    "hand_fee": (0, 1),
    "hand_hours": (0, 1000),
    "change_hours": (0, 1000),
    "pay_a": (0.01, 1000),
    "pay_b": (0.01, 1000),
    "m0": (1e-6, 10),
    "m_sd": (0.01, 5),
    "r0": (0.01, 100),
    "r_sd": (0.01, 5),
    "eta_grid": (0, 0.95),
    "eta_prior": (0, 1),
    "tau_grid": (0.5, 3650),
    "pseudo_incidents": (0.01, 1000),
    "pseudo_hours": (0, 1000),
    "pseudo_money": (0, 1e9),
    "pseudo_toll": (1, 5),
    "k_incident": (0.01, 1000),
    "cv_incident": (0.01, 10),
    "k_engagement": (0.01, 1000),
    "cv_engagement": (0.01, 10),
    "bg_prior": (0.01, 10000),
    "bg_sd": (0.01, 5),
    "overhead_days": (0.01, 3650),
    "overhead_sd": (0.01, 5),
    "hyper_sd": (0, 5),
    "refund_fee": (0, 1),
    "draws": (100, 100_000),
    "morning_hour": (0, 23),
    "wait_hours": (0.25, 240),
    "week_start": (1, 7),
    "income_warning": (0, 1),
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "address": ("usted", "tu", "vos"),
    "report_language": ("", "en", "es"),
    "report_paper": ("a4", "letter"),
}
_YES = {"1", "true", "yes", "on", "sí", "si"}
_NO = {"0", "false", "no", "off"}
_LONGEST_TEXT = 500
DEFAULTS = WorkSettings()
NAMES: tuple[str, ...] = tuple(f.name for f in dataclasses.fields(WorkSettings))


def read_setting(name: str, text: str, home_currency: str) -> SettingValue:
    """Return the value that `text` gives the setting `name`.

    Raises:
        Refused: no such setting, or not a value it can take.
    """
    if name not in NAMES:
        raise refuse("setting", Code.UNKNOWN_SETTING, name=name, choices=", ".join(NAMES))
    plain = text.strip()
    default = getattr(DEFAULTS, name)
    if name == "own_rate":
        return _read_rate(plain, home_currency)
    if name == "home_currency":
        if not is_currency(plain.upper()):
            raise refuse(name, Code.NOT_A_CURRENCY, text=text)
        return plain.upper()
    if name in _CHOICES:
        if plain.lower() not in _CHOICES[name]:
            raise refuse(name, Code.NOT_A_CHOICE, text=text, choices=", ".join(_CHOICES[name]))
        return plain.lower()
    if isinstance(default, bool):
        if plain.lower() not in _YES | _NO:
            raise refuse(name, Code.NOT_A_CHOICE, text=text, choices="yes, no")
        return plain.lower() in _YES
    if isinstance(default, str):
        if len(plain) > _LONGEST_TEXT:
            raise refuse(name, Code.TOO_LONG, limit=_LONGEST_TEXT)
        return plain
    if isinstance(default, tuple):
        parts = tuple(_read_number(name, part) for part in plain.replace(";", " ").replace(",", " ").split())
        if len(parts) != len(default):
            raise refuse(name, Code.OUT_OF_RANGE, text=text, low=len(default), high=len(default))
        return parts
    number = _read_number(name, plain)
    if isinstance(default, int):
        if number != int(number):
            raise refuse(name, Code.NOT_A_NUMBER, text=text)
        return int(number)
    return number


def write_setting(value: SettingValue) -> str:
    """Return the text a value is kept as; `read_setting` reads it back unchanged."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return f"{value.major} {value.currency}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(repr(float(part)) for part in value)
    return value if isinstance(value, str) else repr(value)


def settings_from(rows: Mapping[str, str]) -> WorkSettings:
    """Return the settings that the kept texts in `rows` give; what cannot be read any more keeps its default."""
    home = rows.get("home_currency", DEFAULTS.home_currency)
    values: dict[str, Any] = {}
    for name, text in rows.items():
        try:
            values[name] = read_setting(name, text, home)
        except Refused:
            continue
    return dataclasses.replace(DEFAULTS, **values)


def _read_rate(text: str, home_currency: str) -> Money | None:
    """Read "60", "60.50 EUR"; empty means "ask again". Zero is never taken: an hour is worth something."""
    if not text:
        return None
    amount, _, currency = text.partition(" ")
    currency = currency.strip().upper() or home_currency
    if not is_currency(currency):
        raise refuse("own_rate", Code.NOT_A_CURRENCY, text=text)
    rate = Money.of(_decimal("own_rate", amount), currency)
    if rate.minor <= 0 or rate.minor > 10**11:
        raise refuse("own_rate", Code.OUT_OF_RANGE, text=text, low=1, high=10**9)
    return rate


def _read_number(name: str, text: str) -> float:
    number = float(_decimal(name, text))
    low, high = _BOUNDS[name]
    if not low <= number <= high:
        raise refuse(name, Code.OUT_OF_RANGE, text=text, low=f"{low:g}", high=f"{high:g}")
    return number


def _decimal(name: str, text: str) -> Decimal:
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise refuse(name, Code.NOT_A_NUMBER, text=text) from None
    if not number.is_finite():
        raise refuse(name, Code.NOT_A_NUMBER, text=text)
    return number
