"""Rows as JSON: what history, dumps and the archive keep, and the digests that prove a row unchanged.

An image holds what the file holds: instants as the texts SQLAlchemy writes, days and decimals as text, truth as 0 and 1.
What says nothing (empty text, no, no value) is left out: a column that a migration adds changes no older digest.
"""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from typing import Any

from sqlalchemy import Boolean, Date, LargeBinary, Table, Text

from journal.storage.mapping import AnyRow, Row
from journal.storage.types import Exact, Instant

# How often and when a row was written is not what it says: a row put back has a new version and equals the old one.
APART = frozenset({"version", "changed"})

_Convert = Callable[[Any], Any]


class _Columns:
    """How the columns of one table are written and read, and what they hold when they say nothing."""

    def __init__(self, table: Table) -> None:
        self.write: list[tuple[str, _Convert]] = []
        self.read: dict[str, _Convert | None] = {}
        self.empty: list[tuple[str, Any]] = []
        self.said: list[
            tuple[str, str, Any]
        ] = []  # the name as JSON writes it, the name, its empty value; sorted
        for column in table.columns:
            write, read, empty = _manner(column.type, nullable=bool(column.nullable))
            if write is not None:
                self.write.append((column.name, write))
            self.read[column.name] = read
            if column.name not in APART:
                self.empty.append((column.name, empty))
        self.said = [(f'"{name}":', name, empty) for name, empty in sorted(self.empty, key=itemgetter(0))]


_SOMETHING: Any = object()  # equal to nothing: a column that must say something


def _manner(kind: Any, *, nullable: bool) -> tuple[_Convert | None, _Convert | None, Any]:
    """Return how a column's value is written and read, and its empty value."""
    if isinstance(kind, Instant):
        return _instant, _instant_of, None
    if isinstance(kind, Date):
        return date.isoformat, date.fromisoformat, None
    if isinstance(kind, Exact):
        return str, Decimal, None
    if isinstance(kind, Boolean):
        return int, bool, None if nullable else 0
    if isinstance(kind, LargeBinary):
        return None, _bytes, None
    if isinstance(kind, Text):
        return None, None, None if nullable else ""
    return None, None, None if nullable else _SOMETHING


@lru_cache(maxsize=4096)
def _instant(value: datetime) -> str:
    """Write an instant as SQLAlchemy does."""
    if value.tzinfo is None:
        raise ValueError(f"an instant needs a zone: {value!r}")
    there = value if value.tzinfo is UTC else value.astimezone(UTC)
    return there.isoformat(" ", "microseconds")[:26]


def _instant_of(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else base64.b64decode(value)


_known: dict[Table, _Columns] = {}


def _columns(table: Table) -> _Columns:
    found = _known.get(table)
    if found is None:
        found = _known[table] = _Columns(table)
    return found


def plain_row(table: Table, row: AnyRow) -> Row:
    """Return a row as the file holds it: texts, numbers, bytes, nothing."""
    found = dict(row)
    for name, write in _columns(table).write:
        value = found[name]
        if value is not None:
            found[name] = write(value)
    return found


def _json(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(f"no JSON for {type(value).__name__}")


_text: Callable[[str], str] = json.encoder.encode_basestring
_encode = json.JSONEncoder(default=_json, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def _rest(value: Any) -> str:
    return repr(value) if type(value) is int else _encode(value)


def image_of_plain(table: Table, row: Mapping[str, Any]) -> str:
    """Return what a plain row says as one canonical JSON text, without `APART` and what says nothing."""
    # By hand: the encoder, made anew for each row, takes twice as long. What is neither text nor number it still does.
    return (
        "{"
        + ",".join(
            [
                sign + (_text(value) if isinstance(value, str) else _rest(value))
                for sign, name, empty in _columns(table).said
                if (value := row[name]) != empty
            ]
        )
        + "}"
    )


def image_of(table: Table, row: AnyRow) -> str:
    """Return what a row says as one canonical JSON text."""
    return image_of_plain(table, plain_row(table, row))


def row_of_image(table: Table, image: str) -> Row:
    """Return the row of an image, whole but for `APART`. Columns the table no longer has are left out."""
    row = typed_row(table, json.loads(image))
    for name, empty in _columns(table).empty:
        if name not in row:
            row[name] = bool(empty) if empty == 0 and empty is not None else empty
    return row


def typed_row(table: Table, values: Mapping[str, Any]) -> Row:
    """Turn JSON values back into what the columns of `table` hold; others are left out."""
    readers = _columns(table).read
    row: Row = {}
    for name, value in values.items():
        if name in readers:
            read = readers[name]
            row[name] = value if value is None or read is None else read(value)
    return row


def digest_of(salt: bytes, text: str) -> bytes:
    """Return SHA-256 of salt and text; without the salt nobody can try what the text was."""
    return sha256(salt + text.encode()).digest()
