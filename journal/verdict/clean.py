"""Bad evidence never raises: what cannot be used is zeroed or ignored, and a flag says which."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from journal.domain.choices import Alive
from journal.verdict.evidence import ClientEvidence, Option
from journal.verdict.settings import Settings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

NEWEST = 400  # incidents that inform the rate
LARGEST = 1e13  # an amount beyond this is a slip of the keyboard
LONGEST = 36_525.0  # days: a hundred years


@dataclass(frozen=True, slots=True)
class Client:
    """One client's evidence, fit for use: finite, not negative, incidents oldest first."""

    id: str
    T: float  # days of exposure, at least the age of the oldest incident
    ages: Floats  # of the newest 400 incidents, oldest first
    n: int  # incidents, all
    hours: float  # sums over the incidents
    money: float
    recovery: float  # hours of recovery, over incidents with a known toll
    tolls: int  # how many tolls are known
    fair: int  # incidents that were mostly fair
    abusive: bool
    severe: bool  # one abusive incident with a toll of 4 or more
    jobs: int
    net: float  # sum over the jobs whose money is known
    nets: int
    job_hours: float
    repeats: int  # BG/NBD x
    recency: float  # BG/NBD t_x, days
    first: float  # BG/NBD T, days
    seen: float  # the last sign of life, in days after the first engagement: a job or an incident
    open: bool
    evidence: ClientEvidence  # with the scalar fields made usable
    flags: tuple[str, ...]
    quiet: float  # days since the newest incident; the exposure where there is none

    @property
    def rate_days(self) -> float:
        """The exposure the incident rate is learned over: shorter where only the newest incidents are used."""
        return self.T if self.n <= NEWEST else max(float(self.ages[0]), 1e-9)


class _Reader:
    def __init__(self) -> None:
        self.flags: list[str] = []

    def flag(self, name: str) -> None:
        if name not in self.flags:
            self.flags.append(name)

    def number(self, value: float, name: str, *, most: float = LARGEST, signed: bool = False) -> float:
        if not math.isfinite(value) or abs(value) > most or (value < 0 and not signed):
            self.flag(f"bad_{name}")
            return min(most, value) if value > most and math.isfinite(value) else 0.0
        return float(value)


def clean(evidence: ClientEvidence, settings: Settings) -> Client:
    """Make `evidence` usable; flags say what was wrong."""
    read = _Reader()
    if 0 <= evidence.T <= LONGEST:
        exposure = float(evidence.T)
    elif evidence.T < 0:
        read.flag("clock")
        exposure = 0.0
    else:
        exposure = read.number(evidence.T, "T", most=LONGEST)
    ages, hours, money, recovery, tolls = [], 0.0, 0.0, 0.0, 0
    fair, abusive, severe = 0, False, False
    for each in evidence.incidents:
        if not 0 <= each.age <= LONGEST:
            read.flag("future_incident" if each.age < 0 else "bad_incident_age")
            continue
        ages.append(float(each.age))
        if 0 <= each.hours <= 10_000:
            hours += each.hours
        else:
            hours += read.number(each.hours, "incident_hours", most=10_000)
        if 0 <= each.money <= LARGEST:
            money += each.money
        else:
            money += read.number(each.money, "incident_money")
        fair += each.justified
        abusive = abusive or each.abusive
        if each.toll is None:
            continue
        if 1 <= each.toll <= 5:
            tolls += 1
            recovery += toll_to_hours(each.toll, settings)
            severe = severe or (each.abusive and each.toll >= 4)
        else:
            read.flag("bad_incident_toll")
    ages.sort(reverse=True)
    job_ages, net, nets, job_hours = [], 0.0, 0, 0.0
    for job in evidence.engagements:
        if not 0 <= job.age <= LONGEST:
            read.flag("future_engagement" if job.age < 0 else "bad_engagement_age")
            continue
        job_ages.append(float(job.age))
        if 0 <= job.hours <= 100_000:
            job_hours += job.hours
        else:
            job_hours += read.number(job.hours, "engagement_hours", most=100_000)
        if job.net is not None and evidence.money_known:
            net += read.number(job.net, "engagement_net", signed=True)
            nets += 1
    scalars = _scalars(evidence, read)
    first = max(job_ages, default=0.0)
    exposure = max(exposure, ages[0] if ages else 0.0)
    return Client(
        id=evidence.id,
        T=exposure,
        ages=np.array(ages[-NEWEST:], dtype=np.float64),
        n=len(ages),
        hours=hours,
        money=money if evidence.money_known else 0.0,
        recovery=recovery,
        tolls=tolls,
        fair=fair,
        abusive=abusive,
        severe=severe,
        jobs=len(job_ages),
        net=net,
        nets=nets,
        job_hours=job_hours,
        repeats=max(len(job_ages) - 1, 0),
        recency=first - min(job_ages, default=0.0),
        first=first,
        seen=max(first - min([*job_ages, *ages[-1:]], default=0.0), 0.0),
        open=scalars.open_amount > 0 or scalars.open_hours > 0,
        evidence=scalars,
        flags=tuple(sorted(read.flags)),
        quiet=ages[-1] if ages else exposure,
    )


