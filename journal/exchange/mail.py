"""E-mails (`.eml`, `.mbox`) as drafts of incidents: who wrote, what it is about, what they wrote themselves.

The standard library reads them; what it stumbles over in damaged mail is read more plainly. Nothing of a message is lost:
its bytes go with the draft as they were. A file may come from anybody, so nothing takes more than about its length in time.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import Compat32, EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime
from itertools import islice
from typing import Any

from journal.domain.choices import Channel, Direction
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.domain.text_input import EARLIEST
from journal.exchange.drafts import IncidentDraft, Parsed
from journal.exchange.mail_text import from_html, own_words
from journal.exchange.moments import zone_of
from journal.exchange.reading import Reading
from journal.exchange.texts import code_page

LARGEST = 50 * 1024 * 1024
_SUBJECT = 200
_TEXT = 100_000
_HEAD = 65_536
_HEADERS = 200  # lines looked at to find out whether they are a message's
_LONGEST_HEADER = 16_000  # signs: to take one apart the library needs the square of its length
_MARK = b"\xef\xbb\xbf"
_FROM_LINE = re.compile(rb"(?<![^\r\n])From [^\r\n]*(?:\r\n?|\n)")
_GUARDED_FROM = re.compile(rb"(?<![^\r\n])>(>*From )")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n?|\n|\Z)")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*)[ \t]*:")
_TELLING = frozenset(
    {
        b"from",
        b"to",
        b"date",
        b"subject",
        b"message-id",
        b"received",
        b"return-path",
        b"delivered-to",
        b"mime-version",
    }
)
# Addresses where the library cannot tell them; what is longer is none.
_ADDRESS = re.compile(r"[^\s<>,;:()\"@]{1,64}@[^\s<>,;:()\"@]{1,255}")
_UNKNOWN_OFFSET = re.compile(r"-0000\b|\b(?:UTC?|GMT|Z)\b")
_ANSWER = re.compile(r"^(?:\s*(?:re|fwd?|rv|aw|wg|tr|antw|sv|resp?)(?:\[\d+\])?\s*[:：])+\s*", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Say whether a file begins as a message does, or as a mailbox."""
    head = data[:_HEAD].removeprefix(_MARK)
    line = _FROM_LINE.match(head)
    return _is_headed(head, line.end() if line else 0)


def _is_headed(data: bytes, start: int) -> bool:
    """Say whether the headers of a message stand here."""
    found: set[bytes] = set()
    for each in islice(_LINE.finditer(data, start, start + _HEAD), _HEADERS):
        line = each[0]
        if not line.strip():
            break
        if line.startswith(b">From "):
            continue
        match = _HEADER.match(line)
        if match is not None:
            found.add(match[1].lower())
        elif line[:1] not in b" \t" or not found:
            return False
    return len(found & _TELLING) >= 2 and bool(found & {b"from", b"received", b"message-id"})


def parse_mail(data: bytes, reading: Reading, parsed: Parsed) -> None:
    """Read every message; one that stands in the file twice counts once.

    Raises:
        Refused: UNKNOWN_ZONE.
    """
    zone_of(reading.zone)
    seen: set[str] = set()
    for line, raw in _messages(data.removeprefix(_MARK)):
        parsed.read += 1
        try:
            if len(raw) > LARGEST:
                raise refuse("file", Code.TOO_LARGE, text=f"{len(raw):,}")
            draft = _draft(line, raw, reading)
        except Refused as no:
            parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
            continue
        if draft.source_id and draft.fingerprint in seen:
            parsed.skipped += 1
            continue
        seen.add(draft.fingerprint)
        parsed.incidents.append(draft)


