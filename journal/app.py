"""Composition root: home, window, journal, services, desk. The only file that knows all rooms.

The window is painted first; the journal (and with it SQLAlchemy) is opened in a thread afterwards, and nothing heavy is
imported before.
"""

import os
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal import home
from journal.domain.problems import Fault, FaultCode

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journal.ui.window import MainWindow


# How long a thread that reads or draws keeps Python when the window wants it. Each call into Qt gives it away and asks for it
# again: with Python's own 5 ms the window waited 21 to 42 ms beside charts being drawn, so it waits 13 to 24 (`benchmarks/held.py`).
_TURN_S = 0.001


def open_journal(path: Path, passphrase: str | None) -> Any:
    """Open the journal at `path`, making it on first use. Raises Fault."""
    from journal.storage.journal import Journal

    opened = Journal.open(path, passphrase=passphrase)
    if opened.made:
        from PySide6.QtCore import QLocale

        from journal.services import settings
        from journal.wording import regions

        # Where the environment says nothing (Windows, macOS) Qt knows the region.
        settings.begin(opened, regions.region_currency(regions.system_locale() or QLocale.system().name()))
    return opened


def application(lang: str) -> tuple["QApplication", Any]:
    """Make the application and its language; returns both."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    from journal.ui.languages import Languages

    existing = QApplication.instance()
    app = (
        existing
        if isinstance(existing, QApplication)
        else QApplication([sys.argv[0] if sys.argv else "client-journal"])
    )
    QCoreApplication.setApplicationName("Client Journal")
    app.setDesktopFileName("client-journal")
    sys.setswitchinterval(_TURN_S)
    languages = Languages()
    languages.speak(lang)
    return app, languages


class Session:
    """One run of the window: opens the journal, rebuilds the window for another language, closes everything."""

    def __init__(self, journal_path: Path, lang: str, passphrase: str | None = None) -> None:
        """Dress the application and paint an empty window."""
        from journal.ui.collector import Collector
        from journal.ui.settings import MachineSettings
        from journal.ui.theme import Theme

        self.path = journal_path
        # Where "back to my journal" leads when the sample is looked at.
        self.own = home.default_journal() if journal_path == home.sample_journal() else journal_path
        self.passphrase = passphrase
        self.settings = MachineSettings(home.machine_settings_path())
        self.app, self.languages = application(lang or self.settings.language)
        self.collector = Collector(self.app)
        self.theme = Theme(self.settings.theme, self.languages.lang, self.settings.text_size)
        self.theme.apply()
        self.lock = home.WindowLock(journal_path)
        self.desk: Any = None
        self.window: MainWindow = self._make_window()
        self._opening: threading.Thread | None = None
        self._bridge = _bridge(self)
        self._hook = sys.excepthook
        sys.excepthook = self._broken

    def start(self) -> None:
        """Show the window, then open the journal behind it."""
        from PySide6.QtCore import QTimer

        self.window.show()
        QTimer.singleShot(0, self.open)

    def open(self) -> None:
        """Open the journal in a thread."""
        try:
            if not self.lock.acquire():
                self._trouble(Fault(FaultCode.WINDOW_OPEN))
                return
        except OSError:
            pass  # a read-only folder: the journal itself will say so, or open for reading
        self._opening = threading.Thread(target=self._open, name="opening", daemon=True)
        self._opening.start()

    def _open(self) -> None:
        try:
            opened = open_journal(self.path, self.passphrase)
        except Fault as fault:
            self._bridge.failed.emit(fault)
        except Exception as error:  # noqa: BLE001 - shown as a bug report, the window stays
            self._bridge.broken.emit(error)
        else:
            # What the first page needs is imported here, while the window is already painted.
            import journal.services.today  # noqa: F401

            self._bridge.opened.emit(opened)

    def opened(self, opened: Any) -> None:
        """Give the window its journal."""
        from journal.ui.desk import Desk

        if self._opening is not None:
            self._opening.join()
            self._opening = None
        self.desk = Desk(opened)
        self.window.attach(self.desk)

    def _quit(self) -> str:
        from journal.wording import translate

        return translate("Actions", "Quit", lang=self.languages.lang)

    def _trouble(self, fault: Fault) -> None:
        if fault.code in {FaultCode.NEEDS_PASSPHRASE, FaultCode.WRONG_PASSPHRASE}:
            self._ask_passphrase(fault)
            return
        self.window.show_trouble(fault, self.open, (self._quit(), self.window.close))

    def _ask_passphrase(self, fault: Fault) -> None:
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        from journal.wording import problems

        sentence = problems.fault(fault, self.languages.lang)
        text, given = QInputDialog.getText(
            self.window, "Client Journal", sentence, QLineEdit.EchoMode.Password
        )
        if given and text:
            self.passphrase = text
            self.open()
        else:
            self.window.show_trouble(fault, self.open, (self._quit(), self.window.close))

    def speak(self, lang: str) -> None:
        """Build the window again in another language."""
        self.settings.language = lang
        self.languages.speak(lang)
        self.theme.speak(self.languages.lang)
        old = self.window
        old.closing.disconnect(self.close)
        old.keep_shape()
        self.window = self._make_window()
        self.window.show()  # before the old one goes: the last window closed ends the program
        old.close()
        if self.desk is not None:
            self.window.attach(self.desk)
        old.deleteLater()

    def wanted(self, journal: str) -> None:
        """Open the "sample" journal, go back to the "own" one, or "remove" the sample and go back."""
        sample = home.sample_journal()
        if journal == "sample":
            from journal.services import sample as samples

            try:
                samples.ensure(sample)
            except Fault as fault:
                self.window.say_fault(fault)
                return
            self._switch(sample)
            return
        self._switch(self.own)
        if journal == "remove":
            from journal.services import sample as samples

            try:
                samples.remove(sample)
            except Fault as fault:
                self.window.say_fault(fault)

    def _switch(self, path: Path) -> None:
        """Close this journal and open another in a new window."""
        old = self.window
        old.closing.disconnect(self.close)
        old.keep_shape()
        self.window = self._make_window()
        self.window.show()  # before the old one goes: the last window closed ends the program
        old.close()
        old.deleteLater()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.lock.release()
        self.path = path
        self.lock = home.WindowLock(path)
        self.open()

    def close(self) -> None:
        """Close the journal and give the lock back."""
        if self._opening is not None:
            self._opening.join(timeout=10)
            self._opening = None
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.lock.release()
        sys.excepthook = self._hook

    def release(self) -> None:
        """Undo what was done to the application, after the window is closed."""
        self.theme.release()
        self.collector.release()
        self.languages.release()

    def broken(self, error: BaseException) -> None:
        """Show a bug in the window of the moment."""
        self.window.report_bug(error)

    def _make_window(self) -> "MainWindow":
        from journal.ui.window import MainWindow

        window = MainWindow(self.theme, self.settings, self.languages.lang)
        window.language_chosen.connect(self.speak)
        window.journal_wanted.connect(self.wanted)
        window.closing.connect(self.close)
        return window

    def _broken(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        self._hook(kind, error, trace)
        if isinstance(error, Exception):
            self.window.report_bug(error)


def _bridge(session: Session) -> Any:
    """Make the object by which the opening thread speaks to the window's thread."""
    from PySide6.QtCore import QObject, Qt, Signal

    class Bridge(QObject):
        opened = Signal(object)
        failed = Signal(object)
        broken = Signal(object)

    bridge = Bridge()
    queued = Qt.ConnectionType.QueuedConnection
    bridge.opened.connect(session.opened, queued)
    bridge.failed.connect(session._trouble, queued)  # noqa: SLF001 - one object in two parts
    bridge.broken.connect(session.broken, queued)
    return bridge


