"""Charts of hours: by kind and month, the unpaid share, by person."""

from typing import TYPE_CHECKING

from journal.charts.look import Look
from journal.charts.months import EndLabel, few_ticks, month_axis, within
from journal.charts.table import Table
from journal.charts.words import KINDS, capital, hours, kind_name, month_name, share
from journal.domain.changes import Topic
from journal.domain.choices import EntryKind
from journal.domain.statistics import (
    Behind,
    HoursByKindAndMonth,
    HoursByPerson,
    PersonHours,
    UnpaidShare,
)
from journal.wording import noop, translate

if TYPE_CHECKING:
    from datetime import date

    from journal.charts.figure import ChartFigure

_TOOK = {
    EntryKind.COMMUNICATION: noop("Charts", "Communication took {part} of {whole} in {month}"),
    EntryKind.REWORK: noop("Charts", "Rework took {part} of {whole} in {month}"),
    EntryKind.CONFLICT: noop("Charts", "Conflict took {part} of {whole} in {month}"),
    EntryKind.ADMIN: noop("Charts", "Admin took {part} of {whole} in {month}"),
}


def no_hours(lang: str) -> str:
    """The empty state of every chart of hours."""
    return translate("Charts", "No hours in this period yet. Log some, or import them.", lang=lang)


def kind_colours(look: Look) -> dict[EntryKind, str]:
    """The colour of each kind of hours, the same in every chart."""
    teal, orange, blue, violet, *_ = look.series
    return {
        EntryKind.DELIVERY: teal,
        EntryKind.COMMUNICATION: blue,
        EntryKind.REWORK: orange,
        EntryKind.CONFLICT: violet,
        EntryKind.ADMIN: look.muted,
    }


def kind_month_finding(values: HoursByKindAndMonth, lang: str) -> str:
    """Name the kind beside delivery that took most, in the month it took most."""
    totals = {kind: sum(m.seconds.get(kind, 0) for m in values.months) for kind in KINDS}
    whole = sum(totals.values())
    if not whole:
        return no_hours(lang)
    kind = max((k for k in KINDS if k is not EntryKind.DELIVERY), key=lambda k: totals[k])
    if not totals[kind]:
        return translate("Charts", "All {whole} went into delivery", lang=lang, whole=hours(whole, lang))
    month = max(values.months, key=lambda m: m.seconds.get(kind, 0))
    return translate(
        "Charts",
        _TOOK[kind],
        lang=lang,
        part=hours(month.seconds[kind], lang),
        whole=hours(month.total, lang),
        month=month_name(month.month, lang),
    )


def kind_month_table(values: HoursByKindAndMonth, lang: str) -> Table:
    """One row a month, one column a kind."""
    head = translate("Charts", "Month", lang=lang)
    total = translate("Charts", "Total", lang=lang)
    rows = [
        (month_name(m.month, lang), *(hours(m.seconds.get(k, 0), lang) for k in KINDS), hours(m.total, lang))
        for m in values.months
    ]
    names = [capital(kind_name(k, lang)) for k in KINDS]
    return Table((head, *names, total), tuple(rows), (False, *[True] * (len(KINDS) + 1)))


