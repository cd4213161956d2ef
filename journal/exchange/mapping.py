"""Which column of a table of money means what: proposed from its headers, corrected by the user, remembered by its header."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any, Literal

from journal.domain.problems import Refused
from journal.exchange.cells import read_number
from journal.exchange.layouts import columns_of, hours_score
from journal.exchange.moments import read_day
from journal.exchange.money_layouts import money_layout_of
from journal.exchange.tables import Table, plain_name

Sign = Literal["as_is", "inverted"]
Kind = Literal["hours", "money"]

# Our word for a column → the header names that mean it, best first.
MONEY_COLUMNS: dict[str, tuple[str, ...]] = {
    "date": (
        "date", "transaction date", "fecha", "fecha operacion", "fecha de operacion", "f operacion", "booking date", "buchungstag",
        "buchungsdatum", "datum", "payment date", "fecha de pago", "posted date", "posting date", "created", "created date", "date created", "created utc",
        "started date", "completed date", "data", "on", "value date", "fecha valor", "fecha contable", "day",
    ),
    "credit": (
        "credit", "credits", "deposits", "deposit", "haber", "ingresos", "ingreso", "abono", "abonos", "paid in", "money in",
        "gutschrift", "haben", "credit amount", "entradas",
    ),
    "debit": (
        "debit", "debits", "withdrawals", "withdrawal", "debe", "cargo", "cargos", "gastos", "paid out", "money out",
        "lastschrift", "soll", "debit amount", "salidas",
    ),
    "amount": (
        "amount", "gross", "importe", "bruto", "brutto", "betrag", "monto", "cantidad", "value", "total", "montant", "valor",
        "amount received", "amount paid", "payment amount", "importe pagado", "importe cobrado", "importe total", "net amount", "net", "neto", "netto", "paid", "received", "cobrado", "pagado",
    ),
    "net": ("net", "neto", "importe neto", "netto"),
    "refunded": ("amount refunded", "refunded", "reembolsado", "importe reembolsado", "erstattet"),
    "refunded_on": ("refunded date", "refund date"),
    "currency": ("currency", "moneda", "divisa", "wahrung", "devise", "moeda"),
    "client": ("client", "client name", "customer", "customer name", "cliente", "kunde", "nombre del cliente"),
    "payer": (
        "payer", "name", "nombre", "counterparty", "counterparty name", "payee", "ordenante", "beneficiario", "auftraggeber",
        "partner", "contraparte", "remitente", "from", "customer name",
    ),
    "email": (
        "customer email", "from email address", "payer email", "email", "correo electronico del remitente",
        "direccion de correo electronico del remitente", "absender e mail adresse",
    ),
    "description": (
        "description", "details", "concepto", "descripcion", "movimiento", "verwendungszweck", "buchungstext", "narrative",
        "transaction description", "particulars", "memo", "detalle", "observaciones", "libelle", "title",
    ),
    "note": ("notes", "note", "nota", "notas", "comment", "comentario", "subject", "asunto", "hinweis"),
    "reference": (
        "reference", "referencia", "invoice", "invoice number", "numero de factura", "factura", "n factura", "reference number",
        "transaction id", "id de transaccion", "transaction reference",
    ),
    "id": ("id", "transaction hash"),
    "fee": ("fee", "fees", "comision", "comisiones", "gebuhr", "gebuhren", "entgelt", "frais"),
    "fee_tax": ("taxes on fee",),
    "vat": ("vat", "iva", "mwst", "ust", "tva"),
    "withheld": ("withheld", "irpf", "retencion", "retenciones", "withholding"),
    "kind": ("kind",),
    "status": ("status", "estado", "state"),
    "captured": ("captured",),
    "impact": ("balance impact", "impacto en el saldo", "efecto en el saldo", "auswirkung auf guthaben"),
    "type": ("type", "tipo", "typ", "transaction type"),
    "balance": ("balance", "saldo", "kontostand", "running balance"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """What each column means: our word → the header as the file writes it. None: decide from the whole column."""

    kind: Kind = "money"
    columns: Mapping[str, str] = field(default_factory=dict)
    sign: Sign = "as_is"
    date_order: str | None = None
    decimal: str | None = None
    currency: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give the mapping as JSON, to be remembered."""
        return {
            "kind": self.kind,
            "columns": dict(self.columns),
            "sign": self.sign,
            "date_order": self.date_order,
            "decimal": self.decimal,
            "currency": self.currency,
        }

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> "ColumnMapping":
        """Take a remembered mapping; what it does not say has its default."""
        return cls(
            kind="hours" if document.get("kind") == "hours" else "money",
            columns={str(key): str(value) for key, value in dict(document.get("columns") or {}).items()},
            sign="inverted" if document.get("sign") == "inverted" else "as_is",
            date_order=document.get("date_order"),
            decimal=document.get("decimal"),
            currency=str(document.get("currency") or ""),
        )

    def indices(self, table: Table) -> dict[str, int]:
        """Find the columns in a table; those that it does not have are left out."""
        plain = {column: plain_name(header) for column, header in self.columns.items()}
        exact = {column: header for column, header in self.columns.items() if header in table.header}
        found = {column: table.header.index(header) for column, header in exact.items()}
        for column, name in plain.items():
            if column not in found and name and name in table.plain:
                found[column] = table.plain.index(name)
        return found


