"""Reading the files of an import with what was said about them, and finding who of an address book is a client."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import Client
from journal.domain.settings import WorkSettings
from journal.exchange.drafts import Parsed
from journal.exchange.mapping import ColumnMapping
from journal.exchange.read import Recognised, parse, recognise
from journal.services import archive
from journal.services.contact_cards import KeptCards
from journal.services.import_people import Directory, enriched
from journal.services.import_values import Fate, FilePreview, ImportOptions, NameLine, PersonLine, name_key

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Records


class Addresses(NamedTuple):
    """The e-mail addresses of the user and of the clients: they tell who wrote to whom."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]


def addresses_of(records: "Records", held: WorkSettings) -> Addresses:
    """Gather the addresses that the journal knows."""
    mine = (held.keeper.strip(),) if "@" in held.keeper else ()
    return Addresses(mine, tuple(email for client in records.find(Client) for email in client.emails))


def read_file(
    journal: "Journal",
    path: Path,
    options: ImportOptions,
    home: str,
    mappings: Mapping[str, str],
    addresses: "Addresses",
) -> FilePreview:
    """Read one file with what was said, and the mapping remembered for its header."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        missing = Problem("file", Code.FILE_MISSING, {"path": str(path), "file": path.name})
        return FilePreview(path=path, digest="", parsed=None, recognised=None, refused=(missing,))
    except OSError as error:
        values: dict[str, object] = {"path": str(path), "file": path.name, "reason": error.strerror}
        if isinstance(error, IsADirectoryError) or path.is_dir():  # Windows calls it a lack of permission
            values["folder"] = str(path)
        closed = Problem("file", Code.FILE_UNREADABLE, values)
        return FilePreview(path=path, digest="", parsed=None, recognised=None, refused=(closed,))
    digest = sha256(data).hexdigest()
    recognised: Recognised | None = None
    try:
        if options.format != "vcard":
            recognised = recognise(data, path.name, today=journal.today())
        if recognised and recognised.format == "archive":
            held = archive.opened(path)
            return FilePreview(
                path=path, digest=digest, parsed=None, recognised=recognised, options=options, archive=held
            )
        if recognised and options.mapping is None and recognised.key in mappings and options.format is None:
            remembered = ColumnMapping.from_json(json.loads(mappings[recognised.key]))
            options = replace(options, mapping=remembered)
        parsed = parse(
            data,
            name=path.name,
            format=options.format,
            zone=options.zone or journal.zone,
            currency=options.currency or home,
            today=journal.today(),
            date_order=options.date_order,
            decimal=options.decimal,
            mapping=options.mapping,
            mine=addresses.mine,
            theirs=addresses.theirs,
        )
    except Refused as no:
        return FilePreview(
            path=path, digest=digest, parsed=None, recognised=recognised, refused=no.problems, options=options
        )
    return FilePreview(path=path, digest=digest, parsed=parsed, recognised=recognised, options=options)


def people_table(
    records: "Records",
    parsed: Iterable[Parsed],
    clients: Sequence[Client],
    names: Iterable[NameLine],
    options: ImportOptions,
) -> tuple[PersonLine, ...]:
    """List the people of the files; those who match a client, or a name the import makes one, are ticked."""
    everyone = [person for file in parsed for person in file.people]
    if not everyone:
        return ()
    directory = Directory(clients)
    kept = KeptCards(records)
    by_id = {client.id: client for client in clients}
    coming = {line.key: line.name for line in names if line.proposed.fate is Fate.NEW}
    lines = []
    for index, person in enumerate(everyone):
        found = directory.who(person)
        key = name_key(person.name)
        client = by_id[found[0]] if found else None
        matched = found[1] if found else "name" if key in coming else ""
        lines.append(
            PersonLine(
                index=index,
                person=person,
                client=client.id if client else None,
                client_name=client.name if client else coming.get(key, ""),
                matched_by=matched,
                ticked=bool(matched) or options.all_contacts,
                adds=client is None
                or enriched(client, person) != client
                or bool(kept.fresh(client.id, person)),
            )
        )
    return tuple(lines)
