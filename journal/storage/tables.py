"""The schema of the journal file. Column names are the field names of the records; money is two columns.

SQLAlchemy Core tables, not mapped classes: records are frozen values, all writes pass one door (`writer.py`) that
keeps history, days and search, and reads are `select()`. A session's identity map would only hold second copies.

A foreign key says in `info["removed"]` what happens to the row when what it points to is removed: "delete" goes with
it, "clear" stays without it. The unit of work does that, never the database, so that history sees each row.
All keys are deferred: within one transaction the order of writes is free.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from journal.storage.apart import (
    FULL_TEXT,
    draft,
    entry_day,
    history_row,
    history_step,
    note,
    search_entry,
    unsent,
)
from journal.storage.columns import choice, link, metadata, money, part, record, text, yes_no
from journal.storage.types import Exact, Identifier, Instant

client = record(
    "client",
    Column("name", Text, nullable=False, index=True),
    choice("kind"),
    text("company"),
    Column("currency", String(3), nullable=False),
    *money("rate"),
    Column("language", String(8), nullable=False),
    text("notes"),
    choice("standing"),
    choice("alive"),
    *money("risk_end"),
    *money("risk_cont"),
    *money("risk_per_incident"),
    *money("referral"),
    Column("refund_fee", Exact),
    text("vcard_uid"),
    text("options"),
    Column("avoidable", Exact),
    Index(None, "standing", "name"),
)
contact = part("contact", choice("kind"), Column("value", Text, nullable=False, index=True), text("label"))
tag = part("tag", Column("name", Text, nullable=False, index=True))
standing = part("standing", choice("standing"), Column("since", Instant, nullable=False))

engagement = record(
    "engagement",
    link("client", "client", "delete"),
    text("title"),
    choice("terms"),
    *money("agreed"),
    *money("rate"),
    Column("quantity", Exact),
    text("unit"),
    *money("unit_price"),
    *money("refundable"),
    Column("seconds_left", Integer),
    Column("started", Date),
    Column("due", Date, index=True),
    choice("state"),
    Column("ended", Date),
    text("notes"),
)

boundary = record(
    "boundary",
    link("client", "client", "delete"),
    text("what"),
    text("why"),
    Column("since", Date),
    Column("until", Date),
    choice("said_how"),
    yes_no("agreed"),
    yes_no("worked", nullable=True),
)

incident = record(
    "incident",
    link("client", "client", "delete", index=False),
    Column("at", Instant, nullable=False, index=True),
    Column("zone", String(64), nullable=False),
    yes_no("about"),
    choice("channel"),
    choice("direction"),
    text("complaint"),
    text("effect"),
    text("wish"),
    text("said_back"),
    text("notes"),
    Column("severity", Integer),
    Column("toll", Integer),
    yes_no("abusive"),
    choice("fair", nullable=True),
    choice("breakdown", nullable=True),
    text("mine"),
    text("theirs"),
    Column("by_when", Date, index=True),
    yes_no("promise_kept"),
    text("lesson"),
    yes_no("lesson_for_all"),
    link("continues", "incident", "clear", nullable=True),
    link("engagement", "engagement", "clear", nullable=True),
    choice("state"),
    choice("outcome", nullable=True),
    yes_no("turned_around"),
    text("what_turned"),
    link("crossed", "boundary", "clear", nullable=True),
    yes_no("truth_asked"),
    text("avoid"),
    text("apology"),
    *money("at_stake"),
    Index(None, "client", "at"),
    Index(None, "state", "at"),
)

thanks = record(
    "thanks",
    link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False, index=True),
    text("words"),
    text("source"),
    link("incident", "incident", "clear", nullable=True),
    Index(None, "client", "on"),
)

import_batch = record(
    "import_batch",
    Column("at", Instant, nullable=False),
    Column("files", Text, nullable=False),  # JSON list
    Column("format", String(40), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("new", Integer, nullable=False),
    yes_no("undone"),
    text("keys"),  # one text, not a row each: an import of 50,000 would write 50,000 more
)

entry = record(
    "entry",
    link("client", "client", "delete", nullable=True, index=False),
    Column("day", Date, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("start", Instant),
    Column("end", Instant),
    choice("kind"),
    yes_no("billable"),
    Column("billed_seconds", Integer),
    *money("rate"),
    text("note"),
    text("worker"),
    link("incident", "incident", "clear", nullable=True),
    link("engagement", "engagement", "clear", nullable=True),
    link("batch", "import_batch", "clear", nullable=True),
    Index(None, "client", "day"),
    Index(None, "day", "start"),
)

payment = record(
    "payment",
    link("client", "client", "delete", index=False),
    choice("kind"),
    Column("on", Date, nullable=False, index=True),
    *money("amount", nullable=False),
    *money("vat"),
    *money("withheld"),
    *money("fee"),
    link("engagement", "engagement", "clear", nullable=True),
    link("incident", "incident", "clear", nullable=True),
    text("reference"),
    text("note"),
    link("batch", "import_batch", "clear", nullable=True),
    Index("ix_payment_client_sums", "client", "on", "kind", "amount_currency", "amount_minor"),
)

reply = record(
    "reply",
    link("incident", "incident", "delete"),
    link("client", "client", "delete"),
    text("text"),
    Column("not_before", Instant),
    choice("state"),
    Column("released", Instant),
    text("early_reason"),
    yes_no("stale"),
    Index(None, "state", "not_before"),
)

attachment = record(
    "attachment",
    link("client", "client", "delete"),
    link("incident", "incident", "delete", nullable=True),
    text("name"),
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
timer = record(
    "timer",
    link("client", "client", "delete", nullable=True),
    Column("started", Instant, nullable=False),
    Column("zone", String(64), nullable=False),
    choice("kind"),
    yes_no("billable"),
    text("note"),
    link("engagement", "engagement", "clear", nullable=True),
    link("incident", "incident", "clear", nullable=True),
)

phrase = record(
    "phrase",
    Column("rung", String(24), nullable=False),
    Column("situation", String(24), nullable=False),
    Column("language", String(8), nullable=False),
    text("text"),
    Column("origin", String(60), nullable=False, index=True),
    Column("helped", Integer, nullable=False),
    Column("did_not", Integer, nullable=False),
    yes_no("hidden"),
)
skill_try = record(
    "skill_try",
    Column("skill", String(24), nullable=False),
    Column("at", Instant, nullable=False, index=True),
    link("incident", "incident", "clear", nullable=True),
    yes_no("done", nullable=True),
)
scene_card = record(
    "scene_card",
    Column("scene", String(80), nullable=False, unique=True),
    Column("due", Instant, nullable=False),
    text("state"),
    Column("tries", Integer, nullable=False),
)
evening = record(
    "evening",
    Column("on", Date, nullable=False, unique=True),
    Column("energy", Integer),
    text("went_well"),
    text("learned"),
)

overrule = record(
    "overrule",
    link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False),
    Column("until", Date, nullable=False),
    text("reason"),
    Column("state", String(24), nullable=False),
    Column("action", String(40), nullable=False),
    Column("incidents", Integer, nullable=False),
    Column("gap", Float, nullable=False),
    yes_no("safety"),
    UniqueConstraint("client"),
)
intake = record(
    "intake",
    link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False),
    *(Column(name, Integer) for name in ("clear", "decides", "deposit", "before", "deadline", "gut")),
    UniqueConstraint("client"),
)
ending = record(
    "ending",
    link("client", "client", "delete", index=False),
    Column("on", Date, nullable=False),
    text("why"),
    text("done"),  # JSON list
    text("letter"),
    *money("refund"),
    yes_no("again", nullable=True),
    UniqueConstraint("client", "on"),
)

work_setting = record(
    "work_setting",
    Column("name", String(60), nullable=False),
    Column("value", Text, nullable=False),
    Column("since", Instant, nullable=False),
    UniqueConstraint("name", "since"),
)

verdict_record = record(
    "verdict_record",
    link("client", "client", "delete", index=False),
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

remembered_name = record(
    "remembered_name",
    Column("source", String(40), nullable=False),
    Column("name", Text, nullable=False),
    link("client", "client", "delete", nullable=True),
    UniqueConstraint("source", "name"),
)
import_mapping = record(
    "import_mapping",
    Column("header", Text, nullable=False, unique=True),
    Column("mapping", Text, nullable=False),
)
exchange_rate = record(
    "exchange_rate",
    Column("currency", String(3), nullable=False),
    Column("into", String(3), nullable=False),
    Column("on", Date, nullable=False),
    Column("rate", Exact, nullable=False),
    UniqueConstraint("currency", "into", "on"),
)

# What history keeps: all that a person entered. The tables of `apart.py` stay out.
_APART = frozenset({entry_day, search_entry, draft, unsent, note, history_step, history_row})
KEPT: tuple[Table, ...] = tuple(table for table in metadata.sorted_tables if table not in _APART)

__all__ = [
    "FULL_TEXT", "KEPT", "attachment", "attachment_blob", "boundary", "client", "contact", "draft", "ending", "engagement", "entry",
    "entry_day", "evening", "exchange_rate", "history_row", "history_step", "import_batch", "import_mapping", "incident",
    "intake", "metadata", "note", "overrule", "payment", "phrase", "remembered_name", "reply", "scene_card", "search_entry", "skill_try",
    "standing", "tag", "thanks", "timer", "unsent", "verdict_record", "work_setting",
]  # fmt: skip
