"""`search TEXT`: every text, the best first."""

import argparse
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `search`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument("text", metavar="TEXT", nargs="+")
    parser.add_argument(
        "--limit",
        type=int,
        default=50,
        metavar="N",
        help=translate("Cli", "at most so many (default: 50)", lang=lang),
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Search every text."""
    from journal.cli.console import local
    from journal.cli.values import free_text
    from journal.services import search
    from journal.wording.formats import date_short

    lang = console.lang
    words = free_text(" ".join(arguments.text))
    with console.journal() as journal:
        found = search.find(journal, words, limit=max(1, arguments.limit))
        zone = journal.zone
    if arguments.json:
        return console.json(
            {
                "hits": [
                    {
                        "kind": hit.kind.value,
                        "id": hit.id,
                        "client": hit.client_name,
                        "at": local(hit.at, zone) if hit.at else None,
                        "title": hit.title,
                        "excerpt": hit.excerpt,
                    }
                    for hit in found.hits
                ],
                "total": found.total,
            }
        )
    if not found.hits:
        console.say(translate("Cli", "Nothing found for “{text}”.", lang=lang, text=words))
        return 0
    for hit in found.hits:
        day = date_short(hit.at.date(), lang) if hit.at else ""
        console.show("  ".join(filter(None, [day, hit.client_name, hit.title])))
        if hit.excerpt and hit.excerpt != hit.title:
            console.show(f"    {' '.join(hit.excerpt.split())}")
    if found.total > len(found.hits):
        console.say(
            translate(
                "Cli",
                "{shown} of {total}; --limit shows more.",
                lang=lang,
                shown=len(found.hits),
                total=found.total,
            )
        )
    return 0
