"""The history of the journal: what each action changed, chained by digests. Append-only; undo and redo append too."""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import insert, select

from journal.domain.changes import Label, UndoStep
from journal.domain.history import RowChange, StepLine
from journal.domain.ids import StepId, time_ordered_id
from journal.storage.bulk import insert_rows
from journal.storage.images import digest_of
from journal.storage.reader import Reader
from journal.storage.schema import HEAD
from journal.storage.tables import history_row, history_step
from journal.storage.writer import Touch, Writer

# What the program does by itself: kept as audit, but no one's action to take back.
# Forgetting a person is someone's action, but one that cannot be taken back.
QUIET = frozenset({Label.STORE_VERDICTS, Label.SAMPLE, Label.BEGIN, Label.ERASE_CLIENT})
_BATCH = 1000
_Touched = tuple[tuple[str, str], Touch, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One row of `history_step`, as far as undo needs it."""

    seq: int
    id: str
    kind: str
    target: int | None
    label: str
    about: str
    revision: str


def write_step(
    writer: Writer, *, label: Label, about: str, at: datetime, kind: str = "do", target: int | None = None
) -> StepId | None:
    """Make one step of what `writer` did; None where every row says what it said before."""
    touched = [
        (key, touch, what) for key, touch in writer.touched.items() if (what := touch.operation) is not None
    ]
    if not touched:
        return None
    connection = writer.connection
    salt = os.urandom(16)
    identifier = time_ordered_id(at, os.urandom(10))
    if kind == "do" and label in QUIET:
        kind = "quiet"
    head: dict[str, Any] = {
        "id": identifier,
        "kind": kind,
        "target": target,
        "label": label.value,
        "at": at,
        "revision": HEAD,
        "about_digest": digest_of(salt, about),
    }
    newest = select(history_step.c.seq, history_step.c.digest).order_by(history_step.c.seq.desc()).limit(1)
    last = connection.execute(newest).first()
    seq = 1 if last is None else last.seq + 1
    digest = chain(b"" if last is None else last.digest, head, (_digests(each) for each in touched))
    step = {"seq": seq, **head, "about": about, "salt": salt, "rows": len(touched), "digest": digest}
    connection.execute(insert(history_step), [step])
    for start in range(0, len(touched), _BATCH):
        batch = touched[start : start + _BATCH]
        rows = [{"step": seq, **_row(each)} for each in batch]
        insert_rows(connection, history_row, rows, rows)  # they are as the file holds them
    return StepId(identifier)


def _row(touched: _Touched) -> dict[str, Any]:
    (table, key), touch, operation = touched
    return {
        "record_table": table,
        "key": key,
        "operation": operation,
        "client": touch.client,
        "version": touch.version,
        "image": touch.before,
        "salt": touch.salt,
        "before_digest": touch.before_digest,
        "after_digest": touch.after,
    }


Digests = tuple[str, str, str, bytes | None, bytes | None]  # table, key, operation, before, after


def _digests(touched: _Touched) -> Digests:
    (table, key), touch, operation = touched
    return table, key, operation, touch.before_digest, touch.after


def chain(previous: bytes, head: dict[str, Any], rows: Iterable[Digests]) -> bytes:
    """Return a step's digest: of the one before it, of what the step says of itself, and of its rows' digests."""
    names = ("id", "kind", "target", "label", "revision")
    said = [head[name] for name in names] + [head["at"].isoformat(), head["about_digest"].hex()]
    total = sha256(previous)
    total.update(json.dumps(said).encode())
    for table, key, operation, before, after in rows:
        total.update(f"{table}\0{key}\0{operation}\0".encode() + (before or b"-") + (after or b"-"))
    return total.digest()


_COLUMNS = tuple(
    history_step.c[name] for name in ("seq", "id", "kind", "target", "label", "about", "revision")
)


def step_by_id(reader: Reader, identifier: str) -> Step | None:
    """Return the step with this id."""
    row = reader.one(select(*_COLUMNS).where(history_step.c.id == identifier))
    return None if row is None else Step(**row)


def _by_seq(reader: Reader, seq: int) -> Step:
    row = reader.one(select(*_COLUMNS).where(history_step.c.seq == seq))
    assert row is not None  # noqa: S101 - a foreign key holds it
    return Step(**row)


def last_about(reader: Reader, seq: int) -> Step | None:
    """Return the latest undo or redo of the step `seq`."""
    row = reader.one(
        select(*_COLUMNS).where(history_step.c.target == seq).order_by(history_step.c.seq.desc()).limit(1)
    )
    return None if row is None else Step(**row)


def next_undo(reader: Reader) -> Step | None:
    """Return the latest action that stands and of which nothing was forgotten (a forgotten step has no salt)."""
    after = history_step.alias()
    # The latest word on an action: of all steps that are about it, the newest.
    word = (
        select(after.c.kind)
        .where(after.c.target == history_step.c.seq)
        .order_by(after.c.seq.desc())
        .limit(1)
        .correlate(history_step)
        .scalar_subquery()
    )
    row = reader.one(
        select(*_COLUMNS)
        .where(history_step.c.kind == "do", history_step.c.salt.is_not(None), word.is_distinct_from("undo"))
        .order_by(history_step.c.seq.desc())
        .limit(1)
    )
    return None if row is None else Step(**row)


def next_redo(reader: Reader) -> Step | None:
    """Return the action taken back last, if nothing was done since."""
    newest = select(history_step.c.seq).where(history_step.c.kind == "do").order_by(history_step.c.seq.desc())
    since = reader.scalar(newest.limit(1)) or 0
    rows = reader.tuples(
        select(history_step.c.kind, history_step.c.target)
        .where(
            history_step.c.seq > since,
            history_step.c.kind.in_(("undo", "redo")),
            history_step.c.salt.is_not(None),
        )
        .order_by(history_step.c.seq)
    )
    waiting: list[int] = []
    for kind, target in rows:
        if target in waiting:
            waiting.remove(target)
        if kind == "undo":
            waiting.append(target)
    return _by_seq(reader, waiting[-1]) if waiting else None


def as_undo_step(step: Step | None) -> UndoStep | None:
    """Return what the window needs to name a step."""
    return None if step is None else UndoStep(StepId(step.id), Label(step.label))


def steps(reader: Reader, limit: int = 50) -> list[StepLine]:
    """Return the latest actions, newest first, each with whether it was taken back."""
    rows = reader.rows(
        select(*_COLUMNS, history_step.c.at, history_step.c.rows, history_step.c.salt)
        .where(history_step.c.kind == "do")
        .order_by(history_step.c.seq.desc())
        .limit(limit)
    )
    if not rows:
        return []
    words = reader.tuples(
        select(history_step.c.target, history_step.c.kind)
        .where(history_step.c.target.in_([row["seq"] for row in rows]))
        .order_by(history_step.c.seq)
    )
    latest = {target: kind for target, kind in words}  # noqa: C416 - rows are not pairs to mypy
    return [
        StepLine(
            id=StepId(row["id"]),
            label=Label(row["label"]),
            about=row["about"],
            at=row["at"],
            rows=row["rows"],
            undone=latest.get(row["seq"]) == "undo",
            possible=row["revision"] == HEAD and row["salt"] is not None,
        )
        for row in rows
    ]


def trail(reader: Reader, record: str) -> list[RowChange]:
    """Return every change of one record, oldest first: when, under what name, and what it said before."""
    rows: Sequence[Any] = reader.rows(
        select(
            history_step.c.id,
            history_step.c.kind,
            history_step.c.label,
            history_step.c.at,
            history_row.c.record_table,
            history_row.c.operation,
            history_row.c.image,
        )
        .join(history_step, history_step.c.seq == history_row.c.step)
        .where(history_row.c.key == record)
        .order_by(history_row.c.seq)
    )
    return [
        RowChange(
            step=StepId(row["id"]),
            kind=row["kind"],
            label=Label(row["label"]),
            at=row["at"],
            table=row["record_table"],
            operation=row["operation"],
            before=None if row["image"] is None else json.loads(row["image"]),
        )
        for row in rows
    ]
