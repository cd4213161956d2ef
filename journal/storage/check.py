"""Whether a journal is whole: pages, keys, each row against its history, the chain of the history, what is derived."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.exc import DatabaseError

from journal.domain.problems import Fault
from journal.domain.upkeep import CheckResult, Flaw, FoundFlaw
from journal.storage import days, history, schema, scrub, search, unsent
from journal.storage.images import digest_of, image_of_plain, typed_row
from journal.storage.journal import Journal
from journal.storage.reader import Reader
from journal.storage.tables import KEPT, entry, entry_day, history_row, history_step
from journal.storage.undisturbed import undisturbed

_NAMED = 100  # so many flaws of one kind are named


def check(journal: Journal) -> CheckResult:
    """Look at everything; what is derived is made anew where it is not true."""
    if not journal.read_only:
        unsent.sweep(journal)
        if scrub.due(journal) is not None:
            scrub.scrub(journal)
    with undisturbed(), journal.read() as reader:
        flaws = list(_pages(reader))
        if not flaws:
            flaws += [*_keys(reader), *_rows(reader), *_chain(reader)]
        derived = [*_days(reader), *_search(reader)]
        counts = {t.name: int(reader.scalar(select(func.count()).select_from(t))) for t in KEPT}
        counts["history_step"] = int(reader.scalar(select(func.count()).select_from(history_step)))
        revision = schema.revision_of(reader.connection.connection.driver_connection) or ""
    mended = []
    if derived and not journal.read_only:
        mend(journal)
        mended, derived = derived, []
    return CheckResult(
        flaws=tuple(flaws + derived),
        mended=tuple(mended),
        schema_revision=revision,
        encrypted=journal.encrypted,
        counts=counts,
    )


def mend(journal: Journal) -> None:
    """Make the derived tables anew from the records."""
    with journal.aside() as connection:
        connection.execute(delete(entry_day))
        days.add_days(connection, connection.execute(select(entry)).mappings().all())
        search.rebuild(connection)


def _pages(reader: Reader) -> Iterator[FoundFlaw]:
    for row in reader.connection.exec_driver_sql(f"PRAGMA integrity_check({_NAMED})"):
        if row[0] != "ok":
            yield FoundFlaw(flaw=Flaw.PAGES, detail=str(row[0]))


def _keys(reader: Reader) -> Iterator[FoundFlaw]:
    for table, _, target, _ in reader.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(
        _NAMED
    ):
        yield FoundFlaw(flaw=Flaw.KEYS, table=table, detail=f"no {target}")


def _rows(reader: Reader) -> Iterator[FoundFlaw]:
    """Compare each row with the digest that the last change of it left."""
    known: dict[str, dict[str, tuple[bytes | None, bytes | None]]] = defaultdict(dict)
    columns = (history_row.c.record_table, history_row.c.key, history_row.c.salt, history_row.c.after_digest)
    for table, key, salt, after in reader.connection.execute(select(*columns).order_by(history_row.c.seq)):
        known[table][key] = (salt, after)
    for kept in KEPT:
        expected = known.get(kept.name, {})
        seen = set()
        names = [column.name for column in kept.columns]
        # As the file holds it, without SQLAlchemy's types: what is compared is the file.
        listed = ", ".join(f'"{name}"' for name in names)
        for values in reader.connection.exec_driver_sql(f'SELECT {listed} FROM "{kept.name}"'):  # noqa: S608 - our own names
            row = dict(zip(names, values, strict=True))
            seen.add(row["id"])
            salt, after = expected.get(row["id"], (None, None))
            if after is None:
                yield FoundFlaw(flaw=Flaw.STRANGE, table=kept.name, id=row["id"])
            elif salt is not None and digest_of(salt, image_of_plain(kept, row)) != after:
                yield FoundFlaw(flaw=Flaw.ALTERED, table=kept.name, id=row["id"])
        for key, (_, after) in expected.items():
            if after is not None and key not in seen:
                yield FoundFlaw(flaw=Flaw.LOST, table=kept.name, id=key)


def _chain(reader: Reader) -> Iterator[FoundFlaw]:
    """Reckon the digest of each step again."""
    names = ("step", "record_table", "key", "operation", "salt", "image", "before_digest", "after_digest")
    rows = reader.connection.execute(
        select(*(history_row.c[name] for name in names)).order_by(history_row.c.step, history_row.c.seq)
    ).mappings()
    groups = groupby(rows, key=itemgetter("step"))
    group = next(groups, None)
    previous = b""
    for step in reader.rows(select(history_step).order_by(history_step.c.seq)):
        of: list[Any] = []
        while group is not None and group[0] <= step["seq"]:
            of += group[1]
            group = next(groups, None)
        if history.chain(previous, dict(step), (_digests(row) for row in of)) != step[
            "digest"
        ] or not _images_hold(step, of):
            yield FoundFlaw(flaw=Flaw.CHAIN, table="history_step", id=step["id"])
        previous = step["digest"]


def _digests(row: Any) -> history.Digests:
    return row["record_table"], row["key"], row["operation"], row["before_digest"], row["after_digest"]


def _images_hold(step: Any, rows: list[Any]) -> bool:
    """Say whether the texts of a step are those its digests were made of; forgotten ones have no salt."""
    if step["salt"] is not None and digest_of(step["salt"], step["about"]) != step["about_digest"]:
        return False
    return len(rows) == step["rows"] and all(
        row["salt"] is None
        or row["image"] is None
        or digest_of(row["salt"], row["image"]) == row["before_digest"]
        for row in rows
    )


def _days(reader: Reader) -> Iterator[FoundFlaw]:
    """Compare the derived days with the entries, both as the file holds them; what a day cannot tell is not read."""
    wanted: dict[tuple[str, str], tuple[Any, ...]] = {}
    names = ("id", "client", "kind", "billable", "day", "seconds", "zone", "start", "end")
    for row in reader.connection.exec_driver_sql(f"SELECT {_listed(names)} FROM entry"):  # noqa: S608 - our own names
        entry_id, client, kind, billable, day, seconds, zone, start, end = row
        if start is None:
            wanted[entry_id, day] = (client, kind, billable, seconds)
            continue
        plain = {"day": day, "seconds": seconds, "zone": zone, "start": start, "end": end}
        for each, part in days.days_of(typed_row(entry, plain)):
            wanted[entry_id, each.isoformat()] = (client, kind, billable, part)
    derived = ("entry", "day", "client", "kind", "billable", "seconds")
    found = reader.connection.exec_driver_sql(f"SELECT {_listed(derived)} FROM entry_day")  # noqa: S608 - our own names
    known = 0
    wrong = 0
    for entry_id, day, *rest in found:
        known += 1
        wrong += wanted.get((entry_id, day)) != tuple(rest)
    missing = len(wanted) - (known - wrong)
    if wrong or missing:
        wrong = max(wrong, missing)
        yield FoundFlaw(flaw=Flaw.DAYS, table="entry_day", detail=str(wrong))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _search(reader: Reader) -> Iterator[FoundFlaw]:
    """Compare what is searched with what the records say."""
    connection = reader.connection
    names = ("record", "kind", "client", "title", "body")
    stored = {
        row[0]: tuple(row[1:])
        for row in connection.exec_driver_sql(f"SELECT {_listed(names)} FROM search_entry")  # noqa: S608 - our own names
    }
    there = len(stored)
    wrong = 0
    for key, *told in search.texts(connection):
        wrong += stored.pop(key, None) != tuple(told)
    wrong += len(stored)  # of records that have no text
    if wrong or not _index_holds(connection, there):
        yield FoundFlaw(flaw=Flaw.SEARCH, table="search_entry", detail=str(wrong))


def _index_holds(connection: Any, documents: int) -> bool:
    """Say whether the full text index has as many documents as it should (FTS5 counts them in its own table)."""
    try:
        count = connection.exec_driver_sql("SELECT count(*) FROM search_text_docsize").scalar()
    except (DatabaseError, Fault):
        return False
    return bool(count == documents)
