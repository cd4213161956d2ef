"""`backup`, `restore`, `check`: copies of the journal, and whether it is whole."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `backup`, `restore` or `check`."""
    del everywhere
    lang = lang_of(parser)
    if name == "backup":
        parser.add_argument(
            "--to",
            metavar="DIR",
            help=translate("Cli", "the folder (default: beside the journal)", lang=lang),
        )
        parser.set_defaults(run=run_backup)
    elif name == "restore":
        parser.add_argument("file", metavar="FILE")
        parser.set_defaults(run=run_restore)
    else:
        parser.add_argument("--json", action="store_true", help=translate("Cli", "as JSON", lang=lang))
        parser.set_defaults(run=run_check)


def run_backup(console: "Console", arguments: argparse.Namespace) -> int:
    """Make a copy, open it and count it."""
    from journal.services import backup

    with console.journal() as journal:
        made = backup.now(journal, Path(arguments.to).expanduser() if arguments.to else None)
    console.say(translate("Cli", "Backup made and verified: {file}", lang=console.lang, file=made))
    return 0


def run_restore(console: "Console", arguments: argparse.Namespace) -> int:
    """Put a backup in the journal's place; what was there is kept beside it."""
    from journal.services import backup

    file = Path(arguments.file).expanduser()
    backup.restore(file, console.path, passphrase=console.passphrase())
    console.say(translate("Cli", "Restored from {file}.", lang=console.lang, file=file))
    return 0


def run_check(console: "Console", arguments: argparse.Namespace) -> int:
    """Look whether the journal is whole."""
    from journal.services import backup

    with console.journal() as journal:
        result = backup.check(journal)
    if arguments.json:
        console.json(
            {
                "ok": result.ok,
                "problems": list(result.problems),
                "schema_revision": result.schema_revision,
                "encrypted": result.encrypted,
                "counts": dict(result.counts),
            }
        )
    elif result.ok:
        console.say(translate("Cli", "The journal is whole.", lang=console.lang))
    else:
        from journal.wording import flaws

        for flaw in result.flaws:
            console.show(flaws.sentence(flaw, console.lang))
    return 0 if result.ok else 1
