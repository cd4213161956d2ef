"""The rules and phrases of `resources/tone`, read once for each language."""

import json
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from journal.home import resources
from journal.tone.learned import Learned
from journal.tone.patterns import Finder, parse_phrases
from journal.tone.senses import Senses
from journal.tone.text import fold

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding: its weight in log-odds and its one-line reason in each language."""

    name: str
    weight: float
    alone: bool  # warns whatever the words around it say
    why: dict[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is needed to read a text of one language."""

    bias: float
    finder: Finder
    calm: dict[str, str]
    guards: tuple[tuple[str, ...], ...]
    quoting: tuple[tuple[str, ...], ...]
    conditions: tuple[tuple[str, ...], ...]
    learned: Learned


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return the rules by name, in the order of the file."""
    data = tomllib.loads((resources() / "tone" / "rules.toml").read_text("utf-8"))
    return {
        name: Rule(name, float(row["weight"]), bool(row["alone"]), dict(row["why"]))
        for name, row in data.items()
    }


@lru_cache(maxsize=4)
def lexicon(language: str) -> Lexicon:
    """Return the lists of `language` ("en" or "es")."""
    folder = resources() / "tone"
    data = tomllib.loads((folder / f"{language}.toml").read_text("utf-8"))
    classes = {name: list(words) for name, words in data["classes"].items()}
    phrases = [
        p
        for rule, lines in data["phrases"].items()
        for line in lines
        for p in parse_phrases(rule, line, classes)
    ]
    document: dict[str, Any] = json.loads((folder / f"words_{language}.json").read_text("utf-8"))
    return Lexicon(
        bias=float(data["bias"]),
        finder=Finder(phrases),
        calm=dict(data["calm"]),
        guards=_folded(data["guards"]["words"]),
        quoting=_folded(data["guards"]["quoting"]),
        conditions=_folded(data["guards"]["conditions"]),
        learned=Learned(
            # Tuples of numbers are nothing for the collector of garbage to look through, lists are.
            weights={name: (whole, single) for name, (whole, single) in document["weights"].items()},
            senses=Senses(folder / f"senses_{language}.toml"),
            whole=float(document["whole"]),
            single=float(document["single"]),
            shift=float(document["shift"]),
        ),
    )


def _folded(lines: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(word) for word in line.split()) for line in lines)
