"""A chart in the window: drawn in a thread of its own, shown as a picture that knows its marks.

The only file of the window that knows matplotlib, which is imported by the first drawing, after the first paint.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journal.charts.catalogue import chart_for
from journal.charts.drawing import DRAWING
from journal.charts.look import Look
from journal.domain.problems import Fault, FaultCode
from journal.ui.context import Context

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure, Mark

_DPI = 100
_SETTLE_MS = 90
_LOW = 190  # px at 100 %: below it labels would lie on one another


class ChartCanvas(QWidget):
    """Shows one chart. Hover says a mark's numbers, a click or Enter opens the rows behind it; arrows move between marks."""

    picked = Signal(object)  # Behind
    drawn = Signal()

    def __init__(self, context: Context, *, titled: bool = False) -> None:
        """Show nothing yet; `titled` writes the finding over the chart, else it is the caller's to show."""
        super().__init__()
        self.context = context
        self.titled = titled
        self.figure: ChartFigure | None = None
        self._values: Any = None
        self._image = QImage()
        self._look = ""  # the name of the look it is drawn in
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        context.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setMinimumSize(280, self.context.theme.px(_LOW))
        self._settle.start()

    def sizeHint(self) -> QSize:
        """Be as low as is readable: the layout gives the height there is, and where it scrolls no more than this."""
        return QSize(self.context.theme.px(360), self.minimumHeight())

    def show_values(self, values: Any) -> None:
        """Draw values of `journal.domain.statistics`."""
        self._values = values
        self._at = -1
        lang = self.context.words.lang
        chart = chart_for(values)
        self.setAccessibleName(chart.finding(values, lang) or chart.title(lang))
        self.updateGeometry()
        self._draw()

    def save(self, path: Path) -> None:
        """Write the chart as PNG, SVG or PDF by the ending of `path`, in the look of the moment, with its title.

        Raises:
            Fault: the file cannot be written.
        """
        values, look = self._values, self.context.theme.look
        with DRAWING:
            figure = chart_for(values).draw(values, look)
            try:
                figure.savefig(path, dpi=200)
            except OSError:
                raise Fault(FaultCode.CANNOT_WRITE, path=str(path)) from None

    def copy(self) -> None:
        """Copy the picture."""
        QGuiApplication.clipboard().setImage(self._image)

    def _draw(self) -> None:
        values = self._values
        self._settle.stop()
        if values is None or self.width() < 50 or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        width, height, look, titled = self.width(), self.height(), self.context.theme.look, self.titled
        before = self.figure

        def work() -> tuple[Any, QImage]:
            with DRAWING:
                return _render(before, values, look, width, height, ratio, titled)

        def take(drawn: tuple[Any, QImage]) -> None:
            self._take(drawn, look)

        self.context.desk.compute(work, take, owner=self, key=f"chart {id(self)}")

    def _take(self, drawn: tuple[Any, QImage], look: Look) -> None:
        self.figure, self._image = drawn
        self._look = look.name
        self.update()
        self.drawn.emit()

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, and a ring where the focus or the mark is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.context.theme.colour("surface"))
        of_now = self._look == self.context.theme.look.name  # else it would flash white in the dark
        if of_now and not self._image.isNull():
            painter.drawImage(QPoint(0, 0), self._image)
        if self.hasFocus():
            painter.setPen(QPen(self.context.theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            box = self._mark_box()
            if box is not None:
                painter.drawRect(box.adjusted(-3, -3, 3, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again once the size has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def showEvent(self, event: Any) -> None:
        """Draw when first seen."""
        super().showEvent(event)
        self._settle.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the numbers of the mark under the pointer."""
        mark = self._mark_under(event)
        if mark is None:
            self.unsetCursor()
            QToolTip.hideText()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark.behind else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), mark.text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the rows behind a mark."""
        mark = self._mark_under(event)
        if mark is not None and mark.behind is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(mark.behind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between marks, Enter opens one."""
        marks = self.figure.marks if self.figure is not None else []
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if marks and step is not None:
            self._at = (self._at + step) % len(marks) if self._at >= 0 else 0
            self._say(marks[self._at])
        elif marks and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            behind = marks[self._at].behind
            if behind is not None:
                self.picked.emit(behind)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: Any) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again on a screen of another density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()

    def _say(self, mark: "Mark") -> None:
        self.setAccessibleDescription(mark.text)
        box = self._mark_box()
        place = self.mapToGlobal(box.center() if box is not None else self.rect().center())
        QToolTip.showText(place, mark.text, self)
        self.update()

    def _mark_under(self, event: QMouseEvent) -> "Mark | None":
        if self.figure is None or not DRAWING.acquire(blocking=False):
            return None
        try:
            from matplotlib.backend_bases import MouseEvent

            ratio = self._image.devicePixelRatio()
            place = event.position()
            x, y = round(place.x() * ratio), round(self._image.height() - place.y() * ratio)
            return self.figure.mark_at(MouseEvent("motion_notify_event", self.figure.canvas, x, y))
        finally:
            DRAWING.release()

    def _mark_box(self) -> QRect | None:
        if self.figure is None or not 0 <= self._at < len(self.figure.marks):
            return None
        ratio = self._image.devicePixelRatio()
        left, foot, right, top = self.figure.mark_box(self.figure.marks[self._at])
        return QRect(
            round(left / ratio),
            round((self._image.height() - top) / ratio),
            round((right - left) / ratio),
            round((top - foot) / ratio),
        )


def _render(
    before: Any, values: Any, look: Look, width: int, height: int, ratio: float, titled: bool
) -> tuple[Any, QImage]:
    """Draw in the figure of before where there is one, and return it with its picture."""
    from journal.charts.picture import PictureCanvas

    chart = chart_for(values)
    if before is not None and before.titled == titled:
        figure = before
        figure.set_dpi(_DPI * ratio)
        figure.set_size_inches(width / _DPI, height / _DPI)
        chart.update(figure, values, look)
    else:
        from journal.charts.figure import ChartFigure

        figure = ChartFigure(look, width / _DPI, height / _DPI, titled=titled)
        figure.set_dpi(_DPI * ratio)
        PictureCanvas(figure)
        chart.fill(figure, values, look)
    figure.canvas.draw()
    across, down = figure.canvas.get_width_height()
    image = QImage(figure.canvas.buffer_rgba(), across, down, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return figure, image
