"""The records can be read as they were recorded at any instant."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from journal.domain.changes import Label
from journal.domain.problems import Refused
from journal.domain.records import Client, Entry, Incident, WorkSetting
from journal.storage.journal import Journal
from journal.storage.undo import redo, undo
from tests.storage.helpers import Clock, a_client, add, an_entry, an_incident, rename


def test_a_renamed_and_a_deleted_client_are_back_as_they_were(journal: Journal, clock: Clock) -> None:
    before = clock()
    client = add(journal, a_client())
    first = clock()
    with journal.work(Label.EDIT_CLIENT) as work:
        work.replace(replace(client, name="Bianchi", tags=("other",)))
    add(journal, an_incident(client.id), Label.LOG_INCIDENT)
    second = clock()
    with journal.work(Label.DELETE_CLIENT) as work:
        work.remove(Client, client.id)
    with journal.as_of(before) as past:
        assert past.find(Client) == []
        with pytest.raises(Refused):
            past.get(Client, client.id)
    with journal.as_of(first) as past:
        assert replace(past.get(Client, client.id), changed=None) == replace(client, changed=None)
        assert past.find(Incident) == []
    with journal.as_of(second) as past:
        found = past.get(Client, client.id)
        assert (found.name, found.tags) == ("Bianchi", ("other",))
        assert len(past.find(Incident, client=client.id)) == 1
        assert past.find(Incident, client=["nobody"]) == []
    with journal.as_of(clock()) as past:
        assert past.find(Client) == []


def test_undo_and_redo_are_part_of_the_past(journal: Journal, clock: Clock) -> None:
    client = add(journal, a_client())
    rename(journal, client, "Bianchi")
    marks = [clock()]
    undo(journal)
    marks.append(clock())
    redo(journal)
    marks.append(clock())
    names = []
    for mark in marks:
        with journal.as_of(mark) as past:
            names.append(past.get(Client, client.id).name)
    assert names == ["Bianchi", "Rossi", "Bianchi"]


def test_settings_and_imports_are_as_they_were(journal: Journal, clock: Clock) -> None:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    add(journal, WorkSetting(name="phi", value="0.6", since=since), Label.CHANGE_SETTING)
    mark = clock()
    add(journal, WorkSetting(name="phi", value="0.9", since=since), Label.CHANGE_SETTING)
    with journal.work(Label.IMPORT) as work:
        work.add_many([an_entry(None) for _ in range(50)])
    with journal.as_of(mark) as past:
        assert [s.value for s in past.find(WorkSetting, name="phi")] == ["0.6"]
        assert past.find(Entry) == []
    with journal.as_of(clock()) as past:
        assert len(past.find(Entry, client=None)) == 50
