"""Imports end to end: previewed, named, taken in as one batch, twice, taken back."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from journal.domain.bookkeeping import RememberedName
from journal.domain.choices import ContactKind, PaymentKind
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.domain.records import Client, Contact, Entry, ImportBatch, Incident, Payment
from journal.exchange.mapping import ColumnMapping
from journal.exchange.writers import clients_csv, hours_csv, incidents_csv, payments_csv
from journal.services import archive, clients, contact_cards, imports
from journal.services.import_people import same_number
from journal.services.imports import Decision, Decisions, Fate, ImportOptions
from journal.storage.journal import Journal
from journal.wording.problems import sentence
from tests.services.taken import everything, held, take

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TOGGL = """User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Ana,a@example.org,Rossi,Web,Plan,Logo,Yes,2024-03-04,09:00:00,2024-03-04,10:30:00,01:30:00,Design,
Ana,a@example.org,,Garden,,,No,2024-03-05,09:00:00,2024-03-05,10:00:00,01:00:00,,
Ana,a@example.org,,,,Post,No,2024-03-05,11:00:00,2024-03-05,11:15:00,00:15:00,,
Ana,a@example.org,,Garden,,,No,2024-03-05,09:00:00,2024-03-05,10:00:00,01:00:00,,
"""
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Rossi
TEL:+34 600 111 222
EMAIL:hola@example.org
UID:u-1
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Somebody Else
EMAIL:else@example.org
EMAIL:not an address
END:VCARD
"""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    ticks = count()
    clock = lambda: NOW + timedelta(milliseconds=next(ticks))  # noqa: E731 - imports are told apart by their time
    with Journal.open(tmp_path / "journal.sqlite", clock=clock, zone="Europe/Madrid") as opened:
        yield opened


def named(journal: Journal) -> dict[str, Client]:
    return {client.name: client for client in held(journal, Client)}


def test_new_names_become_clients_and_the_project_stands_in_for_a_missing_one(
    journal: Journal, write: Any
) -> None:
    file = write(TOGGL)
    seen = imports.preview(journal, [file])
    assert held(journal, Entry) == []
    assert [(line.name, line.entries, line.seconds, line.from_project) for line in seen.names] == [
        ("Garden", 2, 7200, True),
        ("Rossi", 1, 5400, False),
    ]
    assert all(line.proposed.fate is Fate.NEW for line in seen.names)
    receipt = imports.run(journal, seen)
    outcome = receipt.outcome
    assert (outcome.clients, outcome.entries, outcome.seconds) == (2, 4, 13_500)
    assert outcome.hours == {"Rossi": 5400, "Garden": 7200, None: 900}
    rossi = named(journal)["Rossi"].id
    entries = held(journal, Entry)
    (logo,) = [entry for entry in entries if entry.client == rossi]
    assert (logo.note, logo.worker, logo.billable, logo.batch) == (
        "Web · Plan · Logo · Design",
        "",
        True,
        receipt.made,
    )
    assert [entry.note for entry in entries if entry.client is None] == ["Post"]


def test_the_same_file_twice_adds_nothing_and_a_longer_one_only_what_is_new(
    journal: Journal, write: Any
) -> None:
    take(journal, write(TOGGL))
    before = everything(journal)
    again = take(journal, write(TOGGL, "again.csv"))
    assert (again.outcome.batch, again.step, again.made) == (None, None, None)
    assert [(f.new, f.unchanged) for f in again.outcome.files] == [(0, 4)]
    assert everything(journal) == before
    longer = TOGGL + TOGGL.splitlines()[-1] + "\n"
    more = take(journal, write(longer, "longer.csv"))
    assert [(f.new, f.unchanged) for f in more.outcome.files] == [(1, 4)]
    assert len(held(journal, Entry)) == 5


