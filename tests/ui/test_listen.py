"""The listen card as a person uses it: two states, one key each; nothing lost, nothing mandatory."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.choices import Channel, ReplyState
from journal.services import (
    boundaries,
    clients,
    drafts,
    history,
    hours,
    incidents,
    listen,
    practice,
    replies,
    settings,
)
from journal.ui.listen import ListenPage
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import CTRL, buttons, click, client_named, write


def card(window: MainWindow) -> ListenPage:
    page = window.pages["listen"]
    assert isinstance(page, ListenPage)
    return page


def test_one_key_opens_it_over_the_whole_window_and_asks_nothing(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    qtbot.keyClick(window, Qt.Key.Key_F8)
    page = card(window)
    assert page.notes.hasFocus()
    assert window.side.isHidden()
    assert window.top.isHidden()
    assert page.turn.isHidden()
    assert page.leave_panel.isHidden()
    assert not page.foot.close_button.isVisible()
    qtbot.keyClick(page.notes, Qt.Key.Key_Escape)
    assert window.page_id == "today"
    assert window.side.isVisible()
    assert listen.unfinished(window.desk.journal) == []


def test_a_call_becomes_an_incident_with_its_minutes_in_one_step(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    steps = len(history.steps(window.desk.journal))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    page = card(window)
    write(qtbot, "the colours are wrong")
    qtbot.keyClick(page.notes, Qt.Key.Key_F7)
    clock.move(minutes=12, seconds=20)
    qtbot.keyClick(page.notes, Qt.Key.Key_F9)
    assert page.turn.complaint.line.hasFocus()
    write(qtbot, "The blue is too dark")
    page.turn.effect.line.setFocus()
    write(qtbot, "the print has stopped")
    assert "The blue is too dark" in page.turn.sentences.text()
    assert "?" in page.turn.sentences.text()
    page.turn.client.combo.setCurrentText("Rossi")
    qtbot.keyClick(page.turn.complaint.line, Qt.Key.Key_Return, CTRL)
    (line,) = incidents.page(window.desk.journal).lines
    made = line.incident
    assert (made.client, made.channel, made.complaint) == (rossi, Channel.PHONE, "The blue is too dark")
    assert "the colours are wrong" in made.notes
    assert made.notes[0] in "“«"
    assert line.seconds == 13 * 60
    assert len(history.steps(window.desk.journal)) == steps + 1
    assert window.page_id == "incidents"
    window.do("undo")
    assert incidents.page(window.desk.journal).count == 0
    assert hours.page(window.desk.journal).count == 0


def test_a_call_without_a_client_says_so_and_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.do("listen")
    page = card(window)
    write(qtbot, "someone is angry")
    page.my_turn()
    click(qtbot, page.foot.close_button)
    assert page.turn.client.problem.text() == "Whose call was it?"
    assert page.turn.client.combo.hasFocus()
    assert page.notes.toPlainText() == "someone is angry"
    assert incidents.page(window.desk.journal).count == 0


def test_the_sentences_are_in_the_clients_language(window: MainWindow) -> None:
    ana = client_named(window, "Ana")
    journal = window.desk.journal
    import dataclasses

    clients.edit(journal, dataclasses.replace(clients.get(journal, ana), language="es"))
    window.go("listen", client=ana)
    page = card(window)
    page.my_turn()
    page.turn.complaint.line.setText("el azul es demasiado oscuro.")
    page.turn.complaint.changed.emit()
    assert page.turn.sentences.text() == (
        "Lo que he entendido es esto: el azul es demasiado oscuro. ¿Lo he entendido bien?"
    )


def test_leaving_abuse_stops_the_clock_proposes_a_limit_and_lets_the_reply_wait(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    window.go("listen", client=rossi)
    page = card(window)
    write(qtbot, "shouting")
    clock.move(minutes=3)
    click(qtbot, page.foot.abuse_button)
    assert page.leave_panel.isVisible()
    assert page.leave_panel.closing.text()
    clock.move(minutes=30)
    click(qtbot, page.foot.close_button)
    journal = window.desk.journal
    (line,) = incidents.page(journal).lines
    assert line.incident.abusive
    assert line.seconds == 3 * 60
    (limit,) = boundaries.current(journal, rossi)
    assert limit.what in {"In writing only", "Solo por escrito"}
    assert limit.until is not None
    (reply,) = replies.of_incident(journal, line.incident.id)
    assert reply.state is ReplyState.DRAFT
    assert window.context.words.local(reply.not_before).hour == 9
    window.do("undo")
    assert boundaries.current(journal, rossi) == []
    assert incidents.page(journal).count == 0


def test_leaving_abuse_asks_whose_call_it_was_without_losing_the_way_out(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    page = card(window)
    write(qtbot, "shouting")
    click(qtbot, page.foot.abuse_button)
    leave = page.leave_panel
    assert not leave.client.isVisible()  # nothing is asked before the call is closed
    click(qtbot, page.foot.close_button)
    assert leave.isVisible()
    assert leave.closing.isVisible()
    assert page.turn.isHidden()
    assert leave.client.title.isVisible()
    assert leave.client.combo.hasFocus()
    assert incidents.page(window.desk.journal).count == 0
    write(qtbot, "Nobody known")
    click(qtbot, page.foot.close_button)
    assert leave.client.add.isVisible()
    leave.client.combo.lineEdit().clear()
    leave.client.combo.setFocus()
    write(qtbot, "Rossi")
    click(qtbot, page.foot.close_button)
    (line,) = incidents.page(window.desk.journal).lines
    assert (line.incident.client, line.incident.abusive) == (rossi, True)
    assert boundaries.current(window.desk.journal, rossi)


def test_a_name_given_while_leaving_stays_when_leaving_is_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    client_named(window, "Rossi")
    window.do("listen")
    page = card(window)
    page.abuse_exit()
    click(qtbot, page.foot.close_button)
    page.leave_panel.client.combo.setCurrentText("Rossi")
    page.take_back()
    assert page.turn.client.combo.currentText() == "Rossi"
    page.throw_away()


def test_who_feels_threatened_is_given_a_number_of_their_own_and_answers_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    rossi = client_named(window, "Rossi")
    window.go("listen", client=rossi)
    page = card(window)
    page.abuse_exit()
    click(qtbot, page.leave_panel.threat)
    number = page.leave_panel.number
    assert number.hasFocus()
    qtbot.keyClicks(number, "7")  # a stray key
    assert number.text() == "112"
    click(qtbot, page.leave_panel.other_number)
    qtbot.keyClicks(number, "999")
    qtbot.keyClick(number, Qt.Key.Key_Tab)
    assert settings.current(window.desk.journal).emergency_number == "999"
    click(qtbot, page.foot.close_button)
    (line,) = incidents.page(window.desk.journal).lines
    assert replies.of_incident(window.desk.journal, line.incident.id) == []


def test_an_unfinished_call_waits_on_today_and_goes_on(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    window.do("listen")
    write(qtbot, "half a sentence")
    card(window).put_aside()
    (waiting,) = listen.unfinished(window.desk.journal)
    assert waiting.line == "half a sentence"
    qtbot.waitUntil(lambda: bool(buttons(window.pages["today"], "Go on")))
    click(qtbot, buttons(window.pages["today"], "Go on")[0])
    assert card(window).notes.toPlainText() == "half a sentence"
    window.close()
    window.desk.close()
    again = make_window("es")
    assert listen.unfinished(again.desk.journal)[0].line == "half a sentence"


def test_a_call_noted_on_paper_is_typed_in_with_its_real_time(window: MainWindow) -> None:
    rossi = client_named(window, "Rossi")
    window.go("listen", client=rossi)
    page = card(window)
    page.my_turn()
    page.turn.complaint.line.setText("Too late")
    page.turn.day.line.setText("16/11/2026")
    page.turn.time.line.setText("8:15")
    page.turn.minutes.line.setText("25")
    page.close_call()
    (line,) = incidents.page(window.desk.journal).lines
    local = window.context.words.local(line.incident.at)
    assert (local.day, local.hour, local.minute, line.seconds) == (16, 8, 15, 25 * 60)


def test_typing_without_a_pause_is_kept_within_a_second(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    window.do("listen")
    page = card(window)
    key = page.call.key
    kept: list[str] = []

    def typed_on() -> bool:
        qtbot.keyClicks(page.notes, "x")
        body = drafts.load(window.desk.journal, key)
        if body:
            kept.append(body["notes"])
        return bool(kept)

    qtbot.waitUntil(typed_on, timeout=1000)
    assert page.notes.toPlainText().startswith(kept[0])
    page.throw_away()
    assert drafts.load(window.desk.journal, key) is None


def test_the_key_on_a_clients_card_takes_the_call_for_that_client(window: MainWindow, qtbot: QtBot) -> None:
    rossi = client_named(window, "Rossi")
    window.go("clients", client=rossi)
    practice.pick_skill(window.desk.journal, "waited")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    page = card(window)
    assert page.call.client == rossi
    assert page.who.text() == "Rossi"
    assert "wait before replying" in page.quiet.text()
    page.throw_away()


def test_the_sentences_to_say_are_seen_while_they_are_made(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    window.resize(1024, 640)
    window.theme.resize_text(125)
    window.do("listen")
    page = card(window)
    assert page.turn.say.isHidden()
    page.my_turn()
    assert page.turn.say.isHidden()  # nothing is understood yet
    write(qtbot, "the blue of the catalogue is not the one that was approved on the proof of October")
    assert page.turn.say.isVisible()
    said = page.turn.sentences
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect() == said.rect())  # once it is laid out
    page.listen()
    assert page.turn.say.isHidden()
    page.throw_away()
    window.theme.resize_text(100)


def test_long_sentences_never_lie_over_the_buttons_under_them(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    window.resize(1024, 640)
    window.theme.resize_text(150)
    window.do("listen")
    page = card(window)
    page.my_turn()
    write(qtbot, "the blue of the catalogue is not the one that was approved on the proof of October")
    for field in (page.turn.effect, page.turn.wish):
        field.line.setFocus()
        write(qtbot, "the printer has stopped, and every hour of it is paid for by us and by nobody else")
    say = page.turn.say

    qtbot.waitUntil(lambda: say.around.geometry().bottom() < say.buttons.geometry().top())
    assert say.rect().contains(say.buttons.geometry())
    assert page.notes.height() >= 2 * page.notes.fontMetrics().lineSpacing()
    page.throw_away()
    window.theme.resize_text(100)


def test_no_button_of_the_card_is_cut_however_large_the_text(spoken_window: MainWindow) -> None:
    window = spoken_window
    window.resize(1024, 640)
    window.do("listen")
    page = card(window)
    for size in (100, 125, 150):
        window.theme.resize_text(size)
        for state in (page.listen, page.my_turn):
            state()
            shown = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text()]
            QApplication.processEvents()
            foot = page.foot.close_button.parentWidget()
            assert foot is not None
            for each in shown:
                if each.parentWidget() is foot:
                    assert each.width() >= each.sizeHint().width(), (size, each.text())
                    assert foot.rect().contains(each.geometry()), (size, each.text())
        assert (window.width(), window.height()) == (1024, 640)
    page.throw_away()
    window.theme.resize_text(100)


def test_leaving_can_be_taken_back_and_the_clock_goes_on(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    rossi = client_named(window, "Rossi")
    window.go("listen", client=rossi)
    page = card(window)
    clock.move(minutes=3)
    page.abuse_exit()
    click(qtbot, page.leave_panel.threat)
    text = "Take this back" if window.lang == "en" else "Retirar esto"
    clock.move(minutes=1)
    click(qtbot, buttons(page, text)[0])
    assert page.leave_panel.isHidden()
    assert page.clock.text().endswith("4:00")
    page.my_turn()
    write(qtbot, "Too late")
    page.close_call()
    (line,) = incidents.page(window.desk.journal).lines
    assert not line.incident.abusive
    assert line.seconds == 4 * 60
    assert boundaries.current(window.desk.journal, rossi) == []
    assert replies.of_incident(window.desk.journal, line.incident.id) == []


def test_the_closing_sentence_is_in_the_clients_language(window: MainWindow) -> None:
    import dataclasses

    ana = client_named(window, "Ana")
    journal = window.desk.journal
    clients.edit(journal, dataclasses.replace(clients.get(journal, ana), language="es"))
    window.go("listen", client=ana)
    page = card(window)
    page.abuse_exit()
    assert page.leave_panel.closing.text().startswith("Así no puedo seguir")
    page.throw_away()


def test_who_feels_threatened_is_not_told_to_promise_a_letter(window: MainWindow, qtbot: QtBot) -> None:
    window.go("listen", client=client_named(window, "Rossi"))
    page = card(window)
    page.abuse_exit()
    assert page.leave_panel.closing.isVisible()
    click(qtbot, page.leave_panel.threat)
    assert page.leave_panel.closing.isHidden()
    assert page.leave_panel.number.hasFocus()
    page.throw_away()


def test_a_card_left_overnight_does_not_count_the_night(window: MainWindow, clock: Any) -> None:
    rossi = client_named(window, "Rossi")
    window.go("listen", client=rossi)
    page = card(window)
    page.notes.setPlainText("half a sentence")
    clock.move(minutes=12)
    page.put_aside()
    clock.move(hours=20)
    (waiting,) = listen.unfinished(window.desk.journal)
    window.go("listen", call=waiting.key)
    assert page.clock.text().endswith("12:00")
    page.my_turn()
    page.turn.complaint.line.setText("Too late")
    page.close_call()
    (line,) = incidents.page(window.desk.journal).lines
    assert line.seconds == 12 * 60


def test_a_card_put_aside_by_mistake_goes_on_with_its_clock(window: MainWindow, clock: Any) -> None:
    window.do("listen")
    page = card(window)
    page.notes.setPlainText("half a sentence")
    clock.move(minutes=2)
    page.put_aside()
    clock.move(minutes=1)
    window.go("listen", call=listen.unfinished(window.desk.journal)[0].key)
    clock.move(minutes=1)
    page.clock.tick()
    assert page.clock.text().endswith("4:00")
    page.throw_away()


def test_the_real_time_and_a_name_not_known_yet_are_kept_as_typed(window: MainWindow) -> None:
    window.do("listen")
    page = card(window)
    page.my_turn()
    page.turn.client.restore("Rossi & Söhne")
    page.turn.day.line.setText("16/11/2026")
    page.turn.time.line.setText("8:15")
    page.turn.minutes.line.setText("25")
    page.turn.mine.line.setText("send the file")
    page.put_aside()
    window.go("listen", call=listen.unfinished(window.desk.journal)[0].key)
    assert page.turn.client.combo.currentText() == "Rossi & Söhne"
    assert [page.turn.day.line.text(), page.turn.time.line.text(), page.turn.minutes.line.text()] == [
        "16/11/2026",
        "8:15",
        "25",
    ]
    page.throw_away()


def test_nothing_stands_over_the_card_not_even_the_sample_notice(year_window: MainWindow) -> None:
    window = year_window
    assert window.sample_banner.isVisible()
    window.do("listen")
    assert window.sample_banner.isHidden()
    card(window).put_aside()
    assert window.sample_banner.isVisible()


def test_after_a_call_the_keys_are_on_what_it_became(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    window.go("listen", client=client_named(window, "Rossi"))
    page = card(window)
    page.my_turn()
    write(qtbot, "Too late")
    qtbot.keyClick(page.turn.complaint.line, Qt.Key.Key_Return, CTRL)
    made = window.pages["incidents"].both.current
    assert made.isAncestorOf(QApplication.focusWidget())
