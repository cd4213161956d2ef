"""First schema

Revision: 0001, after None
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

IDENTIFIER = sa.String(length=36).with_variant(sa.Uuid(as_uuid=False), "postgresql")
FULL_TEXT = (
    "CREATE VIRTUAL TABLE search_text USING fts5(title, body, content='search_entry', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
)


def upgrade() -> None:
    op.create_table(
        "client",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("rate_minor", sa.BigInteger(), nullable=True),
        sa.Column("rate_currency", sa.String(length=3), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("standing", sa.String(length=24), nullable=False),
        sa.Column("alive", sa.String(length=24), nullable=False),
        sa.Column("risk_end_minor", sa.BigInteger(), nullable=True),
        sa.Column("risk_end_currency", sa.String(length=3), nullable=True),
        sa.Column("risk_cont_minor", sa.BigInteger(), nullable=True),
        sa.Column("risk_cont_currency", sa.String(length=3), nullable=True),
        sa.Column("risk_per_incident_minor", sa.BigInteger(), nullable=True),
        sa.Column("risk_per_incident_currency", sa.String(length=3), nullable=True),
        sa.Column("referral_minor", sa.BigInteger(), nullable=True),
        sa.Column("referral_currency", sa.String(length=3), nullable=True),
        sa.Column("refund_fee", sa.String(length=40), nullable=True),
        sa.Column("vcard_uid", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
    )
    op.create_index("ix_client_name", "client", ["name"], unique=False)
    op.create_index("ix_client_standing_name", "client", ["standing", "name"], unique=False)

    op.create_table(
        "draft",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft")),
    )
    op.create_table(
        "entry_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("entry", IDENTIFIER, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("billable", sa.Boolean(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "entry", name=op.f("pk_entry_day")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_entry_day_client_totals",
        "entry_day",
        ["client", "month", "day", "billable", "kind", "seconds"],
        unique=False,
    )

    op.create_table(
        "exchange_rate",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("into", sa.String(length=3), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("rate", sa.String(length=40), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
        sa.UniqueConstraint("currency", "into", "on", name=op.f("uq_exchange_rate_currency_into_on")),
    )
    op.create_table(
        "history_step",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.String(length=32), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("about_digest", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["target"], ["history_step.seq"], name=op.f("fk_history_step_target_history_step")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_history_step")),
        sa.UniqueConstraint("id", name=op.f("uq_history_step_id")),
    )
    op.create_index("ix_history_step_at", "history_step", ["at"], unique=False)
    op.create_index("ix_history_step_target", "history_step", ["target"], unique=False)

    op.create_table(
        "import_batch",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("keys", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_index("ix_import_batch_digest", "import_batch", ["digest"], unique=False)

    op.create_table(
        "import_mapping",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_mapping")),
        sa.UniqueConstraint("header", name=op.f("uq_import_mapping_header")),
    )
    op.create_table(
        "journal_note",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_journal_note")),
    )
    op.create_table(
        "search_entry",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("record", name=op.f("uq_search_entry_record")),
    )
    op.create_table(
        "work_setting",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_setting")),
        sa.UniqueConstraint("name", "since", name=op.f("uq_work_setting_name_since")),
    )
    op.create_table(
        "boundary",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("said_how", sa.String(length=24), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("worked", sa.Boolean(), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_boundary_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_boundary")),
    )
    op.create_index("ix_boundary_client", "boundary", ["client"], unique=False)

    op.create_table(
        "contact",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_contact_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index("ix_contact_client", "contact", ["client"], unique=False)
    op.create_index("ix_contact_value", "contact", ["value"], unique=False)

    op.create_table(
        "engagement",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("terms", sa.String(length=24), nullable=False),
        sa.Column("agreed_minor", sa.BigInteger(), nullable=True),
        sa.Column("agreed_currency", sa.String(length=3), nullable=True),
        sa.Column("rate_minor", sa.BigInteger(), nullable=True),
        sa.Column("rate_currency", sa.String(length=3), nullable=True),
        sa.Column("quantity", sa.String(length=40), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("unit_price_minor", sa.BigInteger(), nullable=True),
        sa.Column("unit_price_currency", sa.String(length=3), nullable=True),
        sa.Column("refundable_minor", sa.BigInteger(), nullable=True),
        sa.Column("refundable_currency", sa.String(length=3), nullable=True),
        sa.Column("seconds_left", sa.Integer(), nullable=True),
        sa.Column("started", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_engagement_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_index("ix_engagement_client", "engagement", ["client"], unique=False)
    op.create_index("ix_engagement_due", "engagement", ["due"], unique=False)

    op.create_table(
        "history_row",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("record_table", sa.String(length=40), nullable=False),
        sa.Column("key", IDENTIFIER, nullable=False),
        sa.Column("operation", sa.String(length=8), nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("image", sa.Text(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("before_digest", sa.LargeBinary(), nullable=True),
        sa.Column("after_digest", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["step"], ["history_step.seq"], name=op.f("fk_history_row_step_history_step")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_history_row")),
    )
    op.create_index("ix_history_row_key", "history_row", ["key"], unique=False)
    op.create_index("ix_history_row_step", "history_row", ["step"], unique=False)

    op.create_table(
        "remembered_name",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_remembered_name_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remembered_name")),
        sa.UniqueConstraint("source", "name", name=op.f("uq_remembered_name_source_name")),
    )
    op.create_index(
        "ix_remembered_name_client",
        "remembered_name",
        ["client"],
        unique=False,
        sqlite_where=sa.text("client IS NOT NULL"),
        postgresql_where=sa.text("client IS NOT NULL"),
    )

    op.create_table(
        "standing",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(length=24), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_standing_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing")),
    )
    op.create_index("ix_standing_client", "standing", ["client"], unique=False)

    op.create_table(
        "tag",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_tag_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
    )
    op.create_index("ix_tag_client", "tag", ["client"], unique=False)
    op.create_index("ix_tag_name", "tag", ["name"], unique=False)

    op.create_table(
        "verdict_record",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("ending", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("pending_since", sa.Date(), nullable=True),
        sa.Column("p_end_right", sa.Float(), nullable=False),
        sa.Column("p_end_better", sa.Float(), nullable=False),
        sa.Column("evidence_hash", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_verdict_record_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict_record")),
        sa.UniqueConstraint("client", "on", name=op.f("uq_verdict_record_client_on")),
    )
    op.create_table(
        "incident",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("about", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("direction", sa.String(length=24), nullable=False),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("said_back", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=True),
        sa.Column("toll", sa.Integer(), nullable=True),
        sa.Column("abusive", sa.Boolean(), nullable=False),
        sa.Column("fair", sa.String(length=24), nullable=True),
        sa.Column("breakdown", sa.String(length=24), nullable=True),
        sa.Column("mine", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text(), nullable=False),
        sa.Column("by_when", sa.Date(), nullable=True),
        sa.Column("promise_kept", sa.Boolean(), nullable=False),
        sa.Column("lesson", sa.Text(), nullable=False),
        sa.Column("lesson_for_all", sa.Boolean(), nullable=False),
        sa.Column("continues", IDENTIFIER, nullable=True),
        sa.Column("engagement", IDENTIFIER, nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=True),
        sa.Column("turned_around", sa.Boolean(), nullable=False),
        sa.Column("what_turned", sa.Text(), nullable=False),
        sa.Column("crossed", IDENTIFIER, nullable=True),
        sa.Column("truth_asked", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_incident_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["continues"],
            ["incident.id"],
            name=op.f("fk_incident_continues_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["crossed"],
            ["boundary.id"],
            name=op.f("fk_incident_crossed_boundary"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["engagement"],
            ["engagement.id"],
            name=op.f("fk_incident_engagement_engagement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index("ix_incident_at", "incident", ["at"], unique=False)
    op.create_index("ix_incident_by_when", "incident", ["by_when"], unique=False)
    op.create_index("ix_incident_client_at", "incident", ["client", "at"], unique=False)
    op.create_index(
        "ix_incident_continues",
        "incident",
        ["continues"],
        unique=False,
        sqlite_where=sa.text("continues IS NOT NULL"),
        postgresql_where=sa.text("continues IS NOT NULL"),
    )
    op.create_index(
        "ix_incident_crossed",
        "incident",
        ["crossed"],
        unique=False,
        sqlite_where=sa.text("crossed IS NOT NULL"),
        postgresql_where=sa.text("crossed IS NOT NULL"),
    )
    op.create_index(
        "ix_incident_engagement",
        "incident",
        ["engagement"],
        unique=False,
        sqlite_where=sa.text("engagement IS NOT NULL"),
        postgresql_where=sa.text("engagement IS NOT NULL"),
    )
    op.create_index("ix_incident_state_at", "incident", ["state", "at"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_attachment_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_attachment_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index("ix_attachment_client", "attachment", ["client"], unique=False)
    op.create_index(
        "ix_attachment_incident",
        "attachment",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )

    op.create_table(
        "entry",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("billable", sa.Boolean(), nullable=False),
        sa.Column("billed_seconds", sa.Integer(), nullable=True),
        sa.Column("rate_minor", sa.BigInteger(), nullable=True),
        sa.Column("rate_currency", sa.String(length=3), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("worker", sa.Text(), nullable=False),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("engagement", IDENTIFIER, nullable=True),
        sa.Column("batch", IDENTIFIER, nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["import_batch.id"],
            name=op.f("fk_entry_batch_import_batch"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_entry_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["engagement"],
            ["engagement.id"],
            name=op.f("fk_entry_engagement_engagement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_entry_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index(
        "ix_entry_batch",
        "entry",
        ["batch"],
        unique=False,
        sqlite_where=sa.text("batch IS NOT NULL"),
        postgresql_where=sa.text("batch IS NOT NULL"),
    )
    op.create_index("ix_entry_client_day", "entry", ["client", "day"], unique=False)
    op.create_index("ix_entry_day_start", "entry", ["day", "start"], unique=False)
    op.create_index(
        "ix_entry_engagement",
        "entry",
        ["engagement"],
        unique=False,
        sqlite_where=sa.text("engagement IS NOT NULL"),
        postgresql_where=sa.text("engagement IS NOT NULL"),
    )
    op.create_index(
        "ix_entry_incident",
        "entry",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )

    op.create_table(
        "payment",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("amount_currency", sa.String(length=3), nullable=False),
        sa.Column("vat_minor", sa.BigInteger(), nullable=True),
        sa.Column("vat_currency", sa.String(length=3), nullable=True),
        sa.Column("withheld_minor", sa.BigInteger(), nullable=True),
        sa.Column("withheld_currency", sa.String(length=3), nullable=True),
        sa.Column("fee_minor", sa.BigInteger(), nullable=True),
        sa.Column("fee_currency", sa.String(length=3), nullable=True),
        sa.Column("engagement", IDENTIFIER, nullable=True),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("batch", IDENTIFIER, nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["import_batch.id"],
            name=op.f("fk_payment_batch_import_batch"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_payment_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["engagement"],
            ["engagement.id"],
            name=op.f("fk_payment_engagement_engagement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_payment_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index(
        "ix_payment_batch",
        "payment",
        ["batch"],
        unique=False,
        sqlite_where=sa.text("batch IS NOT NULL"),
        postgresql_where=sa.text("batch IS NOT NULL"),
    )
    op.create_index(
        "ix_payment_client_sums",
        "payment",
        ["client", "on", "kind", "amount_currency", "amount_minor"],
        unique=False,
    )
    op.create_index(
        "ix_payment_engagement",
        "payment",
        ["engagement"],
        unique=False,
        sqlite_where=sa.text("engagement IS NOT NULL"),
        postgresql_where=sa.text("engagement IS NOT NULL"),
    )
    op.create_index(
        "ix_payment_incident",
        "payment",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )
    op.create_index("ix_payment_on", "payment", ["on"], unique=False)

    op.create_table(
        "reply",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("incident", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("released", sa.DateTime(timezone=True), nullable=True),
        sa.Column("early_reason", sa.Text(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_reply_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_reply_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    op.create_index("ix_reply_client", "reply", ["client"], unique=False)
    op.create_index("ix_reply_incident", "reply", ["incident"], unique=False)
    op.create_index("ix_reply_state_not_before", "reply", ["state", "not_before"], unique=False)

    op.create_table(
        "thanks",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_thanks_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_thanks_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thanks")),
    )
    op.create_index("ix_thanks_client_on", "thanks", ["client", "on"], unique=False)
    op.create_index(
        "ix_thanks_incident",
        "thanks",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )
    op.create_index("ix_thanks_on", "thanks", ["on"], unique=False)

    op.create_table(
        "timer",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("client", IDENTIFIER, nullable=True),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("billable", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("engagement", IDENTIFIER, nullable=True),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f("fk_timer_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["engagement"],
            ["engagement.id"],
            name=op.f("fk_timer_engagement_engagement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_timer_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
    )
    op.create_index(
        "ix_timer_client",
        "timer",
        ["client"],
        unique=False,
        sqlite_where=sa.text("client IS NOT NULL"),
        postgresql_where=sa.text("client IS NOT NULL"),
    )
    op.create_index(
        "ix_timer_engagement",
        "timer",
        ["engagement"],
        unique=False,
        sqlite_where=sa.text("engagement IS NOT NULL"),
        postgresql_where=sa.text("engagement IS NOT NULL"),
    )
    op.create_index(
        "ix_timer_incident",
        "timer",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )

    op.create_table(
        "attachment_blob",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["id"],
            ["attachment.id"],
            name=op.f("fk_attachment_blob_id_attachment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment_blob")),
    )
    if op.get_context().dialect.name == "sqlite":
        op.execute(FULL_TEXT)


def downgrade() -> None:
    raise NotImplementedError("a journal goes back by its backup")
