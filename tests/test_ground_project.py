"""The project's own promises: pins, no addresses, two commands."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest


def _tracked(root: Path) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [root / name for name in listed.stdout.split("\0") if name and (root / name).is_file()]


def _pins(root: Path) -> dict[str, str]:
    lines = (root / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pins.items()}


def _wanted(root: Path) -> dict[str, str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    named = {line: re.match(r"[A-Za-z0-9._-]+", line)[0] for line in lines}
    return {re.sub(r"[-_.]+", "-", name).lower(): line for line, name in named.items()}


def test_every_dependency_is_pinned_within_its_bounds(root: Path):
    from packaging.requirements import Requirement

    pins = _pins(root)
    for name, line in _wanted(root).items():
        assert Requirement(line).specifier.contains(pins[name]), line


def test_every_dependency_has_its_line(root: Path):
    said = (root / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in _wanted(root) if not re.search(rf"\b{name}\b", said.replace("_", "-"))] == []


def test_no_file_names_an_index_or_a_path_of_one_machine(root: Path):
    out = re.compile(
        r"(--?(extra-)?index-url|--find-links|pypi\.org/simple|trusted-host|/root/|/home/[a-z]+/)"
    )
    text = {".py", ".md", ".toml", ".sh", ".txt", ".ini", ".cfg", ".json", ".ts", ".typ", ".yml", ".mako", ""}
    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in _tracked(root)
        if path.suffix in text and path != Path(__file__)
        for match in out.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not found


def test_no_source_file_is_much_longer_than_it_should_be(root: Path):
    long = {
        str(path.relative_to(root)): count
        for path in _tracked(root)
        if path.suffix == ".py" and path.parts[-2] != "versions"
        for count in [len(path.read_text(encoding="utf-8").splitlines())]
        if count > (700 if "tests" in path.parts else 500)
    }
    assert not long


def test_every_link_between_our_documents_leads_somewhere(root: Path):
    link = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
    lost = [
        f"{path.relative_to(root)}: {target}"
        for path in _tracked(root)
        if path.suffix == ".md"
        for target in link.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert not lost


def test_the_scripts_can_be_run(root: Path):
    for name in (".ci/run", "packaging/setup.sh", "packaging/lint.sh", "packaging/test.sh"):
        assert (root / name).stat().st_mode & 0o111, name
        assert subprocess.run(["sh", "-n", str(root / name)], check=False).returncode == 0, name


def test_ci_runs_the_same_command_as_everyone(root: Path):
    assert "exec make test" in (root / ".ci" / "run").read_text(encoding="utf-8")


def test_a_second_set_up_does_nothing_again(root: Path):
    mark = root / ".venv" / ".set-up"
    if not mark.is_file():
        pytest.skip("set up by other means than make")
    script = (root / "packaging" / "setup.sh").read_text(encoding="utf-8")
    assert script.index("exit 0") < script.index("apt-get install")
