"""`client add|list|show|edit|pause|close|reopen|merge|delete`."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.cli.parser import Verbs, lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.records import Client


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the verbs of `client`."""
    del name
    lang = lang_of(parser)
    verbs = Verbs(parser, everywhere)

    adding = verbs.add("add", translate("Cli", "add a client", lang=lang), run_add)
    adding.add_argument("name", metavar="NAME")
    _facts(adding, lang)
    listing = verbs.add("list", translate("Cli", "list the clients", lang=lang), run_list)
    listing.add_argument("--all", action="store_true", help=translate("Cli", "closed ones too", lang=lang))
    listing.add_argument("--tag", metavar="T", help=translate("Cli", "only those with this tag", lang=lang))
    listing.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    from journal.cli import client_card

    showing = verbs.add("show", translate("Cli", "show one client", lang=lang), client_card.run)
    showing.add_argument("name", metavar="NAME")
    showing.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    editing = verbs.add(
        "edit", translate("Cli", "change a client; what is not named stays", lang=lang), run_edit
    )
    editing.add_argument("name", metavar="NAME")
    editing.add_argument("--name", dest="new_name", metavar="NAME")
    _facts(editing, lang)
    _risks(editing, lang)
    for word, summary in (
        ("pause", translate("Cli", "let a relationship rest", lang=lang)),
        ("close", translate("Cli", "close a relationship; its history stays", lang=lang)),
        ("reopen", translate("Cli", "take a relationship up again", lang=lang)),
        ("delete", translate("Cli", "delete a client and all that hangs on it", lang=lang)),
    ):
        verbs.add(word, summary, run_standing).add_argument("name", metavar="NAME")
    merging = verbs.add(
        "merge", translate("Cli", "move everything of one client to another", lang=lang), run_merge
    )
    merging.add_argument("source", metavar="FROM")
    merging.add_argument("target", metavar="INTO")


def _facts(parser: argparse.ArgumentParser, lang: str) -> None:
    parser.add_argument(
        "--email", action="append", metavar="E", help=translate("Cli", "may be repeated", lang=lang)
    )
    parser.add_argument(
        "--phone", action="append", metavar="P", help=translate("Cli", "may be repeated", lang=lang)
    )
    parser.add_argument("--company", metavar="C")
    parser.add_argument(
        "--tag", action="append", metavar="T", help=translate("Cli", "may be repeated", lang=lang)
    )
    parser.add_argument(
        "--currency", metavar="EUR", help=translate("Cli", "ISO code of the client's currency", lang=lang)
    )
    parser.add_argument(
        "--rate", metavar="60", help=translate("Cli", "what an hour costs the client", lang=lang)
    )
    parser.add_argument(
        "--notes", metavar="TEXT", help=translate("Cli", "“-” reads them from standard input", lang=lang)
    )


def _risks(parser: argparse.ArgumentParser, lang: str) -> None:
    group = parser.add_argument_group(translate("Cli", "what only you know, for the verdict", lang=lang))
    group.add_argument(
        "--alive", choices=["yes", "no", "unknown"], help=translate("Cli", "will more work come?", lang=lang)
    )
    for flag, summary in (
        ("--risk-end", translate("Cli", "chance × cost of trouble if it ends (a bad review)", lang=lang)),
        ("--risk-going-on", translate("Cli", "chance × cost of trouble if it goes on", lang=lang)),
        ("--risk-per-incident", translate("Cli", "chance × cost of trouble with each incident", lang=lang)),
        ("--referral", translate("Cli", "worth of the referrals lost if it ends", lang=lang)),
    ):
        group.add_argument(flag, metavar="AMOUNT", help=summary)
    group.add_argument(
        "--refund-fee",
        metavar="SHARE",
        help=translate("Cli", "share of a refund the processor keeps, 0 to 1", lang=lang),
    )


def _changes(arguments: argparse.Namespace, currency: str, kept: "Client | None") -> dict[str, Any]:
    """Return the fields of a client that the arguments name."""
    from journal.cli.values import free_text
    from journal.domain.choices import ContactKind
    from journal.domain.records import Contact
    from journal.domain.text_input import parse_money

    changes: dict[str, Any] = {}
    for flag, kind in (("email", ContactKind.EMAIL), ("phone", ContactKind.PHONE)):
        given = getattr(arguments, flag)
        if given is not None:
            before = changes.get("contacts", kept.contacts if kept else ())
            new = tuple(Contact(kind=kind, value=value.strip()) for value in given if value.strip())
            changes["contacts"] = tuple(c for c in before if c.kind is not kind) + new
    for field in ("company", "notes"):
        if getattr(arguments, field) is not None:
            changes[field] = free_text(getattr(arguments, field), or_input=field == "notes")
    if arguments.tag is not None:
        changes["tags"] = tuple(dict.fromkeys(tag.strip() for tag in arguments.tag if tag.strip()))
    if arguments.currency is not None:
        changes["currency"] = currency
    if arguments.rate is not None:
        changes["rate"] = (
            parse_money(arguments.rate, currency, field="rate") if arguments.rate.strip() else None
        )
    return changes


