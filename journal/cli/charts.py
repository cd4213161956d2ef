"""`chart NAME --out FILE`: a chart drawn into a file, without a window."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.charts.catalogue import Chart
    from journal.cli.console import Console

_FORMATS = (".png", ".svg", ".pdf")
_OF_ONE_CLIENT = frozenset({"verdict_options"})


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `chart`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument("name", metavar="NAME", nargs="?")
    parser.add_argument(
        "--list", action="store_true", help=translate("Cli", "name the charts there are", lang=lang)
    )
    parser.add_argument(
        "--out", metavar="FILE", help=translate("Cli", "ending in .png, .svg or .pdf", lang=lang)
    )
    parser.add_argument("--client", metavar="NAME")
    parser.add_argument(
        "--from", dest="start", metavar="D", help=translate("Cli", "the first day", lang=lang)
    )
    parser.add_argument("--to", dest="end", metavar="D", help=translate("Cli", "the last day", lang=lang))
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Draw a chart, or list those there are."""
    from journal.charts.catalogue import CATALOGUE
    from journal.cli import values
    from journal.domain.filters import StatFilter
    from journal.domain.problems import Code, Refused, refuse
    from journal.services import statistics

    lang = console.lang
    if arguments.list:
        console.table(
            [translate("Cli", "Name", lang=lang), translate("Cli", "Shows", lang=lang)],
            [[chart.name, chart.title(lang)] for chart in CATALOGUE.values()],
        )
        return 0
    if not (arguments.name or "").strip():
        raise refuse("name", Code.CHART_UNNAMED)
    chart = CATALOGUE.get(arguments.name.strip().replace("-", "_"))
    if chart is None:
        raise refuse("name", Code.UNKNOWN_NAME, name=arguments.name, choices=", ".join(CATALOGUE))
    if not arguments.out:
        raise refuse("--out", Code.REQUIRED)
    out = Path(arguments.out).expanduser()
    if out.suffix.lower() not in _FORMATS:
        raise refuse("--out", Code.NOT_A_CHOICE, text=out.suffix, choices=", ".join(_FORMATS))
    if chart.name in _OF_ONE_CLIENT and arguments.client is None:
        raise refuse("--client", Code.REQUIRED)
    with console.journal() as journal:
        today = journal.today()
        start, end = values.period(arguments.start, arguments.end, today)
        chosen = StatFilter(
            start=start,
            end=end,
            clients=(values.client(journal, arguments.client).id,) if arguments.client is not None else (),
        )
        try:
            drawn_from = statistics.values(journal, chart.name, chosen)
        except Refused as refused:
            if refused.problems[0].code is Code.NOTHING_ENDED:
                raise refuse(
                    "--client" if chosen.clients else "chart",
                    Code.NOTHING_ENDED,
                    command="client-journal chart --list",
                ) from None
            raise
    _draw(chart, drawn_from, out, arguments.theme, lang)
    console.say(chart.finding(drawn_from, lang))
    console.say(translate("Cli", "Written: {file}", lang=lang, file=out))
    return 0


def _draw(chart: "Chart", drawn_from: object, out: Path, theme: str, lang: str) -> None:
    """Write the figure whole or not at all."""
    from journal.charts.look import Look
    from journal.domain.problems import Fault, FaultCode

    figure = chart.draw(drawn_from, Look.named(theme, lang))
    part = out.with_name(f".{out.name}.part")
    kind = out.suffix.lower().removeprefix(".")
    try:
        figure.savefig(part, format=kind, dpi=200, metadata={"Date": None} if kind == "svg" else None)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=error.strerror or str(error)) from error
