"""Making one client of two."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.domain.bookkeeping import RememberedName
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    Thanks,
    Timer,
)
from journal.services.clients import merged_values

if TYPE_CHECKING:
    from journal.storage.work import UnitOfWork

_MOVED: tuple[type[Any], ...] = (
    Engagement,
    Boundary,
    Incident,
    Thanks,
    Entry,
    Payment,
    Reply,
    Attachment,
)


def merge(work: "UnitOfWork", source: Client, target: Client) -> None:
    """Move everything of `source` to `target` and remove `source`.

    Verdicts of `source` go with it: they weighed half of the story.
    """
    for record_type in _MOVED:
        records = work.find(record_type, client=source.id)
        work.replace_many([replace(record, client=target.id) for record in records])
    for timer in work.find(Timer, client=source.id):
        work.replace(replace(timer, client=target.id))
    for remembered in work.find(RememberedName, client=source.id):
        work.replace(replace(remembered, client=target.id))
    work.replace(merged_values(source, target))
    work.remove(Client, source.id)
