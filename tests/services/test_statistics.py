from datetime import UTC, date, datetime, timedelta

import pytest

from journal.charts.catalogue import CATALOGUE
from journal.domain.choices import Breakdown, EntryKind
from journal.domain.filters import StatFilter
from journal.domain.problems import Code, Refused
from journal.domain.statistics import Period
from journal.services import clients, hours, incidents, payments, settings, statistics, verdicts
from tests.services import make
from tests.services.conftest import add_client

YEAR = StatFilter(start=date(2026, 1, 1), end=date(2026, 11, 23))


@pytest.fixture
def worked(journal, ana, bob):
    """Two clients, one with a quarrel, one tagged."""
    hours.log(journal, make.entry(ana, 7200, day=date(2026, 3, 10)))
    hours.log(journal, make.entry(ana, 1800, day=date(2026, 3, 11), kind=EntryKind.REWORK, worker="Eva"))
    hours.log(journal, make.entry(bob, 3600, day=date(2026, 5, 10)))
    hours.log(journal, make.entry(None, 600, day=date(2026, 5, 10), kind=EntryKind.ADMIN))
    at = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)  # already April in Madrid
    incidents.log(journal, make.incident(ana, at, breakdown=Breakdown.SCOPE), minutes=30)
    payments.log(journal, make.payment(ana, 300, on=date(2026, 3, 1)))
    payments.log(journal, make.payment(bob, 60, on=date(2026, 3, 1)))
    return ana, bob


def values(journal, name, chosen=YEAR):
    return statistics.values(journal, name, chosen)


def test_hours_by_kind_and_month_keeps_empty_months(journal, worked):
    found = values(journal, "hours_by_kind_and_month")
    assert [month.month.month for month in found.months] == list(range(1, 12))
    assert found.months[2].seconds == {EntryKind.DELIVERY: 7200, EntryKind.REWORK: 1800}
    assert found.months[3].seconds == {EntryKind.CONFLICT: 1800}
    assert found.months[4].total == 4200
    assert (
        values(journal, "hours_by_kind_and_month", StatFilter(clients=(worked[1],))).months[-7].total == 3600
    )


def test_the_period_is_twelve_months_unless_told(journal):
    assert statistics.period_of(make.TODAY, StatFilter()) == Period(date(2025, 12, 1), date(2026, 11, 23))
    assert statistics.period_of(make.TODAY, StatFilter(end=date(2026, 3, 1))) == Period(
        date(2025, 3, 1), date(2026, 3, 1)
    )
    with pytest.raises(Refused) as refused:
        statistics.period_of(make.TODAY, StatFilter(start=date(2026, 3, 1), end=date(2026, 3, 1)))
    assert refused.value.problems[0].code is Code.END_BEFORE_START


def test_unpaid_share_parts_billable_from_the_rest(journal, worked):
    march = values(journal, "unpaid_share").months[2]
    assert (march.billable_seconds, march.unpaid_seconds, march.share) == (7200, 1800, 0.2)


def test_incidents_fall_on_their_local_month_and_day(journal, worked):
    found = values(journal, "incidents_by_breakdown")
    assert found.months[2].total == 0
    assert [len(ids) for ids in found.months[3].incidents.values()] == [1]
    assert list(found.months[3].incidents) == [Breakdown.SCOPE]
    assert list(values(journal, "incident_calendar").days) == [date(2026, 4, 1)]


def test_the_pareto_counts_incidents_and_their_hours(journal, worked):
    (row,) = values(journal, "breakdown_pareto").rows
    assert (row.breakdown, len(row.incidents), row.seconds) == (Breakdown.SCOPE, 1, 1800)


def test_hours_by_person_names_the_user_with_nothing(journal, worked):
    people = {
        p.worker: (p.billable_seconds, p.unpaid_seconds) for p in values(journal, "hours_by_person").people
    }
    assert people == {"": (10800, 2400), "Eva": (0, 1800)}


def test_earned_per_hour_parts_paid_unpaid_and_conflict(journal, worked):
    found = {each.name: each for each in values(journal, "earned_per_hour").clients}
    ana = found["Ana Pérez"]
    assert (ana.earned, ana.billable_seconds, ana.unpaid_seconds, ana.conflict_seconds) == (
        make.euros(300),
        7200,
        1800,
        1800,
    )
    assert ana.per_hour(ana.seconds) == make.euros(100)
    clients.close(journal, worked[0])
    assert [each.name for each in values(journal, "earned_per_hour").clients] == ["Bob"]
    chosen = StatFilter(start=date(2026, 1, 1), clients=(worked[0],))
    assert [each.name for each in values(journal, "earned_per_hour", chosen).clients] == ["Ana Pérez"]


def test_the_whale_curve_prices_every_hour(journal, worked):
    settings.change_many(journal, {"own_rate": "50", "phi": 1})
    profits = {each.name: each.profit for each in values(journal, "whale_curve").clients}
    assert profits == {"Ana Pérez": make.euros(150), "Bob": make.euros(10)}


