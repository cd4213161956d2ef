"""What a report is built of: sections of blocks, all texts plain. The templates set them; nothing here knows Typst."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from journal.domain.statistics import Statistic

T = TypeVar("T")
_SHORT = 26  # lines: half a page


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


@dataclass(frozen=True, slots=True)
class Gap:
    """Room to write in by hand, in points."""

    size: int


Block = Heading | Prose | Facts | Rows | Picture | Quote | Bullets | Gap


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
    widths = list(table.widths)
    if widths and not any(widths[i] for i in kept):
        widths[max(i for i in kept if not table.numeric[i])] = 1  # still as wide as the line

    def pick(cells: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(cells[i] for i in kept) if cells else ()

    return Rows(
        pick(table.headers),
        tuple(pick(row) for row in table.rows),
        pick(table.numeric),
        pick(tuple(widths)),
        pick(table.foot),
        table.small,
    )


def kept_together(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Runs of blocks that stay on one page: a heading and what it heads, where that is short."""
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) or not run:
            yield from _run(run)
            run = []
        run.append(block)
    yield from _run(run)


def _run(run: list[Block]) -> Iterator[tuple[Block, ...]]:
    short = all(not isinstance(block, Rows | Picture) for block in run) and sum(map(_lines, run)) <= _SHORT
    if short and len(run) > 1 and isinstance(run[0], Heading):
        yield tuple(run)
    else:
        yield from ((block,) for block in run)


def _lines(block: Block) -> int:
    """About how many lines a block of text takes."""
    match block:
        case Heading():
            return 3
        case Facts(rows):
            return 1 + sum(1 + value.count("\n") + len(value) // 60 for _, value in rows)
        case Prose() | Quote():
            return 2 + block.text.count("\n") + len(block.text) // 80
        case Bullets(items):
            return sum(1 + len(item) // 80 for item in items)
        case _:
            return _SHORT


def facts(*rows: tuple[str, object]) -> Facts:
    """Facts without those that say nothing."""
    return Facts(tuple((label, str(value)) for label, value in rows if value))
