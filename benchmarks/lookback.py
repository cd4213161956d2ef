"""The first weighing of a journal with a past: how long it looks back, and whether it finds what weighing every review finds.

    python benchmarks/lookback.py [--portfolios 4] [--clients 5000] [--incidents 20000]

Times are the processor's, of one core, evidence already read. Then portfolios of the three worlds of `verdict_worlds.py`
(5, 40 and 150 clients, after 300, 600 and 900 days, under five sets of settings) are looked back at twice: as the program does, and
with every review weighed in full.
"""

import argparse
import os
import random
import sys
import time
from dataclasses import replace
from itertools import product
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from verdict_worlds import WORLDS, evidence_at, make_world  # noqa: E402 - the thread count is read on import

from journal.verdict import (  # noqa: E402
    ClientEvidence,
    PastEngagement,
    PastIncident,
    Settings,
    latch_over_history,
    learn,
)
from journal.verdict.history import as_it_stood, review_days, with_history  # noqa: E402

PLAIN = Settings(own_rate=60.0)
SETTINGS = {
    "as they come": PLAIN,
    "bold": replace(PLAIN, kappa=1.0),
    "cautious": replace(PLAIN, kappa=3.0),
    "a cheap hour": replace(PLAIN, own_rate=15.0),
    "a review each week": replace(PLAIN, review=7.0),
}


def heavy(clients: int, incidents: int, seed: int = 7) -> list[ClientEvidence]:
    """Make three years of a busy practice: every client with jobs, quarrels spread at random."""
    luck = random.Random(seed)
    met: list[list[PastIncident]] = [[] for _ in range(clients)]
    for _ in range(incidents):
        luck.choice(met).append(
            PastIncident(luck.uniform(0, 1095), luck.uniform(0, 2), 0.0, luck.randint(1, 5))
        )
    return [
        ClientEvidence(
            f"client-{i}",
            T=1095.0,
            incidents=tuple(each),
            engagements=tuple(
                PastEngagement(luck.uniform(0, 1095), luck.uniform(100, 900), luck.uniform(2, 12))
                for _ in range(luck.choice([1, 2, 3, 5, 9]))
            ),
            over_hours=luck.uniform(0, 9),
        )
        for i, each in enumerate(met)
    ]


def timed(clients: int, incidents: int) -> None:
    """Print how long a portfolio takes."""
    portfolio = heavy(clients, incidents)
    learned = learn(portfolio, PLAIN)
    reviews = sum(len(review_days(each, PLAIN)) for each in portfolio)
    begun = time.process_time()
    with_history(portfolio, learned, PLAIN)
    seconds = time.process_time() - begun
    print(f"{clients:>6} clients, {incidents:>6} incidents, {reviews:>7} reviews: {seconds:.2f} s")


def compared(world: str, name: str, portfolios: int) -> None:
    """Print how many latches differ from those of weighing every review."""
    settings, looked, ending, differ, since = SETTINGS[name], 0, 0, 0, 0
    quick = full = 0.0
    for seed, size, now in product(range(portfolios), (5, 40, 150), (300.0, 600.0, 900.0)):
        if size == 150 and seed:
            continue
        sims = [each for each in make_world(world, size, 9_000 + seed) if each.start < now - 14]
        portfolio = [evidence_at(each, now) for each in sims]
        learned = learn(portfolio, settings)
        begun = time.process_time()
        found = with_history(portfolio, learned, settings)
        quick += time.process_time() - begun
        begun = time.process_time()
        for evidence, seen in zip(portfolio, found, strict=True):
            days = review_days(evidence, settings)
            if not days:
                continue
            whole = latch_over_history([(ago, as_it_stood(evidence, ago)) for ago in days], learned, settings)
            looked += 1
            ending += whole.ending
            differ += seen.latch is None or seen.latch.ending != whole.ending
            since += seen.latch != whole
        full += time.process_time() - begun
    print(f"{world:<16} {name:<20}{looked:>8}{ending:>8}{differ:>8}{since:>14}{full / quick:>10.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--portfolios", type=int, default=2)
    parser.add_argument("--clients", type=int, default=5_000)
    parser.add_argument("--incidents", type=int, default=20_000)
    asked = parser.parse_args()
    with_history(heavy(10, 100), learn(heavy(10, 100), PLAIN), PLAIN)  # imports and fixed tables
    timed(200, asked.incidents)
    timed(asked.clients, asked.incidents)
    print(
        f"\n{'world':<16} {'settings':<20}{'latches':>8}{'ending':>8}{'differ':>8}{'or its days':>14}{'faster':>10}"
    )
    for world, name in product(WORLDS, SETTINGS):
        compared(world, name, asked.portfolios)


if __name__ == "__main__":
    main()
