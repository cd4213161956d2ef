"""The value of waiting one review period: go on, count what happens, and decide then (pre-posterior analysis)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Bools, Client, Floats, row_means
from journal.verdict.draws import Draws, count_spread, expected_count
from journal.verdict.options import Facts
from journal.verdict.own import Own
from journal.verdict.settings import Settings

MOST = 10  # incidents told apart within one review; more count as this many


@dataclass(frozen=True, slots=True)
class Later:
    """An option's value at the review, base + k·each after k incidents ([client, draw], or one column)."""

    base: Floats
    each: Floats | float
    possible: Bools | bool = True  # [client, 1]


def best_after_waiting(chances: Floats, later: Sequence[Later]) -> Floats:
    """Return Σ_k max over options of E[value·P(k|θ)]; `chances` are P(k|θ) for k = 0, 1, … ([client, k, draw])."""
    clients, most, count = chances.shape
    k = np.arange(most)
    best = np.full((clients, most), -np.inf)
    for option in later:
        # E[(base + k·each)·P(k)] = E[base·P(k)] + k·E[each·P(k)], for all k at once
        base, each = (
            np.einsum("ckd,cd->ck", chances, np.broadcast_to(part, (clients, count)))
            for part in (option.base, option.each)
        )
        value = (base + k * each) / count
        best = np.where(option.possible, np.maximum(best, value), best)
    return np.asarray(best.sum(axis=1))


def count_chances(mean: Floats, spread: Floats, most: int = MOST) -> Floats:
    """Return P(k) for k = 0 … most of a negative binomial of this mean and variance over mean, [client, k, draw].

    The last is the tail.
    """
    clients, count = mean.shape
    over = np.maximum(spread - 1.0, 1e-9)
    chances = np.empty((clients, most + 1, count))
    chance = np.exp(-mean * np.log1p(over) / over)
    over /= 1.0 + over
    step = mean * (1.0 - over)
    chances[:, 0] = chance
    left = 1.0 - chance
    for k in range(most - 1):
        chance *= step
        chance *= 1.0 / (k + 1)
        step += over
        chances[:, k + 1] = chance
        left -= chance
    np.maximum(left, 0.0, out=chances[:, most])
    return chances


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
    c = d.speed
    fading = delta + c

    def expected(
        length: Floats | float, excited: Floats, decay: Floats | None = None
    ) -> tuple[Floats, Floats]:
        """Return the discounted expected incidents and B; `decay` is exp(−c·length) where it is known."""
        left = np.exp(-c * length) if decay is None else decay
        still = np.exp(-delta * np.asarray(length))
        b = (1.0 - left * still) / fading
        days = (1.0 - still) / delta if delta > 0 else np.asarray(length)
        return expected_count(d, days, b, excited), b

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
    earned = d.lam / leaving * d.alive * worked * margin
    till_horizon, till_review = np.exp(-horizon * leaving), np.exp(-span * leaving)

    decay = np.exp(-c * soon)
    b0 = (1.0 - decay) / c
    count, spread = expected_count(d, soon, b0, d.excited), count_spread(d, soon, b0)
    met, _ = expected(soon, d.excited, decay)
    idle = w * per_day
    flow = (
        earned * (1.0 - till_review)
        - met * priced
        - idle * soon
        + (finished * income - share * effort - facts.risk_cont * (span / horizon))
    )

    cooled = np.exp(-span / d.tau)
    calm = d.excited * cooled  # what is left of today's excitation
    heat = d.eta * (1.0 - cooled) / span * priced  # what each new incident adds, on average, in money
    grow = np.exp(delta * span)  # values after the review are discounted to it; repeats are already to today
    ahead, ahead_b = expected(rest, calm)
    wind, wind_b = expected(s.wind_days, calm)
    left = ~finished * income - (1.0 - share) * effort
    exit_cost = w * s.exit_hours + facts.risk_end + facts.referral
    refund = np.where(finished, 0.0, facts.paid_back)
    going = Later(
        base=earned * (till_review - till_horizon) * grow
        - ahead * priced
        - idle * rest
        + (left - facts.risk_cont * (1 - span / horizon)),
        each=-heat * ahead_b,
    )
    wind *= s.wind_share * priced
    wind_b *= s.wind_share * heat
    parting = Later(base=(~finished * end_better - refund - exit_cost) - wind, each=-wind_b)
    options = [going, parting]
    if (opened & ~finished).any():
        to_do = np.maximum(open_days - span, 0.0)
        until, until_b = expected(to_do, calm)
        finishing = Later(
            base=(left - exit_cost) - until * priced - wind - idle * to_do,
            each=-heat * until_b - wind_b,
            possible=opened & ~finished,
        )
        options.append(finishing)
    best = best_after_waiting(count_chances(count, spread), options)
    return np.asarray(row_means(flow) + np.exp(-delta * span) * best - end_now)
