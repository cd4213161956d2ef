"""The letter that ends a relationship: its words, from a template that the user may change, filled in for one client."""

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from journal.home import resources
from journal.wording import language

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_WORDS = re.compile(r"/\* words \*+\n(.*?)\n\*+/", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")
FOLDER = "letters"


def template(journal: "Journal", lang: str) -> Path:
    """Return the template in use: the user's own copy beside the journal, else the one that comes with the program."""
    own = journal.path.parent / FOLDER / _name(lang)
    return own if own.is_file() else resources() / "reports" / _name(lang)


def own_template(journal: "Journal", lang: str) -> Path:
    """Return the user's own copy of the template, made where there was none.

    Raises:
        OSError: the folder beside the journal cannot be written.
    """
    own = journal.path.parent / FOLDER / _name(lang)
    if not own.is_file():
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resources() / "reports" / _name(lang), own)
    return own


def _name(lang: str) -> str:
    return f"letter_{language(lang)}.typ"


def words_of(template: str) -> str:
    """Return the words that a template holds; empty where its marks were taken away."""
    found = _WORDS.search(template)
    return found[1].strip() if found else ""


def filled(words: str, values: dict[str, str]) -> str:
    """Fill in a template's words. A paragraph that names something empty or unknown is left out.

    A line that names nothing but something empty goes alone, so that a greeting stays without the name under it.
    """
    told = []
    for paragraph in re.split(r"\n\s*\n", words.strip()):
        lines = [line for line in paragraph.splitlines() if not _only_empty(line, values)]
        names = {name for line in lines for name in _PLACE.findall(line)}
        if lines and all(values.get(name) for name in names):
            told.append("\n".join(_PLACE.sub(lambda found: values[found[1]], line) for line in lines))
    return "\n\n".join(told)


def _only_empty(line: str, values: dict[str, str]) -> bool:
    found = _PLACE.fullmatch(line.strip())
    return found is not None and not values.get(found[1])
