"""What every test stands on: no display, no files of the user, one Hypothesis profile, the third-party samples."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt. A test that needs a real display starts a process of its own with QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Before anything imports the program, so that its module level counts: make test asks for it.
_coverage = None
if os.environ.get("JOURNAL_COVERAGE") and (
    "PYTEST_XDIST_WORKER" in os.environ or not any(a.startswith("-n") for a in sys.argv)
):
    import coverage

    _coverage = coverage.Coverage(data_suffix=True)
    _coverage.start()

import pytest  # noqa: E402 - coverage starts first
from hypothesis import HealthCheck, settings  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile(
    "exploring", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60, print_blob=True
)
# `make test` must say the same of the same source; whoever runs pytest by hand looks for new examples.
settings.register_profile("repeatable", settings.get_profile("exploring"), derandomize=True, database=None)
settings.load_profile("repeatable" if os.environ.get("JOURNAL_COVERAGE") else "exploring")


def pytest_sessionfinish() -> None:
    """Write what was covered: a worker's process does not end by the usual way."""
    if _coverage is not None:
        _coverage.stop()
        _coverage.save()


@pytest.fixture(autouse=True, scope="session")
def _away_from_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test off the user's journal, settings and language."""
    place = tmp_path_factory.mktemp("home")
    patch = pytest.MonkeyPatch()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        patch.setenv(name, str(place / name.lower()))
    patch.setenv("CLIENT_JOURNAL_SETTINGS", str(place / "settings.ini"))
    for name in (
        "CLIENT_JOURNAL",
        "CLIENT_JOURNAL_PASSPHRASE",
        "LC_ALL",
        "LC_MESSAGES",
        "LC_MONETARY",
        "LANGUAGE",
    ):
        patch.delenv(name, raising=False)
    patch.setenv("LANG", "en_IE.UTF-8")  # English, and euros
    yield
    patch.undo()


@pytest.fixture
def root() -> Path:
    """Return the source tree."""
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    """Return the third-party sample files; they stay outside the project, so a clone alone has none."""
    folder = ROOT.parent / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip("the third-party samples are not beside the project")
    return folder