def test_one_undo_takes_a_whole_import_back(journal: Journal, write: Any) -> None:
    clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="EUR", notes="mine"))
    before = everything(journal)
    receipt = take(journal, write(TOGGL), write(CARDS, "people.vcf"))
    assert receipt.outcome.contacts == 1
    assert named(journal)["Rossi"].emails == ("hola@example.org",)
    assert [batch.id for batch in imports.batches(journal)] == [receipt.made]
    imports.undo_batch(journal, receipt.made or "")
    assert everything(journal) == before
    assert imports.batches(journal) == []
    with pytest.raises(Refused) as refused:
        imports.undo_batch(journal, receipt.made or "")
    assert refused.value.problems[0].code is Code.UNKNOWN_BATCH
    assert take(journal, write(TOGGL)).outcome.entries == 4


def test_decisions_are_kept_for_the_next_import(journal: Journal, write: Any) -> None:
    clients.add(journal, Client(id=ClientId(""), name="Rossi Studio", currency="EUR"))
    studio = named(journal)["Rossi Studio"].id
    seen = imports.preview(journal, [write(TOGGL)])
    decisions = {
        "rossi": Decision(fate=Fate.IS, client=studio),
        "garden": Decision(fate=Fate.NOT),
    }
    assert imports.figures(journal, seen, Decisions(names=decisions)).clients == 0
    imports.run(journal, seen, Decisions(names=decisions))
    assert list(named(journal)) == ["Rossi Studio"]
    assert {(each.name, each.client) for each in held(journal, RememberedName)} == {
        ("rossi", studio),
        ("garden", None),
    }
    later = TOGGL.replace("2024-03-0", "2024-04-0")
    lines = imports.preview(journal, [write(later, "later.csv")]).names
    assert {line.key: line.proposed for line in lines} == decisions
    assert all(line.remembered for line in lines)


def test_a_new_name_may_be_called_otherwise(journal: Journal, write: Any) -> None:
    seen = imports.preview(journal, [write(TOGGL)])
    imports.run(journal, seen, Decisions(names={"garden": Decision(fate=Fate.NEW, name="Jardín SL")}))
    assert set(named(journal)) == {"Rossi", "Jardín SL"}
    again = imports.preview(journal, [write(TOGGL.replace("2024", "2025"), "b.csv")])
    assert {line.key: line.proposed.client for line in again.names}["garden"] == named(journal)[
        "Jardín SL"
    ].id


def test_names_are_found_without_case_and_accents_and_two_that_fit_are_asked_for(
    journal: Journal, write: Any
) -> None:
    for name in ("Peña", "ROSSI", "rossi"):
        clients.add(journal, Client(id=ClientId(""), name=name, currency="EUR"))
    file = write("Date,Client,Hours\n2024-03-04,pena,1\n2024-03-04,Rossi,2\n")
    seen = imports.preview(journal, [file])
    assert {line.key: line.proposed.fate for line in seen.names} == {"pena": Fate.IS, "rossi": Fate.ASK}
    with pytest.raises(Refused) as refused:
        imports.run(journal, seen)
    assert refused.value.problems[0].code is Code.AMBIGUOUS_CLIENT
    assert held(journal, Entry) == []
    chosen = Decision(fate=Fate.IS, client=named(journal)["ROSSI"].id)
    imports.run(journal, seen, Decisions(names={"rossi": chosen}))
    assert len(held(journal, Entry)) == 2


def test_everything_can_be_given_to_one_client(journal: Journal, write: Any) -> None:
    clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="EUR"))
    rossi = named(journal)["Rossi"].id
    outcome = take(journal, write(TOGGL), client=rossi).outcome
    assert outcome.hours == {"Rossi": 13_500}
    assert list(named(journal)) == ["Rossi"]
    with pytest.raises(Refused) as refused:
        imports.preview(journal, [write(TOGGL)], ImportOptions(client=ClientId("nobody")))
    assert refused.value.problems[0].code is Code.UNKNOWN_CLIENT


