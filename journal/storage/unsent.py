"""The page that is never sent: outside history, search, exports and backups; wiped from the file when its time is up.

Wiped means: zeros in the file (`secure_delete`), and the write-ahead log, which holds every state of the page that was
kept while it grew, cut as soon as no other program hinders it (`scrub.cut_log`).
"""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select, update

from journal.domain.ids import IncidentId
from journal.storage import scrub
from journal.storage.journal import Journal
from journal.storage.tables import incident as incidents
from journal.storage.tables import unsent


def save(journal: Journal, incident: IncidentId, body: str, until: datetime | None) -> None:
    """Keep the page of an incident until an instant; without one it stays until it is destroyed."""
    values = {"body": body, "until": until, "changed": journal.now()}
    with journal.aside() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        changed = connection.execute(update(unsent).where(unsent.c.incident == incident).values(**values))
        if not changed.rowcount:
            connection.execute(insert(unsent).values(incident=incident, **values))


def load(journal: Journal, incident: IncidentId) -> tuple[str, datetime | None] | None:
    """Return the page and until when it stays."""
    with journal.read() as reader:
        rows = reader.tuples(select(unsent.c.body, unsent.c.until).where(unsent.c.incident == incident))
    return (rows[0][0], rows[0][1]) if rows else None


def hold(journal: Journal, incident: IncidentId, until: datetime) -> None:
    """Let a page that ends with the wait stay until another instant."""
    with journal.aside() as connection:
        mine = and_(unsent.c.incident == incident, unsent.c.until.is_not(None))
        connection.execute(update(unsent).where(mine).values(until=until))


def destroy(journal: Journal, incident: IncidentId) -> None:
    """Wipe the page: its bytes are overwritten, not only forgotten."""
    _wipe(journal, unsent.c.incident == incident)


def sweep(journal: Journal) -> int:
    """Wipe every page whose time is up or whose incident was deleted; return how many there were.

    What could not be cut out of the log before is tried again.
    """
    over = and_(unsent.c.until.is_not(None), unsent.c.until <= journal.now())
    lost = unsent.c.incident.not_in(select(incidents.c.id))
    return _wipe(journal, or_(over, lost))


def _wipe(journal: Journal, which: Any) -> int:
    gone = 0
    with journal.read() as reader:  # looked at twice a minute: mostly there is nothing to write
        found = reader.scalar(select(unsent.c.incident).where(which).limit(1)) is not None
    if found:
        with journal.aside() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
            gone = int(connection.execute(delete(unsent).where(which)).rowcount)
            scrub.mark_log(journal, connection)
    if scrub.log_due(journal):
        scrub.cut_log(journal)
    return gone
