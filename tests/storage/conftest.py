"""A journal of its own for each test, with a clock that the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.storage.journal import Journal
from tests.storage.helpers import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite", clock=clock, zone="Europe/Madrid") as opened:
        yield opened
