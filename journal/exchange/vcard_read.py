"""vCards 2.1, 3.0 and 4.0 to drafts of people: clean lines from `vcard_lines`, their structure from vobject."""

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from journal.domain.problems import Problem
from journal.exchange.drafts import Parsed, PersonDraft, Reach
from journal.exchange.vcard_lines import Card, Line, cards

_KNOWN = frozenset(
    {"N", "FN", "ORG", "EMAIL", "TEL", "ADR", "URL", "BDAY", "NOTE", "CATEGORIES", "UID", "NICKNAME"}
)
_SILENT = frozenset({"VERSION", "PRODID", "REV", "KIND", "X-ABSHOWAS", "X-ABLABEL", "BEGIN", "END"})
_PLAIN_TYPES = frozenset({"internet", "voice", "pref", "text", "video", "x-internet", "msg"})
_LONGEST_UNKNOWN = 4000  # characters; longer ones are pictures and keys in disguise
_STRUCTURED = frozenset({"N", "ADR", "ORG", "CATEGORIES"})


def parse_vcard(data: bytes, parsed: Parsed) -> None:
    """Read every card of a file into `parsed.people`; a card cut short is a problem, an empty one is skipped.

    Raises:
        Refused: BINARY_FILE, BAD_ENCODING.
    """
    problems: list[Problem] = []
    found, parsed.encoding = cards(data, problems)
    for card in found:
        person = _person(card)
        if person is None:
            parsed.skipped += 1
        else:
            parsed.people.append(person)
    parsed.read += len(found) + len(problems)
    parsed.problems += problems


def _person(card: Card) -> PersonDraft | None:
    version = next((line.value for line in card.lines if line.name == "VERSION"), "3.0")
    says = {line.name: line.value.casefold() for line in card.lines if line.name in {"KIND", "X-ABSHOWAS"}}
    if says.get("KIND") == "group":
        return None
    labels = {
        line.group: _label(line.value) for line in card.lines if line.name == "X-ABLABEL" and line.group
    }
    lines = [_as_three(line, version) for line in card.lines]
    fields = _fields([line for line in lines if line.name in _KNOWN])
    unknown = [line for line in lines if line.name not in _KNOWN | _SILENT]
    name_parts = fields["N"][0][1] if fields["N"] else None
    parts = _name(name_parts) if name_parts is not None else ""
    company = _company(fields["ORG"][0][1]) if fields["ORG"] else ""
    emails = _reaches(fields["EMAIL"], labels, _email)
    phones = _reaches(fields["TEL"], labels, _phone)
    written = _first(fields["FN"])
    name = written or parts or _first(fields["NICKNAME"]) or company
    name = name or (emails[0].value if emails else "") or (phones[0].value if phones else "")
    if not name:
        return None
    return PersonDraft(
        line=card.line,
        name=" ".join(name.split()),
        company=company,
        organisation=says.get("X-ABSHOWAS") == "company"
        or says.get("KIND") in {"org", "organization"}
        or (bool(company) and name == company and not parts),
        emails=emails,
        phones=phones,
        addresses=_reaches(fields["ADR"], labels, _address),
        urls=_reaches(fields["URL"], labels, _text),
        birthday=_birthday([line for line in lines if line.name == "BDAY"]),
        notes="\n\n".join(filter(None, (_text(value) for _, value in fields["NOTE"]))),
        tags=tuple(dict.fromkeys(tag for _, value in fields["CATEGORIES"] for tag in _tags(value))),
        uid=_first(fields["UID"]).removeprefix("urn:uuid:"),
        unknown_properties=tuple(
            text for text in (line.text() for line in unknown) if len(text) <= _LONGEST_UNKNOWN
        ),
    )


def _as_three(line: Line, version: str) -> Line:
    """Write a value as 3.0 does: 2.1 writes commas bare and backslashes that mean themselves, and Gmail's names too."""
    value = line.value
    if version.startswith("2"):
        value = re.sub(r"\\(?![nN,;\\])", r"\\\\", value)
    if line.name in _KNOWN - _STRUCTURED:
        value = re.sub(r"(?<!\\)([,;])", r"\\\1", value)
    elif version.startswith("2") and line.name != "CATEGORIES":
        value = re.sub(r"(?<!\\),", r"\\,", value)
    return line._replace(value=value)


