"""The file is looked after: backups that were proved, the way back, and a check that sees one flipped letter."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.domain.changes import Label
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.domain.records import Client
from journal.domain.upkeep import Flaw
from journal.home import WindowLock
from journal.services import backup as service
from journal.storage import backup, schema
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.storage.undo import undo
from tests.storage.helpers import ZONE, Clock, a_client, a_payment, add, an_entry, an_incident, rename, said


def test_a_backup_holds_what_was_just_written_and_stands_alone(journal: Journal, tmp_path: Path) -> None:
    add(journal, a_client())
    made = service.now(journal)
    assert made.parent == tmp_path / "backups"
    assert [file.name for file in made.parent.iterdir()] == [made.name], (
        "no log and no unfinished file beside it"
    )
    assert made.stat().st_mode & 0o077 == 0
    with Journal.open(made, zone=ZONE) as copy:
        assert said(copy) == said(journal)


def test_a_backup_is_due_once_a_day_and_only_when_something_was_done(journal: Journal, clock: Clock) -> None:
    assert not service.due(journal)
    add(journal, a_client())
    assert service.due(journal)
    service.now(journal)
    assert not service.due(journal)
    clock.at += timedelta(days=1)
    assert service.due(journal)


def test_a_copy_elsewhere_does_not_count_as_todays_backup(journal: Journal, tmp_path: Path) -> None:
    add(journal, a_client())
    made = service.now(journal, tmp_path / "stick")
    assert made.parent == tmp_path / "stick"
    assert service.due(journal)


def test_a_week_of_days_and_a_month_of_weeks_are_kept(journal: Journal, clock: Clock) -> None:
    add(journal, a_client())
    for _ in range(40):
        clock.at += timedelta(hours=18)
        service.now(journal)
    kept = service.listed(journal.path)
    days = [datetime.strptime(file.stem[-15:-7], "%Y%m%d").replace(tzinfo=UTC) for file in kept]
    assert len(set(days)) == len(days)
    assert len([day for day in days if clock.at - day < timedelta(days=7)]) == 7
    assert len({day.isocalendar()[:2] for day in days}) >= 4
    assert len(kept) <= 7 + 4


def test_the_way_back_keeps_what_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        client = add(journal, a_client())
        made = service.now(journal)
        then = said(journal)
        rename(journal, client, "Bianchi")
    counts = service.restore(made, path)
    assert counts["client"] == 1
    with Journal.open(path, zone=ZONE) as journal:
        assert said(journal) == then
        add(journal, a_client("After"))
    (kept,) = (tmp_path / "backups").glob("*before-restore*")
    with Journal.open(kept, zone=ZONE) as journal, journal.read() as reader:
        assert [c.name for c in reader.find(Client)] == ["Bianchi"]


def test_a_damaged_journal_is_kept_as_it_is_when_a_backup_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client())
        made = service.now(journal)
    path.write_bytes(b"\0" * 5000)
    service.restore(made, path)
    with Journal.open(path, zone=ZONE) as journal, journal.read() as reader:
        assert len(reader.find(Client)) == 1
    (kept,) = (tmp_path / "backups").glob("*.damaged")
    assert kept.read_bytes() == b"\0" * 5000


def test_no_way_back_while_a_window_has_the_journal_open(journal: Journal) -> None:
    add(journal, a_client())
    made = service.now(journal)
    with WindowLock(journal.path), pytest.raises(Fault) as fault:
        service.restore(made, journal.path)
    assert fault.value.code is FaultCode.WINDOW_OPEN


def test_only_a_journal_can_be_restored(journal: Journal, tmp_path: Path) -> None:
    add(journal, a_client())
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    before = said(journal)
    for file in (other, text):
        with pytest.raises(Fault) as fault:
            service.restore(file, journal.path)
        assert fault.value.code is FaultCode.NOT_A_JOURNAL
    with pytest.raises(Refused) as refused:
        service.restore(tmp_path / "nothing.sqlite", journal.path)
    assert refused.value.problems[0].code is Code.FILE_MISSING
    assert said(journal) == before


def test_a_backup_that_cannot_be_written_says_so(journal: Journal, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(Fault) as fault:
        service.now(journal, blocked)
    assert fault.value.code is FaultCode.BACKUP_FAILED


def test_a_sound_journal_is_sound_and_counted(journal: Journal) -> None:
    client = add(journal, a_client())
    add(journal, an_incident(client.id), Label.LOG_INCIDENT)
    undo(journal)
    found = service.check(journal)
    assert found.ok
    assert (found.schema_revision, found.encrypted) == (schema.HEAD, False)
    assert (found.counts["client"], found.counts["incident"], found.counts["history_step"]) == (1, 0, 3)


def _tampered(journal: Journal, sql: str) -> set[Flaw]:
    """Write past the program, as another tool would."""
    raw = sqlite3.connect(journal.path)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute(sql)
    raw.commit()
    raw.close()
    found = check(journal)
    assert bool(found.problems) == (not found.ok)
    return {flaw.flaw for flaw in found.flaws} | {flaw.flaw for flaw in found.mended}


@pytest.mark.parametrize(
    ("sql", "flaw"),
    [
        ("UPDATE payment SET amount_minor = 1", Flaw.ALTERED),
        ("UPDATE contact SET value = 'x' WHERE position = 0", Flaw.ALTERED),
        ("DELETE FROM payment", Flaw.LOST),
        (
            "INSERT INTO tag (id, client, position, name) SELECT 'new', client, 9, 'x' FROM tag LIMIT 1",
            Flaw.STRANGE,
        ),
        ("UPDATE payment SET client = 'nobody'", Flaw.KEYS),
        (
            "UPDATE history_row SET image = replace(image, 'Rossi', 'Rosso') WHERE image IS NOT NULL",
            Flaw.CHAIN,
        ),
        ("DELETE FROM history_row WHERE operation = 'update'", Flaw.CHAIN),
        ("UPDATE history_step SET label = 'log_hours' WHERE seq = 2", Flaw.CHAIN),
        ("UPDATE history_step SET about = 'x' WHERE seq = 2", Flaw.CHAIN),
        ("UPDATE entry_day SET seconds = seconds + 1", Flaw.DAYS),
        ("DELETE FROM search_entry WHERE kind = 'payment'", Flaw.SEARCH),
    ],
)
def test_what_another_tool_changed_is_found(journal: Journal, sql: str, flaw: Flaw) -> None:
    client = add(journal, a_client())
    rename(journal, client, "Rossi & Co")
    add(journal, a_payment(client.id, note="instalment"), Label.LOG_PAYMENT)
    add(journal, an_entry(client.id), Label.LOG_HOURS)
    assert check(journal).ok
    assert flaw in _tampered(journal, sql)


def test_a_letter_flipped_in_the_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client("Xylophonist", notes="the complaint was about the invoice"))
    data = path.read_bytes()
    assert data.count(b"the complaint was about") >= 1
    path.write_bytes(data.replace(b"the complaint was about", b"the complaint wAs about"))
    with Journal.open(path, zone=ZONE) as journal:
        found = check(journal)
    assert [(flaw.flaw, flaw.table) for flaw in found.flaws] == [(Flaw.ALTERED, "client")]


def test_a_forgotten_text_leaves_the_chain_whole(journal: Journal) -> None:
    client = add(journal, a_client())
    rename(journal, client, "Bianchi")
    rename_again = rename(journal, client=_fresh(journal, client.id), name="Verdi")
    assert rename_again.version == 3
    with journal.aside() as connection:
        connection.exec_driver_sql("UPDATE history_row SET image = NULL, salt = NULL")
        connection.exec_driver_sql("UPDATE history_step SET about = '', salt = NULL")
    assert check(journal).ok


def _fresh(journal: Journal, key: str) -> Client:
    with journal.read() as reader:
        return reader.get(Client, key)


def test_backups_are_found_whatever_the_journal_is_called(tmp_path: Path) -> None:
    path = tmp_path / "my [old] journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client())
        made = service.now(journal)
    assert backup.backups_in(tmp_path / "backups", path) == [made]
