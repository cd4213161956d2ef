"""E-mails (`.eml`, `.mbox`) as drafts of incidents: who wrote, what it is about, what they wrote themselves.

The standard library reads them; what it stumbles over in damaged mail is read more plainly. Nothing of a message is lost:
its bytes go with the draft as they were.
"""

import email.policy
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
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
_MARK = b"\xef\xbb\xbf"
_FROM_LINE = re.compile(
    rb"^From [^\r\n]*\r?\n(?=(?:>?From [^\r\n]*\r?\n)*[A-Za-z][\w-]*[ \t]*:)", re.MULTILINE
)
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
_ANSWER = re.compile(r"^(?:\s*(?:re|fwd?|rv|aw|wg|tr|antw|sv|resp?)(?:\[\d+\])?\s*[:：])+\s*", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Say whether a file begins as a message does, or as a mailbox."""
    head = data[:_HEAD].removeprefix(_MARK)
    if (line := _FROM_LINE.match(head)) is not None:
        return _is_headed(head[line.end() :])
    return _is_headed(head)


def _is_headed(head: bytes) -> bool:
    """Say whether the headers of a message stand here."""
    found: set[bytes] = set()
    for line in head[:_HEAD].splitlines()[:200]:
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
    starts = [
        found for found in _FROM_LINE.finditer(data) if _is_headed(data[found.end() : found.end() + _HEAD])
    ]
    if not starts or starts[0].start() != 0:
        yield 1, data
        return
    line, counted = 1, 0
    for found, following in zip(starts, [*(each.start() for each in starts[1:]), len(data)], strict=True):
        line += data.count(b"\n", counted, found.start())
        counted = found.start()
        yield line, re.sub(rb"^>(>*From )", rb"\1", data[found.end() : following], flags=re.MULTILINE)


def _draft(line: int, raw: bytes, reading: Reading) -> IncidentDraft:
    message = message_from_bytes(raw, policy=email.policy.default)
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


def _people(message: EmailMessage, name: str) -> list[tuple[str, str]]:
    """Return names and addresses, the latter without case."""
    found = getaddresses([_header(message, name)])
    return [
        (" ".join(who.split()), address.strip().casefold()) for who, address in found if "@" in address or who
    ]


def _header(message: EmailMessage, name: str) -> str:
    """Return a header decoded; what the library cannot take apart, as it stands."""
    raw = next((str(text) for key, text in message.raw_items() if key.lower() == name), "")
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


def _text(message: EmailMessage) -> str:
    """Return the text of a message: what is plain, else what can be read of its HTML."""
    plain: list[str] = []
    html: list[str] = []
    try:
        parts = list(message.walk())
    except Exception:  # noqa: BLE001 - as above
        parts = [message]
    for part in parts:
        kind = part.get_content_type()
        if part.is_multipart() or kind not in {"text/plain", "text/html"} or _attached(part):
            continue
        (plain if kind == "text/plain" else html).append(_content(part))
    told = [text.strip() for text in plain if text.strip()]
    return "\n\n".join(told) if told else "\n\n".join(from_html(text) for text in html).strip()


def _attached(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except Exception:  # noqa: BLE001 - as above
        return "attachment" in _header(part, "content-disposition").lower()


def _content(part: EmailMessage) -> str:
    try:
        data: Any = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - as above
        data = None
    if not isinstance(data, bytes):
        data = str(part.get_payload()).encode("utf-8", "surrogateescape")
    for charset in (str(part.get_content_charset() or "").removeprefix("x-"), "utf-8"):
        try:
            return _clean(data.decode(charset).replace("\r\n", "\n").replace("\r", "\n"))
        except (LookupError, ValueError):
            continue
    return _clean(data.decode(code_page(data), "replace").replace("\r\n", "\n").replace("\r", "\n"))


def _at(message: EmailMessage, reading: Reading) -> datetime:
    """Return when it was sent: its own date, else the day on which a server took it."""
    told = [
        _header(message, "date"),
        _header(message, "received").rpartition(";")[2],
        _header(message, "delivery-date"),
    ]
    last = Code.REQUIRED
    for text in filter(None, told):
        try:
            at = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            last = Code.NOT_A_TIME
            continue
        try:
            at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
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
