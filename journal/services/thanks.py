"""Kind words."""

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.ids import ClientId, ThanksId
from journal.domain.lines import ThanksLine
from journal.domain.records import Thanks
from journal.domain.shorten import shortened
from journal.services import checks
from journal.services.common import linked, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def add(journal: "Journal", thanks: Thanks) -> Receipt:
    """Keep a kind word.

    Raises:
        Refused: no words, a day in the future, or the client is unknown.
    """
    tidy = replace(thanks, words=thanks.words.strip(), source=thanks.source.strip())
    checks.demand(checks.thanks(tidy, journal.today()))
    with journal.work(Label.ADD_THANKS, about=shortened(tidy.words)) as work:
        owner(work, tidy.client)
        linked(work, tidy.client, None, tidy.incident)
        made = work.add(tidy)
    return work.receipt(made.id)


def edit(journal: "Journal", thanks: Thanks) -> Receipt:
    """Write a kind word anew.

    Raises:
        Refused: as `add`; unknown; or changed by someone else since it was read.
    """
    tidy = replace(thanks, words=thanks.words.strip(), source=thanks.source.strip())
    checks.demand(checks.thanks(tidy, journal.today()))
    with journal.work(Label.EDIT_THANKS, about=shortened(tidy.words)) as work:
        owner(work, tidy.client)
        linked(work, tidy.client, None, tidy.incident)
        work.replace(tidy)
    return work.receipt(tidy.id)


def delete(journal: "Journal", thanks: ThanksId) -> Receipt:
    """Delete a kind word."""
    known = get(journal, thanks)
    with journal.work(Label.DELETE_THANKS, about=shortened(known.words)) as work:
        work.remove(Thanks, thanks)
    return work.receipt(thanks)


def get(journal: "Journal", thanks: ThanksId) -> Thanks:
    """Return a kind word.

    Raises:
        Refused: there is none.
    """
    with journal.read() as reader:
        return reader.get(Thanks, thanks)


def latest(journal: "Journal", limit: int = 1) -> list[ThanksLine]:
    """Return the newest kind words of all clients."""
    from journal.storage.queries import replies as queries

    with journal.read() as reader:
        return queries.latest_thanks(reader, limit)


def of_client(journal: "Journal", client: ClientId, limit: int = 1000) -> list[Thanks]:
    """Return a client's kind words, the newest first."""
    from journal.storage.queries import replies as queries

    with journal.read() as reader:
        return [line.thanks for line in queries.latest_thanks(reader, limit, client)]
