"""What an import shows before it writes, what the user decides, and what was done: plain values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from journal.domain.changes import Receipt
from journal.domain.ids import BatchId, ClientId
from journal.domain.money import Money
from journal.domain.names import fold
from journal.domain.problems import Problem
from journal.exchange.archive import Archive
from journal.exchange.drafts import Parsed, PersonDraft
from journal.exchange.mapping import ColumnMapping
from journal.exchange.read import Recognised


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What was said about files before they are read. Empty: found by looking at the file, or the journal's own."""

    format: str | None = None
    zone: str | None = None
    date_order: str | None = None  # "dmy", "mdy" or "ymd"
    decimal: str | None = None  # "." or ","
    currency: str | None = None
    mapping: ColumnMapping | None = None
    client: ClientId | None = None  # everything belongs to this client
    all_contacts: bool = False  # every person becomes a client, not only those who match one


class Fate(StrEnum):
    """What a foreign name is."""

    IS = "is"  # a client of the journal
    NEW = "new"  # a client to be made
    NOT = "not"  # not a client: hours are kept without one, money is left out
    ASK = "ask"  # several clients fit; it has to be decided


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who a foreign name is. `client` for IS; `name` for NEW, where it is to be called otherwise than in the file."""

    fate: Fate
    client: ClientId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """One foreign name of the table, with what it stands for and what is proposed."""

    key: str  # decisions are given by it
    name: str  # as the files write it
    formats: tuple[str, ...]
    from_project: bool  # the name is a project's, the client is empty
    entries: int
    seconds: int
    payments: int
    money: tuple[Money, ...]  # received, a sum for each currency
    incidents: int
    currency: str = ""  # the one in which its money and rates are written; empty: none or several
    proposed: Decision
    remembered: bool = False
    candidates: tuple[ClientId, ...] = ()  # where several clients fit
    emails: tuple[str, ...] = ()  # what a new client of this name is reached by


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person of the files. Only the ticked ones are stored."""

    index: int  # decisions are given by it
    person: PersonDraft
    client: ClientId | None  # the client it is
    client_name: str = ""  # its name; also where it is the name of a client that this import makes
    matched_by: str = ""  # "uid", "email", "phone", "name"; empty: nobody matches
    ticked: bool = False
    adds: bool = True  # it says something that the client's card does not say yet


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """One file. `refused`: why it cannot be read as a whole (then `parsed` is None); else its rows' problems are in `parsed`."""

    path: Path
    digest: str
    parsed: Parsed | None
    recognised: Recognised | None
    refused: tuple[Problem, ...] = ()
    options: ImportOptions = ImportOptions()
    archive: Archive | None = None  # where it is an archive of ours: it says itself who everyone is

    @property
    def format(self) -> str:
        """The format found, empty where none was."""
        if self.parsed is not None:
            return self.parsed.format
        return self.recognised.format if self.recognised else ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the file."""
        return self.refused or tuple(self.parsed.problems if self.parsed else ())

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was taken otherwise than it is written, and kept."""
        return tuple(self.parsed.notes if self.parsed else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do, before anything is written. `outcome` are its figures under the proposed decisions."""

    files: tuple[FilePreview, ...]
    names: tuple[NameLine, ...]
    people: tuple[PersonLine, ...]
    options: ImportOptions
    outcome: "Outcome"

    @property
    def problems(self) -> tuple[tuple[Path, Problem], ...]:
        """Every problem with its file."""
        return tuple((file.path, problem) for file in self.files for problem in file.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What the user decided. Names and people left out keep what the preview proposed."""

    names: Mapping[str, Decision] = field(default_factory=dict)
    people: Mapping[int, bool] = field(default_factory=dict)
    skip_bad: bool = False  # take the good rows of files that have bad ones


@dataclass(slots=True, kw_only=True)
class FileOutcome:
    """What became of one file's records."""

    file: FilePreview
    read: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What an import does, or did: `batch` is None before it, and where nothing was new."""

    files: list[FileOutcome] = field(default_factory=list)
    batch: BatchId | None = None
    clients: int = 0
    contacts: int = 0
    entries: int = 0
    seconds: int = 0
    payments: int = 0
    incidents: int = 0
    hours: dict[str | None, int] = field(default_factory=dict)  # client's name (None: without) → new seconds
    new_clients: tuple[ClientId, ...] = ()
    touched: tuple[ClientId, ...] = ()  # every client that the import concerned: the sheet asks about these


@dataclass(frozen=True, slots=True)
class ImportReceipt(Receipt):
    """The receipt of an import, with its figures. `made` is the batch."""

    outcome: Outcome = field(default_factory=Outcome)


def bare_name(name: str) -> str:
    """Return a foreign name without the e-mail address behind it."""
    return _ADDRESS.sub("", name) or name


_ADDRESS = re.compile(r"\s?<[^<>\s@]{1,64}@[^<>\s]{1,255}>$")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return what foreign names are compared by: without case, accents and doubled spaces."""
    return fold(name)
