"""Small pieces that every page is made of: labels with a role, cards, folds, buttons, empty states, banners."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journal.ui.theme import Theme

L = TypeVar("L", bound=QBoxLayout)


def label(text: str, role: str = "", *, wrap: bool = False, rich: bool = False) -> QLabel:
    """Make a label. User text is never read as markup unless `rich` says the caller made it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a new policy forgets what wrapping had asked for
        made.setSizePolicy(policy)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role and have the style sheet look again."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(
    text: str, pressed: Callable[[], object] | None = None, role: str = "", hint: str = ""
) -> QPushButton:
    """Make a button; `role` is primary, quiet, destructive or nothing."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    made.setAccessibleName(text.replace("&", ""))
    if hint:
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
    made.setAutoDefault(False)
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made


def icon_button(
    theme: Theme, icon: str, text: str, pressed: Callable[[], object] | None = None
) -> QPushButton:
    """Make a quiet button of one icon, for actions that are universal; `text` is its tooltip and its name."""
    made = button("", pressed, "quiet", text)
    made.setAccessibleName(text)
    IconOf(theme, made, icon)
    return made


class IconOf(QObject):
    """The icon of a button, drawn again in the colours and the size of every new look; it goes with its button."""

    def __init__(self, theme: Theme, of: QAbstractButton, icon: str, colour: str = "muted") -> None:
        """Draw `icon` on the button."""
        super().__init__(of)
        self.theme, self.of = theme, of
        self.show(icon, colour)
        theme.changed.connect(self._draw)

    def show(self, icon: str, colour: str = "muted") -> None:
        """Draw another icon."""
        self.icon, self.colour = icon, colour
        self._draw()

    def _draw(self) -> None:
        self.of.setIcon(self.theme.icon(self.icon, self.colour))
        self.of.setIconSize(QSize(self.theme.px(16), self.theme.px(16)))


def clearable(line: QLineEdit) -> None:
    """Give a line a button that empties it, with a name for screen readers."""
    line.setClearButtonEnabled(True)
    for made in line.findChildren(QToolButton):
        made.setAccessibleName(QCoreApplication.translate("Bits", "Clear"))


def uncut(combo: QComboBox) -> None:
    """Keep a box of choices as wide as its longest one: its words are never cut, whatever stands beside it gives way."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setMinimumWidth(0)
    combo.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


def row(*widgets: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Lay widgets side by side; a number is a stretch."""
    return _fill(QHBoxLayout(), widgets, spacing)


def column(*widgets: QWidget | int, spacing: int = 8) -> QVBoxLayout:
    """Lay widgets one below the other; a number is a stretch."""
    return _fill(QVBoxLayout(), widgets, spacing)


def _fill(layout: L, widgets: tuple[QWidget | int, ...], spacing: int) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if isinstance(widget, int):
            layout.addStretch(widget)
        else:
            layout.addWidget(widget)
    return layout


def clear(layout: QLayout) -> None:
    """Empty a layout; its widgets are hidden at once and deleted when Qt gets to it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def give_keys(widget: QWidget, within: QWidget) -> None:
    """Let a widget that was just put `within` another one have the keys: a layout would show it only later."""
    holder: QWidget | None = widget
    while holder is not None and holder is not within:
        holder.show()
        holder = holder.parentWidget()
    widget.setFocus()


def hairline() -> QFrame:
    """Make a thin line."""
    line = QFrame()
    line.setProperty("role", "hairline")
    return line


class Card(QFrame):
    """A surface with a hairline and round corners; `body` is its layout."""

    def __init__(self, role: str = "card", margin: int = 16, spacing: int = 8) -> None:
        """Make an empty card; `role` is card, banner (attention) or soft (accent)."""
        super().__init__()
        self.setProperty("role", role)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)


class Fold(QWidget):
    """A heading that unfolds what is under it."""

    toggled = Signal(bool)

    def __init__(
        self, theme: Theme, text: str, content: QWidget | None = None, *, opened: bool = False
    ) -> None:
        """Make a fold over `content`."""
        super().__init__()
        self.theme = theme
        self.head = QPushButton(text)
        self.head.setProperty("role", "fold")
        self.head.setCheckable(True)
        self.head.setAutoDefault(False)
        self.head.setAccessibleName(text)
        self.content = content if content is not None else QWidget()
        layout = column(self.head, self.content, spacing=4)
        self.setLayout(layout)
        self.head.toggled.connect(self._show)
        theme.changed.connect(self._draw)
        self.head.setChecked(opened)
        self._show(opened)

    def set_text(self, text: str) -> None:
        """Change the heading."""
        self.head.setText(text)
        self.head.setAccessibleName(text)

    def unfold(self, opened: bool = True) -> None:
        """Open or close it."""
        self.head.setChecked(opened)

    def _show(self, opened: bool) -> None:
        self.content.setVisible(opened)
        self._draw()
        self.toggled.emit(opened)

    def _draw(self) -> None:
        self.head.setIcon(self.theme.icon("unfolded" if self.head.isChecked() else "folded"))


class EmptyState(QWidget):
    """One sentence saying what the page is for, one primary action, muted alternatives."""

    def __init__(
        self,
        sentence: str,
        primary: tuple[str, Callable[[], object]] | None = None,
        *others: tuple[str, Callable[[], object]] | None,
    ) -> None:
        """Say the sentence and offer the actions."""
        super().__init__()
        self.sentence = label(sentence, "large", wrap=True)
        self.sentence.setMaximumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 48)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        buttons: list[QWidget | int] = []
        if primary:
            buttons.append(button(primary[0], primary[1], "primary"))
        buttons += [button(each[0], each[1], "quiet") for each in others if each is not None]
        layout.addLayout(row(*buttons, 1))
        self.note = label("", "small", wrap=True)
        self.note.hide()
        layout.addWidget(self.note)
        layout.addStretch(3)

    def take_keys(self) -> None:
        """Let the first action have the keys."""
        first = self.findChild(QPushButton)
        if first is not None:
            first.setFocus()

    def tell(self, text: str) -> None:
        """Say one thing more, in small letters."""
        self.note.setText(text)
        self.note.setVisible(bool(text))


class Banner(Card):
    """A sentence that asks for attention, with at most two actions. Attention is about a choice, never a person."""

    def __init__(self, text: str, role: str = "banner") -> None:
        """Say `text`; the words role follows the ground."""
        super().__init__(role, margin=8)
        self.words = label(text, "attention" if role == "banner" else "", wrap=True)
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.addWidget(self.words, 1)
        self.body.addLayout(self.line)

    def offer(self, text: str, pressed: Callable[[], object], role: str = "quiet") -> QPushButton:
        """Add an action at the right."""
        made = button(text, pressed, role)
        self.line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return made
