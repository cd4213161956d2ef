"""Boundaries: limits said or agreed, how long they hold, and how often they were crossed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.ids import BoundaryId, ClientId
from journal.domain.lines import BoundaryLine
from journal.domain.records import Boundary
from journal.domain.shorten import shortened
from journal.services import checks
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def add(journal: "Journal", boundary: Boundary) -> Receipt:
    """Add a boundary, in force from today unless it says otherwise.

    Raises:
        Refused: it says nothing, ends before it begins, or the client is unknown.
    """
    tidy = replace(boundary, what=boundary.what.strip(), since=boundary.since or journal.today())
    checks.demand(checks.boundary(tidy))
    with journal.work(Label.ADD_BOUNDARY, about=shortened(tidy.what)) as work:
        owner(work, tidy.client)
        made = work.add(tidy)
    return work.receipt(made.id)


def edit(journal: "Journal", boundary: Boundary) -> Receipt:
    """Write a boundary anew.

    Raises:
        Refused: as `add`; unknown; or changed by someone else since it was read.
    """
    tidy = replace(boundary, what=boundary.what.strip())
    checks.demand(checks.boundary(tidy))
    with journal.work(Label.EDIT_BOUNDARY, about=shortened(tidy.what)) as work:
        owner(work, tidy.client)
        work.replace(tidy)
    return work.receipt(tidy.id)


def delete(journal: "Journal", boundary: BoundaryId) -> Receipt:
    """Delete a boundary; the incidents that crossed it stay."""
    known = get(journal, boundary)
    with journal.work(Label.DELETE_BOUNDARY, about=shortened(known.what)) as work:
        work.remove(Boundary, boundary)
    return work.receipt(boundary)


def get(journal: "Journal", boundary: BoundaryId) -> Boundary:
    """Return a boundary.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Boundary, boundary)


def of_client(journal: "Journal", client: ClientId) -> list[Boundary]:
    """Return all of a client's boundaries, the newest first."""
    with journal.read() as reader:
        return list(reversed(reader.find(Boundary, client=client)))


def current(journal: "Journal", client: ClientId | None = None) -> list[BoundaryLine]:
    """Return the boundaries in force today, of one client or of all, with how often each was crossed."""
    from journal.storage.queries import replies as queries

    with journal.read() as reader:
        return queries.boundaries_in_force(reader, client)
