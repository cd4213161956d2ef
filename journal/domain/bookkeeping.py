"""Small records that imports and sums across currencies remember."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from journal.domain.ids import ClientId


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedName:
    """What a foreign name means in files of one `source` (a format): a client, or not a client at all."""

    source: str
    name: str
    client: ClientId | None  # None: not a client


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMapping:
    """The column mapping the user confirmed for files with this header; `mapping` is JSON."""

    header: str
    mapping: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRate:
    """From `on`, one unit of `currency` is worth `rate` units of `into`, as the user entered it."""

    currency: str
    into: str
    on: date
    rate: Decimal
