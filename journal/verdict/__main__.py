"""`python -m journal.verdict FILE|-`: weigh evidence from a JSON file, without a journal (VERDICT.md, "What it says")."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from journal.verdict import evidence_from, settings_from, weigh

_USAGE = "usage: python -m journal.verdict FILE|-"


def main(arguments: list[str]) -> int:
    """Read `{"settings", "clients", "draws", …}`, print the document; 1 for unusable input, 2 for wrong usage."""
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        sys.stderr.write(_USAGE + "\n")
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        text = sys.stdin.read() if arguments[0] == "-" else Path(arguments[0]).read_text(encoding="utf-8")
        asked = json.loads(text)
    except (OSError, UnicodeDecodeError) as problem:
        return _refuse(f"cannot read {arguments[0]}: {problem}")
    except (ValueError, RecursionError) as problem:
        return _refuse(f"{arguments[0]} is not JSON: {problem}")
    if not isinstance(asked, dict) or not isinstance(asked.get("clients", []), list):
        return _refuse('expected an object with a list "clients"')
    if not all(isinstance(each, Mapping) for each in asked.get("clients", [])):
        return _refuse('each of "clients" must be an object')
    json.dump(document(asked), sys.stdout, ensure_ascii=False, allow_nan=False, indent=1)
    sys.stdout.write("\n")
    return 0


def document(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document for what was asked."""
    given = asked.get("settings")
    settings, flags = settings_from(given if isinstance(given, Mapping) else {})
    draws = asked.get("draws", 2000)
    if isinstance(draws, bool) or not isinstance(draws, int | float) or not 10 <= draws <= 200_000:
        draws, flags = 2000, (*flags, "bad_draws")
    clients = [evidence_from(each) for each in asked.get("clients", [])]
    return weigh(
        clients,
        settings,
        draws=int(draws),
        as_of=str(asked.get("as_of", "")),
        currency=str(asked.get("currency", "EUR")),
        lang=str(asked.get("lang", "en")),
        flags=flags,
    ).to_json()


def _refuse(reason: str) -> int:
    sys.stderr.write(f"error: {reason}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
