"""One client's own figures, shrunk toward the portfolio (Bühlmann credibility), and the posterior of its rate."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats, weighted
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


def credibility(n: float, k: float) -> float:
    """Return Z = n/(n + k), the weight of a client's own mean."""
    return n / (n + k) if n + k > 0 else 0.0


def _log_sd(cv2: float) -> float:
    return math.sqrt(math.log1p(cv2))


def own_figures(client: Client, pools: Pools, settings: Settings) -> Own:
    """Shrink one client's means toward the portfolio's."""
    n = client.n
    z = credibility(n, settings.k_incident)
    hours = client.hours / n if n else pools.incident_hours
    money = client.money / n if n and client.evidence.money_known else pools.incident_money
    recovery = (client.recovery + (n - client.tolls) * pools.recovery) / n if n else pools.recovery
    hyper = ((1 - z) * settings.hyper_sd) ** 2
    cost_cv2 = settings.cv_incident**2 / (n + settings.k_incident) + hyper / (
        1 + pools.incidents / max(settings.pseudo_incidents, 1e-9)
    )
    net_z = (
        1.0
        if client.nets and pools.clients_with_net <= 1
        else credibility(client.nets, settings.k_engagement)
    )
    job_z = (
        1.0
        if client.jobs and pools.clients_with_jobs <= 1
        else credibility(client.jobs, settings.k_engagement)
    )
    net = client.net / client.nets if client.nets else 0.0
    job_hours = client.job_hours / client.jobs if client.jobs else 0.0
    job_cv2 = settings.cv_engagement**2 / (client.nets + settings.k_engagement) + (
        (1 - net_z) * settings.hyper_sd
    ) ** 2 / (1 + pools.paid_jobs / 5)
    days = settings.overhead_days
    return Own(
        hours=z * hours + (1 - z) * pools.incident_hours,
        money=z * money + (1 - z) * pools.incident_money,
        recovery=z * recovery + (1 - z) * pools.recovery,
        cost_z=z,
        cost_sd=_log_sd(cost_cv2),
        net=net_z * net + (1 - net_z) * pools.net,
        job_hours=job_z * job_hours + (1 - job_z) * pools.job_hours,
        job_z=net_z,
        job_sd=_log_sd(job_cv2),
        overhead=(pools.overhead * days + client.evidence.over_hours) / (days + client.T),
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
