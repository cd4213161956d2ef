"""The one function that words everything below the window."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from journal.wording import LANGUAGES, language, noop, translate
from journal.wording.catalogue import messages, parse, path_of
from journal.wording.qm import compile_catalogue, compiled


def test_a_system_language_is_served_by_one_of_ours():
    tags = ["es", "es_MX.UTF-8", "ES-ar", "en_GB", "de_DE", "C", "", None]
    assert [language(tag) for tag in tags] == ["es", "es", "es", "en", "en", "en", "en", "en"]


def test_spanish_is_found_and_english_is_the_source():
    assert translate("Label", "log incident", lang="en") == "log incident"
    assert translate("Label", "log incident", lang="es_ES") == "registro de incidencia"


def test_a_text_without_translation_is_said_in_english():
    assert translate("Nowhere", "not a text of ours {x}", lang="es", x=3) == "not a text of ours 3"


def test_values_are_filled_in_by_name_and_unknown_names_stay():
    assert translate("Nowhere", "{a} of {b}", lang="en", a="{b}") == "{b} of {b}"


def test_values_may_be_called_as_the_parameters_are():
    assert translate("Nowhere", "{text} in {context}", lang="en", text="x", context="y") == "x in y"


def test_noop_gives_the_text_back():
    assert noop("Any", "a text") == "a text"


def test_plurals_choose_their_form_in_both_languages(monkeypatch: pytest.MonkeyPatch):
    ts = """<TS><context><name>T</name><message numerus="yes"><source>%n incident(s)</source>
    <translation><numerusform>%n incidencia</numerusform><numerusform>%n incidencias</numerusform></translation>
    </message></context></TS>"""
    monkeypatch.setattr("journal.wording.messages", lambda _: parse(ts))
    said = [translate("T", "%n incident(s)", n, lang="es") for n in (0, 1, 2)]
    assert said == ["0 incidencias", "1 incidencia", "2 incidencias"]


def test_unfinished_and_empty_translations_are_not_said():
    ts = """<context><name>T</name>
    <message><source>a</source><translation type="unfinished">x</translation></message>
    <message><source>b</source><translation></translation></message>
    <message><source>c &amp; &lt;d&gt;&#xa0;&apos;</source><translation>&quot;e&quot;</translation></message></context>"""
    assert parse(ts) == {("T", "c & <d>\u00a0'"): ('"e"',)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_quick_reader_reads_what_an_xml_parser_reads(lang: str):
    slow = {}
    for context in ET.parse(path_of(lang)).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = tuple(f.text or "" for f in translation.iter("numerusform")) or (translation.text or "",)
            if not translation.get("type") and all(forms):
                slow[context.findtext("name"), message.findtext("source")] = forms
    assert messages(lang) == slow
    assert lang == "en" or len(slow) > 100


@pytest.mark.parametrize("lang", LANGUAGES)
def test_qt_finds_every_text_in_what_is_compiled_in_memory(lang: str):
    from PySide6.QtCore import QTranslator

    data, translator = compiled(lang), QTranslator()
    assert translator.load(data)
    assert translator.language() == lang
    for (context, source), forms in messages(lang).items():
        if len(forms) == 1:
            assert translator.translate(context, source) == forms[0]
        else:
            assert [translator.translate(context, source, "", n) for n in (1, 0, 2, 21)] == [
                forms[0],
                *[forms[1]] * 3,
            ]


def test_texts_of_one_hash_and_of_two_contexts_are_told_apart():
    from PySide6.QtCore import QTranslator

    texts = {("A", "open"): ("abierta",), ("B", "open"): ("abrir",), ("A", "ñ “x”"): ("€ 😀",)}
    data, translator = compile_catalogue(texts, "es"), QTranslator()
    assert translator.load(data)
    assert {key: (translator.translate(*key),) for key in texts} == texts
    assert not translator.translate("C", "open")


def test_a_missing_file_means_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("journal.wording.catalogue.resources", lambda: tmp_path)
    assert messages.__wrapped__("es") == {}
