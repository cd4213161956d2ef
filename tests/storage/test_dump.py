"""The whole journal leaves as plain rows and comes back without loss."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from journal.domain.changes import Label
from journal.domain.ids import AttachmentId, BatchId
from journal.domain.problems import Code, Refused
from journal.domain.records import Attachment, Client, ImportBatch, WorkSetting
from journal.storage import drafts, dump
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.storage.undo import undo
from tests.storage.helpers import ZONE, Clock, a_client, a_payment, add, an_entry, an_incident, rename, said


def _fill(journal: Journal) -> Client:
    client: Client = add(journal, a_client())
    other = add(journal, a_client("Bianchi"))
    with journal.work(Label.IMPORT) as work:
        batch = work.add(
            ImportBatch(
                id=BatchId(""), at=journal.now(), files=("a.csv",), format="toggl", digest="d" * 64, new=2
            )
        )
        incident = work.add(an_incident(client.id))
        work.add_many([an_entry(client.id, note=f"row {n}", batch=batch.id) for n in range(40)])
        work.add(an_entry(None))
        work.add(a_payment(other.id))
        work.add(WorkSetting(name="phi", value="0.6", since=journal.now()))
        attachment = work.add(
            Attachment(id=AttachmentId(""), client=client.id, incident=incident.id, name="ñ.txt",
                       media_type="text/plain", size=2, digest="e" * 64)
        )  # fmt: skip
        work.keep_bytes(attachment.id, b"\0\xff")
    return client


def _archive(journal: Journal, **more: Any) -> tuple[dict[str, list[dict[str, Any]]], dict[str, bytes]]:
    """As it would lie in a file: through JSON and back."""
    with journal.read() as reader:
        tables = {name: list(rows) for name, rows in dump.dump(reader, **more).items()}
        return json.loads(json.dumps(tables)), dict(dump.attachments(reader, **more))


def _load(
    journal: Journal, archive: tuple[dict[str, list[dict[str, Any]]], dict[str, bytes]]
) -> dict[str, dump.Loaded]:
    with journal.work(Label.IMPORT) as work:
        return dump.load(work, archive[0], archive[1].__getitem__)


@pytest.fixture
def empty(tmp_path: Path, clock: Clock) -> Any:
    with Journal.open(tmp_path / "empty.sqlite", clock=clock, zone=ZONE) as opened:
        yield opened


def test_a_journal_comes_back_without_loss_and_twice_adds_nothing(journal: Journal, empty: Journal) -> None:
    _fill(journal)
    archive = _archive(journal)
    before = said(empty)
    loaded = _load(empty, archive)
    assert said(empty) == said(journal)
    assert (loaded["entry"].new, loaded["entry"].updated) == (41, 0)
    found = check(empty)
    assert found.ok
    assert not found.mended
    again = _load(empty, archive)
    assert all((each.new, each.updated) == (0, 0) for each in again.values())
    undo(empty)
    assert said(empty) == before


def test_of_two_that_differ_the_one_changed_later_stays(
    journal: Journal, empty: Journal, clock: Clock
) -> None:
    client = _fill(journal)
    old = _archive(journal)
    _load(empty, old)
    clock.at += timedelta(hours=1)
    with journal.read() as reader:
        current = reader.get(Client, client.id)
    rename(journal, current, "Renamed")
    new = _archive(journal)
    loaded = _load(empty, new)
    assert loaded["client"].updated == 1
    assert said(empty) == said(journal)
    assert _load(empty, old)["client"].updated == 0
    assert said(empty) == said(journal)


def test_one_clients_archive_stands_alone(journal: Journal, empty: Journal) -> None:
    client = _fill(journal)
    _load(empty, _archive(journal, client=client.id))
    with empty.read() as reader:
        assert [c.name for c in reader.find(Client)] == ["Rossi"]
        assert reader.find(Client)[0].contacts == client.contacts
    assert check(empty).ok


def test_rows_that_cannot_be_are_refused_and_nothing_is_written(journal: Journal, empty: Journal) -> None:
    _fill(journal)
    tables, files = _archive(journal)
    tables["entry"][3]["day"] = "31 February"
    before = said(empty)
    with pytest.raises(Refused) as refused:
        _load(empty, (tables, files))
    assert refused.value.problems[0].code is Code.ARCHIVE_DAMAGED
    del tables["entry"][3]
    del tables["client"][0]["name"]
    with pytest.raises(Refused):
        _load(empty, (tables, files))
    assert said(empty) == before


def test_an_archive_from_before_a_column_takes_its_default(journal: Journal, empty: Journal) -> None:
    add(journal, a_client())
    tables, files = _archive(journal)
    for row in tables["client"]:
        del row["vcard_uid"], row["refund_fee"]
        row["unknown"] = 1
    _load(empty, (tables, files))
    assert said(empty) == said(journal)


def test_drafts_are_kept_aside_and_out_of_history(journal: Journal) -> None:
    before = said(journal)
    drafts.save(journal, "incident:new", {"complaint": "half a sent", "toll": 3})
    drafts.save(journal, "incident:new", {"complaint": "half a sentence"})
    drafts.save(journal, "reply:1", {})
    assert drafts.load(journal, "incident:new") == {"complaint": "half a sentence"}
    assert drafts.waiting(journal, "incident") == ["incident:new"]
    assert said(journal) == before
    drafts.clear(journal, "incident:new")
    assert drafts.load(journal, "incident:new") is None
    with pytest.raises(Refused):
        undo(journal)


def test_the_file_can_say_something_about_itself(journal: Journal) -> None:
    assert journal.note("sample") is None
    journal.set_note("sample", "yes")
    assert journal.note("sample") == "yes"
    journal.set_note("sample", None)
    assert journal.note("sample") is None
