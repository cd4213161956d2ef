"""Keeps the verdicts true: weighs when evidence changed, stores what is new, and gives pages the last weighing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from journal.domain.changes import Change, Receipt, Topic
from journal.domain.ids import ClientId
from journal.ui.context import Context
from journal.ui.desk import Desk, Job, OpenJournal

if TYPE_CHECKING:
    from journal.services.reweighing import Touched
    from journal.services.verdicts import Weighed

_SETTLE_MS = 1500  # several entries in a row are weighed once
_SOON_MS = 50
FEW = 50  # clients that are weighed one by one; a change of more (an import) is followed by a full weighing
EVIDENCE = (
    Topic.CLIENTS
    | Topic.ENGAGEMENTS
    | Topic.INCIDENTS
    | Topic.BOUNDARIES
    | Topic.HOURS
    | Topic.MONEY
    | Topic.SETTINGS
)


class Weigher(QObject):
    """One for the window. `weighed` tells that there is something new in `latest`.

    Whom a change names is weighed at once by what the last full weighing learned. Where the others would learn something
    new from it, a full weighing follows in the lane once things are quiet; a newer change takes its place.
    """

    weighed = Signal(object)  # Weighed
    failed = Signal()

    def __init__(self, desk: Desk, lang: str, parent: QObject | None = None) -> None:
        """Listen to the desk."""
        super().__init__(parent)
        self.desk = desk
        self.lang = lang
        self.latest: Weighed | None = None
        self._running = False
        self._again = False
        self._job: Job | None = None
        self._touched: set[ClientId] = set()
        self._unseen: set[ClientId] = set()  # touched since the full weighing under way began
        self._settle = self._timer(_SETTLE_MS, self.start)
        self._soon = self._timer(_SOON_MS, self.reweigh)
        desk.changed.connect(self._changed)

    def _timer(self, after: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(call)
        return timer

    @property
    def title(self) -> str:
        """What the status line calls the work, in the language of the moment."""
        return QCoreApplication.translate("Weigher", "Weighing the relationships")

    @property
    def busy(self) -> bool:
        """Whether a full weighing is under way or about to begin."""
        return self._running or self._settle.isActive()

    # --- everybody

    def start(self) -> None:
        """Weigh everybody now; a weighing under way is given up for it."""
        self._settle.stop()
        if self._running:
            self._again = True
            if self._job is not None:
                self._job.cancel()
            return
        self._running = True
        self._unseen.clear()
        lang = self.lang

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> "Weighed":
            from journal.domain.problems import Fault, FaultCode
            from journal.services import verdicts

            def told(done: int, of: int) -> None:
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                progress(done / of if of else -1.0, "")

            return verdicts.weigh(journal, lang=lang, progress=told)

        job = self.desk.do_later(self.title, work, self._take, failed=self._fail)
        self._job = job if self._running else None  # at an inline desk it is done by now

    def _take(self, weighed: "Weighed") -> None:
        self._running, self._job = False, None
        self._show(weighed)
        if self._unseen:  # it may have read them before they changed
            self._touched |= self._unseen
            self._soon.start()
        self._start_again()

    def _start_again(self) -> None:
        if self._again:
            self._again = False
            self._settle.start()

    def _fail(self, error: Exception) -> None:
        from journal.domain.problems import Fault, FaultCode

        given_up = self._again
        self._running, self._job = False, None
        self._start_again()
        if isinstance(error, Fault) and error.code is FaultCode.CANCELLED:
            if not given_up:
                self.failed.emit()
            return
        self.failed.emit()
        self._tell(error)

    def _not_stored(self, error: Exception) -> None:
        """Say it; a weighing under way goes on, and the next one stores again."""
        from journal.domain.problems import Fault, FaultCode

        if not isinstance(error, Fault) or error.code is not FaultCode.CANCELLED:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        from journal.domain.problems import Fault

        if isinstance(error, Fault):
            self.desk.failed.emit(error)
        else:
            self.desk.broken.emit(error)

    # --- whom a change touched

    def reweigh(self) -> None:
        """Weigh whom changes touched since the last time, beside the lane."""
        self._soon.stop()
        before, clients = self.latest, frozenset(self._touched)
        self._touched.clear()
        if not clients:
            return
        if before is None or before.portfolio.lang != self.lang:
            self._settle.start()
            return
        base = before

        def read(journal: OpenJournal) -> "Touched | None":
            from journal.services import reweighing

            return reweighing.reweigh(journal, base, clients)

        def take(found: "Touched | None") -> None:
            if self.latest is not base:  # a weighing came in between
                self._touched |= clients
                self._soon.start()
            elif found is None:
                self._settle.start()
            else:
                self._join(base, found)

        self.desk.ask(read, take, owner=self)

    def _join(self, base: "Weighed", found: "Touched") -> None:
        from journal.services import reweighing

        self._show(reweighing.joined(base, found), found.clients)
        if found.teaches:
            self._settle.start()

    def _changed(self, change: Change) -> None:
        if not change.touches(EVIDENCE):
            return
        if self.latest is None or not 0 < len(change.clients) <= FEW:
            if self._running:
                self.start()  # what was read is no longer so
            else:
                self._settle.start()
            return
        self._touched |= change.clients
        if self._running:
            self._unseen |= change.clients
        self._soon.start()

    def _show(self, weighed: "Weighed", only: "frozenset[ClientId] | None" = None) -> None:
        self.latest = weighed

        def keep(journal: OpenJournal, _progress: Any, _cancelled: Any) -> "Receipt | None":
            from journal.services import verdicts

            return verdicts.store(journal, weighed, only)

        # In the lane too: thousands of verdicts take seconds to write.
        self.desk.do_later(self.title, keep, failed=self._not_stored, shown=only is None)
        self.weighed.emit(weighed)


def weigher_of(context: Context) -> Weigher:
    """Return the window's weigher, made when first asked for; it lives as long as the desk."""
    found = context.desk.findChild(Weigher)
    if found is None:
        found = Weigher(context.desk, context.words.lang, context.desk)
    elif found.lang != context.words.lang:  # the window was built again in another language
        found.lang, found.latest = context.words.lang, None
        found.start()
    return found
