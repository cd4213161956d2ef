"""Reports: choose what, for whom and for which days; look at the pages; save, print, or write one for each client."""

import dataclasses
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.ids import ClientId
from journal.domain.problems import Fault, FaultCode, Refused
from journal.ui.bits import Column, Fold, button, clear, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.page import Head, Page
from journal.ui.pages.charts import span
from journal.ui.pdf_view import PdfView
from journal.ui.settings import FILE_NAME, FILE_NAMES, LOGO

if TYPE_CHECKING:
    from journal.reports.dossier import Dossier, Report
    from journal.reports.others import FreeText

_SETTLE_MS = 400
_ABOUT_ONE = {"client", "settlement"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is chosen at the left."""

    report: "Report"
    client: ClientId | None
    period: str
    lang: str
    paper: str
    others: bool
    archive: bool = False  # PDF/A as well
    sections: tuple[str, ...] = ()
    shown: frozenset[tuple[str, str]] = frozenset()
    logo: Path | None = None


class ReportsPage(Page):
    """One dialog in place: choices at the left, pages at the right."""

    topics = Topic.CLIENTS

    def __init__(self, context: Context) -> None:
        """Build the choices; the first preview is made when the page is shown."""
        super().__init__(context)
        from journal.reports.documents import report_name
        from journal.reports.dossier import Paper, Report

        lang = context.words.lang
        self.folder = Path(tempfile.mkdtemp(prefix="client-journal-"))
        self.destroyed.connect(lambda folder=self.folder: shutil.rmtree(folder, ignore_errors=True))
        self.made: Path | None = None
        self.dossier: Dossier | None = None
        self.head = Head(self.tr("Reports"))
        self.save_button = button(self.tr("Save as PDF …"), self.save, "primary")
        self.print_button = button(self.tr("Print …"), self.print_pages)
        self.batch_button = button(
            self.tr("One for each client …"),
            self.save_batch,
            hint=self.tr("Write one PDF for each client into a folder"),
        )
        self.head.add(self.batch_button, self.print_button, self.save_button)
        self.report = self._choice(
            self.tr("Report"), [(report_name(each, lang), each.value) for each in Report]
        )
        self.client = self._choice(self.tr("Client"), [])
        self.period = self._choice(
            self.tr("Period"),
            [
                (self.tr("Everything, or the report's usual period"), ""),
                (self.tr("Last 12 months"), "year"),
                (self.tr("Last 3 months"), "quarter"),
                (self.tr("This month"), "month"),
                (self.tr("Last month"), "last month"),
                (self.tr("This year"), "this year"),
                (self.tr("Last year"), "last year"),
            ],
        )
        self.language = self._choice(self.tr("Language"), [("English", "en"), ("Español", "es")])
        self.language.setCurrentIndex(self.language.findData(lang))
        self.paper = self._choice(self.tr("Paper"), [("A4", Paper.A4.value), ("Letter", Paper.LETTER.value)])
        self.audience = self._choice(
            self.tr("For whom"),
            [(self.tr("For me (each page says Private)"), "me"), (self.tr("For others"), "others")],
        )
        self.boxes = Column(320, margin=0, spacing=12)
        self.boxes.setFixedWidth(context.theme.px(340))
        for box in (self.report, self.client, self.period, self.language, self.paper, self.audience):
            self.boxes.body.addWidget(label(box.accessibleName(), "label"))
            self.boxes.body.addWidget(box)
            box.activated.connect(lambda _index: self._changed())
        self.archive = QCheckBox(self.tr("Fit for an archive (PDF/A)"))
        self.archive.toggled.connect(lambda _on: self._changed())
        self.boxes.body.addWidget(self.archive)
        self.sections = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self.sections)
        self.boxes.body.addWidget(Fold(context.theme, self.tr("Sections"), holder))
        self.texts = QVBoxLayout()
        self.text_holder = QWidget()
        self.text_holder.setLayout(self.texts)
        self.boxes.body.addWidget(self.text_holder)
        self.trouble = label("", "problem", wrap=True)
        self.boxes.body.addWidget(self.trouble)
        self.boxes.body.addStretch(1)
        self.view = PdfView(context, self.tr("Preview"))
        across = QHBoxLayout()
        across.setContentsMargins(24, 0, 24, 16)
        across.setSpacing(16)
        across.addWidget(self.boxes)
        across.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addLayout(across, 1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._preview)
        self._show_for_report()

    def _choice(self, name: str, items: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, data in items:
            box.addItem(text, data)
        return box

    # --- choosing

    def load(self) -> None:
        """Read the clients and make the preview."""

        def read(journal: OpenJournal) -> list[tuple[ClientId, str]]:
            from journal.services import clients

            return clients.names(journal)

        self.context.desk.ask(read, self._take_names, owner=self, key="report clients")

    def _take_names(self, names: list[tuple[ClientId, str]]) -> None:
        kept = self.client.currentData()
        self.client.clear()
        if self.report.currentData() not in _ABOUT_ONE:
            self.client.addItem(self.tr("All clients"), "")
        for key, name in names:
            self.client.addItem(name, str(key))
        place = self.client.findData(kept) if self.client.isEnabled() else 0
        self.client.setCurrentIndex(max(0, place))
        self._settle.start()

    def reveal(self, **target: Any) -> None:
        """Show one report (`report=`) about a client (`client=`)."""
        if "report" in target:
            self.report.setCurrentIndex(max(0, self.report.findData(target["report"])))
            self._show_for_report()
        if "client" in target:
            place = self.client.findData(str(target["client"]))
            if place < 0:
                self.client.addItem("", str(target["client"]))
                place = self.client.count() - 1
            self.client.setCurrentIndex(place)
        self.load()

    def _changed(self) -> None:
        self._show_for_report()
        self.load()

    def _show_for_report(self) -> None:
        kind = str(self.report.currentData())
        about_one = kind in _ABOUT_ONE
        self.client.setEnabled(about_one or kind == "incidents")
        self.batch_button.setVisible(kind == "client")
        clear(self.sections)
        clear(self.texts)

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        from journal.reports.dossier import Report

        boxes = widgets(self.sections)
        chosen = [box for box in boxes if isinstance(box, QCheckBox)]
        off = [box for box in chosen if not box.isChecked()]
        sections = tuple(str(box.property("section")) for box in chosen if box.isChecked()) if off else ()
        texts = widgets(self.texts)
        shown = frozenset(
            (str(box.property("record")), str(box.property("field")))
            for box in texts
            if isinstance(box, QCheckBox) and box.isChecked()
        )
        client = str(self.client.currentData() or "")
        kind = Report(str(self.report.currentData()))
        return Wanted(
            report=kind,
            client=ClientId(client)
            if client and (kind.value in _ABOUT_ONE or kind is Report.INCIDENTS)
            else None,
            period=str(self.period.currentData()),
            lang=str(self.language.currentData()),
            paper=str(self.paper.currentData()),
            archive=self.archive.isChecked(),
            others=self.audience.currentData() == "others",
            sections=sections,
            shown=shown,
            logo=Path(logo) if (logo := self.context.settings.text(LOGO)) else None,
        )

    # --- looking

    def _preview(self) -> None:
        wanted = self.wanted()
        if wanted.client is None and wanted.report.value in _ABOUT_ONE:
            self.view.say(self.tr("Choose a client to see the report."))
            return
        self.trouble.setText("")
        if not self.view.pages:
            self.view.say(self.tr("The pages are being set …"))
        out = self.folder / "preview.pdf"

        def typeset(found: "Dossier") -> None:
            self.context.desk.compute(
                lambda: put(wanted, found, out),
                lambda _made: self._previewed(wanted, found, out),
                owner=self,
                key="report",
                failed=self._failed,
            )

        self.context.desk.ask(
            lambda journal: gather(journal, wanted), typeset, owner=self, key="dossier", failed=self._failed
        )

    def _previewed(self, wanted: Wanted, found: "Dossier", out: Path) -> None:
        from journal.reports.documents import section_names

        self.dossier, self.made = found, out
        self.view.show_file(out)
        if self.sections.count() == 0:
            for name, title in section_names(wanted.report, found, lang=wanted.lang):
                box = QCheckBox(title)
                box.setProperty("section", name)
                box.setChecked(True)
                box.toggled.connect(lambda _on: self._settle.start())
                self.sections.addWidget(box)
        if wanted.others and self.texts.count() == 0:
            self._read_through(found)

    def _read_through(self, found: "Dossier") -> None:
        """Show every free text that could be in it; only what is ticked will be."""
        from journal.reports.others import free_texts

        texts: list[FreeText] = free_texts(found)
        if not texts:
            return
        intro = self.tr("Read each text through. Only what is ticked may be shown.")
        self.texts.addWidget(label(intro, "muted", wrap=True))
        for each in texts[:400]:
            box = QCheckBox(each.text if len(each.text) <= 90 else each.text[:88] + "…")
            box.setToolTip(each.text)
            box.setProperty("record", each.record)
            box.setProperty("field", each.field)
            box.toggled.connect(lambda _on: self._settle.start())
            self.texts.addWidget(box)

    def _failed(self, error: Exception) -> None:
        words = self.context.words
        if isinstance(error, Refused):
            self.trouble.setText(" ".join(words.problem(problem) for problem in error.problems))
        elif isinstance(error, Fault) and error.code is not FaultCode.CANCELLED:
            self.trouble.setText(words.fault(error))

    # --- keeping

    def file_name(self, wanted: Wanted, name: str) -> str:
        """Return a file's name after the pattern of the settings; without a pattern: the report, the client, the day."""
        pattern = self.context.settings.text(FILE_NAMES, FILE_NAME)
        words = {
            "{report}": wanted.report.value,
            "{client}": name[:80],
            "{day}": self.context.journal.today().isoformat(),
        }
        for place, word in words.items():
            pattern = pattern.replace(place, word)
        safe = "".join(c if c.isalnum() or c in " -–_.,()" else "_" for c in pattern)
        return (" ".join(safe.split()).strip(" .") or wanted.report.value) + ".pdf"

    def save(self) -> None:
        """Ask for a file, write the report and open it."""
        wanted = self.wanted()
        name = self.client.currentText() if wanted.client else ""
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), self.file_name(wanted, name), self.tr("PDF (*.pdf)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path, *, show: bool = True) -> None:
        """Write the report to `path`, and open it."""
        wanted = self.wanted()
        whole = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> Path:
            progress(-1.0, "")
            return put(wanted, gather(journal, wanted), whole, cancelled)

        def done(made: Path) -> None:
            self.context.say(self.tr("Written: {0}").format(made.name))
            if show:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(made)))

        self.context.desk.do_later(self.tr("Writing the report"), work, done, failed=self._failed)

    def save_batch(self) -> None:
        """Ask for a folder and write one PDF for each client."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the PDFs"))
        if folder:
            self.batch_to(Path(folder))

    def batch_to(self, folder: Path) -> None:
        """Write one PDF for each client into `folder`."""
        wanted = self.wanted()
        clients = [
            (ClientId(str(self.client.itemData(place))), self.client.itemText(place))
            for place in range(self.client.count())
            if self.client.itemData(place)
        ]

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> int:
            for number, (client, name) in enumerate(clients):
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                progress(number / len(clients), name)
                one = dataclasses.replace(wanted, client=client)
                put(one, gather(journal, one), folder / self.file_name(one, name), cancelled)
            return len(clients)

        self.context.desk.do_later(
            self.tr("Writing the reports"),
            work,
            lambda count: self.context.say(self.tr("%n report(s) written", "", count)),
            failed=self._failed,
        )

    def print_pages(self) -> None:
        """Print what is shown through the system's dialog."""
        if self.made is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.print_to(printer)

    def print_to(self, printer: Any) -> None:
        """Print the pages of the preview on a QPrinter."""
        from PySide6.QtGui import QPainter

        from journal.ui.pdf_view import render

        if self.made is None:
            return
        painter = QPainter(printer)
        area = painter.viewport()
        _count, pages = render(self.made, min(area.width(), 2400), most=1000)
        for number, image in enumerate(pages):
            if number:
                printer.newPage()
            height = round(image.height() * area.width() / image.width())
            painter.drawImage(area.adjusted(0, 0, 0, height - area.height()), image)
        painter.end()


