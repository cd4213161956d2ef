"""`hours`: totals by client, month, week, day, kind or person."""

import argparse
import csv
import sys
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console

_KEYS = ("client", "month", "week", "day", "kind", "worker")


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `hours`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument(
        "--by",
        default="client",
        metavar="client,month,…",
        help=translate("Cli", "any of client, month, week, day, kind, worker (default: client)", lang=lang),
    )
    parser.add_argument("--client", metavar="NAME")
    parser.add_argument(
        "--from", dest="start", metavar="D", help=translate("Cli", "the first day", lang=lang)
    )
    parser.add_argument("--to", dest="end", metavar="D", help=translate("Cli", "the last day", lang=lang))
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    form.add_argument("--csv", action="store_true", help=translate("Cli", "as CSV", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Add up hours."""
    from journal.cli import values
    from journal.domain.problems import Code, refuse
    from journal.services import hours

    keys = tuple(dict.fromkeys(key.strip() for key in arguments.by.split(",") if key.strip()))
    for key in keys or ("",):
        if key not in _KEYS:
            raise refuse("--by", Code.NOT_A_CHOICE, text=key, choices=", ".join(_KEYS))
    with console.journal() as journal:
        today = journal.today()
        start, end = values.period(arguments.start, arguments.end, today)
        client = values.client(journal, arguments.client).id if arguments.client is not None else None
        rows = hours.totals(
            journal,
            by=keys,
            start=start,
            end=end,
            client=client,
        )
    total = sum(row.seconds for row in rows)
    if arguments.json:
        return console.json(
            {
                "rows": [
                    row.keys
                    | {"seconds": row.seconds, "billable_seconds": row.billable_seconds, "value": row.value}
                    for row in rows
                ],
                "total_seconds": total,
            }
        )
    if arguments.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow([*keys, "seconds", "billable_seconds", "value", "currency"])
        for row in rows:
            worth = (str(row.value.major), row.value.currency) if row.value else ("", "")
            writer.writerow([*map(_guarded, row.keys.values()), row.seconds, row.billable_seconds, *worth])
        return 0
    from journal.wording.formats import hours as hours_text
    from journal.wording.formats import money

    lang = console.lang
    if not rows:
        console.say(translate("Cli", "No hours in this period yet.", lang=lang))
        return 0
    heads = {
        "client": translate("Cli", "Client", lang=lang),
        "month": translate("Cli", "Month", lang=lang),
        "week": translate("Cli", "Week", lang=lang),
        "day": translate("Cli", "Day", lang=lang),
        "kind": translate("Cli", "Kind", lang=lang),
        "worker": translate("Cli", "Who", lang=lang),
    }
    count = len(keys)
    sum_line = [translate("Cli", "In all", lang=lang), *[""] * (count - 1), hours_text(total, lang), "", ""]
    console.table(
        [
            *[heads[key] for key in keys],
            translate("Cli", "Hours", lang=lang),
            translate("Cli", "Billable", lang=lang),
            translate("Cli", "Value", lang=lang),
        ],
        [
            *[
                [
                    *[_shown(key, value, lang) for key, value in row.keys.items()],
                    hours_text(row.seconds, lang),
                    hours_text(row.billable_seconds, lang),
                    money(row.value, lang) if row.value else "",
                ]
                for row in rows
            ],
            sum_line,
        ],
        right=(count, count + 1, count + 2),
    )
    return 0


def _shown(key: str, value: str, lang: str) -> str:
    from journal.domain.choices import EntryKind
    from journal.wording.choices import word

    if key == "client" and not value:
        return translate("Cli", "(without a client)", lang=lang)
    if key == "kind":
        return word(EntryKind(value), lang)
    return value


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from reading a name as a formula, as other exporters do."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
