"""Records go in and come out as they were."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import bookkeeping, records
from journal.domain.changes import Label, Topic
from journal.domain.choices import EntryKind, Standing, VerdictState
from journal.domain.ids import BatchId, ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.storage.journal import Journal
from journal.storage.mapping import SHAPES, TOPICS
from journal.storage.reader import Reader
from journal.storage.tables import KEPT
from tests.storage.helpers import ZONE, a_client, a_payment, add, an_entry, an_incident, rename

_texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
_instants = st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
_monies = st.builds(Money, st.integers(-(10**15), 10**15), st.sampled_from(["EUR", "JPY", "KWD"]))
_OWN: dict[type, Any] = {str: _texts, datetime: _instants, Money: _monies}


def _any(record_type: type) -> st.SearchStrategy[Any]:
    """Any record of a type, without links to others."""
    plain = st.builds(record_type)
    del plain
    links = {
        "id": st.just(""),
        "continues": st.none(),
        "engagement": st.none(),
        "incident": st.none(),
        "crossed": st.none(),
        "batch": st.none(),
        "created": st.none(),
        "changed": st.none(),
        "version": st.just(0),
        "zone": st.just(ZONE),
        "seconds": st.integers(1, 10**6),
        "start": st.none(),
        "end": st.none(),
        "client": st.just("client"),
    }
    names = {field.name for field in fields(record_type)}
    return st.builds(record_type, **{name: value for name, value in links.items() if name in names})


@pytest.fixture(autouse=True, scope="module")
def _strategies() -> None:
    for kind, strategy in _OWN.items():
        st.register_type_strategy(kind, strategy)
    st.register_type_strategy(Decimal, st.decimals(0, 10**6, places=4))
    st.register_type_strategy(float, st.floats(0, 1))
    st.register_type_strategy(int, st.integers(0, 10**6))


@pytest.mark.parametrize("record_type", [records.Client, records.Engagement, records.Incident, records.Boundary,
                                         records.Thanks, records.Entry, records.Payment, records.Attachment])  # fmt: skip
def test_any_record_comes_back_as_it_went_in(
    record_type: type, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "journal.sqlite"
    with Journal.open(path, zone=ZONE) as journal:
        owner = add(journal, a_client())

        @given(_any(record_type))
        def comes_back(record: Any) -> None:
            whose = replace(record, client=owner.id) if hasattr(record, "client") else record
            made = add(journal, whose)
            with journal.read() as reader:
                found = reader.get(record_type, made.id)
            assert found == made
            assert replace(found, id="", created=None, version=0, **_unchanged(found)) == replace(
                whose, **_unchanged(found)
            )

        comes_back()


def _unchanged(record: Any) -> dict[str, Any]:
    return {"changed": None} if hasattr(record, "changed") else {}


def test_a_new_record_has_an_id_its_instants_and_version_one(journal: Journal) -> None:
    client = add(journal, a_client())
    assert len(client.id) == 36
    assert client.version == 1
    assert client.created == client.changed
    with journal.read() as reader:
        assert reader.get(records.Client, client.id) == client


def test_ids_of_one_unit_of_work_sort_in_the_order_they_were_made(journal: Journal) -> None:
    with journal.work(Label.IMPORT) as work:
        ids = [work.new_id() for _ in range(5000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_replacing_counts_up_and_keeps_when_it_was_made(journal: Journal) -> None:
    client = add(journal, a_client())
    renamed = rename(journal, client, "Bianchi")
    assert (renamed.version, renamed.name) == (2, "Bianchi")
    assert renamed.created == client.created
    assert renamed.changed > client.changed


def test_replacing_with_the_same_writes_nothing(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.EDIT_CLIENT) as work:
        assert work.replace(client) == client
    assert work.receipt().step is None
    assert work.receipt().change.topics == Topic(0)


def test_a_stale_page_is_refused(journal: Journal) -> None:
    client = add(journal, a_client())
    rename(journal, client, "Bianchi")
    with pytest.raises(Refused) as refused:
        rename(journal, client, "Verdi")
    assert refused.value.problems[0].code is Code.CHANGED_SINCE
    with journal.read() as reader:
        assert reader.get(records.Client, client.id).name == "Bianchi"


def test_a_change_of_contacts_alone_makes_a_page_stale(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.EDIT_CLIENT) as work:
        changed = work.replace(replace(client, contacts=client.contacts[::-1], tags=()))
    assert changed.version == 2
    with journal.read() as reader:
        found = reader.get(records.Client, client.id)
    assert found.contacts == client.contacts[::-1]
    assert found.tags == ()


def test_what_is_not_there_is_refused(journal: Journal) -> None:
    with journal.read() as reader, pytest.raises(Refused) as refused:
        reader.get(records.Client, "nobody")
    assert refused.value.problems[0].code is Code.UNKNOWN_RECORD
    with pytest.raises(Refused), journal.work(Label.DELETE_CLIENT) as work:
        work.remove(records.Client, "nobody")


def test_a_record_that_points_nowhere_is_refused_and_nothing_is_written(journal: Journal) -> None:
    with pytest.raises(Refused) as refused:
        add(journal, an_incident("nobody"))
    assert refused.value.problems[0].code is Code.UNKNOWN_RECORD
    with journal.read() as reader:
        assert reader.find(records.Incident) == []


def test_an_exception_takes_everything_back(journal: Journal) -> None:
    def fails() -> None:
        with journal.work(Label.ADD_CLIENT) as work:
            work.add(a_client())
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    with journal.read() as reader:
        assert reader.find(records.Client) == []


def test_find_takes_empty_one_of_and_equal(journal: Journal) -> None:
    client = add(journal, a_client())
    other = add(journal, a_client("Bianchi", tags=()))
    with journal.work(Label.LOG_HOURS) as work:
        for whose in (client.id, other.id, None):
            work.add(an_entry(whose))
    with journal.read() as reader:
        assert [e.client for e in reader.find(records.Entry, client=None)] == [None]
        assert len(reader.find(records.Entry, client=[client.id, other.id])) == 2
        assert len(reader.find(records.Entry, client=client.id, kind=EntryKind.DELIVERY)) == 1
        assert [c.tags for c in reader.find(records.Client)] == [("logo", "Málaga"), ()]


def test_removing_a_client_takes_all_of_theirs_along_and_leaves_others_alone(journal: Journal) -> None:
    client, other = add(journal, a_client()), add(journal, a_client("Bianchi"))
    with journal.work(Label.LOG_INCIDENT) as work:
        incident = work.add(an_incident(client.id))
        work.add(an_incident(client.id, continues=incident.id))
        work.add(an_entry(client.id, incident=incident.id))
        work.add(a_payment(client.id))
        work.add(a_payment(other.id))
    with journal.work(Label.DELETE_CLIENT) as work:
        work.remove(records.Client, client.id)
    with journal.read() as reader:
        assert [c.name for c in reader.find(records.Client)] == ["Bianchi"]
        assert reader.find(records.Incident) == []
        assert reader.find(records.Entry) == []
        assert len(reader.find(records.Payment)) == 1
    assert work.receipt().change.clients == {client.id}
    assert work.receipt().change.topics == Topic.CLIENTS | Topic.INCIDENTS | Topic.HOURS | Topic.MONEY


def test_removing_an_incident_keeps_its_hours(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.work(Label.LOG_INCIDENT) as work:
        incident = work.add(an_incident(client.id))
        entry = work.add(an_entry(client.id, incident=incident.id))
    with journal.work(Label.DELETE_INCIDENT) as work:
        work.remove(records.Incident, incident.id)
    with journal.read() as reader:
        kept = reader.get(records.Entry, entry.id)
    assert kept.incident is None
    assert kept.version == 2


def test_records_with_a_key_are_written_over(journal: Journal) -> None:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    for value in ("0.6", "0.7"):
        add(journal, records.WorkSetting(name="phi", value=value, since=since), Label.CHANGE_SETTING)
    for rate in ("1.08", "1.10"):
        add(
            journal,
            bookkeeping.ExchangeRate(currency="USD", into="EUR", on=date(2026, 1, 1), rate=Decimal(rate)),
        )
    with journal.read() as reader:
        assert [s.value for s in reader.find(records.WorkSetting)] == ["0.7"]
        assert [r.rate for r in reader.find(bookkeeping.ExchangeRate)] == [Decimal("1.10")]


def test_there_is_one_timer(journal: Journal) -> None:
    now = journal.now()
    for note in ("first", "second"):
        with journal.work(Label.START_TIMER) as work:
            work.add(records.Timer(client=None, started=now, zone=ZONE, note=note))
    with journal.read() as reader:
        assert reader.get(records.Timer, "").note == "second"
    with journal.work(Label.STOP_TIMER) as work:
        work.remove(records.Timer, "")
    with journal.read() as reader:
        assert reader.find(records.Timer) == []


def test_a_stored_verdict_and_an_import_come_back(journal: Journal) -> None:
    client = add(journal, a_client())
    verdict = records.StoredVerdict(
        client=client.id,
        on=date(2026, 11, 22),
        state=VerdictState.HEALTHY,
        action="continue",
        ending=False,
        since=None,
        pending_since=None,
        p_end_right=0.125,
        p_end_better=0.1,
        evidence_hash="a" * 64,
        document="{}",
    )
    add(journal, verdict, Label.STORE_VERDICTS)
    batch = records.ImportBatch(
        id=BatchId(""),
        at=journal.now(),
        files=("a.csv", "ñ.csv"),
        format="toggl",
        digest="b" * 64,
        new=2,
        keys="AAAA",
    )
    made = add(journal, batch, Label.IMPORT)
    with journal.work(Label.IMPORT) as work:
        work.add(bookkeeping.RememberedName(source="toggl", name="Internal", client=None))
    with journal.read() as reader:
        assert reader.find(records.StoredVerdict) == [verdict]
        assert reader.find(records.ImportBatch) == [made]
        assert reader.get(records.ImportBatch, made.id).files == ("a.csv", "ñ.csv")


def test_many_at_once_are_written_as_one_by_one(journal: Journal, tmp_path: Path) -> None:
    zone = timezone(timedelta(hours=2))
    with Journal.open(tmp_path / "other.sqlite", zone=ZONE) as other:
        owners = [add(each, a_client()) for each in (journal, other)]
        contents = [
            {"seconds": 60 * n, "note": f"nota {n}", "start": datetime(2026, 3, 4, 10, n, tzinfo=zone),
             "rate": Money(100 + n, "EUR"), "billable": n % 2 == 0} for n in range(1, 60)
        ]  # fmt: skip
        with journal.work(Label.IMPORT) as work:
            work.add_many([an_entry(owners[0].id, **content) for content in contents])
        with other.work(Label.IMPORT) as work:
            for content in contents:
                work.add(an_entry(owners[1].id, **content))
        found = []
        for each in (journal, other):
            with each.read() as reader:
                found.append([_figures(entry) for entry in reader.find(records.Entry)])
                raw = reader.connection.exec_driver_sql(
                    "SELECT start, day, billable, rate_minor FROM entry ORDER BY id"
                )
                found.append(raw.all())
    assert found[0] == found[2]
    assert found[1] == found[3], "the quick way writes the very bytes that SQLAlchemy writes"


def _figures(entry: records.Entry) -> records.Entry:
    return replace(entry, id="", client=None, created=None, changed=None)  # type: ignore[arg-type]


def test_clients_added_at_once_have_their_parts(journal: Journal) -> None:
    names = [f"Client {n}" for n in range(700)]
    with journal.work(Label.IMPORT) as work:
        assert work.add_many([a_client(name) for name in names]) == 700
    with journal.read() as reader:
        found = reader.find(records.Client)
    assert [c.name for c in found] == names
    assert all(c.tags == ("logo", "Málaga") and len(c.contacts) == 2 for c in found)


def test_an_instant_without_a_zone_is_not_guessed(journal: Journal) -> None:
    client = add(journal, a_client())
    with pytest.raises(Exception, match="zone"):
        add(journal, an_incident(client.id, at=datetime(2026, 3, 4, 10)))  # noqa: DTZ001 - meant


def test_a_choice_from_elsewhere_is_named_as_damage(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.aside() as connection:
        connection.exec_driver_sql("UPDATE client SET standing = 'frozen'")
    with journal.read() as reader, pytest.raises(Fault) as fault:
        reader.get(records.Client, client.id)
    assert fault.value.code is FaultCode.CORRUPT


def test_every_table_that_is_kept_has_a_topic() -> None:
    assert {table.name for table in KEPT} == set(TOPICS)
    assert {shape.table.name for shape in SHAPES.values()} <= {table.name for table in KEPT}


def test_a_second_unit_of_work_in_the_same_thread_is_a_bug_and_says_so(journal: Journal) -> None:
    with journal.work(Label.ADD_CLIENT), pytest.raises(RuntimeError), journal.work(Label.ADD_CLIENT):
        pass


def test_an_open_read_sees_one_state(journal: Journal) -> None:
    client = add(journal, a_client())
    with journal.read() as reader:
        assert isinstance(reader, Reader)
        before = reader.get(records.Client, client.id)
        rename(journal, client, "Bianchi")
        assert reader.get(records.Client, client.id) == before
    with journal.read() as reader:
        assert reader.get(records.Client, client.id).name == "Bianchi"


def test_standings_keep_their_order_and_dates(journal: Journal) -> None:
    standings = tuple(
        records.StandingSince(standing=standing, since=datetime(2026, month, 1, tzinfo=UTC))
        for month, standing in ((1, Standing.ACTIVE), (3, Standing.PAUSED), (5, Standing.CLOSED))
    )
    client = add(journal, a_client(standings=standings, standing=Standing.CLOSED))
    with journal.read() as reader:
        assert reader.get(records.Client, ClientId(client.id)).standings == standings
