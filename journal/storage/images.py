"""Rows as JSON: what history, dumps and the archive keep, and the digests that prove a row unchanged."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Date, LargeBinary, Table

from journal.storage.mapping import AnyRow, Row
from journal.storage.types import Exact, Instant

# How often and when a row was written is not what it says: a row put back has a new version and equals the old one.
APART = frozenset({"version", "changed"})


def plain(value: Any) -> Any:
    """Return a JSON value for what JSON has no word for: instants in UTC, days, decimals, bytes in base 64."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(f"no JSON for {type(value).__name__}")


_encode = json.JSONEncoder(default=plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def image_of(row: AnyRow) -> str:
    """Return what a row says as one canonical JSON text, without `APART`."""
    return _encode({name: value for name, value in row.items() if name not in APART})


def row_of_image(table: Table, image: str) -> Row:
    """Return the row of an image; `APART` is missing. Columns the table no longer has are left out."""
    return typed_row(table, json.loads(image))


def typed_row(table: Table, values: Mapping[str, Any]) -> Row:
    """Turn JSON values back into what the columns of `table` hold."""
    readers = _readers(table)
    row: Row = {}
    for name, value in values.items():
        if name in readers:
            read = readers[name]
            row[name] = value if value is None or read is None else read(value)
    return row


@cache
def _readers(table: Table) -> dict[str, Callable[[Any], Any] | None]:
    found: dict[str, Callable[[Any], Any] | None] = {}
    for column in table.columns:
        kind = column.type
        found[column.name] = (
            datetime.fromisoformat
            if isinstance(kind, Instant)
            else date.fromisoformat
            if isinstance(kind, Date)
            else Decimal
            if isinstance(kind, Exact)
            else base64.b64decode
            if isinstance(kind, LargeBinary)
            else None
        )
    return found


def digest_of(salt: bytes, text: str) -> bytes:
    """Return SHA-256 of salt and text; without the salt nobody can try what the text was."""
    return sha256(salt + text.encode()).digest()
