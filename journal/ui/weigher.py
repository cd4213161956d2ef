"""Keeps the verdicts true: weighs in the lane when evidence changed, stores what is new, and gives pages the last weighing."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from journal.domain.changes import Change, Receipt, Topic
from journal.ui.context import Context
from journal.ui.desk import Desk, OpenJournal

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed

_SETTLE_MS = 1500  # several entries in a row are weighed once
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
    """One for the window. `weighed` tells that a new weighing is there; `latest` holds it."""

    weighed = Signal(object)  # Weighed
    failed = Signal()

    def __init__(self, desk: Desk, lang: str, title: str, parent: QObject | None = None) -> None:
        """Listen to the desk; `title` names the work in the status line."""
        super().__init__(parent)
        self.desk = desk
        self.lang = lang
        self.title = title
        self.latest: Weighed | None = None
        self._running = False
        self._again = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.start)
        desk.changed.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether a weighing is under way or about to begin."""
        return self._running or self._settle.isActive()

    def start(self) -> None:
        """Weigh now; while one weighing runs, another is remembered."""
        self._settle.stop()
        if self._running:
            self._again = True
            return
        self._running = True
        lang = self.lang

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> "Weighed":
            from journal.domain.problems import Fault, FaultCode
            from journal.services import verdicts

            def told(done: int, of: int) -> None:
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                progress(done / of if of else -1.0, "")

            return verdicts.weigh(journal, lang=lang, progress=told)

        self.desk.do_later(self.title, work, self._take, failed=self._fail)

    def _take(self, weighed: "Weighed") -> None:
        self._running = False
        self.latest = weighed

        def keep(journal: OpenJournal, _progress: Any, _cancelled: Any) -> "Receipt | None":
            from journal.services import verdicts

            return verdicts.store(journal, weighed)

        # In the lane too: thousands of verdicts take seconds to write.
        self.desk.do_later(self.title, keep, failed=self._fail)
        self.weighed.emit(weighed)
        if self._again:
            self._again = False
            self._settle.start()

    def _fail(self, error: Exception) -> None:
        from journal.domain.problems import Fault, FaultCode

        self._running = False
        self.failed.emit()
        if isinstance(error, Fault) and error.code is FaultCode.CANCELLED:
            return
        if isinstance(error, Fault):
            self.desk.failed.emit(error)
        else:
            self.desk.broken.emit(error)

    def _changed(self, change: Change) -> None:
        if change.touches(EVIDENCE):
            self._settle.start()


def weigher_of(context: Context) -> Weigher:
    """Return the window's weigher, made when first asked for; it lives as long as the desk."""
    found = context.desk.findChild(Weigher)
    if found is None:
        title = QCoreApplication.translate("Weigher", "Weighing the relationships")
        found = Weigher(context.desk, context.words.lang, title, context.desk)
    elif found.lang != context.words.lang:  # the window was built again in another language
        found.lang, found.latest = context.words.lang, None
        found.start()
    found.lang = context.words.lang  # the window may speak another language by now
    return found
