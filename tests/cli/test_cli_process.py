"""The command as a process: what it loads, how fast it answers, how it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal.cli.table import COMMANDS

HEAVY = ("PySide6", "matplotlib", "scipy", "typst", "alembic")
LOADED = (
    "import json, sys\n"
    "from journal.__main__ import main\n"
    "code = main(sys.argv[1:])\n"
    "print(json.dumps([code, sorted({name.partition('.')[0] for name in sys.modules})]), file=sys.stderr)\n"
)


def loaded(journal: Path, *words: str) -> tuple[int, set[str]]:
    """Return the exit code of a command and the packages it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "--journal", str(journal), *words],
        capture_output=True,
        text=True,
        check=True,
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    return code, set(modules)


def process(journal: Path, *words: str, **options: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "journal", "--journal", str(journal), *words],
        capture_output=True,
        text=True,
        check=False,
        **options,  # type: ignore[call-overload]
    )


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("process") / "journal.sqlite"
    assert process(path, "client", "add", "Rossi").returncode == 0
    assert process(path, "log", "hours", "Rossi", "1h").returncode == 0
    return path


def test_help_needs_the_standard_library_alone(journal: Path) -> None:
    for words in (["--help"], ["log", "incident", "--help"], ["--lang", "es", "verdicts", "--help"]):
        code, modules = loaded(journal, *words)
        assert code == 0
        outside = (
            modules
            - set(sys.stdlib_module_names)
            - {"journal", "__main__", "_distutils_hack", "sitecustomize"}
        )
        assert not {name for name in outside if not name.startswith("_")}, words


@pytest.mark.parametrize(
    "words",
    [
        ["client", "list"],
        ["client", "list", "--json"],
        ["hours"],
        ["incidents"],
        ["undo", "--list"],
        ["search", "logo"],
        ["check"],
        ["import", "--list"],
        ["log", "hours", "Rossi", "1h"],
        ["tone", "-", "--lang", "en"],
    ],
    ids=" ".join,
)
def test_lists_load_nothing_heavy(journal: Path, words: list[str]) -> None:
    code, modules = loaded(journal, *words)
    assert code == 0
    assert not modules & {*HEAVY, "numpy"}


@pytest.mark.parametrize(
    "words",
    [
        ["verdicts"],
        ["chart", "unpaid_share", "--out", "chart.svg"],
        ["report", "month", "--out", "month.pdf"],
        ["backup"],
        ["export", "hours", "hours.csv"],
    ],
    ids=" ".join,
)
def test_no_command_but_open_and_demo_loads_qt(
    journal: Path, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, modules = loaded(journal, *words)
    assert code == 0
    assert not {name for name in modules if name.startswith("PySide6")}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_command_has_help(lang: str) -> None:
    for command in COMMANDS:
        done = process(Path("unused"), "--lang", lang, command.name, "--help")
        assert done.returncode == 0, command.name
        assert command.name in done.stdout
        assert ("uso:" if lang == "es" else "usage:") in done.stdout
        assert not done.stderr


def test_version_and_help_touch_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "absent" / "journal.sqlite"
    for words in (["--version"], ["--help"], ["client", "--help"]):
        assert process(path, *words).returncode == 0
    assert not path.parent.exists()


def test_help_answers_at_once(journal: Path) -> None:
    # The promise is 0.15 s; a machine busy with other tests is given three times that.
    times = []
    for _ in range(7):
        started = time.perf_counter()
        process(journal, "--help")
        times.append(time.perf_counter() - started)
    assert min(times) < 0.45


def test_a_reader_that_has_seen_enough_is_no_failure(journal: Path) -> None:
    command = f'{sys.executable} -m journal --journal "{journal}" undo --list'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{command} | true"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert not done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_stopping_it_leaves_one_line_and_no_traceback(journal: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "journal", "--journal", str(journal), "tone", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests started in the background of a shell inherit an ignored interrupt, which a terminal never has.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as running:
        assert running.stdin is not None
        running.stdin.write("Dear")
        running.stdin.flush()
        while not _waits_for_input(running.pid):
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert running.returncode == 1
    assert err.startswith("error: ")
    assert "Traceback" not in err


def _waits_for_input(pid: int) -> bool:
    """Say whether the process sleeps in a read of standard input (Linux tells which pipe)."""
    try:
        call = Path(f"/proc/{pid}/syscall").read_text(encoding="ascii").split()
    except OSError:
        pytest.skip("this system does not say what a process waits for")
    return call[:2] == ["0", "0x0"]


def test_a_terminal_without_accents_stops_nothing(journal: Path) -> None:
    process(journal, "client", "add", "Pérez Núñez")
    done = process(journal, "client", "list", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "P\\xe9rez" in done.stdout


def test_two_processes_write_to_one_journal(journal: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "journal", "--journal", str(journal), "log", "hours", "Rossi", "1h", "--on", "2026-03-04"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(4)
    ]  # fmt: skip
    for each in running:
        _, err = each.communicate()
        assert each.returncode == 0, err
    document = json.loads(
        process(journal, "hours", "--from", "2026-03-04", "--to", "2026-03-04", "--json").stdout
    )
    assert document["total_seconds"] == 4 * 3600


def test_without_a_display_opening_says_what_to_do(journal: Path) -> None:
    blind = {
        k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    for words in (["open"], []):
        done = process(journal, *words, env=blind)
        assert done.returncode == 1
        assert done.stderr.startswith("error: ")
        assert "demo" in done.stderr or "display" in done.stderr
