"""Rows of an hours table to drafts, whatever the layout: the columns found decide how a row tells when and how long."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from operator import itemgetter
from zoneinfo import ZoneInfo

from journal.domain.choices import EntryKind, PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.cells import currency_in, currency_said, decimal_mark, money_of, read_bool, read_number
from journal.exchange.drafts import HoursDraft, Parsed, PaymentDraft
from journal.exchange.moments import (
    date_order,
    is_instant,
    read_day,
    read_duration,
    read_instant,
    read_time,
    span,
    zone_of,
)
from journal.exchange.reading import Reading
from journal.exchange.tables import Table

_DAY_COLUMNS = ("start_date", "end_date", "date", "start", "end")
_NUMBER_COLUMNS = ("duration", "decimal", "rounded", "rate", "amount")
_PLAIN = ("client", "project", "task", "note", "worker", "zone", "tags", "kind", "billable", "id")
_LONGEST = 1000 * 3600
_DASHES = frozenset({"-", "–", "—"})
_KINDS = {kind.value: kind for kind in EntryKind}
# Headers under which a sheet of one's own says what was earned; trackers mean the computed value by "billable amount".
_EARNED = frozenset(
    {"importe", "amount", "total", "cobrado", "ingreso", "betrag", "montant", "valor", "pagado", "paid"}
)


@dataclass(frozen=True, slots=True)
class _When:
    day: date
    seconds: int
    start: datetime | None = None
    end: datetime | None = None
    wall: str = ""
    stated: int | None = None
    shifted: bool = False


def parse_hours(
    table: Table, columns: Mapping[str, int], name: str, reading: Reading, parsed: Parsed
) -> None:
    """Read every row of `table` into `parsed`; bad rows become problems, rows of no length are counted as skipped.

    Raises:
        Refused: DATE_ORDER_NEEDED where no row decides what comes first, day or month; UNKNOWN_ZONE.
    """
    _Hours(table, columns, name, reading, parsed).run()


class _Hours:
    """One run over one table."""

    def __init__(
        self, table: Table, columns: Mapping[str, int], name: str, reading: Reading, parsed: Parsed
    ) -> None:
        self.table = table
        self.at = _whole_instants(columns)
        self.plain: Callable[[list[str]], tuple[str, ...]] = itemgetter(
            *(self.at.get(column, -1) for column in _PLAIN)
        )
        self.own_sheet = name == "hours"
        self.reading = reading
        self.parsed = parsed
        self.zone = zone_of(reading.zone)
        self.rates: set[str] = set()
        self.zones: dict[str, ZoneInfo] = {reading.zone: self.zone}
        self.order = reading.date_order or decided_order(table, *(columns.get(key) for key in _DAY_COLUMNS))
        numbers = [columns.get(key) for key in _NUMBER_COLUMNS]
        self.mark = reading.decimal or decimal_mark(table.column(*numbers), delimiter=table.delimiter)
        self.money_currency = (
            self._header_currency("rate") or self._header_currency("amount") or reading.currency
        )
        self.has_span = ("start_date" in self.at and "start_time" in self.at) or "start" in self.at
        self.earned = (
            self.own_sheet
            and "rate" not in columns
            and "amount" in columns
            and table.plain[columns["amount"]] in _EARNED
        )

    def _header_currency(self, column: str) -> str:
        return (
            currency_in(self.table.header[self.at[column]], self.reading.currency)
            if column in self.at
            else ""
        )

    def currency(self, cells: list[str], amount: str, field: str) -> str:
        """Return the currency of an amount: its own, its row's, its heading's."""
        home = self.reading.currency
        return (
            currency_said(self.cell(cells, "currency"), home, field="currency")
            or currency_said(amount, home, field=field)
            or self.money_currency
        )

    def run(self) -> None:
        parsed = self.parsed
        bad_before = len(parsed.problems)
        rows = 0
        for line, told in self.table.rows(parsed.problems):
            rows += 1
            cells = ["" if text in _DASHES else text for text in told]
            cells.append("")  # read for every column that the table does not have
            try:
                draft = self.entry(line, cells)
                money = self.payment(line, cells) if self.earned else None
            except Refused as no:
                parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
                continue
            if draft is not None:
                parsed.hours.append(draft)
            if money is not None:
                parsed.payments.append(money)
            parsed.skipped += draft is None and money is None
        row_problems = sum(problem.field == "row" for problem in parsed.problems[bad_before:])
        parsed.read += rows + row_problems
        parsed.problems.sort(key=lambda problem: problem.line or 0)

    def cell(self, cells: list[str], column: str) -> str:
        return cells[self.at.get(column, -1)]

    def entry(self, line: int, cells: list[str]) -> HoursDraft | None:
        client, project, task, note, worker, zone_name, tags, kind, billable, source_id = self.plain(cells)
        zone_name = zone_name or self.reading.zone
        zone = self.zones.get(zone_name)
        if zone is None:
            zone = self.zones[zone_name] = zone_of(zone_name)
        when = self.when(cells, zone)
        if when is None or when.seconds == 0:
            return None
        if when.seconds > _LONGEST:
            raise refuse("duration", Code.TOO_LARGE, text=str(timedelta(seconds=when.seconds)))
        if when.shifted:
            values: dict[str, object] = {"text": when.wall, "zone": zone_name}
            self.parsed.notes.append(Problem("start", Code.TIME_SHIFTED, values, line))
        stated = self.billed(cells) or when.stated
        return HoursDraft(
            line=line,
            client=client,
            project=project,
            task=task,
            note=note,
            worker=worker
            or " ".join(filter(None, (self.cell(cells, "first_name"), self.cell(cells, "last_name")))),
            start=when.start,
            end=when.end,
            day=when.day,
            zone=zone_name,
            seconds=when.seconds,
            billed_seconds=stated if stated and stated != when.seconds else None,
            billable=read_bool(billable) if billable else None,
            rate=self.rate(line, cells),
            kind=_KINDS.get(kind),
            tags=tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else (),
            source_id=source_id,
            wall=when.wall,
        )

    def when(self, cells: list[str], zone: ZoneInfo) -> _When | None:
        """Find out when and how long; None for an entry that still runs."""
        stated = self.stated(cells)
        start_text = self.cell(cells, "start")
        if start_text:
            start, end = self.instant(start_text, "start"), self.cell(cells, "end")
            return self.from_span(start, self.instant(end, "end") if end else None, stated, zone)
        if self.has_span and (day_text := self.cell(cells, "start_date")):
            return self.from_span(*self.date_and_time(cells, day_text), stated, zone)
        day = read_day(self.cell(cells, "date"), self.order, self.reading.today)
        begin, until = self.cell(cells, "from"), self.cell(cells, "to")
        if begin and until:
            start = datetime.combine(day, read_time(begin, "start"))
            end_at = datetime.combine(day, read_time(until, "end"))
            if end_at < start:
                end_at += timedelta(days=1)
            return self.from_span(start, end_at, stated, zone)
        if stated is None:
            raise refuse("duration", Code.REQUIRED)
        return _When(day, stated)

    def date_and_time(self, cells: list[str], day_text: str) -> tuple[datetime, datetime | None]:
        today = self.reading.today
        day = read_day(day_text, self.order, today, "start")
        start = datetime.combine(day, read_time(self.cell(cells, "start_time"), "start"))
        end_text, end_day = self.cell(cells, "end_time"), self.cell(cells, "end_date")
        if not end_text:
            return start, None
        end = datetime.combine(
            read_day(end_day, self.order, today, "end") if end_day else day, read_time(end_text, "end")
        )
        if not end_day and end < start:
            end += timedelta(days=1)
        return start, end

    def instant(self, text: str, field: str) -> datetime:
        """Read one cell with a day and a time: ISO 8601, or a day as the column writes it and a time behind it."""
        if is_instant(text):
            moment = read_instant(text, field)
            read_day(moment.date().isoformat(), "ymd", self.reading.today, field)  # within the years we take
            return moment
        day_text, _, time_text = text.replace(",", " ").partition(" ")
        day = read_day(day_text, self.order, self.reading.today, field)
        return datetime.combine(day, read_time(time_text.strip(), field))

    def from_span(
        self, start: datetime, end: datetime | None, stated: int | None, zone: ZoneInfo
    ) -> _When | None:
        if end is None and not stated:
            return None
        if end is None:
            end = start + timedelta(seconds=stated or 0)
            stated = None
        shifted, wall = False, ""
        if start.tzinfo is not None or end.tzinfo is not None:
            begin, until = _aware(start, zone), _aware(end, zone)
        else:
            begin, until, shifted = span(start, end, zone, stated)
            wall = f"{start.isoformat()}/{end.isoformat()}"
        seconds = int((until - begin).total_seconds())
        if seconds < 0:
            raise refuse("end", Code.END_BEFORE_START, start=str(start), end=str(end))
        day = start.date() if wall else begin.astimezone(zone).date()
        if seconds == 0 and stated:
            # The times are rounded to the same minute, the length is not: a duration on a day.
            return _When(day, stated, wall=wall)
        if "seconds" in self.at and stated:
            return _When(day, stated, begin, until, wall)  # our own list: its instants may have fractions
        return _When(day, seconds, begin, until, wall, stated, shifted)

    def stated(self, cells: list[str]) -> int | None:
        """Read the length that the row states, the most exact column first."""
        if text := self.cell(cells, "seconds"):
            if not text.isdecimal() or len(text) > 9:
                raise refuse("seconds", Code.NOT_A_DURATION, text=text)
            return int(text)
        if text := self.cell(cells, "minutes"):
            minutes = read_number(text, self.mark, field="duration")
            if minutes < 0:
                raise refuse("duration", Code.NEGATIVE_DURATION, text=text)
            return round(minutes * 60)
        text = self.cell(cells, "duration") or self.cell(cells, "decimal")
        return read_duration(text, self.mark) if text else None

    def billed(self, cells: list[str]) -> int | None:
        if (text := self.cell(cells, "billed_seconds")).isdecimal() and len(text) <= 9:
            return int(text)
        text = self.cell(cells, "rounded")
        return read_duration(text, self.mark) if text else None

    def rate(self, line: int, cells: list[str]) -> Money | None:
        text = self.cell(cells, "rate")
        if not text:
            return None
        number = read_number(text, self.mark, field="rate")
        if number <= 0:
            return None  # exporters write 0.00 where no rate is known
        # A rate stands in each of its rows; that it is rounded is said of the first.
        notes = [] if text in self.rates else self.parsed.notes
        self.rates.add(text)
        currency = self.currency(cells, text, "rate")
        return money_of(number, currency, text=text, field="rate", line=line, notes=notes)

    def payment(self, line: int, cells: list[str]) -> PaymentDraft | None:
        """Take the amount of a sheet of one's own as money received that day."""
        text = self.cell(cells, "amount")
        number = read_number(text, self.mark, field="amount") if text else Decimal(0)
        if number == 0:
            return None
        return PaymentDraft(
            line=line,
            client=self.cell(cells, "client") or self.cell(cells, "project") or None,
            on=read_day(
                self.cell(cells, "date") or self.cell(cells, "start"), self.order, self.reading.today
            ),
            amount=money_of(
                abs(number),
                self.currency(cells, text, "amount"),
                text=text,
                field="amount",
                line=line,
                notes=self.parsed.notes,
            ),
            kind=PaymentKind.RECEIVED if number > 0 else PaymentKind.REFUND,
            note=self.cell(cells, "note"),
        )


def _whole_instants(columns: Mapping[str, int]) -> Mapping[str, int]:
    """Take times that have no column of days beside them for whole instants, as Hamster writes them."""
    if "start_time" not in columns or {"start_date", "start", "date"} & set(columns):
        return columns
    named = {"start_time": "start", "end_time": "end"}
    return {named.get(name, name): index for name, index in columns.items()}


def _aware(moment: datetime, zone: ZoneInfo) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def decided_order(table: Table, *columns: int | None) -> str:
    """Decide the order of day and month from whole columns, or refuse with DATE_ORDER_NEEDED and an example."""
    order, example = date_order(table.column(*columns))
    if order is None:
        raise refuse("date", Code.DATE_ORDER_NEEDED, text=example)
    return order
