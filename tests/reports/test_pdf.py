"""The finished files: text, pages, tags, fonts, no bitmaps."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import report_samples as samples

from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode
from journal.reports.dossier import Audience, Paper, Report
from journal.reports.writing import write as write_files


def write(report: Report, dossier: Any, out: Path, **wanted: Any) -> Path:
    """Write a report that is one file."""
    (file,) = write_files(report, dossier, out, **wanted).files
    return file


@pytest.fixture(scope="module", params=["en", "es"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def written(lang: str, tmp_path_factory: pytest.TempPathFactory) -> dict[Report, Path]:
    folder = tmp_path_factory.mktemp(f"reports-{lang}")
    return {
        report: write(report, dossier, folder / f"{report}.pdf", lang=lang)
        for report, dossier in samples.believable().items()
    }


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        texts = []
        for page in pdf:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_bounded())
            text_page.close()
            page.close()
    return texts


def flat(path: Path) -> str:
    return " ".join(" ".join(pages_of(path)).split())


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    todo = [pdf.Root.StructTreeRoot]
    while todo:
        node = todo.pop()
        if isinstance(node, pikepdf.Array):
            todo.extend(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield str(node.S), node
            if "/K" in node:
                todo.append(node.K)


def test_every_page_says_private_and_its_number(written: dict[Report, Path], lang: str) -> None:
    head, foot = ("Private", "Page {} of {}") if lang == "en" else ("Privado", "Página {} de {}")
    for path in written.values():
        texts = pages_of(path)
        for number, text in enumerate(texts, 1):
            assert head in text
            assert foot.format(number, len(texts)) in " ".join(text.split())


def test_the_records_are_in_the_text(written: dict[Report, Path], lang: str) -> None:
    client = flat(written[Report.CLIENT])
    for words in ("Rossi & Figli", "The draft came a day late", "In writing only", "It looks wonderful."):
        assert words in client
    assert ("€999.51" if lang == "en" else "999,51") in client
    portfolio = flat(written[Report.PORTFOLIO])
    assert "Γιάννης Παππάς" in portfolio
    assert "Иван Петров" in portfolio
    assert ("13 of the 15 clients" if lang == "en" else "13 de los 15 clientes") in portfolio


def test_files_are_tagged_titled_and_in_their_language(written: dict[Report, Path], lang: str) -> None:
    for path in written.values():
        with pikepdf.open(path) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang).startswith(lang)
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
                assert metadata["dc:title"]
            tags = [tag for tag, _ in elements(pdf)]
            assert "/H1" in tags


def test_every_figure_has_an_alternative_text_with_its_numbers(written: dict[Report, Path]) -> None:
    for report, count in ((Report.PORTFOLIO, 6), (Report.CLIENT, 3), (Report.MONTH, 1)):
        with pikepdf.open(written[report]) as pdf:
            figures = [node for tag, node in elements(pdf) if tag == "/Figure"]
            assert len(figures) == count
            assert all(re.search(r"\d", str(figure.Alt)) for figure in figures)


def test_every_table_has_header_cells(written: dict[Report, Path]) -> None:
    for path in written.values():
        with pikepdf.open(path) as pdf:
            for tag, node in elements(pdf):
                if tag == "/Table":
                    inside = [str(t) for t, _ in elements_below(node)]
                    assert "/TH" in inside


def elements_below(node: Any) -> Iterator[tuple[str, Any]]:
    todo = [node.K]
    while todo:
        one = todo.pop()
        if isinstance(one, pikepdf.Array):
            todo.extend(one)
        elif isinstance(one, pikepdf.Dictionary):
            if "/S" in one:
                yield str(one.S), one
            if "/K" in one:
                todo.append(one.K)


def fonts_of(path: Path) -> set[tuple[str, bool]]:
    found = set()
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                embedded = any(
                    key in inner.FontDescriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
                )
                found.add((str(font.BaseFont), embedded))
    return found


def test_fonts_are_ours_embedded_and_subset(written: dict[Report, Path]) -> None:
    for path in written.values():
        fonts = fonts_of(path)
        assert fonts
        assert all(embedded for _, embedded in fonts)
        assert all(re.match(r"/[A-Z]{6}\+Source", name) for name, _ in fonts)


def test_charts_are_no_bitmaps(written: dict[Report, Path]) -> None:
    for path in written.values():
        with pikepdf.open(path) as pdf:
            subtypes = [o.get("/Subtype") for o in pdf.objects if isinstance(o, pikepdf.Stream)]
        assert "/Image" not in subtypes


def test_headings_are_bookmarks(written: dict[Report, Path]) -> None:
    with pikepdf.open(written[Report.CLIENT]) as pdf, pdf.open_outline() as outline:
        assert len(outline.root) >= 6


@pytest.mark.parametrize("report", list(Report))
@pytest.mark.parametrize("audience", list(Audience))
def test_an_empty_dossier_makes_a_report(report: Report, audience: Audience, tmp_path: Path) -> None:
    path = write(report, samples.empty()[report], tmp_path / "empty.pdf", lang="es", audience=audience)
    assert len(pages_of(path)) == 1


def hostile(value: Any) -> Any:
    """Every text of a dossier replaced by the worst."""
    if isinstance(value, str) and not isinstance(value, tuple):
        return value
    if isinstance(value, tuple):
        return tuple(hostile(one) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes: dict[str, Any] = {}
        for field in dataclasses.fields(value):
            old = getattr(value, field.name)
            plain = type(old) is str and field.name not in {
                "id",
                "client",
                "incident",
                "zone",
                "currency",
                "language",
            }
            changes[field.name] = samples.HOSTILE if plain else hostile(old)
        return dataclasses.replace(value, **changes)
    return value


@pytest.mark.parametrize("report", list(Report))
@pytest.mark.parametrize("audience", list(Audience))
def test_hostile_texts_are_printed_as_they_are_and_never_as_markup(
    report: Report, audience: Audience, tmp_path: Path
) -> None:
    dossier = hostile(samples.believable()[report])
    dossier = dataclasses.replace(
        dossier, frame=dataclasses.replace(dossier.frame, zone="Europe/Madrid", initials_only=False)
    )
    text = flat(write(report, dossier, tmp_path / "hostile.pdf", lang="en", audience=audience))
    for words in ("#let x", "$1$", "*bold*", "_it_", "@ref", "[a]", "`raw`", "<tag>", "ÁéñçßŁ", "Ω", "Ж"):
        assert words in text
    assert "▯" in text
    assert "woman" in text  # the family emoji, by name
    assert "\x07" not in text


def test_two_megabytes_of_notes_and_long_words_do_not_stop_a_report(tmp_path: Path) -> None:
    long = dataclasses.replace(samples.incident(0), notes="word " * 40_000 + "x" * 5_000)
    dossier = dataclasses.replace(samples.client_dossier(0, 0), incidents=(long,), charts=(), suggestion=None)
    path = write(Report.CLIENT, dossier, tmp_path / "long.pdf", lang="en")
    assert len(pages_of(path)) > 20


def test_four_hundred_incidents_keep_their_numbers(tmp_path: Path) -> None:
    path = write(Report.INCIDENTS, samples.incidents_dossier(400), tmp_path / "log.pdf", lang="en")
    text = flat(path)
    assert "400." in text
    assert "400 incidents in this log" in text


def test_long_tables_repeat_their_headers(tmp_path: Path) -> None:
    dossier = dataclasses.replace(samples.client_dossier(0, 400), charts=(), suggestion=None)
    pages = pages_of(write(Report.CLIENT, dossier, tmp_path / "long.pdf", lang="en"))
    tables = [page for page in pages if "second round with the printer" in page]
    assert len(tables) > 4
    assert all("Spent on" in page for page in tables)


def test_zero_and_negative_sums_are_shown(tmp_path: Path) -> None:
    first, second, *_ = samples.payments()
    zero = dataclasses.replace(first, amount=Money(0, "EUR"))
    dossier = dataclasses.replace(
        samples.client_dossier(0, 0), payments=(zero, second), charts=(), suggestion=None
    )
    text = flat(write(Report.CLIENT, dossier, tmp_path / "minus.pdf", lang="en"))
    assert "€0.00" in text
    assert "−€150.50" in text


def test_letter_paper_and_archive_files(tmp_path: Path) -> None:
    dossier = samples.month_dossier()
    path = write(Report.MONTH, dossier, tmp_path / "month.pdf", lang="en", paper=Paper.LETTER, archive=True)
    with pikepdf.open(path) as pdf:
        assert [float(edge) for edge in pdf.pages[0].mediabox] == [0, 0, 612, 792]
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
            assert metadata["pdfuaid:part"] == "1"


def test_only_the_sections_asked_for_are_written(tmp_path: Path) -> None:
    path = write(
        Report.CLIENT, samples.client_dossier(), tmp_path / "part.pdf", lang="en", sections=("thanks",)
    )
    text = flat(path)
    assert "It looks wonderful." in text
    assert "In writing only" not in text


def test_the_footer_for_others_names_the_keeper_and_the_limits_of_the_checksum(tmp_path: Path) -> None:
    path = write(
        Report.INCIDENTS, samples.incidents_dossier(), tmp_path / "o.pdf", lang="en", audience=Audience.OTHERS
    )
    for page in pages_of(path):
        assert "Account kept by Eva Sanz, not verified." in " ".join(page.split())
        assert "Private" not in page


def test_an_edited_template_is_used(tmp_path: Path) -> None:
    from journal.home import resources

    folder = tmp_path / "mine"
    folder.mkdir()
    for file in (resources() / "reports").glob("*.typ"):
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "client.typ").write_text(
        '#import "base.typ": *\n#show: report\nMy own words\n#section("thanks")\n', encoding="utf-8"
    )
    path = write(Report.CLIENT, samples.client_dossier(), tmp_path / "c.pdf", lang="en", templates=folder)
    text = flat(path)
    assert "My own words" in text
    assert "In writing only" not in text


def test_a_broken_template_is_a_fault_and_leaves_the_old_file(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "month.typ").write_text("#let", encoding="utf-8")
    out = tmp_path / "month.pdf"
    out.write_text("old")
    with pytest.raises(Fault) as failed:
        write(Report.MONTH, samples.month_dossier(), out, lang="en", templates=folder)
    assert failed.value.code is FaultCode.TYPESETTING
    assert out.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["mine", "month.pdf"] or len(list(tmp_path.iterdir())) == 2


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault) as failed:
        write(Report.MONTH, samples.month_dossier(), tmp_path / "no" / "m.pdf", lang="en")
    assert failed.value.code is FaultCode.CANNOT_WRITE


def test_writing_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(Fault) as failed:
        write(Report.MONTH, samples.month_dossier(), tmp_path / "m.pdf", lang="en", cancelled=lambda: True)
    assert failed.value.code is FaultCode.CANCELLED
    assert list(tmp_path.iterdir()) == []


def test_the_same_dossier_makes_the_same_pages(tmp_path: Path) -> None:
    one, two = (
        write(Report.MONTH, samples.month_dossier(), tmp_path / f"{n}.pdf", lang="en").read_bytes()
        for n in (1, 2)
    )
    assert one == two


def test_the_made_date_is_the_documents_date(tmp_path: Path) -> None:
    path = write(Report.MONTH, samples.month_dossier(), tmp_path / "m.pdf", lang="en")
    with pikepdf.open(path) as pdf:
        assert "20261122" in str(pdf.docinfo["/CreationDate"])


def test_report_and_dossier_must_fit(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write(Report.MONTH, samples.client_dossier(), tmp_path / "m.pdf", lang="en")


@pytest.mark.parametrize("report", list(Report))
def test_no_page_stays_without_words(report: Report, written: dict[Report, Path]) -> None:
    assert all(len(page.split()) > 15 for page in pages_of(written[report]))


def test_a_short_incident_never_breaks_over_pages(tmp_path: Path) -> None:
    """Its number stands on the page where its record's own checksum stands, and every row of a table is whole."""
    pages = pages_of(write(Report.INCIDENTS, samples.incidents_dossier(30), tmp_path / "log.pdf", lang="en"))
    told = [(re.findall(r"^(\d+)\. ", text, re.MULTILINE), text.count("Record ")) for text in pages]
    assert all(len(numbers) == records for numbers, records in told)


def test_rows_of_several_lines_stay_whole(tmp_path: Path) -> None:
    hours = tuple(
        dataclasses.replace(entry, note=f"begin{n} " + "a long word about it " * 14 + f"end{n}")
        for n, entry in enumerate(samples.entries(40))
    )
    dossier = dataclasses.replace(samples.client_dossier(0, 0), entries=hours, charts=(), suggestion=None)
    for text in pages_of(write(Report.CLIENT, dossier, tmp_path / "c.pdf", lang="en")):
        assert re.findall(r"begin(\d+)", text) == re.findall(r"end(\d+)", text)


def test_a_table_is_as_wide_as_the_line_whatever_is_left_out() -> None:
    from journal.reports.blocks import Rows, without_empty

    table = Rows(
        ("Day", "Kind", "Reference", "Amount"),
        (("1", "cost", "", "2"),),
        (False, False, False, True),
        (0, 0, 3, 0),
    )
    assert without_empty(table).widths == (0, 1, 0)
