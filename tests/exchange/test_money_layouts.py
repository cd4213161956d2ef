"""Money as PayPal, Stripe, Upwork, Wave and Invoice Ninja write it: who paid, what stayed with the processor, what never moved."""

from datetime import date

import pytest

from journal.domain.choices import PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.exchange.drafts import Parsed, PaymentDraft
from tests.exchange.helpers import read

RECEIVED, REFUND, COST = PaymentKind.RECEIVED, PaymentKind.REFUND, PaymentKind.COST


def told(parsed: Parsed) -> list[tuple[str, PaymentKind, str, str]]:
    """Say who, what, how much and what was kept, as a reader would."""
    assert parsed.problems == []
    return [(p.name, p.kind, _money(p.amount), _money(p.fee)) for p in parsed.payments]


def _money(money: Money | None) -> str:
    return f"{money.minor / 100:.2f} {money.currency}" if money else ""


PAYPAL_EN = """"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Invoice Number","Balance","Subject","Note","Balance Impact"
"13/01/2024","10:00:00","CET","Rossi Ltd","Invoice Received","Completed","EUR","1,200.00","-30.00","1,170.00","ana@rossi.example","me@me.example","T1","","INV-7","1,170.00","Logo, part one","","Credit"
"14/01/2024","10:00:00","CET","ROSSI LTD","Express Checkout Payment","Completed","USD","100.00","-4.00","96.00","ana@rossi.example","me@me.example","T2","","","96.00","","","Credit"
"14/01/2024","10:00:01","CET","","General Currency Conversion","Completed","USD","-96.00","0.00","-96.00","","","T3","","","0.00","","","Debit"
"14/01/2024","10:00:01","CET","","General Currency Conversion","Completed","EUR","88.00","0.00","88.00","","","T4","","","1,258.00","","","Credit"
"15/01/2024","10:00:00","CET","Peña","Mobile Payment","Pending","EUR","50.00","0.00","50.00","pena@example.org","me@me.example","T5","","","","","","Memo"
"16/01/2024","10:00:00","CET","Rossi Ltd","Payment Refund","Completed","EUR","-200.00","5.00","-195.00","me@me.example","ana@rossi.example","T6","","INV-7","1,063.00","","","Debit"
"17/01/2024","10:00:00","CET","","General Withdrawal","Completed","EUR","-1,000.00","0.00","-1,000.00","","","T7","","","63.00","","","Debit"
"18/01/2024","10:00:00","CET","Rossi Ltd","Invoice Sent","Completed","EUR","300.00","0.00","300.00","me@me.example","ana@rossi.example","T8","","INV-8","63.00","","","Memo"
"19/01/2024","10:00:00","CET","","Account Hold for Open Authorization","Completed","EUR","-20.00","0.00","-20.00","","","T9","","","43.00","","","Debit"
"20/01/2024","10:00:00","CET","Adobe","PreApproved Payment Bill User Payment","Completed","EUR","-12.00","0.00","-12.00","me@me.example","pay@adobe.example","T10","","","31.00","","","Debit"
"""


def test_paypal_tells_clients_from_what_only_moves_about() -> None:
    parsed = read("﻿" + PAYPAL_EN)
    assert parsed.format == "paypal"
    assert told(parsed) == [
        ("Rossi Ltd", RECEIVED, "1200.00 EUR", "30.00 EUR"),
        ("ROSSI LTD", RECEIVED, "100.00 USD", "4.00 USD"),
        ("Rossi Ltd", REFUND, "200.00 EUR", ""),  # PayPal gave its fee back
        ("Adobe", COST, "12.00 EUR", ""),
    ]
    first = parsed.payments[0]
    assert (first.reference, first.source_id, first.email) == ("INV-7", "T1", "ana@rossi.example")
    assert first.note == "Logo, part one"
    assert (parsed.read, parsed.skipped) == (10, 6)
    assert parsed.payments[-1].statement  # whom one pays is no client


