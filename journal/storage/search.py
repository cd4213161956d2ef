"""Full text search over everything a person wrote: newest first at each keystroke, ranked on request.

`search_entry` holds one document for each record with text. On SQLite FTS5 indexes it as external content, kept in
step here, without triggers; another database would have its own index behind the same functions.
Accents and case make no difference, each word is taken as the beginning of a word, all words must occur.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Text, delete, func, select, text
from sqlalchemy.exc import DatabaseError

from journal.domain.problems import Fault, FaultCode
from journal.storage import tables
from journal.storage.bulk import insert_rows
from journal.storage.mapping import AnyRow, Row
from journal.storage.reader import CHUNK, Reader
from journal.storage.tables import search_entry

if TYPE_CHECKING:
    from journal.storage.journal import Journal

RANKED = 1000  # ranking looks at the newest so many hits; over all of them it takes 300 ms on 200,000 notes
COUNTED = 10_000  # counting stops here
_MANY = 2000  # documents to take out, from which on it is asked whether few would stay
_CORRUPT = 11  # SQLite's result code


@dataclass(frozen=True, slots=True)
class Found:
    """One record whose text has all the words. `excerpt` is the stretch around them."""

    kind: str  # the table's name: client, incident, entry, …
    record: str
    client: str | None
    at: datetime
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class _Texts:
    title: Callable[[AnyRow], str]
    body: tuple[str, ...]
    at: tuple[str, ...] = ("created",)


_SOURCES: dict[str, _Texts] = {
    "client": _Texts(lambda row: row["name"], ("company", "notes")),
    "engagement": _Texts(lambda row: row["title"], ("notes", "unit"), ("started", "created")),
    "incident": _Texts(
        lambda row: row["complaint"],
        ("effect", "wish", "said_back", "notes", "mine", "theirs", "lesson", "what_turned"),
        ("at",),
    ),
    "boundary": _Texts(lambda row: row["what"], ("why",), ("since", "created")),
    "thanks": _Texts(lambda row: row["words"], ("source",), ("on",)),
    "entry": _Texts(lambda row: row["note"], ("worker",), ("start", "day")),
    "payment": _Texts(lambda row: row["note"], ("reference",), ("on",)),
    "reply": _Texts(lambda row: row["text"], ("early_reason",)),
    "attachment": _Texts(lambda row: row["name"], ()),
}
SEARCHED = frozenset(_SOURCES)


def document_of(kind: str, row: AnyRow, extra: Sequence[str] = ()) -> Row | None:
    """Return the document of a record's row; None where it has no text. `extra` are texts kept in other tables."""
    source = _SOURCES[kind]
    title = source.title(row).strip()
    body = "\n".join(filter(None, (*(row[name] for name in source.body), *extra)))
    if not title and not body:
        return None
    moment = next(row[name] for name in source.at if row[name] is not None)
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time(), UTC)
    return {
        "id": _place(at, row["id"]),
        "kind": kind,
        "record": row["id"],
        "client": row["id"] if kind == "client" else row["client"],
        "at": at,
        "title": title,
        "body": body,
    }


def _place(at: datetime, record: str) -> int:
    """Return the key of a document: seconds since 1970, then 29 bits of the record's own randomness."""
    seconds = max(0, int(at.timestamp())) & ((1 << 34) - 1)
    return seconds << 29 | int(record[-8:], 16) & ((1 << 29) - 1)


def add_documents(connection: Connection, new: Sequence[Row]) -> None:
    """Index new documents."""
    if not new:
        return
    _spread(connection, new)
    insert_rows(connection, search_entry, new)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)",
            [(document["id"], document["title"], document["body"]) for document in new],
        )


