"""`import`: files taken in, batches listed and taken back."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.problems import Refused
    from journal.services.imports import Outcome

_SHOWN = 20


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument("files", metavar="FILE", nargs="*")
    parser.add_argument(
        "--as",
        dest="format",
        metavar="FORMAT",
        help=translate("Cli", "the format, where it is not found by looking at the file", lang=lang),
    )
    parser.add_argument(
        "--timezone",
        metavar="ZONE",
        help=translate("Cli", "the zone of times without one (Europe/Madrid)", lang=lang),
    )
    parser.add_argument("--date-order", choices=["dmy", "mdy", "ymd"])
    parser.add_argument(
        "--client", metavar="NAME", help=translate("Cli", "everything belongs to this client", lang=lang)
    )
    parser.add_argument(
        "--all-contacts", action="store_true", help=translate("Cli", "make every person a client", lang=lang)
    )
    parser.add_argument(
        "--skip-bad",
        action="store_true",
        help=translate("Cli", "leave out the rows that cannot be read", lang=lang),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("Cli", "show what would be done, write nothing", lang=lang),
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    parser.add_argument(
        "--list", action="store_true", help=translate("Cli", "list the imports made", lang=lang)
    )
    parser.add_argument("--undo", metavar="BATCH", help=translate("Cli", "take one import back", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Take files in, list the imports made, or take one back."""
    from journal.domain.problems import Code, refuse
    from journal.services import imports

    if arguments.list:
        return _list(console, as_json=arguments.json)
    if arguments.undo is not None:
        with console.journal() as journal:
            imports.undo_batch(journal, arguments.undo.strip())
        console.say(translate("Cli", "The import is taken back.", lang=console.lang))
        return 0
    if not arguments.files:
        raise refuse("FILE", Code.REQUIRED)
    return _take(console, arguments)


def _take(console: "Console", arguments: argparse.Namespace) -> int:
    from journal.cli import values
    from journal.domain.problems import Refused
    from journal.services import imports

    with console.journal() as journal:
        options = imports.ImportOptions(
            format=arguments.format.strip().lower() if arguments.format else None,
            zone=arguments.timezone.strip() if arguments.timezone else None,
            date_order=arguments.date_order,
            client=values.client(journal, arguments.client).id if arguments.client is not None else None,
            all_contacts=arguments.all_contacts,
        )
        files = [Path(file).expanduser() for file in arguments.files]
        seen = imports.preview(journal, files, options, reckoned=False, progress=console.progress)
        decisions = imports.Decisions(skip_bad=arguments.skip_bad)
        try:
            if arguments.dry_run:
                outcome = imports.figures(journal, seen, decisions)
            else:
                outcome = imports.run(journal, seen, decisions, progress=console.progress).outcome
        except Refused as refusal:
            if arguments.json and not any(file.refused for file in seen.files):
                seen = imports.preview(journal, files, options)
                console.json(imports.document(seen.outcome, console.lang))
            raise _listed(refusal, console) from None
    if arguments.json:
        return console.json(imports.document(outcome, console.lang))
    _tell(console, outcome, dry=arguments.dry_run)
    return 0


def _listed(refusal: "Refused", console: "Console") -> "Refused":
    """List the bad rows on standard error; return what is left to say in one line."""
    from journal.domain.problems import Refused
    from journal.wording.problems import full_sentence

    rows = [problem for problem in refusal.problems if problem.line is not None]
    rest = [problem for problem in refusal.problems if problem.line is None]
    if not rest:
        return refusal
    for problem in rows[:_SHOWN]:
        print(
            f"  {problem.values.get('file', '')} {full_sentence(problem, console.lang)}".rstrip(),
            file=sys.stderr,
        )
    if len(rows) > _SHOWN:
        more = translate("Cli", "… and %n more", len(rows) - _SHOWN, lang=console.lang)
        print(f"  {more}", file=sys.stderr)
    return Refused(*rest)


def _tell(console: "Console", outcome: "Outcome", *, dry: bool) -> None:
    """Say what was taken in, file by file and in all."""
    from journal.wording.formats import hours
    from journal.wording.problems import full_sentence

    lang = console.lang
    for result in outcome.files:
        console.say(
            translate(
                "Cli",
                "{file} ({format}): {read} read, {new} new, {updated} updated, {unchanged} known already, {skipped} left out",
                lang=lang,
                file=result.file.path.name,
                format=result.file.format,
                read=result.read,
                new=result.new,
                updated=result.updated,
                unchanged=result.unchanged,
                skipped=result.skipped,
            )
        )
        if result.file.format == "mail" and result.skipped:
            console.say(
                "  "
                + translate(
                    "Cli",
                    "Messages from and to nobody in the journal are left out; --client NAME says whose they are.",
                    lang=lang,
                )
            )
        for problem in (*result.file.problems[:_SHOWN], *result.file.notes[:_SHOWN]):
            console.say(f"  {full_sentence(problem, lang)}")
    parts = [
        translate("Cli", "%n clients", outcome.clients, lang=lang),
        translate("Cli", "%n contacts", outcome.contacts, lang=lang),
        translate("Cli", "%n entries", outcome.entries, lang=lang) + f" ({hours(outcome.seconds, lang)})",
        translate("Cli", "%n payments", outcome.payments, lang=lang),
        translate("Cli", "%n incidents", outcome.incidents, lang=lang),
    ]
    if dry:
        console.say(
            translate("Cli", "Would be new: {what}. Nothing was written.", lang=lang, what=", ".join(parts))
        )
        return
    console.say(translate("Cli", "New: {what}", lang=lang, what=", ".join(parts)))
    if outcome.batch:
        console.say(
            translate(
                "Cli", "Taken back by: client-journal import --undo {batch}", lang=lang, batch=outcome.batch
            )
        )


def _list(console: "Console", *, as_json: bool) -> int:
    from journal.cli.console import local
    from journal.services import imports
    from journal.wording.formats import instant

    lang = console.lang
    with console.journal() as journal:
        batches = imports.batches(journal)
        zone = journal.zone
    if as_json:
        return console.json(
            {
                "batches": [
                    {
                        "id": batch.id,
                        "at": local(batch.at, zone),
                        "files": list(batch.files),
                        "format": batch.format,
                        "new": batch.new,
                    }
                    for batch in batches
                ]
            }
        )
    if not batches:
        console.say(translate("Cli", "Nothing was imported yet.", lang=lang))
        return 0
    console.table(
        [
            translate("Cli", "When", lang=lang),
            translate("Cli", "Files", lang=lang),
            translate("Cli", "New", lang=lang),
            "ID",
        ],
        [[instant(each.at, zone, lang), ", ".join(each.files), str(each.new), each.id] for each in batches],
        right=(2,),
    )
    return 0
