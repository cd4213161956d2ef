"""The window under test: a real journal in a folder of the test, an inline desk, and proof that nothing is left behind."""

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.ui.desk import Desk
from journal.ui.languages import Languages
from journal.ui.settings import MachineSettings
from journal.ui.theme import Theme
from journal.ui.window import MainWindow

ZONE = "Europe/Madrid"


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)  # a Wednesday, 11:00 in Madrid

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_journal(tmp_path: Path, clock: Clock) -> Callable[[], Any]:
    """Open the journal of the test (again)."""
    from journal.storage.journal import Journal

    return lambda: Journal.open(tmp_path / "journal.sqlite", clock=clock, zone=ZONE)


@pytest.fixture(autouse=True)
def clean_qt(qapp: QApplication, qtlog: Any) -> Iterator[None]:
    """Fail on Qt's warnings, and on windows, timers' owners and threads that outlive a test."""
    before = set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    shown = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert not shown, f"windows left open: {shown}"
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.daemon
    ]
    assert not left, f"threads left: {left}"
    harmless = ("This plugin does not support", "XDG_RUNTIME_DIR")
    said = [
        record.message
        for record in qtlog.records
        if record.type_name in {"QtWarningMsg", "QtCriticalMsg"}
        and not any(word in record.message for word in harmless)
    ]
    assert not said, said


@pytest.fixture
def dress(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[str], tuple[Theme, MachineSettings]]]:
    """Give the application a language and the light look; taken back afterwards."""
    languages = Languages()
    themes: list[Theme] = []

    def apply(lang: str = "en") -> tuple[Theme, MachineSettings]:
        languages.speak(lang)
        theme = Theme("light", lang)
        theme.apply()
        themes.append(theme)
        return theme, MachineSettings(tmp_path / "settings.ini")

    yield apply
    for theme in themes:
        theme.release()
    languages.release()


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weigh nothing by itself in the middle of a test; `weigher_of(context).start()` does it when it is wanted."""
    from journal.ui import weigher, workings

    monkeypatch.setattr(weigher, "_SETTLE_MS", 3_600_000)
    monkeypatch.setattr(weigher, "_SOON_MS", 3_600_000)
    monkeypatch.setattr(workings, "_WEIGH_MS", 3_600_000)


@pytest.fixture
def make_window(
    calm: None,
    qtbot: QtBot,
    dress: Callable[[str], tuple[Theme, MachineSettings]],
    open_journal: Callable[[], Any],
) -> Iterator[Callable[..., MainWindow]]:
    """Make a shown window on the journal of the test. `inline=False` uses the desk's real threads."""
    made: list[MainWindow] = []
    bugs: list[BaseException] = []

    def make(lang: str = "en", *, inline: bool = True, journal: Any = None) -> MainWindow:
        theme, settings = dress(lang)
        window = MainWindow(theme, settings, lang)
        desk = Desk(journal if journal is not None else open_journal(), inline=inline)
        desk.broken.connect(bugs.append)
        window.attach(desk)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        if window.desk is not None:
            window.desk.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not bugs, bugs


@pytest.fixture(params=["en", "es"])
def lang(request: pytest.FixtureRequest) -> str:
    """Run the test in both languages."""
    return str(request.param)


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """An English window on an empty journal."""
    return make_window("en")


@pytest.fixture
def spoken_window(make_window: Callable[..., MainWindow], lang: str) -> MainWindow:
    """A window on an empty journal, in English and in Spanish."""
    return make_window(lang)


@pytest.fixture(scope="session")
def year_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a journal with a believable year, up to the day of the tests' clock."""
    from journal.services import sample

    path = tmp_path_factory.mktemp("year") / "year.sqlite"
    sample.make(path, date(2026, 11, 18))
    return path


@pytest.fixture
def year(year_file: Path, tmp_path: Path, clock: Clock) -> Iterator[Any]:
    """Open a copy of the year."""
    from journal.storage.journal import Journal

    shutil.copy(year_file, tmp_path / "year.sqlite")
    with Journal.open(tmp_path / "year.sqlite", clock=clock, zone=ZONE) as journal:
        yield journal


@pytest.fixture
def year_window(make_window: Callable[..., MainWindow], year: Any, lang: str) -> MainWindow:
    """A window on a believable year, in English and in Spanish."""
    return make_window(lang, journal=year)
