"""Engagements: what was agreed, what was paid of it, what is still open."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EngagementState, PaymentKind
from journal.domain.ids import ClientId, EngagementId, PaymentId
from journal.domain.lines import EngagementLine
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.records import Engagement, Payment
from journal.services import checks, payments
from journal.services.common import local_day, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def add(journal: "Journal", engagement: Engagement, *, paid: Money | None = None) -> Receipt:
    """Add an engagement, with what has been paid of it already, received today: one step.

    Raises:
        Refused: something is missing or malformed, or the client is unknown.
    """
    tidy = _tidied(engagement)
    with journal.work(Label.ADD_ENGAGEMENT, about=tidy.title) as work:
        owner(work, tidy.client)
        made = work.add(tidy)
        if paid is not None and paid.minor:
            work.add(
                payments.prepared(
                    work,
                    Payment(
                        id=PaymentId(""),
                        client=made.client,
                        kind=PaymentKind.RECEIVED,
                        on=local_day(work.now, journal.zone),
                        amount=paid,
                        engagement=made.id,
                    ),
                )
            )
    return work.receipt(made.id)


def edit(journal: "Journal", engagement: Engagement) -> Receipt:
    """Write an engagement anew.

    Raises:
        Refused: as `add`; unknown; or changed by someone else since it was read.
    """
    tidy = _tidied(engagement)
    with journal.work(Label.EDIT_ENGAGEMENT, about=tidy.title) as work:
        owner(work, tidy.client)
        work.replace(tidy)
    return work.receipt(tidy.id)


def _tidied(engagement: Engagement) -> Engagement:
    tidy = replace(engagement, title=" ".join(engagement.title.split()), unit=engagement.unit.strip())
    checks.demand(checks.engagement(tidy))
    return tidy


def end(
    journal: "Journal",
    engagement: EngagementId,
    on: date | None = None,
    *,
    state: EngagementState = EngagementState.DONE,
) -> Receipt:
    """End an engagement on a day (today unless given): done, or `ENDED` where it was stopped before it was done.

    Raises:
        Refused: unknown, or it would end before it began.
    """
    known = get(journal, engagement)
    with journal.work(Label.END_ENGAGEMENT, about=known.title) as work:
        ended = replace(
            work.get(Engagement, engagement), ended=on or journal.today(), state=state, seconds_left=None
        )
        checks.demand(checks.engagement(ended))
        work.replace(ended)
    return work.receipt(engagement)


def delete(journal: "Journal", engagement: EngagementId) -> Receipt:
    """Delete an engagement; its hours and payments stay, without one."""
    known = get(journal, engagement)
    with journal.work(Label.DELETE_ENGAGEMENT, about=known.title) as work:
        work.remove(Engagement, engagement)
    return work.receipt(engagement)


def get(journal: "Journal", engagement: EngagementId) -> Engagement:
    """Return an engagement.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Engagement, engagement)


def line(journal: "Journal", engagement: EngagementId) -> EngagementLine:
    """Return an engagement with its sums.

    Raises:
        Refused: there is none.
    """
    from journal.storage.queries import engagements as queries

    with journal.read() as reader:
        found = queries.line_of(reader, engagement)
    if found is None:
        raise refuse("id", Code.UNKNOWN_RECORD, id=engagement)
    return found


def of_client(journal: "Journal", client: ClientId) -> list[EngagementLine]:
    """Return a client's engagements with their sums: open ones first, then the newest."""
    from journal.storage.queries import engagements as queries

    with journal.read() as reader:
        return queries.of_client(reader, client)


def all_open(journal: "Journal") -> list[EngagementLine]:
    """Return all open engagements of clients who are not closed, by due day."""
    from journal.storage.queries import engagements as queries

    with journal.read() as reader:
        return queries.open_ones(reader)
