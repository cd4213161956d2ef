"""`verdicts`: what every relationship costs and is worth, from today or as of an instant."""

import argparse
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.services.verdicts import Weighed


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `verdicts`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument("--client", metavar="NAME", help=translate("Cli", "only this client", lang=lang))
    parser.add_argument(
        "--as-of",
        metavar="T",
        help=translate("Cli", "with what was recorded at that instant or day", lang=lang),
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help=translate("Cli", "try another setting without keeping it; may be repeated", lang=lang),
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Weigh; store what changed, unless another instant or other settings were asked for."""
    from journal.cli import values
    from journal.domain.problems import Code, refuse
    from journal.services import verdicts

    overrides: dict[str, str] = {}
    for pair in arguments.set:
        key, equals, value = pair.partition("=")
        if not equals:
            raise refuse("set", Code.NOT_A_CHOICE, text=pair, choices="KEY=VALUE")
        overrides[key.strip()] = value.strip()
    with console.journal() as journal:
        client = values.client(journal, arguments.client) if arguments.client is not None else None
        as_of = values.recorded_at(arguments.as_of, journal) if arguments.as_of is not None else None
        weighed = verdicts.weigh(
            journal,
            clients=None if client is None else [client.id],
            as_of=as_of,
            overrides=overrides,
            lang=console.lang,
            progress=console.progress,
        )
        if as_of is None and not overrides:
            verdicts.store(journal, weighed)
    if arguments.json:
        return console.json(weighed.document())
    print_verdicts(console, weighed, whole=client is not None)
    return 0


def print_verdicts(console: "Console", weighed: "Weighed", *, whole: bool = False) -> None:
    """Print one sentence a client, those with something to decide first; `whole` prints all that is said."""
    from journal.domain.choices import VerdictState
    from journal.verdict import say
    from journal.wording.suggestions import heading

    lang, portfolio = console.lang, weighed.portfolio
    if not portfolio.clients:
        console.say(translate("Cli", "No clients to weigh yet.", lang=lang))
        return
    order = list(VerdictState)
    for verdict in sorted(
        portfolio.clients,
        key=lambda each: (-order.index(each.state), weighed.names.get(each.client, "").casefold()),
    ):
        words = say(verdict, lang, portfolio.currency)
        name = weighed.names.get(verdict.client, verdict.client)
        if whole:
            console.show(f"{name}: {heading(verdict.state, verdict.action, lang)}")
            console.show(words.text)
        else:
            console.show(f"{name}: {heading(verdict.state, verdict.action, lang)}. {words.reason}")
    if not whole:
        count = len(portfolio.clients)
        console.say(
            translate(
                "Cli",
                "{quiet} of {count} clients had no incident in the last 90 days.",
                lang=lang,
                quiet=portfolio.without_incident_90d,
                count=count,
            )
        )
