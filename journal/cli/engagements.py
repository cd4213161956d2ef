"""`engagement add|list|edit|end|delete`."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.cli.parser import Verbs, lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.lines import EngagementLine
    from journal.storage.journal import Journal


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the verbs of `engagement`."""
    del name
    lang = lang_of(parser)
    verbs = Verbs(parser, everywhere)

    adding = verbs.add("add", translate("Cli", "note what was agreed", lang=lang), run_add)
    adding.add_argument("client", metavar="CLIENT")
    adding.add_argument("title", metavar="TITLE")
    _terms(adding, lang)
    adding.add_argument(
        "--paid", metavar="600", help=translate("Cli", "what has been paid of it already", lang=lang)
    )
    listing = verbs.add("list", translate("Cli", "list what was agreed", lang=lang), run_list)
    listing.add_argument("client", metavar="CLIENT", nargs="?")
    listing.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    editing = verbs.add("edit", translate("Cli", "change it; what is not named stays", lang=lang), run_edit)
    editing.add_argument("id", metavar="ID")
    editing.add_argument("--title", metavar="TEXT")
    _terms(editing, lang)
    editing.add_argument("--done", action="store_true", help=translate("Cli", "it is delivered", lang=lang))
    ending = verbs.add("end", translate("Cli", "end it before it is done", lang=lang), run_end)
    ending.add_argument("id", metavar="ID")
    ending.add_argument("--on", metavar="DATE")
    verbs.add(
        "delete", translate("Cli", "delete it; its hours and payments stay", lang=lang), run_delete
    ).add_argument("id", metavar="ID")


def _terms(parser: argparse.ArgumentParser, lang: str) -> None:
    parser.add_argument("--fee", metavar="1200", help=translate("Cli", "the fee, net of VAT", lang=lang))
    parser.add_argument(
        "--rate", metavar="60", help=translate("Cli", "by the hour instead of a fee", lang=lang)
    )
    parser.add_argument(
        "--hours-left", metavar="20", help=translate("Cli", "hours of work still to be done", lang=lang)
    )
    parser.add_argument("--started", metavar="DATE")
    parser.add_argument("--due", metavar="DATE")
    parser.add_argument(
        "--refundable", metavar="600", help=translate("Cli", "what would go back if it ended now", lang=lang)
    )
    parser.add_argument("--notes", metavar="TEXT")


def _changes(arguments: argparse.Namespace, journal: "Journal", currency: str) -> dict[str, Any]:
    from journal.cli.values import day, free_text
    from journal.domain.choices import Terms
    from journal.domain.text_input import parse_duration, parse_money

    changes: dict[str, Any] = {}
    for flag, field in (("fee", "agreed"), ("rate", "rate"), ("refundable", "refundable")):
        given = getattr(arguments, flag)
        if given is not None:
            changes[field] = parse_money(given, currency, field=flag) if given.strip() else None
    if changes.get("rate") is not None and changes.get("agreed") is None:
        changes["terms"] = Terms.HOURLY
    elif changes.get("agreed") is not None:
        changes["terms"] = Terms.FIXED
    if arguments.hours_left is not None:
        plain = arguments.hours_left.strip()
        none_left = plain in {"", "0"}
        changes["seconds_left"] = 0 if none_left else parse_duration(plain, field="hours_left")
    for field in ("started", "due"):
        if getattr(arguments, field) is not None:
            changes[field] = day(
                getattr(arguments, field), journal.today(), field=field, future=field == "due"
            )
    if arguments.notes is not None:
        changes["notes"] = free_text(arguments.notes)
    return changes


def run_add(console: "Console", arguments: argparse.Namespace) -> int:
    """Note what was agreed, and what of it is paid already, as one step."""
    from journal.cli import values
    from journal.domain.ids import EngagementId
    from journal.domain.records import Engagement
    from journal.domain.text_input import parse_money
    from journal.services import engagements

    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        engagement = Engagement(
            id=EngagementId(""),
            client=client.id,
            title=values.free_text(arguments.title),
            **_changes(arguments, journal, client.currency),
        )
        paid = parse_money(arguments.paid, client.currency, field="paid") if arguments.paid else None
        receipt = engagements.add(journal, engagement, paid=paid)
        return console.done(receipt, f"{client.name}, {engagement.title}")


