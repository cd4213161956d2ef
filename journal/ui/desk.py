"""The one door through which the window changes and reads the journal.

`do` writes at once and announces the change once; `do_later` runs long work in one lane off the window's thread, with
progress and cancel; `ask` reads off the window's thread and answers on it. Tests use an inline desk, where all three
happen at once.
"""

import itertools
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from journal.domain.changes import ANYTHING, Change, Receipt, Topic, UndoStep
from journal.domain.problems import Code, Fault, FaultCode, Refused

T = TypeVar("T")
# The open journal. It is storage's, which no widget may import; services take it as it is.
OpenJournal = Any
Progress = Callable[[float, str], None]  # share done 0..1 (below 0: not known), what is being done
Cancelled = Callable[[], bool]
LongWork = Callable[[Progress, Cancelled], T]

_POLL_MS = 1000


class Job(QObject):
    """One piece of long work in the lane."""

    progressed = Signal(float, str)
    finished = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        """Name the work for the status line."""
        super().__init__(parent)
        self.title = title
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it stops at its next look."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Say whether it was asked to stop."""
        return self._cancel.is_set()


class Desk(QObject):
    """Owns the open journal for the window, and its threads: one that writes, one that reads, one that draws."""

    changed = Signal(object)  # Change
    done = Signal(object)  # Receipt
    undo_changed = Signal()
    left_behind = Signal(
        object, object
    )  # Refused: rows changed since; a call that leaves them and takes the rest back
    job_started = Signal(object)  # Job
    refused = Signal(object)  # Refused, where no form stands by to show it
    failed = Signal(object)  # Fault
    broken = Signal(object)  # BaseException: a bug
    _deliver = Signal(object)

    def __init__(self, journal: OpenJournal, *, inline: bool = False, parent: QObject | None = None) -> None:
        """Take the open `journal`; `inline` does everything at once on the caller's thread (for tests)."""
        super().__init__(parent)
        self.journal = journal
        self.next_undo: UndoStep | None = None
        self.next_redo: UndoStep | None = None
        self._inline = inline
        self._closed = False
        self._latest: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._jobs: list[Job] = []
        self._lane: ThreadPoolExecutor | None = None
        self._readers: ThreadPoolExecutor | None = None
        self._workshop: ThreadPoolExecutor | None = None
        if not inline:
            self._lane = ThreadPoolExecutor(1, "lane")
            self._readers = ThreadPoolExecutor(1, "reader")
            self._workshop = ThreadPoolExecutor(1, "workshop")
        self._deliver.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._seen = journal.data_version()
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self.look)
        self._poll.start()
        self._look_at_history()

    # --- writing

    def do(self, work: Callable[[OpenJournal], T]) -> T | None:
        """Write at once. The journal goes in, a Receipt comes out and is announced.

        Returns None where the world failed (the window says so).

        Raises:
            Refused: a rule says no; the form that asked shows it beside its fields.
        """
        if self._closed:
            return None
        try:
            result = work(self.journal)
        except Fault as fault:
            self.failed.emit(fault)
            return None
        self._announce(result)
        return result

    def act(self, work: Callable[[OpenJournal], T]) -> T | None:
        """Write at once where no form stands by: a refusal too is said by the window."""
        try:
            return self.do(work)
        except Refused as refused:
            self.refused.emit(refused)
            return None

    def do_later(
        self,
        title: str,
        work: Callable[[OpenJournal, Progress, Cancelled], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        shown: bool = True,
    ) -> Job:
        """Do long work in the lane; `then` gets its result on the window's thread, `failed` what it raised.

        Without `failed` refusals and faults are said by the window. A Receipt as result is announced. Work that is over in
        a moment need not be `shown` in the status line.
        """
        job = Job(title, self)
        if self._closed:
            job.cancel()
            return job
        self._jobs.append(job)
        if shown:
            self.job_started.emit(job)

        def progress(share: float, text: str = "") -> None:
            self._hand(lambda: job.progressed.emit(share, text))

        def finish(result: Any, error: BaseException | None) -> None:
            self._jobs.remove(job)
            job.finished.emit()
            job.deleteLater()
            if error is not None:
                self._fail(error, failed)
                return
            self._announce(result)
            if then is not None:
                then(result)

        def run() -> None:
            try:
                result = work(self.journal, progress, job.cancelled)
            except Exception as error:  # noqa: BLE001 - carried to the window's thread, sorted there
                kept = error
                self._hand(lambda: finish(None, kept))
            else:
                self._hand(lambda: finish(result, None))

        self._submit(self._lane, run)
        return job

    def write_quietly(self, work: Callable[[OpenJournal], Any]) -> None:
        """Write something outside history (keystroke drafts) in the lane; nothing is announced."""

        def run() -> None:
            try:
                work(self.journal)
            except Fault as fault:
                kept = fault
                self._hand(lambda: self.failed.emit(kept))

        self._submit(self._lane, run)

    # --- reading

    def ask(
        self,
        question: Callable[[OpenJournal], T],
        then: Callable[[T], None],
        *,
        owner: QObject | None = None,
        key: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read off the window's thread; `then` gets the answer on it.

        With `key`, only the answer to the latest question of that key is given. With `owner`, no answer is given once
        the owner is gone.
        """
        self._question(self._readers, lambda: question(self.journal), then, owner, key, failed)

    def compute(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        owner: QObject | None = None,
        key: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As `ask`, for work that needs no journal (drawing a chart, rendering a page), in a thread of its own."""
        self._question(self._workshop, work, then, owner, key, failed)

    def _question(
        self,
        pool: ThreadPoolExecutor | None,
        question: Callable[[], T],
        then: Callable[[T], None],
        owner: QObject | None,
        key: str,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        number = next(self._numbers)
        if key:
            self._latest[key] = number

        def wanted() -> bool:
            if self._closed or (key and self._latest.get(key) != number):
                return False
            return owner is None or isValid(owner)

        def run() -> None:
            if key and self._latest.get(key) != number:
                return
            try:
                answer = question()
            except Exception as error:  # noqa: BLE001 - carried to the window's thread, sorted there
                kept = error
                self._hand(lambda: self._fail(kept, failed) if wanted() else None)
            else:
                self._hand(lambda: then(answer) if wanted() else None)

        self._submit(pool, run)

    # --- undo

    def undo(self) -> None:
        """Take the last step back."""
        from journal.services import history

        self.take_back(lambda journal, leave: history.undo(journal, leave_changed=leave))

    def take_back(self, verb: Callable[[OpenJournal, bool], Receipt]) -> None:
        """Take something back. Where rows were changed since, a person is asked (`left_behind`).

        The verb's second argument says that those rows stay as they are.
        """
        try:
            self.do(lambda journal: verb(journal, False))
        except Refused as refused:
            if all(each.code is Code.CHANGED_SINCE and "table" in each.values for each in refused.problems):
                self.left_behind.emit(refused, lambda: self.act(lambda journal: verb(journal, True)))
            else:
                self.refused.emit(refused)

    def redo(self) -> None:
        """Do the step taken back last again."""
        from journal.services import history

        self.act(history.redo)

    # --- the rest

    def look(self) -> None:
        """Notice what another process wrote."""
        if self._closed:
            return
        version = self.journal.data_version()
        if version != self._seen:
            self._seen = version
            self.changed.emit(Change(ANYTHING))
            self._look_at_history()

    @property
    def busy(self) -> bool:
        """Say whether long work is under way."""
        return bool(self._jobs)

    def close(self) -> None:
        """Finish what was begun, stop the threads, close the journal."""
        if self._closed:
            return
        for job in self._jobs:
            job.cancel()
        self._closed = True
        for timer in self.findChildren(QTimer):  # ours, and those of what lives beside us
            timer.stop()
        for pool in (self._workshop, self._readers, self._lane):
            if pool is not None:
                pool.shutdown(wait=True)
        self.journal.close()

    def _announce(self, result: object) -> None:
        if not isinstance(result, Receipt):
            return
        self._seen = self.journal.data_version()
        self.done.emit(result)
        self.changed.emit(result.change)
        self._look_at_history()

    def _look_at_history(self) -> None:
        def read(journal: OpenJournal) -> tuple[UndoStep | None, UndoStep | None]:
            from journal.services import history

            return history.next_undo(journal), history.next_redo(journal)

        def take(steps: tuple[UndoStep | None, UndoStep | None]) -> None:
            self.next_undo, self.next_redo = steps
            self.undo_changed.emit()

        self.ask(read, take, key="history")

    def _submit(self, pool: ThreadPoolExecutor | None, run: Callable[[], None]) -> None:
        if self._closed:
            return
        if pool is None:
            run()
        else:
            pool.submit(run)

    def _hand(self, call: Callable[[], Any]) -> None:
        """Have `call` run on the window's thread."""
        if self._inline:
            call()
        else:
            self._deliver.emit(call)

    def _run(self, call: Callable[[], Any]) -> None:
        if not self._closed:
            call()

    def _fail(self, error: BaseException, handler: Callable[[Exception], None] | None) -> None:
        if isinstance(error, Fault) and error.code is FaultCode.CANCELLED and handler is None:
            return
        if handler is not None and isinstance(error, (Refused, Fault)):
            handler(error)
        elif isinstance(error, Refused):
            self.refused.emit(error)
        elif isinstance(error, Fault):
            self.failed.emit(error)
        else:
            print_bug(error)
            self.broken.emit(error)


def print_bug(error: BaseException) -> None:
    """Leave a bug's trace on standard error too, for those who started the window from a terminal."""
    import traceback

    if sys.stderr is not None:
        traceback.print_exception(error)


TIMELINE_TOPICS = (
    Topic.CLIENTS
    | Topic.ENGAGEMENTS
    | Topic.INCIDENTS
    | Topic.BOUNDARIES
    | Topic.THANKS
    | Topic.HOURS
    | Topic.MONEY
    | Topic.REPLIES
    | Topic.ATTACHMENTS
)
