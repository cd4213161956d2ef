"""Fonts of this machine for scripts that ours lack: Chinese, Japanese, Korean, Thai, whatever a name is written in."""

import functools
import re
import struct
import unicodedata
from pathlib import Path

from journal.charts.cmap import code_points

# Looked at first, by the beginning of the file's name; they are plain, sans and cover much.
_PREFERRED = (
    "notosanscjk", "sourcehansans", "wqy-microhei", "wqy-zenhei", "droidsansfallback", "pingfang", "hiragino", "yugoth",
    "msyh", "malgun", "applesdgothic", "nanumgothic", "arialunicode", "arial unicode", "notosans", "nirmala", "leelawui",
    "segoeui", "geezapro", "freesans",
)  # fmt: skip
_UNLIKE = re.compile(
    r"emoji|colou?r|bold|italic|oblique|slanted|light|thin|black|heavy|medium|condensed|mono", re.IGNORECASE
)
_KINDS = {".ttf", ".otf", ".ttc", ".otc"}


def letters(characters: set[str]) -> set[int]:
    """The code points a word is written with; symbols and pictures are named, not looked for."""
    return {ord(c) for c in characters if ord(c) > 0xFF and unicodedata.category(c)[0] in "LMN"}


def spare_fonts(wanted: set[int]) -> list[tuple[Path, frozenset[int]]]:
    """Files that together have what they can of `wanted`, and what each one has."""
    found: list[tuple[Path, frozenset[int]]] = []
    left = set(wanted)
    first = [path for path in _installed() if _rank(path) < len(_PREFERRED)]
    for path in first:
        if left and left & _points(path):
            found.append((path, _points(path)))
            left -= _points(path)
    others = [path for path in _installed() if path not in first] if left else []
    while left:
        best = max(others, key=lambda path: len(left & _points(path)), default=None)
        if best is None or not left & _points(best):
            break
        found.append((best, _points(best)))
        left -= _points(best)
    return found


def _rank(path: Path) -> int:
    name = path.name.lower()
    return next((n for n, start in enumerate(_PREFERRED) if name.startswith(start)), len(_PREFERRED))


@functools.cache
def _installed() -> tuple[Path, ...]:
    """The plain faces of the system, the preferred ones first; asked anew in each process, never from a cache on disk."""
    from matplotlib import font_manager

    files = {Path(name) for name in font_manager.findSystemFonts()}
    plain = [path for path in files if path.suffix.lower() in _KINDS and not _UNLIKE.search(path.name)]
    return tuple(sorted(plain, key=lambda path: (_rank(path), path.name)))


@functools.cache
def _points(path: Path) -> frozenset[int]:
    try:
        return code_points(path)
    except (OSError, ValueError, LookupError, struct.error):
        return frozenset()  # a broken font is no font
