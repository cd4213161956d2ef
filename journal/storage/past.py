"""The records as they were recorded at an instant: the present, with the history walked backwards."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import select

from journal.domain.problems import Code, refuse
from journal.storage.images import row_of_image
from journal.storage.mapping import TIMER_KEY, Part, Row, part_of, record_of, shape_of
from journal.storage.reader import Reader
from journal.storage.tables import history_row, history_step, metadata

R = TypeVar("R")


class PastRecords:
    """Looks records up as a `Reader` does, in the state of `instant` (what was recorded at it included).

    Images that were forgotten (an erased person) leave their rows as they are now: figures without texts.
    """

    def __init__(self, reader: Reader, instant: datetime) -> None:
        """Look back from what `reader` sees."""
        self.reader = reader
        self.instant = instant
        self._tables: dict[str, dict[str, Row]] = {}

    @cached_property
    def _before(self) -> dict[str, dict[str, Row | None]]:
        """For each row changed since: what it said at the instant, None where it was not there."""
        columns = (
            history_row.c.record_table,
            history_row.c.key,
            history_row.c.operation,
            history_row.c.image,
            history_row.c.version,
        )
        rows = self.reader.tuples(
            select(*columns)
            .join(history_step, history_step.c.seq == history_row.c.step)
            .where(history_step.c.at > self.instant)
            .order_by(history_row.c.seq.desc())
        )
        found: dict[str, dict[str, Row | None]] = {}
        for name, key, operation, image, version in rows:
            # Walking back, the oldest change since has the last word.
            if operation == "insert":
                found.setdefault(name, {})[key] = None
            elif image is not None:
                row = row_of_image(metadata.tables[name], image)
                found.setdefault(name, {})[key] = {"version": max(version - 1, 0), "changed": None, **row}
        return found

    def _rows(self, name: str) -> dict[str, Row]:
        """Return all rows of a table by id, as they were."""
        if name not in self._tables:
            table = metadata.tables[name]
            rows = {row["id"]: dict(row) for row in self.reader.rows(select(table).order_by(table.c.id))}
            for key, before in self._before.get(name, {}).items():
                if before is None:
                    rows.pop(key, None)
                else:
                    rows[key] = before
            self._tables[name] = dict(sorted(rows.items()))
        return self._tables[name]

    def get(self, record_type: type[R], id: str) -> R:  # noqa: A002 - the records' own word
        """Return one record as it was.

        Raises:
            Refused: there was none with this id.
        """
        shape = shape_of(record_type)
        row = self._rows(shape.table.name).get(TIMER_KEY if shape.key == () else id)
        if row is None:
            raise refuse("id", Code.UNKNOWN_RECORD, table=shape.table.name, id=id)
        return record_of(record_type, row, self._parts(record_type).get(row["id"], _none(record_type)))

    def find(self, record_type: type[R], **equals: Any) -> list[R]:
        """Return the records whose fields equalled what is given, oldest first."""
        parts = self._parts(record_type)
        return [
            record_of(record_type, row, parts.get(key, _none(record_type)))
            for key, row in self._rows(shape_of(record_type).table.name).items()
            if all(_matches(row[name], value) for name, value in equals.items())
        ]

    def _parts(self, record_type: type) -> dict[str, dict[str, tuple[Any, ...]]]:
        """Return the parts of each client as they were."""
        found: dict[str, dict[str, tuple[Any, ...]]] = {}
        for part in shape_of(record_type).parts:
            for whose, values in _in_order(part, self._rows(part.table.name)).items():
                found.setdefault(whose, _none(record_type))[part.field] = tuple(values)
        return found


def _none(record_type: type) -> dict[str, tuple[Any, ...]]:
    return {part.field: () for part in shape_of(record_type).parts}


def _in_order(part: Part, rows: Mapping[str, Row]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in sorted(rows.values(), key=lambda each: (each["client"], each["position"])):
        found.setdefault(row["client"], []).append(part_of(part, row))
    return found


def _matches(value: Any, wanted: Any) -> bool:
    return value in wanted if isinstance(wanted, list | tuple | set | frozenset) else bool(value == wanted)
