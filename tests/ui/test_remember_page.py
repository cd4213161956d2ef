"""What I remember: past incidents in one list, with what is missing marked and nothing lost."""

from typing import Any

from pytestqt.qtbot import QtBot

from journal.domain.choices import IncidentState
from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients, history, incidents
from journal.ui.window import MainWindow
from tests.ui.test_first_day import into_cell
from tests.ui.test_window_journey import click


def remembering(window: MainWindow, *names: str) -> Any:
    for name in names:
        clients.add(window.desk.journal, Client(id=ClientId(""), name=name, currency=""))
    window.desk.look()
    window.do("go_remember")
    return window.pages["remember"]


def test_a_line_is_an_incident_and_all_are_one_step(spoken_window: MainWindow, qtbot: QtBot) -> None:
    page = remembering(spoken_window, "Rossi", "Peña")
    into_cell(page.grid, qtbot, 0, "client", "peña")
    into_cell(page.grid, qtbot, 0, "at", "hacia marzo" if spoken_window.lang == "es" else "about March")
    into_cell(page.grid, qtbot, 1, "client", "Rossi")
    into_cell(page.grid, qtbot, 1, "at", "2026-05-06")
    into_cell(page.grid, qtbot, 1, "minutes", "1h30")
    into_cell(page.grid, qtbot, 1, "toll", "5")
    assert page.model.rowCount() == 3
    steps = len(history.steps(spoken_window.desk.journal))
    click(qtbot, page.save_button)
    lines = incidents.page(spoken_window.desk.journal).lines
    assert [
        (each.client_name, each.incident.about, each.incident.toll, each.seconds, each.incident.state)
        for each in lines
    ] == [
        ("Rossi", False, 5, 5400, IncidentState.SETTLED),
        ("Peña", True, None, 0, IncidentState.SETTLED),
    ]
    assert len(history.steps(spoken_window.desk.journal)) == steps + 1
    assert page.model.begun() == []


def test_what_is_missing_or_impossible_is_marked_and_nothing_is_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = remembering(window, "Rossi", "Rossi Studio")
    into_cell(page.grid, qtbot, 0, "client", "Nobody")
    into_cell(page.grid, qtbot, 0, "at", "2031")
    into_cell(page.grid, qtbot, 0, "toll", "9")
    into_cell(page.grid, qtbot, 0, "minutes", "-5")
    assert {key for _row, key in page.model.wrong} == {"client", "at", "toll", "minutes"}
    assert page.trouble.text()
    assert not page.save_button.isEnabled()
    for key, text in (("client", "Rossi"), ("at", ""), ("toll", "3"), ("minutes", "20")):
        into_cell(page.grid, qtbot, 0, key, text) if text else page.model.setData(page.model.index(0, 1), "")
    assert not page.model.wrong
    click(qtbot, page.save_button)
    assert page.model.wrong, "a day is missing"
    assert incidents.page(window.desk.journal).count == 0


def test_what_was_typed_is_there_after_a_restart(make_window: Any, open_journal: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    page = remembering(window, "Rossi")
    into_cell(page.grid, qtbot, 0, "client", "Rossi")
    into_cell(page.grid, qtbot, 1, "complaint", "Too late")
    page.grid.keep_draft()
    again = make_window("en", journal=open_journal())
    other = remembering(again)
    assert other.model.typed == page.model.typed
    assert other.model.rowCount() >= 3
