"""Which assumptions could change a suggestion, and by how much?

python benchmarks/verdict_sensitivity.py [--write]    prints the table; --write also writes docs/verdict-sensitivity.md

Clients of the three made-up worlds on day 450, weighed with each assumption at a low and a high value, the random
numbers kept.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import numpy as np  # noqa: E402 - the thread count is read on import
from verdict_worlds import WORLDS, evidence_at, make_world  # noqa: E402

from journal.verdict import ASSUMED, ClientVerdict, Option, Settings, setting_names, weigh  # noqa: E402

BASE = Settings(own_rate=60.0)
DAY = 450.0
# Low and high values where half and double would make no sense.
SPECIAL: dict[str, tuple[object, object]] = {
    "psi": (0.0, 2.0),
    "toll_hours": (tuple(each / 2 for each in BASE.toll_hours), tuple(each * 2 for each in BASE.toll_hours)),
    "disc": (0.0, 0.25),
    "kappa": (1.0, 3.0),
    "exit_ratio": (1.0, 1.8),
    "wind_share": (0.25, 1.0),
    "partial_accept": (0.3, 0.9),
    "hand_accept": (0.3, 0.9),
    "pseudo_toll": (2.0, 4.0),
    "pseudo_money": (0.0, 50.0),
    "pay_a": (9.0, 36.0),
    "eta_grid": ((0.0, 0.1, 0.2, 0.3, 0.4), (0.0, 0.3, 0.5, 0.7, 0.85)),
    "eta_prior": ((1.0, 0.0, 0.0, 0.0, 0.0), (0.0, 0.25, 0.25, 0.25, 0.25)),
    "tau_grid": ((3.5, 10.5, 30.0), (14.0, 42.0, 120.0)),
    "bg_prior": ((0.8, 180.0, 1.0, 3.0), (0.8, 45.0, 1.0, 3.0)),
    "bg_sd": (tuple(each / 2 for each in BASE.bg_sd), tuple(each * 2 for each in BASE.bg_sd)),
    "phi": (0.3, 1.0),
}


def shown(value: object) -> str:
    """Return a setting's value as it is written in the table."""
    if isinstance(value, tuple):
        return " ".join(f"{each:g}" for each in value)
    return f"{value:.4g}"


def variants(name: str) -> tuple[object, object]:
    """Return the low and the high value of a setting."""
    if name in SPECIAL:
        return SPECIAL[name]
    value = getattr(BASE, name)
    return value / 2, min(2 * value, 1.0) if name in {
        "boundary_leave",
        "raise_leave",
        "watch_share",
    } else 2 * value


def weigh_with(settings: Settings) -> list[ClientVerdict]:
    """Weigh the clients of the three worlds."""
    found: list[ClientVerdict] = []
    for world in WORLDS:
        clients = [evidence_at(each, DAY) for each in make_world(world, 60, 5_000) if each.start + 14 < DAY]
        found += weigh(clients, settings, draws=1000).clients
    return found


def report() -> str:
    """Return the table, the most telling assumption first."""
    before = weigh_with(BASE)
    flagged = [(each.state, each.action) for each in before]
    rows = []
    for name in setting_names():
        if name not in ASSUMED and name != "phi":
            continue
        for value in variants(name):
            after = weigh_with(replace(BASE, **{name: value}))
            changed = sum(
                each.flagged != old.flagged or (each.flagged and (each.state, each.action) != was)
                for each, old, was in zip(after, before, flagged, strict=True)
            )
            moved = np.array(
                [
                    each.options[Option.CONTINUE].mean - old.options[Option.CONTINUE].mean
                    for each, old in zip(after, before, strict=True)
                ]
            )
            rows.append(
                (changed, float(np.abs(moved).mean()), name, shown(getattr(BASE, name)), shown(value))
            )
    rows.sort(key=lambda row: (-row[0], -row[1]))
    total, suggested = len(before), sum(each.flagged for each in before)
    lines = [
        "# Which assumptions could change a suggestion",
        "",
        "Made by `python benchmarks/verdict_sensitivity.py --write`; do not edit.",
        "",
        f"{total} clients of the three made-up worlds on day {DAY:.0f}, of whom {suggested} get a suggestion to act (a limit, other",
        "terms, an ending). “Changed” counts those whose suggestion appears, goes or becomes another; “moved” is by how much the value",
        "of going on moves on average, in money (an own hour is worth 36). Figures near zero need no thought; those at the",
        "top are the ones worth making one's own. φ is no assumption but a finding with a wide range, shown for comparison.",
        "",
        "| assumption | default | tried | changed | moved |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| `{name}` | {default} | {value} | {changed} | {moved:.0f} |"
            for changed, moved, name, default, value in rows
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    text = report()
    print(text)
    if asked.write:
        (ROOT / "docs" / "verdict-sensitivity.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
