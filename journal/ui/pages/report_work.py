"""What the reports page has done beside the window: gathered, typeset, printed."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.domain.ids import ClientId
from journal.ui.desk import OpenJournal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journal.reports.dossier import Dossier, Report
    from journal.reports.writing import Written

ABOUT_ONE = {"client", "settlement"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is chosen at the left."""

    report: "Report"
    client: ClientId | None
    start: date | None
    end: date | None
    lang: str
    paper: str
    others: bool
    archive: bool = False  # PDF/A as well
    without: frozenset[str] = frozenset()  # the sections left out
    shown: frozenset[tuple[str, str]] = frozenset()
    logo: Path | None = None


def gather(journal: OpenJournal, wanted: Wanted) -> "Dossier":
    """Gather the dossier of what is chosen."""
    from journal.reports import gather as gathering

    found = gathering.dossier(
        journal, wanted.report, client=wanted.client, start=wanted.start, end=wanted.end, lang=wanted.lang
    )
    frame = dataclasses.replace(found.frame, may_show=wanted.shown, logo=wanted.logo)
    return dataclasses.replace(found, frame=frame)


def put(wanted: Wanted, dossier: "Dossier", out: Path, cancelled: Any = None, **how: Any) -> "Written":
    """Write the report of a dossier; `how` is handed on (`most`, `progress`)."""
    from journal.reports.documents import section_names
    from journal.reports.dossier import Audience, Paper
    from journal.reports.writing import write

    kept: tuple[str, ...] = ()
    if wanted.without:  # asked of this very report: another client's has other sections
        named = section_names(wanted.report, dossier, lang=wanted.lang)
        kept = tuple(name for name, _title in named if name not in wanted.without) or ("none",)
    return write(
        wanted.report,
        dossier,
        out,
        lang=wanted.lang,
        paper=Paper(wanted.paper),
        archive=wanted.archive,
        audience=Audience.OTHERS if wanted.others else Audience.ME,
        sections=kept,
        cancelled=cancelled or (lambda: False),
        **how,
    )


def print_files(printer: Any, files: "Sequence[Path]") -> None:
    """Print the pages of some PDFs on a QPrinter: those that its dialog was asked for, one picture at a time."""
    import pypdfium2
    from PySide6.QtGui import QPainter

    from journal.ui.pdf_view import picture

    first, last = printer.fromPage() or 1, printer.toPage() or 1_000_000
    painter = QPainter(printer)
    area = painter.viewport()
    number = 0
    begun = False
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                number += 1
                if first <= number <= last:
                    if begun:
                        printer.newPage()
                    begun = True
                    image = picture(page, min(area.width(), 2400))
                    height = round(image.height() * area.width() / image.width())
                    painter.drawImage(area.adjusted(0, 0, 0, height - area.height()), image)
                page.close()
    painter.end()
