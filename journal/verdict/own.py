"""One client's own figures, shrunk toward the portfolio (Bühlmann credibility), and the posterior of its rate."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from journal.verdict.clean import Client, Floats, Ints, weighted
from journal.verdict.columns import Columns, columns_of
from journal.verdict.learning import Learned, Nodes, Pools, by_count
from journal.verdict.rate import excitation, log_follow_ups, mixture
from journal.verdict.settings import Settings

_AT_ONCE = 2000  # clients of one incident count treated together


@dataclass(frozen=True, slots=True)
class Own:
    """Shrunk means of one client, with the log-standard deviations of their uncertainty."""

    hours: float  # of an incident
    money: float
    recovery: float  # hours
    cost_z: float  # credibility of the own incidents
    cost_sd: float
    net: float  # of an engagement
    job_hours: float
    job_z: float
    job_sd: float
    overhead: float  # hours a day

    def incident(self, w: float, psi: float, risk: float) -> float:
        """Return what one incident costs, in money."""
        return w * self.hours + self.money + psi * w * self.recovery + risk


@dataclass(frozen=True, slots=True)
class Owns:
    """`Own` of many rows, as columns under the same names."""

    hours: Floats
    money: Floats
    recovery: Floats
    cost_z: Floats
    cost_sd: Floats
    net: Floats
    job_hours: Floats
    job_z: Floats
    job_sd: Floats
    overhead: Floats

    def incident(self, w: float, psi: float, risk: Floats) -> Floats:
        """Return what one incident costs, in money."""
        return np.asarray(w * self.hours + self.money + psi * w * self.recovery + risk)

    def part(self, rows: slice | Ints) -> "Owns":
        """Return some of the rows."""
        return Owns(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def rows(self) -> list[Own]:
        """Return the rows one by one."""
        return [
            Own(*row)
            for row in zip(*(getattr(self, each.name).tolist() for each in fields(self)), strict=True)
        ]


def credibility(n: float, k: float) -> float:
    """Return Z = n/(n + k), the weight of a client's own mean."""
    return n / (n + k) if n + k > 0 else 0.0


def _credibility(n: Floats, k: float) -> Floats:
    return n / np.maximum(n + k, _TINY)  # 0 of 0 is 0


_TINY = 1e-300


def _log_sd(cv2: Floats) -> Floats:
    return np.asarray(np.sqrt(np.log1p(cv2)))


def own_figures(clients: Sequence[Client], pools: Pools, settings: Settings) -> list[Own]:
    """Shrink each client's means toward the portfolio's."""
    return shrink(columns_of(clients), pools, settings).rows()


def shrink(client: Columns, pools: Pools, settings: Settings) -> Owns:
    """Shrink the means of each row toward the portfolio's."""
    n, some = client.n, np.maximum(client.n, 1.0)
    z = _credibility(n, settings.k_incident)
    hours = np.where(n > 0, client.hours / some, pools.incident_hours)
    money = np.where((n > 0) & client.money_known, client.money / some, pools.incident_money)
    recovery = (client.recovery + (n - client.tolls) * pools.recovery) / some
    recovery = np.where(n > 0, recovery, pools.recovery)
    hyper = ((1 - z) * settings.hyper_sd) ** 2
    cost_cv2 = settings.cv_incident**2 / (n + settings.k_incident) + hyper / (
        1 + pools.incidents / max(settings.pseudo_incidents, 1e-9)
    )
    net_z = _credibility(client.nets, settings.k_engagement)
    if pools.clients_with_net <= 1:
        net_z = np.where(client.nets > 0, 1.0, net_z)
    job_z = _credibility(client.jobs, settings.k_engagement)
    if pools.clients_with_jobs <= 1:
        job_z = np.where(client.jobs > 0, 1.0, job_z)
    net = client.net / np.maximum(client.nets, 1.0)
    job_hours = client.job_hours / np.maximum(client.jobs, 1.0)
    job_cv2 = settings.cv_engagement**2 / (client.nets + settings.k_engagement) + (
        (1 - net_z) * settings.hyper_sd
    ) ** 2 / (1 + pools.paid_jobs / 5)
    days = settings.overhead_days
    return Owns(
        hours=z * hours + (1 - z) * pools.incident_hours,
        money=z * money + (1 - z) * pools.incident_money,
        recovery=z * recovery + (1 - z) * pools.recovery,
        cost_z=z,
        cost_sd=_log_sd(cost_cv2),
        net=net_z * net + (1 - net_z) * pools.net,
        job_hours=job_z * job_hours + (1 - job_z) * pools.job_hours,
        job_z=net_z,
        job_sd=_log_sd(job_cv2),
        overhead=(pools.overhead * days + client.over_hours) / (days + client.T),
    )


@dataclass(frozen=True, slots=True)
class RatePosterior:
    """What is known of one client's rate: per node the mixture over spontaneous counts, its mean, the excitation."""

    chance: Floats  # [node, n+1]: of the node and of j spontaneous incidents, together
    mean: Floats  # [node]: expected μ, a day
    excited: Floats  # [node]: s = η·S1 now, a day
    follow_ups: float
    exposure: float


def rate_posteriors(clients: Sequence[Client], nodes: Nodes, settings: Settings) -> list[RatePosterior]:
    """Return the exact posterior of every client's incident rate at each node."""
    taus = np.array(settings.tau_grid)
    found: list[RatePosterior | None] = [None] * len(clients)
    for n, where in by_count(clients).items():
        for start in range(0, len(where), _AT_ONCE):
            part = where[start : start + _AT_ONCE]
            group = [clients[i] for i in part]
            ages = np.array([each.ages for each in group]).reshape(len(group), n)
            exposure = np.array([each.rate_days for each in group])
            for i, posterior in zip(part, _posteriors(ages, exposure, nodes, taus), strict=True):
                found[i] = posterior
    return [each for each in found if each is not None]


def _posteriors(ages: Floats, exposure: Floats, nodes: Nodes, taus: Floats) -> list[RatePosterior]:
    n = ages.shape[1]
    heat = excitation(ages, taus)
    follow = np.stack(
        [
            log_follow_ups(heat.log_e[:, index], float(eta))
            for eta, index in zip(nodes.eta, nodes.tau_index, strict=True)
        ],
        axis=1,
    )
    weights, _ = mixture(follow, nodes.r, nodes.alpha, exposure)
    j = np.arange(n + 1)
    spontaneous = weighted(weights, j)
    mean = (nodes.r[None] + spontaneous) / (nodes.alpha[None] + exposure[:, None])
    excited = nodes.eta[None] * heat.now[:, nodes.tau_index]
    chance = weights * nodes.weight[None, :, None]
    ups = weighted(n - spontaneous, nodes.weight)
    return [
        RatePosterior(chance[i], mean[i], excited[i], float(ups[i]), float(exposure[i]))
        for i in range(len(exposure))
    ]


def hour_value(learned: Learned, settings: Settings) -> float | None:
    """Return the value of a freed hour, φ × the own rate (typed, else suggested); None where neither is known."""
    rate = settings.own_rate or learned.suggested_rate
    return None if rate is None else settings.phi * rate
