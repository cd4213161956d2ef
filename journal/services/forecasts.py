"""Incidents to be expected month by month, from the verdict's own draws (VERDICT.md, "Incident rate")."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.verdict import ClientEvidence, Settings
    from journal.verdict.clean import Floats
    from journal.verdict.draws import Draws
    from journal.verdict.learning import Learned

_DRAWS = 1000
_LEVELS = (0.05, 0.10, 0.90, 0.95)


def expect(
    evidence: "Sequence[ClientEvidence]", learned: "Learned", settings: "Settings", edges: Sequence[float]
) -> list[tuple[float, float, float, float, float]]:
    """Return (mean, 5 %, 10 %, 90 %, 95 %) of the count of incidents of all clients between each two `edges`.

    `edges` are days from now. Per draw and client the count between a and b has the mean E(b) − E(a) with
    E(x) = μ((x − B)/(1 − η) + B) + sB, B = (1 − e^{−cx})/c, c = (1 − η)/τ, cut where the relationship ends, and is
    negative binomial with the variance over mean F of VERDICT.md.
    """
    import numpy as np

    from journal.verdict.clean import clean
    from journal.verdict.draws import draw
    from journal.verdict.own import own_figures, rate_posteriors

    total = np.zeros((len(edges) - 1, _DRAWS))
    counts = np.zeros_like(total)
    clients = [clean(each, settings) for each in evidence]
    rates = rate_posteriors(clients, learned.nodes, settings)
    luck = np.random.default_rng(20261122)
    for start in range(0, len(clients), 16):
        part, known = clients[start : start + 16], rates[start : start + 16]
        own = own_figures(part, learned.pools, settings)
        drawn = draw(part, own, known, learned, settings, _DRAWS)
        c = (1.0 - drawn.eta) / drawn.tau
        limit = (1.0 - drawn.eta) ** -2.0
        reached = [_expected_by(day, drawn, c) for day in edges]
        for place, (first, last) in enumerate(pairwise(edges)):
            mean = np.maximum(reached[place + 1] - reached[place], 0.0)
            days = last - first
            spread = limit + (1.0 - limit) * -np.expm1(-c * days) / (c * days)
            scale = np.maximum(spread - 1.0, 1e-6)
            counts[place] += luck.poisson(luck.gamma(np.maximum(mean / scale, 1e-12)) * scale).sum(axis=0)
            total[place] += mean.sum(axis=0)
    found = []
    for expected, drawn_counts in zip(total, counts, strict=True):
        low90, low80, high80, high90 = (float(each) for each in np.quantile(drawn_counts, _LEVELS))
        found.append((float(expected.mean()), low90, low80, high80, high90))
    return found


def _expected_by(day: float, drawn: "Draws", c: "Floats") -> "Floats":
    """Return E(day) of each client and draw."""
    import numpy as np

    at = np.minimum(day, drawn.life)
    fading = -np.expm1(-c * at) / c
    return drawn.mu * ((at - fading) / (1.0 - drawn.eta) + fading) + drawn.excited * fading
