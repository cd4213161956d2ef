"""What words say beside the rules: learned log-odds of the parts of a draft (`benchmarks/learn_tone.py`).

Parts are words, word beginnings, pairs and threes; the same of what words have in common (journal/tone/senses.py); and the rules
found. A draft is read twice with the same parts. As a whole: what it offers, asks and thanks for, as much as what it holds
against somebody. And sentence by sentence: the loaded one in an otherwise friendly mail. The two are added up, for each
sentence. Somebody else's words (quotations) say nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from journal.tone.senses import Senses, Symbol
from journal.tone.text import Sentence, fold, quoted_spans, sentences

STEM = 5  # letters; pairs and threes are made of beginnings, so that inflected forms count together
LEAST_IN_SENTENCE, LEAST_IN_MESSAGE = 8, 20  # texts of fewer parts are not damped less
_LONGEST = 1000  # letters of a sentence that is remembered
_SPEECH = frozenset('"“”«»')
_FEW_WORDS, _SCORNED = 2, 60  # words and letters between quotation marks that can be scorn of these words
_SILENT = frozenset(".,;:()–—-")  # marks that say something only beside a word
_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[€£$%!?…,;:.\"“”«»()–—-]")

Spans = Sequence[tuple[int, int]]
Parts = dict[str, None]


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights of one language: of each part in a whole message and in one sentence."""

    weights: dict[str, tuple[int, int]]  # in hundredths: whole numbers add up to the same in any order
    senses: Senses
    whole: float  # bias of a message
    single: float  # bias of a sentence
    shift: float  # how readily words warn


def _kinds(words: Sequence[str], symbols: Sequence[str]) -> Iterator[tuple[list[str], int, int]]:
    """Yield each kind of part: one for each word (or symbol) in order, and how far it reaches back and on from there."""
    stems = [word[:STEM] for word in words]
    twos = [a + " " + b for a, b in zip(["^", *stems], stems, strict=False)]
    yield ["" if word in _SILENT else word for word in words], 0, 0
    yield ["~" + word[:STEM] if len(word) > STEM else "" for word in words], 0, 0
    yield twos, -1, 0
    yield [a + " " + b for a, b in zip(twos, stems[1:], strict=False)], -1, 1
    row = ["/^", *("/" + symbol for symbol in symbols)]
    twos = [a + " " + b for a, b in zip(row, symbols, strict=False)]
    yield row[1:], 0, 0
    yield twos, -1, 0
    yield [a + " " + b for a, b in zip(twos, symbols[1:], strict=False)], -1, 1
    yield [a + " .. " + b for a, b in zip(row, symbols[1:], strict=False)], -1, 1
    yield [a + " .. " + b for a, b in zip(row, symbols[2:], strict=False)], -1, 2


def _read(
    text: str, sentence: Sentence, left_out: Spans, senses: Senses
) -> tuple[list[str], list[tuple[int, int]], list[Symbol]]:
    """Return words, figures (all alike) and marks in order, folded, with their places, and the symbols they make."""
    found = _PIECE.finditer(text, sentence.start, sentence.end)
    matches = list(_own(found, text, left_out) if left_out else found)
    written = [match.group().lower() for match in matches]
    words = ["#" if word[0].isdigit() else fold(word) for word in written]
    return words, [match.span() for match in matches], senses.read(words, written)


def _own(matches: Iterable[re.Match[str]], text: str, left_out: Spans) -> Iterator[re.Match[str]]:
    """Yield what stands outside the spans, and the marks of a quotation that may be scorn."""
    spans = iter(left_out)
    nowhere = (len(text), len(text))
    low, high = next(spans, nowhere)
    marks = _scorn(text, low, high)
    for match in matches:
        start, end = match.span()
        while high <= start:
            low, high = next(spans, nowhere)
            marks = _scorn(text, low, high)
        mark = marks and text[start] in _SPEECH and (start == low or end == high)
        if mark or start < low or end > high:
            yield match


def _scorn(text: str, low: int, high: int) -> bool:
    """Say whether the marks around a quotation may be scorn: around a word or two, not around what somebody said."""
    return len(text[low : min(high, low + _SCORNED)].split()) <= _FEW_WORDS and high - low < _SCORNED


def parts(text: str, sentence: Sentence, left_out: Spans, senses: Senses, ruled: Sequence[str] = ()) -> Parts:
    """Return the parts of a sentence, each once and in order; `ruled` are those that the rules found in it make.

    A draft is read again at every pause, so sentences are remembered: what is returned is not to be changed.
    """
    begin, end = sentence.start, sentence.end
    if end - begin > _LONGEST or not all(begin <= low and high <= end for low, high in left_out):
        return _parts(text, sentence, left_out, senses, ruled)
    spans = tuple([(low - begin, high - begin) for low, high in left_out])
    return _remembered(text[begin:end], spans, senses, tuple(ruled))


