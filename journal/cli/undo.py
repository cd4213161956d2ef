"""`undo`: take the last action of this journal back, or list the latest ones."""

import argparse
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the arguments of `undo`."""
    del name, everywhere
    lang = lang_of(parser)
    parser.add_argument(
        "--list", action="store_true", help=translate("Cli", "list the latest actions", lang=lang)
    )
    parser.set_defaults(run=run)


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Take the last action back."""
    from journal.domain.changes import Label
    from journal.services import history
    from journal.wording import labels
    from journal.wording.formats import instant

    lang = console.lang
    with console.journal() as journal:
        if not arguments.list:
            step = history.next_undo(journal)
            history.undo(journal)
            what = labels.name(step.label, lang) if step else ""
            console.say(translate("Cli", "Taken back: {what}", lang=lang, what=what))
            return 0
        lines = history.steps(journal, limit=50)
        zone = journal.zone
    if not lines:
        console.say(translate("Cli", "Nothing has been done yet.", lang=lang))
        return 0
    console.table(
        [
            translate("Cli", "When", lang=lang),
            translate("Cli", "Action", lang=lang),
            translate("Cli", "About", lang=lang),
            "",
        ],
        [
            [
                instant(line.at, zone, lang),
                labels.title(Label(line.label), lang),
                line.about,
                translate("Cli", "taken back", lang=lang) if line.undone else "",
            ]
            for line in lines
        ],
    )
    return 0