def header_key(header: Sequence[str]) -> str:
    """Digest a header, so that its mapping is found again whatever the file is called."""
    return sha256("\x1f".join(plain_name(cell) for cell in header).encode()).hexdigest()[:32]


def money_columns(plain: Sequence[str]) -> dict[str, int]:
    """Find the columns of money among plain header names; each header is used once, earlier names win.

    A known layout says better than the general names what some of its columns mean.
    """
    found: dict[str, int] = {}
    taken: set[int] = set()
    layout = money_layout_of(plain)
    told = layout.columns if layout else {}
    for column, names in MONEY_COLUMNS.items():
        for name in told.get(column, names):
            if name in plain and (index := plain.index(name)) not in taken:
                found[column] = index
                taken.add(index)
                break
    return found


def missing_for_money(found: Mapping[str, int]) -> list[str]:
    """Name the columns that money needs and that were not found."""
    missing = []
    if "date" not in found:
        missing.append("date")
    if not {"amount", "credit", "debit"} & set(found):
        missing.append("amount")
    if not {"client", "payer", "email", "description"} & set(found):
        missing.append("client")
    return missing


def money_score(plain: tuple[str, ...]) -> int:
    """Rate a row as the header of a table of money: 0 where it is none."""
    found = money_columns(plain)
    if missing_for_money(found):
        return 0
    return len(found) + (5 if money_layout_of(plain) is None else 90)


def propose_mapping(
    header: Sequence[str], rows: Sequence[Sequence[str]], *, today: date | None = None
) -> ColumnMapping | None:
    """Propose what the columns mean, from their names, and where those say nothing from what stands in them.

    None where not even a date and an amount can be made out.
    """
    plain = tuple(plain_name(cell) for cell in header)
    if hours_score(plain) > money_score(plain):
        return ColumnMapping(kind="hours", columns={key: header[i] for key, i in columns_of(plain).items()})
    found = money_columns(plain)
    if missing_for_money(found):
        found = _by_content(found, header, rows, today or date(9999, 1, 1))
    if {"date"} - set(found) or not {"amount", "credit", "debit"} & set(found):
        return None
    return ColumnMapping(columns={key: header[index] for key, index in found.items()})


def _by_content(
    found: dict[str, int], header: Sequence[str], rows: Sequence[Sequence[str]], today: date
) -> dict[str, int]:
    """Add columns whose cells are all days, all numbers, or the longest texts."""
    found = dict(found)
    columns = {
        index: [row[index].strip() for row in rows if index < len(row) and row[index].strip()]
        for index in range(len(header))
        if index not in found.values()
    }
    columns = {index: cells for index, cells in columns.items() if cells}
    days = [index for index, cells in columns.items() if all(_is_day(cell, today) for cell in cells)]
    numbers = [
        index
        for index, cells in columns.items()
        if index not in days and all(_is_number(cell) for cell in cells)
    ]
    texts = sorted(
        (index for index in columns if index not in days and index not in numbers),
        key=lambda index: -sum(len(cell) for cell in columns[index]) / len(columns[index]),
    )
    if "date" not in found and days:
        found["date"] = days[0]
    if not {"amount", "credit", "debit"} & set(found) and numbers:
        found["amount"] = numbers[0]
    if not {"client", "payer", "description"} & set(found) and texts:
        found["description"] = texts[0]
    return found


def _is_day(cell: str, today: date) -> bool:
    try:
        read_day(cell, None, min(today, date(9000, 1, 1)))
    except Refused as no:
        return no.problems[0].code.value == "no_such_day"  # the other order of day and month
    return True


def _is_number(cell: str) -> bool:
    try:
        read_number(cell, ".", field="amount")
    except Refused:
        try:
            read_number(cell, ",", field="amount")
        except Refused:
            return False
    return any(sign.isdigit() for sign in cell)
