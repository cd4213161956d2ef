"""What we write we read back, and no bytes whatever raise anything but a refusal."""

import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import Breakdown, Channel, ContactKind, EntryKind, Fair, Kind, PaymentKind
from journal.domain.ids import ClientId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.problems import Code, Fault, FaultCode, Refused
from journal.domain.records import Client, Contact, Entry, Incident, Payment
from journal.exchange.archive import is_archive, read_archive, write_archive
from journal.exchange.cells import guard, unguard
from journal.exchange.read import FORMATS, recognise
from journal.exchange.texts import decode
from journal.exchange.writers import clients_csv, hours_csv, incidents_csv, payments_csv, vcards, write_text
from tests.exchange.helpers import TODAY, read

MADRID = ZoneInfo("Europe/Madrid")
words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30).map(
    lambda text: " ".join(text.split())
)
names = words.filter(lambda text: text not in {"", "-", "–", "—"})
notes = words.filter(lambda text: text not in {"-", "–", "—"})
money = st.integers(1, 10**9).map(lambda minor: Money(minor, "EUR"))
days = st.dates(date(1990, 1, 1), TODAY)


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, str]:
    seconds = draw(st.integers(1, 80_000))
    start = draw(
        st.none() | st.integers(631_200_000, 1_795_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))
    )
    day = draw(days) if start is None else start.astimezone(MADRID).date()
    entry = Entry(
        id=EntryId("e"),
        client=None,
        day=day,
        seconds=seconds,
        zone="Europe/Madrid",
        start=start,
        end=start + timedelta(seconds=seconds) if start else None,
        kind=draw(st.sampled_from(EntryKind)),
        billable=draw(st.booleans()),
        billed_seconds=draw(st.none() | st.integers(seconds + 1, 90_000)),
        rate=draw(st.none() | money),
        note=draw(notes),
        worker=draw(notes),
    )
    return entry, draw(names)


@given(st.lists(entries(), max_size=6))
def test_our_hours_are_read_back_as_they_were(lines: list[tuple[Entry, str]]) -> None:
    parsed = read("".join(hours_csv(lines)))
    assert parsed.problems == []
    assert len(parsed.hours) == len(lines)
    for (entry, name), draft in zip(lines, parsed.hours, strict=True):
        for field in (
            "note",
            "worker",
            "day",
            "seconds",
            "zone",
            "start",
            "end",
            "kind",
            "billable",
            "billed_seconds",
            "rate",
        ):
            assert getattr(draft, field) == getattr(entry, field), field
        assert draft.name == name


@given(
    st.lists(
        st.tuples(days, names, money, st.sampled_from(PaymentKind), notes, st.none() | money),
        min_size=1,
        max_size=6,
    )
)
def test_our_payments_are_read_back_as_they_were(
    rows: list[tuple[date, str, Money, PaymentKind, str, Money | None]],
) -> None:
    lines = [
        (
            Payment(
                id=PaymentId("p"), client=ClientId("c"), kind=kind, on=on, amount=amount, note=note, vat=vat
            ),
            name,
        )
        for on, name, amount, kind, note, vat in rows
    ]
    parsed = read("".join(payments_csv(lines)))
    assert parsed.problems == []
    for (payment, name), draft in zip(lines, parsed.payments, strict=True):
        for field in ("on", "amount", "kind", "note", "vat", "fee"):
            assert getattr(draft, field) == getattr(payment, field), field
        assert draft.client == name


