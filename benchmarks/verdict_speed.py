"""How long verdicts take: a thousand clients with learning, one client's what-if, ten thousand on the list screen.

python benchmarks/verdict_speed.py [--clients 1000] [--draws 1000]
Processor time of one core, the best of three (a shared machine makes the clock on the wall useless).
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one core is promised
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from journal.verdict import (
    ClientEvidence,
    PastEngagement,
    PastIncident,
    Settings,
    learn,
    screen,
    weigh,
    weigh_client,
)

SETTINGS = Settings(own_rate=60.0)


def some_client(luck: random.Random, number: int) -> ClientEvidence:
    """Make a client with up to 12 incidents and 9 jobs, two in five with open work."""
    exposure = luck.uniform(30, 900)
    is_open = luck.random() < 0.4
    return ClientEvidence(
        id=f"client-{number}",
        T=exposure,
        incidents=tuple(
            PastIncident(luck.uniform(0, exposure), luck.uniform(0, 4), 0.0, luck.randint(1, 5))
            for _ in range(luck.choice([0, 0, 0, 1, 1, 2, 3, 5, 8, 12]))
        ),
        engagements=tuple(
            PastEngagement(luck.uniform(0, exposure), luck.uniform(100, 900), luck.uniform(2, 12))
            for _ in range(luck.choice([0, 1, 2, 3, 5, 9]))
        ),
        over_hours=luck.uniform(0, 9),
        open_amount=300.0 if is_open else 0.0,
        open_hours=5.0 if is_open else 0.0,
        refundable=100.0 if is_open else 0.0,
    )


def best(work: Callable[[], object], times: int = 3) -> float:
    """Return the least processor time in seconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=1000)
    parser.add_argument("--draws", type=int, default=1000)
    asked = parser.parse_args()
    luck = random.Random(3)
    portfolio = [some_client(luck, i) for i in range(asked.clients)]
    many = [some_client(luck, i) for i in range(10_000)]
    weigh(portfolio[:10], SETTINGS, draws=100)  # imports and fixed tables
    learned = learn(portfolio, SETTINGS)
    screen(many[:10], SETTINGS, learned)
    rows = [
        ("learn from the portfolio", best(lambda: learn(portfolio, SETTINGS)), "", 1.0),
        (
            f"{asked.clients} verdicts, {asked.draws} draws, with learning",
            best(lambda: weigh(portfolio, SETTINGS, draws=asked.draws)),
            "1 ms a client",
            1.0 / asked.clients,
        ),
        (
            "one what-if, 2,000 draws",
            best(lambda: weigh_client(portfolio[7], learned, SETTINGS), 20),
            "16 ms",
            1.0,
        ),
        ("list screen, 10,000 clients", best(lambda: screen(many, SETTINGS, learned)), "1 s", 1.0),
    ]
    print(f"{'what':<48} {'seconds':>9} {'a client':>10}  goal")
    for name, seconds, goal, share in rows:
        each = f"{1000 * seconds * share:.2f} ms" if share != 1.0 else ""
        print(f"{name:<48} {seconds:>9.4f} {each:>10}  {goal}")


if __name__ == "__main__":
    main()
