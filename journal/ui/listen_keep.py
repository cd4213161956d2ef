"""Keeps the listen card as it is typed: neither a crash nor a wrong click loses more than a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from journal.domain.moment import Call
from journal.ui.context import Context

_KEEP_MS = 600  # at most a second of typing is lost when the process dies


class CallKeeper(QObject):
    """Writes the card a moment after a key was pressed, off the window's thread."""

    def __init__(self, context: Context, current: Callable[[], Call | None], parent: QObject) -> None:
        """Rest until `typed`; `current` returns the card as it stands, or None where there is none."""
        super().__init__(parent)
        self.context, self.current = context, current
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that is not written yet."""
        return self._timer.isActive()

    def typed(self) -> None:
        """Write soon. Not put off by each key: who types without a pause must not lose more than who stops."""
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Write nothing: the card was closed or thrown away."""
        self._timer.stop()

    def keep(self) -> None:
        """Write what is typed now."""
        from journal.services import listen

        self._timer.stop()
        call = self.current()
        if call is not None:
            self.context.desk.write_quietly(lambda journal: listen.keep(journal, call))

    def keep_if_waiting(self) -> None:
        """Write what is not written yet: the card leaves the screen."""
        if self.waiting:
            self.keep()

    def forget(self, key: str) -> None:
        """Throw a card away."""
        from journal.services import listen

        self._timer.stop()
        self.context.desk.write_quietly(lambda journal: listen.discard(journal, key))
