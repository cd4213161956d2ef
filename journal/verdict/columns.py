"""Many clients' evidence as columns: one row a client, or one a client and past date."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from journal.domain.choices import Alive
from journal.verdict.clean import Bools, Client, Floats, Ints, toll_to_hours
from journal.verdict.evidence import ClientEvidence
from journal.verdict.settings import Settings

_OWN = ("T", "n", "hours", "money", "recovery", "tolls", "jobs", "net", "nets", "job_hours")
_REPEAT = ("repeats", "first", "seen")
_ENTERED = (
    "over_hours",
    "open_amount",
    "open_cost",
    "open_hours",
    "open_days",
    "refundable",
    "refund_fee",
    "paid_ok",
    "paid_bad",
    "risk_end",
    "risk_cont",
    "risk_per_inc",
    "referral",
    "boundary_fail",
)
_FAR = 1e6  # days: beyond any age, so that one sorted row holds the dates of all clients


@dataclass(frozen=True, slots=True)
class Columns:
    """What `Client` and its evidence say, under the same names."""

    T: Floats
    n: Floats
    hours: Floats
    money: Floats
    recovery: Floats
    tolls: Floats
    jobs: Floats
    net: Floats
    nets: Floats
    job_hours: Floats
    repeats: Floats
    first: Floats
    seen: Floats
    over_hours: Floats
    open_amount: Floats
    open_cost: Floats
    open_hours: Floats
    open_days: Floats
    refundable: Floats
    refund_fee: Floats
    paid_ok: Floats
    paid_bad: Floats
    risk_end: Floats
    risk_cont: Floats
    risk_per_inc: Floats
    referral: Floats
    boundary_fail: Floats
    open: Bools
    there: Bools  # the user says that more work will come
    gone: Bools  # the user says that none will
    money_known: Bools

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.T)

    def part(self, rows: slice | Ints) -> "Columns":
        """Return some of the rows."""
        return Columns(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})


def columns_of(clients: Sequence[Client]) -> Columns:
    """Return the clients as they are."""
    rows = [each.evidence for each in clients]

    def numbers(name: str, things: Sequence[object]) -> Floats:
        return np.array([getattr(each, name) for each in things], dtype=np.float64)

    return Columns(
        **{name: numbers(name, clients) for name in (*_OWN, *_REPEAT)},
        **{name: numbers(name, rows) for name in _ENTERED},
        open=np.array([each.open for each in clients], dtype=bool),
        there=np.array([each.alive == Alive.YES for each in rows], dtype=bool),
        gone=np.array([each.alive == Alive.NO for each in rows], dtype=bool),
        money_known=np.array([each.money_known for each in rows], dtype=bool),
    )


class Events:
    """The dated records of one kind of all clients, oldest first within each, with running sums."""

    def __init__(self, ages: Sequence[Sequence[float]], values: Sequence[Sequence[float]]) -> None:
        """`values` are rows of one number a record, in the order of all `ages`."""
        count = [len(each) for each in ages]
        whose = np.repeat(np.arange(len(ages)), count)
        age = np.array([each for some in ages for each in some], dtype=np.float64)
        order = np.lexsort((-age, whose))
        self.age = age[order]
        self._key = whose * _FAR - self.age
        self.start = np.concatenate([[0], np.cumsum(count)])
        table = np.array(values, dtype=np.float64).reshape(len(values), len(age))[:, order]
        self._sums = np.concatenate([np.zeros((len(values), 1)), np.cumsum(table, axis=1)], axis=1)

    def span(self, client: Ints, days_ago: Floats) -> tuple[Ints, Ints]:
        """Return for each row where the client's records begin, and where those that came later would."""
        return self.start[client], np.searchsorted(self._key, client * _FAR - days_ago, side="right")

    def until(self, client: Ints, days_ago: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Return for each row: how many there were by then, their sums, the ages then of the oldest and the newest."""
        begin, end = self.span(client, days_ago)
        some = end > begin
        age = self.age if len(self.age) else np.zeros(1)
        oldest = np.where(some, age[np.minimum(begin, len(age) - 1)] - days_ago, 0.0)
        newest = np.where(some, age[np.maximum(end, 1) - 1] - days_ago, 0.0)
        return (end - begin).astype(np.float64), self._sums[:, end] - self._sums[:, begin], oldest, newest


def columns_then(
    portfolio: Sequence[ClientEvidence],
    clients: Sequence[Client],
    client: Ints,
    days_ago: Floats,
    settings: Settings,
) -> tuple[Columns, Events]:
    """Return the rows of `as_it_stood` without making its values: each of a client (by position) so many days ago.

    `clients` are the portfolio made usable, without flags. Beside the rows the incidents, by client.
    """
    now = columns_of(clients)
    met = [each.incidents for each in portfolio]
    done = [each.engagements for each in portfolio]
    all_met, all_done = [i for some in met for i in some], [job for some in done for job in some]
    incidents = Events(
        [[each.age for each in some] for some in met],
        [
            [each.hours for each in all_met],
            [each.money for each in all_met],
            [toll_to_hours(each.toll, settings) if each.toll is not None else 0.0 for each in all_met],
            [float(each.toll is not None) for each in all_met],
        ],
    )
    jobs = Events(
        [[each.age for each in some] for some in done],
        [
            [each.net or 0.0 for each in all_done],
            [float(each.net is not None) for each in all_done],
            [each.hours for each in all_done],
        ],
    )
    n, (hours, money, recovery, tolls), oldest, newest = incidents.until(client, days_ago)
    count, (net, nets, job_hours), first, last = jobs.until(client, days_ago)
    known = now.money_known[client]
    exposure = np.array([each.T for each in portfolio])[client]
    days = np.maximum(exposure - days_ago, 0.0)
    share = days / np.maximum(exposure, 1e-9)
    agreed = np.array(
        [
            min((job.age for job in each.engagements), default=0.0)
            if each.open_age is None
            else each.open_age
            for each in portfolio
        ]
    )
    begun = agreed[client] >= days_ago
    columns = Columns(
        T=np.maximum(days, oldest),
        n=n,
        hours=hours,
        money=np.where(known, money, 0.0),
        recovery=recovery,
        tolls=tolls,
        jobs=count,
        net=np.where(known, net, 0.0),
        nets=np.where(known, nets, 0.0),
        job_hours=job_hours,
        repeats=np.maximum(count - 1, 0.0),
        first=first,
        seen=np.maximum(first - np.where(n > 0, np.minimum(last, newest), last), 0.0),
        open=now.open[client] & begun,
        there=now.there[client],
        gone=now.gone[client],
        money_known=known,
        **{
            name: getattr(now, name)[client]
            for name in (
                "open_days",
                "refund_fee",
                "risk_end",
                "risk_cont",
                "risk_per_inc",
                "referral",
                "boundary_fail",
            )
        },
        **{name: getattr(now, name)[client] * share for name in ("over_hours", "paid_ok", "paid_bad")},
        **{
            name: np.where(begun, getattr(now, name)[client], 0.0)
            for name in ("open_amount", "open_cost", "open_hours", "refundable")
        },
    )
    return columns, incidents