def fill_kind_month(figure: "ChartFigure", values: HoursByKindAndMonth, look: Look) -> None:
    """Stack each month's kinds, delivery at the foot."""
    lang = look.lang
    if not any(m.total for m in values.months):
        figure.put_empty(no_hours(lang))
        return
    figure.put_title(kind_month_finding(values, lang))
    axes = figure.light_axes()
    colours = kind_colours(look)
    foot = [0.0] * len(values.months)
    labels: list[EndLabel] = []
    last = max(i for i, m in enumerate(values.months) if m.total)
    for kind in KINDS:
        heights = [m.seconds.get(kind, 0) / 3600 for m in values.months]
        if not any(heights):
            continue
        bars = figure.add_bars(axes, foot, heights, colour=colours[kind])
        for place, month in enumerate(m for m in values.months if m.seconds.get(kind)):
            seconds = month.seconds[kind]
            words = f"{month_name(month.month, lang)} · {kind_name(kind, lang)} · {hours(seconds, lang)}"
            figure.add_mark(bars, words, _behind(values, month.month, kind=kind), index=place)
        whole = hours(sum(heights) * 3600, lang)
        labels.append(
            EndLabel(foot[last] + heights[last] / 2, f"{kind_name(kind, lang)} {whole}", colours[kind])
        )
        foot = [a + b for a, b in zip(foot, heights, strict=True)]
    axes.set_ylim(0, max(foot) * 1.05)
    month_axis(axes, [m.month for m in values.months], lang)
    axes.yaxis.set_major_formatter(lambda y, _: hours(y * 3600, lang))
    few_ticks(axes)
    figure.end_labels(axes, labels)


def unpaid_finding(values: UnpaidShare, lang: str) -> str:
    """The unpaid share of the whole period."""
    unpaid = sum(m.unpaid_seconds for m in values.months)
    whole = unpaid + sum(m.billable_seconds for m in values.months)
    if not whole:
        return no_hours(lang)
    if not unpaid:
        return translate("Charts", "Every hour was billable: {whole}", lang=lang, whole=hours(whole, lang))
    return translate(
        "Charts",
        "{share} of the hours were unpaid: {part} of {whole}",
        lang=lang,
        share=share(unpaid / whole, lang),
        part=hours(unpaid, lang),
        whole=hours(whole, lang),
    )


def unpaid_table(values: UnpaidShare, lang: str) -> Table:
    """One row a month: billable, unpaid, share."""
    heads = (
        translate("Charts", "Month", lang=lang),
        translate("Charts", "Billable", lang=lang),
        translate("Charts", "Unpaid", lang=lang),
        translate("Charts", "Unpaid share", lang=lang),
    )
    rows = [
        (
            month_name(m.month, lang),
            hours(m.billable_seconds, lang),
            hours(m.unpaid_seconds, lang),
            "–" if m.share is None else share(m.share, lang),
        )
        for m in values.months
    ]
    return Table(heads, tuple(rows), (False, True, True, True))


def fill_unpaid(figure: "ChartFigure", values: UnpaidShare, look: Look) -> None:
    """A line of monthly shares, broken where a month had no hours, over the period's mean."""
    lang = look.lang
    unpaid = sum(m.unpaid_seconds for m in values.months)
    whole = unpaid + sum(m.billable_seconds for m in values.months)
    if not whole:
        figure.put_empty(no_hours(lang))
        return
    figure.put_title(unpaid_finding(values, lang))
    axes = figure.light_axes()
    colour = look.series[1]
    shares = [float("nan") if m.share is None else m.share for m in values.months]
    places = list(range(len(shares)))
    grounds = [0.0 if month.share is None else month.share for month in values.months]
    figure.add_bars(axes, [0.0] * len(grounds), grounds, colour=colour).set_alpha(0.22)
    (line,) = axes.plot(places, shares, color=colour, linewidth=2, marker="o", markersize=5)
    for i, month in enumerate(values.months):
        if month.share is not None:
            words = f"{month_name(month.month, lang)} · {share(month.share, lang)} · {hours(month.unpaid_seconds, lang)}"
            figure.add_mark(line, words, _behind(values, month.month, billable=False), index=i)
    mean = unpaid / whole
    axes.axhline(mean, color=look.muted, linewidth=1, linestyle=(0, (4, 3)))
    axes.set_ylim(0, min(1.0, max(s for s in shares if s == s) * 1.15) or 1)  # noqa: PLR0124 - NaN is not itself
    month_axis(axes, [m.month for m in values.months], lang)
    axes.yaxis.set_major_formatter(lambda y, _: share(y, lang))
    few_ticks(axes)
    label = translate("Charts", "mean {share}", lang=lang, share=share(mean, lang))
    figure.end_labels(axes, [EndLabel(mean, label, look.muted)])


