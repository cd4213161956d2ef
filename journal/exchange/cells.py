"""The cells of foreign tables: the formula guard, numbers (their mark decided by the whole column), yes and no, currencies."""

import re
from collections.abc import Iterable
from decimal import Decimal

from journal.domain.problems import Code, Refused, refuse
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


_MONEY_WORDS = re.compile(r"[A-Za-z€$£¥]+\.?|\s+")


def read_number(cell: str, mark: str | None, *, field: str) -> Decimal:
    """Return a number; currency signs and codes around it are dropped, `(4.00)` and `4.00-` are negative.

    Raises:
        Refused: NOT_AN_AMOUNT, AMBIGUOUS_AMOUNT, TOO_LARGE.
    """
    if len(cell) > _LONGEST_NUMBER:
        raise refuse(field, Code.NOT_AN_AMOUNT, text=cell)
    plain = _MONEY_WORDS.sub("", cell) if not cell.isdigit() else cell
    if plain.endswith("-") and not plain.startswith("-"):
        plain = f"-{plain[:-1]}"
    try:
        number = parse_decimal(plain, field=field, decimal=mark)
    except Refused as no:
        raise refuse(field, no.problems[0].code, text=cell) from None
    if abs(number) > _LARGEST:
        raise refuse(field, Code.TOO_LARGE, text=cell)
    return number


_YES = frozenset({"yes", "y", "true", "1", "sí", "si", "ja", "oui", "sim", "x", "billable", "facturable"})
_NO = frozenset(
    {"no", "n", "false", "0", "nein", "non", "não", "nao", "non-billable", "nonbillable", "no facturable"}
)


def read_bool(cell: str) -> bool | None:
    """Return yes or no as exporters write it, None for anything else."""
    plain = cell.casefold()
    return True if plain in _YES else False if plain in _NO else None


_CODE = re.compile(r"\b([A-Z]{3})\b")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "zł": "PLN", "R$": "BRL", "Fr.": "CHF"}


def currency_in(text: str) -> str:
    """Return the ISO 4217 code in `Amount (EUR)`, `Euro - EUR` or a sign, or empty."""
    if match := _CODE.search(text):
        return match[1]
    plain = text.strip()
    if re.fullmatch(r"[a-z]{3}", plain):
        return plain.upper()  # Stripe writes its codes small
    for sign, code in _SIGNS.items():
        if sign in text:
            return code
    return ""
