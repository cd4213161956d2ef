"""The migrations lead to the tables, and a populated older file arrives with every row, or stays as it was."""

import gzip
import importlib.util
import shutil
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, select

from journal.domain.changes import Label
from journal.domain.choices import ContactKind, PaymentKind
from journal.domain.ids import PhraseId
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.domain.records import Client, Payment, Phrase
from journal.storage import history, schema, search
from journal.storage.check import check
from journal.storage.engine import make_engine, writing
from journal.storage.journal import Journal
from journal.storage.tables import entry_day
from journal.storage.undo import undo
from journal.storage.upgrade import configuration
from tests.storage import populate
from tests.storage.helpers import ZONE, a_client, a_payment, add, an_entry, an_incident, said

ROOT = Path(__file__).resolve().parents[2]

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{revision}", "{head}", None, None

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
    """Pretend that one revision more exists."""
    shutil.copytree(ROOT / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    head, revision = schema.HEAD, f"{len(schema.REVISIONS) + 1:04d}"
    text = _NEXT.format(revision=revision, head=head, more=more)
    (folder / "versions" / f"{revision}_later.py").write_text(text)
    monkeypatch.setattr("journal.home.migrations", lambda: folder)
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, revision))
    for module in ("journal.storage.schema", "journal.storage.history", "journal.storage.undo"):
        monkeypatch.setattr(f"{module}.HEAD", revision)


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


def test_a_populated_file_of_the_first_revision_arrives_with_every_row(tmp_path: Path) -> None:
    from alembic import command

    path = tmp_path / "journal.sqlite"
    path.touch()
    engine = make_engine(path, foreign_keys=False)
    with writing(engine) as connection, connection.begin():
        command.upgrade(configuration(connection), "0001")
        connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    old = Table("client", MetaData(), autoload_with=engine)
    with writing(engine) as connection, connection.begin():
        for number, name in enumerate(("Rossi", "Ñandú"), 1):
            values: dict[str, Any] = {column.name: "" for column in old.columns if not column.nullable}
            key = f"01900000-0000-7000-8000-00000000000{number}"
            moment = datetime(2026, 1, 2, tzinfo=UTC)
            values |= {"id": key, "name": name, "kind": "person", "currency": "EUR", "standing": "active"}
            values |= {"alive": "unknown", "created": moment, "changed": moment, "version": 1}
            connection.execute(old.insert().values(**values))
    engine.dispose()
    with Journal.open(path, zone=ZONE) as journal:
        assert [client.name for client in journal_clients(journal)] == ["Rossi", "Ñandú"]
        with journal.work(Label.KEEP_PHRASE) as work:
            work.add(Phrase(id=PhraseId(""), rung="offer", text="I can help."))
        assert {flaw.table for flaw in check(journal).flaws} == {"client"}, (
            "no history knows the rows put in by hand"
        )
    assert list((tmp_path / "backups").glob("journal-before-update-*.sqlite"))


def journal_clients(journal: Journal) -> list[Client]:
    with journal.read() as reader:
        return reader.find(Client)


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parent / "files").glob("journal-*.sqlite.gz")), ids=lambda f: f.name
)
def test_a_populated_file_of_every_revision_opens_with_all_it_held(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.decompress(file.read_bytes()))
    with Journal.open(path, zone=ZONE) as journal:
        held = said(journal)
        assert {name: len(rows) for name, rows in held.items()} | _HELD == {
            name: len(rows) for name, rows in held.items()
        }
        with journal.read() as reader:
            clients = {client.name: client for client in reader.find(Client)}
            assert set(clients) == {"Rossi", "José Núñez", "Łukasz & Co"}
            assert [c.kind for c in clients["Rossi"].contacts] == [ContactKind.EMAIL, ContactKind.PHONE]
            assert sum(p.amount.minor for p in reader.find(Payment, kind=PaymentKind.RECEIVED)) == 150_000
            assert search.find(reader, "nunez")[0] == 1
            seconds = reader.tuples(
                select(entry_day.c.day, func.sum(entry_day.c.seconds)).group_by(entry_day.c.day)
            )
        assert sum(row[1] for row in seconds) == 3 * 7200 + sum(600 + n for n in range(30))
        found = check(journal)
        assert found.ok, found.flaws
        assert not found.mended
        add(journal, a_client("Afterwards"))
        undo(journal)
        assert said(journal) == held


_HELD = {
    "client": 3, "contact": 6, "tag": 6, "standing": 3, "engagement": 3, "incident": 6, "boundary": 3, "thanks": 3,
    "entry": 33, "payment": 6, "reply": 3, "attachment": 3, "bytes": 1, "timer": 1, "work_setting": 1,
    "verdict_record": 3, "import_batch": 1, "remembered_name": 3, "import_mapping": 1, "exchange_rate": 1,
}  # fmt: skip


def test_every_older_revision_has_its_populated_file() -> None:
    files = {file.name for file in (Path(__file__).parent / "files").iterdir()}
    assert {
        f"journal-{revision}.sqlite.gz" for revision in schema.REVISIONS[:-1] or schema.REVISIONS
    } <= files


def test_the_file_of_the_present_revision_can_be_left_for_later_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(populate, "FILES", tmp_path)
    populate.main()
    (made,) = tmp_path.iterdir()
    test_a_populated_file_of_every_revision_opens_with_all_it_held(made, tmp_path / "opened")
