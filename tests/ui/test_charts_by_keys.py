"""The charts by keys alone, in the real window: nothing here calls a method of the page or moves a mouse."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.canvas import ChartCanvas
from journal.ui.window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def where() -> QWidget:
    """What the keys go to."""
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None
    return found


def press(
    key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
) -> None:
    for _ in range(times):
        QTest.keyClick(where(), key, modifier)


def tab_to(wanted: QWidget, window: MainWindow, *, back: bool = False) -> None:
    for _ in range(80):
        if QApplication.focusWidget() is wanted:
            return
        press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
    raise AssertionError(f"no way to {wanted.accessibleName()} by Tab")


def choose(menu: QMenu, text: str, qtbot: QtBot) -> None:
    """Open a chart's menu at its button, and go down to a line of it."""
    press(Key.Key_Space)
    qtbot.waitUntil(menu.isVisible)
    for _ in range(len(menu.actions()) + 1):
        at = menu.activeAction()
        if at is not None and at.text() == text:
            break
        press(Key.Key_Down)
    assert menu.activeAction().text() == text
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not menu.isVisible())


def file_dialog(qtbot: QtBot) -> QFileDialog:
    def found() -> list[QFileDialog]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QFileDialog) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def save_as(path: Path, window: MainWindow, qtbot: QtBot) -> None:
    """Type a path over the name that is proposed."""
    dialog = file_dialog(qtbot)
    qtbot.waitUntil(
        lambda: QApplication.focusWidget() is not None and dialog.isAncestorOf(QApplication.focusWidget())
    )
    press(Key.Key_A, CTRL)
    QTest.keyClicks(where(), str(path))
    if QApplication.activePopupWidget():
        press(Key.Key_Escape)  # the list of what could be meant
    press(Key.Key_Return)
    qtbot.waitUntil(path.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not QApplication.activeModalWidget())
    window.activateWindow()  # a window manager does that
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


@pytest.fixture
def own_dialogs(qapp: QApplication) -> Any:
    """Qt's dialogs, whatever the desktop has."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def test_numbers_rows_copies_and_files_by_keys_alone(
    year_window: MainWindow, qtbot: QtBot, tmp_path: Path, own_dialogs: None
) -> None:
    window = year_window
    press(Key.Key_7, CTRL)
    page: Any = window.pages["charts"]
    qtbot.waitUntil(lambda: all(each.canvas.figure is not None for each in page.panels), timeout=30_000)
    panel = page.panels[1]
    canvas: ChartCanvas = panel.canvas

    tab_to(canvas, window)
    press(Key.Key_Right)
    first = canvas.accessibleDescription()
    press(Key.Key_Right)
    assert first, "the numbers of a mark are said"
    assert canvas.accessibleDescription() not in {"", first}
    press(Key.Key_Left)
    assert canvas.accessibleDescription() == first
    press(Key.Key_Return)
    assert window.page_id == "incidents"
    shown = window.pages["incidents"].table.model().rowCount()
    assert 0 < shown < 90
    press(Key.Key_7, CTRL)
    assert QApplication.focusWidget() is canvas, "back where one was"

    more: QPushButton = panel.more
    tab_to(more, window, back=True)
    choose(panel.menu, panel.tr("Copy numbers"), qtbot)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(panel.numbers().headers[0])
    assert text.count("\n") == len(panel.numbers().rows)
    choose(panel.menu, panel.tr("Copy picture"), qtbot)
    assert not QGuiApplication.clipboard().image().isNull()
    for ending, start in ((".svg", b"<?xml"), (".png", b"\x89PNG"), (".pdf", b"%PDF")):
        choose(panel.menu, panel.tr("Save picture …"), qtbot)
        save_as(tmp_path / f"chart{ending}", window, qtbot)
        assert (tmp_path / f"chart{ending}").read_bytes().startswith(start)
        assert QApplication.focusWidget() is more
    choose(panel.menu, panel.tr("Save numbers as CSV …"), qtbot)
    save_as(tmp_path / "numbers.csv", window, qtbot)
    choose(panel.menu, panel.tr("Show as table"), qtbot)
    assert panel.table.isVisible()
    tab_to(panel.table, window)


def test_the_kind_that_is_chosen_ends_the_name(
    year_window: MainWindow, qtbot: QtBot, tmp_path: Path, own_dialogs: None
) -> None:
    window = year_window
    press(Key.Key_7, CTRL)
    page: Any = window.pages["charts"]
    qtbot.waitUntil(lambda: all(each.canvas.figure is not None for each in page.panels), timeout=30_000)
    page.panels[0].save()
    dialog = file_dialog(qtbot)
    dialog.setDirectory(str(tmp_path))
    dialog.selectNameFilter("SVG (*.svg)")
    dialog.filterSelected.emit("SVG (*.svg)")
    dialog.selectFile("mine")
    dialog.accept()
    qtbot.waitUntil((tmp_path / "mine.svg").exists, timeout=20_000)
    assert (tmp_path / "mine.svg").read_bytes().startswith(b"<?xml")


def test_what_is_charted_is_chosen_by_keys_alone(year_window: MainWindow, qtbot: QtBot) -> None:
    window = year_window
    press(Key.Key_7, CTRL)
    page: Any = window.pages["charts"]
    qtbot.waitUntil(lambda: all(each.canvas.figure is not None for each in page.panels), timeout=30_000)
    boxes = [page.chart, page.period, page.client, page.tag]
    before = page.panels[0].filter
    for box in boxes[1:]:
        tab_to(box, window)
        press(Key.Key_Down)
        assert box.currentIndex() == 1, box.accessibleName()
        assert page.panels[0].filter != before
        before = page.panels[0].filter
    tab_to(page.chart, window, back=True)
    press(Key.Key_Down)
    assert page.single is not None
    qtbot.waitUntil(lambda: page.single.values is not None or page.single.trouble.isVisible(), timeout=20_000)
    tab_to(page.save_button, window)
    tab_to(page.single.table, window)
