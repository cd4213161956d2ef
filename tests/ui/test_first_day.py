"""A person's first day: from an empty journal to a PDF on the disk, by menus, keys and clicks, with the desk's real threads."""

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from journal.domain.choices import VerdictState
from journal.services import clients, history, hours, imports, incidents, payments, verdicts
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import CTRL, buttons, click, press, write

TODAY = date(2026, 11, 18)
NAMES = ("Rossi Studio", "Garden Café", "Bianchi & Figli", "Northwind", "Peña Arquitectos")
HARD = "Northwind"
CONTACTS = "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\nNorthwind,,,Work,ann@northwind.example\nAunt Ada,Aunt,Ada,Home,ada@family.example\n"


def hours_file(folder: Path) -> Path:
    """Write a year of hours as Toggl exports them: two hours a fortnight for each client, one row without anybody."""
    path = folder / "toggl.csv"
    head = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(head.split(","))
        for number, name in enumerate(NAMES):
            for fortnight in range(26):
                day = (TODAY - timedelta(days=14 * fortnight + number + 1)).isoformat()
                start, end = f"{9 + number:02}:00:00", f"{11 + number:02}:00:00"
                out.writerow(
                    ["Ana", "a@x.example", name, "", "", "Work", "Yes", day, start, day, end, "02:00:00", ""]
                )
        out.writerow(
            ["Ana", "a@x.example", "", "Post", "", "", "No", "2026-11-02", "18:00:00", "2026-11-02", "18:30:00", "00:30:00", ""]
        )  # fmt: skip
    return path


def to_front(window: Any, qtbot: QtBot) -> None:
    """Give the window the focus back after a popup: the offscreen platform does not do it by itself."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def by_menu(window: MainWindow, qtbot: QtBot, action_id: str) -> None:
    """Open the menu that holds an action, and take the action with Enter."""
    action = window.book[action_id]
    menu = next(each for each in window.menuBar().findChildren(QMenu) if action in each.actions())
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    to_front(window, qtbot)


def into_cell(grid: Any, qtbot: QtBot, row: int, key: str, text: str) -> None:
    """Go to a cell, type and take it with Enter."""
    to_front(grid.window(), qtbot)
    place = [column.key for column in grid.grid.columns].index(key)
    grid.setCurrentIndex(grid.grid.index(row, place, QModelIndex()))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Return)  # Enter opens the cell
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(qtbot, text)
    press(qtbot, Qt.Key.Key_Return)  # to the list of names where one is open, as from a real keyboard
    qtbot.waitUntil(
        lambda: grid.state() != grid.State.EditingState
    )  # Qt closes the editor when it gets to it


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, str | list[str]]:
    """Answer the system's file dialogs, and keep what would be opened outside."""
    from journal.ui.pages import reports

    answers: dict[str, Any] = {"open": [], "save": "", "opened": []}
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (answers["open"], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (answers["save"], "PNG (*.png)"))
    monkeypatch.setattr(
        reports.QDesktopServices, "openUrl", lambda url: answers["opened"].append(url.toLocalFile())
    )
    return answers


def take_in(window: MainWindow, qtbot: QtBot) -> Any:
    """Take in what the import page shows, by its button."""
    page = window.pages["imports"]
    qtbot.waitUntil(
        lambda: page.stack.currentWidget() is page.second and page.go_button.isEnabled(), timeout=20_000
    )
    click(qtbot, page.go_button)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.third, timeout=20_000)
    assert page.receipt is not None
    return page.receipt.outcome


def weigh(window: MainWindow, qtbot: QtBot) -> Any:
    """Weigh everybody, by the page's button where it was done before, and return the weighing."""
    window.do("go_verdicts")
    page = window.pages["verdicts"]
    known = page.weigher.latest
    if known is not None:  # the first time the page weighs by itself
        click(qtbot, page.again)
    qtbot.waitUntil(lambda: page.weigher.latest is not known, timeout=60_000)
    return page.weigher.latest


def flagged(weighed: Any) -> list[str]:
    return [weighed.names[each.client] for each in weighed.portfolio.clients if each.flagged]


