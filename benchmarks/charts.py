"""A page of four charts: first drawn, drawn again with other values, drawn again unchanged.

    python benchmarks/charts.py             seconds, the best of seven, matplotlib already imported

Goals: 0.6 s for the first page, 0.15 s for a page drawn again (matplotlib's floor with reused artists).
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "charts")]

NAMES = ("hours_by_kind_and_month", "incidents_by_breakdown", "earned_per_hour", "cost_against_value")


def best(work: Callable[[], Any], runs: int = 7) -> float:
    """The shortest of some runs: what the machine can do when nobody else uses it."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    begun = time.perf_counter()
    import chart_samples
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from journal.charts.catalogue import CATALOGUE
    from journal.charts.look import Look

    look = Look.named("light", "en")
    one, other = chart_samples.year(7), chart_samples.year(9)
    print(f"import matplotlib and values   {time.perf_counter() - begun:6.3f}")

    def page() -> list[Any]:
        figures = []
        for name in NAMES:
            figure = CATALOGUE[name].draw(one[name], look, width=5, height=3.3)
            FigureCanvasAgg(figure).draw()
            figures.append(figure)
        return figures

    begun = time.perf_counter()
    figures = page()
    print(f"first page of the process      {time.perf_counter() - begun:6.3f}   goal 0.6")
    print(f"a new page                     {best(page):6.3f}")
    turn = [one, other]

    def again() -> None:
        turn.reverse()
        for name, figure in zip(NAMES, figures, strict=True):
            CATALOGUE[name].update(figure, turn[0][name], look)
            figure.canvas.draw()

    print(f"the page with other values     {best(again):6.3f}   goal 0.15")

    def unchanged() -> None:
        for name, figure in zip(NAMES, figures, strict=True):
            if CATALOGUE[name].update(figure, turn[0][name], look):
                figure.canvas.draw()

    print(f"the page unchanged             {best(unchanged):6.3f}")


if __name__ == "__main__":
    main()
