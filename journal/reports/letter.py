"""The letter that ends a relationship, as a tagged PDF from a template that the user may change."""

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.charts.look import Look
from journal.domain.problems import Fault, FaultCode
from journal.reports.data import LAST_FAMILY, Printer, place_fonts
from journal.reports.dossier import Frame, Paper
from journal.reports.typesetting import put, typeset
from journal.reports.writing import PAPERS
from journal.wording import formats, language, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a letter says: to whom, on which day, its text, and the figures under it (words, amount), worded already."""

    frame: Frame
    to: tuple[str, ...]  # name and address, a line each
    day: date
    text: str
    rows: tuple[tuple[str, str], ...] = ()


def write_letter(
    letter: Letter,
    template: Path,
    out: Path,
    *,
    lang: str,
    paper: Paper = Paper.A4,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the letter to `out`, whole or not at all, set by `template`.

    Raises:
        Fault: the template cannot be set, the file cannot be written, or it was cancelled.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="client-journal-") as name:
            folder = Path(name)
            shutil.copy(template, folder / "letter.typ")
            _prepare(folder, letter, lang, paper)
            typeset(folder, cancelled)
            put(folder / "out.pdf", out)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=str(error)) from error
    return out


def _prepare(folder: Path, letter: Letter, lang: str, paper: Paper) -> None:
    printer, look = Printer(), Look.named("paper", lang)
    paragraphs = [
        [printer.text(line) for line in paragraph.splitlines()]
        for paragraph in letter.text.strip().split("\n\n")
        if paragraph.strip()
    ]
    note = translate("Letter", "Template, not legal advice. It admits no fault of either side.", lang=lang)
    title = translate("Letter", "The end of our work together", lang=lang)
    data: dict[str, object] = {
        "title": title,
        "author": printer.text(letter.frame.keeper),
        "sender": [printer.text(letter.frame.keeper)] if letter.frame.keeper else [],
        "to": [printer.text(line) for line in letter.to],
        "day": formats.date(letter.day, lang),
        "made": [letter.day.year, letter.day.month, letter.day.day],
        "paragraphs": paragraphs,
        "headers": [
            translate("Letter", "Settlement", lang=lang),
            translate("Letter", "Amount", lang=lang),
        ],
        "rows": [[printer.text(words), printer.text(amount)] for words, amount in letter.rows],
        "note": " ".join([note, *printer.notes(lang)]),
        "footer": printer.text(letter.frame.footer),
        "lang": language(lang),
        "region": "ES" if language(lang) == "es" else "GB",
        "paper": PAPERS[paper],
    }
    data["fonts"] = {"serif": [look.serif, look.sans, LAST_FAMILY], "sans": [look.sans, LAST_FAMILY]}
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    job = {
        "main": "letter.typ",
        "fonts": place_fonts(folder / "fonts", printer),
        "standards": ["ua-1"],
        "made": letter.frame.made.isoformat(),
    }
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
