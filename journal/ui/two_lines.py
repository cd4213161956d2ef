"""A row on two lines, for a list that has a card beside it: what it is and how much, and under it the rest, muted."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui.tables import LinesModel
from journal.ui.theme import Theme

ROW = 48
_SIDE, _GAP = 11, 8
_BETWEEN = " · "


class TwoLines(QStyledItemDelegate):
    """Draws a whole row in its first visible column."""

    def __init__(self, theme: Theme, model: LinesModel, parent: Any) -> None:
        """Draw the lines of `model` as its `stack` says."""
        super().__init__(parent)
        self.theme = theme
        self.model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines high; the width is the list's."""
        return QSize(self.theme.px(80), self.theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground as every row has it, then both lines."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        whole.icon = QIcon()  # drawn before the first words, not over them
        whole.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        widget = whole.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        line, stack = self.model.line(index.row()), self.model.stack
        if line is None or stack is None:
            return
        columns = self.model.columns
        inside = option.rect.adjusted(
            self.theme.px(_SIDE), self.theme.px(5), -self.theme.px(_SIDE), -self.theme.px(6)
        )
        upper = QRect(inside.left(), inside.top(), inside.width(), inside.height() // 2)
        lower = QRect(inside.left(), upper.bottom() + 1, inside.width(), inside.height() - upper.height())
        ink = option.palette.color(QPalette.ColorRole.Text)
        painter.save()
        painter.setFont(self.theme.font("body"))
        shown = columns[stack.first].icon
        name = shown(line) if shown is not None else ""
        if name:
            picture = self.theme.pixmap(name)
            size = picture.deviceIndependentSize().toSize()
            painter.drawPixmap(upper.left(), upper.center().y() - size.height() // 2, picture)
            upper.setLeft(upper.left() + size.width() + self.theme.px(_GAP))
        room = upper.width()
        if stack.right is not None:
            text = columns[stack.right].text(line)
            painter.setPen(ink)
            painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            room -= painter.fontMetrics().horizontalAdvance(text) + self.theme.px(_GAP)
        self._text(
            painter,
            QRect(upper.left(), upper.top(), room, upper.height()),
            columns[stack.first].text(line),
            ink,
        )
        font = self.theme.font("body")
        font.setPixelSize(self.theme.px(self.theme.look.small + 1))
        painter.setFont(font)
        self._lower(painter, lower, line)
        painter.restore()

    def _lower(self, painter: QPainter, place: QRect, line: Any) -> None:
        """Draw what stands below, each part in its own colour; what finds no room ends in an ellipsis."""
        stack = self.model.stack
        assert stack is not None  # noqa: S101 - painted only then
        muted = QColor(self.theme.look.muted)
        left, metrics = place.left(), painter.fontMetrics()
        said = False
        for number in stack.below:
            column = self.model.columns[number]
            text = column.text(line).replace("\n", " ")
            if not text:
                continue
            if said:
                self._text(
                    painter, QRect(left, place.top(), place.right() - left, place.height()), _BETWEEN, muted
                )
                left += metrics.horizontalAdvance(_BETWEEN)
            token = column.colour(line) if column.colour is not None else ""
            colour = QColor(getattr(self.theme.look, token)) if token else muted
            self._text(painter, QRect(left, place.top(), place.right() - left, place.height()), text, colour)
            left += metrics.horizontalAdvance(text)
            said = True
            if left >= place.right():
                return

    @staticmethod
    def _text(painter: QPainter, place: QRect, text: str, colour: QColor) -> None:
        metrics: QFontMetrics = painter.fontMetrics()
        painter.setPen(colour)
        plain = metrics.elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, plain)
