"""Charts of incidents: over time by where it broke, and the calendar."""

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from journal.charts.look import Look
from journal.charts.months import EndLabel, few_ticks, month_axis, within
from journal.charts.table import Table
from journal.charts.words import breakdown_name, capital, month_name
from journal.domain.changes import Topic
from journal.domain.choices import Breakdown
from journal.domain.statistics import (
    Behind,
    IncidentCalendar,
    IncidentsByBreakdown,
)
from journal.wording import formats, translate

if TYPE_CHECKING:
    from matplotlib.lines import Line2D

    from journal.charts.figure import ChartFigure

BREAKDOWNS: tuple[Breakdown | None, ...] = (*Breakdown, None)
# The seventh and eighth share a colour with the first two, so they are hatched: with lines, as dots take ten times as long.
HATCHES: dict[Breakdown | None, str] = {Breakdown.EXPECTATION: "////", Breakdown.BAD_DAY: "----"}
SWATCHES = {"////": "▨", "----": "▤"}


def no_incidents(lang: str) -> str:
    """The empty state of every chart of incidents."""
    return translate("Charts", "No incidents in this period.", lang=lang)


def counted(n: int, lang: str) -> str:
    """So many incidents, in words."""
    return translate("Charts", "%n incident(s)", n, lang=lang)


def breakdown_finding(values: IncidentsByBreakdown, lang: str) -> str:
    """Where it broke most often."""
    totals = {b: sum(len(m.incidents.get(b, ())) for m in values.months) for b in BREAKDOWNS}
    return most_often(totals, lang)


def most_often(totals: dict[Breakdown | None, int], lang: str) -> str:
    """Where it broke most often, by counts."""
    whole = sum(totals.values())
    if not whole:
        return no_incidents(lang)
    known = {b: n for b, n in totals.items() if b not in {None, Breakdown.NONE} and n}
    if not known:
        return translate(
            "Charts", "{count}; where it broke is not noted yet", lang=lang, count=counted(whole, lang)
        )
    most = max(known, key=lambda b: known[b])
    return translate(
        "Charts",
        "Where it broke most often: {breakdown}, {part} of {whole}",
        lang=lang,
        breakdown=breakdown_name(most, lang),
        part=known[most],
        whole=counted(whole, lang),
    )


def breakdown_table(values: IncidentsByBreakdown, lang: str) -> Table:
    """One row a month, one column a place where it broke."""
    met = [b for b in BREAKDOWNS if any(m.incidents.get(b) for m in values.months)]
    heads = [translate("Charts", "Month", lang=lang), *(capital(breakdown_name(b, lang)) for b in met)]
    heads.append(translate("Charts", "Total", lang=lang))
    rows = [
        (month_name(m.month, lang), *(str(len(m.incidents.get(b, ()))) for b in met), str(m.total))
        for m in values.months
    ]
    return Table(tuple(heads), tuple(rows), (False, *[True] * (len(met) + 1)))


def breakdown_styles(look: Look) -> dict[Breakdown | None, tuple[str, str]]:
    """Colour and hatching of each place where it broke; the hatching tells apart what shares a colour."""
    count = len(look.series)
    styles = {b: (look.series[i % count], HATCHES.get(b, "")) for i, b in enumerate(BREAKDOWNS)}
    styles[Breakdown.NONE] = (look.good, "")
    styles[None] = (look.line, "")
    return styles


