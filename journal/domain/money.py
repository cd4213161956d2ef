"""Money as whole minor units with an ISO 4217 currency; never a float, never two currencies in one sum."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

# ISO 4217: the currencies whose minor unit is not a hundredth.
_DIGITS = dict.fromkeys(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ],
    0,
) | dict.fromkeys(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], 3)
_CODE = re.compile(r"[A-Z]{3}")
# What a sign may stand for, the one it mostly means first.
SIGNS: dict[str, tuple[str, ...]] = {
    "€": ("EUR",),
    "$": (
        "USD", "ARS", "AUD", "BBD", "BMD", "BND", "BRL", "BSD", "BZD", "CAD", "CLP", "COP", "CUP", "CVE", "DOP", "FJD", "GYD",
        "HKD", "JMD", "KYD", "LRD", "MOP", "MXN", "NAD", "NIO", "NZD", "SBD", "SGD", "SRD", "TOP", "TTD", "TWD", "UYU", "WST",
        "XCD",
    ),
    "£": ("GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP"),
    "¥": ("JPY", "CNY"),
}  # fmt: skip


def currency_digits(currency: str) -> int:
    """Return how many decimal places an amount in `currency` (ISO 4217) has."""
    return _DIGITS.get(currency, 2)


def is_currency(text: str) -> bool:
    """Say whether `text` has the form of an ISO 4217 code (three capital letters)."""
    return _CODE.fullmatch(text) is not None


def is_exact(major: Decimal, currency: str) -> bool:
    """Say whether an amount has no more decimals than its currency; zeros at the end are none."""
    scaled = major.scaleb(currency_digits(currency))
    return scaled == scaled.to_integral_value()


@dataclass(frozen=True, slots=True)
class Money:
    """An amount: `minor` whole minor units (cents) of `currency` (ISO 4217)."""

    minor: int
    currency: str

    @classmethod
    def of(cls, major: Decimal | int | str, currency: str) -> "Money":
        """Make money from an amount in major units (12.5 euros), rounded half to even at the minor unit."""
        scaled = Decimal(major).scaleb(currency_digits(currency))
        return cls(int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)), currency)

    @property
    def major(self) -> Decimal:
        """The amount in major units, exactly."""
        return Decimal(self.minor).scaleb(-currency_digits(self.currency))

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency} without a rate")


def sums_by_currency(amounts: Iterable[Money]) -> dict[str, Money]:
    """Add amounts up, one sum for each currency met."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        known = sums.get(amount.currency)
        sums[amount.currency] = amount if known is None else known + amount
    return sums
