"""A person's first hour with the window, by keys and clicks, in both languages."""

import dataclasses
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.choices import Channel, EntryKind, Fair, ReplyState, VerdictState
from journal.domain.filters import HoursFilter, IncidentFilter, PaymentFilter
from journal.domain.ids import BoundaryId, ClientId, IncidentId, ReplyId
from journal.domain.records import Boundary, Client, Incident, Reply
from journal.services import (
    attachments,
    boundaries,
    clients,
    history,
    hours,
    incidents,
    payments,
    replies,
    timer,
)
from journal.ui.fields import TextField
from journal.ui.pages.client_card import ClientCard
from journal.ui.pages.incident_card import IncidentCard
from journal.ui.window import MainWindow


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    qtbot.keyClick(target, key, modifier)


def write(qtbot: QtBot, text: str) -> None:
    """Type a text where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    for letter in text:
        if letter.isascii():
            qtbot.keyClicks(target, letter)
        else:  # QTest knows no key for it and would abort
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, none, letter))


def client_named(window: MainWindow, name: str) -> ClientId:
    receipt = clients.add(window.desk.journal, Client(id=ClientId(""), name=name, currency=""))
    window.desk.look()
    assert receipt.made
    return ClientId(receipt.made)


def buttons(widget: Any, text: str) -> list[QPushButton]:
    return [each for each in widget.findChildren(QPushButton) if each.text() == text and each.isVisible()]


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_incident_is_logged_by_keyboard_alone(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi Studio")
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    form = window.pages["incidents"].both.form
    assert form is not None
    write(qtbot, "rossi studio")
    press(qtbot, Qt.Key.Key_Tab)  # takes the completion
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "The colours are wrong")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_4)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "25")
    press(qtbot, Qt.Key.Key_Return)
    found = incidents.page(window.desk.journal).lines
    assert [
        (line.incident.client, line.incident.complaint, line.incident.toll, line.seconds) for line in found
    ] == [(rossi, "The colours are wrong", 4, 25 * 60)]
    assert found[0].incident.channel is Channel.EMAIL
    assert isinstance(window.pages["incidents"].both.current, IncidentCard)


def test_undo_and_redo_name_what_they_take_back(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    window.go("incidents", new_for=rossi)
    form = window.pages["incidents"].both.form
    form.complaint.line.setText("Late")
    form.submit()
    words = window.context.words
    assert window.book["undo"].text() == words.undo("log_incident")
    assert words.undo("log_incident") in window.status.undo_button.text()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert incidents.page(window.desk.journal).count == 0
    assert window.book["redo"].text() == words.redo("log_incident")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert incidents.page(window.desk.journal).count == 1


def test_a_new_client_can_be_added_from_inside_the_incident_form(window: MainWindow, qtbot: QtBot) -> None:
    window.do("log_incident")
    form = window.pages["incidents"].both.form
    form.client.combo.setCurrentText("Quite New")
    form.submit()
    assert form.client.add.isVisible()
    click(qtbot, form.client.add)
    form.submit()
    assert [name for _id, name in clients.names(window.desk.journal)] == ["Quite New"]
    assert incidents.page(window.desk.journal).count == 1


def test_problems_stand_under_their_fields_and_nothing_is_written(spoken_window: MainWindow) -> None:
    window = spoken_window
    before = len(history.steps(window.desk.journal))
    window.do("log_hours")
    form = window.pages["hours"].both.form
    form.duration.line.setText("-2")
    form.field("day").line.setText("31/2/2026")
    form.submit()
    assert form.duration.problem.text()
    assert form.field("day").problem.text()
    assert form.duration.editor.property("wrong") == "true"
    assert len(history.steps(window.desk.journal)) == before


def test_hours_are_logged_edited_and_deleted(window: MainWindow, qtbot: QtBot) -> None:
    rossi = client_named(window, "Rossi")
    window.go("hours", new_for=rossi)
    form = window.pages["hours"].both.form
    form.duration.line.setFocus()
    write(qtbot, "1h30")
    press(qtbot, Qt.Key.Key_Return)
    page = window.pages["hours"]
    line = hours.page(window.desk.journal).lines[0]
    assert (line.entry.seconds, line.entry.billable, line.entry.kind) == (5400, True, EntryKind.DELIVERY)
    page.edit(line.entry)
    form = page.both.form
    form.kind.set_value(EntryKind.REWORK)
    form.kind.changed.emit()
    assert form.billable.value() is False
    form.submit()
    assert hours.page(window.desk.journal).lines[0].entry.kind is EntryKind.REWORK
    page.table.selectRow(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert hours.page(window.desk.journal).count == 0


def test_from_and_to_over_midnight_are_one_entry(window: MainWindow) -> None:
    window.do("log_hours")
    form = window.pages["hours"].both.form
    form.field("day").set_value(window.desk.journal.today() - timedelta(days=1))
    form.field("from").line.setText("23:30")
    form.field("to").line.setText("1:00")
    form.submit()
    entry = hours.page(window.desk.journal).lines[0].entry
    assert entry.seconds == 90 * 60
    assert entry.day == window.desk.journal.today() - timedelta(days=1)


def test_the_quick_line_logs_hours(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    client_named(window, "Rossi")
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    write(qtbot, "1h30 Rossi logo")
    press(qtbot, Qt.Key.Key_Return)
    line = hours.page(window.desk.journal).lines[0]
    assert (line.client_name, line.entry.seconds, line.entry.note) == ("Rossi", 5400, "logo")
    assert window.top.line.text() == ""


def test_a_quick_line_that_makes_no_sense_stays_to_be_mended(window: MainWindow, qtbot: QtBot) -> None:
    window.top.line.setText("Rossi logo")
    qtbot.keyClick(window.top.line, Qt.Key.Key_Return)
    assert hours.page(window.desk.journal).count == 0
    assert window.top.line.text() == "Rossi logo"
    assert window.status.message.text()


def test_the_timer_runs_survives_a_restart_and_stops(
    make_window: Any, open_journal: Any, clock: Any, qtbot: QtBot
) -> None:
    window = make_window("en")
    client_named(window, "Rossi")
    window.do("timer")
    card = window.pages["hours"].timer
    card.client.combo.setCurrentText("Rossi")
    card.note.line.setText("logo")
    click(qtbot, card.start_button)
    assert timer.current(window.desk.journal) is not None
    assert "Rossi" in window.status.timer_button.text()
    window.close()
    window.desk.close()
    clock.move(minutes=42)
    again = make_window("es")
    assert "0:42" in again.status.timer_button.text()
    click(qtbot, again.status.timer_button)
    line = hours.page(again.desk.journal).lines[0]
    assert (line.client_name, line.entry.seconds, line.entry.note) == ("Rossi", 42 * 60, "logo")
    assert timer.current(again.desk.journal) is None


def test_payments_are_read_in_both_manners_of_writing(spoken_window: MainWindow) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    typed = "1.240,50" if window.lang == "es" else "1,240.50"
    window.go("money", new_for=rossi)
    form = window.pages["money"].both.form
    form.field("amount").line.setText(typed)
    form.submit()
    line = payments.page(window.desk.journal).lines[0]
    assert line.payment.amount.minor == 124050


def test_a_client_is_added_edited_and_shown_with_the_whole_story(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    write(qtbot, "María Peñalver")
    press(qtbot, Qt.Key.Key_Return)
    page = window.pages["clients"]
    card = page.both.current
    assert isinstance(card, ClientCard)
    hours.log_quick(window.desk.journal, "2h maria penalver")
    window.desk.look()
    story = card.story.story
    assert story.rowCount() == 2  # the month, the hours
    page.edit(card.client)
    form = page.both.form
    form.field("company").line.setText("Peñalver y Asociados")
    form.submit()
    assert clients.get(window.desk.journal, card.client_id).company == "Peñalver y Asociados"
    assert isinstance(page.both.current, ClientCard)


def test_a_reply_is_drafted_held_and_released_after_one_question(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    window.go("incidents", new_for=rossi)
    form = window.pages["incidents"].both.form
    form.complaint.line.setText("Wants the invoice halved")
    form.submit()
    card = window.pages["incidents"].both.current
    card.reply.write()
    draft = card.reply.form
    draft.field("text").area.setPlainText("Thank you for telling me.")
    qtbot.keyClick(draft.field("text").area, Qt.Key.Key_Return, CTRL)
    found = replies.of_incident(window.desk.journal, card.incident_id)
    assert [(each.state, each.text) for each in found] == [(ReplyState.DRAFT, "Thank you for telling me.")]
    assert window.context.words.local(found[0].not_before).hour == 9
    assert window.context.words.local(found[0].not_before).date() == date(2026, 11, 19)
    clock.move(days=1)
    card.reply.release(found[0])
    truth = card.reply.form
    truth.field("fair").set_value(Fair.PART)
    truth.submit()
    released = replies.get(window.desk.journal, found[0].id)
    assert released.state is ReplyState.RELEASED
    incident = incidents.get(window.desk.journal, card.incident_id)
    assert (incident.fair, incident.truth_asked) == (Fair.PART, True)


def test_the_truth_question_can_be_skipped_and_does_not_come_again(window: MainWindow) -> None:
    rossi = client_named(window, "Rossi")
    window.go("incidents", new_for=rossi)
    window.pages["incidents"].both.form.submit()
    card = window.pages["incidents"].both.current
    for number in range(2):
        card.reply.write()
        card.reply.form.field("text").area.setPlainText(f"Reply {number}")
        card.reply.form.submit()
        draft = next(
            r
            for r in replies.of_incident(window.desk.journal, card.incident_id)
            if r.state is ReplyState.DRAFT
        )
        card.reply.release(draft)
        if number == 0:
            card.reply.form._skip()
        assert replies.get(window.desk.journal, draft.id).state is ReplyState.RELEASED


def test_what_is_typed_survives_closing_the_form_and_the_window(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    window.do("log_incident")
    form = window.pages["incidents"].both.form
    form.complaint.line.setFocus()
    write(qtbot, "Half a sentence")
    press(qtbot, Qt.Key.Key_Escape)
    assert window.pages["incidents"].both.form is None
    window.do("log_incident")
    again = window.pages["incidents"].both.form
    assert again.complaint.line.text() == "Half a sentence"
    window.close()
    window.desk.close()
    later = make_window("en")
    later.do("log_incident")
    assert later.pages["incidents"].both.form.complaint.line.text() == "Half a sentence"


@pytest.mark.parametrize("name", ["hours", "money", "incidents", "clients"])
def test_a_draft_comes_back_whatever_a_form_ticks_by_itself(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    window.go(name)
    page = window.pages[name]
    page.new()
    assert not page.both.form.typed_in, "a tick of the form itself is nobody's typing"
    field = next(each for each in page.both.form.fields if isinstance(each, TextField))
    field.line.setFocus()
    write(qtbot, "25")
    press(qtbot, Qt.Key.Key_Escape)
    page.new()
    assert page.both.form.field(field.name).line.text() == "25"


def test_another_process_writing_is_seen(window: MainWindow, open_journal: Any) -> None:
    window.go("clients")
    other = open_journal()
    clients.add(other, Client(id=ClientId(""), name="From the command line", currency=""))
    other.close()
    window.desk.look()
    assert window.pages["clients"].model.line(0).name == "From the command line"


def test_filtering_asks_the_database_as_one_types(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("Rossi", "Pérez", "Größmann"):
        client_named(window, name)
    window.go("clients")
    page = window.pages["clients"]
    qtbot.keyClicks(page.text, "perez")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=2000)
    assert page.model.line(0).name == "Pérez"


def test_the_finder_goes_to_a_client_and_searches_the_whole_journal(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    hours.log_quick(window.desk.journal, "1h Rossi tipografía del menú")
    window.desk.look()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.finder.line, "ross")
    qtbot.waitUntil(
        lambda: window.finder.model.rowCount() > 0 and window.finder.model.findings[0].title == "Rossi"
    )
    qtbot.keyClick(window.finder.line, Qt.Key.Key_Return)
    assert window.page_id == "clients"
    assert window.pages["clients"].both.current.client_id == rossi
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.finder.line, "tipografia")
    qtbot.waitUntil(lambda: window.finder.model.rowCount() == 1)
    qtbot.keyClick(window.finder.line, Qt.Key.Key_Return)
    assert window.page_id == "hours"


@pytest.mark.parametrize("count", [0, 3])
def test_filters_of_a_page_are_not_lost_by_a_change(window: MainWindow, count: int) -> None:
    for number in range(count):
        client_named(window, f"Client {number}")
    window.go("incidents")
    window.pages["incidents"].open_only.setChecked(True)
    client_named(window, "One more")
    assert window.pages["incidents"].model._asked_for == IncidentFilter(open_only=True)


def test_a_file_and_a_pasted_picture_are_kept_with_the_incident(
    window: MainWindow, tmp_path: Path, qapp: QApplication
) -> None:
    rossi = client_named(window, "Rossi")
    window.go("incidents", new_for=rossi)
    window.pages["incidents"].both.form.submit()
    card = window.pages["incidents"].both.current
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"Dear all")
    card.files.add_files([letter])
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    qapp.clipboard().setImage(image)
    card.files.paste()
    kept = sorted(attachments.of_incident(window.desk.journal, card.incident_id), key=lambda each: each.name)
    assert [each.name for each in kept] == ["letter.txt", "picture.png"]
    assert attachments.read(window.desk.journal, kept[0].id) == b"Dear all"
    card.files._remove(kept[0])
    assert len(card.files.files) == 1
    window.undo()
    assert len(attachments.of_incident(window.desk.journal, card.incident_id)) == 2


def test_an_incident_can_continue_another_and_cross_a_limit(window: MainWindow) -> None:
    rossi = client_named(window, "Rossi")
    limit = boundaries.add(
        window.desk.journal, Boundary(id=BoundaryId(""), client=rossi, what="In writing only")
    )
    window.go("incidents", new_for=rossi)
    first = window.pages["incidents"].both.form
    first.complaint.line.setText("The colours")
    first.submit()
    window.go("incidents", new_for=rossi)
    form = window.pages["incidents"].both.form
    earlier = incidents.page(window.desk.journal).lines[0].incident.id
    form.field("continues").set_value(earlier)
    form.field("crossed").set_value(limit.made)
    form.submit()
    made = incidents.page(window.desk.journal, IncidentFilter(text="")).lines
    linked = next(line.incident for line in made if line.incident.continues)
    assert (linked.continues, linked.crossed) == (earlier, limit.made)
    window.pages["incidents"].edit(linked)
    again = window.pages["incidents"].both.form
    assert again.field("continues").value() == earlier
    again.submit()
    assert incidents.get(window.desk.journal, linked.id).continues == earlier


def test_rows_behind_a_chart_can_be_left_again(window: MainWindow, qtbot: QtBot) -> None:
    rossi = client_named(window, "Rossi")
    client_named(window, "Other")
    hours.log_quick(window.desk.journal, "1h Rossi")
    hours.log_quick(window.desk.journal, "2h Other")
    window.desk.look()
    window.go("hours", chosen=HoursFilter(clients=(rossi,)))
    page = window.pages["hours"]
    assert page.model.rowCount() == 1
    assert page.all_button.isVisible()
    click(qtbot, page.all_button)
    assert page.model.rowCount() == 2
    assert not page.all_button.isVisible()
    window.go("money", chosen=PaymentFilter(clients=(rossi,)))
    window.go("incidents", chosen=IncidentFilter(client=rossi))
    incidents_page = window.pages["incidents"]
    assert incidents_page.all_button.isVisible()
    click(qtbot, incidents_page.all_button)
    assert incidents_page.model._asked_for == IncidentFilter()


def test_an_ending_is_not_spoken_of_while_a_reply_waits(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    rossi = client_named(window, "Rossi")
    plain = clients.listing

    def ending(*arguments: Any, **named: Any) -> Any:
        page = plain(*arguments, **named)
        changed = (
            dataclasses.replace(line, verdict_state=VerdictState.REFUND_AND_END, verdict_action="refund_end")
            for line in page.lines
        )
        return dataclasses.replace(page, lines=tuple(changed))

    monkeypatch.setattr(clients, "listing", ending)
    window.go("clients")
    model = window.pages["clients"].model
    column = next(at for at, each in enumerate(model.columns) if each.sort == "verdict")
    said = model.data(model.index(0, column))
    assert said == "ending may cost less"
    at = window.desk.journal.now() - timedelta(days=5)
    incident = Incident(id=IncidentId(""), client=rossi, at=at, zone="Europe/Madrid", complaint="Late")
    made = incidents.log(window.desk.journal, incident)
    held = Reply(
        id=ReplyId(""), incident=IncidentId(made.made or ""), client=rossi, text="Thank you for telling me"
    )
    replies.draft(window.desk.journal, held)
    window.desk.look()
    assert model.data(model.index(0, column)) == "look at this tomorrow"
