"""Bringing an older journal up to date. Alembic is loaded here and nowhere else.

The trap: a batch migration drops and recreates a table, and with foreign keys on that deletes or refuses; and SQLite
ignores `PRAGMA foreign_keys` inside a transaction. So: a backup; a connection of its own; foreign keys off before
BEGIN; one transaction; `foreign_key_check` empty before the commit; the search index made anew, for a recreated table
has new row numbers.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from journal import home
from journal.domain.problems import Fault, FaultCode
from journal.storage import schema, search
from journal.storage.backup import backup_file
from journal.storage.engine import make_engine, writing


def configuration(connection: Connection) -> Any:
    """Return Alembic's configuration for migrations over `connection`."""
    from alembic.config import Config

    config = Config()
    # Alembic reads the location with percent signs as its own.
    config.set_main_option("script_location", str(home.migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(path: Path, *, key: str | None = None, now: datetime) -> Path:
    """Bring the journal at `path` to the newest revision; return the backup made before.

    Raises:
        Fault: the backup or the migration failed; the journal is as it was.
    """
    from alembic import command

    with_stamp = f"{path.stem}-before-update-{now:%Y%m%d-%H%M%S}{path.suffix}"
    saved = backup_file(path, path.parent / "backups" / with_stamp, key=key)
    engine = make_engine(path, key=key, foreign_keys=False)
    try:
        with writing(engine) as connection, connection.begin():
            driver = connection.connection.driver_connection
            if schema.revision_of(driver) != schema.HEAD:  # another process may have been quicker
                command.upgrade(configuration(connection), schema.HEAD)
                _prove_keys(connection)
                search.rebuild(connection)
    except Exception as error:
        # Whatever a migration met in this file: the transaction is rolled back and the user is told where the copy is.
        raise Fault(FaultCode.MIGRATION_FAILED, path=str(saved), detail=str(error)) from error
    finally:
        engine.dispose()
    return saved


def _prove_keys(connection: Connection) -> None:
    row = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if row is not None:
        raise ValueError(f"{row[0]} points to a {row[2]} that is not there")
