"""`report KIND --out FILE.pdf`: a report typeset as PDF."""

import argparse
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli import report_choices
from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console

_KINDS = ("portfolio", "client", "incidents", "month", "settlement")
_ABOUT_ONE = ("client", "settlement")


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `report`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument("kind", choices=list(_KINDS), metavar="|".join(_KINDS))
    parser.add_argument("--client", metavar="NAME")
    parser.add_argument(
        "--from", dest="start", metavar="D", help=translate("Cli", "the first day", lang=lang)
    )
    parser.add_argument("--to", dest="end", metavar="D", help=translate("Cli", "the last day", lang=lang))
    parser.add_argument(
        "--for",
        dest="audience",
        choices=["me", "others"],
        default="me",
        help=translate("Cli", "for me (headed “Private”), or fit to be handed on", lang=lang),
    )
    report_choices.define(parser)
    parser.add_argument(
        "--archive", action="store_true", help=translate("Cli", "fit for an archive (PDF/A) too", lang=lang)
    )
    parser.add_argument(
        "--paper",
        choices=["a4", "letter"],
        help=translate("Cli", "the sheet; else as the settings say", lang=lang),
    )
    parser.add_argument(
        "--out",
        metavar="FILE.pdf",
        required=True,
        help=translate("Cli", "the file, or a folder where it gets a name of its own", lang=lang),
    )
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Gather what the report tells and typeset it, looking as the window's reports do."""
    from journal.cli import values
    from journal.domain.problems import Code, refuse
    from journal.reports import gather, naming
    from journal.reports.dossier import Audience, Paper, Report
    from journal.reports.writing import write
    from journal.services import settings

    out = Path(arguments.out).expanduser()
    folder = out.is_dir()
    if not folder and out.suffix.lower() != ".pdf":
        raise refuse("--out", Code.NOT_A_CHOICE, text=out.suffix, choices=".pdf")
    if arguments.kind in _ABOUT_ONE and arguments.client is None:
        raise refuse("--client", Code.REQUIRED)
    report, audience = Report(arguments.kind), Audience(arguments.audience)
    with console.journal() as journal:
        work = settings.current(journal)
        lang = getattr(arguments, "lang", None) or work.report_language or console.lang
        today = journal.today()
        start, end = values.period(arguments.start, arguments.end, today)
        client = values.client(journal, arguments.client) if arguments.client is not None else None
        dossier = gather.dossier(
            journal,
            report,
            client=client.id if client else None,
            start=start,
            end=end,
            lang=lang,
        )
    dossier = report_choices.ticked(console, arguments.show, dossier, audience)
    sections = report_choices.sections(arguments.sections, report, dossier, audience)
    if folder:
        name = client.name if client else ""
        out /= naming.file_name(naming.pattern_of_machine(), report, name, today, lang)
    frame = dataclasses.replace(dossier.frame, logo=naming.logo_of_machine())
    written = write(
        report,
        dataclasses.replace(dossier, frame=frame),
        out,
        lang=lang,
        paper=Paper(arguments.paper or work.report_paper),
        audience=audience,
        sections=sections,
        archive=arguments.archive,
        progress=console.progress,
    )
    for file in written.files:
        console.say(translate("Cli", "Written: {file}", lang=console.lang, file=file))
    return 0
