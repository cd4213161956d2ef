"""The page that is never sent: outside history, search, exports and backups; wiped from the file when its time is up."""

from datetime import datetime

from sqlalchemy import and_, delete, insert, or_, select, update

from journal.domain.ids import IncidentId
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


def destroy(journal: Journal, incident: IncidentId) -> None:
    """Wipe the page: its bytes are overwritten in the file, not only forgotten."""
    with journal.aside() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        connection.execute(delete(unsent).where(unsent.c.incident == incident))


def sweep(journal: Journal) -> int:
    """Wipe every page whose time is up or whose incident was deleted; return how many there were."""
    with journal.aside() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        over = and_(unsent.c.until.is_not(None), unsent.c.until <= journal.now())
        lost = unsent.c.incident.not_in(select(incidents.c.id))
        gone = connection.execute(delete(unsent).where(or_(over, lost)))
        return int(gone.rowcount)
