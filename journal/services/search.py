"""Search over every text of the journal, without case and accents."""

from typing import TYPE_CHECKING

from journal.domain.ids import ClientId
from journal.domain.lines import Hit, Hits, RecordKind

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def find(journal: "Journal", text: str, limit: int = 50, *, ranked: bool = False) -> Hits:
    """Return what holds all the words of `text`: newest first, or the best first where `ranked`.

    A word may be the beginning of one.
    """
    from journal.storage import search
    from journal.storage.queries.common import names_of

    total, found = search.find_in(journal, text, limit=limit, ranked=ranked)
    with journal.read() as reader:
        names = names_of(reader, {each.client for each in found})
    hits = tuple(
        Hit(
            kind=RecordKind(each.kind),
            id=each.record,
            client=ClientId(each.client) if each.client else None,
            client_name=names.get(each.client, ""),
            at=each.at,
            title=each.title,
            excerpt=each.excerpt,
        )
        for each in found
    )
    return Hits(total=total, hits=hits)
