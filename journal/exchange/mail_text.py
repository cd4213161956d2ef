"""The text of an e-mail: HTML as plain lines, and what the writer wrote without the history quoted below."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        "p",
        "div",
        "br",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "hr",
        "pre",
        "section",
        "article",
    }
)
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript"})
# Lines with which mail programs begin what is quoted, in the languages they speak.
_ATTRIBUTION = re.compile(
    r"^\s*(?:on\b.{4,200}\bwrote|el\b.{4,200}\bescribi[oó]|am\b.{4,200}\bschrieb\b.{0,80}|le\b.{4,200}\ba écrit|"
    r"em\b.{4,200}\bescreveu)\s*[:：]\s*$",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r"^.{2,120}<[^<>\s@]{1,64}@[^<>\s]{1,255}>\s+(?:wrote|escribi[oó]|schrieb)\s*[:：]\s*$", re.IGNORECASE
)
_DIVIDER = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|mensaje original|urspr[uü]ngliche nachricht|message d'origine|forwarded message|mensaje reenviado)"
    r"\s*-{2,}|_{10,})\s*$",
    re.IGNORECASE,
)
_HEADED = re.compile(r"^\s*\**(?:from|de|von)\s*:\**\s.+", re.IGNORECASE)
_HEADED_NEXT = re.compile(
    r"^\s*\**(?:sent|date|to|enviado(?: el)?|fecha|para|gesendet|datum|an)\s*:", re.IGNORECASE
)
_SIGNATURE = re.compile(r"^--\s?$")


class _Plain(HTMLParser):
    """Takes what a reader would see, a line for each block; quotations are marked as in plain text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self.unseen = 0
        self.quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self.unseen += 1
        if tag in _BLOCKS:
            self.lines.append([])
        if tag == "blockquote":
            self.quoted += 1
        if tag == "li":
            self.lines[-1] = ["- "]

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self.unseen:
            self.unseen -= 1
        if tag in _BLOCKS:
            self.lines.append([])
        if tag == "blockquote" and self.quoted:
            self.quoted -= 1

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", data)
        if self.unseen or not words:
            return
        if not self.lines[-1] and self.quoted:
            self.lines[-1].append("> ")
        self.lines[-1].append(words)


def from_html(text: str) -> str:
    """Return what a reader would see of an HTML text."""
    reader = _Plain()
    try:
        reader.feed(_whole_tags(text))
        reader.close()
    except (AssertionError, ValueError, RecursionError):
        return re.sub(r"<[^<>]*>", " ", text)
    lines = ["".join(line).strip() for line in reader.lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line != ">")).strip()


def _whole_tags(text: str) -> str:
    """Leave out comments, and take a "<" that no tag ends as a sign: the library looks for the end of each anew."""
    parts = []
    start = 0
    while (begin := text.find("<!--", start)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        parts.append(text[start:begin])
        start = end + 3
    parts.append(text[start:])
    return re.sub(r"<(?=[^<>]*(?:<|\Z))", "&lt;", "".join(parts))


def own_words(text: str) -> str:
    """Return a text without quoted history and signature; the whole text where nothing else would be left."""
    lines = text.splitlines()
    kept: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if _DIVIDER.match(line) or _SIGNATURE.match(line) or _is_headed(lines, number):
            break
        if line.lstrip().startswith(">"):
            number += 1
            continue
        length = _attribution(lines, number)
        if length:
            number += length
            continue
        kept.append(line.rstrip())
        number += 1
    told = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    return told or text.strip()


def _attribution(lines: list[str], number: int) -> int:
    """Return over how many lines "On …, … wrote:" stands, with a quotation or nothing of the writer's below."""
    for length in (1, 2, 3):
        if number + length > len(lines):
            return 0
        told = " ".join(lines[number : number + length])
        if _ATTRIBUTION.match(told) or (length == 1 and _ATTRIBUTED.match(told)):
            following = next((line for line in lines[number + length :] if line.strip()), ">")
            return length if following.lstrip().startswith(">") else 0
    return 0


def _is_headed(lines: list[str], number: int) -> bool:
    """Say whether "From: … / Sent: …" begins here, as Outlook quotes."""
    following = [line for line in lines[number + 1 : number + 4] if line.strip()]
    return (
        number > 0
        and bool(_HEADED.match(lines[number]))
        and bool(following)
        and bool(_HEADED_NEXT.match(following[0]))
    )
