"""What is held about a person beside the records: what was said before, and what was typed and never saved."""

import json
from collections.abc import Iterator

from sqlalchemy import or_, select

from journal.storage.erasure import merged_into
from journal.storage.mapping import Row
from journal.storage.reader import Reader
from journal.storage.tables import draft, history_row, history_step


def earlier(reader: Reader, client: str) -> Iterator[Row]:
    """Return every change of what is or was theirs, oldest first, with what the row said before it."""
    of, step = history_row.c, history_step.c
    people = merged_into(reader, client)
    theirs = or_(of.client.in_(people), *(of.image.contains(each, autoescape=True) for each in people))
    files = select(of.key).where(of.record_table == "attachment", theirs)
    statement = (
        select(step.at, step.label, step.about, of.record_table, of.key, of.operation, of.image)
        .join(history_step, step.seq == of.step)
        .where(or_(theirs, (of.record_table == "attachment_blob") & of.key.in_(files)))
        .order_by(of.seq)
    )
    for row in reader.rows(statement):
        yield {
            "at": row["at"].isoformat(),
            "action": row["label"],
            "about": row["about"],
            "table": row["record_table"],
            "record": row["key"],
            "operation": row["operation"],
            "before": json.loads(row["image"]) if row["image"] else None,
        }


def drafts_about(reader: Reader, client: str) -> list[Row]:
    """Return the forms about them that were typed into and not saved."""
    about = history_row.c
    ids = {row[0] for row in reader.tuples(select(about.key).where(about.client == client))} | {client}
    rows = reader.rows(select(draft).order_by(draft.c.changed))
    return [
        {"form": row["key"], "typed": json.loads(row["body"]), "changed": row["changed"].isoformat()}
        for row in rows
        if any(each in row["key"] or each in row["body"] for each in ids)
    ]
