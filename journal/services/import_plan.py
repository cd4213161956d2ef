"""What an import would write: drafts and decisions in, records out. Nothing here writes."""

from dataclasses import dataclass, field, replace

from journal.domain.bookkeeping import ImportMapping, RememberedName
from journal.domain.ids import BatchId, ClientId, IncidentId
from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import Client, Entry, Incident, Payment
from journal.services.import_values import Decisions, Outcome, Preview


@dataclass(slots=True, kw_only=True)
class Plan:
    """The records an import adds, and its figures."""

    batch: BatchId
    outcome: Outcome = field(default_factory=Outcome)
    clients: dict[ClientId, Client] = field(default_factory=dict)
    updates: dict[ClientId, Client] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    incidents: list[Incident] = field(default_factory=list)
    mails: dict[IncidentId, bytes] = field(default_factory=dict)
    keys: list[bytes] = field(default_factory=list)
    remembered: list[RememberedName] = field(default_factory=list)
    mappings: list[ImportMapping] = field(default_factory=list)
    cards: list[tuple[ClientId, bytes]] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        """Say whether it adds anything at all."""
        return any((self.clients, self.updates, self.entries, self.payments, self.incidents, self.cards))


def refuse_bad(preview: Preview, decisions: Decisions) -> None:
    """Raise where a file cannot be read as a whole, or has bad rows that were not told to be left out.

    Raises:
        Refused: every problem, with its file; BAD_ROWS first where rows are bad.
    """
    found: list[Problem] = []
    for file in preview.files:
        name = file.path.name
        if file.refused:
            found += file.refused
        elif file.problems and not decisions.skip_bad:
            count = len({problem.line for problem in file.problems})
            found.append(Problem("file", Code.BAD_ROWS, {"file": name, "count": count}))
            found += [replace(p, values={"file": name, **p.values}) for p in file.problems]
    if found:
        raise Refused(*found)
