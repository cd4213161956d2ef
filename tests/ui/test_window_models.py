"""The models of lists, checked by Qt's own tester, short and paged, with real threads too."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.paging import Page
from journal.domain.records import Client
from journal.services import clients, hours
from journal.ui.pages.timeline_list import TimelineModel
from journal.ui.table_view import Table
from journal.ui.tables import Column, LinesModel, PagedModel
from journal.ui.window import MainWindow


@dataclass(frozen=True)
class Line:
    number: int

    @property
    def name(self) -> str:
        return f"Line {self.number}"


COLUMNS = (
    Column("Name", lambda line: line.name, "name", stretch=True),
    Column(
        "Number",
        lambda line: str(line.number),
        "number",
        right=True,
        key=lambda line: line.number,
        lesser=True,
    ),
)


def fetch(_journal: Any, count: int, sort: str, descending: bool, offset: int, limit: int) -> Page[Line]:
    numbers: Sequence[int] = range(count)
    if descending:
        numbers = list(reversed(numbers))
    return Page(lines=tuple(Line(n) for n in numbers[offset : offset + limit]), count=count, offset=offset)


def test_a_short_list_is_a_sound_model(window: MainWindow, qtmodeltester: ModelTester) -> None:
    model = LinesModel(window.theme, COLUMNS, [Line(n) for n in range(30)])
    qtmodeltester.check(model)


def test_a_paged_list_is_a_sound_model(window: MainWindow, qtmodeltester: ModelTester) -> None:
    model = PagedModel(window.theme, window.desk, COLUMNS, lambda: 1234, fetch, "name")
    model.reload()
    assert model.rowCount() == 1234
    qtmodeltester.check(model)


def test_a_paged_list_reads_only_what_is_looked_at(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en", inline=False)
    asked: list[int] = []

    def counted(journal: Any, count: int, sort: str, descending: bool, offset: int, limit: int) -> Page[Line]:
        asked.append(offset)
        return fetch(journal, count, sort, descending, offset, limit)

    model = PagedModel(window.theme, window.desk, COLUMNS, lambda: 200_000, counted, "number")
    with qtbot.waitSignal(model.loaded):
        model.reload()
    assert model.data(model.index(150_000, 0)) == "…"
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.data(model.index(150_000, 0)) == "Line 150000"
    assert len(asked) == 2


def test_sorting_is_asked_of_the_database(window: MainWindow) -> None:
    model = PagedModel(window.theme, window.desk, COLUMNS, lambda: 500, fetch, "number")
    model.reload()
    table = Table(window.theme, model, "Lines")
    table.sortable(1, Qt.SortOrder.AscendingOrder)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert model.line(0) == Line(499)
    table.deleteLater()


def test_a_screen_reader_hears_heading_and_text(window: MainWindow) -> None:
    model = LinesModel(window.theme, COLUMNS, [Line(7)])
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "Number: 7"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Number"


def test_rows_are_copied_with_their_headings(window: MainWindow, qtbot: QtBot, qapp: Any) -> None:
    table = Table(window.theme, LinesModel(window.theme, COLUMNS, [Line(1), Line(2)]), "Lines")
    qtbot.addWidget(table)
    table.copy()
    assert qapp.clipboard().text() == "Name\tNumber\nLine 1\t1\nLine 2\t2"


def test_lesser_columns_make_room_for_the_card(window: MainWindow, qtbot: QtBot) -> None:
    table = Table(window.theme, LinesModel(window.theme, COLUMNS, [Line(1)]), "Lines")
    qtbot.addWidget(table)
    table.narrow(beside=True)
    assert table.isColumnHidden(1)
    table.narrow(beside=False)
    assert not table.isColumnHidden(1)


def test_the_timeline_is_a_sound_model_and_reads_on(window: MainWindow, qtmodeltester: ModelTester) -> None:
    made = clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency=""))
    for number in range(230):
        hours.log_quick(window.desk.journal, f"{number % 50 + 1}m Rossi note {number}")
    model = TimelineModel(window.context, ClientId(made.made or ""))
    model.load()
    first = model.rowCount()
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() > first
    assert not model.canFetchMore(QModelIndex())
    qtmodeltester.check(model)
