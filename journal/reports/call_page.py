"""The listen card on paper: one A5 page for calls away from the desk."""

import json
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from journal.domain.problems import Fault, FaultCode
from journal.reports.data import LAST_FAMILY, Printer, place_fonts
from journal.reports.typesetting import put, typeset
from journal.wording import translate


def write_call_page(out: Path, *, lang: str, made: datetime) -> Path:
    """Write the page as tagged PDF/UA-1.

    Raises:
        Fault: it cannot be typeset, or not be written there.
    """
    from journal.charts.look import Look
    from journal.home import resources

    printer = Printer()
    look = Look.named("paper", lang)
    data = {
        "title": translate("CallPage", "A call", lang=lang),
        "lang": lang,
        "when": [
            translate("CallPage", "Client", lang=lang),
            translate("CallPage", "Day and time", lang=lang),
            translate("CallPage", "Minutes", lang=lang),
        ],
        "notes": translate("CallPage", "Their words", lang=lang),
        "fields": [
            translate("CallPage", "Core complaint", lang=lang),
            translate("CallPage", "What it causes them", lang=lang),
            translate("CallPage", "What they wish for", lang=lang),
            translate("CallPage", "What I will do, by when", lang=lang),
            translate("CallPage", "What they will do, by when", lang=lang),
        ],
        "check": translate("CallPage", "“What I have understood is … Have I got that right?”", lang=lang),
        "leave": translate(
            "CallPage",
            "If it turns to abuse: “I am ending the call now, and I will write to you.”",
            lang=lang,
        ),
        "fonts": {"sans": [look.sans, LAST_FAMILY], "serif": [look.serif, look.sans, LAST_FAMILY]},
        "colours": {"muted": look.muted, "line": look.line, "ink": look.ink},
    }
    try:
        with tempfile.TemporaryDirectory(prefix="client-journal-") as name:
            folder = Path(name)
            shutil.copy(resources() / "reports" / "call_page.typ", folder / "call_page.typ")
            (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
            job = {
                "main": "call_page.typ",
                "fonts": place_fonts(folder / "fonts", printer),
                "standards": ["ua-1"],
                "made": made.replace(microsecond=0).isoformat(),
            }
            (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
            typeset(folder, lambda: False)
            put(folder / "out.pdf", out)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=str(error)) from error
    return out
