"""The first day, whole: import, the sheet, an incident, the timer, a verdict explained, a chart, a PDF, and all taken back.

By menus, keys and clicks in the real window, in English and in Spanish.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.choices import VerdictState
from journal.services import clients, history, hours, incidents, payments, settings, timer
from journal.ui.bits import Fold
from journal.ui.weigher import weigher_of
from journal.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
HEAD = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"


def toggl(path: Path, today: date) -> Path:
    """Write a Toggl export: three clients over four months, one with much unpaid work."""
    lines = [HEAD]
    for week in range(16):
        day = today - timedelta(days=7 * week + 1)
        for client, hour, billable in (("Rossi", 9, "Yes"), ("Blue Door", 11, "Yes"), ("Peñalver", 14, "No")):
            lines.append(
                f"Ana,ana@example.org,{client},Site,,work {week},{billable},{day},{hour:02}:00:00,{day},"
                f"{hour + 1:02}:30:00,01:30:00,"
            )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def press_button(qtbot: QtBot, root: Any, text: str) -> None:
    found = [each for each in root.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    assert found, f"no button {text!r}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def choose_menu(window: MainWindow, action: str) -> None:
    """Choose an action from its menu."""
    for top in window.menuBar().actions():
        menu = top.menu()
        assert menu is not None
        for each in menu.actions():
            if each.objectName() == action:
                each.trigger()
                return
    raise AssertionError(action)


def test_the_first_day(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Any
) -> None:
    window = spoken_window
    journal = window.desk.journal
    today = journal.today()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)

    # Import: chosen in the file dialog, names taken as new clients, one batch.
    export = toggl(tmp_path / "toggl.csv", today)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(export)], ""))
    choose_menu(window, "go_imports")
    page = window.pages["imports"]
    page.choose()
    assert page.names is not None
    qtbot.mouseClick(page.go_button, Qt.MouseButton.LeftButton)
    assert sorted(name for _id, name in clients.names(journal)) == ["Blue Door", "Peñalver", "Rossi"]
    assert hours.page(journal).total_seconds == 48 * 5400

    # The sheet: a fee for everyone, by keyboard.
    window.go("sheet")
    sheet = window.pages["sheet"]
    fee = next(at for at, column in enumerate(sheet.model.columns) if column.key == "fee")
    received = next(at for at, column in enumerate(sheet.model.columns) if column.key == "received")
    for row in range(3):
        sheet.model.setData(sheet.model.index(row, fee), "1500")
        sheet.model.setData(sheet.model.index(row, received), "900")
    qtbot.mouseClick(sheet.save_button, Qt.MouseButton.LeftButton)
    assert payments.page(journal).count == 3
    window.desk.act(lambda book: settings.change(book, "own_rate", "40"))

    # Five incidents for one client; the last one by keyboard.
    who = clients.find(journal, "Peñalver").id
    for number in range(4):
        window.go("incidents", new_for=who)
        form = window.pages["incidents"].both.form
        form.complaint.line.setText(f"Wants it done again, round {number}")
        form.minutes.line.setText("120")
        form.toll.set_value(5)
        form.field("day").set_value(today - timedelta(days=12 * number + 3))
        form.field("time").line.setText("10:00")
        form.field("severity").set_value(4)
        form.submit()
    window.go("today")
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    form = window.pages["incidents"].both.form
    qtbot.keyClicks(form.client.combo.lineEdit(), "Pe")
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup or form.client.combo.lineEdit(), Qt.Key.Key_Tab)
    form.client.combo.setCurrentText("Peñalver")
    form.complaint.line.setFocus()
    qtbot.keyClicks(form.complaint.line, "Shouts on the phone")
    form.toll.scale.setFocus()
    qtbot.keyClick(form.toll.scale, Qt.Key.Key_5)
    qtbot.keyClick(form.toll.scale, Qt.Key.Key_Return)
    assert incidents.page(journal).count == 5

    # The timer, started and stopped from menu and status line.
    choose_menu(window, "timer")
    card = window.pages["hours"].timer
    card.client.combo.setCurrentText("Rossi")
    qtbot.mouseClick(card.start_button, Qt.MouseButton.LeftButton)
    clock.move(minutes=30)
    qtbot.mouseClick(window.status.timer_button, Qt.MouseButton.LeftButton)
    assert timer.current(journal) is None
    assert hours.page(journal).lines[0].entry.seconds == 1800

    # The verdict: a suggestion for that client and for no other, explained when unfolded.
    clock.move(days=2)
    choose_menu(window, "go_verdicts")
    weigher_of(window.context).start()
    verdicts = window.pages["verdicts"]
    states = {verdicts.weighed.names[each.client]: each.state for each in verdicts.weighed.portfolio.clients}
    calm = {VerdictState.HEALTHY, VerdictState.NOT_ENOUGH_DATA}
    assert states["Peñalver"] not in calm
    assert {states["Rossi"], states["Blue Door"]} <= calm
    verdicts.reveal(client=who)
    for fold in verdicts.card.findChildren(Fold):
        fold.unfold()
    assert verdicts.card.findChildren(Fold)

    # A chart, drawn and saved.
    choose_menu(window, "go_charts")
    charts = window.pages["charts"]
    charts.show_chart("hours_by_kind_and_month")
    qtbot.waitUntil(lambda: charts.single.canvas.figure is not None, timeout=20_000)
    picture = tmp_path / "chart.png"
    charts.single.save_to(picture)
    assert picture.stat().st_size > 5000

    # A PDF on disk, opened afterwards.
    choose_menu(window, "go_reports")
    reports = window.pages["reports"]
    reports.reveal(report="client", client=who)
    pdf = tmp_path / "client.pdf"
    reports.save_to(pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert opened == [str(pdf)]

    # Everything taken back, step by step, to the empty journal.
    qtbot.mouseClick(window.side.buttons["today"], Qt.MouseButton.LeftButton)
    for _step in range(100):
        if history.next_undo(journal) is None:
            break
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert clients.names(journal) == []
    assert hours.page(journal).count == 0
    assert payments.page(journal).count == 0
    window.redo()
    assert len(clients.names(journal)) == 3
