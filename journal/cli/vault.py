"""`encrypt`, `decrypt`, `passphrase`: the journal under a passphrase. Never taken from the command line itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `encrypt`, `decrypt` or `passphrase`."""
    del everywhere
    lang = lang_of(parser)
    if name == "passphrase":
        parser.add_argument(
            "--new-passphrase-file",
            metavar="FILE",
            help=translate("Cli", "a file holding the new passphrase (default: asked for)", lang=lang),
        )
    parser.set_defaults(run={"encrypt": run_encrypt, "decrypt": run_decrypt, "passphrase": run_change}[name])


def run_encrypt(console: "Console", arguments: argparse.Namespace) -> int:
    """Encrypt the journal."""
    from journal.services import backup

    del arguments
    backup.encrypt(console.path, _given(console, twice=True))
    console.say(
        translate(
            "Cli", "Encrypted. Without the passphrase nobody can read it, nor can you.", lang=console.lang
        )
    )
    if backup.readable(console.path):
        console.say(
            translate(
                "Cli",
                "Earlier backups in {folder} are not encrypted; delete those that are not wanted any more.",
                lang=console.lang,
                folder=backup.folder(console.path),
            )
        )
    return 0


def run_decrypt(console: "Console", arguments: argparse.Namespace) -> int:
    """Take the encryption off."""
    from journal.services import backup

    del arguments
    backup.decrypt(console.path, _given(console))
    console.say(translate("Cli", "The journal is no longer encrypted.", lang=console.lang))
    return 0


def run_change(console: "Console", arguments: argparse.Namespace) -> int:
    """Change the passphrase."""
    from journal.cli.console import first_line
    from journal.services import backup

    old = _given(console)
    if arguments.new_passphrase_file:
        new = first_line(Path(arguments.new_passphrase_file).expanduser())
    else:
        new = _asked(translate("Cli", "New passphrase: ", lang=console.lang), console.lang, twice=True)
    backup.change_passphrase(console.path, old, new)
    console.say(translate("Cli", "The passphrase is changed.", lang=console.lang))
    return 0


def _given(console: "Console", *, twice: bool = False) -> str:
    known = console.passphrase()
    return (
        known
        if known is not None
        else _asked(translate("Cli", "Passphrase: ", lang=console.lang), console.lang, twice=twice)
    )


def _asked(question: str, lang: str, *, twice: bool = False) -> str:
    """Ask on the terminal without showing what is typed; where nobody can be asked, say what to do."""
    from getpass import getpass

    from journal.domain.problems import Code, refuse

    if not sys.stdin.isatty():
        raise refuse("--passphrase-file", Code.REQUIRED)
    typed = getpass(question)
    if twice and getpass(translate("Cli", "Once more: ", lang=lang)) != typed:
        raise refuse("passphrase", Code.NOT_A_CHOICE, text="", choices="")
    return typed
