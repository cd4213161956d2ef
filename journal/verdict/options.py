"""The options, each as money, own hours and conflict: value = money − w·hours − (cost of an incident)·conflict.

The same formulas serve expected terms (shares at their probabilities) and realised ones (leaving and accepting as
0 or 1). Kept in three parts, another value of an hour or of stress needs no new draws.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from journal.verdict.clean import Client, Floats, row_means
from journal.verdict.evidence import Option
from journal.verdict.settings import Settings


@dataclass(frozen=True, slots=True)
class Parts:
    """An option's money, hours and conflict (incidents × cost factor), per client and draw or per client.

    What is the same in every draw may have one column.
    """

    money: Floats
    hours: Floats
    conflict: Floats

    def value(self, w: Floats | float, cost: Floats) -> Floats:
        """Return money − w·hours − cost·conflict."""
        return np.asarray((self.money - w * self.hours) - cost * self.conflict)

    def mean(self) -> "Parts":
        """Return the means over the draws, per client."""
        return Parts(row_means(self.money), row_means(self.hours), row_means(self.conflict))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the user entered, one row per client ([client, 1])."""

    open_amount: Floats
    open_cost: Floats
    open_hours: Floats
    refund: Floats
    fee: Floats
    risk_end: Floats
    risk_cont: Floats
    referral: Floats
    avoidable: Floats

    @property
    def paid_back(self) -> Floats:
        """What a full refund takes from the account, the processor's fee included."""
        return self.refund * (1.0 + self.fee)


@dataclass(frozen=True, slots=True)
class Terms:
    """The random terms of every option, expected or realised ([client, draw])."""

    pay: Floats
    repeat_money: Floats
    repeat_hours: Floats
    overhead: Floats  # hours over L
    overhead_done: Floats  # until the open work is done
    conflict: Floats  # over L
    conflict_done: Floats
    conflict_end: Floats  # over the wind-down
    stop: Floats
    leave_boundary: Floats | float
    leave_price: Floats | float
    accept_part: Floats | float
    accept_hand: Floats | float


def facts_of(clients: Sequence[Client]) -> Facts:
    """Collect what the users entered."""
    rows = [each.evidence for each in clients]

    def column(name: str) -> Floats:
        return np.array([float(getattr(row, name)) for row in rows])[:, None]

    return Facts(
        open_amount=column("open_amount"),
        open_cost=column("open_cost"),
        open_hours=column("open_hours"),
        refund=column("refundable"),
        fee=column("refund_fee"),
        risk_end=column("risk_end"),
        risk_cont=column("risk_cont"),
        referral=column("referral"),
        avoidable=column("avoidable"),
    )


def weigh_options(
    terms: Terms, facts: Facts, settings: Settings, wanted: Sequence[Option]
) -> dict[Option, Parts]:
    """Return the parts of each wanted option (VERDICT.md, "Options")."""
    t, f, s = terms, facts, settings
    done = t.pay * f.open_amount - f.open_cost
    result: dict[Option, Parts] = {}
    for option in wanted:
        if option is Option.CONTINUE:
            parts = Parts(
                done + t.repeat_money - f.risk_cont, f.open_hours + t.repeat_hours + t.overhead, t.conflict
            )
        elif option is Option.BOUNDARY:
            stay = 1.0 - t.leave_boundary
            half = 1.0 - t.leave_boundary / 2
            parts = Parts(
                done + stay * t.repeat_money - f.risk_cont,
                f.open_hours + stay * t.repeat_hours + (1 - t.stop / 2) * t.overhead + s.boundary_hours,
                (1 - t.stop) * half * t.conflict,
            )
        elif option is Option.RAISE_PRICE:
            stay = 1.0 - t.leave_price
            half = 1.0 - t.leave_price / 2
            parts = Parts(
                done + stay * (1 + s.raise_by) * t.repeat_money - f.risk_cont,
                f.open_hours + stay * t.repeat_hours + half * t.overhead + s.raise_hours,
                half * t.conflict,
            )
        elif option is Option.CHANGE_MY_SIDE:
            parts = Parts(
                done + t.repeat_money - f.risk_cont,
                f.open_hours + t.repeat_hours + t.overhead + s.change_hours,
                (1 - f.avoidable) * t.conflict,
            )
        else:
            parts = _ending(option, t, f, s, done)
        result[option] = parts
    return result


def _ending(option: Option, t: Terms, f: Facts, s: Settings, done: Floats) -> Parts:
    leaving = f.risk_end + f.referral
    if option is Option.FINISH_THEN_PART:
        return Parts(
            done - leaving,
            f.open_hours + t.overhead_done + s.exit_hours,
            t.conflict_done + t.conflict_end,
        )
    if option is Option.REFUND_END:
        return Parts(-f.paid_back - leaving, np.full(leaving.shape, s.exit_hours), t.conflict_end)
    if option is Option.PARTIAL_REFUND_END:
        q = t.accept_part
        return Parts(
            -f.paid_back * (s.partial_share * q + 1 - q) - leaving,
            np.full(leaving.shape, 1.5 * s.exit_hours),
            t.conflict_end * (1 + (1 - q) / 2),
        )
    q = t.accept_hand
    return Parts(
        q * s.hand_fee * f.open_amount - (1 - q) * f.paid_back - f.risk_end / 2 - f.referral,
        np.full(leaving.shape, s.hand_hours),
        t.conflict_end,
    )


def offered(option: Option, client: Client) -> bool:
    """Say whether an option is offered to this client: finishing needs open work, a partial refund a refund."""
    if option is Option.FINISH_THEN_PART:
        return client.open
    if option in {Option.CONTINUE, Option.BOUNDARY, Option.REFUND_END}:
        return True
    if option is Option.PARTIAL_REFUND_END and client.evidence.refundable <= 0:
        return False
    return option in client.evidence.options


Values = Mapping[Option, Floats]
