"""A text as tokens and sentences, with offsets in code points. One pass, linear in the length of the text."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A sentence ends at its marks or at a blank line; a single line break inside a paragraph does not end it.
_END = re.compile(r"[.!?…]+[\"»”')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=>)|(?<=\n)>[^\n]*")
_QUOTES = re.compile(
    r"\"[^\"\n]{1,400}\"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|‘[^’\n]{2,400}’(?!\w)|(?m:^[ \t]*>[^\n]*)"
)


class Token(NamedTuple):
    """A word: its folded form (lower case, no accents), and where it stands."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text with its words; `start` and `end` leave surrounding white space out."""

    start: int
    end: int
    tokens: tuple[Token, ...]


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return `word` in lower case without accents; ñ stays ñ, typographic apostrophes become plain."""
    lowered = word.lower().replace("’", "'")
    if lowered.isascii():
        return lowered
    kept = lowered.replace("ñ", "\0")
    bare = "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c))
    return bare.replace("\0", "ñ")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans that are somebody else's words: quotation marks and lines behind `>`."""
    return [m.span() for m in _QUOTES.finditer(text)]


def sentences(text: str) -> list[Sentence]:
    """Cut `text` into sentences with their words."""
    bounds: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(text):
        bounds.append((begin, match.end()))
        begin = match.end()
    if begin < len(text):
        bounds.append((begin, len(text)))
    tokens = [Token(fold(m.group()), *m.span()) for m in _TOKEN.finditer(text)]
    found: list[Sentence] = []
    at = 0
    for low, high in bounds:
        first = at
        while at < len(tokens) and tokens[at].start < high:
            at += 1
        inside = tuple(tokens[first:at])
        if inside or any(mark in text[low:high] for mark in "!?"):
            start = low + len(text[low:high]) - len(text[low:high].lstrip())
            end = low + len(text[low:high].rstrip())
            if start < end:
                found.append(Sentence(start, end, inside))
    return found


_SPANISH = frozenset(
    [
        "de",
        "la",
        "que",
        "el",
        "en",
        "y",
        "los",
        "se",
        "del",
        "las",
        "un",
        "por",
        "con",
        "no",
        "una",
        "su",
        "para",
        "es",
        "al",
        "lo",
        "como",
        "mas",
        "pero",
        "sus",
        "le",
        "ya",
        "o",
        "este",
        "si",
        "porque",
        "esta",
        "entre",
        "cuando",
        "muy",
        "sin",
        "sobre",
        "ser",
        "tiene",
        "tambien",
        "me",
        "hasta",
        "hay",
        "donde",
        "han",
        "quien",
        "desde",
        "todo",
        "nos",
        "usted",
        "ustedes",
        "vos",
        "eres",
        "esto",
        "gracias",
        "hola",
        "te",
        "mi",
        "tu",
        "yo",
        "eso",
        "ese",
        "esa",
        "qué",
        "ni",
        "os",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "be",
        "to",
        "of",
        "and",
        "a",
        "in",
        "that",
        "have",
        "i",
        "it",
        "for",
        "not",
        "on",
        "with",
        "he",
        "as",
        "you",
        "do",
        "at",
        "this",
        "but",
        "his",
        "by",
        "from",
        "they",
        "we",
        "say",
        "her",
        "she",
        "or",
        "an",
        "will",
        "my",
        "one",
        "all",
        "would",
        "there",
        "their",
        "what",
        "so",
        "up",
        "out",
        "if",
        "about",
        "who",
        "get",
        "which",
        "go",
        "me",
        "when",
        "make",
        "can",
        "like",
        "no",
        "just",
        "him",
        "know",
        "take",
        "is",
        "are",
        "was",
        "were",
        "your",
        "please",
        "thank",
        "thanks",
        "been",
        "has",
        "had",
        "did",
        "don't",
        "i'm",
        "it's",
    ]
)


def language(text: str) -> str:
    """Guess "es" or "en" from the commonest words of the first 4,000 characters; English where nothing tells."""
    head = text[:4000]
    words = [fold(w) for w in _TOKEN.findall(head)]
    spanish = sum(w in _SPANISH for w in words) + 2 * sum(c in "¿¡ñáéíóú" for c in head.lower())
    english = sum(w in _ENGLISH for w in words)
    return "es" if spanish > english else "en"
