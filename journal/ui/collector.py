"""Python's garbage collector, kept from holding the window: a full collection stops every thread for 0.2 to 0.4 s.

Measured on 200,000 entries (`benchmarks/held.py`): nothing else held the window nearly as long. Young objects are still
collected as they come, in larger lots; the old ones when the user looks elsewhere, or the window is closed.
"""

import gc
import time

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

_YOUNG = 5_000  # new objects before the youngest are looked through: milliseconds
_MIDDLE = 20
_NEVER = 1_000_000
_APART_S = 60.0


class Collector(QObject):
    """While it lives, the old objects are looked through only when no window of ours is in use."""

    def __init__(self, app: QGuiApplication) -> None:
        """Take over from Python's own rhythm."""
        super().__init__()
        self._app = app
        self._before = gc.get_threshold()
        self._last = time.monotonic()
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        app.applicationStateChanged.connect(self._looked_elsewhere)

    def release(self) -> None:
        """Give the rhythm back."""
        self._app.applicationStateChanged.disconnect(self._looked_elsewhere)
        gc.set_threshold(*self._before)

    def _looked_elsewhere(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and time.monotonic() - self._last > _APART_S:
            gc.collect()
            self._last = time.monotonic()
