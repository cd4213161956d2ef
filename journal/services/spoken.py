"""Sentences to say, from `resources/phrases`: said back, what was fair, the closing one. Nothing here touches the journal."""

import re
import tomllib
from functools import lru_cache
from typing import Any

from journal.domain.choices import Fair
from journal.home import resources

_PLACE = re.compile(r"\{(\w+)\}")
LANGUAGES = ("en", "es")
# What the places of phrases are called where they are written in Spanish; both names are filled.
_SPANISH = {"cliente": "name", "queja": "complaint", "fecha": "date", "importe": "amount", "yo": "me"}


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    return tomllib.loads((resources() / "phrases" / "say_back.toml").read_text("utf-8"))


def sentence(lang: str, address: str, *names: str) -> str:
    """Return one sentence of the file in the form of address ("usted", "tu", "vos"), or else the plain one."""
    language: Any = _texts()[lang if lang in LANGUAGES else "en"]
    for branch in (language.get(address, {}), language):
        found: Any = branch
        for name in names:
            found = found.get(name, {}) if isinstance(found, dict) else {}
        if isinstance(found, str):
            return found
    raise KeyError(names)


def fill(text: str, **values: str) -> str:
    """Put what is known into its places; an unknown place stays to be typed."""

    def known(found: re.Match[str]) -> str:
        return values.get(_SPANISH.get(found[1], found[1])) or found[0]

    return _PLACE.sub(known, text)


def places(lang: str) -> list[str]:
    """Return the places that phrases may have, as they are written in a language."""
    return [f"{{{name}}}" for name in (_SPANISH if lang == "es" else _SPANISH.values())]


def open_places(text: str) -> list[str]:
    """Return the places of phrases that were not filled in."""
    names = {*_SPANISH, *_SPANISH.values()}
    return list(dict.fromkeys(found[0] for found in _PLACE.finditer(text) if found[1] in names))


def say_back(complaint: str, effect: str, wish: str, *, lang: str, address: str = "usted") -> list[str]:
    """Return two to four neutral sentences that say a complaint back, the question last; none where nothing is noted."""
    facts = {"complaint": complaint, "effect": effect, "wish": wish}
    said = []
    for name, fact in facts.items():
        plain = _as_clause(fact)
        if plain:
            said.append(fill(sentence(lang, address, name), **{name: plain}))
    return [*said, sentence(lang, address, "check")] if said else []


def _as_clause(fact: str) -> str:
    """Make a note a clause behind a colon: one line, no full stop."""
    return " ".join(fact.split()).rstrip(".;:, ")


def fair_first(fair: Fair | None, what: str, *, lang: str, address: str = "usted") -> str:
    """Return what was fair as a reply's first sentence; empty where nothing was, or it is not said yet."""
    if fair is None or fair is Fair.NONE:
        return ""
    plain = _as_clause(what)
    text = sentence(lang, address, "fair", fair.value)
    return fill(text, fair=f"{plain}.") if plain else _without_place(text)


def _without_place(text: str) -> str:
    return text.replace("{fair}", "").rstrip(" :") + "."
