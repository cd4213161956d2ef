"""Verdicts of a journal: weighed, stored once a day where something changed, replayed as they stood."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.domain.changes import Label
from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode, Refused
from journal.domain.records import Client, Entry, Incident, Payment
from journal.services import clients, history, hours, incidents, payments, settings, verdicts
from journal.storage.journal import Journal

START = datetime(2026, 6, 1, 9, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Journal:
    made = Journal.open(tmp_path / "journal.sqlite", clock=clock, zone="Europe/Madrid")
    yield made  # type: ignore[misc]
    made.close()


Add = Callable[..., ClientId]


@pytest.fixture
def add(journal: Journal) -> Add:
    """Return how a client with some months of paid work is added."""

    def made(name: str, *, paid: int = 900, incidents_ago: tuple[int, ...] = ()) -> ClientId:
        key = ClientId(clients.add(journal, Client(id=ClientId(""), name=name, currency="")).made or "")
        for months in range(1, 6):
            day = (journal.now() - timedelta(days=30 * months)).date()
            entry = Entry(id=EntryId(""), client=key, day=day, seconds=12 * 3600, zone="Europe/Madrid")
            hours.log(journal, entry)
            if paid:
                payments.log(
                    journal,
                    Payment(id=PaymentId(""), client=key, kind=PaymentKind.RECEIVED, on=day, amount=Money.of(paid, "EUR")),
                )  # fmt: skip
        for ago in incidents_ago:
            quarrel(journal, key, ago)
        return key

    return made


def quarrel(journal: Journal, client: ClientId, ago: float = 0) -> None:
    at = journal.now() - timedelta(days=ago)
    made = Incident(id=IncidentId(""), client=client, at=at, zone="Europe/Madrid", complaint="Late", toll=5)
    incidents.log(journal, made, minutes=240)


def test_clients_are_named_and_the_document_keeps_their_ids(journal: Journal, add: Add) -> None:
    key = add("Rossi")
    document = verdicts.weigh(journal).document()
    assert document["schema"] == 1
    assert document["currency"] == "EUR"
    (row,) = document["clients"]
    assert (row["client"], row["id"]) == ("Rossi", key)
    assert document["portfolio"]["clients"] == 1
    json.dumps(document, allow_nan=False)


def test_an_empty_journal_is_weighed(journal: Journal) -> None:
    document = verdicts.weigh(journal).document()
    assert document["clients"] == []
    assert verdicts.refresh(journal) is None


def test_the_same_data_gives_the_same_numbers(journal: Journal, add: Add) -> None:
    add("Rossi", incidents_ago=(60, 30, 5))
    add("Pérez")
    assert verdicts.weigh(journal).document() == verdicts.weigh(journal).document()


def test_the_settings_of_the_work_are_the_verdicts(journal: Journal, add: Add) -> None:
    add("Rossi", incidents_ago=(60, 30, 5))
    settings.change(journal, "own_rate", "75")
    settings.change(journal, "kappa", "3")
    found = verdicts.weigh(journal).document()["settings"]
    assert (found["own_rate"], found["kappa"]) == (75.0, 3.0)


def test_other_settings_are_tried_without_being_kept(journal: Journal, add: Add) -> None:
    add("Rossi", incidents_ago=(60, 30, 5))
    usual = verdicts.weigh(journal).document()
    calm = verdicts.weigh(journal, overrides={"psi": "0", "own_rate": "20"}).document()
    assert calm["settings"]["psi"] == 0
    assert calm["clients"][0]["cost_per_incident"] < usual["clients"][0]["cost_per_incident"]
    assert verdicts.weigh(journal).document() == usual
    with pytest.raises(Refused):
        verdicts.weigh(journal, overrides={"kapa": "2"})


def test_one_client_is_weighed_with_what_all_of_them_teach(journal: Journal, add: Add) -> None:
    rossi = add("Rossi", incidents_ago=(60, 30, 5))
    add("Pérez")
    alone = verdicts.weigh(journal, clients=[rossi]).document()["clients"]
    every = verdicts.weigh(journal).document()["clients"]
    assert alone == [row for row in every if row["client"] == "Rossi"]


def test_without_money_it_is_too_early_for_anybody(journal: Journal, add: Add) -> None:
    add("Rossi", paid=0, incidents_ago=(60, 50, 40, 30, 5))
    (row,) = verdicts.weigh(journal).document()["clients"]
    assert row["state"] == "not_enough_data"
    assert row["options"] == {}


def test_a_verdict_is_stored_once_a_day_and_only_where_something_changed(
    journal: Journal, add: Add, clock: Clock
) -> None:
    rossi = add("Rossi", incidents_ago=(60,))
    assert verdicts.refresh(journal) is not None
    assert verdicts.refresh(journal) is None
    clock.later(days=1)
    assert verdicts.refresh(journal) is None
    quarrel(journal, rossi)
    assert verdicts.refresh(journal) is not None
    quarrel(journal, rossi)
    verdicts.refresh(journal)
    days = [record.on for record in verdicts.stored(journal, rossi)]
    assert days == sorted(set(days))
    assert len(days) == 2
    settings.change(journal, "kappa", "3")
    clock.later(days=1)
    verdicts.refresh(journal)
    assert len(verdicts.stored(journal, rossi)) == 3


def test_storing_is_nothing_to_undo(journal: Journal, add: Add) -> None:
    add("Rossi")
    before = history.next_undo(journal)
    verdicts.refresh(journal)
    assert history.next_undo(journal) == before
    assert before is not None
    assert before.label is not Label.STORE_VERDICTS


def test_what_was_stored_can_be_shown_at_once(journal: Journal, add: Add) -> None:
    rossi = add("Rossi", incidents_ago=(60,))
    assert verdicts.last_document(journal, rossi) is None
    verdicts.refresh(journal)
    shown = verdicts.last_document(journal, rossi)
    assert shown is not None
    assert shown["state"] == verdicts.weigh(journal).document()["clients"][0]["state"]


def test_as_of_replays_the_journal_as_it_was_recorded(journal: Journal, add: Add, clock: Clock) -> None:
    rossi = add("Rossi", incidents_ago=(60,))
    add("Pérez")
    then = clock.now
    before = verdicts.weigh(journal).document()
    clock.later(hours=1)
    for ago in (40, 30, 20, 10):
        quarrel(journal, rossi, ago)  # recorded now, though it happened before
    clients.add(journal, Client(id=ClientId(""), name="New", currency=""))
    settings.change(journal, "kappa", "3")
    assert verdicts.weigh(journal, as_of=then).document() == before
    assert verdicts.weigh(journal).document() != before


def test_a_suggestion_to_end_is_carried_over_from_day_to_day(
    journal: Journal, add: Add, clock: Clock
) -> None:
    for name in ("Ann", "Bob", "Cleo"):
        add(name)
    bad = add("Rossi", paid=100, incidents_ago=(120, 100, 80, 60, 50, 40, 30, 20, 12, 6, 2))
    first = verdicts.weigh(journal)
    verdicts.store(journal, first)
    verdict = first.of(bad)
    assert verdict is not None
    assert verdict.latch.ending
    (record,) = verdicts.stored(journal, bad)
    assert record.ending
    clock.later(days=3)
    later = verdicts.weigh(journal).of(bad)
    assert later is not None
    assert later.latch.ending
    assert later.latch.since_days == pytest.approx((clock.now.date() - record.since).days, abs=1.01)  # type: ignore[operator]


def test_cancelling_stores_nothing(journal: Journal, add: Add) -> None:
    rossi = add("Rossi")
    with pytest.raises(Fault) as fault:
        verdicts.refresh(journal, cancelled=lambda: True)
    assert fault.value.code is FaultCode.CANCELLED
    assert verdicts.stored(journal, rossi) == []


def test_a_second_weighing_of_a_day_writes_over_its_records_beside_those_of_new_clients(
    journal: Journal, add: Add, clock: Clock
) -> None:
    rossi = add("Rossi")
    verdicts.refresh(journal)
    clock.later(hours=1)
    incidents.log(journal, Incident(id=IncidentId(""), client=rossi, at=clock.now, zone="", complaint="x"))
    many = [add(f"Client {number}") for number in range(25)]
    verdicts.refresh(journal)
    assert [len(verdicts.stored(journal, each)) for each in (rossi, *many)] == [1] * 26
    (record,) = verdicts.stored(journal, rossi)
    assert json.loads(record.document)["incidents"] == 1


def test_a_first_weighing_can_be_given_up_while_it_looks_back(
    journal: Journal, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    rossi = add("Rossi", incidents_ago=(200, 180, 150, 90))
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) > 1:
            raise Fault(FaultCode.CANCELLED)

    monkeypatch.setattr(verdicts, "weigh_basis", lambda *_args, **_named: pytest.fail("weighed all the same"))
    with pytest.raises(Fault):
        verdicts.weigh(journal, progress=progress)
    assert told == [(0, 1), (0, 1)]
    assert verdicts.stored(journal, rossi) == []


def test_progress_is_told_to_the_end(journal: Journal, add: Add) -> None:
    add("Rossi")
    told: list[tuple[int, int]] = []
    verdicts.refresh(journal, lambda done, of: told.append((done, of)))
    assert told[-1] == (1, 1)


def test_closed_clients_are_weighed_only_when_named(journal: Journal, add: Add) -> None:
    rossi = add("Rossi")
    clients.close(journal, rossi)
    assert verdicts.weigh(journal).document()["clients"] == []
    assert len(verdicts.weigh(journal, clients=[rossi]).document()["clients"]) == 1


def test_the_text_is_in_the_language_asked_for(journal: Journal, add: Add) -> None:
    add("Rossi", incidents_ago=(60, 30))
    english = verdicts.weigh(journal, lang="en").document()["clients"][0]["text"]
    spanish = verdicts.weigh(journal, lang="es").document()["clients"][0]["text"]
    assert english
    assert spanish
    assert english != spanish


def test_as_of_two_past_dates_equals_what_was_stored_then(journal: Journal, add: Add, clock: Clock) -> None:
    rossi = add("Rossi", paid=100, incidents_ago=(120, 90, 60, 30, 5))
    add("Pérez")
    stored_at: list[datetime] = []
    for _ in range(2):
        verdicts.refresh(journal)
        stored_at.append(clock.now)
        clock.later(days=20)
        quarrel(journal, rossi, 2)
    for at, record in zip(stored_at, verdicts.stored(journal, rossi), strict=True):
        then = json.loads(record.document)
        assert datetime.fromisoformat(then.pop("as_of")) == at
        then.pop("currency")
        again = verdicts.weigh(journal, as_of=at).document()["clients"]
        assert then in again
