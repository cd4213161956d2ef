"""The window in another look: as if it had always had it, and nothing is measured more often than it must be."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.ui.window import MainWindow

PAGES = ("today", "incidents", "settings")


def while_running(qapp: QApplication, act: Callable[[], Any]) -> None:
    """Act inside `exec`, as in the program: outside it Qt does not dress the widgets that are there."""

    def then() -> None:
        try:
            act()
            qapp.processEvents()
        finally:
            qapp.exit()

    QTimer.singleShot(0, then)
    qapp.exec()


def pictures(window: MainWindow) -> dict[str, QImage]:
    found = {}
    for page in PAGES:
        window.go(page)
        window.side.buttons[page].setFocus()  # no ring in the picture
        QApplication.processEvents()
        found[page] = window.pages[page].grab().toImage()
    return found


def test_dark_and_light_again_leaves_no_trace(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    pictures(window)
    before = pictures(window)
    while_running(qapp, window.look_dark)
    paper = window.theme.look.paper
    for page, picture in pictures(window).items():
        assert picture.pixelColor(2, 2).name() == paper.lower(), page
    while_running(qapp, window.look_light)
    for page, picture in pictures(window).items():
        assert picture == before[page], page


def test_an_icon_takes_the_colour_of_the_new_look(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    window.go("charts")
    more = window.pages["charts"].panels[0].more
    light = more.icon().pixmap(16, 16).toImage()
    while_running(qapp, window.look_dark)
    assert more.icon().pixmap(16, 16).toImage() != light
    assert window.status.timer_button.icon().pixmap(16, 16).toImage() == (
        window.theme.icon("start", "accent").pixmap(16, 16).toImage()
    )


def test_tables_are_not_measured_for_other_colours(
    qapp: QApplication, make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    pictures(window)
    model = window.pages["incidents"].table.lines
    asked: list[int] = []
    tell = model.data
    model.data = lambda index, *role: asked.append(index.row()) or tell(index, *role)
    meanwhile: list[int] = []

    def dress() -> None:
        window.look_dark()
        meanwhile.extend(asked)

    while_running(qapp, dress)
    assert meanwhile == [], "Qt asks for the widths at each of its steps"
