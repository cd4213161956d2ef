"""The schema of the journal file. Column names are the field names of the records; money is two columns.

SQLAlchemy Core tables, not mapped classes: records are frozen values, all writes pass one door (`writer.py`) that
keeps history, days and search, and reads are `select()`. A session's identity map would only hold second copies.

A foreign key says in `info["removed"]` what happens to the row when what it points to is removed: "delete" goes with
it, "clear" stays without it. The unit of work does that, never the database, so that history sees each row.
All keys are deferred: within one transaction the order of writes is free.
"""

from typing import Any, Literal

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

from journal.storage.types import Exact, Identifier, Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="")


def _choice(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, String(24), nullable=nullable)


def _yes_no(name: str, *, nullable: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=nullable)


def _money(name: str, *, nullable: bool = True) -> tuple[Column[int], Column[str]]:
    """Make the two columns of an amount: whole minor units and the ISO 4217 code."""
    return (
        Column(f"{name}_minor", BigInteger, nullable=nullable),
        Column(f"{name}_currency", String(3), nullable=nullable),
    )


def _link(
    name: str, to: str, removed: Literal["delete", "clear"], *, nullable: bool = False, index: bool = True
) -> Column[str]:
    key = ForeignKey(f"{to}.id", deferrable=True, initially="DEFERRED")
    column = Column(name, Identifier, key, nullable=nullable, info={"removed": removed})
    if index and nullable:
        # Most rows leave such a link empty: only those that have it are indexed.
        Index(None, column, sqlite_where=column.is_not(None), postgresql_where=column.is_not(None))
    elif index:
        Index(None, column)
    return column


def _record(name: str, *items: Any) -> Table:
    """Make a table of records: id, what `items` say, and when and how often the row was written."""
    return Table(
        name,
        metadata,
        Column("id", Identifier, primary_key=True),
        *items,
        Column("created", Instant, nullable=False),
        Column("changed", Instant, nullable=False),
        Column("version", Integer, nullable=False),
    )


def _part(name: str, *items: Any) -> Table:
    """Make a table of the parts of a client, in the user's order."""
    return Table(
        name,
        metadata,
        Column("id", Identifier, primary_key=True),
        _link("client", "client", "delete"),
        Column("position", Integer, nullable=False),
        *items,
    )


client = _record(
    "client",
    Column("name", Text, nullable=False, index=True),
    _choice("kind"),
    _text("company"),
    Column("currency", String(3), nullable=False),
    *_money("rate"),
    Column("language", String(8), nullable=False),
    _text("notes"),
    _choice("standing"),
    _choice("alive"),
    *_money("risk_end"),
    *_money("risk_cont"),
    *_money("risk_per_incident"),
    *_money("referral"),
    Column("refund_fee", Exact),
    _text("vcard_uid"),
    Index(None, "standing", "name"),
)
contact = _part("contact", _choice("kind"), Column("value", Text, nullable=False, index=True), _text("label"))
tag = _part("tag", Column("name", Text, nullable=False, index=True))
standing = _part("standing", _choice("standing"), Column("since", Instant, nullable=False))

engagement = _record(
    "engagement",
    _link("client", "client", "delete"),
    _text("title"),
    _choice("terms"),
    *_money("agreed"),
    *_money("rate"),
    Column("quantity", Exact),
    _text("unit"),
    *_money("unit_price"),
    *_money("refundable"),
    Column("seconds_left", Integer),
    Column("started", Date),
    Column("due", Date, index=True),
    _choice("state"),
    Column("ended", Date),
    _text("notes"),
)

boundary = _record(
    "boundary",
    _link("client", "client", "delete"),
    _text("what"),
    _text("why"),
    Column("since", Date),
    Column("until", Date),
    _choice("said_how"),
    _yes_no("agreed"),
    _yes_no("worked", nullable=True),
)

incident = _record(
    "incident",
    _link("client", "client", "delete", index=False),
    Column("at", Instant, nullable=False, index=True),
    Column("zone", String(64), nullable=False),
    _yes_no("about"),
    _choice("channel"),
    _choice("direction"),
    _text("complaint"),
    _text("effect"),
    _text("wish"),
    _text("said_back"),
    _text("notes"),
    Column("severity", Integer),
    Column("toll", Integer),
    _yes_no("abusive"),
    _choice("fair", nullable=True),
    _choice("breakdown", nullable=True),
    _text("mine"),
    _text("theirs"),
    Column("by_when", Date, index=True),
    _yes_no("promise_kept"),
    _text("lesson"),
    _yes_no("lesson_for_all"),
    _link("continues", "incident", "clear", nullable=True),
    _link("engagement", "engagement", "clear", nullable=True),
    _choice("state"),
    _choice("outcome", nullable=True),
    _yes_no("turned_around"),
    _text("what_turned"),
    _link("crossed", "boundary", "clear", nullable=True),
    _yes_no("truth_asked"),
    _text("avoid"),
    _text("apology"),
    Index(None, "client", "at"),
    Index(None, "state", "at"),
)

thanks = _record(
    "thanks",
    _link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False, index=True),
    _text("words"),
    _text("source"),
    _link("incident", "incident", "clear", nullable=True),
    Index(None, "client", "on"),
)

