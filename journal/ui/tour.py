"""The tour: the main pages as pictures, in both languages, made from the real window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from journal.domain.lines import ClientLine
from journal.domain.problems import Fault, FaultCode
from journal.ui.desk import Desk, OpenJournal
from journal.ui.languages import Languages
from journal.ui.page import PAGES
from journal.ui.settings import MachineSettings
from journal.ui.theme import Theme
from journal.ui.window import MainWindow
from journal.wording import LANGUAGES

_SIZE = (1280, 800)
_ROUNDS = 12  # of events: layouts, deferred draws, deletions
_SOON_MS = 1000  # what waits no longer than this belongs to the picture: a report's preview


def pictures(
    open_journal: Callable[[], Any], settings: MachineSettings, out: Path, told: Callable[[Path], object]
) -> list[Path]:
    """Write one PNG a page and language into `out` and return them; `told` hears of each.

    Raises:
        Fault: the folder cannot be written, or the journal cannot be opened.
    """
    made: list[Path] = []
    for lang in LANGUAGES:
        languages = Languages()
        languages.speak(lang)
        theme = Theme("light", lang)
        theme.apply()
        window = MainWindow(theme, settings, lang)
        desk = Desk(open_journal(), inline=True)
        try:
            window.attach(desk)
            window.resize(*_SIZE)
            window.show()
            for name in _scenes(window):
                settle()
                while _soon_due(window):
                    settle()
                path = out / f"{name}-{lang}.png"
                _grab(window, path)
                made.append(path)
                told(path)
        finally:
            window.close()
            desk.close()
            window.deleteLater()
            settle()
            theme.release()
            languages.release()
    return made


def _scenes(window: MainWindow) -> Any:
    """Bring one scene after the other onto the window and name it."""
    number = 0
    chosen = someone(window.desk.journal) if window.desk is not None else None
    for spec in PAGES:
        window.go(spec.id)
        number += 1
        yield f"{number:02}-{spec.id}"
        page = window.pages[spec.id]
        if spec.id == "clients" and chosen is not None:
            page.reveal(client=chosen)
            number += 1
            yield f"{number:02}-client"
        elif spec.id == "incidents":
            window.do("log_incident")
            number += 1
            yield f"{number:02}-log-incident"
        elif spec.id == "verdicts" and chosen is not None:
            page.reveal(client=chosen)
            number += 1
            yield f"{number:02}-verdict"


def someone(journal: OpenJournal) -> Any:
    """Return the client with the most to show: one the records suggest something about, else the busiest."""
    from journal.domain.choices import VerdictState
    from journal.services import clients

    lines: tuple[ClientLine, ...] = clients.listing(journal).lines
    calm = {None, VerdictState.HEALTHY, VerdictState.NOT_ENOUGH_DATA}
    flagged = [line for line in lines if line.verdict_state not in calm]
    # First one whose picture is not folded until tomorrow.
    flagged.sort(key=lambda line: line.verdict_action != "boundary")
    chosen = flagged or sorted(lines, key=lambda line: -line.seconds_month)
    return chosen[0].id if chosen else None


def settle() -> None:
    """Let layouts, drawings and deletions happen."""
    for _round in range(_ROUNDS):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 30)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _soon_due(window: QWidget) -> bool:
    waiting = (timer for timer in window.findChildren(QTimer) if timer.isActive() and timer.isSingleShot())
    return any(timer.interval() <= _SOON_MS for timer in waiting)


def _grab(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path), "PNG"):
        raise Fault(FaultCode.CANNOT_WRITE, path=str(path))
