"""Phrases, practice, evenings and the page that is never sent

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

IDENTIFIER = sa.String(length=36).with_variant(sa.Uuid(as_uuid=False), "postgresql")


def upgrade() -> None:
    # Added with a default, so that the rows that are there have one, and then without it, as every column is.
    added = ("avoid", "apology")
    with op.batch_alter_table("incident", recreate="always") as table:
        for after, name in (("truth_asked", "avoid"), ("avoid", "apology")):
            made = sa.Column(name, sa.Text(), nullable=False, server_default="")
            table.add_column(made, insert_after=after)
    with op.batch_alter_table("incident") as table:
        for name in added:
            table.alter_column(name, existing_type=sa.Text(), existing_nullable=False, server_default=None)
    op.create_table(
        "evening",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("energy", sa.Integer(), nullable=True),
        sa.Column("went_well", sa.Text(), nullable=False),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evening")),
        sa.UniqueConstraint("on", name=op.f("uq_evening_on")),
    )
    op.create_table(
        "phrase",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("rung", sa.String(length=24), nullable=False),
        sa.Column("situation", sa.String(length=24), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(length=60), nullable=False),
        sa.Column("helped", sa.Integer(), nullable=False),
        sa.Column("did_not", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase")),
    )
    op.create_index("ix_phrase_origin", "phrase", ["origin"], unique=False)

    op.create_table(
        "scene_card",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("scene", sa.String(length=80), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scene_card")),
        sa.UniqueConstraint("scene", name=op.f("uq_scene_card_scene")),
    )
    op.create_table(
        "unsent",
        sa.Column("incident", IDENTIFIER, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("incident", name=op.f("pk_unsent")),
    )
    op.create_table(
        "skill_try",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("skill", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("incident", IDENTIFIER, nullable=True),
        sa.Column("done", sa.Boolean(), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"],
            ["incident.id"],
            name=op.f("fk_skill_try_incident_incident"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_try")),
    )
    op.create_index("ix_skill_try_at", "skill_try", ["at"], unique=False)
    op.create_index(
        "ix_skill_try_incident",
        "skill_try",
        ["incident"],
        unique=False,
        sqlite_where=sa.text("incident IS NOT NULL"),
        postgresql_where=sa.text("incident IS NOT NULL"),
    )


def downgrade() -> None:
    raise NotImplementedError("a journal goes back by its backup")
