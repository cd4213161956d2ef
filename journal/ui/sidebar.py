"""The side bar: one button a page, and above the pages a line for quick hours and the way to search."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journal.ui.bits import button
from journal.ui.page import PAGES, PageSpec, page_title
from journal.ui.theme import Theme


class SideBar(QWidget):
    """The pages. Arrows move between them, Enter or Space shows one."""

    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make a button for each page of the table."""
        super().__init__()
        self.theme = theme
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self.group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(2)
        for spec in PAGES:
            if not spec.bottom:
                layout.addWidget(self._button(spec))
        layout.addStretch(1)
        for spec in PAGES:
            if spec.bottom:
                layout.addWidget(self._button(spec))
        self._dress()
        theme.changed.connect(self._dress)

    def mark(self, page: str) -> None:
        """Show which page is open."""
        if page in self.buttons:
            self.buttons[page].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the pages."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        names = list(self.buttons)
        here = next((name for name in names if self.buttons[name].hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        self.buttons[names[(names.index(here) + step) % len(names)]].setFocus()

    def _button(self, spec: PageSpec) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "side")
        made.setText(page_title(spec))
        made.setAccessibleName(page_title(spec))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda _checked=False: self.picked.emit(spec.id))
        self.group.addButton(made)
        self.buttons[spec.id] = made
        return made

    def _dress(self) -> None:
        self.setFixedWidth(self.theme.px(152))
        for spec in PAGES:
            self.buttons[spec.id].setIcon(self.theme.icon(spec.icon, size=20))
            self.buttons[spec.id].setIconSize(QSize(self.theme.px(20), self.theme.px(20)))


class TopBar(QWidget):
    """The quick line for hours and the search."""

    quick = Signal(str)

    def __init__(self, theme: Theme, search: Callable[[], object]) -> None:
        """Make both; they sleep until a journal is open."""
        super().__init__()
        self.setProperty("role", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Hours in one line: 1h30 Rossi logo, yesterday 45m Pérez call"))
        self.line.setAccessibleName(self.tr("Quick line for hours"))
        self.line.setToolTip(self.tr("Duration, client, note; Enter keeps it (Ctrl+L)"))
        self.line.setMaximumWidth(theme.px(560))
        self.line.returnPressed.connect(lambda: self.quick.emit(self.line.text()))
        self.search = button(self.tr("Search"), search, "", self.tr("Search the journal (Ctrl+F)"))
        self.theme = theme
        self._dress()
        theme.changed.connect(self._dress)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self.line, 3)
        layout.addStretch(1)
        layout.addWidget(self.search)

    def _dress(self) -> None:
        self.search.setIcon(self.theme.icon("search"))
