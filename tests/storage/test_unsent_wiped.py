"""What was written never to be sent is in none of the journal's files once its time is up."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from journal.domain.ids import ClientId, IncidentId, ReplyId
from journal.domain.records import Client, Incident, Reply
from journal.services import backup, clients, incidents, privacy, replies, unsent
from journal.storage import scrub
from journal.storage.check import check
from journal.storage.journal import Journal

WORDS = "zwetschgenkuchen"
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


class Moved:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def moved() -> Moved:
    return Moved()


@pytest.fixture
def open_again(tmp_path: Path, moved: Moved) -> Callable[[], Journal]:
    return lambda: Journal.open(tmp_path / "journal.sqlite", clock=moved, zone="Europe/Madrid")


@pytest.fixture
def journal(open_again: Callable[[], Journal]) -> Iterator[Journal]:
    with open_again() as opened:
        yield opened


@pytest.fixture
def incident(journal: Journal) -> IncidentId:
    who = clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made
    made = Incident(id=IncidentId(""), client=ClientId(who or ""), at=NOW, zone="", complaint="Too late")
    return IncidentId(incidents.log(journal, made).made or "")


def holding(folder: Path) -> list[str]:
    """Return the names of the files that hold the words."""
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and WORDS.encode() in file.read_bytes()
    )


def typed(journal: Journal, incident: IncidentId, until: datetime | None) -> None:
    """Keep a page as the window does: again and again while it grows, over the length of a page of the file."""
    for times in (1, 3, 20, 900, 2):
        unsent.save(journal, incident, f"{WORDS} " * times, until)


def drafted(journal: Journal, incident: IncidentId, **wait: float) -> Reply:
    """Draft a reply that waits."""
    until = NOW + timedelta(**wait)
    fresh = Reply(
        id=ReplyId(""), incident=incident, client=ClientId(""), text="Good morning", not_before=until
    )
    return replies.get(journal, ReplyId(replies.draft(journal, fresh).made or ""))


def reading(path: Path) -> Any:
    """Return another program's connection that sees one old state of the file."""
    other = dbapi2.connect(str(path), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM client").fetchone()
    return other


@pytest.mark.parametrize("checkpointed", [False, True], ids=["only in the log", "in the file too"])
def test_it_is_in_no_file_after_the_wait(
    journal: Journal, incident: IncidentId, moved: Moved, tmp_path: Path, checkpointed: bool
) -> None:
    typed(journal, incident, NOW + timedelta(hours=2))
    if checkpointed:
        assert scrub.cut_log(journal)
        typed(journal, incident, NOW + timedelta(hours=2))
    assert holding(tmp_path)  # it is a text that would be found
    made = backup.now(journal)
    assert WORDS.encode() not in made.read_bytes()
    moved.at += timedelta(hours=3)
    assert unsent.sweep(journal) == 1
    assert holding(tmp_path) == []


@pytest.mark.parametrize("how", ["destroy", "empty", "load"])
def test_every_other_way_wipes_it_too(
    journal: Journal, incident: IncidentId, moved: Moved, tmp_path: Path, how: str
) -> None:
    typed(journal, incident, NOW + timedelta(hours=2))
    if how == "destroy":
        unsent.destroy(journal, incident)
    elif how == "empty":
        unsent.save(journal, incident, " \n", NOW + timedelta(hours=2))
    else:
        moved.at += timedelta(hours=3)
        assert unsent.load(journal, incident) is None
    assert holding(tmp_path) == []


def test_while_another_program_reads_it_waits_and_is_wiped_at_the_next_look(
    journal: Journal, incident: IncidentId, moved: Moved, tmp_path: Path
) -> None:
    typed(journal, incident, NOW + timedelta(hours=2))
    moved.at += timedelta(hours=3)
    with closing(reading(journal.path)):
        assert unsent.sweep(journal) == 1
        assert unsent.load(journal, incident) is None
        assert scrub.log_due(journal)
        assert unsent.sweep(journal) == 0
    assert unsent.sweep(journal) == 0
    assert not scrub.log_due(journal)
    assert holding(tmp_path) == []


def test_closing_wipes_what_could_not_be_wiped_before(
    open_again: Callable[[], Journal], tmp_path: Path, moved: Moved
) -> None:
    with open_again() as bystander:  # another window: without it, closing alone would take the log away
        with open_again() as journal:
            who = clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made
            made = Incident(id=IncidentId(""), client=ClientId(who or ""), at=NOW, zone="")
            incident = IncidentId(incidents.log(journal, made).made or "")
            typed(journal, incident, NOW + timedelta(hours=2))
            with closing(reading(journal.path)):
                unsent.destroy(journal, incident)
            assert holding(tmp_path)
        assert holding(tmp_path) == []
        assert not scrub.log_due(bystander)


def test_a_check_wipes_what_a_killed_program_left(
    open_again: Callable[[], Journal], journal: Journal, incident: IncidentId, tmp_path: Path
) -> None:
    typed(journal, incident, NOW + timedelta(hours=2))
    with closing(reading(journal.path)):
        unsent.destroy(journal, incident)
    assert holding(tmp_path)
    with open_again() as later:  # the first one never comes to close
        assert check(later).ok
        assert holding(tmp_path) == []
        assert not scrub.log_due(later)


def test_forgetting_the_person_wipes_it(journal: Journal, incident: IncidentId, tmp_path: Path) -> None:
    typed(journal, incident, None)
    privacy.erase(journal, incidents.get(journal, incident).client, lang="en")
    assert holding(tmp_path) == []


def test_releasing_or_dropping_the_last_reply_ends_the_wait(
    journal: Journal, incident: IncidentId, tmp_path: Path
) -> None:
    for ends in (replies.release, replies.drop):
        reply = drafted(journal, incident, days=1)
        typed(journal, incident, reply.not_before)
        ends(journal, reply.id)
        assert unsent.load(journal, incident) is None
        assert holding(tmp_path) == []


def test_a_page_to_be_kept_outlives_the_release(journal: Journal, incident: IncidentId) -> None:
    reply = drafted(journal, incident, days=1)
    typed(journal, incident, None)
    replies.release(journal, reply.id)
    found = unsent.load(journal, incident)
    assert found is not None
    assert found[0].startswith(WORDS)


def test_a_longer_wait_lets_the_page_stay_as_long(
    journal: Journal, incident: IncidentId, moved: Moved
) -> None:
    reply = drafted(journal, incident, hours=2)
    typed(journal, incident, reply.not_before)
    replies.hold(journal, reply.id, NOW + timedelta(days=3))
    moved.at += timedelta(days=1)
    assert unsent.sweep(journal) == 0
    assert unsent.load(journal, incident) is not None
    replies.edit(journal, replies.get(journal, reply.id))
    moved.at += timedelta(days=3)
    assert unsent.sweep(journal) == 1
