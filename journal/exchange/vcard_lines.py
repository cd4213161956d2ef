"""vCard files cut into cards of clean content lines: folding, quoted-printable, bare types and charsets undone.

This bridges what `vobject` cannot read (vCard 2.1 and 4.0 and damaged files); the meaning of the lines stays its work.
"""

import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from journal.domain.problems import Code, Problem
from journal.exchange.texts import code_page, decode

_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_MEDIA = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "AGENT"})
_TEXT_CODECS = (
    "utf",
    "cp",
    "iso8859",
    "koi8",
    "gb",
    "big5",
    "shift",
    "euc",
    "mac",
    "ascii",
    "hz",
    "johab",
    "tis",
    "kz",
)
_LONGEST_HEAD = 1000
_PARAMETER = re.compile(r";((?:[^;:\"]|\"[^\"]*\")*)")


class Line(NamedTuple):
    """One content line: Apple's group, upper-case name, lower-case types, other parameters, and its 3.0 value."""

    group: str
    name: str
    types: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    value: str

    def text(self) -> str:
        """Write the line again, unfolded, as vCard 3.0."""
        types = "".join(f";TYPE={kind}" for kind in self.types)
        others = "".join(
            f";{key}={_quoted(value)}" for key, value in self.parameters if key not in {"CHARSET", "ENCODING"}
        )
        group = f"{self.group}." if self.group else ""
        return f"{group}{self.name}{types}{others}:{self.value}"


@dataclass(slots=True)
class Card:
    """The lines of one card and the line of the file it begins on."""

    line: int
    lines: list[Line] = field(default_factory=list)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[:;,]", value) else value


def is_vcard(data: bytes) -> bool:
    """Say whether a file begins as a vCard does, in whatever encoding."""
    head = data[:2000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head[:11].upper() == b"BEGIN:VCARD"


def cards(data: bytes, problems: list[Problem]) -> tuple[list[Card], str]:
    """Cut a file into its cards; a card without its end is a problem, CUT_SHORT. Also returns the encoding's name.

    Raises:
        Refused: BINARY_FILE, BAD_ENCODING.
    """
    encoding = "UTF-8"
    codec = "utf-8"
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:3] == b"\xef\xbb\xbf" or b"\x00" in data[:4096]:
        text, encoding = decode(data)
        data = text.encode()
    else:
        try:
            _unfolded_bytes(data).decode("utf-8")
        except UnicodeDecodeError:
            codec = code_page(data)
            encoding = "ISO-8859-1" if codec == "latin_1" else codec.replace("cp", "windows-")
    found: list[Card] = []
    open_card: Card | None = None
    nested = 0
    agent = False
    for number, raw in _logical(data):
        bare = raw.strip().upper()
        if bare == b"BEGIN:VCARD":
            if open_card is not None and agent:
                nested += 1
                continue
            if open_card is not None:
                problems.append(Problem("card", Code.CUT_SHORT, {}, open_card.line))
            open_card, nested = Card(number), 0
        elif bare == b"END:VCARD":
            if nested:
                nested -= 1
            elif open_card is not None:
                found.append(open_card)
                open_card = None
        elif open_card is not None and not nested:
            line = _content(raw, codec)
            if line is not None:
                agent = line.name == "AGENT" and not line.value
                if line.name not in _MEDIA:
                    open_card.lines.append(line)
    if open_card is not None:
        problems.append(Problem("card", Code.CUT_SHORT, {}, open_card.line))
    return found, encoding


def _unfolded_bytes(data: bytes) -> bytes:
    return re.sub(rb"\r?\n[ \t]", b"", data)


def _logical(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give unfolded lines as bytes (a fold may cut a character in two) with the line each begins on.

    What was unfolded is put together once, as a photo may have some hundred thousand lines.
    """
    parts: list[bytes] = []
    head, begun = b"", 0
    soft = base64 = in_head = False
    for number, raw in enumerate(re.split(rb"\r\n|\n|\r", data), start=1):
        more = raw
        if soft:
            parts[-1] = parts[-1][:-1]
        elif begun and (raw[:1] in {b" ", b"\t"} or (base64 and raw and b":" not in raw)):
            more = raw[1:] if raw[:1] in {b" ", b"\t"} else raw
        elif begun and raw and b":" not in raw and head.startswith(b"NOTE"):
            more = b"\\n" + raw  # a line break that the writer forgot to fold
        else:
            if begun and (line := b"".join(parts)).strip():
                yield begun, line
            parts, head, begun, in_head = [], b"", number, True
        if parts and not parts[-1]:
            parts.pop()
        if more:
            parts.append(more)
        if in_head:
            named, colon, _ = more.partition(b":")
            head = (head + named.upper())[:_LONGEST_HEAD]
            in_head = not colon
            base64 = b"BASE64" in head or b"ENCODING=B" in head
        soft = b"QUOTED-PRINTABLE" in head and bool(parts) and parts[-1].endswith(b"=")
    if (line := b"".join(parts)).strip():
        yield begun, line


def _content(raw: bytes, codec: str) -> Line | None:
    """Take one line apart; None where it is no content line."""
    match = re.match(rb"\s*(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)((?:;(?:[^;:\"]|\"[^\"]*\")*)*):", raw)
    if match is None:
        return None
    group, name, head = (part.decode("ascii", "replace") if part else "" for part in match.groups())
    types: list[str] = []
    others: list[tuple[str, str]] = []
    charset, quoted_printable = codec, False
    for parameter in _PARAMETER.findall(head):
        key, equals, value = parameter.partition("=")
        key, value = key.strip().upper(), value.strip().strip('"')
        if not equals and key in _BARE_ENCODINGS:
            key, value = "ENCODING", key
        elif not equals:
            key, value = "TYPE", key
        if key == "TYPE":
            types += [kind.strip().casefold() for kind in value.split(",") if kind.strip()]
        elif key == "PREF":
            types.append("pref")
        elif key == "ENCODING":
            quoted_printable = value.upper() == "QUOTED-PRINTABLE"
        elif key == "CHARSET":
            charset = _known(value, codec)
        elif key:
            others.append((key, value))
    body = raw[match.end() :]
    if quoted_printable:
        body = quopri.decodestring(body)
    value = _decoded(body, charset, codec)
    if quoted_printable:
        value = value.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    value = re.sub(r"[\x00-\x08\x0b-\x1f]", "", value).replace("\n", "\\n")
    return Line(group, name.upper(), tuple(types), tuple(others), value.strip())


def _known(charset: str, codec: str) -> str:
    """Return the codec of a named charset; what is no encoding of text (Python knows some) is taken for the file's own."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return codec
    return name if name.startswith(_TEXT_CODECS) and name != "utf-7" else codec


def _decoded(body: bytes, charset: str, codec: str) -> str:
    for candidate in (charset, "utf-8", codec):
        try:
            return body.decode(candidate)
        except UnicodeError:
            continue
    return body.decode("latin-1")
