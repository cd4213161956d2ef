"""Undo and redo: one step of the history taken back, row by row, as a new step. It survives a restart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select

from journal.domain.changes import Label, Receipt, UndoStep
from journal.domain.ids import StepId
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.storage import history
from journal.storage.history import Step
from journal.storage.images import digest_of, image_of, row_of_image
from journal.storage.journal import Journal
from journal.storage.mapping import Row
from journal.storage.reader import CHUNK, Reader
from journal.storage.schema import HEAD
from journal.storage.tables import client as client_table
from journal.storage.tables import history_row, metadata
from journal.storage.undisturbed import undisturbed
from journal.storage.work import UnitOfWork, referrers

# Rows the program made of others by itself go with what they were made of.
_FOLLOW = frozenset({"verdict_record"})
_PARTS = frozenset({"contact", "tag", "standing"})


@dataclass(frozen=True, slots=True)
class _Reversal:
    """One row to be put back: `before` None means it is to go; `after` is what it must still say."""

    table: Table
    key: str
    before: str | None
    salt: bytes | None
    after: bytes | None
    version: int


def undo(journal: Journal, step: StepId | None = None, *, leave_changed: bool = False) -> Receipt:
    """Take back the latest action that stands, or the one named. `leave_changed` leaves rows changed since as they are.

    The receipt's `step` is the action that was taken back.

    Raises:
        Refused: nothing to undo, the step is from before a migration, or rows were changed since (one Problem each).
    """
    with undisturbed(), journal.transaction(Label.UNDO) as work:
        reader = work.query()
        target = history.next_undo(reader) if step is None else history.step_by_id(reader, step)
        latest = None if target is None else history.last_about(reader, target.seq)
        if target is None or target.kind != "do" or (latest is not None and latest.kind == "undo"):
            raise refuse("step", Code.NOTHING_TO_UNDO)
        # What has to be taken back is what wrote it last: the action itself, or its redo.
        _revert(work, latest or target, leave_changed=leave_changed)
        work.about = target.about
        work.finish(kind="undo", target=target.seq)
    return _receipt(work, Label.UNDO, target)


def redo(journal: Journal) -> Receipt:
    """Do again what was taken back last. The receipt's `step` is the action, which can be undone again.

    Raises:
        Refused: nothing was taken back since the last action, or rows were changed since.
    """
    with undisturbed(), journal.transaction(Label.REDO) as work:
        reader = work.query()
        target = history.next_redo(reader)
        latest = None if target is None else history.last_about(reader, target.seq)
        if target is None or latest is None:
            raise refuse("step", Code.NOTHING_TO_REDO)
        _revert(work, latest, leave_changed=False)
        work.about = target.about
        work.finish(kind="redo", target=target.seq)
    return _receipt(work, Label.REDO, target)


def _receipt(work: UnitOfWork, label: Label, target: Step) -> Receipt:
    receipt = work.receipt()
    return Receipt(label, receipt.change, UndoStep(StepId(target.id), Label(target.label)))


def _revert(work: UnitOfWork, step: Step, *, leave_changed: bool) -> None:
    """Put back what every row said before `step`."""
    if step.revision != HEAD:
        raise refuse("step", Code.BEFORE_MIGRATION)
    reader = work.query()
    reversals = _reversals(reader, step.seq)
    current = {table: reader.rows_by_id(table, of) for table, of in reversals.items()}
    left, images = _changed_since(reversals, current)
    while True:
        standing = {
            table: {k: r for k, r in of.items() if (table.name, k) not in left}
            for table, of in reversals.items()
        }
        more = _would_break(reader, standing)
        if not more:
            break
        left |= more
    if left and not leave_changed:
        raise Refused(*(_problem(table, key, current) for table, key in sorted(left)))
    _apply(work, standing, current, images)


def _reversals(reader: Reader, seq: int) -> dict[Table, dict[str, _Reversal]]:
    found: dict[Table, dict[str, _Reversal]] = defaultdict(dict)
    names = ("record_table", "key", "image", "salt", "after_digest", "version")
    columns = (history_row.c[name] for name in names)
    rows = reader.tuples(select(*columns).where(history_row.c.step == seq).order_by(history_row.c.seq))
    for name, key, image, salt, after, version in rows:
        table = metadata.tables[name]
        found[table][key] = _Reversal(table, key, image, salt, after, version)
    return found


def _changed_since(
    reversals: dict[Table, dict[str, _Reversal]], current: dict[Table, dict[str, Row]]
) -> tuple[set[tuple[str, str]], dict[tuple[str, str], str]]:
    """Return the rows that no longer say what the step made them say, or whose image was forgotten; and what each says."""
    found = set()
    images: dict[tuple[str, str], str] = {}
    for table, of in reversals.items():
        for key, reversal in of.items():
            row = current[table].get(key)
            if reversal.salt is None:
                same = False
            elif row is None or reversal.after is None:
                same = row is None and reversal.after is None
            else:
                images[table.name, key] = image = image_of(table, row)
                same = digest_of(reversal.salt, image) == reversal.after
            if not same:
                found.add((table.name, key))
    return found, images


def _would_break(reader: Reader, reversals: dict[Table, dict[str, _Reversal]]) -> set[tuple[str, str]]:
    """Return the rows that cannot go because newer ones need them, or come back because what they need is gone."""
    found: set[tuple[str, str]] = set()
    going = {table: {key for key, r in of.items() if r.before is None} for table, of in reversals.items()}
    coming = {
        table: {key for key, r in of.items() if r.before is not None} for table, of in reversals.items()
    }
    for table, keys in going.items():
        for other, column, _ in referrers(table):
            if other.name in _FOLLOW:
                continue
            # A row about to be rewritten will point to what it pointed to before.
            settled = going.get(other, set()) | coming.get(other, set())
            for chunk in _chunks(keys):
                statement = select(other.c.id, other.c[column]).where(other.c[column].in_(chunk))
                found.update((table.name, to) for key, to in reader.tuples(statement) if key not in settled)
    for table, of in reversals.items():
        links = [
            (key.parent.name, key.column.table) for key in table.foreign_keys if "removed" in key.parent.info
        ]
        rows = (
            {key: row_of_image(table, r.before) for key, r in of.items() if r.before is not None}
            if links
            else {}
        )
        for column, target in links:
            needed = {row[column] for row in rows.values() if row[column] is not None} - coming.get(
                target, set()
            )
            known = set(reader.rows_by_id(target, needed)) - going.get(target, set())
            found.update((table.name, key) for key, row in rows.items() if row[column] in needed - known)
    return found


def _apply(
    work: UnitOfWork,
    reversals: dict[Table, dict[str, _Reversal]],
    current: dict[Table, dict[str, Row]],
    images: Mapping[tuple[str, str], str],
) -> None:
    order = [table for table in metadata.sorted_tables if table in reversals]
    for table in reversed(order):
        going = [current[table][key] for key, reversal in reversals[table].items() if reversal.before is None]
        for other, column, _ in referrers(table):
            if other.name in _FOLLOW:
                _drop_followers(work, other, column, [row["id"] for row in going])
        said = {row["id"]: images[table.name, row["id"]] for row in going}
        work.writer.delete(table, going, said)
    for table in order:
        coming, pairs = [], []
        versioned = "version" in table.c
        for key, reversal in reversals[table].items():
            if reversal.before is None:
                continue
            old = current[table].get(key)
            new = row_of_image(table, reversal.before)
            if versioned:
                # Never its old version: a page that still shows the row must not write over it unseen.
                known = reversal.version if old is None else old["version"]
                new |= {"changed": work.now, "version": known + 1}
            if old is None:
                coming.append(new)
            else:
                pairs.append((old, new))
        work.writer.insert(table, coming)
        work.writer.update(table, pairs)
    _bump_clients(work, reversals, current)


def _drop_followers(work: UnitOfWork, table: Table, column: str, ids: list[str]) -> None:
    for chunk in _chunks(ids):
        rows = [dict(row) for row in work.query().rows(select(table).where(table.c[column].in_(chunk)))]
        work.writer.delete(table, rows)


def _bump_clients(
    work: UnitOfWork, reversals: dict[Table, dict[str, _Reversal]], current: dict[Table, dict[str, Row]]
) -> None:
    """Give clients whose contacts, tags or standings changed a new version: they are one record to a page."""
    whose: set[str] = set()
    for table, of in reversals.items():
        if table.name in _PARTS:
            whose.update(row["client"] for row in current[table].values())
            whose.update(row_of_image(table, r.before)["client"] for r in of.values() if r.before is not None)
    whose -= set(reversals.get(client_table, ()))
    for row in work.query().rows_by_id(client_table, whose).values():
        work.writer.update(client_table, [(row, {**row, "changed": work.now, "version": row["version"] + 1})])


def _problem(table: str, key: str, current: dict[Table, dict[str, Row]]) -> Problem:
    row: Any = current.get(metadata.tables[table], {}).get(key) or {}
    title = next(
        (row[name] for name in ("name", "title", "complaint", "what", "words", "note") if row.get(name)), ""
    )
    return Problem("step", Code.CHANGED_SINCE, {"table": table, "id": key, "title": title})


def _chunks(keys: Iterable[str]) -> list[list[str]]:
    listed = list(keys)
    return [listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK)]
