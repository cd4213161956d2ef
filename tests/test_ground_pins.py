"""Why PySide6 stays below 6.12 on Python 3.11."""

import sys

from PySide6.QtCore import QObject


def test_void_calls_leave_none_alone():
    # PySide6 6.12.0 loses a reference to None with each void call on Python 3.11; the process dies after some thousands.
    thing = QObject()
    thing.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 200
