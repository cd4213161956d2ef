"""The table of clients. Names are sorted and matched here, not by the database: no portable SQL knows accents."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select

from journal.domain.choices import ContactKind, Standing, VerdictState
from journal.domain.filters import ClientFilter
from journal.domain.ids import ClientId
from journal.domain.lines import ClientLine
from journal.domain.money import Money
from journal.domain.names import fold
from journal.domain.paging import Page
from journal.storage.queries import earnings
from journal.storage.queries.common import portions
from journal.storage.reader import Reader
from journal.storage.tables import boundary, client, contact, entry_day, incident, tag, verdict_record

SORTS = ("name", "company", "standing", "verdict", "seconds_month", "earned_per_hour", "last_incident")
_VERDICT_ORDER = {state: number for number, state in enumerate(reversed(list(VerdictState)))}


def names(reader: Reader, *, with_closed: bool = True) -> list[tuple[ClientId, str]]:
    """Return every client's id and name, sorted as people sort."""
    statement = select(client.c.id, client.c.name)
    if not with_closed:
        statement = statement.where(client.c.standing != Standing.CLOSED)
    found = [(ClientId(row.id), row.name) for row in reader.tuples(statement)]
    return sorted(found, key=lambda each: (fold(each[1]), each[0]))


def listing(
    reader: Reader,
    chosen: ClientFilter,
    home: str,
    *,
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
) -> Page[ClientLine]:
    """Return a page of the table of clients."""
    if sort not in SORTS:
        raise ValueError(f"clients are not sorted by {sort}")
    rows = _matching(reader, chosen)
    count = len(rows)
    everyone = chosen == ClientFilter(with_closed=chosen.with_closed)
    if sort in {"name", "company", "standing"}:
        # What the client's own row says decides the page, so that other tables are asked about the page alone.
        rows.sort(key=_row_key(sort), reverse=descending)
        page = rows[offset:] if limit is None else rows[offset : offset + limit]
        lines = _complete(reader, page, home, everyone=everyone and len(page) == count)
        return Page(lines=tuple(lines), count=count, offset=offset)
    lines = _complete(reader, rows, home, everyone=everyone)
    key = _line_key(sort)
    # What is unknown stands last, whichever way the column is sorted.
    known = [line for line in lines if key(line)[0] is not None]
    known.sort(key=key, reverse=descending)
    unknown = [line for line in lines if key(line)[0] is None]
    unknown.sort(key=lambda line: (fold(line.name), line.id))
    lines = known + unknown
    page = lines[offset:] if limit is None else lines[offset : offset + limit]
    return Page(lines=tuple(page), count=count, offset=offset)


def _matching(reader: Reader, chosen: ClientFilter) -> list[Any]:
    """Return the rows of the clients that match."""
    statement = select(client.c.id, client.c.name, client.c.company, client.c.standing, client.c.currency)
    if chosen.standing is not None:
        statement = statement.where(client.c.standing == chosen.standing)
    elif not chosen.with_closed and not chosen.ids:
        statement = statement.where(client.c.standing != Standing.CLOSED)
    if chosen.tag is not None:
        statement = statement.where(client.c.id.in_(select(tag.c.client).where(tag.c.name == chosen.tag)))
    if chosen.ids:
        statement = statement.where(client.c.id.in_(chosen.ids))
    rows = list(reader.tuples(statement))
    words = fold(chosen.text).split()
    if not words:
        return rows
    beside = _texts(reader)
    texts = {row.id: fold(" ".join((row.name, row.company, *beside[row.id]))) for row in rows}
    return [row for row in rows if all(word in texts[row.id] for word in words)]


