"""What if: other figures weighed at once, and kept only when asked, in one step."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from journal.domain.ids import ClientId, EngagementId
from journal.domain.problems import Code, Refused
from journal.services import (
    clients,
    engagements,
    history,
    hours,
    incidents,
    payments,
    settings,
    verdicts,
    what_if,
)
from journal.services.what_if import Tried
from journal.storage.journal import Journal
from journal.verdict import Option
from tests.services.make import codes, engagement, entry, euros, incident, payment


@pytest.fixture
def quarrels(journal: Journal, ana: ClientId) -> ClientId:
    """A client with open, paid work and a quarrel every few weeks."""
    settings.change(journal, "own_rate", euros(50))
    job = engagement(
        ana, agreed=euros(400), refundable=euros(100), seconds_left=6 * 3600, started=date(2026, 5, 1)
    )
    key = EngagementId(engagements.add(journal, job).made or "")
    payments.log(journal, payment(ana, 300, date(2026, 5, 2), engagement=key))
    for month in range(5, 12):
        at = datetime(2026, month, 4, 9, tzinfo=UTC)
        incidents.log(journal, incident(ana, at, toll=4), minutes=300)
        hours.log(journal, entry(ana, 3600, at.date() + timedelta(days=3), engagement=key))
    return ana


def test_nothing_moved_gives_the_verdict_as_recorded(journal: Journal, quarrels: ClientId) -> None:
    weighed = verdicts.weigh(journal)
    plain = what_if.answer(weighed.basis, quarrels, Tried(), draws=2000)
    known = weighed.of(quarrels)
    assert known is not None
    assert plain.delta == pytest.approx(known.delta)
    assert plain.state is known.state


def test_a_refund_past_break_even_changes_the_suggestion_and_stores_nothing(
    journal: Journal, quarrels: ClientId
) -> None:
    weighed = verdicts.weigh(journal)
    before = weighed.of(quarrels)
    assert before is not None
    even = before.break_even_refund
    assert even > before.refundable
    dear = what_if.answer(weighed.basis, quarrels, Tried(refund=even * 1.5))
    assert before.delta > 0 > dear.delta
    assert dear.break_even_refund == pytest.approx(even, rel=0.1)
    assert (dear.state, dear.action) != (before.state, before.action)
    (job,) = engagements.of_client(journal, quarrels)
    assert job.engagement.refundable == euros(100)


def test_each_slider_moves_the_sum_the_way_it_should(journal: Journal, quarrels: ClientId) -> None:
    basis = verdicts.weigh(journal).basis

    def gap(**tried: float) -> float:
        return what_if.answer(basis, quarrels, Tried(**tried)).delta  # type: ignore[arg-type]

    assert gap(psi=0.0) < gap(psi=1.0) < gap(psi=2.0)
    assert gap(hours_left=2.0) < gap(hours_left=20.0)
    assert gap(risk=0.0) > gap(risk=300.0)
    limit = [
        what_if.answer(basis, quarrels, Tried(works=share)).options[Option.BOUNDARY].mean
        for share in (0.1, 0.9)
    ]
    assert limit[0] < limit[1]


def test_ways_that_need_facts_are_compared_once_switched_on(journal: Journal, quarrels: ClientId) -> None:
    basis = verdicts.weigh(journal).basis
    wanted = Tried(
        options=frozenset({Option.HAND_OVER, Option.CHANGE_MY_SIDE}), avoidable=0.5, hand_accept=0.9
    )
    verdict = what_if.answer(basis, quarrels, wanted)
    assert verdict.options[Option.HAND_OVER].offered
    assert verdict.options[Option.CHANGE_MY_SIDE].offered
    what_if.keep(journal, quarrels, wanted)
    weighed = verdicts.weigh(journal)
    kept = weighed.of(quarrels)
    assert kept is not None
    assert kept.options[Option.HAND_OVER].offered
    assert weighed.basis.settings.hand_accept == 0.9
    assert clients.get(journal, quarrels).avoidable == Decimal("0.5")


def test_what_is_kept_goes_where_it_belongs_and_one_undo_takes_all_of_it_back(
    journal: Journal, quarrels: ClientId
) -> None:
    before = clients.get(journal, quarrels)
    receipt = what_if.keep(
        journal, quarrels, Tried(refund=250, hours_left=3.5, own_rate=60, psi=0.5, risk=120, works=0.5)
    )
    assert receipt.step is not None
    (job,) = engagements.of_client(journal, quarrels)
    held = settings.current(journal)
    assert job.engagement.refundable == euros(250)
    assert job.engagement.seconds_left == int(3.5 * 3600)
    assert held.own_rate == euros(60)
    assert held.psi == 0.5
    assert held.boundary_a == held.boundary_b == 3.0
    assert clients.get(journal, quarrels).risk_end == euros(120)
    history.undo(journal)
    (job,) = engagements.of_client(journal, quarrels)
    assert job.engagement.refundable == euros(100)
    assert job.engagement.seconds_left == 6 * 3600
    assert settings.current(journal).own_rate == euros(50)
    assert replace(clients.get(journal, quarrels), version=0, changed=None) == replace(
        before, version=0, changed=None
    )


def test_what_cannot_be_kept_is_refused_whole(journal: Journal, quarrels: ClientId, bob: ClientId) -> None:
    with pytest.raises(Refused) as refused:
        what_if.keep(journal, quarrels, Tried(refund=301, psi=0.0))
    assert codes(refused.value) == {"refund": Code.OUT_OF_RANGE}
    assert settings.current(journal).psi == 1.0
    with pytest.raises(Refused) as refused:
        what_if.keep(journal, bob, Tried(hours_left=2))
    assert codes(refused.value) == {"hours_left": Code.NO_OPEN_WORK}
    assert what_if.keep(journal, bob, Tried()).step is None
