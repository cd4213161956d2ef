"""How report files are named, and the logo of this machine: the same in the window and on the command line."""

from collections.abc import Container
from datetime import date
from pathlib import Path

from journal.home import machine_setting
from journal.reports.dossier import Report
from journal.wording import noop, translate

FILE_NAME = "{report} {client} {day}"
_WORDS = {
    Report.PORTFOLIO: noop("ReportFile", "portfolio"),
    Report.CLIENT: noop("ReportFile", "client"),
    Report.INCIDENTS: noop("ReportFile", "incidents"),
    Report.MONTH: noop("ReportFile", "month"),
    Report.SETTLEMENT: noop("ReportFile", "settlement"),
}


def file_name(
    pattern: str, report: Report, client: str, day: date, lang: str, taken: Container[str] = frozenset()
) -> str:
    """A file's name after the pattern, safe on every system, and none of those `taken` (in lower case)."""
    words = {
        "{report}": translate("ReportFile", _WORDS[report], lang=lang),
        "{client}": client[:80],
        "{day}": day.isoformat(),
    }
    name = pattern.strip() or FILE_NAME
    for place, word in words.items():
        name = name.replace(place, word)
    safe = "".join(c if c.isalnum() or c in " -–_.,()" else "_" for c in name)
    safe = " ".join(safe.split()).strip(" .") or report.value
    found, number = safe, 1
    while f"{found}.pdf".lower() in taken:
        number += 1
        found = f"{safe} {number}"
    return f"{found}.pdf"


def pattern_of_machine() -> str:
    """The pattern for file names that the window keeps; empty where none was set."""
    return machine_setting("reports", "file_names")


def logo_of_machine() -> Path | None:
    """The logo that the window keeps."""
    return logo_at(machine_setting("reports", "logo"))


def logo_at(path: str) -> Path | None:
    """The logo of this machine, where it is still there."""
    logo = Path(path) if path else None
    return logo if logo is not None and logo.is_file() else None
