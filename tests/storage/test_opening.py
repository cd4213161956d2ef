"""Whatever lies at the path: a clear fault, and the file as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from journal.domain.changes import Label
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Client
from journal.storage.engine import connect
from journal.storage.journal import Journal
from journal.storage.opening import make
from tests.storage.helpers import ZONE, a_client, add


def _fault(path: Path, **more: str) -> FaultCode:
    with pytest.raises(Fault) as fault:
        Journal.open(path, zone=ZONE, **more)  # type: ignore[arg-type]
    return fault.value.code


def test_a_journal_is_made_on_first_use_with_its_folder_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "inside" / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        assert not journal.read_only
        mode = journal.aside()
        with mode as connection:
            pragmas = [
                connection.exec_driver_sql(f"PRAGMA {p}").scalar()
                for p in ("journal_mode", "foreign_keys", "synchronous")
            ]
    assert pragmas == ["wal", 1, 2]
    assert path.stat().st_mode & 0o077 == 0


def test_an_empty_file_becomes_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.touch()
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client())


@pytest.mark.parametrize(
    "name", ["plain.sqlite", "with space.sqlite", "ñandú %41?#.sqlite", "percent%2f.sqlite"]
)
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client())
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("content", [b"hello, this is a letter\n", b"PK\x03\x04" + b"\0" * 9000, b"\0" * 8192,
                                     b"SQLite format 3\0" + b"\xff" * 8176])  # fmt: skip
def test_what_is_no_database_is_said_to_be_no_journal_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(content)
    assert _fault(path) in {FaultCode.NOT_A_JOURNAL, FaultCode.CORRUPT}
    assert path.read_bytes() == content


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.close()
    before = path.read_bytes()
    assert _fault(path) is FaultCode.NOT_A_JOURNAL
    assert path.read_bytes() == before


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    assert _fault(tmp_path) is FaultCode.NOT_A_JOURNAL


def test_a_newer_journal_is_refused_and_never_repaired(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal, journal.aside() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    assert _fault(path) is FaultCode.NEWER_JOURNAL
    assert path.read_bytes() == before


def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert _fault(tmp_path / "file" / "journal.sqlite") is FaultCode.NO_FOLDER


def test_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal, journal.work(Label.IMPORT) as work:
        work.add_many([a_client(f"Client {n}") for n in range(500)])
    data = bytearray(path.read_bytes())
    data[4096 : len(data) - 4096] = os.urandom(len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(Fault) as fault, Journal.open(path, zone=ZONE) as journal, journal.read() as reader:
        reader.find(Client)
    assert fault.value.code in {FaultCode.CORRUPT, FaultCode.NOT_A_JOURNAL}


def test_a_locked_journal_says_so_in_time_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.storage.engine.BUSY_MS", 100)
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        other = connect(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Fault) as fault:
            add(journal, a_client())
        assert fault.value.code is FaultCode.LOCKED
        with journal.read() as reader:
            assert reader.find(Client) == []
        other.execute("ROLLBACK")
        other.close()
        add(journal, a_client())


def test_a_full_disk_takes_the_whole_action_back(journal: Journal) -> None:
    add(journal, a_client())

    def fills_the_disk() -> None:
        with journal.work(Label.IMPORT) as work:
            pages = work.query().connection.exec_driver_sql("PRAGMA page_count").scalar()
            work.query().connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
            work.add_many([a_client(f"Client {n}") for n in range(500)])

    with pytest.raises(Fault) as fault:
        fills_the_disk()
    assert fault.value.code is FaultCode.FULL
    with journal.read() as reader:
        assert len(reader.find(Client)) == 1


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A folder on a mount that cannot be written: permissions stop nobody who is root."""
    folder = tmp_path / "mount"
    folder.mkdir()
    with Journal.open(folder / "journal.sqlite", zone=ZONE) as journal:
        add(journal, a_client())
    return folder


def _with_mount(command: str, code: str) -> str:
    """Run code in a process of its own that sees a mount of its own."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare here to make a read-only mount with")
    mount = command + ' && exec "$0" -c "$1"'
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", mount, sys.executable, code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    if done.returncode != 0 and ("unshare" in done.stderr or "mount" in done.stderr):
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_journal_on_a_read_only_place_can_be_read_and_writing_is_refused(unwritable: Path) -> None:
    code = f"""
