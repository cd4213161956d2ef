"""Incidents to be expected, with the bands that hold 8 and 9 of 10 cases."""

from typing import TYPE_CHECKING

from journal.charts.incidents import counted
from journal.charts.look import Look
from journal.charts.months import EndLabel, few_ticks, month_axis
from journal.charts.table import Table
from journal.charts.words import month_name, number
from journal.domain.changes import Topic
from journal.domain.statistics import (
    Behind,
    Forecast,
)
from journal.wording import translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure


def forecast_finding(values: Forecast, lang: str) -> str:
    """How many incidents are expected."""
    if not values.coming:
        return translate("Charts", "Too early to say: no forecast yet.", lang=lang)
    mean = sum(m.mean for m in values.coming)
    months = translate("Charts", "%n month(s)", len(values.coming), lang=lang)
    if mean < 0.5:
        return translate(
            "Charts", "Hardly any incident expected in the next {months}", lang=lang, months=months
        )
    count = counted(round(mean), lang)
    return translate(
        "Charts", "About {count} expected in the next {months}", lang=lang, count=count, months=months
    )


def forecast_table(values: Forecast, lang: str) -> Table:
    """Past months as counted, coming ones with their bands."""
    heads = (
        translate("Charts", "Month", lang=lang),
        translate("Charts", "Counted", lang=lang),
        translate("Charts", "Expected", lang=lang),
        translate("Charts", "8 of 10 cases", lang=lang),
        translate("Charts", "9 of 10 cases", lang=lang),
    )
    rows = [(month_name(m.month, lang), str(m.total), "–", "–", "–") for m in values.past]
    rows += [
        (
            month_name(m.month, lang),
            "–",
            number(m.mean, lang, 1),
            f"{number(m.low80, lang, 1)} – {number(m.high80, lang, 1)}",
            f"{number(m.low90, lang, 1)} – {number(m.high90, lang, 1)}",
        )
        for m in values.coming
    ]
    return Table(heads, tuple(rows), (False, True, True, True, True))


def fill_forecast(figure: "ChartFigure", values: Forecast, look: Look) -> None:
    """Counted months as bars, coming ones as a line in its bands."""
    lang = look.lang
    if not values.coming:
        figure.put_empty(forecast_finding(values, lang))
        return
    figure.put_title(forecast_finding(values, lang))
    axes = figure.light_axes()
    for place, past in enumerate(values.past):
        if not past.total:
            continue
        (bar,) = axes.bar(place, past.total, width=0.72, color=look.muted, linewidth=0)
        ids = tuple(i for group in past.incidents.values() for i in group)
        words = f"{month_name(past.month, lang)} · {counted(past.total, lang)}"
        figure.add_mark(bar, words, Behind(topic=Topic.INCIDENTS, ids=ids, clients=values.clients))
    places = [len(values.past) + i for i in range(len(values.coming))]
    colour = look.series[0]
    outer = ([m.low90 for m in values.coming], [m.high90 for m in values.coming])
    inner = ([m.low80 for m in values.coming], [m.high80 for m in values.coming])
    axes.fill_between(places, *outer, color=colour, alpha=0.14, linewidth=0)
    axes.fill_between(places, *inner, color=colour, alpha=0.22, linewidth=0)
    (line,) = axes.plot(
        places, [m.mean for m in values.coming], color=colour, linewidth=2, marker="o", markersize=5
    )
    for i, row in enumerate(forecast_table(values, lang).rows[len(values.past) :]):
        figure.add_mark(line, f"{row[0]} · {row[2]} ({row[3]})", index=i)
    month_axis(axes, [m.month for m in values.past] + [m.month for m in values.coming], lang)
    axes.set_ylim(0, max([m.total for m in values.past] + outer[1] + [1]) * 1.08)
    few_ticks(axes, whole=True)
    final = values.coming[-1]
    figure.end_labels(
        axes,
        [
            EndLabel(final.mean, translate("Charts", "expected", lang=lang), colour),
            EndLabel(final.high80, translate("Charts", "8 of 10 cases", lang=lang), colour),
            EndLabel(final.high90, translate("Charts", "9 of 10 cases", lang=lang), colour),
        ],
    )
