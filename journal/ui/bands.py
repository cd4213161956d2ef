"""Two small pictures painted at once: options as bands on one money axis, and amounts as bars that add up to a sum."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Theme

_ROW = 40
_AXIS = 26
_NAME_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Band:
    """One option: its words, its mean, and where 8 and 9 of 10 cases fall, in money."""

    name: str
    mean: float
    low80: float
    high80: float
    low90: float
    high90: float
    best: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One amount; a `total` starts from zero, the others where the one before ended."""

    name: str
    amount: float
    total: bool = False


class Picture(QWidget):
    """What they share: rows with a name at the left and an axis of money under them."""

    row_height = _ROW
    name_share = _NAME_SHARE

    def __init__(self, theme: Theme, name: str, money: Callable[[float], str]) -> None:
        """Show nothing yet; `money` words an amount of the axis."""
        super().__init__()
        self.theme = theme
        self.money = money
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that a screen reader can rest on its description
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def rows(self) -> int:
        """How many rows there are."""
        return 0

    def sizeHint(self) -> QSize:
        """Be as high as the rows need."""
        return QSize(self.theme.px(480), self.theme.px(self.rows() * _ROW + _AXIS))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; the width may shrink."""
        return QSize(self.theme.px(280), self.sizeHint().height())

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _axis(self, painter: QPainter, values: Sequence[float]) -> Callable[[float], float]:
        """Draw zero and the ends of the axis, and return where an amount lies."""
        low, high = min(0.0, *values), max(0.0, *values)
        span = (high - low) or 1.0
        left = self.width() * self.name_share + self.theme.px(8)
        right = self.width() - self.theme.px(16)
        scale = (right - left) / span

        def place(value: float) -> float:
            return left + (value - low) * scale

        height = self.height() - self.theme.px(_AXIS)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawLine(QPointF(place(0), 0), QPointF(place(0), height))
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("muted"))
        taken: list[QRectF] = []
        for value in (0.0, low, high):
            text = self.money(value)
            width = painter.fontMetrics().horizontalAdvance(text)
            x = min(max(left, place(value) - width / 2), right - width + self.theme.px(12))
            box = QRectF(x, height, width + 2, self.theme.px(_AXIS))
            if not any(box.intersects(other) for other in taken):
                painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
                taken.append(box.adjusted(-12, 0, 12, 0))
        return place

    def _name(self, painter: QPainter, row: int, text: str, *, strong: bool = False) -> float:
        """Write a row's name, wrapped to two lines, and return the row's middle."""
        top = row * self.theme.px(_ROW)
        box = QRectF(0, top, self.width() * self.name_share, self.theme.px(_ROW))
        painter.setFont(self.theme.font("body", semibold=strong))
        painter.setPen(self.theme.colour("ink"))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(box, flags, text)
        return box.center().y()


class Bands(Picture):
    """Options side by side: mean tick, 80 % thick, 90 % thin, zero drawn."""

    def __init__(self, theme: Theme, name: str, money: Callable[[float], str]) -> None:
        """Show nothing yet; `money` words an amount of the axis."""
        super().__init__(theme, name, money)
        self.bands: tuple[Band, ...] = ()

    def show_bands(self, bands: Sequence[Band]) -> None:
        """Show these options."""
        self.bands = tuple(bands)
        self.setAccessibleDescription(
            "; ".join(
                f"{b.name}: {self.money(b.mean)} ({self.money(b.low80)} – {self.money(b.high80)})"
                for b in bands
            )
        )
        self._dress()

    def rows(self) -> int:
        """One a band."""
        return len(self.bands)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        if not self.bands:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._axis(painter, [v for b in self.bands for v in (b.low90, b.high90, b.mean)])
        for row, band in enumerate(self.bands):
            middle = self._name(painter, row, band.name, strong=band.best)
            colour = self.theme.colour("accent" if band.best else "muted")
            pale = QColor(colour)
            pale.setAlphaF(0.45)
            painter.setPen(QPen(colour, 1.5))
            painter.drawLine(QPointF(place(band.low90), middle), QPointF(place(band.high90), middle))
            thick = self.theme.px(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pale)
            painter.drawRoundedRect(
                QRectF(
                    place(band.low80),
                    middle - thick / 2,
                    max(2.0, place(band.high80) - place(band.low80)),
                    thick,
                ),
                3,
                3,
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("ink"), 2))
            painter.drawLine(
                QPointF(place(band.mean), middle - thick), QPointF(place(band.mean), middle + thick)
            )
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class EvenLine(Picture):
    """One line of money from nothing paid back upwards: where parting stops being better, and what is entered."""

    def __init__(self, theme: Theme, name: str, money: Callable[[float], str]) -> None:
        """Show nothing yet."""
        super().__init__(theme, name, money)
        self.even = 0.0
        self.entered = 0.0
        self.words = ("", "")

    def show_line(self, even: float, entered: float, words: tuple[str, str]) -> None:
        """Show break-even and what is entered; `words` name the two."""
        self.even, self.entered, self.words = even, entered, words
        self.setAccessibleDescription(f"{words[0]}: {self.money(even)}; {words[1]}: {self.money(entered)}")
        self._dress()

    def sizeHint(self) -> QSize:
        """Have room for one word over the line and one under it."""
        return QSize(self.theme.px(480), self.theme.px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, its better side thick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.theme.px(8)
        width = self.width() - 2 * edge
        most = 1.25 * max(self.even, self.entered, 1.0)
        middle = self.height() / 2

        def place(value: float) -> float:
            return edge + width * value / most

        painter.setPen(QPen(self.theme.colour("line"), self.theme.px(4)))
        painter.drawLine(QPointF(edge, middle), QPointF(edge + width, middle))
        painter.setPen(QPen(self.theme.colour("accent"), self.theme.px(4)))
        painter.drawLine(QPointF(edge, middle), QPointF(place(self.even), middle))
        tick = self.theme.px(8)
        painter.setFont(self.theme.font("small"))
        for value, words, above in ((self.even, self.words[0], True), (self.entered, self.words[1], False)):
            x = place(value)
            painter.setPen(QPen(self.theme.colour("ink"), 2))
            painter.drawLine(QPointF(x, middle - tick), QPointF(x, middle + tick))
            text = f"{words} {self.money(value)}"
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            left = min(max(float(edge), x - wide / 2), edge + width - wide)
            top = 0.0 if above else middle + tick
            box = QRectF(left, top, wide, middle - tick)
            painter.setPen(self.theme.colour("ink" if above else "muted"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


def amount_place(low: float, high: float, width: float, room: tuple[float, float]) -> tuple[float, bool]:
    """Return where the words of a bar from `low` to `high` begin, and whether that is on the bar itself.

    They stand at its right, else at its left, and on it where both would leave the `room` (names stand at its left).
    """
    if high + 4 + width < room[1]:
        return high + 4, False
    if low - 4 - width >= room[0]:
        return low - width - 4, False
    return high - width - 2, True


class Waterfall(Picture):
    """Amounts one after the other, each from where the last ended, and their sum."""

    def __init__(self, theme: Theme, name: str, money: Callable[[float], str]) -> None:
        """Show nothing yet."""
        super().__init__(theme, name, money)
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these amounts."""
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{b.name}: {self.money(b.amount)}" for b in bars))
        self._dress()

    def rows(self) -> int:
        """One a bar."""
        return len(self.bars)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        if not self.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spans: list[tuple[float, float]] = []
        at = 0.0
        for bar in self.bars:
            begin = 0.0 if bar.total else at
            spans.append((begin, begin + bar.amount))
            at = begin + bar.amount
        place = self._axis(painter, [v for span in spans for v in span])
        for row, (bar, (begin, end)) in enumerate(zip(self.bars, spans, strict=True)):
            middle = self._name(painter, row, bar.name, strong=bar.total)
            token = "ink" if bar.total else "good" if bar.amount >= 0 else "attention"
            thick = self.theme.px(14)
            low, high = sorted((place(begin), place(end)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(token))
            painter.drawRoundedRect(QRectF(low, middle - thick / 2, max(2.0, high - low), thick), 2, 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setFont(self.theme.font("small"))
            text = self.money(bar.amount)
            width = painter.fontMetrics().horizontalAdvance(text) + 4
            x, inside = amount_place(low, high, width, (self.width() * self.name_share, self.width()))
            painter.setPen(self.theme.colour("surface" if inside else "ink"))
            painter.drawText(QRectF(x, middle - 10, width, 20), int(Qt.AlignmentFlag.AlignVCenter), text)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
