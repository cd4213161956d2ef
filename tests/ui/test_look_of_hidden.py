"""Another look where a page is hidden meanwhile: dressed when it is shown or by and by, and then as if it had always had it."""

from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.desk import Desk
from journal.ui.page import PAGES
from journal.ui.window import MainWindow
from tests.ui.test_look_changes import while_running

DRAWN_LATER = {"charts", "verdicts", "reports"}  # their pictures are made in threads


def pictures(window: MainWindow) -> dict[str, QImage]:
    found = {}
    for spec in PAGES:
        window.go(spec.id)
        window.side.buttons[spec.id].setFocus()  # no ring in the picture
        QApplication.processEvents()
        QApplication.processEvents()
        if spec.id not in DRAWN_LATER:
            found[spec.id] = window.pages[spec.id].grab().toImage()
    return found


def born_so(window: MainWindow, journal: Any, qtbot: QtBot) -> dict[str, QImage]:
    """The pages of a window that was made in the look of the moment."""
    other = MainWindow(window.theme, window.settings, "en")
    desk = Desk(journal, inline=True)
    other.attach(desk)
    other.resize(window.size())
    other.show()
    qtbot.waitExposed(other)
    pictures(other)
    found = pictures(other)
    for timer in desk.findChildren(QTimer):
        timer.stop()  # the journal is still the first window's
    other.close()
    other.deleteLater()
    return found


@pytest.mark.parametrize("larger", [False, True], ids=["dark", "dark and larger"])
@pytest.mark.parametrize("at_once", [True, False], ids=["shown at once", "shown later"])
def test_a_hidden_page_is_shown_as_if_it_had_always_had_the_look(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot, larger: bool, at_once: bool
) -> None:
    window = make_window("en", journal=year)
    pictures(window)
    shown: dict[str, QImage] = {}

    def change() -> None:
        window.look_dark()
        if larger:
            window.larger_text()
        if at_once:
            shown.update(pictures(window))

    while_running(qapp, change)
    if not at_once:
        qtbot.waitUntil(lambda: window.theme.dressed, timeout=20_000)
        shown = pictures(window)
    wanted = born_so(window, year, qtbot)
    assert [page for page in wanted if shown[page] != wanted[page]] == []


def test_what_is_seen_is_dressed_at_once_and_what_is_hidden_follows(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    pictures(window)
    window.go("today")
    seen, hidden = window.pages["today"].column, window.pages["clients"].table
    waits: list[bool] = []

    def change() -> None:
        window.look_dark()
        waits.append(window.theme.dressed)
        picture = window.grab().toImage()
        assert picture.pixelColor(2, picture.height() // 2).name() == window.theme.look.paper.lower()

    while_running(qapp, change)
    assert waits == [False], "all in one go holds the window"
    qtbot.waitUntil(lambda: window.theme.dressed, timeout=20_000)
    for each in (seen, hidden):
        assert each.palette().text().color().name() == window.theme.look.ink.lower()


def test_what_was_closed_while_it_waited_is_left_out(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    gone = QWidget(window)
    gone.show()
    gone.hide()

    def change() -> None:
        window.look_dark()
        gone.setParent(None)
        gone.deleteLater()

    while_running(qapp, change)
    qtbot.waitUntil(lambda: window.theme.dressed, timeout=20_000)


def test_a_chart_of_the_old_look_is_never_shown_in_the_new_one(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", inline=False, journal=year)
    window.go("charts")
    canvases: list[Any] = [panel.canvas for panel in window.pages["charts"].panels[:2]]
    qtbot.waitUntil(lambda: all(each.figure is not None for each in canvases), timeout=30_000)
    window.go("clients")
    found: list[str] = []

    def change() -> None:
        window.look_dark()
        window.go("charts")
        found.extend(each.grab().toImage().pixelColor(6, 6).name() for each in canvases)

    while_running(qapp, change)
    assert set(found) == {window.theme.look.surface.lower()}
    with qtbot.waitSignals([each.drawn for each in canvases], timeout=30_000):
        pass
    assert {each.grab().toImage().pixelColor(6, 6).name() for each in canvases} == set(found)
