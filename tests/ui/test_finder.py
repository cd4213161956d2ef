"""The finder by keys: Enter means what was typed, Esc goes back to where one was."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import press, write


def test_enter_means_what_was_typed_however_quick(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en", inline=False)
    clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency=""))
    window.open_palette()
    qtbot.waitUntil(lambda: window.finder.model.rowCount() > 3)
    done: list[str] = []
    window.finder.commands = list
    for finding in window.finder.model.findings:
        object.__setattr__(finding, "choose", lambda title=finding.title: done.append(title))
    write(qtbot, "rossi")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_id == "clients")
    assert done == [], "what stood there before is not done"
    assert not window.finder.isVisible()


def test_esc_goes_back_to_where_one_was(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    field = window.pages["settings"].form.field("keeper").line
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    for opened in (window.open_palette, window.open_search):
        opened()
        assert window.finder.isAncestorOf(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Escape)
        assert field.hasFocus()


def test_where_nothing_fits_the_finder_says_so(window: MainWindow, qtbot: QtBot) -> None:
    for opened in (window.open_palette, window.open_search):
        opened()
        write(qtbot, "zzzz")
        qtbot.waitUntil(lambda: window.finder.note.text() == window.finder.tr("Nothing found."))
        assert window.finder.note.isVisible()
        press(qtbot, Qt.Key.Key_Escape)
