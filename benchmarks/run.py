"""Run every benchmark of this folder, one after the other: `make bench`, or `python benchmarks/run.py start queries`."""

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(names: list[str]) -> int:
    """Run the scripts whose names begin with one of `names` (all by default); return how many failed."""
    failed = 0
    for script in sorted(HERE.glob("*.py")):
        if script.name == Path(__file__).name or (names and not script.stem.startswith(tuple(names))):
            continue
        if "__main__" not in script.read_text(encoding="utf-8"):
            continue  # what other benchmarks share
        print(f"\n== {script.stem}", flush=True)
        begun = time.perf_counter()
        failed += subprocess.run([sys.executable, str(script)], cwd=HERE.parent, check=False).returncode != 0
        print(f"-- {time.perf_counter() - begun:.0f} s", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
