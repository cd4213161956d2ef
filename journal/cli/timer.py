"""`start`, `stop`, `status`: the timer."""

import argparse
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.domain.choices import EntryKind
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `start`, `stop` or `status`."""
    del everywhere
    lang = lang_of(parser)
    if name == "start":
        parser.add_argument("client", metavar="CLIENT")
        parser.add_argument(
            "--kind", choices=[kind.value for kind in EntryKind], default=EntryKind.DELIVERY.value
        )
        parser.add_argument("--note", metavar="TEXT")
        parser.set_defaults(run=run_start)
    elif name == "stop":
        parser.add_argument(
            "--discard", action="store_true", help=translate("Cli", "throw the running time away", lang=lang)
        )
        parser.set_defaults(run=run_stop)
    else:
        parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
        parser.set_defaults(run=run_status)


def run_start(console: "Console", arguments: argparse.Namespace) -> int:
    """Start the timer."""
    from journal.cli import values
    from journal.services import timer

    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        receipt = timer.start(journal, client.id, EntryKind(arguments.kind), values.free_text(arguments.note))
        return console.done(receipt, client.name)


def run_stop(console: "Console", arguments: argparse.Namespace) -> int:
    """Stop the timer; its hours are logged."""
    from journal.domain.ids import EntryId
    from journal.services import hours, timer
    from journal.wording.formats import hours as hours_text

    with console.journal() as journal:
        if arguments.discard:
            return console.done(timer.discard(journal))
        receipt = timer.stop(journal)
        seconds = hours.get(journal, EntryId(receipt.made)).seconds if receipt.made else 0
        return console.done(receipt, hours_text(seconds, console.lang))


def run_status(console: "Console", arguments: argparse.Namespace) -> int:
    """Say what the timer runs for."""
    from journal.cli.console import local
    from journal.services import clients, timer
    from journal.wording.choices import word
    from journal.wording.formats import hours as hours_text
    from journal.wording.formats import instant

    lang = console.lang
    with console.journal() as journal:
        running = timer.current(journal)
        if running is None:
            if arguments.json:
                return console.json({"timer": None})
            console.show(translate("Cli", "The timer is not running.", lang=lang))
            return 0
        name = clients.get(journal, running.client).name if running.client else ""
        seconds = max(0, int((journal.now() - running.started).total_seconds()))
        zone = journal.zone
    if arguments.json:
        return console.json(
            {
                "timer": {
                    "client": name,
                    "kind": running.kind.value,
                    "note": running.note,
                    "started": local(running.started, zone),
                    "seconds": seconds,
                }
            }
        )
    about = ", ".join(filter(None, [name, word(running.kind, lang), running.note]))
    console.show(
        translate(
            "Cli",
            "Running for {length} since {start}: {about}",
            lang=lang,
            length=hours_text(seconds, lang),
            start=instant(running.started, zone, lang),
            about=about,
        )
    )
    return 0