import_batch = _record(
    "import_batch",
    Column("at", Instant, nullable=False),
    Column("files", Text, nullable=False),  # JSON list
    Column("format", String(40), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("new", Integer, nullable=False),
    _yes_no("undone"),
    _text("keys"),  # one text, not a row each: an import of 50,000 would write 50,000 more
)

entry = _record(
    "entry",
    _link("client", "client", "delete", nullable=True, index=False),
    Column("day", Date, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("start", Instant),
    Column("end", Instant),
    _choice("kind"),
    _yes_no("billable"),
    Column("billed_seconds", Integer),
    *_money("rate"),
    _text("note"),
    _text("worker"),
    _link("incident", "incident", "clear", nullable=True),
    _link("engagement", "engagement", "clear", nullable=True),
    _link("batch", "import_batch", "clear", nullable=True),
    Index(None, "client", "day"),
    Index(None, "day", "start"),
)

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

payment = _record(
    "payment",
    _link("client", "client", "delete", index=False),
    _choice("kind"),
    Column("on", Date, nullable=False, index=True),
    *_money("amount", nullable=False),
    *_money("vat"),
    *_money("withheld"),
    *_money("fee"),
    _link("engagement", "engagement", "clear", nullable=True),
    _link("incident", "incident", "clear", nullable=True),
    _text("reference"),
    _text("note"),
    _link("batch", "import_batch", "clear", nullable=True),
    Index("ix_payment_client_sums", "client", "on", "kind", "amount_currency", "amount_minor"),
)

reply = _record(
    "reply",
    _link("incident", "incident", "delete"),
    _link("client", "client", "delete"),
    _text("text"),
    Column("not_before", Instant),
    _choice("state"),
    Column("released", Instant),
    _text("early_reason"),
    _yes_no("stale"),
    Index(None, "state", "not_before"),
)

attachment = _record(
    "attachment",
    _link("client", "client", "delete"),
    _link("incident", "incident", "delete", nullable=True),
    _text("name"),
    Column("media_type", String(120), nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)
# The bytes apart, so that lists of attachments never read them.
attachment_blob = Table(
    "attachment_blob",
    metadata,
    Column(
        "id",
        Identifier,
        ForeignKey("attachment.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        info={"removed": "delete"},
    ),
    Column("data", LargeBinary, nullable=False),
)

# One row: the key is always the same, so a second timer cannot exist.
timer = _record(
    "timer",
    _link("client", "client", "delete", nullable=True),
    Column("started", Instant, nullable=False),
    Column("zone", String(64), nullable=False),
    _choice("kind"),
    _yes_no("billable"),
    _text("note"),
    _link("engagement", "engagement", "clear", nullable=True),
    _link("incident", "incident", "clear", nullable=True),
)

phrase = _record(
    "phrase",
    Column("rung", String(24), nullable=False),
    Column("situation", String(24), nullable=False),
    Column("language", String(8), nullable=False),
    _text("text"),
    Column("origin", String(60), nullable=False, index=True),
    Column("helped", Integer, nullable=False),
    Column("did_not", Integer, nullable=False),
    _yes_no("hidden"),
)
skill_try = _record(
    "skill_try",
    Column("skill", String(24), nullable=False),
    Column("at", Instant, nullable=False, index=True),
    _link("incident", "incident", "clear", nullable=True),
    _yes_no("done", nullable=True),
)
scene_card = _record(
    "scene_card",
    Column("scene", String(80), nullable=False, unique=True),
    Column("due", Instant, nullable=False),
    _text("state"),
    Column("tries", Integer, nullable=False),
)
evening = _record(
    "evening",
    Column("on", Date, nullable=False, unique=True),
    Column("energy", Integer),
    _text("went_well"),
    _text("learned"),
)

work_setting = _record(
    "work_setting",
    Column("name", String(60), nullable=False),
    Column("value", Text, nullable=False),
    Column("since", Instant, nullable=False),
    UniqueConstraint("name", "since"),
)

verdict_record = _record(
    "verdict_record",
    _link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False),
    Column("state", String(24), nullable=False),
    Column("action", String(40), nullable=False),
    Column("ending", Boolean, nullable=False),
    Column("since", Date),
    Column("pending_since", Date),
    Column("p_end_right", Float, nullable=False),
    Column("p_end_better", Float, nullable=False),
    Column("evidence_hash", String(64), nullable=False),
    Column("document", Text, nullable=False),
    UniqueConstraint("client", "on"),
)

remembered_name = _record(
    "remembered_name",
    Column("source", String(40), nullable=False),
    Column("name", Text, nullable=False),
    _link("client", "client", "delete", nullable=True),
    UniqueConstraint("source", "name"),
)
import_mapping = _record(
    "import_mapping",
    Column("header", Text, nullable=False, unique=True),
    Column("mapping", Text, nullable=False),
)
exchange_rate = _record(
    "exchange_rate",
    Column("currency", String(3), nullable=False),
    Column("into", String(3), nullable=False),
    Column("on", Date, nullable=False),
    Column("rate", Exact, nullable=False),
    UniqueConstraint("currency", "into", "on"),
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

# What history keeps: all that a person entered. Derived tables, drafts, notes and history itself stay out.
_APART = {"entry_day", "search_entry", "draft", "unsent", "journal_note", "history_step", "history_row"}
KEPT: tuple[Table, ...] = tuple(t for t in metadata.sorted_tables if t.name not in _APART)
