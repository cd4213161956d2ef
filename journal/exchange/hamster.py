"""Hamster's XML export: made into the same table as its TSV, and read as that."""

import csv
import io
import re
from xml.etree import ElementTree as ET

from journal.domain.problems import Code, refuse
from journal.exchange.tables import Table, plain_name

_COLUMNS = ("name", "start_time", "end_time", "duration_minutes", "category", "description", "tags")
_HEADER = ("activity", "start time", "end time", "duration minutes", "category", "description", "tags")


# A comment ends at its first "-->": one that could end at any would take time without end to be found missing.
_BEGINS = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<activities\b", re.DOTALL)


def is_hamster(text: str) -> bool:
    """Say whether a text is such an export."""
    return _BEGINS.match(text[:4096]) is not None


def hamster_table(text: str) -> Table:
    """Make the table; its lines are those of a file with a header and one activity a line.

    Raises:
        Refused: CUT_SHORT, where it is no whole XML.
    """
    # With the type of the document left out nothing can be expanded or fetched.
    plain = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    if "<!DOCTYPE" in plain or "<!ENTITY" in plain:
        raise refuse("file", Code.UNKNOWN_LAYOUT)
    try:
        root = ET.fromstring(plain)  # noqa: S314 - no document type, so nothing to expand
    except (ET.ParseError, ValueError):
        raise refuse("file", Code.CUT_SHORT) from None
    told = io.StringIO(newline="")
    writer = csv.writer(told, delimiter="\t", lineterminator="\n")
    writer.writerow(_HEADER)
    for each in root.iter("activity"):
        writer.writerow([" ".join((each.get(column) or "").split()) for column in _COLUMNS])
    return Table(told.getvalue(), "\t", _HEADER, tuple(plain_name(cell) for cell in _HEADER), 1)
