"""The door of this room: recognise a file by what stands in it, and read it to drafts."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import PurePath

from journal.domain.problems import Code, Refused, refuse
from journal.exchange import archive
from journal.exchange.contacts import contacts_score, is_google, parse_contacts
from journal.exchange.drafts import Parsed
from journal.exchange.hamster import hamster_table, is_hamster
from journal.exchange.hours import parse_hours
from journal.exchange.layouts import columns_of, hours_score, layout_of, missing_for_hours
from journal.exchange.mapping import (
    ColumnMapping,
    header_key,
    missing_for_money,
    money_columns,
    money_score,
    propose_mapping,
)
from journal.exchange.money_layouts import MONEY_FORMATS, money_layout_of
from journal.exchange.own_tables import OWN_HOURS, incidents_score, parse_incidents
from journal.exchange.payments import parse_payments
from journal.exchange.reading import Reading
from journal.exchange.tables import Table, beyond_measure, find_table, first_table
from journal.exchange.texts import decode
from journal.exchange.timeclock import is_timeclock, parse_timeclock
from journal.exchange.timewarrior import is_timewarrior, parse_timewarrior
from journal.exchange.whole_files import WHOLE

# The names of `--as`; a promise, they only grow.
FORMATS = (
    "toggl",
    "clockify",
    "harvest",
    "solidtime",
    "kimai",
    "timeclock",
    "timewarrior",
    "hamster",
    "icalendar",
    "hours",
    "money",
    "paypal",
    "stripe",
    "upwork",
    "wave",
    "invoiceninja",
    "vcard",
    "google",
    "contacts",
    "incidents",
    "mail",
    "archive",
)
_HOURS = frozenset({"toggl", "clockify", "harvest", "solidtime", "kimai", "hamster", "hours"})
_SAMPLE_ROWS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a file looks like. `format` empty: a table whose columns must be named first (`mapping` is the proposal)."""

    format: str
    encoding: str
    header: tuple[str, ...] = ()
    header_line: int = 0
    delimiter: str = ""
    rows: tuple[tuple[str, ...], ...] = ()  # the first ones, to choose columns by
    mapping: ColumnMapping | None = None
    missing: tuple[str, ...] = ()  # columns that are needed and were not found
    key: str = ""  # the header's digest, by which a mapping is remembered

    @property
    def mappable(self) -> bool:
        """Say whether its columns can be chosen by hand."""
        return len(self.header) > 1


def recognise(data: bytes, name: str = "", *, today: date | None = None) -> Recognised:
    """Find out what a file is, from its content alone (its name decides nothing, but is named in refusals).

    Raises:
        Refused: EMPTY_FILE, BINARY_FILE, BAD_ENCODING, UNKNOWN_LAYOUT (no table and nothing known).
    """
    with _naming(name):
        return _recognise(data, today)


def _recognise(data: bytes, today: date | None) -> Recognised:
    if archive.is_archive(data):
        return Recognised(format="archive", encoding="")
    if whole := next((name for name, each in WHOLE.items() if each.looks(data)), ""):
        return Recognised(format=whole, encoding="")
    text, encoding = decode(data)
    if is_timeclock(text):
        return Recognised(format="timeclock", encoding=encoding)
    if is_timewarrior(text):
        return Recognised(format="timewarrior", encoding=encoding)
    if is_hamster(text):
        return Recognised(format="hamster", encoding=encoding)
    return _seen(_table(text), encoding, today)


def _seen(table: Table, encoding: str, today: date | None) -> Recognised:
    rows = tuple(tuple(cells) for _, cells in islice(table.rows(), _SAMPLE_ROWS))
    found = _format(table.plain)
    return Recognised(
        format=found,
        encoding=encoding,
        header=table.header,
        header_line=table.header_line,
        delimiter=table.delimiter,
        rows=rows,
        mapping=propose_mapping(table.header, rows, today=today) if found in {"", "money", "hours"} else None,
        missing=() if found else tuple(_missing(table.plain)),
        key=header_key(table.header),
    )


def _score(plain: tuple[str, ...]) -> int:
    return max(hours_score(plain), money_score(plain), contacts_score(plain), incidents_score(plain))


def _table(text: str) -> Table:
    table = find_table(text, _score) or first_table(text)
    if table is not None:
        return table
    if columns := beyond_measure(text):
        raise refuse("file", Code.UNKNOWN_LAYOUT, columns=columns)
    raise refuse("file", Code.UNKNOWN_LAYOUT)


def _format(plain: tuple[str, ...]) -> str:
    """Name the format of a header; empty where none fits."""
    scores = {
        "hours": hours_score(plain),
        "money": money_score(plain),
        "contacts": contacts_score(plain),
        "incidents": incidents_score(plain),
    }
    best = max(scores, key=lambda name: scores[name])
    if scores[best] == 0:
        return ""
    if best == "hours" and (layout := layout_of(plain)) is not None:
        return layout.name
    if best == "money" and (known := money_layout_of(plain)) is not None:
        return known.name
    return "google" if best == "contacts" and is_google(plain) else best


def _missing(plain: Sequence[str]) -> list[str]:
    """Name what is missing for the kind of table that needs least more; where hours and money need as much, both."""
    hours = missing_for_hours(tuple(plain))
    money = missing_for_money(money_columns(plain))
    if len(hours) == len(money) and hours != money:
        return [a if a == b else f"{a} / {b}" for a, b in zip(hours, money, strict=True)]
    return min(hours, money, key=len)


