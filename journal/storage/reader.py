"""Reading: records by id and by equal fields, and the connection for the queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Executable, RowMapping, select

from journal.domain.problems import Code, refuse
from journal.storage.mapping import TIMER_KEY, Row, Shape, conditions, part_of, record_of, shape_of

R = TypeVar("R")
CHUNK = 500  # identifiers in one IN (…)


class Records(Protocol):
    """Where records can be looked up: the journal now, inside a unit of work, or as it was."""

    def get(self, record_type: type[R], id: str) -> R:  # noqa: A002 - the records' own word
        """Return one record.

        Raises:
            Refused: there is none with this id.
        """

    def find(self, record_type: type[R], **equals: Any) -> list[R]:
        """Return the records whose fields equal what is given (None: empty; a list or set: one of), oldest first."""


class Reader:
    """The read path of one transaction: every query inside it sees the same journal."""

    def __init__(self, connection: Connection, zone: str, now: datetime) -> None:
        """Read through `connection`; `zone` cuts the days."""
        self.connection = connection
        self.zone = zone
        self.now = now

    @property
    def today(self) -> Any:
        """The local day."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def rows(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[RowMapping]:
        """Return all rows of a `select()`."""
        return self.connection.execute(statement, values).mappings().all()

    def tuples(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """Return all rows of a `select()` as tuples: the quickest way for large answers."""
        return self.connection.execute(statement, values).all()

    def one(self, statement: Executable, values: Mapping[str, Any] | None = None) -> RowMapping | None:
        """Return the first row of a `select()`, if any."""
        return self.connection.execute(statement, values).mappings().first()

    def scalar(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Any:
        """Return the one value of a `select()`; None where there is no row."""
        return self.connection.execute(statement, values).scalar()

    def get(self, record_type: type[R], id: str) -> R:  # noqa: A002 - the records' own word
        """Return one record.

        Raises:
            Refused: there is none with this id.
        """
        shape = shape_of(record_type)
        row = self.row(shape, TIMER_KEY if shape.key == () else id)
        if row is None:
            raise refuse("id", Code.UNKNOWN_RECORD, table=shape.table.name, id=id)
        return self.records(record_type, [row])[0]

    def find(self, record_type: type[R], **equals: Any) -> list[R]:
        """Return the records whose fields equal what is given (None: empty; a list or set: one of), oldest first."""
        shape = shape_of(record_type)
        where = conditions(record_type, equals)
        rows = self.rows(select(shape.table).where(*where).order_by(shape.table.c.id))
        return self.records(record_type, [dict(row) for row in rows], all_of_them=not where)

    def row(self, shape: Shape, key: str) -> Row | None:
        """Return the row with this key."""
        found = self.one(select(shape.table).where(shape.table.c.id == key))
        return None if found is None else dict(found)

    def rows_by_id(self, table: Any, ids: Iterable[str]) -> dict[str, Row]:
        """Return the rows of `table` with these ids."""
        wanted = list(ids)
        found: dict[str, Row] = {}
        for start in range(0, len(wanted), CHUNK):
            statement = select(table).where(table.c.id.in_(wanted[start : start + CHUNK]))
            found.update((row["id"], dict(row)) for row in self.rows(statement))
        return found

    def records(self, record_type: type[R], rows: Sequence[Row], *, all_of_them: bool = False) -> list[R]:
        """Make records of rows, with their parts. `all_of_them` reads the parts of the whole table at once."""
        shape = shape_of(record_type)
        if not shape.parts:
            return [record_of(record_type, row) for row in rows]
        ids = None if all_of_them else [row["id"] for row in rows]
        parts = {part.field: self._parts(part, ids) for part in shape.parts}
        return [
            record_of(record_type, row, {field: tuple(of.get(row["id"], ())) for field, of in parts.items()})
            for row in rows
        ]

    def _parts(self, part: Any, ids: list[str] | None) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        table = part.table
        wanted = [None] if ids is None else [ids[i : i + CHUNK] for i in range(0, len(ids), CHUNK)]
        for chunk in wanted:
            statement = select(table).order_by(table.c.client, table.c.position)
            if chunk is not None:
                statement = statement.where(table.c.client.in_(chunk))
            for row in self.rows(statement):
                found[row["client"]].append(part_of(part, row))
        return found
