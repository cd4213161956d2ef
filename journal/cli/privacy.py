"""`disclose`, `erase`: everything held about a person given out; a person forgotten while the figures stay."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `disclose` or `erase`."""
    del everywhere
    lang = lang_of(parser)
    parser.add_argument("client", metavar="CLIENT")
    if name == "disclose":
        parser.add_argument("file", metavar="FILE.zip")
        parser.set_defaults(run=run_disclose)
    else:
        parser.add_argument(
            "--yes", action="store_true", help=translate("Cli", "do it without asking", lang=lang)
        )
        parser.set_defaults(run=run_erase)


def run_disclose(console: "Console", arguments: argparse.Namespace) -> int:
    """Write everything held about a client to a zip."""
    from journal.cli import values
    from journal.services import privacy

    out = Path(arguments.file).expanduser()
    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        privacy.disclose(journal, client.id, out, lang=console.lang)
    console.say(translate("Cli", "Written: {file}", lang=console.lang, file=out))
    return 0


def run_erase(console: "Console", arguments: argparse.Namespace) -> int:
    """Forget a client and keep the figures, after it was said what that means."""
    from journal.cli import values
    from journal.services import backup, privacy
    from journal.wording import privacy as words

    lang = console.lang
    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        copies = len(privacy.backups(journal))
        folder = backup.folder(journal.path)
        if not arguments.yes and not _agreed(words.before(client.name, copies, folder, lang), lang):
            console.say(translate("Cli", "Nothing was changed.", lang=lang))
            return 0
        done = privacy.erase(journal, client.id, lang=lang)
    for sentence in words.after(done.name, done.mentions, len(done.backups), folder, lang, wiped=done.wiped):
        console.say(sentence)
    return 0


def _agreed(sentence: str, lang: str) -> bool:
    """Ask on the terminal; where nobody can be asked, say what to do.

    Raises:
        Refused: there is no terminal.
    """
    from journal.domain.names import fold
    from journal.domain.problems import Code, refuse

    if not sys.stdin.isatty():
        raise refuse("--yes", Code.REQUIRED)
    print(sentence)
    try:
        answer = input(translate("Cli", "Forget them? [y/N] ", lang=lang))
    except EOFError:
        return False
    return fold(answer) in {"y", "yes", "s", "si"}
