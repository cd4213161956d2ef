"""Notices when a wait is over: says so without names, and destroys the unsent pages whose time is up."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from journal.domain.changes import Change, Topic
from journal.ui.context import Context
from journal.ui.desk import OpenJournal

_LOOK_MS = 30_000


class WaitWatch(QObject):
    """Looks twice a minute; a wait that was over already when the window opened is for Today to tell."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Begin to look."""
        super().__init__(parent)
        self.context = context
        self.ready: set[str] | None = None
        self.tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        context.desk.changed.connect(self._changed)
        self.look()

    def stop(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()
        if self.tray is not None:
            self.tray.hide()

    def _changed(self, change: Change) -> None:
        if change.touches(Topic.REPLIES):
            self.look()

    def look(self) -> None:
        """Ask which replies may go out now."""

        def read(journal: OpenJournal) -> set[str]:
            from journal.services import replies, unsent

            if not journal.read_only:
                unsent.sweep(journal)
            waited = [line for line in replies.waiting(journal) if line.reply.not_before is not None]
            return {line.reply.id for line in waited if line.ready}

        self.context.desk.ask(read, self._take, owner=self, key="wait watch")

    def _take(self, ready: set[str]) -> None:
        fresh = set() if self.ready is None else ready - self.ready
        self.ready = ready
        if fresh:
            self.context.desk.changed.emit(Change(Topic.REPLIES))  # what is open says "not before" no longer
            self.tell()

    def tell(self) -> None:
        """Say it, without a name: others may be looking at the screen."""
        text = self.tr("A wait is over. The reply can be looked at again.")
        self.context.say(text)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self.tray is None:
            self.tray = QSystemTrayIcon(QIcon(self.context.theme.pixmap("wait")), self)
        self.tray.show()
        self.tray.showMessage("Client Journal", text, QSystemTrayIcon.MessageIcon.NoIcon)
