"""Charts as artists and values: counts, places, words, colours, marks, tables, sentences."""

import io
import sys
import warnings
from datetime import date
from itertools import pairwise
from typing import Any

import chart_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backend_bases import MouseEvent
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import same_color, to_rgba
from matplotlib.text import Text

from journal.charts.catalogue import CATALOGUE, chart_for
from journal.charts.figure import ChartFigure, spread
from journal.charts.fonts import drawable
from journal.charts.look import Look
from journal.charts.table import Table
from journal.domain.changes import Topic
from journal.domain.choices import Breakdown, EntryKind, VerdictState
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.statistics import (
    ClientEarnings,
    ClientWorth,
    CostAgainstValue,
    EarnedPerHour,
    HoursByKindAndMonth,
    IncidentsByBreakdown,
    MonthHours,
    MonthIncidents,
    Period,
)

NAMES = list(CATALOGUE)
HOSTILE = "$x$ ^_{} \\alpha #*_@ שלום 株 😀 \x07\u202e " + "Long " * 20
YEAR = samples.year()


def look(theme: str = "light", lang: str = "en", scale: float = 1.0) -> Look:
    return Look.named(theme, lang, scale)


def drawn(name: str, values: Any = None, size: tuple[float, float] | None = None, **how: Any) -> ChartFigure:
    place = {} if size is None else {"width": size[0], "height": size[1], "titled": False}
    figure = CATALOGUE[name].draw(YEAR[name] if values is None else values, look(**how), **place)  # type: ignore[arg-type]
    FigureCanvasAgg(figure).draw()
    return figure


def words_of(figure: ChartFigure) -> list[str]:
    return [t.get_text() for t in figure.findobj(Text) if t.get_visible() and t.get_text()]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_every_chart_is_drawn_in_every_look_and_language(name: str, lang: str, theme: str) -> None:
    figure = drawn(name, theme=theme, lang=lang)
    chart = CATALOGUE[name]
    assert figure.finding == chart.finding(YEAR[name], lang)
    assert " ".join(figure.get_suptitle().split()) == " ".join(figure.finding.split())
    assert same_color(figure.get_facecolor(), look(theme).surface)


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_speaks_spanish(name: str) -> None:
    chart = CATALOGUE[name]
    assert chart.finding(YEAR[name], "en") != chart.finding(YEAR[name], "es")
    assert chart.title("en") != chart.title("es")
    assert chart.table(YEAR[name], "en").headers != chart.table(YEAR[name], "es").headers


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_chart_without_values_says_so_and_does_not_fail(name: str, lang: str) -> None:
    values = samples.empty()[name]
    figure = drawn(name, values, lang=lang)
    assert figure.finding
    table = CATALOGUE[name].table(values, lang)
    assert table.headers
    if name != "before_after_ending":
        assert figure.marks == []
        assert table.rows == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_says_something_and_knows_its_rows(name: str) -> None:
    figure = drawn(name)
    assert figure.marks
    assert len({mark.gid for mark in figure.marks}) == len(figure.marks)
    for mark in figure.marks:
        assert mark.text
        if name != "forecast_band" or mark.index is None:
            assert mark.behind is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_a_cell_under_each_header(name: str) -> None:
    table = CATALOGUE[name].table(YEAR[name], "es")
    assert table.rows
    assert len(table.numeric) == len(table.headers)
    assert all(len(row) == len(table.headers) for row in table.rows)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_words_stay_inside_the_figure_with_larger_fonts(name: str, scale: float) -> None:
    figure = drawn(name, scale=scale)
    box = figure.get_tightbbox(figure.canvas.get_renderer())  # type: ignore[attr-defined]
    wide, high = figure.get_size_inches()
    assert box.x0 >= -0.02
    assert box.y0 >= -0.02
    assert box.x1 <= wide + 0.02
    assert box.y1 <= high + 0.02


@pytest.mark.parametrize("name", NAMES)
def test_colours_come_from_the_tokens(name: str) -> None:
    for theme in ("light", "dark"):
        tokens = look(theme)
        known = {
            to_rgba(c)[:3] for c in (*tokens.series, tokens.ink, tokens.muted, tokens.line, tokens.accent)
        }
        known |= {to_rgba(c)[:3] for c in (tokens.surface, tokens.paper, tokens.good, tokens.accent_soft)}
        figure = drawn(name, theme=theme)
        for text in figure.findobj(Text):
            if text.get_text():
                assert to_rgba(text.get_color())[:3] in known
        for mark in figure.marks:
            colour = getattr(mark.artist, "get_color", None) or mark.artist.get_facecolor  # type: ignore[attr-defined]
            value = colour()
            if not isinstance(value, str) and hasattr(value, "ndim") and value.ndim == 2:
                value = value[0]
            assert to_rgba(value)[:3] in known


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_chart_is_the_colour_of_errors(name: str) -> None:
    out = io.StringIO()
    drawn(name, theme="light").savefig(out, format="svg")
    assert look().error.lower() not in out.getvalue().lower()


