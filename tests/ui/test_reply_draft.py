"""A reply being drafted: the calmer words, phrases, the skill picked for it, and where the keys are afterwards."""

import dataclasses
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal.services import clients, incidents, phrases, practice, replies
from journal.ui.bits import Banner, Fold
from journal.ui.pages.reply_out import OldReply
from journal.ui.phrase_ladder import PhraseLadder
from journal.ui.practice import skill_name
from journal.ui.window import MainWindow
from tests.ui.test_moment_journey import card_of, drafted, log, push, texts
from tests.ui.test_window_journey import CTRL, buttons, click, client_named, press, write


def ladder_of(card: Any) -> PhraseLadder:
    """Unfold the phrases under a reply that is being drafted."""
    card.reply.write()
    form = card.reply.form
    next(each for each in form.findChildren(Fold) if each.findChild(PhraseLadder)).unfold()
    found = form.findChild(PhraseLadder)
    assert isinstance(found, PhraseLadder)
    return found


def choose(qtbot: QtBot, ladder: PhraseLadder, said: str, act: str) -> None:
    """Open the menu of a phrase with the keyboard and take one of its lines."""
    phrase = next(each for each in ladder.offered if said in each.text)
    more = ladder.more[phrase.origin or str(phrase.id)]
    qtbot.waitUntil(more.isVisible)
    more.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(ladder.menu.isVisible)
    action = next(each for each in ladder.menu.actions() if each.text() == act)
    ladder.menu.setActiveAction(action)
    qtbot.keyClick(ladder.menu, Qt.Key.Key_Return)
    qtbot.waitUntil(ladder.menu.isHidden)
    ladder.window().activateWindow()  # without a window manager nobody gives the window the keys again
    qtbot.waitUntil(lambda: QApplication.activeWindow() is ladder.window())


