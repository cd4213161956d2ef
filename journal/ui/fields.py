"""Fields of forms: label above, editor, problem below. Each reads and refuses its own text, and keeps its draft."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journal.domain.choices import Breakdown
from journal.domain.problems import Code, refuse
from journal.ui.bits import label as make_label
from journal.ui.words import Words


class Field(QWidget):
    """One fact of a form. `name` is the record's field, by which problems find their way here."""

    changed = Signal()

    def __init__(self, name: str, text: str, editor: QWidget, hint: str = "") -> None:
        """Put `editor` under its label; its accessible name is the label by construction."""
        super().__init__()
        self.name = name
        self.text = text
        self.editor = editor
        self.title = make_label(text, "label")
        self.title.setBuddy(editor)
        editor.setAccessibleName(text)
        editor.setObjectName(name)
        self.hint = make_label(hint, "small", wrap=True)
        if not hint:  # nothing is shown before it has its place: it would flash as a window of its own and take the keys
            self.hint.hide()
        else:
            editor.setAccessibleDescription(hint)
            editor.setToolTip(hint)
        self.problem = make_label("", "problem", wrap=True)
        self.problem.hide()
        self.setFocusProxy(editor)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(3)
        for widget in (self.title, editor, self.hint, self.problem):
            self.box.addWidget(widget)

    def value(self) -> Any:
        """Return what was entered. Raises Refused where it makes no sense."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def draft(self) -> Any:
        """Return what is typed, as JSON keeps it."""
        return self.value()

    def restore(self, draft: Any) -> None:
        """Show a kept draft."""
        self.set_value(draft)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, or take it back with an empty sentence."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self.hint.text())
        self.editor.setProperty("wrong", "true" if sentence else "false")
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def takes_enter(self) -> bool:
        """Say whether Enter belongs to the editor (several lines) rather than to the form."""
        return False


class Line(QLineEdit):
    """One line that shows the beginning of a long text, except while it is written in."""

    def setText(self, text: str | None) -> None:
        """Show a text from its beginning."""
        super().setText(text)
        if not self.hasFocus():
            self.home(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go back to the beginning when the person goes on; another window or a menu leaves the cursor where it was."""
        super().focusOutEvent(event)
        passing = {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        }
        if event.reason() not in passing:
            self.home(False)


class TextField(Field):
    """One line of text."""

    def __init__(
        self, name: str, text: str, hint: str = "", placeholder: str = "", *, required: bool = False
    ) -> None:
        """Make an empty line."""
        self.line = Line()
        super().__init__(name, text, self.line, hint)
        self.required = required
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.changed)

    def value(self) -> Any:
        """Return the text without outer blanks."""
        plain = self.line.text().strip()
        if self.required and not plain:
            raise refuse(self.name, Code.REQUIRED)
        return plain

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.line.setText("" if value is None else str(value))

    def draft(self) -> Any:
        """Return the text as typed."""
        return self.line.text()

    def restore(self, draft: Any) -> None:
        """Show the text as it was typed."""
        self.line.setText(str(draft))


class NotesField(Field):
    """Several lines. Enter starts a line; Ctrl+Enter saves the form."""

    def __init__(self, name: str, text: str, hint: str = "", placeholder: str = "", lines: int = 3) -> None:
        """Make an empty text of about `lines` lines."""
        self.area = QPlainTextEdit()
        super().__init__(name, text, self.area, hint)
        self.area.setPlaceholderText(placeholder)
        self.area.setTabChangesFocus(True)
        height = self.area.fontMetrics().lineSpacing() * lines + 18
        self.area.setMinimumHeight(height)
        self.area.setMaximumHeight(height * 2)
        self.area.textChanged.connect(self.changed)

    def value(self) -> Any:
        """Return the text without outer blanks."""
        return self.area.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.area.setPlainText("" if value is None else str(value))

    def draft(self) -> Any:
        """Return the text as typed."""
        return self.area.toPlainText()

    def takes_enter(self) -> bool:
        """Enter starts a line."""
        return True


