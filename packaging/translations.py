"""Keep the words of the program together: collect them, fill in Spanish, check that nothing is missing.

    python packaging/translations.py update           collect every text of the source into resources/i18n/*.ts
    python packaging/translations.py missing          print the texts without Spanish as JSON, ready to be filled in
    python packaging/translations.py fill FILE.json   write translations: {"English": "Spanish" | ["one", "many"]}
    python packaging/translations.py check            fail where a text is not collected or not translated

`fill` takes `{"Context|English": …}` too, where one text needs two translations. Qt's lupdate does the merging; it reads
Python calls only in their plainest form, so what is marked by `translate(…)`, `noop(…)` and `self.tr(…)` is collected here and
handed to it rewritten.
"""

import argparse
import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
FILES = {"en": I18N / "journal_en.ts", "es": I18N / "journal_es.ts"}
MARKED = {"translate", "noop", "QT_TRANSLATE_NOOP"}
# The one form in which lupdate sees that a Python call has a plural: the encoding of Qt 4 before the number.
PLURAL = ', "", QCoreApplication.UnicodeUTF8, n'
PLACEHOLDER = re.compile(r"\{\w+\}|%n|%\d|%L\d|\{\w+:[^}]*\}")


def sources() -> list[Path]:
    """Return the Python files of the program."""
    return sorted((ROOT / "journal").rglob("*.py"))


