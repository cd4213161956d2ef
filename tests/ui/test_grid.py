"""The grid: keys alone reach every cell, wrong cells say why, what is typed survives."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.domain.problems import Code, refuse
from journal.services import drafts
from journal.ui.grid import Grid, GridColumn, GridModel
from journal.ui.window import MainWindow
from tests.ui.test_first_day import into_cell
from tests.ui.test_window_journey import press, write

KNOWN = ("Rossi Studio", "Rosalía", "Garden Café")


def number(text: str, _row: Any) -> int:
    if not text.isdecimal():
        raise refuse("size", Code.NOT_A_NUMBER, text=text)
    return int(text)


def make(window: MainWindow, *, grows: bool = False) -> Grid:
    model = GridModel(
        window.context,
        (
            GridColumn("fixed", "Shown", str),
            GridColumn("who", "Who", complete=lambda: KNOWN, stretch=True),
            GridColumn("size", "Size", read=number, right=True),
        ),
        grows=grows,
    )
    model.set_rows(["first", "second", "third"])
    grid = Grid(window.context, model, "A grid", "a test")
    page = window.pages["today"]
    page.layout().addWidget(grid)
    grid.show()
    return grid


@pytest.mark.parametrize("grows", [False, True])
def test_the_grid_is_a_sound_model(window: MainWindow, qtmodeltester: ModelTester, grows: bool) -> None:
    grid = make(window, grows=grows)
    grid.grid.setData(grid.grid.index(1, 1, QModelIndex()), "Ann")
    qtmodeltester.check(grid.grid)


def test_tab_goes_only_to_cells_that_can_be_filled(window: MainWindow, qtbot: QtBot) -> None:
    grid = make(window)
    grid.first_cell()
    seen = []
    for _step in range(5):
        index = grid.currentIndex()
        seen.append((index.row(), index.column()))
        press(qtbot, Qt.Key.Key_Tab)
    assert seen == [(0, 1), (0, 2), (1, 1), (1, 2), (2, 1)]


def test_typing_fills_and_tab_moves_on_while_enter_goes_down(window: MainWindow, qtbot: QtBot) -> None:
    grid = make(window)
    grid.grid.set_rows(["first", "second", "third"])
    grid.setCurrentIndex(grid.grid.index(0, 2, QModelIndex()))
    grid.setFocus()
    write(qtbot, "1")  # the first key opens the cell
    write(qtbot, "2")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.currentIndex().row() == 1)
    assert (grid.currentIndex().column(), grid.grid.value(0, "size")) == (2, 12)


def test_what_is_wrong_is_said_at_the_cell_and_to_a_screen_reader(window: MainWindow, qtbot: QtBot) -> None:
    grid = make(window)
    into_cell(grid, qtbot, 1, "size", "much")
    cell = grid.grid.index(1, 2, QModelIndex())
    assert (1, "size") in grid.grid.wrong
    said = grid.grid.wrong[1, "size"]
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == said
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"Size: much. {said}"
    assert cell.data() == "much", "what was typed stays, to be mended"
    into_cell(grid, qtbot, 1, "size", "7")
    assert not grid.grid.wrong


def test_delete_empties_a_cell(window: MainWindow, qtbot: QtBot) -> None:
    grid = make(window)
    into_cell(grid, qtbot, 0, "size", "7")
    grid.setCurrentIndex(grid.grid.index(0, 2, QModelIndex()))
    grid.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert grid.grid.begun() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_one_name_that_fits_is_taken_and_the_cell_left_with_one_key(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    grid = make(window)
    grid.first_cell()
    press(qtbot, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(qtbot, "gard")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(qtbot, key)
    qtbot.waitUntil(lambda: grid.state() != grid.State.EditingState or key == Qt.Key.Key_Tab)
    assert grid.grid.typed[0, "who"] == "Garden Café"


def test_two_names_that_fit_are_never_guessed(window: MainWindow, qtbot: QtBot) -> None:
    grid = make(window)
    into_cell(grid, qtbot, 0, "who", "ros")
    assert grid.grid.typed[0, "who"] == "ros"


def test_what_is_typed_survives_a_crash(make_window: Any, open_journal: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    grid = make(window)
    into_cell(grid, qtbot, 1, "size", "12")
    into_cell(grid, qtbot, 2, "who", "Garden Café")
    qtbot.waitUntil(lambda: drafts.load(window.desk.journal, "a test") is not None)
    with open_journal() as other:  # as another run would find it
        kept = drafts.load(other, "a test")
    fresh = make(window)
    fresh.grid.restore(kept)
    assert fresh.grid.typed == {(1, "size"): "12", (2, "who"): "Garden Café"}
    fresh.forget_draft()
    assert drafts.load(window.desk.journal, "a test") is None


def test_a_growing_grid_keeps_an_empty_row_ready(window: MainWindow) -> None:
    grid = make(window, grows=True)
    grid.grid.setData(grid.grid.index(2, 1, QModelIndex()), "Ann")
    assert grid.grid.rowCount() == 4
    grid.grid.restore({"6 who": "Late", "nonsense": "x", "-1 who": "y", "3 gone": "z"})
    assert grid.grid.rowCount() == 8
    assert grid.grid.begun() == [2, 6]


CELLS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.sampled_from(["who", "size"])), st.text(max_size=12), max_size=8
)


def test_a_column_that_stretches_keeps_its_least_width_where_there_is_little_room(window: MainWindow) -> None:
    grid = make(window)
    least = window.theme.px(130)
    grid.resize(least, 200)
    grid.horizontalHeader().resizeSections()
    assert grid.columnWidth(1) >= least
    grid.resize(least * 6, 200)
    grid.horizontalHeader().resizeSections()
    assert grid.columnWidth(1) > least


@given(cells=CELLS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_a_draft_restored_is_what_was_typed(window: MainWindow, cells: dict[tuple[int, str], str]) -> None:
    columns = (GridColumn("who", "Who"), GridColumn("size", "Size", read=number))
    first = GridModel(window.context, columns)
    first.set_rows(range(6))
    for (row, key), text in cells.items():
        first.setData(first.index(row, 0 if key == "who" else 1, QModelIndex()), text)
    second = GridModel(window.context, columns)
    second.set_rows(range(6))
    second.restore(first.draft())
    assert (second.typed, second.wrong, second.begun()) == (first.typed, first.wrong, first.begun())
    assert second.begun() == sorted({row for (row, _key), text in cells.items() if text.strip()})
