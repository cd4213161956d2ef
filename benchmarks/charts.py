"""A page of four charts, and each of the four alone: first drawn, drawn again with other values, drawn again unchanged.

    python benchmarks/charts.py             the best of some runs; the processor's seconds and the clock's

Goals: 0.6 s for the first page of the process (matplotlib already imported), 0.15 s for a page drawn again with values
that were never drawn before; a single chart in a third of that.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "charts")]

NAMES = ("hours_by_kind_and_month", "incidents_by_breakdown", "earned_per_hour", "cost_against_value")
RUNS = 9


def timed(work: Callable[[int], Any], runs: int = RUNS) -> tuple[float, float]:
    """Call `work` with 0, 1, 2 …; return the least of the processor's and of the clock's seconds."""
    used, took = [], []
    for run in range(runs):
        spent, begun = time.process_time(), time.perf_counter()
        work(run)
        used.append(time.process_time() - spent)
        took.append(time.perf_counter() - begun)
    return min(used), min(took)


def say(what: str, times: tuple[float, float], goal: str = "") -> None:
    """Print one line."""
    print(f"{what:<44}{times[0]:>10.3f}{times[1]:>10.3f}   {goal}")


def main() -> None:
    begun = time.perf_counter()
    import chart_samples

    from journal.charts.catalogue import CATALOGUE
    from journal.charts.look import Look
    from journal.charts.picture import PictureCanvas

    look = Look.named("light", "en")
    unseen = iter([chart_samples.year(seed) for seed in range(7, 7 + 8 * RUNS)])
    print(f"imports and values                          {time.perf_counter() - begun:>10.3f}")
    print(f"{'':<44}{'processor':>10}{'clock':>10}")

    def page(names: tuple[str, ...] = NAMES) -> dict[str, Any]:
        values = next(unseen)
        figures = {name: CATALOGUE[name].draw(values[name], look, width=5, height=3.3) for name in names}
        for figure in figures.values():
            PictureCanvas(figure).draw()
        return figures

    drawn: dict[str, Any] = {}
    say("the first page of the process", timed(lambda _: drawn.update(page()), 1), "goal 0.6")
    say("a new page", timed(lambda _: page()))

    def again(names: tuple[str, ...] = NAMES) -> None:
        values = next(unseen)
        for name in names:
            CATALOGUE[name].update(drawn[name], values[name], look)
            drawn[name].canvas.draw()

    say("the page with other values", timed(lambda _: again()), "goal 0.15")
    for name in NAMES:
        say(f"  {name} alone", timed(lambda _, only=name: again((only,))), "goal 0.05")
    values = next(unseen)
    for name in NAMES:
        CATALOGUE[name].update(drawn[name], values[name], look)

    def unchanged(_run: int) -> None:
        for name in NAMES:
            if CATALOGUE[name].update(drawn[name], values[name], look):
                drawn[name].canvas.draw()

    say("the page unchanged", timed(unchanged))


if __name__ == "__main__":
    main()
