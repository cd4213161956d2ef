"""Which characters a font has: its `cmap` table, read without loading a font library (OpenType 1.9, formats 4 and 12)."""

import mmap
import struct
from pathlib import Path

_Bytes = bytes | mmap.mmap


def code_points(path: Path) -> frozenset[int]:
    """The code points of a TrueType or OpenType file; empty where it has no Unicode table we read."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _read(data)


def _read(data: _Bytes) -> frozenset[int]:
    start = 0
    if data[:4] == b"ttcf":  # a collection: its first font
        (start,) = struct.unpack_from(">I", data, 12)
    (tables,) = struct.unpack_from(">H", data, start + 4)
    for i in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * i)
        if tag == b"cmap":
            return _cmap(data, offset)
    return frozenset()


def _cmap(data: _Bytes, at: int) -> frozenset[int]:
    points: set[int] = set()
    (count,) = struct.unpack_from(">H", data, at + 2)
    for i in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, at + 4 + 8 * i)
        if platform == 0 or (platform == 3 and encoding in {1, 10}):
            (kind,) = struct.unpack_from(">H", data, at + offset)
            if kind == 4:
                points |= _format_4(data, at + offset)
            elif kind == 12:
                points |= _format_12(data, at + offset)
    return frozenset(points)


def _format_4(data: _Bytes, at: int) -> set[int]:
    """Segments of the basic plane."""
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    ranges_at = at + 16 + 3 * twice
    points: set[int] = set()
    for i in range(count):
        (span,) = struct.unpack_from(">H", data, ranges_at + 2 * i)
        for code in range(starts[i], min(ends[i], 0xFFFE) + 1):
            glyph = code + deltas[i]
            if span:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * i + span + 2 * (code - starts[i]))
                glyph = glyph and glyph + deltas[i]
            if glyph & 0xFFFF:
                points.add(code)
    return points


def _format_12(data: _Bytes, at: int) -> set[int]:
    """Groups of any plane."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    points: set[int] = set()
    for i in range(count):
        first, last, glyph = struct.unpack_from(">III", data, at + 16 + 12 * i)
        points.update(range(first if glyph else first + 1, last + 1))
    return points
