"""Axes in money, and what charts of money say when there is none."""

from typing import TYPE_CHECKING

from journal.charts.months import few_ticks
from journal.charts.words import whole_money
from journal.wording import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def no_money(lang: str) -> str:
    """The empty state of every chart of money."""
    return translate("Charts", "No money recorded for this period yet.", lang=lang)


def money_axis(axes: "Axes", currency: str, lang: str, direction: str = "x") -> None:
    """Word one axis in whole money."""
    axis = axes.xaxis if direction == "x" else axes.yaxis
    axis.set_major_formatter(lambda value, _: whole_money(value, currency, lang))
    few_ticks(axes, direction)