def person_name(person: PersonHours, lang: str) -> str:
    """A worker's name; the user is "you"."""
    return person.worker or translate("Charts", "you", lang=lang)


def person_finding(values: HoursByPerson, lang: str) -> str:
    """Who worked most."""
    totals = [p.billable_seconds + p.unpaid_seconds for p in values.people]
    if not sum(totals):
        return no_hours(lang)
    most = max(values.people, key=lambda p: p.billable_seconds + p.unpaid_seconds)
    text = (
        noop("Charts", "{name}: {part} of {whole}")
        if most.worker
        else noop("Charts", "You worked {part} of {whole}")
    )
    return translate(
        "Charts",
        text,
        lang=lang,
        name=most.worker,
        part=hours(max(totals), lang),
        whole=hours(sum(totals), lang),
    )


def person_table(values: HoursByPerson, lang: str) -> Table:
    """One row a person."""
    heads = (
        translate("Charts", "Person", lang=lang),
        translate("Charts", "Billable", lang=lang),
        translate("Charts", "Unpaid", lang=lang),
    )
    rows = [
        (person_name(p, lang), hours(p.billable_seconds, lang), hours(p.unpaid_seconds, lang))
        for p in _ranked(values)
    ]
    return Table(heads, tuple(rows), (False, True, True))


def fill_person(figure: "ChartFigure", values: HoursByPerson, look: Look) -> None:
    """Billable and unpaid hours of each person, the longest on top."""
    from journal.charts.fonts import drawable, shortened

    lang = look.lang
    people = _ranked(values)[:16]
    if not people:
        figure.put_empty(no_hours(lang))
        return
    figure.put_title(person_finding(values, lang))
    axes = figure.light_axes(grid="")
    for row, person in enumerate(people):
        left = 0.0
        for billable, seconds in ((True, person.billable_seconds), (False, person.unpaid_seconds)):
            if not seconds:
                continue
            colour = look.series[0] if billable else look.series[1]
            (bar,) = axes.barh(row, seconds / 3600, left=left, height=0.6, color=colour, linewidth=0)
            word = (
                translate("Charts", "billable", lang=lang)
                if billable
                else translate("Charts", "unpaid", lang=lang)
            )
            words = f"{drawable(person_name(person, lang))} · {word} · {hours(seconds, lang)}"
            behind = Behind(topic=Topic.HOURS, period=values.period, billable=billable, worker=person.worker)
            figure.add_mark(bar, words, behind)
            left += seconds / 3600
        whole = hours(person.billable_seconds + person.unpaid_seconds, lang)
        if person.unpaid_seconds:
            unpaid = hours(person.unpaid_seconds, lang)
            whole = translate("Charts", "{whole}, {unpaid} unpaid", lang=lang, whole=whole, unpaid=unpaid)
        size = figure.text_size(look.small)
        axes.annotate(
            whole,
            (left, row),
            (5, 0),
            textcoords="offset points",
            annotation_clip=False,
            va="center",
            color=look.ink,
            fontsize=size,
        )
    axes.set_yticks(range(len(people)), [shortened(person_name(p, lang)) for p in people])
    axes.tick_params(axis="y", colors=look.ink)
    axes.set_xticks([])
    axes.set_ylim(max(len(people), 4) - 0.5, -0.5)


def _ranked(values: HoursByPerson) -> list[PersonHours]:
    people = [p for p in values.people if p.billable_seconds + p.unpaid_seconds]
    return sorted(people, key=lambda p: (-p.billable_seconds - p.unpaid_seconds, p.worker))


def _behind(
    values: HoursByKindAndMonth | UnpaidShare,
    month: "date",
    *,
    kind: EntryKind | None = None,
    billable: bool | None = None,
) -> Behind:
    period = within(month, values.period)
    return Behind(topic=Topic.HOURS, clients=values.clients, period=period, kind=kind, billable=billable)
