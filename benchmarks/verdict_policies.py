"""Ways of deciding when to end: ours, an oracle that knows the truth, and the rules people use instead."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from verdict_worlds import (
    CALM,
    EXIT_HOURS,
    QUARREL,
    QUIET,
    RECOVERY,
    REVIEWS,
    TAU,
    Sim,
    W,
    earned,
    evidence_at,
    parted,
)

from journal.verdict import ClientEvidence, ClientVerdict, Latch, Option, Settings, learn, weigh

EVERY = 30.0
DELTA = math.log(1.1) / 365
# In these worlds nobody sets limits, so the verdict is not to count on them either.
PLAIN = Settings(own_rate=60.0, boundary_a=1e-6)

Ending = tuple[float, str]  # when, and "refund" or "finish"
Rule = Callable[[Sim, float], str | None]


def reviews() -> list[float]:
    """Return the days of the reviews."""
    return [EVERY * k for k in range(1, int(REVIEWS / EVERY) + 1)]


def value(sim: Sim, ending: Ending | None, until: float) -> float:
    """Return what a client brings in all when ended so, or never."""
    if ending is None:
        return earned(sim, sim.start, until)
    at, how = ending
    before = _before(sim, at)
    return before + parted(sim, at, how)


def _before(sim: Sim, at: float) -> float:
    total = 0.0
    for job in sim.jobs:
        if job.start >= at:
            continue
        worked = min(1.0, (at - job.start) / (job.done - job.start))
        total += job.fee / 2 - W * job.hours * worked
        if job.done <= at and job.paid:
            total += job.fee / 2
    met = sim.times <= at
    total -= float(sim.incident_costs()[met].sum())
    return total - W * sim.idle * max(min(at, sim.life) - sim.start, 0.0)


def follow(rule: Rule, sim: Sim) -> Ending | None:
    """Return when and how a rule ends a client."""
    for day in reviews():
        if day > sim.start + 14:
            how = rule(sim, day)
            if how:
                return day, how
    return None


# --- the oracle -------------------------------------------------------------------------------------------------


def oracle(world: str) -> Rule:
    """Return the rule of someone who knows every rate, cost and chance, and who has left; only luck is hidden."""
    share = (np.arange(24) + 0.5) / 24

    def decide(sim: Sim, now: float) -> str | None:
        gone = now >= sim.life
        current = [each for each in sim.jobs if each.start <= now < each.done]
        left = max((each.done - now for each in current), default=0.0)
        leaves = sim.job_rate * sim.drop
        life = np.maximum(np.minimum(-np.log1p(-share) / max(leaves, 1e-9), 365.0), left)
        last = max(each.start for each in sim.jobs if each.start <= now)
        dropped = not any(each.start > now for each in sim.jobs) and sim.life < REVIEWS + 365
        if gone or dropped:  # it is known who will not come back
            life = np.full(24, max(sim.life - now, 0.0))
        if world == "quarrel periods":
            rate, extra, c = _period_rate(sim, now)
        else:
            met = now - sim.times[sim.times <= now]
            rate = sim.rate / (1 - sim.eta)
            c = (1 - sim.eta) / TAU
            extra = sim.rate + sim.eta / TAU * float(np.exp(-met / TAU).sum()) - rate

        def expected(days: np.ndarray | float) -> float:
            return float(np.mean(rate * np.asarray(days) + extra * (1 - np.exp(-c * np.asarray(days))) / c))

        jobs = (
            0.0 if gone or dropped else sim.job_rate * -math.expm1(-(leaves + DELTA) * 365) / (leaves + DELTA)
        )
        open_value = sum(
            0.95 * each.fee / 2 - W * each.hours * (each.done - now) / (each.done - each.start)
            for each in current
        )
        idle = W * sim.idle
        go = open_value + jobs * sim.margin - expected(life) * sim.cost - idle * float(life.mean())
        wind = 0.0 if gone else 0.5 * expected(min(14.0, max(sim.life - now, 0.0))) * sim.cost
        refund = -sum(each.fee / 2 for each in current) - wind - W * EXIT_HOURS
        finish = open_value - expected(left) * sim.cost - wind - idle * left - W * EXIT_HOURS
        if gone or last > now:
            return None
        best = max(refund, finish if current else -math.inf)
        return None if best <= go else "finish" if current and finish >= refund else "refund"

    return decide


def _period_rate(sim: Sim, now: float) -> tuple[float, float, float]:
    """Return the mean rate, how far the rate now is from it, and how fast that fades."""
    portion = QUARREL / (QUARREL + QUIET)
    high = (sim.rate - (1 - portion) * CALM * sim.rate) / portion
    before = int(np.sum(sim.switches <= now))
    started = len(sim.switches) > 0 and sim.switches[0] == sim.start
    quarrel = before % 2 == 1 if started or before else False
    return sim.rate, (high if quarrel else CALM * sim.rate) - sim.rate, 1 / QUIET + 1 / QUARREL


# --- the rules people use ---------------------------------------------------------------------------------------


def three_ever(sim: Sim, now: float) -> str | None:
    """Three incidents, ever."""
    return "refund" if np.sum(sim.times <= now) >= 3 else None


def three_in_90(sim: Sim, now: float) -> str | None:
    """Three incidents within 90 days."""
    return "refund" if np.sum((sim.times <= now) & (sim.times > now - 90)) >= 3 else None


def margin_below_zero(sim: Sim, now: float) -> str | None:
    """More spent than earned to date: the sunk cost rule."""
    return "refund" if _before(sim, now) < 0 else None


def health_score(sim: Sim, now: float) -> str | None:
    """A weighted score of 100: 12 off for an incident (half after 180 days), 15 for an unpaid job, 10 for silence."""
    ages = now - sim.times[sim.times <= now]
    unpaid = sum(each.done <= now and not each.paid for each in sim.jobs)
    silent = now - max(each.start for each in sim.jobs if each.start <= now) > 120
    score = 100 - 12 * float(np.sum(0.5 ** (ages / 180))) - 15 * unpaid - 10 * silent
    return "refund" if score < 50 else None


def never(_sim: Sim, _now: float) -> str | None:
    """Never end."""
    return None


def finishing(rule: Rule) -> Rule:
    """Return the same rule, finishing the open work before parting."""

    def decide(sim: Sim, now: float) -> str | None:
        return "finish" if rule(sim, now) else None

    return decide


def raw_rate(sim: Sim, now: float) -> str | None:
    """The same economics with plain averages: n/T incidents, own means, no shrinkage, no uncertainty."""
    e = evidence_at(sim, now)
    n, days = len(e.incidents), max(e.T, 1.0)
    if n == 0:
        return None
    cost = W * sum(each.hours + RECOVERY[int(each.toll or 3)] for each in e.incidents) / n
    cost += sum(each.money for each in e.incidents) / n
    year = -math.expm1(-DELTA * 365) / DELTA
    jobs = len(e.engagements) / days * year
    margin = sum((each.net or 0.0) - W * each.hours for each in e.engagements) / max(len(e.engagements), 1)
    pay = (18 + e.paid_ok) / (20 + e.paid_ok + e.paid_bad)
    current = pay * e.open_amount - W * e.open_hours
    open_days = e.open_days if e.open_amount > 0 else 0.0
    idle = W * e.over_hours / days
    go = current + jobs * margin - n / days * year * cost - idle * 365
    wind = 0.5 * n / days * 14 * cost + W * EXIT_HOURS
    refund = -e.refundable - wind
    finish = current - n / days * open_days * cost - idle * open_days - wind
    if max(refund, finish) < go + W:
        return None
    return "finish" if e.open_amount > 0 and finish >= refund else "refund"


# --- ours -------------------------------------------------------------------------------------------------------


@dataclass
class Seen:
    """One verdict at one review, beside the truth to come."""

    sim: Sim
    day: float
    verdict: ClientVerdict


def ours(
    sims: Sequence[Sim], settings: Settings = PLAIN, *, draws: int = 400, act: bool = True, relearn: int = 1
) -> tuple[dict[str, Ending], list[Seen]]:
    """Follow the verdict through all reviews; `act` False only watches. Ended clients stop being recorded."""
    endings: dict[str, Ending] = {}
    latches: dict[str, Latch] = {}
    frozen: dict[str, ClientEvidence] = {}
    seen: list[Seen] = []
    learned = None
    for count, day in enumerate(reviews()):
        running = [each for each in sims if each.start + 14 <= day and each.id not in endings]
        if not running:
            continue
        evidence = [replace(evidence_at(each, day), latch=latches.get(each.id)) for each in running]
        if learned is None or count % relearn == 0:
            learned = learn([*evidence, *frozen.values()], settings)
        found = weigh(evidence, settings, learned=learned, draws=draws)
        for sim, have, verdict in zip(running, evidence, found.clients, strict=True):
            latches[sim.id] = verdict.latch.after(EVERY)
            seen.append(Seen(sim, day, verdict))
            if act and verdict.latch.ending:
                how = "finish" if verdict.best_end is Option.FINISH_THEN_PART else "refund"
                endings[sim.id] = (day, how)
                frozen[sim.id] = replace(have, open_amount=0.0, open_hours=0.0, refundable=0.0)
    return endings, seen