def client(**facts: object) -> Client:
    """A client with every way to reach them."""
    contacts = (
        Contact(kind=ContactKind.EMAIL, value="ana@example.org", label="work"),
        Contact(kind=ContactKind.PHONE, value="+34 600 111 222"),
        Contact(kind=ContactKind.ADDRESS, value="Calle Mayor, 1\n28001 Madrid"),
        Contact(kind=ContactKind.WEB, value="https://example.org"),
    )
    told = {
        "name": "Ana Ruiz",
        "contacts": contacts,
        "tags": ("design", "vip"),
        "notes": "one\ntwo, three; four",
        **facts,
    }
    return Client(id=ClientId("c1"), currency="EUR", rate=Money(6050, "EUR"), vcard_uid="u1", **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "facts", [{}, {"name": "Rossi, S.L.", "kind": Kind.ORGANISATION, "company": "Rossi, S.L."}]
)
def test_our_clients_are_read_back_from_both_forms(facts: dict[str, object]) -> None:
    one = client(**facts)
    for text in ("".join(clients_csv([one])), "".join(vcards([one], {"c1": ["X-FAVOURITE:blue"]}))):
        (person,) = read(text).people
        assert (person.name, person.company, person.uid, person.notes, person.tags) == (
            one.name,
            one.company,
            "u1",
            one.notes,
            one.tags,
        )
        assert person.organisation == (one.kind is Kind.ORGANISATION)
        assert [reach.value for reach in person.emails] == ["ana@example.org"]
        assert [reach.value for reach in person.phones] == ["+34 600 111 222"]
        assert [reach.value for reach in person.addresses] == ["Calle Mayor, 1\n28001 Madrid"]
        assert [reach.value for reach in person.urls] == ["https://example.org"]
    assert read("".join(vcards([one], {"c1": ["X-FAVOURITE:blue"]}))).people[0].unknown_properties == (
        "X-FAVOURITE:blue",
    )
    assert read("".join(clients_csv([one]))).people[0].rate == Money(6050, "EUR")


def test_our_incidents_are_read_back() -> None:
    incident = Incident(
        id=IncidentId("i"),
        client=ClientId("c"),
        at=datetime(2026, 3, 4, 9, 30, tzinfo=UTC),
        zone="Europe/Madrid",
        about=True,
        channel=Channel.EMAIL,
        complaint="=too late",
        notes="line\nline",
        severity=4,
        toll=2,
        fair=Fair.PART,
        breakdown=Breakdown.DEADLINE,
        by_when=date(2027, 1, 1),
    )
    parsed = read("".join(incidents_csv([(incident, "Rossi")])))
    assert parsed.problems == []
    (draft,) = parsed.incidents
    for field in (
        "at",
        "zone",
        "about",
        "channel",
        "complaint",
        "notes",
        "severity",
        "toll",
        "fair",
        "breakdown",
        "by_when",
    ):
        assert getattr(draft, field) == getattr(incident, field), field
    bad = read("client,at,complaint,toll\nRossi,2026-03-04T09:30Z,x,9\n,2026-03-04,x,\nRossi,yesterday,x,\n")
    assert [problem.code for problem in bad.problems] == [Code.OUT_OF_RANGE, Code.REQUIRED, Code.NOT_A_TIME]


@given(st.text(max_size=20))
def test_the_formula_guard_gives_every_text_back(text: str) -> None:
    guarded = guard(text)
    assert guarded[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert unguard(guarded) == text


_pieces = st.sampled_from(
    [b"Date,Client,Hours\n", b"BEGIN:VCARD\n", b"END:VCARD\n", b"FN:x\n", b"N;ENCODING=QUOTED-PRINTABLE:=\n", b"\xff\xfe", b'"', b"i 2024/03/04 09:00:00\n",
     b"o 2024/03/04 10:00:00\n", b"2024-03-04,Rossi,1\n", b"Start date,Start time,Duration,User\n", b"Date,Amount,Client\n", b"03/04/2024,1.234,x\n", b"PK\x03\x04", b"manifest.json", b"client,at,complaint\n",
     b"Date,Time zone,Gross,Fee,Net,Name,Type,Status,Balance Impact\n", b"id,Amount,Amount Refunded,Currency,Created (UTC),Captured\n", b"Date,Type,Freelancer,Team,Amount\n",
     b"2024-03-04,UTC,1,-1,x,Rossi,Fee,,Memo\n", b"1,2.50,1,eur,2024-03-04 10:00,true\n"]
)  # fmt: skip


@given(
    st.lists(st.binary(max_size=40) | _pieces, max_size=12).map(b"".join), st.sampled_from([None, *FORMATS])
)
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, wanted: str | None) -> None:
    for attempt in (
        lambda: recognise(data, "x.csv", today=TODAY),
        lambda: read(data, format=wanted, name="x.csv"),
    ):
        with suppress(Refused):
            attempt()


