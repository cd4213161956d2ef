"""What a person notices on a first reading of the whole window: nothing cut, nothing lost, the keys where they belong."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId, IncidentId
from journal.domain.problems import Code, Problem
from journal.domain.records import Client, Incident
from journal.services import clients, imports, incidents, rates
from journal.ui.bands import amount_place
from journal.ui.dialogs import bug_report
from journal.ui.fields import TextField
from journal.ui.left_behind import LeftBehindDialog, row_name
from journal.ui.pages import verdict_words
from journal.ui.pages.verdict_reckoned import unbroken
from journal.ui.swings import Swing, Swings
from journal.ui.tour import settle
from journal.ui.window import MainWindow
from journal.ui.words import Words

LONG = "The association of court translators and interpreters of the valley of the Magdalena"
HOURS = "client,date,duration,note\nAna,2026-11-03,1:30,logo\nBerta,2026-11-04,0:45,call\n"


def add(window: MainWindow, name: str) -> ClientId:
    made = clients.add(window.desk.journal, Client(id=ClientId(""), name=name, currency="EUR")).made
    return ClientId(made or "")


def log(window: MainWindow, client: ClientId, complaint: str) -> None:
    journal = window.desk.journal
    incidents.log(
        journal, Incident(id=IncidentId(""), client=client, at=journal.now(), zone="", complaint=complaint)
    )


# --- rows on two lines


def test_beside_a_card_a_row_keeps_its_client_its_text_and_its_day(window: MainWindow, qtbot: QtBot) -> None:
    log(window, add(window, "Rossi"), "The menu wraps on phones")
    window.desk.look()
    window.do("go_incidents")
    page = window.pages["incidents"]
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    alone = page.table.rowHeight(0)
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: page.both.current is not None)
    shown = [column for column in range(7) if not page.table.isColumnHidden(column)]
    assert shown == [2]
    assert page.table.columnWidth(2) == page.table.viewport().width(), "the text has the whole row"
    assert page.table.rowHeight(0) > alone
    said = page.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    for word in ("Rossi", "The menu wraps on phones", "today"):
        assert word in said, "a screen reader hears the whole row"
    page.both.close_beside()
    assert page.table.rowHeight(0) == alone
    assert not page.table.isColumnHidden(1)
    assert "Rossi" not in page.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_second_line_is_drawn_in_the_colour_of_its_meaning(year_window: MainWindow, qtbot: QtBot) -> None:
    window = year_window
    window.do("go_clients")
    page = window.pages["clients"]
    qtbot.waitUntil(lambda: page.model.rowCount() > 3)
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: page.both.current is not None)
    settle()
    row = page.table.visualRect(page.model.index(1, 0))
    grab = page.table.viewport().grab(row).toImage()
    half = grab.height() // 2
    assert ink_of(grab, 0, half), "the name stands above"
    assert ink_of(grab, half, grab.height() - 2), "the suggestion stands below"


def ink_of(image: QImage, top: int, bottom: int) -> bool:
    ground = image.pixelColor(1, 1)
    return any(
        image.pixelColor(x, y) != ground for y in range(top, bottom) for x in range(2, image.width() // 2)
    )


# --- the keys


@pytest.mark.parametrize("page", ["clients", "incidents", "hours", "money"])
def test_a_page_opened_by_its_key_has_the_keys_in_its_list(
    year_window: MainWindow, qtbot: QtBot, page: str
) -> None:
    window = year_window
    window.do("go_settings")  # a page of fields: Qt alone would hand the keys to whatever comes next
    window.pages["settings"].form.focus_first()
    window.do(f"go_{page}")
    wanted = window.pages[page].first_focus()
    assert wanted is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is wanted)


def test_a_form_left_for_another_page_has_the_keys_again(window: MainWindow, qtbot: QtBot) -> None:
    add(window, "Rossi")
    window.do("log_incident")
    field = window.pages["incidents"].both.form.field("complaint").line
    field.setFocus()
    qtbot.keyClicks(field, "half a sent")
    window.do("go_clients")
    window.do("go_incidents")
    assert QApplication.focusWidget() is field
    assert field.text() == "half a sent"


def test_a_scene_is_played_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.do("go_practice")
    page = window.pages["practice"]
    qtbot.waitUntil(lambda: bool(page.tries))
    scene = next(each for each in page.scenes if not each.worked)
    page.tries[scene.id].setFocus()
    qtbot.keyClick(page.tries[scene.id], Qt.Key.Key_Space)
    for _step in scene.steps:
        for _press in ("I choose this", "Go on"):
            pressed = QApplication.focusWidget()
            assert isinstance(pressed, QPushButton)
            assert pressed.text() == _press
            qtbot.keyClick(pressed, Qt.Key.Key_Space)
    back = QApplication.focusWidget()
    assert isinstance(back, QPushButton)
    assert back.text() == "Back to the scenes"
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.tries[scene.id], "where it began"


def test_keys_are_written_one_way_everywhere(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    shift = "Mayús" if window.lang == "es" else "Shift"
    assert window.book["redo"].toolTip().endswith(f"(Ctrl+{shift}+Z)")
    found = [each.detail for each in window._commands()]
    assert f"Ctrl+{shift}+O" in found


# --- nothing cut


def test_a_long_text_shows_its_beginning_once_the_field_is_left(window: MainWindow, qtbot: QtBot) -> None:
    window.do("add_client")
    form = window.pages["clients"].both.form
    name, company = form.field("name").line, form.field("company").line
    qtbot.keyClicks(name, LONG)
    assert name.cursorPosition() == len(LONG)
    company.setFocus(Qt.FocusReason.TabFocusReason)
    assert name.cursorPosition() == 0
    field = TextField("note", "Note")
    qtbot.addWidget(field)
    field.set_value(LONG)
    assert field.line.cursorPosition() == 0


def test_another_window_leaves_the_cursor_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.do("add_client")
    name = window.pages["clients"].both.form.field("name").line
    qtbot.keyClicks(name, LONG)
    name.setCursorPosition(5)
    QApplication.sendEvent(name, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert name.cursorPosition() == 5


def test_boxes_of_choices_and_days_are_not_cut_on_a_small_window(
    year_window: MainWindow, qtbot: QtBot
) -> None:
    window = year_window
    window.resize(1024, 640)
    window.theme.resize_text(125)
    for page in ("clients", "hours", "money"):
        window.go(page)
        settle()
        shown = window.pages[page]
        for box in shown.head.findChildren(QComboBox):
            if box.isVisible():
                assert box.width() >= box.sizeHint().width(), (page, box.currentText())
    window.do("log_payment")
    settle()
    day = window.pages["money"].both.form.field("on").line
    assert day.width() > day.fontMetrics().horizontalAdvance("30/12/2026")
    window.go("hours")
    window.pages["hours"].new()
    settle()
    hours = window.pages["hours"]
    kind = hours.timer.kind.combo
    assert kind.width() >= kind.sizeHint().width()
    strip = hours.week
    assert strip.width() <= hours.both.widget(0).width()
    for made in strip.buttons:
        widest = max(made.fontMetrics().horizontalAdvance(line) for line in made.text().splitlines())
        assert widest <= made.width(), made.text()
    assert hours.period.width() >= hours.period.sizeHint().width()
    assert (window.width(), window.height()) == (1024, 640)


def test_grids_show_their_headings_whole(year_window: MainWindow) -> None:
    window = year_window
    window.resize(1024, 640)
    window.theme.resize_text(125)
    for page in ("remember", "sheet"):
        window.go(page)
        settle()
        header = window.pages[page].grid.horizontalHeader()
        for place in range(header.count()):
            assert header.sectionSize(place) >= header.sectionSizeHint(place), (page, place)


@pytest.mark.parametrize(
    ("first", "last", "en", "es"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23–29 Nov 2026", "23–29 nov 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 Nov – 6 Dec 2026", "30 nov – 6 dic 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 Dec 2026 – 3 Jan 2027", "28 dic 2026 – 3 ene 2027"),
    ],
)
def test_a_span_of_days_says_what_is_common_once(first: date, last: date, en: str, es: str) -> None:
    assert Words("en", "UTC").days(first, last) == en
    assert Words("es", "UTC").days(first, last) == es


def test_what_could_change_a_verdict_is_named_in_full_on_a_small_window(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    words = spoken_window.context.words
    picture = Swings(spoken_window.theme, "What could change this", str)
    qtbot.addWidget(picture)
    name = verdict_words.swing("incident_frequency", words.lang)
    picture.show_swings(10, [Swing(name, "1 – 2", -5, 20)])
    picture.resize(900, 200)
    wide = picture.sizeHint().height()
    metrics = QFontMetrics(spoken_window.theme.font("body", semibold=True))
    picture.resize(round(metrics.horizontalAdvance(name) * 0.7 / picture.name_share), 200)
    assert picture.sizeHint().height() > wide, "a second line has its room"


@given(st.floats(160, 400), st.floats(160, 400), st.floats(20, 80))
def test_the_amount_of_a_bar_stands_neither_over_its_name_nor_outside(
    a: float, b: float, width: float
) -> None:
    low, high = min(a, b), max(a, b)
    x, inside = amount_place(low, high, width, (160, 416))
    assert x >= 160
    assert x + width <= 416
    if inside:
        assert low <= x, "where nothing else has room, the bar is wide"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("vale unos 302 € en un año", "302\u00a0€"),
        ("about CHF 1,710 a year", "CHF\u00a01,710"),
        ("unos 1.710 CHF al año", "1.710\u00a0CHF"),
        ("entre −802 € y 3", "−\u2060802\u00a0€"),
    ],
)
def test_a_line_never_ends_inside_a_sum(said: str, kept: str) -> None:
    assert kept in unbroken(said)


# --- nothing lost


def test_a_half_typed_rate_stays_while_money_and_clients_change(window: MainWindow, qtbot: QtBot) -> None:
    window.do("go_settings")
    box = window.pages["settings"].rates
    qtbot.keyClicks(box.form.field("currency").line, "USD")
    qtbot.keyClicks(box.form.field("rate").line, "0.9")
    add(window, "Rossi")
    window.desk.look()
    assert box.form.field("currency").line.text() == "USD"
    assert box.form.field("rate").line.text() == "0.9"
    box.form.submit()
    assert [each.currency for each in rates.listed(window.desk.journal)] == ["USD"]
    assert box.form.field("rate").line.text() == "", "the next one begins empty"


def test_a_half_typed_rate_waits_for_the_next_window(
    make_window: Any, open_journal: Any, qtbot: QtBot
) -> None:
    window = make_window("en")
    window.do("go_settings")
    qtbot.keyClicks(window.pages["settings"].rates.form.field("rate").line, "0.9")
    window.close()
    window.desk.close()
    again = make_window("en")
    again.do("go_settings")
    assert again.pages["settings"].rates.form.field("rate").line.text() == "0.9"


# --- taking back what was changed since


def import_two(window: MainWindow, folder: Path) -> None:
    file = folder / "hours.csv"
    file.write_text(HOURS)
    journal = window.desk.journal
    imports.run(journal, imports.preview(journal, [file]))


def change_ana(window: MainWindow) -> None:
    journal = window.desk.journal
    ana = clients.find(journal, "Ana")
    clients.edit(journal, dataclasses.replace(ana, notes="pays at once"))


@pytest.mark.parametrize("rest", [True, False])
def test_what_was_changed_since_is_listed_and_can_stay_while_the_rest_goes(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path, rest: bool
) -> None:
    window = spoken_window
    import_two(window, tmp_path)
    change_ana(window)
    window.do("go_imports")
    words = "Deshacer" if window.lang == "es" else "Take back"
    page = window.pages["imports"]
    qtbot.waitUntil(lambda: bool(taking_back(page, words)))
    taking_back(page, words)[0].click()
    (dialog,) = window.findChildren(LeftBehindDialog)
    assert [dialog.rows.item(n).text() for n in range(dialog.rows.count())] == [
        "Cliente: Ana" if window.lang == "es" else "Client: Ana"
    ]
    assert names_of(window) == {"Ana", "Berta"}, "nothing is taken back before it is decided"
    assert dialog.stay_button.isDefault(), "Enter takes nothing back"
    assert dialog.focusWidget() is dialog.stay_button
    pressed = dialog.leave_button if rest else dialog.stay_button
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert names_of(window) == ({"Ana"} if rest else {"Ana", "Berta"})


def taking_back(page: QWidget, words: str) -> list[QPushButton]:
    return [each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()]


def names_of(window: MainWindow) -> set[str]:
    return {name for _key, name in clients.names(window.desk.journal)}


def test_a_row_without_words_of_its_own_is_named_by_its_kind(window: MainWindow) -> None:
    assert row_name(Problem("step", Code.CHANGED_SINCE, {"table": "entry", "id": "1"})) == "Hours"
    assert row_name(Problem("step", Code.CHANGED_SINCE, {"table": "evening", "id": "1"})) == "Record"


def test_another_refusal_of_undo_is_said_in_the_status_line(window: MainWindow) -> None:
    window.desk.undo()
    assert not window.findChildren(LeftBehindDialog)


# --- what is not there is not shown


def test_a_report_that_a_person_asks_for_names_no_error() -> None:
    lines = bug_report(None).splitlines()
    assert len(lines) == 2
    assert "Python" in lines[1]


def test_without_clients_the_verdicts_offer_nothing_to_weigh_or_choose(
    make_window: Any, qtbot: QtBot
) -> None:
    window = make_window("en", inline=True)
    window.resize(1024, 640)
    window.do("go_verdicts")
    page = window.pages["verdicts"]
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.again.isVisible()
    assert not page.views.choice.isVisible()
