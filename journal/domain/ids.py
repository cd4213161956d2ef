"""Identifiers that any machine can make alone: time-ordered UUIDs (version 7, RFC 9562)."""

import itertools
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NewType

ClientId = NewType("ClientId", str)
EngagementId = NewType("EngagementId", str)
IncidentId = NewType("IncidentId", str)
EntryId = NewType("EntryId", str)
PaymentId = NewType("PaymentId", str)
BoundaryId = NewType("BoundaryId", str)
ThanksId = NewType("ThanksId", str)
ReplyId = NewType("ReplyId", str)
AttachmentId = NewType("AttachmentId", str)
BatchId = NewType("BatchId", str)
PhraseId = NewType("PhraseId", str)
SkillId = NewType("SkillId", str)
StepId = NewType("StepId", str)


def time_ordered_series(at: datetime, entropy: Callable[[int], bytes]) -> Iterator[str]:
    """Return version 7 UUIDs of one instant that sort in the order they are taken (RFC 9562, section 6.2, method 1).

    Thirty bits count; `entropy` gives random bytes for the other 44.
    """
    prefix = f"{int(at.timestamp() * 1000) & ((1 << 48) - 1):012x}"
    head = f"{prefix[:8]}-{prefix[8:]}-7"
    for count in itertools.count():
        free = int.from_bytes(entropy(6)) & ((1 << 44) - 1)
        low = f"{0x8 << 60 | (count & 0x3FFFF) << 44 | free:016x}"
        yield f"{head}{count >> 18 & 0xFFF:03x}-{low[:4]}-{low[4:]}"


def time_ordered_id(at: datetime, random: bytes) -> str:
    """Return a version 7 UUID (RFC 9562, section 5.7) for the aware instant `at` and ten random bytes."""
    milliseconds = int(at.timestamp() * 1000)
    number = (milliseconds & ((1 << 48) - 1)) << 80 | int.from_bytes(random[:10], "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    digits = f"{number:032x}"  # not through uuid.UUID: imports make 50,000 of them
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