def _texts(reader: Reader) -> dict[str, list[str]]:
    """Return the contacts and tags of every client, to be searched."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in (select(contact.c.client, contact.c.value), select(tag.c.client, tag.c.name)):
        for owner, text in reader.tuples(statement):
            found[owner].append(text)
    return found


@dataclass(frozen=True, slots=True)
class _Verdict:
    state: VerdictState | None
    action: str
    since: date | None


def _complete(reader: Reader, rows: Sequence[Any], home: str, *, everyone: bool) -> list[ClientLine]:
    """Make lines of rows: with what the other tables say of these clients."""
    ids = None if everyone or len(rows) > 1500 else [row.id for row in rows]
    contacts = _contacts(reader, ids)
    tags: dict[str, list[str]] = defaultdict(list)
    for row in _of(reader, select(tag.c.client, tag.c.name).order_by(tag.c.client, tag.c.position), tag, ids):
        tags[row.client].append(row.name)
    total, month = seconds_of(reader, ids)
    money = earnings.earned(reader, home, ids)
    last = last_incidents(reader, ids)
    limits = boundaries_in_force(reader)
    verdicts = latest_verdicts(reader, ids)
    unknown = _Verdict(None, "", None)
    standings = {each.value: each for each in Standing}
    found = []
    for key, name, company, stands, currency in rows:
        verdict = verdicts.get(key, unknown)
        found.append(
            ClientLine(
                id=key,
                name=name,
                company=company,
                standing=standings[stands],
                tags=tuple(tags.get(key, ())),
                contact_line=contacts.get(key, ""),
                verdict_state=verdict.state,
                verdict_action=verdict.action,
                verdict_since=verdict.since,
                boundary=limits.get(key, ""),
                seconds_month=month.get(key, 0),
                earned_per_hour=per_hour(money.get(key), total.get(key, 0)),
                last_incident=last.get(key),
                currency=currency,
            )
        )
    return found


def per_hour(earned: Money | None, seconds: int) -> Money | None:
    """Return money per hour over all `seconds`; None without money or without hours."""
    if earned is None or seconds <= 0:
        return None
    return Money(round(earned.minor * 3600 / seconds), earned.currency)


def seconds_of(reader: Reader, ids: Iterable[str] | None) -> tuple[dict[str, int], dict[str, int]]:
    """Return the seconds of each client: all of them, and those of this calendar month by local day."""
    total_of = select(entry_day.c.client, func.sum(entry_day.c.seconds).label("seconds"))
    ever = total_of.where(entry_day.c.client.is_not(None)).group_by(entry_day.c.client)
    first = reader.today.replace(day=1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    month = ever.where(entry_day.c.day >= first, entry_day.c.day < after)
    chosen = None if ids is None else list(ids)
    return (
        {row.client: int(row.seconds) for row in _of(reader, ever, entry_day, chosen)},
        {row.client: int(row.seconds) for row in _of(reader, month, entry_day, chosen)},
    )


def last_incidents(reader: Reader, ids: Iterable[str] | None) -> dict[str, datetime]:
    """Return the instant of each client's newest incident."""
    statement = select(incident.c.client, func.max(incident.c.at).label("at")).group_by(incident.c.client)
    chosen = None if ids is None else list(ids)
    return {row.client: row.at for row in _of(reader, statement, incident, chosen)}


def boundaries_in_force(reader: Reader) -> dict[str, str]:
    """Return, for each client with a boundary in force today, what the newest one says."""
    today = reader.today
    statement = (
        select(boundary.c.client, boundary.c.what)
        .where(
            or_(boundary.c.until.is_(None), boundary.c.until >= today),
            or_(boundary.c.since.is_(None), boundary.c.since <= today),
        )
        .order_by(boundary.c.id)
    )
    return {row.client: row.what for row in reader.tuples(statement)}


def latest_verdicts(reader: Reader, ids: Iterable[str] | None) -> dict[str, _Verdict]:
    """Return each client's newest stored verdict."""
    newest = (
        select(verdict_record.c.client, func.max(verdict_record.c.on).label("on"))
        .group_by(verdict_record.c.client)
        .subquery()
    )
    v = verdict_record.c
    statement = select(v.client, v.state, v.action, v.since).join(
        newest, (newest.c.client == v.client) & (newest.c.on == v.on)
    )
    states = {each.value: each for each in VerdictState}
    chosen = None if ids is None else list(ids)
    return {
        row.client: _Verdict(states.get(row.state), row.action, row.since)
        for row in _of(reader, statement, verdict_record, chosen)
    }


def _contacts(reader: Reader, ids: Sequence[str] | None) -> dict[str, str]:
    """Return the first e-mail of each client, else the first phone."""
    c = contact.c
    wanted = (ContactKind.EMAIL, ContactKind.PHONE)
    statement = (
        select(c.client, c.kind, c.value).where(c.kind.in_(wanted)).order_by(c.client, c.kind, c.position)
    )
    found: dict[str, str] = {}
    for row in _of(reader, statement, contact, ids):  # "email" sorts before "phone"
        found.setdefault(row.client, row.value)
    return found


def _of(reader: Reader, statement: Any, table: Any, ids: Sequence[str] | None) -> Iterable[Any]:
    """Yield the rows of a statement for these clients, in portions; None means everybody."""
    if ids is None:
        yield from reader.tuples(statement)
        return
    for portion in portions(ids):
        yield from reader.tuples(statement.where(table.c.client.in_(portion)))


def _row_key(sort: str) -> Callable[[Any], tuple[Any, ...]]:
    match sort:
        case "company":
            return lambda row: (fold(row.company), fold(row.name), row.id)
        case "standing":
            return lambda row: (row.standing, fold(row.name), row.id)
        case _:
            return lambda row: (fold(row.name), row.id)


def _line_key(sort: str) -> Callable[[ClientLine], tuple[Any, ...]]:
    match sort:
        case "verdict":
            return lambda line: (
                None if line.verdict_state is None else _VERDICT_ORDER[line.verdict_state],
                fold(line.name),
                line.id,
            )
        case "seconds_month":
            return lambda line: (line.seconds_month, line.id)
        case "earned_per_hour":
            return lambda line: (line.earned_per_hour.minor if line.earned_per_hour else None, line.id)
        case _:
            return lambda line: (line.last_incident, line.id)


def tags(reader: Reader) -> list[str]:
    """Return every tag in use, sorted as people sort."""
    return sorted((row.name for row in reader.tuples(select(tag.c.name).distinct())), key=fold)