def passphrase_from(file: Path | None) -> str | None:
    """Read the passphrase: the first line of `file`, else CLIENT_JOURNAL_PASSPHRASE. Raises Fault where it cannot be read."""
    if file is None:
        return os.environ.get("CLIENT_JOURNAL_PASSPHRASE")
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise Fault(FaultCode.WRONG_PASSPHRASE) from None


def run(journal_path: Path, lang: str = "", passphrase_file: Path | None = None) -> int:
    """Open the window on a journal and stay until it is closed. Returns the exit code.

    Raises:
        Fault: there is no display, or the passphrase file cannot be read.
    """
    if not home.has_display():
        raise Fault(FaultCode.NO_DISPLAY)
    session = Session(journal_path, lang, passphrase_from(passphrase_file))
    session.start()
    code = session.app.exec()
    session.close()
    session.release()
    return code


def tour(journal_path: Path, out: Path, lang: str = "") -> int:
    """Write the main pages as PNG in both languages, and the reports as PDF, into `out`. Returns the exit code.

    Raises:
        Fault: the folder cannot be written, the journal not opened, or a report not typeset.
    """
    if not home.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=str(error)) from None
    _app, languages = application(lang)
    languages.release()
    from journal.ui.settings import MachineSettings
    from journal.ui.tour import pictures

    def told(path: Path) -> None:
        sys.stdout.write(f"{path}\n")

    with tempfile.TemporaryDirectory() as folder:
        settings = MachineSettings(Path(folder) / "settings.ini")  # not the person's own
        pictures(lambda: open_journal(journal_path, passphrase_from(None)), settings, out, told)
    opened = open_journal(journal_path, passphrase_from(None))
    try:
        _write_reports(opened, out, told)
    finally:
        opened.close()
    return 0


def _write_reports(opened: Any, out: Path, told: Callable[[Path], object]) -> None:
    """Write the portfolio report, and the client report of the one with the most to say, in both languages."""
    from journal.reports import gather, writing
    from journal.reports.dossier import Report
    from journal.ui.tour import someone
    from journal.wording import LANGUAGES

    client = someone(opened)
    for lang in LANGUAGES:
        dossiers: list[tuple[Report, str, Any]] = [
            (Report.PORTFOLIO, "portfolio", gather.portfolio(opened, lang=lang))
        ]
        if client is not None:
            dossiers.append((Report.CLIENT, "client", gather.client_story(opened, client, lang=lang)))
        for report, name, dossier in dossiers:
            for file in writing.write(report, dossier, out / f"report-{name}-{lang}.pdf", lang=lang).files:
                told(file)
