"""One client's story in the order of time."""

from datetime import datetime
from typing import TYPE_CHECKING

from journal.domain.ids import ClientId
from journal.domain.lines import TimelineItem
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def of_client(
    journal: "Journal", client: ClientId, limit: int = 200, before: datetime | None = None
) -> list[TimelineItem]:
    """Return what happened with a client, the newest first; `before` continues below what was shown.

    Raises:
        Refused: there is no such client.
    """
    from journal.storage.queries import timeline as queries

    with journal.read() as reader:
        owner(reader, client)
        return queries.of_client(reader, client, limit, before)
