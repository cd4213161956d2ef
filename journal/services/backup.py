"""Looking after the journal file: backups that were opened and counted, the way back, whether it is whole, its passphrase."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journal import home
from journal.domain.problems import Code, Fault, FaultCode, refuse
from journal.domain.upkeep import CheckResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journal.storage.journal import Journal

_NOTE = "backed_up"  # the local day of the last verified backup
_PLAIN = b"SQLite format 3\0"  # how a file begins that is not encrypted


def folder(path: Path) -> Path:
    """Return where the backups of the journal at `path` lie."""
    return path.parent / "backups"


def now(journal: "Journal", to: Path | None = None) -> Path:
    """Make a backup in `to` (else beside the journal), open and count it; return it. Old ones beside the journal go.

    Raises:
        Fault: no place to write it, or the copy was not what the journal is.
    """
    from journal.storage import backup

    place = folder(journal.path) if to is None else to
    made = backup.backup_file(
        journal.path, place / backup.backup_name(journal.path, journal.now()), key=journal.key
    )
    if to is None:
        backup.rotate(place, journal.path)
        with contextlib.suppress(Fault):  # a journal that cannot be written to can still be copied
            journal.set_note(_NOTE, journal.today().isoformat())
    return made


def due(journal: "Journal") -> bool:
    """Say whether today's backup is still to be made: something was done, and none was made today."""
    if journal.read_only or journal.note(_NOTE) == journal.today().isoformat():
        return False
    from journal.services import history

    return bool(history.steps(journal, limit=1))


def listed(path: Path) -> list[Path]:
    """Return the backups beside the journal at `path`, newest first."""
    from journal.storage import backup

    return backup.backups_in(folder(path), path)[::-1]


def readable(path: Path) -> list[Path]:
    """Return the backups of the journal at `path` that anybody can read without a passphrase."""
    found = []
    for file in listed(path):
        with file.open("rb") as opened:
            if opened.read(16) == _PLAIN:
                found.append(file)
    return found


def restore(file: Path, path: Path, *, passphrase: str | None = None) -> "Mapping[str, int]":
    """Put a backup in the place of the journal at `path`; what was there is kept among the backups. Returns its counts.

    Raises:
        Refused: there is no such file.
        Fault: a window has the journal open, or the backup is no journal, newer, damaged, or under another passphrase.
    """
    from journal.storage import backup, opening

    path = path.expanduser().absolute()
    if not file.is_file():
        raise refuse("file", Code.FILE_MISSING, file=str(file))
    if home.WindowLock(path).is_held():
        raise Fault(FaultCode.WINDOW_OPEN, path=str(path))
    key = opening.key_of_file(file, passphrase)
    backup.prove_backup(file, key=key)
    if path.exists():
        _keep(path, passphrase)
    return backup.restore_file(file, path, key=key)


def _keep(path: Path, passphrase: str | None) -> None:
    """Keep what is about to be replaced: as a backup where it opens, else the damaged file as it is."""
    from journal.storage import backup, opening

    kept = folder(path) / f"{path.stem}-before-restore-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}"
    try:
        backup.backup_file(path, kept, key=opening.key_of_file(path, passphrase))
    except Fault:
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            path.replace(kept.with_name(kept.name + ".damaged"))
        except OSError as error:
            raise Fault(FaultCode.CANNOT_WRITE, path=str(kept), detail=str(error)) from error


def check(journal: "Journal") -> CheckResult:
    """Look whether the journal is whole; what is derived (search, days) is made anew where it is not true."""
    from journal.storage.check import check as look

    return look(journal)


def encrypt(path: Path, passphrase: str) -> None:
    """Encrypt the journal at `path`; nobody may have it open. Backups made before stay readable without.

    Raises:
        Refused: an empty passphrase.
        Fault: a window or another program has it open, no room.
    """
    from journal.storage import vault

    _alone(path, passphrase)
    vault.encrypt(path, passphrase)


def decrypt(path: Path, passphrase: str) -> None:
    """Take the encryption off the journal at `path`; nobody may have it open.

    Raises:
        Fault: the passphrase is wrong, it is open somewhere, no room.
    """
    from journal.storage import vault

    _alone(path, passphrase)
    vault.decrypt(path, passphrase)


def change_passphrase(path: Path, old: str, new: str) -> None:
    """Encrypt the journal at `path` with another passphrase.

    Raises:
        Refused: an empty passphrase.
        Fault: the old one is wrong, it is open somewhere, no room.
    """
    from journal.storage import vault

    _alone(path, new)
    vault.change_passphrase(path, old, new)


def _alone(path: Path, passphrase: str) -> None:
    if not passphrase:
        raise refuse("passphrase", Code.REQUIRED)
    if not path.is_file():
        raise refuse("journal", Code.FILE_MISSING, file=str(path))
    if home.WindowLock(path).is_held():
        raise Fault(FaultCode.WINDOW_OPEN, path=str(path))
