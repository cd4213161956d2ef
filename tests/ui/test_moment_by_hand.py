"""The worst hour by hand alone: nothing but keys and clicks on what can be seen, in both languages."""

import email
import email.policy
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal.domain.choices import ReplyState
from journal.services import incidents, replies
from journal.ui.window import MainWindow
from tests.ui.test_moment_journey import SAID, texts
from tests.ui.test_window_journey import CTRL, client_named, press, write

NONE = Qt.KeyboardModifier.NoModifier
WORDS = {
    "en": {},
    "es": {
        "Client": "Cliente",
        "I have said it back": "Ya lo he resumido",
        "Draft a reply": "Escribir un borrador",
        "Not before": "No antes de",
        "They wrote again": "Ha vuelto a escribir",
        "Something new came": "Ha llegado algo nuevo",
        "How much of it was fair": "Qué parte era justa",
        "most of it": "la mayor parte",
        "What was fair in it, in one sentence": "Lo que había de justo, en una frase",
        "Put this first in the reply": "Ponerlo al principio de la respuesta",
        "Next time": "La próxima vez",
        "What not to say next time": "Lo que mejor no decir la próxima vez",
        "Who said it": "Quién lo dijo",
        "Continue": "Continuar",
        "Release it": "Dejarla salir",
        "Save as .eml …": "Guardar como .eml…",
        "Settle it": "Darla por resuelta",
        "Turned around: they went away thankful": "Reconducida: el cliente acabó agradecido",
        "What turned it": "Qué la recondujo",
        "The wait is over.": "La espera ha terminado.",
        "Tomorrow, 09:00": "Mañana, 09:00",
    },
}


