"""A journal of its own for every test, in Madrid, with a clock that the test moves."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients
from journal.storage.journal import Journal


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)  # ten in the morning of a Sunday in Madrid

    def __call__(self) -> datetime:
        return self.now

    def move(self, **how: float) -> None:
        self.now += timedelta(**how)

    def set(self, *parts: int) -> None:
        self.now = datetime(*parts, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite", clock=clock, zone="Europe/Madrid") as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def put(text: str | bytes, name: str = "file.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return put


@pytest.fixture
def ana(journal: Journal) -> ClientId:
    return add_client(journal, "Ana Pérez")


@pytest.fixture
def bob(journal: Journal) -> ClientId:
    return add_client(journal, "Bob")


def add_client(journal: Journal, name: str, **values) -> ClientId:
    made = clients.add(
        journal, Client(id=ClientId(""), name=name, currency=values.pop("currency", ""), **values)
    )
    return ClientId(made.made or "")