def _spread(connection: Connection, new: Sequence[Row]) -> None:
    """Move documents off keys that are taken: rare, so it must be right but not quick."""
    ids = [document["id"] for document in new]
    taken: set[int] = set()
    for start in range(0, len(ids), CHUNK):
        listed = ",".join(map(str, ids[start : start + CHUNK]))  # whole numbers of our own
        found = connection.exec_driver_sql(f"SELECT id FROM search_entry WHERE id IN ({listed})")  # noqa: S608 - see above
        taken.update(found.scalars())
    for document in new:
        while document["id"] in taken:
            document["id"] += 1
            statement = select(search_entry.c.id).where(search_entry.c.id == document["id"])
            taken.update(connection.execute(statement).scalars())
        taken.add(document["id"])


def drop_documents(connection: Connection, records: Sequence[str]) -> None:
    """Take the documents of these records out of the index."""
    if len(records) > _MANY and connection.dialect.name == "sqlite":
        documents = connection.execute(select(func.count()).select_from(search_entry)).scalar_one()
        if 2 * len(records) > documents:
            _drop_most(connection, records)
            return
    for start in range(0, len(records), CHUNK):
        chunk = records[start : start + CHUNK]
        columns = (search_entry.c.id, search_entry.c.title, search_entry.c.body)
        known = connection.execute(select(*columns).where(search_entry.c.record.in_(chunk))).all()
        if not known:
            continue
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                "INSERT INTO search_text (search_text, rowid, title, body) VALUES ('delete', ?, ?, ?)",
                [tuple(row) for row in known],
            )
        connection.execute(delete(search_entry).where(search_entry.c.id.in_([row.id for row in known])))


def _drop_most(connection: Connection, records: Sequence[str]) -> None:
    """Take most documents out: indexing the few that stay is quicker than taking each of the others out."""
    for start in range(0, len(records), CHUNK):
        chunk = records[start : start + CHUNK]
        connection.execute(delete(search_entry).where(search_entry.c.record.in_(chunk)))
    connection.exec_driver_sql("INSERT INTO search_text (search_text) VALUES ('rebuild')")


def client_texts(connection: Connection, ids: Iterable[str]) -> dict[str, list[str]]:
    """Return what else is searched of clients: how they are reached and their tags."""
    wanted = list(ids)
    found: dict[str, list[str]] = {key: [] for key in wanted}
    for table, column in ((tables.contact, tables.contact.c.value), (tables.tag, tables.tag.c.name)):
        for start in range(0, len(wanted), CHUNK):
            chunk = wanted[start : start + CHUNK]
            statement = (
                select(table.c.client, column).where(table.c.client.in_(chunk)).order_by(table.c.position)
            )
            for key, value in connection.execute(statement):
                found[key].append(value)
    return found


def documents(connection: Connection) -> Iterator[Row]:
    """Make the documents of all records anew."""
    for kind in _SOURCES:
        table = tables.metadata.tables[kind]
        rows = connection.execute(select(table)).mappings().all()
        extra = client_texts(connection, [row["id"] for row in rows]) if kind == "client" else {}
        for row in rows:
            document = document_of(kind, row, extra.get(row["id"], ()))
            if document is not None:
                yield document


def texts(connection: Connection) -> Iterator[tuple[str, str, str | None, str, str]]:
    """Return what `documents` says (record, kind, client, title, body) without its instants, reading only the texts."""
    for kind, source in _SOURCES.items():
        table = tables.metadata.tables[kind]
        whose = table.c.id if kind == "client" else table.c.client
        columns = [
            column for column in table.columns if isinstance(column.type, Text) or column is table.c.id
        ]
        extra: dict[str, list[str]] = {}
        if kind == "client":
            extra = client_texts(connection, connection.execute(select(table.c.id)).scalars())
        names = [*(column.name for column in columns), "_whose"]
        for values in connection.execute(select(*columns, whose.label("_whose"))):
            row = dict(zip(names, values, strict=True))
            title = source.title(row).strip()
            body = "\n".join(filter(None, (*(row[name] for name in source.body), *extra.get(row["id"], ()))))
            if title or body:
                yield row["id"], kind, row["_whose"], title, body


