"""The language of the command line: `--lang`, else the one chosen on this machine, else the system's."""

import os
from collections.abc import Sequence

from journal.wording import Language, language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def asked_language(argv: Sequence[str]) -> Language:
    """Find the language before anything is parsed, so that usage and help speak it too."""
    for place, word in enumerate(argv):
        if word == "--":
            break
        if word.startswith("--lang="):
            return language(word.removeprefix("--lang="))
        if word == "--lang" and place + 1 < len(argv):
            return language(argv[place + 1])
    return language(
        _chosen() or next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "en")
    )


def _chosen() -> str:
    """Return the language set in the window on this machine, empty where none was."""
    from journal.home import machine_setting

    return machine_setting("look", "language")