def test_ones_own_phrase_is_added_edited_and_deleted_by_hand(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    english = window.lang == "en"
    ladder = ladder_of(card_of(window, log(window, client_named(window, "Rossi"))))
    ladder.own.setFocus()
    write(qtbot, "Let us look at it together.")
    ladder.rung.setCurrentIndex(ladder.rung.findData("offer"))
    ladder.when.setCurrentIndex(ladder.when.findData("any"))
    press(qtbot, Qt.Key.Key_Return)
    (mine,) = [each for each in ladder.offered if each.own]
    assert (mine.rung, mine.situation) == ("offer", "any")
    choose(qtbot, ladder, "together", "It helped" if english else "Ayudó")
    choose(qtbot, ladder, "together", "Edit" if english else "Editar")
    assert ladder.own.hasFocus()
    assert ladder.own.text() == "Let us look at it together."
    ladder.own.selectAll()
    write(qtbot, "Let us look at {date} together.")
    press(qtbot, Qt.Key.Key_Return)
    (mine,) = [each for each in ladder.offered if each.own]
    assert (mine.text, mine.helped) == ("Let us look at {date} together.", 1)
    assert ladder.own.text() == ""
    choose(qtbot, ladder, "together", "Delete" if english else "Borrar")
    assert not [each for each in ladder.offered if each.own]
    window.do("undo")
    ladder.load()
    assert [each.text for each in ladder.offered if each.own] == ["Let us look at {date} together."]


def test_a_phrase_that_ships_is_hidden_and_offered_again_and_the_keys_stay(
    window: MainWindow, qtbot: QtBot
) -> None:
    ladder = ladder_of(card_of(window, log(window, client_named(window, "Rossi"))))
    first, second = ladder.offered[:2]
    choose(qtbot, ladder, second.text, "It did not help")
    assert ladder.more[second.origin].hasFocus()
    assert phrases.offered(window.desk.journal, "en")[0].rung == first.rung
    choose(qtbot, ladder, first.text, "Offer it no more")
    assert first.origin not in ladder.more
    assert any(each.hasFocus() for each in ladder.more.values())
    click(qtbot, ladder.again)
    assert first.origin in ladder.more
    assert ladder.again.isHidden()


def test_the_calmer_words_take_the_place_of_their_own_sentence_however_quickly_they_are_asked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = card_of(window, log(window, client_named(window, "Rossi")))
    card.reply.write()
    area = card.reply.form.field("text").area
    area.setPlainText("Good morning. As I already told you, it is late. Kind regards")
    card.reply.form.tone.look()
    area.setFocus()
    cursor = area.textCursor()
    cursor.insertText("Dear Ms Rossi, I hope you are well. ")  # not read again yet
    before = area.toPlainText()
    qtbot.keyClick(area, Qt.Key.Key_J, CTRL)
    after = area.toPlainText()
    assert after.startswith("Dear Ms Rossi, I hope you are well. Good morning. ")
    assert after.endswith(" Kind regards")
    assert "As I already told you" not in after
    qtbot.keyClick(area, Qt.Key.Key_Z, CTRL)
    assert area.toPlainText() == before
    assert window.page_id == "incidents"  # the text's own undo, and not the journal's
    card.reply.form.leave()


def test_an_english_draft_to_a_spanish_client_is_read_as_english(window: MainWindow) -> None:
    journal = window.desk.journal
    ana = client_named(window, "Ana")
    clients.edit(journal, dataclasses.replace(clients.get(journal, ana), language="es"))
    card = card_of(window, log(window, ana))
    card.reply.write()
    form = card.reply.form
    form.field("text").area.setPlainText("Good morning. You never read my mails, and it is all your fault.")
    form.tone.look()
    assert form.tone.isVisibleTo(form)
    form.leave()


def test_after_a_draft_is_kept_the_keys_do_not_let_it_go_early(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    card = card_of(window, log(window, client_named(window, "Rossi")))
    card.reply.write()
    area = card.reply.form.field("text").area
    area.setFocus()
    write(qtbot, "I will look into it.")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    held = QApplication.focusWidget()
    assert isinstance(held, QPushButton)
    assert held.text() == ("Wait until …" if window.lang == "en" else "Esperar hasta…")


def test_a_place_left_open_is_told_before_the_reply_goes(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    place = "{date}" if window.lang == "en" else "{fecha}"
    incident, card = drafted(window, f"I will answer by {place}.")
    (told,) = card.reply.findChildren(Banner)
    assert place in texts(told)
    (reply,) = replies.of_incident(window.desk.journal, incident)
    replies.edit(window.desk.journal, dataclasses.replace(reply, text="I will answer by Friday, see {1}."))
    window.desk.look()
    qtbot.waitUntil(lambda: not card.reply.findChildren(Banner))


def test_the_skill_is_shown_before_the_reply_and_ticked_after(
    spoken_window: MainWindow, qtbot: QtBot, clock: Any
) -> None:
    window = spoken_window
    journal = window.desk.journal
    incident = log(window, client_named(window, "Rossi"))
    card = card_of(window, incident)
    clock.move(minutes=1)
    practice.pick_skill(journal, "said_back")
    window.desk.look()
    card.load()
    assert card.skill.isHidden()  # nothing was written since it was picked
    card.reply.write()
    skill = skill_name("said_back")
    qtbot.waitUntil(lambda: skill in texts(card.reply.form))
    card.reply.form.field("text").area.setPlainText("I will look into it.")
    card.reply.form.submit()
    card.load()
    qtbot.waitUntil(lambda: skill in texts(card.skill))
    push(qtbot, card.skill, "I did it" if window.lang == "en" else "Lo hice")
    assert card.skill.isHidden()
    assert practice.picked_skill(journal) is None


def test_today_leads_to_the_reply_itself(window: MainWindow, qtbot: QtBot, clock: Any) -> None:
    window.resize(1024, 640)
    _incident, card = drafted(window)
    window.go("today")
    qtbot.waitUntil(lambda: bool(buttons(window.pages["today"], "Open")))
    window.pages["incidents"].both.close_beside()
    click(qtbot, buttons(window.pages["today"], "Open")[0])
    card = window.pages["incidents"].both.current
    qtbot.waitUntil(lambda: bool(buttons(card, "Wait until …")))
    wait = buttons(card, "Wait until …")[0]
    qtbot.waitUntil(lambda: not wait.visibleRegion().isEmpty())


def test_the_question_is_seen_with_its_name_in_a_small_window(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    window.resize(1024, 640)
    _incident, card = drafted(window)
    push(qtbot, card, "Release it now" if window.lang == "en" else "Dejarla salir ya")
    form = card.reply.form
    qtbot.waitUntil(
        lambda: form.fields[0].title.visibleRegion().boundingRect() == form.fields[0].title.rect()
    )


def test_the_waits_name_each_day_once(spoken_window: MainWindow) -> None:
    window = spoken_window
    _incident, card = drafted(window)
    (reply,) = card.reply.replies
    said = [each.text() for each in card.reply._waits(reply).actions()]
    assert said[0] == ("Tomorrow, 09:00" if window.lang == "en" else "Mañana, 09:00")


def test_the_reason_for_going_earlier_is_kept_with_the_reply(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    english = window.lang == "en"
    incident, card = drafted(window, "I will answer by {date}.")
    incidents.answer_truth(window.desk.journal, incident)
    window.desk.look()
    why = next(each for each in card.reply.findChildren(QLineEdit) if each.isVisibleTo(card.reply))
    qtbot.waitUntil(why.isVisible)
    why.setFocus()
    write(qtbot, "they leave tonight")
    push(qtbot, card, "Release it now" if english else "Dejarla salir ya")
    out = card.reply.findChild(OldReply)
    assert "they leave tonight" in texts(out)
    assert "{date}" in texts(out.findChild(Banner))