def run_edit(console: "Console", arguments: argparse.Namespace) -> int:
    """Change an engagement; what is not named stays."""
    from dataclasses import replace

    from journal.cli.values import free_text
    from journal.domain.choices import EngagementState
    from journal.services import clients, engagements

    with console.journal() as journal:
        before = engagements.get(journal, arguments.id.strip())
        changes = _changes(arguments, journal, clients.get(journal, before.client).currency)
        if arguments.title is not None:
            changes["title"] = free_text(arguments.title)
        if arguments.done:
            changes |= {"state": EngagementState.DONE, "seconds_left": 0, "ended": journal.today()}
        changed = replace(before, **changes)
        return console.done(engagements.edit(journal, changed), changed.title)


def run_end(console: "Console", arguments: argparse.Namespace) -> int:
    """End an engagement before it is done."""
    from journal.cli.values import day
    from journal.services import engagements

    with console.journal() as journal:
        engagement = engagements.get(journal, arguments.id.strip())
        on = day(arguments.on, journal.today(), field="on") or journal.today()
        return console.done(engagements.end(journal, engagement.id, on), engagement.title)


def run_delete(console: "Console", arguments: argparse.Namespace) -> int:
    """Delete an engagement."""
    from journal.services import engagements

    with console.journal() as journal:
        engagement = engagements.get(journal, arguments.id.strip())
        return console.done(engagements.delete(journal, engagement.id), engagement.title)


def as_json(line: "EngagementLine", client: str) -> dict[str, Any]:
    """Return an engagement with what was paid and what is open."""
    engagement = line.engagement
    return {
        "id": engagement.id,
        "client": client,
        "title": engagement.title,
        "terms": engagement.terms.value,
        "fee": engagement.agreed,
        "rate": engagement.rate,
        "paid": line.paid,
        "open": line.open,
        "refundable": engagement.refundable,
        "seconds": line.seconds,
        "seconds_left": engagement.seconds_left,
        "started": engagement.started,
        "due": engagement.due,
        "state": engagement.state.value,
    }


def run_list(console: "Console", arguments: argparse.Namespace) -> int:
    """List the engagements of a client, or all that are open."""
    from journal.cli import values
    from journal.services import engagements
    from journal.wording.choices import word
    from journal.wording.formats import date_short, hours, money

    lang = console.lang
    with console.journal() as journal:
        if arguments.client is None:
            lines = list(engagements.all_open(journal))
            names = {line.engagement.id: line.client_name for line in lines}
        else:
            client = values.client(journal, arguments.client)
            lines = list(engagements.of_client(journal, client.id))
            names = {line.engagement.id: client.name for line in lines}
    if arguments.json:
        return console.json({"engagements": [as_json(line, names[line.engagement.id]) for line in lines]})
    if not lines:
        console.say(translate("Cli", "Nothing agreed is noted yet.", lang=lang))
        return 0
    console.table(
        [
            translate("Cli", "Client", lang=lang),
            translate("Cli", "Title", lang=lang),
            translate("Cli", "Fee", lang=lang),
            translate("Cli", "Paid", lang=lang),
            translate("Cli", "Open", lang=lang),
            translate("Cli", "Hours", lang=lang),
            translate("Cli", "Due", lang=lang),
            translate("Cli", "State", lang=lang),
            "ID",
        ],
        [
            [
                names[line.engagement.id],
                line.engagement.title,
                money(line.engagement.agreed, lang) if line.engagement.agreed else "",
                money(line.paid, lang),
                money(line.open, lang) if line.open else "",
                hours(line.seconds, lang),
                date_short(line.engagement.due, lang) if line.engagement.due else "",
                word(line.engagement.state, lang),
                line.engagement.id,
            ]
            for line in lines
        ],
        right=(2, 3, 4, 5),
    )
    return 0
