"""A very long report in parts: what typesetting holds in memory grows with it, so each part becomes a file of its own.

A page of a table takes about 4 MB there, a page of prose 0.3 to 0.8 MB (`docs/design.md`, "Long reports"). Up to about 600 MB one file
serves the reader better than several.
"""

import dataclasses
import math
import textwrap
from collections.abc import Iterator

from journal.reports.blocks import (
    Block,
    Bullets,
    Document,
    Facts,
    Gap,
    Heading,
    Picture,
    Prose,
    Quote,
    Rows,
    Section,
)

_PART = 450.0  # MB
_WHOLE = 600.0
_CELL, _LINE, _LETTER, _PICTURE = 0.02, 0.011, 0.0001, 2.0  # MB, measured with Typst 0.15
_PIECE = 4_000  # characters of a paragraph that may be cut


def parted(document: Document) -> tuple[Document, ...]:
    """The document as it is, or cut into parts of about equal weight, at places where a reader can go on."""
    pieces = [
        (section, piece)
        for section in document.sections
        for block in section.blocks
        for piece in _pieces(block)
    ]
    whole = sum(weight(piece) for _, piece in pieces)
    if whole <= _WHOLE:
        return (document,)
    room = whole / math.ceil(whole / _PART)
    parts: list[list[tuple[Section, Block]]] = [[]]
    used = 0.0
    for place, (section, piece) in enumerate(pieces):
        starts = isinstance(piece, Heading) or not isinstance(pieces[place - 1][1], Heading)
        if used >= room and starts:
            parts.append([])
            used = 0.0
        parts[-1].append((section, piece))
        used += weight(piece)
    return tuple(dataclasses.replace(document, sections=_joined(part)) for part in parts)


def weight(block: Block) -> float:
    """About how much memory a block takes while it is typeset, in MB."""
    match block:
        case Heading() | Prose() | Quote():
            return _text(block.text)
        case Facts(rows):
            return sum(_LINE + _text(value) for _, value in rows)
        case Rows(rows=rows):
            return sum(_CELL * len(row) + _LETTER * sum(map(len, row)) for row in rows)
        case Picture():
            return _PICTURE
        case Bullets(items):
            return sum(map(_text, items))
        case Gap():
            return _LINE


def _text(text: str) -> float:
    return _LINE * (1 + text.count("\n")) + _LETTER * len(text)


def _pieces(block: Block) -> Iterator[Block]:
    """Cut what is heavy: tables between rows, texts between paragraphs or words."""
    whole = weight(block)
    if whole <= _PART / 10:
        yield block
        return
    match block:
        case Rows(rows=rows):
            step = max(1, int(len(rows) * _PART / 20 / whole))
            for start in range(0, len(rows), step):
                last = start + step >= len(rows)
                yield dataclasses.replace(
                    block, rows=rows[start : start + step], foot=block.foot if last else ()
                )
        case Prose() | Quote():
            for piece in _texts(block.text):
                yield dataclasses.replace(block, text=piece)
        case Facts(rows):
            for label, value in rows:
                for number, piece in enumerate(_texts(value)):
                    yield Facts(((label if not number else "", piece),))
        case Bullets(items):
            for item in items:
                yield Bullets((item,))
        case _:
            yield block


def _texts(text: str) -> Iterator[str]:
    """Pieces of a text, each some pages at most."""
    held: list[str] = []
    size = 0
    for paragraph in text.split("\n"):
        short = len(paragraph) <= _PIECE
        lines = [paragraph] if short else textwrap.wrap(paragraph, _PIECE, break_on_hyphens=False)
        for line in lines:
            if size > 5 * _PIECE:
                yield "\n".join(held)
                held, size = [], 0
            held.append(line)
            size += len(line) + 60
    if held:
        yield "\n".join(held)


def _joined(pieces: list[tuple[Section, Block]]) -> tuple[Section, ...]:
    """Pieces that belong together as blocks of their section; a table's neighbours become one table again."""
    sections: list[tuple[Section, list[Block]]] = []
    for section, piece in pieces:
        if not sections or sections[-1][0] is not section:
            sections.append((section, []))
        blocks = sections[-1][1]
        last = blocks[-1] if blocks else None
        if (
            isinstance(piece, Rows)
            and isinstance(last, Rows)
            and last.headers == piece.headers
            and not last.foot
        ):
            blocks[-1] = dataclasses.replace(last, rows=last.rows + piece.rows, foot=piece.foot)
        else:
            blocks.append(piece)
    return tuple(Section(section.name, section.title, tuple(blocks)) for section, blocks in sections)
