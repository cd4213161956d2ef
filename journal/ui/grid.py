"""A grid to fill in by keyboard: Tab and Enter move on, wrong cells are marked in place, what is typed survives a crash."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from journal.domain.problems import Problem, Refused
from journal.ui.context import Context

Index = QModelIndex | QPersistentModelIndex
_DRAFT_MS = 700


@dataclass(frozen=True)
class GridColumn:
    """One column. `fixed` gives the text of a cell that is only shown; else `read` turns what is typed into a value."""

    key: str
    title: str
    fixed: Callable[[Any], str] | None = None
    read: Callable[[str, Any], Any] | None = None
    right: bool = False
    stretch: bool = False
    complete: Callable[[], Sequence[str]] | None = None
    width: int = 130  # px at 100 %; where it stretches, the least it may have


class GridModel(QAbstractTableModel):
    """Rows with typed cells. A cell keeps what was typed, word for word, and beside it what is wrong with it."""

    edited = Signal()

    def __init__(self, context: Context, columns: Sequence[GridColumn], *, grows: bool = False) -> None:
        """Start without rows; `grows` keeps an empty row at the end."""
        super().__init__()
        self.context = context
        self.columns = tuple(columns)
        self.grows = grows
        self.rows: list[Any] = []
        self.typed: dict[tuple[int, str], str] = {}
        self.wrong: dict[tuple[int, str], str] = {}

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; what was typed is forgotten."""
        self.beginResetModel()
        self.rows = list(rows)
        self.typed, self.wrong = {}, {}
        self.endResetModel()

    def value(self, row: int, key: str) -> Any:
        """Return a cell's value, None where it is empty.

        Raises:
            Refused: what is typed cannot be taken.
        """
        text = self.typed.get((row, key), "").strip()
        column = next(each for each in self.columns if each.key == key)
        if not text or column.read is None:
            return text or None
        return column.read(text, self.rows[row])

    def begun(self) -> list[int]:
        """Return the rows in which something is typed."""
        return sorted({row for (row, _key), text in self.typed.items() if text.strip()})

    def show_problem(self, row: int, problem: Problem) -> None:
        """Mark the cell that a problem concerns."""
        keys = [each.key for each in self.columns if each.fixed is None]
        key = problem.field if problem.field in keys else keys[0]
        self.wrong[row, key] = self.context.words.problem(problem)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)
        self.dataChanged.emit(
            self.index(row, 0, QModelIndex()), self.index(row, len(self.columns) - 1, QModelIndex())
        )

    # --- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = (
                    Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
                )
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only typed cells can be reached, so that Tab goes from one to the next."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.columns[index.column()].fixed is not None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what is wrong, alignment."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], index.row()
        text = column.fixed(self.rows[row]) if column.fixed else self.typed.get((row, column.key), "")
        wrong = self.wrong.get((row, column.key), "")
        look = self.context.theme.look
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {text or '–'}" + (f". {wrong}" if wrong else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrong or (text if column.fixed is not None else "") or None  # what the cell may cut off
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(self.context.theme.colour("error" if wrong else "ink"))
        if role == Qt.ItemDataRole.BackgroundRole and column.fixed is None:
            return QBrush(self.context.theme.colour("surface" if look else "paper"))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what is typed, and say what is wrong with it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        column, row = self.columns[index.column()], index.row()
        if column.fixed is not None:
            return False
        self._put(row, column.key, str(value))
        self.dataChanged.emit(index, index)
        if self.grows and row == len(self.rows) - 1 and str(value).strip():
            self.add_row()
        self.edited.emit()
        return True

    def add_row(self, row: Any = None) -> None:
        """Add a row at the end."""
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append(row)
        self.endInsertRows()

    def _put(self, row: int, key: str, text: str) -> None:
        self.wrong.pop((row, key), None)
        if text.strip():
            self.typed[row, key] = text
        else:
            self.typed.pop((row, key), None)
        try:
            self.value(row, key)
        except Refused as refused:
            self.wrong[row, key] = self.context.words.problem(refused.problems[0])

    def restore(self, cells: dict[str, Any]) -> None:
        """Put back what a draft kept: "row key" → text."""
        known = {column.key for column in self.columns if column.fixed is None}
        self.beginResetModel()
        for place, text in cells.items():
            number, _, key = place.partition(" ")
            if not number.isdecimal() or key not in known:
                continue  # kept beside the cells, or by an older program
            row = int(number)
            while self.grows and row >= len(self.rows) - 1:
                self.rows.append(None)
            if row < len(self.rows):
                self._put(row, key, str(text))
        self.endResetModel()

    def draft(self) -> dict[str, str]:
        """Return what is typed, to be kept."""
        return {f"{row} {key}": text for (row, key), text in self.typed.items()}


