"""Any action can be taken back and done again, over restarts; what was changed since is never lost unseen."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journal.domain.changes import Label, Topic
from journal.domain.ids import AttachmentId, StepId
from journal.domain.problems import Code, Refused
from journal.domain.records import (
    Attachment,
    Client,
    Entry,
    Incident,
    Payment,
    StoredVerdict,
    Timer,
    WorkSetting,
)
from journal.storage import history, schema, search
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.storage.undo import redo, undo
from tests.storage.helpers import (
    ZONE,
    Clock,
    a_client,
    a_payment,
    add,
    an_entry,
    an_incident,
    rename,
    said,
)

_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made in it is private


def _names(journal: Journal) -> list[str]:
    with journal.read() as reader:
        return [client.name for client in reader.find(Client)]


def _next(journal: Journal) -> tuple[Label | None, Label | None]:
    with journal.read() as reader:
        back, again = history.next_undo(reader), history.next_redo(reader)
    return (Label(back.label) if back else None, Label(again.label) if again else None)


def test_undo_and_redo_walk_back_and_forth(journal: Journal) -> None:
    empty = said(journal)
    client = add(journal, a_client())
    one = said(journal)
    rename(journal, client, "Bianchi")
    two = said(journal)
    assert _next(journal) == (Label.EDIT_CLIENT, None)
    assert undo(journal).step.label is Label.EDIT_CLIENT
    assert said(journal) == one
    assert undo(journal).step.label is Label.ADD_CLIENT
    assert said(journal) == empty
    assert _next(journal) == (None, Label.ADD_CLIENT)
    with pytest.raises(Refused) as refused:
        undo(journal)
    assert refused.value.problems[0].code is Code.NOTHING_TO_UNDO
    redo(journal)
    assert said(journal) == one
    redo(journal)
    assert said(journal) == two
    with pytest.raises(Refused) as refused:
        redo(journal)
    assert refused.value.problems[0].code is Code.NOTHING_TO_REDO


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        client = add(journal, a_client())
        rename(journal, client, "Bianchi")
    with Journal.open(path, zone=ZONE) as journal:
        undo(journal)
        assert _names(journal) == ["Rossi"]
    with Journal.open(path, zone=ZONE) as journal:
        redo(journal)
        assert _names(journal) == ["Bianchi"]


def test_something_new_ends_redo(journal: Journal) -> None:
    add(journal, a_client())
    undo(journal)
    add(journal, a_client("Bianchi"))
    assert _next(journal) == (Label.ADD_CLIENT, None)


def test_a_row_put_back_has_a_new_version(journal: Journal) -> None:
    client = add(journal, a_client())
    stale = rename(journal, client, "Bianchi")
    undo(journal)
    with pytest.raises(Refused):
        rename(journal, stale, "Verdi")
    with pytest.raises(Refused):
        rename(journal, client, "Verdi")
    with journal.work(Label.DELETE_CLIENT) as work:
        work.remove(Client, client.id)
    undo(journal)
    with journal.read() as reader:
        assert reader.get(Client, client.id).version > 3


def test_contacts_put_back_make_a_page_stale(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.EDIT_CLIENT) as work:
        changed = work.replace(replace(client, tags=("other",)))
    undo(journal)
    with pytest.raises(Refused):
        rename(journal, changed, "Verdi")
    with journal.read() as reader:
        assert reader.get(Client, client.id).tags == client.tags


def test_an_older_step_can_be_taken_back_where_nothing_hangs_on_it(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.LOG_PAYMENT) as work:
        work.add(a_payment(client.id, 100))
    step = work.receipt().step
    add(journal, a_payment(client.id, 200), Label.LOG_PAYMENT)
    assert step is not None
    undo(journal, step.id)
    with journal.read() as reader:
        assert [p.amount.minor for p in reader.find(Payment)] == [200]
    with pytest.raises(Refused) as refused:
        undo(journal, step.id)
    assert refused.value.problems[0].code is Code.NOTHING_TO_UNDO
    redo(journal)
    with journal.read() as reader:
        assert [p.amount.minor for p in reader.find(Payment)] == [100, 200]


def test_what_was_changed_since_is_refused_row_by_row_with_the_choice(journal: Journal) -> None:
    with journal.work(Label.IMPORT) as work:
        kept, gone = work.add(a_client("Kept")), work.add(a_client("Gone"))
    step = work.receipt().step
    assert step is not None
    rename(journal, kept, "Kept and changed")
    with pytest.raises(Refused) as refused:
        undo(journal, step.id)
    problems = refused.value.problems
    assert {p.code for p in problems} == {Code.CHANGED_SINCE}
    assert {"table": "client", "id": kept.id, "title": "Kept and changed"} in [p.values for p in problems]
    assert sorted(_names(journal)) == ["Gone", "Kept and changed"]
    receipt = undo(journal, step.id, leave_changed=True)
    assert _names(journal) == ["Kept and changed"]
    assert gone.id in receipt.change.clients


def test_a_client_with_newer_incidents_stays(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.read() as reader:
        step = history.next_undo(reader)
    add(journal, an_incident(client.id), Label.LOG_INCIDENT)
    assert step is not None
    with pytest.raises(Refused) as refused:
        undo(journal, StepId(step.id))
    assert client.id in {p.values["id"] for p in refused.value.problems}


def test_what_needs_something_gone_cannot_come_back(journal: Journal) -> None:
    client = add(journal, a_client())
    incident = add(journal, an_incident(client.id), Label.LOG_INCIDENT)
    with journal.work(Label.DELETE_INCIDENT) as work:
        work.remove(Incident, incident.id)
    step = work.receipt().step
    assert step is not None
    with journal.work(Label.DELETE_CLIENT) as work:
        work.remove(Client, client.id)
    with pytest.raises(Refused) as refused:
        undo(journal, step.id)
    assert refused.value.problems[0].code is Code.CHANGED_SINCE


def test_verdicts_the_program_stored_by_itself_are_no_ones_action(journal: Journal) -> None:
    client = add(journal, a_client())
    verdict = StoredVerdict(
        client=client.id, on=date(2026, 11, 22), state="healthy", action="continue", ending=False, since=None,
        pending_since=None, p_end_right=0.1, p_end_better=0.1, evidence_hash="", document="{}",
    )  # fmt: skip
    with journal.work(Label.STORE_VERDICTS) as work:
        work.add(verdict)
    assert work.receipt().step is None
    assert _next(journal) == (Label.ADD_CLIENT, None)
    undo(journal)
    assert _names(journal) == []
    redo(journal)
    with journal.read() as reader:
        assert reader.find(StoredVerdict) == [verdict]


def test_a_whole_import_is_one_step(journal: Journal) -> None:
    before = said(journal)
    with journal.work(Label.IMPORT, about="hours.csv") as work:
        clients = [work.add(a_client(f"Client {n}")) for n in range(5)]
        work.add_many([an_entry(clients[n % 5].id, note=f"row {n}") for n in range(2500)])
    assert work.receipt().step is not None
    after = said(journal)
    receipt = undo(journal)
    assert said(journal) == before
    assert receipt.change.clients == {client.id for client in clients}
    with journal.read() as reader:
        assert search.find(reader, "row")[0] == 0
        assert reader.scalar(history.select(history.history_step.c.about).limit(1)) == "hours.csv"
    redo(journal)
    assert said(journal) == after
    assert check(journal).ok


def test_attached_bytes_come_back(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.ADD_ATTACHMENT) as work:
        made = work.add(
            Attachment(
                id=AttachmentId(""), client=client.id, incident=None, name="a.png", media_type="image/png", size=3,
                digest="c" * 64,
            )
        )  # fmt: skip
        work.keep_bytes(made.id, b"\0\xff\n")
    with journal.work(Label.DELETE_ATTACHMENT) as work:
        work.remove(Attachment, made.id)
    assert said(journal)["bytes"] == []
    undo(journal)
    assert said(journal)["bytes"] == [{"digest": "c" * 64, "data": b"\0\xff\n"}]


def test_steps_from_before_a_migration_stay_as_audit(journal: Journal) -> None:
    add(journal, a_client())
    with journal.aside() as connection:
        connection.exec_driver_sql("UPDATE history_step SET revision = 'earlier'")
    with pytest.raises(Refused) as refused:
        undo(journal)
    assert refused.value.problems[0].code is Code.BEFORE_MIGRATION
    with journal.read() as reader:
        assert [step.possible for step in history.steps(reader)] == [False]
    assert schema.HEAD != "earlier"


def test_the_list_of_steps_says_what_stands(journal: Journal) -> None:
    client = add(journal, a_client())
    rename(journal, client, "Bianchi")
    undo(journal)
    with journal.read() as reader:
        assert [(s.label, s.undone) for s in history.steps(reader)] == [
            (Label.EDIT_CLIENT, True),
            (Label.ADD_CLIENT, False),
        ]
        trail = history.trail(reader, client.id)
    assert [(c.kind, c.operation, c.before and c.before["name"]) for c in trail] == [
        ("do", "insert", None),
        ("do", "update", "Rossi"),
        ("undo", "update", "Bianchi"),
    ]


def test_a_receipt_names_the_topics_and_clients_of_every_table_written(journal: Journal) -> None:
    client, other = add(journal, a_client()), add(journal, a_client("Bianchi"))
    with journal.work(Label.LOG_HOURS) as work:
        entry = work.add(an_entry(client.id))
    assert (work.receipt().change.topics, work.receipt().change.clients) == (Topic.HOURS, {client.id})
    with journal.work(Label.EDIT_HOURS) as work:
        work.replace(replace(entry, client=other.id))
    assert work.receipt(entry.id).change.clients == {client.id, other.id}, "both pages have to know"
    assert work.receipt(entry.id).made == entry.id
    receipt = undo(journal)
    assert (receipt.label, receipt.change.topics) == (Label.UNDO, Topic.HOURS)
    assert receipt.change.clients == {client.id, other.id}


class AnyJournal(RuleBasedStateMachine):
    """Any sequence of writes, undone, gives the first dump back; redone, the last."""

    def __init__(self) -> None:
        super().__init__()
        # In memory where there is such a place: thousands of commits, each waiting for a disk, prove nothing more.
        self.folder = Path(tempfile.mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None))
        self.journal = Journal.open(self.folder / "journal.sqlite", clock=Clock(), zone=ZONE)
        self.states: list[Any] = []
        self.undone: list[Any] = []

    @initialize()
    def begins(self) -> None:
        self.states = [said(self.journal)]

    def _did(self, work: Any) -> None:
        if work.receipt().step is not None:
            self.states.append(said(self.journal))
            self.undone = []

    def _pick(self, record_type: type, data: st.DataObject) -> Any:
        with self.journal.read() as reader:
            found = reader.find(record_type)
        return data.draw(st.sampled_from(found)) if found else None

    @rule(name=st.sampled_from(["Ana", "Łukasz", ""]), tags=st.lists(st.sampled_from("abc"), max_size=3))
    def adds_a_client(self, name: str, tags: list[str]) -> None:
        with self.journal.work(Label.ADD_CLIENT) as work:
            work.add(a_client(name, tags=tuple(tags)))
        self._did(work)

    @rule(
        data=st.data(),
        name=st.sampled_from(["Ana", "Eva"]),
        tags=st.lists(st.sampled_from("abc"), max_size=3),
    )
    def edits_a_client(self, data: st.DataObject, name: str, tags: list[str]) -> None:
        if client := self._pick(Client, data):
            with self.journal.work(Label.EDIT_CLIENT) as work:
                work.replace(replace(client, name=name, tags=tuple(tags)))
            self._did(work)

    @rule(data=st.data(), minutes=st.integers(1, 3000), continues=st.booleans())
    def logs_an_incident_with_hours(self, data: st.DataObject, minutes: int, continues: bool) -> None:
        if client := self._pick(Client, data):
            earlier = self._pick(Incident, data) if continues else None
            with self.journal.work(Label.LOG_INCIDENT) as work:
                incident = work.add(an_incident(client.id, continues=earlier.id if earlier else None))
                start = datetime(2026, 3, 28, 22, 0, tzinfo=UTC)
                end = start + timedelta(minutes=minutes)
                work.add(an_entry(client.id, minutes * 60, start=start, end=end, incident=incident.id))
            self._did(work)

    @rule(data=st.data(), count=st.integers(1, 30))
    def imports_hours(self, data: st.DataObject, count: int) -> None:
        client = self._pick(Client, data)
        with self.journal.work(Label.IMPORT) as work:
            work.add_many(
                [an_entry(client and client.id, 60 * n, note=f"row {n}") for n in range(1, count + 1)]
            )
        self._did(work)

    @rule(data=st.data(), seconds=st.integers(1, 200_000))
    def edits_hours(self, data: st.DataObject, seconds: int) -> None:
        if entry := self._pick(Entry, data):
            with self.journal.work(Label.EDIT_HOURS) as work:
                work.replace(replace(entry, seconds=seconds, start=None, end=None))
            self._did(work)

    @rule(data=st.data(), kind=st.sampled_from([Client, Incident, Entry, Payment]))
    def removes(self, data: st.DataObject, kind: type) -> None:
        if record := self._pick(kind, data):
            with self.journal.work(Label.DELETE_CLIENT) as work:
                work.remove(kind, record.id)
            self._did(work)

    @rule(data=st.data(), minor=st.integers(1, 10**6))
    def logs_a_payment_and_a_setting(self, data: st.DataObject, minor: int) -> None:
        if client := self._pick(Client, data):
            with self.journal.work(Label.FILL_SHEET) as work:
                work.add(a_payment(client.id, minor))
                work.add(
                    WorkSetting(name="own_rate", value=str(minor), since=datetime(2026, 1, 1, tzinfo=UTC))
                )
            self._did(work)

    @rule(note=st.sampled_from(["one", "two"]), running=st.booleans())
    def starts_or_stops_the_timer(self, note: str, running: bool) -> None:
        with self.journal.work(Label.START_TIMER) as work:
            if running:
                work.add(Timer(client=None, started=datetime(2026, 3, 1, tzinfo=UTC), zone=ZONE, note=note))
            else:
                work.remove_where(Timer)
        self._did(work)

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def takes_back(self) -> None:
        undo(self.journal)
        self.undone.append(self.states.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def does_again(self) -> None:
        redo(self.journal)
        self.states.append(self.undone.pop())

    @invariant()
    def says_what_it_said_then(self) -> None:
        if self.states:
            assert said(self.journal) == self.states[-1]

    def teardown(self) -> None:
        if self.states:
            found = check(self.journal)
            assert found.ok, found.flaws
            assert not found.mended, "what is derived was kept true all along"
            last, count = self.states[-1], len(self.states) - 1
            for _ in range(count):
                undo(self.journal)
            assert said(self.journal) == self.states[0]
            for _ in range(count):
                redo(self.journal)
            assert said(self.journal) == last
        self.journal.close()
        shutil.rmtree(self.folder)


TestAnyJournal = AnyJournal.TestCase
TestAnyJournal.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
