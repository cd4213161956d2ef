"""From the client card: what is held is given out, a person is forgotten only after it was said what that means."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients, hours
from journal.ui.pages import client_privacy
from journal.ui.pages.client_card import ClientCard
from journal.ui.window import MainWindow


@pytest.fixture
def card(make_window, qtbot: QtBot) -> ClientCard:
    window: MainWindow = make_window()
    made = clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency="EUR")).made
    hours.log_quick(window.desk.journal, "2h rossi")
    window.desk.look()
    window.go("clients", client=made)
    found = window.pages["clients"].both.current
    assert isinstance(found, ClientCard)
    return found


def choose(card: ClientCard, beginning: str) -> None:
    (action,) = (each for each in card.more_menu.actions() if each.text().startswith(beginning))
    action.trigger()


def test_a_person_is_forgotten_only_when_that_was_confirmed(
    card: ClientCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = card.context.desk.journal
    told: list[str] = []

    def answer(yes: bool) -> None:
        def confirm(_parent: object, sentence: str, action: str, more: str = "") -> bool:
            told[:] = [sentence, action, more]
            return yes

        monkeypatch.setattr(client_privacy, "confirm", confirm)

    answer(yes=False)
    choose(card, "Forget")
    assert clients.get(journal, card.client_id).name == "Rossi"
    assert "Rossi" in told[0]
    assert "cannot be undone" in told[2]
    answer(yes=True)
    choose(card, "Forget")
    assert clients.get(journal, card.client_id).name == "erased client 1"
    assert card.name.text() == "erased client 1", "the card shows it at once"
    assert card.context.desk.next_undo is None, "nothing of theirs is left to take back"


def test_everything_held_is_written_where_it_was_asked_for(
    card: ClientCard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "rossi"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    choose(card, "Give out")
    with zipfile.ZipFile(tmp_path / "rossi.zip") as zipped:
        assert "Rossi" in zipped.read("summary.txt").decode()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    choose(card, "Give out")
    assert sorted(file.suffix for file in tmp_path.glob("rossi*")) == [".zip"]
