"""Another look for widgets that are hidden: dressed in small slices, or when they are shown, whatever comes first.

Qt dresses every widget there is in one step, 0.15 ms each: with all pages made that would hold the window for a quarter of a
second (`benchmarks/held.py`). So while Qt dresses, hidden widgets look to it as if they had a style of their own; then
they go through the same three steps as in `QApplication::setStyle`, a few milliseconds at a time.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_SLICE_S = 0.006
_APART_MS = 12  # between two slices, so that painting and keys come first
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle


class Dresser(QObject):
    """Knows which widgets still wear an older look."""

    def __init__(self, app: QApplication) -> None:
        """Have nothing to do."""
        super().__init__()
        self._app = app
        # Each widget passes all three before the next step begins: undressed parents and children share fonts.
        self._steps: tuple[Callable[[QWidget], object], ...] = (self._undress, self._dress, self._tell)
        self._due: tuple[dict[QWidget, None], ...] = ({}, {}, {})
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)
        # Qt forgets what palettes and fonts were before style sheets with the last sheet that there is: keep one.
        self._keeper = QWidget()
        self._keeper.setStyleSheet("QWidget {}")

    @property
    def done(self) -> bool:
        """Whether every widget wears the look of the moment."""
        return not any(self._due)

    @contextmanager
    def seen_first(self) -> Iterator[None]:
        """Keep Qt from dressing what is hidden; it is dressed later."""
        for due in self._due[1:]:
            while due:
                self._hide(due.popitem()[0])
        for each in self._app.allWidgets():
            if not each.isVisible() and each.testAttribute(_POLISHED):
                self._hide(each)
        yield
        self._app.installEventFilter(self)
        self._timer.start(_APART_MS)

    def release(self) -> None:
        """Leave the rest as it is."""
        for due in self._due:
            due.clear()
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what is about to be seen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._waits(watched):
            top = watched
            while (above := top.parentWidget()) is not None and self._waits(above):
                top = above
            soon = [each for each in (top, *top.findChildren(QWidget)) if each.isVisibleTo(top)]
            for step in range(len(self._due)):
                for each in soon:
                    self._take(step, each)
        return False

    def _waits(self, widget: QWidget) -> bool:
        return any(widget in due for due in self._due)

    def _slice(self) -> None:
        end = time.perf_counter() + _SLICE_S
        for step, due in enumerate(self._due):
            while due:
                if time.perf_counter() > end:
                    return
                self._take(step, next(iter(due)))
        self.release()

    def _take(self, step: int, widget: QWidget) -> None:
        """Let a widget pass one step, if that is the one it waits for."""
        due = self._due[step]
        if widget not in due:
            return
        del due[widget]
        if not isValid(widget):
            return
        if step + 1 < len(self._due):
            self._due[step + 1][widget] = None
        self._steps[step](widget)

    def _hide(self, widget: QWidget) -> None:
        """Make Qt pass a widget by until its turn comes."""
        if not isValid(widget):
            return
        widget.setAttribute(_POLISHED, False)
        widget.setAttribute(_OWN_STYLE)
        self._due[0][widget] = None

    def _undress(self, widget: QWidget) -> None:
        widget.setAttribute(_POLISHED)
        widget.setAttribute(_OWN_STYLE, False)
        self._app.style().unpolish(widget)

    def _dress(self, widget: QWidget) -> None:
        self._app.style().polish(widget)

    def _tell(self, widget: QWidget) -> None:
        self._app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        widget.update()
