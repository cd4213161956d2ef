"""What the history of the journal tells: actions that can be taken back, and what a record said before."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from journal.domain.changes import Label
from journal.domain.ids import StepId


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One action. `possible` is False where the file was migrated since: such steps stay as audit only."""

    id: StepId
    label: Label
    about: str
    at: datetime
    rows: int
    undone: bool
    possible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One change of one record. `kind` is do, undo, redo or quiet; `before` is empty for a new or a forgotten record."""

    step: StepId
    kind: str
    label: Label
    at: datetime
    table: str
    operation: str
    before: dict[str, Any] | None
