"""`thanks`, `boundary`, `reply`: a kind word kept, a limit noted, a held reply released."""

import argparse
from typing import TYPE_CHECKING

from journal.cli.parser import Verbs, lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `thanks`, `boundary` or `reply`."""
    lang = lang_of(parser)
    if name == "reply":
        verbs = Verbs(parser, everywhere)
        listing = verbs.add("list", translate("Cli", "list the replies that wait", lang=lang), run_replies)
        listing.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
        releasing = verbs.add(
            "release", translate("Cli", "release a reply and print it", lang=lang), run_release
        )
        releasing.add_argument("id", metavar="ID")
        releasing.add_argument(
            "--reason", metavar="TEXT", help=translate("Cli", "why before its time", lang=lang)
        )
        return
    parser.add_argument("client", metavar="CLIENT")
    parser.add_argument("text", metavar="TEXT")
    if name == "boundary":
        parser.add_argument("--until", metavar="DATE", help=translate("Cli", "the day it ends", lang=lang))
        parser.add_argument("--why", metavar="TEXT")
        parser.set_defaults(run=run_boundary)
    else:
        parser.add_argument(
            "--on", metavar="DATE", help=translate("Cli", "the day (default: today)", lang=lang)
        )
        parser.set_defaults(run=run_thanks)


def run_thanks(console: "Console", arguments: argparse.Namespace) -> int:
    """Keep a kind word."""
    from journal.cli import values
    from journal.domain.ids import ThanksId
    from journal.domain.records import Thanks
    from journal.services import thanks

    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        kept = Thanks(
            id=ThanksId(""),
            client=client.id,
            on=values.day(arguments.on, journal.today(), field="on") or journal.today(),
            words=values.free_text(arguments.text),
        )
        return console.done(thanks.add(journal, kept), client.name)


def run_boundary(console: "Console", arguments: argparse.Namespace) -> int:
    """Note a limit."""
    from journal.cli import values
    from journal.domain.ids import BoundaryId
    from journal.domain.records import Boundary
    from journal.services import boundaries

    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        boundary = Boundary(
            id=BoundaryId(""),
            client=client.id,
            what=values.free_text(arguments.text),
            why=values.free_text(arguments.why),
            since=journal.today(),
            until=values.day(arguments.until, journal.today(), field="until", future=True),
        )
        return console.done(boundaries.add(journal, boundary), f"{client.name}, {boundary.what}")


def run_replies(console: "Console", arguments: argparse.Namespace) -> int:
    """List the replies that are held."""
    from journal.cli.console import local
    from journal.domain.shorten import shortened
    from journal.services import replies
    from journal.wording.formats import instant

    lang = console.lang
    with console.journal() as journal:
        lines = list(replies.waiting(journal))
        zone = journal.zone
    if arguments.json:
        return console.json(
            {
                "replies": [
                    {
                        "id": line.reply.id,
                        "client": line.client_name,
                        "incident": line.reply.incident,
                        "not_before": local(line.reply.not_before, zone) if line.reply.not_before else None,
                        "ready": line.ready,
                        "stale": line.reply.stale,
                        "text": line.reply.text,
                    }
                    for line in lines
                ]
            }
        )
    if not lines:
        console.say(translate("Cli", "No reply waits.", lang=lang))
        return 0
    console.table(
        [
            translate("Cli", "Client", lang=lang),
            translate("Cli", "Not before", lang=lang),
            translate("Cli", "Begins", lang=lang),
            "ID",
        ],
        [
            [
                line.client_name,
                instant(line.reply.not_before, zone, lang) if line.reply.not_before else "",
                shortened(line.reply.text, 50),
                line.reply.id,
            ]
            for line in lines
        ],
    )
    return 0


def run_release(console: "Console", arguments: argparse.Namespace) -> int:
    """Release a reply; its text goes to standard output, ready to be sent."""
    from journal.cli.values import free_text
    from journal.services import replies

    with console.journal() as journal:
        reply = replies.get(journal, arguments.id.strip())
        replies.release(journal, reply.id, free_text(arguments.reason))
    console.show(reply.text)
    return 0
