"""The formats that are read from their bytes as a whole: no tables."""

from collections.abc import Callable
from typing import NamedTuple

from journal.exchange.calendars import is_calendar, parse_calendar
from journal.exchange.drafts import Parsed
from journal.exchange.mail import is_mail, parse_mail
from journal.exchange.reading import Reading
from journal.exchange.vcard_lines import is_vcard
from journal.exchange.vcard_read import parse_vcard


class Whole(NamedTuple):
    """A format that is no table: how it begins, how to tell, how to read it from its bytes."""

    begins: str
    looks: Callable[[bytes], bool]
    parse: Callable[[bytes, Reading, Parsed], None]


WHOLE = {
    "vcard": Whole("BEGIN:VCARD", is_vcard, lambda data, _reading, parsed: parse_vcard(data, parsed)),
    "icalendar": Whole("BEGIN:VCALENDAR", is_calendar, parse_calendar),
    "mail": Whole("From:, Date:", is_mail, parse_mail),
}
