"""What lies at a path, and making it ready: a new journal, an old one, somebody else's file."""

import contextlib
import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from journal.domain.problems import Fault, FaultCode
from journal.storage import schema
from journal.storage.engine import connect, make_engine, writing

_SQLITE = b"SQLite format 3\0"
_PAGE = 4096
_CANNOT_OPEN = 14  # SQLite's result code CANTOPEN
_BUSY = {5, 6}  # SQLite's result codes BUSY and LOCKED


@dataclass(frozen=True, slots=True)
class Found:
    """How a journal file is to be opened."""

    key: str | None
    read_only: bool
    made: bool = False  # just now


def prepare(path: Path, *, passphrase: str | None, now: datetime) -> Found:
    """Make the file at `path` ready to be used.

    Raises:
        Fault: it is no journal, newer than the program, encrypted, or there is no place to write.
    """
    if not path.exists() or path.stat().st_size == 0:
        make(path)
        return Found(None, read_only=False, made=True)
    if path.is_dir():
        raise Fault(FaultCode.NOT_A_JOURNAL, path=str(path))
    read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    key = key_of_file(path, passphrase)
    try:
        with contextlib.closing(connect(path, key=key, read_only=read_only)) as connection:
            revision = schema.revision_of(connection)
            empty = key is None and not read_only and schema.is_empty(connection)
    except dbapi2.OperationalError as error:
        if read_only and getattr(error, "sqlite_errorcode", 0) & 0xFF == _CANNOT_OPEN:
            # A crash left a log beside it, and reading that would need to write.
            raise Fault(FaultCode.READ_ONLY, path=str(path)) from error
        raise
    if revision is None and empty:
        make(path)  # another process is making it at this moment, or was stopped while it did
        return Found(key, read_only)
    if revision is None:
        raise Fault(FaultCode.NOT_A_JOURNAL, path=str(path))
    if revision not in schema.REVISIONS:
        raise Fault(FaultCode.NEWER_JOURNAL, path=str(path), revision=revision)
    if revision != schema.HEAD:
        if read_only:
            raise Fault(FaultCode.READ_ONLY, path=str(path))
        from journal.storage.upgrade import upgrade

        upgrade(path, key=key, now=now)
    return Found(key, read_only)


def key_of_file(path: Path, passphrase: str | None) -> str | None:
    """Return the raw key of an encrypted file, None for a plain one.

    Raises:
        Fault: it is no journal, a passphrase is needed, or it is not this one.
    """
    with path.open("rb") as file:
        head = file.read(16)
    if head == _SQLITE:
        return None
    if path.stat().st_size % _PAGE:
        raise Fault(FaultCode.NOT_A_JOURNAL, path=str(path))  # encrypted pages are whole pages
    from journal.storage.vault import key_of

    return key_of(path, passphrase)


def make(path: Path) -> None:
    """Make a new journal at `path`, with its folder. Two processes may try at once: one makes it, both use it.

    Raises:
        Fault: the folder cannot be made or written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)  # the user's alone
    except OSError as error:
        code = FaultCode.READ_ONLY if path.parent.is_dir() else FaultCode.NO_FOLDER
        where = path.parent if code is FaultCode.NO_FOLDER else path
        raise Fault(code, path=str(where), detail=str(error)) from error
    _use_log(path)
    engine = make_engine(path)
    try:
        with writing(engine) as connection, connection.begin():
            driver = connection.connection.driver_connection
            if schema.is_empty(driver):
                schema.create(connection)
    finally:
        engine.dispose()


def _use_log(path: Path) -> None:
    """Switch the file to a write-ahead log. Of several processes one does it; SQLite lets none of the others wait."""
    for _ in range(200):
        try:
            with contextlib.closing(connect(path)) as connection:
                if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] == "wal":
                    return
        except dbapi2.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BUSY:
                raise
        time.sleep(0.02)
    raise Fault(FaultCode.LOCKED, path=str(path))
