"""The finder over the window: commands and clients (Ctrl+K), or the whole journal (Ctrl+F), as one types."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from journal.domain.lines import Hits, RecordKind
from journal.domain.names import fold
from journal.ui.bits import Card, clearable, label
from journal.ui.context import Context
from journal.ui.tables import Index
from journal.ui.theme import Theme

ICONS = {
    RecordKind.CLIENT: "clients",
    RecordKind.STANDING: "history",
    RecordKind.ENGAGEMENT: "engagement",
    RecordKind.INCIDENT: "incident",
    RecordKind.BOUNDARY: "boundary",
    RecordKind.THANKS: "thanks",
    RecordKind.ENTRY: "hours",
    RecordKind.PAYMENT: "payment",
    RecordKind.REPLY: "reply",
    RecordKind.ATTACHMENT: "attachment",
}


@dataclass(frozen=True)
class Finding:
    """One line of the finder: what it says, and what choosing it does."""

    icon: str
    title: str
    detail: str
    choose: Callable[[], object]


class FindingsModel(QAbstractListModel):
    """The findings."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.findings: list[Finding] = []

    def show(self, findings: list[Finding]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, and title with detail for a screen reader."""
        if not index.isValid() or index.row() >= len(self.findings):
            return None
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{finding.title}. {finding.detail}" if finding.detail else finding.title
        if role == int(Qt.ItemDataRole.UserRole):
            return finding
        return None


class TwoLines(QStyledItemDelegate):
    """Paints an icon, a line, and a muted line under it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines high."""
        return QSize(100, self.theme.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one finding."""
        finding = index.data(int(Qt.ItemDataRole.UserRole))
        look, px = self.theme.look, self.theme.px
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self.theme.colour("accent_soft"))
        painter.drawPixmap(area.left() + px(10), area.top() + px(14), self.theme.pixmap(finding.icon))
        left, width = area.left() + px(36), area.width() - px(48)
        painter.setFont(self.theme.font())
        painter.setPen(self.theme.colour("ink"))
        metrics = painter.fontMetrics()
        two = bool(finding.detail)
        top = QRect(left, area.top() + (px(4) if two else 0), width, px(19) if two else area.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(top, flags, metrics.elidedText(finding.title, Qt.TextElideMode.ElideRight, width))
        if two:
            painter.setPen(look.muted)
            painter.setFont(self.theme.font("small"))
            metrics = painter.fontMetrics()
            under = QRect(left, area.top() + px(22), width, px(18))
            painter.drawText(
                under, flags, metrics.elidedText(finding.detail, Qt.TextElideMode.ElideRight, width)
            )
        painter.restore()


class Finder(Card):
    """The finder itself: a card over the upper part of the window, gone with Esc or when the focus leaves."""

    def __init__(self, context: Context, parent: QWidget, commands: Callable[[], list[Finding]]) -> None:
        """Stand ready over `parent`; `commands` gives the actions that can be done now."""
        super().__init__("card", margin=12)
        self.setParent(parent)
        self.context = context
        self.commands = commands
        self.whole_journal = False
        self._before: QWidget | None = None  # what had the keys
        self._asking = False
        self._entered = False  # Enter was pressed before the answer was there
        self.line = QLineEdit()
        clearable(self.line)
        self.line.setAccessibleName(self.tr("Search"))
        self.model = FindingsModel()
        self.list = QListView()
        self.list.setProperty("role", "popup")
        self.list.setModel(self.model)
        self.model.setParent(self.list)
        self.list.setItemDelegate(TwoLines(context.theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Found"))
        self.note = label("", "small")
        for widget in (self.line, self.list, self.note):
            self.body.addWidget(widget)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(60)
        self._wait.timeout.connect(self._look)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        parent.installEventFilter(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.hide()

    def open(self, *, whole_journal: bool, text: str = "") -> None:
        """Open for commands and clients, or for every text of the journal."""
        self.whole_journal = whole_journal
        words = (
            self.tr("Search names, notes, complaints, thanks …")
            if whole_journal
            else self.tr("A command or a client …")
        )
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setText(text)
        self.line.selectAll()
        self._entered = False
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter act on the list while one types."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self._dismiss()
                return True
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
                step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
                self._select(self.list.currentIndex().row() + step[Qt.Key(key)])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._wait.isActive():
                    self._wait.stop()
                    self._look()
                if self._asking:  # what stands there is not what was typed
                    self._entered = True
                else:
                    self._choose(self.list.currentIndex())
                return True
        elif watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        elif watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _dismiss(self) -> None:
        """Go, and give the keys back to what had them."""
        self.hide()
        before, self._before = self._before, None
        there = (
            before if before is not None and isValid(before) and before.isVisible() else self.parentWidget()
        )
        if there is not None:
            there.setFocus()

    def _typed(self) -> None:
        self._entered = False
        self._wait.start()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(parent.width() - 48, self.context.theme.px(640))
        height = min(parent.height() - 96, self.context.theme.px(460))
        self.setGeometry((parent.width() - width) // 2, self.context.theme.px(56), width, height)

    def _look(self) -> None:
        text = self.line.text().strip()
        self._asking = True
        if self.whole_journal:
            self._search(text)
        else:
            self._commands(text)

    def _commands(self, text: str) -> None:
        folded = fold(text).split()

        def fits(finding: Finding) -> bool:
            title = fold(finding.title)
            return all(word in title for word in folded)

        commands = [finding for finding in self.commands() if fits(finding)]

        def read(journal: Any) -> list[tuple[Any, str]]:
            from journal.services import clients

            return clients.names(journal)

        def take(names: list[tuple[Any, str]]) -> None:
            detail = self.tr("Client")
            go = self.context.go
            found = [
                Finding("clients", name, detail, partial(go, "clients", client=each)) for each, name in names
            ]
            chosen = [finding for finding in found if fits(finding)][: 40 if text else 8]
            found = [*commands, *chosen] if not text else [*chosen[:5], *commands, *chosen[5:]]
            self._show(found, "" if found else self.tr("Nothing found."))

        self.context.desk.ask(read, take, owner=self, key="finder")

    def _search(self, text: str) -> None:
        if not text:
            self._show([], self.tr("Accents and capitals make no difference."))
            return

        def read(journal: Any) -> Hits:
            from journal.services import search

            return search.find(journal, text, limit=50)

        def take(hits: Hits) -> None:
            today = self.context.journal.today()
            words = self.context.words
            found = []
            for hit in hits.hits:
                parts = [
                    hit.client_name if hit.kind is not RecordKind.CLIENT else "",
                    "" if hit.excerpt == hit.title else hit.excerpt,
                ]
                if hit.at is not None:
                    parts.insert(0, words.relative(words.local(hit.at).date(), today))
                detail = " · ".join(part for part in parts if part)
                found.append(
                    Finding(ICONS[hit.kind], hit.title or hit.excerpt, detail, partial(self._open, hit))
                )
            note = self.tr("Nothing found.") if not hits.total else self.tr("%n found", "", hits.total)
            self._show(found, note)

        self.context.desk.ask(read, take, owner=self, key="finder")

    def _open(self, hit: Any) -> None:
        if hit.kind is RecordKind.INCIDENT:
            self.context.go("incidents", incident=hit.id)
        elif hit.kind is RecordKind.ENTRY:
            self.context.go("hours", entry=hit.id)
        elif hit.kind is RecordKind.PAYMENT:
            self.context.go("money", payment=hit.id)
        elif hit.client:
            self.context.go("clients", client=hit.client)

    def _show(self, findings: list[Finding], note: str) -> None:
        self.model.show(findings)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if findings:
            self._select(0)
        self._asking = False
        if self._entered and self.isVisible():
            self._entered = False
            self._choose(self.list.currentIndex())

    def _select(self, row: int) -> None:
        count = self.model.rowCount()
        if count:
            self.list.setCurrentIndex(self.model.index(max(0, min(row, count - 1)), 0))

    def _choose(self, index: QModelIndex) -> None:
        finding = index.data(int(Qt.ItemDataRole.UserRole)) if index.isValid() else None
        if finding is not None:
            self._dismiss()
            finding.choose()
