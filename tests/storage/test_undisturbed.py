"""Work on a great many records, during which the collector of cycles rests."""

import gc
from typing import Any

from journal.storage.undisturbed import undisturbed


def test_what_was_made_meanwhile_is_not_looked_through_in_one_go_afterwards() -> None:
    begun: list[dict[str, Any]] = []

    def told(phase: str, info: dict[str, Any]) -> None:
        if phase == "start":
            begun.append(info)

    gc.collect()
    gc.callbacks.append(told)
    try:
        with undisturbed():
            made = [[number] for number in range(50_000)]
        also = [[number] for number in range(100)]
    finally:
        gc.callbacks.remove(told)
    assert (len(made), len(also)) == (50_000, 100)
    assert begun == []
    assert gc.isenabled()


def test_cycles_among_it_are_found_by_a_full_collection() -> None:
    class Ring:
        def __init__(self) -> None:
            self.me = self

    gc.collect()
    with undisturbed():
        rings = [Ring() for _ in range(1_000)]
        del rings
    assert gc.collect() >= 1_000


def test_a_collector_that_rested_before_rests_on() -> None:
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
