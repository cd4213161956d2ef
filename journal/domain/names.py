"""Comparing names as people mean them: without case, accents and doubled spaces."""

import unicodedata
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def fold(text: str) -> str:
    """Return `text` without case and accents, blanks collapsed: "  José  PÉREZ" becomes "jose perez"."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


def matching(wanted: str, named: Iterable[tuple[T, str]]) -> list[tuple[T, str]]:
    """Return whom `wanted` names: those written exactly so, else those that differ in case and accents alone."""
    everyone = list(named)
    exact = [each for each in everyone if each[1] == wanted]
    if exact:
        return exact
    key = fold(wanted)
    return [each for each in everyone if fold(each[1]) == key]


def close_to(wanted: str, named: Iterable[tuple[T, str]], limit: int = 5) -> list[tuple[T, str]]:
    """Return at most `limit` names that hold a word of `wanted`, to be offered where nobody matches."""
    words = [word for word in fold(wanted).split() if len(word) > 2]
    return [each for each in named if any(word in fold(each[1]) for word in words)][:limit]
