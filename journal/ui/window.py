"""The main window: side bar, quick line, pages, status line. It is painted before the journal is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.ui.actions import ActionBook, ActionSpec, native_keys
from journal.ui.bits import Banner, EmptyState
from journal.ui.page import APART, PAGES, Page, make_page
from journal.ui.settings import TEXT_SIZES, MachineSettings
from journal.ui.sidebar import SideBar, TopBar
from journal.ui.statusline import StatusLine
from journal.ui.theme import Theme

if TYPE_CHECKING:  # what the first paint does not need is imported when it is needed
    from journal.domain.changes import Change
    from journal.domain.problems import Fault, Refused
    from journal.ui.context import Context
    from journal.ui.desk import Desk
    from journal.ui.finder import Finder, Finding
    from journal.ui.workings import Workings


class MainWindow(QMainWindow):
    """The window. `attach` gives it an open journal; `show_trouble` says why there is none."""

    language_chosen = Signal(str)
    journal_wanted = Signal(str)  # sample, own, or remove (the sample)
    closing = Signal()

    def __init__(self, theme: Theme, settings: MachineSettings, lang: str) -> None:
        """Build what can be seen without a journal."""
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.lang = lang
        self.desk: Desk | None = None
        self.context: Context | None = None
        self.workings: Workings | None = None
        self.finder: Finder | None = None
        self.pages: dict[str, Page] = {}
        self.page_id = ""
        self.came_from = ""
        self.setWindowTitle("Client Journal")
        self.book = ActionBook(theme, self.perform, self)
        self.book.fill(self.menuBar())
        self.menuBar().setAccessibleName(self.tr("Menus"))
        for _spec, action in self.book.all():
            self.addAction(action)
        self.side = SideBar(theme)
        self.side.picked.connect(self.go)
        self.top = TopBar(theme, self.open_search)
        self.top.quick.connect(self._quick)
        self.stack = QStackedWidget()
        self.waiting = QLabel("")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.waiting)
        self.status = StatusLine(theme)
        self.status.timer_pressed.connect(self.toggle_timer)
        self.status.undo_pressed.connect(self.undo)
        self.setStatusBar(self.status)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        self._sample = False
        self.sample_banner = self._sample_banner()
        column.addWidget(self.sample_banner)
        column.addWidget(self.stack, 1)
        self.middle = middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side)
        across.addWidget(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        kept = settings.state("window")
        if not kept.isEmpty():
            self.restoreGeometry(kept)
        self._ready(False)

    # --- opening

    def attach(self, desk: "Desk") -> None:
        """Show an open journal."""
        from journal.ui.context import Context
        from journal.ui.finder import Finder
        from journal.ui.words import Words
        from journal.ui.workings import Workings

        self.desk = desk
        words = Words(self.lang, desk.journal.zone)
        self.context = Context(desk, self.theme, words, self.settings, self.go, self.do, self.status.say)
        self.workings = Workings(self.context, self)
        self.finder = Finder(self.context, self.middle, self._commands)
        desk.changed.connect(self._changed)
        desk.refused.connect(self._refused)
        desk.failed.connect(self._failed)
        desk.left_behind.connect(self._left_behind)
        desk.broken.connect(self.report_bug)
        desk.undo_changed.connect(self._name_undo)
        self.status.attach(desk, words)
        self._ready(True)
        self._name_undo()
        desk.ask(_is_sample, self._know_sample, owner=self.sample_banner, key="sample")
        wanted = self.settings.text("window/page", "today")
        self.go(wanted if any(spec.id == wanted for spec in PAGES) else "today")
        QTimer.singleShot(0, self.workings.settle_in)

    def show_trouble(
        self, fault: "Fault", again: Callable[[], object], other: tuple[str, Callable[[], object]] | None
    ) -> None:
        """Say why the journal cannot be opened and offer to try again."""
        from journal.ui.words import Words

        sentence = Words(self.lang, "UTC").fault(fault)
        trouble = EmptyState(sentence, (self.tr("Try again"), again), other)
        self.stack.addWidget(trouble)
        self.stack.setCurrentWidget(trouble)
        self._ready(False)

    def _ready(self, ready: bool) -> None:
        for widget in (self.side, self.top):
            widget.setEnabled(ready)
        self.book.enable(ready)

    # --- the sample

    def _know_sample(self, sample: bool) -> None:
        self._sample = sample
        self.sample_banner.setVisible(sample and not any(spec.id == self.page_id for spec in APART))

    def _sample_banner(self) -> Banner:
        """Make the line that says that nothing here is real; hidden until the journal says it is a sample."""
        banner = Banner(
            self.tr("This is the sample journal: a year of an invented freelancer. Try anything.")
        )
        banner.offer(self.tr("Back to my journal"), lambda: self.journal_wanted.emit("own"))
        banner.offer(self.tr("Remove the sample"), lambda: self.journal_wanted.emit("remove"))
        banner.body.setContentsMargins(24, 8, 16, 8)  # in line with the pages
        banner.setProperty("edge", True)  # from edge to edge
        banner.hide()
        return banner

    def open_sample(self) -> None:
        """Look at the sample journal, made on first use."""
        self.journal_wanted.emit("sample")

    def say_fault(self, fault: "Fault") -> None:
        """Say what the world refused."""
        self._failed(fault)

    # --- pages

    def go(self, page: str, **target: Any) -> None:
        """Open a page, and show a thing on it where one is named."""
        if self.context is None:
            return
        made = self._page(page)
        inside, before = made.isAncestorOf(QApplication.focusWidget() or self), made.focusWidget()
        self.came_from, self.page_id = self.page_id, page
        self.side.mark(page)
        alone = any(spec.id == page for spec in APART)
        for part in (self.side, self.top, self.menuBar(), self.status):
            part.setVisible(not alone)
        self.sample_banner.setVisible(self._sample and not alone)
        self.stack.setCurrentWidget(made)
        if target:
            made.reveal(**target)
        elif alone:
            made.setFocus()
        elif not inside:  # left to Qt, the keys would go to whatever comes next
            there = (each for each in (before, made.first_focus()) if each is not None)
            next(
                (each for each in there if each.isVisible() and each.isEnabled()), self.side.buttons[page]
            ).setFocus()

    def _page(self, page: str) -> Page:
        if page not in self.pages:
            assert self.context is not None  # noqa: S101 - pages exist only beside an open journal
            spec = next(spec for spec in (*PAGES, *APART) if spec.id == page)
            made = make_page(spec, self.context)
            self.pages[page] = made
            self.stack.addWidget(made)
        return self.pages[page]

    def _changed(self, change: "Change") -> None:
        for page in list(self.pages.values()):
            page.on_change(change)

    # --- actions

    def perform(self, spec: ActionSpec) -> None:
        """Do an action of the table."""
        if spec.page:
            self.go(spec.page)
        if spec.function:
            owner: Any = self
            if spec.page:
                owner = self.pages.get(spec.page)
            elif not hasattr(self, spec.function):
                owner = self.workings
            if owner is not None:
                getattr(owner, spec.function)()

    def do(self, action_id: str) -> None:
        """Do an action by its id."""
        self.book[action_id].trigger()

    def undo(self) -> None:
        """Take the last step back."""
        if self.desk is not None:
            self.desk.undo()

    def redo(self) -> None:
        """Do it again."""
        if self.desk is not None:
            self.desk.redo()

    def toggle_timer(self) -> None:
        """Start or stop the timer."""
        if self.workings is not None:
            self.workings.toggle_timer()

    def open_search(self) -> None:
        """Search the whole journal."""
        if self.finder is not None:
            self.finder.open(whole_journal=True)

    def open_palette(self) -> None:
        """Find a command or a client."""
        if self.finder is not None:
            self.finder.open(whole_journal=False)

    def focus_quick(self) -> None:
        """Put the cursor into the quick line."""
        self.top.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.line.selectAll()

    def look_system(self) -> None:
        """Look as the system does."""
        self._look("system")

    def look_light(self) -> None:
        """Look light."""
        self._look("light")

    def look_dark(self) -> None:
        """Look dark."""
        self._look("dark")

    def larger_text(self) -> None:
        """Take the next larger text."""
        self._text(1)

    def smaller_text(self) -> None:
        """Take the next smaller text."""
        self._text(-1)

    def speak_english(self) -> None:
        """Speak English."""
        self.language_chosen.emit("en")

    def speak_spanish(self) -> None:
        """Speak Spanish."""
        self.language_chosen.emit("es")

    def show_folder(self) -> None:
        """Open the folder of the journal."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if self.desk is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.journal.path.parent)))

    def show_shortcuts(self) -> None:
        """Show every action with its keys."""
        from journal.ui.dialogs import ShortcutSheet

        ShortcutSheet(self, self.theme, self.book).open()

    def show_bug_report(self) -> None:
        """Offer a report to copy."""
        from journal.ui.dialogs import BugDialog, bug_report

        BugDialog(self, bug_report(None), happened=False).open()

    def show_about(self) -> None:
        """Say what this is."""
        from PySide6.QtWidgets import QMessageBox

        from journal.ui.dialogs import program_version

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Client Journal"))
        box.setText(f"Client Journal {program_version()}")
        box.setInformativeText(
            self.tr(
                "A private journal of client relationships. Everything stays on this machine: no account, no network."
            )
        )
        box.open()

    def _look(self, choice: str) -> None:
        self.settings.theme = choice
        self.theme.choose(choice)

    def _text(self, step: int) -> None:
        place = TEXT_SIZES.index(self.settings.text_size) + step
        size = TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))]
        self.settings.text_size = size
        self.theme.resize_text(size)
        from journal.wording import formats

        self.status.say(self.tr("Text at {0}").format(formats.percent(size / 100, self.lang)))

    def _commands(self) -> "list[Finding]":
        from journal.ui.finder import Finding

        return [
            Finding(spec.icon, action.text().replace("&", ""), native_keys(action.shortcut()), action.trigger)
            for spec, action in self.book.all()
            if action.isEnabled() and spec.id != "palette"
        ]

    def _name_undo(self) -> None:
        if self.desk is None or self.context is None:
            return
        words, undo, redo = self.context.words, self.desk.next_undo, self.desk.next_redo
        self.book["undo"].setEnabled(undo is not None)
        self.book["redo"].setEnabled(redo is not None)
        self.book["undo"].setText(words.undo(undo.label) if undo is not None else self.tr("Undo"))
        self.book["redo"].setText(words.redo(redo.label) if redo is not None else self.tr("Redo"))

    def _quick(self, text: str) -> None:
        if self.workings is not None and text.strip() and self.workings.quick(text):
            self.top.line.clear()

    # --- trouble

    def _refused(self, refused: "Refused") -> None:
        if self.context is not None:
            self.status.say(" ".join(self.context.words.problem(problem) for problem in refused.problems))

    def _left_behind(self, refused: "Refused", go_on: Callable[[], object]) -> None:
        from journal.ui.left_behind import LeftBehindDialog

        if self.context is not None:
            LeftBehindDialog(self, self.context, refused, go_on).open()

    def _failed(self, fault: "Fault") -> None:
        from PySide6.QtWidgets import QMessageBox

        if self.context is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Client Journal")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.context.words.fault(fault))
        box.open()

    def report_bug(self, error: BaseException) -> None:
        """Show a copyable report; the window stays open."""
        from journal.ui.dialogs import BugDialog, bug_report

        BugDialog(self, bug_report(error), happened=True).open()

    # --- leaving

    def changeEvent(self, event: QEvent) -> None:
        """Look for changes of other processes when the window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk is not None:
            self.desk.look()

    def keep_shape(self) -> None:
        """Remember geometry and page for the next window."""
        self.settings.set_state("window", self.saveGeometry())
        if self.page_id:
            self.settings.set_text("window/page", self.page_id)
        self.settings.sync()

    def closeEvent(self, event: Any) -> None:
        """Keep drafts and the window's shape."""
        for page in self.pages.values():
            page.leave()
        if self.workings is not None:
            self.workings.rest()
        self.keep_shape()
        super().closeEvent(event)
        self.closing.emit()


def _is_sample(journal: Any) -> bool:
    """Ask whether this is the sample journal."""
    from journal.services import sample

    return sample.is_sample(journal)
