"""The unit of work: one transaction, one step of the history, spoken in records of the domain."""

import dataclasses
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, select

from journal.domain.changes import Change, Label, Receipt, Topic, UndoStep
from journal.domain.ids import StepId, time_ordered_series
from journal.domain.problems import Code, refuse
from journal.storage import history
from journal.storage.mapping import TIMER_KEY, Part, Row, Shape, conditions, part_rows, row_of, shape_of
from journal.storage.reader import Reader
from journal.storage.tables import attachment_blob, metadata
from journal.storage.writer import Writer

R = TypeVar("R")
_BATCH = 1000  # rows at a time: more of them leave the processor's cache, and each takes twice as long


class UnitOfWork:
    """Adds, replaces and removes records.

    Records without an id of their own (timer, settings) are kept by their key: adding or replacing one writes over the
    one with the same key.
    """

    def __init__(self, connection: Connection, *, zone: str, now: datetime, label: Label, about: str) -> None:
        """Write through `connection`, whose transaction holds the write lock."""
        self.label = label
        self.about = about
        self.now = now
        self.writer = Writer(connection)
        self._reader = Reader(connection, zone, now)
        self._ids = time_ordered_series(now, os.urandom)
        self._step: StepId | None = None
        self._undo: UndoStep | None = None
        self._change = Change(Topic(0))

    # Reading

    def query(self) -> Reader:
        """Return the read path inside this transaction."""
        return self._reader

    def get(self, record_type: type[R], id: str) -> R:  # noqa: A002 - the records' own word
        """Return one record.

        Raises:
            Refused: there is none with this id.
        """
        return self._reader.get(record_type, id)

    def find(self, record_type: type[R], **equals: Any) -> list[R]:
        """Return the records whose fields equal what is given (None: empty; a list or set: one of), oldest first."""
        return self._reader.find(record_type, **equals)

    # Writing

    def new_id(self) -> str:
        """Return a fresh identifier; those of one unit of work sort in the order they were made."""
        return next(self._ids)

    def add(self, record: R) -> R:
        """Add a record; return it with its id, its instants and version 1."""
        shape = shape_of(type(record))
        if shape.keyed:
            return self._put(shape, record)
        made = self._stamped(record)
        self.writer.insert(shape.table, [self._new_row(made)])
        for part in shape.parts:
            self.writer.insert(part.table, self._part_rows(part, made))
        return made

    def add_many(self, records: Sequence[R]) -> int:
        """Add many new records of one type at once, with the same history; return how many."""
        if not records:
            return 0
        shape = shape_of(type(records[0]))
        for start in range(0, len(records), _BATCH):
            batch = records[start : start + _BATCH]
            # Parts need the id of their record; the others get theirs in the row, which is much quicker.
            made = [self._stamped(record) for record in batch] if shape.parts else batch
            self.writer.insert(shape.table, [self._new_row(record) for record in made])
            for part in shape.parts:
                self.writer.insert(
                    part.table, [row for record in made for row in self._part_rows(part, record)]
                )
        return len(records)

    def replace(self, record: R) -> R:
        """Write a record anew; return it with its new version. One that says the same is left alone.

        Raises:
            Refused: it is gone, or was changed by someone else since it was read.
        """
        return self.replace_many([record])[0]

    def replace_many(self, records: Sequence[R]) -> list[R]:
        """Write records of one type anew, as `replace` does."""
        if not records:
            return []
        shape = shape_of(type(records[0]))
        if shape.keyed:
            return [self._put(shape, record) for record in records]
        known = self._reader.rows_by_id(shape.table, [_id(record) for record in records])
        pairs: list[tuple[Row, Row]] = []
        written = []
        for record in records:
            old = known.get(_id(record))
            if old is None:
                raise refuse("id", Code.UNKNOWN_RECORD, table=shape.table.name, id=_id(record))
            if old["version"] != getattr(record, "version", old["version"]):
                raise refuse("version", Code.CHANGED_SINCE, table=shape.table.name, id=_id(record))
            new = {**old, **row_of(record)}
            new |= {"created": old["created"], "changed": old["changed"], "version": old["version"]}
            changed_parts = [self._write_part(part, record) for part in shape.parts]
            if new != old or any(changed_parts):
                new |= {"changed": self.now, "version": old["version"] + 1}
                pairs.append((old, new))
            written.append(
                _with(record, created=new["created"], changed=new["changed"], version=new["version"])
            )
        self.writer.update(shape.table, pairs)
        return written

    def remove(self, record_type: type[Any], id: str) -> None:  # noqa: A002 - the records' own word
        """Remove a record and all that cannot be without it; what only points to it stays and points nowhere.

        Raises:
            Refused: there is none with this id.
        """
        shape = shape_of(record_type)
        key = TIMER_KEY if shape.key == () else id
        row = self._reader.row(shape, key)
        if row is None:
            raise refuse("id", Code.UNKNOWN_RECORD, table=shape.table.name, id=id)
        self._delete(shape.table, [row])

    def remove_where(self, record_type: type[Any], **equals: Any) -> int:
        """Remove all records whose fields equal what is given, as `remove` does; return how many."""
        table = shape_of(record_type).table
        rows = [dict(row) for row in self._reader.rows(select(table).where(*conditions(record_type, equals)))]
        self._delete(table, rows)
        return len(rows)

    def keep_bytes(self, attachment: str, data: bytes) -> None:
        """Keep the bytes of an attachment just added."""
        self.writer.insert(attachment_blob, [{"id": attachment, "data": data}])

    # The end

    def finish(self, *, kind: str = "do", target: int | None = None) -> None:
        """Write what is derived and the step of the history; called once, before the commit."""
        self.writer.finish()
        self._change = self.writer.change()
        self._step = history.write_step(
            self.writer, label=self.label, about=self.about, at=self.now, kind=kind, target=target
        )
        if self._step is not None and kind == "do" and self.label not in history.QUIET:
            self._undo = UndoStep(self._step, self.label)

    def receipt(self, made: str | None = None) -> Receipt:
        """Return the proof of what was done; to be asked for when the block has closed."""
        return Receipt(self.label, self._change, self._undo, made)

    # Inside

    def _stamped(self, record: R) -> R:
        values: dict[str, Any] = {"version": 1, "changed": self.now}
        if not getattr(record, "id", "x"):
            values["id"] = self.new_id()
        if getattr(record, "created", None) is None:
            values["created"] = self.now
        return _with(record, **values)

    def _new_row(self, record: Any) -> Row:
        row = row_of(record)
        row["id"] = row.get("id") or self.new_id()
        if shape_of(type(record)).versioned:
            row |= {"created": row.get("created") or self.now, "changed": self.now, "version": 1}
        return row

    def _put(self, shape: Shape, record: R) -> R:
        """Write a record that is known by its key."""
        equals = {name: getattr(record, name) for name in shape.key or ()}
        found = self._reader.one(select(shape.table).where(*conditions(type(record), equals)))
        if found is None:
            row = self._new_row(record)
            if shape.key == ():
                row["id"] = TIMER_KEY
            self.writer.insert(shape.table, [row])
            return record
        old = dict(found)
        new = {**old, **row_of(record)}
        if new != old:
            if "version" in old:
                new |= {"changed": self.now, "version": old["version"] + 1}
            self.writer.update(shape.table, [(old, new)])
        return record

    def _part_rows(self, part: Part, record: Any) -> list[Row]:
        return [{"id": self.new_id(), **row} for row in part_rows(part, record)]

    def _write_part(self, part: Part, record: Any) -> bool:
        """Bring the rows of a part in line with the record, row by row in order; say whether any changed."""
        table = part.table
        statement = select(table).where(table.c.client == _id(record)).order_by(table.c.position)
        olds = [dict(row) for row in self._reader.rows(statement)]
        news = part_rows(part, record)
        pairs = [(old, {**old, **new}) for old, new in zip(olds, news, strict=False)]
        pairs = [(old, new) for old, new in pairs if new != old]
        for pair in pairs:
            self.writer.update(table, [pair])
        self.writer.delete(table, olds[len(news) :])
        self.writer.insert(table, [{"id": self.new_id(), **new} for new in news[len(olds) :]])
        return bool(pairs) or len(olds) != len(news)

    def _delete(self, table: Table, rows: Sequence[Row]) -> None:
        """Delete rows, first what depends on them, as the foreign keys' `removed` says."""
        if not rows:
            return
        ids = [row["id"] for row in rows]
        for other, column, removed in referrers(table):
            for start in range(0, len(ids), 500):
                statement = select(other).where(other.c[column].in_(ids[start : start + 500]))
                depending = [dict(row) for row in self._reader.rows(statement)]
                if removed == "delete":
                    self._delete(other, depending)
                else:
                    self.writer.update(other, [(row, self._cleared(row, column)) for row in depending])
        # What was deleted on the way (a child by two ways) is not there a second time.
        left = self._reader.rows_by_id(table, ids)
        self.writer.delete(table, list(left.values()))

    def _cleared(self, row: Row, column: str) -> Row:
        new = {**row, column: None}
        if "version" in row:
            new |= {"changed": self.now, "version": row["version"] + 1}
        return new


def referrers(table: Table) -> list[tuple[Table, str, str]]:
    """Return who points to `table`: the table, its column, and what becomes of the row when the target goes."""
    return [
        (other, key.parent.name, key.parent.info["removed"])
        for other in metadata.sorted_tables
        for key in sorted(other.foreign_keys, key=lambda each: each.parent.name)
        if key.column.table is table and "removed" in key.parent.info
    ]


def _id(record: Any) -> str:
    return str(record.id)


def _with(record: R, **values: Any) -> R:
    """Return the record with those of the values that it has fields for."""
    known = {name: value for name, value in values.items() if hasattr(record, name)}
    with suppress(TypeError):
        return dataclasses.replace(record, **known)  # type: ignore[type-var]
    return record
