"""Our fonts within matplotlib: what they can draw, how wide words are, where a title breaks."""

import functools
import logging
import re
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from journal.charts.cmap import code_points
from journal.charts.glyphs import cleaned
from journal.charts.look import font_files

# Looked for on the machine when a name needs glyphs that ours lack; DejaVu Sans comes with matplotlib.
FALLBACKS = (
    "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "PingFang SC", "Hiragino Sans",
    "Apple SD Gothic Neo", "Noto Sans Arabic", "Geeza Pro", "Noto Sans Devanagari", "Noto Sans Thai", "Nirmala UI",
    "Leelawadee UI", "Arial Unicode MS", "FreeSans",
)  # fmt: skip


def drawable(text: str) -> str:
    """Text as the fonts can draw it: control characters dropped, other scripts in Latin letters, else ▯."""
    set_up()
    return cleaned(text, known_points())


def shortened(text: str, length: int = 24) -> str:
    """A name short enough for an axis, made drawable."""
    text = " ".join(drawable(text).split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


@functools.cache
def set_up() -> None:
    """Give matplotlib our fonts, once; names are text, never mathematics."""
    for path in font_files():
        font_manager.fontManager.addfont(path)
    installed = set(font_manager.get_font_names())
    mpl.rcParams["font.family"] = ["Source Sans 3", *(name for name in FALLBACKS if name in installed)]
    # One weight less in a fallback font is no news to anybody.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    mpl.rcParams["text.parse_math"] = False
    mpl.rcParams["text.hinting"] = "none"  # a quarter of the drawing time, and evenly spaced letters
    mpl.rcParams["svg.fonttype"] = "path"
    mpl.rcParams["pdf.fonttype"] = 42
    mpl.rcParams["axes.unicode_minus"] = True


@functools.cache
def known_points() -> frozenset[int]:
    """Code points that one of the families has a glyph for."""
    set_up()
    points: set[int] = set()
    for name in mpl.rcParams["font.family"]:
        points |= code_points(Path(font_manager.findfont(name)))
    return frozenset(points)


@functools.cache
def _face() -> FT2Font:
    """The semibold face, a copy of our own: matplotlib's is at work elsewhere."""
    chosen = font_manager.FontProperties(family="Source Sans 3", weight=600)
    face = FT2Font(font_manager.findfont(chosen))
    face.set_size(100, 72)
    return face


@functools.cache
def _advance(character: str) -> float:
    """Width of a character in parts of the type size; what is not ours counts as an m."""
    face = _face()
    own = ord(character) if ord(character) in face.get_charmap() else ord("m")
    return float(face.load_char(own).linearHoriAdvance) / 65536 / 100


def text_width(text: str, points: float) -> float:
    """Width of one line of `text` in inches at `points`, in the semibold face without kerning."""
    return sum(map(_advance, text)) * points / 72


def wrapped(text: str, points: float, inches: float) -> str:
    """Break `text` at spaces so that no line is wider than `inches`."""
    lines: list[str] = []
    line = ""
    for word in re.split(r"[ \n]+", text.strip()):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, points) > inches:
            lines.append(line)
            line = word
        else:
            line = longer
    return "\n".join([*lines, line])
