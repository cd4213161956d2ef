"""Lists of payments."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, func, select

from journal.domain.filters import PaymentFilter
from journal.domain.lines import PaymentLine
from journal.domain.money import Money
from journal.domain.paging import PaymentPage
from journal.domain.records import Payment
from journal.storage.queries.common import (
    by_client_name,
    days_between,
    names_of,
    one_of,
    paged,
    portions,
    words_in,
)
from journal.storage.queries.earnings import signed_minor
from journal.storage.reader import Reader
from journal.storage.tables import engagement, payment

_SORTS: dict[str, Any] = {
    "on": payment.c.on,
    "kind": payment.c.kind,
    "amount": payment.c.amount_minor,
    "note": func.lower(payment.c.note),
}


def page(
    reader: Reader,
    chosen: PaymentFilter,
    *,
    sort: str = "on",
    descending: bool = True,
    offset: int = 0,
    limit: int | None = None,
) -> PaymentPage:
    """Return a page of the payments that match, and the net sums of all that match."""
    where = conditions(reader, chosen)
    newest = [payment.c.on.desc(), payment.c.id.desc()]
    if sort == "client":
        columns = newest
    else:
        columns = [_SORTS[sort].desc() if descending else _SORTS[sort].asc(), *newest]
    statement = select(payment.c.id, payment.c.client).where(*where).order_by(*columns)
    if sort == "client":
        found = by_client_name(reader, reader.tuples(statement), descending=descending)
        found = found[offset:] if limit is None else found[offset : offset + limit]
    else:
        found = list(reader.tuples(paged(statement, offset, limit)))
    whole = reader.rows_by_id(payment, [row.id for row in found])
    records = reader.records(Payment, [whole[row.id] for row in found])
    names = names_of(reader, {record.client for record in records})
    titles = titles_of(reader, {record.engagement for record in records if record.engagement})
    lines = tuple(
        PaymentLine(
            payment=record,
            client_name=names.get(record.client, ""),
            engagement_title=titles.get(record.engagement or "", ""),
        )
        for record in records
    )
    c = payment.c
    sums = select(c.amount_currency, func.count().label("count"), func.sum(signed_minor).label("minor"))
    rows = reader.tuples(sums.where(*where).group_by(c.amount_currency).order_by(c.amount_currency))
    return PaymentPage(
        lines=lines,
        count=sum(int(row[1]) for row in rows),
        offset=offset,
        sums={row[0]: Money(int(row[2]), row[0]) for row in rows},
    )


def conditions(reader: Reader, chosen: PaymentFilter) -> list[ColumnElement[bool]]:
    """Return the SQL conditions of a filter."""
    c = payment.c
    where = [*days_between(c.on, chosen.start, chosen.end), *words_in(reader, payment, chosen.text)]
    if chosen.client is not None:
        where.append(c.client == chosen.client)
    if chosen.clients:
        where.append(one_of(c.client, chosen.clients))
    if chosen.kind is not None:
        where.append(c.kind == chosen.kind)
    if chosen.ids:
        where.append(one_of(c.id, chosen.ids))
    return where


def titles_of(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Return the titles of these engagements."""
    found: dict[str, str] = {}
    for portion in portions(ids):
        statement = select(engagement.c.id, engagement.c.title).where(engagement.c.id.in_(portion))
        found.update((row.id, row.title) for row in reader.tuples(statement))
    return found