def _fields(lines: list[Line]) -> dict[str, list[tuple[Line, Any]]]:
    """Let vobject take the values apart; a line that it cannot read is left out."""
    try:
        return _through_vobject(lines)
    except Exception:  # noqa: BLE001 - vobject raises whatever its helpers raise; then each line is tried alone
        readable = [line for line in lines if _is_readable(line)]
        return _through_vobject(readable)


def _is_readable(line: Line) -> bool:
    try:
        _through_vobject([line])
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


def _through_vobject(lines: list[Line]) -> dict[str, list[tuple[Line, Any]]]:
    import vobject

    text = "".join(f"{line.name}:{line.value}\r\n" for line in lines)
    card = vobject.readOne(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{text}END:VCARD\r\n")
    fields: dict[str, list[tuple[Line, Any]]] = defaultdict(list)
    for name in {line.name for line in lines}:
        own = [line for line in lines if line.name == name]
        for line, content in zip(own, card.contents[name.lower()], strict=True):
            fields[name].append((line, content.value))
    return fields


def _flat(value: Any, mark: str = " ") -> str:
    """Join what vobject gives for a component: a text, or a list where the writer put commas."""
    if isinstance(value, str):
        return value.strip()
    return mark.join(filter(None, (_flat(part, mark) for part in value)))


def _text(value: Any) -> str:
    text = _flat(value, ", ")
    # Gmail and Apple write `http\\://`; no standard knows that escape.
    return text.replace("\\:", ":").replace("\\;", ";").strip()


def _first(values: list[tuple[Line, Any]]) -> str:
    return next(filter(None, (_text(value) for _, value in values)), "")


def _name(value: Any) -> str:
    parts = (value.prefix, value.given, value.additional, value.family, value.suffix)
    return " ".join(filter(None, (_flat(part) for part in parts)))


def _company(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    return _flat(value[0], ", ") if value else ""


def _tags(value: Any) -> list[str]:
    parts = value.split(",") if isinstance(value, str) else value
    return [tag for tag in (_text(part).lstrip("* ") for part in parts) if tag and tag != "myContacts"]


def _email(value: Any) -> str:
    return _text(value).removeprefix("mailto:")


def _phone(value: Any) -> str:
    number = _text(value)
    if number.casefold().startswith("tel:"):
        number = number[4:].replace(";ext=", " ext. ").partition(";")[0]
    return number


def _address(value: Any) -> str:
    town = " ".join(filter(None, (_flat(value.code), _flat(value.city))))
    parts = (value.box, value.extended, value.street, town, value.region, value.country)
    return "\n".join(filter(None, (_flat(part, ", ") for part in parts)))


def _label(value: str) -> str:
    """Apple writes its own labels as `_$!<HomePage>!$_`."""
    return re.sub(r"^_\$!<(.*)>!\$_$", r"\1", value)


def _reaches(
    values: list[tuple[Line, Any]], labels: dict[str, str], read: Callable[[Any], str]
) -> tuple[Reach, ...]:
    """Give the ways to reach someone, the preferred first, each once."""
    found: dict[str, Reach] = {}
    for line, value in sorted(values, key=lambda pair: "pref" not in pair[0].types):
        text = read(value)
        label = labels.get(line.group, "") if line.group else ""
        label = label or " ".join(kind for kind in line.types if kind not in _PLAIN_TYPES)
        if text and text not in found:
            found[text] = Reach(value=text, label=label)
    return tuple(found.values())


def _birthday(lines: list[Line]) -> str:
    """Keep a birthday as written; Apple writes 1604 where the year is not known."""
    if not lines:
        return ""
    omitted = dict(lines[0].parameters).get("X-APPLE-OMIT-YEAR")
    value = lines[0].value
    return f"--{value[len(omitted) :].lstrip('-')}" if omitted and value.startswith(omitted) else value
