# ruff: noqa: INP001 - a script
"""Make docs/charts.md and its pictures from the sample year of the tests: `python docs/gallery.py`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "charts")]

import chart_samples  # noqa: E402 - beside the tests of charts

from journal.charts.catalogue import CATALOGUE  # noqa: E402
from journal.charts.look import Look  # noqa: E402

PICTURES = ROOT / "docs" / "pictures" / "charts"
READ = {
    "hours_by_kind_and_month": "One bar a month, delivery at the foot. The title names what beside delivery took most, and when.",
    "unpaid_share": "The share of all hours that nobody pays, month by month, with the mean of the period. Months without hours leave a gap.",
    "incidents_by_breakdown": "Where the communication broke. The seventh and eighth place are hatched, so that no two look alike without colour.",
    "incident_calendar": "One row a month, one square a day; darker squares had more incidents. The title names the longest quiet time.",
    "earned_per_hour": "The tick is the paid hour, the dot the hour as it turned out. What lies between was torn by conflict and by other unpaid hours. With more than 20 clients the 20 widest gaps are drawn; the table has all.",
    "cost_against_value": "On the dashed line a relationship costs what it is worth. Diamonds lie above it. It is about the relationship over the coming year, from the verdict's expectation.",
    "whale_curve": "The running sum of profit from the best client down. Where it falls, later relationships take back what earlier ones brought.",
    "forecast_band": "Counted months as bars, then what the verdict expects: the line is the mean, 8 and 9 of 10 cases fall in the bands.",
    "breakdown_pareto": "The same places ranked, with the running share and the hours they took.",
    "before_after_ending": "The whole journal before and after a relationship ended, for each 30 days.",
    "hours_by_person": "Who worked how long, and how much of it is paid.",
    "verdict_options": "The ways on from today on one money axis: tick the average, thick 8 of 10 cases, thin 9 of 10. The highest average is in the accent.",
}


def main() -> None:
    """Draw every chart light and dark and write the page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    values = chart_samples.year()
    lines = [
        "# Charts",
        "",
        "Made by `python docs/gallery.py` from the sample year of the tests; do not edit by hand.",
        "",
        "Every chart is a function of values and a look (`journal/charts`). Its title is the finding, its numbers stand",
        "in a table beside it, and each mark opens the rows behind it. On the command line: `client-journal chart NAME --out FILE`.",
        "",
    ]
    for name, chart in CATALOGUE.items():
        for theme in ("light", "dark"):
            figure = chart.draw(values[name], Look.named(theme, "en"))
            figure.savefig(PICTURES / f"{name}-{theme}.png", metadata={"Software": None})
        table = chart.table(values[name], "en")
        lines += [
            f"## {chart.title('en')}",
            "",
            f"`{name}` — {READ[name]}",
            "",
            f"![{figure.finding}](pictures/charts/{name}-light.png)",
            "",
            f"<details><summary>Dark, and its table ({len(table.rows)} rows)</summary>",
            "",
            f"![{figure.finding}](pictures/charts/{name}-dark.png)",
            "",
            "| " + " | ".join(table.headers) + " |",
            "|" + "|".join("---:" if right else "---" for right in table.numeric) + "|",
            *("| " + " | ".join(row) + " |" for row in table.rows[:5]),
            "",
            "</details>",
            "",
        ]
    (ROOT / "docs" / "charts.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
