"""Which schema a file has, and how a new file gets the newest one without Alembic."""

from typing import Any

from sqlalchemy import Connection

from journal.storage.tables import metadata

APPLICATION_ID = 0x434A524E  # "CJRN" in the file's header: this file is a journal
# Every revision in order; the last one is what `tables.py` says (packaging/check_migrations.py proves it).
REVISIONS = ("0001", "0002", "0003")
HEAD = REVISIONS[-1]

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def create(connection: Connection) -> None:
    """Make all tables in an empty file and mark it as a journal of the newest revision."""
    metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (HEAD,))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def revision_of(connection: Any) -> str | None:
    """Read the revision through a driver connection; None where the file is no journal.

    Only our own mark counts: any program may keep its schema with Alembic.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return None
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    return None if row is None else str(row[0])


def is_empty(connection: Any) -> bool:
    """Say whether a file holds nothing yet."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
