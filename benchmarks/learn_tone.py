"""Learn which words and word pairs of business mail go with reproach, and write them to `resources/tone/words_*.json`.

    python benchmarks/learn_tone.py

A logistic regression on the words and pairs of a message (present or not, damped by its length) over what the rules already
say; most weights are driven towards zero. It learns from pairs of an escalating message and its calm twin with the same facts
(`benchmarks/data/tone_pairs_*.jsonl`, `tone_train_*.jsonl`) and, as calm texts only, from business sentences of
`../shared/samples/tone` where present (licences in its README). The held-out files are never read here.
"""

import json
import tomllib
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from journal.home import resources
from journal.tone.lexicon import lexicon, rules
from journal.tone.reading import learned_features, rule_logit
from journal.tone.text import sentences

ROOT = Path(__file__).resolve().parent
SAMPLES = ROOT.parent.parent / "shared" / "samples" / "tone"
CALM_SOURCES = {"enron_curated", "warehouse_email_es", "tydip_en", "tydip_es"}
LEAST = 2  # messages a word or pair must stand in
PULL = 0.3  # how strongly weights are pulled to zero
KEPT = 0.05  # smaller weights are left out of the file
FOLDS = 5
FALSE = 0.025  # the share of calm messages that words alone may flag, by cross-validation


def messages(lang: str) -> tuple[list[str], list[int]]:
    """Return the texts to learn from, and 1 for escalating, 0 for calm."""
    texts: list[str] = []
    labels: list[int] = []
    for name in (f"tone_pairs_{lang}", f"tone_train_{lang}"):
        for line in (ROOT / "data" / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            for key, label in (("escalating", 1), ("calm", 0)):
                if row[key]:
                    texts.append(row[key])
                    labels.append(label)
    path = SAMPLES / f"dev_{lang}.jsonl"
    if path.exists():
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        calm = [
            r["text"] for r in rows if r["source"] in CALM_SOURCES and r["expect"] in {"ok", "ok_assumed"}
        ]
        texts += calm
        labels += [0] * len(calm)
    return texts, labels


Bag = dict[str, float]


def features(text: str) -> list[Bag]:
    """Return the words and pairs of each sentence, damped by its length."""
    return [
        {name: share for name, share, _first, _last in learned_features(text, s)} for s in sentences(text)
    ]


def offsets(text: str, lang: str) -> list[float]:
    """Return what the rules alone say of each sentence."""
    words, known = lexicon(lang), rules()
    return [rule_logit(text, s, words, known) for s in sentences(text)]


class Model:
    """Weights of words and pairs, and a shift that decides how readily words alone warn."""

    def __init__(self, bags: list[list[Bag]], base: list[list[float]], labels: list[int]) -> None:
        """Fit message by message: the words of all its sentences, over the highest that the rules say of one."""
        messages = [sum((Counter(bag) for bag in each), Counter()) for each in bags]
        counts = Counter(name for bag in messages for name in bag)
        self.index = {
            name: place for place, name in enumerate(sorted(n for n, c in counts.items() if c >= LEAST))
        }
        table = self._table(messages)
        truth = np.array(labels, dtype=float)
        # What the rules are sure of already teaches nothing about words; capped, the rest is still learned.
        known = np.clip([max(each, default=-3.3) for each in base], -3.3, 1.0)

        def cost(w: np.ndarray) -> tuple[float, np.ndarray]:
            logit = known + table @ w[:-1] + w[-1]
            wrong = 1 / (1 + np.exp(-logit)) - truth
            value = np.logaddexp(0, logit).sum() - truth @ logit + PULL / 2 * w[:-1] @ w[:-1]
            return value, np.append(table.T @ wrong + PULL * w[:-1], wrong.sum())

        fitted = minimize(cost, np.zeros(len(self.index) + 1), jac=True, method="L-BFGS-B").x
        self.weights, self.shift = fitted[:-1], float(fitted[-1])

    def _table(self, bags: list[Bag]) -> csr_matrix:
        cells = [
            (row, self.index[n], v) for row, bag in enumerate(bags) for n, v in bag.items() if n in self.index
        ]
        rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
        return csr_matrix((values, (rows, columns)), shape=(len(bags), len(self.index)))

    def score(self, bags: list[Bag], base: list[float]) -> float:
        """Return the highest log-odds of a message's sentences, as the program reads it."""
        if not bags:
            return -3.3
        return float(np.max(np.array(base) + self.shift + self._table(bags) @ self.weights))


def shipped(lang: str) -> list[str]:
    """Return the phrases that the program itself offers: calm by definition, and never to be remarked on."""
    rows = tomllib.loads((resources() / "phrases" / f"{lang}.toml").read_text("utf-8"))["phrase"]
    return [row[form] for row in rows for form in ("text", "tu", "vos") if form in row]


def learn(lang: str) -> tuple[dict[str, float], float, float]:
    """Fit one language; return its weights, its shift, and the share caught by cross-validation."""
    texts, labels = messages(lang)
    calm = shipped(lang)
    texts, labels = texts + calm, labels + [0] * len(calm)
    bags, base = [features(t) for t in texts], [offsets(t, lang) for t in texts]
    unseen = np.zeros(len(texts))
    for fold in range(FOLDS):
        # Twins stand next to each other and stay in one fold.
        inside = [i for i in range(len(texts)) if (i // 2) % FOLDS != fold]
        model = Model([bags[i] for i in inside], [base[i] for i in inside], [labels[i] for i in inside])
        for i in range(len(texts)):
            if (i // 2) % FOLDS == fold:
                unseen[i] = model.score(bags[i], base[i])
    truth = np.array(labels)
    # The share is that of words alone: what a rule flags is the rule's affair.
    silent = np.array([max(each, default=-3.3) < 0 for each in base])
    margin = float(np.quantile(unseen[(truth == 0) & silent], 1 - FALSE))
    whole = Model(bags, base, labels)
    offered = max(whole.score(features(t), offsets(t, lang)) for t in calm)
    margin = max(margin, offered + 0.05)
    weights = {
        n: round(float(whole.weights[k]), 2) for n, k in whole.index.items() if abs(whole.weights[k]) >= KEPT
    }
    return weights, round(whole.shift - margin, 2), float(np.mean(unseen[truth == 1] > margin))


def main() -> None:
    for lang in ("en", "es"):
        weights, shift, caught = learn(lang)
        path = resources() / "tone" / f"words_{lang}.json"
        document = {"shift": shift, "weights": weights}
        path.write_text(json.dumps(document, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
        print(
            f"{lang}: {len(weights)} words and pairs, shift {shift}; {caught:.0%} caught where {FALSE:.1%} of calm texts are (unseen folds)"
        )


if __name__ == "__main__":
    main()
