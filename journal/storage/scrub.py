"""Wiping from the file what was deleted: SQLite leaves deleted bytes where they were until others need the place."""

from contextlib import closing, suppress
from datetime import datetime

from sqlcipher3 import dbapi2

from journal.domain.problems import Fault
from journal.storage.engine import connect
from journal.storage.failures import translated
from journal.storage.journal import Journal

DUE = "erasure_due"  # a note: bytes of somebody forgotten may still lie in the file


def scrub(journal: Journal) -> bool:
    """Write the file anew without what was deleted; say whether nothing of it is left in the file or beside it.

    False where another program is reading: then it is done by the next `check`.

    Raises:
        Fault: no room, read-only.
    """
    with translated(journal.path), closing(connect(journal.path, key=journal.key)) as connection:
        try:
            connection.execute("VACUUM")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except dbapi2.OperationalError as error:
            if "locked" not in str(error):
                raise
            return False
    if busy:
        return False
    with suppress(Fault):
        journal.set_note(DUE, None)
    return True


def due(journal: Journal) -> datetime | None:
    """Return since when bytes of somebody forgotten wait to be wiped; None where none do."""
    value = journal.note(DUE)
    return None if value is None else datetime.fromisoformat(value)
