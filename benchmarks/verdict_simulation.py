"""Does the verdict help? Three made-up worlds, an oracle, the rules people use instead, and what the bands held.

python benchmarks/verdict_simulation.py            all tables, under 20 minutes on 2 cores
python benchmarks/verdict_simulation.py --quick    under a minute, for the tests
python benchmarks/verdict_simulation.py --write    also writes docs/verdict-evidence.md
"""

import argparse
import itertools
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two processes share two cores
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import numpy as np  # noqa: E402 - the thread count is read on import
from verdict_policies import (  # noqa: E402
    PLAIN,
    Ending,
    Rule,
    finishing,
    follow,
    health_score,
    margin_below_zero,
    never,
    oracle,
    ours,
    raw_rate,
    three_ever,
    three_in_90,
    value,
)
from verdict_worlds import END, WORLDS, Sim, earned, make_world, parted  # noqa: E402

from journal.verdict import Option  # noqa: E402
from journal.verdict.decide import case_of  # noqa: E402

HELD_BACK = 170_000  # seeds never looked at while the model was worked on
SIMPLE: dict[str, Rule] = {
    "3 incidents ever": three_ever,
    "3 in 90 days": three_in_90,
    "margin to date < 0": margin_below_zero,
    "weighted health score": health_score,
}
RULES: dict[str, Rule] = {
    **SIMPLE,
    **{f"{name}, finishing first": finishing(rule) for name, rule in SIMPLE.items()},
    "never": never,
    "n/T, same economics": raw_rate,
}


def _two_incidents_first(sim: Sim, now: float) -> str | None:
    return raw_rate(sim, now) if np.sum(sim.times <= now) >= 2 else None


@dataclass
class Outcome:
    """What one portfolio brought under each way of deciding, per client."""

    world: str
    size: int
    earned: dict[str, float]
    ended: dict[str, tuple[int, int]]  # how many were ended, and how many of them were fine


def run_policies(task: tuple[str, int, int, int]) -> Outcome:
    """Run every rule on one portfolio."""
    world, size, seed, relearn = task
    sims = make_world(world, size, seed)
    rules = {"oracle": oracle(world), **RULES, "n/T with our gate": _two_incidents_first}
    endings: dict[str, dict[str, Ending | None]] = {
        name: {each.id: follow(rule, each) for each in sims} for name, rule in rules.items()
    }
    endings["the verdict"] = dict(ours(sims, draws=300, relearn=relearn)[0])
    endings["the verdict, κ = 1"] = dict(ours(sims, replace(PLAIN, kappa=1.0), draws=300, relearn=relearn)[0])
    return Outcome(
        world,
        size,
        {
            name: float(np.mean([value(each, ends.get(each.id), END) for each in sims]))
            for name, ends in endings.items()
        },
        {
            name: (
                sum(ends.get(each.id) is not None for each in sims),
                sum(ends.get(each.id) is not None and not each.difficult for each in sims),
            )
            for name, ends in endings.items()
        },
    )


@dataclass
class Watched:
    """Forecasts beside what came, and how often the suggestion changed."""

    world: str
    size: int
    held: np.ndarray  # [forecast, 2]: the 80 % and the 90 % band of going on held
    chance: np.ndarray
    better: np.ndarray
    expected: np.ndarray  # what going on for a year was said to bring on average
    came: np.ndarray
    raw_changes: int
    latched_changes: int
    client_years: float


def run_watching(task: tuple[str, int, int, int]) -> Watched:
    """Watch one portfolio without acting and compare forecasts with what came."""
    world, size, seed, relearn = task
    sims = make_world(world, size, seed)
    _, seen = ours(sims, draws=500, act=False, relearn=relearn)
    held, chance, better, expected, brought = [], [], [], [], []
    flips = {"raw": 0, "latched": 0}
    before: dict[str, tuple[bool, bool]] = {}
    for each in seen:
        case = case_of(each.verdict)
        raw = case.gate and case.gap >= case.hour and case.ratio >= PLAIN.kappa and case.waiting <= case.hour
        now = (raw, each.verdict.latch.ending)
        if each.sim.id in before:
            flips["raw"] += now[0] != before[each.sim.id][0]
            flips["latched"] += now[1] != before[each.sim.id][1]
        before[each.sim.id] = now
        if each.day % 150 == 0:
            came = earned(each.sim, each.day, each.day + 365)
            band = each.verdict.options[Option.CONTINUE]
            held.append((band.low80 <= came <= band.high80, band.low90 <= came <= band.high90))
            chance.append(each.verdict.p_end_better)
            expected.append(band.mean)
            brought.append(came)
            better.append(parted(each.sim, each.day, "refund") > came)
    return Watched(
        world,
        size,
        np.array(held),
        np.array(chance),
        np.array(better),
        np.array(expected),
        np.array(brought),
        flips["raw"],
        flips["latched"],
        len(seen) * 30 / 365,
    )


