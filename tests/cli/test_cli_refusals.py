"""Bad input: one clear sentence, exit code 1, the journal as it was. Wrong usage is 2, and nothing is a traceback."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

HEADER = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)"


def row(client: str, hours: int, day: str = "2026-03-04") -> str:
    return (
        f"Ann,a@x.example,{client},Web,,Work,Yes,{day},09:00:00,{day},{9 + hours:02}:00:00,0{hours}:00:00,,"
    )


@pytest.fixture
def rossi(cli: Cli) -> Cli:
    """Return a journal that knows a client."""
    cli("client", "add", "Rossi")
    cli("client", "add", "Pérez")
    cli("client", "add", "perez")
    cli("log", "hours", "Rossi", "1h")
    return cli


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "hours", "Rossi", "-1h"], "negative"),
        (["log", "hours", "Rossi", "0m"], "zero"),
        (["log", "hours", "Rossi", "soon"], "soon"),
        (["log", "hours", "Rossi", "1h", "--on", "1850-01-01"], "1970"),
        (["log", "hours", "Rossi", "1h", "--on", "2026-02-31"], "2026-02-31"),
        (["log", "hours", "Rossi", "1h", "--on", "03/04/2026"], "03/04/2026"),
        (["log", "hours", "Rossi", "1h", "--on", "2999-01-01"], "future"),
        (["log", "hours", "Rossi", "1h", "--from", "09:00"], "--to"),
        (["log", "hours", "Nobody", "1h"], "Nobody"),
        (["log", "hours", "PEREZ", "1h"], "Pérez"),
        (["log", "payment", "Rossi", "-5"], "negative"),
        (["log", "payment", "Rossi", "a lot"], "a lot"),
        (["log", "payment", "Rossi", "1.240"], "1.240"),
        (["log", "payment", "Rossi", "12.3456"], "more decimals than EUR"),
        (["log", "payment", "Rossi", "1200.5", "--currency", "JPY"], "more decimals than JPY"),
        (["log", "payment", "Rossi", "10", "--currency", "euros"], "euros"),
        (["log", "incident", "Rossi", "--complaint", "x", "--at", "25:61"], "25:61"),
        (["log", "incident", "Rossi", "--complaint", "x", "--minutes", "-5"], "negative"),
        (["log", "incident", "Rossi", "--complaint", "x", "--continues", "nothing"], "nothing"),
        (["chart", "verdict_options", "--out", "x.png"], "--client"),
        (["chart"], "chart --list"),
        (["log", "payment", "Rossi", "£5"], "“£5”"),
        (["hours", "--from", "2026-05-02", "--to", "2026-05-01"], "before the start"),
        (["incidents", "--from", "2026-05-02", "--to", "2026-05-01"], "before the start"),
        (
            ["report", "month", "--from", "2026-05-02", "--to", "2026-05-01", "--out", "x.pdf"],
            "before the start",
        ),
        (["chart", "before_after_ending", "--client", "Rossi", "--out", "x.png"], "chart --list"),
        (["chart", "no such chart", "--out", "x.png"], "verdict_options."),
        (["hours", "--by", "colour"], "--by"),
        (["client", "add", "Rossi"], "Rossi"),
        (["client", "add", "   "], "name"),
        (["client", "add", "New", "--email", "not an address"], "not an address"),
        (["client", "edit", "Rossi", "--refund-fee", "3"], "--refund-fee"),
        (["client", "merge", "Rossi", "rossi"], "same"),
        (["engagement", "add", "Rossi", "Web", "--fee", "-10"], "negative"),
        (["engagement", "edit", "nothing", "--fee", "10"], "nothing"),
        (["incident", "delete", "nothing"], "nothing"),
        (["reply", "release", "nothing"], "nothing"),
        (["hours", "--by", "colour"], "colour"),
        (["verdicts", "--set", "kapa=2"], "kapa"),
        (["verdicts", "--set", "kappa=many"], "many"),
        (["verdicts", "--set", "kappa"], "kappa"),
        (["verdicts", "--set", "own_rate=0"], "0"),
        (["verdicts", "--client", "Nobody"], "Nobody"),
        (["chart", "no_such_chart", "--out", "x.png"], "no_such_chart"),
        (["chart", "unpaid_share", "--out", "x.bmp"], ".bmp"),
        (["report", "client", "--out", "x.pdf"], "--client"),
        (["report", "portfolio", "--out", "x.txt"], ".txt"),
        (["import"], "file"),
        (["import", "--undo", "nothing"], "nothing"),
        (["import", "no-such-file.csv"], "no-such-file.csv"),
        (["restore", "no-such-file.sqlite"], "no-such-file.sqlite"),
        (["tone", "no-such-draft.txt"], "no-such-draft.txt"),
        (["export", "hours"], "file"),
        (["export", "dreams", "x.csv"], "dreams"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_taken_is_refused_in_one_sentence(rossi: Cli, words: list[str], said: str) -> None:
    assert said.casefold() in rossi.refused(*words).casefold()


def test_an_ambiguous_client_is_refused_with_the_candidates(rossi: Cli) -> None:
    said = rossi.refused("client", "show", "PÉREZ")
    assert "Pérez" in said
    assert "perez" in said
    rossi("client", "show", "perez")  # an exact name is never ambiguous


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-command"],
        ["log", "hours"],
        ["log", "incident", "Rossi"],
        ["log", "incident", "Rossi", "--complaint", "x", "--severity", "9"],
        ["log", "payment", "Rossi", "5", "--kind", "gift"],
        ["client", "add", "New", "--colour", "red"],
        ["client", "li"],
        ["log", "hours", "Rossi", "1h", "--billable", "--unbillable"],
        ["--lang", "fr", "client", "list"],
        ["client", "list", "--js"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_wrong_usage_is_told_apart(rossi: Cli, words: list[str], lang: str) -> None:
    where = [] if "--lang" in words else ["--lang", lang]
    assert rossi.run(*where, *words) == 2
    assert "error: " in rossi.err
    assert not rossi.out


class TestFiles:
    """Foreign files that are not what they should be."""

    def write(self, folder: Path, name: str, data: bytes) -> str:
        path = folder / name
        path.write_bytes(data)
        return str(path)

    def test_a_binary_file_as_csv(self, rossi: Cli, tmp_path: Path) -> None:
        file = self.write(tmp_path, "hours.csv", bytes(range(256)) * 20)
        assert "hours.csv" in rossi.refused("import", file)

    def test_an_empty_file(self, rossi: Cli, tmp_path: Path) -> None:
        assert "empty" in rossi.refused("import", self.write(tmp_path, "hours.csv", b""))

    def test_a_table_that_nobody_knows(self, rossi: Cli, tmp_path: Path) -> None:
        said = rossi.refused("import", self.write(tmp_path, "birds.csv", b"bird,colour\nrobin,brown\n"))
        assert "birds.csv" in said or "bird" in said

    def test_half_the_rows_broken_are_listed_and_may_be_left_out(self, rossi: Cli, tmp_path: Path) -> None:
        good = [row("Rossi", 2), row("New One", 3)]
        bad = [row("Rossi", 2, "2026-02-31"), row("Rossi", 2).replace("02:00:00,,", "a while,,")]
        file = self.write(
            tmp_path, "half.csv", "\n".join([HEADER, good[0], bad[0], good[1], bad[1]]).encode()
        )
        rossi.refused("import", file)
        rossi.run("import", file)
        listed = [line for line in rossi.err.splitlines() if not line.startswith("error: ")]
        assert len(listed) == 2
        assert "line 3" in listed[0]
        assert "line 5" in listed[1]
        assert rossi.run("import", file, "--json") == 1
        document = json.loads(rossi.out)
        assert document["batch"] is None
        assert [problem["line"] for problem in document["files"][0]["problems"]] == [3, 5]
        taken = rossi.json("import", file, "--skip-bad")
        assert taken["totals"]["entries"] == 2
        assert taken["totals"]["clients"] == 1
        assert taken["batch"]

    def test_a_card_cut_in_the_middle(self, rossi: Cli, tmp_path: Path) -> None:
        card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Other\r\nEMAIL:ann@x.exa"
        rossi.refused("import", self.write(tmp_path, "ann.vcf", card), "--all-contacts")

    def test_a_folder_and_an_unknown_format(self, rossi: Cli, tmp_path: Path) -> None:
        rossi.refused("import", str(tmp_path))
        file = self.write(tmp_path, "hours.csv", "\n".join([HEADER, row("Rossi", 1)]).encode())
        assert "dreams" in rossi.refused("import", file, "--as", "dreams")
        assert "Atlantis" in rossi.refused("import", file, "--timezone", "Atlantis/Capital")


class TestJournals:
    """Files in the journal's place that are no journal, and places where none can be."""

    def test_not_a_database(self, cli: Cli) -> None:
        cli.journal.write_bytes(b"Dear diary, today was fine. " * 500)
        assert cli.run("client", "list") == 1
        assert cli.err.startswith("error: ")
        assert cli.journal.read_bytes().startswith(b"Dear diary")

    def test_another_programs_database(self, cli: Cli) -> None:
        with sqlite3.connect(cli.journal) as other:
            other.execute("CREATE TABLE bird (name TEXT)")
        other.close()
        assert cli.run("client", "list") == 1
        assert cli.err.startswith("error: ")
        with sqlite3.connect(cli.journal) as other:
            assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
        other.close()

    def test_a_journal_from_a_newer_version(self, cli: Cli) -> None:
        cli("client", "add", "Rossi")
        with sqlite3.connect(cli.journal) as newer:
            newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.close()
        assert cli.run("client", "list") == 1
        assert "newer" in cli.err

    def test_a_folder_that_cannot_be(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("not a folder", encoding="utf-8")
        cli.journal = tmp_path / "file" / "journal.sqlite"
        assert cli.run("client", "list") == 1
        assert cli.err.startswith("error: ")

    def test_a_folder_in_the_journals_place(self, cli: Cli) -> None:
        cli.journal.mkdir()
        assert cli.run("client", "list") == 1
        assert cli.err.startswith("error: ")

    @pytest.mark.skipif(sys.platform != "linux", reason="needs a mount that nobody may write to")
    def test_a_folder_that_nobody_may_write_to(self) -> None:
        # Root may write anywhere but here, so permissions alone would prove nothing.
        done = subprocess.run(
            [sys.executable, "-m", "journal", "--journal", "/proc/journal.sqlite", "client", "add", "Rossi"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert done.stderr.startswith("error: ")
        assert "Traceback" not in done.stderr

    def test_a_passphrase_file_that_is_not_there(self, cli: Cli) -> None:
        assert "absent" in cli.refused("--passphrase-file", "absent.txt", "client", "list")


def test_a_mistake_of_the_programs_is_one_line_too(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from journal.services import clients

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(clients, "everyone", broken)
    assert cli.run("client", "list") == 1
    assert cli.err.startswith("error: This is a mistake in the program, not yours (ZeroDivisionError at ")
    assert len(cli.err.splitlines()) == 1


def test_a_stopped_command_says_so(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from journal.services import clients

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(clients, "everyone", stopped)
    assert cli.run("client", "list") == 1
    assert cli.err == "error: Stopped. What was not finished was not kept.\n"
