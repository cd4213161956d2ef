"""Forgetting a person: texts and what points to them go from records, history, search and the file; figures stay."""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Table, Text, delete, insert, or_, select, update

from journal.domain.choices import Standing
from journal.domain.ids import ClientId
from journal.domain.names import fold
from journal.domain.records import Attachment, Client, Reply, Thanks
from journal.storage import tables
from journal.storage.images import digest_of, image_of
from journal.storage.mapping import TIMER_KEY, Row
from journal.storage.reader import CHUNK, Reader
from journal.storage.scrub import DUE
from journal.storage.tables import history_row, history_step
from journal.storage.work import UnitOfWork

_FORGOTTEN = ""  # an image that was: emptied when the step is written

# What is emptied in each table that stays. A test holds that every text of a person's is here, gone or in `KEPT_TEXTS`.
EMPTIED: dict[str, tuple[str, ...]] = {
    "client": ("name", "company", "notes", "vcard_uid"),
    "engagement": ("title", "unit", "notes"),
    "boundary": ("what", "why"),
    "incident": (
        "complaint", "effect", "wish", "said_back", "notes", "mine", "theirs", "lesson", "what_turned", "avoid", "apology",
    ),
    "entry": ("note",),
    "payment": ("reference", "note"),
    "timer": ("note",),
    "overrule": ("reason",),
    "ending": ("why", "letter"),
}  # fmt: skip
# Who worked, codes, and the sentences of a verdict, which name nobody; the name beside them is written over.
KEPT_TEXTS = frozenset(
    {("entry", "worker"), ("client", "options"), ("ending", "done"), ("verdict_record", "document")}
)
GONE = frozenset({"contact", "tag", "thanks", "reply", "attachment", "attachment_blob", "remembered_name"})


