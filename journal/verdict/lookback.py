"""Which past reviews are clear without weighing them, for many clients and dates at once.

A client's first weighing looks back over years of reviews, and nearly all of them say plainly that nothing had to be
decided. They are told from the rest on fixed points (`points.py`); only what is near a threshold is weighed in full.
"""

from collections.abc import Callable, Sequence

import numpy as np

from journal.verdict.clean import NEWEST, Floats, Ints, clean
from journal.verdict.columns import Events, columns_then
from journal.verdict.evidence import ClientEvidence
from journal.verdict.learning import Learned, Nodes
from journal.verdict.own import hour_value, shrink
from journal.verdict.points import Rates, halton, look
from journal.verdict.settings import Settings

# What a full weighing of a past review could say of an ending: bits of one number.
ENTER, ENTER_PLAINLY, STAY, LEAVE = 1, 2, 4, 8
ANY = ENTER | ENTER_PLAINLY | STAY | LEAVE

POINTS = 96
# What the points must say of the ratio, as a share of a threshold, for a full weighing to be above it or below it. In 4,800
# reviews of made-up worlds those above had at least 0.74, those below the threshold of staying at most 1.5. Fewer
# points say too much rather than too little; they sort out what is far below.
BELOW, ABOVE = 0.5, 2.5
FEW_POINTS, FAR_BELOW = 24, 0.25
_AT_ONCE = 2000  # rows
_CELLS = 1 << 20  # numbers of incidents by nodes treated at once
_STEPS = 8  # of the fixed point; the screen needs no more


def possible(
    portfolio: Sequence[ClientEvidence],
    days: Sequence[Sequence[float]],
    learned: Learned,
    settings: Settings,
    told: Callable[[], None],
) -> list[list[int]]:
    """Say what each client's reviews so many days ago may say (ENTER and so on); `told` is called along the way."""
    found = [[ANY] * len(each) for each in days]
    hour = hour_value(learned, settings)
    if hour is None:  # nothing is reckoned at all
        return [[LEAVE] * len(each) for each in days]
    clients, place = [], []
    for i, evidence in enumerate(portfolio):
        if evidence.options or evidence.avoidable or not days[i]:
            continue  # the points know the four usual ways only
        client = clean(evidence, settings)
        if not client.flags:
            clients.append(client)
            place.append(i)
    if not clients:
        return found
    count = [len(days[i]) for i in place]
    whose = np.repeat(np.arange(len(clients)), count)
    ago = np.array([each for i in place for each in days[i]])
    columns, incidents = columns_then([portfolio[i] for i in place], clients, whose, ago, settings)
    own = shrink(columns, learned.pools, settings)
    heat = _excitations(incidents, np.array(settings.tau_grid))
    seen: list[int] = []
    for start in range(0, len(whose), _AT_ONCE):
        told()
        rows = slice(start, start + _AT_ONCE)
        part, mine = columns.part(rows), own.part(rows)
        rates = _rates_then(incidents, heat, whose[rows], ago[rows], part.T, learned.nodes, settings)
        at = look(part, mine, rates, learned, settings, hour, halton(FEW_POINTS))
        least = FAR_BELOW * min(settings.kappa, settings.exit_ratio, settings.clear_ratio)
        near = np.flatnonzero(at.gain >= least * (at.gain - at.gap))
        may = np.full(len(part), LEAVE)
        if len(near):
            at = look(
                part.part(near), mine.part(near), rates.part(near), learned, settings, hour, halton(POINTS)
            )
            may[near] = _may(at.gain, at.gain - at.gap, settings)
        seen += may.tolist()
    start = 0
    for i, each in zip(place, count, strict=True):
        found[i] = seen[start : start + each]
        start += each
    return found


def _may(gain: Floats, loss: Floats, settings: Settings) -> Ints:
    may = np.where(gain >= BELOW * settings.kappa * loss, ENTER, 0)
    may |= np.where(gain >= BELOW * settings.clear_ratio * loss, ENTER_PLAINLY, 0)
    may |= np.where(gain >= BELOW * settings.exit_ratio * loss, STAY, 0)
    may |= np.where(gain < ABOVE * settings.exit_ratio * loss, LEAVE, 0)
    return np.asarray(may)


def _rates_then(
    incidents: Events,
    heat: Floats,
    client: Ints,
    ago: Floats,
    exposure: Floats,
    nodes: Nodes,
    settings: Settings,
) -> Rates:
    """Return the incident rates as they were known then, the count of spontaneous incidents at its fixed point.

    j = Σ μ/(μ + S) with μ = (r + j)/(α + T) is near the exact mixture's mean (`own.rate_posteriors`), and costs the same
    for many incidents as for few.
    """
    taus = np.array(settings.tau_grid)
    begin, end = incidents.span(client, ago)
    first = np.maximum(begin, end - NEWEST)
    n = end - first
    many = first > begin
    exposure = np.where(many, incidents.age[np.minimum(first, len(incidents.age) - 1)] - ago, exposure)
    mean = np.empty((len(client), len(nodes.r)))
    order = np.argsort(n, kind="stable")
    at = 0
    while at < len(order):
        # rows of like counts together, padded to the largest of them
        size = max(1, _CELLS // (max(int(n[order[at]]), 1) * 2 * len(nodes.r)))
        rows = order[at : at + size]
        rows = rows[n[rows] <= max(2 * n[rows[0]], 4)]
        at += len(rows)
        most = int(n[rows[-1]])
        cells = first[rows, None] + np.arange(most)[None]
        inside = np.arange(most)[None] < n[rows, None]
        s = heat[:, np.where(inside, cells, 0)]  # [τ, row, incident]
        s = np.where(inside[None], s, np.inf)[nodes.tau_index] * np.maximum(nodes.eta, 1e-12)[:, None, None]
        bottom = nodes.alpha[:, None] + exposure[rows][None]
        mu = (nodes.r[:, None] + n[rows][None]) / bottom
        for _ in range(_STEPS):
            share = s + mu[..., None]
            np.divide(mu[..., None], share, out=share)
            mu = (nodes.r[:, None] + share.sum(axis=-1)) / bottom
        mean[rows] = mu.T
    some = n > 0
    last = np.maximum(end - 1, 0)
    since = np.where(some, incidents.age[last] - ago, 0.0)
    now = (heat[:, last].T + 1.0 / taus) * np.exp(-since[:, None] / taus) * some[:, None]
    bottom = nodes.alpha[None] + exposure[:, None]
    return Rates(
        mean, nodes.eta[None] * now[:, nodes.tau_index], (mean * bottom - nodes.r[None]) @ nodes.weight
    )


def _excitations(incidents: Events, taus: Floats) -> Floats:
    """Return S1 of each incident, [τ, incident]: 0 for a client's first."""
    heat = np.zeros((len(taus), len(incidents.age)))
    start, count = incidents.start[:-1], np.diff(incidents.start)
    for k in range(1, int(count.max(initial=0))):
        at = start[count > k] + k
        gap = incidents.age[at - 1] - incidents.age[at]
        heat[:, at] = (heat[:, at - 1] + 1.0 / taus[:, None]) * np.exp(-gap[None] / taus[:, None])
    return heat
