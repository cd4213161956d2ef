"""What words have in common: classes such as SAY, BEFORE, YOU or SURPRISE, and how a word ends (`resources/tone/senses_*.toml`).

A reproach in polite form is seldom one word. "As I have previously pointed out to you", "as you were told in June" share
no pair of words, but AS … SAY … YOU. The learned parts (journal/tone/learned.py) are made of words and of these classes.
"""

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from journal.tone.text import fold

Symbol = tuple[str, int, int]  # a class, and the words it stands for: first (inclusive) and last (exclusive)
_SHORT = 3  # word beginnings are looked up by so many letters


class Senses:
    """The classes of one language: words become symbols, words of no class a trace of their ending or nothing."""

    def __init__(self, path: Path) -> None:
        """Read a file of classes."""
        data = tomllib.loads(path.read_text("utf-8"))
        self._marks: dict[str, str] = data["marks"]
        self._endings: dict[str, str] = data["endings"]
        self._whole: dict[str, str] = data["irregular"]
        self._bending, self._trace = frozenset(data["bending"]), frozenset(data["trace"])
        self._longest = max(len(ending) for ending in self._endings)
        self._words: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._fixed: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
        for name, line in data["classes"].items():
            symbols = tuple(name.split())
            for entry in map(fold, line.split()):
                first, *rest = entry.split("_")
                if rest:
                    self._fixed.setdefault(first, []).append((rest, symbols))
                elif entry.endswith("*"):
                    self._stems.setdefault(entry[:-1][:_SHORT], []).append((entry[:-1], symbols))
                else:
                    self._words.setdefault(entry, symbols)
        for stems in self._stems.values():
            stems.sort(key=lambda each: -len(each[0]))  # the longest that fits is meant
        for fixed in self._fixed.values():
            fixed.sort(key=lambda each: -len(each[0]))
        self._silent = frozenset(data["silent"])
        self.of = lru_cache(maxsize=8192)(self._of)

    def read(self, words: Sequence[str], written: Sequence[str]) -> list[Symbol]:
        """Return the symbols of a sentence: `words` folded, `written` in lower case as they stand (endings have accents)."""
        found: list[Symbol] = []
        at, size, fixed, of = 0, len(words), self._fixed, self.of
        while at < size:
            word, end, symbols = words[at], at + 1, None
            for rest, together in fixed.get(word, ()):
                if words[at + 1 : at + 1 + len(rest)] == rest:
                    end, symbols = end + len(rest), together
                    break
            if symbols is None:
                symbols = of(word, written[at])
            found += [(symbol, at, end) for symbol in symbols]
            at = end
        return found

    def _of(self, word: str, written: str) -> tuple[str, ...]:
        """Return the symbols of one word."""
        mark = self._marks.get(word)
        if mark is not None:
            return (mark,) if mark else ()
        symbols = self._words.get(word)
        if symbols is None:
            symbols = self._beginning(word)
        if symbols is None:
            ending = self.ending(word, written)
            return ("v" + ending,) if ending in self._trace else ()
        return tuple(
            s + self.ending(word, written) if s in self._bending else s
            for s in symbols
            if s not in self._silent
        )

    def _beginning(self, word: str) -> tuple[str, ...] | None:
        for size in range(_SHORT, 0, -1):
            for stem, symbols in self._stems.get(word[:size], ()):
                if len(stem) >= size and word.startswith(stem):
                    return symbols
        return None

    def ending(self, word: str, written: str) -> str:
        """Return what the ending of a word tells (person and tense), or nothing."""
        known = self._whole.get(word)
        if known is not None:
            return known
        for size in range(min(self._longest, len(written) - 2), 0, -1):
            told = self._endings.get(written[-size:])
            if told is not None:
                return told
        return ""
