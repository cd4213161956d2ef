"""Records to rows and back, read off the fields of the dataclasses: no column is named twice."""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import RowMapping, Table

from journal.domain import bookkeeping, decisions, records
from journal.domain.changes import Topic
from journal.domain.choices import ContactKind, Standing
from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode
from journal.storage import tables

R = TypeVar("R")
Row = dict[str, Any]
AnyRow = Mapping[str, Any] | RowMapping  # a row to be read

TIMER_KEY = "00000000-0000-7000-8000-000000000001"  # the one row of `timer`


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a record that is kept as rows of another table, in order."""

    field: str
    table: Table
    record: type | None  # None: the column `name` holds a plain text


@dataclass(frozen=True)
class Shape:
    """How one type of record is kept. `key` names the fields that identify a record without an id."""

    record: type
    table: Table
    topic: Topic
    key: tuple[str, ...] | None = None
    parts: tuple[Part, ...] = ()

    @cached_property
    def versioned(self) -> bool:
        """Whether rows of the table count their writes."""
        return "version" in self.table.c

    @property
    def keyed(self) -> bool:
        """Whether records of this type have no id: there is one for each `key`, and writing it again replaces it."""
        return self.key is not None


_CLIENT_PARTS = (
    Part("contacts", tables.contact, records.Contact),
    Part("tags", tables.tag, None),
    Part("standings", tables.standing, records.StandingSince),
)

SHAPES: dict[type, Shape] = {
    shape.record: shape
    for shape in (
        Shape(records.Client, tables.client, Topic.CLIENTS, parts=_CLIENT_PARTS),
        Shape(records.Engagement, tables.engagement, Topic.ENGAGEMENTS),
        Shape(records.Incident, tables.incident, Topic.INCIDENTS),
        Shape(records.Boundary, tables.boundary, Topic.BOUNDARIES),
        Shape(records.Thanks, tables.thanks, Topic.THANKS),
        Shape(records.Entry, tables.entry, Topic.HOURS),
        Shape(records.Payment, tables.payment, Topic.MONEY),
        Shape(records.Reply, tables.reply, Topic.REPLIES),
        Shape(records.Attachment, tables.attachment, Topic.ATTACHMENTS),
        Shape(records.Phrase, tables.phrase, Topic.PHRASES),
        Shape(records.SkillTry, tables.skill_try, Topic.PRACTICE),
        Shape(records.SceneCard, tables.scene_card, Topic.PRACTICE, key=("scene",)),
        Shape(records.Evening, tables.evening, Topic.PRACTICE, key=("on",)),
        Shape(records.ImportBatch, tables.import_batch, Topic.IMPORTS),
        Shape(records.Timer, tables.timer, Topic.TIMER, key=()),
        Shape(records.WorkSetting, tables.work_setting, Topic.SETTINGS, key=("name", "since")),
        Shape(records.StoredVerdict, tables.verdict_record, Topic.VERDICTS, key=("client", "on")),
        Shape(decisions.Overrule, tables.overrule, Topic.VERDICTS, key=("client",)),
        Shape(decisions.Intake, tables.intake, Topic.VERDICTS, key=("client",)),
        Shape(decisions.Ending, tables.ending, Topic.VERDICTS, key=("client", "on")),
        Shape(bookkeeping.RememberedName, tables.remembered_name, Topic.IMPORTS, key=("source", "name")),
        Shape(bookkeeping.ImportMapping, tables.import_mapping, Topic.IMPORTS, key=("header",)),
        Shape(bookkeeping.ExchangeRate, tables.exchange_rate, Topic.SETTINGS, key=("currency", "into", "on")),
    )
}

# What a write to a table concerns, parts and blobs included.
TOPICS: dict[str, Topic] = {shape.table.name: shape.topic for shape in SHAPES.values()}
TOPICS |= {part.table.name: Topic.CLIENTS for part in _CLIENT_PARTS}
TOPICS[tables.attachment_blob.name] = Topic.ATTACHMENTS


def shape_of(record_type: type) -> Shape:
    """Return how records of this type are kept."""
    return SHAPES[record_type]


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    money: bool
    listed: bool  # a tuple of texts, kept as JSON
    choice: type[StrEnum] | None
    plain: bool = False  # written as it is


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of a record type: all in order, the names of the plain ones and how to take them, and the others."""

    all: tuple[_Field, ...]
    plain: tuple[str, ...]
    take: Callable[[Any], tuple[Any, ...]]
    others: tuple[_Field, ...]


