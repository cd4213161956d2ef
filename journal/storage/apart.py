"""The tables that history does not keep: history itself, what is derived, and what is only for a while."""

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    event,
)

from journal.storage.columns import metadata
from journal.storage.types import Identifier, Instant

# Derived: what each local day holds of an entry. All totals read this one. It lies in the order of days; totals for
# each client read the covering index in the order they group by, so that SQLite adds up while it reads instead of
# sorting 200,000 rows. No foreign key: that would ask for a third order, by entry.
entry_day = Table(
    "entry_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("entry", Identifier, primary_key=True),
    Column("month", Date, nullable=False),  # its first day
    Column("client", Identifier),
    Column("kind", String(24), nullable=False),
    Column("billable", Boolean, nullable=False),
    Column("seconds", Integer, nullable=False),
    Index("ix_entry_day_client_totals", "client", "month", "day", "billable", "kind", "seconds"),
    sqlite_with_rowid=False,
)

# Append-only. `target` is the step that an undo or redo is about. The chain runs over digests, so that forgetting a
# person may empty `about`, `image` and `salt` and the chain still holds.
history_step = Table(
    "history_step",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Identifier, nullable=False, unique=True),
    Column("kind", String(8), nullable=False),  # do, undo, redo
    Column("target", Integer, ForeignKey("history_step.seq"), index=True),
    Column("label", String(40), nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    Column("revision", String(32), nullable=False),  # of the schema
    Column("rows", Integer, nullable=False),
    Column("salt", LargeBinary),
    Column("about_digest", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
history_row = Table(
    "history_row",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("step", Integer, ForeignKey("history_step.seq"), nullable=False, index=True),
    Column("record_table", String(40), nullable=False),
    Column("key", Identifier, nullable=False, index=True),
    Column("operation", String(8), nullable=False),  # insert, update, delete
    Column("client", Identifier),
    Column("version", Integer, nullable=False),  # after the write; a deleted row's last
    Column("image", Text),  # the row before the write as JSON; none for an insert
    Column("salt", LargeBinary),
    Column("before_digest", LargeBinary),
    Column("after_digest", LargeBinary),
)

# Keystrokes not yet saved; outside history.
draft = Table(
    "draft",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("body", Text, nullable=False),  # JSON
    Column("changed", Instant, nullable=False),
)

# What one would love to say and never sends. Outside history, search, exports and backups; wiped when its time is up.
unsent = Table(
    "unsent",
    metadata,
    Column("incident", Identifier, primary_key=True),
    Column("body", Text, nullable=False),
    Column("until", Instant),  # none: kept
    Column("changed", Instant, nullable=False),
)

# What the file says about itself and its keeping: when the last backup was verified, whether it is a sample.
note = Table(
    "journal_note",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

# Derived and rebuilt by `check` and after a migration. The key grows with `at`, so that full text search gives the
# newest first without sorting (see search.py).
search_entry = Table(
    "search_entry",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("record", Identifier, nullable=False, unique=True),
    Column("client", Identifier),
    Column("at", Instant, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)
FULL_TEXT = (
    "CREATE VIRTUAL TABLE search_text USING fts5(title, body, content='search_entry', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
)
event.listen(search_entry, "after_create", DDL(FULL_TEXT).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
