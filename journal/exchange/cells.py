"""The cells of foreign tables: the formula guard, numbers (their mark decided by the whole column), yes and no, currencies."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from journal.domain.money import SIGNS, Money, is_currency, is_exact
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.domain.text_input import parse_decimal

_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_TO_GUARD = re.compile(r"'*[=+\-@\t\r]")


def unguard(cell: str) -> str:
    """Take off the `'` that exporters put before cells a spreadsheet would run as a formula."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell


def guard(cell: str) -> str:
    """Put a `'` before a cell that a spreadsheet would run as a formula; `unguard` gives the cell back exactly."""
    return f"'{cell}" if _TO_GUARD.match(cell) else cell


_LONGEST_NUMBER = 60  # characters, currency words included
_LARGEST = Decimal(10) ** 12
_ONE_MARK = re.compile(r"(\d+)([.,])(\d+)")


def decimal_mark(cells: Iterable[str], *, delimiter: str = ",") -> str | None:
    """Say which sign is the decimal mark of a column, from all its cells; None where nothing decides.

    In a table cut by semicolons the comma is free to be the decimal mark, which is why such tables exist.
    """
    dots = commas = open_question = 0
    for cell in cells:
        if "." not in cell and "," not in cell:
            continue
        digits = re.sub(r"[^\d.,]", "", cell)
        last_dot, last_comma = digits.rfind("."), digits.rfind(",")
        if last_dot >= 0 and last_comma >= 0:
            dots, commas = (dots + 1, commas) if last_dot > last_comma else (dots, commas + 1)
        elif (match := _ONE_MARK.fullmatch(digits)) is None:
            if digits.count(".") > 1:
                commas += 1
            elif digits.count(",") > 1:
                dots += 1
        elif len(match[3]) == 3 and len(match[1]) <= 3 and match[1] != "0":
            open_question += 1
        elif match[2] == ".":
            dots += 1
        else:
            commas += 1
    if dots or commas:
        return "." if dots >= commas else ","
    if open_question:
        return "," if delimiter == ";" else None
    return "." if delimiter == "," else ","


# A currency's sign and its code or name, before the number or behind it; letters inside a number are no currency.
_MONEY = r"(?:[^\W\d_]+\.?|[€$£¥₹₺₽₴])\s*"
_BEFORE = re.compile(rf"^([(+\-−]*)\s*(?:{_MONEY}){{1,3}}(?=[\d.,+\-−]|$)")
_BEHIND = re.compile(rf"\s*(?:{_MONEY}){{1,3}}([)\-−]*)$")


def read_number(cell: str, mark: str | None, *, field: str) -> Decimal:
    """Return a number; currency signs and codes around it are dropped, `(4.00)` and `4.00-` are negative.

    Raises:
        Refused: NOT_AN_AMOUNT, AMBIGUOUS_AMOUNT, TOO_LARGE.
    """
    if len(cell) > _LONGEST_NUMBER:
        raise refuse(field, Code.NOT_AN_AMOUNT, text=cell)
    plain = cell if cell.isdigit() else _BEHIND.sub(r"\1", _BEFORE.sub(r"\1", cell))
    if plain.endswith("-") and not plain.startswith("-"):
        plain = f"-{plain[:-1]}"
    try:
        number = parse_decimal(plain, field=field, decimal=mark)
    except Refused as no:
        raise refuse(field, no.problems[0].code, text=cell) from None
    if abs(number) > _LARGEST:
        raise refuse(field, Code.TOO_LARGE, text=cell)
    return number


def money_of(
    number: Decimal, currency: str, *, text: str, field: str, line: int, notes: list[Problem]
) -> Money:
    """Make money of what a cell says; what is finer than the currency is rounded, and the notes say so."""
    money = Money.of(number, currency)
    if not is_exact(number, currency):
        values: dict[str, object] = {"text": text, "currency": currency, "taken": money}
        notes.append(Problem(field, Code.TOO_FINE, values, line))
    return money


_YES = frozenset({"yes", "y", "true", "1", "sí", "si", "ja", "oui", "sim", "x", "billable", "facturable"})
_NO = frozenset(
    {"no", "n", "false", "0", "nein", "non", "não", "nao", "non-billable", "nonbillable", "no facturable"}
)


def read_bool(cell: str) -> bool | None:
    """Return yes or no as exporters write it, None for anything else."""
    plain = cell.casefold()
    return True if plain in _YES else False if plain in _NO else None


# ISO 4217, those in use.
_ISO_4217 = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY "
    "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS "
    "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
    "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR "
    "SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST "
    "XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
)
_CODES = frozenset(_ISO_4217.split())
# What a sign or word may stand for: the journal's own currency where it is among them, else the first.
_SIGNS: dict[str, tuple[str, ...]] = {
    **SIGNS,
    "us$": ("USD",),
    "mx$": ("MXN",),
    "r$": ("BRL",),
    "c$": ("CAD", "NIO"),
    "ca$": ("CAD",),
    "a$": ("AUD",),
    "au$": ("AUD",),
    "nz$": ("NZD",),
    "hk$": ("HKD",),
    "s$": ("SGD",),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "zł": ("PLN",),
    "kč": ("CZK",),
    "fr": ("CHF",),
    "₹": ("INR",),
    "₺": ("TRY",),
    "₽": ("RUB",),
    "₴": ("UAH",),
}
_NAMED = re.compile(r"[^\W\d_]*[€$£¥₹₺₽₴]|[^\W\d_]+")


@lru_cache(maxsize=4096)
def currency_in(text: str, home: str = "") -> str:
    """Return the ISO 4217 code in `Amount (EUR)`, `Euro - EUR` or a sign, or empty; `home` decides whose “$” it is."""
    words: list[str] = _NAMED.findall(text)
    for word in words:
        if (code := word.rstrip("€$£¥₹₺₽₴")) in _CODES:
            return code
    if len(words) == 1 and words[0].upper() in _CODES:
        return words[0].upper()  # Stripe writes its codes small
    for word in words:
        if found := _SIGNS.get(word.casefold()):
            return home if home in found else found[0]
    return ""


def currency_said(text: str, home: str, *, field: str) -> str:
    """Return the currency that an amount or a cell of currencies names; empty where it names none.

    Raises:
        Refused: NOT_A_CURRENCY, where there are words and none is known: nothing is guessed about money.
    """
    words = _NAMED.findall(text)
    if not words:
        return ""
    if found := text if is_currency(text) else currency_in(text, home):
        return found
    raise refuse(field, Code.NOT_A_CURRENCY, text=" ".join(words))
