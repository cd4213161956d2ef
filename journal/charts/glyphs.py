"""Text as fonts can draw it: nothing that a person typed stops a chart or a report."""

import re
import unicodedata
from collections.abc import Container, MutableMapping

BLANK = "▯"
_KEPT = {"\n": "\n", "\t": " ", "\r": "", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}
# Control characters, invisible marks (joiners, direction overrides, byte order marks) and halves of pairs.
_DROPPED = {"Cc", "Cf", "Cs"}
_JOINERS = "\u200c\u200d"  # Persian and Indian scripts are misspelt without them; elsewhere they only hide
_JOINER = re.compile(f"[{_JOINERS}]")
MARK = "*"  # after a word that is not in its own script


def cleaned(
    text: str,
    known: Container[int],
    missing: MutableMapping[str, None] | None = None,
    spelt: MutableMapping[str, str] | None = None,
) -> str:
    """Text with nothing but `known` code points: words in other scripts in Latin letters, symbols as ▯, no controls.

    `missing` collects the symbols, in order. `spelt` collects original and Latin spelling; with it each spelling is marked.
    """
    text = _JOINER.sub(_between_letters, unicodedata.normalize("NFC", text))
    table: dict[int, str] = {}
    foreign: set[str] = set()
    for character in set(text):
        category = unicodedata.category(character)
        if character in _KEPT:
            table[ord(character)] = _KEPT[character]
        elif character in _JOINERS and ord(character) in known:
            continue
        elif category in _DROPPED or 0xFE00 <= ord(character) <= 0xFE0F:
            table[ord(character)] = ""
        elif category == "Co" or (ord(character) not in known and character != BLANK):
            table[ord(character)] = BLANK
            if category[0] in "LMN":
                foreign.add(character)
    if foreign:
        text = _in_latin(text, foreign, spelt)
    if missing is not None and BLANK in table.values():
        for character in text:
            if table.get(ord(character)) == BLANK:
                missing[character] = None
    return text.translate(table) if table else text


def _between_letters(found: re.Match[str]) -> str:
    """Keep a joiner between two letters or marks of a script that uses it."""
    around = found.string[max(found.start() - 1, 0)], found.string[found.end() : found.end() + 1]
    kept = all(c > "\u0590" and unicodedata.category(c)[0] in "LM" for c in around if c) and all(around)
    return found[0] if kept else ""


def _in_latin(text: str, foreign: set[str], spelt: MutableMapping[str, str] | None) -> str:
    """Spell each run of `foreign` letters in Latin ones; which reading a Chinese character has nobody can know here."""
    from anyascii import anyascii

    one = "[" + "".join(map(re.escape, sorted(foreign))) + "]"

    def spell(found: re.Match[str]) -> str:
        latin = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", anyascii(found[0])).strip()
        if not latin:
            return found[0]
        if spelt is None:
            return latin
        spelt[found[0]] = latin
        return latin + MARK

    return re.sub(rf"{one}+(?:\w*{one}+)*", spell, text)


def described(characters: list[str]) -> str:
    """Name characters that could not be drawn, by their Unicode names."""
    return ", ".join(f"{unicodedata.name(c, '').lower() or 'U+' + format(ord(c), '04X')}" for c in characters)


def spelt_words(spelt: MutableMapping[str, str], most: int = 12) -> str:
    """Spellings with the code points of what they stand for, so that the original can be found again."""
    told = [
        f"{latin}{MARK} ({' '.join(f'U+{ord(c):04X}' for c in own)})"
        for own, latin in list(spelt.items())[:most]
    ]
    return ", ".join(told) + ("…" if len(spelt) > most else "")
