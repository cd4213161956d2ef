"""Imports: foreign files previewed, taken in as one batch (one transaction, one undo), listed, taken back."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.domain.bookkeeping import ImportMapping, RememberedName
from journal.domain.changes import Label, Receipt
from journal.domain.money import is_currency
from journal.domain.problems import Code, Fault, FaultCode, refuse
from journal.domain.records import Client, ImportBatch
from journal.exchange.read import FORMATS
from journal.services import archive, contact_cards, mails, settings
from journal.services.common import owner
from journal.services.import_document import document
from journal.services.import_names import name_table
from journal.services.import_plan import Plan, refuse_bad
from journal.services.import_planner import Planner
from journal.services.import_reading import addresses_of, people_table, read_file
from journal.services.import_values import (
    Decision,
    Decisions,
    Fate,
    FileOutcome,
    FilePreview,
    ImportOptions,
    ImportReceipt,
    NameLine,
    Outcome,
    PersonLine,
    Preview,
)
from journal.storage.undisturbed import undisturbed

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Reader

__all__ = [
    "FORMATS",
    "Decision",
    "Decisions",
    "Fate",
    "FileOutcome",
    "FilePreview",
    "ImportOptions",
    "ImportReceipt",
    "NameLine",
    "Outcome",
    "PersonLine",
    "Preview",
    "batches",
    "document",
    "figures",
    "preview",
    "run",
    "undo_batch",
]

Progress = Callable[[int, int], None]  # done, of how many
Cancelled = Callable[[], bool]
_AT_ONCE = 5000  # rows written between two looks at `cancelled`


def _silent(_done: int, _total: int) -> None:
    """Say nothing."""


def _never() -> bool:
    return False


def preview(
    journal: "Journal",
    files: Sequence[Path],
    options: ImportOptions | None = None,
    *,
    per_file: Mapping[Path, ImportOptions] | None = None,
    reckoned: bool = True,
    progress: Progress = _silent,
    cancelled: Cancelled = _never,
) -> Preview:
    """Read files and propose who everyone is; nothing is written. `per_file` replaces the options for single files.

    Without `reckoned` the figures are left out: for who runs the import at once, and need not plan it twice.

    A file that cannot be read is in the result with its reason, so that it can be asked about (`FilePreview.refused`).

    Raises:
        Refused: the client of the options is unknown, or their currency is none.
        Fault: CANCELLED.
    """
    told = options or ImportOptions()
    for each in (told, *(per_file or {}).values()):
        if each.currency and not is_currency(each.currency):
            raise refuse("currency", Code.NOT_A_CURRENCY, text=each.currency)
    with journal.read() as reader:
        if told.client is not None:
            owner(reader, told.client)
        held = settings.held(reader, reader.now)
        home = held.home_currency
        addresses = addresses_of(reader, held)
        mappings = {each.header: each.mapping for each in reader.find(ImportMapping)}
    seen = []
    for number, path in enumerate(files):
        if cancelled():
            raise Fault(FaultCode.CANCELLED)
        progress(number, len(files))
        with undisturbed():
            options_of = (per_file or {}).get(path, told)
            seen.append(read_file(journal, Path(path), options_of, home, mappings, addresses))
    with journal.read() as reader:
        clients = reader.find(Client)
        parsed = [file.parsed for file in seen if file.parsed]
        names = () if told.client else name_table(parsed, clients, reader.find(RememberedName))
        people = people_table(reader, parsed, clients, names, told)
        empty = Preview(files=tuple(seen), names=names, people=people, options=told, outcome=Outcome())
        if not reckoned:
            progress(len(files), len(files))
            return empty
        with undisturbed():
            outcome = _figures(reader, empty, Decisions(), home)
    _add_archives(journal, empty, outcome)
    progress(len(files), len(files))
    return replace(empty, outcome=outcome)


def figures(journal: "Journal", seen: Preview, decisions: Decisions | None = None) -> Outcome:
    """Return what `run` would do under these decisions, without writing anything.

    Raises:
        Refused: as `run`.
    """
    chosen = decisions or Decisions()
    refuse_bad(seen, chosen)
    with journal.read() as reader:
        home = settings.held(reader, reader.now).home_currency
        outcome = _plan(reader, seen, chosen, home).outcome
    _add_archives(journal, seen, outcome)
    return outcome


def _add_archives(journal: "Journal", seen: Preview, outcome: Outcome) -> None:
    for file in seen.files:
        if file.archive is not None:
            archive.would_do(journal, file, file.archive, outcome)


def _figures(reader: "Reader", seen: Preview, decisions: Decisions, home: str) -> Outcome:
    """Return the figures of a first preview, where some names may still have to be asked for."""
    asked = {line.key: Decision(fate=Fate.NOT) for line in seen.names if line.proposed.fate is Fate.ASK}
    return _plan(reader, seen, replace(decisions, names={**asked, **decisions.names}), home).outcome


def _plan(reader: "Reader", seen: Preview, decisions: Decisions, home: str) -> Plan:
    numbers = count(1)
    return Planner(
        reader, seen, decisions, home=home, now=reader.now, new_id=lambda: f"new-{next(numbers)}"
    ).make()


def run(
    journal: "Journal",
    seen: Preview,
    decisions: Decisions | None = None,
    *,
    progress: Progress = _silent,
    cancelled: Cancelled = _never,
) -> ImportReceipt:
    """Take the files in: one batch, one transaction, one undo. What was taken in before adds nothing.

    Raises:
        Refused: a file cannot be read, rows are bad and were not told to be left out, or a name is undecided.
        Fault: CANCELLED (nothing was written), or the journal cannot be written.
    """
    chosen = decisions or Decisions()
    refuse_bad(seen, chosen)
    about = ", ".join(file.path.name for file in seen.files)
    with undisturbed(), journal.work(Label.IMPORT, about=about) as work:
        # Planned inside the transaction: another process may have written since the preview.
        home = settings.held(work, work.now).home_currency
        plan = Planner(work, seen, chosen, home=home, now=work.now, new_id=work.new_id).make()
        outcome = plan.outcome
        archived = [archive.put_in(work, f, f.archive, outcome) for f in seen.files if f.archive is not None]
        writes = plan.writes or any(archived)
        if writes:
            work.add(_batch(plan, seen, journal))
        steps: list[tuple[Callable[[Sequence[Any]], object], Sequence[Any]]] = [
            (work.add_many, list(plan.clients.values())),
            (work.replace_many, list(plan.updates.values())),
            (work.add_many, plan.entries),
            (work.add_many, plan.payments),
            (work.add_many, plan.incidents),
        ]
        total = sum(len(records) for _, records in steps)
        done = 0
        for write, records in steps:
            for start in range(0, len(records), _AT_ONCE):
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                progress(done, total)
                portion = records[start : start + _AT_ONCE]
                write(portion)
                done += len(portion)
        for incident, message in plan.mails.items():
            mails.keep(work, incident, message)
        for client, card in plan.cards:
            contact_cards.keep(work, client, card)
        if writes:
            for kept in (*plan.remembered, *plan.mappings):
                work.add(kept)
        progress(total, total)
    outcome.batch = plan.batch if writes else None
    receipt = work.receipt(outcome.batch)
    return ImportReceipt(receipt.label, receipt.change, receipt.step, receipt.made, outcome)


def _batch(plan: Plan, seen: Preview, journal: "Journal") -> ImportBatch:
    formats = dict.fromkeys(file.format for file in seen.files)
    digests = sha256("".join(sorted(file.digest for file in seen.files)).encode()).hexdigest()
    return ImportBatch(
        id=plan.batch,
        at=journal.now(),
        files=tuple(file.path.name for file in seen.files),
        format=", ".join(formats)[:40],
        digest=seen.files[0].digest if len(seen.files) == 1 else digests,
        keys=b64encode(b"".join(plan.keys)).decode("ascii"),
        new=sum(file.new + file.updated for file in plan.outcome.files),
    )


def batches(journal: "Journal") -> list[ImportBatch]:
    """Return the imports that stand, newest first; one taken back is gone from the list."""
    with journal.read() as reader:
        return sorted(reader.find(ImportBatch), key=lambda batch: (batch.at, batch.id), reverse=True)


def undo_batch(journal: "Journal", batch: str, *, leave_changed: bool = False) -> Receipt:
    """Take a whole import back. `leave_changed` leaves the rows that were changed since.

    Raises:
        Refused: UNKNOWN_BATCH; rows were changed since (one Problem each); or it is from before a migration.
    """
    from journal.storage import history, undo

    with journal.read() as reader:
        found = [each.id for each in reader.find(ImportBatch) if each.id == batch]
        step = next((each.step for each in reversed(history.trail(reader, batch)) if each.kind == "do"), None)
    if not found or step is None:
        raise refuse("batch", Code.UNKNOWN_BATCH, batch=batch)
    return undo.undo(journal, step, leave_changed=leave_changed)
