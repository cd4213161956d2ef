"""The charts page in the window: filter, hover, open the rows, the table, files; by mouse and by keyboard."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.charts.catalogue import CATALOGUE
from journal.domain.changes import Topic
from journal.services import clients, hours, incidents, payments, verdicts
from journal.ui.pages.charts import FOUR, span
from journal.ui.weigher import Weigher, weigher_of
from journal.ui.window import MainWindow

TODAY = date(2026, 11, 18)


def charts_of(window: MainWindow, qtbot: QtBot) -> Any:
    window.do("go_charts")
    page = window.pages["charts"]
    qtbot.waitUntil(lambda: all(each.canvas.figure is not None for each in page.panels), timeout=30_000)
    return page


def alone(page: Any, qtbot: QtBot, name: str) -> Any:
    """Show one chart large."""
    page.show_chart(name)
    qtbot.waitUntil(lambda: page.single is not None and page.single.canvas.figure is not None, timeout=30_000)
    return page.single


def place_of(canvas: Any, number: int) -> QPoint:
    """Return the middle of a mark, in the widget."""
    canvas._at = number
    box = canvas._mark_box()
    canvas._at = -1
    return box.center()


def test_four_charts_say_their_finding_and_hold_their_numbers(year_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(year_window, qtbot)
    assert [each.name for each in page.panels] == list(FOUR)
    for panel in page.panels:
        assert panel.finding.text().strip()
        assert len(panel.numbers().rows) > 2
        assert panel.canvas.accessibleName() == panel.finding.text()
        assert not panel.canvas._image.isNull()


def test_hovering_says_the_numbers_and_a_click_opens_exactly_the_rows_behind(
    year_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = year_window
    page = charts_of(window, qtbot)
    panel = alone(page, qtbot, "hours_by_kind_and_month")
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    marks = panel.canvas.figure.marks
    found = 0
    for number, mark in enumerate(marks):
        spot = place_of(panel.canvas, number)
        if not panel.canvas.rect().contains(spot):
            continue
        qtbot.mouseMove(panel.canvas, spot)
        if shown and shown[-1] == mark.text and mark.behind is not None:
            found = number
            break
    assert shown
    behind = marks[found].behind
    qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=place_of(panel.canvas, found))
    assert window.page_id == "hours"
    chosen = window.pages["hours"].table.model()
    expected = [
        each
        for each in hours.page(window.desk.journal).lines
        if behind.period.since <= each.entry.day < behind.period.until and each.entry.kind is behind.kind
    ]
    assert chosen.rowCount() == len(expected) > 0


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("incidents_by_breakdown", Topic.INCIDENTS),
        ("incident_calendar", Topic.INCIDENTS),
        ("breakdown_pareto", Topic.INCIDENTS),
        ("hours_by_person", Topic.HOURS),
        ("unpaid_share", Topic.HOURS),
    ],
)
def test_arrows_go_through_the_marks_and_enter_opens_them(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    name: str,
    topic: Topic,
) -> None:
    window = make_window("en", journal=year)
    page = charts_of(window, qtbot)
    names = {each.name for each in CATALOGUE.values()}
    assert name in names, sorted(names)
    panel = alone(page, qtbot, name)
    marks = panel.canvas.figure.marks
    panel.canvas.setFocus()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert panel.canvas.accessibleDescription() == marks[0].text
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Left)
    assert panel.canvas.accessibleDescription() == marks[-1].text
    for _mark in marks:  # to one that has rows
        behind = marks[panel.canvas._at].behind
        if behind is not None and behind.topic & topic:
            break
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Left)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert window.page_id == ("incidents" if topic & Topic.INCIDENTS else "hours")
    assert window.pages[window.page_id].table.model().rowCount() > 0


@pytest.mark.parametrize("name", list(CATALOGUE))
def test_every_chart_can_be_shown_large_with_its_table(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    qtmodeltester: ModelTester,
    name: str,
) -> None:
    window = make_window("es", journal=year)
    page = charts_of(window, qtbot)
    page.show_chart(name)
    panel = page.single
    if panel.canvas.figure is None:  # what needs a choice says so
        assert panel.trouble.text() or panel.finding.text()
        return
    assert panel.table.isVisible()
    table = CATALOGUE[name].table(panel.values, "es")
    assert panel.table.lines.rowCount() == len(table.rows)
    qtmodeltester.check(panel.table.lines)


def test_a_client_and_a_period_narrow_the_charts(year_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(year_window, qtbot)
    everybody = page.panels[0].canvas._image.copy()
    name = page.client.itemText(1)
    page.client.setFocus()
    qtbot.keyClick(page.client, Qt.Key.Key_Down)
    assert page.client.currentText() == name
    qtbot.waitUntil(lambda: page.panels[0].canvas._image != everybody, timeout=20_000)
    assert page.panels[0].filter.clients == (clients.find(year_window.desk.journal, name).id,)
    page.period.setFocus()
    qtbot.keyClick(page.period, Qt.Key.Key_Down)
    assert (page.panels[0].filter.start, page.panels[0].filter.end) == span("quarter", TODAY)


def test_the_numbers_are_copied_and_saved_and_pictures_too(
    year_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = charts_of(year_window, qtbot)
    panel = page.panels[2]
    panel.copy_table()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert rows == [list(each) for each in (panel.numbers().headers, *panel.numbers().rows)]
    panel.save_table_to(tmp_path / "n.csv")
    kept = list(csv.reader(io.StringIO((tmp_path / "n.csv").read_text("utf-8-sig"))))
    assert len(kept) == len(rows)
    assert len({len(row) for row in kept}) == 1
    for ending, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        path = tmp_path / f"chart{ending}"
        panel.save_to(path)
        qtbot.waitUntil(path.exists)
        assert path.read_bytes().startswith(start)
    panel.save_to(tmp_path / "Nov. 2026")
    assert (tmp_path / "Nov. 2026.png").exists()
    panel.canvas_copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_picture_that_cannot_be_written_is_said(
    year_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = charts_of(year_window, qtbot)
    said: list[Any] = []
    year_window.desk.failed.disconnect(year_window._failed)
    year_window.desk.failed.connect(said.append)
    page.panels[0].save_to(tmp_path / "no such folder" / "a.png")
    page.panels[0].save_table_to(tmp_path / "no such folder" / "a.csv")
    qtbot.waitUntil(lambda: len(said) == 2)


def test_the_table_stands_in_for_the_picture_and_another_chart_takes_the_place(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
) -> None:
    window = make_window("en", journal=year)
    page = charts_of(window, qtbot)
    panel = page.panels[1]
    panel.as_table.trigger()
    assert panel.table.isVisible()
    assert panel.table.lines.rowCount() == len(panel.numbers().rows)
    assert not panel.canvas.isVisible()
    panel.replaced.emit(panel.name, "whale_curve")
    assert [each.name for each in page.panels] == [FOUR[0], "whale_curve", *FOUR[2:]]
    window.settings.sync()
    assert page.shown()[1] == "whale_curve", "remembered on this machine"


def test_an_empty_journal_has_charts_that_say_so(spoken_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(spoken_window, qtbot)
    for panel in page.panels:
        assert panel.finding.text()
        panel.as_table.trigger()
        assert panel.table.isVisible() or panel.trouble.isVisible()
    assert incidents.page(spoken_window.desk.journal).count == 0
    assert payments.page(spoken_window.desk.journal).count == 0


def test_everything_on_the_page_has_a_name_and_takes_the_focus(year_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(year_window, qtbot)
    for each in [*page.findChildren(QPushButton), *page.findChildren(QComboBox)]:
        if each.isVisible():
            assert each.accessibleName()
            assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(each.canvas.focusPolicy() & Qt.FocusPolicy.TabFocus for each in page.panels)


def test_nobody_is_weighed_for_a_chart_alone(
    year_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    weigh = verdicts.weigh
    monkeypatch.setattr(verdicts, "weigh", lambda *args, **how: asked.append(how) or weigh(*args, **how))
    page = charts_of(year_window, qtbot)
    plane = page.panels[FOUR.index("cost_against_value")]
    everybody = plane.values
    page.client.setCurrentIndex(1)
    page.client.activated.emit(1)
    assert len(asked) == 1, "the window's own weighing, which the page began"
    assert {each.client for each in plane.values.clients} <= set(plane.filter.clients)
    page.client.setCurrentIndex(0)
    page.client.activated.emit(0)
    assert plane.values == everybody
    assert len(asked) == 1


def test_a_chart_of_verdicts_says_that_it_waits_and_follows_the_weighing(
    make_window: Any, year: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window("en", journal=year)
    monkeypatch.setattr(Weigher, "start", lambda _self: None)
    window.do("go_charts")
    plane = window.pages["charts"].panels[FOUR.index("cost_against_value")]
    assert plane.trouble.isVisible()
    assert "weighed" in plane.trouble.text()
    monkeypatch.undo()
    weigher_of(window.pages["charts"].context).start()
    assert not plane.trouble.isVisible()
    assert len(plane.numbers().rows) > 2


def test_other_values_are_drawn_in_the_figures_that_are_there(year_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(year_window, qtbot)
    figures = [panel.canvas.figure for panel in page.panels]
    axes = [list(figure.axes) for figure in figures]
    picture = page.panels[0].canvas._image.copy()
    page.period.setFocus()
    qtbot.keyClick(page.period, Qt.Key.Key_Down)
    assert page.panels[0].canvas._image != picture
    assert all(panel.canvas.figure is figure for panel, figure in zip(page.panels, figures, strict=True))
    assert [list(figure.axes) for figure in figures] == axes, "new axes are most of what a chart costs"


def test_four_charts_scroll_before_they_get_too_low_to_read(year_window: MainWindow, qtbot: QtBot) -> None:
    window = year_window
    window.resize(960, 600)
    page = charts_of(window, qtbot)
    for size in (100, 125, 150):
        window.theme.resize_text(size)
        QApplication.processEvents()
        assert all(panel.canvas.height() >= window.theme.px(190) for panel in page.panels)
        inside = page.four_scroll.viewport().width()
        assert page.four.width() <= inside, "down, never to the side"
    assert page.four_scroll.verticalScrollBar().maximum() > 0
    last = page.panels[-1].canvas
    page.panels[-1].more.setFocus()
    qtbot.keyClick(page.panels[-1].more, Qt.Key.Key_Tab)
    assert last.hasFocus()
    top = last.mapTo(page.four_scroll.viewport(), QPoint(0, 0)).y()
    assert top < page.four_scroll.viewport().height(), "what takes the focus is brought into sight"


def test_tab_goes_through_filters_and_charts_and_a_tag_is_chosen_by_keys(
    year_window: MainWindow, qtbot: QtBot
) -> None:
    page = charts_of(year_window, qtbot)
    wanted = [page.chart, page.period, page.client, page.tag]
    for panel in page.panels:
        wanted += [panel.more, panel.canvas]
    page.chart.setFocus()
    reached = [page.chart]
    for _each in range(len(wanted) - 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == wanted
    assert all(each.accessibleName() for each in reached)
    page.tag.setFocus()
    qtbot.keyClick(page.tag, Qt.Key.Key_Down)
    tag = page.tag.currentText()
    assert all(panel.filter.tags == (tag,) for panel in page.panels)
    assert page.panels[0].name == "hours_by_kind_and_month"
    assert not page.panels[0].canvas._image.isNull()


def test_a_chart_of_nothing_says_so_once(spoken_window: MainWindow, qtbot: QtBot) -> None:
    page = charts_of(spoken_window, qtbot)
    lang = spoken_window.lang
    assert [panel.finding.text() for panel in page.panels] == [CATALOGUE[name].title(lang) for name in FOUR]