class ChoiceField(Field):
    """One of a closed list, by its first letters or the arrows."""

    def __init__(
        self,
        name: str,
        text: str,
        choices: Sequence[tuple[Any, str]],
        hint: str = "",
        *,
        empty: str | None = None,
    ) -> None:
        """Offer `choices` as (value, words); `empty` words the choice of nothing."""
        self.combo = QComboBox()
        self.combo.setMinimumWidth(96)  # a long choice must not widen the form
        self.combo.setMaxVisibleItems(14)
        super().__init__(name, text, self.combo, hint)
        # Kept here, because Qt makes plain strings of enum members.
        self.choices: list[Any] = []
        self.offer(choices, empty)
        self.combo.activated.connect(lambda _index: self.changed.emit())

    @classmethod
    def of(
        cls,
        kind: type[StrEnum],
        name: str,
        text: str,
        words: Words,
        hint: str = "",
        *,
        empty: str | None = None,
    ) -> "ChoiceField":
        """Offer the members of an enum in the user's words."""
        return cls(name, text, [(member, words.choice(member)) for member in kind], hint, empty=empty)

    def offer(self, choices: Sequence[tuple[Any, str]], empty: str | None = None) -> None:
        """Offer other choices; the first is chosen."""
        self.combo.clear()
        self.choices = []
        for value, words in ([(None, empty)] if empty is not None else []) + list(choices):
            self.choices.append(value)
            self.combo.addItem(words)

    def value(self) -> Any:
        """Return the chosen value."""
        index = self.combo.currentIndex()
        return self.choices[index] if 0 <= index < len(self.choices) else None

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered changes nothing."""
        if value in self.choices:
            self.combo.setCurrentIndex(self.choices.index(value))


def breakdown_field(name: str, text: str, words: Words, empty: str) -> ChoiceField:
    """Offer where the communication broke."""
    return ChoiceField.of(Breakdown, name, text, words, empty=empty)


class CheckField(Field):
    """A yes or no; the label stands beside the box."""

    def __init__(self, name: str, text: str, hint: str = "") -> None:
        """Make an unticked box."""
        self.box_widget = QCheckBox(text)
        super().__init__(name, text, self.box_widget, hint)
        self.title.hide()
        self.box_widget.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.box_widget.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or untick."""
        self.box_widget.setChecked(bool(value))


class _Scale(QWidget):
    """Five buttons that act as one control: digits choose, 0 or Delete clears, arrows move."""

    picked = Signal()

    def __init__(self, low: str, high: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.group = QButtonGroup(self)
        self.group.setExclusive(False)
        across = QHBoxLayout(self)
        across.setContentsMargins(3, 3, 3, 3)
        across.setSpacing(4)
        for number in range(1, 6):
            made = QToolButton()
            made.setText(str(number))
            made.setCheckable(True)
            made.setProperty("role", "scale")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setToolTip(low if number == 1 else high if number == 5 else "")
            self.group.addButton(made, number)
            across.addWidget(made)
        across.addStretch(1)
        self.group.idClicked.connect(
            lambda number: self.choose(number if self.group.button(number).isChecked() else None)
        )

    def chosen(self) -> int | None:
        """Return the number chosen, None for none."""
        return next((n for n in range(1, 6) if self.group.button(n).isChecked()), None)

    def choose(self, number: int | None) -> None:
        """Choose a number or none."""
        for each in range(1, 6):
            self.group.button(each).setChecked(each == number)
        self.picked.emit()

    def setAccessibleName(self, name: str) -> None:
        """Name the whole and each of its numbers."""
        super().setAccessibleName(name)
        for number in range(1, 6):
            self.group.button(number).setAccessibleName(f"{name} {number}")

    def paintEvent(self, _event: Any) -> None:
        """Draw the ring of the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            wide = self.group.button(5).geometry().right() + 3
            painter.drawRoundedRect(1, 1, wide, self.height() - 2, 6, 6)

    def keyPressEvent(self, event: Any) -> None:
        """Take digits, arrows and Delete."""
        key = event.key()
        now = self.chosen()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.choose(key - Qt.Key.Key_0)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.choose(None)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Up}:
            self.choose(min(5, (now or 0) + 1))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Down}:
            self.choose(max(1, (now or 2) - 1))
        else:
            super().keyPressEvent(event)


class ScaleField(Field):
    """A number from 1 to 5, or nothing: empty is unknown, never zero."""

    def __init__(self, name: str, text: str, hint: str = "", low: str = "", high: str = "") -> None:
        """Make an empty scale whose ends are worded `low` and `high`."""
        self.scale = _Scale(low, high)
        super().__init__(name, text, self.scale, hint)
        self.scale.picked.connect(self.changed)

    def value(self) -> Any:
        """Return 1 to 5, or None."""
        return self.scale.chosen()

    def set_value(self, value: Any) -> None:
        """Show 1 to 5, or nothing."""
        self.scale.blockSignals(True)
        self.scale.choose(value)
        self.scale.blockSignals(False)
