"""For others: the allow-list, field by field of the schema."""

import dataclasses
import datetime as dt
import json
import types
import typing
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.domain import records
from journal.domain.choices import EntryKind
from journal.domain.ids import IncidentId
from journal.domain.money import Money
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Contact,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    StandingSince,
    Thanks,
)
from journal.domain.statistics import HoursByKindAndMonth, Period, Statistic
from journal.reports.documents import document
from journal.reports.dossier import (
    Audience,
    ClientDossier,
    ClientHours,
    Dossier,
    IncidentsDossier,
    LaterChange,
    LoggedIncident,
    MonthDossier,
    PortfolioDossier,
    Relationship,
    Report,
    SettlementDossier,
)
from journal.reports.others import ALLOWED, TICKABLE, for_others, free_texts, initials

# The list of the issue, spelt out again here on purpose: date, channel, duration, agreed steps, money.
MAY_LEAVE = {
    Client: {"currency"},
    Engagement: {"agreed", "rate", "quantity", "unit_price", "started", "due", "ended"},
    Incident: {"at", "zone", "about", "channel", "mine", "theirs", "by_when"},
    Boundary: {"since", "until"},
    Thanks: {"on"},
    Entry: {"day", "seconds", "zone"},
    Payment: {"kind", "on", "amount", "vat", "withheld", "fee"},
    Reply: {"released"},
    Attachment: {"digest"},
}
AT = dt.datetime(2026, 2, 3, 4, 5, tzinfo=dt.UTC)
BLANK = {"", 0, None, ()}


def filled(kind: type) -> Any:
    """A record with every field of its schema filled with something that can be recognised."""
    hints = typing.get_type_hints(kind)
    return kind(
        **{
            field.name: _value(hints[field.name], f"{kind.__name__}.{field.name}")
            for field in dataclasses.fields(kind)
        }
    )


def _value(hint: Any, name: str) -> Any:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        hint = next(one for one in typing.get_args(hint) if one is not type(None))
    if typing.get_origin(hint) is tuple:
        return (_value(typing.get_args(hint)[0], name),)
    if hint is str or hasattr(hint, "__supertype__"):
        return (
            "EUR" if name.endswith("currency") else "Europe/Madrid" if name.endswith("zone") else f"<{name}>"
        )
    if hint is bool:
        return True
    if hint is int:
        return 3
    if hint is Decimal:
        return Decimal("0.25")
    if hint is dt.datetime:
        return AT
    if hint is dt.date:
        return AT.date()
    if hint is Money:
        return Money(12_345, "EUR")
    if issubclass(hint, Enum):
        return list(hint)[-1]
    assert hint in {Contact, StandingSince}
    return filled(hint)


def dossier_of(kind: type, may_show: frozenset[tuple[str, str]] = frozenset()) -> ClientDossier:
    frame = dataclasses.replace(samples.FRAME, may_show=may_show)
    empty = ClientDossier(frame=frame, client=filled(Client))
    if kind is Client:
        return empty
    field = {
        Engagement: "engagements",
        Incident: "incidents",
        Boundary: "boundaries",
        Thanks: "thanks",
        Entry: "entries",
        Payment: "payments",
        Reply: "replies",
        Attachment: "attachments",
    }[kind]
    return dataclasses.replace(empty, **{field: (filled(kind),)})


