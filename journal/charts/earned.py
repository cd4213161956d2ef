"""Earned per hour by client, and the gap that conflict and other unpaid hours tear."""

from typing import TYPE_CHECKING

from journal.charts.look import Look
from journal.charts.money_axis import money_axis, no_money
from journal.charts.table import Table
from journal.charts.words import hours, money
from journal.domain.changes import Topic
from journal.domain.money import Money
from journal.domain.statistics import (
    Behind,
    ClientEarnings,
    EarnedPerHour,
)
from journal.wording import translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure

MOST_ROWS = 20


def _paid(client: ClientEarnings) -> int:
    """The hours that were paid for; where none were billable, all of them."""
    return client.billable_seconds or client.seconds


def _earners(values: EarnedPerHour) -> list[ClientEarnings]:
    known = [c for c in values.clients if c.seconds]
    return sorted(known, key=lambda c: (-c.earned.minor / c.seconds, c.name))


def _rates(client: ClientEarnings) -> tuple[Money, Money, Money]:
    """Earned per paid hour, per hour with unpaid ones counted, per hour with conflict counted too."""
    calm = client.billable_seconds + client.unpaid_seconds or client.seconds
    zero = Money(0, client.earned.currency)
    return (
        client.per_hour(_paid(client)) or zero,
        client.per_hour(calm) or zero,
        client.per_hour(client.seconds) or zero,
    )


def earned_finding(values: EarnedPerHour, lang: str) -> str:
    """The client with the widest gap between the paid hour and every hour."""
    earners = _earners(values)
    if not earners:
        return no_money(lang)
    widest = max(earners, key=lambda c: _rates(c)[0].minor - _rates(c)[2].minor)
    paid, _, every = _rates(widest)
    if paid == every:
        return translate("Charts", "Every hour was paid; no gap anywhere", lang=lang)
    return translate(
        "Charts",
        "{name}: {paid} for a paid hour, {every} once every hour counts",
        lang=lang,
        name=widest.name,
        paid=money(paid, lang),
        every=money(every, lang),
    )


def earned_table(values: EarnedPerHour, lang: str) -> Table:
    """One row a client, best first."""
    heads = (
        translate("Charts", "Client", lang=lang),
        translate("Charts", "Earned", lang=lang),
        translate("Charts", "Hours", lang=lang),
        translate("Charts", "Unpaid", lang=lang),
        translate("Charts", "Conflict", lang=lang),
        translate("Charts", "Per paid hour", lang=lang),
        translate("Charts", "Per hour, all counted", lang=lang),
    )
    rows = []
    for c in _earners(values):
        paid, _, every = _rates(c)
        rows.append(
            (
                c.name,
                money(c.earned, lang),
                hours(c.seconds, lang),
                hours(c.unpaid_seconds, lang),
                hours(c.conflict_seconds, lang),
                money(paid, lang),
                money(every, lang),
            )
        )
    return Table(heads, tuple(rows), (False, *[True] * 6))


