"""The first weighing looks back over years: clear reviews are not weighed, and the latch is the same as if they were."""

import random
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_verdict_properties import FEW, KNOWN, clients
from verdict_worked import SIXTY

from journal.verdict import ClientEvidence, Latch, PastEngagement, PastIncident, Settings, learn
from journal.verdict import history as module
from journal.verdict.clean import clean
from journal.verdict.columns import columns_of, columns_then
from journal.verdict.history import as_it_stood, latch_over_history, review_days, with_history
from journal.verdict.own import shrink


def weighed_each(portfolio: list[ClientEvidence], learned, settings: Settings) -> list[Latch | None]:
    """Return the latches as they are where every past review is weighed in full."""
    return [
        latch_over_history([(ago, as_it_stood(each, ago)) for ago in days], learned, settings)
        if (days := review_days(each, settings))
        else each.latch
        for each in portfolio
    ]


def practice(seed: int, *, quarrels: int) -> list[ClientEvidence]:
    """Make thirty clients, every third of them with many quarrels and little work."""
    luck = random.Random(seed)
    found = []
    for i in range(30):
        days = luck.uniform(200, 900)
        hard = i % 3 == 0
        met = luck.randint(0, quarrels if hard else 3)
        found.append(
            ClientEvidence(
                f"client-{i}",
                T=days,
                incidents=tuple(
                    PastIncident(luck.uniform(0, days), luck.uniform(0, 4), 0.0, luck.choice([None, 1, 3, 5]))
                    for _ in range(met)
                ),
                engagements=tuple(
                    PastEngagement(luck.uniform(0, days), luck.uniform(100, 700), luck.uniform(2, 12))
                    for _ in range(luck.randint(0, 3 if hard else 9))
                ),
                over_hours=luck.uniform(0, 9),
                open_amount=luck.choice([0.0, 400.0]),
                refundable=200.0,
            )
        )
    return found


@FEW
@given(
    st.lists(clients, min_size=1, max_size=5), st.sampled_from((SIXTY, replace(SIXTY, kappa=1.0, review=9.0)))
)
def test_any_records_leave_the_latch_that_weighing_every_review_leaves(portfolio, settings):
    portfolio = [replace(each, id=f"{each.id}{i}") for i, each in enumerate(portfolio)]
    found = with_history(portfolio, KNOWN, settings)
    assert [each.latch for each in found] == weighed_each(portfolio, KNOWN, settings)


@pytest.mark.parametrize("quarrels", [6, 14, 60])
def test_a_practice_with_hard_clients_is_seen_as_if_every_review_were_weighed(quarrels, monkeypatch):
    portfolio = practice(quarrels, quarrels=quarrels)
    learned = learn(portfolio, SIXTY)
    expected = weighed_each(portfolio, learned, SIXTY)
    weighed, weigh_all = [], module.weigh_all

    def counted(past, *rest, **named):
        weighed.extend(past)
        return weigh_all(past, *rest, **named)

    monkeypatch.setattr(module, "weigh_all", counted)
    found = with_history(portfolio, learned, SIXTY)
    assert [each.latch for each in found] == expected
    assert any(each.latch is not None and each.latch.ending for each in found)
    assert len(weighed) < sum(len(review_days(each, SIXTY)) for each in portfolio) / 3


def test_a_latch_that_is_known_is_left_alone_and_so_is_a_client_without_money():
    told = [replace(each, latch=Latch(ending=True, since_days=5.0)) for each in practice(14, quarrels=14)]
    poor = [replace(each, latch=None, money_known=False) for each in told]
    assert with_history([*told, *poor], KNOWN, SIXTY) == [*told, *poor]


@FEW
@given(st.lists(clients, min_size=1, max_size=5), st.floats(1, 700))
def test_many_pasts_at_once_are_the_same_pasts(portfolio, ago):
    portfolio = [each for each in portfolio if not clean(each, SIXTY).flags]
    made = [clean(each, SIXTY) for each in portfolio]
    rows = np.arange(len(made))
    together, _ = columns_then(portfolio, made, rows, np.full(len(made), ago), SIXTY)
    one_by_one = columns_of([clean(as_it_stood(each, ago), SIXTY) for each in portfolio])
    for each in fields(together):
        assert getattr(together, each.name) == pytest.approx(getattr(one_by_one, each.name), abs=1e-6), (
            each.name
        )


@FEW
@given(st.lists(clients, min_size=2, max_size=6))
def test_own_figures_do_not_depend_on_who_stands_beside(portfolio):
    made = [clean(each, SIXTY) for each in portfolio]
    together = shrink(columns_of(made), KNOWN.pools, SIXTY).rows()
    assert together == [shrink(columns_of([each]), KNOWN.pools, SIXTY).rows()[0] for each in made]


def test_looking_back_can_be_given_up():
    def stop(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        with_history(practice(6, quarrels=6), KNOWN, SIXTY, progress=stop)