def test_paypal_in_spanish() -> None:
    parsed = read(
        '"Fecha","Hora","Zona horaria","Nombre","Tipo","Estado","Divisa","Bruto","Comisión","Neto","Correo electrónico del remitente","Id. de transacción","Número de factura","Asunto"\n'
        '"25/01/2024","10:00:00","CET","Rossi","Pago exprés","Completado","EUR","1.200,00","-30,50","1.169,50","ana@rossi.example","T1","F-7","Logo"\n'
        '"25/01/2024","10:00:00","CET","Rossi","Pago exprés","Pendiente","EUR","10,00","0,00","10,00","ana@rossi.example","T2","",""\n'
        '"26/01/2024","10:00:00","CET","","Conversión de divisa general","Completado","EUR","10,00","0,00","10,00","","T3","",""\n'
        '"26/01/2024","10:00:00","CET","","Retirada general","Completado","EUR","-900,00","0,00","-900,00","","T4","",""\n'
        '"27/01/2024","10:00:00","CET","Rossi","Reembolso de pago","Completado","EUR","-100,00","0,00","-100,00","","T5","",""\n'
    )
    assert parsed.format == "paypal"
    assert told(parsed) == [
        ("Rossi", RECEIVED, "1200.00 EUR", "30.50 EUR"),
        ("Rossi", REFUND, "100.00 EUR", ""),
    ]


@pytest.mark.parametrize("fee", ["Gebühr", "Entgelt"])
def test_paypal_in_german_where_the_description_is_the_type(fee: str) -> None:
    parsed = read(
        f'"Datum","Uhrzeit","Zeitzone","Beschreibung","Währung","Brutto","{fee}","Netto","Guthaben","Transaktionscode","Absender E-Mail-Adresse","Name","Rechnungsnummer"\n'
        '"25.01.2024","10:00:00","Europe/Berlin","Handyzahlung","EUR","1.003,50","-3,50","1.000,00","1.000,00","T1","ana@rossi.example","Rossi GmbH","R-1"\n'
        '"25.01.2024","10:00:00","Europe/Berlin","Allgemeine Währungsumrechnung","EUR","3,50","0,00","3,50","1.000,00","T2","","",""\n'
        '"26.01.2024","10:00:00","Europe/Berlin","Von Nutzer eingeleitete Abbuchung","EUR","-900,00","0,00","-900,00","100,00","T3","","",""\n'
        '"26.01.2024","10:00:00","Europe/Berlin","Bankgutschrift auf PayPal-Konto","EUR","64,18","0,00","64,18","164,18","T4","","",""\n'
        '"27.01.2024","10:00:00","Europe/Berlin","Rückzahlung","EUR","-50,00","0,00","-50,00","114,18","T5","","Rossi GmbH",""\n'
    )
    assert told(parsed) == [
        ("Rossi GmbH", RECEIVED, "1003.50 EUR", "3.50 EUR"),
        ("Rossi GmbH", REFUND, "50.00 EUR", ""),
    ]


def test_paypal_days_that_nothing_decides_are_asked_for() -> None:
    lines = PAYPAL_EN.splitlines()[:2]
    with pytest.raises(Refused) as refused:
        read("\n".join(lines).replace("13/01/2024", "03/01/2024"))
    assert refused.value.problems[0].code is Code.DATE_ORDER_NEEDED
    parsed = read("\n".join(lines).replace("13/01/2024", "03/01/2024"), date_order="mdy")
    assert parsed.payments[0].on == date(2024, 3, 1)


def test_a_stripe_charge_and_what_was_given_back_of_it() -> None:
    parsed = read(
        "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Description,Fee,Refunded date (UTC),Status,Taxes On Fee,Customer Description,Customer Email,Invoice ID\n"
        "ch_1,2024-03-04 23:30:00,100.00,0.00,usd,true,92.00,0.00,eur,Logo,3.00,,Paid,0.63,Rossi,ana@rossi.example,in_1\n"
        "ch_2,2024-03-05 10:00:00,50.00,20.00,eur,true,50.00,20.00,eur,Web,1.70,2024-03-09 10:00:00,Paid,0.00,,pena@example.org,\n"
        "ch_3,2024-03-06 10:00:00,50.00,0.00,eur,false,,,,Web,0.00,,Failed,0.00,Rossi,,\n"
        "ch_4,2024-03-06 10:00:00,50.00,0.00,eur,false,50.00,0.00,eur,Web,0.00,,Paid,0.00,Rossi,,\n"
        "ch_5,2024-03-06 10:00:00,50.00,0.00,eur,true,50.00,0.00,eur,Web,0.00,,requires_payment_method,0.00,Rossi,,\n"
    )
    assert parsed.format == "stripe"
    assert told(parsed) == [
        ("Rossi", RECEIVED, "92.00 EUR", "3.63 EUR"),
        ("pena@example.org", RECEIVED, "50.00 EUR", "1.70 EUR"),
        ("pena@example.org", REFUND, "20.00 EUR", ""),
    ]
    # 23:30 in UTC is the next day in Madrid.
    assert [p.on for p in parsed.payments] == [date(2024, 3, 5), date(2024, 3, 5), date(2024, 3, 9)]
    assert (parsed.read, parsed.skipped) == (5, 3)