def test_only_people_who_are_clients_are_taken_unless_all_are_wanted(journal: Journal, write: Any) -> None:
    cards = write(CARDS, "people.vcf")
    nobody = take(journal, cards)
    assert (nobody.outcome.clients, nobody.outcome.files[0].skipped) == (0, 2)
    take(journal, write(TOGGL))
    seen = imports.preview(journal, [cards])
    assert [(p.ticked, p.matched_by, p.client_name) for p in seen.people] == [
        (True, "name", "Rossi"),
        (False, "", ""),
    ]
    outcome = imports.run(journal, seen, Decisions(people={1: True})).outcome
    assert [(f.new, f.updated, f.skipped) for f in outcome.files] == [(1, 1, 0)]
    other = named(journal)["Somebody Else"]
    assert other.emails == ("else@example.org",)
    assert "not an address" in other.notes
    assert [p.adds for p in imports.preview(journal, [cards]).people] == [False, False]
    assert take(journal, cards, all_contacts=True).outcome.files[0].unchanged == 2


def test_what_only_a_card_says_comes_out_again_and_is_kept_once(
    journal: Journal, write: Any, tmp_path: Path
) -> None:
    card = CARDS.replace("UID:u-1", "UID:u-1\nTITLE:Chief\nBDAY:--0203\nX-FAVOURITE;A=b:blue\\, red")
    cards = write(card, "people.vcf")
    take(journal, cards, all_contacts=True)
    assert take(journal, cards, all_contacts=True).outcome.batch is None
    assert imports.preview(journal, [cards]).people[0].adds is False
    out = tmp_path / "out.vcf"
    assert contact_cards.export_vcards(journal, out, held(journal, Client)) == 2
    text = out.read_text()
    assert {"TITLE:Chief", "BDAY:--0203", "X-FAVOURITE;A=b:blue\\, red", "UID:u-1"} <= set(text.splitlines())
    assert take(journal, out, all_contacts=True).outcome.batch is None
    with Journal.open(tmp_path / "other.sqlite", clock=lambda: NOW, zone="Europe/Madrid") as other:
        take(other, out, all_contacts=True)
        assert {c.name: c.contacts for c in held(other, Client)} == {
            c.name: c.contacts for c in held(journal, Client)
        }


def test_hours_and_people_in_one_import_find_each_other(journal: Journal, write: Any) -> None:
    outcome = take(journal, write(TOGGL), write(CARDS, "people.vcf")).outcome
    assert (outcome.clients, outcome.contacts) == (2, 1)
    assert named(journal)["Rossi"].vcard_uid == "u-1"


@pytest.mark.parametrize(
    ("contact", "way"),
    [
        (Contact(kind=ContactKind.EMAIL, value="HOLA@example.org"), "email"),
        (Contact(kind=ContactKind.PHONE, value="600 11 12 22"), "phone"),
    ],
)
def test_people_are_found_by_how_they_are_reached_and_nothing_is_overwritten(
    journal: Journal, write: Any, contact: Contact, way: str
) -> None:
    clients.add(
        journal, Client(id=ClientId(""), name="The Studio", currency="EUR", contacts=(contact,), notes="mine")
    )
    seen = imports.preview(journal, [write(CARDS, "people.vcf")])
    assert (seen.people[0].matched_by, seen.people[0].client_name) == (way, "The Studio")
    imports.run(journal, seen)
    studio = named(journal)["The Studio"]
    assert studio.notes == "mine"
    assert len(studio.contacts) == 2
    assert studio.contacts[0] == contact


def test_phone_numbers_are_compared_as_countries_write_them() -> None:
    assert same_number("+34 600 111 222", "600111222")
    assert same_number("0034600111222", "+34 600-111-222")
    assert not same_number("+34 600 111 222", "+33 600 111 222")
    assert not same_number("600111222", "600111223")
    assert not same_number("pager", "pager")


STATEMENT = """Date,Details,Debit,Credit,Balance
25/09/2024,TRANSFER FROM ROSSI SL,,428.03,100
26/09/2024,ROSSI SL,50.00,,100
26/09/2024,SUPERMARKET,31.50,,100
27/09/2024,SOMEONE NEW,,29.5,100
"""


