"""Settings in the window: kept with their day, refused with a sentence, assumptions put back, steps taken back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.records import Client
from journal.domain.settings import DEFAULTS
from journal.services import clients, settings
from journal.ui.weigher import weigher_of
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import buttons, click


def settings_of(window: MainWindow) -> Any:
    window.do("go_settings")
    page = window.pages["settings"]
    assert page.form is not None
    return page


def test_what_an_hour_earns_is_kept_from_now_on(spoken_window: MainWindow, clock: Any, qtbot: QtBot) -> None:
    window = spoken_window
    journal = window.desk.journal
    page = settings_of(window)
    page.form.field("own_rate").line.setText("42,50" if window.lang == "es" else "42.50")
    page.form.field("keeper").line.setText("Lucía Ferrer")
    page.form.submit()
    first = journal.now()
    clock.move(days=3)
    page.form.field("own_rate").line.setText("50")
    page.form.submit()
    assert settings.current(journal).own_rate == Money(5000, "EUR")
    assert settings.as_of(journal, first).own_rate == Money(4250, "EUR"), "an old report can be explained"
    assert settings.current(journal).keeper == "Lucía Ferrer"
    window.do("undo")
    assert settings.current(journal).own_rate == Money(4250, "EUR")


def test_what_cannot_be_is_said_under_its_field(spoken_window: MainWindow) -> None:
    page = settings_of(spoken_window)
    for field, text in (("own_rate", "0"), ("home_currency", "Euros")):
        page.form.field(field).line.setText(text)
        page.form.submit()
        assert page.form.field(field).problem.text(), field
        page.form.field(field).line.clear()
    assert settings.current(spoken_window.desk.journal) == DEFAULTS


def test_assumptions_are_changed_one_by_one_and_all_put_back(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_of(window)
    fold = next(
        each
        for each in page.findChildren(type(page.history_fold))
        if each is not page.history_fold and each.isAncestorOf(page.grid)
    )
    click(qtbot, fold.head)
    names = list(page.model.rows)
    row = names.index("exit_hours")
    page.grid.grid.setData(page.model.index(row, 2), "much")
    assert (row, "value") in page.model.wrong
    click(qtbot, buttons(page, page.tr("Keep these"))[0])
    assert page.wrong.text()
    assert settings.current(window.desk.journal).exit_hours == DEFAULTS.exit_hours
    page.grid.grid.setData(page.model.index(row, 2), "9")
    click(qtbot, buttons(page, page.tr("Keep these"))[0])
    assert settings.current(window.desk.journal).exit_hours == 9
    assert page.model.begun() == []
    assert page.model.index(row, 1).data() == "9"
    click(qtbot, buttons(page, page.tr("Reset all to the defaults"))[0])
    assert settings.current(window.desk.journal).exit_hours == DEFAULTS.exit_hours


def test_each_assumption_has_words_and_a_reason(spoken_window: MainWindow) -> None:
    page = settings_of(spoken_window)
    for row in range(page.model.rowCount()):
        title, _now, _new, _default, reason = (page.model.index(row, column).data() for column in range(5))
        assert len(title) > 3
        assert len(reason) > 8
        assert "_" not in title


def test_any_step_can_be_taken_back_from_the_history(window: MainWindow, qtbot: QtBot) -> None:
    journal = window.desk.journal
    for name in ("Ann", "Bob"):
        clients.add(journal, Client(id=ClientId(""), name=name, currency=""))
    page = settings_of(window)
    click(qtbot, page.history_fold.head)
    backs = [each for each in page.findChildren(QPushButton) if "Ann" in each.accessibleName()]
    assert len(backs) == 1
    click(qtbot, backs[0])
    assert [name for _key, name in clients.names(journal)] == ["Bob"]


def test_a_backup_can_be_put_anywhere_and_is_named(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = settings_of(window)
    (tmp_path / "usb").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "usb"))
    click(qtbot, buttons(page, page.tr("Back up to another folder …"))[0])
    assert len(list((tmp_path / "usb").iterdir())) == 1


def test_the_size_of_text_is_of_this_machine(window: MainWindow) -> None:
    page = settings_of(window)
    page._resize(125)
    assert window.settings.text_size == 125
    page._resize(100)


def test_a_logo_and_a_pattern_for_file_names_are_kept_and_used(
    make_window: Any, year: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window("en", journal=year)
    page = settings_of(window)
    logo = tmp_path / "logo.png"
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(0x0B6B69)
    assert picture.save(str(logo))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(logo), ""))
    click(qtbot, page.printing.choose_button)
    assert logo.name in page.printing.logo.text()
    page.printing.pattern.setText("{day} {report} – {client}")
    page.printing.pattern.editingFinished.emit()
    window.go("reports")
    reports = window.pages["reports"]
    qtbot.waitUntil(lambda: bool(reports.view.pages), timeout=30_000)
    assert reports.wanted().logo == logo
    assert reports.file_name(reports.wanted(), "Ann") == "2026-11-18 portfolio – Ann.pdf"
    logo.unlink()
    reports._preview()  # a logo that is gone never stops a report
    assert reports.view.pages
    assert not reports.trouble.text()
    click(qtbot, page.printing.none_button)
    assert reports.wanted().logo is None


def test_the_owners_monday_is_switched_on_here_and_shown_over_today(
    year_window: MainWindow, qtbot: QtBot
) -> None:
    window = year_window
    today = window.pages["today"]
    assert today.monday is None
    page = settings_of(window)
    page.form.field("monday_charts").set_value(True)
    page.form.submit()
    window.do("go_today")
    weigher_of(today.context).start()  # two of the charts tell what the window weighed
    qtbot.waitUntil(
        lambda: (
            today.monday is not None and all(each.canvas.figure is not None for each in today.monday.panels)
        ),
        timeout=30_000,
    )
    places = [today.column.body.itemAt(place).widget() for place in range(today.column.body.count())]
    assert places[1] is today.monday, "how many go well is said first"
    today.load()
    assert today.monday.isVisible(), "reading again keeps the charts"
    page.form.field("monday_charts").set_value(False)
    page.form.submit()
    window.do("go_today")
    assert today.monday is None