def widgets(layout: QLayout) -> list[QWidget]:
    """Return the widgets of a layout in their order."""
    found = (layout.itemAt(place) for place in range(layout.count()))
    inside = (item.widget() for item in found if item is not None)
    return [widget for widget in inside if widget is not None]


def gather(journal: OpenJournal, wanted: Wanted) -> "Dossier":
    """Gather the dossier of what is chosen."""
    from journal.reports import gather as gathering

    start, end = span(wanted.period, journal.today()) if wanted.period else (None, None)
    found = gathering.dossier(
        journal, wanted.report, client=wanted.client, start=start, end=end, lang=wanted.lang
    )
    frame = dataclasses.replace(found.frame, may_show=wanted.shown, logo=wanted.logo)
    return dataclasses.replace(found, frame=frame)


def put(wanted: Wanted, dossier: "Dossier", out: Path, cancelled: Any = None) -> Path:
    """Write the report of a dossier."""
    from journal.reports.dossier import Audience, Paper
    from journal.reports.writing import write

    return write(
        wanted.report,
        dossier,
        out,
        lang=wanted.lang,
        paper=Paper(wanted.paper),
        archive=wanted.archive,
        audience=Audience.OTHERS if wanted.others else Audience.ME,
        sections=wanted.sections,
        cancelled=cancelled or (lambda: False),
    )
