"""Learn which words of business mail go with reproach, and write their weights to `resources/tone/words_*.json`.

    python benchmarks/learn_tone.py            learn, write, and print how each author's mails fare unseen
    python benchmarks/learn_tone.py --dry-run  the same without writing

Two logistic regressions on the same parts (journal/tone/learned.py), most weights drawn towards zero: one on whole
messages, one on sentences. They learn from pairs of an escalating message and its calm twin with the same facts
(`benchmarks/data/tone_pairs_*.jsonl`, `tone_train_*.jsonl`) and, as calm texts only, from business sentences of
`../shared/samples/tone` where present (licences in its README) and from the phrases that the program offers. Of an escalating
message, a sentence that stands in the calm twin too is calm; of the others the one that reads worst is the reproach. Files named
`tone_heldout`, `tone_fresh` and `tone_unseen` are never read here.

Each file of pairs has one author. How readily words alone warn is set on mails by authors that the model has not seen: every
file in turn is read by what the others teach.
"""

import argparse
import json
import math
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sparse products of this size only wait for one another

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from journal.home import resources
from journal.tone.learned import LEAST_IN_MESSAGE, LEAST_IN_SENTENCE, parts, within
from journal.tone.lexicon import lexicon, rules
from journal.tone.reading import rule_logit
from journal.tone.text import quoted_spans, sentences

DATA = Path(__file__).resolve().parent / "data"
SAMPLES = DATA.parents[2] / "shared" / "samples" / "tone"
MAIL_SOURCES = {"enron_curated", "warehouse_email_es"}  # business mail: all of it is learned from
OTHER_SOURCES = {"tydip_en", "tydip_es"}  # requests in forums: half of it
LEAST = 2  # messages that a part must stand in
PULL = 0.05  # how strongly weights are drawn to zero
LOWEST = 0.0  # words only ever speak for a reproach: what is missing in other kinds of text must not
ROUNDS = 3  # times the reproachful sentence of a message is looked for
ALIKE = 0.8  # shared words, of all words, from which a sentence of the twin counts as the same
OFFERED = 8  # how often each phrase that the program offers is counted
KEPT = 0.1  # weights smaller than this are left out of the file
FALSE = (
    0.048  # the share of calm messages, by authors not learned from, that rules and words together may flag
)
BIAS = 3.3  # what words have to outweigh where no rule speaks (`bias` of the language files)


@dataclass(frozen=True)
class Mail:
    """A message as the learning sees it: the names of the parts of each sentence, and what the rules say of it."""

    author: str
    escalating: bool
    kind: str
    names: list[frozenset[str]]
    words: list[frozenset[str]]
    ruled: list[float]


def read(text: str, lang: str, author: str, *, escalating: bool, kind: str) -> Mail:
    """Cut a message into its parts, as the program does."""
    cut, quoted = sentences(text), quoted_spans(text)
    words, known = lexicon(lang), rules()
    names = [frozenset(parts(text, s, spans)) for s, spans in zip(cut, within(cut, quoted), strict=True)]
    ruled = [rule_logit(text, s, words, known) for s in cut]
    return Mail(author, escalating, kind, names, [frozenset(t.folded for t in s.tokens) for s in cut], ruled)


