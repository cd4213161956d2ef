"""Where a command reads and writes: the journal it opens, the language it speaks, its output as text or JSON."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from journal.domain.money import Money

if TYPE_CHECKING:
    from journal.domain.changes import Receipt
    from journal.storage.journal import Journal

PASSPHRASE_VARIABLE = "CLIENT_JOURNAL_PASSPHRASE"  # noqa: S105 - the name of a variable
SCHEMA = 1


class Console:
    """What every command is given beside its arguments."""

    def __init__(self, arguments: argparse.Namespace, lang: str) -> None:
        """Keep the global options."""
        self.lang = lang
        self.quiet: bool = arguments.quiet
        self._named: str | None = arguments.journal
        self._passphrase_file: str | None = arguments.passphrase_file

    @property
    def named(self) -> bool:
        """Whether a journal was named with `--journal`."""
        return self._named is not None

    @property
    def path(self) -> Path:
        """The journal file asked for, or this machine's own."""
        from journal import home

        return Path(self._named).expanduser() if self._named else home.default_journal()

    @property
    def passphrase_file(self) -> Path | None:
        """The file that holds the passphrase, where one was named."""
        return Path(self._passphrase_file).expanduser() if self._passphrase_file else None

    def passphrase(self) -> str | None:
        """Return the passphrase: the first line of the file named, else the environment's."""
        if self.passphrase_file is None:
            return os.environ.get(PASSPHRASE_VARIABLE) or None
        return first_line(self.passphrase_file)

    @contextmanager
    def journal(self) -> Iterator["Journal"]:
        """Open the journal (made on first use) and close it whatever happens."""
        from journal.storage.journal import Journal

        opened = Journal.open(self.path, passphrase=self.passphrase())
        try:
            if opened.made:
                self._begin(opened)
            yield opened
        finally:
            opened.close()

    def _begin(self, journal: "Journal") -> None:
        """Let a new journal count in the currency of the system's region, and say so to a person."""
        from journal.services import settings
        from journal.wording import regions, translate

        currency = settings.begin(journal, regions.region_currency(regions.system_locale()))
        if currency is not None and not self.quiet and sys.stderr.isatty():
            text = translate(
                "Cli",
                "A new journal. Money is counted in {currency}; the settings of the window change it.",
                lang=self.lang,
                currency=currency,
            )
            print(text, file=sys.stderr)

    def say(self, text: str) -> None:
        """Print what was done, unless told to be quiet."""
        if not self.quiet:
            print(text)

    def show(self, text: str) -> None:
        """Print what was asked for."""
        print(text)

    def json(self, document: dict[str, Any]) -> int:
        """Print one JSON document with the schema number first."""
        print(json.dumps({"schema": SCHEMA} | document, ensure_ascii=False, indent=1, default=plain))
        return 0

    def done(self, receipt: "Receipt", about: str = "") -> int:
        """Say in one line what was done; its id follows where a record was made."""
        from journal.wording import labels

        line = labels.title(receipt.label, self.lang) + (f": {about}" if about else "")
        self.say(f"{line}  [{receipt.made}]" if receipt.made else line)
        return 0

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
    ) -> None:
        """Print rows in aligned columns; the columns numbered in `right` are aligned at the right."""
        cells = [[*heads], *[[" ".join(cell.split()) for cell in row] for row in rows]]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = [
                " " * (width - _width(cell)) + cell if place in right else cell + " " * (width - _width(cell))
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            print("  ".join(padded).rstrip())

    def progress(self, done: int, total: int) -> None:
        """Show progress on standard error, only where a person watches."""
        if sys.stderr.isatty() and not self.quiet:
            share = f"{100 * done // total:3d} %" if total else f"{done}"
            print(f"\r{share}", end="" if done < total else "\n", file=sys.stderr, flush=True)


def first_line(file: Path) -> str:
    """Return the first line of a file that holds a passphrase.

    Raises:
        Refused: there is no such file, or it cannot be read.
    """
    from journal.domain.problems import Code, refuse

    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise refuse("passphrase_file", Code.FILE_MISSING, file=str(file)) from None
    except (OSError, UnicodeDecodeError):
        raise refuse("passphrase_file", Code.FILE_UNREADABLE, file=str(file)) from None
    return lines[0] if lines else ""


def plain(value: object) -> Any:
    """Return what JSON shows for our values: money in minor units, instants and days in ISO 8601."""
    if isinstance(value, Money):
        return {"minor": value.minor, "currency": value.currency}
    if isinstance(value, date):  # datetime too
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


def local(at: datetime, zone: str) -> str:
    """Return an instant in ISO 8601 with the offset of `zone`."""
    return at.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def _width(text: str) -> int:
    """Count the columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
