"""Keystrokes not yet saved, so that a crash loses none; outside history, gone when the form is saved."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from journal.storage.journal import Journal
from journal.storage.tables import draft


def save(journal: Journal, key: str, body: dict[str, Any]) -> None:
    """Keep what a form holds now; `key` names the form and its record."""
    values = {"body": json.dumps(body, ensure_ascii=False), "changed": journal.now()}
    with journal.aside() as connection:
        changed = connection.execute(update(draft).where(draft.c.key == key).values(**values))
        if not changed.rowcount:
            connection.execute(insert(draft).values(key=key, **values))


def load(journal: Journal, key: str) -> dict[str, Any] | None:
    """Return what the form held, if it was never saved."""
    with journal.read() as reader:
        body = reader.scalar(select(draft.c.body).where(draft.c.key == key))
    return None if body is None else json.loads(body)


def kept_at(journal: Journal, key: str) -> datetime | None:
    """Return when a form was kept last."""
    with journal.read() as reader:
        rows = reader.tuples(select(draft.c.changed).where(draft.c.key == key))
    return rows[0][0] if rows else None


def clear(journal: Journal, key: str) -> None:
    """Forget what the form held."""
    with journal.aside() as connection:
        connection.execute(delete(draft).where(draft.c.key == key))


def waiting(journal: Journal, beginning: str = "") -> list[str]:
    """Return the keys of forms never saved, newest first."""
    with journal.read() as reader:
        rows = reader.tuples(select(draft.c.key).order_by(draft.c.changed.desc()))
    return [row[0] for row in rows if row[0].startswith(beginning)]