def fill_breakdown(figure: "ChartFigure", values: IncidentsByBreakdown, look: Look) -> None:
    """Stack each month's incidents by where it broke."""
    lang = look.lang
    if not any(m.total for m in values.months):
        figure.put_empty(no_incidents(lang))
        return
    figure.put_title(breakdown_finding(values, lang))
    axes = figure.light_axes()
    styles = breakdown_styles(look)
    foot = [0] * len(values.months)
    labels: list[EndLabel] = []
    last = max(i for i, m in enumerate(values.months) if m.total)
    for breakdown in BREAKDOWNS:
        heights = [len(m.incidents.get(breakdown, ())) for m in values.months]
        if not any(heights):
            continue
        colour, hatch = styles[breakdown]
        bars = figure.add_bars(axes, foot, heights, colour=colour, hatch=hatch, parted=True)
        name = breakdown_name(breakdown, lang)
        for place, month in enumerate(m for m in values.months if m.incidents.get(breakdown)):
            ids = month.incidents[breakdown]
            words = f"{month_name(month.month, lang)} · {name} · {counted(len(ids), lang)}"
            behind = Behind(
                topic=Topic.INCIDENTS,
                ids=ids,
                clients=values.clients,
                period=within(month.month, values.period),
                breakdown=breakdown,
            )
            figure.add_mark(bars, words, behind, index=place)
        labels.append(
            EndLabel(
                foot[last] + heights[last] / 2, f"{name} {sum(heights)}", colour, SWATCHES.get(hatch, "■")
            )
        )
        foot = [a + b for a, b in zip(foot, heights, strict=True)]
    axes.set_ylim(0, max(foot) * 1.08)
    month_axis(axes, [m.month for m in values.months], lang)
    few_ticks(axes, whole=True)
    figure.end_labels(axes, labels)


def calendar_finding(values: IncidentCalendar, lang: str) -> str:
    """How many incidents, and how long the longest quiet time lasted."""
    n = sum(len(ids) for ids in values.days.values())
    if not n:
        return no_incidents(lang)
    days = sorted(values.days)
    edges = [values.period.since - timedelta(1), *days, values.period.until]
    quiet = max((b - a).days - 1 for a, b in pairwise(edges))
    return translate(
        "Charts",
        "{count}; the longest quiet time lasted {quiet}",
        lang=lang,
        count=counted(n, lang),
        quiet=translate("Charts", "%n day(s)", quiet, lang=lang),
    )


def calendar_table(values: IncidentCalendar, lang: str) -> Table:
    """One row a day that had incidents."""
    heads = (translate("Charts", "Day", lang=lang), translate("Charts", "Incidents", lang=lang))
    rows = tuple((formats.date(day, lang), str(len(ids))) for day, ids in sorted(values.days.items()))
    return Table(heads, rows, (False, True))


def fill_calendar(figure: "ChartFigure", values: IncidentCalendar, look: Look) -> None:
    """One row a month, one square a day; squares grow darker with the day's incidents."""
    lang = look.lang
    days = {day: ids for day, ids in values.days.items() if ids}
    if not days:
        figure.put_empty(no_incidents(lang))
        return
    figure.put_title(calendar_finding(values, lang))
    axes = figure.light_axes(grid="")
    months = _months(values)
    every = [values.period.since + timedelta(i) for i in range(values.period.days)]
    size = min(15.0, 190 / len(months)) * look.scale
    rows = {month: row for row, month in enumerate(months)}
    ground = look.line if look.dark else look.paper if look.paper != look.surface else look.accent_soft
    axes.scatter(
        [d.day for d in every],
        [rows[d.replace(day=1)] for d in every],
        s=size**2,
        marker="s",
        color=ground,
        linewidths=0,
    )
    drawn: list[tuple[date, Line2D, int]] = []
    for count, strength in ((1, 0.45), (2, 0.72), (3, 1.0)):
        group = [(day, ids) for day, ids in sorted(days.items()) if min(len(ids), 3) == count]
        (squares,) = axes.plot(
            [day.day for day, _ in group],
            [rows[day.replace(day=1)] for day, _ in group],
            linestyle="",
            marker="s",
            markersize=size,
            color=look.accent,
            alpha=strength,
            markeredgewidth=0,
        )
        drawn += [(day, squares, place) for place, (day, _) in enumerate(group)]
    for day, squares, place in sorted(drawn, key=lambda one: one[0]):
        words = f"{formats.date(day, lang)} · {counted(len(days[day]), lang)}"
        behind = Behind(topic=Topic.INCIDENTS, ids=days[day], clients=values.clients)
        figure.add_mark(squares, words, behind, index=place)
    axes.set_yticks(range(len(months)), [formats.month_short(m, lang) for m in months])
    axes.set_xticks([1, 5, 10, 15, 20, 25, 30])
    axes.set_xlim(0.3, 31.7)
    axes.set_ylim(len(months) - 0.4, -0.6)


def _months(values: IncidentCalendar) -> list[date]:
    months = []
    month = values.period.since.replace(day=1)
    while month < values.period.until:
        months.append(month)
        month = (month + timedelta(31)).replace(day=1)
    return months