def test_the_first_day(
    make_window: Any, lang: str, clock: Any, qtbot: QtBot, tmp_path: Path, asked: dict[str, Any]
) -> None:
    window: MainWindow = make_window(lang, inline=False)
    journal = window.desk.journal
    today = window.pages["today"]
    qtbot.waitUntil(lambda: today.stack.currentWidget() is today.empty)

    # Bring in hours and people: everybody is named once, nobody becomes a client unasked.
    (tmp_path / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    asked["open"] = [str(hours_file(tmp_path)), str(tmp_path / "contacts.csv")]
    by_menu(window, qtbot, "go_imports")
    page = window.pages["imports"]
    qtbot.waitUntil(lambda: bool(buttons(page.head, page.choose_button.text())))
    click(qtbot, page.choose_button)
    qtbot.waitUntil(lambda: page.names is not None and page.people is not None, timeout=20_000)
    assert len(page.names.boxes) == len(NAMES) + 1
    post = next(box for box in page.names.boxes.values() if "Post" in box.accessibleName())
    post.setFocus()
    while not (post.currentData() is not None and getattr(post.currentData(), "fate", "") == "not"):
        before = post.currentIndex()
        press(qtbot, Qt.Key.Key_Down)
        assert post.currentIndex() != before, "“not a client” can be chosen by keyboard"
    assert [page.people.ticks[line.index] for line in page.seen.people] == [True, False]
    outcome = take_in(window, qtbot)
    assert (outcome.clients, outcome.contacts, outcome.entries) == (len(NAMES), 1, len(NAMES) * 26 + 1)
    assert hours.page(journal).total_seconds == len(NAMES) * 26 * 7200 + 1800
    assert sorted(name for _key, name in clients.names(journal)) == sorted(NAMES)

    # Without money there is no suggestion for anybody, remembered incidents or not.
    who = clients.find(journal, HARD).id
    window.do("go_remember")
    remember = window.pages["remember"]
    qtbot.waitUntil(lambda: bool(remember.names))
    past = ("about June", "about July", "about August", "about September", "about October")
    pasado = ("hacia junio", "hacia julio", "hacia agosto", "hacia septiembre", "hacia octubre")
    for row, when in enumerate(past if lang == "en" else pasado):
        for key, text in (
            ("client", HARD),
            ("at", when),
            ("complaint", "Not as agreed"),
            ("minutes", "120"),
            ("toll", "4"),
        ):
            into_cell(remember.grid, qtbot, row, key, text)
    assert not remember.model.wrong
    remember.save_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    found = incidents.page(journal).lines
    assert [
        (each.incident.client, each.incident.about, each.incident.toll, each.seconds) for each in found
    ] == [(who, True, 4, 7200)] * 5
    assert flagged(weigh(window, qtbot)) == []
    assert {each.state for each in window.pages["verdicts"].weighed.portfolio.clients} == {
        VerdictState.NOT_ENOUGH_DATA
    }

    # The sheet, by keyboard.
    by_menu(window, qtbot, "go_sheet")
    sheet = window.pages["sheet"]
    qtbot.waitUntil(lambda: len(sheet.model.rows) == len(NAMES))
    for row, line in enumerate(sheet.model.rows):
        fee = "800" if line.name == HARD else "2600"
        into_cell(sheet.grid, qtbot, row, "fee", fee)
        into_cell(sheet.grid, qtbot, row, "received", fee)
    click(qtbot, sheet.save_button)
    qtbot.waitUntil(lambda: window.page_id == "verdicts")
    assert payments.page(journal).count == len(NAMES)

    # The verdict: that client and no other, explained.
    weighed = weigh(window, qtbot)
    assert flagged(weighed) == [HARD]
    verdicts_page = window.pages["verdicts"]
    verdicts_page.table.setFocus()
    verdicts_page.table.selectRow(0)
    qtbot.waitUntil(lambda: verdicts_page.card is not None and verdicts_page.card.shown is not None)
    assert verdicts_page.card.shown.client == who
    card = verdicts_page.card
    texts = [each.text() for each in card.findChildren(type(verdicts_page.summary))]
    assert any(HARD in text for text in texts)
    qtbot.waitUntil(lambda: bool(verdicts.stored(journal, who)) and not window.desk.busy)
    assert not verdicts_page.card.reckoned.content.isVisible()
    qtbot.keyClick(verdicts_page.card.reckoned.head, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: verdicts_page.card.reckoned.content.isVisible() is True)

    # An incident by keyboard.
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    write(qtbot, HARD.lower())
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "Another change")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_3)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "20")
    press(qtbot, Qt.Key.Key_Return)
    assert incidents.page(journal).count == 6
    assert incidents.page(journal).lines[0].incident.client == who

    # The timer.
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: window.page_id == "hours")
    timer_card = window.pages["hours"].timer
    qtbot.waitUntil(timer_card.start_button.isVisible)
    to_front(window, qtbot)
    timer_card.client.combo.setFocus()
    write(qtbot, "rossi studio")
    click(qtbot, timer_card.start_button)
    clock.move(minutes=50)
    to_front(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: hours.page(journal).lines[0].entry.seconds == 3000)
    assert hours.page(journal).lines[0].client_name == "Rossi Studio"

    # A chart, seen and saved.
    by_menu(window, qtbot, "go_charts")
    charts = window.pages["charts"]
    qtbot.waitUntil(lambda: all(each.canvas.figure is not None for each in charts.panels), timeout=60_000)
    assert charts.panels[0].values.months
    picture = tmp_path / "hours.png"
    charts.panels[0].save()
    (dialog,) = charts.panels[0].findChildren(QFileDialog)
    dialog.selectFile(str(picture))
    dialog.accept()
    to_front(window, qtbot)
    qtbot.waitUntil(lambda: picture.exists() and b"IEND" in picture.read_bytes()[-12:], timeout=20_000)

    # A report on the disk.
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    reports = window.pages["reports"]
    qtbot.waitUntil(lambda: bool(reports.view.pages), timeout=60_000)
    paper = tmp_path / "all.pdf"
    asked["save"] = str(paper)
    click(qtbot, reports.save_button)
    qtbot.waitUntil(lambda: asked["opened"] == [str(paper)], timeout=60_000)
    assert paper.read_bytes()[:5] == b"%PDF-"

    # And back: the timer's entry, the incident, then the rest one by one until nothing is left.
    qtbot.waitUntil(window.book["undo"].isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: hours.page(journal).lines[0].entry.seconds != 3000)
    batch = imports.batches(journal)[0]
    assert batch.files == ("toggl.csv", "contacts.csv")
    while (step := history.next_undo(journal)) is not None:
        qtbot.waitUntil(lambda wanted=step: window.desk.next_undo == wanted)
        by_menu(window, qtbot, "undo")
        qtbot.waitUntil(lambda wanted=step: history.next_undo(journal) != wanted)
    assert clients.names(journal) == []
    assert hours.page(journal).count == incidents.page(journal).count == payments.page(journal).count == 0
    qtbot.waitUntil(lambda: not window.desk.busy)