@given(
    st.permutations(["2024-03-04,Rossi,1", "2024-03-05,Pena,2", "2024-03-06,Rossi,3,oops,x", "2024-03-07,,4"])
)
def test_rows_stay_in_the_order_of_the_file(rows: list[str]) -> None:
    parsed = read("\n".join(["Date,Client,Hours", *rows, ""]))
    assert [draft.line for draft in parsed.hours] == [
        n for n, row in enumerate(rows, start=2) if "oops" not in row
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.EMPTY_FILE),
        (b"\xef\xbb\xbf\n", Code.EMPTY_FILE),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Code.BINARY_FILE),
        (b"abc\x00\x01\x02def" * 9, Code.BINARY_FILE),
        (b"PK\x03\x04rubbish", Code.BINARY_FILE),
        (b"\xff\xfea", Code.BAD_ENCODING),
        (b"just some words\nand more\n", Code.UNKNOWN_LAYOUT),
    ],
)
def test_files_that_are_no_table_are_refused_with_their_reason(data: bytes, code: Code) -> None:
    for attempt in (recognise, read):
        with pytest.raises(Refused) as refused:
            attempt(data)
        assert refused.value.problems[0].code is code


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Fecha;Peña y Cía", "cp1252", "windows-1252"),
        ("Kraków;Łódź;święta", "cp1250", "windows-1250"),
        ("Привет мир, это текст", "cp1251", "windows-1251"),
        ("año", "utf-16", "UTF-16"),
        ("Fecha;Peña", "utf-16-be", "UTF-16"),
    ],
)
def test_encodings_are_found(text: str, encoding: str, name: str) -> None:
    assert decode(text.encode(encoding)) == (text, name)


def test_an_archive_comes_back_whole_and_a_changed_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.zip"
    rows = [
        {
            "id": "1",
            "name": "=Ana\n“x”",
            "at": datetime(2026, 3, 4, tzinfo=UTC),
            "share": Decimal("0.1"),
            "none": None,
            "raw": b"\x00\xff",
        }
    ]
    assert write_archive(
        path, {"client": rows, "entry": []}, [("d" * 64, b"bytes")], about={"revision": "0001"}
    ) == {"client": 1, "entry": 0}
    assert is_archive(path.read_bytes())
    archive = read_archive(path)
    assert archive.manifest["revision"] == "0001"
    assert archive.tables["entry"] == []
    assert archive.tables["client"] == [{**rows[0], "at": "2026-03-04T00:00:00+00:00", "share": "0.1"}]
    assert archive.read_attachment("d" * 64) == b"bytes"
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    assert b"'=Ana" in parts["csv/client.csv"]
    parts["data/client.json"] = parts["data/client.json"].replace(b"0.1", b"0.2")
    with zipfile.ZipFile(path, "w") as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    with pytest.raises(Refused) as refused:
        read_archive(path)
    assert refused.value.problems[0].code is Code.ARCHIVE_DAMAGED


def test_archives_cut_short_or_newer_or_absent_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.zip"
    write_archive(path, {"client": [{"id": str(n)} for n in range(1000)]})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    newer = tmp_path / "newer.zip"
    with zipfile.ZipFile(newer, "w") as zipped:
        zipped.writestr("manifest.json", '{"format": "client-journal-archive", "schema": 99, "files": []}')
    for file, code in (
        (path, Code.ARCHIVE_DAMAGED),
        (newer, Code.ARCHIVE_NEWER),
        (tmp_path / "no.zip", Code.FILE_MISSING),
    ):
        with pytest.raises(Refused) as refused:
            read_archive(file)
        assert refused.value.problems[0].code is code


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Fault) as fault:
        write_text(tmp_path / "no" / "hours.csv", ["x"])
    assert fault.value.code is FaultCode.CANNOT_WRITE
    with pytest.raises(Fault) as fault:
        write_archive(tmp_path / "a.zip", {"client": []}, cancelled=lambda: True)
    assert fault.value.code is FaultCode.CANCELLED
    assert list(tmp_path.iterdir()) == []
    write_text(tmp_path / "hours.csv", ["a", "b"])
    assert (tmp_path / "hours.csv").read_text() == "ab"
