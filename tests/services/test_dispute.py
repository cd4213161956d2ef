"""This dispute: the sum at stake against what more of it is likely to take, for a first and single quarrel too."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import IncidentState, Outcome
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.domain.settings import DEFAULTS
from journal.services import dispute, engagements, history, incidents, payments, settings, verdicts
from journal.services.dispute import Course, contacts_to_come, hours_a_contact, reckon
from journal.storage.journal import Journal
from tests.services.make import NOW, codes, engagement, euros, incident, payment

ONE = IncidentId("1")
courses = st.lists(
    st.builds(
        Course,
        contacts=st.integers(1, 30),
        hours=st.floats(0, 200),
        tolls=st.tuples(st.integers(1, 5)),
        over=st.booleans(),
    ),
    max_size=30,
)


def test_a_first_quarrel_over_80_euros_is_weighed_by_the_defaults(journal: Journal, ana: ClientId) -> None:
    settings.change(journal, "own_rate", euros(60))
    key = IncidentId(incidents.log(journal, incident(ana, toll=3)).made or "")
    assert dispute.note_stake(journal, key, euros(80)).step is not None
    found = dispute.of_incident(journal, key)
    assert found is not None
    assert found.hour == pytest.approx(36)
    assert found.break_even_hours == pytest.approx(80 / 36)  # "about 2 more hours"
    # 1 owed + 5 × 0.295 / (5 × 0.705 − 1), of 2 h and 1 h of strain each
    assert found.contacts_expected == pytest.approx(1 + 1.475 / 2.525)
    assert found.hours_expected == pytest.approx(2 * found.contacts_expected)
    assert found.cost_expected == pytest.approx(36 * 3 * found.contacts_expected)
    assert found.dearer
    assert found.own == 0
    verdict = verdicts.weigh(journal).of(ana)
    assert verdict is not None
    assert not verdict.flagged, "one quarrel says nothing about the relationship"


@given(spent=st.floats(0, 500))
def test_hours_so_far_inform_the_pace_and_are_never_part_of_the_sum(spent: float) -> None:
    work = replace(DEFAULTS, own_rate=Money(6000, "EUR"))
    this = Course(1, spent, (3,), over=False)
    found = reckon(ONE, this, [this], work, at_stake=Money(8000, "EUR"))
    assert found.break_even_hours == pytest.approx(80 / 36)
    assert found.hours_expected > 0


@given(courses)
def test_whatever_was_recorded_the_expectation_is_finite_and_holds_the_answer_still_owed(
    known: list[Course],
) -> None:
    to_come = contacts_to_come(known, DEFAULTS)
    assert 1 <= to_come < 4000
    this = known[0] if known else Course(1, 0.0, over=False)
    assert 0 < hours_a_contact(known, this, DEFAULTS) < 1000


@given(courses)
def test_a_short_dispute_settled_lowers_and_a_long_one_raises_what_is_expected(known: list[Course]) -> None:
    now = contacts_to_come(known, DEFAULTS)
    assert contacts_to_come([*known, Course(1, 1.0)], DEFAULTS) <= now
    assert contacts_to_come([*known, Course(40, 1.0, over=False)], DEFAULTS) > now


def test_contacts_that_go_on_from_one_another_are_one_dispute(journal: Journal, ana: ClientId) -> None:
    first = IncidentId(incidents.log(journal, incident(ana, NOW - timedelta(days=9)), minutes=60).made or "")
    again = incident(ana, NOW - timedelta(days=4), continues=first, at_stake=euros(50))
    second = IncidentId(incidents.log(journal, again, minutes=30).made or "")
    found = dispute.of_incident(journal, second)
    assert found is not None
    assert (found.contacts, found.hours) == (2, 1.5)
    assert found.at_stake == euros(50)
    of_first = dispute.of_incident(journal, first)
    assert of_first is not None
    assert of_first.at_stake == euros(50)


def test_a_settled_dispute_is_weighed_no_more_but_teaches_the_next(journal: Journal, ana: ClientId) -> None:
    first = IncidentId(incidents.log(journal, incident(ana, NOW - timedelta(days=20)), minutes=60).made or "")
    incidents.settle(journal, first, Outcome.AGREED)
    assert incidents.get(journal, first).state is IncidentState.SETTLED
    assert dispute.of_incident(journal, first) is None
    second = IncidentId(incidents.log(journal, incident(ana)).made or "")
    found = dispute.of_incident(journal, second)
    assert found is not None
    assert found.own == 1
    assert found.contacts_expected < 1 + 1.475 / 2.525


def test_what_the_engagement_puts_at_stake_is_proposed_not_assumed(journal: Journal, ana: ClientId) -> None:
    key = engagements.add(journal, engagement(ana, agreed=euros(300))).made
    payments.log(journal, payment(ana, 220, engagement=key))
    one = IncidentId(incidents.log(journal, incident(ana, engagement=key)).made or "")
    found = dispute.of_incident(journal, one)
    assert found is not None
    assert found.at_stake is None
    assert found.proposed == euros(80)
    assert found.hour is None
    assert found.dearer is None


def test_the_sum_is_noted_in_one_step_in_the_home_currency(journal: Journal, ana: ClientId) -> None:
    key = IncidentId(incidents.log(journal, incident(ana)).made or "")
    with pytest.raises(Refused) as refused:
        dispute.note_stake(journal, key, Money(8000, "USD"))
    assert codes(refused.value) == {"at_stake": Code.OTHER_CURRENCY}
    dispute.note_stake(journal, key, euros(80))
    assert incidents.get(journal, key).at_stake == euros(80)
    history.undo(journal)
    assert incidents.get(journal, key).at_stake is None
