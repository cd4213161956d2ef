"""Words describe the relationship and the choice, never the person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.wording.catalogue import messages

# What nobody wants to read about themselves. "Difficulty" (of a matter) is fine; "difficult" (of a client) is not.
OUT = re.compile(
    r"\b(difficult|toxic|toxicity|bad (?:client|customer)s?|problem (?:client|customer)s?|nightmare|troublemakers?|scroung\w*"
    r"|conflictiv[oa]s?|t[oó]xic[oa]s?|moros[oa]s?|(?:cliente|persona)s? dif[ií]cil(?:es)?|mal(?:os)? clientes?|pesadillas?)\b",
    re.IGNORECASE,
)
TEXT = {".py", ".toml", ".typ", ".json", ".csv", ".txt", ".md", ".ts", ".svg"}


def _spoken(path: Path) -> str:
    """Return what a file can show to a user: of Python its strings without docstrings, else everything."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    tree = ast.parse(text)
    own = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    strings = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
    return "\n".join(node.value for node in strings if id(node) not in own)


def _said(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text that is shipped. The word lists of `tone` are left out: they hold what to warn about."""
    for folder in ("journal", "resources"):
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root).parts
            if path.suffix in TEXT and "tone" not in inside and "fonts" not in inside:
                yield path, _spoken(path)


def test_no_shipped_text_speaks_ill_of_a_person(root: Path):
    found = [
        f"{path.relative_to(root)}: {match[0]}" for path, text in _said(root) for match in OUT.finditer(text)
    ]
    assert not found


def test_no_fixture_speaks_ill_of_a_person(root: Path):
    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in sorted((root / "tests").rglob("*"))
        if path.suffix in TEXT and path != Path(__file__) and "tone" not in path.parts
        for match in OUT.finditer(_spoken(path))
    ]
    assert not found


@pytest.mark.parametrize("word", ["a difficult client", "Toxic", "clientes conflictivos", "morosa", "TÓXICO"])
def test_the_list_finds_what_it_is_for(word: str):
    assert OUT.search(word)


def test_the_list_leaves_matters_alone():
    assert not OUT.search("37 clients had no difficulty; a conflict about the price; 3 h de conflicto")


def test_nothing_says_what_one_should_do():
    texts = [text for key, forms in messages("es").items() for text in (key[1], *forms)]
    assert not [
        text
        for text in texts
        if re.search(r"\b(you should|you must|debes|debería|deberías|tienes que)\b", text, re.IGNORECASE)
    ]


def test_spanish_speaks_without_tu():
    told = [form for forms in messages("es").values() for form in forms]
    intimate = re.compile(
        r"\b(tú|tus|tu|ti|contigo|te|puedes|quieres|tienes|(?<!se )escribe|elige|haz|vos)\b", re.IGNORECASE
    )
    assert not [text for text in told if intimate.search(text)]
