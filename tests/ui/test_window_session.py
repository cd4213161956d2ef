"""The whole run: paint first, open behind, speak another language, refuse a second window, close without a trace."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from journal import app, home
from journal.domain.ids import ClientId
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Client
from journal.services import clients
from journal.ui.bits import EmptyState
from journal.ui.workings import Workings


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., app.Session]]:
    """Make a session on a journal of the test, with its real threads."""
    monkeypatch.setenv(home.SETTINGS_VARIABLE, str(tmp_path / "settings.ini"))
    monkeypatch.setattr(Workings, "settle_in", lambda _self: None)  # no weighing in the middle of a test
    made: list[app.Session] = []

    def make(lang: str = "en", path: Path | None = None) -> app.Session:
        one = app.Session(path or tmp_path / "journal.sqlite", lang)
        made.append(one)
        one.start()
        return one

    yield make
    for one in made:
        one.window.close()
        one.close()
        one.release()
        one.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(qtbot: QtBot, one: app.Session) -> None:
    qtbot.waitUntil(lambda: one.desk is not None and one.window.page_id != "", timeout=10_000)


def test_the_window_is_painted_before_the_journal_is_opened(session: Any, qtbot: QtBot) -> None:
    one = session()
    assert one.window.isVisible()
    assert one.desk is None
    assert not one.window.side.isEnabled()
    opened(qtbot, one)
    assert one.window.side.isEnabled()
    assert one.window.page_id == "today"


def test_closing_stops_the_threads_and_gives_the_lock_back(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)
    assert home.WindowLock(one.path).is_held()
    one.window.close()
    assert not home.WindowLock(one.path).is_held()
    assert not [
        t for t in threading.enumerate() if t.name.startswith(("lane", "reader", "workshop", "opening"))
    ]


def test_a_second_window_on_the_same_journal_is_refused_with_a_sentence(session: Any, qtbot: QtBot) -> None:
    first = session()
    opened(qtbot, first)
    second = session(path=first.path)
    qtbot.waitUntil(lambda: second.window.findChild(EmptyState) is not None)
    assert second.desk is None
    assert second.window.findChild(EmptyState).sentence.text()
    first.window.close()
    second.open()
    opened(qtbot, second)


def test_a_file_that_is_no_journal_is_left_alone_and_said(session: Any, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_text("Dear all")
    one = session(path=path)
    qtbot.waitUntil(lambda: one.window.findChild(EmptyState) is not None, timeout=10_000)
    assert path.read_text() == "Dear all"
    assert one.window.isVisible()


def test_another_language_is_spoken_at_once_and_remembered(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)
    clients.add(one.desk.journal, Client(id=ClientId(""), name="Rossi", currency=""))
    one.window.go("clients")
    one.window.do("spanish")
    assert one.window.lang == "es"
    assert one.window.book["add_client"].text() == "Añadir un cliente"
    assert one.window.page_id == "clients"
    qtbot.waitUntil(lambda: one.window.pages["clients"].model.rowCount() == 1)
    assert one.settings.language == "es"
    one.window.do("english")
    assert one.window.book["add_client"].text() == "Add a client"


def test_reading_and_writing_work_through_the_real_threads(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)
    one.window.do("add_client")
    form = one.window.pages["clients"].both.form
    form.field("name").line.setText("Rossi")
    form.submit()
    qtbot.waitUntil(lambda: one.window.pages["clients"].model.rowCount() == 1)
    one.window.undo()
    qtbot.waitUntil(lambda: one.window.pages["clients"].model.rowCount() == 0)


def test_long_work_reports_progress_and_can_be_cancelled(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)
    begun = threading.Event()

    def work(_journal: Any, progress: Any, cancelled: Any) -> None:
        progress(0.5, "half")
        begun.set()
        while not cancelled():
            threading.Event().wait(0.005)
        raise Fault(FaultCode.CANCELLED)

    failed: list[Exception] = []
    one.desk.do_later("Long", work, failed=failed.append)
    qtbot.waitUntil(lambda: begun.is_set() and one.window.status.job_text.text() == "half")
    assert one.window.status.job_box.isVisible()
    one.window.status.job_cancel.click()
    qtbot.waitUntil(lambda: bool(failed))
    assert not one.window.status.job_box.isVisible()
    assert not one.desk.busy


def test_a_fault_is_said_and_the_window_stays(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)

    def full(_journal: Any) -> None:
        raise Fault(FaultCode.FULL)

    assert one.desk.do(full) is None
    box = one.window.findChild(QMessageBox)
    assert box is not None
    assert box.text()
    box.close()
    assert one.window.isVisible()


def test_an_answer_that_comes_too_late_is_dropped(session: Any, qtbot: QtBot) -> None:
    one = session()
    opened(qtbot, one)
    answers: list[str] = []
    gate = threading.Event()
    one.desk.ask(lambda _journal: gate.wait(5), lambda _answer: None)
    one.desk.ask(lambda _journal: "old", answers.append, key="same")
    one.desk.ask(lambda _journal: "new", answers.append, key="same")
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from journal.app import Session\n"
        f"s = Session(Path({str(tmp_path / 'j.sqlite')!r}), 'es')\n"
        "s.window.show()\n"
        "s.app.processEvents()\n"
        "print(sorted(set(sys.modules) & {'sqlalchemy', 'matplotlib', 'scipy', 'numpy', 'babel', 'typst', 'alembic'}))\n"
        "s.window.close(); s.release()\n"
    )
    env = dict(os.environ, CLIENT_JOURNAL_SETTINGS=str(tmp_path / "s.ini"), QT_QPA_PLATFORM="offscreen")
    out = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True, timeout=60
    )
    assert out.stdout.strip() == "[]"


def test_the_tour_writes_every_page_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from journal.ui.tour import pictures

    monkeypatch.setattr(Workings, "settle_in", lambda _self: None)
    from journal.ui.page import PAGES
    from journal.ui.settings import MachineSettings

    path = tmp_path / "journal.sqlite"
    book = app.open_journal(path, None)
    clients.add(book, Client(id=ClientId(""), name="Rossi", currency=""))
    book.close()
    told: list[Path] = []
    made = pictures(
        lambda: app.open_journal(path, None),
        MachineSettings(tmp_path / "settings.ini"),
        tmp_path,
        told.append,
    )
    assert made == told
    assert len(made) >= 2 * len(PAGES)
    assert all(picture.stat().st_size > 5000 for picture in made)


def test_killing_the_process_while_typing_loses_at_most_a_second(tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from journal.app import Session\n"
        f"s = Session(Path({str(tmp_path / 'journal.sqlite')!r}), 'en')\n"
        "s.start()\n"
        "def spin(until):\n"
        "    end = time.monotonic() + 30\n"
        "    while not until() and time.monotonic() < end:\n"
        "        s.app.processEvents()\n"
        "spin(lambda: s.desk and s.window.page_id)\n"
        "s.window.do('log_incident')\n"
        "line = s.window.pages['incidents'].both.form.complaint.line\n"
        "from PySide6.QtTest import QTest\n"
        "QTest.keyClicks(line, 'The colours are')\n"
        "typed = time.monotonic()\n"
        "spin(lambda: time.monotonic() - typed > 1.0)\n"
        "print('typed', flush=True)\n"
        "time.sleep(60)\n"
    )
    env = dict(os.environ, CLIENT_JOURNAL_SETTINGS=str(tmp_path / "s.ini"), QT_QPA_PLATFORM="offscreen")
    child = subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "typed"
    child.kill()
    child.wait(timeout=10)
    child.stdout.close()
    from journal.services import drafts

    book = app.open_journal(tmp_path / "journal.sqlite", None)
    kept = drafts.load(book, "incident:new")
    book.close()
    assert kept is not None
    assert kept["complaint"] == "The colours are"


def test_an_encrypted_journal_asks_for_its_passphrase_and_opens_with_it(
    session: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QInputDialog

    from journal.storage import vault

    path = tmp_path / "journal.sqlite"
    book = app.open_journal(path, None)
    clients.add(book, Client(id=ClientId(""), name="Rossi", currency=""))
    book.close()
    vault.encrypt(path, "open sesame")
    answers = iter([("wrong one", True), ("open sesame", True)])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: next(answers))
    one = session(path=path)
    opened(qtbot, one)
    one.window.go("clients")
    qtbot.waitUntil(lambda: one.window.pages["clients"].model.rowCount() == 1)


@pytest.mark.parametrize(("locale", "currency"), [("es_MX.UTF-8", "MXN"), ("C", "EUR")])
def test_a_new_journal_counts_in_the_currency_of_the_region_and_says_so(
    session: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, locale: str, currency: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    one = session()
    opened(qtbot, one)
    qtbot.waitUntil(lambda: currency in one.window.pages["today"].empty.note.text())
    assert one.window.pages["today"].empty.note.isVisible()
    assert one.desk.next_undo is None
