"""The database's errors as the house's failures: a rule (`Refused`) or the world (`Fault`). Others are bugs and pass."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlcipher3 import dbapi2

from journal.domain.problems import Code, Fault, FaultCode, refuse

# The primary result codes of SQLite (https://sqlite.org/rescode.html).
_FAULTS = {
    3: FaultCode.READ_ONLY,  # PERM
    5: FaultCode.LOCKED,  # BUSY
    6: FaultCode.LOCKED,  # LOCKED
    8: FaultCode.READ_ONLY,  # READONLY
    10: FaultCode.CANNOT_WRITE,  # IOERR
    11: FaultCode.CORRUPT,  # CORRUPT
    13: FaultCode.FULL,  # FULL
    14: FaultCode.NO_FOLDER,  # CANTOPEN
    26: FaultCode.NOT_A_JOURNAL,  # NOTADB
}
_WORDS = {
    "is locked": FaultCode.LOCKED,
    "readonly": FaultCode.READ_ONLY,
    "I/O error": FaultCode.CANNOT_WRITE,
    "malformed": FaultCode.CORRUPT,
    "is full": FaultCode.FULL,
    "unable to open": FaultCode.NO_FOLDER,
    "not a database": FaultCode.NOT_A_JOURNAL,
}


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise `Fault` or `Refused` for what a database error of the file `path` means.

    Raises:
        Refused: a key points nowhere, or something that exists once would exist twice.
        Fault: locked, full, read-only, corrupt, not a database.
    """
    try:
        yield
    except PoolTimeout as error:
        raise Fault(FaultCode.LOCKED, path=str(path)) from error
    except DBAPIError as error:
        if isinstance(error, IntegrityError):
            text = str(error.orig)
            if "FOREIGN KEY" in text:
                raise refuse("", Code.UNKNOWN_RECORD, detail=text) from error
            if "UNIQUE" in text:
                raise refuse("", Code.CHANGED_SINCE, detail=text) from error
            raise
        _raise_fault(error.orig, path)
        raise
    except dbapi2.Error as error:
        _raise_fault(error, path)
        raise


def _raise_fault(error: BaseException | None, path: Path) -> None:
    number = getattr(error, "sqlite_errorcode", None)
    if isinstance(number, int):
        code = _FAULTS.get(number & 0xFF)
    else:  # the driver's own `backup` gives only SQLite's words
        code = next((found for words, found in _WORDS.items() if words in str(error)), None)
    if code is not None:
        raise Fault(code, path=str(path), detail=str(error)) from error