def test_months_are_stacked_in_hours() -> None:
    figure = drawn("hours_by_kind_and_month")
    values = YEAR["hours_by_kind_and_month"]
    assert isinstance(values, HoursByKindAndMonth)
    (axes,) = figure.axes
    assert len(axes.collections) == 5
    tops = [max(path.vertices[:, 1].max() for path in c.get_paths()) for c in axes.collections]
    assert max(tops) == pytest.approx(max(m.total for m in values.months) / 3600)
    delivery = axes.collections[0].get_paths()
    assert [p.vertices[:, 1].max() for p in delivery] == pytest.approx(
        [m.seconds[EntryKind.DELIVERY] / 3600 for m in values.months]
    )
    assert same_color(axes.collections[0].get_facecolor()[0], look().series[0])
    labels = [text for text in words_of(figure) if text.startswith("delivery")]
    assert labels == ["delivery 1,173\u00a0h"]


def test_a_bar_opens_the_hours_of_its_month_and_kind() -> None:
    figure = drawn("hours_by_kind_and_month")
    mark = figure.marks[0]
    assert mark.behind is not None
    assert mark.behind.topic is Topic.HOURS
    assert mark.behind.kind is EntryKind.DELIVERY
    assert mark.behind.period == Period(date(2025, 12, 1), date(2026, 1, 1))
    assert mark.text == "December 2025 · delivery · 90\u00a0h"


def test_pointing_at_a_bar_finds_its_mark() -> None:
    figure = drawn("incidents_by_breakdown")
    (axes,) = figure.axes
    for mark in figure.marks:
        assert mark.index is not None
        corners = mark.artist.get_paths()[mark.index].vertices  # type: ignore[attr-defined]
        x, y = axes.transData.transform(corners[:4].mean(axis=0))
        event = MouseEvent("motion_notify_event", figure.canvas, x, y)
        assert figure.mark_at(event) is mark
    nowhere = MouseEvent("motion_notify_event", figure.canvas, 2, 2)
    assert figure.mark_at(nowhere) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_has_a_box_inside_the_figure(name: str) -> None:
    figure = drawn(name)
    for mark in figure.marks:
        left, foot, right, top = figure.mark_box(mark)
        assert 0 <= left <= right <= figure.bbox.x1
        assert 0 <= foot <= top <= figure.bbox.y1


def test_a_new_size_is_drawn_again() -> None:
    chart = CATALOGUE["before_after_ending"]
    figure = chart.draw(YEAR["before_after_ending"], look())
    assert "\n" not in figure.get_suptitle()
    figure.set_size_inches(3.4, 3)
    assert chart.update(figure, YEAR["before_after_ending"], look())
    assert "\n" in figure.get_suptitle()


def test_pointing_at_a_dot_finds_its_client() -> None:
    figure = drawn("cost_against_value")
    (axes,) = figure.axes
    mark = figure.marks[-1]
    assert mark.index is not None
    x, y = axes.transData.transform(mark.artist.get_xydata()[mark.index])  # type: ignore[attr-defined]
    found = figure.mark_at(MouseEvent("button_press_event", figure.canvas, x, y, button=1))
    assert found is not None
    assert found.behind == mark.behind


def test_an_incident_mark_carries_the_ids_of_its_incidents() -> None:
    values = YEAR["incidents_by_breakdown"]
    assert isinstance(values, IncidentsByBreakdown)
    every = {i for month in values.months for ids in month.incidents.values() for i in ids}
    figure = drawn("incidents_by_breakdown")
    assert {i for mark in figure.marks if mark.behind for i in mark.behind.ids} == every
    calendar = drawn("incident_calendar")
    assert {i for mark in calendar.marks if mark.behind for i in mark.behind.ids} == every


def test_earned_per_hour_is_sorted_and_counts_every_hour() -> None:
    def earner(name: str, minor: int, billable: int, unpaid: int, conflict: int) -> ClientEarnings:
        return ClientEarnings(
            client=ClientId(name),
            name=name,
            earned=Money(minor, "EUR"),
            billable_seconds=billable * 3600,
            unpaid_seconds=unpaid * 3600,
            conflict_seconds=conflict * 3600,
        )

    values = EarnedPerHour(
        period=samples.YEAR,
        currency="EUR",
        clients=(
            earner("calm", 100_000, 10, 0, 0),
            earner("torn", 200_000, 10, 5, 5),
            earner("minus", -5_000, 0, 1, 1),
        ),
    )
    chart = CATALOGUE["earned_per_hour"]
    rows = chart.table(values, "en").rows
    assert [row[0] for row in rows] == ["calm", "torn", "minus"]
    assert [row[-2:] for row in rows] == [("€100", "€100"), ("€200", "€100"), ("−€25", "−€25")]
    assert chart.finding(values, "en") == "torn: €200 for a paid hour, €100 once every hour counts"
    figure = drawn("earned_per_hour", values)
    (dots,) = {mark.artist for mark in figure.marks}
    assert list(dots.get_xdata()) == [100, 100, -25]  # type: ignore[attr-defined]


