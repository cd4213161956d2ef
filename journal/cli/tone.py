"""`tone FILE|-`: what in a draft would make things worse, read before it is sent. Nothing is stored."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.tone import Reading


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `tone`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument(
        "file", metavar="FILE|-", help=translate("Cli", "the draft; “-” reads standard input", lang=lang)
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    form.add_argument(
        "--jsonl",
        action="store_true",
        help=translate("Cli", "read one {“text”, “lang”} a line, print one result a line", lang=lang),
    )
    parser.set_defaults(run=run)


def as_json(reading: "Reading") -> dict[str, Any]:
    """Return a reading as `tone --json` shows it."""
    return {
        "lang": reading.lang,
        "flagged": reading.flagged,
        "score": reading.score,
        "findings": [
            {
                "rule": each.rule,
                "start": each.start,
                "end": each.end,
                "text": each.text,
                "why": each.why,
                "instead": each.instead,
            }
            for each in reading.findings
        ],
    }


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Read a draft, or many."""
    from journal.tone import check

    asked = getattr(arguments, "lang", None)
    if arguments.jsonl:
        for text, lang in _drafts(_lines(arguments.file), asked):
            print(json.dumps(as_json(check(text, lang)), ensure_ascii=False))
        return 0
    reading = check("".join(_lines(arguments.file)), asked)
    if arguments.json:
        return console.json(as_json(reading))
    if not reading.findings:
        console.say(translate("Cli", "Nothing here is likely to make things worse.", lang=console.lang))
    for each in reading.findings:
        console.show(f"“{' '.join(each.text.split())}”: {each.why}")
        if each.instead:
            console.show("    " + translate("Cli", "Calmer: {text}", lang=console.lang, text=each.instead))
    return 0


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file or of standard input.

    Raises:
        Refused: there is no such file, or it is no text.
    """
    from journal.domain.problems import Code, refuse

    if name.strip() == "-":
        reconfigure = getattr(sys.stdin, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="")  # offsets count what was sent
        yield from sys.stdin
        return
    path = Path(name).expanduser()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from file
    except FileNotFoundError:
        raise refuse("file", Code.FILE_MISSING, file=str(path)) from None
    except UnicodeDecodeError:
        raise refuse("file", Code.BAD_ENCODING, file=str(path)) from None
    except OSError as error:
        raise refuse("file", Code.FILE_UNREADABLE, file=str(path), reason=error.strerror) from None


def _drafts(lines: Iterable[str], asked: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield the text and language of each line.

    Raises:
        Refused: a line is no JSON object with a text.
    """
    from journal.domain.problems import Code, Problem, Refused

    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise Refused(Problem("file", Code.BAD_ROW, {"text": line.strip()[:60]}, line=number))
        lang = row.get("lang")
        yield row["text"], lang if lang in {"en", "es"} else asked
