"""The sums over the draws that a few clients' verdicts are made from."""

from dataclasses import dataclass

from journal.verdict.clean import Bools, Floats, Ints
from journal.verdict.evidence import Option


@dataclass(slots=True)
class Tally:
    """Per client figures; arrays are [client] unless told, [option, …] in the order of `wanted`."""

    wanted: list[Option]
    offered: Bools  # [option, client]
    mean: Floats  # [option, client]
    best_end: Ints  # position in `wanted`
    best_on: Ints
    end_now: Floats  # the best ending's value over the draws that the value of waiting uses
    end_better: Floats  # by how much a handover or partial refund beats a full one there, at least 0
    gap: Floats
    gain: Floats  # E[Δ⁺]
    loss: Floats  # E[Δ⁻]
    evpi: Floats
    right: Floats
    better: Floats
    bands: Floats  # [option, level, client]: low90, low80, high80, high90
    even: Floats  # [level, client]: the 10 % and 90 % points of the break-even refund
    waiting: Floats