def test_cost_against_value_names_what_lies_over_the_line() -> None:
    figure = drawn("cost_against_value")
    words = words_of(figure)
    for name in ("Rossi & Figli", "Estudio Niebla", "Jacaranda Travel"):
        assert name in words
    assert "costs more than it is worth" in words
    assert "worth more than it costs" in words
    (line,) = [one for one in figure.axes[0].lines if type(one).__name__ == "AxLine"]
    assert line.get_slope() == 1


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("size", [(3.4, 1.5), (3.8, 1.9), (5.2, 2.2), (7.2, 4.0)])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_words_of_the_plane_meet_neither_each_other_nor_a_point(
    size: tuple[float, float], scale: float, lang: str
) -> None:
    from journal.domain.statistics import CostAgainstValue

    values = YEAR["cost_against_value"]
    assert isinstance(values, CostAgainstValue)
    figure = drawn("cost_against_value", size=size, scale=scale, lang=lang)
    figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    written = [text for text in figure.axes[0].texts if text.get_text()]
    boxes = [text.get_window_extent(renderer) for text in written]
    dots = [figure.mark_box(mark) for mark in figure.marks]
    assert len(boxes) >= 2
    for i, one in enumerate(boxes):
        assert figure.bbox.x0 <= one.x0 <= one.x1 <= figure.bbox.x1, written[i].get_text()
        assert not any(one.overlaps(other) for other in boxes[i + 1 :]), written[i].get_text()
        for left, foot, right, top in dots:
            middle = ((left + right) / 2, (foot + top) / 2)
            assert not one.contains(*middle), written[i].get_text()
    if size == (7.2, 4.0) and scale == 1:
        assert {"Rossi & Figli", "Estudio Niebla", "Jacaranda Travel"} <= set(words_of(figure))


def test_two_sums_of_the_whale_curve_stay_apart() -> None:
    for size in ((3.6, 1.6), (5.2, 2.0)):
        figure = drawn("whale_curve", size=size)
        figure.draw_without_rendering()
        renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
        boxes = [text.get_window_extent(renderer) for text in figure.axes[0].texts]
        assert len(boxes) == 2
        assert not boxes[0].overlaps(boxes[1])


def test_one_relationship_over_the_line_is_worded_as_one() -> None:
    one = ClientWorth(
        client=ClientId("c"),
        name="A",
        value=Money(100, "EUR"),
        cost=Money(200, "EUR"),
        state=VerdictState.WATCH,
    )
    values = CostAgainstValue(currency="EUR", horizon_days=365, clients=(one,))
    chart = CATALOGUE["cost_against_value"]
    assert chart.finding(values, "en") == "1 of 1 relationships may cost more than it is worth"
    assert drawn("cost_against_value", values).marks


def test_ways_on_are_said_to_be_whose_they_are() -> None:
    for lang, start in (("en", "For Rossi & Figli, highest"), ("es", "Para Rossi & Figli, la media")):
        assert CATALOGUE["verdict_options"].finding(YEAR["verdict_options"], lang).startswith(start)


def test_options_are_drawn_on_one_axis_with_zero() -> None:
    figure = drawn("verdict_options")
    (axes,) = figure.axes
    assert axes.get_xlim()[0] < -5200
    assert axes.get_xlim()[1] > 850
    zero = [line for line in axes.lines if list(line.get_xdata()) == [0, 0]]
    assert len(zero) == 1
    assert len(figure.marks) == 4
    assert figure.marks[0].text == "go on as now · −€1,710 (−€4,000 to −€56)"
    best = [mark for mark in figure.marks if same_color(mark.artist.get_color(), look().accent)]  # type: ignore[attr-defined]
    assert [mark.text.split(" · ")[0] for mark in best] == ["finish, then part"]


def test_a_whale_curve_ends_at_the_sum() -> None:
    figure = drawn("whale_curve")
    rows = CATALOGUE["whale_curve"].table(YEAR["whale_curve"], "en").rows
    assert rows[-1][2] in words_of(figure)


