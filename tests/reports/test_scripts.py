"""Names in every script: with a font of the machine as they are written, without one in Latin letters and said so."""

import dataclasses
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import report_samples as samples
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from journal.charts import spare_fonts
from journal.charts.glyphs import cleaned, spelt_words
from journal.domain.records import Client
from journal.reports.dossier import ClientDossier, Frame, Report
from journal.reports.writing import write


def small_font(path: Path, characters: str, *, family: str = "Small Spare") -> Path:
    """Make a font that has these characters, each a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (800, 700), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    names = [".notdef", *(f"uni{ord(c):04X}" for c in characters)]
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder(names)
    build.setupCharacterMap({ord(c): f"uni{ord(c):04X}" for c in characters})
    build.setupGlyf(dict.fromkeys(names, square))
    build.setupHorizontalMetrics(dict.fromkeys(names, (900, 100)))
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")})
    build.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    build.setupPost()
    build.save(path)
    return path


def named(name: str) -> ClientDossier:
    client = dataclasses.replace(samples.client(0, name), notes="")
    assert isinstance(client, Client)
    frame = Frame(made=samples.MADE, zone="UTC", currency="EUR")
    return ClientDossier(frame=frame, client=client)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def fonts_of(path: Path) -> set[str]:
    with pikepdf.open(path) as pdf:
        fonts = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
        return {str(font.FontName).partition("+")[2] for font in fonts}


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_fonts, "_installed", lambda: ())


@pytest.mark.parametrize("archive", [False, True])
def test_a_font_of_the_machine_draws_what_ours_lack(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, archive: bool
) -> None:
    spare = small_font(tmp_path / "spare.ttf", "山田太郎")
    monkeypatch.setattr(spare_fonts, "_installed", lambda: (spare,))
    out = tmp_path / "out.pdf"
    write(Report.CLIENT, named("山田太郎 & Co"), out, lang="en", archive=archive)
    text = text_of(out)
    assert "山田太郎 & Co" in text
    assert "*" not in text
    assert "SmallSpare" in fonts_of(out)


def test_of_several_fonts_those_are_taken_that_are_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    poor = small_font(tmp_path / "a.ttf", "山", family="Poor")
    rich = small_font(tmp_path / "b.ttf", "山田", family="Rich")
    preferred = small_font(tmp_path / "NotoSansCJK-Regular.ttf", "김", family="Preferred")
    broken = tmp_path / "c.ttf"
    broken.write_bytes(b"\x00\x01\x00\x00\xff\xff")
    monkeypatch.setattr(spare_fonts, "_installed", lambda: (preferred, poor, rich, broken))
    found = [path.name for path, _points in spare_fonts.spare_fonts(spare_fonts.letters(set("山田김A")))]
    assert found == ["NotoSansCJK-Regular.ttf", "b.ttf"]
    assert spare_fonts.spare_fonts({0x1234}) == []


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Words with * are in Latin letters here, because no font on this computer has their own:"),
        (
            "es",
            "Las palabras con * están aquí en letras latinas, porque ninguna fuente de este equipo tiene las suyas:",
        ),
    ],
)
@pytest.mark.parametrize("archive", [False, True])
def test_without_a_font_a_name_is_in_latin_letters_and_that_is_said(
    tmp_path: Path, lang: str, said: str, *, archive: bool
) -> None:
    out = tmp_path / "out.pdf"
    write(Report.CLIENT, named("山田 & 김철수"), out, lang=lang, archive=archive)
    text = " ".join(text_of(out).split())
    assert "Shan Tian* & Gim Cheol Su*" in text
    assert "▯" not in text
    assert said.split(" (", maxsplit=1)[0] in text
    assert "(U+5C71 U+7530)" in text


@pytest.mark.parametrize("name", ["שלום כהן", "عبد الله", "Γιάννης", "Иван", "Նարեկ", "გიორგი"])
@pytest.mark.usefixtures("nothing_installed")
def test_our_fonts_have_these_scripts_themselves(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.pdf"
    write(Report.CLIENT, named(name), out, lang="en")
    text = text_of(out)
    assert "*" not in text
    assert "▯" not in text
    letters = set(name) - {" "}
    shown = set(text)
    # A PDF stores Arabic letters in the shape they have in the word.
    assert letters <= shown or re.search("[\ufb50-\ufeff]", text)


@pytest.mark.usefixtures("nothing_installed")
def test_a_text_from_right_to_left_begins_at_the_right(tmp_path: Path) -> None:
    words = "שלום לכולם"
    quote = dataclasses.replace(samples.incident(0), complaint=words, severity=None)
    dossier = dataclasses.replace(named("A"), incidents=(quote,))
    out = tmp_path / "out.pdf"
    write(Report.CLIENT, dossier, out, lang="en")
    with pypdfium2.PdfDocument(out) as pdf:
        page = pdf[0]
        text = page.get_textpage()
        whole = text.get_text_range()
        place = whole.index("ש")
        left, _bottom, _right, _top = text.get_charbox(place)
        assert left > page.get_width() / 2


def test_two_names_that_sound_alike_can_both_be_found_again() -> None:
    spelt: dict[str, str] = {}
    assert cleaned("王 汪", set(map(ord, " *")), None, spelt) == "Wang* Wang*"
    assert "U+738B" in spelt_words(spelt)
    assert "U+6C6A" in spelt_words(spelt)


def test_symbols_and_private_characters_are_named_not_spelt() -> None:
    missing: dict[str, None] = {}
    spelt: dict[str, str] = {}
    assert cleaned("a 🪿 \ue000 b", set(map(ord, "ab \ue000")), missing, spelt) == "a ▯ ▯ b"
    assert list(missing) == ["🪿", "\ue000"]
    assert spelt == {}


def test_joiners_stay_where_a_script_needs_them() -> None:
    known = set(map(ord, "می خواهم\u200c\u200dab"))
    assert cleaned("می\u200cخواهم", known) == "می\u200cخواهم"
    assert cleaned("a\u200cb\u200d", known) == "ab"
    assert cleaned("\u200cمی\u200c", known) == "می"


def test_charts_spell_names_too_and_leave_the_mark_to_reports() -> None:
    assert cleaned("山田 Ltd", set(map(ord, " Ltd"))) == "Shan Tian Ltd"