class Person:
    """Sees the window, and has a keyboard and a mouse; nothing else."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def word(self, english: str) -> str:
        """Say it in the window's language."""
        return WORDS[self.window.lang].get(english, english)

    def see(self, kind: type[Any], english: str) -> Any:
        """Find what can be used under this name; scroll to it as a person does."""
        name = self.word(english)

        def found() -> list[Any]:
            return [
                each
                for each in self.window.findChildren(kind)
                if each.isVisible() and each.isEnabled() and each.accessibleName() == name
            ]

        self.qtbot.waitUntil(lambda: bool(found()))
        widget = found()[-1]
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                QApplication.processEvents()
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        assert not widget.visibleRegion().isEmpty(), name  # on the screen, and not only in the page
        return widget

    def push(self, english: str) -> None:
        """Click a button."""
        self.qtbot.mouseClick(self.see(QAbstractButton, english), Qt.MouseButton.LeftButton)

    def fill(self, english: str, text: str) -> None:
        """Click into a line and type."""
        line = self.see(QLineEdit, english)
        self.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() in {line, line.parentWidget()}, QApplication.focusWidget()
        for letter in text:  # to the line itself: names that are offered take the focus meanwhile
            QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
        if (names := QApplication.activePopupWidget()) is not None:
            self.qtbot.keyClick(names, Qt.Key.Key_Escape)
            self.come_back()

    def come_back(self) -> None:
        """Give the window the keys again: without a window manager nobody does it after a list or dialog."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def tick(self, english: str) -> None:
        """Tick a box by the keyboard."""
        box = self.see(QCheckBox, english)
        box.setFocus()
        press(self.qtbot, Qt.Key.Key_Space)
        assert box.isChecked()

    def choose(self, english: str, wanted: str) -> None:
        """Choose by the arrow keys."""
        combo = self.see(QComboBox, english)
        combo.setFocus()
        for _ in range(combo.count()):
            if combo.currentText().casefold() == self.word(wanted).casefold():
                return
            press(self.qtbot, Qt.Key.Key_Down)
        raise AssertionError((wanted, combo.currentText()))

    def focused(self, kind: type[QWidget]) -> Any:
        """Return where the typing goes."""

        def there() -> None:
            assert isinstance(QApplication.focusWidget(), kind), QApplication.focusWidget()

        self.qtbot.waitUntil(there)
        return QApplication.focusWidget()


def test_the_whole_hour_by_keys_and_clicks(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any, tmp_path: Path
) -> None:
    window = spoken_window
    said, journal = SAID[window.lang], window.desk.journal
    me = Person(window, qtbot)
    client_named(window, "Rossi")

    # The call, noted and said back.
    press(qtbot, Qt.Key.Key_F8)
    me.focused(QPlainTextEdit)
    write(qtbot, said["notes"])
    press(qtbot, Qt.Key.Key_F7)
    clock.move(minutes=9)
    press(qtbot, Qt.Key.Key_F9)
    for each in ("complaint", "effect", "wish"):
        me.focused(QLineEdit)
        write(qtbot, said[each])
        if each != "wish":
            press(qtbot, Qt.Key.Key_Tab)
    me.push("I have said it back")
    me.fill("Client", "Rossi")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert window.page_id == "incidents"
    incident = incidents.page(journal).lines[0].incident
    assert said["complaint"] in incident.said_back

    # The angry draft, flagged and softened; held until tomorrow.
    me.push("Draft a reply")
    area = me.focused(QPlainTextEdit)
    write(qtbot, said["angry"])
    qtbot.waitUntil(lambda: bool(area.extraSelections()))  # the words are marked
    for _ in range(4):
        if not area.extraSelections():
            break
        press(qtbot, Qt.Key.Key_J, CTRL)
    softened = area.toPlainText()
    assert softened != said["angry"]
    assert not area.extraSelections()
    assert me.see(QComboBox, "Not before").currentText() == me.word("Tomorrow, 09:00")
    area.setFocus()
    press(qtbot, Qt.Key.Key_Return, CTRL)

    # A second message makes it stale.
    clock.move(hours=1)
    me.push("They wrote again")
    qtbot.waitUntil(lambda: me.word("Something new came") in texts(window))

    # The wait ends while the card is open: the question comes by itself, before anything can go out.
    clock.move(days=1)
    window.workings.watch.look()  # what its timer does twice a minute
    assert "Rossi" not in window.status.message.text()
    qtbot.waitUntil(lambda: me.word("The wait is over.") in texts(window))
    me.choose("How much of it was fair", "most of it")
    me.fill("What was fair in it, in one sentence", said["fair"])
    me.tick("Put this first in the reply")
    me.fill("Next time", said["lesson"])
    me.fill("What not to say next time", said["avoid"])
    me.push("Continue")
    (reply,) = replies.of_incident(journal, incident.id)
    assert reply.state is ReplyState.DRAFT
    assert said["fair"] in reply.text.splitlines()[0]
    assert reply.text.endswith(softened)

    # Released, and saved for the mail program.
    me.push("Release it")
    me.push("Save as .eml …")
    qtbot.waitUntil(lambda: bool([d for d in window.findChildren(QFileDialog) if d.isVisible()]))
    dialog = next(d for d in window.findChildren(QFileDialog) if d.isVisible())
    dialog.selectFile(str(tmp_path / "reply.eml"))  # the dialog is Qt's, not ours to type in
    dialog.accept()
    me.come_back()
    qtbot.waitUntil((tmp_path / "reply.eml").exists)
    message = email.message_from_bytes((tmp_path / "reply.eml").read_bytes(), policy=email.policy.default)
    assert said["fair"] in message.get_content()

    # Settled as turned around; a kind word kept; told on Today; back at the next call.
    me.push("Settle it")
    me.tick("Turned around: they went away thankful")
    me.fill("What turned it", said["lesson"])
    press(qtbot, Qt.Key.Key_Return)
    assert incidents.get(journal, incident.id).turned_around
    press(qtbot, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    me.fill("Who said it", "Rossi")
    press(qtbot, Qt.Key.Key_Tab)
    me.focused(QPlainTextEdit)
    write(qtbot, said["thanks"])
    press(qtbot, Qt.Key.Key_Return, CTRL)
    press(qtbot, Qt.Key.Key_1, CTRL)
    assert window.page_id == "today"
    qtbot.waitUntil(lambda: said["thanks"] in texts(window) and said["lesson"] in texts(window))
    press(qtbot, Qt.Key.Key_F8)
    press(qtbot, Qt.Key.Key_F9)
    me.fill("Client", "Rossi")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: all(said[each] in texts(window) for each in ("lesson", "avoid")))
    press(qtbot, Qt.Key.Key_Escape)
    assert window.page_id == "today"