def record_of(dossier: Dossier, kind: type) -> Any:
    for field in dataclasses.fields(dossier):
        value = getattr(dossier, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if type(one) is kind:
                return one
    return None


FIELDS = [(kind, field.name) for kind in MAY_LEAVE for field in dataclasses.fields(kind)]


def _met(hint: Any) -> set[type]:
    """The record types that a hint of a dossier can hold."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        if hint.__module__ == records.__name__:
            return {hint}
        if hint.__module__ == ClientDossier.__module__:
            return set().union(*(_met(inner) for inner in typing.get_type_hints(hint).values()))
    return set().union(*(_met(inner) for inner in typing.get_args(hint)))


def test_every_record_that_a_dossier_can_hold_has_its_list() -> None:
    assert _met(Dossier) == set(ALLOWED) == set(TICKABLE)
    assert {kind: set(names) for kind, names in ALLOWED.items()} == MAY_LEAVE


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda x: x if isinstance(x, str) else x.__name__)
def test_no_field_of_the_schema_leaves_unless_it_is_listed(kind: type, name: str) -> None:
    before = dossier_of(kind)
    full = record_of(before, kind)
    after = record_of(for_others(before), kind)
    if kind is Client and name == "name":
        assert after.name == initials(full.name)
        return
    if after is None:
        assert kind in {Boundary, Thanks, Reply}  # nothing of them is shown without their words
        return
    if name in MAY_LEAVE[kind]:
        assert getattr(after, name) == getattr(full, name)
        return
    field = next(f for f in dataclasses.fields(kind) if f.name == name)
    value = getattr(after, name)
    assert value == field.default or value in BLANK
    assert value != getattr(full, name) or value == field.default


@pytest.mark.parametrize(
    ("kind", "name"),
    [(k, n) for k, names in TICKABLE.items() for n in sorted(names)],
    ids=lambda x: x if isinstance(x, str) else x.__name__,
)
def test_a_ticked_text_leaves_and_no_other(kind: type, name: str) -> None:
    record = record_of(dossier_of(kind), kind)
    after = record_of(for_others(dossier_of(kind, frozenset({(record.id, name)}))), kind)
    shown = after is not None
    assert shown or (kind, name) in {(Boundary, "why"), (Thanks, "source")}
    if shown:
        assert getattr(after, name) == getattr(record, name)
        assert not any(getattr(after, other) for other in TICKABLE[kind] - {name})


@pytest.mark.parametrize("report", list(Report))
def test_nothing_else_stands_in_a_document_for_others(report: Report) -> None:
    blocks = _words(document(report, for_others(_full(report)), lang="en", audience=Audience.OTHERS))
    steps = {"<Incident.mine>", "<Incident.theirs>"}
    for kind in MAY_LEAVE:
        for field in dataclasses.fields(kind):
            sign = f"<{kind.__name__}.{field.name}>"
            if sign not in steps and (kind, field.name) != (Attachment, "digest"):
                assert sign not in blocks
    for secret in ("<Contact.", "<StandingSince", "SECRET"):
        assert secret not in blocks


def _full(report: Report) -> Dossier:
    frame = samples.FRAME
    everything = {
        "engagements": (filled(Engagement),),
        "incidents": (filled(Incident),),
        "entries": (filled(Entry),),
        "payments": (filled(Payment),),
        "boundaries": (filled(Boundary),),
        "thanks": (filled(Thanks),),
        "replies": (filled(Reply),),
        "attachments": (filled(Attachment),),
    }
    client = filled(Client)
    told = dataclasses.replace(samples.suggestion(), heading="SECRET", sentence="SECRET", text="SECRET")
    chart: Statistic = HoursByKindAndMonth(period=Period(AT.date(), AT.date()), months=())
    match report:
        case Report.CLIENT:
            return ClientDossier(
                frame=frame, client=client, suggestion=told, income_share=0.9, charts=(chart,), **everything
            )
        case Report.PORTFOLIO:
            line = Relationship(
                client=client, suggestion=told, seconds=60, unpaid_seconds=60, income_share=0.9
            )
            return PortfolioDossier(
                frame=frame,
                relationships=(line,),
                clients_90d=3,
                without_incident_90d=2,
                last_thanks=(client, filled(Thanks)),
                charts=(chart,),
            )
        case Report.INCIDENTS:
            every = tuple(f.name for f in dataclasses.fields(Incident))
            logged = LoggedIncident(
                incident=filled(Incident),
                client=client,
                sources=(filled(Attachment),),
                changes=(LaterChange(at=AT, fields=every),),
                digest="d" * 64,
            )
            return IncidentsDossier(frame=frame, log=(logged,), checksum="c" * 64)
        case Report.MONTH:
            return MonthDossier(
                frame=frame,
                month=AT.date().replace(day=1),
                clients=(client,),
                hours=(
                    ClientHours(client=client, seconds={EntryKind.CONFLICT: 3600}, billable_seconds=1800),
                ),
                payments=everything["payments"],
                incidents=everything["incidents"],
                thanks=everything["thanks"],
                charts=(chart,),
            )
        case Report.SETTLEMENT:
            return SettlementDossier(
                frame=frame,
                client=client,
                engagements=everything["engagements"],
                payments=everything["payments"],
                ends_on=AT.date(),
                billable_seconds=60,
                refund=Money(60_000, "EUR"),
                refund_on=AT.date(),
                delivered=("<Engagement.title>",),
                to_return=("SECRET",),
                still_open=("<Engagement.title>", "SECRET"),
                words="SECRET",
            )


@pytest.mark.parametrize("report", list(Report))
def test_the_documents_tried_have_every_field_filled(report: Report) -> None:
    told = _full(report)
    assert [f.name for f in dataclasses.fields(told) if getattr(told, f.name) in ("", 0, None, ())] == []


def test_a_settlement_tells_the_titles_that_were_ticked() -> None:
    told = dataclasses.replace(
        samples.settlement_dossier(), still_open=("Sign for the shop",), delivered=("Another thing",)
    )
    assert "Sign for the shop" not in _words(for_others(told))
    frame = dataclasses.replace(told.frame, may_show=frozenset({("g0", "title")}))
    ticked = for_others(dataclasses.replace(told, frame=frame))
    assert isinstance(ticked, SettlementDossier)
    assert (ticked.still_open, ticked.delivered) == (("Sign for the shop",), ())


def _words(value: Any) -> str:
    return json.dumps(dataclasses.asdict(value), default=str, ensure_ascii=False)


def test_no_chart_no_verdict_and_no_share_of_income_leaves() -> None:
    after = for_others(samples.client_dossier())
    assert isinstance(after, ClientDossier)
    assert (after.charts, after.suggestion, after.income_share) == ((), None, None)
    portfolio = for_others(samples.portfolio_dossier())
    assert isinstance(portfolio, PortfolioDossier)
    assert portfolio.charts == ()
    assert portfolio.last_thanks is None
    assert all(
        r.suggestion is None and r.income_share is None and r.incidents == 0 for r in portfolio.relationships
    )


def test_later_changes_name_only_fields_that_are_shown() -> None:
    after = for_others(samples.incidents_dossier())
    assert isinstance(after, IncidentsDossier)
    assert {name for line in after.log for change in line.changes for name in change.fields} == {"mine"}


def test_the_clients_words_are_in_quotes_with_their_source(tmp_path: Path) -> None:
    frame = dataclasses.replace(samples.FRAME, may_show=frozenset({(IncidentId("i0"), "complaint")}))
    dossier = samples.incidents_dossier(2, frame)
    words = _words(document(Report.INCIDENTS, for_others(dossier), lang="en", audience=Audience.OTHERS))
    assert "“The draft came a day late" in words
    assert "The client, as noted by the keeper" in words
    assert words.count("The draft came a day late") == 1
    assert not list(tmp_path.iterdir())


def test_names_become_initials_unless_told_otherwise() -> None:
    assert initials("Ana María Gómez") == "A. M. G."
    assert initials("Rossi & Figli") == "R. F."
    assert initials("") == initials("& —") == "N. N."
    named = dataclasses.replace(samples.FRAME, initials_only=False)
    after = for_others(samples.client_dossier(frame=named))
    assert isinstance(after, ClientDossier)
    assert after.client.name == "Rossi & Figli"
    assert after.client.contacts == ()


def test_the_read_through_names_every_text_and_the_agreed_steps() -> None:
    texts = free_texts(samples.client_dossier(1, 1))
    assert {(t.record, t.field) for t in texts} >= {
        ("i0", "complaint"),
        ("i0", "mine"),
        ("i0", "theirs"),
        ("e0", "note"),
        ("p0", "reference"),
        ("t0", "words"),
        ("b0", "what"),
        ("r0", "text"),
        ("g0", "title"),
        ("a0", "name"),
    }
    after = free_texts(for_others(samples.client_dossier(1, 1)))
    assert {t.field for t in after} == {"mine", "theirs"}


@given(
    st.sets(
        st.tuples(
            st.sampled_from(["i0", "i1", "e0", "p0", "t0"]),
            st.sampled_from(sorted(TICKABLE[Incident] | {"note", "words"})),
        )
    )
)
@settings(max_examples=40, deadline=None)
def test_what_is_shown_is_what_was_ticked(ticked: set[tuple[str, str]]) -> None:
    frame = dataclasses.replace(samples.FRAME, may_show=frozenset(ticked))
    before = samples.client_dossier(2, 1, frame)
    after = for_others(before)
    could = {(t.record, t.field): t.text for t in free_texts(before)}
    expected = sorted(text for key, text in could.items() if key in ticked)
    shown = sorted(t.text for t in free_texts(after) if t.field not in {"mine", "theirs"})
    assert shown == expected
