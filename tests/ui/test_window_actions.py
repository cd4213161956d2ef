"""Every action by every door, every widget named, every word in both languages."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients, thanks
from journal.ui.actions import ACTIONS, page_actions
from journal.ui.dialogs import BugDialog, ShortcutSheet, bug_report
from journal.ui.page import APART, PAGES
from journal.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def menu_actions(window: MainWindow) -> set[str]:
    found = set()
    for top in window.menuBar().actions():
        menu = top.menu()
        assert menu is not None
        found |= {action.objectName() for action in menu.actions() if not action.isSeparator()}
    return found


def test_every_action_is_in_a_menu_and_has_words_and_a_tooltip(spoken_window: MainWindow) -> None:
    in_menus = menu_actions(spoken_window)
    for top in spoken_window.menuBar().actions():
        top.menu().aboutToShow.emit()  # icons are drawn when a menu opens
    for spec, action in spoken_window.book.all():
        assert spec.id in in_menus
        assert action.text()
        assert action.toolTip()
        assert not action.icon().isNull()
        if spec.shortcut:
            assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip()


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [spec.shortcut for spec in (*ACTIONS, *page_actions()) if spec.shortcut]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.id)
def test_a_page_is_reached_by_side_bar_shortcut_and_menu(window: MainWindow, qtbot: QtBot, spec: Any) -> None:
    qtbot.mouseClick(window.side.buttons[spec.id], Qt.MouseButton.LeftButton)
    assert window.page_id == spec.id
    assert window.side.buttons[spec.id].isChecked()
    window.go("today")
    window.book[f"go_{spec.id}"].trigger()
    assert window.page_id == spec.id
    key = next(each.shortcut for each in page_actions() if each.page == spec.id)
    if key:
        window.go("today" if spec.id != "today" else "clients")
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key[-1]}"), CTRL)
        assert window.page_id == spec.id


def test_arrows_move_in_the_side_bar(window: MainWindow, qtbot: QtBot) -> None:
    window.side.buttons["today"].setFocus()
    qtbot.keyClick(window.side.buttons["today"], Qt.Key.Key_Down)
    assert window.side.buttons["clients"].hasFocus()


@pytest.mark.parametrize(
    ("action", "page"),
    [
        ("log_incident", "incidents"),
        ("log_hours", "hours"),
        ("log_payment", "money"),
        ("add_client", "clients"),
    ],
)
def test_logging_opens_a_form_beside_the_list_from_any_page(
    window: MainWindow, action: str, page: str
) -> None:
    window.go("today")
    window.do(action)
    assert window.page_id == page
    assert window.pages[page].both.form is not None


def test_a_kind_word_is_kept(spoken_window: MainWindow) -> None:
    window = spoken_window
    made = clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency=""))
    window.desk.look()
    window.do("add_thanks")
    form = window.pages["clients"].both.form
    form.field("client").combo.setCurrentText("Rossi")
    form.field("words").area.setPlainText("Thank you, it is lovely")
    form.submit()
    assert [each.client for each in (line.thanks for line in thanks.latest(window.desk.journal))] == [
        made.made
    ]
    window.go("today")
    text = " ".join(
        label.text() for label in window.pages["today"].findChildren(QWidget) if hasattr(label, "text")
    )
    assert "Thank you, it is lovely" in text


UNNAMED_BY_QT = ("qt_",)  # the inner parts of Qt's own widgets


def nameless(root: QWidget) -> list[str]:
    """Widgets that can be used and have no accessible name."""
    kinds = (
        QAbstractButton,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
        QAbstractItemView,
        QAbstractSpinBox,
        QProgressBar,
    )
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, kinds) or isinstance(widget, QScrollArea):
            continue
        if widget.objectName().startswith(UNNAMED_BY_QT) or type(widget).__name__.startswith("QComboBox"):
            continue
        if isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar)) or type(
            widget
        ).__name__ in {
            "QLineEditIconButton",
            "QHeaderView",
            "QTableCornerButton",
        }:
            continue
        if isinstance(widget, QAbstractItemView) and isinstance(widget.parent().parent(), QComboBox):
            continue
        if not widget.parent() or "QCalendar" in type(widget.parent()).__name__:
            continue
        if not widget.accessibleName():
            said = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not said:
                found.append(
                    f"{type(widget).__name__} in {type(widget.parent()).__name__} {widget.objectName()}"
                )
    return found


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.id)
def test_everything_that_can_be_used_has_a_name(spoken_window: MainWindow, spec: Any) -> None:
    window = spoken_window
    window.go(spec.id)
    assert nameless(window) == []


@pytest.mark.parametrize(
    "action", ["log_incident", "log_hours", "log_payment", "add_engagement", "add_client", "add_thanks"]
)
def test_every_field_of_every_form_is_labelled(spoken_window: MainWindow, action: str) -> None:
    spoken_window.do(action)
    form = spoken_window.pages[spoken_window.page_id].both.form
    for field in form.fields:
        assert field.title.text()
        assert field.title.buddy() is field.editor or field.title.isHidden()
        assert field.editor.accessibleName()
    assert nameless(form) == []


def test_the_shortcut_sheet_lists_every_action(spoken_window: MainWindow) -> None:
    spoken_window.do("shortcuts")
    sheet = spoken_window.findChild(ShortcutSheet)
    assert sheet is not None
    assert sheet.table.lines.rowCount() >= len(spoken_window.book.all())
    sheet.close()


def test_the_palette_offers_every_enabled_action(window: MainWindow) -> None:
    window.open_palette()
    titles = {finding.title for finding in window.finder.model.findings}
    for spec, action in window.book.all():
        if action.isEnabled() and spec.id != "palette":
            assert action.text().replace("&", "") in titles
    window.finder.hide()


def test_a_bug_report_holds_no_message_and_no_folder() -> None:
    private = "María owes 400"

    def fail() -> None:
        raise ValueError(private)

    try:
        fail()
    except ValueError as error:
        report = bug_report(error)
    assert "ValueError" in report
    assert private not in report
    assert str(Path.home()) not in report
    assert str(Path(__file__).parent) not in report


def test_a_bug_opens_a_report_and_the_window_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.report_bug(RuntimeError("x"))
    dialog = window.findChild(BugDialog)
    assert dialog is not None
    assert dialog.text.isReadOnly()
    dialog.close()
    assert window.isVisible()


def test_about_says_that_nothing_leaves_the_machine(spoken_window: MainWindow) -> None:
    spoken_window.do("about")
    box = spoken_window.findChild(QMessageBox)
    assert box is not None
    assert box.informativeText()
    box.close()


def test_the_look_and_the_size_of_text_change_and_are_remembered(window: MainWindow) -> None:
    light = window.theme.look.paper
    window.do("look_dark")
    assert window.theme.look.dark
    assert window.theme.look.paper != light
    before = window.theme.px(13)
    window.do("larger")
    assert window.theme.px(13) > before
    assert window.settings.theme == "dark"
    assert window.settings.text_size == 110
    window.do("look_light")
    window.do("smaller")
    assert window.theme.px(13) == before


def test_back_up_now_makes_a_verified_copy(window: MainWindow) -> None:
    clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency=""))
    window.do("back_up")
    assert "journal" in window.status.message.text()


def test_no_word_of_the_window_is_left_in_english_in_spanish(make_window: Any) -> None:
    window = make_window("es")
    same = {"Error", "Total", "Client Journal", "No", "Español", "English", "Enter"}
    english = {spec.text for spec in ACTIONS} | {spec.text for spec in PAGES}
    shown = {action.text().replace("&", "") for action in window.findChildren(QAction)}
    left = (shown & english) - same
    assert not left


def test_closing_leaves_no_dialog(window: MainWindow) -> None:
    window.do("shortcuts")
    assert any(isinstance(each, QDialog) and each.isVisible() for each in window.findChildren(QDialog))


class Strays(QObject):
    """Notices parts that were shown before they had their place: they flash as windows and take the keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        plain = Qt.WindowType.Widget, Qt.WindowType.Window
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.windowType() in plain
            and watched is not self.window
        ):
            text = getattr(watched, "text", lambda: "")()
            self.seen.append(f"{type(watched).__name__} {text}")
        return False


def test_nothing_flashes_as_a_window_of_its_own(year_window: MainWindow, qtbot: QtBot) -> None:
    window = year_window
    app = QApplication.instance()
    assert app is not None
    strays = Strays(window)
    app.installEventFilter(strays)
    try:
        for page in (*PAGES, *APART):
            window.go(page.id)
        window.pages["listen"].my_turn()
        window.pages["listen"].abuse_exit()
        window.pages["listen"].put_aside()
        for action in ("log_incident", "log_hours", "log_payment", "add_client", "add_thanks"):
            window.do(action)
        window.go("incidents")
        for row in range(4):
            window.go("incidents", incident=window.pages["incidents"].model.line(row).incident.id)
            card = window.pages["incidents"].both.current
            card.reply.write()
            card.settle()
        window.go("clients")
        window.pages["clients"].table.selectRow(1)
    finally:
        app.removeEventFilter(strays)
    assert not strays.seen