def _messages(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a mailbox; a line "From …" within a text cuts only where the headers of a message follow."""
    starts = [found for found in _FROM_LINE.finditer(data) if _is_headed(data, found.end())]
    if not starts or starts[0].start() != 0:
        yield 1, data
        return
    line, counted = 1, 0
    ends = b"\n" if b"\n" in data else b"\r"  # old Macs end their lines so
    for found, following in zip(starts, [*(each.start() for each in starts[1:]), len(data)], strict=True):
        line += data.count(ends, counted, found.start())
        counted = found.start()
        yield line, _GUARDED_FROM.sub(rb"\1", data[found.end() : following])


def _draft(line: int, raw: bytes, reading: Reading) -> IncidentDraft:
    message = _message(raw)
    senders = _people(message, "from") or _people(message, "sender") or _people(message, "return-path")
    others = [*_people(message, "to"), *_people(message, "cc"), *_people(message, "bcc")]
    if not senders and not others:
        raise refuse("client", Code.REQUIRED)
    sender = senders[:1]
    known = [who for who in others if who[1] in reading.theirs]
    ours = bool(sender and sender[0][1] in reading.mine) or not sender
    outgoing = others and (ours or (sender[0][1] not in reading.theirs and bool(known)))
    name, address = (known or others)[0] if outgoing else senders[0]
    subject = _ANSWER.sub("", _header(message, "subject"))[:_SUBJECT].strip()
    text = own_words(_text(message))[:_TEXT]
    return IncidentDraft(
        line=line,
        client=f"{name} <{address}>"
        if name and address
        else name or address,  # two people may be called the same
        emails=(address,) if address else (),
        at=_at(message, reading),
        zone=reading.zone,
        channel=Channel.EMAIL,
        direction=Direction.OUTGOING if outgoing else Direction.INCOMING,
        complaint=subject or next(iter(text.splitlines()), "")[:_SUBJECT],
        notes=text,
        source_id=_header(message, "message-id"),
        answers=tuple(
            re.findall(r"<[^<>\s]+>", f"{_header(message, 'references')} {_header(message, 'in-reply-to')}")
        ),
        original=raw,
    )


def _cut(parsed: tuple[str, str]) -> tuple[str, str]:
    return parsed[0], parsed[1][:_LONGEST_HEADER]


class _Modern(EmailPolicy):
    """Headers are taken apart, those beyond all measure up to a length."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        return _cut(super().header_source_parse(list(sourcelines)))


class _Plain(Compat32):
    """Headers stay as they are written: nothing to stumble over."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        return _cut(super().header_source_parse(list(sourcelines)))


def _message(raw: bytes) -> Message:
    """Read a message; one that the library stumbles over more plainly, and at last its headers alone."""
    for policy in (_Modern(), _Plain()):
        with suppress(Exception):  # the library raises whatever it stumbles over
            return message_from_bytes(raw, policy=policy)
    return BytesHeaderParser(policy=_Plain()).parsebytes(raw)


def _people(message: Message, name: str) -> list[tuple[str, str]]:
    """Return names and addresses, the latter without case."""
    text = _header(message, name)
    try:
        found = getaddresses([text])
    except Exception:  # noqa: BLE001 - as in `_header`
        found = [("", address) for address in _ADDRESS.findall(text)]
    return [
        (" ".join(who.split()), address.strip().casefold()) for who, address in found if "@" in address or who
    ]


def _raw(message: Message, name: str) -> str:
    return next((str(text) for key, text in message.raw_items() if key.lower() == name), "")


def _header(message: Message, name: str) -> str:
    """Return a header decoded; what the library cannot take apart, as it stands."""
    raw = _raw(message, name)
    if isinstance(message.policy, Compat32):
        return " ".join(_clean(_decoded(_clean(raw))).split())
    if any("\udc80" <= sign <= "\udcff" for sign in raw):
        return " ".join(_clean(_decoded(_clean(raw))).split())  # bare bytes, which the library drops
    try:
        value = message.get(name)
        text = "" if value is None else str(value)
    except Exception:  # noqa: BLE001 - the library raises whatever it stumbles over in damaged headers
        text = _decoded(raw)
    return " ".join(_clean(text).split())


def _decoded(raw: str) -> str:
    try:
        return "".join(
            part if isinstance(part, str) else part.decode(charset or "latin-1", "replace")
            for part, charset in decode_header(raw)
        )
    except Exception:  # noqa: BLE001 - as above
        return raw


def _clean(text: str) -> str:
    """Give letters that came as bare bytes their code page; leave out what no text holds."""
    if any("\udc80" <= sign <= "\udcff" for sign in text):
        data = text.encode("utf-8", "surrogateescape")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode(code_page(data), "replace")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(sign for sign in text if sign in "\n\t" or sign.isprintable() or sign == "\u00ad")


def _text(message: Message) -> str:
    """Return the text of a message: what is plain, else what can be read of its HTML."""
    plain: list[str] = []
    html: list[str] = []
    try:
        parts = list(message.walk())
    except Exception:  # noqa: BLE001 - as above
        parts = [message]
    for part in parts:
        kind = _kind(part)
        if part.is_multipart() or kind not in {"text/plain", "text/html"} or _attached(part):
            continue
        (plain if kind == "text/plain" else html).append(_content(part))
    told = [text.strip() for text in plain if text.strip()]
    return "\n\n".join(told) if told else "\n\n".join(from_html(text) for text in html).strip()


def _kind(part: Message) -> str:
    try:
        return part.get_content_type()
    except Exception:  # noqa: BLE001 - as above
        return "text/plain"


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "").removeprefix("x-")
    except Exception:  # noqa: BLE001 - as above
        return ""


def _attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except Exception:  # noqa: BLE001 - as above
        return "attachment" in _header(part, "content-disposition").lower()


def _content(part: Message) -> str:
    try:
        data: Any = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - as above
        data = None
    if not isinstance(data, bytes):
        data = str(part.get_payload()).encode("utf-8", "surrogateescape")
    for charset in (_charset(part), "utf-8"):
        try:
            return _clean(data.decode(charset).replace("\r\n", "\n").replace("\r", "\n"))
        except (LookupError, ValueError):
            continue
    return _clean(data.decode(code_page(data), "replace").replace("\r\n", "\n").replace("\r", "\n"))


def _at(message: Message, reading: Reading) -> datetime:
    """Return when it was sent: its own date, else when a server took it."""
    told = [
        " ".join(_clean(text).split())
        for text in (
            _raw(message, "date"),
            _raw(message, "received").rpartition(";")[2],
            _raw(message, "delivery-date"),
        )
    ]
    zone = zone_of(reading.zone)
    last = Code.REQUIRED
    for text in filter(None, told):
        try:
            at = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            last = Code.NOT_A_TIME
            continue
        try:
            if at.tzinfo is None:  # no offset is a time of the place; "-0000" is one of nowhere, in UTC
                at = at.replace(tzinfo=UTC if _UNKNOWN_OFFSET.search(text) else zone)
            at = at.astimezone(UTC)
        except (ValueError, OverflowError):
            last = Code.NOT_A_TIME
            continue
        if at.date() < EARLIEST:
            last = Code.DATE_TOO_OLD
        elif at.date() > reading.today + timedelta(days=1):
            last = Code.DATE_IN_FUTURE
        else:
            return at
    raise refuse("at", last, text=told[0])
