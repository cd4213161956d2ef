"""What the tables are made of: the naming convention, and the kinds of column a record has."""

from typing import Any, Literal

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

from journal.storage.types import Identifier, Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text(name: str) -> Column[str]:
    """Make a column for what a person writes; empty, never missing."""
    return Column(name, Text, nullable=False, default="")


def choice(name: str, *, nullable: bool = False) -> Column[str]:
    """Make a column for one of the closed lists of `domain/choices.py`; no CHECK, so that lists grow without migrations."""
    return Column(name, String(24), nullable=nullable)


def yes_no(name: str, *, nullable: bool = False) -> Column[bool]:
    """Make a column for yes or no (and not known)."""
    return Column(name, Boolean, nullable=nullable)


def money(name: str, *, nullable: bool = True) -> tuple[Column[int], Column[str]]:
    """Make the two columns of an amount: whole minor units and the ISO 4217 code."""
    return (
        Column(f"{name}_minor", BigInteger, nullable=nullable),
        Column(f"{name}_currency", String(3), nullable=nullable),
    )


def link(
    name: str, to: str, removed: Literal["delete", "clear"], *, nullable: bool = False, index: bool = True
) -> Column[str]:
    """Point to another record; `removed` says what becomes of the row when that one goes."""
    key = ForeignKey(f"{to}.id", deferrable=True, initially="DEFERRED")
    column = Column(name, Identifier, key, nullable=nullable, info={"removed": removed})
    if index and nullable:
        # Most rows leave such a link empty: only those that have it are indexed.
        # A word for PostgreSQL here would load all its drivers with every start (0.1 s); there the index is whole.
        Index(None, column, sqlite_where=column.is_not(None))
    elif index:
        Index(None, column)
    return column


def record(name: str, *items: Any) -> Table:
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


def part(name: str, *items: Any) -> Table:
    """Make a table of the parts of a client, in the user's order."""
    return Table(
        name,
        metadata,
        Column("id", Identifier, primary_key=True),
        link("client", "client", "delete"),
        Column("position", Integer, nullable=False),
        *items,
    )
