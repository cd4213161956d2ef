"""Reports: choose what, for whom and for which days; look at the pages; save, print, or write one for each client."""

import dataclasses
import shutil
import tempfile
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from journal.domain.changes import Topic
from journal.domain.ids import ClientId
from journal.domain.problems import Fault, FaultCode, Refused
from journal.ui.bits import button
from journal.ui.context import Context
from journal.ui.desk import TIMELINE_TOPICS, OpenJournal
from journal.ui.page import Head, Page
from journal.ui.pages.report_choices import ReportChoices
from journal.ui.pages.report_texts import ReadThrough
from journal.ui.pages.report_work import Wanted, gather, print_files, put
from journal.ui.pdf_view import PdfView
from journal.ui.settings import FILE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.reports.dossier import Dossier
    from journal.reports.others import FreeText
    from journal.reports.writing import Written

_SETTLE_MS = 400


class ReportsPage(Page):
    """One dialog in place: choices at the left, pages at the right."""

    topics = TIMELINE_TOPICS | Topic.SETTINGS  # whatever a report tells

    def __init__(self, context: Context) -> None:
        """Build the choices; the first preview is made when the page is shown."""
        super().__init__(context)
        self.folder = Path(tempfile.mkdtemp(prefix="client-journal-"))
        self.destroyed.connect(lambda folder=self.folder: shutil.rmtree(folder, ignore_errors=True))
        self.made: Path | None = None
        self._logo: Path | None = None  # at the head of the pages that are shown
        self.head = Head(self.tr("Reports"))
        self.save_button = button(self.tr("Save as PDF …"), self.save, "primary")
        self.print_button = button(self.tr("Print …"), self.print_pages)
        self.batch_button = button(
            self.tr("One for each client …"),
            self.save_batch,
            hint=self.tr("Write one PDF for each client into a folder"),
        )
        self.head.add(self.batch_button, self.print_button, self.save_button)
        self.choices = ReportChoices(context)
        self.trouble = self.choices.trouble
        self.choices.changed.connect(self._changed)
        self.choices.trimmed.connect(self._soon)
        self.choices.texts_button.clicked.connect(self.choose_texts)
        self.view = PdfView(context, self.tr("Preview"))
        across = QHBoxLayout()
        across.setContentsMargins(24, 0, 24, 16)
        across.setSpacing(16)
        across.addWidget(self.choices)
        across.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addLayout(across, 1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._preview)
        self.batch_button.setVisible(False)

    # --- choosing

    def load(self) -> None:
        """Read the clients and make the preview."""

        def read(journal: OpenJournal) -> tuple[list[tuple[ClientId, str]], str, str]:
            from journal.services import clients, settings

            work = settings.current(journal)
            return clients.names(journal), work.report_language, work.report_paper

        def take(found: tuple[list[tuple[ClientId, str]], str, str]) -> None:
            self.choices.take(*found)
            self._settle.start()

        self.context.desk.ask(read, take, owner=self, key="report clients")

    def showEvent(self, event: Any) -> None:
        """Set the pages again where another logo was chosen since: it is no part of the journal, no change tells of it."""
        self.stale = self.stale or self.choices.logo() != self._logo
        super().showEvent(event)

    def reveal(self, **target: Any) -> None:
        """Show one report (`report=`) about a client (`client=`)."""
        self.choices.choose(str(target.get("report", "")), str(target.get("client", "")))
        self._changed()

    def _changed(self) -> None:
        self.batch_button.setVisible(self.choices.kind == "client")
        self.load()

    def _soon(self) -> None:
        self._settle.start()

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        return self.choices.wanted()

    # --- looking

    def _preview(self) -> None:
        try:
            wanted = self.wanted()
        except Refused as refused:
            self._failed(refused)
            return
        self._logo = wanted.logo
        if wanted.client is None and self.choices.about_one:
            self.made = None
            self.view.say(self._whom())
            return
        self.trouble.setText("")
        if not self.view.pages:
            self.view.say(self.tr("The pages are being set …"))
        out = self.folder / "preview.pdf"

        def typeset(found: "Dossier") -> None:
            self.context.desk.compute(
                lambda: put(wanted, found, out, most=1),
                lambda made: self._previewed(wanted, found, made),
                owner=self,
                key="report",
                failed=self._failed,
            )

        self.context.desk.ask(
            lambda journal: gather(journal, wanted), typeset, owner=self, key="dossier", failed=self._failed
        )

    def _whom(self) -> str:
        """Say what a report about one client waits for."""
        if self.choices.everyone():
            return self.tr("Choose a client to see the report.")
        return self.tr("There is no client yet whom a report could be about.")

    def _previewed(self, wanted: Wanted, found: "Dossier", made: "Written") -> None:
        from journal.reports.documents import section_names

        self.made = made.files[0]
        more = self.tr("This is the first of {0} files: a report this long is written in parts.")
        self.view.show_file(self.made, more.format(made.parts) if made.parts > 1 else "")
        self.choices.offer_sections(section_names(wanted.report, found, lang=wanted.lang))

    # --- for others: nothing goes out unread

    def choose_texts(self) -> None:
        """Show every text that could be in it, to be ticked; then the pages are set again."""
        if not self._ready():
            return

        def ask(texts: "list[FreeText]") -> None:
            if self._read_through(texts, self.tr("Use these")):
                self._settle.start()

        self._texts(ask)

    def _texts(self, then: "Callable[[list[FreeText]], None]", clients: Sequence[ClientId] = ()) -> None:
        """Read every text that could be in it, of these clients or of the one chosen."""
        wanted = self.wanted()

        def read(journal: OpenJournal) -> "list[FreeText]":
            from journal.reports.others import free_texts

            each = [dataclasses.replace(wanted, client=client) for client in clients] or [wanted]
            return [text for one in each for text in free_texts(gather(journal, one))]

        self.context.desk.ask(read, then, owner=self, key="report texts", failed=self._failed)

    def _read_through(self, texts: "list[FreeText]", action: str) -> bool:
        if not texts:
            return True
        dialog = ReadThrough(
            self, self.context.theme, texts, self.choices.shown, self.context.words.lang, action
        )
        agreed = bool(dialog.exec())
        if agreed:
            self.choices.shown = dialog.ticked()
            self.choices.count_texts()
        dialog.deleteLater()
        return agreed

    def _once_read(self, go: "Callable[[], object]", clients: Sequence[ClientId] = ()) -> None:
        """Go on at once with a report for me; with one for others when its texts were read through."""
        if not self._ready():
            return
        if not self.choices.others:
            go()
            return

        def ask(texts: "list[FreeText]") -> None:
            if self._read_through(texts, self.tr("Go on")):
                go()

        self._texts(ask, clients)

    def _failed(self, error: Exception) -> None:
        words = self.context.words
        if isinstance(error, Refused):
            self.trouble.setText(" ".join(words.problem(problem) for problem in error.problems))
        elif isinstance(error, Fault) and error.code is not FaultCode.CANCELLED:
            self.trouble.setText(words.fault(error))

    # --- keeping

    def file_name(self, wanted: Wanted, name: str, taken: Container[str] = frozenset()) -> str:
        """Return a file's name after the pattern of the settings; without a pattern: the report, the client, the day."""
        from journal.reports import naming

        pattern = self.context.settings.text(FILE_NAMES)
        return naming.file_name(
            pattern, wanted.report, name, self.context.journal.today(), wanted.lang, taken
        )

    def _ready(self) -> bool:
        """Say whether what is chosen can be read; what cannot is said."""
        try:
            wanted = self.wanted()
        except Refused as refused:
            self._failed(refused)
            return False
        if wanted.client is None and self.choices.about_one:
            self.trouble.setText(self._whom())
            return False
        return True

    def save(self) -> None:
        """Have its texts read through where it is for others, ask for a file, write the report and open it."""
        self._once_read(self._ask_file)

    def _ask_file(self) -> None:
        wanted = self.wanted()
        name = self.choices.client.currentText() if wanted.client else ""
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), self.file_name(wanted, name), self.tr("PDF (*.pdf)")
        )
        if path:
            self.save_to(Path(path))

    def _write(self, path: Path, then: "Callable[[Sequence[Path]], None]") -> None:
        wanted = self.wanted()

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> "Sequence[Path]":
            progress(-1.0, "")
            return put(
                wanted,
                gather(journal, wanted),
                path,
                cancelled,
                progress=lambda done, count: progress(done / count, ""),
            ).files

        self.context.desk.do_later(self.tr("Writing the report"), work, then, failed=self._failed)

    def save_to(self, path: Path, *, show: bool = True) -> None:
        """Write the report to `path`, and open it; of several files, the folder."""
        self.trouble.setText("")
        whole = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

        def done(made: Sequence[Path]) -> None:
            self.context.say(self.tr("Written: {0}").format(", ".join(file.name for file in made)))
            if show:
                open_outside(made[0] if len(made) == 1 else made[0].parent)

        self._write(whole, done)

    def save_batch(self) -> None:
        """Ask for a folder and write one PDF for each client."""
        self._once_read(self._ask_folder, [client for client, _name in self.choices.everyone()])

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the PDFs"))
        if folder:
            self.batch_to(Path(folder))

    def batch_to(self, folder: Path) -> None:
        """Write one PDF for each client into `folder`, and show the folder."""
        self.trouble.setText("")
        wanted = self.wanted()
        clients = self.choices.everyone()

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> int:
            taken: set[str] = set()
            for number, (client, name) in enumerate(clients):
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                progress(number / len(clients), name)
                one = dataclasses.replace(wanted, client=client)
                file = self.file_name(one, name, taken)
                taken.add(file.lower())
                put(one, gather(journal, one), folder / file, cancelled)
            return len(clients)

        def done(count: int) -> None:
            self.context.say(self.tr("%n report(s) written", "", count))
            open_outside(folder)

        self.context.desk.do_later(self.tr("Writing the reports"), work, done, failed=self._failed)

    def print_pages(self) -> None:
        """Print the report through the system's dialog."""
        self._once_read(self._ask_printer)

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.print_to(printer)

    def print_to(self, printer: Any) -> None:
        """Print the report as it is chosen now on a QPrinter."""
        self._write(self.folder / "print.pdf", lambda files: print_files(printer, files))


def open_outside(path: Path) -> None:
    """Open a file or a folder with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
