"""The verdict's picture: every way on as a band on one money axis, with zero drawn."""

from typing import TYPE_CHECKING

from journal.charts.look import Look
from journal.charts.months import few_ticks
from journal.charts.table import Table
from journal.charts.words import option_name, whole_money
from journal.domain.changes import Topic
from journal.domain.statistics import Behind, VerdictOptions
from journal.wording import translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure


def no_options(lang: str) -> str:
    """The empty state."""
    return translate("Charts", "Too early to compare ways on: more records are needed.", lang=lang)


def options_finding(values: VerdictOptions, lang: str) -> str:
    """The way on with the highest mean."""
    if not values.options:
        return no_options(lang)
    best = max(values.options, key=lambda o: o.mean)
    option, money = option_name(best.option, lang), whole_money(best.mean, values.currency, lang)
    if not values.name:
        return translate(
            "Charts", "Highest on average: {option}, about {money}", lang=lang, option=option, money=money
        )
    return translate(
        "Charts",
        "For {name}, highest on average: {option}, about {money}",
        lang=lang,
        name=values.name,
        option=option,
        money=money,
    )


def options_table(values: VerdictOptions, lang: str) -> Table:
    """One row a way on."""
    heads = (
        translate("Charts", "Way on", lang=lang),
        translate("Charts", "On average", lang=lang),
        translate("Charts", "8 of 10 cases", lang=lang),
        translate("Charts", "9 of 10 cases", lang=lang),
    )

    def span(low: float, high: float) -> str:
        ends = (whole_money(end, values.currency, lang) for end in (low, high))
        return translate("Charts", "{low} to {high}", lang=lang, low=next(ends), high=next(ends))

    rows = [
        (
            option_name(o.option, lang),
            whole_money(o.mean, values.currency, lang),
            span(o.low80, o.high80),
            span(o.low90, o.high90),
        )
        for o in values.options
    ]
    return Table(heads, tuple(rows), (False, True, True, True))


def fill_options(figure: "ChartFigure", values: VerdictOptions, look: Look) -> None:
    """Mean as a tick, 8 of 10 cases thick, 9 of 10 thin; the highest mean in the accent."""
    lang = look.lang
    if not values.options:
        figure.put_empty(no_options(lang))
        return
    figure.put_title(options_finding(values, lang))
    axes = figure.light_axes(grid="x")
    size = figure.text_size(look.small)
    best = max(values.options, key=lambda o: o.mean)
    axes.axvline(0, color=look.ink, linewidth=1)
    for row, (option, cells) in enumerate(zip(values.options, options_table(values, lang).rows, strict=True)):
        colour = look.accent if option is best else look.muted
        axes.plot(
            [option.low90, option.high90], [row, row], color=colour, linewidth=1.5, solid_capstyle="butt"
        )
        (band,) = axes.plot(
            [option.low80, option.high80],
            [row, row],
            color=colour,
            alpha=0.55,
            linewidth=9,
            solid_capstyle="butt",
        )
        axes.plot([option.mean], [row], marker="|", markersize=17, markeredgewidth=2.5, color=look.ink)
        figure.add_mark(
            band,
            f"{cells[0]} · {cells[1]} ({cells[2]})",
            Behind(topic=Topic.VERDICTS, clients=(values.client,)),
        )
        axes.annotate(
            cells[1],
            (option.mean, row),
            (0, 12),
            textcoords="offset points",
            annotation_clip=False,
            ha="center",
            color=look.ink,
            fontsize=size,
        )
    axes.set_yticks(range(len(values.options)), [option_name(o.option, lang) for o in values.options])
    axes.tick_params(axis="y", colors=look.ink, labelsize=figure.text_size(look.body))
    axes.set_ylim(len(values.options) - 0.5, -0.7)
    axes.margins(x=0.05)
    axes.xaxis.set_major_formatter(lambda value, _: whole_money(value, values.currency, lang))
    few_ticks(axes, "x")
    note = translate("Charts", "tick: average · thick: 8 of 10 cases · thin: 9 of 10", lang=lang)
    axes.set_xlabel(note, color=look.muted, fontsize=size, loc="right")