class Forgetting:
    """One person being forgotten in one transaction, as one step that cannot be taken back."""

    def __init__(
        self, work: UnitOfWork, client: ClientId, name: str, word: Callable[[str, int], str]
    ) -> None:
        """Take the client and its new name; `word(table, n)` words what must be called something."""
        self.work = work
        self.client = client
        self.name = name
        self.word = word
        self.reader = work.query()
        self.people = merged_into(self.reader, client)
        self.names = _names(self.reader, self.people)
        self._pattern = _pattern(self.names)

    def records(self) -> None:
        """Empty the records; every one that stays is written anew, so that it has a digest of its own again."""
        for record_type in (Reply, Attachment, Thanks):
            self.work.remove_where(record_type, client=self.client)
        for table in (tables.contact, tables.tag, tables.remembered_name):
            self.work.writer.delete(table, self._theirs(table))
        for table in tables.KEPT:
            if table.name in GONE or (table is not tables.client and "client" not in table.c):
                continue
            pairs = [
                (row, self._emptied(table, row, n)) for n, row in enumerate(self._theirs(table), start=1)
            ]
            self.work.writer.update(table, pairs)
        self._pause()
        self._file_names()
        self._without_images()

    def _without_images(self) -> None:
        """Leave neither what was said before nor a salt to try guesses with: only what each row says now can be proved."""
        by_table: dict[str, list[str]] = {}
        for (name, key), touch in self.work.writer.touched.items():
            touch.before = None if touch.before is None else _FORGOTTEN
            touch.salt = os.urandom(16)
            if touch.after is not None:
                by_table.setdefault(name, []).append(key)
        for name, keys in by_table.items():
            table = tables.metadata.tables[name]
            for key, row in self.reader.rows_by_id(table, keys).items():
                touch = self.work.writer.touched[name, key]
                touch.after = digest_of(touch.salt, image_of(table, row))

    def rest(self) -> None:
        """Empty the history and what lies outside it; after `finish`, when the step is written."""
        connection = self.work.writer.connection
        own = self.reader.scalar(select(history_step.c.seq).order_by(history_step.c.seq.desc()).limit(1))
        keys = self._forgotten_keys()
        _forget_history(self.reader, own, keys, self._named)
        ids = {each for _, each in keys} - {TIMER_KEY}
        for key, body in self.reader.tuples(select(tables.draft.c.key, tables.draft.c.body)):
            said = json.dumps(json.loads(body), ensure_ascii=False)
            if any(each in key or each in said for each in ids) or self._named(said):
                connection.execute(delete(tables.draft).where(tables.draft.c.key == key))
        incidents = [row["id"] for row in self._theirs(tables.incident)]
        incidents += [key for name, key in keys if name == "incident"]
        for chunk in _chunks(incidents):
            connection.execute(delete(tables.unsent).where(tables.unsent.c.incident.in_(chunk)))
        if connection.dialect.name == "sqlite":
            # Deleted words stay in the segments of a full text index until it is made anew.
            connection.exec_driver_sql("INSERT INTO search_text (search_text) VALUES ('rebuild')")
        connection.execute(delete(tables.note).where(tables.note.c.name == DUE))
        connection.execute(insert(tables.note).values(name=DUE, value=self.work.now.isoformat()))

    def mentions(self) -> int:
        """Count the rows about others, or about nobody, that still hold the name."""
        found = 0
        for table in tables.KEPT:
            texts = [column for column in table.columns if isinstance(column.type, Text)]
            if texts:
                holds = or_(*(column.contains(self.names[0], autoescape=True) for column in texts))
                rows = self.reader.tuples(select(*texts).where(holds))
                found += sum(1 for row in rows if self._named("\n".join(text or "" for text in row)))
        return found

    def _theirs(self, table: Table) -> list[Row]:
        whose = table.c.id if table is tables.client else table.c.client
        return [dict(row) for row in self.reader.rows(select(table).where(whose == self.client))]

    def _emptied(self, table: Table, old: Row, number: int) -> Row:
        new = dict(old)
        for name in EMPTIED.get(table.name, ()):
            new[name] = ""
        for column in table.columns:
            value = new[column.name]
            if isinstance(column.type, Text) and value and column.name not in {"id", "client"}:
                new[column.name] = self._document(value) if column.name == "document" else self._clean(value)
        if table is tables.client:
            new["name"] = self.name
            new["language"] = ""
        for name, of in (("title", "engagement"), ("complaint", "incident"), ("what", "boundary")):
            if table.name == of:
                new[name] = self.word(of, number)
        if table is tables.incident:
            new["lesson_for_all"] = False
        if "version" in new:
            new |= {"changed": self.work.now, "version": old["version"] + 1}
        return new

    def _clean(self, text: str) -> str:
        return "" if self._named(text) else text

    def _document(self, text: str) -> str:
        """Return a stored verdict under the new name."""
        document = json.loads(text)
        document["client"] = self.name
        if "text" in document:
            document["text"] = self._clean(str(document["text"]))
        return json.dumps(document, ensure_ascii=False)

    def _named(self, text: str) -> bool:
        return bool(self._pattern.search(fold(text)))

    def _pause(self) -> None:
        """Let the relationship rest: its months no longer count as months without incidents; it stays what is learned from."""
        client = self.work.get(Client, self.client)
        if client.standing is not Standing.ACTIVE:
            return
        row = self.reader.rows_by_id(tables.client, [self.client])[self.client]
        self.work.writer.update(tables.client, [(row, {**row, "standing": Standing.PAUSED})])
        self.work.writer.insert(
            tables.standing,
            [
                {
                    "id": self.work.new_id(),
                    "client": self.client,
                    "position": len(client.standings),
                    "standing": Standing.PAUSED,
                    "since": self.work.now,
                }
            ],
        )

    def _file_names(self) -> None:
        """Take the name out of the names of imported files."""
        pairs = []
        for row in self.reader.rows(select(tables.import_batch)):
            files = json.loads(row["files"])
            kept = ["…" if self._named(file) else file for file in files]
            if kept != files:
                new = {**row, "files": json.dumps(kept, ensure_ascii=False)}
                pairs.append((dict(row), {**new, "changed": self.work.now, "version": row["version"] + 1}))
        self.work.writer.update(tables.import_batch, pairs)

    def _forgotten_keys(self) -> set[tuple[str, str]]:
        """Return every row that was ever about them, as the history knows it."""
        of = history_row.c
        theirs = [of.client == each for each in self.people] + [
            of.image.contains(each, autoescape=True) for each in self.people
        ]
        found = {
            (name, key)
            for name, key in self.reader.tuples(select(of.record_table, of.key).where(or_(*theirs)))
        }
        found |= set(self.work.writer.touched)
        # The bytes of a file hang on its row by the same key and name no client.
        return found | {("attachment_blob", key) for name, key in found if name == "attachment"}


