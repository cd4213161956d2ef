"""How a migration runs: on the connection that `journal/storage/upgrade.py` hands over, inside its transaction.

There is no way to run it from a configuration file: a journal is only migrated with its backup, foreign keys off before
BEGIN, and `foreign_key_check` before the commit. New revisions are made by `packaging/check_migrations.py --new`.
"""

from typing import Any

from alembic import context
from sqlalchemy import DateTime, MetaData, String
from sqlalchemy.sql.schema import SchemaItem

from journal.storage.tables import metadata
from journal.storage.types import Exact, Instant


def ours(_item: SchemaItem, name: str | None, kind: str, _reflected: bool, _other: SchemaItem | None) -> bool:
    """Leave out the tables that FTS5 keeps for itself."""
    return not (kind == "table" and (name or "").startswith("search_text"))


def plain_types(kind: str, item: Any, _autogen: Any) -> str | bool:
    """Write plain column types into revisions, so that they never depend on the program's present code."""
    if kind == "type":
        if isinstance(item, Instant):
            return "sa.DateTime(timezone=True)"
        if isinstance(item, Exact):
            return "sa.String(length=40)"
        if isinstance(item, String) and item.length == 36:
            return "IDENTIFIER"
    return False


def same_type(_context: Any, _column: Any, _meta: Any, reflected: Any, wanted: Any) -> bool | None:
    """Compare the house's types by what they are in the file."""
    if isinstance(wanted, Instant):
        return not isinstance(reflected, DateTime)
    if isinstance(wanted, Exact):
        return not isinstance(reflected, String)
    return None


target: MetaData = metadata
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=target,
    render_as_batch=True,
    compare_type=same_type,
    include_object=ours,
    render_item=plain_types,
)
context.run_migrations()
