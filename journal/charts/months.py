"""Months as charts use them: axes with a place a month, and the rows behind one."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, cast

from journal.charts.words import month_ticks
from journal.domain.statistics import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from journal.charts.figure import ChartFigure

_BESIDE = 1.7  # inches at both sides of the axes: amounts at the left, names at the right


class EndLabel(NamedTuple):
    """A name at the right edge of a chart: at which height (in data units), what, in which colour."""

    height: float
    words: str
    colour: str
    swatch: str = "■"


def month_after(month: date) -> date:
    """The first day of the next month."""
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def within(month: date, period: Period) -> Period:
    """The days of `month` that lie in `period`."""
    return Period(max(month, period.since), min(month_after(month), period.until))


def month_axis(axes: "Axes", months: "Sequence[date]", lang: str) -> None:
    """Give the x axis one place a month."""
    axes.set_xlim(-0.6, len(months) - 0.4)
    from journal.charts.fonts import text_width

    figure = cast("ChartFigure", axes.figure)
    size = figure.text_size(figure.look.small)
    places, words = month_ticks(months, lang)
    widest = max((text_width(line, size) for word in words for line in word.split("\n")), default=1.0)
    fitting = int((figure.get_figwidth() - _BESIDE) / (widest + 0.03))
    if fitting < len(words):
        places, words = month_ticks(months, lang, max(2, fitting))
    axes.set_xticks(places, words)


def few_ticks(axes: "Axes", direction: str = "y", *, whole: bool = False) -> None:
    """At most five marks on one axis; `whole` numbers only for counts."""
    from matplotlib.ticker import MaxNLocator

    axis = axes.yaxis if direction == "y" else axes.xaxis
    axis.set_major_locator(MaxNLocator(4, integer=whole))
