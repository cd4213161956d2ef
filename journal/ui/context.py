"""What every page and form is given: the desk, the look, the words, and the way to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from journal.ui.desk import Desk
from journal.ui.settings import MachineSettings
from journal.ui.theme import Theme
from journal.ui.words import Words


@dataclass(frozen=True)
class Context:
    """Handed down from the window. `go(page, **target)` opens a page; `run(action)` does an action by its id."""

    desk: Desk
    theme: Theme
    words: Words
    settings: MachineSettings
    go: Callable[..., None] = field(repr=False)
    run: Callable[[str], None] = field(repr=False)
    say: Callable[[str], None] = field(repr=False)  # a passing word in the status line

    @property
    def journal(self) -> Any:
        """The open journal, for services called inside `desk.do` and `desk.ask`."""
        return self.desk.journal
