"""Qt Linguist files read fast: at most some milliseconds, once, and only when a translated text is asked for."""

import re
from functools import cache
from pathlib import Path

from journal.home import resources

Key = tuple[str, str]  # context, source text
Catalogue = dict[Key, tuple[str, ...]]  # one form, or one for each numerus

_CONTEXT = re.compile(r"<context>\s*<name>(.*?)</name>(.*?)</context>", re.DOTALL)
_MESSAGE = re.compile(
    r"<message[^>]*>.*?<source>(.*?)</source>.*?<translation(?: type=\"(\w+)\")?>(.*?)</translation>",
    re.DOTALL,
)
_FORM = re.compile(r"<numerusform>(.*?)</numerusform>", re.DOTALL)
_ENTITY = re.compile(r"&(#x[0-9a-fA-F]+|#\d+|lt|gt|amp|quot|apos);")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def _plain(text: str) -> str:
    """Undo the XML escapes that Qt Linguist's tools write."""
    if "&" not in text:
        return text

    def character(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith("#x"):
            return chr(int("0" + name[1:], 16))
        return chr(int(name[1:])) if name.startswith("#") else _NAMED[name]

    return _ENTITY.sub(character, text)


def parse(text: str) -> Catalogue:
    """Return the finished messages of a `.ts` file's `text`. Expects the layout that lupdate writes."""
    found: Catalogue = {}
    for context in _CONTEXT.finditer(text):
        name = _plain(context[1])
        for source, state, translation in _MESSAGE.findall(context[2]):
            if state:  # unfinished, vanished or obsolete
                continue
            forms = _FORM.findall(translation) if "<numerusform>" in translation else [translation]
            if all(forms):
                found[name, _plain(source)] = tuple(_plain(form) for form in forms)
    return found


def path_of(language: str) -> Path:
    """Return the `.ts` file of a language."""
    return resources() / "i18n" / f"journal_{language}.ts"


@cache
def messages(language: str) -> Catalogue:
    """Return the messages of a language, read once; empty where the file is missing."""
    try:
        return parse(path_of(language).read_text(encoding="utf-8"))
    except OSError:
        return {}