def fill_earned(figure: "ChartFigure", values: EarnedPerHour, look: Look) -> None:
    """A dot for the hour as it turned out, and the gap up to the paid hour torn by unpaid hours and by conflict."""
    from journal.charts.fonts import drawable, shortened, text_width

    lang = look.lang
    earners = _earners(values)
    if not earners:
        figure.put_empty(no_money(lang))
        return
    figure.put_title(earned_finding(values, lang))
    size = figure.text_size(look.small)
    most = _fitting(figure, size)
    shown = earners if len(earners) <= most else _widest(earners, most)
    axes = figure.light_axes(grid="x")
    unpaid_colour, conflict_colour, dot_colour = look.series[1], look.series[3], look.series[0]
    rows = range(len(shown))
    paid, calm, every = zip(
        *([float(rate.major) for rate in _rates(client)] for client in shown), strict=True
    )
    axes.hlines(rows, calm, paid, color=unpaid_colour, linewidth=5)
    axes.hlines(rows, every, calm, color=conflict_colour, linewidth=5)
    axes.plot(paid, rows, linestyle="", marker="|", markersize=9, markeredgewidth=2, color=look.muted)
    (dots,) = axes.plot(every, rows, linestyle="", marker="o", markersize=7, color=dot_colour)
    for row, client in enumerate(shown):
        rates = [money(rate, lang) for rate in _rates(client)]
        words = f"{drawable(client.name)} · {rates[2]} / h · {hours(client.seconds, lang)}"
        behind = Behind(topic=Topic.HOURS, clients=(client.client,), period=values.period)
        figure.add_mark(dots, words, behind, index=row)
        left = min(every[row], paid[row])
        axes.annotate(
            rates[2],
            (left, row),
            (-7, 0),
            textcoords="offset points",
            annotation_clip=False,
            va="center",
            ha="right",
            color=look.ink,
            fontsize=size,
        )
    axes.set_yticks(range(len(shown)), [shortened(c.name) for c in shown])
    axes.tick_params(axis="y", colors=look.ink)
    axes.set_ylim(max(len(shown), min(most, 4)) - 0.5, -0.9)
    money_axis(axes, values.currency, lang)
    low, high = min(*every, *paid), max(*every, *paid)
    room = (high - min(low, 0)) or 1
    axes.set_xlim(min(low, 0) - 0.12 * room, max(high, 0) + 0.05 * room)
    keys = [
        (translate("Charts", "earned for each hour", lang=lang), dot_colour),
        (translate("Charts", "torn by conflict", lang=lang), conflict_colour),
        (translate("Charts", "torn by other unpaid hours", lang=lang), unpaid_colour),
    ]
    note = ""
    if len(shown) < len(earners):
        note = translate("Charts", "The %n widest gap(s); the table has all.", len(shown), lang=lang)
    names = max(text_width(shortened(c.name), size) for c in shown)
    _keys(figure, keys, note, look, figure.get_figwidth() - names - 0.25)


def _fitting(figure: "ChartFigure", size: float) -> int:
    """Return how many rows of text can stand one below the other, beside the keys, the title and the axis."""
    line = size * 1.4 / 72
    above = 5.5 if figure.get_figwidth() > 4.5 else 7.5  # the keys take more lines where it is narrow
    room = figure.get_figheight() - above * line - (0.3 if figure.titled else 0)
    return min(MOST_ROWS, max(1, int(room / line)))


def _widest(earners: list[ClientEarnings], most: int) -> list[ClientEarnings]:
    widest = sorted(earners, key=lambda c: _rates(c)[2].minor - _rates(c)[0].minor)[:most]
    return [c for c in earners if c in widest]


def _keys(figure: "ChartFigure", keys: list[tuple[str, str]], note: str, look: Look, inches: float) -> None:
    """Lines over the axes, at most `inches` wide, that name their parts where there is no room beside them."""
    from journal.charts.fonts import text_width

    size = figure.text_size(look.small)
    gap, line = size * 1.3, size * 1.45
    rows: list[list[tuple[float, str, str]]] = [[]]
    across = 0.0
    for words, colour in [*keys, (note, "")]:
        if not words:
            continue
        swatch = size if colour else 0.0
        length = swatch + text_width(words, size) * 72
        if across + length > inches * 72 and rows[-1]:
            rows.append([])
            across = 0.0
        if colour:
            rows[-1].append((across, "■", colour))
        rows[-1].append((across + swatch, words, look.ink if colour else look.muted))
        across += length + gap
    (axes,) = figure.axes
    for height, row in enumerate(reversed(rows)):
        for place, words, colour in row:
            axes.annotate(
                words,
                (0, 1),
                (place, height * line + 2),
                xycoords="axes fraction",
                textcoords="offset points",
                color=colour,
                fontsize=size,
            )
