"""A page of a list: some of its lines, and how many there are in all."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from journal.domain.lines import EntryLine, PaymentLine
from journal.domain.money import Money

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T_co]):
    """Lines from `offset` on, out of `count` that match."""

    lines: tuple[T_co, ...] = ()
    count: int = 0
    offset: int = 0


@dataclass(frozen=True, kw_only=True)
class HoursPage(Page[EntryLine]):
    """A page of hours, with the seconds of all that match."""

    total_seconds: int = 0


@dataclass(frozen=True, kw_only=True)
class PaymentPage(Page[PaymentLine]):
    """A page of payments; `sums` is the net of all that match, one for each currency.

    Received counts up; refunds, chargebacks and costs count down; a concession moves no money.
    """

    sums: dict[str, Money]
