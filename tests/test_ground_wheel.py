"""An installed wheel works from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it where pip would put it, apart from the source tree."""
    root = Path(__file__).resolve().parents[1]
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    built = subprocess.run(
        [*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(place), str(root)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


def _run(installed: Path, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # -P keeps the current folder out; the wheel goes before the editable install of the tests.
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_finds_what_it_carries(installed: Path, tmp_path: Path):
    script = "from journal import home; print(home.resources()); print(home.migrations())"
    ran = _run(installed, tmp_path, "-c", script)
    data = installed / "journal" / "_data"
    assert ran.stdout.splitlines() == [str(data / "resources"), str(data / "migrations")], ran.stderr
    assert (data / "resources" / "i18n" / "journal_es.ts").is_file()
    assert (data / "migrations" / "env.py").is_file()
    assert list((data / "migrations" / "versions").glob("*.py"))


def test_the_wheel_speaks_spanish(installed: Path, tmp_path: Path):
    script = "from journal.wording import translate; print(translate('Label', 'log incident', lang='es'))"
    assert _run(installed, tmp_path, "-c", script).stdout.strip() == "registro de incidencia"


def test_the_command_answers_from_any_folder(installed: Path, tmp_path: Path):
    ran = _run(installed, tmp_path, "-m", "journal", "--version")
    assert ran.returncode == 0, ran.stderr
    assert "0.1.0" in ran.stdout


def test_the_command_makes_a_journal_from_any_folder(installed: Path, tmp_path: Path):
    journal = ["--journal", str(tmp_path / "a.sqlite")]
    added = _run(installed, tmp_path, "-m", "journal", *journal, "client", "add", "Rossi")
    assert added.returncode == 0, added.stderr
    listed = _run(installed, tmp_path, "-m", "journal", *journal, "client", "list", "--json")
    assert '"Rossi"' in listed.stdout, listed.stderr


def test_nothing_but_the_program_is_in_the_wheel(installed: Path):
    outside = {path.name for path in installed.iterdir()}
    assert {name for name in outside if not name.endswith(".dist-info")} == {"journal"}
    assert not list((installed / "journal").rglob("__pycache__"))