class _Cells(QStyledItemDelegate):
    """Line edits in the cells; Enter goes down, Tab goes on."""

    def createEditor(self, parent: QWidget, _option: Any, index: Index) -> QWidget:
        """Make the editor, completed where the column knows its words."""
        model = index.model()
        editor = QLineEdit(parent)
        assert isinstance(model, GridModel)  # noqa: S101 - made for this model
        column = model.columns[index.column()]
        editor.setAccessibleName(column.title)
        if column.complete is not None:
            completer = QCompleter(list(column.complete()), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
            if popup := completer.popup():
                popup.installEventFilter(_Taken(editor, completer))
        return editor


class _Taken(QObject):
    """Lets Tab and Enter take the completion and go on at once; Qt alone would only close its list."""

    def __init__(self, editor: QLineEdit, completer: QCompleter) -> None:
        super().__init__(editor)
        self.editor = editor
        self.completer = completer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the key on to the cell, the name that is meant in it."""
        keys = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() not in keys
        ):
            return super().eventFilter(watched, event)
        popup = self.completer.popup()
        if popup is None:
            return super().eventFilter(watched, event)
        chosen = popup.currentIndex()
        if chosen.isValid():
            self.editor.setText(str(chosen.data()))
        elif self.completer.completionCount() == 1:  # two that fit are asked about, never guessed
            self.editor.setText(self.completer.currentCompletion())
        popup.hide()
        key = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self.editor, key)
        return True


class Grid(QTableView):
    """Shows a GridModel; every cell by keyboard, and a draft under `key`."""

    def __init__(self, context: Context, model: GridModel, name: str, key: str) -> None:
        """Dress the table; `key` names the draft."""
        super().__init__()
        self.context = context
        self.grid = model
        self.key = key
        self.beside: dict[str, Any] = {}  # kept in the draft beside the cells
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        for place, column in enumerate(model.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
        self._measured = 0.0  # the scale of the text it was measured for
        self._measure()
        context.theme.changed.connect(self._scaled)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_DRAFT_MS)
        self._settle.timeout.connect(self.keep_draft)
        model.edited.connect(self._settle.start)

    def _measure(self) -> None:
        """Give rows and columns the room that text of this size needs."""
        if self._measured == self.context.theme.scale:
            return
        self._measured = self.context.theme.scale
        self.verticalHeader().setDefaultSectionSize(self.context.theme.px(32))
        for place, column in enumerate(self.grid.columns):
            if not column.stretch:
                self.setColumnWidth(place, self._least(place))

    def _scaled(self) -> None:
        if self.isVisible():  # else its heading has the old font until it is shown
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure again where the text became larger while it was hidden."""
        super().showEvent(event)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width: a column that stretches is never squeezed below its least, the grid scrolls instead."""
        super().resizeEvent(event)
        header, columns = self.horizontalHeader(), self.grid.columns
        least = sum(self._least(place) for place in range(len(columns)) if not self.isColumnHidden(place))
        narrow = self.viewport().width() < least
        mode = QHeaderView.ResizeMode.Interactive if narrow else QHeaderView.ResizeMode.Stretch
        for place, column in enumerate(columns):
            if column.stretch and header.sectionResizeMode(place) is not mode:
                header.setSectionResizeMode(place, mode)
                if narrow:
                    self.setColumnWidth(place, self._least(place))

    def _least(self, place: int) -> int:
        """What a column needs: what was asked for it, and room for its heading."""
        asked = self.context.theme.px(self.grid.columns[place].width)
        return max(asked, self.horizontalHeader().sectionSizeHint(place))

    def keep_draft(self) -> None:
        """Keep what is typed, outside history."""
        from journal.services import drafts

        body: dict[str, Any] = {**self.grid.draft(), **self.beside}
        key = self.key
        self.context.desk.write_quietly(lambda journal: drafts.save(journal, key, body))

    def forget_draft(self) -> None:
        """Forget it: it was saved."""
        from journal.services import drafts

        self._settle.stop()
        key = self.key
        self.context.desk.write_quietly(lambda journal: drafts.clear(journal, key))

    def first_cell(self) -> None:
        """Go to the first cell that can be typed into."""
        for column in range(self.grid.columnCount()):
            index = self.grid.index(0, column, QModelIndex())
            if self.grid.rowCount() and self.grid.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.setFocus()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to edit, Delete empties a cell."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(index)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            self.grid.setData(index, "")
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter go to the cell below."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            index = self.currentIndex()
            below = self.grid.index(index.row() + 1, index.column(), QModelIndex())
            if below.isValid():
                self.setCurrentIndex(below)
