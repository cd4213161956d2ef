"""What must hold for any evidence: the sums add up, order and currency do not matter, nothing raises."""

import json
import math
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from verdict_worked import SIXTY, quiet_portfolio

from journal.domain.choices import Alive
from journal.verdict import (
    ClientEvidence,
    Latch,
    Option,
    PastEngagement,
    PastIncident,
    Settings,
    evidence_from,
    fingerprint,
    learn,
    say,
    settings_from,
    weigh,
    weigh_client,
)
from journal.verdict.evidence import ON_REQUEST
from journal.verdict.history import as_it_stood, latch_over_history, review_days

ages = st.floats(0, 800)
hours = st.floats(0, 12)
amounts = st.integers(0, 3000).map(float)
incidents = st.builds(
    PastIncident,
    age=ages,
    hours=hours,
    money=st.integers(0, 100).map(float),
    toll=st.none() | st.integers(1, 5),
    abusive=st.booleans(),
    justified=st.booleans(),
)
jobs = st.builds(PastEngagement, age=ages, net=st.none() | amounts, hours=hours)
clients = st.builds(
    ClientEvidence,
    id=st.text("abcdefgh", min_size=1, max_size=6),
    T=st.floats(0, 900),
    incidents=st.lists(incidents, max_size=9).map(tuple),
    engagements=st.lists(jobs, max_size=6).map(tuple),
    over_hours=hours,
    open_amount=amounts,
    open_hours=hours,
    open_days=st.floats(1, 120),
    refundable=amounts,
    refund_fee=st.sampled_from((0.0, 0.03)),
    paid_ok=st.integers(0, 9),
    paid_bad=st.integers(0, 3),
    risk_end=amounts,
    risk_cont=st.integers(0, 200).map(float),
    alive=st.sampled_from(Alive),
    boundary_fail=st.integers(0, 3),
    options=st.frozensets(st.sampled_from(ON_REQUEST)),
    avoidable=st.sampled_from((0.0, 0.5)),
)
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KNOWN = learn(quiet_portfolio(), SIXTY)


@FEW
@given(clients)
def test_the_drivers_sum_to_the_difference(client):
    found = weigh_client(client, KNOWN, SIXTY, draws=200)
    total = math.fsum(each.amount for each in found.drivers)
    assert total == pytest.approx(found.delta, rel=1e-9, abs=1e-6)


@FEW
@given(clients, ages)
def test_one_more_incident_never_lowers_the_forecast(client, age):
    more = replace(
        client, incidents=(*client.incidents, PastIncident(min(age, max(client.T, 1.0)), 1.0, 0.0, 3))
    )
    before = weigh_client(client, KNOWN, SIXTY, draws=200)
    after = weigh_client(more, KNOWN, SIXTY, draws=200)
    if after.exposure_days == before.exposure_days:
        assert after.expected_incidents >= before.expected_incidents - 1e-9


@FEW
@given(clients)
def test_a_hundred_more_to_refund_costs_exactly_a_hundred_and_its_fee(client):
    dearer = replace(client, refundable=client.refundable + 100)
    before = weigh_client(client, KNOWN, SIXTY, draws=200)
    after = weigh_client(dearer, KNOWN, SIXTY, draws=200)
    lost = before.options[Option.REFUND_END].mean - after.options[Option.REFUND_END].mean
    assert lost == pytest.approx(100 * (1 + client.refund_fee), abs=1e-6)
    assert after.options[Option.CONTINUE] == before.options[Option.CONTINUE]
    assert after.break_even_refund == pytest.approx(before.break_even_refund, rel=1e-9, abs=1e-6)


def in_cents(client):
    return replace(
        client,
        incidents=tuple(replace(each, money=100 * each.money) for each in client.incidents),
        engagements=tuple(
            replace(each, net=None if each.net is None else 100 * each.net) for each in client.engagements
        ),
        **{
            name: 100 * getattr(client, name)
            for name in (
                "open_amount",
                "open_cost",
                "refundable",
                "risk_end",
                "risk_cont",
                "risk_per_inc",
                "referral",
            )
        },
    )


@FEW
@given(clients)
def test_cents_scale_the_money_and_leave_the_chances(client):
    portfolio = [*quiet_portfolio(), client]
    euros = weigh(portfolio, SIXTY, draws=200).clients[-1]
    cents = weigh([in_cents(each) for each in portfolio], Settings(own_rate=6000.0), draws=200).clients[-1]
    assert cents.delta == pytest.approx(100 * euros.delta, rel=1e-6, abs=1e-3)
    assert cents.expected_incidents == pytest.approx(euros.expected_incidents, rel=1e-9)
    assert cents.p_end_better == pytest.approx(euros.p_end_better, abs=0.011)
    assert cents.grade == euros.grade


@FEW
@given(clients, st.randoms(use_true_random=False))
def test_the_order_of_clients_and_of_records_does_not_matter(client, random):
    portfolio = [*quiet_portfolio(), client]
    shuffled = [
        replace(each, engagements=each.engagements[::-1], incidents=each.incidents[::-1])
        for each in portfolio
    ]
    random.shuffle(shuffled)
    one = {each.client: each for each in weigh(portfolio, SIXTY, draws=100).clients}
    other = {each.client: each for each in weigh(shuffled, SIXTY, draws=100).clients}
    for name, verdict in one.items():
        assert other[name].delta == pytest.approx(verdict.delta, rel=1e-9, abs=1e-9)
        assert other[name].state == verdict.state


