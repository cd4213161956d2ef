"""Search finds what was written, without accents, newest first, and never what is gone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.domain.changes import Label
from journal.domain.problems import Fault
from journal.domain.records import Client, Incident
from journal.storage import search
from journal.storage.check import check, mend
from journal.storage.journal import Journal
from journal.storage.undo import undo
from tests.storage.helpers import a_client, a_payment, add, an_entry, an_incident


def _found(journal: Journal, words: str, *, ranked: bool = False) -> list[str]:
    with journal.read() as reader:
        total, hits = search.find(reader, words, ranked=ranked)
    assert total == len(hits)
    return [hit.title for hit in hits]


def test_accents_case_and_beginnings_of_words_do_not_matter(journal: Journal) -> None:
    client = add(journal, a_client("José Núñez"))
    add(journal, an_incident(client.id, "La FACTURACIÓN llegó tarde"), Label.LOG_INCIDENT)
    for words in ("facturacion", "Factu", "llego TARDE", "tarde fact", "  llegó  "):
        assert _found(journal, words) == ["La FACTURACIÓN llegó tarde"], words
    assert _found(journal, "jose nunez") == ["José Núñez"]
    assert _found(journal, "facturación temprano") == []


def test_a_client_is_found_by_address_and_tag_and_hits_name_their_client(journal: Journal) -> None:
    client = add(journal, a_client())
    assert _found(journal, "ana@rossi") == ["Rossi"]
    assert _found(journal, "malaga") == ["Rossi"]
    add(journal, a_payment(client.id, note="Second instalment", reference="F-2026/17"), Label.LOG_PAYMENT)
    with journal.read() as reader:
        _, (hit,) = search.find(reader, "F-2026/17")
    assert (hit.kind, hit.client, hit.title) == ("payment", client.id, "Second instalment")
    assert "2026" in hit.excerpt


def test_the_newest_come_first_and_the_best_on_request(journal: Journal) -> None:
    client = add(journal, a_client(tags=()))
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with journal.work(Label.REMEMBER_INCIDENTS) as work:
        for day, complaint in ((3, "newest, a long story in which the logo is one word of very many"), (1, "logo"),
                               (2, "middle logo, then the other things that were said that day")):  # fmt: skip
            work.add(an_incident(client.id, complaint, at=start + timedelta(days=day)))
    assert [title[:6] for title in _found(journal, "logo")][:2] == ["newest", "middle"]
    assert _found(journal, "logo", ranked=True)[0] == "logo"


def test_what_changed_or_went_is_found_as_it_is_now(journal: Journal) -> None:
    client = add(journal, a_client(tags=()))
    incident = add(journal, an_incident(client.id, "about the invoice"), Label.LOG_INCIDENT)
    with journal.work(Label.EDIT_INCIDENT) as work:
        work.replace(replace(incident, complaint="about the deadline"))
    assert _found(journal, "invoice") == []
    assert _found(journal, "deadline") == ["about the deadline"]
    with journal.work(Label.EDIT_CLIENT) as work:
        work.replace(replace(client, contacts=(), name="Bianchi"))
    assert _found(journal, "rossi") == []
    undo(journal)
    assert _found(journal, "ana@rossi") == ["Rossi"]
    with journal.work(Label.DELETE_INCIDENT) as work:
        work.remove(Incident, incident.id)
    assert _found(journal, "deadline") == []


def test_many_documents_of_one_second_all_have_a_place(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.IMPORT) as work:
        work.add_many([an_entry(client.id, note=f"row {n}") for n in range(3000)])
    with journal.read() as reader:
        assert search.find(reader, "row", limit=5)[0] == 3000


def test_documents_that_want_the_same_place_are_spread() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert search._place(at, "00000000-0000-0000-0000-000000000001") + 1 == search._place(
        at, "00000000-0000-0000-0000-000000000002"
    )
    assert search._place(at + timedelta(seconds=1), "00000000-0000-0000-0000-000000000000") > search._place(
        at, "ffffffff-ffff-ffff-ffff-ffffffffffff"
    )


def test_a_taken_place_moves_the_second_document(journal: Journal) -> None:
    client = add(journal, a_client())
    same = "0190a000-0000-7000-8000-0000000000"
    with journal.work(Label.LOG_INCIDENT) as work:
        for first in ("1", "2", "3"):
            work.add(replace(an_incident(client.id, f"case {first}"), id=f"{first}{same[1:]}01"))
    assert sorted(_found(journal, "case")) == ["case 1", "case 2", "case 3"]


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_the_query(words: str) -> None:
    match = search.match_of(words)
    connection = driver.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
    if match is not None and "\0" not in match:
        connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (match,)).fetchall()
    connection.close()


def test_a_lost_index_is_found_and_made_anew(journal: Journal) -> None:
    add(journal, a_client())
    with journal.aside() as connection:
        connection.exec_driver_sql("DELETE FROM search_entry")
    with pytest.raises(Fault) as fault:
        _found(journal, "rossi")
    assert fault.value.values["derived"], "nothing that a person wrote is damaged"
    found = check(journal)
    assert found.ok
    assert [flaw.flaw for flaw in found.mended] == ["search"]
    assert _found(journal, "rossi") == ["Rossi"]
    mend(journal)
    with journal.aside() as connection:
        connection.exec_driver_sql("DELETE FROM search_entry")
    assert search.find_in(journal, "rossi")[0] == 1
    with journal.read() as reader:
        assert len(reader.find(Client)) == 1
