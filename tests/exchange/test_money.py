"""Money from statements, lists of payments and mapped columns."""

from datetime import date
from pathlib import Path

import pytest

from journal.domain.choices import PaymentKind
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.exchange.mapping import ColumnMapping, header_key, propose_mapping
from journal.exchange.read import recognise
from journal.wording.problems import full_sentence
from tests.exchange.helpers import read

STATEMENT = """Account details for:,Some account
Available Balance,"6,666.66"

Transaction History
Transaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)
18/04/2018,18/04/2018,FUND TRANSFER,,"1,250.00"
,,FROM ROSSI PTE
17/04/2018,17/04/2018,CASH,66.66,
"""


def test_a_statement_with_a_banner_and_continued_lines_is_read() -> None:
    parsed = read(STATEMENT)
    assert (parsed.format, parsed.read, parsed.problems) == ("money", 2, [])
    received, spent = parsed.payments
    assert received.payer == "FUND TRANSFER FROM ROSSI PTE"
    assert (received.amount, received.kind) == (Money(125_000, "SGD"), PaymentKind.RECEIVED)
    assert (spent.amount, spent.kind, spent.statement) == (Money(6666, "SGD"), PaymentKind.COST, True)
    assert spent.on == date(2018, 4, 17)


def test_a_spanish_statement_with_semicolons_and_commas_is_read() -> None:
    parsed = read(
        "Fecha operación;Concepto;Importe;Saldo\n25/01/2024;Transferencia Peña;1.240,50;2.000,00\n01/02/2024;Luz;-40,00;1.960,00\n"
    )
    assert [(p.kind, p.amount.minor, p.on) for p in parsed.payments] == [
        (PaymentKind.RECEIVED, 124_050, date(2024, 1, 25)),
        (PaymentKind.COST, 4000, date(2024, 2, 1)),
    ]


def test_a_list_of_payments_names_its_clients_and_negative_money_is_a_refund() -> None:
    parsed = read(
        "Date,Customer,Amount,Currency,Reference\n2024-03-04,Rossi,($400.00),USD,F-12\n2024-03-05,Rossi,0.00,USD,\n"
    )
    (payment,) = parsed.payments
    assert payment.kind is PaymentKind.REFUND
    assert (payment.client, payment.amount, payment.reference) == ("Rossi", Money(40_000, "USD"), "F-12")
    assert not payment.statement
    assert parsed.skipped == 1


def test_pending_and_converted_money_is_skipped_and_fees_stand_beside() -> None:
    parsed = read(
        "Date,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID\n"
        "25/01/2024,Rossi,Payment,Completed,EUR,100.00,-3.40,96.60,T1\n"
        "25/01/2024,Rossi,Payment,Pending,EUR,100.00,-3.40,96.60,T2\n"
        "25/01/2024,,General Currency Conversion,Completed,EUR,5.00,0.00,5.00,T3\n"
    )
    (payment,) = parsed.payments
    assert (payment.amount, payment.fee, payment.reference) == (Money(10_000, "EUR"), Money(340, "EUR"), "T1")
    assert parsed.skipped == 2


def test_thousands_that_nothing_decides_are_asked_for() -> None:
    parsed = read('Date,Client,Amount\n2024-03-04,Rossi,"1,240"\n')
    assert [problem.code for problem in parsed.problems] == [Code.AMBIGUOUS_AMOUNT]
    assert (
        read('Date,Client,Amount\n2024-03-04,Rossi,"1,240"\n', decimal=".").payments[0].amount.minor
        == 124_000
    )


def test_a_table_with_strange_headers_is_proposed_by_its_content_and_read_with_the_mapping() -> None:
    data = b"Cuando,Cuanto,De quien\n04/25/2024,12.50,Rossi\n04/26/2024,7.50,Pena\n"
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.problems[0].code is Code.MISSING_COLUMNS
    seen = recognise(data)
    assert seen.format == ""
    assert seen.mapping is not None
    assert dict(seen.mapping.columns) == {"date": "Cuando", "amount": "Cuanto", "description": "De quien"}
    mapping = ColumnMapping(
        columns={"date": "Cuando", "amount": "Cuanto", "client": "De quien"}, sign="inverted"
    )
    assert ColumnMapping.from_json(mapping.as_json()) == mapping
    parsed = read(data, mapping=mapping)
    assert [(p.client, p.amount.minor, p.kind) for p in parsed.payments] == [
        ("Rossi", 1250, PaymentKind.REFUND),
        ("Pena", 750, PaymentKind.REFUND),
    ]
    assert parsed.header_key == seen.key == header_key(["cuando ", "CUANTO", "de quien"])


def test_what_is_finer_than_the_currency_is_rounded_and_said() -> None:
    parsed = read(
        "Date,Customer,Amount,Currency,Fee\n"
        "2024-03-04,Rossi,12.5000,EUR,0.3000\n"  # zeros at the end are only the way some programs write
        "2024-03-05,Rossi,12.3456,EUR,0.3049\n"
        "2024-03-06,Rossi,1200.50,JPY,\n"
        "2024-03-07,Rossi,12.345,KWD,\n"
        "2024-02-31,Rossi,12.3456,EUR,\n"
    )
    assert [(p.amount, p.fee) for p in parsed.payments] == [
        (Money(1250, "EUR"), Money(30, "EUR")),
        (Money(1235, "EUR"), Money(30, "EUR")),
        (Money(1200, "JPY"), None),
        (Money(12_345, "KWD"), None),
    ]
    assert [(note.line, note.field, note.code) for note in parsed.notes] == [
        (3, "amount", Code.TOO_FINE),
        (3, "fee", Code.TOO_FINE),
        (4, "amount", Code.TOO_FINE),
    ]
    assert full_sentence(parsed.notes[0], "en") == (
        "line 3, amount: “12.3456” has more decimals than EUR has; €12.35 was taken."
    )


