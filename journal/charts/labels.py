"""Words inside a chart: put where they meet neither each other nor the points, else left out (hover says them)."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from journal.charts.figure import ChartFigure

Box = tuple[float, float, float, float]  # left, foot, right, top, in inches from the axes' lower left corner
_DOT = 0.05
_GAP = 0.03


class Labels:
    """The room inside the axes of a chart, in inches, and what stands there already.

    To be made when limits, ticks and axis labels are set: the axes are measured then, and words put here do not move them.
    """

    def __init__(self, figure: "ChartFigure", axes: "Axes", dots: Iterable[tuple[float, float]]) -> None:
        """Measure; `dots` are in data coordinates."""
        engine = figure.get_layout_engine()
        if engine is not None:
            engine.execute(figure)
        place = axes.get_position()
        self.axes = axes
        self.wide = place.width * figure.get_figwidth()
        self.high = place.height * figure.get_figheight()
        self._left, self._right = axes.get_xlim()
        self._foot, self._top = axes.get_ylim()
        self.dots = [self.spot(x, y) for x, y in dots]
        self.taken: list[Box] = []

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Return where data lie, in inches."""
        return (
            (x - self._left) / (self._right - self._left) * self.wide,
            (y - self._foot) / (self._top - self._foot) * self.high,
        )

    def crowd(self, spot: tuple[float, float], within: float) -> int:
        """Return how many other dots are as near."""
        near = (abs(x - spot[0]) < within and abs(y - spot[1]) < within for x, y in self.dots)
        return sum(near) - 1

    def put(
        self,
        text: str,
        points: float,
        colour: str,
        places: Iterable[tuple[float, float]],
        allowed: Callable[[Box], bool] = lambda _box: True,
    ) -> bool:
        """Write `text` with its lower left corner at the first of `places` where there is room; say whether there was."""
        from journal.charts.fonts import text_width

        length, line = text_width(text, points), points * 1.2 / 72
        for x, y in places:
            box = (x, y, x + length, y + line)
            if self._free(box) and allowed(box):
                self.taken.append(box)
                style: dict[str, Any] = {"transform": self.axes.transAxes, "ha": "left", "va": "center"}
                written = self.axes.text(
                    x / self.wide,
                    (y + line / 2) / self.high,
                    text,
                    color=colour,
                    fontsize=points,
                    **style,
                )
                written.set_in_layout(False)
                return True
        return False

    def _free(self, box: Box) -> bool:
        left, foot, right, top = box
        if left < 0 or foot < 0 or right > self.wide or top > self.high:
            return False
        if any(
            left < x + _DOT and x - _DOT < right and foot < y + _DOT and y - _DOT < top for x, y in self.dots
        ):
            return False
        wider = (left - _GAP, foot - _GAP, right + _GAP, top + _GAP)
        return not any(_meet(wider, other) for other in self.taken)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
