"""The sample journal: offered on an empty first day, marked on every page, left without a trace, removed in one click."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal import app, home
from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients, sample
from journal.ui.workings import Workings
from tests.ui.test_window_journey import buttons, click


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year_file: Path
) -> Iterator[Callable[[str], app.Session]]:
    """Make a session on a journal of the test; making the sample copies the year that was made for all tests."""
    import shutil

    monkeypatch.setenv(home.SETTINGS_VARIABLE, str(tmp_path / "settings.ini"))
    monkeypatch.setattr(home, "sample_journal", lambda: tmp_path / "sample" / "sample.sqlite")
    monkeypatch.setattr(Workings, "settle_in", lambda _self: None)  # no weighing in the middle of a test

    def make_sample(path: Path, _today: date | None = None) -> None:
        path.parent.mkdir(exist_ok=True)
        shutil.copy(year_file, path)

    monkeypatch.setattr(sample, "make", make_sample)
    made: list[app.Session] = []

    def make(lang: str) -> app.Session:
        one = app.Session(tmp_path / "journal.sqlite", lang)
        made.append(one)
        one.start()
        opened(qtbot, one)
        return one

    yield make
    for one in made:
        one.window.close()
        one.close()
        one.release()
        one.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(qtbot: QtBot, one: app.Session) -> None:
    qtbot.waitUntil(lambda: one.desk is not None and one.window.page_id != "", timeout=20_000)


def banner_button(one: app.Session, number: int) -> QPushButton:
    return one.window.sample_banner.findChildren(QPushButton)[number]


def test_the_sample_is_offered_looked_at_and_left(session: Any, lang: str, qtbot: QtBot) -> None:
    one = session(lang)
    own = one.path
    clients.add(one.desk.journal, Client(id=ClientId(""), name="My own", currency=""))
    assert not one.window.sample_banner.isVisible()
    one.window.do("open_sample")
    opened(qtbot, one)
    qtbot.waitUntil(one.window.sample_banner.isVisible)
    assert one.window.lang == lang
    assert len(clients.names(one.desk.journal)) > 20
    assert not home.WindowLock(own).is_held(), "one's own journal is free meanwhile"
    for page in ("clients", "verdicts", "charts", "settings"):
        one.window.go(page)
        assert one.window.sample_banner.isVisible()
    click(qtbot, banner_button(one, 0))
    opened(qtbot, one)
    assert one.path == own
    assert [name for _key, name in clients.names(one.desk.journal)] == ["My own"]
    assert not one.window.sample_banner.isVisible()
    assert home.sample_journal().exists(), "what was tried in it is kept"


def test_an_empty_first_day_offers_it_and_one_click_removes_it(session: Any, qtbot: QtBot) -> None:
    one = session("en")
    today = one.window.pages["today"]
    qtbot.waitUntil(lambda: today.stack.currentWidget() is today.empty)
    click(qtbot, buttons(today.empty, today.tr("Look at a sample first"))[0])
    opened(qtbot, one)
    qtbot.waitUntil(one.window.sample_banner.isVisible)
    click(qtbot, banner_button(one, 1))
    opened(qtbot, one)
    assert not home.sample_journal().parent.exists()
    assert clients.names(one.desk.journal) == []
    assert one.path != home.sample_journal()


def test_a_journal_of_ones_own_is_never_taken_for_the_sample(
    session: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QMessageBox

    from journal.storage.journal import Journal

    place = home.sample_journal()
    place.parent.mkdir()
    with Journal.open(place) as other:
        clients.add(other, Client(id=ClientId(""), name="Precious", currency=""))
    one = session("en")
    one.window.do("open_sample")
    qtbot.waitUntil(lambda: bool(one.window.findChildren(QMessageBox)))
    for box in one.window.findChildren(QMessageBox):
        assert box.text()
        box.close()
    assert place.exists()
    assert one.path == tmp_path / "journal.sqlite"
