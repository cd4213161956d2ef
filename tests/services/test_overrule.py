"""Deciding otherwise, and six questions at the start."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from journal.domain.choices import Fair
from journal.domain.decisions import Intake, Overrule
from journal.domain.ids import ClientId
from journal.domain.problems import Code, Refused
from journal.services import (
    boundaries,
    clients,
    engagements,
    history,
    incidents,
    intake,
    limits,
    overrule,
    payments,
    settings,
    today,
    verdicts,
)
from journal.services.overrule import Standpoint, stands
from journal.storage.journal import Journal
from tests.services.conftest import Clock
from tests.services.make import TODAY, boundary, codes, engagement, euros, incident, payment

DECIDED = Overrule(
    client=ClientId("1"),
    on=TODAY,
    until=TODAY + timedelta(days=90),
    reason="One more season",
    state="refund_and_end",
    action="refund_end",
    incidents=5,
    gap=400.0,
    safety=False,
)
NOW = Standpoint("refund_and_end", "refund_end", 5, 400.0, safety=False, hour=30.0)


@pytest.mark.parametrize(
    ("now", "day", "held"),
    [
        (NOW, TODAY, True),
        (NOW, DECIDED.until, True),
        (NOW, DECIDED.until + timedelta(days=1), False),
        (replace(NOW, incidents=6), TODAY, True),
        (replace(NOW, incidents=7), TODAY, False),
        (replace(NOW, gap=590), TODAY, True),
        (replace(NOW, gap=600), TODAY, False),
        (replace(NOW, gap=-50), TODAY, True),
        (replace(NOW, safety=True), TODAY, False),
        (replace(NOW, action="finish_then_part", state="set_a_boundary"), TODAY, False),
    ],
)
def test_a_decision_stands_until_its_day_or_until_something_material_changes(
    now: Standpoint, day: object, held: bool
) -> None:
    assert stands(DECIDED, now, day) is held  # type: ignore[arg-type]


@pytest.fixture
def quarrels(journal: Journal, ana: ClientId) -> ClientId:
    settings.change(journal, "own_rate", euros(50))
    engagements.add(journal, engagement(ana, agreed=euros(300), started=TODAY - timedelta(days=200)))
    payments.log(journal, payment(ana, 300, TODAY - timedelta(days=190)))
    for days in range(10, 180, 12):
        at = datetime(2026, 11, 22, 8, tzinfo=UTC) - timedelta(days=days)
        incidents.log(journal, incident(ana, at, toll=4), minutes=200)
    return ana


def test_today_says_nothing_more_until_it_is_over(journal: Journal, quarrels: ClientId, clock: Clock) -> None:
    verdicts.refresh(journal)
    assert [line.client for line in today.summary(journal).suggestions] == [quarrels]
    verdict = verdicts.weigh(journal).of(quarrels)
    assert verdict is not None
    receipt = overrule.decide(journal, verdict, "  One more season ", TODAY + timedelta(days=30))
    assert receipt.step is not None
    kept = overrule.of_client(journal, quarrels)
    assert kept is not None
    assert kept.reason == "One more season"
    assert not today.summary(journal).suggestions
    history.undo(journal)
    assert today.summary(journal).suggestions
    history.redo(journal)
    overrule.take_back(journal, quarrels)
    assert today.summary(journal).suggestions
    overrule.decide(journal, verdict, "One more season", TODAY + timedelta(days=30))
    clock.move(days=31)
    assert today.summary(journal).suggestions


def test_a_reason_and_a_day_are_asked_for(journal: Journal, quarrels: ClientId, bob: ClientId) -> None:
    weighed = verdicts.weigh(journal)
    verdict, fine = weighed.of(quarrels), weighed.of(bob)
    assert verdict is not None
    assert fine is not None
    for reason, days, expected in (
        (" ", 30, {"reason": Code.REQUIRED}),
        ("x" * 3000, 30, {"reason": Code.TOO_LONG}),
        ("x", -1, {"until": Code.OUT_OF_RANGE}),
        ("x", 400, {"until": Code.OUT_OF_RANGE}),
    ):
        with pytest.raises(Refused) as refused:
            overrule.decide(journal, verdict, reason, TODAY + timedelta(days=days))
        assert codes(refused.value) == expected
    with pytest.raises(Refused):
        overrule.decide(journal, fine, "x", TODAY)


def test_a_limit_is_looked_back_on_once_its_time_is_up(journal: Journal, ana: ClientId, clock: Clock) -> None:
    in_writing = boundaries.add(journal, boundary(ana, until=TODAY + timedelta(days=20))).made
    open_ended = boundaries.add(journal, boundary(ana, "No calls on Sundays")).made
    incidents.log(journal, incident(ana, crossed=in_writing, fair=Fair.NONE))
    incidents.log(journal, incident(ana, crossed=in_writing, fair=Fair.MOST))
    assert not limits.due(journal, ana)
    clock.move(days=21)
    (first,) = limits.due(journal, ana)
    assert (first.boundary.id, first.crossed) == (in_writing, 1)
    clock.move(days=9)
    assert {each.boundary.id for each in limits.due(journal, ana)} == {in_writing, open_ended}
    limits.judge(journal, first.boundary.id, worked=False)
    assert boundaries.get(journal, first.boundary.id).worked is False
    assert [each.boundary.id for each in limits.due(journal, ana)] == [open_ended]
    history.undo(journal)
    assert len(limits.due(journal, ana)) == 2


def test_the_answers_are_compared_after_a_year(
    journal: Journal, ana: ClientId, bob: ClientId, clock: Clock
) -> None:
    assert intake.since(journal, ana) is None
    intake.answer(journal, Intake(client=ana, on=TODAY, clear=2, deposit=2, gut=5))
    intake.answer(journal, Intake(client=bob, on=TODAY, clear=0, deposit=2, gut=2))
    clock.move(days=100)
    for toll in (2, 4):
        clock.move(days=1)
        incidents.log(journal, incident(bob, clock.now, toll=toll))
    found = intake.since(journal, bob)
    assert found is not None
    assert (found.incidents, found.toll, found.due) == (2, 3.0, False)
    assert not intake.lessons(journal)
    clock.move(days=300)
    incidents.log(journal, incident(bob, clock.now))
    found = intake.since(journal, bob)
    assert found is not None
    assert (found.incidents, found.due) == (2, True), "the first year alone is compared"
    told = {lesson.question: lesson for lesson in intake.lessons(journal)}
    assert set(told) == {"clear", "gut"}, "only what was answered differently tells something"
    assert (told["clear"].yes_incidents, told["clear"].no_incidents) == (0, 2)


def test_changed_answers_keep_their_first_day_and_merging_keeps_them(
    journal: Journal, ana: ClientId, bob: ClientId, clock: Clock
) -> None:
    intake.answer(journal, Intake(client=ana, on=TODAY, gut=5))
    clock.move(days=40)
    intake.answer(journal, Intake(client=ana, on=journal.today(), gut=2))
    known = intake.of_client(journal, ana)
    assert known is not None
    assert (known.on, known.gut) == (TODAY, 2)
    with pytest.raises(Refused) as refused:
        intake.answer(journal, Intake(client=ana, on=TODAY, clear=3, gut=9))
    assert codes(refused.value) == {"clear": Code.OUT_OF_RANGE, "gut": Code.OUT_OF_RANGE}
    clients.merge(journal, ana, bob)
    moved = intake.of_client(journal, bob)
    assert moved is not None
    assert moved.gut == 2
