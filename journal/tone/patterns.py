"""Phrases as data: word sequences found in one pass through a table keyed by their first word.

Syntax of a phrase: words; `a|b` either; `{class}` one of a named list; `word*` any ending; `?word` may be missing;
`..` up to three words between; `one_two` two words as one choice. A phrase may end with ` => calmer words`, put in its place where a calmer form is offered.
`^` at the start means: only at the beginning of a sentence; `$` at the end: only at its end. `~` before everything: a reproach in
some company only; alone it warns of nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journal.tone.text import Token, fold

_GAP = ".."
_GAP_WORDS = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a phrase: the words and word beginnings that fit it."""

    words: frozenset[str]
    stems: tuple[str, ...]
    optional: bool = False
    gap: bool = False

    def fits(self, word: str) -> bool:
        """Say whether the folded `word` fits here."""
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to find, the rule it belongs to, and the calmer words for it, if any."""

    rule: str
    slots: tuple[Slot, ...]
    calmer: str | None
    first_only: bool
    last_only: bool
    weak: bool
    source: str


def parse_phrases(rule: str, source: str, classes: Mapping[str, Sequence[str]]) -> list[Phrase]:
    """Read one line of the word lists: a phrase for each way of writing its choices of several words out."""
    body, arrow, calmer = source.partition("=>")
    parts = body.split()
    weak = parts[0] == "~"
    parts = parts[weak:]
    first_only = parts[0] == "^"
    last_only = parts[-1] == "$"
    variants: list[list[str]] = [[]]
    for part in parts[first_only : len(parts) - last_only]:
        variants = [variant + way for variant in variants for way in _ways(part)]
    words = calmer.strip() if arrow else None
    return [
        Phrase(rule, tuple(_slot(p, classes) for p in v), words, first_only, last_only, weak, source)
        for v in variants
    ]


def _ways(part: str) -> list[list[str]]:
    """Return the ways to write one place of a phrase: its single words together, each choice of several words apart."""
    if "_" not in part:
        return [[part]]
    mark = "?" if part.startswith("?") else ""
    choices = part.lstrip("?").split("|")
    single = [c for c in choices if "_" not in c]
    ways = [[mark + "|".join(single)]] if single else []
    ways += [[mark + word for word in c.split("_")] for c in choices if "_" in c]
    return ways


def _slot(part: str, classes: Mapping[str, Sequence[str]]) -> Slot:
    if part == _GAP:
        return Slot(frozenset(), (), gap=True)
    optional = part.startswith("?")
    words: set[str] = set()
    stems: list[str] = []
    for choice in part.lstrip("?").split("|"):
        options = classes[choice[1:-1]] if choice.startswith("{") else [choice]
        for option in options:
            if option.endswith("*"):
                stems.append(fold(option[:-1]))
            else:
                words.add(fold(option))
    return Slot(frozenset(words), tuple(stems), optional)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the tokens `first` (inclusive) to `last` (exclusive)."""

    phrase: Phrase
    first: int
    last: int


_Kept = tuple[Phrase, frozenset[str] | None]


class Finder:
    """Finds all phrases in a sentence; work grows with the words, not with the number of phrases."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        """Index the phrases by the words they can begin with, and by the second word where that must be a plain one."""
        # Each phrase stands beside words of which the sentence must have one: most are ruled out by them.
        self._by_word: dict[str, list[_Kept]] = {}
        self._by_words: dict[str, dict[str, list[_Kept]]] = {}
        # Keyed by the stem's first three letters.
        self._by_stem: dict[str, list[tuple[str, _Kept]]] = {}
        for phrase in phrases:
            kept, second = (phrase, _needed(phrase)), _second(phrase)
            for slot in phrase.slots:
                for word in slot.words:
                    if second is None:
                        self._by_word.setdefault(word, []).append(kept)
                        continue
                    then = self._by_words.setdefault(word, {})
                    for following in second:
                        then.setdefault(following, []).append(kept)
                for stem in slot.stems:
                    self._by_stem.setdefault(stem[:3], []).append((stem, kept))
                if not slot.optional:
                    break

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Yield the phrases that stand in `tokens` (one sentence), each at its first place of beginning."""
        words = [t.folded for t in tokens]
        present = frozenset(words)
        for at, word in enumerate(words):
            candidates: Sequence[_Kept] = self._by_word.get(word, ())
            if word in self._by_words and at + 1 < len(words):
                candidates = [*candidates, *self._by_words[word].get(words[at + 1], ())]
            if word[:3] in self._by_stem:
                stemmed = self._by_stem[word[:3]]
                candidates = [*candidates, *[kept for stem, kept in stemmed if word.startswith(stem)]]
            for phrase, needed in candidates:
                if (phrase.first_only and at) or (needed is not None and needed.isdisjoint(present)):
                    continue
                last = _match(phrase.slots, words, 0, at)
                if last is not None and not (phrase.last_only and last < len(words)):
                    yield Match(phrase, at, last)


def _needed(phrase: Phrase) -> frozenset[str] | None:
    """Return the fewest words of which one must stand behind the first place, or None where any ending may."""
    plain = [s.words for s in phrase.slots[1:] if not (s.optional or s.gap or s.stems)]
    return min(plain, key=len, default=None)


def _second(phrase: Phrase) -> frozenset[str] | None:
    """Return the words that must follow the first one, or None where that cannot be said at a glance."""
    if len(phrase.slots) < 2:
        return None
    first, then = phrase.slots[:2]
    plain = not (first.optional or then.optional or then.gap or then.stems)
    return then.words if plain else None


def _match(slots: Sequence[Slot], words: Sequence[str], slot: int, at: int) -> int | None:
    """Return where the rest of the slots ends when it begins at word `at`, or None. Gaps are bounded, so this is."""
    size, most = len(words), len(slots)
    while slot < most:
        current = slots[slot]
        if current.gap:
            for skip in range(_GAP_WORDS + 1):
                last = _match(slots, words, slot + 1, at + skip)
                if last is not None:
                    return last
            return None
        if current.optional:
            last = _match(slots, words, slot + 1, at + 1) if at < size and current.fits(words[at]) else None
            return last if last is not None else _match(slots, words, slot + 1, at)
        if at >= size or not current.fits(words[at]):
            return None
        slot, at = slot + 1, at + 1
    return at