def row_means(values: Floats) -> Floats:
    """Return the mean of each row; for the small blocks here half of `mean` would be its preparations."""
    return np.asarray(np.add.reduce(values, axis=-1) / values.shape[-1])


def weighted(values: Floats, weight: Floats) -> Floats:
    """Return Σ weight·values of each row: to the last bit the same however many rows there are, which `@` is not."""
    return np.asarray(np.add.reduce(values * weight, axis=-1))


def toll_to_hours(toll: float, settings: Settings) -> float:
    """Return the hours of recovery that a toll of 1 to 5 stands for (linear between whole steps)."""
    step = min(int(toll), 4)
    low, high = settings.toll_hours[step - 1], settings.toll_hours[step]
    return low + (toll - step) * (high - low)


def _sound(e: ClientEvidence) -> bool:
    """Say whether every scalar is usable as it is, which is nearly always so and quickly seen."""
    amounts = (e.open_amount, e.open_cost, e.refundable, e.risk_end, e.risk_cont, e.risk_per_inc, e.referral)
    counts = (e.over_hours, e.open_hours, e.paid_ok, e.paid_bad, e.boundary_fail, e.open_days, e.refund_fee)
    most = sum(amounts) + sum(counts) + e.avoidable  # a NaN or an infinity would show here
    return (
        math.isfinite(most)
        and min(amounts) >= 0
        and min(counts) >= 0
        and max(amounts) <= LARGEST
        and max(counts) <= 1000
        and e.refund_fee <= 1
        and e.avoidable == 0
    )


def _scalars(evidence: ClientEvidence, read: _Reader) -> ClientEvidence:
    if _sound(evidence):
        return evidence
    days = evidence.open_days
    if not math.isfinite(days) or days < 0:
        read.flag("bad_open_days")
        days = 30.0
    return ClientEvidence(
        id=evidence.id,
        T=evidence.T,
        money_known=evidence.money_known,
        rates_missing=evidence.rates_missing,
        over_hours=read.number(evidence.over_hours, "over_hours", most=1e6),
        open_amount=read.number(evidence.open_amount, "open_amount"),
        open_cost=read.number(evidence.open_cost, "open_cost"),
        open_hours=read.number(evidence.open_hours, "open_hours", most=1e6),
        open_days=min(days, LONGEST),
        refundable=read.number(evidence.refundable, "refundable"),
        refund_fee=read.number(evidence.refund_fee, "refund_fee", most=1.0),
        paid_ok=read.number(evidence.paid_ok, "paid_ok", most=1e6),
        paid_bad=read.number(evidence.paid_bad, "paid_bad", most=1e6),
        risk_end=read.number(evidence.risk_end, "risk_end"),
        risk_cont=read.number(evidence.risk_cont, "risk_cont"),
        risk_per_inc=read.number(evidence.risk_per_inc, "risk_per_inc"),
        referral=read.number(evidence.referral, "referral"),
        risk_user_set=evidence.risk_user_set,
        alive=Alive(evidence.alive),
        boundary_fail=read.number(evidence.boundary_fail, "boundary_fail", most=1000),
        options=evidence.options | ({Option.CHANGE_MY_SIDE} if evidence.avoidable > 0 else frozenset()),
        avoidable=read.number(evidence.avoidable, "avoidable", most=1.0),
        latch=evidence.latch,
    )
