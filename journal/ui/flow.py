"""Buttons beside each other as long as there is room, then in a further line: nothing is cut on a small window."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QLayout):
    """Lays widgets out like words in a text, in the direction of the language."""

    def __init__(self, spacing: int = 8) -> None:
        """Begin empty."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.last_from: int | None = None  # from this item on, at the end of the line
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Grow in height where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        shown = self._shown()
        width = sum(each.sizeHint().width() for each in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((each.sizeHint().height() for each in shown), default=0))

    def minimumSize(self) -> QSize:
        """Need no more than the widest item."""
        shown = self._shown()
        return QSize(
            max((each.minimumSize().width() for each in shown), default=0),
            max((each.sizeHint().height() for each in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = 0
        for line in self._lines(rect.width()):
            height = max(size.height() for _item, size, _last in line)
            used = sum(size.width() for _item, size, _last in line) + self.spacing() * (len(line) - 1)
            x, spare = 0, max(0, rect.width() - used)
            for item, size, last in line:
                if last and spare:
                    x, spare = x + spare, 0
                if move:
                    left = rect.width() - x - size.width() if mirrored else x
                    top = y + (height - size.height()) // 2  # a label stands level with the buttons
                    item.setGeometry(QRect(QPoint(rect.x() + left, rect.y() + top), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize, bool]]]:
        lines: list[list[tuple[QLayoutItem, QSize, bool]]] = []
        used = 0
        for index, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = QSize(min(item.sizeHint().width(), max(1, width)), item.sizeHint().height())
            if not lines or used + self.spacing() + size.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, size, self.last_from is not None and index >= self.last_from))
            used += self.spacing() + size.width()
        return lines


def flow(*widgets: QWidget | int, spacing: int = 8) -> QWidget:
    """Lay widgets side by side, in further lines where there is no room; what follows a number stands at the end."""
    holder = QWidget()
    layout = Flow(spacing)
    holder.setLayout(layout)
    for each in widgets:
        if isinstance(each, int):
            layout.last_from = layout.count()
        else:
            layout.addWidget(each)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
