"""Where communication breaks, most frequent first."""

from typing import TYPE_CHECKING

from journal.charts.incidents import BREAKDOWNS, counted, most_often, no_incidents
from journal.charts.look import Look
from journal.charts.table import Table
from journal.charts.words import breakdown_name, hours, share
from journal.domain.changes import Topic
from journal.domain.statistics import (
    Behind,
    BreakdownCount,
    BreakdownPareto,
)
from journal.wording import translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure


def pareto_finding(values: BreakdownPareto, lang: str) -> str:
    """Where it broke most often."""
    return most_often({row.breakdown: len(row.incidents) for row in values.rows}, lang)


def _ranked(values: BreakdownPareto) -> list[BreakdownCount]:
    rows = [row for row in values.rows if row.incidents]
    return sorted(
        rows, key=lambda row: (row.breakdown is None, -len(row.incidents), BREAKDOWNS.index(row.breakdown))
    )


def pareto_table(values: BreakdownPareto, lang: str) -> Table:
    """One row a place, most frequent first, with the running share and the hours it took."""
    heads = (
        translate("Charts", "Where it broke", lang=lang),
        translate("Charts", "Incidents", lang=lang),
        translate("Charts", "Running share", lang=lang),
        translate("Charts", "Hours", lang=lang),
    )
    whole = sum(len(row.incidents) for row in values.rows)
    rows, so_far = [], 0
    for row in _ranked(values):
        so_far += len(row.incidents)
        name = breakdown_name(row.breakdown, lang)
        rows.append((name, str(len(row.incidents)), share(so_far / whole, lang), hours(row.seconds, lang)))
    return Table(heads, tuple(rows), (False, True, True, True))


def fill_pareto(figure: "ChartFigure", values: BreakdownPareto, look: Look) -> None:
    """Bars from the most frequent place down, each with its count, running share and hours."""
    lang = look.lang
    ranked = _ranked(values)
    if not ranked:
        figure.put_empty(no_incidents(lang))
        return
    figure.put_title(pareto_finding(values, lang))
    axes = figure.light_axes(grid="")
    table = pareto_table(values, lang)
    size = figure.text_size(look.small)
    for place, (row, cells) in enumerate(zip(ranked, table.rows, strict=True)):
        colour = look.line if row.breakdown is None else look.series[0]
        (bar,) = axes.barh(place, len(row.incidents), height=0.6, color=colour, linewidth=0)
        words = f"{cells[0]} · {counted(len(row.incidents), lang)} · {cells[3]}"
        behind = Behind(
            topic=Topic.INCIDENTS, ids=row.incidents, period=values.period, breakdown=row.breakdown
        )
        figure.add_mark(bar, words, behind)
        label = translate(
            "Charts",
            "{count} · {share} so far · {hours}",
            lang=lang,
            count=cells[1],
            share=cells[2],
            hours=cells[3],
        )
        at = (len(row.incidents), place)
        axes.annotate(
            label,
            at,
            (5, 0),
            textcoords="offset points",
            annotation_clip=False,
            va="center",
            color=look.ink,
            fontsize=size,
        )
    axes.set_yticks(range(len(ranked)), [cells[0] for cells in table.rows])
    axes.tick_params(axis="y", colors=look.ink)
    axes.set_xticks([])
    axes.set_ylim(max(len(ranked), 4) - 0.5, -0.5)
