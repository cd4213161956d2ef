"""A loss without conflict is only spoken of where the user said what an hour is worth."""

import numpy as np

from journal.domain.choices import VerdictState
from journal.verdict import ClientEvidence, PastEngagement, Settings, weigh


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


def test_a_client_without_a_repeat_counts_as_active_as_bg_nbd_has_it():
    from journal.verdict.repeat import p_alive

    one = np.ones(1)
    assert p_alive(0.8 * one, 90 * one, 1.0 * one, 3.0 * one, 0 * one, 0 * one, 400 * one)[0] == 1.0
