"""Words and numbers that several charts share.

Axes ask for the same words again and again (a tick is worded each time it is measured), so wording is remembered.
"""

import functools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from journal.domain.choices import Breakdown, EntryKind
from journal.domain.money import Money
from journal.domain.statistics import Option
from journal.wording import formats, noop, translate
from journal.wording.choices import word

MINUS = "−"
KINDS: tuple[EntryKind, ...] = (
    EntryKind.DELIVERY,
    EntryKind.COMMUNICATION,
    EntryKind.REWORK,
    EntryKind.CONFLICT,
    EntryKind.ADMIN,
)
_OPTIONS = {
    Option.CONTINUE: noop("Charts", "go on as now"),
    Option.BOUNDARY: noop("Charts", "set a limit"),
    Option.FINISH_THEN_PART: noop("Charts", "finish, then part"),
    Option.REFUND_END: noop("Charts", "pay back and part"),
    Option.RAISE_PRICE: noop("Charts", "raise the price"),
    Option.CHANGE_MY_SIDE: noop("Charts", "change something on my side"),
    Option.PARTIAL_REFUND_END: noop("Charts", "pay back part and part"),
    Option.HAND_OVER: noop("Charts", "hand the work over"),
}


def kind_name(kind: EntryKind, lang: str) -> str:
    """What hours were spent on, in words."""
    return word(kind, lang)


def breakdown_name(breakdown: Breakdown | None, lang: str) -> str:
    """Where it broke, in words."""
    if breakdown is None:
        return translate("Charts", "not noted yet", lang=lang)
    return word(breakdown, lang)


def capital(text: str) -> str:
    """The word with a capital, for headers."""
    return text[:1].upper() + text[1:]


def option_name(option: Option, lang: str) -> str:
    """A way on, in words."""
    return translate("Charts", _OPTIONS[option], lang=lang)


def minus(text: str) -> str:
    """Give a worded number a true minus sign."""
    return text.replace("-", MINUS)


@functools.lru_cache(4096)
def number(value: float, lang: str, digits: int = 0) -> str:
    """A number rounded to `digits` decimals, without zeros at its end."""
    rounded = round(Decimal(value), digits) + 0  # + 0 takes the sign off a zero
    return minus(formats.number(rounded.normalize() if digits else rounded, lang))


@functools.lru_cache(4096)
def share(part: float, lang: str) -> str:
    """A share (0..1) as whole per cent."""
    return minus(formats.percent(part + 0, lang))


@functools.lru_cache(4096)
def hours(seconds: float, lang: str) -> str:
    """Hours for reading at a glance: whole from ten up, one decimal below."""
    digits = 0 if abs(seconds) >= 36000 else 1
    return f"{number(seconds / 3600, lang, digits)}\u00a0h"


@functools.lru_cache(4096)
def whole_money(major: float, currency: str, lang: str) -> str:
    """Money rounded to whole units, as charts and estimates show it."""
    return minus(formats.money_major(major + 0, currency, lang))


def money(amount: Money, lang: str) -> str:
    """An amount rounded to whole units."""
    return whole_money(float(amount.major), amount.currency, lang)


@functools.lru_cache(4096)
def month_name(day: date, lang: str) -> str:
    """A month with its year, as within a sentence."""
    return formats.month(day, lang)


def month_ticks(months: Sequence[date], lang: str, most: int = 13) -> tuple[list[int], list[str]]:
    """Where to write months on an axis, and what: the year under the first of each year, at most `most` words."""
    step = max(1, -(-len(months) // most))
    places = list(range(0, len(months), step))
    words = []
    year = None
    for place in places:
        name, this_year = formats.month_short(months[place], lang).rsplit(" ", 1)
        words.append(name if this_year == year else f"{name}\n{this_year}")
        year = this_year
    return places, words
