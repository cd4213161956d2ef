"""Real files through the command line, the sheet, and what the verdict then says."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from journal.domain.ids import IncidentId
from journal.domain.money import Money
from journal.domain.records import Incident
from journal.services import clients, imports, incidents, sheet, verdicts
from journal.storage.journal import Journal
from tests.cli.conftest import Cli
from tests.cli.test_cli_refusals import HEADER, row


@pytest.fixture
def hours_file(tmp_path: Path) -> str:
    path = tmp_path / "hours.csv"
    path.write_text("\n".join([HEADER, row("Rossi", 2), row("Rossi", 2), row("Pérez", 3)]), encoding="utf-8")
    return str(path)


def test_the_same_file_twice_adds_nothing_and_undo_leaves_no_trace(cli: Cli, hours_file: str) -> None:
    cli("client", "list")
    before = cli.state()[:4]
    planned = cli.json("import", hours_file, "--dry-run")
    assert cli.state()[:4] == before
    taken = cli.json("import", hours_file)
    assert planned["batch"] is None
    assert taken["batch"]
    assert planned["totals"] == taken["totals"]
    assert taken["totals"] == {
        "clients": 2, "contacts": 0, "entries": 3, "seconds": 7 * 3600, "payments": 0, "incidents": 0,
    }  # fmt: skip
    assert taken["hours"] == [{"client": "Rossi", "seconds": 14_400}, {"client": "Pérez", "seconds": 10_800}]
    (file,) = taken["files"]
    assert (file["format"], file["read"], file["new"], file["unchanged"]) == ("toggl", 3, 3, 0)
    again = cli.json("import", hours_file)
    assert again["batch"] is None
    assert again["files"][0]["unchanged"] == 3
    assert cli.json("hours")["total_seconds"] == 7 * 3600
    (batch,) = cli.json("import", "--list")["batches"]
    assert batch["id"] == taken["batch"]
    cli("import", "--undo", taken["batch"])
    assert cli.state()[:4] == before


def test_everything_may_belong_to_one_client(cli: Cli, hours_file: str) -> None:
    cli("client", "add", "Bianchi")
    cli("import", hours_file, "--client", "bianchi")
    assert [each["client"] for each in cli.json("hours")["rows"]] == ["Bianchi"]


def test_people_become_clients_only_when_asked(cli: Cli, tmp_path: Path) -> None:
    card = tmp_path / "ann.vcf"
    card.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Other\r\nN:Other;Ann;;;\r\nEMAIL:ann@x.example\r\nEND:VCARD\r\n"
    )
    assert cli.json("import", str(card))["totals"]["clients"] == 0
    assert cli.json("client", "list")["clients"] == []
    assert cli.json("import", str(card), "--all-contacts")["totals"]["clients"] == 1
    assert cli.json("client", "list")["clients"][0]["emails"] == ["ann@x.example"]


def test_lists_go_out_and_come_back(cli: Cli, tmp_path: Path) -> None:
    cli("client", "add", "Rossi", "--email", "r@x.example")
    cli("log", "hours", "Rossi", "1h30", "--note", "=Logo")
    cli("log", "payment", "Rossi", "250", "--on", "2026-03-04")
    cli("log", "incident", "Rossi", "--complaint", "Late", "--toll", "3")
    for which in ("hours", "payments", "incidents", "clients"):
        assert str(tmp_path) in cli("export", which, str(tmp_path / f"{which}.csv"))
    assert "'=Logo" in (tmp_path / "hours.csv").read_text(encoding="utf-8-sig")
    there = Cli(tmp_path / "other.sqlite", cli._capsys, cli._monkeypatch)
    there(
        "import",
        *(str(tmp_path / f"{which}.csv") for which in ("clients", "hours", "payments", "incidents")),
        "--all-contacts",
    )
    assert there.json("hours")["total_seconds"] == 5400
    assert there.json("incidents")["incidents"][0]["toll"] == 3


def test_the_whole_journal_goes_out_and_comes_back(cli: Cli, tmp_path: Path) -> None:
    cli("client", "add", "Rossi", "--email", "r@x.example", "--tag", "web")
    cli("log", "incident", "Rossi", "--complaint", "Late", "--toll", "3", "--minutes", "30")
    cli("thanks", "Rossi", "Lovely")
    archive = tmp_path / "all.zip"
    cli("export", str(archive))
    there = Cli(tmp_path / "other.sqlite", cli._capsys, cli._monkeypatch)
    there("import", str(archive))
    assert there.json("client", "list") == cli.json("client", "list")
    assert there.json("incidents") == cli.json("incidents")
    assert there.json("hours") == cli.json("hours")


class TestSamples:
    """The real files; the figures are those of the issue."""

    @pytest.mark.parametrize(
        ("file", "entries", "hours"),
        [("invoiceninja_toggl_tasks.csv", 47, 79.12), ("harvest_time_entries_import_test_1.csv", 2, 20.01)],
    )
    def test_hours(self, cli: Cli, samples: Path, file: str, entries: int, hours: float) -> None:
        taken = cli.json("import", str(samples / "hours" / file))
        assert taken["totals"]["entries"] == entries
        assert round(taken["totals"]["seconds"] / 3600, 2) == hours
        assert round(cli.json("hours")["total_seconds"] / 3600, 2) == hours

    def test_a_date_that_could_be_two_is_asked_for(self, cli: Cli, samples: Path) -> None:
        file = str(samples / "hours" / "clockify_time_entries_import_test_1.csv")
        assert "--date-order" in cli.refused("import", file)
        assert cli.json("import", file, "--date-order", "mdy")["totals"]["entries"] == 1

    @pytest.mark.parametrize("folder", ["hours", "vcard", "contacts", "payments"])
    def test_every_file_twice_and_undone_leaves_the_journal_as_it_was(
        self, cli: Cli, samples: Path, folder: str
    ) -> None:
        cli("client", "list")
        before = cli.state()[:4]
        batches = []
        for file in sorted((samples / folder).iterdir()):
            words = ["import", str(file), "--skip-bad", "--all-contacts"]
            if "clockify" in file.name:
                words += ["--date-order", "mdy"]
            batch = cli.json(*words)["batch"]
            if batch:
                batches.append(batch)
            assert cli.json(*words)["batch"] is None, file.name
        assert batches
        for batch in reversed(batches):
            cli("import", "--undo", batch)
        assert cli.state()[:4] == before


@pytest.mark.parametrize("who", ["Fixup My Code", "Big Company"])
@pytest.mark.parametrize("received", ["all", "nothing yet", "unknown"])
def test_samples_the_sheet_and_five_remembered_incidents_suggest_something_for_that_client_alone(
    tmp_path: Path, samples: Path, who: str, received: str
) -> None:
    with Journal.open(tmp_path / "journal.sqlite", zone="Europe/Madrid") as journal:
        import_samples(journal, samples)
        fee = Money.of(800, "EUR")
        told = {"all": fee, "nothing yet": Money(0, "EUR"), "unknown": None}[received]
        rows = sheet.rows(journal)
        sheet.fill(journal, [sheet.SheetAnswer(client=each.client, fee=fee, received=told) for each in rows])
        remember(journal, who)
        document = verdicts.weigh(journal).document()
    assert document["portfolio"]["flagged"] == [who]
    states = {each["client"]: each["state"] for each in document["clients"]}
    assert states.pop(who) in {"refund_and_end", "set_a_boundary"}
    assert set(states.values()) <= {"healthy", "not_enough_data", "watch"}


@pytest.mark.parametrize("who", ["Fixup My Code", "Big Company"])
def test_the_same_without_money_suggests_nothing_for_anybody(tmp_path: Path, samples: Path, who: str) -> None:
    with Journal.open(tmp_path / "journal.sqlite", zone="Europe/Madrid") as journal:
        import_samples(journal, samples)
        remember(journal, who)
        document = verdicts.weigh(journal).document()
    assert document["portfolio"]["flagged"] == []
    assert {each["state"] for each in document["clients"]} == {"not_enough_data"}


def import_samples(journal: Journal, samples: Path) -> None:
    """Take every hours, card and contact file in."""
    for folder in ("hours", "vcard", "contacts"):
        for file in sorted((samples / folder).iterdir()):
            options = imports.ImportOptions(date_order="mdy") if "clockify" in file.name else None
            imports.run(journal, imports.preview(journal, [file], options), imports.Decisions(skip_bad=True))


def remember(journal: Journal, who: str) -> None:
    """Remember five incidents with one client, over five months."""
    client = clients.find(journal, who).id
    past = [
        Incident(
            id=IncidentId(""),
            client=client,
            at=journal.now() - timedelta(days=ago),
            zone=journal.zone,
            about=True,
            complaint=f"About {ago} days ago",
            toll=4,
        )
        for ago in (150, 110, 70, 35, 9)
    ]
    incidents.remember(journal, [(each, 120) for each in past])


def test_json_is_all_that_is_printed(cli: Cli, hours_file: str) -> None:
    cli.run("import", hours_file, "--json")
    json.loads(cli.out)
    assert not cli.err


MAIL = (
    "From: Ana <ana@rossi.example>\nTo: me@me.example\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n"
    "Message-ID: <1@x>\nSubject: =?utf-8?q?Otra_vez_ma=C3=B1ana?=\n\nToo late again.\n\nOn Friday, Me wrote:\n> Monday?\n"
)


def test_a_mail_becomes_an_incident_of_whom_it_is_said_to_be(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "late.eml"
    file.write_text(MAIL, encoding="utf-8")
    cli("client", "add", "Rossi")
    said = cli("import", str(file))
    assert "--client" in said
    assert cli.json("incidents")["incidents"] == []
    taken = cli.json("import", str(file), "--client", "Rossi")
    assert taken["totals"]["incidents"] == 1
    assert taken["files"][0]["format"] == "mail"
    (incident,) = cli.json("incidents")["incidents"]
    assert (incident["channel"], incident["complaint"], incident["client"]) == (
        "email",
        "Otra vez mañana",
        "Rossi",
    )
    assert cli.json("import", str(file), "--client", "Rossi")["files"][0]["unchanged"] == 1
    cli("import", "--undo", taken["batch"])
    assert cli.json("incidents")["incidents"] == []


def test_a_time_that_was_moved_is_said(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "night.csv"
    file.write_text("Client,Start,End\nRossi,2024-03-31 02:30,2024-03-31 03:30\n", encoding="utf-8")
    assert "2024-03-31T02:30" in cli("import", str(file), "--timezone", "Europe/Madrid", "--dry-run")
    (told,) = cli.json("import", str(file), "--timezone", "Europe/Madrid")["files"]
    assert ([note["code"] for note in told["notes"]], told["problems"]) == (["time_shifted"], [])
