"""The whole journal as one file that `import` takes back without loss: written, read, put in."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.domain.ids import ClientId
from journal.domain.problems import Code, refuse
from journal.domain.records import Entry
from journal.exchange.archive import Archive, read_archive, write_archive
from journal.services.import_values import FileOutcome, FilePreview, Outcome

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork

# What a person calls records; the other tables are parts of them or the journal's own memory.
_RECORDS = (
    "client", "engagement", "incident", "boundary", "thanks", "entry", "payment", "reply", "attachment",
)  # fmt: skip
_CHUNK = 500


def export(
    journal: "Journal",
    path: Path,
    *,
    client: ClientId | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, int]:
    """Write everything, or everything of one client, to `path`; return the rows of each table.

    Raises:
        Fault: CANNOT_WRITE, CANCELLED.
        Refused: there is no such client.
    """
    from journal.services.common import owner
    from journal.storage import dump, schema

    with journal.read() as reader:
        about: dict[str, Any] = {
            "revision": schema.HEAD,
            "written": reader.now.isoformat(),
            "zone": journal.zone,
        }
        if client is not None:
            about["client"] = owner(reader, client).id
        tables = dump.dump(reader, client=client)
        files = dump.attachments(reader, client=client)
        return write_archive(path, tables, files, about=about, cancelled=cancelled)


def opened(path: Path) -> Archive:
    """Read an archive and check that this program knows its schema.

    Raises:
        Refused: ARCHIVE_DAMAGED, ARCHIVE_NEWER, FILE_MISSING, FILE_UNREADABLE.
    """
    from journal.storage import schema

    archive = read_archive(path)
    if archive.manifest.get("revision") not in schema.REVISIONS:
        # Its rows may say things this program has no place for, which would be lost in silence.
        raise refuse("file", Code.ARCHIVE_NEWER, file=path.name, schema=archive.manifest.get("revision"))
    return archive


def counts(archive: Archive) -> dict[str, int]:
    """Return how many records of each kind an archive holds."""
    return {table: len(archive.tables.get(table, ())) for table in _RECORDS}


def put_in(work: "UnitOfWork", file: FilePreview, archive: Archive, outcome: Outcome) -> bool:
    """Take an archive's rows into the open transaction, count them in `outcome`; say whether anything was written.

    Raises:
        Refused: ARCHIVE_DAMAGED, where a row is none of its table.
    """
    from journal.storage import dump

    entries = archive.tables.get("entry", [])
    known = {
        e.id for chunk in _chunks([str(row.get("id")) for row in entries]) for e in work.find(Entry, id=chunk)
    }
    loaded = dump.load(work, archive.tables, archive.read_attachment)
    result = FileOutcome(file=file, read=sum(counts(archive).values()))
    for table in _RECORDS:
        if table in loaded:
            result.new += loaded[table].new
            result.updated += loaded[table].updated
            result.unchanged += loaded[table].unchanged
    outcome.files.append(result)
    for field, table in (
        ("clients", "client"),
        ("payments", "payment"),
        ("incidents", "incident"),
        ("entries", "entry"),
    ):
        new = loaded[table].new if table in loaded else 0
        setattr(outcome, field, getattr(outcome, field) + new)
    names = {row["id"]: row["name"] for row in archive.tables.get("client", [])}
    for row in entries:
        if row["id"] not in known:
            name = names.get(row["client"])
            outcome.seconds += row["seconds"]
            outcome.hours[name] = outcome.hours.get(name, 0) + row["seconds"]
    return any(table.new or table.updated for table in loaded.values())


class _OnlyLooked(Exception):  # noqa: N818 - no error: it takes the transaction back
    """Raised to take back what was only tried."""


def would_do(journal: "Journal", file: FilePreview, archive: Archive, outcome: Outcome) -> None:
    """Count in `outcome` what an archive would add: it is put in, counted, and taken back before anything is kept.

    Raises:
        Refused: as `put_in`.
        Fault: the journal cannot be written.
    """
    from journal.domain.changes import Label

    with suppress(_OnlyLooked), journal.work(Label.IMPORT) as work:
        put_in(work, file, archive, outcome)
        raise _OnlyLooked


def _chunks(keys: list[str]) -> Iterable[list[str]]:
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]
