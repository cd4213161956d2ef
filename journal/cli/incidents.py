"""`incidents` lists them; `incident edit|delete ID` changes one."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.cli.parser import Verbs, lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.lines import IncidentLine


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `incidents`, or the verbs of `incident`."""
    from journal.cli import incident_flags

    lang = lang_of(parser)
    if name == "incidents":
        parser.add_argument("--client", metavar="NAME")
        parser.add_argument(
            "--open", action="store_true", help=translate("Cli", "only those not settled", lang=lang)
        )
        parser.add_argument(
            "--from", dest="start", metavar="D", help=translate("Cli", "the first day", lang=lang)
        )
        parser.add_argument("--to", dest="end", metavar="D", help=translate("Cli", "the last day", lang=lang))
        parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
        parser.set_defaults(run=run_list)
        return
    verbs = Verbs(parser, everywhere)
    editing = verbs.add("edit", translate("Cli", "change it; what is not named stays", lang=lang), run_edit)
    editing.add_argument("id", metavar="ID")
    incident_flags.add_flags(editing, lang, required=False)
    deleting = verbs.add("delete", translate("Cli", "delete it; its hours stay", lang=lang), run_delete)
    deleting.add_argument("id", metavar="ID")


def as_json(line: "IncidentLine", zone: str) -> dict[str, Any]:
    """Return an incident as `incidents --json` shows it."""
    from journal.cli.console import local

    incident = line.incident
    return {
        "id": incident.id,
        "client": line.client_name,
        "at": local(incident.at, zone),
        "channel": incident.channel.value,
        "severity": incident.severity,
        "toll": incident.toll,
        "abusive": incident.abusive,
        "fair": incident.fair.value if incident.fair else None,
        "breakdown": incident.breakdown.value if incident.breakdown else None,
        "complaint": incident.complaint,
        "state": incident.state.value,
        "outcome": incident.outcome.value if incident.outcome else None,
        "seconds": line.seconds,
    }


def run_list(console: "Console", arguments: argparse.Namespace) -> int:
    """List incidents, the newest first."""
    from journal.cli import values
    from journal.domain.filters import IncidentFilter
    from journal.domain.shorten import shortened
    from journal.services import incidents
    from journal.wording.choices import word
    from journal.wording.formats import hours, instant

    lang = console.lang
    with console.journal() as journal:
        zone = journal.zone
        start, end = values.period(arguments.start, arguments.end, journal.today())
        narrowed = IncidentFilter(
            client=values.client(journal, arguments.client).id if arguments.client is not None else None,
            start=start,
            end=end,
            open_only=arguments.open,
        )
        lines = incidents.page(journal, narrowed, sort="at", descending=True).lines
    if arguments.json:
        return console.json({"incidents": [as_json(line, zone) for line in lines]})
    if not lines:
        console.say(translate("Cli", "No incidents here.", lang=lang))
        return 0
    console.table(
        [
            translate("Cli", "When", lang=lang),
            translate("Cli", "Client", lang=lang),
            translate("Cli", "Complaint", lang=lang),
            translate("Cli", "Toll", lang=lang),
            translate("Cli", "Hours", lang=lang),
            translate("Cli", "State", lang=lang),
            "ID",
        ],
        [
            [
                instant(line.incident.at, zone, lang),
                line.client_name,
                shortened(line.incident.complaint, 60),
                str(line.incident.toll or ""),
                hours(line.seconds, lang) if line.seconds else "",
                word(line.incident.state, lang),
                line.incident.id,
            ]
            for line in lines
        ],
        right=(3, 4),
    )
    return 0


def run_edit(console: "Console", arguments: argparse.Namespace) -> int:
    """Change an incident; what is not named stays."""
    from dataclasses import replace

    from journal.cli import incident_flags
    from journal.services import incidents

    with console.journal() as journal:
        before = incidents.get(journal, arguments.id.strip())
        changed = replace(before, **incident_flags.changes(arguments, journal))
        return console.done(incidents.edit(journal, changed), changed.complaint)


def run_delete(console: "Console", arguments: argparse.Namespace) -> int:
    """Delete an incident."""
    from journal.services import incidents

    with console.journal() as journal:
        incident = incidents.get(journal, arguments.id.strip())
        return console.done(incidents.delete(journal, incident.id), incident.complaint)
