"""From a dossier to a file: words, data, figures, then the typesetter in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from journal.charts.drawing import DRAWING
from journal.charts.table import Table
from journal.domain.problems import Fault, FaultCode
from journal.reports.blocks import Document, Picture
from journal.reports.data import LAST_FAMILY, Printer, block_data, place_fonts
from journal.reports.documents import document
from journal.reports.dossier import Audience, Dossier, Frame, Paper, Report
from journal.reports.others import for_others
from journal.wording import formats, language, translate

_COLOURS = ("ink", "muted", "line", "accent", "accent_soft", "attention", "good", "safety")
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_CHART_INCHES = 6.2  # the width of a line on A4
_CHART_HIGH = 3.3
_ALT_ROWS = 60


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
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write a tagged PDF/UA-1 (with `archive` PDF/A-2a as well) to `out`, whole or not at all.

    `sections` keeps only those named; `templates` is a user's own copy of `resources/reports`. Raises
    `Fault(TYPESETTING)`, `Fault(CANNOT_WRITE)` or `Fault(CANCELLED)`.
    """
    if audience is Audience.OTHERS:
        dossier = for_others(dossier)
    whole = document(report, dossier, lang=lang, audience=audience)
    if sections:
        kept = tuple(part for part in whole.sections if part.name in sections)
        whole = Document(whole.title, whole.subtitle, kept)
    try:
        with tempfile.TemporaryDirectory(prefix="client-journal-") as name:
            folder = Path(name)
            _prepare(folder, report, whole, dossier.frame, lang, paper, audience, templates, archive=archive)
            typeset(folder, cancelled)
            put(folder / "out.pdf", out)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=str(error)) from error
    return out


def _prepare(
    folder: Path,
    report: Report,
    whole: Document,
    frame: Frame,
    lang: str,
    paper: Paper,
    audience: Audience,
    templates: Path | None,
    *,
    archive: bool,
) -> None:
    """Lay everything the typesetter needs into `folder`."""
    from journal.charts.look import Look
    from journal.home import resources

    for template in (templates or resources() / "reports").glob("*.typ"):
        shutil.copy(template, folder / template.name)
    printer = Printer()
    look = Look.named("paper", lang)
    pictures = 0

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
        finding = chart.finding(block.values, lang)
        return {
            "kind": "figure",
            "file": file,
            "alt": printer.text(_alternative(finding, chart.table(block.values, lang))),
            "caption": printer.text(finding),
        }

    parts = [
        {
            "name": part.name,
            "title": printer.text(part.title),
            "blocks": [block_data(block, printer, draw) for block in part.blocks],
        }
        for part in whole.sections
    ]
    data = _head(folder, whole, frame, lang, paper, audience, printer)
    data["sections"] = parts
    data["colours"] = {name: getattr(look, name) for name in _COLOURS}
    data["notes"] = printer.notes(lang)
    spare = [LAST_FAMILY, *printer.fallbacks]
    data["fonts"] = {"serif": [look.serif, look.sans, *spare], "sans": [look.sans, *spare]}
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    job = {
        "main": f"{report.value}.typ",
        "fonts": place_fonts(folder / "fonts", printer),
        "standards": ["ua-1", "a-2a"] if archive else ["ua-1"],
        "made": frame.made.isoformat(),
    }
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")


def _head(
    folder: Path,
    whole: Document,
    frame: Frame,
    lang: str,
    paper: Paper,
    audience: Audience,
    printer: Printer,
) -> dict[str, Any]:
    """What stands outside the sections: title, running head, foot, metadata."""
    from zoneinfo import ZoneInfo

    local = frame.made.astimezone(ZoneInfo(frame.zone))
    private = audience is Audience.ME
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
    return {
        "title": printer.text(whole.title) or translate("Reports", "Report", lang=lang),
        "subtitle": printer.text(whole.subtitle),
        "running": _running(printer.text(whole.title)),
        "author": printer.text(frame.keeper),
        "description": printer.text(whole.subtitle),
        "keywords": [],
        "made": [local.year, local.month, local.day, local.hour, local.minute, local.second],
        "made-words": formats.date_short(local.date(), lang),
        "lang": language(lang),
        "region": "ES" if language(lang) == "es" else "GB",
        "paper": PAPERS[paper],
        "private": translate("Reports", "Private", lang=lang) if private else "",
        "footer": printer.text(footer),
        "page-of": translate("Reports", "Page {page} of {pages}", lang=lang),
        "logo": logo,
    }


def _running(title: str) -> str:
    """A title that fits the running head."""
    return title if len(title) <= 70 else title[:69].rstrip() + "…"


def _alternative(finding: str, table: Table) -> str:
    """A chart in words: what is to be seen, then its numbers."""
    rows = [
        "; ".join(f"{head} {cell}" for head, cell in zip(table.headers, row, strict=True))
        for row in table.rows
    ]
    more = ["…"] if len(rows) > _ALT_ROWS else []
    return ". ".join([finding, *rows[:_ALT_ROWS], *more])


def typeset(folder: Path, cancelled: Callable[[], bool]) -> None:
    """Run the typesetter beside us; it can be stopped at any time."""
    script = Path(__file__).with_name("compile.py")
    command = [sys.executable, "-P", str(script), str(folder)]
    with (folder / "stderr.txt").open("wb") as errors:
        child = subprocess.Popen(  # noqa: S603 - our own script
            command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors
        )
        try:
            while child.poll() is None:
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                _pause(child)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    if child.returncode != 0:
        told = folder / "error.txt"
        reason = (told if told.exists() else folder / "stderr.txt").read_text(
            encoding="utf-8", errors="replace"
        )
        raise Fault(FaultCode.TYPESETTING, reason=(reason.strip().splitlines() or [""])[0], detail=reason)


def _pause(child: "subprocess.Popen[bytes]") -> None:
    """Wait a moment, or until the child ends."""
    try:
        child.wait(0.05)
    except subprocess.TimeoutExpired:
        return


def put(made: Path, out: Path) -> None:
    """Move the finished file to its place in one step."""
    beside = out.with_name(f".{out.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        shutil.copy(made, beside)
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)