def _name(call: ast.Call) -> str:
    func = call.func
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _text(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def collect(path: Path) -> tuple[list[tuple[str, str, bool]], list[str]]:
    """Return the (context, text, plural) of each marked text in a file, and the calls that cannot be collected."""
    found: list[tuple[str, str, bool]] = []
    wrong: list[str] = []
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        # Going on would drop the translations of the whole file.
        raise SystemExit(
            f"{path.relative_to(ROOT)}:{error.lineno}: cannot be read as Python: {error.msg}"
        ) from None

    def visit(node: ast.AST, within: str) -> None:
        if isinstance(node, ast.ClassDef):
            within = node.name
        if isinstance(node, ast.Call):
            take(node, within)
        for child in ast.iter_child_nodes(node):
            visit(child, within)

    def take(call: ast.Call, within: str) -> None:
        name, place = _name(call), f"{path.relative_to(ROOT)}:{call.lineno}"
        if name == "tr" and call.args:
            context, spoken = within, call.args[0]
            if isinstance(call.func, ast.Attribute) and not _is_self(call.func.value):
                wrong.append(f"{place}: Qt looks tr() up under the class of the object; call self.tr()")
        elif name in MARKED and len(call.args) > 1:
            context, spoken = _text(call.args[0]) or "", call.args[1]
        else:
            return
        if isinstance(spoken, ast.JoinedStr):
            wrong.append(f"{place}: {name}() of an f-string never finds its translation")
        text = _text(spoken)
        if context and text:
            found.append((context, text, "%n" in text))

    visit(tree, "")
    return found, wrong


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def _run_lupdate(targets: dict[str, Path]) -> None:
    """Merge what the source says now into the `.ts` files given."""
    marked: dict[tuple[str, str], bool] = {}
    for path in sources():
        for context, text, plural in collect(path)[0]:
            marked[context, text] = plural
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "marked.py"
        plain.write_text(
            "".join(
                f"translate({_literal(context)}, {_literal(text)}{PLURAL if plural else ''})\n"
                for (context, text), plural in sorted(marked.items())
            ),
            encoding="utf-8",
        )
        for language, target in targets.items():
            subprocess.run(
                [
                    _tool("pyside6-lupdate"),
                    str(plain),
                    *("-ts", str(target)),
                    *("-locations", "none", "-no-obsolete", "-sort-messages"),
                    *("-source-language", "en", "-target-language", language),
                    *(["-pluralonly"] if language == "en" else []),
                    *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
                ],
                check=True,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C.UTF-8"},  # Qt complains of any other locale without UTF-8
            )


def _literal(text: str) -> str:
    """Write a text as lupdate reads it: double quotes, C escapes."""
    return json.dumps(text, ensure_ascii=False)


def _tool(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else name


def update() -> None:
    """Collect; English plurals that can be made from the text itself are filled at once."""
    _run_lupdate(FILES)
    _fill(FILES["en"], {}, english=True)


def _messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def _unfinished(path: Path) -> list[tuple[str, str, bool]]:
    """Return (context, source, plural) of what has no translation."""
    found = []
    for context, message in _messages(path):
        translation = message.find("translation")
        assert translation is not None  # noqa: S101 - lupdate always writes one
        if translation.get("type") == "unfinished":
            found.append((context, message.findtext("source") or "", message.get("numerus") == "yes"))
    return found


def english_forms(source: str) -> tuple[str, str] | None:
    """Return the singular and plural of a text such as `%n incident(s)`; None where it says neither."""
    if "(s)" not in source and "(es)" not in source and "(ies)" not in source:
        return None
    one = source.replace("y(ies)", "y").replace("(s)", "").replace("(es)", "").replace("(ies)", "y")
    many = source.replace("y(ies)", "ies").replace("(s)", "s").replace("(es)", "es").replace("(ies)", "ies")
    return one, many


_BLOCK = re.compile(
    r"(    <message(?P<plural> numerus=\"yes\")?>\n)(?P<body>.*?)(    </message>\n)", re.DOTALL
)
_SOURCE = re.compile(r"<source>(.*?)</source>", re.DOTALL)
_OPEN = re.compile(r" *<translation type=\"unfinished\">.*?</translation>\n", re.DOTALL)
_ANY = re.compile(r" *<translation[^>]*>.*?</translation>\n", re.DOTALL)
_CONTEXT = re.compile(r"<context>\n    <name>(.*?)</name>\n(.*?)</context>", re.DOTALL)
_ENTITIES = {'"': "&quot;", "'": "&apos;", "\u00a0": "&#xa0;", "\u202f": "&#x202f;"}


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text)


def _fill(
    path: Path, words: dict[str, str | list[str]], *, english: bool = False, again: bool = False
) -> int:
    """Write translations into a `.ts` file, text by text, so that the rest of the file keeps its bytes."""
    text, done = path.read_text(encoding="utf-8"), 0

    def message(context: str, block: re.Match[str]) -> str:
        nonlocal done
        found = _SOURCE.search(block["body"])
        source = _unescaped(found[1]) if found else ""
        chosen = words.get(f"{context}|{source}", words.get(source))
        if english and chosen is None and block["plural"]:
            forms = english_forms(source)
            chosen = list(forms) if forms else None
        if chosen is None:
            return block[0]
        if block["plural"]:
            forms_of = [chosen, chosen] if isinstance(chosen, str) else list(chosen)
            inside = "".join(
                f"            <numerusform>{escape(f, _ENTITIES)}</numerusform>\n" for f in forms_of
            )
            new = f"        <translation>\n{inside}        </translation>\n"
        else:
            single = chosen if isinstance(chosen, str) else chosen[0]
            new = f"        <translation>{escape(single, _ENTITIES)}</translation>\n"
        pattern = _ANY if again else _OPEN
        body, count = pattern.subn(lambda _: new, block["body"])
        done += count
        return block[1] + body + block[4]

    def context(found: re.Match[str]) -> str:
        name = _unescaped(found[1])
        body = _BLOCK.sub(lambda block: message(name, block), found[2])
        return f"<context>\n    <name>{found[1]}</name>\n{body}</context>"

    path.write_text(_CONTEXT.sub(context, text), encoding="utf-8")
    return done


def fill(path: Path, language: str, *, again: bool) -> None:
    """Write the translations of a JSON file; with `again` finished ones are replaced too."""
    words = json.loads(path.read_text(encoding="utf-8"))
    done = _fill(FILES[language], words, again=again)
    left = len(_unfinished(FILES[language]))
    print(f"{done} translations written, {left} still missing")


def missing(language: str) -> None:
    """Print what has no translation as JSON to be filled in."""
    words: dict[str, str | list[str]] = {
        f"{context}|{source}": (["", ""] if plural else "")
        for context, source, plural in _unfinished(FILES[language])
    }
    print(json.dumps(words, ensure_ascii=False, indent=1))


def problems() -> list[str]:
    """Return what a contributor has to mend, one sentence each."""
    found = [sentence for path in sources() for sentence in collect(path)[1]]
    with tempfile.TemporaryDirectory() as folder:
        fresh = {language: Path(folder) / path.name for language, path in FILES.items()}
        for language, path in FILES.items():
            shutil.copy(path, fresh[language])
        _run_lupdate(fresh)
        for language, path in FILES.items():
            now, then = _keys(fresh[language]), _keys(path)
            found += [f"{path.name}: not collected yet: {c}: {t!r}" for c, t in sorted(now - then)]
            found += [f"{path.name}: no longer in the source: {c}: {t!r}" for c, t in sorted(then - now)]
    for language, path in FILES.items():
        found += [f"{path.name}: no translation: {c}: {t!r}" for c, t, _ in _unfinished(path)]
        found += [f"{path.name}: {sentence}" for sentence in _broken_placeholders(path, language)]
    return found


def _keys(path: Path) -> set[tuple[str, str]]:
    return {(context, message.findtext("source") or "") for context, message in _messages(path)}


def _broken_placeholders(path: Path, language: str) -> Iterator[str]:
    """Name translations that lost or invented a `{name}` or a `%n`."""
    for context, message in _messages(path):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        wanted = sorted(set(PLACEHOLDER.findall(source)))
        for number, form in enumerate(forms):
            there = sorted(set(PLACEHOLDER.findall(form)))
            if there != wanted and not (
                len(forms) == 2 and number == 0 and set(wanted) - set(there) == {"%n"}
            ):
                yield f"{language} placeholders differ in {context}: {source!r}: {wanted} became {there}"


def check() -> int:
    """Print every problem; return the exit code."""
    found = problems()
    for sentence in found:
        print(sentence)
    if found:
        print("Run `make translations`, then fill in what `packaging/translations.py missing` prints.")
    return 1 if found else 0


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("check")
    for name in ("missing", "fill"):
        command = commands.add_parser(name)
        command.add_argument("--lang", choices=sorted(FILES), default="es")
        if name == "fill":
            command.add_argument("file", type=Path)
            command.add_argument("--again", action="store_true", help="replace finished translations too")
    args = parser.parse_args()
    if args.command == "update":
        update()
    elif args.command == "check":
        return check()
    elif args.command == "missing":
        missing(args.lang)
    else:
        fill(args.file, args.lang, again=args.again)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
