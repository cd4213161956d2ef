"""A scrolling column: nothing is squeezed when its contents change, and nothing but words makes it scroll."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.bits import label
from journal.ui.column import Column
from journal.ui.tour import settle
from journal.ui.window import MainWindow

WORDS = "What was agreed is written down, and both sides can read it again when the next call comes. " * 4


def shown_column(qtbot: QtBot) -> tuple[Column, QVBoxLayout]:
    """A column in a small window, with a place in it that is filled later."""
    column = Column(720)
    qtbot.addWidget(column)
    place = QVBoxLayout()
    column.body.addLayout(place)
    column.body.addStretch(1)
    column.resize(820, 390)
    column.show()
    qtbot.waitExposed(column)
    settle()
    return column, place


def squeezed(column: Column) -> list[str]:
    """The texts whose last line is cut."""
    labels = column.findChildren(QLabel)
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


def test_nothing_follows_the_last_line(qtbot: QtBot) -> None:
    column, place = shown_column(qtbot)
    for _line in range(12):
        place.addWidget(label(WORDS, wrap=True))
    settle()
    sheet = column.widget()
    assert column.verticalScrollBar().maximum() > 0
    assert sheet.height() == sheet.heightForWidth(sheet.width())


class Painted(QObject):
    """Notes every text that is painted lower than its words are."""

    def __init__(self) -> None:
        super().__init__()
        self.cut: list[str] = []
        self.whole = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel) and watched.wordWrap():
            if watched.height() < watched.heightForWidth(watched.width()):
                self.cut.append(watched.text())
            else:
                self.whole += 1
        return False


def test_what_is_put_in_is_never_painted_squeezed(year_window: MainWindow, qapp: QApplication) -> None:
    year_window.resize(1024, 640)
    year_window.go("practice")
    settle()
    painted = Painted()
    qapp.installEventFilter(painted)
    year_window.pages["practice"].phrases.unfold()
    settle()
    qapp.removeEventFilter(painted)
    assert painted.whole
    assert not painted.cut


def test_a_column_grows_with_what_changes_deep_inside(qtbot: QtBot) -> None:
    column, place = shown_column(qtbot)
    holder = QWidget()
    inner = QVBoxLayout(holder)
    words = label("", wrap=True)
    inner.addWidget(words)
    place.addWidget(holder)
    settle()
    before = column.widget().height()
    words.setText(WORDS * 8)
    settle()
    assert column.widget().height() > before
    assert not squeezed(column)
    words.setText("")
    settle()
    assert column.widget().height() == before
