"""The document of `import --json`, as CLI.md promises it."""

from collections.abc import Iterable
from typing import Any

from journal.domain.problems import Problem
from journal.services.import_values import Outcome


def document(outcome: Outcome, lang: str) -> dict[str, Any]:
    """Return the document of `import --json` (CLI.md), before the import (`batch` null) or after it."""
    from journal.wording.problems import sentence

    def told(problems: Iterable[Problem]) -> list[dict[str, Any]]:
        return [
            {
                "line": problem.line,
                "field": problem.field,
                "code": problem.code.value,
                "message": sentence(problem, lang),
            }
            for problem in problems
        ]

    return {
        "schema": 1,
        "files": [
            {
                "file": str(result.file.path),
                "format": result.file.format,
                "encoding": result.file.parsed.encoding if result.file.parsed else "",
                "read": result.read,
                "new": result.new,
                "updated": result.updated,
                "unchanged": result.unchanged,
                "skipped": result.skipped,
                "problems": told(result.file.problems),
                "notes": told(result.file.notes),
            }
            for result in outcome.files
        ],
        "batch": outcome.batch,
        "totals": {
            "clients": outcome.clients,
            "contacts": outcome.contacts,
            "entries": outcome.entries,
            "seconds": outcome.seconds,
            "payments": outcome.payments,
            "incidents": outcome.incidents,
        },
        "hours": [
            {"client": name, "seconds": seconds}
            for name, seconds in sorted(outcome.hours.items(), key=lambda pair: (-pair[1], pair[0] or ""))
        ],
    }
