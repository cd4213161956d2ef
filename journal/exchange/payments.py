"""Rows of a table of money to drafts: lists of payments and statements of accounts, by a mapping of their columns."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date
from decimal import Decimal
from zoneinfo import ZoneInfo

from journal.domain.choices import PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.cells import currency_in, currency_said, decimal_mark, money_of, read_bool, read_number
from journal.exchange.drafts import Parsed, PaymentDraft
from journal.exchange.hours import decided_order
from journal.exchange.mapping import ColumnMapping
from journal.exchange.moments import is_instant, read_day, read_instant, zone_of
from journal.exchange.money_layouts import MoneyLayout
from journal.exchange.reading import Reading
from journal.exchange.tables import Table

# What never moved, or not yet: pending, refused, taken back (PayPal, Stripe and banks, in the languages they write).
_NOT_MOVED = re.compile(
    r"pending|pendiente|ausstehend|denied|failed|fallid|fehlgeschlagen|cancel|rechazad|declined|abgelehnt|revert|"
    r"abgebrochen|storniert|uncleared|unclaimed|on hold|^held|retenid|einbehalten|void|incomplete|requires|in.transit",
    re.IGNORECASE,
)
_NO_IMPACT = re.compile(r"memo|no impact|sin (?:impacto|efecto)|keine? auswirkung", re.IGNORECASE)
_CONVERSION = re.compile(
    r"currency conversion|conversi[oó]n de (?:divisa|moneda)|w[aä]hrungsumrechnung", re.IGNORECASE
)
_REFUND = re.compile(r"refund|reembolso|devoluci[oó]n|r[uü]ckzahlung|erstattung", re.IGNORECASE)
_CHARGEBACK = re.compile(r"chargeback|contracargo|r[uü]ckbuchung|payment reversal|dispute", re.IGNORECASE)


def parse_payments(
    table: Table,
    mapping: ColumnMapping,
    reading: Reading,
    parsed: Parsed,
    layout: MoneyLayout | None = None,
) -> None:
    """Read every row of `table` into `parsed.payments`, amounts positive, the direction in their kind.

    A row with only a description continues the one above it, as banks print them. Rows without an amount, pending,
    refused or converted money, and what moves between the user's own accounts count as skipped.

    Raises:
        Refused: MISSING_COLUMNS, DATE_ORDER_NEEDED, UNKNOWN_ZONE.
    """
    at = mapping.indices(table)
    missing = [name for name, group in _NEEDS.items() if not group & set(at)]
    if missing:
        raise refuse(
            "columns", Code.MISSING_COLUMNS, missing=", ".join(missing), found=", ".join(table.header)
        )
    _Payments(table, at, mapping, reading, parsed, layout or _PLAIN).run()


_NEEDS = {"date": {"date"}, "amount": {"amount", "credit", "debit"}}
_PLAIN = MoneyLayout(name="money", needs=())
_MONEY = ("amount", "credit", "debit", "net", "refunded", "fee", "fee_tax", "vat", "withheld", "balance")


class _Payments:
    """One run over one table."""

    def __init__(
        self,
        table: Table,
        at: Mapping[str, int],
        mapping: ColumnMapping,
        reading: Reading,
        parsed: Parsed,
        layout: MoneyLayout,
    ) -> None:
        self.at = at
        self.layout = layout
        self.mapping = mapping
        self.reading = reading
        self.parsed = parsed
        self.table = table
        self.zone: ZoneInfo = zone_of(reading.zone)
        days = (at["date"], at.get("refunded_on"))
        self.order = reading.date_order or mapping.date_order or decided_order(table, *days)
        self.mark = (
            reading.decimal
            or mapping.decimal
            or decimal_mark(table.column(*map(at.get, _MONEY)), delimiter=table.delimiter)
        )
        self.in_utc = "utc" in table.header[at["date"]].casefold()
        self.only = [
            (table.plain.index(name), words) for name, words in layout.only.items() if name in table.plain
        ]

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
            noted = len(parsed.notes)
            try:
                drafts = self.payments(line, cells)
            except Refused as no:
                del parsed.notes[noted:]
                parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
                continue
            parsed.skipped += not drafts
            parsed.payments += drafts
            last = drafts[0] if len(drafts) == 1 else None
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

    def moved(self, cells: list[str]) -> bool:
        """Say whether a row is money that came from somebody or went to somebody, and did so for good."""
        cell = self.cell
        what = cell(cells, "type")
        return not (
            _NOT_MOVED.search(cell(cells, "status"))
            or _NO_IMPACT.search(cell(cells, "impact"))
            or read_bool(cell(cells, "captured")) is False
            or _CONVERSION.search(what)
            or (self.layout.own is not None and self.layout.own.search(what))
            or any(not words.search(cells[index]) for index, words in self.only)
        )

    def payments(self, line: int, cells: list[str]) -> list[PaymentDraft]:
        """Read a row: nothing, a payment, or a payment and what was given back of it since."""
        cell = self.cell
        if not self.moved(cells):
            return []
        number, text, column = self.signed(cells)
        if number == 0:
            return []
        home = self.mapping.currency or self.reading.currency
        currency = (
            currency_said(cell(cells, "currency"), home, field="currency")
            or currency_said(text, home, field=column)
            or currency_in(self.table.header[self.at[column]], home)
            or self.mapping.currency
            or self.layout.currency
            or self.reading.currency
        )
        words, what = self.words(cells), cell(cells, "type")
        client = " ".join(cell(cells, "client").split())
        email = cell(cells, "email") if number > 0 else ""  # beside money that goes out stands the user's own
        payer = " ".join(cell(cells, "payer").split()) or email
        is_fee = self.layout.fees is not None and self.layout.fees.search(what) is not None
        draft = PaymentDraft(
            line=line,
            client=client or None,
            payer=payer or words or what,
            email=email,
            on=self.day(cell(cells, "date")),
            amount=money_of(
                abs(number), currency, text=text, field=column, line=line, notes=self.parsed.notes
            ),
            kind=PaymentKind.COST
            if is_fee and number < 0
            else self.kind(cell(cells, "kind"), number, f"{what} {words}", is_clients=bool(client)),
            fee=self.fee(line, cells, number, currency),
            vat=self.beside(line, cells, "vat", currency),
            withheld=self.beside(line, cells, "withheld", currency),
            reference=cell(cells, "reference"),
            note=" · ".join(filter(None, (words or what, cell(cells, "note")))),
            source_id=cell(cells, "id"),
            # A fee that names whom it is for is theirs; other money out of an account is mostly no client's.
            statement=not client and not (is_fee and payer),
            nobodys=self.layout.nobodys,
        )
        back = self.beside(line, cells, "refunded", currency)
        if back is None or number < 0:
            return [draft]
        given = replace(
            draft,
            on=self.day(cell(cells, "refunded_on")) if cell(cells, "refunded_on") else draft.on,
            amount=back,
            kind=PaymentKind.REFUND,
            fee=None,
            vat=None,
            withheld=None,
        )
        return [draft, given]

    def fee(self, line: int, cells: list[str], number: Decimal, currency: str) -> Money | None:
        """Return what the processor kept; a fee that came back with a refund is none."""
        fee = self.beside(line, cells, "fee", currency)
        if fee is None:
            return None
        tax = self.beside(line, cells, "fee_tax", currency)
        net = self.cell(cells, "net")
        if number < 0 and net and read_number(net, self.mark, field="net") > number:
            return None
        return fee + tax if tax else fee

    def signed(self, cells: list[str]) -> tuple[Decimal, str, str]:
        """Return the amount (money in is positive), its text and its column.

        Raises:
            Refused: BAD_ROW, where money came in and went out in one row: neither may be lost.
        """
        number, used, column = Decimal(0), "", "amount"
        for name, factor in (("amount", 1), ("credit", 1), ("debit", -1)):
            text = self.cell(cells, name)
            if not text:
                continue
            value = read_number(text, self.mark, field=name)
            if value == 0:
                column = column if used else name
                continue
            if number:
                raise refuse("debit", Code.BAD_ROW, text=f"{used} / {text}")
            # Money out stands in its own column with or without a sign.
            number, used, column = (-abs(value) if factor < 0 else value), text, name
            if name == "amount":
                break
        if column not in self.at:
            column = next(name for name in ("amount", "credit", "debit") if name in self.at)
        return (-number if self.mapping.sign == "inverted" else number), used, column

    def day(self, text: str) -> date:
        if is_instant(text):
            moment = read_instant(text, "date")
            if self.in_utc and moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
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

    def beside(self, line: int, cells: list[str], column: str, currency: str) -> Money | None:
        text = self.cell(cells, column)
        if not text:
            return None
        number = read_number(text, self.mark, field=column)
        if not number:
            return None
        return money_of(abs(number), currency, text=text, field=column, line=line, notes=self.parsed.notes)
