"""Random numbers: the same data give the same figures.

The seed is a hash of the client's id. Plain normals, uniforms and exponentials come from long fixed tables, read from
a place that the hash gives: for a thousand clients that is a fifth of the time that fresh ones would take. Numbers
whose distribution depends on the evidence come from two generators of the client's own.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from journal.verdict.clean import Floats

_PLACES = 1 << 16
_NORMALS, _UNIFORMS, _EXPONENTIALS = 8, 6, 2


@lru_cache(maxsize=2)
def _tables(extra: int) -> tuple[Floats, Floats, Floats]:
    """Return [which, place] tables long enough to read `extra` numbers from any place."""
    length = _PLACES + extra

    def table(kind: int, count: int) -> Floats:
        rows = []
        for k in range(count):
            rng = np.random.Generator(np.random.SFC64([20_261_122, kind, k]))
            draw = (rng.standard_normal, rng.random, rng.standard_exponential)[kind]
            rows.append(draw(length))
        result = np.array(rows)
        result.flags.writeable = False
        return result

    return table(0, _NORMALS), table(1, _UNIFORMS), table(2, _EXPONENTIALS)


@dataclass(frozen=True)
class Streams:
    """One client's random numbers."""

    place: int
    parameters: np.random.Generator
    offset: float  # a uniform, for systematic sampling
    second: int

    @cached_property
    def luck(self) -> np.random.Generator:
        """What may happen; made when asked for, as many clients need none of it."""
        return np.random.Generator(np.random.SFC64(self.second))


def streams(client: str) -> Streams:
    """Return the streams of a client by its id."""
    digest = hashlib.sha256(client.encode("utf-8", "surrogatepass")).digest()
    first, second, place, offset = (int.from_bytes(digest[i : i + 8], "big") for i in (0, 8, 16, 24))
    return Streams(
        place=place % _PLACES,
        parameters=np.random.Generator(np.random.SFC64(first)),
        offset=offset / 2**64,
        second=second,
    )


def fixed(places: list[int], count: int) -> tuple[Floats, Floats, Floats]:
    """Return normals, uniforms and exponentials [which, client, draw] for clients at these places."""
    extra = 1 << max(count - 1, 1).bit_length()
    shape = [np.empty((rows, len(places), count)) for rows in (_NORMALS, _UNIFORMS, _EXPONENTIALS)]
    for table, block in zip(_tables(extra), shape, strict=True):
        for i, place in enumerate(places):
            block[:, i] = table[:, place : place + count]
    return shape[0], shape[1], shape[2]


def shared_gamma(shape: float, seed: int, places: list[int], count: int) -> Floats:
    """Return standard gammas of one shape [client, draw], read from one stretch made for these clients.

    Where a client reads depends on its own place only, so that its neighbours do not matter.
    """
    stretch = _gammas(shape, seed, 1 << max(count - 1, 1).bit_length())
    return np.stack([stretch[place % _SHARED : place % _SHARED + count] for place in places])


_SHARED = 4096


@lru_cache(maxsize=128)
def _gammas(shape: float, seed: int, extra: int) -> Floats:
    rng = np.random.Generator(np.random.SFC64([20_261_122, 3, seed]))
    result = rng.standard_gamma(shape, _SHARED + extra)
    result.flags.writeable = False
    return np.asarray(result)
