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
    parser.add_argument(
        "--backtest",
        action="store_true",
        help=translate("Cli", "how past forecasts fared by your own records", lang=lang),
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Weigh; store what changed, unless another instant or other settings were asked for."""
    from journal.cli import values
    from journal.domain.problems import Code, refuse
    from journal.services import rates, verdicts

    overrides: dict[str, str] = {}
    for pair in arguments.set:
        key, equals, value = pair.partition("=")
        if not equals:
            raise refuse("set", Code.NOT_A_CHOICE, text=pair, choices="KEY=VALUE")
        overrides[key.strip()] = value.strip()
    if arguments.backtest:
        return _backtest(console, overrides, arguments)
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
        without = [] if arguments.json else rates.needed(journal)
    if arguments.json:
        return console.json(weighed.document())
    print_verdicts(console, weighed, whole=client is not None)
    if without:  # else "no money recorded" would be read beside money that was
        console.say(
            translate(
                "Cli",
                "Money in {currencies} does not count yet: its exchange rate is entered in the settings of the window.",
                lang=console.lang,
                currencies=", ".join(without),
            )
        )
    return 0


def _backtest(console: "Console", overrides: dict[str, str], arguments: argparse.Namespace) -> int:
    """Say how many past forecasts held, for all clients or one."""
    from datetime import timedelta

    from journal.cli import values
    from journal.services import verdicts

    with console.journal() as journal:
        client = values.client(journal, arguments.client).id if arguments.client is not None else None
        past, basis = verdicts.backtest(journal, overrides=overrides)
    scored = [each for each in past.forecasts if client is None or each.client == client]
    held80, held90 = sum(each.held80 for each in scored), sum(each.held90 for each in scored)
    if arguments.json:
        names = {str(key): name for key, name in basis.evidence.names.items()}
        return console.json(
            {
                "currency": basis.work.home_currency,
                "scored": len(scored),
                "held80": held80,
                "held90": held90,
                "forecasts": [
                    {
                        "client": names.get(each.client, each.client),
                        "made": (basis.at - timedelta(days=each.days_ago)).date(),
                        "horizon_days": each.horizon,
                        "mean": each.mean,
                        "low80": each.low80,
                        "high80": each.high80,
                        "low90": each.low90,
                        "high90": each.high90,
                        "came": each.came,
                    }
                    for each in scored
                ],
            }
        )
    if not scored:
        console.show(translate("Cli", "There is too little past to score a forecast yet.", lang=console.lang))
        return 0
    console.show(
        translate(
            "Cli",
            "{held80} of {scored} forecasts held their 8-in-10 band, {held90} their 9-in-10 band.",
            lang=console.lang,
            held80=held80,
            held90=held90,
            scored=len(scored),
        )
    )
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
