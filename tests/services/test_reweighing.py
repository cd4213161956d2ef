"""Only whom a change touched is weighed again, and the full weighing that follows sets everything right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from journal.domain.choices import EntryKind, PaymentKind
from journal.domain.ids import ClientId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Client, Entry, Incident, Payment
from journal.services import clients, hours, incidents, payments, settings, verdicts
from journal.services.reweighing import joined, reweigh
from journal.services.verdicts import APART
from journal.storage.journal import Journal

START = datetime(2026, 6, 1, 9, tzinfo=UTC)
ZONE = "Europe/Madrid"


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Any:
    made = Journal.open(tmp_path / "journal.sqlite", clock=clock, zone=ZONE)
    settings.change(made, "own_rate", "60")
    settings.change(made, "draws", "400")
    yield made
    made.close()


def add(journal: Journal, name: str, quarrels: tuple[int, ...] = (), paid: int = 900) -> ClientId:
    key = ClientId(clients.add(journal, Client(id=ClientId(""), name=name, currency="")).made or "")
    for months in range(1, 6):
        day = (journal.now() - timedelta(days=30 * months)).date()
        hours.log(journal, Entry(id=EntryId(""), client=key, day=day, seconds=12 * 3600, zone=ZONE))
        pay(journal, key, paid, months * 30)
    for ago in quarrels:
        quarrel(journal, key, ago)
    return key


def pay(journal: Journal, client: ClientId, amount: int, ago: int) -> None:
    day = (journal.now() - timedelta(days=ago)).date()
    payments.log(
        journal,
        Payment(id=PaymentId(""), client=client, kind=PaymentKind.RECEIVED, on=day, amount=Money.of(amount, "EUR")),
    )  # fmt: skip


def quarrel(journal: Journal, client: ClientId, ago: float) -> None:
    at = journal.now() - timedelta(days=ago)
    incidents.log(
        journal,
        Incident(id=IncidentId(""), client=client, at=at, zone=ZONE, complaint="Late", toll=4),
        minutes=180,
    )


@pytest.fixture
def three(journal: Journal) -> tuple[ClientId, ClientId, ClientId]:
    return add(journal, "Ana", (70, 40)), add(journal, "Bruno"), add(journal, "Carla", (200,))


def rows(weighed: verdicts.Weighed) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in weighed.document()["clients"]}


def test_only_the_touched_client_changes_and_everything_else_stays(
    journal: Journal, three: tuple[ClientId, ...]
) -> None:
    ana, bruno, carla = three
    before = verdicts.weigh(journal)
    quarrel(journal, ana, 1)
    found = reweigh(journal, before, [ana])
    assert found is not None
    assert [each.client for each in found.verdicts] == [ana]
    assert found.teaches
    after = joined(before, found)
    old, new = rows(before), rows(after)
    assert list(new) == list(old)
    assert new[ana]["incidents"] == old[ana]["incidents"] + 1
    assert new[bruno] == old[bruno]
    assert new[carla] == old[carla]
    assert after.basis.learned is before.basis.learned


def test_nobody_else_is_read(
    journal: Journal, three: tuple[ClientId, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.services import evidence

    before = verdicts.weigh(journal)
    quarrel(journal, three[0], 1)
    made: list[str] = []
    real = evidence.evidence_of

    def noted(facts: evidence.Facts, **rest: Any) -> Any:
        made.append(str(facts.client.id))
        return real(facts, **rest)

    monkeypatch.setattr(evidence, "evidence_of", noted)
    reweigh(journal, before, [three[0]])
    assert made == [three[0]]


@pytest.mark.parametrize("late", [0, 3])
def test_a_touched_client_is_weighed_as_a_full_weighing_with_the_same_knowledge_would(
    journal: Journal, three: tuple[ClientId, ...], clock: Clock, late: int
) -> None:
    ana, _, carla = three
    before = verdicts.weigh(journal)
    clock.now += timedelta(hours=late)
    quarrel(journal, ana, 0)
    pay(journal, carla, 300, 0)
    found = reweigh(journal, before, [ana, carla])
    assert found is not None
    whole = verdicts.read_basis(journal)
    same = verdicts.weigh_basis(replace(whole, learned=before.basis.learned))
    new = rows(joined(before, found))
    for client in (ana, carla):
        assert new[client] == rows(same)[client]


Step = Callable[[Journal, ClientId], object]


def hour(journal: Journal, client: ClientId) -> object:
    entry = Entry(
        id=EntryId(""), client=client, day=START.date(), seconds=3600, zone=ZONE, kind=EntryKind.CONFLICT, billable=False
    )  # fmt: skip
    return hours.log(journal, entry)


@pytest.mark.parametrize(
    ("teaches", "step"),
    [
        (True, lambda journal, client: quarrel(journal, client, 1)),
        (True, lambda journal, client: pay(journal, client, 500, 2)),
        (True, hour),
        (False, lambda journal, client: edit(journal, client, name="Another name")),
        (False, lambda journal, client: edit(journal, client, risk_end=Money.of(300, "EUR"))),
        (False, lambda journal, client: edit(journal, client, options="raise_price")),
        (True, clients.close),
    ],
    ids=["incident", "payment", "hour", "name", "risk", "options", "closed"],
)
def test_the_others_learn_only_from_what_happened(
    journal: Journal, three: tuple[ClientId, ...], clock: Clock, *, teaches: bool, step: Step
) -> None:
    before = verdicts.weigh(journal)
    clock.now += timedelta(minutes=40)
    step(journal, three[0])
    found = reweigh(journal, before, [three[0]])
    assert found is not None
    assert found.teaches is teaches


def edit(journal: Journal, client: ClientId, **fields: Any) -> None:
    clients.edit(journal, replace(clients.get(journal, client), **fields))


def test_clients_who_come_and_go(journal: Journal, three: tuple[ClientId, ...]) -> None:
    before = verdicts.weigh(journal)
    dora = add(journal, "Dora")
    clients.close(journal, three[1])
    found = reweigh(journal, before, [dora, three[1]])
    assert found is not None
    after = joined(before, found)
    assert set(rows(after)) == {three[0], three[2], dora}
    assert list(rows(after))[-1] == dora
    assert after.names[dora] == "Dora"
    assert after.document()["portfolio"]["clients"] == 3
    assert {each.id for each in after.basis.evidence.clients} == {three[0], three[2], dora}


def test_after_a_night_or_another_setting_everybody_is_weighed(
    journal: Journal, three: tuple[ClientId, ...], clock: Clock
) -> None:
    before = verdicts.weigh(journal)
    settings.change(journal, "kappa", "3")
    assert reweigh(journal, before, [three[0]]) is None
    before = verdicts.weigh(journal)
    assert reweigh(journal, before, [three[0]]) is not None
    clock.now += timedelta(days=1)
    assert reweigh(journal, before, [three[0]]) is None


def test_what_was_stored_of_a_touched_client_is_written_again_by_the_full_weighing(
    journal: Journal, three: tuple[ClientId, ...], clock: Clock
) -> None:
    ana, bruno, _ = three
    before = verdicts.weigh(journal)
    verdicts.store(journal, before)
    quarrel(journal, ana, 1)
    found = reweigh(journal, before, [ana])
    assert found is not None
    receipt = verdicts.store(journal, joined(before, found), only=[ana])
    assert receipt is not None
    assert receipt.change.clients == {ana}
    (apart,) = verdicts.stored(journal, ana)
    assert apart.evidence_hash.startswith(APART)
    clock.now += timedelta(minutes=1)
    full = verdicts.weigh(journal)
    verdicts.store(journal, full)
    (record,) = verdicts.stored(journal, ana)
    assert not record.evidence_hash.startswith(APART)
    assert verdicts.last_document(journal, ana)["as_of"] == clock.now.isoformat()  # type: ignore[index]
    assert verdicts.store(journal, verdicts.weigh(journal)) is None
    (untouched,) = verdicts.stored(journal, bruno)
    assert untouched.evidence_hash
