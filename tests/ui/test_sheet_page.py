"""The sheet: all clients at once, by keyboard, every row skippable, one step."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId, EntryId
from journal.domain.money import Money
from journal.domain.records import Client, Entry
from journal.services import clients, drafts, history, hours, payments, sheet
from journal.ui.window import MainWindow
from tests.ui.test_first_day import into_cell
from tests.ui.test_window_journey import buttons, click, press, write


def with_clients(window: MainWindow, *names: str, currency: str = "") -> list[ClientId]:
    made = []
    for name in names:
        client = ClientId(
            clients.add(window.desk.journal, Client(id=ClientId(""), name=name, currency=currency)).made
        )
        day = window.desk.journal.today()
        entry = Entry(
            id=EntryId(""), client=client, day=day, seconds=7200, zone=window.desk.journal.zone, billable=True
        )
        hours.log(window.desk.journal, entry)
        made.append(client)
    return made


def sheet_of(window: MainWindow) -> Any:
    window.do("go_sheet")
    return window.pages["sheet"]


def test_a_row_takes_a_few_keys_and_the_rest_may_stay_empty(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    ann, _bob, cid = with_clients(window, "Ann", "Bob", "Cid")
    page = sheet_of(window)
    assert [line.name for line in page.model.rows] == ["Ann", "Bob", "Cid"]
    write(qtbot, "1")  # the cursor waits in the first cell, and the first key opens it
    write(qtbot, ".200,50" if window.lang == "es" else ",200.50")
    press(qtbot, Qt.Key.Key_Tab)
    into_cell(page.grid, qtbot, 0, "received", "800")
    into_cell(page.grid, qtbot, 2, "rate", "40")
    assert not page.model.wrong
    before = len(history.steps(window.desk.journal))
    click(qtbot, page.save_button)
    assert len(history.steps(window.desk.journal)) == before + 1
    lines = payments.page(window.desk.journal).lines
    assert [(each.payment.client, each.payment.amount, each.payment.kind) for each in lines] == [
        (ann, Money(80000, "EUR"), PaymentKind.RECEIVED)
    ]
    known = {each.client: (each.agreed, each.received) for each in sheet.rows(window.desk.journal)}
    assert known[ann] == (Money(120050, "EUR"), Money(80000, "EUR"))
    assert clients.get(window.desk.journal, cid).rate == Money(4000, "EUR") or known[cid] != (None, None)
    assert window.page_id == "verdicts"


def test_what_does_not_add_up_is_marked_and_nothing_is_written(window: MainWindow, qtbot: QtBot) -> None:
    with_clients(window, "Ann", "Bob")
    page = sheet_of(window)
    before = len(history.steps(window.desk.journal))
    into_cell(page.grid, qtbot, 1, "fee", "lots")
    assert "Bob" in page.trouble.text()
    assert page.trouble.isVisible()
    assert not page.save_button.isEnabled()
    into_cell(page.grid, qtbot, 1, "fee", "100")
    into_cell(page.grid, qtbot, 1, "received", "60")
    into_cell(page.grid, qtbot, 1, "open", "70")
    click(qtbot, page.save_button)
    assert page.model.wrong, "60 and 70 are not 100"
    assert len(history.steps(window.desk.journal)) == before
    assert payments.page(window.desk.journal).count == 0


def test_each_client_is_paid_in_their_own_currency(window: MainWindow, qtbot: QtBot) -> None:
    with_clients(window, "Ann", currency="USD")
    page = sheet_of(window)
    into_cell(page.grid, qtbot, 0, "received", "10")
    into_cell(page.grid, qtbot, 0, "fee", "10")
    click(qtbot, page.save_button)
    assert payments.page(window.desk.journal).lines[0].payment.amount == Money(1000, "USD")


def test_what_is_typed_survives_leaving_and_a_crash_and_is_forgotten_when_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    with_clients(window, "Ann", "Bob")
    page = sheet_of(window)
    into_cell(page.grid, qtbot, 1, "fee", "100")
    page.grid.keep_draft()
    window.go("today")
    window.do("go_sheet")
    assert page.model.typed == {(1, "fee"): "100"}
    page.model.set_rows(())  # as after a restart
    page.load()
    assert page.model.typed == {(1, "fee"): "100"}
    with_clients(window, "Abe")  # other rows: the draft would land on somebody else
    page.model.set_rows(())
    page.load()
    assert page.model.typed == {}
    page.grid.forget_draft()
    assert drafts.load(window.desk.journal, "sheet") is None


def test_only_those_of_an_import_may_be_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    _ann, bob = with_clients(window, "Ann", "Bob")
    window.go("sheet", clients=(bob,))
    page = window.pages["sheet"]
    assert [line.name for line in page.model.rows] == ["Bob"]
    click(qtbot, page.all_button)
    assert len(page.model.rows) == 2
    assert not page.all_button.isVisible()


def test_an_empty_journal_says_what_to_do_first(spoken_window: MainWindow, qtbot: QtBot) -> None:
    page = sheet_of(spoken_window)
    assert page.stack.currentWidget() is page.empty
    click(qtbot, buttons(page.empty, page.tr("Bring in hours and contacts"))[0])
    assert spoken_window.page_id == "imports"
