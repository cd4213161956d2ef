"""Connections to a journal file: one driver for plain and encrypted files (without a key SQLCipher is SQLite)."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

BUSY_MS = 5000  # how long a write waits for another process's
_WRITES = "journal_writes"


def connect(path: Path, *, key: str | None = None, read_only: bool = False, foreign_keys: bool = True) -> Any:
    """Open a driver connection with the house's pragmas. It never makes a file.

    `key` is the raw key of an encrypted file (`vault.py`). A read-only file whose folder cannot hold the WAL's index
    is opened as immutable: nobody can be writing to it.
    """
    # The path is written out by hand: `Path.as_uri` refuses relative ones and costs as much as the connection.
    uri = f"file:{_quoted(path)}?mode={'ro' if read_only else 'rw'}"
    wal = path.with_name(path.name + "-wal")
    if read_only and not (wal.exists() and wal.stat().st_size):
        uri += "&immutable=1"
    connection = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
    )
    try:
        if key is not None:
            connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to standard error
            connection.execute(f'PRAGMA key = "{key}"')
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA cache_size=-64000")
    except BaseException:  # whatever stopped it, a half-opened connection must not stay
        connection.close()
        raise
    return connection


def _quoted(path: Path) -> str:
    text = path.as_posix()
    for sign, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        text = text.replace(sign, code)
    return "/" + text if len(text) > 1 and text[1] == ":" else text  # C:/… needs its slash


def make_engine(
    path: Path, *, key: str | None = None, read_only: bool = False, foreign_keys: bool = True
) -> Engine:
    """Make the engine of a journal file. Transactions begin as this module says, not as the driver would."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key=key, read_only=read_only, foreign_keys=foreign_keys),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=12,
        pool_use_lifo=True,
        hide_parameters=True,  # a bug's report must not quote what a person wrote
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A write takes its lock at once: a reader that turns writer could only fail.
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def writing(engine: Engine) -> Connection:
    """Return a connection whose transactions take the write lock when they begin."""
    return engine.connect().execution_options(**{_WRITES: True})
