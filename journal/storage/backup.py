"""Backups that were opened and counted before they are called backups, and the way back from one."""

import contextlib
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from journal.domain.problems import Fault, FaultCode
from journal.storage import schema
from journal.storage.engine import connect
from journal.storage.failures import translated
from journal.storage.tables import KEPT, history_step

DAILY, WEEKLY = 7, 4  # how many of each kind are kept
_COUNTED = (*(table.name for table in KEPT), history_step.name)


def counts_of(connection: Any) -> dict[str, int]:
    """Count the rows of each table that a person filled, through a driver connection."""
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - our own names
        for name in _COUNTED
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    }


def backup_file(path: Path, target: Path, *, key: str | None = None) -> Path:
    """Copy the journal at `path`, with what other processes just wrote, to `target`; open and count the copy.

    The copy of an encrypted journal is encrypted with the same key. It appears under its name only when it is proved.

    Raises:
        Fault: no place to write, or the copy is not what the journal is.
    """
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
    except OSError as error:
        raise Fault(FaultCode.BACKUP_FAILED, path=str(target), detail=str(error)) from error
    try:
        with translated(target):
            _copy(path, unfinished, key)
            _prove(path, unfinished, key)
        unfinished.replace(target)
    except OSError as error:
        raise Fault(FaultCode.BACKUP_FAILED, path=str(target), detail=str(error)) from error
    finally:
        for leftover in (
            unfinished,
            *(unfinished.with_name(unfinished.name + end) for end in ("-wal", "-shm", "-journal")),
        ):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
    return target


def _copy(path: Path, target: Path, key: str | None) -> None:
    source = connect(path, key=key, read_only=not os.access(path, os.W_OK))
    try:
        copy = connect(target, key=key)
        try:
            source.backup(copy)
            # What was written never to be sent is in no backup.
            if copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'unsent'").fetchone():
                copy.execute("PRAGMA secure_delete=ON")
                copy.execute("DELETE FROM unsent")
            # One file that stands alone: no write-ahead log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
    finally:
        source.close()


def _prove(path: Path, target: Path, key: str | None) -> None:
    """Open the copy as a journal would be opened, check its pages, and count its rows."""
    copy = connect(target, key=key, read_only=True)
    try:
        sound = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        revision, counts = schema.revision_of(copy), counts_of(copy)
    finally:
        copy.close()
    if not sound or revision is None:
        raise Fault(FaultCode.BACKUP_FAILED, path=str(target), detail="the copy does not open")
    source = connect(path, key=key, read_only=not os.access(path, os.W_OK))
    try:
        now = counts_of(source)
    finally:
        source.close()
    # Others may have written since the copy was made; they add, and history never shrinks.
    if counts[history_step.name] > now[history_step.name] or (
        counts[history_step.name] == now[history_step.name] and counts != now
    ):
        raise Fault(
            FaultCode.BACKUP_FAILED, path=str(target), detail="the copy does not hold what the journal holds"
        )


def backup_name(path: Path, at: datetime) -> str:
    """Return the name of a backup made at `at` (UTC in the name, so that names sort)."""
    return f"{path.stem}-{at.astimezone(UTC):%Y%m%d-%H%M%S}{path.suffix or '.sqlite'}"


def backups_in(folder: Path, path: Path) -> list[Path]:
    """Return the dated backups of the journal at `path`, oldest first."""
    digits = "[0-9]" * 8 + "-" + "[0-9]" * 6
    return (
        sorted(folder.glob(f"{_escaped(path.stem)}-{digits}{path.suffix or '.sqlite'}"))
        if folder.is_dir()
        else []
    )


def _escaped(text: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def rotate(folder: Path, path: Path) -> list[Path]:
    """Keep the newest of each of the last `DAILY` days and `WEEKLY` weeks; delete and return the others."""
    kept: dict[Any, Path] = {}
    days: list[str] = []
    weeks: list[tuple[int, int]] = []
    for file in reversed(backups_in(folder, path)):
        stamp = datetime.strptime(file.stem[-15:], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        day, week = f"{stamp:%Y%m%d}", stamp.isocalendar()[:2]
        if day not in days and len(days) < DAILY:
            days.append(day)
            kept[day] = file
        if week not in weeks and len(weeks) < WEEKLY:
            weeks.append(week)
            kept[week] = file
    gone = [file for file in backups_in(folder, path) if file not in kept.values()]
    for file in gone:
        with contextlib.suppress(OSError):  # an old copy too many is no harm
            file.unlink()
    return gone


def prove_backup(backup: Path, *, key: str | None = None) -> Mapping[str, int]:
    """Open a file as a journal to go back to; return what it holds.

    Raises:
        Fault: it is no journal, damaged, or newer than the program.
    """
    with translated(backup):
        connection = connect(backup, key=key, read_only=True)
        try:
            revision = schema.revision_of(connection)
            if revision is None:
                raise Fault(FaultCode.NOT_A_JOURNAL, path=str(backup))
            if revision not in schema.REVISIONS:
                raise Fault(FaultCode.NEWER_JOURNAL, path=str(backup), revision=revision)
            if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise Fault(FaultCode.CORRUPT, path=str(backup))
            return counts_of(connection)
        finally:
            connection.close()


def restore_file(backup: Path, path: Path, *, key: str | None = None) -> Mapping[str, int]:
    """Put a proved backup in the place of the journal at `path`; return what it holds. Nobody may have it open.

    Raises:
        Fault: the backup is no journal, or the journal is open somewhere; the journal is as it was.
    """
    counts = prove_backup(backup, key=key)
    coming = path.with_name(path.name + ".coming")
    backup_file(backup, coming, key=key)
    try:
        if path.exists():
            _alone(path)
        # The old log belongs to the old file: left beside the new one it would be played into it.
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        coming.replace(path)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(path), detail=str(error)) from error
    finally:
        coming.unlink(missing_ok=True)
    with translated(path):
        fresh = connect(path, key=key)
        try:
            fresh.execute("PRAGMA journal_mode=WAL")
        finally:
            fresh.close()
    return counts


def _alone(path: Path) -> None:
    """Refuse while another process is writing. A plain look: the file may be damaged or under another key."""
    with contextlib.suppress(OSError):
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            # A log with content means somebody has it open, or crashed; only SQLite can tell.
            connection = connect(path)
            try:
                connection.execute("PRAGMA busy_timeout=500")
                connection.execute("PRAGMA journal_mode=DELETE")
            except dbapi2.OperationalError as error:
                raise Fault(FaultCode.LOCKED, path=str(path)) from error
            except dbapi2.DatabaseError:
                return  # not readable: nobody can be using it
            finally:
                connection.close()
