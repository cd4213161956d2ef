"""`open` and `demo`: what needs a window is only prepared here, and handed over."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.handover import Handover
from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `open` and `demo`."""
    del everywhere
    lang = lang_of(parser)
    if name == "demo":
        parser.add_argument(
            "--out",
            metavar="DIR",
            help=translate(
                "Cli",
                "print the verdicts and write pictures of the pages and the reports into DIR, without a window",
                lang=lang,
            ),
        )
    parser.set_defaults(run=run_demo if name == "demo" else run_open)


def run_open(console: "Console", arguments: argparse.Namespace) -> Handover:
    """Hand the journal to the window."""
    from journal import home
    from journal.domain.problems import Fault, FaultCode

    del arguments
    if not home.has_display():
        raise Fault(FaultCode.NO_DISPLAY)
    return Handover("window", console.path, console.lang, console.passphrase_file)


def run_demo(console: "Console", arguments: argparse.Namespace) -> Handover:
    """Show the sample year in the window; without one, print its verdicts and hand its pages and reports on."""
    from journal import home
    from journal.services import sample

    path = console.path if console.named else home.sample_journal()
    if arguments.out is None and home.has_display():
        sample.ensure(path)
        return Handover("window", path, console.lang)
    from journal.cli.verdicts import print_verdicts
    from journal.services import verdicts
    from journal.storage.journal import Journal

    out = _folder(arguments.out or "demo")
    sample.make(path)
    with Journal.open(path) as journal:
        print_verdicts(console, verdicts.weigh(journal, lang=console.lang))
    return Handover("tour", path, console.lang, None, out)


def _folder(name: str) -> Path:
    from journal.domain.problems import Fault, FaultCode

    out = Path(name).expanduser()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(out), reason=error.strerror or str(error)) from None
    return out