def rebuild(connection: Connection) -> int:
    """Make the whole index anew from the records; return how many documents it has."""
    if connection.dialect.name == "sqlite":
        # Dropped, not emptied: what is wrong with it may be its own tables.
        connection.exec_driver_sql("DROP TABLE IF EXISTS search_text")
        connection.exec_driver_sql(tables.FULL_TEXT)
    connection.execute(delete(search_entry))
    made = list(documents(connection))
    add_documents(connection, made)
    return len(made)


def match_of(words: str) -> str | None:
    """Return the FTS5 expression for what was typed; None where it holds no word."""
    parts = [part for part in words.split() if any(sign.isalnum() for sign in part)]
    return " ".join('"' + part.replace('"', '""') + '"*' for part in parts) or None


def find(reader: Reader, words: str, *, limit: int = 50, ranked: bool = False) -> tuple[int, list[Found]]:
    """Return how many records have all the words (counting stops at `COUNTED`), and the first `limit` of them.

    Newest first; `ranked` puts the best first among the newest `RANKED`.
    """
    match = match_of(words)
    if match is None:
        return 0, []
    try:
        return _matching(reader, match, limit, ranked=ranked)
    except DatabaseError as error:
        # SQLite calls an index that lost its texts a damaged file. It is derived: `find_in` makes it anew.
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == _CORRUPT:
            raise Fault(FaultCode.CORRUPT, derived=True, detail=str(error.orig)) from error
        raise


def _matching(reader: Reader, match: str, limit: int, *, ranked: bool) -> tuple[int, list[Found]]:
    counted = (
        f"SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH :match LIMIT {COUNTED})"  # noqa: S608 - a constant
    )
    total = int(reader.scalar(text(counted), {"match": match}) or 0)
    ids = _best(reader, match, limit) if ranked else _newest(reader, match, limit)
    return total, _found(reader, match, ids)


def find_in(
    journal: "Journal", words: str, *, limit: int = 50, ranked: bool = False
) -> tuple[int, list[Found]]:
    """Find as `find` does; an index that was lost or damaged is made anew first."""
    try:
        with journal.read() as reader:
            return find(reader, words, limit=limit, ranked=ranked)
    except Fault as fault:
        if not fault.values.get("derived") or journal.read_only:
            raise
    from journal.storage.check import mend

    mend(journal)
    with journal.read() as reader:
        return find(reader, words, limit=limit, ranked=ranked)


def _newest(reader: Reader, match: str, limit: int) -> list[int]:
    query = "SELECT rowid FROM search_text WHERE search_text MATCH :match ORDER BY rowid DESC LIMIT :limit"
    return [row[0] for row in reader.tuples(text(query), {"match": match, "limit": limit})]


def _best(reader: Reader, match: str, limit: int) -> list[int]:
    query = (
        "SELECT rowid, bm25(search_text, 4.0, 1.0) FROM search_text "
        "WHERE search_text MATCH :match ORDER BY rowid DESC LIMIT :limit"
    )
    hits = reader.tuples(text(query), {"match": match, "limit": RANKED})
    return [row[0] for row in sorted(hits, key=lambda row: (row[1], -row[0]))[:limit]]


def _found(reader: Reader, match: str, ids: Sequence[int]) -> list[Found]:
    """Read the documents, each with the stretch of text around the words, in the order of `ids`."""
    if not ids:
        return []
    listed = ",".join(str(int(key)) for key in ids)
    query = (
        "SELECT rowid, snippet(search_text, -1, '', '', '…', 18) FROM search_text "  # noqa: S608 - whole numbers only
        f"WHERE search_text MATCH :match AND rowid >= {min(ids)} AND +rowid IN ({listed})"
    )
    # `+rowid`: else FTS5 would look up the words anew for each identifier.
    excerpts = dict(tuple(row) for row in reader.tuples(text(query), {"match": match}))
    rows = {row["id"]: row for row in reader.rows(select(search_entry).where(search_entry.c.id.in_(ids)))}
    return [
        Found(
            kind=row["kind"],
            record=row["record"],
            client=row["client"],
            at=row["at"],
            title=row["title"],
            excerpt=excerpts.get(key, ""),
        )
        for key in ids
        if (row := rows.get(key)) is not None
    ]
