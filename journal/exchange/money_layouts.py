"""The layouts of money exports that are known by their headers, in the languages they come in: data, no code of their own.

Names are compared as `plain_name` gives them. What a layout does not say is read as in any table of money.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLayout:
    """One known layout: every group of `needs` must show one of its headers.

    `columns` stand in place of the general names of these columns. `own` are the types of rows that only move or hold the
    user's own money, `fees` those of fees: costs, whoever's name stands beside. A row that says something else in a column
    of `only` is not read. `nobodys`: a whole file of money that comes from no client. `currency` is that of amounts
    that name none.
    """

    name: str
    needs: tuple[_Names, ...]
    columns: Mapping[str, _Names] = field(default_factory=dict)
    own: re.Pattern[str] | None = None
    fees: re.Pattern[str] | None = None
    only: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    nobodys: bool = False
    currency: str = ""


def _words(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_GROSS = ("gross", "bruto", "importe bruto", "brutto")
_FEE = ("fee", "comision", "tarifa", "cuota", "gebuhr", "entgelt")
_NET = ("net", "neto", "importe neto", "netto")

MONEY_LAYOUTS: tuple[MoneyLayout, ...] = (
    MoneyLayout(
        name="paypal",
        needs=(("date", "fecha", "datum"), ("time zone", "timezone", "zona horaria", "huso horario", "zeitzone"), _GROSS, _FEE, _NET),
        columns={
            "amount": _GROSS,
            "fee": _FEE,
            "payer": ("name", "nombre"),
            # The report of balances has no type: its description says what a row is.
            "type": ("type", "tipo", "typ", "description", "descripcion", "beschreibung"),
            "description": ("subject", "asunto", "betreff", "item title", "titulo del articulo", "articulo", "artikelbezeichnung"),
            "reference": ("invoice number", "invoice id", "numero de factura", "id de factura", "rechnungsnummer", "transaction id", "id de transaccion", "identificador de transaccion", "transaktionscode"),
            "id": ("transaction id", "id de transaccion", "identificador de transaccion", "transaktionscode"),
        },
        own=_words(
            r"\bholds?\b|payment release|authori[sz]ation|withdrawal|transfer to bank|bank deposit|bank transfer|"
            r"retenci[oó]n|autorizaci[oó]n|retirada|retiro|ingreso bancario|cuenta bancaria|transferencia bancaria|"
            r"einbehalt|freigabe|autorisierung|abbuchung|abhebung|bankgutschrift|bank[uü]berweisung"
        ),
        fees=_words(r"\bfee\b|comisi[oó]n|geb[uü]hr|entgelt"),
    ),
    MoneyLayout(
        name="stripe",
        needs=(("id",), ("arrival date",), ("amount",), ("status",)),
        columns={"date": ("arrival date",), "payer": (), "reference": ("id",)},
        nobodys=True,
    ),
    MoneyLayout(
        name="stripe",
        needs=(("id",), ("amount refunded",), ("currency",), ("created date", "created")),
        columns={
            "date": ("created date", "created"),
            # What reached the account; the fee is in its currency.
            "amount": ("converted amount", "amount"),
            "currency": ("converted currency", "currency"),
            "refunded": ("converted amount refunded", "amount refunded"),
            "payer": ("customer name", "customer description", "card name"),
            "fee_tax": ("taxes on fee", "tax"),
            "reference": ("invoice number", "invoice id", "id"),
        },
    ),
    MoneyLayout(
        name="stripe",
        needs=(("id", "balance transaction id"), ("type", "reporting category"), ("amount", "gross"), ("fee",), ("net",), ("created utc", "created")),
        columns={
            "date": ("created utc", "created"),
            "type": ("type", "reporting category"),
            "payer": ("customer name", "customer description", "customer email metadata"),
            "id": ("id", "balance transaction id"),
            "reference": ("source", "source id", "id", "balance transaction id"),
        },
        own=_words(r"payout|transfer|reserve|hold\b|topup"),
        fees=_words(r"\bfee|stripe_fee|tax_fee"),
    ),
    MoneyLayout(
        name="upwork",
        needs=(("date",), ("type", "transaction type"), ("freelancer",), ("agency", "client team", "team"), ("amount",)),
        columns={
            "payer": ("client team", "team", "client", "account name"),
            "client": (),
            "description": ("transaction summary", "description", "description 1"),
            "reference": ("ref id", "transaction id"),
            "id": ("transaction id", "ref id"),
            "currency": (),  # names the one of "amount in local currency"
        },
        own=_words(r"^withdrawals?$|^journal$|^payment$"),
        fees=_words(r"\bfee\b|\btax\b|\bvat\b|membership|subscription|connects"),
        currency="USD",
    ),
    MoneyLayout(
        name="wave",
        needs=(("transaction id",), ("transaction date",), ("amount one column",), ("account type",)),
        columns={
            "date": ("transaction date",),
            "amount": ("amount one column",),
            "payer": ("vendor",),
            "description": ("transaction description",),
            "reference": ("invoice number", "bill number", "transaction id"),
            "note": ("notes memo",),
            "type": (),
            "debit": (),
            "credit": (),
        },
        only={"account type": _words(r"cash and bank|cash & bank|efectivo y banco")},
    ),
    MoneyLayout(
        name="invoiceninja",
        needs=(("payment number", "payment amount"), ("payment amount", "payment date"), ("client", "client name", "client client name")),
        columns={
            "date": ("payment date", "date"),
            "amount": ("payment amount", "amount"),
            "refunded": ("payment refunded", "refunded"),
            "status": ("payment status", "status"),
            "client": ("client name", "client client name", "client"),
            "currency": ("payment currency", "currency", "client currency"),
            "reference": ("invoice number", "invoice invoice number", "payment transaction reference", "transaction reference", "payment number"),
            "id": ("payment number", "number"),
            "note": ("payment private notes", "private notes"),
        },
    ),
)  # fmt: skip

MONEY_FORMATS = tuple(dict.fromkeys(layout.name for layout in MONEY_LAYOUTS))


def money_layout_of(plain: Sequence[str]) -> MoneyLayout | None:
    """Return the known layout with these headers, the first where several fit."""
    headers = set(plain)
    return next((each for each in MONEY_LAYOUTS if all(headers & set(group) for group in each.needs)), None)
