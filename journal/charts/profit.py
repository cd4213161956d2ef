"""Who brings the profit (the whale curve), and what changed after an ending."""

from typing import TYPE_CHECKING

from journal.charts.look import Look
from journal.charts.money_axis import money_axis, no_money
from journal.charts.months import few_ticks
from journal.charts.table import Table
from journal.charts.words import hours, money, number, share, whole_money
from journal.domain.changes import Topic
from journal.domain.money import Money
from journal.domain.statistics import (
    BeforeAfterEnding,
    Behind,
    ClientProfit,
    Stretch,
    WhaleCurve,
)
from journal.wording import formats, noop, translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure


def _profits(values: WhaleCurve) -> list[ClientProfit]:
    return sorted(values.clients, key=lambda c: (-c.profit.minor, c.name))


def whale_finding(values: WhaleCurve, lang: str) -> str:
    """How few clients bring four fifths of the profit, or how much the last ones take back."""
    ranked = _profits(values)
    gains = sum(c.profit.minor for c in ranked if c.profit.minor > 0)
    if not ranked:
        return no_money(lang)
    losing = [c for c in ranked if c.profit.minor < 0]
    if losing:
        back = Money(-sum(c.profit.minor for c in losing), values.currency)
        return translate(
            "Charts",
            "%n relationship(s) took back {money} of what the others brought",
            len(losing),
            lang=lang,
            money=money(back, lang),
        )
    if not gains:
        return translate("Charts", "Nothing was left over in this period", lang=lang)
    so_far = n = 0
    for c in ranked:
        so_far += c.profit.minor
        n += 1
        if so_far >= 0.8 * gains:
            break
    return translate(
        "Charts",
        "%n of {all} client(s) brought {share} of the profit",
        n,
        lang=lang,
        all=len(ranked),
        share=share(so_far / gains, lang),
    )


def whale_table(values: WhaleCurve, lang: str) -> Table:
    """One row a client, with the running sum."""
    heads = (
        translate("Charts", "Client", lang=lang),
        translate("Charts", "Profit", lang=lang),
        translate("Charts", "So far", lang=lang),
    )
    rows, so_far = [], Money(0, values.currency)
    for c in _profits(values):
        so_far += c.profit
        rows.append((c.name, money(c.profit, lang), money(so_far, lang)))
    return Table(heads, tuple(rows), (False, True, True))


def fill_whale(figure: "ChartFigure", values: WhaleCurve, look: Look) -> None:
    """The running sum of profit from the best client down: what rises above the end was taken back."""
    from journal.charts.fonts import drawable, text_width

    lang = look.lang
    ranked = _profits(values)
    if not ranked:
        figure.put_empty(no_money(lang))
        return
    figure.put_title(whale_finding(values, lang))
    axes = figure.light_axes()
    sums = [0.0]
    for c in ranked:
        sums.append(sums[-1] + float(c.profit.major))
    colour = look.series[0]
    axes.fill_between(range(len(sums)), sums, color=colour, alpha=0.14, linewidth=0)
    (line,) = axes.plot(
        range(len(sums)), sums, color=colour, linewidth=2, marker="o", markersize=4 if len(sums) < 60 else 0
    )
    for i, c in enumerate(ranked):
        words = f"{drawable(c.name)} · {money(c.profit, lang)}"
        figure.add_mark(
            line, words, Behind(topic=Topic.CLIENTS, ids=(c.client,), clients=(c.client,)), index=i + 1
        )
    size = figure.text_size(look.small)
    peak = max(range(len(sums)), key=lambda i: sums[i])
    labels = {
        peak: whole_money(sums[peak], values.currency, lang),
        len(sums) - 1: whole_money(sums[-1], values.currency, lang),
    }
    apart = (len(sums) - 1 - peak) / len(sums) * figure.get_figwidth() * 0.85  # inches, about
    close = apart < max(text_width(words, size) for words in labels.values())
    for i, words in labels.items():
        under = close and i != peak  # two sums so near to each other stand over and under the line
        axes.annotate(
            words,
            (i, sums[i]),
            (0, -8 if under else 7),
            textcoords="offset points",
            annotation_clip=False,
            ha="right" if close else "center",
            va="top" if under else "bottom",
            color=look.ink,
            fontsize=size,
        )
    axes.axhline(0, color=look.muted, linewidth=1)
    axes.margins(x=0.04, y=0.12)
    money_axis(axes, values.currency, lang, "y")
    few_ticks(axes, "x", whole=True)
    axes.set_xlabel(
        translate("Charts", "clients, best first", lang=lang), color=look.muted, fontsize=size, loc="right"
    )


