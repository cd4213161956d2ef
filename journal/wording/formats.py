"""Money, numbers, durations and days as people write them, in English and Spanish (CLDR, by Babel, imported late)."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from journal.domain.money import Money, currency_digits
from journal.wording import language, translate

# British English; the Spanish of Spain, whose thousands point is also written below 10,000 here.
_LOCALES = {"en": "en_GB", "es": "es_ES"}


def _locale(lang: str) -> str:
    return _LOCALES[language(lang)]


def money(amount: Money, lang: str, *, cents: bool = True) -> str:
    """Return recorded money, exactly: `€1,240.50`, `1.240,50 €`. Without `cents` a whole amount loses its zeros."""
    digits = currency_digits(amount.currency)
    if not cents and amount.minor % 10**digits == 0:
        digits = 0
    return _money(amount.major, amount.currency, digits, lang)


def money_major(amount: float, currency: str, lang: str) -> str:
    """Return an estimate of money in major units, rounded to whole ones: `€1,710`, `1.710 €`."""
    return _money(Decimal(round(amount)), currency, 0, lang)


def _money(amount: Decimal, currency: str, digits: int, lang: str) -> str:
    from babel.numbers import format_currency, parse_pattern

    locale = _locale(lang)
    # The pattern without a fraction, so that the digits are ours: CLDR's currency digits may differ from ISO 4217's.
    fraction = "." + "0" * digits if digits else ""
    pattern = f"¤#,##0{fraction}" if locale == "en_GB" else f"#,##0{fraction}\u00a0¤"
    return str(
        format_currency(
            amount,
            currency,
            format=parse_pattern(pattern),
            locale=locale,
            currency_digits=False,
            group_separator=True,
        )
    )


def number(value: float | Decimal, lang: str, digits: int | None = None) -> str:
    """Return a number with the marks of the language; `digits` fixes the decimal places, None shows at most three."""
    from babel.numbers import format_decimal

    pattern = "#,##0.###" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=_locale(lang)))


def percent(share: float, lang: str) -> str:
    """Return a share 0..1 as a whole percentage: `25%`, `25 %`."""
    from babel.numbers import format_percent

    return str(format_percent(round(share, 2), locale=_locale(lang)))


def share(part: float, lang: str) -> str:
    """Return what somebody has of a whole, 0..1; a little is not nothing: `25%`, `under 1%`, `menos del 1 %`."""
    if 0 < part < 0.005:
        return translate("Formats", "under {share}", lang=lang, share=percent(0.01, lang))
    return percent(part, lang)


def hours(seconds: int, lang: str) -> str:
    """Return a duration in hours and minutes (`1 h 30 min`), rounded half up to the minute; below one, in seconds."""
    sign, left = ("-", -seconds) if seconds < 0 else ("", seconds)
    if 0 < left < 60:
        return f"{sign}{left} s"
    minutes = (left + 30) // 60
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{sign}{rest} min"
    shown = str(whole) if whole < 1000 else number(whole, lang)
    return f"{sign}{shown} h {rest} min" if rest else f"{sign}{shown} h"


def hours_decimal(seconds: int, lang: str, digits: int = 2) -> str:
    """Return a duration as decimal hours without a unit: `79.12`, `79,12`."""
    return number(Decimal(seconds) / 3600, lang, digits)


def date(day: dt.date, lang: str) -> str:
    """Return a day in full: `4 March 2026`, `4 de marzo de 2026`."""
    return _day(day, "long", lang)


def date_short(day: dt.date, lang: str) -> str:
    """Return a day for tables: `4 Mar 2026`, `4 mar 2026`."""
    return _day(day, "medium", lang)


def days_short(first: dt.date, last: dt.date, lang: str) -> str:
    """Format a span of days, saying what both have in common once: 23–29 Nov 2026, 28 Nov – 4 Dec 2026."""
    if first.year != last.year:
        return f"{date_short(first, lang)} – {date_short(last, lang)}"
    if first.month != last.month:
        return f"{_day(first, 'd MMM', lang)} – {date_short(last, lang)}"
    return f"{first.day}–{date_short(last, lang)}"


def month(day: dt.date, lang: str) -> str:
    """Return the month of a day: `March 2026`, `marzo de 2026`."""
    return _day(day, "MMMM 'de' y" if language(lang) == "es" else "MMMM y", lang)


def month_short(day: dt.date, lang: str) -> str:
    """Return the month of a day for axes and column heads: `Mar 2026`, `mar 2026`."""
    return _day(day, "MMM y", lang)


def weekday(day: dt.date, lang: str) -> str:
    """Return the name of the weekday: `Wednesday`, `miércoles`."""
    return _day(day, "EEEE", lang)


def instant(at: dt.datetime, zone: str, lang: str) -> str:
    """Return an aware instant as a day and a time of day in an IANA zone: `4 Mar 2026, 16:07`."""
    return f"{date_short(at.astimezone(ZoneInfo(zone)).date(), lang)}, {time(at, zone)}"


def time(at: dt.datetime, zone: str) -> str:
    """Return the time of day of an aware instant in an IANA zone: `16:07`, in both languages."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def relative_day(day: dt.date, today: dt.date, lang: str, *, short: bool = False) -> str:
    """Return a day as people say it: `yesterday`, `Tuesday` (within the week), `12 March`, `12 March 2025`.

    With `short` the month is shortened, for narrow columns: `12 Mar`, `12 Mar 2025`.
    """
    away = (day - today).days
    if away == 0:
        return translate("Days", "today", lang=lang)
    if away == -1:
        return translate("Days", "yesterday", lang=lang)
    if away == 1:
        return translate("Days", "tomorrow", lang=lang)
    if -7 < away < 0:
        return weekday(day, lang)
    if short:
        return _day(day, "d MMM", lang) if day.year == today.year else date_short(day, lang)
    if day.year == today.year:
        return _day(day, "d 'de' MMMM" if language(lang) == "es" else "d MMMM", lang)
    return date(day, lang)


def quoted(text: str, lang: str) -> str:
    """Return somebody's words in the quotation marks of the language: `“…”`, `«…»`."""
    return f"«{text}»" if language(lang) == "es" else f"“{text}”"


def _day(day: dt.date, pattern: str, lang: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=_locale(lang)))
