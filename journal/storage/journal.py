"""The open journal: one file, many threads, and other processes beside it."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert, select

from journal.domain.changes import Label
from journal.domain.problems import Fault, FaultCode
from journal.storage.engine import connect, make_engine, writing
from journal.storage.failures import translated
from journal.storage.opening import prepare
from journal.storage.past import PastRecords
from journal.storage.reader import Reader
from journal.storage.tables import note
from journal.storage.work import UnitOfWork


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


class Journal:
    """An open journal file. Any thread may use it; each transaction has a connection of its own."""

    def __init__(
        self, path: Path, *, key: str | None, read_only: bool, clock: Callable[[], datetime], zone: str | None
    ) -> None:
        """Take a file that `prepare` found good; use `open`."""
        self.path = path
        self.read_only = read_only
        self.key = key  # the raw key of an encrypted file, for backups of it
        self.made = False  # the file was made when it was opened
        self.log_due = False  # what was destroyed may still lie in the log (scrub.py)
        self._clock = clock
        self._zone = zone
        self._engine = make_engine(path, key=key, read_only=read_only)
        self._inside = threading.local()
        self._watch = threading.Lock()
        self._watcher = connect(path, key=key, read_only=read_only)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: str | None = None,
        clock: Callable[[], datetime] = utc_now,
        zone: str | None = None,
    ) -> "Journal":
        """Open a journal, making it on first use and bringing an older one up to date (backed up before).

        Raises:
            Fault: not a journal, from a newer version, encrypted, locked, damaged, no place to write.
        """
        path = Path(path).expanduser().absolute()
        with translated(path):
            found = prepare(path, passphrase=passphrase, now=clock())
            opened = cls(path, key=found.key, read_only=found.read_only, clock=clock, zone=zone)
            opened.made = found.made
            return opened

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return self.key is not None

    @cached_property
    def zone(self) -> str:
        """The IANA zone whose days are the user's."""
        if self._zone is not None:
            return self._zone
        import tzlocal

        return tzlocal.get_localzone_name() or "UTC"

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """Return the local day."""
        return self.now().astimezone(ZoneInfo(self.zone)).date()

    @contextlib.contextmanager
    def work(self, label: Label, *, about: str = "") -> Iterator[UnitOfWork]:
        """Open one transaction that becomes one step of the history. An exception takes it all back.

        Raises:
            Fault: read-only, locked by another process, disk full.
            Refused: a record points nowhere.
        """
        with self.transaction(label, about=about) as work:
            yield work
            work.finish()

    @contextlib.contextmanager
    def transaction(self, label: Label, *, about: str = "") -> Iterator[UnitOfWork]:
        """Open a unit of work whose caller finishes it: undo, redo and the keeping of the file."""
        with self.aside() as connection:
            yield UnitOfWork(connection, zone=self.zone, now=self.now(), label=label, about=about)

    @contextlib.contextmanager
    def aside(self) -> Iterator[Connection]:
        """Open a write transaction outside the history: drafts and notes about the file, never records.

        Raises:
            Fault: read-only, locked by another process, disk full.
        """
        if self.read_only:
            raise Fault(FaultCode.READ_ONLY, path=str(self.path))
        if getattr(self._inside, "writing", False):
            # The second would wait for the first until its time is up.
            raise RuntimeError("a write is already open in this thread")
        self._inside.writing = True
        try:
            with translated(self.path), writing(self._engine) as connection, connection.begin():
                yield connection
        finally:
            self._inside.writing = False

    @contextlib.contextmanager
    def as_of(self, instant: datetime) -> Iterator[PastRecords]:
        """Open the records as they were recorded at `instant`."""
        with self.read() as reader:
            yield PastRecords(reader, instant)

    def note(self, name: str) -> str | None:
        """Return what the file says about itself under `name`."""
        with self.read() as reader:
            found = reader.scalar(select(note.c.value).where(note.c.name == name))
        return None if found is None else str(found)

    def set_note(self, name: str, value: str | None) -> None:
        """Let the file say something about itself, or (None) no more."""
        with self.aside() as connection:
            connection.execute(delete(note).where(note.c.name == name))
            if value is not None:
                connection.execute(insert(note).values(name=name, value=value))

    @contextlib.contextmanager
    def read(self) -> Iterator[Reader]:
        """Open the read path: all queries inside see one state of the journal."""
        with translated(self.path), self._engine.connect() as connection, connection.begin():
            yield Reader(connection, self.zone, self.now())

    def data_version(self) -> int:
        """Return a number that changes whenever any process has written, this one included."""
        with self._watch, translated(self.path):
            return int(self._watcher.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the file. The last one to close folds the write-ahead log into it."""
        if self.log_due:  # others may have it open still, and the log would stay
            from journal.storage.scrub import cut_log

            cut_log(self)
        with self._watch:
            self._watcher.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
