"""What a reader of a file is told beside the file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a file is to be read: zone of its times, home currency, today, and what the user said about dates and numbers.

    `mine` and `theirs` are the e-mail addresses of the user and of the clients, without case.
    """

    zone: str
    currency: str
    today: date
    date_order: str | None = None
    decimal: str | None = None
    mine: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