def _risk_changes(arguments: argparse.Namespace, currency: str) -> dict[str, Any]:
    from journal.domain.choices import Alive
    from journal.domain.problems import Code, refuse
    from journal.domain.text_input import parse_decimal, parse_money

    changes: dict[str, Any] = {}
    for flag, field in (
        ("risk_end", "risk_end"),
        ("risk_going_on", "risk_cont"),
        ("risk_per_incident", "risk_per_incident"),
        ("referral", "referral"),
    ):
        given = getattr(arguments, flag)
        if given is not None:
            changes[field] = parse_money(given, currency, field=field) if given.strip() else None
    if arguments.refund_fee is not None:
        share = parse_decimal(arguments.refund_fee, field="refund_fee")
        if not 0 <= share <= 1:
            raise refuse("--refund-fee", Code.OUT_OF_RANGE, text=arguments.refund_fee, low=0, high=1)
        changes["refund_fee"] = share
    if arguments.alive is not None:
        changes["alive"] = Alive(arguments.alive)
    return changes


def currency_of(text: str | None, otherwise: str) -> str:
    """Return the ISO code typed, or the other where none was."""
    from journal.domain.money import is_currency
    from journal.domain.problems import Code, refuse

    if text is None:
        return otherwise
    if not is_currency(text.strip().upper()):
        raise refuse("currency", Code.NOT_A_CURRENCY, text=text)
    return text.strip().upper()


def run_add(console: "Console", arguments: argparse.Namespace) -> int:
    """Add a client."""
    from journal.cli.values import free_text
    from journal.domain.ids import ClientId
    from journal.domain.records import Client
    from journal.services import clients, settings

    with console.journal() as journal:
        currency = currency_of(arguments.currency, settings.current(journal).home_currency)
        facts: dict[str, Any] = {"currency": currency} | _changes(arguments, currency, None)
        client = Client(id=ClientId(""), name=free_text(arguments.name), **facts)
        return console.done(clients.add(journal, client), client.name)


def run_edit(console: "Console", arguments: argparse.Namespace) -> int:
    """Change a client; what is not named stays."""
    from dataclasses import replace

    from journal.cli import values
    from journal.services import clients

    with console.journal() as journal:
        client = values.client(journal, arguments.name)
        currency = currency_of(arguments.currency, client.currency)
        changes = _changes(arguments, currency, client) | _risk_changes(arguments, currency)
        if arguments.new_name is not None:
            changes["name"] = values.free_text(arguments.new_name)
        changed = replace(client, **changes)
        return console.done(clients.edit(journal, changed), changed.name)


def run_standing(console: "Console", arguments: argparse.Namespace) -> int:
    """Pause, close, reopen or delete a client."""
    from journal.cli import values
    from journal.services import clients

    verbs = {
        "pause": clients.pause,
        "close": clients.close,
        "reopen": clients.reopen,
        "delete": clients.delete,
    }
    with console.journal() as journal:
        client = values.client(journal, arguments.name)
        return console.done(verbs[arguments.verb](journal, client.id), client.name)


def run_merge(console: "Console", arguments: argparse.Namespace) -> int:
    """Move everything of one client to another."""
    from journal.cli import values
    from journal.services import clients

    with console.journal() as journal:
        source, target = values.client(journal, arguments.source), values.client(journal, arguments.target)
        return console.done(clients.merge(journal, source.id, target.id), f"{source.name} → {target.name}")


def as_json(client: "Client") -> dict[str, Any]:
    """Return a client as `client list --json` shows it."""
    return {
        "id": client.id,
        "name": client.name,
        "company": client.company,
        "emails": list(client.emails),
        "phones": list(client.phones),
        "tags": list(client.tags),
        "currency": client.currency,
        "standing": client.standing.value,
    }


def run_list(console: "Console", arguments: argparse.Namespace) -> int:
    """List the clients by name."""
    from journal.services import clients
    from journal.wording.choices import word

    with console.journal() as journal:
        found = [
            each
            for each in clients.everyone(journal, with_closed=True)
            if arguments.tag is None or arguments.tag in each.tags
        ]
    if arguments.json:
        # Scripts get all of them with their standing; people see those that are not closed.
        return console.json({"clients": [as_json(client) for client in found]})
    shown = [c for c in found if arguments.all or c.standing.value != "closed"]
    if not shown:
        console.say(
            translate(
                "Cli", "No clients yet. Add one with: client-journal client add NAME", lang=console.lang
            )
        )
        return 0
    lang = console.lang
    console.table(
        [
            translate("Cli", "Name", lang=lang),
            translate("Cli", "Company", lang=lang),
            translate("Cli", "Contact", lang=lang),
            translate("Cli", "Standing", lang=lang),
        ],
        [[c.name, c.company, (*c.emails, *c.phones, "")[0], word(c.standing, lang)] for c in shown],
    )
    return 0
