"""Leave a populated file of the present revision for the tests of later ones: python -m tests.storage.populate

To be run before a new revision is written, with the program as it is: a file made later would not be an old one.
"""

import gzip
import shutil
import sys
import tempfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from journal.domain.bookkeeping import ExchangeRate, ImportMapping, RememberedName
from journal.domain.changes import Label
from journal.domain.choices import EntryKind, PaymentKind, Standing
from journal.domain.ids import AttachmentId, BatchId, BoundaryId, EngagementId, ReplyId, ThanksId
from journal.domain.money import Money
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Engagement,
    ImportBatch,
    Reply,
    StandingSince,
    StoredVerdict,
    Thanks,
    Timer,
    WorkSetting,
)
from journal.services import backup
from journal.storage import schema
from journal.storage.journal import Journal
from journal.storage.undo import undo
from journal.storage.work import UnitOfWork
from tests.storage.helpers import ZONE, Clock, a_client, a_payment, add, an_entry, an_incident, rename

FILES = Path(__file__).parent / "files"


def fill(journal: Journal, clock: Clock) -> None:
    """Put something into every corner that a migration could lose; row numbers and order differ on purpose."""
    gone = add(journal, a_client("Gone"))
    with journal.work(Label.DELETE_CLIENT) as work:
        work.remove(Client, gone.id)
    since = (StandingSince(standing=Standing.ACTIVE, since=clock()),)
    clients = [add(journal, a_client(n, standings=since)) for n in ("Rossi", "José Núñez", "Łukasz GmbH")]
    rename(journal, clients[2], "Łukasz & Co")
    for number, client in enumerate(clients):
        with journal.work(Label.LOG_INCIDENT, about=client.name) as work:
            _fill_one(work, client, number, clock)
    with journal.work(Label.IMPORT) as work:
        batch = work.add(
            ImportBatch(id=BatchId(""), at=clock(), files=("h.csv",), format="toggl", digest="0" * 64, new=30)
        )
        whose = [clients[n % 3].id if n % 4 else None for n in range(30)]
        work.add_many([an_entry(c, 600 + n, note=f"row {n}", batch=batch.id) for n, c in enumerate(whose)])
        work.add(ImportMapping(header="a;b", mapping="{}"))
        work.add(WorkSetting(name="phi", value="0.6", since=clock()))
        work.add(ExchangeRate(currency="USD", into="EUR", on=date(2026, 1, 1), rate=Decimal("0.9")))
        work.add(Timer(client=clients[0].id, started=clock(), zone=ZONE))
    rename(journal, clients[0], "Rossi & Figli")
    undo(journal)


def _fill_one(work: UnitOfWork, client: Client, number: int, clock: Clock) -> None:
    boundary = work.add(Boundary(id=BoundaryId(""), client=client.id, what="Only in writing"))
    job = work.add(
        Engagement(
            id=EngagementId(""), client=client.id, title="Logo", agreed=Money(120000, "EUR"),
            quantity=Decimal("12.5"), due=date(2026, 12, 1),
        )
    )  # fmt: skip
    incident = work.add(
        an_incident(client.id, f"Complaint {number}", engagement=job.id, crossed=boundary.id, toll=3)
    )
    work.add(an_incident(client.id, "Again", continues=incident.id))
    start, end = datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 29, 0, tzinfo=UTC)
    work.add(
        an_entry(
            client.id, 7200, start=start, end=end, day=date(2026, 3, 28), incident=incident.id,
            kind=EntryKind.CONFLICT, billable=False,
        )
    )  # fmt: skip
    work.add(a_payment(client.id, engagement=job.id))
    work.add(a_payment(client.id, 500, kind=PaymentKind.REFUND, incident=incident.id))
    work.add(
        Reply(id=ReplyId(""), incident=incident.id, client=client.id, text="Thank you for telling me",
              not_before=clock())
    )  # fmt: skip
    work.add(Thanks(id=ThanksId(""), client=client.id, on=date(2026, 4, 1), words="Great work"))
    attached = work.add(
        Attachment(
            id=AttachmentId(""), client=client.id, incident=incident.id, name="a.txt", media_type="text/plain",
            size=3, digest="ab" * 32,
        )
    )  # fmt: skip
    work.keep_bytes(attached.id, b"abc")
    work.add(RememberedName(source="toggl", name=client.name, client=client.id))
    work.add(
        StoredVerdict(
            client=client.id, on=date(2026, 11, 1), state="healthy", action="continue", ending=False, since=None,
            pending_since=None, p_end_right=0.1, p_end_better=0.2, evidence_hash="x", document="{}",
        )
    )  # fmt: skip


def main() -> None:
    """Write the file of the present revision."""
    clock = Clock()
    target = FILES / f"journal-{schema.HEAD}.sqlite.gz"
    with tempfile.TemporaryDirectory() as folder:
        with Journal.open(Path(folder) / "journal.sqlite", clock=clock, zone=ZONE) as journal:
            fill(journal, clock)
            made = backup.now(journal)
        with made.open("rb") as plain, gzip.GzipFile(target, "wb", mtime=0) as packed:
            shutil.copyfileobj(plain, packed)
    sys.stdout.write(f"{target}\n")


if __name__ == "__main__":
    main()
