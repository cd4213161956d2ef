"""The worst hour from end to end in the real window, by keys and clicks, in both languages."""

import email
import email.policy
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journal.domain.choices import Channel, Fair, Outcome, ReplyState
from journal.domain.ids import IncidentId
from journal.domain.records import Incident
from journal.services import history, incidents, practice, replies, settings, thanks, unsent
from journal.services.archive import export
from journal.services.search import find
from journal.ui.bits import Fold
from journal.ui.moment_truth import TruthForm
from journal.ui.moment_unsent import UnsentPage
from journal.ui.pages.incident_card import IncidentCard, SettleForm
from journal.ui.pages.reply_out import OldReply, mail_url
from journal.ui.phrase_ladder import PhraseLadder
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import CTRL, buttons, click, client_named, press, write

SAID = {
    "en": {
        "notes": "that is not the blue I approved",
        "complaint": "the blue is not the approved one",
        "effect": "printing has stopped",
        "wish": "the corrected file today",
        "angry": "Good morning. As I already told you, you approved the colour. You never read my mails.",
        "fair": "the proof showed another blue",
        "lesson": "Send a printed proof",
        "avoid": "that they approved it",
        "thanks": "Thank you for staying calm",
    },
    "es": {
        "notes": "ese no es el azul que aprobé",
        "complaint": "el azul no es el aprobado",
        "effect": "la imprenta está parada",
        "wish": "el archivo corregido hoy",
        "angry": "Buenos días. Como ya le indiqué, el color lo aprobó usted. Usted nunca lee mis correos.",
        "fair": "la prueba mostraba otro azul",
        "lesson": "Enviar una prueba impresa",
        "avoid": "que lo había aprobado",
        "thanks": "Gracias por mantener la calma",
    },
}


def texts(widget: Any) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def push(qtbot: QtBot, widget: Any, text: str) -> None:
    """Click a button once it is there."""
    qtbot.waitUntil(lambda: bool(buttons(widget, text)))
    click(qtbot, buttons(widget, text)[0])


def log(window: MainWindow, client: Any, complaint: str = "Too late") -> IncidentId:
    made = Incident(
        id=IncidentId(""),
        client=client,
        at=window.desk.journal.now(),
        zone="",
        complaint=complaint,
        channel=Channel.EMAIL,
    )
    receipt = incidents.log(window.desk.journal, made)
    window.desk.look()
    return IncidentId(receipt.made or "")


def card_of(window: MainWindow, incident: IncidentId) -> IncidentCard:
    window.go("incidents", incident=incident)
    card = window.pages["incidents"].both.current
    assert isinstance(card, IncidentCard)
    return card


