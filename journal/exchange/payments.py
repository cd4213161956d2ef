"""Rows of a table of money to drafts: lists of payments and statements of accounts, by a mapping of their columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from journal.domain.choices import PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.cells import currency_in, decimal_mark, read_number
from journal.exchange.drafts import Parsed, PaymentDraft
from journal.exchange.hours import Reading, decided_order
from journal.exchange.mapping import ColumnMapping
from journal.exchange.moments import is_instant, read_day, read_instant, zone_of
from journal.exchange.tables import Table

# What never moved: pending, refused, taken back (PayPal and banks, in the languages they write).
_NOT_MOVED = re.compile(
    r"pending|pendiente|ausstehend|denied|failed|fallid|cancel|rechazad|declined|revert|abgebrochen",
    re.IGNORECASE,
)
_CONVERSION = re.compile(
    r"currency conversion|conversi[oó]n de (?:divisa|moneda)|w[aä]hrungsumrechnung", re.IGNORECASE
)
_REFUND = re.compile(r"refund|reembolso|devoluci[oó]n|r[uü]ckzahlung|erstattung", re.IGNORECASE)
_CHARGEBACK = re.compile(r"chargeback|contracargo|r[uü]ckbuchung", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: list[str]


def parse_payments(table: Table, mapping: ColumnMapping, reading: Reading, parsed: Parsed) -> None:
    """Read every row of `table` into `parsed.payments`, amounts positive, the direction in their kind.

    A row with only a description continues the one above it, as banks print them. Rows without an amount, pending,
    refused or converted money count as skipped.

    Raises:
        Refused: MISSING_COLUMNS, DATE_ORDER_NEEDED, UNKNOWN_ZONE.
    """
    at = mapping.indices(table)
    missing = [name for name, group in _NEEDS.items() if not group & set(at)]
    if missing:
        raise refuse(
            "columns", Code.MISSING_COLUMNS, missing=", ".join(missing), found=", ".join(table.header)
        )
    _Payments(table, at, mapping, reading, parsed).run()


_NEEDS = {"date": {"date"}, "amount": {"amount", "credit", "debit"}}


class _Payments:
    """One run over one table."""

    def __init__(
        self, table: Table, at: Mapping[str, int], mapping: ColumnMapping, reading: Reading, parsed: Parsed
    ) -> None:
        self.at = at
        self.mapping = mapping
        self.reading = reading
        self.parsed = parsed
        self.table = table
        self.zone: ZoneInfo = zone_of(reading.zone)
        self.order = reading.date_order or mapping.date_order or decided_order(table, at["date"])
        money = [
            at.get(column) for column in ("amount", "credit", "debit", "fee", "vat", "withheld", "balance")
        ]
        self.mark = (
            reading.decimal
            or mapping.decimal
            or decimal_mark(table.column(*money), delimiter=table.delimiter)
        )
        self.statement = "client" not in at or "balance" in at

    def run(self) -> None:
        parsed = self.parsed
        last: PaymentDraft | None = None
        for line, cells in self.table.rows(parsed.problems):
            if self.continues(cells):
                if last is not None:
                    words = " ".join(filter(None, (last.note, self.words(cells))))
                    last = parsed.payments[-1] = replace(
                        last, note=words, payer=words if last.payer == last.note else last.payer
                    )
                continue
            parsed.read += 1
            last = None
            try:
                draft = self.payment(line, cells)
            except Refused as no:
                parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
                continue
            if draft is None:
                parsed.skipped += 1
            else:
                parsed.payments.append(draft)
                last = draft
        parsed.read += sum(problem.field == "row" for problem in parsed.problems)
        parsed.problems.sort(key=lambda problem: problem.line or 0)

    def cell(self, cells: list[str], column: str) -> str:
        index = self.at.get(column)
        return "" if index is None else cells[index]

    def words(self, cells: list[str]) -> str:
        return " ".join(self.cell(cells, "description").split())

    def continues(self, cells: list[str]) -> bool:
        """Say whether a row has neither day nor amount: the rest of the text above."""
        return bool(self.words(cells)) and not any(
            self.cell(cells, column) for column in ("date", "amount", "credit", "debit")
        )

    def payment(self, line: int, cells: list[str]) -> PaymentDraft | None:
        cell = self.cell
        status, kind_of_row = cell(cells, "status"), cell(cells, "type")
        if _NOT_MOVED.search(status) or _CONVERSION.search(kind_of_row):
            return None
        number, text, column = self.signed(cells)
        if number == 0:
            return None
        on = self.day(cell(cells, "date"))
        currency = (
            currency_in(cell(cells, "currency"))
            or currency_in(text)
            or currency_in(self.table.header[self.at[column]])
            or self.mapping.currency
            or self.reading.currency
        )
        words = self.words(cells)
        client = " ".join(cell(cells, "client").split())
        payer = " ".join(cell(cells, "payer").split()) or words
        return PaymentDraft(
            line=line,
            client=client or None,
            payer=payer,
            on=on,
            amount=Money.of(abs(number), currency),
            kind=self.kind(cell(cells, "kind"), number, f"{kind_of_row} {words}", is_clients=bool(client)),
            fee=self.beside(cells, "fee", currency),
            vat=self.beside(cells, "vat", currency),
            withheld=self.beside(cells, "withheld", currency),
            reference=cell(cells, "reference"),
            note=" · ".join(filter(None, (words, cell(cells, "note")))),
            source_id=cell(cells, "id"),
            statement=self.statement and not client,
        )

    def signed(self, cells: list[str]) -> tuple[Decimal, str, str]:
        """Return the amount (money in is positive), its text and its column."""
        number, used, column = Decimal(0), "", "amount"
        for name, factor in (("amount", 1), ("credit", 1), ("debit", -1)):
            text = self.cell(cells, name)
            if not text:
                continue
            value = read_number(text, self.mark, field=name)
            if value == 0:
                column = column if used else name
                continue
            # Money out stands in its own column with or without a sign.
            number, used, column = (-abs(value) if factor < 0 else value), text, name
            break
        if column not in self.at:
            column = next(name for name in ("amount", "credit", "debit") if name in self.at)
        return (-number if self.mapping.sign == "inverted" else number), used, column

    def day(self, text: str) -> date:
        if is_instant(text):
            moment = read_instant(text, "date")
            local = moment.astimezone(self.zone).date() if moment.tzinfo else moment.date()
            return read_day(local.isoformat(), "ymd", self.reading.today)
        return read_day(text, self.order, self.reading.today)

    def kind(self, said: str, number: Decimal, words: str, *, is_clients: bool) -> PaymentKind:
        if said in set(PaymentKind):
            return PaymentKind(said)
        if number > 0:
            return PaymentKind.RECEIVED
        if _CHARGEBACK.search(words):
            return PaymentKind.CHARGEBACK
        if is_clients or _REFUND.search(words):
            return PaymentKind.REFUND
        return PaymentKind.COST

    def beside(self, cells: list[str], column: str, currency: str) -> Money | None:
        text = self.cell(cells, column)
        if not text:
            return None
        number = read_number(text, self.mark, field=column)
        return Money.of(abs(number), currency) if number else None