def test_a_statement_makes_no_client_of_a_shop_and_money_back_is_a_refund(
    journal: Journal, write: Any
) -> None:
    clients.add(journal, Client(id=ClientId(""), name="Rossi SL", currency="EUR"))
    seen = imports.preview(journal, [write(STATEMENT)])
    fates = {line.name: line.proposed.fate for line in seen.names}
    assert fates == {
        "TRANSFER FROM ROSSI SL": Fate.IS,
        "ROSSI SL": Fate.IS,
        "SUPERMARKET": Fate.NOT,
        "SOMEONE NEW": Fate.NEW,
    }
    outcome = imports.run(journal, seen).outcome
    assert (outcome.clients, outcome.payments, outcome.files[0].skipped) == (1, 3, 1)
    rossi = named(journal)["Rossi SL"].id
    assert {(p.kind, p.amount) for p in held(journal, Payment) if p.client == rossi} == {
        (PaymentKind.RECEIVED, Money(42_803, "EUR")),
        (PaymentKind.REFUND, Money(5000, "EUR")),
    }
    assert take(journal, write(STATEMENT)).outcome.payments == 0


def test_bad_rows_are_listed_and_nothing_is_written_until_they_may_be_left_out(
    journal: Journal, write: Any
) -> None:
    seen = imports.preview(
        journal, [write("Date,Client,Hours\n2024-03-04,Rossi,1\n2024-02-31,Rossi,1\n2024-03-04,Rossi,-1\n")]
    )
    assert [problem.line for _, problem in seen.problems] == [3, 4]
    with pytest.raises(Refused) as refused:
        imports.run(journal, seen)
    summary, *rows = refused.value.problems
    assert (summary.code, summary.values["count"]) == (Code.BAD_ROWS, 2)
    assert [row.code for row in rows] == [Code.NO_SUCH_DAY, Code.NEGATIVE_DURATION]
    assert held(journal, Entry) == []
    outcome = imports.run(journal, seen, Decisions(skip_bad=True)).outcome
    assert outcome.entries == 1
    told = imports.document(outcome, "es")
    assert [p["code"] for p in told["files"][0]["problems"]] == ["no_such_day", "negative_duration"]


def test_files_that_cannot_be_read_say_why_and_stop_the_rest(
    journal: Journal, write: Any, tmp_path: Path
) -> None:
    files = [
        write(TOGGL),
        write(b"\x89PNG\r\n\x1a\n\x00", "picture.csv"),
        write("", "empty.csv"),
        tmp_path / "missing.csv",
        tmp_path,
        write(
            "Start date,Start time,Duration,User,End date,End time\n03/04/2024,10:00,1:00,Ana,03/04/2024,11:00\n",
            "two.csv",
        ),
    ]
    seen = imports.preview(journal, files)
    codes = [file.refused[0].code if file.refused else None for file in seen.files]
    assert codes == [
        None,
        Code.BINARY_FILE,
        Code.EMPTY_FILE,
        Code.FILE_MISSING,
        Code.FILE_UNREADABLE,
        Code.DATE_ORDER_NEEDED,
    ]
    folder = seen.files[4].refused[0]
    assert sentence(folder, "en") == f"{tmp_path} is a folder. Name a file in it."
    with pytest.raises(Refused):
        imports.run(journal, seen)
    assert held(journal, Entry) == []
    told = imports.preview(journal, files[-1:], per_file={files[-1]: ImportOptions(date_order="dmy")})
    imports.run(journal, told)
    assert [entry.day for entry in held(journal, Entry)] == [date(2024, 4, 3)]


def test_a_mapping_is_remembered_by_its_header(journal: Journal, write: Any) -> None:
    data = "Cuando,Cuanto,De quien\n04/25/2024,12.50,Rossi\n"
    unknown = imports.preview(journal, [write(data)]).files[0]
    assert unknown.refused[0].code is Code.MISSING_COLUMNS
    assert unknown.recognised is not None
    assert unknown.recognised.mapping is not None
    mapping = ColumnMapping(columns={"date": "Cuando", "amount": "Cuanto", "client": "De quien"})
    take(journal, write(data), mapping=mapping)
    later = take(journal, write(data.replace("04/25", "05/25"), "later.csv"))
    assert later.outcome.payments == 1
    assert [p.amount for p in held(journal, Payment)] == [Money(1250, "EUR"), Money(1250, "EUR")]