from pathlib import Path
from journal.domain.problems import Fault
from journal.domain.records import Client
from journal.storage.journal import Journal
from tests.storage.helpers import a_client, add
journal = Journal.open(Path({str(unwritable / "journal.sqlite")!r}), zone="UTC")
with journal.read() as reader:
    print(journal.read_only, [c.name for c in reader.find(Client)], journal.data_version())
try:
    add(journal, a_client())
except Fault as fault:
    print(fault.code)
journal.close()
try:
    Journal.open(Path({str(unwritable / "new.sqlite")!r}))
except Fault as fault:
    print(fault.code)
"""
    mount = f'mount --bind "{unwritable}" "{unwritable}" && mount -o remount,bind,ro "{unwritable}"'
    lines = _with_mount(mount, code).splitlines()
    assert lines[0].startswith("True ['Rossi']")
    assert lines[1:] == ["read_only", "read_only"]


def test_a_disk_that_is_really_full_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from journal.domain.changes import Label
from journal.domain.problems import Fault
from journal.domain.records import Client
from journal.services import backup
from journal.storage.check import check
from journal.storage.journal import Journal
from tests.storage.helpers import a_client, add
with Journal.open(Path({str(tmp_path / "journal.sqlite")!r}), zone="UTC") as journal:
    saved = 0
    try:
        while True:
            add(journal, a_client("Client", notes="x" * 20000))
            saved += 1
    except Fault as fault:
        print(fault.code)
    try:
        backup.now(journal)
    except Fault as fault:
        print(fault.code)
    with journal.read() as reader:
        print(saved > 5, len(reader.find(Client)) == saved)
    print(check(journal).ok)
"""
    mount = f'mount -t tmpfs -o size=2m none "{tmp_path}"'
    assert _with_mount(mount, code).splitlines() == ["full", "full", "True True", "True"]


_WRITER = """
import sys
from pathlib import Path
from journal.storage.journal import Journal
from tests.storage.helpers import a_client, add
with Journal.open(Path(sys.argv[1]), zone="UTC") as journal:
    for n in range(int(sys.argv[3])):
        add(journal, a_client(sys.argv[2] + str(n)))
"""


def _writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), name, str(count)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


def test_several_processes_write_at_once_from_the_first_moment(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    writers = [_writer(path, name, 15) for name in ("a", "b", "c")]
    errors = [writer.communicate(timeout=120)[1] for writer in writers]
    assert errors == ["", "", ""]
    from journal.storage.check import check

    with Journal.open(path, zone=ZONE) as journal:
        with journal.read() as reader:
            assert len(reader.find(Client)) == 45
        assert check(journal).ok, "one chain of history, whoever wrote"


def test_a_window_learns_that_another_process_wrote(journal: Journal) -> None:
    before = journal.data_version()
    assert journal.data_version() == before
    writer = _writer(journal.path, "other", 1)
    writer.communicate(timeout=60)
    after = journal.data_version()
    assert after != before
    add(journal, a_client())
    assert journal.data_version() != after


def test_threads_share_the_journal(journal: Journal) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def both(n: int) -> int:
        add(journal, a_client(f"Client {n}"))
        with journal.read() as reader:
            return len(reader.find(Client))

    with ThreadPoolExecutor(8) as pool:
        assert max(pool.map(both, range(40))) == 40


def test_opening_a_journal_of_today_loads_no_alembic(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    make(path)
    code = "import sys; from pathlib import Path; from journal.storage.journal import Journal; "
    code += f"Journal.open(Path({str(path)!r})).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          cwd=Path(__file__).resolve().parents[2])  # fmt: skip
    assert done.stdout.strip() == "False"


def test_a_bug_in_a_statement_quotes_nothing_a_person_wrote(journal: Journal) -> None:
    with pytest.raises(DatabaseError) as error, journal.aside() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "what she said to me"})
    assert "she said" not in str(error.value)
