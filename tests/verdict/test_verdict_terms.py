"""A loss without conflict is only spoken of where an hour is known; who is silent for long has mostly left."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import VerdictState
from journal.verdict import ClientEvidence, PastEngagement, PastIncident, Settings, weigh
from journal.verdict.clean import clean
from journal.verdict.repeat import p_alive, p_still_there


def somebody(name, net, hours):
    jobs = tuple(PastEngagement(age=400.0 - 60 * k, net=net, hours=hours) for k in range(6))
    return ClientEvidence(id=name, T=420.0, engagements=jobs, paid_ok=6)


# One client brings far less an hour than the others, without a single incident.
PORTFOLIO = [somebody("cheap", 100.0, 10.0), *(somebody(f"other{k}", 1000.0, 10.0) for k in range(6))]


def states(settings):
    return {v.client: (v.state, v.action) for v in weigh(PORTFOLIO, settings).clients}


def test_a_typed_rate_lets_it_say_look_at_price_and_scope():
    assert states(Settings(own_rate=100.0))["cheap"] == (VerdictState.SET_A_BOUNDARY, "review_terms")


def test_a_rate_that_was_only_suggested_says_nothing_of_terms():
    found = states(Settings())
    assert found["cheap"][1] != "review_terms"
    assert {state for state, _ in found.values()} == {VerdictState.HEALTHY}


def still_there(x, seen, first):
    return float(p_still_there(*(np.array([v]) for v in (0.8, 90.0, 1.0, 3.0, x, seen, first)))[0])


def test_after_one_job_a_year_ago_and_silence_most_clients_have_left():
    """By hand: odds of having left a/b·((α+T)/α)^r = 1/3 · (455/90)^0.8 = 1.219."""
    assert still_there(0, 0.0, 365.0) == pytest.approx(1 / 2.219, abs=1e-3)
    assert still_there(0, 0.0, 0.0) == pytest.approx(0.75)


def test_a_quarrel_since_then_is_a_sign_of_life():
    assert still_there(0, 355.0, 365.0) > 0.7 > still_there(0, 0.0, 365.0)
    assert still_there(3, 360.0, 365.0) > still_there(3, 100.0, 365.0)


def test_with_repeats_the_chance_is_the_published_one():
    one = [np.array([v]) for v in (0.243, 4.414, 0.793, 2.426, 2.0, 30.43, 38.86)]
    assert p_still_there(*one) == pytest.approx(p_alive(*one), rel=1e-12)


@given(
    x=st.integers(0, 30),
    first=st.floats(0, 5000),
    heard=st.floats(0, 1),
    more=st.floats(0, 1),
)
def test_a_later_sign_of_life_never_lowers_the_chance(x, first, heard, more):
    early, late = sorted((heard * first, more * first))
    assert 0 <= still_there(x, early, first) <= still_there(x, late, first) + 1e-12 <= 1 + 1e-12


def test_the_evidence_takes_the_newest_of_jobs_and_incidents_as_the_sign_of_life():
    def seen(*ages):
        quarrels = tuple(PastIncident(age, 1.0) for age in ages)
        evidence = ClientEvidence(
            "one", T=420.0, engagements=(PastEngagement(400.0, 100.0, 1.0),), incidents=quarrels
        )
        return clean(evidence, Settings()).seen

    assert seen() == 0.0
    assert seen(410.0) == 0.0  # before the first job
    assert seen(300.0, 50.0) == 350.0


def test_a_client_of_one_old_job_is_not_expected_to_quarrel_on():
    quarrels = tuple(PastIncident(age, 2.0, 0.0, 3) for age in (500.0, 480.0))
    job = (PastEngagement(520.0, 500.0, 8.0),)
    silent = ClientEvidence("silent", T=520.0, engagements=job, incidents=quarrels, paid_ok=1)
    heard = replace(silent, id="silent", incidents=(*quarrels, PastIncident(10.0, 2.0, 0.0, 3)))
    others = PORTFOLIO[1:]
    quiet = weigh([*others, silent], Settings(own_rate=60.0)).clients[-1]
    loud = weigh([*others, heard], Settings(own_rate=60.0)).clients[-1]
    assert quiet.expected_incidents < loud.expected_incidents / 2
