"""From a dossier to a file: words, data, figures, then the typesetter in a process of its own."""

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journal.charts.drawing import DRAWING
from journal.charts.table import Table
from journal.domain.problems import Fault, FaultCode
from journal.domain.shorten import shortened
from journal.reports.blocks import Document, Picture, kept_together
from journal.reports.data import LAST_FAMILY, Printer, block_data, place_fonts
from journal.reports.documents import document
from journal.reports.dossier import Audience, Dossier, Frame, Paper, Report
from journal.reports.others import for_others
from journal.reports.parts import parted
from journal.reports.typesetting import put, typeset
from journal.wording import formats, language, translate

_COLOURS = ("ink", "muted", "line", "accent", "accent_soft", "attention", "good", "safety")
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_CHART_INCHES = 6.2  # the width of a line on A4
_CHART_HIGH = 3.3
_ALT_ROWS = 60


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a report: one, or a very long report's parts. `parts` may be more where only some were asked for."""

    files: tuple[Path, ...]
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What holds for all parts."""

    report: Report
    frame: Frame
    lang: str
    paper: Paper
    audience: Audience
    archive: bool
    templates: Path | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Which part it is, of how many."""

    number: int = 1
    count: int = 1


def write(
    report: Report,
    dossier: Dossier,
    out: Path,
    *,
    lang: str,
    paper: Paper = Paper.A4,
    audience: Audience = Audience.ME,
    sections: tuple[str, ...] = (),
    archive: bool = False,
    templates: Path | None = None,
    most: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _count: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Written:
    """Write a tagged PDF/UA-1 (with `archive` PDF/A-2b as well) to `out`, whole or not at all.

    A very long report becomes `NAME-1.pdf`, `NAME-2.pdf` …, at most `most` of them. `sections` keeps only those named;
    `templates` is a user's own copy of `resources/reports`. Raises `Fault(TYPESETTING)`, `Fault(CANNOT_WRITE)` or
    `Fault(CANCELLED)`.
    """
    if audience is Audience.OTHERS:
        dossier = for_others(dossier)
    whole = document(report, dossier, lang=lang, audience=audience)
    if sections:
        kept = tuple(part for part in whole.sections if part.name in sections)
        whole = Document(whole.title, whole.subtitle, kept)
    job = _Job(
        report=report, frame=dossier.frame, lang=lang, paper=paper, audience=audience, archive=archive,
        templates=templates,
    )  # fmt: skip
    parts = parted(whole)
    names = [out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, len(parts) + 1)]
    names = names[:most] if len(parts) > 1 else [out]
    try:
        with tempfile.TemporaryDirectory(prefix="client-journal-") as name:
            made = []
            for number in range(1, len(names) + 1):
                folder = Path(name) / str(number)
                folder.mkdir()
                _prepare(folder, parts[number - 1], job, _Place(number, len(parts)))
                typeset(folder, cancelled)
                made.append(folder / "out.pdf")
                progress(number, len(names))
            for file, place in zip(made, names, strict=True):
                put(file, place)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=str(error)) from error
    return Written(tuple(names), len(parts))


