"""The parser of the command line, made from the table of commands. Standard library alone, so that help is instant.

Only the command that is asked for is defined in full; the others are a name and a summary.
"""

import argparse
import importlib
import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from journal.cli.table import COMMANDS
from journal.wording import LANGUAGES, translate

if TYPE_CHECKING:
    from journal.cli.console import Console

Run = Callable[["Console", argparse.Namespace], Any]
_NEGATIVE = re.compile(r"[-−][\d.,]")


class Parser(argparse.ArgumentParser):
    """A parser that speaks our languages and never guesses at shortened flags: names only grow."""

    def __init__(self, *args: Any, lang: str = "en", **options: Any) -> None:
        """Make a parser without abbreviations; its help flag is ours."""
        options.setdefault("add_help", False)
        options["allow_abbrev"] = False
        super().__init__(*args, **options)
        self.lang = lang
        self._positionals.title = translate("Cli", "what it needs", lang=lang)
        self._optionals.title = translate("Cli", "options", lang=lang)
        self.add_argument(
            "-h", "--help", action="help", help=translate("Cli", "show this help and leave", lang=lang)
        )

    def format_usage(self) -> str:
        """Return the usage line with its first word in our language."""
        return super().format_usage().replace("usage:", translate("Cli", "usage:", lang=self.lang), 1)

    def format_help(self) -> str:
        """Return the help with its first word in our language."""
        return super().format_help().replace("usage:", translate("Cli", "usage:", lang=self.lang), 1)

    def error(self, message: str) -> NoReturn:
        """Print the usage and one line, and leave with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"error: {_worded(message, self.lang)}\n")


def _worded(message: str, lang: str) -> str:
    """Return a message of argparse in our language: its own words come in English only."""
    for known, ours in (
        (
            r"the following arguments are required: (?P<what>.*)",
            translate("Cli", "still needed: {what}", lang=lang),
        ),
        (r"unrecognized arguments: (?P<what>.*)", translate("Cli", "not understood: {what}", lang=lang)),
        (
            r"argument (?P<what>[^:]*): expected (?:one|at least one) argument",
            translate("Cli", "{what} needs a value", lang=lang),
        ),
        (
            r"argument (?P<what>[^:]*): invalid choice: (?P<got>.*) \(choose from (?P<ones>.*)\)",
            translate("Cli", "{what}: {got} is not one of {ones}", lang=lang),
        ),
        (
            r"argument (?P<what>[^:]*): not allowed with argument (?P<other>.*)",
            translate("Cli", "{what} does not go with {other}", lang=lang),
        ),
        (
            r"argument (?P<what>[^:]*): invalid .* value: (?P<got>.*)",
            translate("Cli", "{what}: {got} is not a number", lang=lang),
        ),
    ):
        if found := re.fullmatch(known, message, re.DOTALL):
            for name, value in found.groupdict().items():
                ours = ours.replace(f"{{{name}}}", value)  # noqa: PLW2901 - filled step by step
            return ours
    return message


def parse(argv: Sequence[str], lang: str) -> argparse.Namespace:
    """Parse `argv`; the result has `run`, the function of the command.

    Raises:
        SystemExit: after `--help` and `--version` (0) or wrong usage (2).
    """
    from journal import __version__

    everywhere = _global_options(lang)
    parser = Parser(
        prog="client-journal",
        lang=lang,
        description=translate(
            "Cli",
            "A private journal of your client relationships. Without a command it opens the window.",
            lang=lang,
        ),
        parents=[everywhere],
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"client-journal {__version__}",
        help=translate("Cli", "print the version and leave", lang=lang),
    )
    commands = parser.add_subparsers(
        title=translate("Cli", "commands", lang=lang),
        metavar=translate("Cli", "COMMAND", lang=lang),
        dest="command",
        parser_class=Parser,
    )
    for command in COMMANDS:
        described = commands.add_parser(
            command.name,
            help=(summary := translate("Cli", command.summary, lang=lang)),
            description=summary,
            parents=[everywhere],  # type: ignore[list-item] # any parser can lend its arguments
            lang=lang,
        )
        if command.name in argv:
            importlib.import_module(command.module).define(described, command.name, everywhere)
    words = [f" {word}" if _NEGATIVE.match(word) else word for word in argv]  # "-1h" is a value, not a flag
    known = parser.parse_args(words)
    for name, value in vars(known).items():
        if isinstance(value, str | list):
            setattr(known, name, _unpadded(value))
    if known.command is None:
        importlib.import_module("journal.cli.window").define(parser, "open", everywhere)
    for name, default in (("journal", None), ("passphrase_file", None), ("quiet", False)):
        if not hasattr(known, name):
            setattr(known, name, default)
    if known.command is None:
        known.run = parser.get_default("run")
    return known


def _unpadded(value: Any) -> Any:
    """Take the padding away again that kept "-1h" from being read as a flag."""
    if isinstance(value, list):
        return [_unpadded(each) for each in value]
    return value[1:] if isinstance(value, str) and value[:1] == " " and _NEGATIVE.match(value[1:]) else value


def _global_options(lang: str) -> argparse.ArgumentParser:
    """Return the options that go before or after any command. Absent ones leave no mark, so that both places work."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = shared.add_argument_group(translate("Cli", "options of every command", lang=lang))
    group.add_argument(
        "--journal",
        metavar="PATH",
        help=translate(
            "Cli", "the journal file (default: CLIENT_JOURNAL, else the one in your data folder)", lang=lang
        ),
    )
    group.add_argument(
        "--lang",
        choices=list(LANGUAGES),
        help=translate("Cli", "the language spoken (default: the system's)", lang=lang),
    )
    group.add_argument(
        "--passphrase-file",
        metavar="FILE",
        help=translate(
            "Cli", "a file holding the passphrase of the journal (or CLIENT_JOURNAL_PASSPHRASE)", lang=lang
        ),
    )
    group.add_argument(
        "--quiet", action="store_true", help=translate("Cli", "say nothing when all went well", lang=lang)
    )
    return shared


class Verbs:
    """The verbs of a group (`client add`, `client list`), one of which must be named."""

    def __init__(self, parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
        """Make `parser` a group; `everywhere` holds the options of every command."""
        self.lang = lang_of(parser)
        self._everywhere = everywhere
        self._verbs = parser.add_subparsers(
            title=translate("Cli", "what to do", lang=self.lang),
            metavar=translate("Cli", "ACTION", lang=self.lang),
            dest="verb",
            required=True,
            parser_class=Parser,
        )

    def add(self, name: str, summary: str, run: Run) -> argparse.ArgumentParser:
        """Add a verb that `run` does."""
        made: argparse.ArgumentParser = self._verbs.add_parser(
            name,
            help=summary,
            description=summary,
            parents=[self._everywhere],  # type: ignore[list-item] # any parser can lend its arguments
            lang=self.lang,
        )
        made.set_defaults(run=run)
        return made


def lang_of(parser: argparse.ArgumentParser) -> str:
    """Return the language a parser speaks."""
    return parser.lang if isinstance(parser, Parser) else "en"