def test_a_stripe_balance_counts_charges_refunds_and_fees_but_no_payouts() -> None:
    parsed = read(
        "id,Type,Source,Amount,Fee,Destination Platform Fee,Net,Currency,Created (UTC),Available On (UTC),Description\n"
        "txn_1,charge,ch_1,100.00,3.20,,96.80,eur,2024-03-04 10:12,2024-03-11 00:00,Rossi\n"
        "txn_2,refund,re_1,-40.00,0.00,,-40.00,eur,2024-03-05 10:12,2024-03-05 00:00,REFUND FOR CHARGE (Rossi)\n"
        "txn_3,payout,po_1,-56.80,0.00,,-56.80,eur,2024-03-06 10:12,2024-03-08 00:00,STRIPE PAYOUT\n"
        "txn_4,stripe_fee,fee_1,-2.00,0.00,,-2.00,eur,2024-03-07 10:12,2024-03-07 00:00,Billing\n"
        "txn_5,adjustment,du_1,-60.00,15.00,,-75.00,eur,2024-03-08 10:12,2024-03-08 00:00,Chargeback withdrawal for ch_1\n"
    )
    assert parsed.format == "stripe"
    assert [(p.kind, _money(p.amount), _money(p.fee)) for p in parsed.payments] == [
        (RECEIVED, "100.00 EUR", "3.20 EUR"),
        (REFUND, "40.00 EUR", ""),
        (COST, "2.00 EUR", ""),
        (PaymentKind.CHARGEBACK, "60.00 EUR", "15.00 EUR"),
    ]


def test_a_stripe_payout_is_nobodys_until_somebody_says_otherwise() -> None:
    parsed = read(
        "id,Amount,Created (UTC),Currency,Arrival Date (UTC),Source Type,Status,Type,Method,Description,Destination\n"
        "po_1,920.50,2024-03-04 10:00,eur,2024-03-06 00:00,card,paid,bank_account,standard,STRIPE PAYOUT,ba_1\n"
        "po_2,100.00,2024-03-05 10:00,eur,2024-03-07 00:00,card,in_transit,bank_account,standard,STRIPE PAYOUT,ba_1\n"
        "po_3,100.00,2024-03-05 10:00,eur,2024-03-07 00:00,card,failed,bank_account,standard,STRIPE PAYOUT,ba_1\n"
    )
    assert told(parsed) == [("STRIPE PAYOUT", RECEIVED, "920.50 EUR", "")]
    assert parsed.payments[0].nobodys
    assert parsed.payments[0].on == date(2024, 3, 6)


UPWORK = """Transaction report for Ana Ruiz
"Jan 1, 2024 - Mar 31, 2024"

Date,Ref ID,Type,Description,Agency,Freelancer,Team,Account Name,PO,Amount,Amount in local currency,Currency,Balance
"Mar 5, 2024",101,Hourly,"Rossi - 10:00 hrs @ $40.00/hr",,Ana Ruiz,Rossi Inc,Rossi Holding,,400.00,,,360.00
"Mar 5, 2024",102,Service Fee,Service Fee for Hourly - Ref ID 101,,Ana Ruiz,Rossi Inc,Rossi Holding,,($40.00),,,360.00
"Mar 6, 2024",103,Withdrawal,To bank,,Ana Ruiz,,,,-360.00,-331.00,EUR,0.00
"Mar 7, 2024",104,Withdrawal Fee,Withdrawal fee,,Ana Ruiz,,,,-0.99,,,-0.99
"Mar 8, 2024",105,Refund,Refund to client,,Ana Ruiz,Rossi Inc,Rossi Holding,,-50.00,,,-50.99
"""