@pytest.mark.parametrize("name", NAMES)
def test_update_keeps_the_figure_and_does_nothing_when_nothing_changed(name: str) -> None:
    chart = CATALOGUE[name]
    figure = chart.draw(YEAR[name], look())
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    marks = list(figure.marks)
    assert not chart.update(figure, YEAR[name], look())
    assert figure.marks == marks
    assert chart.update(figure, samples.empty()[name], look("dark"))
    canvas.draw()
    assert same_color(figure.get_facecolor(), look("dark").surface)
    assert chart.update(figure, YEAR[name], look())
    canvas.draw()
    assert [mark.text for mark in figure.marks] == [mark.text for mark in marks]
    assert figure.canvas is canvas


@pytest.mark.parametrize("name", NAMES)
def test_drawing_again_leaves_nothing_of_the_old_values_behind(name: str) -> None:
    chart = CATALOGUE[name]
    fresh = FigureCanvasAgg(chart.draw(YEAR[name], look()))
    fresh.draw()
    figure = chart.draw(samples.year(9)[name], look())
    again = FigureCanvasAgg(figure)
    again.draw()
    chart.update(figure, YEAR[name], look())
    again.draw()
    assert bytes(again.buffer_rgba()) == bytes(fresh.buffer_rgba())


def test_charts_are_found_by_their_values() -> None:
    for name, values in YEAR.items():
        assert chart_for(values).name == name
        assert isinstance(values, CATALOGUE[name].values)


def test_names_are_text_and_never_mathematics() -> None:
    client = ClientEarnings(
        client=ClientId("c"),
        name=HOSTILE,
        earned=Money(100_000, "EUR"),
        billable_seconds=36_000,
        unpaid_seconds=3600,
        conflict_seconds=0,
    )
    values = EarnedPerHour(period=samples.YEAR, currency="EUR", clients=(client,))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = drawn("earned_per_hour", values)
        for kind in ("png", "svg", "pdf"):
            figure.savefig(io.BytesIO(), format=kind)
    assert any("$x$ ^_{} \\alpha" in words for words in words_of(figure))


@given(st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_name_can_be_drawn(name: str) -> None:
    shown = drawable(name)
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
    assert drawable(shown) == shown


@given(st.lists(st.floats(0, 1), max_size=12), st.floats(0.01, 0.08))
def test_labels_are_pushed_apart_in_order(places: list[float], room: float) -> None:
    moved = spread(places, room)
    order = sorted(range(len(places)), key=lambda i: places[i])
    for one, other in pairwise(order):
        assert moved[other] - moved[one] >= room * 0.999


counts = st.integers(0, 5)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys((*Breakdown, None), counts)), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_incident_marks_and_tables_agree_with_the_values(months: list[dict[Breakdown | None, int]]) -> None:
    values = IncidentsByBreakdown(
        period=samples.YEAR,
        months=tuple(
            MonthIncidents(
                month=month,
                incidents={b: tuple(IncidentId(f"{m}{b}{i}") for i in range(n)) for b, n in row.items()},
            )
            for m, (month, row) in enumerate(zip(samples.months_of(samples.YEAR), months, strict=False))
        ),
    )
    figure = drawn("incidents_by_breakdown", values)
    shown = sum(len(mark.behind.ids) for mark in figure.marks if mark.behind)
    table = CATALOGUE["incidents_by_breakdown"].table(values, "en")
    assert shown == sum(m.total for m in values.months) == sum(int(row[-1]) for row in table.rows)


def test_thirty_six_months_have_at_most_thirteen_words_on_the_axis() -> None:
    period = Period(date(2024, 1, 1), date(2027, 1, 1))
    months = [MonthHours(month=m, seconds={EntryKind.DELIVERY: 3600}) for m in samples.months_of(period)]
    figure = drawn("hours_by_kind_and_month", HoursByKindAndMonth(period=period, months=tuple(months)))
    assert len(figure.axes[0].get_xticklabels()) <= 13


def test_a_long_finding_is_wrapped() -> None:
    client = YEAR["before_after_ending"]
    import dataclasses

    figure = drawn("before_after_ending", dataclasses.replace(client, name="Ayuntamiento de " * 6))  # type: ignore[type-var]
    assert "\n" in figure.get_suptitle()


def test_csv_quotes_what_a_spreadsheet_would_run() -> None:
    table = Table(("Client", "Profit"), (("=cmd()", "−€5"), ("@x", "-5"), ("A, b", "€1")))
    assert table.csv() == "Client,Profit\r\n'=cmd(),−€5\r\n'@x,-5\r\n\"A, b\",€1\r\n"


def test_the_catalogue_loads_no_matplotlib() -> None:
    import subprocess

    code = "import sys, journal.charts.catalogue; sys.exit('matplotlib' in sys.modules or 'babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
