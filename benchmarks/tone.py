"""How well the tone check tells escalating drafts from calm ones: one table, beside VADER where it is installed.

    python benchmarks/tone.py

Data: `../shared/samples/tone` where present (tweets, forum comments, business sentences; see its README for licences) and
`benchmarks/data/tone_pairs_*.jsonl` (formal mails written for this project: an escalating version and its calm twin).
The pairs were at hand while the rules were written; `tone_heldout_*.jsonl` were not, and no rule was written
with them in view.
"""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from journal.tone import check

ROOT = Path(__file__).resolve().parent
SAMPLES = ROOT.parent.parent / "shared" / "samples" / "tone"
Score = Callable[[str], float]


def area_under_curve(bad: Sequence[float], calm: Sequence[float]) -> float:
    """Return the ROC area: how often an escalating text scores above a calm one (ties count half)."""
    ordered = sorted([(s, 1) for s in bad] + [(s, 0) for s in calm])
    ranks, at = 0.0, 0
    while at < len(ordered):
        last = at
        while last < len(ordered) and ordered[last][0] == ordered[at][0]:
            last += 1
        ranks += sum(label for _, label in ordered[at:last]) * (at + last + 1) / 2
        at = last
    return (ranks - len(bad) * (len(bad) + 1) / 2) / (len(bad) * len(calm))


def sets(lang: str) -> dict[str, tuple[list[str], list[str]]]:
    """Return named sets of (escalating, calm) texts of one language."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for file, said in (
        ("pairs", "formal mail"),
        ("heldout", "held out"),
        ("fresh", "fresh"),
        ("unseen", "unseen"),
        ("last", "last"),
    ):
        lines = (ROOT / "data" / f"tone_{file}_{lang}.jsonl").read_text("utf-8").splitlines()
        pairs = [json.loads(line) for line in lines]
        for kind in ("veiled", "open"):
            rows = [p for p in pairs if p["kind"] == kind]
            found[f"{said}, {kind}"] = ([p["escalating"] for p in rows], [p["calm"] for p in rows])
        found[f"{said}, firm and calm"] = ([], [p["calm"] for p in pairs if p["kind"] == "firm"])
    path = SAMPLES / f"dev_{lang}.jsonl"
    if path.exists():
        # Requests in forums were learned from by half, two by two as they stand: here is the other half (learn_tone.py).
        rows = [
            row
            for i, row in enumerate(map(json.loads, path.read_text("utf-8").splitlines()))
            if not row["source"].startswith("tydip") or i // 2 % 2
        ]
        for source in sorted({r["source"] for r in rows}):
            mine = [r for r in rows if r["source"] == source]
            bad = [r["text"] for r in mine if r["expect"] == "flag"]
            calm = [r["text"] for r in mine if r["expect"] in {"ok", "ok_assumed"}]
            if bad or calm:
                found[source] = (bad, calm)
    return found


def vader() -> Score | None:
    """Return VADER's negative compound as a score, or None where it is not installed."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    analyser = SentimentIntensityAnalyzer()
    return lambda text: -analyser.polarity_scores(text)["compound"]


def main() -> None:
    other = vader()
    print(
        f"{'language':8} {'set':26} {'n bad':>6} {'caught':>7} {'n calm':>6} {'false':>7} {'AUC':>6} {'VADER':>6}"
    )
    for lang in ("en", "es"):
        every_bad: list[str] = []
        every_calm: list[str] = []
        for name, (bad, calm) in sets(lang).items():
            every_bad += bad
            every_calm += calm
            _row(lang, name, bad, calm, other if lang == "en" else None)
        _row(lang, "all", every_bad, every_calm, other if lang == "en" else None)
        flagged_bad = sum(check(t, lang).flagged for t in every_bad)
        flagged = flagged_bad + sum(check(t, lang).flagged for t in every_calm)
        print(f"{lang:8} precision at the shipped threshold: {flagged_bad / flagged:.3f} ({flagged} flagged)")
    mail = " ".join(p for p in sets("en")["formal mail, veiled"][0])
    text = (mail * 5)[:5000]
    check(text, "en")
    for name, changed in (("new", True), ("read again with one sentence changed", False)):
        times, own = [], []
        for number in range(20):
            # A word more in every sentence, or in one.
            draft = text.replace(".", f" {number}.", -1 if changed else 1)[: len(text)]
            begin, spent = time.perf_counter(), time.process_time()
            check(draft, "en")
            times.append(time.perf_counter() - begin)
            own.append(time.process_time() - spent)
        print(
            f"5,000 characters, {name}: median {sorted(times)[10] * 1000:.1f} ms of 20 runs, "
            f"least processor time {min(own) * 1000:.1f} ms"
        )


def _row(lang: str, name: str, bad: list[str], calm: list[str], other: Score | None) -> None:
    caught = f"{sum(check(t, lang).flagged for t in bad) / len(bad):7.3f}" if bad else " " * 7
    false = f"{sum(check(t, lang).flagged for t in calm) / len(calm):7.3f}" if calm else " " * 7
    area = versus = " " * 6
    if bad and calm:
        area = f"{area_under_curve([check(t, lang).score for t in bad], [check(t, lang).score for t in calm]):6.3f}"
        if other:
            versus = f"{area_under_curve([other(t) for t in bad], [other(t) for t in calm]):6.3f}"
    print(f"{lang:8} {name:26} {len(bad):6d} {caught} {len(calm):6d} {false} {area} {versus}")


if __name__ == "__main__":
    main()
