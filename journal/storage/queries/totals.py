"""Hours added up. All of it reads the derived local days, over covering indexes, and entries only where it must."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select

from journal.domain.ids import ClientId
from journal.domain.lines import TotalRow
from journal.domain.money import Money
from journal.domain.names import fold
from journal.storage.queries.common import days_between, names_of, one_of
from journal.storage.reader import Reader
from journal.storage.tables import client, engagement, entry, entry_day

KEYS = ("client", "month", "week", "day", "kind", "worker")


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
    # Rows are many and values few: each value is worded and placed once, and whole columns are looked up at once.
    columns = list(zip(*sums, strict=True)) if sums else [()] * len(by)
    ranks = [
        map(texts.ranked(set(column)).__getitem__, column)
        for texts, column in zip(shown, columns, strict=True)
    ]
    told = [map(texts.__getitem__, column) for texts, column in zip(shown, columns, strict=True)]
    rows = (
        zip(zip(*ranks, strict=True), zip(*told, strict=True), sums.items(), strict=True)
        if by
        else [((), (), each) for each in sums.items()]
    )
    return [
        TotalRow(
            keys=dict(zip(by, texts, strict=True)),
            seconds=seconds,
            billable_seconds=billable,
            value=values.get(keys),
            client=None if place is None else keys[place],
        )
        for _, texts, (keys, (seconds, billable)) in sorted(rows, key=itemgetter(0))
    ]


class _Shown(dict[Any, str]):
    """How the values of one key are shown; each is worded once, however many rows it has."""

    def __init__(self, name: str, names: Mapping[str | None, str]) -> None:
        super().__init__()
        self.name = name
        self.names = names

    def __missing__(self, value: Any) -> str:
        self[value] = _shown(self.name, value, self.names)
        return self[value]

    def ranked(self, values: Iterable[Any]) -> dict[Any, int]:
        """Return the place of each value in the order of their texts; equal texts share one."""
        folded = {value: fold(self[value]) for value in values}
        places = {text: number for number, text in enumerate(sorted(set(folded.values())))}
        return {value: places[text] for value, text in folded.items()}


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
        return {tuple(row[:-2]): (row[-2], row[-1]) for row in rows if row[-2] is not None}
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
