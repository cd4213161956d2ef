"""Cost against value: one point a client, with the line on which both are equal."""

from typing import TYPE_CHECKING, Any

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
    _name_points(figure, axes, points, look)
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
    _name_regions(axes, look, size)


def _name_regions(axes: "Axes", look: Look, size: float) -> None:
    """Say on which side of the break-even line what lies, without touching the line."""
    left, right = axes.get_xlim()
    foot, top = axes.get_ylim()

    def line_at(across: float) -> float:
        """How high the line is at a place across the axes, both as shares."""
        return (left + across * (right - left) - foot) / (top - foot)

    style: dict[str, Any] = {"fontsize": size, "color": look.muted, "transform": axes.transAxes, "va": "top"}
    if line_at(0.3) < 0.92:
        axes.text(0.01, 0.985, translate("Charts", "costs more than it is worth", lang=look.lang), **style)
    height = min(0.985, max(0.07, line_at(0.68) - 0.02))
    words = translate("Charts", "worth more than it costs", lang=look.lang)
    axes.text(0.99, height, words, ha="right", **style)


def _name_points(
    figure: "ChartFigure", axes: "Axes", points: list[tuple[float, float, ClientWorth]], look: Look
) -> None:
    """Name the points over the line, then the largest, as long as names do not meet."""
    from journal.charts.fonts import shortened, text_width

    size = figure.text_size(look.small)
    left, right = axes.get_xlim()
    foot, top = axes.get_ylim()
    wide, high = figure.get_figwidth() * 0.85, figure.get_figheight() * 0.72
    taken: list[tuple[float, float, float, float]] = []
    order = sorted(points, key=lambda p: (p[1] <= p[0], -max(p[0], p[1])))
    spots = [((x - left) / (right - left) * wide, (y - foot) / (top - foot) * high) for x, y, _ in order]
    dots = [(x - 0.04, y - 0.04, x + 0.04, y + 0.04) for x, y in spots]
    line = size * 1.2 / 72
    for (x, y, client), (across, up) in zip(order, spots, strict=True):
        name = shortened(client.name, 20)
        length = text_width(name, size)
        tries = (
            (across + 0.08, up - line / 2, "left", "center", (6, 0)),
            (across - 0.08 - length, up - line / 2, "right", "center", (-6, 0)),
            (across - length / 2, up + 0.07, "center", "bottom", (0, 5)),
            (across - length / 2, up - 0.07 - line, "center", "top", (0, -5)),
        )
        for x0, y0, ha, va, offset in tries:
            box = (x0, y0, x0 + length, y0 + line)
            own = (across - 0.04, up - 0.04, across + 0.04, up + 0.04)
            clear = all(
                box == other or not _meet(box, other) for other in (*taken, *(d for d in dots if d != own))
            )
            if clear and x0 > 0 and x0 + length < wide and y0 > 0 and y0 + line < high * 0.94:
                taken.append(box)
                axes.annotate(
                    name,
                    (x, y),
                    offset,
                    textcoords="offset points",
                    ha=ha,
                    va=va,
                    color=look.ink,
                    fontsize=size,
                )
                break


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