_known: dict[type, _Fields] = {}


def _fields(record_type: type) -> _Fields:
    """Say how each field that has columns of its own is written."""
    if record_type in _known:
        return _known[record_type]
    shape = SHAPES[record_type]
    hints = typing.get_type_hints(record_type)
    apart = {part.field for part in shape.parts}
    found = []
    for field in dataclasses.fields(record_type):
        if field.name in apart:
            continue
        hint = hints[field.name]
        options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        choice = next((o for o in options if isinstance(o, type) and issubclass(o, StrEnum)), None)
        listed = any(typing.get_origin(o) is tuple for o in options)
        money = Money in options
        found.append(_Field(field.name, money, listed, choice, not (money or listed or choice)))
    plain = tuple(field.name for field in found if field.plain)
    take = (
        attrgetter(*plain)
        if len(plain) > 1
        else lambda record: tuple(getattr(record, name) for name in plain)
    )
    others = tuple(field for field in found if not field.plain)
    _known[record_type] = _Fields(tuple(found), plain, take, others)
    return _known[record_type]


def row_of(record: Any) -> Row:
    """Return the row of a record's own columns (parts are `part_rows`)."""
    fields = _fields(type(record))
    # All that is written as it is in one go: half of an import's rows are such fields.
    row: Row = dict(zip(fields.plain, fields.take(record), strict=True))
    for field in fields.others:
        value = getattr(record, field.name)
        if field.money:
            row[f"{field.name}_minor"] = None if value is None else value.minor
            row[f"{field.name}_currency"] = None if value is None else value.currency
        elif field.listed:
            row[field.name] = json.dumps(list(value), ensure_ascii=False)
        elif field.choice is not None and value is not None:
            # A plain text: the driver asks of each other kind of text whether it can be adapted.
            row[field.name] = str(value.value)
        else:
            row[field.name] = value
    return row


def record_of(record_type: type[R], row: AnyRow, parts: Mapping[str, tuple[Any, ...]] | None = None) -> R:
    """Make the record of a row.

    Raises:
        Fault: the row holds a choice this program does not know.
    """
    values: dict[str, Any] = dict(parts or {})
    try:
        for field in _fields(record_type).all:
            if field.money:
                minor = row[f"{field.name}_minor"]
                values[field.name] = None if minor is None else Money(minor, row[f"{field.name}_currency"])
                continue
            value = row[field.name]
            if value is None:
                values[field.name] = None
            elif field.choice is not None:
                values[field.name] = field.choice(value)
            elif field.listed:
                values[field.name] = tuple(json.loads(value))
            else:
                values[field.name] = value
    except ValueError as error:
        raise Fault(FaultCode.CORRUPT, table=SHAPES[record_type].table.name, detail=str(error)) from error
    return record_type(**values)


def part_rows(part: Part, record: Any) -> list[Row]:
    """Return what the rows of a part hold, without their ids."""
    items = getattr(record, part.field)
    if part.record is None:
        contents: list[Row] = [{"name": item} for item in items]
    else:
        names = [field.name for field in dataclasses.fields(part.record)]
        contents = [{name: getattr(item, name) for name in names} for item in items]
    return [
        {"client": record.id, "position": position, **content} for position, content in enumerate(contents)
    ]


_PART_CHOICES: dict[str, type[StrEnum]] = {"kind": ContactKind, "standing": Standing}


def part_of(part: Part, row: AnyRow) -> Any:
    """Make the value of one row of a part."""
    if part.record is None:
        return row["name"]
    values = {field.name: row[field.name] for field in dataclasses.fields(part.record)}
    try:
        return part.record(**{n: _PART_CHOICES[n](v) if n in _PART_CHOICES else v for n, v in values.items()})
    except ValueError as error:
        raise Fault(FaultCode.CORRUPT, table=part.table.name, detail=str(error)) from error


def conditions(record_type: type, equals: Mapping[str, Any]) -> list[Any]:
    """Return the SQL conditions of `field=value`; None is "is empty", a list, tuple or set is "one of"."""
    columns = SHAPES[record_type].table.c
    found = []
    for name, value in equals.items():
        column = columns[name]
        if value is None:
            found.append(column.is_(None))
        elif isinstance(value, list | tuple | set | frozenset):
            found.append(column.in_(list(value)))
        else:
            found.append(column == value)
    return found