def _monthly(stretch: Stretch) -> tuple[float, float, float]:
    """Incidents, unpaid hours and money for each 30 days."""
    days = max(stretch.days, 1) / 30
    earned = float(stretch.earned.major) if stretch.earned else 0.0
    return stretch.incidents / days, stretch.unpaid_seconds / 3600 / days, earned / days


def ending_finding(values: BeforeAfterEnding, lang: str) -> str:
    """How unpaid hours changed."""
    before, after = (hours(_monthly(s)[1] * 3600, lang) for s in (values.before, values.after))
    text = noop("Charts", "Unpaid hours rose from {before} to {after} a month after the end with {name}")
    if before == after:
        text = noop("Charts", "Unpaid hours stayed at {after} a month after the end with {name}")
    elif _monthly(values.after)[1] < _monthly(values.before)[1]:
        text = noop("Charts", "Unpaid hours fell from {before} to {after} a month after the end with {name}")
    return translate("Charts", text, lang=lang, before=before, after=after, name=values.name)


def ending_table(values: BeforeAfterEnding, lang: str) -> Table:
    """One row a measure, for each 30 days."""
    heads = (
        translate("Charts", "For each 30 days", lang=lang),
        translate("Charts", "Before", lang=lang),
        translate("Charts", "After", lang=lang),
    )
    before, after = _monthly(values.before), _monthly(values.after)
    rows = [
        (translate("Charts", "Incidents", lang=lang), number(before[0], lang, 1), number(after[0], lang, 1)),
        (
            translate("Charts", "Unpaid hours", lang=lang),
            hours(before[1] * 3600, lang),
            hours(after[1] * 3600, lang),
        ),
    ]
    one, other = values.before.earned, values.after.earned
    if one and other and one.currency == other.currency:
        name = translate("Charts", "Earned", lang=lang)
        rows.append(
            (name, whole_money(before[2], one.currency, lang), whole_money(after[2], one.currency, lang))
        )
    return Table(heads, tuple(rows), (False, True, True))


def fill_ending(figure: "ChartFigure", values: BeforeAfterEnding, look: Look) -> None:
    """Three slopes: incidents, unpaid hours and money, before and after."""
    lang = look.lang
    figure.set_layout_engine("constrained")  # three axes side by side
    figure.put_title(ending_finding(values, lang))
    table = ending_table(values, lang)
    size = figure.text_size(look.small)
    pairs = list(zip(_monthly(values.before), _monthly(values.after), strict=True))[: len(table.rows)]
    for place, ((before, after), row) in enumerate(zip(pairs, table.rows, strict=True)):
        axes = figure.add_subplot(1, len(pairs), place + 1)
        figure.lighten(axes, grid="")
        (line,) = axes.plot(
            [0, 1], [before, after], color=look.series[place], linewidth=2.5, marker="o", markersize=7
        )
        figure.add_mark(
            line, " · ".join(row), Behind(topic=Topic.CLIENTS, ids=(values.client,), clients=(values.client,))
        )
        top, foot = max(before, after, 0), min(before, after, 0)
        axes.set_ylim(foot - 0.05 * (top - foot), foot + (top - foot) * 1.2 or 1)
        axes.set_xlim(-0.45, 1.45)
        axes.set_yticks([])
        axes.set_xticks([0, 1], [table.headers[1], table.headers[2]])
        axes.axhline(0, color=look.line, linewidth=0.8)
        axes.set_title(row[0], fontsize=size, color=look.muted, loc="center")
        for x, y, words in ((0, before, row[1]), (1, after, row[2])):
            axes.annotate(
                words,
                (x, y),
                (0, 8),
                textcoords="offset points",
                annotation_clip=False,
                ha="center",
                color=look.ink,
                fontsize=size,
            )
    note = translate(
        "Charts", "for each 30 days; ended {day}", lang=lang, day=formats.date(values.ended, lang)
    )
    figure.supxlabel(note, fontsize=size, color=look.muted)
