"""Taking files into a journal, and all that is in it afterwards."""

from pathlib import Path
from typing import Any

from journal.services import imports
from journal.services.imports import ImportOptions
from journal.storage import dump
from journal.storage.journal import Journal


def take(journal: Journal, *files: Path, **options: Any) -> imports.ImportReceipt:
    return imports.run(journal, imports.preview(journal, files, ImportOptions(**options)))


def everything(journal: Journal) -> dict[str, list[dict[str, Any]]]:
    """All rows, without what counts writes."""
    with journal.read() as reader:
        apart = {"version", "changed"}
        return {
            table: [{k: v for k, v in row.items() if k not in apart} for row in rows]
            for table, rows in dump.dump(reader).items()
        }


def held(journal: Journal, kind: type[Any]) -> list[Any]:
    with journal.read() as reader:
        return list(reader.find(kind))
