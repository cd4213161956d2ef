"""Three made-up worlds in which the truth is known: what a client does, and what each way of treating them earns.

Times are days, money in one currency. The worlds are not the model: jobs overlap, people leave silently after a job,
do not pay after quarrels, and one incident in fifty is costly. In the third world quarrels come in periods, which
the model does not assume.
"""

import math
from dataclasses import dataclass

import numpy as np

from journal.verdict import ClientEvidence, PastEngagement, PastIncident

REVIEWS = 900.0  # the last review
END = REVIEWS + 365.0  # consequences are counted until here
W = 36.0  # value of an hour: 0.6 of 60
EXIT_HOURS = 2.0
RECOVERY = (0.0, 0.0, 0.5, 1.0, 2.0, 4.0)  # by toll
HOURS = {True: 2.5, False: 1.5}  # of an incident, on average
TOLLS = {True: (0.05, 0.15, 0.3, 0.3, 0.2), False: (0.25, 0.35, 0.25, 0.1, 0.05)}
WORLDS = ("self-exciting", "Poisson", "quarrel periods")
TAU = 21.0
QUIET, QUARREL = 150.0, 40.0  # mean lengths of the periods in the third world
CALM = 0.25  # rate in a quiet period, as a share of the mean


@dataclass(frozen=True)
class Job:
    """One job: agreed at `start`, half paid then, the rest (if it comes) at `done`."""

    start: float
    done: float
    fee: float
    hours: float
    paid: bool


@dataclass(frozen=True)
class Sim:
    """One client's whole life as it would go if nobody ended it, with the truth about it."""

    id: str
    start: float
    life: float  # the instant after which nothing happens any more
    difficult: bool
    rate: float  # spontaneous incidents a day (worlds 1 and 2), mean rate (world 3)
    eta: float
    times: np.ndarray
    hours: np.ndarray
    money: np.ndarray
    toll: np.ndarray
    abusive: np.ndarray
    thinned: np.ndarray  # the incident happens within the wind-down too
    switches: np.ndarray  # instants at which a quarrel period begins (even) or ends (odd)
    jobs: tuple[Job, ...]
    job_rate: float
    drop: float
    margin: float  # expected value of a job
    cost: float  # expected cost of an incident
    idle: float  # unbillable hours a day

    def incident_costs(self) -> np.ndarray:
        """Return what each incident costs, in money."""
        return W * (self.hours + np.array(RECOVERY)[self.toll]) + self.money


def make_client(rng: np.random.Generator, world: str, name: str) -> Sim:
    """Make one client of a world."""
    difficult = bool(rng.random() < 0.25)
    start = float(rng.uniform(0, 300))
    rate = float((4.5 if difficult else 0.5) / 365 * rng.lognormal(-0.125, 0.5))
    eta = float(rng.choice([0.3, 0.5])) if world == "self-exciting" else 0.0
    job_rate = float(rng.gamma(2.0, 1 / 110))
    drop = float(rng.beta(1.0, 5.0))
    fee = float(rng.lognormal(math.log(400) - 0.08, 0.4))
    pace = float(rng.lognormal(0, 0.2)) / 60
    jobs, at = [], start
    while at < END:
        each = float(fee * rng.lognormal(-0.045, 0.3))
        jobs.append(
            [at, at + float(rng.uniform(10, 50)), each, each * pace * float(rng.lognormal(-0.02, 0.2))]
        )
        if rng.random() < drop:
            break
        at += float(rng.exponential(1 / job_rate))
    gone = jobs[-1][1] + 15 if at < END else END
    life = min(max(gone, *(each[1] for each in jobs)), END)
    switches = np.array([])
    if world == "quarrel periods":
        times, switches = _periods(rng, rate, start, life)
    else:
        times = _branching(rng, rate, eta, start, life)
    n = len(times)
    hours = rng.lognormal(math.log(HOURS[difficult]) - 0.18, 0.6, n)
    costly = rng.random(n) < 0.02
    money = np.where(costly, rng.uniform(500, 1500, n), 0.0)
    toll = rng.choice(5, n, p=TOLLS[difficult]) + 1
    abusive = rng.random(n) < (0.15 if difficult else 0.01)
    thinned = rng.random(n) < 0.5
    luck = rng.random(len(jobs))
    done = tuple(
        Job(a, b, f, h, bool(luck[i] >= (0.25 if np.any((times > b - 30) & (times <= b)) else 0.03)))
        for i, (a, b, f, h) in enumerate(jobs)
    )
    recovery = float(np.dot(TOLLS[difficult], RECOVERY[1:]))
    return Sim(
        id=name,
        start=start,
        life=life,
        difficult=difficult,
        rate=rate,
        eta=eta,
        times=times,
        hours=hours,
        money=money,
        toll=toll,
        abusive=abusive,
        thinned=thinned,
        switches=switches,
        jobs=done,
        job_rate=job_rate,
        drop=drop,
        margin=fee * 0.97 - W * fee * pace,
        cost=W * (HOURS[difficult] + recovery) + 20.0,
        idle=float((0.04 if difficult else 0.01) * rng.lognormal(-0.125, 0.5)),
    )


