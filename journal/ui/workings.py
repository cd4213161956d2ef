"""Work of the window that belongs to no page: the quick line, the timer, the daily backup."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from journal.domain.changes import Receipt
from journal.domain.ids import EntryId
from journal.domain.problems import Code, Refused
from journal.domain.records import Entry, Timer
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.weigher import weigher_of

if TYPE_CHECKING:
    from pathlib import Path

    from journal.domain.lines import QuickEntry
    from journal.ui.moment_watch import WaitWatch

_WEIGH_MS = 4000


class Workings(QObject):
    """Does what the menus and the status line ask for."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Take the context of the window."""
        super().__init__(parent)
        self.context = context
        self._weigh = QTimer(self)
        self._weigh.setSingleShot(True)
        self._weigh.setInterval(_WEIGH_MS)
        self._weigh.timeout.connect(self._weigh_first)
        self.watch: WaitWatch | None = None

    def settle_in(self) -> None:
        """Do what is due once a day, after the first page is shown: a verified backup."""

        def due(journal: OpenJournal) -> bool:
            from journal.services import backup

            return not journal.read_only and backup.due(journal)

        if self.watch is None:
            from journal.ui.moment_watch import WaitWatch

            self.watch = WaitWatch(self.context, self)
        self.context.desk.ask(due, lambda yes: self._back_up(quiet=True) if yes else None, owner=self)
        self._weigh.start()

    def rest(self) -> None:
        """Begin nothing more: the window closes."""
        self._weigh.stop()
        if self.watch is not None:
            self.watch.stop()

    def _weigh_first(self) -> None:
        """Weigh the verdicts behind the window, once it has settled; from then on the weigher follows every change."""
        weigher_of(self.context).start()

    def back_up(self) -> None:
        """Back the journal up now."""
        self._back_up(quiet=False)

    def _back_up(self, *, quiet: bool) -> None:
        def work(journal: OpenJournal, _progress: Any, _cancelled: Any) -> "Path":
            from journal.services import backup

            made: Path = backup.now(journal)
            return made

        def tell(path: "Path") -> None:
            if not quiet:
                self.context.say(self.tr("Backed up, opened and counted: {0}").format(path.name))

        self.context.desk.do_later(self.tr("Backing up"), work, tell)

    def print_call_page(self) -> None:
        """Make the listen card as one A5 page and open it, ready to print."""
        from pathlib import Path

        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        lang = self.context.words.lang

        def work(journal: OpenJournal, _progress: Any, _cancelled: Any) -> Path:
            from journal.reports.call_page import write_call_page

            out = Path(journal.path).parent / "call-page.pdf"
            return write_call_page(out, lang=lang, made=journal.now())

        def tell(path: Path) -> None:
            self.context.say(self.tr("Written: {0}").format(path.name))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self.context.desk.do_later(self.tr("Making the page"), work, tell)

    def quick(self, text: str) -> bool:
        """Log hours from one line. Returns whether they were taken; what is wrong is said in the status line."""
        from journal.services import hours

        try:
            parsed: QuickEntry = hours.quick(self.context.journal, text)
        except Refused as refused:
            self._say(refused)
            return False
        if parsed.candidates:
            names = ", ".join(name for _id, name in parsed.candidates[:4])
            self.context.say(self.tr("Which one is meant? {0}").format(names))
            return False
        entry = Entry(
            id=EntryId(""),
            client=parsed.client,
            day=parsed.day,
            seconds=parsed.seconds,
            zone=self.context.journal.zone,
            note=parsed.note,
        )
        receipt = self.context.desk.act(lambda journal: hours.log(journal, entry))
        if receipt is None:
            return False
        words = self.context.words
        who = parsed.client_name or self.tr("without a client")
        when = words.relative(parsed.day, self.context.journal.today())
        self.context.say(self.tr("{0} for {1}, {2}").format(words.hours(parsed.seconds), who, when))
        return True

    def toggle_timer(self) -> None:
        """Stop the running timer, or open the page where one starts."""

        def read(journal: OpenJournal) -> Timer | None:
            from journal.services import timer

            return timer.current(journal)

        def take(running: Timer | None) -> None:
            if running is None:
                self.context.go("hours", timer=True)
            else:
                self.stop_timer()

        self.context.desk.ask(read, take, owner=self, key="toggle timer")

    def stop_timer(self) -> Receipt | None:
        """Stop the timer and keep its hours."""
        from journal.services import timer

        try:
            return self.context.desk.do(timer.stop)
        except Refused as refused:
            if refused.problems[0].code is Code.ZERO_DURATION:
                return self.context.desk.act(timer.discard)
            self._say(refused)
            return None

    def _say(self, refused: Refused) -> None:
        self.context.say(" ".join(self.context.words.problem(problem) for problem in refused.problems))
