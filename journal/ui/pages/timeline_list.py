"""One client's story: month headings, each entry one line, read as far as one scrolls."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.domain.choices import Channel, EntryKind, PaymentKind, ReplyState, Standing
from journal.domain.ids import ClientId
from journal.domain.lines import RecordKind, TimelineItem
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.finder import ICONS
from journal.ui.tables import Index
from journal.ui.words import sentence_case

_PORTION = 200
_LISTS = {
    RecordKind.ENTRY: EntryKind,
    RecordKind.PAYMENT: PaymentKind,
    RecordKind.INCIDENT: Channel,
    RecordKind.STANDING: Standing,
    RecordKind.REPLY: ReplyState,
}
_OUTGOING = {PaymentKind.REFUND.value, PaymentKind.CHARGEBACK.value, PaymentKind.COST.value}


@dataclass(frozen=True)
class Line:
    """What is painted: a month's heading, or an item with its words."""

    heading: str = ""
    item: TimelineItem | None = None
    when: str = ""
    text: str = ""
    figure: str = ""


class TimelineModel(QAbstractListModel):
    """The story of one client, the newest first."""

    def __init__(self, context: Context, client: ClientId) -> None:
        """Hold nothing until `load`."""
        super().__init__()
        self.context = context
        self.client = client
        self.lines: list[Line] = []
        self._last: TimelineItem | None = None
        self._count = 0
        self._more = False
        self._asking = False

    def load(self) -> None:
        """Read the newest portion."""
        client = self.client

        def read(journal: OpenJournal) -> list[TimelineItem]:
            from journal.services import timeline

            return timeline.of_client(journal, client, _PORTION)

        def take(items: list[TimelineItem]) -> None:
            self.beginResetModel()
            self._last = None
            self.lines = self._worded(items)
            self._count = len(items)
            self._more = len(items) == _PORTION
            self.endResetModel()

        self.context.desk.ask(read, take, owner=self, key=f"timeline {id(self)}")

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is an older portion."""
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, _parent: Index) -> None:
        """Read the next portion."""
        if self._last is None:
            return
        self._asking = True
        client, count = self.client, self._count

        def read(journal: OpenJournal) -> list[TimelineItem]:
            from journal.services import timeline

            # By count, not by instant: many things of one day share theirs.
            return timeline.of_client(journal, client, count + _PORTION)[count:]

        def take(items: list[TimelineItem]) -> None:
            self._asking = False
            self._more = len(items) == _PORTION
            self._count += len(items)
            lines = self._worded(items)
            if lines:
                self.beginInsertRows(self.index(-1, -1), len(self.lines), len(self.lines) + len(lines) - 1)
                self.lines += lines
                self.endInsertRows()

        self.context.desk.ask(read, take, owner=self, key=f"timeline more {id(self)}")

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines are read."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.lines[index.row()].item is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and the whole line for a screen reader."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == int(Qt.ItemDataRole.UserRole):
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.heading or line.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return line.heading or ". ".join(part for part in (line.when, line.text, line.figure) if part)
        return None

    def _worded(self, items: list[TimelineItem]) -> list[Line]:
        words = self.context.words
        today = self.context.journal.today()
        lines = []
        for item in items:
            if self._last is None or (self._last.day.year, self._last.day.month) != (
                item.day.year,
                item.day.month,
            ):
                lines.append(Line(heading=words.month(item.day)))
            self._last = item
            lines.append(
                Line(
                    item=item,
                    when=words.relative(item.day, today, short=True),
                    text=self._text(item),
                    figure=self._figure(item),
                )
            )
        return lines

    def _text(self, item: TimelineItem) -> str:
        words = self.context.words
        known = _LISTS.get(item.kind)
        extra = words.word(known(item.extra)) if known is not None and item.extra in set(known) else ""
        text = item.text.replace("\n", " ")
        if item.kind is RecordKind.STANDING:
            return sentence_case(extra)
        if item.kind is RecordKind.ENTRY:
            return sentence_case(f"{extra}: {text}" if text else extra)
        if item.kind is RecordKind.PAYMENT:
            return sentence_case(f"{extra}: {text}" if text else extra)
        if item.kind is RecordKind.REPLY:
            return f"{self.tr('Reply')} ({extra}): {text}"
        if item.kind is RecordKind.BOUNDARY:
            return self.tr("Agreed: {0}").format(text)
        if item.kind is RecordKind.THANKS:
            return words.quoted(text)
        return text or sentence_case(extra)

    def _figure(self, item: TimelineItem) -> str:
        words = self.context.words
        if item.toll:
            return "○" * item.toll
        if item.seconds:
            return words.hours(item.seconds)
        if item.money is not None:
            sign = "−" if item.extra in _OUTGOING else ""
            return sign + words.money(item.money)
        return ""


class _Painter(QStyledItemDelegate):
    """Paints a heading, or icon, day, text and figure on one line."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Compact rows; headings have air above."""
        line: Line = index.data(int(Qt.ItemDataRole.UserRole))
        return QSize(100, self.context.theme.px(36 if line.heading else 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line: Line = index.data(int(Qt.ItemDataRole.UserRole))
        theme = self.context.theme
        px = theme.px
        area: QRect = option.rect
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.save()
        if line.heading:
            painter.setFont(theme.font(semibold=True))
            painter.setPen(theme.colour("ink"))
            painter.drawText(area.adjusted(px(8), px(8), 0, 0), flags, line.heading)
            painter.restore()
            return
        item = line.item
        assert item is not None  # noqa: S101 - a line is a heading or an item
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_soft"))
        good = item.kind is RecordKind.THANKS
        painter.drawPixmap(
            area.left() + px(8),
            area.top() + px(6),
            theme.pixmap(ICONS[item.kind], "good" if good else "muted"),
        )
        painter.setFont(theme.font())
        metrics = painter.fontMetrics()
        figure_width = metrics.horizontalAdvance(line.figure) + px(12) if line.figure else px(8)
        day_width = px(92)
        painter.setPen(theme.colour("muted"))
        day = QRect(area.left() + px(32), area.top(), day_width, area.height())
        painter.drawText(
            day, flags, metrics.elidedText(line.when, Qt.TextElideMode.ElideRight, day_width - px(4))
        )
        text = QRect(
            day.right() + px(4), area.top(), area.right() - figure_width - day.right() - px(8), area.height()
        )
        painter.setPen(theme.colour("good" if good else "ink"))
        painter.drawText(
            text, flags, metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, max(10, text.width()))
        )
        painter.setPen(theme.colour("ink" if item.money or item.seconds else "muted"))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(area.adjusted(0, 0, -px(8), 0), right, line.figure)
        painter.restore()


class TimelineList(QListView):
    """The story; Enter or a click opens the record behind a line."""

    opened = Signal(object)  # TimelineItem

    def __init__(self, context: Context, client: ClientId, name: str) -> None:
        """Show a client's story."""
        super().__init__()
        self.context = context
        self.story = TimelineModel(context, client)
        self.story.setParent(self)
        self.setModel(self.story)
        self.setItemDelegate(_Painter(context, self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._open)
        context.theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        line: Line | None = index.data(int(Qt.ItemDataRole.UserRole)) if index.isValid() else None
        if line is not None and line.item is not None:
            self.opened.emit(line.item)
