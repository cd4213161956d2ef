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
_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[€£$%!?…,;:.\"“”«»()–—-]")


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights of one language: of each part in a whole message and in one sentence."""

    weights: dict[str, tuple[float, float]]
    whole: float  # bias of a message
    single: float  # bias of a sentence
    shift: float  # how readily words alone warn


@dataclass(frozen=True, slots=True)
class Part:
    """A word, its beginning, a pair or three: its name, and where it stands in the text."""

    name: str
    start: int
    end: int


def parts(text: str, sentence: Sentence, quoted: Sequence[tuple[int, int]] = ()) -> Iterator[Part]:
    """Yield the parts of a sentence in order, somebody else's words left out; figures are all alike."""
    before, pair = "^", ""
    before_start = pair_start = sentence.start
    spans = iter(quoted)
    low, high = next(spans, (len(text), len(text)))
    for match in _PIECE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        while high <= start:
            low, high = next(spans, (len(text), len(text)))
        if low < start and end < high:  # the quotation marks themselves stay: they can be scorn
            continue
        word = match.group()
        word = "#" if word[0].isdigit() else fold(word)
        stem = word[:STEM]
        yield Part(word, start, end)
        if len(word) > STEM:
            yield Part("~" + stem, start, end)
        two = f"{before} {stem}"
        yield Part(two, before_start, end)
        if pair:
            yield Part(f"{pair} {stem}", pair_start, end)
        pair, pair_start = two, before_start
        before, before_start = stem, start


def within(
    sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]]
) -> Iterator[Sequence[tuple[int, int]]]:
    """Yield for each sentence the quotations that reach into it; both are in order, so one pass does."""
    at = 0
    for sentence in sentences:
        while at < len(quoted) and quoted[at][1] <= sentence.start:
            at += 1
        last = at
        while last < len(quoted) and quoted[last][0] < sentence.end:
            last += 1
        yield quoted[at:last]


class Message:
    """What the words of a whole draft say, and of each of its sentences; one of them can be thought replaced."""

    def __init__(self, text: str, known: Learned) -> None:
        """Read every sentence once."""
        self._known = known
        self._counts: Counter[str] = Counter()
        self._names: list[frozenset[str]] = []
        self.loudest: list[
            tuple[int, int]
        ] = []  # where, in each sentence, the part stands that speaks loudest
        cut = sentences(text)
        for sentence, spans in zip(cut, within(cut, quoted_spans(text)), strict=True):
            seen = {part.name: part for part in parts(text, sentence, spans)}
            self._counts.update(seen.keys())
            self._names.append(frozenset(seen))
            self.loudest.append(self._loudest(seen, sentence))
        self._sum = math.fsum(known.weights[n][0] for n in self._counts if n in known.weights)
        self._size = len(self._counts)
        self.singles = [self._single(names) for names in self._names]

    @property
    def whole(self) -> float:
        """Return the log-odds of the draft as a whole."""
        return self._whole(self._sum, self._size)

    def replaced(self, place: int, new: str) -> tuple[float, list[float]]:
        """Return the log-odds of the whole with the sentence at `place` replaced, and of each of the new sentences."""
        cut = sentences(new)
        fresh = [
            frozenset(part.name for part in parts(new, sentence, spans))
            for sentence, spans in zip(cut, within(cut, quoted_spans(new)), strict=True)
        ]
        come = Counter(name for names in fresh for name in names)
        gone = self._names[place]
        total, size, weights = self._sum, self._size, self._known.weights
        for name in gone | come.keys():
            before = self._counts[name]
            after = before - (name in gone) + come[name]
            if (before > 0) != (after > 0):
                step = 1 if after else -1
                size += step
                total += step * weights[name][0] if name in weights else 0.0
        return self._whole(total, size), [self._single(names) for names in fresh]

    def _whole(self, total: float, size: int) -> float:
        return self._known.whole + total / math.sqrt(max(size, LEAST_IN_MESSAGE))

    def _single(self, names: frozenset[str]) -> float:
        weights = self._known.weights
        total = math.fsum(weights[name][1] for name in names if name in weights)
        return self._known.single + total / math.sqrt(max(len(names), LEAST_IN_SENTENCE))

    def _loudest(self, seen: dict[str, Part], sentence: Sentence) -> tuple[int, int]:
        best, start, end = 0.0, sentence.start, sentence.end
        for name, part in seen.items():
            loud = sum(self._known.weights.get(name, (0.0, 0.0)))
            if loud > best:
                best, start, end = loud, part.start, part.end
        return start, end
