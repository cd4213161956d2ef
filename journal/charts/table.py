"""The table beside each chart: its numbers as text, for screen readers, copying and CSV."""

import csv
import io
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Worded headers and cells; `numeric` says which columns stand right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...] = ()

    def csv(self) -> str:
        """The table as CSV text with CRLF lines (RFC 4180); a cell that a spreadsheet would run is quoted."""
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.headers)
        writer.writerows([_plain(cell) for cell in row] for row in self.rows)
        return out.getvalue()


def _plain(cell: str) -> str:
    """Keep spreadsheets from reading a name such as =cmd() as a formula; plain negative numbers stay numbers."""
    if cell[:1] in {"=", "+", "@", "\t", "\r"} or (cell[:1] == "-" and not cell[1:2].isdigit()):
        return "'" + cell
    return cell
