"""What the pages with a list have in common: a head with a filter, the list with a card beside it, the empty state."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from journal.ui.bits import EmptyState, clearable
from journal.ui.context import Context
from journal.ui.forms import Form
from journal.ui.page import Head, ListAndCard, Page
from journal.ui.table_view import Table

_TYPING_MS = 120


class ListPage(Page):
    """A list, and beside it what is chosen or the form that is filled in. Subclasses say what is listed."""

    both: ListAndCard
    stack: QStackedWidget
    empty: EmptyState

    def __init__(self, context: Context, title: str, filter_name: str) -> None:
        """Make the head and the line that filters; `lay_out` makes the rest of the page."""
        super().__init__(context)
        self.head = Head(title)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setAccessibleName(filter_name)
        clearable(self.text)
        self.text.setMaximumWidth(context.theme.px(240))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.narrow)
        self.text.textChanged.connect(lambda _text: self._typing.start())

    def narrow(self) -> None:
        """Show what the filter lets through. Subclasses say how."""
        raise NotImplementedError

    def lay_out(self, listed: QWidget, name: str, empty: EmptyState, above: QLayout | None = None) -> None:
        """Put `listed` (a card has its place beside it) or `empty` under the head; `name` keeps the width."""
        self.both = ListAndCard(listed, name, self.context)
        self.both.alone.connect(self._left_alone)
        self.empty = empty
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(24, 0, 24, 16)
        self.stack.addWidget(self.both)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        if above is not None:
            layout.addLayout(above)
        layout.addWidget(self.stack, 1)

    def show_some(self, some: bool, *widgets: QWidget) -> None:
        """Show the list, or where there is nothing the empty state, without the `widgets` that only a list needs."""
        here = self.stack.isAncestorOf(QApplication.focusWidget() or self)
        self.stack.setCurrentWidget(self.both if some else self.empty)
        for widget in widgets:
            widget.setVisible(some)
        if here and not some:
            self.empty.take_keys()

    def _left_alone(self) -> None:
        """A list without a line, alone again: see whether the page has to say what it is for."""
        if not any(table.lines.rowCount() for table in self.both.tables()):
            self.load()

    def mark(self, table: Table, matches: Callable[[Any], bool]) -> None:
        """Choose a line without opening anything."""
        table.blockSignals(True)
        table.choose(matches)
        table.blockSignals(False)

    def open_form(self, form: Form, saved: Callable[[Any], object] | None = None) -> None:
        """Show a form beside the list; `saved` gets its receipt, else the list stands alone again."""
        self.stack.setCurrentWidget(self.both)
        form.saved.connect(saved if saved is not None else lambda _receipt: self.both.close_beside())
        self.both.show_beside(form)
        form.focus_first()
