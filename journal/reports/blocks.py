"""What a report is built of: sections of blocks, all texts plain. The templates set them; nothing here knows Typst."""

from dataclasses import dataclass
from typing import Literal, TypeVar

from journal.domain.statistics import Statistic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section; level 2, then 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, parted by line breaks."""

    text: str
    style: Literal["lead", "text", "note"] = "text"


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what they say, one below the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. `widths` are shares of the line, 0 for as wide as needed; `foot` is a row of sums."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    widths: tuple[int, ...] = ()
    foot: tuple[str, ...] = ()
    small: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart of `values`, its finding as caption and its table as alternative text."""

    values: Statistic
    height: float | None = None  # inches


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, and whose."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


Block = Heading | Prose | Facts | Rows | Picture | Quote | Bullets


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of a report, which a template may move or leave out."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report before it is set."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]


def without_empty(table: Rows) -> Rows:
    """The table without columns in which nothing is written; the first one stays."""
    kept = [i for i in range(len(table.headers)) if not i or any(row[i] for row in table.rows)]

    def pick(cells: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(cells[i] for i in kept) if cells else ()

    return Rows(
        pick(table.headers),
        tuple(pick(row) for row in table.rows),
        pick(table.numeric),
        pick(table.widths),
        pick(table.foot),
        table.small,
    )


def facts(*rows: tuple[str, object]) -> Facts:
    """Facts without those that say nothing."""
    return Facts(tuple((label, str(value)) for label, value in rows if value))
