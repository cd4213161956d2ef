"""The value of waiting one review period: go on, count what happens, and decide then (pre-posterior analysis)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Bools, Client, Floats
from journal.verdict.draws import Draws
from journal.verdict.options import Facts
from journal.verdict.own import Own
from journal.verdict.settings import Settings

MOST = 10  # incidents told apart within one review; more count as this many


@dataclass(frozen=True, slots=True)
class Later:
    """An option's value at the review, base + k·each after k incidents ([client, draw])."""

    base: Floats
    each: Floats | float
    possible: Bools | bool = True  # [client, 1]


def best_after_waiting(chances: Sequence[Floats], later: Sequence[Later]) -> Floats:
    """Return Σ_k max over options of E[value·P(k|θ)]; `chances` are P(k|θ) for k = 0, 1, … ([client, draw])."""
    total = np.zeros(np.shape(chances[0])[0])
    for k, chance in enumerate(chances):
        best = np.full(total.shape, -np.inf)
        for option in later:
            value = (chance * (option.base + k * option.each)).mean(axis=1)
            possible = np.broadcast_to(option.possible, (len(total), 1))[:, 0]
            best = np.where(possible, np.maximum(best, value), best)
        total += best
    return total


def count_chances(mean: Floats, spread: Floats, most: int = MOST) -> list[Floats]:
    """Return P(k) for k = 0 … most of a negative binomial of this mean and variance over mean; the last is the tail."""
    over = np.maximum(spread - 1.0, 1e-9)
    chance = np.exp(-mean * np.log1p(over) / over)
    step, q = mean / (1.0 + over), over / (1.0 + over)
    chances, left = [chance], 1.0 - chance
    for k in range(most - 1):
        chance = chance * (step + k * q) / (k + 1)
        chances.append(chance)
        left = left - chance
    return [*chances, np.maximum(left, 0.0)]


def value_of_waiting(
    clients: Sequence[Client],
    own: Sequence[Own],
    draws: Draws,
    facts: Facts,
    settings: Settings,
    *,
    w: float,
    cost: Floats,
    end_now: Floats,
    end_better: Floats,
) -> Floats:
    """Return what going on for one review and deciding then is worth over ending now ([client]).

    `cost` is an incident's cost [client, 1], `end_now` the best ending's value now [client],
    `end_better` by how much a handover or partial refund beats a full one [client, 1]; it stays so until the work is done.
    """
    s, d = settings, draws
    span, delta, horizon = min(s.review, s.horizon), s.delta, s.horizon
    c = (1.0 - d.eta) / d.tau

    def expected(length: Floats | float, excited: Floats) -> tuple[Floats, Floats]:
        fade = np.exp(-(delta + c) * length)
        b = (1.0 - fade) / (delta + c)
        days = (1.0 - np.exp(-delta * np.asarray(length))) / delta if delta > 0 else np.asarray(length)
        return d.mu * ((days - b) / (1.0 - d.eta) + b) + excited * b, b

    opened = np.array([each.open for each in clients])[:, None]
    open_days = np.where(opened, np.array([each.evidence.open_days for each in clients])[:, None], 0.0)
    finished = opened & (open_days <= span)
    share = np.where(opened, np.minimum(1.0, span / np.maximum(open_days, 1e-9)), 0.0)
    worked = np.array([1.0 if each.jobs else 0.0 for each in clients])[:, None]
    per_day = np.array([each.overhead for each in own])[:, None] * d.over
    margin = (
        np.array([each.net for each in own])[:, None]
        - w * np.array([each.job_hours for each in own])[:, None]
    ) * d.job
    priced = cost * d.cost
    soon = np.minimum(d.life, span)
    rest = d.life - soon
    income = d.pay * facts.open_amount
    effort = facts.open_cost + w * facts.open_hours
    leaving = np.maximum(delta + d.lam * d.drop, 1e-12)
    jobs_all = d.lam * (1.0 - np.exp(-leaving * horizon)) / leaving * d.alive * worked
    jobs_soon = d.lam * (1.0 - np.exp(-leaving * span)) / leaving * d.alive * worked

    count_c = np.exp(-c * soon)
    b0 = (1.0 - count_c) / c
    count = d.mu * ((soon - b0) / (1.0 - d.eta) + b0) + d.excited * b0
    limit = (1.0 - d.eta) ** -2.0
    spread = limit + (1.0 - limit) * b0 / np.maximum(soon, 1e-9)
    met, _ = expected(soon, d.excited)
    flow = (
        np.where(finished, income, 0.0)
        - share * effort
        + jobs_soon * margin
        - met * priced
        - w * per_day * soon
        - facts.risk_cont * (span / horizon)
    )

    calm = d.excited * np.exp(-span / d.tau)  # what is left of today's excitation
    heat = d.eta * (1.0 - np.exp(-span / d.tau)) / span  # what each new incident adds, on average
    grow = np.exp(delta * span)  # values after the review are discounted to it; repeats are already to today
    ahead, ahead_b = expected(rest, calm)
    wind, wind_b = expected(s.wind_days, calm)
    left = np.where(finished, 0.0, income) - (1.0 - share) * effort
    exit_cost = w * s.exit_hours + facts.risk_end + facts.referral
    refund = np.where(finished, 0.0, facts.paid_back)
    going = Later(
        base=left
        + (jobs_all - jobs_soon) * grow * margin
        - ahead * priced
        - w * per_day * rest
        - facts.risk_cont * (1 - span / horizon),
        each=-heat * ahead_b * priced,
    )
    parting = Later(
        base=-refund + np.where(finished, 0.0, end_better) - s.wind_share * wind * priced - exit_cost,
        each=-s.wind_share * heat * wind_b * priced,
    )
    to_do = np.maximum(open_days - span, 0.0)
    until, until_b = expected(to_do, calm)
    finishing = Later(
        base=left - (until + s.wind_share * wind) * priced - w * per_day * to_do - exit_cost,
        each=-heat * (until_b + s.wind_share * wind_b) * priced,
        possible=opened & ~finished,
    )
    chances = count_chances(count, spread)
    best = best_after_waiting(chances, (going, parting, finishing))
    return np.asarray(flow.mean(axis=1) + np.exp(-delta * span) * best - end_now)
