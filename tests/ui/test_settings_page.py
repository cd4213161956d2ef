"""Settings in the window: kept with their day, refused with a sentence, assumptions put back, steps taken back."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.records import Client
from journal.domain.settings import DEFAULTS
from journal.services import clients, drafts, settings
from journal.ui.left_behind import LeftBehindDialog
from journal.ui.weigher import weigher_of
from journal.ui.window import MainWindow
from journal.wording import assumptions
from tests.ui.test_window_journey import buttons, click, press


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
    click(qtbot, page.sheet.head)
    names = list(page.sheet.model.rows)
    row = names.index("exit_hours")
    page.sheet.grid.grid.setData(page.sheet.model.index(row, 2), "much")
    assert (row, "value") in page.sheet.model.wrong
    click(qtbot, buttons(page, page.tr("Keep these"))[0])
    assert page.sheet.wrong.text()
    assert settings.current(window.desk.journal).exit_hours == DEFAULTS.exit_hours
    page.sheet.grid.grid.setData(page.sheet.model.index(row, 2), "9")
    click(qtbot, buttons(page, page.tr("Keep these"))[0])
    assert settings.current(window.desk.journal).exit_hours == 9
    assert page.sheet.model.begun() == []
    assert page.sheet.model.index(row, 1).data() == "9"
    click(qtbot, buttons(page, page.tr("Reset all to the defaults"))[0])
    assert settings.current(window.desk.journal).exit_hours == DEFAULTS.exit_hours


def test_an_assumption_typed_and_not_kept_comes_back(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    page = settings_of(window)
    click(qtbot, page.sheet.head)
    row = list(page.sheet.model.rows).index("exit_hours")
    page.sheet.grid.grid.setData(page.sheet.model.index(row, 2), "9")
    page.sheet.grid.keep_draft()
    journal = window.desk.journal
    window.close()
    page = settings_of(make_window(journal=journal))
    assert page.sheet.model.index(row, 2).data() == "9"
    assert page.sheet.grid.isVisible(), "unfolded: what is typed is seen"
    click(qtbot, buttons(page, page.tr("Keep these"))[0])
    assert settings.current(journal).exit_hours == 9
    assert drafts.load(journal, "assumptions") is None


def test_an_assumption_typed_for_another_program_stays_away(window: MainWindow) -> None:
    body = {"0 value": "9", "names": ["one_that_is_no_more"]}
    drafts.save(window.desk.journal, "assumptions", body)
    page = settings_of(window)
    assert page.sheet.model.begun() == []
    assert not page.sheet.grid.isVisible()


def test_each_assumption_has_words_and_a_reason(spoken_window: MainWindow) -> None:
    page = settings_of(spoken_window)
    for row in range(page.sheet.model.rowCount()):
        title = page.sheet.model.index(row, 0).data()
        page.sheet.grid.setCurrentIndex(page.sheet.model.index(row, 2))
        assert len(title) > 3
        assert len(page.sheet.why.text()) > 8
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


def test_what_is_typed_stays_when_another_setting_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_of(window)
    page.form.field("keeper").line.setText("Lucía Ferrer")
    page.rates.form.field("currency").line.setText("USD")
    page.rates.form.field("rate").line.setText("0.9")
    page.rates.form.submit()
    assert page.form.field("keeper").line.text() == "Lucía Ferrer"
    page.form.submit()
    assert settings.current(window.desk.journal).keeper == "Lucía Ferrer"


def test_the_keys_stay_where_a_setting_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_of(window)
    field = page.form.field("keeper")
    field.line.setFocus()
    qtbot.keyClicks(field.line, "Ann")
    press(qtbot, Qt.Key.Key_Return)
    assert settings.current(window.desk.journal).keeper == "Ann"
    assert page.form.field("keeper").line.hasFocus()
    window.do("undo")
    assert page.form.field("keeper").line.text() == ""


@pytest.mark.parametrize("name", ["own_rate", "exchange_rates"])
def test_a_setting_is_gone_to_on_the_first_visit_too(make_window: Any, qtbot: QtBot, name: str) -> None:
    window = make_window("en", inline=False)
    window.go("settings", setting=name)
    page = window.pages["settings"]

    def there() -> bool:
        form, field = (page.rates.form, "rate") if name == "exchange_rates" else (page.form, name)
        return form is not None and form.field(field).line.hasFocus()

    qtbot.waitUntil(there)


def test_a_weighing_after_a_change_of_language_finds_no_page_of_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = settings_of(window)
    weigher = weigher_of(page.context)
    window.stack.removeWidget(window.pages.pop("settings"))
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)
    weigher.start()
    assert weigher.latest is not None


def test_the_history_shows_what_was_done_and_undone_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    journal = window.desk.journal
    page = settings_of(window)
    click(qtbot, page.history_fold.head)
    window.desk.do(lambda opened: clients.add(opened, Client(id=ClientId(""), name="Ann", currency="")))

    def back() -> QPushButton:
        return next(each for each in page.findChildren(QPushButton) if "Ann" in each.accessibleName())

    assert back().isEnabled()
    window.do("undo")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not back().isEnabled()
    assert clients.names(journal) == []


def test_a_step_whose_rows_were_changed_since_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    journal = window.desk.journal
    key = ClientId(clients.add(journal, Client(id=ClientId(""), name="Ann", currency="")).made)
    clients.edit(journal, dataclasses.replace(clients.get(journal, key), company="Shop"))
    page = settings_of(window)
    click(qtbot, page.history_fold.head)
    backs = [each for each in page.findChildren(QPushButton) if "Ann" in each.accessibleName()]
    click(qtbot, backs[-1])
    dialog = window.findChild(LeftBehindDialog)
    assert dialog is not None
    dialog.reject()
    assert clients.get(journal, key).company == "Shop"


def test_the_look_and_the_size_are_shown_as_they_are(window: MainWindow) -> None:
    page = settings_of(window)
    window.do("larger")
    assert page.sizes.value() == window.settings.text_size != 100
    window.do("look_dark")
    assert page.look.value() == "dark"
    window.do("look_light")
    window.do("smaller")


def test_why_an_assumption_is_made_can_be_read_whole_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_of(window)
    click(qtbot, page.sheet.head)
    page.sheet.grid.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    name = page.sheet.model.rows[page.sheet.grid.currentIndex().row()]
    assert assumptions.reason(name, "en") in page.sheet.why.text()
    assert page.sheet.why.isVisible()
