"""What looking after the journal file finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """What can be wrong with a journal file. `wording/flaws.py` says it."""

    PAGES = "pages"  # SQLite's own check of the file
    KEYS = "keys"  # a row points to one that is not there
    ALTERED = "altered"  # a row no longer says what its history says it says
    LOST = "lost"  # the history knows a row that is not there
    STRANGE = "strange"  # a row the history does not know
    CHAIN = "chain"  # a step of the history was altered or taken out
    DAYS = "days"  # derived: hours per day; made anew
    SEARCH = "search"  # derived: the search index; made anew


DERIVED = frozenset({Flaw.DAYS, Flaw.SEARCH})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFlaw:
    """One flaw: in which table and record, where it is one, and in the database's own words."""

    flaw: Flaw
    table: str = ""
    id: str = ""
    detail: str = ""

    def __str__(self) -> str:
        return ": ".join(
            filter(None, (self.flaw.value, " ".join(filter(None, (self.table, self.id))), self.detail))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a check found. `mended` are flaws of derived tables that were made anew: nothing to worry about."""

    flaws: tuple[FoundFlaw, ...]
    mended: tuple[FoundFlaw, ...]
    schema_revision: str
    encrypted: bool
    counts: Mapping[str, int]

    @property
    def ok(self) -> bool:
        """Whether the journal is whole."""
        return not self.flaws

    @property
    def problems(self) -> tuple[str, ...]:
        """The flaws as short texts for machines; `wording/flaws.py` has sentences."""
        return tuple(str(flaw) for flaw in self.flaws)