def run_all(*, quick: bool, seed: int, workers: int) -> tuple[list[Outcome], list[Watched]]:
    """Run everything; quick keeps to portfolios of 40."""
    relearn = 3 if quick else 1
    count = 3 if quick else 40
    sizes = {40: count} if quick else {5: 40, 15: 20, 40: count, 150: 4}
    tasks = [
        (world, size, seed + i, relearn) for size, n in sizes.items() for world in WORLDS for i in range(n)
    ]
    watching = {40: 1} if quick else {5: 24, 15: 12, 40: 12, 150: 3}
    watch = [
        (world, size, seed + 500 + i, relearn)
        for size, n in watching.items()
        for world in WORLDS
        for i in range(n)
    ]
    tasks.sort(key=lambda each: -each[1])
    watch.sort(key=lambda each: -each[1])
    if workers == 1:
        return [run_policies(each) for each in tasks], [run_watching(each) for each in watch]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(run_policies, tasks)), list(pool.map(run_watching, watch))


def regrets(
    outcomes: Sequence[Outcome], world: str, size: int
) -> list[tuple[str, float, float, float, float, str]]:
    """Return for each rule: regret, its standard error, ours minus it, its standard error, who was ended."""
    here = [each for each in outcomes if each.world == world and each.size == size]
    best = np.array([each.earned["oracle"] for each in here])
    mine = np.array([each.earned["the verdict"] for each in here])
    root = max(len(here), 1) ** 0.5
    rows = []
    for name in here[0].earned:
        got = np.array([each.earned[name] for each in here])
        ended = np.array([each.ended[name] for each in here]).mean(axis=0)
        rows.append(
            (
                name,
                float((best - got).mean()),
                float((best - got).std(ddof=1) / root),
                float((mine - got).mean()),
                float((mine - got).std(ddof=1) / root),
                f"{ended[0]:.1f} ({ended[1]:.1f})",
            )
        )
    return sorted(rows, key=lambda row: row[1])


@dataclass
class Calibration:
    """How forecasts fared in one world."""

    forecasts: int
    held80: float
    held90: float
    brier: float
    base: float
    raw_changes: float  # a client and year
    latched_changes: float


def calibration(watched: Sequence[Watched], world: str, size: int) -> Calibration:
    """Return coverage, Brier score against the base rate's, and flicker."""
    here = [each for each in watched if each.world == world and each.size == size]
    held = np.concatenate([each.held for each in here])
    chance = np.concatenate([each.chance for each in here])
    better = np.concatenate([each.better for each in here])
    years = sum(each.client_years for each in here)
    rate = better.mean()
    return Calibration(
        len(held),
        float(held[:, 0].mean()),
        float(held[:, 1].mean()),
        float(np.mean((chance - better) ** 2)),
        float(rate * (1 - rate)),
        sum(each.raw_changes for each in here) / years,
        sum(each.latched_changes for each in here) / years,
    )


def reliability(watched: Sequence[Watched], world: str) -> list[tuple[str, int, float, float]]:
    """Return for each tenth of "k of 10": how many forecasts, the mean chance, how often it came true."""
    here = [each for each in watched if each.world == world]
    chance = np.concatenate([each.chance for each in here])
    better = np.concatenate([each.better for each in here])
    rows = []
    for low in np.arange(10) / 10:
        within = (chance >= low) & (chance < low + 0.1 + (low == 0.9))
        if within.any():
            label = f"{low:.1f}–{low + 0.1:.1f}"
            rows.append(
                (label, int(within.sum()), float(chance[within].mean()), float(better[within].mean()))
            )
    return rows


EDGES = (-np.inf, -400.0, -200.0, -100.0, 0.0, 200.0, 500.0, np.inf)


def averages(
    watched: Sequence[Watched], world: str, size: int
) -> list[tuple[float, float, int, float, float, float]]:
    """Return for each range of expected value: its ends, how many, the mean said, the mean that came, its error.

    The standard error takes portfolios as independent, not the reviews within one.
    """
    here = [each for each in watched if each.world == world and each.size == size]
    rows = []
    for low, high in itertools.pairwise(EDGES):
        off, said, count = [], 0.0, 0
        for each in here:
            within = (each.expected >= low) & (each.expected < high)
            if within.any():
                off.append((float((each.came - each.expected)[within].sum()), int(within.sum())))
                said += float(each.expected[within].sum())
                count += int(within.sum())
        if count:
            away = np.array([total for total, _ in off]) / count
            mean = float(away.sum())
            share = np.array([number for _, number in off]) / count
            error = float(np.sqrt(((away - share * mean) ** 2).sum()))
            rows.append((float(low), float(high), count, said / count, said / count + mean, error))
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the tables, write them where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true", help="write docs/verdict-evidence.md")
    parser.add_argument("--seed", type=int, default=HELD_BACK)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args(arguments)
    from verdict_report import report

    start = time.monotonic()
    outcomes, watched = run_all(quick=chosen.quick, seed=chosen.seed, workers=chosen.workers)
    text = report(outcomes, watched, time.monotonic() - start, quick=chosen.quick, seed=chosen.seed)
    print(text)
    if chosen.write:
        (ROOT / "docs" / "verdict-evidence.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
