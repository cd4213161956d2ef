"""Brings a part of a scrolling page into view while the page is still being laid out; later the user scrolls."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_LAID_OUT_MS = 800  # by then what was just put in has its size


class InView(QObject):
    """Follows a part of a page for a moment after `follow`."""

    def __init__(self, of: QWidget, parts: Callable[[], list[QWidget]]) -> None:
        """Follow `parts`, the last of them first; where there are none, the top of `of`."""
        super().__init__(of)
        self.of, self.parts = of, parts
        self._listens = False
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_LAID_OUT_MS)

    def follow(self) -> None:
        """Scroll now, and again as the page grows."""
        self._moment.start()
        around = self._around()
        if around is not None and not self._listens:
            self._listens = True
            around.verticalScrollBar().rangeChanged.connect(self._scroll)
        self._scroll()

    def _around(self) -> QScrollArea | None:
        parent = self.of.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _scroll(self) -> None:
        around = self._around()
        inner = around.widget() if around is not None else None
        if around is None or inner is None or not self._moment.isActive():
            return
        parts = self.parts()
        for part in reversed(parts):
            around.ensureWidgetVisible(part)
        if not parts:
            around.verticalScrollBar().setValue(self.of.mapTo(inner, QPoint()).y())
