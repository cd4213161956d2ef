"""How texts are collected from the source and filled in."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from journal.wording.catalogue import parse

SOURCE = """
from journal.wording import noop, translate
from PySide6.QtWidgets import QWidget
from PySide6.QtCore import QT_TRANSLATE_NOOP
TABLE = (noop("T", "in a table"), QT_TRANSLATE_NOOP("T", "for Qt"))
def f(lang, n, name):
    translate("T", "plain", lang=lang)
    translate("T", "%n incident(s) with {name}", n, lang=lang, name=name)
    translate("T", "%n by keyword", lang=lang, n=n)
    translate(
        "T",
        "wrapped over "
        "two lines, with “quotes”, \\"escapes\\" & <tags>",
        lang=lang,
    )
class Page(QWidget):
    def g(self, n):
        self.tr("in the window")
        self.tr("%n line(s)", "", n)
        return f"{self.tr('inside an f-string')}: {n}"
"""


@pytest.fixture
def pipeline(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, at work on a small program of its own."""
    spec = importlib.util.spec_from_file_location("translations", root / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "journal" / "ui").mkdir(parents=True)
    (tmp_path / "i18n").mkdir()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(
        module, "FILES", {lang: tmp_path / "i18n" / f"journal_{lang}.ts" for lang in ("en", "es")}
    )
    (tmp_path / "journal" / "ui" / "page.py").write_text(SOURCE, encoding="utf-8")
    return module


def _fill(pipeline: ModuleType, tmp_path: Path, words: dict[str, object], **options: bool) -> None:
    (tmp_path / "words.json").write_text(json.dumps(words), encoding="utf-8")
    pipeline.fill(tmp_path / "words.json", "es", **{"again": False, **options})


def _spanish(pipeline: ModuleType) -> dict[tuple[str, str], tuple[str, ...]]:
    return parse(pipeline.FILES["es"].read_text(encoding="utf-8"))


def test_every_way_of_marking_a_text_is_collected(pipeline: ModuleType):
    pipeline.update()
    assert pipeline._keys(pipeline.FILES["es"]) == {
        ("T", "in a table"),
        ("T", "for Qt"),
        ("T", "plain"),
        ("T", "%n incident(s) with {name}"),
        ("T", "%n by keyword"),
        ("T", 'wrapped over two lines, with “quotes”, "escapes" & <tags>'),
        ("Page", "in the window"),
        ("Page", "%n line(s)"),
        ("Page", "inside an f-string"),
    }


def test_english_plurals_are_made_from_the_text(pipeline: ModuleType):
    pipeline.update()
    english = parse(pipeline.FILES["en"].read_text(encoding="utf-8"))
    assert english["T", "%n incident(s) with {name}"] == (
        "%n incident with {name}",
        "%n incidents with {name}",
    )
    assert english["Page", "%n line(s)"] == ("%n line", "%n lines")
    assert ("T", "plain") not in english


def test_filling_in_writes_what_the_reader_reads(pipeline: ModuleType, tmp_path: Path):
    pipeline.update()
    key = 'wrapped over two lines, with “quotes”, "escapes" & <tags>'
    _fill(
        pipeline,
        tmp_path,
        {"plain": "liso", "Page|%n line(s)": ["%n línea", "%n líneas"], key: "«a» & <b> 'c'"},
    )
    spanish = _spanish(pipeline)
    assert spanish["T", "plain"] == ("liso",)
    assert spanish["Page", "%n line(s)"] == ("%n línea", "%n líneas")
    assert spanish["T", key] == ("«a» & <b> 'c'",)
    assert ("T", "in a table") not in spanish


def test_collecting_again_keeps_what_is_translated_to_the_byte(pipeline: ModuleType, tmp_path: Path):
    pipeline.update()
    _fill(pipeline, tmp_path, {"plain": "«liso» & <b>\u00a0€", "T|%n by keyword": ["uno", "%n"]})
    before = pipeline.FILES["es"].read_bytes()
    pipeline.update()
    assert pipeline.FILES["es"].read_bytes() == before


def test_finished_translations_are_replaced_only_when_asked(pipeline: ModuleType, tmp_path: Path):
    pipeline.update()
    _fill(pipeline, tmp_path, {"plain": "uno"})
    _fill(pipeline, tmp_path, {"plain": "dos"})
    assert _spanish(pipeline)["T", "plain"] == ("uno",)
    _fill(pipeline, tmp_path, {"plain": "dos"}, again=True)
    assert _spanish(pipeline)["T", "plain"] == ("dos",)


def test_the_check_names_what_is_missing_new_and_gone(pipeline: ModuleType, tmp_path: Path):
    pipeline.update()
    assert any("no translation: T: 'plain'" in said for said in pipeline.problems())
    page = tmp_path / "journal" / "ui" / "page.py"
    page.write_text(SOURCE.replace('"plain"', '"plainer"'), encoding="utf-8")
    said = pipeline.problems()
    assert any("not collected yet: T: 'plainer'" in line for line in said)
    assert any("no longer in the source: T: 'plain'" in line for line in said)


def test_the_check_finds_lost_values_and_texts_that_can_never_match(pipeline: ModuleType, tmp_path: Path):
    page = tmp_path / "journal" / "ui" / "page.py"
    page.write_text(
        SOURCE
        + '        self.tr(f"{n} lines")\n        translate("T", f"{n}", lang="es")\n        self.window.tr("Quit")\n',
        encoding="utf-8",
    )
    pipeline.update()
    _fill(pipeline, tmp_path, {"%n incident(s) with {name}": ["una con {nombre}", "%n con {name}"]})
    said = "\n".join(pipeline.problems())
    assert said.count("of an f-string") == 2
    assert "placeholders differ in T: '%n incident(s) with {name}'" in said
    assert "call self.tr()" in said


def test_a_file_that_is_not_python_stops_before_anything_is_lost(pipeline: ModuleType, tmp_path: Path):
    pipeline.update()
    before = pipeline.FILES["es"].read_bytes()
    (tmp_path / "journal" / "broken.py").write_text("def f(:\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"broken.py:1: cannot be read as Python"):
        pipeline.update()
    assert pipeline.FILES["es"].read_bytes() == before