def test_upwork_has_a_preamble_and_its_fees_as_rows() -> None:
    parsed = read(UPWORK)
    assert parsed.format == "upwork"
    assert told(parsed) == [
        ("Rossi Inc", RECEIVED, "400.00 USD", ""),
        ("Rossi Inc", COST, "40.00 USD", ""),
        ("Withdrawal fee", COST, "0.99 USD", ""),
        ("Rossi Inc", REFUND, "50.00 USD", ""),
    ]
    assert [p.statement for p in parsed.payments] == [True, False, True, True]
    assert parsed.payments[0].reference == "101"


def test_wave_writes_each_payment_twice_and_it_counts_once() -> None:
    parsed = read(
        "Transaction ID,Transaction Date,Account Name,Transaction Description,Transaction Line Description,Amount (One column), ,Debit Amount (Two Column Approach),Credit Amount (Two Column Approach),Other Accounts for this Transaction,Customer,Vendor,Invoice Number,Bill Number,Notes / Memo,Account Group,Account Type\n"
        "1,2024-03-04,Checking,Payment for invoice 12,,500.00,,500.00,,Receivable,Rossi,,12,,,Asset,Cash and Bank\n"
        "1,2024-03-04,Receivable,Payment for invoice 12,,-500.00,,,500.00,Checking,Rossi,,12,,,Asset,Expected Payments from Customers\n"
        "2,2024-03-05,Checking,Hosting,,-20.00,,,20.00,Hosting,,Netcup,,,,Asset,Cash and Bank\n"
        "2,2024-03-05,Hosting,Hosting,,20.00,,20.00,,Checking,,Netcup,,,,Expense,Operating Expense\n"
    )
    assert parsed.format == "wave"
    assert told(parsed) == [("Rossi", RECEIVED, "500.00 EUR", ""), ("Netcup", COST, "20.00 EUR", "")]
    assert parsed.payments[0].reference == "12"
    assert parsed.payments[1].statement


def test_invoice_ninja_names_client_and_refund_in_one_row() -> None:
    parsed = read(
        "Payment Number,Payment Date,Payment Amount,Payment Refunded,Payment Status,Payment Transaction Reference,Client Name,Currency\n"
        "0001,2024-03-04,500.00,0.00,Completed,abc,Rossi,EUR\n"
        "0002,2024-03-05,100.00,40.00,Partially Refunded,def,Peña,EUR\n"
        "0003,2024-03-06,100.00,0.00,Pending,ghi,Peña,EUR\n"
    )
    assert parsed.format == "invoiceninja"
    assert told(parsed) == [
        ("Rossi", RECEIVED, "500.00 EUR", ""),
        ("Peña", RECEIVED, "100.00 EUR", ""),
        ("Peña", REFUND, "40.00 EUR", ""),
    ]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Date,Description,Money in,Money out,Balance", ['25/01/2024,Rossi,"1,000.00",,5', "26/01/2024,Rent,,400.00,5"]),
        ("Datum;Verwendungszweck;Haben;Soll", ["25.01.2024;Rossi;1.000,00;", "26.01.2024;Miete;;400,00"]),
        ("Fecha;Concepto;Abono;Cargo;Saldo", ["25/01/2024;Rossi;1.000,00;;5,00", "26/01/2024;Alquiler;;-400,00;5,00"]),
        ("Posting Date,Details,Amount", ['01/25/2024,Rossi,"$1,000.00"', "01/26/2024,Rent,($400.00)"]),
    ],
)  # fmt: skip
def test_statements_with_two_columns_or_brackets(header: str, rows: list[str]) -> None:
    parsed = read("\n".join(["My bank", "Account;ES12", "", header, *rows]))
    assert parsed.problems == []
    money: list[PaymentDraft] = parsed.payments
    assert [(p.kind, p.amount.minor, p.on) for p in money] == [
        (RECEIVED, 100_000, date(2024, 1, 25)),
        (COST, 40_000, date(2024, 1, 26)),
    ]


def test_a_known_layout_is_the_same_money_as_a_plain_list() -> None:
    parsed = read(PAYPAL_EN)
    assert parsed.source == "money"
