"""Lists and totals of hours. Totals read the derived local days alone, over covering indexes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select

from journal.domain.filters import HoursFilter, Without
from journal.domain.ids import ClientId
from journal.domain.lines import EntryLine, TotalRow
from journal.domain.money import Money
from journal.domain.names import fold
from journal.domain.paging import HoursPage
from journal.domain.records import Entry
from journal.storage.queries.common import days_between, names_of, one_of, paged, portions, words_in
from journal.storage.reader import Reader
from journal.storage.tables import client, engagement, entry, entry_day

_LONGEST = timedelta(days=43)  # an entry has at most a thousand hours, so it touches no more days than that
_SORTS: dict[str, Any] = {
    "day": entry.c.day,
    "client": func.lower(client.c.name),
    "kind": entry.c.kind,
    "seconds": entry.c.seconds,
    "note": func.lower(entry.c.note),
    "worker": func.lower(entry.c.worker),
}
KEYS = ("client", "month", "week", "day", "kind", "worker")


def page(
    reader: Reader,
    chosen: HoursFilter,
    *,
    sort: str = "day",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> HoursPage:
    """Return a page of the entries that match; its total counts what falls within the days asked for."""
    where = conditions(reader, chosen)
    ordering = (
        [_SORTS[sort], entry.c.start, entry.c.id]
        if sort == "day"
        else [_SORTS[sort], entry.c.day, entry.c.id]
    )
    order = [column.desc() if descending else column.asc() for column in ordering]
    # First the page's ids, then its rows: sorting whole rows takes several times as long.
    statement = select(entry.c.id, entry.c.seconds).where(*where).order_by(*order)
    if sort == "client":
        statement = statement.join(client, client.c.id == entry.c.client, isouter=True)
    if chosen.text.strip():
        # Finding the words is the work: it is done once, for the page, the count and the sum.
        found = reader.tuples(statement)
        ids = [row.id for row in (found[offset:] if limit is None else found[offset : offset + limit])]
        count, seconds = len(found), sum(row.seconds for row in found)
        if chosen.start or chosen.end:
            seconds = _within(reader, chosen, [row.id for row in found])
    else:
        ids = [row.id for row in reader.tuples(paged(statement, offset, limit))]
        count, seconds = _counted(reader, chosen, where)
    rows = reader.rows_by_id(entry, ids)
    records = reader.records(Entry, [rows[key] for key in ids])
    names = names_of(reader, {record.client for record in records})
    lines = tuple(EntryLine(entry=record, client_name=names.get(record.client, "")) for record in records)
    return HoursPage(lines=lines, count=count, offset=offset, total_seconds=seconds)


def conditions(reader: Reader, chosen: HoursFilter) -> list[ColumnElement[bool]]:
    """Return the SQL conditions of a filter."""
    c = entry.c
    where: list[ColumnElement[bool]] = words_in(reader, entry, chosen.text)
    if chosen.start is not None or chosen.end is not None:
        where += days_between(c.day, chosen.start - _LONGEST if chosen.start else None, chosen.end)
    if chosen.start is not None:
        # What began before and reaches into the days asked for has a part on the first of them.
        reaching = select(entry_day.c.entry).where(entry_day.c.day == chosen.start)
        where.append(or_(c.day >= chosen.start, c.id.in_(reaching)))
    where += _owner(c.client, chosen)
    if chosen.kind is not None:
        where.append(c.kind == chosen.kind)
    if chosen.billable is not None:
        where.append(c.billable.is_(chosen.billable))
    if chosen.worker is not None:
        where.append(c.worker == chosen.worker)
    if chosen.ids:
        where.append(one_of(c.id, chosen.ids))
    return where


def _owner(column: Any, chosen: HoursFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if isinstance(chosen.client, Without):
        where.append(column.is_(None))
    elif chosen.client is not None:
        where.append(column == chosen.client)
    if chosen.clients:
        where.append(one_of(column, chosen.clients))
    return where


def _counted(reader: Reader, chosen: HoursFilter, where: Sequence[ColumnElement[bool]]) -> tuple[int, int]:
    """Return how many entries match, and their seconds within the days asked for."""
    d = entry_day.c
    within = days_between(d.day, chosen.start, chosen.end)
    owner = _owner(d.client, chosen)
    beyond = chosen.worker is not None or bool(chosen.ids)  # what the derived days do not hold
    if within and not beyond:
        # They hold all that is asked, and lie in the order of days.
        within += owner
        if chosen.kind is not None:
            within.append(d.kind == chosen.kind)
        if chosen.billable is not None:
            within.append(d.billable.is_(chosen.billable))
        found = reader.tuples(select(func.count(d.entry.distinct()), func.sum(d.seconds)).where(*within))[0]
        return int(found[0]), int(found[1] or 0)
    if beyond or chosen.kind is not None or chosen.billable is not None:
        found = reader.tuples(select(func.count(), func.sum(entry.c.seconds)).where(*where))[0]
        if not within:
            return int(found[0]), int(found[1] or 0)
        ids = [row.id for row in reader.tuples(select(entry.c.id).where(*where))]
        return int(found[0]), _within(reader, chosen, ids)
    count = reader.scalar(select(func.count()).select_from(entry).where(*where))
    return int(count or 0), int(reader.scalar(select(func.sum(d.seconds)).where(*owner)) or 0)


def _within(reader: Reader, chosen: HoursFilter, ids: Iterable[str]) -> int:
    """Return the seconds of these entries within the days asked for."""
    d = entry_day.c
    days = days_between(d.day, chosen.start, chosen.end)
    statement = select(func.sum(d.seconds)).where(*days)
    return sum(int(reader.scalar(statement.where(d.entry.in_(portion))) or 0) for portion in portions(ids))


def seconds_between(reader: Reader, start: date, end: date) -> int:
    """Return all seconds of the half-open local days."""
    return int(
        reader.scalar(select(func.sum(entry_day.c.seconds)).where(*days_between(entry_day.c.day, start, end)))
        or 0
    )


def totals(
    reader: Reader,
    by: Sequence[str],
    start: date | None = None,
    end: date | None = None,
    *,
    clients: Sequence[ClientId] | None = None,
    with_value: bool = True,
) -> list[TotalRow]:
    """Return hours added up by `by` (of `KEYS`), sorted by those keys.

    A month is "2026-03", an ISO week "2026-W10", a day "2026-03-04". `with_value` adds the worth of billable hours.
    """
    for key in by:
        if key not in KEYS:
            raise ValueError(f"hours are not added up by {key}")
    sums = _summed(reader, by, start, end, clients)
    values = _values(reader, by, start, end, clients) if with_value else {}
    place = by.index("client") if "client" in by else None
    names = {} if place is None else names_of(reader, {keys[place] for keys in sums})
    shown = [_Shown(name, names) for name in by]
    found = []
    for keys, (seconds, billable) in sums.items():
        parts = [texts[value] for texts, value in zip(shown, keys, strict=True)]
        row = TotalRow(
            keys=dict(zip(by, [text for _, text in parts], strict=True)),
            seconds=seconds,
            billable_seconds=billable,
            value=values.get(keys),
            client=None if place is None else keys[place],
        )
        found.append(([order for order, _ in parts], row))
    found.sort(key=lambda each: each[0])
    return [row for _, row in found]


class _Shown(dict[Any, tuple[str, str]]):
    """How the values of one key are sorted and shown; each is worded once, however many rows it has."""

    def __init__(self, name: str, names: Mapping[str | None, str]) -> None:
        super().__init__()
        self.name = name
        self.names = names

    def __missing__(self, value: Any) -> tuple[str, str]:
        text = _shown(self.name, value, self.names)
        self[value] = (fold(text), text)
        return self[value]


def _columns(by: Sequence[str]) -> list[Any]:
    """Return the columns to group by; a week is cut out of its days afterwards."""
    d = entry_day.c
    columns = {
        "client": d.client,
        "month": d.month,
        "week": d.day,
        "day": d.day,
        "kind": d.kind,
        "worker": entry.c.worker,
    }
    return [columns[key].label(f"key_{number}") for number, key in enumerate(by)]


def _grouped(by: Sequence[str], sums: Sequence[Any], where: Sequence[Any], *, joined: bool) -> Any:
    columns = _columns(by)
    statement = select(*columns, *sums).where(*where)
    if joined or "worker" in by:
        statement = statement.join(entry, entry.c.id == entry_day.c.entry)
    groups = [column.element for column in columns]
    return statement.group_by(*dict.fromkeys(groups)) if groups else statement


def _where(
    start: date | None, end: date | None, clients: Sequence[ClientId] | None
) -> list[ColumnElement[bool]]:
    where = days_between(entry_day.c.day, start, end)
    if clients is not None:
        where.append(one_of(entry_day.c.client, clients))
    return where


def _summed(
    reader: Reader,
    by: Sequence[str],
    start: date | None,
    end: date | None,
    clients: Sequence[ClientId] | None,
) -> dict[tuple[Any, ...], tuple[int, int]]:
    d = entry_day.c
    sums = [func.sum(d.seconds), func.sum(case((d.billable, d.seconds), else_=0))]
    rows = reader.tuples(_grouped(by, sums, _where(start, end, clients), joined=False))
    if "week" not in by:
        # Without keys one row comes back even where there is nothing to add up.
        return {tuple(row[:-2]): (row[-2], row[-1]) for row in rows if row[-1] is not None}
    found: dict[tuple[Any, ...], tuple[int, int]] = {}
    for *keys, seconds, billable in rows:
        key = _key(by, keys)
        before = found.get(key, (0, 0))
        found[key] = (before[0] + seconds, before[1] + billable)
    return found


def _values(
    reader: Reader,
    by: Sequence[str],
    start: date | None,
    end: date | None,
    clients: Sequence[ClientId] | None,
) -> dict[tuple[Any, ...], Money | None]:
    """Return the worth of billable hours: at the entry's rate, else its engagement's, else its client's.

    What was billed counts where it differs from what was worked, each local day with its share.
    """
    if not _special_rates(reader):
        return _values_at_client_rates(reader, by, start, end, clients)
    d, e = entry_day.c, entry.c
    minor = case(
        (e.rate_minor.is_not(None), e.rate_minor),
        (engagement.c.rate_minor.is_not(None), engagement.c.rate_minor),
        else_=client.c.rate_minor,
    )
    currency = case(
        (e.rate_minor.is_not(None), e.rate_currency),
        (engagement.c.rate_minor.is_not(None), engagement.c.rate_currency),
        else_=client.c.rate_currency,
    )
    billed = case((e.billed_seconds.is_not(None), e.billed_seconds * d.seconds / e.seconds), else_=d.seconds)
    sums = [func.sum(billed * minor / 3600.0), currency.label("currency")]
    where = [*_where(start, end, clients), d.billable, minor.is_not(None)]
    statement = _grouped(by, sums, where, joined=True)
    statement = statement.join(client, client.c.id == e.client, isouter=True)
    statement = statement.join(engagement, engagement.c.id == e.engagement, isouter=True)
    statement = statement.group_by(currency)
    amounts: dict[tuple[Any, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for *keys, value, code in reader.tuples(statement):
        amounts[_key(by, keys)][code] += float(value)
    return _one_currency(amounts)


def _special_rates(reader: Reader) -> bool:
    """Say whether any hours have a rate or a billed duration of their own, or of their engagement."""
    e = entry.c
    own = select(e.id).where(or_(e.rate_minor.is_not(None), e.billed_seconds.is_not(None))).limit(1)
    agreed = select(engagement.c.id).where(engagement.c.rate_minor.is_not(None)).limit(1)
    return reader.scalar(agreed) is not None or reader.scalar(own) is not None


def _values_at_client_rates(
    reader: Reader,
    by: Sequence[str],
    start: date | None,
    end: date | None,
    clients: Sequence[ClientId] | None,
) -> dict[tuple[Any, ...], Money | None]:
    """Return the worth of billable hours where clients' rates are all there is: no entry need be looked at."""
    statement = select(client.c.id, client.c.rate_minor, client.c.rate_currency)
    rates = {
        row[0]: (row[1], row[2]) for row in reader.tuples(statement.where(client.c.rate_minor.is_not(None)))
    }
    if not rates:
        return {}
    d = entry_day.c
    keyed = by if "client" in by else (*by, "client")
    place = keyed.index("client")
    where = [*_where(start, end, clients), d.billable, d.client.is_not(None)]
    amounts: dict[tuple[Any, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in reader.tuples(_grouped(keyed, [func.sum(d.seconds)], where, joined=False)):
        rate = rates.get(row[place])
        if rate is not None:
            amounts[_key(by, row[: len(by)])][rate[1]] += row[-1] * rate[0] / 3600
    return _one_currency(amounts)


def _one_currency(
    amounts: Mapping[tuple[Any, ...], Mapping[str, float]],
) -> dict[tuple[Any, ...], Money | None]:
    """Return the sums as money; None where two currencies met."""
    return {
        keys: Money(round(value), code) if len(of) == 1 else None
        for keys, of in amounts.items()
        for code, value in [next(iter(of.items()))]
    }


def _key(by: Sequence[str], keys: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(_week(value) if name == "week" else value for name, value in zip(by, keys, strict=True))


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _shown(name: str, value: Any, names: Mapping[str | None, str]) -> str:
    match name:
        case "client":
            return names.get(value, "")
        case "month":
            return f"{value:%Y-%m}"
        case "day":
            return str(value.isoformat())
        case _:
            return str(value)
