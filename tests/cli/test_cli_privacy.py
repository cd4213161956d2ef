"""Giving out what is held about a person, and forgetting a person, from the command line."""

import sys
import zipfile
from pathlib import Path

import pytest

from journal.__main__ import main
from tests.cli.conftest import Cli


class Terminal:
    """A terminal at which somebody types one answer."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self, *_: object) -> str:
        answer, self.answer = self.answer, ""
        return answer


@pytest.fixture
def known(cli: Cli) -> Cli:
    cli("client", "add", "Rossi", "--email", "rossi@x.example")
    cli("log", "incident", "Rossi", "--complaint", "the logo is late", "--toll", "3", "--minutes", "30")
    cli("log", "hours", "Rossi", "2h")
    cli("log", "payment", "Rossi", "450")
    return cli


def test_everything_held_is_written_and_nothing_changes(known: Cli, tmp_path: Path) -> None:
    before = known.state()
    out = tmp_path / "rossi.zip"
    assert str(out) in known("disclose", "rossi", str(out))
    with zipfile.ZipFile(out) as zipped:
        assert "the logo is late" in zipped.read("summary.txt").decode()
    assert known.state() == before


def test_a_summary_is_written_in_spanish_where_that_is_asked_for(known: Cli, tmp_path: Path) -> None:
    known("disclose", "Rossi", str(tmp_path / "rossi.zip"), "--lang", "es")
    with zipfile.ZipFile(tmp_path / "rossi.zip") as zipped:
        assert "Todo lo que consta sobre Rossi" in zipped.read("summary.txt").decode()


def test_a_person_is_forgotten_and_the_figures_stay(known: Cli) -> None:
    total = known.json("hours")["total_seconds"]
    said = known("erase", "Rossi", "--yes")
    assert "erased client 1" in said
    (client,) = known.json("client", "list")["clients"]
    assert client["name"] == "erased client 1"
    assert not client["emails"]
    assert known.json("hours")["total_seconds"] == total == 9000
    (incident,) = known.json("incidents")["incidents"]
    assert (incident["toll"], incident["complaint"]) == (3, "erased")
    assert known.json("check")["ok"]
    assert b"Rossi" not in known.journal.read_bytes()
    assert "Rossi" not in known("undo", "--list")


def test_backups_that_still_hold_the_person_are_named(known: Cli) -> None:
    known("backup")
    said = known("erase", "Rossi", "--yes")
    assert "1 backup in" in said
    assert str(known.journal.parent / "backups") in said


def test_without_a_terminal_nobody_is_forgotten_unless_told(known: Cli) -> None:
    assert "--yes" in known.refused("erase", "Rossi")


def test_on_a_terminal_it_asks_first(known: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, left in (("\n", "Rossi"), ("no\n", "Rossi"), ("yes\n", "erased client 1")):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdin", Terminal(answer))
            assert main(["--journal", str(known.journal), "erase", "Rossi"]) == 0
        assert [each["name"] for each in known.json("client", "list")["clients"]] == [left]


def test_nobody_of_that_name_is_refused(known: Cli, tmp_path: Path) -> None:
    assert "Bianchi" in known.refused("erase", "Bianchi", "--yes")
    assert "Bianchi" in known.refused("disclose", "Bianchi", str(tmp_path / "x.zip"))
