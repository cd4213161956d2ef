"""What comes back: lessons before a call, a reply or a new engagement, and the limits wherever the client is."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.domain.choices import Breakdown, Fair
from journal.domain.ids import BoundaryId, ClientId
from journal.domain.records import Boundary
from journal.services import boundaries, incidents, practice
from journal.ui.window import MainWindow
from tests.ui.test_moment_journey import card_of, log, texts
from tests.ui.test_window_journey import client_named, press, write


def limited(window: MainWindow, name: str = "Rossi") -> ClientId:
    """Add a client with whom it was agreed to write only."""
    client = client_named(window, name)
    journal = window.desk.journal
    made = Boundary(id=BoundaryId(""), client=client, what="In writing only", since=journal.today())
    boundaries.add(journal, made)
    window.desk.look()
    return client


def taught(window: MainWindow, client: ClientId) -> None:
    """Log an incident that taught something."""
    key = log(window, client)
    incidents.answer_truth(
        window.desk.journal,
        key,
        fair=Fair.MOST,
        breakdown=Breakdown.DEADLINE,
        lesson="Send a printed proof",
        avoid="that they approved it",
        repair="send the file",
    )
    window.desk.look()


WANTED = {
    "en": ("most of it", "deadline", "Send a printed proof", "that they approved it", "send the file"),
    "es": ("la mayor parte", "plazo", "Send a printed proof", "that they approved it", "send the file"),
}


def test_a_new_engagement_shows_what_the_last_times_taught(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    client = limited(window)
    taught(window, client)
    window.go("money")
    press(qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    form = window.pages["money"].both.form
    form.client.combo.setFocus()
    form.client.combo.setCurrentText("rossi")  # however it was typed
    press(qtbot, Qt.Key.Key_Tab)
    for each in (*WANTED[window.lang], "In writing only"):
        qtbot.waitUntil(lambda each=each: each in texts(form.recall))
    form.leave()


def test_a_reply_shows_what_was_true_as_well_as_what_was_learned(spoken_window: MainWindow) -> None:
    window = spoken_window
    client = limited(window)
    taught(window, client)
    card = card_of(window, log(window, client, "Again"))
    card.reply.write()
    for each in WANTED[window.lang]:
        assert each in texts(card.reply.form.recall)
    card.reply.form.leave()


@pytest.mark.parametrize(
    ("page", "key"),
    [
        ("hours", Qt.Key.Key_H),
        ("incidents", Qt.Key.Key_I),
        ("money", Qt.Key.Key_M),
    ],
)
def test_a_limit_is_shown_wherever_something_is_noted_about_the_client(
    spoken_window: MainWindow, qtbot: QtBot, page: str, key: Qt.Key
) -> None:
    window = spoken_window
    limited(window)
    window.go(page)
    press(qtbot, key, Qt.KeyboardModifier.ControlModifier)
    form = window.pages[page].both.form
    field = form.field("client")
    assert field.agreed.isHidden()
    field.combo.setFocus()
    field.combo.setCurrentText("Rossi")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "In writing only" in field.agreed.text() and not field.agreed.isHidden())
    form.leave()


def test_a_limit_is_marked_in_the_list_of_clients(window: MainWindow) -> None:
    limited(window)
    client_named(window, "Ana")
    window.go("clients")
    model = window.pages["clients"].model
    said = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert sorted(text or "" for text in said) == ["", "Agreed: In writing only"]


def test_an_unknown_name_is_told_without_the_command_line(window: MainWindow, qtbot: QtBot) -> None:
    window.go("hours")
    press(qtbot, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    form = window.pages["hours"].both.form
    form.field("client").combo.setFocus()
    write(qtbot, "Nobody")
    form.field("duration").line.setText("1h") if form.field("duration") else None
    form.submit()
    assert form.field("client").problem.text() == "This client is not in the journal."
    assert form.field("client").add.isVisible()
    form.leave()


def test_the_skill_is_picked_and_ticked_with_the_keys_in_place(
    spoken_window: MainWindow, qtbot: QtBot
) -> None:
    window = spoken_window
    window.go("practice")
    page: Any = window.pages["practice"]
    qtbot.waitUntil(page.skills.isVisible)
    page.skills.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert practice.picked_skill(window.desk.journal) is not None
    qtbot.waitUntil(lambda: page.skill.isAncestorOf(window.focusWidget()))
    press(qtbot, Qt.Key.Key_Space)  # I did it
    assert practice.picked_skill(window.desk.journal) is None
    qtbot.waitUntil(page.skills.hasFocus)
