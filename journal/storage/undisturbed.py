"""Work on a great many records, during which the collector of cycles rests."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the collector of cycles rest: it would look through 50,000 new records again and again (a quarter of the time)."""
    active = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if active:
            # What is new would be looked through at once, in one go that stops every thread, the window's too, for
            # 0.1 to 0.7 s. Frozen and unfrozen it counts as old, and waits for a full collection.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
