"""The command line run in this process, each test with a journal of its own."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal.__main__ import main


class Cli:
    """Runs commands on one journal and keeps what the last one printed."""

    def __init__(
        self, journal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.journal = journal
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.code = 0
        self.out = ""
        self.err = ""

    def run(self, *words: str, stdin: str = "") -> int:
        """Run one command; return its exit code."""
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        self.code = main(["--journal", str(self.journal), *words])
        self.out, self.err = self._capsys.readouterr()
        return self.code

    def __call__(self, *words: str, stdin: str = "") -> str:
        """Run a command that must succeed; return what it printed."""
        assert self.run(*words, stdin=stdin) == 0, self.err
        assert not self.err
        return self.out

    def json(self, *words: str) -> Any:
        """Run a command with `--json`; return its document."""
        document = json.loads(self(*words, "--json"))
        assert document["schema"] == 1
        return document

    def refused(self, *words: str) -> str:
        """Run a command that must be refused; return its one line."""
        before = self.state() if self.journal.exists() else None
        assert self.run(*words) == 1, (self.out, self.err)
        out, err = self.out, self.err
        lines = [line for line in err.splitlines() if line.startswith("error: ")]
        assert len(lines) == 1, err
        assert "Traceback" not in err
        assert "mistake in the program" not in err
        assert not out
        if before is not None:
            assert self.state() == before
        return lines[0].removeprefix("error: ")

    def state(self) -> list[str]:
        """Return what the journal holds, as far as commands show it."""
        lists = (
            ("client", "list"),
            ("hours", "--by", "client,day,kind"),
            ("incidents",),
            ("engagement", "list"),
            ("import", "--list"),
        )
        return [*(self(*words, "--json") for words in lists), self("undo", "--list")]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Return a command line on a fresh journal."""
    return Cli(tmp_path / "journal.sqlite", capsys, monkeypatch)


@pytest.fixture
def made() -> Callable[[str], str]:
    """Return how the id of the record just made is read off a command's line."""
    return lambda out: out.rstrip().rpartition("[")[2].rstrip("]")
