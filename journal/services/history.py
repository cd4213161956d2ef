"""What was done, and taking it back: over the session, over restarts, whole imports at once."""

from datetime import datetime
from typing import TYPE_CHECKING

from journal.domain.changes import Receipt, UndoStep
from journal.domain.history import RowChange, StepLine
from journal.domain.ids import StepId

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from journal.storage.journal import Journal
    from journal.storage.past import PastRecords


def steps(journal: "Journal", limit: int = 50) -> list[StepLine]:
    """Return the latest actions, newest first."""
    from journal.storage import history

    with journal.read() as reader:
        return history.steps(reader, limit)


def next_undo(journal: "Journal") -> UndoStep | None:
    """Return the action that `undo` would take back."""
    from journal.storage import history

    with journal.read() as reader:
        return history.as_undo_step(history.next_undo(reader))


def next_redo(journal: "Journal") -> UndoStep | None:
    """Return the action that `redo` would do again."""
    from journal.storage import history

    with journal.read() as reader:
        return history.as_undo_step(history.next_redo(reader))


def undo(journal: "Journal", step: StepId | None = None, *, leave_changed: bool = False) -> Receipt:
    """Take back the latest action, or the one named; `leave_changed` leaves what was changed since as it is.

    Raises:
        Refused: nothing to take back, from before a migration, or changed since (a Problem for each record).
    """
    from journal.storage import undo as storage

    return storage.undo(journal, step, leave_changed=leave_changed)


def redo(journal: "Journal") -> Receipt:
    """Do again what was taken back last.

    Raises:
        Refused: nothing to do again, or changed since.
    """
    from journal.storage import undo as storage

    return storage.redo(journal)


def trail(journal: "Journal", record: str) -> list[RowChange]:
    """Return every change of one record, oldest first, with what it said before."""
    from journal.storage import history

    with journal.read() as reader:
        return history.trail(reader, record)


def as_of(journal: "Journal", instant: datetime) -> "AbstractContextManager[PastRecords]":
    """Open the records as they were recorded at `instant`."""
    return journal.as_of(instant)
