"""The tornado as a small picture: what a difference in money becomes at both ends of each thing it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent

from journal.ui.bands import Picture
from journal.ui.theme import Theme

_ROW = 44
_HIGH_ROW = 62  # where a name needs two lines


@dataclass(frozen=True, slots=True)
class Swing:
    """One input: its words, its range in words, and the difference at the low and at the high end."""

    name: str
    between: str
    at_low: float
    at_high: float

    @property
    def decides(self) -> bool:
        """Whether the difference changes its sign between the ends."""
        return min(self.at_low, self.at_high) < 0 < max(self.at_low, self.at_high)


class Swings(Picture):
    """A bar an input, the widest first; whatever could turn the sum round is in the accent colour."""

    name_share = 0.4

    def __init__(self, theme: Theme, name: str, money: Callable[[float], str]) -> None:
        """Show nothing yet."""
        super().__init__(theme, name, money)
        self.swings: tuple[Swing, ...] = ()
        self.base = 0.0

    def show_swings(self, base: float, swings: Sequence[Swing]) -> None:
        """Show these; `base` is the difference as things are recorded."""
        self.base, self.swings = base, tuple(swings)
        self.setAccessibleDescription(
            "; ".join(
                f"{s.name} ({s.between}): {self.money(s.at_low)} – {self.money(s.at_high)}" for s in swings
            )
        )
        self._dress()

    def rows(self) -> int:
        """One an input."""
        return len(self.swings)

    def sizeHint(self) -> QSize:
        """Have two lines of words a row, three where a name is longer than its place."""
        axis = super().sizeHint().height() - self.theme.px(self.rows() * self.row_height)
        return QSize(self.theme.px(480), self.rows() * self.row_px() + axis)

    def row_px(self) -> int:
        """Return the height of a row at the present width."""
        metrics = QFontMetrics(self.theme.font("body", semibold=True))
        room = self.width() * self.name_share
        wraps = any(metrics.horizontalAdvance(each.name) > room for each in self.swings)
        return self.theme.px(_HIGH_ROW if wraps else _ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where names wrap at the new width."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a bar a row, and the sum as it is now as a line through all of them."""
        if not self.swings:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._axis(painter, [v for s in self.swings for v in (s.at_low, s.at_high)])
        row, thick = self.row_px(), self.theme.px(10)
        line = self.theme.px(_ROW) / 2
        for k, swing in enumerate(self.swings):
            top = k * row
            half = QRectF(0, top, self.width() * self.name_share, row - line)
            painter.setFont(self.theme.font("body", semibold=swing.decides))
            painter.setPen(self.theme.colour("ink"))
            side = Qt.AlignmentFlag.AlignLeft
            wrapped = int(side | Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(half, wrapped, swing.name)
            painter.setFont(self.theme.font("small"))
            painter.setPen(self.theme.colour("muted"))
            under = QRectF(0, half.bottom(), half.width(), line)
            painter.drawText(
                under, int(side | Qt.AlignmentFlag.AlignTop), _fit(painter, swing.between, under)
            )
            colour = QColor(self.theme.colour("accent" if swing.decides else "muted"))
            colour.setAlphaF(0.9 if swing.decides else 0.45)
            low, high = sorted((place(swing.at_low), place(swing.at_high)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(low, top + (row - thick) / 2, max(2.0, high - low), thick), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("ink"), 1.5))
        x = place(self.base)
        painter.drawLine(QPointF(x, 0), QPointF(x, len(self.swings) * row))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


def _fit(painter: QPainter, text: str, box: QRectF) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
