"""The view of a table: rows, not cells; it makes room for a card by leaving columns out, and copies what is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from journal.ui.tables import LinesModel, Stack
from journal.ui.theme import Theme
from journal.ui.two_lines import ROW, TwoLines

_ROOMY = 640


class Table(QTableView):
    """The view: rows, not cells; Enter opens, Delete asks to delete, Ctrl+C copies with headings."""

    opened = Signal(object)  # line
    chosen = Signal(object)  # line or None
    delete_asked = Signal(list)  # lines

    def __init__(
        self,
        theme: Theme,
        model: LinesModel,
        name: str,
        *,
        several: bool = False,
        roomy: int = _ROOMY,
        widest: float = 0.36,
        stack: Stack | None = None,
    ) -> None:
        """Show `model`; `name` is what a screen reader calls the table.

        Below `roomy` px at 100 % the lesser columns are left out. No column takes more than the share `widest`.
        With `stack` each row is told on two lines while a card stands beside the table.
        """
        super().__init__()
        self._stack = stack
        self._two_lines = TwoLines(theme, model, self)
        self.theme = theme
        self.lines = model
        self._beside = False
        self._roomy = roomy
        self._widest = widest
        model.setParent(self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        self.fit_columns()
        header.setResizeContentsPrecision(40)
        self.doubleClicked.connect(self._open)
        self._dress()
        theme.changed.connect(self._dress)

    def sizeHintForColumn(self, column: int) -> int:
        """Be as wide as the text, within reason, so that one long name does not push the rest away."""
        if self.theme.dressing:
            return self.columnWidth(column)
        room = max(self.theme.px(80), round(self.viewport().width() * self._widest))
        return min(super().sizeHintForColumn(column), self.theme.px(220), room)

    def sortable(self, column: int, order: Qt.SortOrder) -> None:
        """Let headings sort, starting with one of them."""
        header = self.horizontalHeader()
        header.setSortIndicator(column, order)
        header.setSortIndicatorShown(True)
        self.setSortingEnabled(True)

    def narrow(self, beside: bool) -> None:
        """Make room while a card stands beside the table: each row on two lines, or without the lesser columns."""
        self._beside = beside
        stacked = self._stack if beside else None
        if self.lines.stack is not stacked:
            self.lines.stack = stacked
            self._restack()
        self._fit()

    def _restack(self) -> None:
        """Begin or end telling rows on two lines, with the chosen row still to be seen."""
        if self._stack is None:
            return
        first = self._stack.first
        if self.lines.stack is not None:
            self.setItemDelegateForColumn(first, self._two_lines)
            here = self.model().index(
                max(self.currentIndex().row(), 0), first
            )  # typed letters look in this column
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setItemDelegateForColumn(first, self.itemDelegate())
        self._dress()
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the lesser columns too where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def fit_columns(self) -> None:
        """Give each column its way to be wide; again where a model got other columns."""
        for index, column in enumerate(self.lines.columns):
            self._stretch(index, column.stretch)

    def _fit(self) -> None:
        hide = self._beside or self.width() < self.theme.px(self._roomy)
        stack = self.lines.stack
        for index, column in enumerate(self.lines.columns):
            hidden = column.lesser and hide if stack is None else index != stack.first
            if self.isColumnHidden(index) != hidden:
                self.setColumnHidden(index, hidden)
        if self._stack is not None:
            self._stretch(
                self._stack.first, stack is not None or self.lines.columns[self._stack.first].stretch
            )
            if stack is not None:
                return
        # Where the column that fills the width is hidden, the first one fills it.
        stretched = [column for column in self.lines.columns if column.stretch]
        if stretched and all(column.lesser for column in stretched):
            self._stretch(0, hide)

    def _stretch(self, section: int, fills: bool) -> None:
        mode = QHeaderView.ResizeMode.Stretch if fills else QHeaderView.ResizeMode.ResizeToContents
        if self.horizontalHeader().sectionResizeMode(section) is not mode:
            self.horizontalHeader().setSectionResizeMode(section, mode)

    def current_line(self) -> Any:
        """Return the line that is chosen, None without one."""
        rows = self.selectionModel().selectedRows()
        return self.lines.line(rows[0].row()) if rows else None

    def chosen_lines(self) -> list[Any]:
        """Return all lines that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line for line in map(self.lines.line, rows) if line is not None]

    def choose(self, matches: Callable[[Any], bool]) -> bool:
        """Choose the first loaded line that matches."""
        for row in range(min(self.lines.rowCount(), 5000)):
            line = self.lines.line(row)
            if line is not None and matches(line):
                self.selectRow(row)
                return True
        return False

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        """Tell who listens which line is chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.current_line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Delete and Ctrl+C."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_line() is not None:
            self.opened.emit(self.current_line())
        elif event.key() == Qt.Key.Key_Delete and self.chosen_lines():
            self.delete_asked.emit(self.chosen_lines())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the chosen rows, or all that are loaded where none is chosen, as text with tabs."""
        lines = self.chosen_lines() or [
            self.lines.line(row) for row in range(min(self.lines.rowCount(), 5000))
        ]
        rows = [[column.title for column in self.lines.columns]]
        rows += [[column.text(line) for column in self.lines.columns] for line in lines if line is not None]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows))

    def _open(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        if line is not None:
            self.opened.emit(line)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(
            self.theme.px(ROW if self.lines.stack is not None else 32)
        )
        self.viewport().update()
