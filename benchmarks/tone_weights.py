"""Two logistic regressions on the parts of mails: one on whole messages, one on their sentences (used by `learn_tone.py`)."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from journal.tone.learned import LEAST_IN_MESSAGE, LEAST_IN_SENTENCE

LEAST = 3  # messages or sentences that a part must stand in
PULL = 0.1  # how strongly weights are drawn to zero
PULL_OF_RATIOS = 0.3  # and those of parts scaled by how differently the two sides use them
TYPICAL_RARITY = 4.0  # of a part, as the logarithm of how many mails there are for one that has it
ROUNDS = 2  # times the reproachful sentence of a message is looked for
ALIKE = 0.8  # shared words, of all words, from which a sentence of the twin counts as the same
MOST = 42_000  # parts that are kept, the weightiest: about a megabyte
STEPS = 120  # of the optimiser: more change nothing that is kept


@dataclass(eq=False)
class Mail:
    """A message as the learning sees it: the names of the parts of each sentence, and what the rules alone say of it."""

    author: str
    escalating: bool
    kind: str
    counts: float  # how heavily it weighs
    names: list[frozenset[str]]
    words: list[frozenset[str]]
    sure: list[float]
    row: int = -1
    rows: range = field(default_factory=lambda: range(0))


Pair = tuple[Mail | None, Mail]
Fitted = tuple[np.ndarray, float]


class Tables:
    """All mails as two sparse tables, messages and sentences by parts; learned from by some of their rows."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        """Number the mails and their sentences."""
        self.mails = list({id(mail): mail for pair in pairs for mail in pair if mail}.values())
        wholes = [frozenset().union(*mail.names) for mail in self.mails]
        counts = Counter(name for whole in wholes for name in whole)
        self.names = sorted(name for name, count in counts.items() if count >= LEAST)
        self._index = {name: i for i, name in enumerate(self.names)}
        singles: list[frozenset[str]] = []
        for row, mail in enumerate(self.mails):
            mail.row, mail.rows = row, range(len(singles), len(singles) + len(mail.names))
            singles += mail.names
        self._messages = self._table(wholes, LEAST_IN_MESSAGE)
        self._sentences = self._table(singles, LEAST_IN_SENTENCE)

    def _table(self, bags: Sequence[frozenset[str]], least: int) -> csr_matrix:
        ends, columns, values = [0], [], []
        for bag in bags:
            known = [self._index[name] for name in bag if name in self._index]
            columns += known
            values += [1 / math.sqrt(max(len(bag), least))] * len(known)
            ends.append(len(columns))
        return csr_matrix((values, columns, ends), shape=(len(bags), len(self.names)))

    def learn(self, pairs: Sequence[Pair]) -> tuple[Fitted, Fitted]:
        """Return weights and bias of parts in messages and in sentences."""
        every = [mail for pair in pairs for mail in pair if mail]
        messages = _fit(
            self._messages[[m.row for m in every]],
            np.array([m.escalating for m in every], dtype=float),
            np.array([m.counts for m in every]),
        )
        calm = [(row, mail.counts) for _, mail in pairs for row in mail.rows]
        loaded: list[list[int]] = []
        weighs: list[float] = []
        for bad, twin in pairs:
            if bad is None or not bad.rows:
                continue
            fresh = []
            weighs.append(bad.counts)
            for row, words in zip(bad.rows, bad.words, strict=True):
                same = max((len(words & w) / max(len(words | w), 1) for w in twin.words), default=0.0)
                if same > ALIKE:
                    calm.append((row, 1.0))
                else:
                    fresh.append(row)
            loaded.append(fresh or list(bad.rows))
        said = None
        for _ in range(ROUNDS):
            chosen = [
                [row for row in rows if said is None or said[row] >= min(max(said[rows]), 0.5)]
                for rows in loaded
            ]
            heavy = [counts for rows, counts in zip(chosen, weighs, strict=True) for _ in rows]
            single = _fit(
                self._sentences[[row for rows in chosen for row in rows] + [row for row, _ in calm]],
                np.array([1.0] * len(heavy) + [0.0] * len(calm)),
                np.array(heavy + [counts for _, counts in calm]),
            )
            said = self._sentences @ single[0] + single[1]
        loud = np.maximum(np.abs(messages[0]), np.abs(single[0]))
        quiet = np.argsort(-loud, kind="stable")[MOST:]
        messages[0][quiet] = single[0][quiet] = 0.0
        return messages, single

    def worded(self, messages: Fitted, single: Fitted) -> list[np.ndarray]:
        """Return for each mail what words say of its sentences, the whole message counted in."""
        whole = self._messages @ messages[0] + messages[1]
        each = self._sentences @ single[0] + single[1]
        return [whole[mail.row] + each[mail.rows.start : mail.rows.stop] for mail in self.mails]


def _fit(table: csr_matrix, right: np.ndarray, counts: np.ndarray) -> Fitted:
    """Return the mean of two fits, which are wrong about different mails.

    One takes parts the more seriously the rarer they are, the other the more differently the two sides use them
    (log-count ratios: Wang and Manning 2012, "Baselines and Bigrams").
    """
    present = np.flatnonzero(np.bincount(table.indices, minlength=table.shape[1]) >= LEAST)
    mine = table[:, present].tocsr()
    there = csr_matrix((np.ones_like(mine.data), mine.indices, mine.indptr), shape=mine.shape)
    rarity = np.log(mine.shape[0] / np.asarray(there.sum(axis=0)).ravel()) / TYPICAL_RARITY
    bad, calm = right * counts, (1 - right) * counts
    ratio = np.log((there.T @ bad + 1) / bad.sum()) - np.log((there.T @ calm + 1) / calm.sum())
    fits = [
        _scaled(mine, scale, right, counts, pull) for scale, pull in ((rarity, PULL), (ratio, PULL_OF_RATIOS))
    ]
    weights = np.zeros(table.shape[1])
    weights[present] = (fits[0][0] + fits[1][0]) / 2
    return weights, (fits[0][1] + fits[1][1]) / 2


def _scaled(
    table: csr_matrix, scale: np.ndarray, right: np.ndarray, counts: np.ndarray, pull: float
) -> Fitted:
    """Fit with the weights of the scaled parts drawn to zero, the bias not; return weights of the parts as they are."""
    mine = (table @ diags(scale)).tocsr()
    turned = mine.T.tocsr()

    def cost(w: np.ndarray) -> tuple[float, np.ndarray]:
        logit = mine @ w[:-1] + w[-1]
        wrong = (1 / (1 + np.exp(-logit)) - right) * counts
        value = (counts * (np.logaddexp(0, logit) - right * logit)).sum() + pull / 2 * w[:-1] @ w[:-1]
        return value, np.append(turned @ wrong + pull * w[:-1], wrong.sum())

    start = np.zeros(mine.shape[1] + 1)
    fitted = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "ftol": 1e-6}).x
    return scale * fitted[:-1], float(fitted[-1])