def parse(
    data: bytes,
    *,
    zone: str,
    currency: str,
    today: date,
    name: str = "",
    format: str | None = None,  # noqa: A002 - the word of the command line
    date_order: str | None = None,
    decimal: str | None = None,
    mapping: ColumnMapping | None = None,
    mine: Collection[str] = (),
    theirs: Collection[str] = (),
) -> Parsed:
    """Read a file to drafts. Local times are of `zone` (IANA), amounts without a currency of `currency`.

    `mine` and `theirs` are the e-mail addresses of the user and of the clients, by which a message is from them or to them.
    `mapping` names the columns of a table that is not known; `date_order` is "dmy", "mdy" or "ymd". Rows that cannot be
    taken are problems of the result.

    Raises:
        Refused: the file as a whole cannot be read: EMPTY_FILE, BINARY_FILE, BAD_ENCODING, UNKNOWN_FORMAT,
            UNKNOWN_LAYOUT, MISSING_COLUMNS, DATE_ORDER_NEEDED, UNKNOWN_ZONE.
    """
    if format is not None and format not in FORMATS:
        raise refuse("format", Code.UNKNOWN_FORMAT, text=format, known=", ".join(FORMATS))
    reading = Reading(
        zone=zone,
        currency=currency,
        today=today,
        date_order=date_order,
        decimal=decimal,
        mine=frozenset(map(str.casefold, mine)),
        theirs=frozenset(map(str.casefold, theirs)),
    )
    with _naming(name):
        return _parse(data, format, mapping, reading)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Name the file in refusals that concern it as a whole."""
    try:
        yield
    except Refused as no:
        if not name:
            raise
        file = PurePath(name).name
        raise Refused(
            *(replace(problem, values={"file": file, **problem.values}) for problem in no.problems)
        ) from None


def _parse(data: bytes, format: str | None, mapping: ColumnMapping | None, reading: Reading) -> Parsed:  # noqa: A002 - the word of the command line
    if archive.is_archive(data):
        raise refuse("file", Code.UNKNOWN_LAYOUT)
    for name, each in WHOLE.items():
        if format == name or (format is None and each.looks(data)):
            if not each.looks(data):
                raise refuse(
                    "format",
                    Code.MISSING_COLUMNS,
                    missing=each.begins,
                    found=decode(data).text.strip()[:60],
                    format=name,
                )
            parsed = Parsed(format=name)
            each.parse(data, reading, parsed)
            return parsed
    text, encoding = decode(data)
    if format == "timeclock" or (format is None and is_timeclock(text)):
        parsed = Parsed(format="timeclock", encoding=encoding)
        parse_timeclock(text, reading, parsed)
        return parsed
    if format == "timewarrior" or (format is None and is_timewarrior(text)):
        if not is_timewarrior(text):
            raise refuse("file", Code.UNKNOWN_LAYOUT)
        parsed = Parsed(format="timewarrior", encoding=encoding)
        parse_timewarrior(text, reading, parsed)
        return parsed
    table = hamster_table(text) if is_hamster(text) else _table(text)
    if table is None:
        raise refuse("file", Code.UNKNOWN_LAYOUT)
    return _parse_table(table, format, mapping, reading, encoding)


def _parse_table(
    table: Table, wanted: str | None, mapping: ColumnMapping | None, reading: Reading, encoding: str
) -> Parsed:
    kind = wanted or _format(table.plain)
    if mapping is not None:
        kind = mapping.kind
        reading = replace(
            reading,
            date_order=reading.date_order or mapping.date_order,
            decimal=reading.decimal or mapping.decimal,
            currency=mapping.currency or reading.currency,
        )
    parsed = Parsed(format=kind, encoding=encoding, header_key=header_key(table.header))
    if kind in _HOURS:
        columns = mapping.indices(table) if mapping is not None else columns_of(table.plain)
        missing = missing_for_hours(table.plain) if mapping is None else _missing_mapped(columns)
        if missing:
            raise _missing_columns(table, missing)
        parse_hours(table, columns, kind, reading, parsed)
    elif kind == "money" or kind in MONEY_FORMATS:
        rows = [cells for _, cells in islice(table.rows(), _SAMPLE_ROWS)]
        chosen = mapping or propose_mapping(table.header, rows, today=reading.today)
        if chosen is None or chosen.kind != "money" or (mapping is None and _unnamed(table)):
            raise _missing_columns(table, missing_for_money(money_columns(table.plain)))
        parse_payments(
            table, chosen, reading, parsed, money_layout_of(table.plain) if mapping is None else None
        )
    elif kind in {"google", "contacts"}:
        if not contacts_score(table.plain):
            raise _missing_columns(table, ["name", "e-mail"])
        parse_contacts(table, parsed)
    elif kind == "incidents":
        if not incidents_score(table.plain):
            raise _missing_columns(table, ["client", "at", "complaint"])
        parse_incidents(table, reading, parsed)
    else:
        raise _missing_columns(table, _missing(table.plain))
    return parsed


def _unnamed(table: Table) -> bool:
    """Say whether the header's own words do not name a date and an amount: then nothing is guessed without asking."""
    return bool(missing_for_money(money_columns(table.plain)))


def _missing_mapped(columns: dict[str, int]) -> list[str]:
    day = {"date", "start", "start_date"} & set(columns)
    length = {"duration", "seconds", "minutes", "decimal", "end", "end_time", "to"} & set(columns)
    return [name for name, found in (("date", day), ("duration", length)) if not found]


def _missing_columns(table: Table, missing: list[str]) -> Refused:
    return refuse("columns", Code.MISSING_COLUMNS, missing=", ".join(missing), found=", ".join(table.header))


__all__ = ["FORMATS", "OWN_HOURS", "Recognised", "parse", "recognise"]
