"""Delimited tables: which sign cuts them, where the header stands, and their rows with the line each begins on."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from journal.domain.problems import Code, Problem
from journal.exchange.cells import unguard

_DELIMITERS = ",;\t|"
_BANNER = 30  # rows a bank may write above its header
_WIDEST = 2000  # columns; nothing that keeps hours, money or people has more
_KEPT = 64_000_000  # signs
csv.field_size_limit(1_000_000)


def plain_name(header: str) -> str:
    """Return a header without case, accents, currency brackets and punctuation: `Duration (h)` → `duration h`."""
    text = unicodedata.normalize("NFKD", header).casefold()
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = re.sub(r"\((?!min|hrs)(?:[a-z]{3}|[€$£¥]|)\)", " ", text)
    return " ".join(re.findall(r"[^\W_]+", text))


class _Cut(NamedTuple):
    records: list[tuple[int, list[str]]]
    bad: list[Problem]


@dataclass(frozen=True, slots=True)
class Table:
    """A delimited text with its header found. `header_line` counts from 1; `plain` are the headers as `plain_name`."""

    text: str
    delimiter: str
    header: tuple[str, ...]
    plain: tuple[str, ...]
    header_line: int
    _cut: list["_Cut"] = field(default_factory=list, repr=False, compare=False)

    def records(self, problems: list[Problem] | None) -> Iterable[tuple[int, list[str]]]:
        """Give all records with the line each begins on; what is no CSV goes into `problems`.

        They are cut once and kept, as whole columns decide on dates and numbers before the rows are read; of a very
        large text nothing is kept.
        """
        if len(self.text) > _KEPT:
            return _records(self.text, self.delimiter, problems)
        if not self._cut:
            bad: list[Problem] = []
            self._cut.append(_Cut(list(_records(self.text, self.delimiter, bad)), bad))
        if problems is not None:
            problems += self._cut[0].bad
        return self._cut[0].records

    def rows(self, problems: list[Problem] | None = None) -> Iterator[tuple[int, list[str]]]:
        """Give each record below the header with its first line; cells trimmed and unguarded, short rows filled.

        Rows that are no CSV go into `problems`, when given.
        """
        width = len(self.header)
        guarded = any(f"'{sign}" in self.text for sign in "=+-@\t\r'")
        for line, row in self.records(problems):
            if line <= self.header_line:
                continue
            cells = list(map(str.strip, row))
            if not any(cells):
                continue
            if guarded:
                cells = [unguard(cell) if cell[:1] == "'" else cell for cell in cells]
            if len(cells) < width:
                cells += [""] * (width - len(cells))
            elif len(cells) > width and any(cells[width:]) and problems is not None:
                problems.append(Problem("row", Code.BAD_ROW, {"cells": len(cells), "columns": width}, line))
                continue
            yield line, cells

    def column(self, *indices: int | None) -> Iterator[str]:
        """Give the different cells of some columns that are not empty, in the order they are met."""
        wanted = [index for index in indices if index is not None]
        if not wanted:
            return
        seen: set[str] = set()
        for line, row in self.records(None):
            if line <= self.header_line:
                continue
            for index in wanted:
                if index < len(row) and (cell := row[index]) not in seen:
                    seen.add(cell)
                    if plain := unguard(cell.strip()):
                        yield plain


def _records(text: str, delimiter: str, problems: list[Problem] | None) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if problems is not None:
                cut = "unexpected end" in str(error)
                problems.append(Problem("row", Code.CUT_SHORT if cut else Code.BAD_ROW, {}, line))
            continue
        yield line, row


def find_table(text: str, score: Callable[[tuple[str, ...]], int]) -> Table | None:
    """Find delimiter and header: the row whose plain names `score` best, the first of equals; None where none scores."""
    best: tuple[int, int, str, int, list[str]] | None = None
    head = _head(text)
    for delimiter in _DELIMITERS:
        if delimiter not in head:
            continue
        for line, row in islice(_records(head, delimiter, None), _BANNER):
            if len(row) > _WIDEST:
                continue
            points = score(tuple(plain_name(cell) for cell in row))
            if points > 0 and (best is None or (points, -line, len(row)) > (best[0], -best[1], best[3])):
                best = (points, line, delimiter, len(row), row)
    if best is None:
        return None
    _, line, delimiter, _, row = best
    while row and not row[-1].strip():
        row.pop()  # a delimiter at the end of each line
    header = tuple(cell.strip() for cell in row)
    return Table(text, delimiter, header, tuple(plain_name(cell) for cell in header), line)


def first_table(text: str) -> Table | None:
    """Take the text as a table with the header in its first full row, whatever it says; None where it is no table."""
    head = _head(text)
    for delimiter in sorted(_DELIMITERS, key=lambda sign: -head.count(sign)):
        rows = list(islice(_records(head, delimiter, None), _BANNER))
        widths = [len(row) for _, row in rows if any(row)]
        if not widths or not 2 <= max(widths) <= _WIDEST or widths.count(max(widths)) * 2 < len(widths):
            continue
        line, row = next((line, row) for line, row in rows if len(row) == max(widths))
        header = tuple(cell.strip() for cell in row)
        return Table(text, delimiter, header, tuple(plain_name(cell) for cell in header), line)
    return None


def beyond_measure(text: str) -> int:
    """Return how many columns the first rows have where that is more than any table has, else 0."""
    head = _head(text)
    rows = (row for sign in _DELIMITERS for _, row in islice(_records(head, sign, None), _BANNER))
    widest = max(map(len, rows), default=0)
    return widest if widest > _WIDEST else 0


def _head(text: str) -> str:
    """The first lines, enough to find the header."""
    end = 0
    for _ in range(_BANNER + 10):
        following = text.find("\n", end)
        if following < 0:
            return text
        end = following + 1
    return text[:end]
