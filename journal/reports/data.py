"""Blocks as the data the templates read: every text made printable, every chart a file beside it."""

import functools
import importlib.util
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from journal.charts.cmap import code_points
from journal.charts.glyphs import BLANK, cleaned, described, spelt_words
from journal.charts.spare_fonts import letters, spare_fonts
from journal.domain.problems import Fault, FaultCode
from journal.reports.blocks import Block, Bullets, Facts, Gap, Heading, Picture, Prose, Quote, Rows
from journal.wording import translate

_LONG = re.compile(r"\S{34,}")
_SHORT_CELL = 400  # letters; a row of such cells never breaks over pages
SOURCE_FAMILIES = ("Source Serif 4", "Source Sans 3")
LAST_FAMILY = "DejaVu Sans"  # comes with matplotlib; has ▯


class Printer:
    """Makes texts printable and remembers which characters no font has."""

    def __init__(self) -> None:
        """Start with the fonts we ship."""
        self.known = _shipped_points()
        self.missing: dict[str, None] = {}
        self.spelt: dict[str, str] = {}
        self.spare: dict[Path, None] = {}
        self._looked: set[str] = set()

    def text(self, words: str) -> str:
        """One text without paragraphs."""
        unknown = {c for c in set(words) if ord(c) not in self.known} - self._looked
        if unknown:
            self._look_for(unknown)
        return _LONG.sub(_breakable, " ".join(cleaned(words, self.known, self.missing, self.spelt).split()))

    def paragraphs(self, words: str) -> list[str]:
        """The paragraphs of a text; empty lines are left out."""
        return [part for line in re.split(r"[\n\r\x85\u2028\u2029]+", words) if (part := self.text(line))]

    def notes(self, lang: str) -> list[str]:
        """Say what could not be printed as it was written."""
        notes = []
        if self.spelt:
            notes.append(
                translate(
                    "Reports",
                    "Words with * are in Latin letters here, because no font on this computer has their own: {words}",
                    lang=lang,
                    words=spelt_words(self.spelt),
                )
            )
        if self.missing:
            names = described(list(self.missing)[:12])
            more = "…" if len(self.missing) > 12 else ""
            notes.append(
                translate(
                    "Reports",
                    "{blank} stands for a character that the fonts of this report do not have: {names}",
                    lang=lang,
                    blank=BLANK,
                    names=names + more,
                )
            )
        return notes

    def _look_for(self, characters: set[str]) -> None:
        """Take a font of the system in where it has letters that ours lack."""
        self._looked |= characters
        wanted = letters(characters)
        if not wanted:
            return
        for path, points in spare_fonts(wanted):
            self.spare[path] = None
            self.known = self.known | points


def _breakable(found: re.Match[str]) -> str:
    """Let a very long word break: a zero-width space after each twenty characters."""
    word = found[0]
    return "\u200b".join(word[i : i + 20] for i in range(0, len(word), 20))


@functools.cache
def _shipped_points() -> frozenset[int]:
    from journal.charts.look import font_files

    points: set[int] = set()
    for path in (last_font(), *font_files()):
        points |= code_points(path)
    return frozenset(points - {0x200B})


def last_font() -> Path:
    """The font that matplotlib brings, for ▯ and rarer scripts; found without loading matplotlib."""
    spec = importlib.util.find_spec("matplotlib")
    if spec is None or spec.origin is None:  # pragma: no cover - it is a dependency
        raise Fault(FaultCode.TYPESETTING, reason="matplotlib")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"


def place_fonts(folder: Path, printer: Printer) -> list[str]:
    """Gather the fonts of a job; return the folders Typst shall look in."""
    from journal.home import resources

    folder.mkdir(parents=True, exist_ok=True)
    for path in (last_font(), *printer.spare):
        shutil.copy(path, folder / path.name)
    return [str(resources() / "fonts"), str(folder)]


Draw = Callable[[Picture], dict[str, Any]]


def block_data(block: Block, printer: Printer, draw: Draw) -> dict[str, Any]:
    """One block as JSON data."""
    text = printer.text
    match block:
        case Heading(words, level):
            return {"kind": "heading", "text": text(words), "level": level}
        case Prose(words, style):
            return {"kind": style, "paragraphs": printer.paragraphs(words)}
        case Facts(rows):
            return {
                "kind": "facts",
                "rows": [[text(label), printer.paragraphs(value)] for label, value in rows],
            }
        case Rows():
            return {
                "kind": "table",
                "headers": [text(h) for h in block.headers],
                "rows": [[text(cell) for cell in row] for row in block.rows],
                "numeric": list(block.numeric),
                "widths": list(block.widths or (0 if right else 1 for right in block.numeric)),
                "foot": [text(cell) for cell in block.foot],
                "small": block.small,
                "whole-rows": all(len(cell) < _SHORT_CELL for row in block.rows for cell in row),
            }
        case Gap(size):
            return {"kind": "gap", "size": size}
        case Picture():
            return draw(block)
        case Quote(words, source):
            return {"kind": "quote", "paragraphs": printer.paragraphs(words), "source": text(source)}
        case Bullets(items):
            return {"kind": "bullets", "items": [text(item) for item in items]}
