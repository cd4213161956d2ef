"""The sample journal: a believable year of a freelancer, in a journal of its own, marked as sample, gone in one click."""

from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journal import home
from journal.domain.changes import Label, Receipt
from journal.domain.problems import Fault, FaultCode

if TYPE_CHECKING:
    from journal.storage.journal import Journal

NOTE = "sample"
SEED = 2012
_BESIDE = ("", "-wal", "-shm", ".window")


def make(path: Path, today: date | None = None, *, seed: int = SEED) -> Receipt:
    """Make the sample journal at `path` anew, dated back from `today`; an older sample there is replaced.

    Raises:
        Fault: another journal is at `path`, a window shows the older sample, or the folder cannot be written.
    """
    from journal.services import verdicts
    from journal.services.sample_year import fill
    from journal.storage.journal import Journal

    if home.WindowLock(path).is_held():
        raise Fault(FaultCode.WINDOW_OPEN, path=str(path))
    remove(path)
    with closing(Journal.open(path)) as journal:
        day = today or journal.today()
        with journal.work(Label.SAMPLE) as work:
            fill(work, day, journal.zone, seed)
        journal.set_note(NOTE, day.isoformat())
        verdicts.refresh(journal)
    return work.receipt()


def ensure(path: Path) -> None:
    """Make the sample journal where there is none yet; one that was made before keeps what was tried in it."""
    if not path.exists():
        make(path)
        return
    _demand_sample(path)


def remove(path: Path) -> None:
    """Remove the sample journal and what lies beside it; nothing happens where there is none.

    Raises:
        Fault: the journal at `path` is not a sample.
    """
    if path.exists():
        _demand_sample(path)
    from journal.services import backup

    for copy in backup.listed(path):
        copy.unlink(missing_ok=True)
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
    for folder in (backup.folder(path), path.parent):
        with suppress(OSError):  # the folders go where nothing else lies in them
            folder.rmdir()


def is_sample(journal: "Journal") -> bool:
    """Say whether this is the sample journal."""
    return journal.note(NOTE) is not None


def _demand_sample(path: Path) -> None:
    """Raise a fault where the journal at `path` is someone's own: the sample must never take its place."""
    from journal.storage.journal import Journal

    with closing(Journal.open(path)) as journal:
        if not is_sample(journal):
            raise Fault(FaultCode.NOT_A_SAMPLE, path=str(path))
