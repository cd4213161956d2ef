"""The sample year: believable, the same each time, and one that the verdict has something to say about."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from journal.domain.choices import EntryKind, VerdictState
from journal.domain.ids import ClientId
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Client, Engagement, Entry, Incident, Payment, Reply, Thanks
from journal.home import WindowLock
from journal.services import clients, sample, verdicts
from journal.storage.journal import Journal

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "sample.sqlite"
    sample.make(made, TODAY)
    return made


def opened(path: Path) -> Journal:
    return Journal.open(path, clock=lambda: datetime.combine(TODAY, time(12), UTC))


def test_it_holds_a_year_of_work(path: Path) -> None:
    with opened(path) as journal, journal.read() as reader:
        assert len(reader.find(Client)) == 25
        assert len(reader.find(Entry)) == 1500
        assert len(reader.find(Incident)) == 90
        assert len(reader.find(Payment)) > 90
        assert len(reader.find(Thanks)) > 20
        assert len(reader.find(Reply)) >= 5
        languages = Counter(each.language for each in reader.find(Client))
        assert languages["es"] >= 8
        assert languages["en"] >= 8


def test_nothing_lies_ahead_and_no_hours_overlap(path: Path) -> None:
    with opened(path) as journal, journal.read() as reader:
        entries = reader.find(Entry)
        assert max(each.day for each in entries) <= TODAY
        assert min(each.day for each in entries) >= TODAY - timedelta(days=370)
        assert max(each.on for each in reader.find(Payment)) <= TODAY
        assert max(each.at for each in reader.find(Incident)).date() <= TODAY
        spans = sorted((each.start, each.end) for each in entries if each.start and each.end)
        assert len(spans) > 1000
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        per_day: Counter[date] = Counter()
        for each in entries:
            per_day[each.day] += each.seconds
        assert max(per_day.values()) <= 12 * 3600


def test_every_incident_with_minutes_has_its_conflict_hours(path: Path) -> None:
    with opened(path) as journal, journal.read() as reader:
        linked = {each.incident for each in reader.find(Entry) if each.kind is EntryKind.CONFLICT}
        assert linked == {each.id for each in reader.find(Incident)}


@pytest.mark.parametrize("back", [0, 3, 200])
def test_three_relationships_get_three_different_suggestions(tmp_path: Path, back: int) -> None:
    """On any day of the week and of the year."""
    day = TODAY - timedelta(days=back)
    path = tmp_path / "sample.sqlite"
    sample.make(path, day)
    with Journal.open(path, clock=lambda: datetime.combine(day, time(15), UTC)) as journal:
        weighed = verdicts.weigh(journal)
    flagged = {each.action for each in weighed.portfolio.clients if each.flagged}
    states = Counter(each.state for each in weighed.portfolio.clients)
    assert flagged == {"refund_end", "finish_then_part", "boundary"}
    assert sum(each.flagged for each in weighed.portfolio.clients) == 3
    assert states[VerdictState.HEALTHY] >= 18


def test_it_is_the_same_each_time(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.sqlite"
    sample.make(again, TODAY)

    def told(file: Path) -> list[object]:
        with opened(file) as journal, journal.read() as reader:
            jobs = sorted((each.title, each.started) for each in reader.find(Engagement))
            entries = sorted((each.day, each.seconds, each.note) for each in reader.find(Entry))
            quarrels = sorted((each.at, each.complaint) for each in reader.find(Incident))
            return [jobs, entries, quarrels]

    assert told(path) == told(again)


def test_it_is_marked_made_once_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "sample.sqlite"
    sample.ensure(path)
    with Journal.open(path) as journal:
        assert sample.is_sample(journal)
        clients.add(journal, Client(id=ClientId(""), name="Tried out", currency=""))
    sample.ensure(path)
    with Journal.open(path) as journal:
        assert clients.find(journal, "Tried out")
    sample.remove(path)
    assert not list(tmp_path.glob("sample.sqlite*"))
    sample.remove(path)


def test_it_never_takes_the_place_of_a_journal_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path) as journal:
        clients.add(journal, Client(id=ClientId(""), name="Rossi", currency=""))
        assert not sample.is_sample(journal)
    for verb in (sample.make, sample.ensure, sample.remove):
        with pytest.raises(Fault) as fault:
            verb(path)
        assert fault.value.code is FaultCode.NOT_A_SAMPLE
    with Journal.open(path) as journal:
        assert clients.find(journal, "Rossi")


def test_it_is_not_made_anew_under_a_window_that_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "sample.sqlite"
    sample.make(path, TODAY)
    with WindowLock(path) as held:
        assert held
        with pytest.raises(Fault) as fault:
            sample.make(path, TODAY)
        assert fault.value.code is FaultCode.WINDOW_OPEN