def merged_into(reader: Reader, client: str) -> set[str]:
    """Return the client and all that were made one with it, whose rows are only in the history."""
    people = {client}
    known = {row[0] for row in reader.tuples(select(tables.client.c.id))}
    of = history_row.c
    merges = select(of.step, of.key, of.operation).join(history_step, history_step.c.seq == of.step)
    merges = merges.where(of.record_table == "client", history_step.c.label == "merge_clients")
    steps: dict[int, set[str]] = {}
    for step, key, _ in reader.tuples(merges):
        steps.setdefault(step, set()).add(key)
    growing = True
    while growing:
        size = len(people)
        for keys in steps.values():
            if keys & people:
                people |= keys - known
        growing = len(people) > size
    return people


def _names(reader: Reader, people: Iterable[str]) -> list[str]:
    """Return what the person was ever called, the present name first, and how they were ever reached."""
    found: list[str] = []
    of, reached, rows = tables.client.c, tables.contact.c, history_row.c
    for name, company in reader.tuples(select(of.name, of.company).where(of.id.in_(people))):
        found += [name, company]
    ways = [row[0] for row in reader.tuples(select(reached.value).where(reached.client.in_(people)))]
    images = select(rows.image).where(rows.image.is_not(None), rows.client.in_(people))
    for (image,) in reader.tuples(images.where(rows.record_table.in_(("client", "contact")))):
        old = json.loads(image) if image else {}
        found += [old.get("name", ""), old.get("company", "")]
        ways.append(old.get("value", ""))
    # Short numbers and names of one letter are part of texts about anybody.
    kept = [name for name in found if len(fold(name)) > 1] + [way for way in ways if len(way) > 5]
    return list(dict.fromkeys(kept))


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of the names as whole words in a folded text."""
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(fold(name)) for name in names) + r")(?!\w)")


def _forget_history(
    reader: Reader, own: int, keys: set[tuple[str, str]], named_in: Callable[[str], bool]
) -> None:
    """Empty images and salts of these rows before the step `own`, and what the steps that held them say of themselves."""
    connection = reader.connection
    steps: dict[int, int] = {}
    by_table: dict[str, list[str]] = {}
    for name, key in keys:
        by_table.setdefault(name, []).append(key)
    of = history_row.c
    for name, listed in by_table.items():
        for chunk in _chunks(listed):
            theirs: tuple[Any, ...] = (of.record_table == name, of.key.in_(chunk), of.step < own)
            if name == tables.timer.name:  # one row for everybody
                theirs = (*theirs, of.seq.in_(_timer_rows(reader, keys)))
            for (step,) in reader.tuples(select(of.step).where(*theirs)):
                steps[step] = steps.get(step, 0) + 1
            connection.execute(update(history_row).where(*theirs).values(image=None, salt=None))
    # The bytes of the step just written: an image that was there is told from none by its digest.
    connection.execute(update(history_row).where(of.step == own, of.image == _FORGOTTEN).values(image=None))
    head = select(history_step.c.seq, history_step.c.about, history_step.c.rows).where(
        history_step.c.seq < own
    )
    for seq, about, rows in reader.tuples(head):
        named = named_in(about)
        if seq in steps or named:
            # Without a salt a step can no longer be taken back (`history.next_undo`).
            said = "" if named or rows <= 2 * steps.get(seq, 0) else about
            connection.execute(
                update(history_step).where(history_step.c.seq == seq).values(about=said, salt=None)
            )


def _timer_rows(reader: Reader, keys: set[tuple[str, str]]) -> list[int]:
    """Return the history rows of the timer that are about the clients among `keys`."""
    people = [key for name, key in keys if name == "client"]
    of = history_row.c
    whose = or_(of.client.in_(people), *(of.image.contains(each, autoescape=True) for each in people))
    return [row[0] for row in reader.tuples(select(of.seq).where(of.record_table == "timer", whose))]


def _chunks(keys: Iterable[Any]) -> list[list[Any]]:
    listed = list(keys)
    return [listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK)]
