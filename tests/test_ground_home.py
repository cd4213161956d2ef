"""Where things are on this machine, and the lock of the window."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal import home


def test_the_source_tree_serves_its_own_files(root: Path):
    assert home.resources() == root / "resources"
    assert home.migrations() == root / "migrations"


def test_a_wheel_serves_what_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "site-packages" / "journal"
    monkeypatch.setattr(home, "__file__", str(package / "home.py"))
    assert home._carried.__wrapped__() == package / "_data"


def test_a_named_journal_goes_before_the_platforms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert home.default_journal() == home.data_folder() / "journal.sqlite"
    monkeypatch.setenv("CLIENT_JOURNAL", str(tmp_path / "mine.sqlite"))
    assert home.default_journal() == tmp_path / "mine.sqlite"


def test_a_named_journal_may_begin_at_home(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CLIENT_JOURNAL", "~/mine.sqlite")
    assert home.default_journal() == Path.home() / "mine.sqlite"


def test_the_sample_is_not_the_users_journal():
    assert home.sample_journal().parent != home.default_journal().parent


def test_settings_of_the_machine_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CLIENT_JOURNAL_SETTINGS", str(tmp_path / "a.ini"))
    assert home.machine_settings_path() == tmp_path / "a.ini"
    monkeypatch.delenv("CLIENT_JOURNAL_SETTINGS")
    assert home.machine_settings_path().name == "settings.ini"


@pytest.mark.parametrize(("name", "shown"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), (None, False)])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_display_is_known_by_its_variables(name: str | None, shown: bool, monkeypatch: pytest.MonkeyPatch):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    if name:
        monkeypatch.setenv(name, ":9")
    assert home.has_display() is shown


def test_one_window_a_journal(tmp_path: Path):
    first, second = home.WindowLock(tmp_path / "a.sqlite"), home.WindowLock(tmp_path / "a.sqlite")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    assert second.is_held()
    first.release()
    first.release()
    assert not second.is_held()
    assert second.acquire()
    second.release()


def test_two_journals_have_two_locks(tmp_path: Path):
    with home.WindowLock(tmp_path / "a.sqlite") as first, home.WindowLock(tmp_path / "b.sqlite") as second:
        assert first
        assert second


def test_a_lock_never_taken_is_free_and_makes_no_file(tmp_path: Path):
    lock = home.WindowLock(tmp_path / "a.sqlite")
    assert not lock.is_held()
    assert not list(tmp_path.iterdir())


def test_a_window_that_died_leaves_the_journal_free(tmp_path: Path):
    script = (
        "import os, sys; from pathlib import Path; from journal.home import WindowLock\n"
        "assert WindowLock(Path(sys.argv[1])).acquire(); os._exit(9)"
    )
    died = subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.sqlite")], check=False)
    assert died.returncode == 9
    with home.WindowLock(tmp_path / "a.sqlite") as mine:
        assert mine
