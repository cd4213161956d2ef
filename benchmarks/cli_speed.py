"""How quickly the command line answers as a whole process, on a journal of its own size and on the sample year.

    python benchmarks/cli_speed.py [--journal FILE] [--repeat N]

With --journal a heavy journal (one that `benchmarks/queries.py --journal FILE` made) is asked too. Times are the
fastest of several runs, in seconds: what the machine does beside them only adds.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMANDS = (
    ("--help", ["--help"], 0.15),
    ("log incident --help", ["log", "incident", "--help"], 0.15),
    ("client list", ["client", "list"], 0.6),
    ("hours --by client,month", ["hours", "--by", "client,month"], 0.6),
    ("incidents", ["incidents"], 0.6),
    ("search logo", ["search", "logo"], 0.6),
    ("status", ["status"], 0.6),
    ("verdicts", ["verdicts", "--set", "kappa=2"], None),
)


def fastest(words: list[str], journal: Path, repeat: int) -> float:
    """Return the time of the fastest of some runs."""
    times = []
    for _ in range(repeat):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "journal", *words],
            env={**os.environ, "CLIENT_JOURNAL": str(journal)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.sqlite"
        from journal.services import sample as services

        services.make(sample)
        print(f"{'command':28}{'sample year':>14}{'heavy':>10}{'goal':>8}")
        for name, words, goal in COMMANDS:
            light = fastest(words, sample, asked.repeat)
            heavy = f"{fastest(words, asked.journal, asked.repeat):.2f}" if asked.journal else ""
            print(f"{name:28}{light:14.2f}{heavy:>10}{goal or '':>8}")


if __name__ == "__main__":
    main()