def _prepare(folder: Path, whole: Document, job: _Job, place: _Place) -> None:
    """Lay everything the typesetter needs into `folder`."""
    from journal.charts.look import Look
    from journal.home import resources

    for template in (job.templates or resources() / "reports").glob("*.typ"):
        shutil.copy(template, folder / template.name)
    printer = Printer()
    look = Look.named("paper", job.lang)
    pictures = 0
    said: set[str] = set()

    def draw(block: Picture) -> dict[str, Any]:
        nonlocal pictures
        from journal.charts.catalogue import chart_for

        pictures += 1
        chart = chart_for(block.values)
        height = block.height or (chart.height if chart.height >= 5 else min(chart.height, _CHART_HIGH))
        file = f"figure-{pictures}.svg"
        with DRAWING:
            figure = chart.draw(block.values, look, width=_CHART_INCHES, height=height, titled=False)
            figure.savefig(folder / file, metadata={"Date": None})
        finding = chart.finding(block.values, job.lang)
        if figure.empty:  # one sentence says so, not a page of nothing under each heading
            words = [] if finding in said else [printer.text(finding)]
            said.add(finding)
            return {"kind": "text", "paragraphs": words}
        return {
            "kind": "figure",
            "file": file,
            "alt": printer.text(_alternative(finding, chart.table(block.values, job.lang))),
            "caption": printer.text(finding),
        }

    parts = [
        {
            "name": part.name,
            "title": printer.text(part.title),
            "blocks": [
                [block_data(block, printer, draw) for block in run] for run in kept_together(part.blocks)
            ],
        }
        for part in whole.sections
    ]
    data = _head(folder, whole, job, place, printer)
    data["sections"] = parts
    data["colours"] = {name: getattr(look, name) for name in _COLOURS}
    data["notes"] = printer.notes(job.lang)
    # The spare fonts need no names here: Typst looks through all it was given.
    data["fonts"] = {"serif": [look.serif, look.sans, LAST_FAMILY], "sans": [look.sans, LAST_FAMILY]}
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    order = {
        "main": f"{job.report.value}.typ",
        "fonts": place_fonts(folder / "fonts", printer),
        "standards": ["ua-1", "a-2b"] if job.archive else ["ua-1"],
        "made": job.frame.made.isoformat(),
    }
    (folder / "job.json").write_text(json.dumps(order), encoding="utf-8")


def _head(folder: Path, whole: Document, job: _Job, place: _Place, printer: Printer) -> dict[str, Any]:
    """What stands outside the sections: title, running head, foot, metadata."""
    from zoneinfo import ZoneInfo

    frame, lang = job.frame, job.lang
    local = frame.made.astimezone(ZoneInfo(frame.zone))
    private = job.audience is Audience.ME
    footer = frame.footer
    if not private:
        kept_by = frame.keeper or translate("Reports", "the person who made it", lang=lang)
        footer = translate(
            "Reports",
            "Account kept by {keeper}, not verified. The checksum shows that this copy is unaltered, not that it is true.",
            lang=lang,
            keeper=kept_by,
        )
        footer = f"{frame.footer} {footer}".strip()
    logo = None
    if frame.logo is not None and frame.logo.is_file():
        name = f"logo{frame.logo.suffix.lower()}"
        shutil.copy(frame.logo, folder / name)
        logo = {"file": name, "alt": translate("Reports", "Logo", lang=lang)}
    title = printer.text(whole.title)
    page_of = translate("Reports", "Page {page} of {pages}", lang=lang)
    if place.count > 1:
        part = translate(
            "Reports", "part {number} of {count}", lang=lang, number=place.number, count=place.count
        )
        title = f"{title}, {part}"
        # Pages are counted within the part, as the reader's program counts them: only so is their number known at once.
        page_of = translate(
            "Reports",
            "{part} · page {page} of {pages}",
            lang=lang,
            part=part[:1].upper() + part[1:],
            page="{page}",
            pages="{pages}",
        )
    return {
        "title": title or translate("Reports", "Report", lang=lang),
        "subtitle": printer.text(whole.subtitle),
        "running": shortened(title, 70),
        "author": printer.text(frame.keeper),
        "description": printer.text(whole.subtitle),
        "keywords": [],
        "made": [local.year, local.month, local.day, local.hour, local.minute, local.second],
        "made-words": formats.date_short(local.date(), lang),
        "lang": language(lang),
        "region": "ES" if language(lang) == "es" else "GB",
        "paper": PAPERS[job.paper],
        "private": translate("Reports", "Private", lang=lang) if private else "",
        "footer": printer.text(footer),
        "page-of": page_of,
        "first-page": 1,  # read by copies of older templates
        "logo": logo,
    }


def _alternative(finding: str, table: Table) -> str:
    """A chart in words: what is to be seen, then its numbers."""
    rows = [
        "; ".join(f"{head} {cell}" for head, cell in zip(table.headers, row, strict=True))
        for row in table.rows
    ]
    more = ["…"] if len(rows) > _ALT_ROWS else []
    return ". ".join([finding, *rows[:_ALT_ROWS], *more])
