"""Text as fonts can draw it: nothing that a person typed stops a chart or a report."""

import unicodedata
from collections.abc import Container, MutableMapping

BLANK = "▯"
_KEPT = {"\n": "\n", "\t": " ", "\r": "", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}
# Control characters, invisible marks (joiners, direction overrides, byte order marks) and halves of pairs.
_DROPPED = {"Cc", "Cf", "Cs"}


def cleaned(text: str, known: Container[int], missing: MutableMapping[str, None] | None = None) -> str:
    """Drop control characters and show what is not in `known` (code points) as ▯; `missing` collects those, in order."""
    text = unicodedata.normalize("NFC", text)
    table: dict[int, str] = {}
    for character in set(text):
        if character in _KEPT:
            table[ord(character)] = _KEPT[character]
        elif unicodedata.category(character) in _DROPPED or 0xFE00 <= ord(character) <= 0xFE0F:
            table[ord(character)] = ""
        elif ord(character) not in known and character != BLANK:
            table[ord(character)] = BLANK
    if missing is not None and BLANK in table.values():
        for character in text:
            if table.get(ord(character)) == BLANK:
                missing[character] = None
    return text.translate(table) if table else text


def described(characters: list[str]) -> str:
    """Name characters that could not be drawn, by their Unicode names."""
    return ", ".join(f"{unicodedata.name(c, '').lower() or 'U+' + format(ord(c), '04X')}" for c in characters)
