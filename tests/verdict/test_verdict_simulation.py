"""The quick simulation: the bands hold and the verdict beats the rules people use, with margins for few runs."""

import pytest
from verdict_worked import HERE

NAMES = ("3 incidents ever", "3 in 90 days", "margin to date < 0", "weighted health score", "never")


@pytest.fixture(scope="module")
def quick():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(HERE.parents[1] / "benchmarks"))
        import verdict_simulation as simulation

        outcomes, watched = simulation.run_all(quick=True, seed=3000, workers=1)
        yield simulation, outcomes, watched


@pytest.mark.parametrize("world", ["self-exciting", "Poisson", "quarrel periods"])
def test_the_bands_hold_in_every_world(quick, world):
    simulation, _, watched = quick
    found = simulation.calibration(watched, world, 40)
    assert 0.70 <= found.held80 <= 0.93
    assert found.held90 >= found.held80
    assert found.brier <= found.base + 0.02


def test_less_is_lost_than_by_any_simple_rule_over_the_three_worlds_together(quick):
    simulation, outcomes, _ = quick
    lost: dict[str, float] = {}
    for world in simulation.WORLDS:
        for name, regret, *_ in simulation.regrets(outcomes, world, 40):
            lost[name] = lost.get(name, 0.0) + regret
    assert all(lost["the verdict"] < lost[name] for name in NAMES)


def test_the_latch_flickers_less_than_the_figures(quick):
    simulation, _, watched = quick
    found = [simulation.calibration(watched, world, 40) for world in simulation.WORLDS]
    assert sum(each.latched_changes for each in found) < sum(each.raw_changes for each in found)


def test_the_report_says_what_failed_first(quick):
    _, outcomes, watched = quick
    from verdict_report import report

    text = report(outcomes, watched, 1.0, quick=True, seed=3000)
    assert text.index("## What failed") < text.index("## The worlds")
