"""How quick the journal file is: python benchmarks/storage_speed.py [entries]. Medians, with the goal beside each."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import func, select

from journal.domain.changes import Label
from journal.domain.choices import EntryKind
from journal.domain.ids import ClientId, EntryId, IncidentId
from journal.domain.records import Client, Entry, Incident
from journal.storage import search
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.storage.tables import entry_day
from journal.storage.undo import redo, undo

ZONE = "Europe/Madrid"
WORDS = ["logo", "invoice", "deadline", "contract", "draft", "meeting", "scope", "colour", "website", "revision", "translation", "chapter", "budget", "answer", "delay", "quality", "tone", "promise", "payment", "hours", "plan", "session"]  # fmt: skip


def timed(work: Callable[[], object], times: int = 1) -> list[float]:
    """Return how long each of some runs took, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return found


def say(what: str, seconds: list[float], goal: str = "") -> None:
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    p95 = f"  p95 {high * 1000:9.1f} ms" if len(seconds) > 5 else " " * 18
    print(f"{what:52s} {statistics.median(seconds) * 1000:10.1f} ms{p95}  {goal}", flush=True)


def entries(count: int, clients: list[Client], random: Random) -> list[Entry]:
    first = datetime(2022, 1, 1, 9, tzinfo=UTC)
    found = []
    for n in range(count):
        start = first + timedelta(minutes=random.randrange(1700 * 1440))
        seconds = random.randrange(300, 14400)
        found.append(
            Entry(
                id=EntryId(""),
                client=random.choice(clients).id,
                day=start.date(),
                seconds=seconds,
                zone=ZONE,
                start=start,
                end=start + timedelta(seconds=seconds),
                kind=random.choice(list(EntryKind)),
                billable=n % 3 != 0,
                note=" ".join(random.choices(WORDS, k=5)) if n % 10 == 0 else "",
            )
        )
    return found


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    random = Random(7)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        say("make a new journal", timed(lambda: Journal.open(path, zone=ZONE).close()), "goal 100")
        say("open an existing journal", timed(lambda: Journal.open(path, zone=ZONE).close(), 9), "goal 60")
        with Journal.open(path, zone=ZONE) as journal:
            measure(journal, count, random)


def measure(journal: Journal, count: int, random: Random) -> None:
    with journal.work(Label.IMPORT) as work:
        work.add_many([Client(id=ClientId(""), name=f"Client {n}", currency="EUR") for n in range(300)])
        clients = work.find(Client)
    half = entries(count // 2, clients, random)

    def bring() -> None:
        with journal.work(Label.IMPORT) as work:
            work.add_many(half)

    say(f"write {len(half)} entries with history, days, search", timed(bring), "goal 4,000 per 100,000")
    say("undo that", timed(lambda: undo(journal)))
    say("redo that", timed(lambda: redo(journal)))
    with journal.work(Label.IMPORT) as work:
        work.add_many(entries(count - len(half), clients, random))

    def log() -> None:
        client = random.choice(clients).id
        with journal.work(Label.LOG_INCIDENT) as work:
            incident = work.add(
                Incident(
                    id=IncidentId(""),
                    client=client,
                    at=journal.now(),
                    zone=ZONE,
                    complaint=" ".join(random.choices(WORDS, k=9)),
                )
            )
            work.add(
                Entry(
                    id=EntryId(""), client=client, day=date(2026, 11, 22), seconds=1800, zone=ZONE,
                    kind=EntryKind.CONFLICT, billable=False, incident=incident.id,
                )
            )  # fmt: skip

    say("log an incident with its hours", timed(log, 100), "goal 20")
    say("undo it", timed(lambda: undo(journal), 20), "goal 20")
    totals = (
        select(entry_day.c.client, entry_day.c.month, func.sum(entry_day.c.seconds))
        .group_by(entry_day.c.client, entry_day.c.month)
        .order_by(entry_day.c.client, entry_day.c.month)
    )
    with journal.read() as reader:
        rows = len(reader.tuples(totals))
        say(f"hours per client and month, {rows} rows", timed(lambda: reader.tuples(totals), 15), "goal 50")
        words = [word[: random.randrange(1, 6)] for word in random.choices(WORDS, k=200)]
        say(
            "search while typing",
            [timed(lambda w=w: search.find(reader, w))[0] for w in words],
            "goal 20 at p95",
        )
        say(
            "search, best first",
            [timed(lambda w=w: search.find(reader, w, ranked=True))[0] for w in words[:50]],
        )
    say("check everything against the history", timed(lambda: check(journal)))


if __name__ == "__main__":
    main()
