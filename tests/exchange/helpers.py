"""What the tests of this room share: reading a text or bytes as an import would."""

from datetime import date

from journal.exchange.drafts import Parsed
from journal.exchange.read import parse

TODAY = date(2026, 11, 22)


def read(data: bytes | str, **options: object) -> Parsed:
    """Parse with the zone of Madrid, euros and a fixed today, unless told."""
    told = {"zone": "Europe/Madrid", "currency": "EUR", "today": TODAY, **options}
    return parse(data.encode() if isinstance(data, str) else data, **told)  # type: ignore[arg-type]