def test_tags_choose_clients_and_a_tag_nobody_carries_chooses_nobody(journal, worked):
    tagged = add_client(journal, "Tagged", tags=("web",))
    hours.log(journal, make.entry(tagged, 60, day=date(2026, 6, 1)))
    found = values(journal, "hours_by_kind_and_month", StatFilter(start=date(2026, 1, 1), tags=("web",)))
    assert (found.clients, sum(month.total for month in found.months)) == ((tagged,), 60)
    nobody = values(journal, "hours_by_kind_and_month", StatFilter(start=date(2026, 1, 1), tags=("none",)))
    assert sum(month.total for month in nobody.months) == 0


def test_before_and_after_an_ending_compare_like_stretches(journal, worked, clock):
    with pytest.raises(Refused) as refused:
        values(journal, "before_after_ending")
    assert refused.value.problems[0].code is Code.NOTHING_ENDED
    clock.set(2026, 4, 10, 9)
    clients.close(journal, worked[0])
    clock.set(2026, 5, 20, 9)
    found = values(journal, "before_after_ending")
    assert (found.name, found.ended, found.before.days, found.after.days) == (
        "Ana Pérez",
        date(2026, 4, 10),
        40,
        40,
    )
    assert (found.before.incidents, found.after.incidents) == (1, 0)
    assert (found.before.unpaid_seconds, found.after.unpaid_seconds) == (3600, 600)
    assert found.before.earned == make.euros(360)


def test_an_unknown_chart_is_refused_with_the_names_there_are(journal):
    with pytest.raises(Refused) as refused:
        values(journal, "pie")
    problem = refused.value.problems[0]
    assert problem.code is Code.UNKNOWN_NAME
    assert "unpaid_share" in str(problem.values["choices"])


def test_what_verdicts_say_is_drawn_from_the_verdict_itself(journal, ana, bob, clock):
    settings.change(journal, "own_rate", "50")
    for month in range(1, 11):
        for owner in (ana, bob):
            hours.log(journal, make.entry(owner, 8 * 3600, day=date(2026, month, 5)))
            payments.log(journal, make.payment(owner, 500, on=date(2026, month, 20)))
        incidents.log(journal, make.incident(ana, datetime(2026, month, 12, tzinfo=UTC), toll=4), minutes=240)
    worth = values(journal, "cost_against_value")
    assert {each.name for each in worth.clients} == {"Ana Pérez", "Bob"}
    cost = {each.name: each.cost.minor for each in worth.clients}
    assert cost["Ana Pérez"] > 2 * cost["Bob"]
    options = values(journal, "verdict_options", StatFilter(clients=(ana,)))
    assert options.name == "Ana Pérez"
    assert "continue" in {band.option.value for band in options.options}
    forecast = values(journal, "forecast_band", StatFilter(clients=(ana,)))
    assert (forecast.name, len(forecast.coming), forecast.coming[0].month) == (
        "Ana Pérez",
        6,
        date(2026, 12, 1),
    )
    for month in forecast.coming:
        assert 0 <= month.low90 <= month.low80 <= month.high80 <= month.high90
        assert 0.2 < month.mean < 3
    everyone = values(journal, "forecast_band", StatFilter())
    assert everyone.coming[0].mean > forecast.coming[0].mean


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_every_chart_of_the_catalogue_gets_its_own_values(journal, worked, clock, name):
    clients.close(journal, worked[1])
    clock.move(days=3)
    chosen = StatFilter(clients=(worked[0],)) if name == "verdict_options" else None
    found = statistics.values(journal, name, chosen)
    assert type(found) is CATALOGUE[name].values
    assert CATALOGUE[name].finding(found, "es")


@pytest.mark.parametrize("name", sorted(set(CATALOGUE) - {"before_after_ending", "verdict_options"}))
def test_an_empty_journal_still_draws_every_chart_of_all_clients(journal, name):
    assert CATALOGUE[name].finding(statistics.values(journal, name), "en")


def test_ways_on_of_nobody_are_refused_with_what_to_do(journal):
    with pytest.raises(Refused) as refused:
        values(journal, "verdict_options")
    assert refused.value.problems[0].code is Code.NOTHING_SUGGESTED


def test_a_stretch_of_one_day_is_enough(journal, worked):
    one = StatFilter(start=date(2026, 3, 10), end=date(2026, 3, 10) + timedelta(days=1))
    assert [month.total for month in values(journal, "hours_by_kind_and_month", one).months] == [7200]


@pytest.mark.parametrize("name", sorted(statistics.WEIGHED))
@pytest.mark.parametrize("who", ["everybody", "ana", "both"])
def test_a_weighing_at_hand_gives_what_a_new_one_would(journal, worked, name, who):
    ana, _bob = worked
    chosen = {
        "everybody": StatFilter(clients=(ana,)) if name == "verdict_options" else StatFilter(),
        "ana": StatFilter(clients=(ana,)),
        "both": StatFilter(clients=worked),
    }[who]
    held = verdicts.weigh(journal)
    assert statistics.values(journal, name, chosen, weighed=held) == statistics.values(journal, name, chosen)


def test_whoever_is_not_in_the_weighing_at_hand_is_weighed(journal, worked):
    held = verdicts.weigh(journal, clients=(worked[1],))
    chosen = StatFilter(clients=(worked[0],))
    found = statistics.values(journal, "cost_against_value", chosen, weighed=held)
    assert found == statistics.values(journal, "cost_against_value", chosen)
