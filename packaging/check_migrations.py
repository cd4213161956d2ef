"""Prove that the migrations lead to exactly the schema of `journal/storage/tables.py`, or write the next revision.

python packaging/check_migrations.py                 checks; exit code 1 says what differs
python packaging/check_migrations.py --new "why"     writes the revision that leads from the migrations to the tables
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from journal.storage import schema
from journal.storage.engine import connect, make_engine, writing
from journal.storage.tables import metadata
from journal.storage.upgrade import configuration


def shape_of(path: Path) -> dict[str, Any]:
    """Describe every table and index of a file: columns, keys, order, conditions."""
    connection = connect(path)
    try:
        found: dict[str, Any] = {}
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        for kind, name, table, sql in rows:
            if name.startswith(("search_text_", "sqlite_")):
                continue
            text = re.sub(r"\s+", " ", sql or "").replace('"', "")
            if kind == "index" or "VIRTUAL" in text:
                found[name] = text
            else:
                found[name] = {
                    "columns": connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall(),
                    "keys": sorted(
                        key[2:]
                        for key in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
                    ),
                    "constraints": sorted(re.findall(r"CONSTRAINT \w+ [^,]*?\([^)]*\)", text)),
                    "deferred": text.count("DEFERRABLE INITIALLY DEFERRED"),
                    "rowid": "WITHOUT ROWID" not in text,
                }
        return found
    finally:
        connection.close()


def differences(folder: Path) -> list[str]:
    """Make one file by the tables and one by the migrations, and compare them."""
    by_tables, by_migrations = folder / "tables.sqlite", folder / "migrations.sqlite"
    for path in (by_tables, by_migrations):
        path.touch()
        engine = make_engine(path, foreign_keys=False)
        with writing(engine) as connection, connection.begin():
            if path is by_tables:
                schema.create(connection)
            else:
                command.upgrade(configuration(connection), "head")
        engine.dispose()
    wanted, reached = shape_of(by_tables), shape_of(by_migrations)
    found = [
        f"{name}:\n  tables      {wanted.get(name)}\n  migrations  {reached.get(name)}"
        for name in sorted(wanted.keys() | reached.keys())
        if wanted.get(name) != reached.get(name)
    ]
    engine = make_engine(by_migrations)
    with engine.connect() as connection:
        options = {
            "include_object": lambda _i, name, kind, _r, _c: (
                kind != "table" or not name.startswith("search_text")
            )
        }
        context = MigrationContext.configure(connection, opts=options)
        found += [str(change) for change in compare_metadata(context, metadata) if not _same_kind(change)]
        scripts = ScriptDirectory.from_config(configuration(connection))
        known = [script.revision for script in reversed(list(scripts.walk_revisions()))]
        if tuple(known) != schema.REVISIONS:
            found.append(f"schema.REVISIONS is {schema.REVISIONS}, the migrations are {tuple(known)}")
    engine.dispose()
    return found


def _same_kind(change: Any) -> bool:
    """The columns were compared as the file declares them; Alembic knows our own types only by class."""
    return isinstance(change, list) and all(part[0] == "modify_type" for part in change)


def write_revision(folder: Path, why: str) -> None:
    """Write the next revision, to be read and completed by its author."""
    path = folder / "head.sqlite"
    path.touch()
    engine = make_engine(path, foreign_keys=False)
    with writing(engine) as connection, connection.begin():
        config = configuration(connection)
        command.upgrade(config, "head")
        known = list(ScriptDirectory.from_config(config).walk_revisions())
        command.revision(config, message=why, autogenerate=True, rev_id=f"{len(known) + 1:04d}")
    engine.dispose()


def main() -> int:
    """Run the check, or write a revision."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--new", metavar="WHY")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.new:
            write_revision(Path(folder), chosen.new)
            return 0
        found = differences(Path(folder))
    print("\n".join(found) if found else "migrations lead to the tables")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
