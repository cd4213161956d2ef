"""The window's translations, compiled in memory from the `.ts` files: nothing to build, nothing that can be stale.

The format is the one that `lrelease` writes and `QTranslator` reads (qtbase, `qtranslator.cpp`).
"""

import struct

from journal.wording.catalogue import Catalogue, messages

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _NUMERUS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_ONE_OR_MORE = bytes((0x01, 0x01))  # the rule of English and Spanish: the first form is for n == 1


def _elf_hash(data: bytes) -> int:
    """Hash as ELF does, which is what QTranslator looks messages up by (`elfHash_continue`)."""
    value = 0
    for byte in data:
        value = (value << 4) + byte
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high & 0xFFFFFFFF
    return value or 1


def _tagged(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def compile_catalogue(entries: Catalogue, language: str) -> bytes:
    """Return `entries` as the bytes of a `.qm` file."""
    hashes: list[tuple[int, int]] = []
    body = bytearray()
    for (context, source), forms in entries.items():
        plain = source.encode()
        hashes.append((_elf_hash(plain), len(body)))
        for form in forms:
            body += _tagged(_TRANSLATION, form.encode("utf-16-be"))
        body += _tagged(_COMMENT, b"") + _tagged(_SOURCE, plain) + _tagged(_CONTEXT, context.encode())
        body.append(_END)
    index = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    sections = (
        (_LANGUAGE, language.encode()),
        (_HASHES, index),
        (_MESSAGES, bytes(body)),
        (_NUMERUS, _ONE_OR_MORE),
    )
    return _MAGIC + b"".join(_tagged(tag, data) for tag, data in sections)


def compiled(language: str) -> bytes:
    """Return the translations of `language` for `QTranslator.load(data)`; the caller keeps them alive beside it."""
    return compile_catalogue(messages(language), language)
