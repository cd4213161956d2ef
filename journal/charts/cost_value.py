"""Cost against value: one point a client, with the line on which both are equal."""

from typing import TYPE_CHECKING

from journal.charts.labels import Box, Labels
from journal.charts.look import Look
from journal.charts.money_axis import money_axis, no_money
from journal.charts.table import Table
from journal.charts.words import money
from journal.domain.changes import Topic
from journal.domain.statistics import (
    Behind,
    ClientWorth,
    CostAgainstValue,
)
from journal.wording import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from journal.charts.figure import ChartFigure


def cost_value_finding(values: CostAgainstValue, lang: str) -> str:
    """How many relationships cost more than they bring."""
    if not values.clients:
        return no_money(lang)
    n = sum(c.cost.minor > c.value.minor for c in values.clients)
    if not n:
        text = translate("Charts", "Every relationship is worth more than it costs", lang=lang)
    else:
        text = translate(
            "Charts",
            "%n of {all} relationship(s) may cost more than they are worth",
            n,
            lang=lang,
            all=len(values.clients),
        )
    return text


def cost_value_table(values: CostAgainstValue, lang: str) -> Table:
    """One row a client, the narrowest margin first."""
    heads = (
        translate("Charts", "Client", lang=lang),
        translate("Charts", "Worth", lang=lang),
        translate("Charts", "Cost", lang=lang),
        translate("Charts", "Left over", lang=lang),
    )
    ranked = sorted(values.clients, key=lambda c: c.value.minor - c.cost.minor)
    rows = [
        (c.name, money(c.value, lang), money(c.cost, lang), money(c.value - c.cost, lang)) for c in ranked
    ]
    return Table(heads, tuple(rows), (False, True, True, True))


def fill_cost_value(figure: "ChartFigure", values: CostAgainstValue, look: Look) -> None:
    """A point a client; on the line the relationship costs what it is worth. What lies above is named."""
    from journal.charts.fonts import drawable, wrapped

    lang = look.lang
    if not values.clients:
        figure.put_empty(no_money(lang))
        return
    figure.put_title(cost_value_finding(values, lang))
    axes = figure.light_axes()
    axes.grid(axis="x", color=look.line, linewidth=0.8)
    size = figure.text_size(look.small)
    points = [(float(c.value.major), float(c.cost.major), c) for c in values.clients]
    low = min(0.0, *(x for x, _, _ in points)) if points else 0.0
    right = max([x for x, _, _ in points] + [1.0])
    top = max([y for _, y, _ in points] + [1.0])
    room = right - low
    axes.set_xlim(low - 0.04 * room, right + 0.16 * room)
    axes.set_ylim(-0.04 * top, top * 1.22)
    axes.axline((0, 0), slope=1, color=look.muted, linewidth=1.2, linestyle=(0, (4, 3)))
    if low < 0:
        axes.axvline(0, color=look.ink, linewidth=0.8)
    for above in (False, True):
        group = [point for point in points if (point[1] > point[0]) is above]
        (dots,) = axes.plot(
            [x for x, _, _ in group],
            [y for _, y, _ in group],
            linestyle="",
            marker="D" if above else "o",
            markersize=7,
            color=look.series[1] if above else look.series[0],
            alpha=1 if above else 0.75,
            markeredgecolor=look.surface,
        )
        for place, (_, _, client) in enumerate(group):
            words = f"{drawable(client.name)} · {money(client.value, lang)} / {money(client.cost, lang)}"
            behind = Behind(topic=Topic.CLIENTS, ids=(client.client,), clients=(client.client,))
            figure.add_mark(dots, words, behind, index=place)
    money_axis(axes, values.currency, lang)
    money_axis(axes, values.currency, lang, "y")
    days = values.horizon_days
    axes.set_xlabel(
        translate("Charts", "worth over the next %n day(s)", days, lang=lang),
        color=look.muted,
        fontsize=size,
        loc="right",
    )
    cost = translate("Charts", "cost of conflict and unpaid time", lang=lang)
    tall = max(
        0.8, figure.get_figheight() - (1.1 if figure.titled else 0.7)
    )  # inches the axes will have, about
    axes.set_ylabel(wrapped(cost, size, tall), color=look.muted, fontsize=size)
    _name(figure, axes, points, look)


_CROWD = 2  # neighbours so near that a name could be anyone's


def _name(
    figure: "ChartFigure", axes: "Axes", points: list[tuple[float, float, ClientWorth]], look: Look
) -> None:
    """Say on which side of the line what lies, then name the points over it, then the largest, as far as there is room."""
    from journal.charts.fonts import shortened, text_width

    size = figure.text_size(look.small)
    line = size * 1.2 / 72
    room = Labels(figure, axes, [(x, y) for x, y, _ in points])
    one, other = room.spot(0, 0), room.spot(1, 1)
    slope = (other[1] - one[1]) / (other[0] - one[0])

    def height(across: float) -> float:
        """How high the line of equal value and cost is, in inches."""
        return one[1] + (across - one[0]) * slope

    def above(box: Box) -> bool:
        return box[1] > height(box[2])

    def below(box: Box) -> bool:
        return box[3] < height(box[0])

    def name(x: float, y: float, client: ClientWorth) -> bool:
        across, up = room.spot(x, y)
        for most in (20, 12):  # a shorter name rather than none
            words = shortened(client.name, most)
            length = text_width(words, size)
            places = (
                (across + 0.09, up - line / 2),
                (across - 0.09 - length, up - line / 2),
                (across - length / 2, up + 0.07),
                (across - length / 2, up - 0.07 - line),
            )
            if room.put(words, size, look.ink, places, lambda box: above(box) or below(box)):
                return True
        return y > x and room.put(words, size, look.ink, places)  # these are what the chart is about

    ranked = sorted(points, key=lambda p: -max(p[0], p[1]))
    for x, y, client in ranked:
        if y > x:
            name(x, y, client)
    steps = [room.high - (k + 1) * line for k in range(int(room.high / line))]
    words = translate("Charts", "costs more than it is worth", lang=look.lang)
    room.put(words, size, look.muted, [(0.05, y) for y in steps], above)
    words = translate("Charts", "worth more than it costs", lang=look.lang)
    ends = [room.wide - text_width(words, size) - 0.02 - k * 0.3 for k in range(3)]
    room.put(words, size, look.muted, [(x, y) for x in ends for y in steps], below)
    for x, y, client in ranked:
        if y <= x and room.crowd(room.spot(x, y), 0.16) < _CROWD:
            name(x, y, client)
