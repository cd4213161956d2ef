"""The unsent page: what one would love to say. Never copied, sent, exported or searched, and wiped when the wait ends."""

from datetime import datetime
from typing import TYPE_CHECKING

from journal.domain.choices import ReplyState
from journal.domain.ids import IncidentId
from journal.domain.records import Reply

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def save(journal: "Journal", incident: IncidentId, body: str, until: datetime | None) -> None:
    """Keep what is typed until an instant; with none it stays until it is destroyed. An empty page is none."""
    from journal.storage import unsent

    if body.strip():
        unsent.save(journal, incident, body, until)
    else:
        unsent.destroy(journal, incident)


def load(journal: "Journal", incident: IncidentId) -> tuple[str, datetime | None] | None:
    """Return the page and until when it stays; one whose time is up is no longer there."""
    from journal.storage import unsent

    found = unsent.load(journal, incident)
    if found is not None and found[1] is not None and found[1] <= journal.now():
        unsent.destroy(journal, incident)
        return None
    return found


def follow(journal: "Journal", incident: IncidentId) -> None:
    """Let the page of an incident stay as long as its replies wait now; where none waits, its time is up."""
    from journal.storage import unsent

    found = unsent.load(journal, incident)
    if found is None or found[1] is None:
        return
    end = wait_of(journal, incident)
    if end is None:
        unsent.destroy(journal, incident)
    elif end != found[1]:
        unsent.hold(journal, incident, end)


def wait_of(journal: "Journal", incident: IncidentId) -> datetime | None:
    """Return until when the drafts of an incident wait; None where none does."""
    with journal.read() as reader:
        drafts = reader.find(Reply, incident=incident, state=ReplyState.DRAFT)
    now = journal.now()
    return max(
        (each.not_before for each in drafts if each.not_before and each.not_before > now), default=None
    )


def destroy(journal: "Journal", incident: IncidentId) -> None:
    """Wipe the page now. This cannot be undone."""
    from journal.storage import unsent

    unsent.destroy(journal, incident)


def sweep(journal: "Journal") -> int:
    """Wipe every page whose wait is over; return how many."""
    from journal.storage import unsent

    return unsent.sweep(journal)
