"""The whole journal as rows of plain values, for our own archive, and back again in one step of the history."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Table, UniqueConstraint, select

from journal.domain.problems import Code, refuse
from journal.storage import tables
from journal.storage.images import image_of, typed_row
from journal.storage.mapping import Row
from journal.storage.reader import Reader
from journal.storage.tables import KEPT
from journal.storage.work import UnitOfWork

_PARTS = (tables.contact, tables.tag, tables.standing)
_DUMPED = tuple(table for table in KEPT if table is not tables.attachment_blob)


@dataclass(slots=True)
class Loaded:
    """What became of the rows of one table."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0


def dump(reader: Reader, *, client: str | None = None) -> dict[str, Iterator[Row]]:
    """Return the rows of each table, read as they are asked for: texts, numbers, instants as ISO 8601.

    With `client`, only what is theirs. The bytes of attachments are `attachments`; history and what is derived stay.
    """
    return {table.name: _rows(reader, table, client) for table in _DUMPED if client is None or _theirs(table)}


def _theirs(table: Table) -> bool:
    return table is tables.client or ("client" in table.c and table is not tables.timer)


def _rows(reader: Reader, table: Table, client: str | None) -> Iterator[Row]:
    statement = select(table).order_by(table.c.id)
    if client is not None:
        statement = statement.where((table.c.id if table is tables.client else table.c.client) == client)
    for row in reader.connection.execute(statement).mappings():
        yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    """Say a value as the archive does: instants with their offset, days, decimals as text."""
    if isinstance(value, date):  # an instant is one too
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def attachments(reader: Reader, *, client: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Return the bytes of each attachment by their SHA-256 digest, each digest once."""
    of = tables.attachment
    statement = select(of.c.digest, of.c.id).order_by(of.c.id)
    if client is not None:
        statement = statement.where(of.c.client == client)
    seen: set[str] = set()
    for digest, key in reader.tuples(statement):
        data = reader.scalar(select(tables.attachment_blob.c.data).where(tables.attachment_blob.c.id == key))
        if digest not in seen and data is not None:
            seen.add(digest)
            yield digest, data


def load(
    work: UnitOfWork,
    archived: Mapping[str, Sequence[Mapping[str, Any]]],
    read_attachment: Callable[[str], bytes],
) -> dict[str, Loaded]:
    """Take archived rows back: new ones are added, of two that differ the one changed later stays.

    Raises:
        Refused: a row cannot be one of this table's.
    """
    result: dict[str, Loaded] = {}
    written_clients: set[str] = set()
    coming = {name: {str(row.get("id")) for row in rows} for name, rows in archived.items()}
    for table in _DUMPED:
        rows = [_typed(table, row) for row in archived.get(table.name, ())]
        if not rows:
            continue
        if table in _PARTS:
            result[table.name] = _load_parts(
                work, table, [row for row in rows if row["client"] in written_clients]
            )
            continue
        _clear_dangling(work, table, rows, coming)
        new, pairs, same = _compared(work, table, rows)
        work.writer.insert(table, new)
        work.writer.update(table, pairs)
        result[table.name] = Loaded(len(new), len(pairs), same)
        if table is tables.client:
            written_clients = {row["id"] for row in new} | {row["id"] for _, row in pairs}
        if table is tables.attachment:
            for row in new:
                work.keep_bytes(row["id"], read_attachment(row["digest"]))
    return result


def _typed(table: Table, values: Mapping[str, Any]) -> Row:
    """Make a whole row; a column that an older archive does not know takes its default.

    Raises:
        Refused: a value is missing or is none of its column's.
    """
    try:
        row = typed_row(table, values)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise refuse("file", Code.ARCHIVE_DAMAGED, table=table.name, detail=str(error)) from error
    for column in table.columns:
        if row.get(column.name) is None:
            default = "" if column.default is not None else None  # the schema's only default
            if default is None and not column.nullable:
                raise refuse("file", Code.ARCHIVE_DAMAGED, table=table.name, column=column.name)
            row[column.name] = default
    return {column.name: row[column.name] for column in table.columns}


def _compared(
    work: UnitOfWork, table: Table, rows: list[Row]
) -> tuple[list[Row], list[tuple[Row, Row]], int]:
    """Sort rows into new ones, ones to write over, and a count of those that stay."""
    known = work.query().rows_by_id(table, [row["id"] for row in rows])
    taken = _unique_values(work, table)
    new: list[Row] = []
    pairs: list[tuple[Row, Row]] = []
    same = 0
    for row in rows:
        old = known.get(row["id"])
        if old is None:
            values = {columns: tuple(row[name] for name in columns) for columns in taken}
            if any(value in taken[columns] for columns, value in values.items()):
                same += 1  # the same mapping, setting or name under another id
                continue
            new.append(row)
        elif (
            image_of(table, old) == image_of(table, row)
            or "changed" not in row
            or row["changed"] <= old["changed"]
        ):
            same += 1
        else:
            pairs.append((old, {**row, "version": old["version"] + 1}))
    return new, pairs, same


def _unique_values(work: UnitOfWork, table: Table) -> dict[tuple[str, ...], set[tuple[Any, ...]]]:
    found: dict[tuple[str, ...], set[tuple[Any, ...]]] = {}
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            columns = tuple(constraint.columns)
            values = {tuple(row) for row in work.query().tuples(select(*columns))}
            found[tuple(column.name for column in columns)] = values
    return found


def _load_parts(work: UnitOfWork, table: Table, rows: list[Row]) -> Loaded:
    """Write the parts of clients that were written: theirs are those of the archive, no others."""
    reader = work.query()
    owners = {row["client"] for row in rows}
    old = [dict(row) for row in reader.rows(select(table)) if row["client"] in owners]
    work.writer.delete(table, old)
    work.writer.insert(table, rows)
    return Loaded(new=len(rows))


def _clear_dangling(work: UnitOfWork, table: Table, rows: list[Row], coming: Mapping[str, set[str]]) -> None:
    """Empty links to what is neither here nor in the archive (one client's archive has not the whole import)."""
    for key in table.foreign_keys:
        column, target = key.parent, key.column.table
        if column.info.get("removed") != "clear":
            continue
        wanted = {row[column.name] for row in rows if row[column.name]} - coming.get(target.name, set())
        missing = wanted - set(work.query().rows_by_id(target, wanted))
        for row in rows:
            if row[column.name] in missing:
                row[column.name] = None
