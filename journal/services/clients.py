"""Clients: who they are, how the relationship stands, and the table of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import Standing
from journal.domain.filters import ClientFilter
from journal.domain.ids import ClientId
from journal.domain.lines import ClientLine
from journal.domain.names import close_to, fold, matching
from journal.domain.paging import Page
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, StandingSince
from journal.services import checks, merging, settings
from journal.services.common import nothing, owner, read_client

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork

_LABELS = {
    Standing.PAUSED: Label.PAUSE_CLIENT,
    Standing.CLOSED: Label.CLOSE_CLIENT,
    Standing.ACTIVE: Label.REOPEN_CLIENT,
}


def add(journal: "Journal", client: Client) -> Receipt:
    """Add a client; an empty currency becomes the journal's.

    Raises:
        Refused: something is missing or malformed, or a client of exactly this name exists.
    """
    with journal.work(Label.ADD_CLIENT, about=client.name.strip()) as work:
        made = work.add(prepared(work, client))
    return work.receipt(made.id)


def edit(journal: "Journal", client: Client) -> Receipt:
    """Write a client anew. How the relationship stands is changed by `pause`, `close`, `reopen`, not here.

    Raises:
        Refused: as `add`; unknown; or changed by someone else since it was read.
    """
    with journal.work(Label.EDIT_CLIENT, about=client.name.strip()) as work:
        known = owner(work, client.id)
        tidy = prepared(work, client)
        work.replace(replace(tidy, standing=known.standing, standings=known.standings))
    return work.receipt(client.id)


def prepared(work: "UnitOfWork", client: Client) -> Client:
    """Return the client tidied, with what was left empty filled in, and checked.

    Raises:
        Refused: something is missing or malformed, or another client has exactly this name.
    """
    currency = client.currency.strip().upper() or settings.held(work, work.now).home_currency
    contacts = [replace(c, value=c.value.strip(), label=c.label.strip()) for c in client.contacts]
    tidy = replace(
        client,
        name=" ".join(client.name.split()),
        company=" ".join(client.company.split()),
        currency=currency,
        contacts=tuple(dict.fromkeys(c for c in contacts if c.value)),
        tags=tuple(dict.fromkeys(" ".join(tag.split()) for tag in client.tags if tag.strip())),
    )
    checks.demand(checks.client(tidy))
    if any(each.id != tidy.id for each in work.find(Client, name=tidy.name)):
        raise refuse("name", Code.CLIENT_EXISTS, name=tidy.name)
    return tidy


def pause(journal: "Journal", client: ClientId) -> Receipt:
    """Let the relationship rest: it keeps its place in lists, its time does not count as exposure."""
    return _stand(journal, client, Standing.PAUSED)


def close(journal: "Journal", client: ClientId) -> Receipt:
    """Close the relationship: it leaves lists and averages, not the history."""
    return _stand(journal, client, Standing.CLOSED)


def reopen(journal: "Journal", client: ClientId) -> Receipt:
    """Take the relationship up again."""
    return _stand(journal, client, Standing.ACTIVE)


def _stand(journal: "Journal", client: ClientId, standing: Standing) -> Receipt:
    label = _LABELS[standing]
    known = read_client(journal, client)
    if known.standing is standing:
        return nothing(label, client)
    with journal.work(label, about=known.name) as work:
        fresh = owner(work, client)
        since = StandingSince(standing=standing, since=work.now)
        work.replace(replace(fresh, standing=standing, standings=(*fresh.standings, since)))
    return work.receipt(client)


def merge(journal: "Journal", from_id: ClientId, into_id: ClientId) -> Receipt:
    """Make one client of two: everything of `from_id` moves to `into_id`, as one step that can be undone.

    Texts of both are kept; where both have a value of their own, that of `into_id` stays.

    Raises:
        Refused: unknown, or the same client twice.
    """
    if from_id == into_id:
        raise refuse("into", Code.SAME_CLIENT)
    source, target = read_client(journal, from_id), read_client(journal, into_id)
    with journal.work(Label.MERGE_CLIENTS, about=f"{source.name} → {target.name}") as work:
        merging.merge(work, owner(work, from_id), owner(work, into_id))
    return work.receipt(into_id)


def delete(journal: "Journal", client: ClientId) -> Receipt:
    """Delete a client and everything that is theirs; undo brings all of it back."""
    known = read_client(journal, client)
    with journal.work(Label.DELETE_CLIENT, about=known.name) as work:
        work.remove(Client, client)
    return work.receipt(client)


def get(journal: "Journal", client: ClientId) -> Client:
    """Return a client.

    Raises:
        Refused: there is none.
    """
    return read_client(journal, client)


def find(journal: "Journal", name: str) -> Client:
    """Return the client called `name`: exactly so, else without case and accents; an id is taken too.

    Raises:
        Refused: nobody, or several; the candidates are named.
    """
    with journal.read() as reader:
        from journal.storage.queries import clients as queries

        everyone = queries.names(reader)
        found = [each for each in everyone if each[0] == name] or matching(name.strip(), everyone)
        if len(found) == 1:
            return reader.get(Client, found[0][0])
    if found:
        listed = ", ".join(f"{each[1]} ({each[0]})" for each in found)
        raise refuse("client", Code.AMBIGUOUS_CLIENT, name=name, candidates=listed)
    near = close_to(name, everyone)
    if near:
        raise refuse("client", Code.UNKNOWN_CLIENT, name=name, candidates=", ".join(each[1] for each in near))
    raise refuse("client", Code.UNKNOWN_CLIENT, name=name)


def names(journal: "Journal", *, with_closed: bool = True) -> list[tuple[ClientId, str]]:
    """Return every client's id and name, sorted as people sort."""
    from journal.storage.queries import clients as queries

    with journal.read() as reader:
        return queries.names(reader, with_closed=with_closed)


def tags(journal: "Journal") -> list[str]:
    """Return every tag in use, sorted."""
    from journal.storage.queries import clients as queries

    with journal.read() as reader:
        return queries.tags(reader)


def everyone(journal: "Journal", *, with_closed: bool = True) -> list[Client]:
    """Return every client whole, sorted by name."""
    with journal.read() as reader:
        found = reader.find(Client)
    chosen = [each for each in found if with_closed or each.standing is not Standing.CLOSED]
    return sorted(chosen, key=lambda each: (fold(each.name), each.id))


def listing(
    journal: "Journal",
    chosen: ClientFilter | None = None,
    *,
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
) -> Page[ClientLine]:
    """Return a page of the table of clients; `sort` is one of `filters.ClientSort`."""
    from journal.storage.queries import clients as queries

    with journal.read() as reader:
        home = settings.held(reader, reader.now).home_currency
        return queries.listing(
            reader,
            chosen or ClientFilter(),
            home,
            sort=sort,
            descending=descending,
            offset=offset,
            limit=limit,
        )


def line(journal: "Journal", client: ClientId) -> ClientLine:
    """Return one client's line of the table.

    Raises:
        Refused: there is no such client.
    """
    found = listing(journal, ClientFilter(ids=(client,), with_closed=True)).lines
    if not found:
        raise refuse("client", Code.UNKNOWN_CLIENT, name=client)
    return found[0]
