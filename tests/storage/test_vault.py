"""With a passphrase the file is noise to everybody else, and nothing is lost on the way in or out."""

import os
from pathlib import Path

import pytest

from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.home import WindowLock
from journal.services import backup as service
from journal.storage import search
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.storage.undo import undo
from tests.storage.helpers import ZONE, a_client, add, an_incident, rename, said

HORSE, NEW = "correct horse", "battery"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        client = add(journal, a_client("Xylophonist"))
        add(journal, an_incident(client.id))
    return path


def _fault(path: Path, passphrase: str | None) -> FaultCode:
    with pytest.raises(Fault) as fault:
        Journal.open(path, passphrase=passphrase, zone=ZONE)
    return fault.value.code


def test_an_encrypted_journal_is_noise_and_works_as_before(path: Path) -> None:
    with Journal.open(path, zone=ZONE) as journal:
        before = said(journal)
    service.encrypt(path, HORSE)
    data = path.read_bytes()
    assert not data.startswith(b"SQLite")
    assert b"Xylophonist" not in data
    with Journal.open(path, passphrase=HORSE, zone=ZONE) as journal:
        assert journal.encrypted
        assert said(journal) == before
        rename(journal, _only(journal), "Renamed")
        undo(journal)
        with journal.read() as reader:
            assert search.find(reader, "xylo")[0] == 1
        found = check(journal)
        assert found.ok
        assert found.encrypted
        assert not found.mended
        assert b"Xylophonist" not in b"".join(
            file.read_bytes() for file in path.parent.glob("journal.sqlite*")
        )
    service.decrypt(path, HORSE)
    with Journal.open(path, zone=ZONE) as journal:
        assert not journal.encrypted
        assert said(journal) == before
        assert check(journal).ok


def _only(journal: Journal) -> object:
    from journal.domain.records import Client

    with journal.read() as reader:
        return reader.find(Client)[0]


def test_without_or_with_the_wrong_passphrase_it_stays_shut(path: Path) -> None:
    service.encrypt(path, HORSE)
    before = path.read_bytes()
    assert _fault(path, None) is FaultCode.NEEDS_PASSPHRASE
    assert _fault(path, "battery staple") is FaultCode.WRONG_PASSPHRASE
    with pytest.raises(Fault) as fault:
        service.decrypt(path, "battery staple")
    assert fault.value.code is FaultCode.WRONG_PASSPHRASE
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.coming")) == []


def test_a_changed_passphrase_leaves_the_old_one_nothing_to_open(path: Path) -> None:
    service.encrypt(path, "old")
    service.change_passphrase(path, "old", NEW)
    assert _fault(path, "old") is FaultCode.WRONG_PASSPHRASE
    with Journal.open(path, passphrase=NEW, zone=ZONE) as journal:
        assert check(journal).ok


def test_a_plain_journal_opens_whatever_passphrase_is_given(path: Path) -> None:
    with Journal.open(path, passphrase=HORSE, zone=ZONE) as journal:
        assert not journal.encrypted


def test_noise_of_another_kind_needs_a_passphrase_and_a_picture_does_not(tmp_path: Path) -> None:
    noise, picture = tmp_path / "noise", tmp_path / "picture"
    noise.write_bytes(os.urandom(8192))
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 2046)
    assert _fault(noise, None) is FaultCode.NEEDS_PASSPHRASE
    assert _fault(noise, "any") is FaultCode.WRONG_PASSPHRASE
    assert _fault(picture, "any") is FaultCode.NOT_A_JOURNAL


def test_nobody_else_may_have_it_open(path: Path) -> None:
    with Journal.open(path, zone=ZONE) as journal:
        add(journal, a_client("Open"))
        with pytest.raises(Fault) as fault:
            service.encrypt(path, HORSE)
        assert fault.value.code is FaultCode.LOCKED
        with WindowLock(path), pytest.raises(Fault) as fault:
            service.encrypt(path, HORSE)
        assert fault.value.code is FaultCode.WINDOW_OPEN
        add(journal, a_client("Still open"))


def test_an_empty_passphrase_is_refused(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        service.encrypt(path, "")
    assert refused.value.problems[0].code is Code.REQUIRED


def test_backups_of_an_encrypted_journal_are_encrypted_and_come_back(path: Path) -> None:
    service.encrypt(path, HORSE)
    with Journal.open(path, passphrase=HORSE, zone=ZONE) as journal:
        before = said(journal)
        made = service.now(journal)
        add(journal, a_client("Later"))
    assert b"Xylophonist" not in made.read_bytes()
    assert _fault(made, None) is FaultCode.NEEDS_PASSPHRASE
    service.restore(made, path, passphrase=HORSE)
    with Journal.open(path, passphrase=HORSE, zone=ZONE) as journal:
        assert said(journal) == before
