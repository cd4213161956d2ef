"""`export`: the whole journal as an archive, or one list of it as CSV."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.ids import ClientId
    from journal.storage.journal import Journal

_LISTS = ("hours", "incidents", "payments", "clients")


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument(
        "what",
        metavar="FILE.zip | hours|incidents|payments|clients",
        help=translate("Cli", "the archive to write, or the list to write as CSV", lang=lang),
    )
    parser.add_argument("file", metavar="FILE.csv", nargs="?")
    parser.add_argument("--client", metavar="NAME", help=translate("Cli", "only this client", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Write the archive, or one list as CSV."""
    from journal.cli import values
    from journal.domain.problems import Code, refuse
    from journal.exchange.writers import write_text

    lang = console.lang
    if arguments.file is None and arguments.what in _LISTS:
        raise refuse("FILE", Code.REQUIRED)
    if arguments.file is not None and arguments.what not in _LISTS:
        raise refuse("list", Code.NOT_A_CHOICE, text=arguments.what, choices=", ".join(_LISTS))
    with console.journal() as journal:
        client = values.client(journal, arguments.client).id if arguments.client is not None else None
        if arguments.file is None:
            from journal.services import archive

            out = Path(arguments.what).expanduser()
            archive.export(journal, out, client=client)
        elif arguments.what == "clients" and arguments.file.casefold().endswith(".vcf"):
            from journal.services import clients, contact_cards

            out = Path(arguments.file).expanduser()
            chosen = (each for each in clients.everyone(journal) if client is None or each.id == client)
            contact_cards.export_vcards(journal, out, chosen)
        else:
            out = Path(arguments.file).expanduser()
            write_text(out, _rows(journal, arguments.what, client))
    console.say(translate("Cli", "Written: {file}", lang=lang, file=out))
    return 0


def _rows(journal: "Journal", which: str, client: "ClientId | None") -> Iterator[str]:
    """Return the CSV text of one list."""
    from journal.domain.filters import HoursFilter, IncidentFilter, PaymentFilter
    from journal.exchange import writers
    from journal.services import clients, hours, incidents, payments

    if which == "hours":
        entries = hours.page(journal, HoursFilter(client=client), sort="day", descending=False).lines
        return writers.hours_csv((line.entry, line.client_name) for line in entries)
    if which == "incidents":
        found = incidents.page(journal, IncidentFilter(client=client), sort="at", descending=False).lines
        return writers.incidents_csv((line.incident, line.client_name) for line in found)
    if which == "payments":
        moved = payments.page(journal, PaymentFilter(client=client), sort="on", descending=False).lines
        return writers.payments_csv((line.payment, line.client_name) for line in moved)
    everyone = clients.everyone(journal)
    return writers.clients_csv(each for each in everyone if client is None or each.id == client)
