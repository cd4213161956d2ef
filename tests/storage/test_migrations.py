"""The migrations lead to the tables, and a populated older file arrives with every row, or stays as it was."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table

from journal.domain.changes import Label
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.storage import history, schema, search
from journal.storage.check import check
from journal.storage.engine import make_engine, writing
from journal.storage.journal import Journal
from journal.storage.undo import undo
from journal.storage.upgrade import configuration
from tests.storage.helpers import ZONE, a_client, a_payment, add, an_entry, an_incident, said

ROOT = Path(__file__).resolve().parents[2]

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade() -> None:
    with op.batch_alter_table("client", recreate="always") as table:
        table.add_column(sa.Column("later", sa.Integer(), nullable=True))
    {more}
"""


def _checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "check_migrations", ROOT / "packaging" / "check_migrations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    assert _checker().differences(tmp_path) == []


def test_a_table_without_its_migration_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = MetaData(naming_convention=schema.metadata.naming_convention)
    for table in schema.metadata.sorted_tables:
        table.to_metadata(changed)
    Table("forgotten", changed, Column("id", Integer, primary_key=True))
    monkeypatch.setattr(schema, "metadata", changed)
    assert any("forgotten" in line for line in _checker().differences(tmp_path))


@pytest.fixture
def populated(tmp_path: Path) -> Path:
    """A journal of the present revision, with something in every corner that a migration could lose."""
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        clients = [add(journal, a_client(name)) for name in ("Rossi", "Bianchi", "Verdi")]
        with journal.work(Label.DELETE_CLIENT) as work:
            work.remove(type(clients[0]), clients[0].id)  # so that row numbers and order differ
        for client in clients[1:]:
            incident = add(journal, an_incident(client.id), Label.LOG_INCIDENT)
            add(journal, an_entry(client.id, incident=incident.id, note="hours"), Label.LOG_HOURS)
            add(journal, a_payment(client.id), Label.LOG_PAYMENT)
    return path


def _later(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "pass") -> None:
    """Pretend that a second revision exists."""
    shutil.copytree(ROOT / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_later.py").write_text(_NEXT.format(more=more))
    monkeypatch.setattr("journal.home.migrations", lambda: folder)
    monkeypatch.setattr(schema, "REVISIONS", ("0001", "0002"))
    monkeypatch.setattr(schema, "HEAD", "0002")
    for module in ("journal.storage.history", "journal.storage.undo"):
        monkeypatch.setattr(f"{module}.HEAD", "0002")


def test_a_populated_file_arrives_with_every_row(
    populated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(populated, zone=ZONE) as journal:
        before = said(journal)
    _later(monkeypatch, tmp_path / "migrations")
    with Journal.open(populated, zone=ZONE) as journal:
        assert said(journal) == before, "a recreated table lost neither rows nor children"
        with journal.read() as reader:
            columns = reader.connection.exec_driver_sql("PRAGMA table_info(client)").all()
            assert "later" in {column[1] for column in columns}
            assert search.find(reader, "bianchi")[0] == 1
        assert check(journal).ok
        with pytest.raises(Refused) as refused:
            undo(journal)
        assert refused.value.problems[0].code is Code.BEFORE_MIGRATION
        with journal.read() as reader:
            assert not any(step.possible for step in history.steps(reader))
    (saved,) = (tmp_path / "backups").glob("journal-before-update-*.sqlite")
    monkeypatch.undo()
    with Journal.open(saved, zone=ZONE) as journal:
        assert said(journal) == before


@pytest.mark.parametrize(
    "more",
    [
        "op.execute('DELETE FROM client')",
        "raise RuntimeError('a bug in the migration')",
        "op.execute('SELECT * FROM nowhere')",
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    populated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    with Journal.open(populated, zone=ZONE) as journal:
        before = said(journal)
    with monkeypatch.context() as later:
        _later(later, tmp_path / "migrations", more)
        with pytest.raises(Fault) as fault:
            Journal.open(populated, zone=ZONE)
        assert fault.value.code is FaultCode.MIGRATION_FAILED
        assert Path(str(fault.value.values["path"])).is_file(), "the sentence names the backup"
    with Journal.open(populated, zone=ZONE) as journal:
        assert said(journal) == before


def test_the_first_schema_made_by_migration_is_a_journal_like_any_other(tmp_path: Path) -> None:
    from alembic import command

    path = tmp_path / "journal.sqlite"
    path.touch()
    engine = make_engine(path, foreign_keys=False)
    with writing(engine) as connection, connection.begin():
        command.upgrade(configuration(connection), "head")
        connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    engine.dispose()
    with Journal.open(path, zone=ZONE) as journal:
        client: Any = add(journal, a_client())
        add(journal, an_entry(client.id), Label.LOG_HOURS)
        assert check(journal).ok
