"""Decisions of the user: what is at stake, options to compare, overruling, intake, endings

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

IDENTIFIER = sa.String(length=36).with_variant(sa.Uuid(as_uuid=False), "postgresql")


def upgrade() -> None:
    # Added with a default, so that the rows that are there have one, and then without it, as every column is.
    with op.batch_alter_table("client", recreate="always") as table:
        options = sa.Column("options", sa.Text(), nullable=False, server_default="")
        table.add_column(options, insert_after="vcard_uid")
        table.add_column(sa.Column("avoidable", sa.String(length=40), nullable=True), insert_after="options")
    with op.batch_alter_table("client") as table:
        table.alter_column("options", existing_type=sa.Text(), existing_nullable=False, server_default=None)
    with op.batch_alter_table("incident", recreate="always") as table:
        table.add_column(sa.Column("at_stake_minor", sa.BigInteger(), nullable=True), insert_after="apology")
        table.add_column(
            sa.Column("at_stake_currency", sa.String(length=3), nullable=True), insert_after="at_stake_minor"
        )
    op.create_table(
        "ending",
        sa.Column("id", IDENTIFIER, nullable=False),
        *_owner("ending"),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("refund_minor", sa.BigInteger(), nullable=True),
        sa.Column("refund_currency", sa.String(length=3), nullable=True),
        sa.Column("again", sa.Boolean(), nullable=True),
        *_stamps(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ending")),
        sa.UniqueConstraint("client", "on", name=op.f("uq_ending_client_on")),
    )
    op.create_table(
        "intake",
        sa.Column("id", IDENTIFIER, nullable=False),
        *_owner("intake"),
        sa.Column("on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _QUESTIONS),
        *_stamps(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake")),
        sa.UniqueConstraint("client", name=op.f("uq_intake_client")),
    )
    op.create_table(
        "overrule",
        sa.Column("id", IDENTIFIER, nullable=False),
        *_owner("overrule"),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.Column("gap", sa.Float(), nullable=False),
        sa.Column("safety", sa.Boolean(), nullable=False),
        *_stamps(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overrule")),
        sa.UniqueConstraint("client", name=op.f("uq_overrule_client")),
    )


_QUESTIONS = ("clear", "decides", "deposit", "before", "deadline", "gut")


def _owner(table: str) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    return (
        sa.Column("client", IDENTIFIER, nullable=False),
        sa.ForeignKeyConstraint(
            ["client"],
            ["client.id"],
            name=op.f(f"fk_{table}_client_client"),
            initially="DEFERRED",
            deferrable=True,
        ),
    )


def _stamps() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("a journal goes back by its backup")
