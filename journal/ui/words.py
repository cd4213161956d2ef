"""The window's formats: enums, money, hours and days in the window's language and the journal's zone."""

import dataclasses
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from journal.domain.changes import Label
from journal.domain.money import Money
from journal.domain.problems import Code, Fault, Problem
from journal.wording import choices, formats


class Words:
    """Bound to a language ("en", "es") and an IANA zone. An unknown amount is an en rule, never a zero."""

    none = "–"

    def __init__(self, lang: str, zone: str) -> None:
        """Take the language and the zone."""
        self.lang = lang
        self.zone = zone

    def choice(self, member: StrEnum | None) -> str:
        """Return a choice with a capital; nothing for None."""
        return "" if member is None else choices.title(member, self.lang)

    def word(self, member: StrEnum) -> str:
        """Return a choice as inside a sentence."""
        return choices.word(member, self.lang)

    def money(self, amount: Money | None, *, cents: bool = True) -> str:
        """Return an amount with its currency."""
        return self.none if amount is None else formats.money(amount, self.lang, cents=cents)

    def plain_amount(self, amount: Money | None) -> str:
        """Return an amount as it is typed into a field, without grouping."""
        if amount is None:
            return ""
        text = f"{amount.major:f}"
        return text.replace(".", ",") if self.lang == "es" else text

    def hours(self, seconds: int | None) -> str:
        """Return a duration as hours and minutes."""
        return self.none if seconds is None else formats.hours(seconds, self.lang)

    def clock(self, seconds: int) -> str:
        """Return a running time: 0:42:10."""
        minutes, rest = divmod(max(0, seconds), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"

    def typed_hours(self, seconds: int | None) -> str:
        """Return a duration as it is typed into a field: 1:30."""
        if not seconds:
            return ""
        minutes, rest = divmod(seconds, 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")

    def day(self, day: date | None) -> str:
        """Return a day for tables."""
        return "" if day is None else formats.date_short(day, self.lang)

    def days(self, first: date, last: date) -> str:
        """Write a span of days, its month and year once: 23–29 Nov 2026."""
        return formats.days_short(first, last, self.lang)

    def full_day(self, day: date) -> str:
        """Return a day in full."""
        return formats.date(day, self.lang)

    def month(self, day: date) -> str:
        """Return the month of a day, with a capital for headings."""
        text = formats.month(day, self.lang)
        return text[:1].upper() + text[1:]

    def beside(self, name: str) -> str:
        """Return a name to stand beside other words: one written from right to left is kept from reordering them."""
        if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name):
            return f"\u2068{name}\u2069"
        return name

    def relative(self, day: date, today: date, *, short: bool = False) -> str:
        """Return a day as people say it; with `short`, for narrow columns."""
        return formats.relative_day(day, today, self.lang, short=short)

    def quoted(self, text: str) -> str:
        """Return somebody's words in the quotation marks of the language."""
        return formats.quoted(text, self.lang)

    def local(self, at: datetime) -> datetime:
        """Return an instant in the journal's zone."""
        return at.astimezone(ZoneInfo(self.zone))

    def instant(self, at: datetime, today: date) -> str:
        """Return an instant as people say it: yesterday, 16:07."""
        local = self.local(at)
        return f"{self.relative(local.date(), today)}, {local:%H:%M}"

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number with the marks of the language."""
        return formats.number(value, self.lang, digits)

    def problem(self, problem: Problem) -> str:
        """Return the sentence for a problem."""
        from journal.wording import problems

        if problem.code is Code.UNKNOWN_CLIENT and not problem.values.get("candidates"):
            problem = dataclasses.replace(problem, values={})  # else it names a command of the command line
        return problems.sentence(problem, self.lang)

    def fault(self, fault: Fault) -> str:
        """Return the sentence for a fault of the world."""
        from journal.wording import problems

        return problems.fault(fault, self.lang)

    def label(self, label: Label | str) -> str:
        """Return what was done, as a short title."""
        from journal.wording import labels

        return labels.title(Label(label), self.lang)

    def undo(self, label: Label | str) -> str:
        """Return "Undo log incident"."""
        from journal.wording import labels

        return labels.undo(Label(label), self.lang)

    def redo(self, label: Label | str) -> str:
        """Return "Redo log incident"."""
        from journal.wording import labels

        return labels.redo(Label(label), self.lang)


def sentence_case(text: str) -> str:
    """Return `text` with its first letter large."""
    return text[:1].upper() + text[1:]
