"""A very long report: several files that go on from each other, each one whole in itself, its pages counted too."""

import dataclasses
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import report_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.domain.problems import Fault, FaultCode
from journal.reports import parts
from journal.reports.blocks import Block, Document, Heading, Prose, Quote, Rows, Section
from journal.reports.dossier import Report
from journal.reports.parts import parted
from journal.reports.writing import write


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of about three pages, so that a test need not wait for hundreds."""
    monkeypatch.setattr(parts, "_PART", 12.0)
    monkeypatch.setattr(parts, "_WHOLE", 15.0)


def texts_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


@pytest.mark.usefixtures("short")
def test_the_parts_go_on_from_each_other(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    dossier = dataclasses.replace(samples.client_dossier(0, 500), charts=(), suggestion=None)
    written = write(
        Report.CLIENT, dossier, tmp_path / "all.pdf", lang="en", progress=lambda *done: told.append(done)
    )
    count = len(written.files)
    assert count == written.parts >= 3
    assert [file.name for file in written.files] == [f"all-{n}.pdf" for n in range(1, count + 1)]
    assert told == [(n, count) for n in range(1, count + 1)]
    assert sorted(tmp_path.iterdir()) == sorted(written.files)
    notes: list[str] = []
    for number, file in enumerate(written.files, 1):
        texts = texts_of(file)
        for page, text in enumerate(texts, 1):
            assert f"Part {number} of {count} · page {page} of {len(texts)}" in " ".join(text.split())
        assert f"Rossi & Figli, part {number} of {count}" in texts[0]
        notes += re.findall(r"Draft (\d+)", " ".join(texts))
        assert ("Together" in texts[-1]) == (number == count)
        with pikepdf.open(file) as pdf:
            assert "/StructTreeRoot" in pdf.Root
            with pdf.open_outline() as outline:
                assert outline.root
    assert notes == [str(n) for n in range(500)]


@pytest.mark.usefixtures("short")
def test_only_the_first_part_is_made_where_only_it_is_asked_for(tmp_path: Path) -> None:
    dossier = dataclasses.replace(samples.client_dossier(0, 500), charts=(), suggestion=None)
    written = write(Report.CLIENT, dossier, tmp_path / "all.pdf", lang="en", most=1)
    assert [file.name for file in written.files] == ["all-1.pdf"]
    assert written.parts >= 3


@pytest.mark.usefixtures("short")
def test_cancelled_between_parts_nothing_is_left(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    dossier = dataclasses.replace(samples.client_dossier(0, 500), charts=(), suggestion=None)
    with pytest.raises(Fault) as failed:
        write(
            Report.CLIENT, dossier, tmp_path / "all.pdf", lang="en", progress=lambda *done: told.append(done), cancelled=lambda: bool(told)
        )  # fmt: skip
    assert failed.value.code is FaultCode.CANCELLED
    assert len(told) == 1
    assert list(tmp_path.iterdir()) == []


words = st.text(st.sampled_from("ab \n"), max_size=60_000)
blocks = st.one_of(
    st.builds(Heading, st.text(max_size=30)),
    st.builds(Prose, words),
    st.builds(Quote, words),
    st.integers(1, 4_000).map(
        lambda n: Rows(
            ("No", "Note"), tuple((str(i), "note") for i in range(n)), (True, False), foot=("", "sum")
        )
    ),
)


@given(st.lists(blocks, max_size=12))
@settings(max_examples=25, deadline=None)
def test_nothing_is_lost_and_nothing_twice(made: list[Block]) -> None:
    document = Document("T", "", (Section("a", "A", tuple(made)),))
    told = [block for part in parted(document) for section in part.sections for block in section.blocks]

    def said(of: list[Block]) -> str:
        found = []
        for block in of:
            if isinstance(block, Rows):
                found += [cell for row in (*block.rows, block.foot) for cell in row]
            elif isinstance(block, Heading | Prose | Quote):
                found.append(block.text)
        return "".join("".join(found).split())

    assert said(told) == said(made)
    for part in parted(document):
        assert sum(parts.weight(block) for section in part.sections for block in section.blocks) < 700


def test_a_heading_stays_with_what_it_heads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_PART", 1.0)
    monkeypatch.setattr(parts, "_WHOLE", 1.0)
    each = [block for n in range(200) for block in (Heading(f"H{n}"), Prose(f"P{n}"))]
    for part in parted(Document("T", "", (Section("a", "A", tuple(each)),))):
        assert isinstance(part.sections[-1].blocks[-1], Prose)
