"""The one door through which rows are written, single or by the hundred thousand.

Whatever passes leaves a touch (what the row said before, and the digest of what it says now), of which `history.py`
makes a step, and keeps the derived tables true: days of entries, search.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, select, update

from journal.domain.changes import Change, Topic
from journal.domain.ids import ClientId
from journal.storage import days, search
from journal.storage.bulk import insert_rows
from journal.storage.images import digest_of, image_of_plain, plain_row
from journal.storage.mapping import TOPICS, Row
from journal.storage.reader import CHUNK
from journal.storage.tables import client as client_table

_BATCH = 1000  # rows at a time: more of them leave the processor's cache, and each takes twice as long
_PARTS_SEARCHED = frozenset({"contact", "tag"})


@dataclass(slots=True)
class Touch:
    """One row's way through one transaction. `before` None: it did not exist; `after` None: it does not any more."""

    before: str | None
    before_digest: bytes | None
    salt: bytes
    after: bytes | None
    client: str | None
    version: int

    @property
    def operation(self) -> str | None:
        """What happened to the row on the whole; None where it says what it said before."""
        if self.before is None:
            return None if self.after is None else "insert"
        if self.after is None:
            return "delete"
        return None if self.after == self.before_digest else "update"


class Writer:
    """Writes rows in one transaction and remembers what it did."""

    def __init__(self, connection: Connection) -> None:
        """Write through `connection`."""
        self.connection = connection
        self.touched: dict[tuple[str, str], Touch] = {}
        self.clients: set[str] = set()
        self.wrote = False
        self._searched_clients: set[str] = set()

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert whole rows."""
        if len(rows) > _BATCH:
            for start in range(0, len(rows), _BATCH):
                self.insert(table, rows[start : start + _BATCH])
            return
        if not rows:
            return
        plain = [plain_row(table, row) for row in rows]
        insert_rows(self.connection, table, rows, plain)
        for row in plain:
            self._note(table, None, row)
        if table.name == "entry":
            days.add_days(self.connection, rows)
        self._index(table, rows)

    def update(self, table: Table, pairs: Sequence[tuple[Row, Row]]) -> None:
        """Write rows anew: pairs of the whole row as it is and as it shall be."""
        if len(pairs) > _BATCH:
            for start in range(0, len(pairs), _BATCH):
                self.update(table, pairs[start : start + _BATCH])
            return
        if not pairs:
            return
        names = (
            [name for name, value in pairs[0][1].items() if pairs[0][0][name] != value]
            if len(pairs) == 1
            else [column.name for column in table.columns if column.name != "id"]
        )
        if not names:
            return
        statement = (
            update(table)
            .where(table.c.id == bindparam("_id"))
            .values({name: bindparam(f"_{name}") for name in names})
        )
        self.connection.execute(
            statement, [{"_id": new["id"], **{f"_{name}": new[name] for name in names}} for _, new in pairs]
        )
        for old, new in pairs:
            self._note(table, plain_row(table, old), plain_row(table, new))
        changed = [new for _, new in pairs]
        if table.name == "entry":
            days.drop_days(self.connection, [old for old, _ in pairs])
            days.add_days(self.connection, changed)
        self._unindex(table, changed)
        self._index(table, changed)

    def delete(self, table: Table, rows: Sequence[Row], images: Mapping[str, str] | None = None) -> None:
        """Delete rows, given whole as they are; `images` are what they say, by their ids, where that is known."""
        self._unindex(table, rows)
        for start in range(0, len(rows), CHUNK):
            batch = rows[start : start + CHUNK]
            if table.name == "entry":
                days.drop_days(self.connection, batch)
            self.connection.execute(delete(table).where(table.c.id.in_([row["id"] for row in batch])))
            for row in batch:
                image = None if images is None else images.get(row["id"])
                self._note(table, plain_row(table, row) if image is None else row, None, image)

    def finish(self) -> None:
        """Write what can only be derived at the end: a client's document holds contacts and tags too."""
        if not self._searched_clients:
            return
        ids = sorted(self._searched_clients)
        search.drop_documents(self.connection, ids)
        extra = search.client_texts(self.connection, ids)
        documents = []
        for start in range(0, len(ids), CHUNK):
            statement = select(client_table).where(client_table.c.id.in_(ids[start : start + CHUNK]))
            for row in self.connection.execute(statement).mappings():
                document = search.document_of("client", row, extra[row["id"]])
                if document is not None:
                    documents.append(document)
        search.add_documents(self.connection, documents)
        self._searched_clients.clear()

    def change(self) -> Change:
        """Say what kinds of thing were written and whose."""
        topics = Topic(0)
        for (table, _), touch in self.touched.items():
            if touch.operation is not None:
                topics |= TOPICS[table]
        return Change(topics, frozenset(ClientId(key) for key in self.clients))

    def _note(self, table: Table, old: Row | None, new: Row | None, image: str | None = None) -> None:
        """Remember what happened to one row, given as the file held it and holds it (or by the `image` it had)."""
        row = new or old or {}
        key = (str(table.name), row["id"])  # SQLAlchemy's own kind of text takes the driver longer
        whose = "id" if table is client_table else "client"
        client = row.get(whose)
        if client is not None:
            self.clients.add(client)
        if old is not None and (before := old.get(whose)) is not None:
            self.clients.add(before)
        self.wrote = True
        touch = self.touched.get(key)
        if touch is None:
            salt = os.urandom(16)
            if old is not None and image is None:
                image = image_of_plain(table, old)
            digest = None if image is None else digest_of(salt, image)
            touch = self.touched[key] = Touch(image, digest, salt, None, client, 0)
        touch.after = None if new is None else digest_of(touch.salt, image_of_plain(table, new))
        touch.client = client
        touch.version = row.get("version", 0)

    def _index(self, table: Table, rows: Sequence[Row]) -> None:
        if table.name == "client":
            self._searched_clients.update(row["id"] for row in rows)
        elif table.name in _PARTS_SEARCHED:
            self._searched_clients.update(row["client"] for row in rows)
        elif table.name in search.SEARCHED:
            documents = [d for row in rows if (d := search.document_of(table.name, row)) is not None]
            search.add_documents(self.connection, documents)

    def _unindex(self, table: Table, rows: Sequence[Row]) -> None:
        if table.name in _PARTS_SEARCHED:
            self._searched_clients.update(row["client"] for row in rows)
        elif table.name == "client":
            self._searched_clients.update(row["id"] for row in rows)
        elif table.name in search.SEARCHED:
            search.drop_documents(self.connection, [row["id"] for row in rows])