@FEW
@given(clients)
def test_who_was_right_changes_no_number(client):
    turned = replace(
        client, incidents=tuple(replace(each, justified=not each.justified) for each in client.incidents)
    )
    one, other = (weigh_client(each, KNOWN, SIXTY, draws=100) for each in (client, turned))
    assert (one.options, one.drivers, one.tornado, one.state) == (
        other.options,
        other.drivers,
        other.tornado,
        other.state,
    )


anything = st.floats() | st.integers(-10, 10).map(float) | st.sampled_from((1e12, -1e12, 1e300))
_NUMBERS = [each.name for each in fields(ClientEvidence) if each.type is float]
broken = st.builds(
    ClientEvidence,
    id=st.text(max_size=3),
    incidents=st.lists(
        st.builds(PastIncident, age=anything, hours=anything, money=anything, toll=st.none() | anything),
        max_size=4,
    ).map(tuple),
    engagements=st.lists(
        st.builds(PastEngagement, age=anything, net=anything, hours=anything), max_size=4
    ).map(tuple),
    **dict.fromkeys(_NUMBERS, anything),
    latch=st.none() | st.builds(Latch, st.booleans(), anything, st.none() | anything),
    options=st.frozensets(st.sampled_from(ON_REQUEST)),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(broken, max_size=3), st.sampled_from(("en", "es")))
def test_bad_evidence_never_raises_and_the_document_is_json(portfolio, lang):
    document = weigh(portfolio, SIXTY, draws=60, lang=lang, as_of="2026-11-22T10:00:00+00:00").to_json()
    json.dumps(document, allow_nan=False)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=4,
)
FIELDS = [*ClientEvidence.__dataclass_fields__]


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(FIELDS), json_values),
    st.dictionaries(st.sampled_from(["phi", "eta_grid"]), json_values),
)
def test_any_json_is_read_without_raising(row, chosen):
    found, flags = settings_from(chosen)
    assert isinstance(flags, tuple)
    weigh([evidence_from(row)], found, draws=20)


@FEW
@given(clients)
def test_the_first_sentence_is_short_in_both_languages(client):
    found = weigh_client(client, KNOWN, SIXTY, draws=100)
    for lang in ("en", "es"):
        words = say(found, lang, "EUR")
        assert len(words.first_sentence.split()) <= 25
        assert "{" not in words.text
        assert words.reason
        assert words.next_step


@FEW
@given(clients)
def test_a_client_who_is_fine_hears_nothing_of_parting(client):
    found = weigh_client(replace(client, incidents=()), KNOWN, SIXTY, draws=100)
    if found.state == "healthy":
        text = say(found, "en", "EUR").text + say(found, "es", "EUR").text
        assert not any(word in text.lower() for word in ("parting", "ending", "despedir", "devolver"))


@FEW
@given(clients)
def test_the_same_records_give_the_same_numbers_and_keep_their_print_as_days_pass(client):
    client = replace(
        client,
        T=1000.0,
        open_days=20.0,
        incidents=tuple(replace(each, age=round(each.age, 1)) for each in client.incidents),
        engagements=tuple(replace(each, age=round(each.age, 1)) for each in client.engagements),
    )
    tomorrow = replace(
        client,
        T=client.T + 1,
        open_days=19.0,
        incidents=tuple(replace(each, age=each.age + 1) for each in client.incidents),
        engagements=tuple(replace(each, age=each.age + 1) for each in client.engagements),
    )
    assert fingerprint(client, SIXTY) == fingerprint(tomorrow, SIXTY)
    assert fingerprint(client, SIXTY) != fingerprint(
        replace(client, open_amount=client.open_amount + 1), SIXTY
    )
    one, other = (weigh_client(client, KNOWN, SIXTY, draws=50) for _ in range(2))
    assert one == other


@FEW
@given(clients, st.floats(1, 700))
def test_the_past_holds_only_what_had_happened(client, days):
    past = as_it_stood(client, days)
    assert all(each.age >= 0 for each in (*past.incidents, *past.engagements))
    assert len(past.incidents) == sum(each.age >= days for each in client.incidents)


def test_a_journal_imported_today_has_a_past():
    quarrels = tuple(
        PastIncident(age, 3.0, 0.0, 4) for age in (300, 270, 250, 220, 190, 160, 130, 100, 70, 40, 10)
    )
    client = ClientEvidence("past", T=320, incidents=quarrels, engagements=(PastEngagement(310, 200.0, 8.0),))
    days = review_days(client, SIXTY)
    assert days == sorted(days, reverse=True)
    latch = latch_over_history([(ago, as_it_stood(client, ago)) for ago in days], KNOWN, SIXTY)
    assert latch.ending
    assert latch.since_days >= 60
    found = weigh([*quiet_portfolio(), client], SIXTY, history=True, as_of="2026-11-22T10:00:00+00:00")
    assert found.clients[-1].state == "refund_and_end"
    assert found.to_json()["clients"][-1]["since"] < "2026-10-01"


@FEW
@given(st.lists(clients, min_size=2, max_size=6))
def test_a_verdict_does_not_depend_on_who_is_weighed_beside_it(portfolio):
    portfolio = [replace(each, id=f"client-{i}") for i, each in enumerate(portfolio)]
    together = weigh(portfolio, SIXTY, learned=KNOWN, draws=50)
    for evidence, beside in zip(portfolio, together.clients, strict=True):
        alone = weigh_client(evidence, KNOWN, SIXTY, draws=50)
        assert set(alone.options) == set(beside.options)
        assert (alone.state, alone.action, alone.latch) == (beside.state, beside.action, beside.latch)
        for option, figures in alone.options.items():
            assert beside.options[option].mean == pytest.approx(figures.mean, rel=1e-9, abs=1e-6)
            assert beside.options[option].low80 == pytest.approx(figures.low80, rel=1e-9, abs=1e-6)