@lru_cache(maxsize=1024)
def _remembered(said: str, left_out: Spans, senses: Senses, ruled: tuple[str, ...]) -> Parts:
    return _parts(said, Sentence(0, len(said), ()), left_out, senses, ruled)


def _parts(text: str, sentence: Sentence, left_out: Spans, senses: Senses, ruled: Sequence[str]) -> Parts:
    words, _places, symbols = _read(text, sentence, left_out, senses)
    every = list(ruled)
    for names, _back, _on in _kinds(words, [symbol for symbol, _first, _last in symbols]):
        every += names
    found = dict.fromkeys(every)
    found.pop("", None)
    return found


def within(cut: Sequence[Sentence], spans: Spans) -> Iterator[Spans]:
    """Yield for each sentence the spans that reach into it; both are in order, so one pass does."""
    at = 0
    for sentence in cut:
        while at < len(spans) and spans[at][1] <= sentence.start:
            at += 1
        last = at
        while last < len(spans) and spans[last][0] < sentence.end:
            last += 1
        yield spans[at:last]


@dataclass(frozen=True, slots=True)
class Form:
    """A text that may replace a sentence, as a draft reads it: its parts, what new ones weigh, and its sentences."""

    parts: set[str]
    fresh: int
    fresh_size: int
    singles: list[float]


class Message:
    """What the words of a whole draft say, and of each of its sentences; one of them can be thought replaced."""

    def __init__(
        self,
        text: str,
        cut: Sequence[Sentence],
        left_out: Spans,
        known: Learned,
        ruled: Sequence[Sequence[str]],
    ) -> None:
        """Read every sentence once; what stands within `left_out` (in order) says nothing, `ruled` is what rules say of each."""
        self._text, self._known = text, known
        self._cut = list(zip(cut, within(cut, left_out), strict=True))
        self._names = [
            parts(text, sentence, spans, known.senses, said)
            for (sentence, spans), said in zip(self._cut, ruled, strict=True)
        ]
        self._counts = Counter(chain.from_iterable(self._names))
        self._sum = sum([two[0] for two in map(known.weights.get, self._counts) if two])
        self._size = len(self._counts)
        self._alone: dict[
            int, tuple[set[str], int, int]
        ] = {}  # what stands in one sentence only, and its worth
        self.singles = [self._single(names) for names in self._names]

    @property
    def whole(self) -> float:
        """Return the log-odds of the draft as a whole."""
        return self._whole(self._sum, self._size)

    def offered(self, new: str, ruled: Sequence[Sequence[str]]) -> Form:
        """Read a text that may replace a sentence."""
        cut = sentences(new)
        spans = within(cut, quoted_spans(new))
        each = [
            parts(new, sentence, some, self._known.senses, said)
            for sentence, some, said in zip(cut, spans, ruled, strict=True)
        ]
        come = set().union(*each)
        return Form(come, *self._worth(come - self._counts.keys()), [self._single(names) for names in each])

    def replaced(self, place: int, form: Form) -> float:
        """Return the log-odds of the whole with the sentence at `place` replaced."""
        if place not in self._alone:
            counts = self._counts
            alone = {name for name in self._names[place] if counts[name] == 1}
            self._alone[place] = alone, *self._worth(alone)
        alone, total, size = self._alone[place]
        kept, kept_size = self._worth(form.parts & alone)
        return self._whole(
            self._sum - total + form.fresh + kept, self._size - size + form.fresh_size + kept_size
        )

    def _worth(self, names: set[str]) -> tuple[int, int]:
        """Return what parts weigh in a whole message, and how many they are."""
        return sum([two[0] for two in map(self._known.weights.get, names) if two]), len(names)

    def loudest(self, place: int) -> tuple[int, int]:
        """Return where the part stands that speaks loudest in the sentence at `place`."""
        sentence, spans = self._cut[place]
        words, places, symbols = _read(self._text, sentence, spans, self._known.senses)
        of_symbols = [(places[first][0], places[last - 1][1]) for _symbol, first, last in symbols]
        best, start, end = 0, sentence.start, sentence.end
        for names, back, on in _kinds(words, [symbol for symbol, _first, _last in symbols]):
            stand = of_symbols if names and names[0].startswith("/") else places
            for at, name in enumerate(names):
                loud = sum(self._known.weights.get(name, (0, 0)))
                low, high = stand[max(0, at + back)][0], stand[at + on][1]
                if loud > best and any(c.isalpha() for c in self._text[low:high]):
                    best, start, end = loud, low, high
        return start, end

    def _whole(self, total: int, size: int) -> float:
        return self._known.whole + total / 100 / math.sqrt(max(size, LEAST_IN_MESSAGE))

    def _single(self, names: Parts) -> float:
        total = sum([two[1] for two in map(self._known.weights.get, names) if two])
        return self._known.single + total / 100 / math.sqrt(max(len(names), LEAST_IN_SENTENCE))
