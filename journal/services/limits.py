"""Looking back on limits: once their time is up, did they work?"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import Fair
from journal.domain.ids import BoundaryId, ClientId
from journal.domain.records import Boundary, Incident
from journal.domain.shorten import shortened
from journal.services import settings

if TYPE_CHECKING:
    from journal.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class LimitReview:
    """A limit whose time to look back has come. `crossed` leaves out incidents that were mostly fair, as the verdict does."""

    boundary: Boundary
    crossed: int


def due(journal: "Journal", client: ClientId) -> list[LimitReview]:
    """Return the limits to look back on: past their last day, or without one a review's length after they began."""
    with journal.read() as reader:
        review = timedelta(days=settings.held(reader, reader.now).review)
        found = []
        for each in reader.find(Boundary, client=client):
            began = each.since or (each.created.date() if each.created else None)
            over = (
                each.until < reader.today
                if each.until
                else began is not None and began + review <= reader.today
            )
            if each.worked is None and over:
                crossing = reader.find(Incident, crossed=each.id)
                fair = {Fair.MOST, Fair.ALL}
                found.append(LimitReview(each, sum(one.fair not in fair for one in crossing)))
    return found


def judge(journal: "Journal", boundary: BoundaryId, worked: bool) -> Receipt:
    """Note whether a limit worked.

    Raises:
        Refused: there is none.
    """
    with journal.work(Label.EDIT_BOUNDARY) as work:
        known = work.get(Boundary, boundary)
        work.about = shortened(known.what)
        work.replace(replace(known, worked=worked))
    return work.receipt(boundary)