def test_a_rate_finer_than_its_currency_is_said_once() -> None:
    row = "2024-03-04,1:00,Rossi,33.3333\n"
    parsed = read(f"Date,Duration,Client,Rate\n{row * 3}")
    assert [entry.rate for entry in parsed.hours] == [Money(3333, "EUR")] * 3
    assert [(note.line, note.field, note.code) for note in parsed.notes] == [(2, "rate", Code.TOO_FINE)]


def test_a_mapping_reads_hours_too() -> None:
    mapping = ColumnMapping(kind="hours", columns={"date": "When", "duration": "How long", "client": "Who"})
    parsed = read("When,How long,Who\n2024-03-04,1:30,Rossi\n", mapping=mapping)
    assert [(entry.client, entry.seconds) for entry in parsed.hours] == [("Rossi", 5400)]


def test_a_mapping_without_a_date_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read("a,b\n1,2\n", mapping=ColumnMapping(columns={"amount": "a"}))
    assert refused.value.problems[0].values["missing"] == "date"


def test_nothing_is_proposed_where_there_is_neither_day_nor_amount() -> None:
    assert propose_mapping(["x", "y"], [["red", "blue"]]) is None


@pytest.mark.parametrize(
    ("name", "received", "spent"),
    [
        ("MonzoDataExport_February2018_2018-02-26_174335.csv", {}, {"GBP": 1000}),
        ("TransactionHistory_20180418043121.csv", {}, {"SGD": 6 * 666 + 2 * 6666}),
        (
            "test_BOI_TransactionExport.csv",
            {"EUR": 42803 + 2950 + 3 * 84592 + 84593},
            {"EUR": None},
        ),
    ],
)
def test_the_real_statements_are_read_whole(
    samples: Path, name: str, received: dict[str, int], spent: dict[str, int | None]
) -> None:
    parsed = read((samples / "payments" / name).read_bytes())
    assert parsed.problems == []
    assert parsed.skipped == 0
    for kind, expected in ((PaymentKind.RECEIVED, received), (PaymentKind.COST, spent)):
        sums: dict[str, int] = {}
        for payment in parsed.payments:
            if payment.kind is kind:
                sums[payment.amount.currency] = sums.get(payment.amount.currency, 0) + payment.amount.minor
        assert sums.keys() == expected.keys()
        for currency, minor in expected.items():
            assert minor is None or sums[currency] == minor


def amounts(*cells: str, header: str = "Date,Client,Amount", **options: object) -> list[Money]:
    parsed = read(header + "\n" + "".join(f"2024-03-04,Rossi,{cell}\n" for cell in cells), **options)
    assert parsed.problems == []
    return [payment.amount for payment in parsed.payments]


def test_a_sign_of_several_currencies_is_the_journals_own_where_it_can_be() -> None:
    assert amounts("$100.50", "US$7", "-R$ 5.00", "5 zł", currency="MXN") == [
        Money(10050, "MXN"),
        Money(700, "USD"),
        Money(500, "BRL"),
        Money(500, "PLN"),
    ]
    assert amounts("$100.50", "¥100", "C$ 1", currency="EUR") == [
        Money(10050, "USD"),
        Money(100, "JPY"),
        Money(100, "CAD"),
    ]


def test_words_of_a_heading_are_no_currency() -> None:
    assert amounts("100.50", header="Date,Client,Amount (NET)") == [Money(10050, "EUR")]
    assert amounts("100.50", header="Date,Client,Amount (GBP)") == [Money(10050, "GBP")]


def test_a_currency_that_is_not_known_is_a_problem_and_never_the_journals_own() -> None:
    parsed = read(
        "Date,Client,Amount,Currency\n"
        "2024-03-04,Rossi,100.50,Euros\n2024-03-04,Rossi,100.50,kr\n2024-03-04,Rossi,100.50 DR,\n"
    )
    assert [payment.amount for payment in parsed.payments] == [Money(10050, "EUR")]
    assert [(problem.line, problem.code, problem.values["text"]) for problem in parsed.problems] == [
        (3, Code.NOT_A_CURRENCY, "kr"),
        (4, Code.NOT_A_CURRENCY, "DR"),
    ]


def test_letters_inside_a_number_are_not_left_out_of_it() -> None:
    parsed = read('Date,Client,Amount\n2024-03-04,Rossi,1e5\n2024-03-04,Rossi,"1,5E+03"\n')
    assert [problem.code for problem in parsed.problems] == [Code.NOT_AN_AMOUNT] * 2


def test_money_in_and_out_in_one_row_is_a_problem_rather_than_half_lost() -> None:
    parsed = read("Date,Description,Credit,Debit\n2024-03-04,Rossi,100,20\n2024-03-05,Rossi,7,0.00\n")
    assert [problem.line for problem in parsed.problems] == [2]
    assert ([payment.amount.minor for payment in parsed.payments], parsed.read) == ([700], 2)


def test_cents_behind_the_other_mark_are_a_problem_and_not_a_hundredfold() -> None:
    parsed = read(
        'Date,Client,Amount\n2024-03-04,Rossi,"3,50"\n2024-03-04,Rossi,"4,50"\n2024-03-05,Rossi,12.50\n'
    )
    assert [payment.amount.minor for payment in parsed.payments] == [350, 450]
    assert [(problem.line, problem.code) for problem in parsed.problems] == [(4, Code.NOT_AN_AMOUNT)]