def test_the_difficult_moment_from_the_call_to_the_thanks(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any, tmp_path: Path
) -> None:
    window = spoken_window
    said = SAID[window.lang]
    journal = window.desk.journal
    rossi = client_named(window, "Rossi")

    # A call on the listen card, said back.
    qtbot.keyClick(window, Qt.Key.Key_F8)
    page = window.pages["listen"]
    write(qtbot, said["notes"])
    qtbot.keyClick(page.notes, Qt.Key.Key_F7)
    clock.move(minutes=9)
    qtbot.keyClick(page.notes, Qt.Key.Key_F9)
    write(qtbot, said["complaint"])
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, said["effect"])
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, said["wish"])
    click(qtbot, buttons(page, "I have said it back" if window.lang == "en" else "Ya lo he resumido")[0])
    page.turn.client.combo.setCurrentText("Rossi")
    qtbot.keyClick(page.turn.mine.line, Qt.Key.Key_Return, CTRL)
    (line,) = incidents.page(journal).lines
    assert line.seconds == 9 * 60
    assert said["complaint"] in line.incident.said_back
    assert said["notes"] in line.incident.notes

    # The reply, drafted angrily, flagged, softened by the offered form.
    card = card_of(window, line.incident.id)
    card.reply.write()
    form = card.reply.form
    area = form.field("text").area
    area.setPlainText(said["angry"])
    form.tone.look()
    assert form.tone.isVisibleTo(form)
    before = form.tone.reading.score
    assert len([each for each in form.tone.findChildren(QLabel) if each.text()]) <= 3  # one notice
    for _ in range(4):
        if form.tone.isHidden():
            break
        qtbot.keyClick(area, Qt.Key.Key_J, CTRL)
    assert form.tone.isHidden()
    assert form.tone.reading.score < before
    assert area.toPlainText() != said["angry"]

    # Held until tomorrow, which is offered first.
    assert form.wait.value() == "tomorrow"
    qtbot.keyClick(area, Qt.Key.Key_Return, CTRL)
    (reply,) = replies.of_incident(journal, line.incident.id)
    assert window.context.words.local(reply.not_before).hour == 9

    # Made stale by a second message.
    clock.move(hours=1)
    push(qtbot, card, "They wrote again" if window.lang == "en" else "Ha vuelto a escribir")
    assert replies.get(journal, reply.id).stale

    # The wait ends; the truth is asked by itself and what was fair comes first.
    clock.move(days=1)
    window.workings.watch.look()
    assert window.status.message.text()
    assert "Rossi" not in window.status.message.text()
    card.load()
    card.reply.release(replies.get(journal, reply.id))
    truth = card.reply.form
    truth.fair.set_value(Fair.MOST)
    truth.fair.changed.emit()
    assert truth.owe.isVisibleTo(truth)
    truth.what.line.setText(said["fair"])
    truth.what.changed.emit()
    truth.put_first.set_value(True)
    truth.field("repair").line.setText(said["wish"])
    truth.field("lesson").line.setText(said["lesson"])
    truth.field("avoid").line.setText(said["avoid"])
    truth.submit()
    shown = replies.get(journal, reply.id)
    assert shown.state is ReplyState.DRAFT  # with a new first sentence it is looked at again
    assert said["fair"] in shown.text.splitlines()[0]
    assert not shown.stale

    # Released, as a file for the mail program.
    card.reply.release(shown)
    released = replies.get(journal, reply.id)
    assert released.state is ReplyState.RELEASED
    file = tmp_path / "reply.eml"
    card.reply.findChild(OldReply).save_eml(file)
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert said["fair"] in message.get_content()

    # Settled as turned around, and a kind word kept.
    card.settle()
    settle = card.findChild(SettleForm)
    settle.field("outcome").set_value(Outcome.SOLVED)
    settle.field("turned_around").set_value(True)
    settle.field("what_turned").line.setText(said["lesson"])
    settle.submit()
    window.do("add_thanks")
    kind = window.pages["clients"].both.form
    kind.field("client").combo.setCurrentText("Rossi")
    kind.field("words").area.setPlainText(said["thanks"])
    kind.submit()
    assert thanks.latest(journal)[0].thanks.words == said["thanks"]

    # Today tells it, and at the next call the lesson comes back.
    window.go("today")
    assert said["thanks"] in texts(window.pages["today"])
    assert said["lesson"] in texts(window.pages["today"])
    window.go("listen", client=rossi)
    page.my_turn()
    recalled = texts(page.turn.recall)
    for each in (said["lesson"], said["avoid"]):
        assert each in recalled
    page.throw_away()


def test_a_calm_draft_is_left_alone_and_a_rule_can_be_switched_off(window: MainWindow) -> None:
    rossi = client_named(window, "Rossi")
    card = card_of(window, log(window, rossi))
    card.reply.write()
    form = card.reply.form
    area = form.field("text").area
    area.setPlainText("Thank you for your message. I will look into it and answer by Friday.")
    form.tone.look()
    assert form.tone.isHidden()
    area.setPlainText("As I already told you, it is late.")
    form.tone.look()
    assert form.tone.isVisibleTo(form)
    assert area.extraSelections()
    form.tone.switch_off(form.tone.foremost().rule)
    assert form.tone.isHidden()
    assert settings.current(window.desk.journal).tone_off == "veiled_blame"
    form.leave()


def test_offsets_hold_behind_emoji(window: MainWindow) -> None:
    card = card_of(window, log(window, client_named(window, "Rossi")))
    card.reply.write()
    form = card.reply.form
    area = form.field("text").area
    area.setPlainText("😀😀 Hello. You are an idiot. Bye 😀")
    form.tone.look()
    (mark, *_rest) = area.extraSelections()
    assert mark.cursor.selectedText() == form.tone.reading.findings[0].text
    form.tone.soften()
    assert area.toPlainText().startswith("😀😀 Hello. ")
    assert area.toPlainText().endswith("Bye 😀")
    form.leave()


