"""What comes back before a call, a reply or a new engagement; and the stories told before any problem."""

from typing import TYPE_CHECKING

from journal.domain.ids import ClientId, IncidentId
from journal.domain.moment import PastLesson, Recall, Story

if TYPE_CHECKING:
    from journal.storage.journal import Journal

SHOWN = 3


def recall(journal: "Journal", client: ClientId | None, *, but: IncidentId | None = None) -> Recall:
    """Return what was true the last times, what calmed them, what not to say, what was agreed and is still open.

    `but` leaves out one incident: the one that is being answered now.
    """
    from journal.storage.queries import lessons as queries
    from journal.storage.queries import replies

    with journal.read() as reader:
        if client is None:
            return Recall(for_all=tuple(queries.for_all(reader, None, SHOWN)))
        past = [each for each in queries.taught_by(reader, client, SHOWN + 1) if each.id != but][:SHOWN]
        lessons = tuple(
            PastLesson(
                incident=each.id,
                at=each.at,
                lesson=each.lesson,
                fair=each.fair,
                breakdown=each.breakdown,
                avoid=each.avoid,
                calmed=each.what_turned,
            )
            for each in past
        )
        return Recall(
            lessons=lessons,
            for_all=tuple(queries.for_all(reader, client, SHOWN)),
            calmed=tuple(dict.fromkeys(each.calmed for each in lessons if each.calmed)),
            avoid=tuple(dict.fromkeys(each.avoid for each in lessons if each.avoid)),
            boundaries=tuple(replies.boundaries_in_force(reader, client)),
            promises=tuple(each for each in queries.open_promises(reader, client) if each.incident != but),
        )


def stories(journal: "Journal", limit: int = SHOWN) -> list[Story]:
    """Return the newest good stories of all clients."""
    from journal.storage.queries import lessons as queries

    with journal.read() as reader:
        return queries.stories(reader, limit)
