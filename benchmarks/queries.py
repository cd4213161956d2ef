"""How quickly a heavy journal answers: 5,000 clients, 200,000 entries, 20,000 incidents, made with a fixed seed.

The hours are those of 200 clients; the others were once asked for a price, paid and thanked, but never worked for.

    python benchmarks/queries.py [--journal FILE] [--clients N] [--entries N] [--incidents N] [--repeat N]

With --journal the file is kept and used again. Times are medians within one process, in milliseconds;
"processor" is what the question itself took of them, where other work shares the machine.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from journal.domain.changes import Label
from journal.domain.choices import (
    Breakdown,
    EntryKind,
    IncidentState,
    PaymentKind,
    Standing,
    VerdictState,
)
from journal.domain.filters import ClientFilter, HoursFilter, IncidentFilter, PaymentFilter, StatFilter
from journal.domain.ids import ClientId, EngagementId, EntryId, IncidentId, PaymentId, ThanksId
from journal.domain.money import Money
from journal.domain.records import Client, Engagement, Entry, Incident, Payment, StoredVerdict, Thanks
from journal.services import clients, hours, incidents, payments, search, settings, timeline, today
from journal.services import statistics as figures
from journal.storage.journal import Journal

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
ZONE = "Europe/Madrid"
_WORDS = [
    "logo",
    "web",
    "carta",
    "propuesta",
    "revisión",
    "llamada",
    "text",
    "draft",
    "página",
    "menú",
    "foto",
    "budget",
    "factura",
    "corrección",
    "plan",
]
_NAMES = [
    "Ana",
    "José",
    "Lucía",
    "Marc",
    "Núria",
    "Pablo",
    "Sara",
    "Iker",
    "Emma",
    "Noah",
    "Olivia",
    "Leo",
    "Mia",
    "Hugo",
    "Vera",
    "Álvaro",
]
_SURNAMES = [
    "Pérez",
    "Rossi",
    "García",
    "Müller",
    "Smith",
    "Núñez",
    "Costa",
    "Ibáñez",
    "Brown",
    "Vidal",
    "Moreau",
    "Sanz",
    "Quinn",
    "Lee",
    "Ortiz",
]


def build(journal: Journal, n_clients: int, n_entries: int, n_incidents: int) -> None:
    """Fill the journal: three years of work, a tenth of the clients closed, a few with verdicts and open work."""
    chance = random.Random(7)
    with journal.work(Label.SAMPLE) as work:
        made = [
            work.add(
                Client(
                    id=ClientId(""),
                    name=f"{chance.choice(_NAMES)} {chance.choice(_SURNAMES)} {number}",
                    currency="EUR",
                    rate=Money(6000, "EUR") if number % 3 else None,
                    tags=("web",) if number % 5 == 0 else (),
                    standing=Standing.CLOSED if number % 10 == 9 else Standing.ACTIVE,
                )
            ).id
            for number in range(n_clients)
        ]
        weights = [1 / (5 + number) if number < 200 else 0 for number in range(n_clients)]
        whose = chance.choices(made, weights, k=n_entries)
        work.add_many([_engagement(chance, owner) for owner in made])
        work.add_many([_incident(chance, owner) for owner in chance.choices(made, weights, k=n_incidents)])
        work.add_many([_payment(chance, owner) for owner in chance.choices(made, k=n_clients * 4)])
        work.add_many([_thanks(chance, owner) for owner in chance.choices(made, k=n_clients // 5)])
        work.add_many([_verdict(chance, owner) for owner in made])
        for start in range(0, n_entries, 20_000):
            work.add_many([_entry(chance, owner) for owner in whose[start : start + 20_000]])


def _day(chance: random.Random) -> date:
    return NOW.date() - timedelta(days=int(chance.random() * 1095))


def _entry(chance: random.Random, owner: ClientId) -> Entry:
    day = _day(chance)
    start = datetime(day.year, day.month, day.day, chance.randrange(7, 17), chance.randrange(60), tzinfo=UTC)
    seconds = 60 * chance.randrange(5, 240)
    kind = chance.choice(list(EntryKind)) if chance.random() < 0.3 else EntryKind.DELIVERY
    start = min(start, NOW - timedelta(seconds=seconds))
    return Entry(
        id=EntryId(""),
        client=owner if chance.random() < 0.98 else None,
        day=day,
        seconds=seconds,
        zone=ZONE,
        start=start,
        end=start + timedelta(seconds=seconds),
        kind=kind,
        billable=kind is EntryKind.DELIVERY,
        note=" ".join(chance.choices(_WORDS, k=4)),
    )


def _incident(chance: random.Random, owner: ClientId) -> Incident:
    return Incident(
        id=IncidentId(""),
        client=owner,
        at=NOW - timedelta(minutes=int(chance.random() * 1095 * 1440)),
        zone=ZONE,
        complaint=" ".join(chance.choices(_WORDS, k=6)),
        toll=chance.choice([None, 1, 2, 3, 4, 5]),
        breakdown=chance.choice([None, *Breakdown]),
        state=IncidentState.OPEN if chance.random() < 0.01 else IncidentState.SETTLED,
    )


def _payment(chance: random.Random, owner: ClientId) -> Payment:
    kind = PaymentKind.RECEIVED if chance.random() < 0.95 else chance.choice(list(PaymentKind))
    amount = Money(chance.randrange(5_000, 200_000), "EUR")
    return Payment(id=PaymentId(""), client=owner, kind=kind, on=_day(chance), amount=amount)


def _engagement(chance: random.Random, owner: ClientId) -> Engagement:
    due = NOW.date() + timedelta(days=chance.randrange(3, 400))
    return Engagement(id=EngagementId(""), client=owner, title="Web", agreed=Money(120_000, "EUR"), due=due)


def _thanks(chance: random.Random, owner: ClientId) -> Thanks:
    return Thanks(id=ThanksId(""), client=owner, on=_day(chance), words="Gracias, perfecto")


def _verdict(chance: random.Random, owner: ClientId) -> StoredVerdict:
    state = chance.choices(list(VerdictState), [2, 90, 5, 2, 1])[0]
    return StoredVerdict(
        client=owner,
        on=NOW.date(),
        state=state.value,
        action="",
        ending=state is VerdictState.REFUND_AND_END,
        since=NOW.date(),
        pending_since=None,
        p_end_right=0.1,
        p_end_better=0.1,
        evidence_hash="0" * 64,
        document="{}",
    )


def questions(journal: Journal) -> list[tuple[str, float | None, Callable[[], object]]]:
    """Return what is asked: its name, the goal in milliseconds, the call."""
    one = clients.listing(journal, limit=1).lines[0].id
    year = HoursFilter(start=date(2025, 11, 20), end=date(2026, 11, 21))
    month = HoursFilter(start=date(2026, 11, 1), end=date(2026, 12, 1))
    new = Incident(id=IncidentId(""), client=one, at=NOW, zone=ZONE, complaint="Demasiado tarde", toll=3)
    charts = ("hours_by_kind_and_month", "unpaid_share", "incidents_by_breakdown", "earned_per_hour")
    return [
        ("Today", 50, lambda: today.summary(journal)),
        ("clients, first 100 by name", 100, lambda: clients.listing(journal, limit=100)),
        ("clients, all 5,000", None, lambda: clients.listing(journal)),
        (
            "clients, 100 by earned per hour",
            None,
            lambda: clients.listing(journal, sort="earned_per_hour", limit=100),
        ),
        (
            "clients, a keystroke",
            100,
            lambda: clients.listing(journal, ClientFilter(text="perez 4"), limit=100),
        ),
        ("client's timeline", 50, lambda: timeline.of_client(journal, one)),
        ("hours, first page", 50, lambda: hours.page(journal, limit=100)),
        ("hours, this month", 50, lambda: hours.page(journal, month, limit=100)),
        ("hours, a year by client", None, lambda: hours.page(journal, year, sort="client", limit=100)),
        ("hours, a keystroke", None, lambda: hours.page(journal, HoursFilter(text="llam"), limit=100)),
        (
            "hours per client and month",
            50,
            lambda: hours.totals(journal, ("client", "month"), with_value=False),
        ),
        ("the same with their worth", None, lambda: hours.totals(journal, ("client", "month"))),
        ("hours per kind and day", None, lambda: hours.totals(journal, ("kind", "day"), with_value=False)),
        ("incidents, first page", 50, lambda: incidents.page(journal, limit=100)),
        (
            "incidents, a keystroke",
            None,
            lambda: incidents.page(journal, IncidentFilter(text="prop"), limit=100),
        ),
        ("payments, first page", 50, lambda: payments.page(journal, PaymentFilter(), limit=100)),
        ("search, a keystroke", 20, lambda: search.find(journal, "correc")),
        ("search, ranked", None, lambda: search.find(journal, "correc", ranked=True)),
        ("log an incident", 20, lambda: incidents.log(journal, new, minutes=15)),
        ("settings", None, lambda: settings.current(journal)),
        *((f"chart values: {name}", None, _chart(journal, name)) for name in charts),
    ]


def _chart(journal: Journal, name: str) -> Callable[[], object]:
    return lambda: figures.values(journal, name, StatFilter())


def main(arguments: list[str]) -> int:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--clients", type=int, default=5_000)
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--incidents", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=9)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = asked.journal or Path(folder) / "journal.sqlite"
        fresh = not path.exists()
        with Journal.open(path, clock=lambda: NOW, zone=ZONE) as journal:
            if fresh:
                began = time.perf_counter()
                build(journal, asked.clients, asked.entries, asked.incidents)
                print(f"built in {time.perf_counter() - began:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
            print(f"{'question':<36}{'median ms':>10}{'processor':>11}{'worst':>9}{'goal':>7}")
            for name, goal, ask in questions(journal):
                times, used = [], []
                for _ in range(asked.repeat):
                    began, spent = time.perf_counter(), time.process_time()
                    ask()
                    used.append((time.process_time() - spent) * 1000)
                    times.append((time.perf_counter() - began) * 1000)
                middle = statistics.median(times)
                mark = "" if goal is None else f"{goal:>7.0f}" + (" missed" if middle > goal else "")
                print(f"{name:<36}{middle:>10.1f}{statistics.median(used):>11.1f}{max(times):>9.1f}{mark}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
