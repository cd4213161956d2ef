"""Bytes to text: byte-order marks, UTF-16 without one, and the eight-bit code pages that old exports use."""

import re
from typing import NamedTuple

from journal.domain.problems import Code, refuse

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
# How files that are never text begin.
_NEVER_TEXT = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"SQLite format 3\x00",
    b"\x7fELF",
    b"\x1f\x8b",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"OggS",
    b"7z\xbc\xaf",
    b"BZh",
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_CODE_PAGES = ["cp1252", "cp1250", "cp1251", "latin_1", "cp1253", "cp1254", "mac_roman", "cp850"]
_NAMES = {"latin_1": "ISO-8859-1", "mac_roman": "macintosh", "cp850": "cp850"}


class Text(NamedTuple):
    """A decoded file and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Text:
    """Return the text of a file, without its byte-order mark.

    Raises:
        Refused: EMPTY_FILE, BINARY_FILE (an image, a spreadsheet, an archive), BAD_ENCODING.
    """
    if not data.strip():
        raise refuse("file", Code.EMPTY_FILE)
    if data.startswith(_NEVER_TEXT):
        raise refuse("file", Code.BINARY_FILE)
    found = _by_mark(data) or _wide(data) or _plain(data)
    text = found.text.rstrip("\x1a")  # what DOS programs end a file with
    if not text.strip():
        raise refuse("file", Code.EMPTY_FILE)
    controls = len(_CONTROLS.findall(text[:100_000]))
    if "\x00" in text or controls > max(2, min(len(text), 100_000) // 500):
        raise refuse("file", Code.BINARY_FILE)
    return Text(text, found.encoding)


def _by_mark(data: bytes) -> Text | None:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return Text(data.decode(codec), name)
            except UnicodeDecodeError:
                raise refuse("file", Code.BAD_ENCODING, encoding=name) from None
    return None


def _wide(data: bytes) -> Text | None:
    """UTF-16 without a mark shows itself by zero bytes at every other place; any other zero byte is no text."""
    head = data[:4096]
    if b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    if len(data) % 2 == 0 and many >= len(head) // 5 and few * 10 <= many:
        codec = "utf-16-le" if odd > even else "utf-16-be"
        try:
            return Text(data.decode(codec), "UTF-16")
        except UnicodeDecodeError:
            pass
    raise refuse("file", Code.BINARY_FILE)


def _plain(data: bytes) -> Text:
    try:
        return Text(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        pass
    codec = code_page(data)
    try:
        return Text(data.decode(codec), _NAMES.get(codec, codec.replace("cp", "windows-")))
    except UnicodeDecodeError:
        raise refuse("file", Code.BAD_ENCODING, encoding=codec) from None


def code_page(data: bytes) -> str:
    """Name the eight-bit code page of `data`: guessed from its letters, windows-1252 where little speaks for another."""
    from charset_normalizer import from_bytes

    # Only lines beyond ASCII tell anything, and few of them are enough.
    telling = b"\n".join([line for line in data.splitlines() if not line.isascii()][:400])
    western = _western(telling)
    if western:
        return western
    best = from_bytes(telling, cp_isolation=_CODE_PAGES, threshold=0.4).best()
    if best is not None:
        return best.encoding
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin_1"
    return "cp1252"


_WESTERN_LETTERS = frozenset("áéíóúüñçàèìòùâêîôûäëïöÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖßãõåæøÅÆØÃÕ¿¡ºª€–—‘’“”…«»·£§°´© ")


def _western(telling: bytes) -> str | None:
    """Say windows-1252 where all letters beyond ASCII are Western ones standing in words.

    A statistical guess needs more text than a sheet of thirty rows has; for Spanish, French, German or English this
    is certain enough: the same bytes read as windows-1250 or 1251 give letters that do not stand beside ASCII ones so.
    """
    try:
        text = telling.decode("cp1252")
    except UnicodeDecodeError:
        return None
    special = [sign for sign in text if not sign.isascii()]
    strange = sum(sign not in _WESTERN_LETTERS for sign in special)
    if strange:
        return None
    # Two letters beyond ASCII side by side are rare in Western words and the rule in Cyrillic and Greek.
    pairs = len(re.findall(r"[^\W\d_a-zA-Z]{2}", text))
    return "cp1252" if pairs * 4 <= len(special) else None
