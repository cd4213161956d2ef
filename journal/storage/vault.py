"""Encrypting the journal file with a passphrase, and taking the encryption off (SQLCipher 4).

The key is derived once, as SQLCipher derives it (PBKDF2-HMAC-SHA512, 256,000 rounds, the salt in the file's first 16
bytes), and connections get the raw key: deriving takes 120 ms, for each connection otherwise.
"""

import contextlib
import os
from collections import Counter
from hashlib import pbkdf2_hmac
from math import log2
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from journal.domain.problems import Fault, FaultCode
from journal.storage import schema
from journal.storage.backup import counts_of
from journal.storage.engine import connect
from journal.storage.failures import translated

_ROUNDS = 256_000
_NOT_A_DATABASE = 26  # SQLite's result code: wrong key, or no database


def key_of(path: Path, passphrase: str | None) -> str:
    """Return the raw key of the encrypted file at `path`, proved to open it.

    Raises:
        Fault: it is no journal, a passphrase is needed, or it is not this one.
    """
    with path.open("rb") as file:
        page = file.read(4096)
    if not _looks_encrypted(page):
        raise Fault(FaultCode.NOT_A_JOURNAL, path=str(path))
    if passphrase is None:
        raise Fault(FaultCode.NEEDS_PASSPHRASE, path=str(path))
    key = _derived(passphrase, page[:16])
    try:
        with contextlib.closing(connect(path, key=key, read_only=not os.access(path, os.W_OK))) as connection:
            # Only reading proves a key; setting it never fails.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == _NOT_A_DATABASE:
            raise Fault(FaultCode.WRONG_PASSPHRASE, path=str(path)) from error
        raise
    return key


def _derived(passphrase: str, salt: bytes) -> str:
    return f"x'{pbkdf2_hmac('sha512', passphrase.encode(), salt, _ROUNDS, 32).hex()}{salt.hex()}'"


def _looks_encrypted(page: bytes) -> bool:
    """Say whether bytes look random: 4,096 of them then hold more than 7.8 bits each; texts and pictures' heads do not."""
    if len(page) < 4096:
        return False
    entropy = -sum(n / 4096 * log2(n / 4096) for n in Counter(page).values())
    return entropy > 7.8


def encrypt(path: Path, passphrase: str) -> None:
    """Encrypt the plain journal at `path`. Nobody may have it open.

    Raises:
        Fault: somebody has it open, no room, or it is encrypted already.
    """
    _rewrite(path, None, _derived(passphrase, os.urandom(16)))


def decrypt(path: Path, passphrase: str) -> None:
    """Take the encryption off. Nobody may have the journal open.

    Raises:
        Fault: the passphrase is wrong, somebody has it open, no room.
    """
    _rewrite(path, key_of(path, passphrase), None)


def change_passphrase(path: Path, old: str, new: str) -> None:
    """Encrypt the journal with another passphrase; the file is written anew, so that the old one opens nothing.

    Raises:
        Fault: the old passphrase is wrong, somebody has it open, no room.
    """
    _rewrite(path, key_of(path, old), _derived(new, os.urandom(16)))


def _rewrite(path: Path, key: str | None, new_key: str | None) -> None:
    """Write the whole journal into a new file under `new_key`, prove it, and put it in the old one's place."""
    coming = path.with_name(path.name + ".coming")
    with contextlib.suppress(OSError):
        coming.unlink(missing_ok=True)
    try:
        with translated(path):
            fold(path, key)
            _export(path, key, coming, new_key)
            _prove(path, key, coming, new_key)
        coming.replace(path)
        after = connect(path, key=new_key)
        try:
            after.execute("PRAGMA journal_mode=WAL")
        finally:
            after.close()
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(path), detail=str(error)) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                coming.with_name(coming.name + end).unlink(missing_ok=True)


def fold(path: Path, key: str | None) -> None:
    """Fold the write-ahead log into the file and leave none beside it: only possible while nobody has it open.

    Raises:
        Fault: somebody has it open.
    """
    with translated(path):
        connection = connect(path, key=key)
        try:
            connection.execute("PRAGMA busy_timeout=500")
            # Leaving WAL needs the file for oneself alone.
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        finally:
            connection.close()
    if mode != "delete":
        raise Fault(FaultCode.LOCKED, path=str(path))


def _export(path: Path, key: str | None, target: Path, new_key: str | None) -> None:
    target.touch(mode=0o600)
    connection = connect(path, key=key, foreign_keys=False)
    try:
        connection.execute(
            "ATTACH DATABASE ? AS coming KEY " + (f'"{new_key}"' if new_key else "''"), (str(target),)
        )
        version = connection.execute("PRAGMA main.user_version").fetchone()[0]
        connection.execute("SELECT sqlcipher_export('coming')")
        # The export leaves the header's own marks behind.
        connection.execute(f"PRAGMA coming.user_version={int(version)}")
        connection.execute(f"PRAGMA coming.application_id={schema.APPLICATION_ID}")
        connection.execute("DETACH DATABASE coming")
    finally:
        connection.close()


def _prove(path: Path, key: str | None, coming: Path, new_key: str | None) -> None:
    with (
        contextlib.closing(connect(path, key=key)) as old,
        contextlib.closing(connect(coming, key=new_key)) as new,
    ):
        same: Any = counts_of(old) == counts_of(new) and schema.revision_of(old) == schema.revision_of(new)
        if not same or new.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise Fault(
                FaultCode.CANNOT_WRITE,
                path=str(path),
                detail="the new file does not hold what the old one holds",
            )