def mails(lang: str) -> Iterator[tuple[Mail | None, Mail]]:
    """Yield the pairs, and calm messages without a twin."""
    for path in sorted(DATA.glob(f"tone_pairs_{lang}.jsonl")) + sorted(
        DATA.glob(f"tone_train_{lang}*.jsonl")
    ):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            calm = read(row["calm"], lang, path.stem, escalating=False, kind=row["kind"])
            if row["escalating"]:
                yield read(row["escalating"], lang, path.stem, escalating=True, kind=row["kind"]), calm
            else:
                yield None, calm
    path = SAMPLES / f"dev_{lang}.jsonl"
    if path.exists():
        for i, line in enumerate(path.read_text("utf-8").splitlines()):
            row = json.loads(line)
            learned = row["source"] in MAIL_SOURCES or (row["source"] in OTHER_SOURCES and not i // 2 % 2)
            if learned and row["expect"] in {"ok", "ok_assumed"}:
                yield None, read(row["text"], lang, row["source"], escalating=False, kind="business")
    for text in shipped(lang):
        mail = read(text, lang, "the program", escalating=False, kind="offered")
        yield from [(None, mail)] * OFFERED


def shipped(lang: str) -> list[str]:
    """Return the phrases that the program itself offers: calm by definition, and never to be remarked on."""
    rows = tomllib.loads((resources() / "phrases" / f"{lang}.toml").read_text("utf-8"))["phrase"]
    return [row[form] for row in rows for form in ("text", "tu", "vos") if form in row]


class Weights:
    """A logistic regression on parts that are present or not, damped by how many there are."""

    def __init__(self, bags: Sequence[frozenset[str]], truth: Sequence[bool], least: int) -> None:
        """Fit with the weights drawn to zero, the bias not."""
        self.least = least
        counts = Counter(name for bag in bags for name in bag)
        self.index = {n: i for i, n in enumerate(sorted(n for n, c in counts.items() if c >= LEAST))}
        table, right = self._table(bags), np.array(truth, dtype=float)

        def cost(w: np.ndarray) -> tuple[float, np.ndarray]:
            logit = table @ w[:-1] + w[-1]
            wrong = 1 / (1 + np.exp(-logit)) - right
            value = np.logaddexp(0, logit).sum() - right @ logit + PULL / 2 * w[:-1] @ w[:-1]
            return value, np.append(table.T @ wrong + PULL * w[:-1], wrong.sum())

        start = np.zeros(len(self.index) + 1)
        bounds = [(LOWEST, None)] * len(self.index) + [(None, None)]
        fitted = minimize(cost, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
        self.weights, self.bias = fitted[:-1], float(fitted[-1])

    def _table(self, bags: Sequence[frozenset[str]]) -> csr_matrix:
        cells = [
            (row, self.index[n], 1 / math.sqrt(max(len(bag), self.least)))
            for row, bag in enumerate(bags)
            for n in bag
            if n in self.index
        ]
        rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
        return csr_matrix((values, (rows, columns)), shape=(len(bags), len(self.index)))

    def __call__(self, bags: Sequence[frozenset[str]]) -> np.ndarray:
        """Return the log-odds of each bag."""
        return np.asarray(self._table(bags) @ self.weights + self.bias)


def whole(mail: Mail) -> frozenset[str]:
    """Return the parts of a message."""
    return frozenset().union(*mail.names)


def learn(pairs: Sequence[tuple[Mail | None, Mail]]) -> tuple[Weights, Weights]:
    """Return the weights of parts in messages and in sentences."""
    every = [mail for pair in pairs for mail in pair if mail]
    messages = Weights([whole(m) for m in every], [m.escalating for m in every], LEAST_IN_MESSAGE)
    calm = [names for _, mail in pairs for names in mail.names]
    loaded: list[list[frozenset[str]]] = []
    for bad, twin in pairs:
        if bad is None:
            continue
        fresh = []
        for names, words in zip(bad.names, bad.words, strict=True):
            same = max((len(words & w) / max(len(words | w), 1) for w in twin.words), default=0.0)
            (calm if same > ALIKE else fresh).append(names)
        loaded.append(fresh or bad.names)
    chosen = loaded
    for _ in range(ROUNDS):
        bad_ones = [names for several in chosen for names in several]
        single = Weights(bad_ones + calm, [True] * len(bad_ones) + [False] * len(calm), LEAST_IN_SENTENCE)
        chosen = []
        for several in loaded:
            said = single(several)
            chosen.append([n for n, s in zip(several, said, strict=True) if s >= min(said.max(), 0.5)])
    return messages, single


def worded(mail: Mail, messages: Weights, single: Weights) -> np.ndarray:
    """Return what words say of each sentence, the whole message counted in."""
    return messages([whole(mail)])[0] + single(mail.names)


def verdict(mail: Mail, said: np.ndarray, shift: float) -> float:
    """Return the highest log-odds of a message's sentences, as the program reckons it."""
    each = [
        r + min(max(w + shift, 0.0 if r >= 0 else -1.0), 5.0) for r, w in zip(mail.ruled, said, strict=True)
    ]
    return float(max(each, default=-BIAS))


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the words of the tone check.")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    dry = parser.parse_args().dry_run
    print(
        f"{'language':8} {'author':22} {'veiled':>7} {'open':>7} {'calm':>7}   (flagged, by what the others teach)"
    )
    for lang in ("en", "es"):
        pairs = list(mails(lang))
        # everyday mail (the sixth file) is always learned from, as nothing else teaches what is harmless elsewhere
        authors = sorted(
            {c.author for _, c in pairs if re.fullmatch(r"tone_train_[a-z]+(_[1-5])?", c.author)}
        )
        unseen: list[tuple[Mail, np.ndarray]] = []
        for author in authors:
            models = learn([p for p in pairs if p[1].author != author])
            mine = [m for p in pairs if p[1].author == author for m in p if m]
            unseen += [(m, worded(m, *models)) for m in mine if m.names]
        calm = [(m, w) for m, w in unseen if not m.escalating]
        ruled = np.mean([max(m.ruled) >= 0 for m, _ in calm])
        # Words may flag what the rules leave of the share.
        heard = sorted((w.max() for m, w in calm if max(m.ruled) < 0), reverse=True)
        spare = float(heard[int(max(FALSE - ruled, 0.005) * len(calm))])
        messages, single = learn(pairs)
        offered = [worded(m, messages, single).max() for _, m in pairs if m.kind == "offered" and m.names]
        margin = max(spare, max(offered) + 0.05)
        shift = BIAS - margin
        print(
            f"{lang:8} rules alone flag {ruled:.3f} of calm; margin {margin:.2f}, for what is offered {max(offered):.2f}"
        )
        for author in [*authors, "all"]:
            shares = []
            for wanted in ("veiled", "open", "calm"):
                flagged = [
                    verdict(m, w, shift) >= 0
                    for m, w in unseen
                    if author in {m.author, "all"}
                    and (m.kind == wanted if m.escalating else wanted == "calm")
                ]
                shares.append(f"{np.mean(flagged):7.3f}" if flagged else " " * 7)
            print(f"{lang:8} {author:22} {' '.join(shares)}")
        if not dry:
            _write(lang, messages, single, shift)


def _write(lang: str, messages: Weights, single: Weights, shift: float) -> None:
    weights = {}
    for name in sorted(messages.index.keys() | single.index.keys()):
        two = [
            round(float(each.weights[each.index[name]]), 2) if name in each.index else 0.0
            for each in (messages, single)
        ]
        if max(abs(each) for each in two) >= KEPT:
            weights[name] = two
    head = {"whole": round(messages.bias, 3), "single": round(single.bias, 3), "shift": round(shift, 3)}
    lines = ",\n".join(f"{json.dumps(n, ensure_ascii=False)}: {json.dumps(w)}" for n, w in weights.items())
    path = resources() / "tone" / f"words_{lang}.json"
    path.write_text(f'{json.dumps(head)[:-1]}, "weights": {{\n{lines}\n}}}}\n', "utf-8")
    print(f"{lang}: {len(weights)} parts, {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