def test_a_cancelled_import_writes_nothing_and_progress_reaches_its_end(journal: Journal, write: Any) -> None:
    seen = imports.preview(journal, [write(TOGGL)])
    with pytest.raises(Fault) as fault:
        imports.run(journal, seen, cancelled=lambda: True)
    assert fault.value.code is FaultCode.CANCELLED
    assert everything(journal)["entry"] == everything(journal)["client"] == []
    told: list[tuple[int, int]] = []
    imports.run(journal, seen, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


def test_a_name_keeps_the_currency_its_money_is_in(journal: Journal, write: Any) -> None:
    take(
        journal,
        write("Date,Customer,Amount,Currency\n2024-03-04,Rossi,400.00,USD\n2024-03-04,Pena,10.00,EUR\n"),
    )
    assert {name: client.currency for name, client in named(journal).items()} == {
        "Rossi": "USD",
        "Pena": "EUR",
    }


def test_a_currency_that_is_none_is_refused(journal: Journal, write: Any) -> None:
    with pytest.raises(Refused) as refused:
        take(journal, write(TOGGL), currency="euros")
    assert refused.value.problems[0].code is Code.NOT_A_CURRENCY


def test_colleagues_hours_keep_their_names(journal: Journal, write: Any) -> None:
    take(journal, write(TOGGL.replace("Ana,a@example.org,Rossi", "Bea,b@example.org,Rossi")))
    assert {entry.worker for entry in held(journal, Entry)} == {"Ana", "Bea"}


def test_our_own_lists_read_back_into_the_same_journal_add_nothing(journal: Journal, write: Any) -> None:
    take(journal, write(TOGGL), write(STATEMENT, "bank.csv"))
    rossi = named(journal)["Rossi"]
    with journal.work(imports.Label.IMPORT) as work:
        work.add(Incident(id=IncidentId(""), client=rossi.id, at=NOW, zone="Europe/Madrid", complaint="late"))
    names = {client.id: client.name for client in held(journal, Client)}
    lists = [
        "".join(hours_csv((entry, names.get(entry.client, "")) for entry in held(journal, Entry))),
        "".join(payments_csv((payment, names[payment.client]) for payment in held(journal, Payment))),
        "".join(incidents_csv((incident, names[incident.client]) for incident in held(journal, Incident))),
        "".join(clients_csv(held(journal, Client))),
    ]
    files = [write(text, f"{number}.csv") for number, text in enumerate(lists)]
    before = everything(journal)
    seen = imports.preview(journal, files)
    assert [file.format for file in seen.files] == ["solidtime", "money", "incidents", "contacts"]
    assert imports.run(journal, seen).outcome.batch is None
    assert everything(journal) == before


def test_our_own_lists_read_into_another_journal_say_the_same(
    journal: Journal, write: Any, tmp_path: Path
) -> None:
    take(journal, write(TOGGL))
    names = {client.id: client.name for client in held(journal, Client)}
    text = "".join(hours_csv((entry, names.get(entry.client, "")) for entry in held(journal, Entry)))
    with Journal.open(tmp_path / "other.sqlite", clock=lambda: NOW, zone="Europe/Madrid") as other:
        take(other, write(text, "hours.csv"))
        theirs = {client.id: client.name for client in held(other, Client)}

        def facts(entries: list[Entry], whose: dict[Any, str]) -> list[tuple[Any, ...]]:
            return sorted(
                (e.start, e.end, e.seconds, e.note, e.billable, e.kind, whose.get(e.client, ""))
                for e in entries
            )

        assert facts(held(other, Entry), theirs) == facts(held(journal, Entry), names)


def test_an_archive_is_taken_back_without_loss_and_twice_adds_nothing(
    journal: Journal, write: Any, tmp_path: Path
) -> None:
    take(journal, write(TOGGL), write(CARDS, "people.vcf"), write(STATEMENT, "bank.csv"))
    path = tmp_path / "journal.zip"
    written = archive.export(journal, path)
    assert written["entry"] == 4
    with Journal.open(tmp_path / "other.sqlite", clock=lambda: NOW, zone="Europe/Madrid") as other:
        seen = imports.preview(other, [path])
        assert seen.files[0].format == "archive"
        assert (seen.outcome.entries, seen.outcome.seconds) == (4, 13_500)
        assert held(other, Entry) == []
        receipt = imports.run(other, seen)
        assert receipt.outcome.hours == seen.outcome.hours == {"Rossi": 5400, "Garden": 7200, None: 900}
        mine, theirs = everything(journal), everything(other)
        theirs["import_batch"] = [row for row in theirs["import_batch"] if row["id"] != receipt.made]
        assert theirs == mine
        assert take(other, path).outcome.batch is None
        imports.undo_batch(other, receipt.made or "")
        assert all(rows == [] for rows in everything(other).values())


def test_one_clients_archive_holds_only_theirs(journal: Journal, write: Any, tmp_path: Path) -> None:
    take(journal, write(TOGGL))
    path = tmp_path / "rossi.zip"
    written = archive.export(journal, path, client=named(journal)["Rossi"].id)
    assert (written["client"], written["entry"]) == (1, 1)
    with Journal.open(tmp_path / "other.sqlite", clock=lambda: NOW, zone="Europe/Madrid") as other:
        take(other, path)
        assert [entry.seconds for entry in held(other, Entry)] == [5400]


def test_an_archive_of_a_newer_program_is_refused(journal: Journal, tmp_path: Path) -> None:
    from journal.exchange.archive import write_archive

    path = tmp_path / "newer.zip"
    write_archive(path, {"client": []}, about={"revision": "9999"})
    refused = imports.preview(journal, [path]).files[0].refused
    assert [problem.code for problem in refused] == [Code.ARCHIVE_NEWER]


def test_the_document_has_the_promised_shape_before_and_after(journal: Journal, write: Any) -> None:
    seen = imports.preview(journal, [write(TOGGL)])
    before = imports.document(imports.figures(journal, seen), "en")
    after = imports.document(imports.run(journal, seen).outcome, "en")
    assert before["batch"] is None
    assert after["batch"] == imports.batches(journal)[0].id
    assert {**after, "batch": None} == before
    assert json.loads(json.dumps(after))["totals"] == {
        "clients": 2,
        "contacts": 0,
        "entries": 4,
        "seconds": 13_500,
        "payments": 0,
        "incidents": 0,
    }
    (file,) = after["files"]
    assert list(file) == [
        "file",
        "format",
        "encoding",
        "read",
        "new",
        "updated",
        "unchanged",
        "skipped",
        "problems",
        "notes",
    ]
    assert after["hours"] == [
        {"client": "Garden", "seconds": 7200},
        {"client": "Rossi", "seconds": 5400},
        {"client": None, "seconds": 900},
    ]


def test_every_real_file_goes_in_once_and_comes_out_again(journal: Journal, samples: Path) -> None:
    before = everything(journal)
    files = sorted(
        f for folder in ("hours", "vcard", "contacts", "payments") for f in (samples / folder).iterdir()
    )
    options = {file: ImportOptions(date_order="mdy") for file in files if file.name.startswith("clockify")}
    options |= {file: ImportOptions(all_contacts=True) for file in files if file.suffix == ".vcf"}
    receipts = []
    for file in files:
        receipts.append(imports.run(journal, imports.preview(journal, [file], options.get(file))))
        assert imports.run(journal, imports.preview(journal, [file], options.get(file))).outcome.batch is None
    by_name = {file.name: receipt.outcome for file, receipt in zip(files, receipts, strict=True)}
    toggl = by_name["invoiceninja_toggl_tasks.csv"]
    assert (toggl.entries, toggl.seconds, toggl.clients) == (47, 284_835, 7)
    assert by_name["harvest_time_entries_import_test_1.csv"].seconds == 72_036
    assert by_name["test_BOI_TransactionExport.csv"].payments == 6
    assert sum(payment.amount.minor for payment in held(journal, Payment)) == 42803 + 2950 + 3 * 84592 + 84593
    for batch in imports.batches(journal):
        imports.undo_batch(journal, batch.id)
    assert everything(journal) == before
    assert held(journal, ImportBatch) == []