def _branching(rng: np.random.Generator, rate: float, eta: float, start: float, end: float) -> np.ndarray:
    waiting = list(rng.uniform(start, end, rng.poisson(rate * (end - start))))
    times = []
    while waiting:
        at = waiting.pop()
        if at < end:
            times.append(at)
            waiting += [at + float(each) for each in rng.exponential(TAU, rng.poisson(eta))]
    return np.sort(np.array(times))


def _periods(
    rng: np.random.Generator, rate: float, start: float, end: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return incidents and switches of a rate that is low in quiet periods and high in quarrels, `rate` on average."""
    share = QUARREL / (QUARREL + QUIET)
    high = (rate - (1 - share) * CALM * rate) / share
    times, switches = [], []
    at, quarrel = start, bool(rng.random() < share)
    if quarrel:
        switches.append(start)
    while at < end:
        until = min(at + float(rng.exponential(QUARREL if quarrel else QUIET)), end)
        times += list(rng.uniform(at, until, rng.poisson((high if quarrel else CALM * rate) * (until - at))))
        at, quarrel = until, not quarrel
        switches.append(at)
    return np.sort(np.array(times)), np.array(switches)


def make_world(world: str, clients: int, seed: int) -> list[Sim]:
    """Make the clients of one world; the same seed makes the same world."""
    rng = np.random.default_rng([seed, WORLDS.index(world), clients])
    return [make_client(rng, world, f"{world}-{seed}-{i}") for i in range(clients)]


def evidence_at(sim: Sim, now: float) -> ClientEvidence:
    """Return what a journal would hold of this client at `now`."""
    met = sim.times <= now
    jobs = [each for each in sim.jobs if each.start <= now]
    current = [each for each in jobs if each.done > now]
    ended = [each for each in jobs if each.done <= now]
    left = [each.hours * (each.done - now) / (each.done - each.start) for each in current]
    active = min(now, sim.life) - sim.start
    return ClientEvidence(
        id=sim.id,
        T=now - sim.start,
        incidents=tuple(
            PastIncident(now - float(t), float(h), float(m), int(toll), abusive=bool(bad))
            for t, h, m, toll, bad in zip(
                sim.times[met], sim.hours[met], sim.money[met], sim.toll[met], sim.abusive[met], strict=True
            )
        ),
        engagements=tuple(
            PastEngagement(
                now - each.start, each.fee if each.done > now or each.paid else each.fee / 2, each.hours
            )
            for each in jobs
        ),
        over_hours=sim.idle * max(active, 0.0),
        open_amount=sum(each.fee / 2 for each in current),
        open_hours=sum(left),
        open_days=max((each.done - now for each in current), default=30.0),
        refundable=sum(each.fee / 2 for each in current),
        paid_ok=len(jobs) + sum(each.paid for each in ended),
        paid_bad=sum(not each.paid for each in ended),
    )


def earned(sim: Sim, start: float, end: float, *, jobs_until: float | None = None) -> float:
    """Return what going on from `start` to `end` brings: jobs begun or finished in it, less hours and incidents."""
    total = 0.0
    for job in sim.jobs:
        if job.start >= end or job.done <= start:
            continue
        fresh = job.start >= start
        rest = 1.0 if fresh else (job.done - start) / (job.done - job.start)
        if fresh and jobs_until is not None and job.start >= jobs_until:
            continue
        total += (job.fee / 2 if fresh else 0.0) + (job.fee / 2 if job.paid else 0.0) - W * job.hours * rest
    within = (sim.times > start) & (sim.times <= end)
    total -= float(sim.incident_costs()[within].sum())
    return total - W * sim.idle * max(min(end, sim.life) - max(start, sim.start), 0.0)


def parted(sim: Sim, at: float, how: str) -> float:
    """Return what ending at `at` brings from then on: by `refund` at once, or by `finish`ing the open work first."""
    current = [each for each in sim.jobs if each.start <= at < each.done]
    total = -W * EXIT_HOURS
    last = at
    if how == "refund":
        total -= sum(each.fee / 2 for each in current)
    elif current:
        last = max(each.done for each in current)
        total += earned(sim, at, last, jobs_until=at)
    within = (sim.times > last) & (sim.times <= last + 14) & sim.thinned
    return total - float(sim.incident_costs()[within].sum())
