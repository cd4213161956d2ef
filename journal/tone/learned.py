"""What words say beside the rules: learned log-odds of words, word beginnings, pairs and threes (`benchmarks/learn_tone.py`).

A draft is read twice with the same parts. As a whole: what it offers, asks and thanks for, as much as what it holds
against somebody. And sentence by sentence: the loaded one in an otherwise friendly mail. The two are added up, for each
sentence. Somebody else's words (quotations) say nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journal.tone.text import Sentence, fold, quoted_spans, sentences

STEM = 5  # letters; pairs and threes are made of beginnings, so that inflected forms count together
LEAST_IN_SENTENCE, LEAST_IN_MESSAGE = 8, 20  # texts of fewer parts are not damped less
_SILENT = frozenset(".,;:()–—-")  # marks that say something only beside a word
_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[€£$%!?…,;:.\"“”«»()–—-]")


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights of one language: of each part in a whole message and in one sentence."""

    weights: dict[str, tuple[float, float]]
    whole: float  # bias of a message
    single: float  # bias of a sentence
    shift: float  # how readily words alone warn


Spans = Sequence[tuple[int, int]]


def _pieces(text: str, sentence: Sentence, left_out: Spans) -> Iterator[tuple[str, int, int]]:
    """Yield words, figures (all alike) and marks in order, with their places."""
    spans = iter(left_out)
    low, high = next(spans, (len(text), len(text)))
    for match in _PIECE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        while high <= start:
            low, high = next(spans, (len(text), len(text)))
        if low < start and end < high:  # the quotation marks themselves stay: they can be scorn
            continue
        word = match.group()
        yield ("#" if word[0].isdigit() else fold(word)), start, end


def parts(text: str, sentence: Sentence, left_out: Spans = ()) -> dict[str, None]:
    """Return the parts of a sentence, each once and in order: words, word beginnings, pairs and threes."""
    names: list[str] = []
    add = names.append
    before, pair = "^", ""
    for word, _start, _end in _pieces(text, sentence, left_out):
        stem = word[:STEM]
        if word not in _SILENT:
            add(word)
        if len(word) > STEM:
            add("~" + stem)
        two = before + " " + stem
        add(two)
        if pair:
            add(pair + " " + stem)
        pair, before = two, stem
    return dict.fromkeys(names)


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


class Message:
    """What the words of a whole draft say, and of each of its sentences; one of them can be thought replaced."""

    def __init__(self, text: str, cut: Sequence[Sentence], left_out: Spans, known: Learned) -> None:
        """Read every sentence once; what stands within `left_out` (in order) says nothing."""
        self._text, self._known = text, known
        self._read: dict[str, tuple[set[str], list[float]]] = {}
        self._cut = list(zip(cut, within(cut, left_out), strict=True))
        self._names = [parts(text, sentence, spans) for sentence, spans in self._cut]
        self._counts = Counter(name for names in self._names for name in names)
        weights = known.weights
        self._sum = sum(weights[name][0] for name in self._counts if name in weights)
        self._size = len(self._counts)
        self.singles = [self._single(names) for names in self._names]

    @property
    def whole(self) -> float:
        """Return the log-odds of the draft as a whole."""
        return self._whole(self._sum, self._size)

    def replaced(self, place: int, new: str) -> tuple[float, list[float]]:
        """Return the log-odds of the whole with the sentence at `place` replaced, and of each of the new sentences."""
        come, singles = self._offered(new)
        gone, counts, weights = self._names[place], self._counts, self._known.weights
        total, size = self._sum, self._size
        for name in gone:
            if counts[name] == 1 and name not in come:
                size -= 1
                total -= weights[name][0] if name in weights else 0.0
        for name in come:
            if name not in counts:
                size += 1
                total += weights[name][0] if name in weights else 0.0
        return self._whole(total, size), singles

    def _offered(self, new: str) -> tuple[set[str], list[float]]:
        if new not in self._read:  # a long draft is offered the same sentences again and again
            cut = sentences(new)
            spans = within(cut, quoted_spans(new))
            each = [parts(new, sentence, some) for sentence, some in zip(cut, spans, strict=True)]
            self._read[new] = set().union(*each), [self._single(names) for names in each]
        return self._read[new]

    def loudest(self, place: int) -> tuple[int, int]:
        """Return where the word or pair stands that speaks loudest in the sentence at `place`."""
        sentence, spans = self._cut[place]
        best, start, end = 0.0, sentence.start, sentence.end
        before, before_start = "^", sentence.start
        for word, low, high in _pieces(self._text, sentence, spans):
            stem = word[:STEM]
            for name, first in ((word, low), (f"{before} {stem}", before_start)):
                loud = sum(self._known.weights.get(name, (0.0, 0.0)))
                if loud > best and any(c.isalpha() for c in word):
                    best, start, end = loud, first, high
            before, before_start = stem, low
        return start, end

    def _whole(self, total: float, size: int) -> float:
        return self._known.whole + total / math.sqrt(max(size, LEAST_IN_MESSAGE))

    def _single(self, names: dict[str, None]) -> float:
        weights = self._known.weights
        total = sum(weights[name][1] for name in names if name in weights)
        return self._known.single + total / math.sqrt(max(len(names), LEAST_IN_SENTENCE))
