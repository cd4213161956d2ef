"""Wiping from the file what was deleted: SQLite leaves deleted bytes where they were until others need the place."""

from contextlib import closing, suppress
from datetime import datetime

from sqlalchemy import Connection, delete, insert
from sqlcipher3 import dbapi2

from journal.domain.problems import Fault
from journal.storage.engine import connect
from journal.storage.failures import translated
from journal.storage.journal import Journal
from journal.storage.tables import note

DUE = "erasure_due"  # a note: bytes of somebody forgotten may still lie in the file
LOG_DUE = "log_due"  # a note: bytes of a destroyed page may still lie in the write-ahead log
_PATIENCE_MS = 200  # a reader that hinders is not waited for: the next look comes soon


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


def mark_log(journal: Journal, connection: Connection) -> None:
    """Note, in the transaction that destroys something, that the log still holds what was there before."""
    connection.execute(delete(note).where(note.c.name == LOG_DUE))
    connection.execute(insert(note).values(name=LOG_DUE, value=journal.now().isoformat()))
    journal.log_due = True


def log_due(journal: Journal) -> bool:
    """Say whether the log still has to be cut."""
    return journal.note(LOG_DUE) is not None


def cut_log(journal: Journal) -> bool:
    """Write the log into the file, where what was destroyed is zeros, and cut it to nothing; say whether it was done.

    False where another program is reading an older state: then it is done at the next look, at the close, or by `check`.
    """
    seen = journal.note(LOG_DUE)
    try:
        with closing(connect(journal.path, key=journal.key)) as connection:
            connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                return False
        if seen is not None:
            with journal.aside() as held:  # what another program destroyed meanwhile has a note of its own
                held.execute(delete(note).where(note.c.name == LOG_DUE, note.c.value == seen))
    except (dbapi2.OperationalError, Fault):  # locked or full: nothing is lost by trying again
        return False
    journal.log_due = False
    return True
