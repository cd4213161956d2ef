"""The garbage collector never holds the window that is in use."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal.ui import collector
from journal.ui.collector import Collector


class Knot:
    """Refers to itself, so that only a collection takes it away."""

    def __init__(self) -> None:
        self.own = self


def old_knot() -> "weakref.ref[Knot]":
    knot = Knot()
    gc.collect(1)  # survives two looks, and is old
    gc.collect(1)
    return weakref.ref(knot)


def test_what_is_old_is_looked_through_when_the_user_looks_elsewhere(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "_APART_S", -1.0)
    before = gc.get_threshold()
    kept = Collector(qapp)
    try:
        knot = old_knot()
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        assert knot() is not None
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert knot() is None
    finally:
        kept.release()
    assert gc.get_threshold() == before


def test_a_window_in_use_is_held_by_no_full_collection(qapp: QApplication) -> None:
    kept = Collector(qapp)
    full: list[int] = []

    def noted(phase: str, about: dict[str, int]) -> None:
        if phase == "start" and about["generation"] == 2:
            full.append(1)

    gc.callbacks.append(noted)
    try:
        held = [[number] for number in range(400_000)]
    finally:
        gc.callbacks.remove(noted)
        kept.release()
    assert len(held) == 400_000
    assert not full