def test_two_colons_find_a_phrase_and_its_open_place_is_selected(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    card = card_of(window, log(window, client_named(window, "Rossi")))
    card.reply.write()
    form = card.reply.form
    area = form.field("text").area
    area.setFocus()
    write(qtbot, "::revis" if window.lang == "es" else "::look into")
    popup = form.phrases.list_of()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert "::" not in area.toPlainText()
    assert area.textCursor().selectedText() == ("{fecha}" if window.lang == "es" else "{date}")
    write(qtbot, "30/11")
    assert "30/11" in area.toPlainText()
    form.leave()


def test_what_is_never_sent_cannot_leave_and_is_gone_when_the_wait_is(
    window: MainWindow, qtbot: QtBot, clock: Any, tmp_path: Path
) -> None:
    journal = window.desk.journal
    rossi = client_named(window, "Rossi")
    incident = log(window, rossi)
    card = card_of(window, incident)
    card.reply.write()
    card.reply.form.field("text").area.setPlainText("I will look into it.")
    card.reply.form.submit()
    page = card.reply.findChild(UnsentPage)
    page.area.setPlainText("zwetschgenkuchen and everything else")
    page.save()
    assert unsent.load(journal, incident)[0].startswith("zwetschgenkuchen")
    page.area.selectAll()
    page.area.copy()
    data = page.area.createMimeDataFromSelection()
    assert isinstance(data, QMimeData)
    assert not data.hasText()
    assert find(journal, "zwetschgenkuchen").total == 0
    assert "zwetschgenkuchen" not in str(history.steps(journal))
    archive = tmp_path / "all.zip"
    export(journal, archive)
    assert b"zwetschgenkuchen" not in archive.read_bytes()
    from journal.services import backup

    assert b"zwetschgenkuchen" not in backup.now(journal).read_bytes()
    clock.move(days=2)
    window.workings.watch.look()
    assert unsent.load(journal, incident) is None


def drafted(window: MainWindow, text: str = "I will look into it.") -> tuple[IncidentId, IncidentCard]:
    """Log an incident of Rossi's and draft a reply that waits until tomorrow."""
    incident = log(window, client_named(window, "Rossi"))
    card = card_of(window, incident)
    card.reply.write()
    card.reply.form.field("text").area.setPlainText(text)
    card.reply.form.submit()
    return incident, card


def test_a_page_to_be_kept_is_still_there_after_the_wait_and_can_be_destroyed(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    journal = window.desk.journal
    incident, card = drafted(window)
    page = card.reply.findChild(UnsentPage)
    page.area.setPlainText("zwetschgenkuchen")
    page.keep.setChecked(True)
    clock.move(days=2)
    window.workings.watch.look()
    assert unsent.load(journal, incident) == ("zwetschgenkuchen", None)
    (kept,) = [each for each in card.reply.findChildren(UnsentPage) if each.until is None]
    assert kept.area.toPlainText() == "zwetschgenkuchen"
    assert kept.keep.isHidden()
    kept.parentWidget().unfold()
    push(qtbot, kept, "Destroy it now" if window.lang == "en" else "Destruirlo ahora")
    assert unsent.load(journal, incident) is None


def test_what_changes_elsewhere_does_not_disturb_who_writes_the_page(window: MainWindow) -> None:
    _incident, card = drafted(window)
    page = card.reply.findChild(UnsentPage)
    page.area.setPlainText("half a sen")
    client_named(window, "Somebody else")
    card.load()
    assert card.reply.findChild(UnsentPage) is page
    assert page.area.toPlainText() == "half a sen"


def test_what_is_typed_last_does_not_outlive_an_early_release(window: MainWindow, qtbot: QtBot) -> None:
    incident, card = drafted(window)
    page = card.reply.findChild(UnsentPage)
    page.area.setPlainText("zwetschgenkuchen")
    incidents.answer_truth(window.desk.journal, incident)
    window.desk.look()
    page = card.reply.findChild(UnsentPage)
    page.area.setPlainText("zwetschgenkuchen!")  # not saved yet when the reply goes
    push(qtbot, card, "Release it now")
    assert unsent.load(window.desk.journal, incident) is None


def test_the_end_of_a_wait_shows_on_the_card_that_is_open(
    window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    _incident, card = drafted(window)
    assert "Not before" in texts(card.reply)
    clock.move(days=1)
    window.workings.watch.look()
    assert "Not before" not in texts(card.reply)
    qtbot.waitUntil(lambda: bool(buttons(card.reply, "Release it")))


def test_an_answer_half_typed_is_not_lost_to_what_changes_elsewhere(window: MainWindow, clock: Any) -> None:
    _incident, card = drafted(window)
    clock.move(days=1)
    window.workings.watch.look()
    form = card.reply.findChild(TruthForm)
    form.field("lesson").line.setText("Send a printed proof")
    client_named(window, "Somebody else")
    card.load()
    assert card.reply.findChild(TruthForm) is form


def test_the_mail_program_gets_address_subject_and_lines(window: MainWindow) -> None:
    url = mail_url("ana@example.org", "El azul & más", "Hola\n\n¿Qué tal? 50 %")
    assert url.scheme() == "mailto"
    assert bytes(url.toEncoded().data()).decode() == (
        "mailto:ana%40example.org?subject=El%20azul%20%26%20m%C3%A1s&body=Hola%0D%0A%0D%0A%C2%BFQu%C3%A9%20tal%3F%2050%20%25"
    )


def test_enter_in_a_phrase_of_ones_own_keeps_the_phrase_and_not_the_reply(
    window: MainWindow, qtbot: QtBot
) -> None:
    incident = log(window, client_named(window, "Rossi"))
    card = card_of(window, incident)
    card.reply.write()
    form = card.reply.form
    fold = next(each for each in form.findChildren(Fold) if each.findChild(PhraseLadder))
    fold.unfold()
    ladder = form.findChild(PhraseLadder)
    ladder.own.setFocus()
    write(qtbot, "Let us look at it together.")
    press(qtbot, Qt.Key.Key_Return)
    assert "Let us look at it together." in [each.text for each in ladder.offered]
    assert replies.of_incident(window.desk.journal, incident) == []
    form.leave()


def test_skipping_the_truth_asks_again_once_when_it_is_settled(window: MainWindow) -> None:
    journal = window.desk.journal
    incident = log(window, client_named(window, "Rossi"))
    card = card_of(window, incident)
    incidents.answer_truth(journal, incident)
    window.desk.look()
    card.load()
    card.settle()
    form = card.findChild(SettleForm)
    form.field("outcome").set_value(Outcome.AGREED)
    form.field("fair").set_value(Fair.PART)
    form.submit()
    assert incidents.get(journal, incident).fair is Fair.PART


def test_a_scene_is_played_and_comes_back(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    window.go("practice")
    page = window.pages["practice"]
    scenes = page.scenes
    assert len(scenes) >= 9  # the worked example and eight more
    assert scenes[0].worked
    page.play(scenes[0])
    for _step in scenes[0].steps:
        page.player.next_step()
    page.back()
    scene = next(each for each in page.scenes if not each.worked)
    page.play(scene)
    for step in scene.steps:
        best = next(choice for choice in step.choices if choice.skills)
        page.player.answer(best)
        assert best.feedback in texts(page.player)
        page.player.next_step()
    again = next(each for each in practice.scenes(window.desk.journal, window.lang) if each.id == scene.id)
    assert again.tries == 1
    assert again.due > window.desk.journal.now()


def test_a_typed_answer_is_read_for_its_tone(window: MainWindow) -> None:
    window.go("practice")
    page = window.pages["practice"]
    page.play(next(each for each in page.scenes if not each.worked))
    page.player.area.setPlainText("It was your fault.")
    page.player.answer_freely()
    assert page.player.good == 0
    page.player.show_step()
    page.player.area.setPlainText("I see what happened. Shall we look at it together?")
    page.player.answer_freely()
    assert page.player.good == 1


def test_one_skill_is_picked_shown_on_today_and_ticked(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    client_named(window, "Rossi")
    window.go("practice")
    window.pages["practice"].pick()
    assert practice.picked_skill(window.desk.journal).skill == "said_back"
    window.go("today")
    text = "I did it" if window.lang == "en" else "Lo hice"
    qtbot.waitUntil(lambda: bool(buttons(window.pages["today"], text)))
    click(qtbot, buttons(window.pages["today"], text)[0])
    assert practice.picked_skill(window.desk.journal) is None


@pytest.mark.parametrize("on", [False, True])
def test_the_evening_page_is_there_only_where_it_is_wanted(window: MainWindow, on: bool) -> None:
    journal = window.desk.journal
    if on:
        settings.change(journal, "ask_energy", value=True)
        window.desk.look()
    window.go("practice")
    page = window.pages["practice"]
    assert (page.evening is not None) is on
    if on:
        page.evening.field("learned").line.setText("Breathe first")
        page.evening.submit()
        assert practice.evening(journal).learned == "Breathe first"
