"""Tables over frozen lines: a model for short lists, one that pages from the database, and the view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from journal.domain.paging import Page
from journal.ui.desk import Desk, OpenJournal
from journal.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CHUNK = 100
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True)
class Column:
    """One column: its heading, the text of a line, what the database sorts by, and how it looks."""

    title: str
    text: Callable[[Any], str]
    sort: str = ""
    right: bool = False
    colour: Callable[[Any], str] | None = None  # a token of the look
    tooltip: Callable[[Any], str] | None = None
    icon: Callable[[Any], str] | None = None  # the name of an icon
    stretch: bool = False
    lesser: bool = False  # hidden while a card stands beside the table
    key: Callable[[Any], Any] | None = None  # to sort short lists by


@dataclass(frozen=True)
class Stack:
    """How a row is told on two lines where a card stands beside the list: the columns by their places."""

    first: int
    below: tuple[int, ...]
    right: int | None = None

    @property
    def told(self) -> tuple[int, ...]:
        """The columns in the order they are read."""
        return (self.first, *(() if self.right is None else (self.right,)), *self.below)


class LinesModel(QAbstractTableModel):
    """A short list, held whole and sorted here."""

    def __init__(self, theme: Theme, columns: Sequence[Column], lines: Sequence[Any] = ()) -> None:
        """Show `lines` in `columns`."""
        super().__init__()
        self.theme = theme
        self.columns = tuple(columns)
        self.stack: Stack | None = None  # while each row is told on two lines
        self._lines: list[Any] = list(lines)
        self._sorted: tuple[int, Qt.SortOrder] | None = None  # as a person asked for it

    def set_lines(self, lines: Sequence[Any]) -> None:
        """Show other lines, in the order asked for."""
        self.beginResetModel()
        self._lines = list(lines)
        self._put_in_order()
        self.endResetModel()

    def line(self, row: int) -> Any:
        """Return the line of a row, None where there is none (yet)."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colour, alignment, and what a screen reader says: heading and text."""
        if not index.isValid() or not 0 <= index.column() < len(self.columns):
            return None
        column = self.columns[index.column()]
        line = self.line(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        if line is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line).replace("\n", " ")
        if self.stack is not None and role in {
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return "\n".join(self._named(self.columns[place], line) for place in self.stack.told)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._named(column, line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tooltip or column.text)(line) or None
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            token = column.colour(line)
            return QBrush(QColor(getattr(self.theme.look, token))) if token else None
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name = column.icon(line)
            return self.theme.pixmap(name) if name else None
        if role == LINE_ROLE:
            return line
        return None

    @staticmethod
    def _named(column: Column, line: Any) -> str:
        return f"{column.title}: {column.text(line) or '–'}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen, not edited in the cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the short list by a column's key, else its text."""
        if not 0 <= column < len(self.columns):
            self._sorted = None
            return
        self._sorted = column, order
        self.layoutAboutToBeChanged.emit()
        self._put_in_order()
        self.layoutChanged.emit()

    def _put_in_order(self) -> None:
        if self._sorted is None:
            return
        column, order = self._sorted
        chosen = self.columns[column]
        key = chosen.key or (lambda line: chosen.text(line).casefold())
        self._lines.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)


# What is asked for (called on the window's thread), and the reading (called on the reader's).
Chosen = Callable[[], Any]
Fetch = Callable[
    [OpenJournal, Any, str, bool, int, int], Page[Any]
]  # journal, chosen, sort, descending, offset, limit


class PagedModel(LinesModel):
    """A long list: rows come from the database as they are looked at; the database sorts and filters."""

    loaded = Signal(object)  # Page: its count and its sums

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        columns: Sequence[Column],
        chosen: Chosen,
        fetch: Fetch,
        sort: str,
        *,
        descending: bool = False,
    ) -> None:
        """Read pages by `fetch`; nothing is read before `reload`."""
        super().__init__(theme, columns)
        self.desk = desk
        self.chosen = chosen
        self.fetch = fetch
        self._asked_for: Any = None
        self.sort_by = sort
        self.descending = descending
        self._count = 0
        self._chunks: dict[int, tuple[Any, ...]] = {}
        self._asked: set[int] = set()
        self._generation = 0

    def reload(self) -> None:
        """Read the first page again and forget the others."""
        self._generation += 1
        self._asked_for = chosen = self.chosen()
        generation, fetch, sort, descending = self._generation, self.fetch, self.sort_by, self.descending

        def take(page: Page[Any]) -> None:
            if generation != self._generation:
                return
            self.beginResetModel()
            self._count = page.count
            self._chunks = {0: page.lines}
            self._asked = {0}
            self.endResetModel()
            self.loaded.emit(page)

        self.desk.ask(lambda journal: fetch(journal, chosen, sort, descending, 0, _CHUNK), take, owner=self)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else self._count

    def line(self, row: int) -> Any:
        """Return a line, or None and ask for its page."""
        if not 0 <= row < self._count:
            return None
        chunk = row // _CHUNK
        lines = self._chunks.get(chunk)
        if lines is None:
            self._fetch_chunk(chunk)
            lines = self._chunks.get(chunk, ())
        place = row % _CHUNK
        return lines[place] if place < len(lines) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the database sort."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sort:
            return
        wanted = (self.columns[column].sort, order is Qt.SortOrder.DescendingOrder)
        if wanted != (self.sort_by, self.descending):
            self.sort_by, self.descending = wanted
            self.reload()

    def _fetch_chunk(self, chunk: int) -> None:
        if chunk in self._asked:
            return
        self._asked.add(chunk)
        chosen, generation, fetch = self._asked_for, self._generation, self.fetch
        sort, descending = self.sort_by, self.descending

        def take(page: Page[Any]) -> None:
            if generation != self._generation:
                return
            self._chunks[chunk] = page.lines
            top = chunk * _CHUNK
            bottom = min(self._count, top + _CHUNK) - 1
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(self.columns) - 1))

        self.desk.ask(
            lambda journal: fetch(journal, chosen, sort, descending, chunk * _CHUNK, _CHUNK), take, owner=self
        )
