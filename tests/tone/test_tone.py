"""The tone check: what it marks, what it leaves alone, and what holds for any text."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal.tone import check, rules
from journal.tone.lexicon import lexicon
from journal.tone.text import fold

DATA = Path(__file__).resolve().parents[2] / "benchmarks" / "data"
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "tone"


def pairs(lang, kind):
    rows = [json.loads(line) for line in (DATA / f"tone_pairs_{lang}.jsonl").read_text("utf-8").splitlines()]
    return [row for row in rows if row["kind"] == kind]


@pytest.mark.parametrize(
    ("lang", "text", "rule"),
    [
        ("en", "You are an idiot.", "hostile"),
        ("en", "As I already told you, the file is late.", "veiled_blame"),
        ("en", "You never pay on time.", "absolutes"),
        ("en", "Thanks for nothing.", "sarcasm"),
        ("en", "Pay up or else.", "threat"),
        ("en", "Calm down, it is only a logo.", "condescension"),
        ("en", "It was not my fault.", "denial"),
        ("en", "No.", "curtness"),
        ("en", "PLEASE STOP WRITING TO ME", "shouting"),
        ("es", "Es usted un inútil.", "hostile"),
        ("es", "Como ya le indiqué, el plazo era el martes.", "veiled_blame"),
        ("es", "Vos nunca contestás.", "absolutes"),
        ("es", "Gracias por nada.", "sarcasm"),
        ("es", "Aténgase a las consecuencias.", "threat"),
        ("es", "Cálmese, por favor.", "condescension"),
        ("es", "No es mi culpa.", "denial"),
        ("es", "¡¡¡NO ME ESCRIBA DE NOCHE!!!", "shouting"),
    ],
)
def test_each_rule_marks_its_words(lang, text, rule):
    reading = check(text, lang)
    assert rule in {f.rule for f in reading.findings}
    assert reading.flagged


@pytest.mark.parametrize("lang", ["en", "es"])
def test_firm_and_calm_sentences_are_left_alone(lang):
    for row in pairs(lang, "firm"):
        assert not check(row["calm"], lang).flagged, row["calm"]


def test_an_insult_that_is_quoted_is_the_clients_not_mine():
    assert not check("You wrote “you are an idiot”. I would like us to stay polite.", "en").flagged
    assert not check("> eres un inútil\n\nGracias por su mensaje. Lo reviso mañana.", "es").flagged


@pytest.mark.parametrize(
    ("lang", "kind", "least"),
    [("en", "veiled", 0.9), ("es", "veiled", 0.9), ("en", "open", 0.9), ("es", "open", 0.9)],
)
def test_the_escalating_version_is_caught_and_its_calm_twin_is_not(lang, kind, least):
    rows = pairs(lang, kind)
    caught = sum(check(row["escalating"], lang).flagged for row in rows)
    false = sum(check(row["calm"], lang).flagged for row in rows)
    assert caught / len(rows) >= least
    assert false / len(rows) < 0.03


@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are not beside the project")
@pytest.mark.parametrize(("lang", "least"), [("en", 0.8), ("es", 0.75)])
def test_hostile_samples_are_caught_and_business_mail_is_not(lang, least):
    rows = [json.loads(line) for line in (SAMPLES / f"dev_{lang}.jsonl").read_text("utf-8").splitlines()]
    hostile = [
        r["text"] for r in rows if r["expect"] == "flag" and r["source"] in {"paradetox", "goldstd_toxicity"}
    ]
    business = [r["text"] for r in rows if r["source"] in {"enron_curated", "warehouse_email_es"}]
    assert sum(check(t, lang).flagged for t in hostile) / len(hostile) > least
    assert sum(check(t, lang).flagged for t in business) / len(business) < 0.03


def test_a_rule_can_be_switched_off():
    assert not check("You never pay on time.", "en", off=frozenset({"absolutes", "blame"})).findings


def test_the_language_is_found_from_the_words():
    assert check("Gracias por su mensaje, mañana le respondo con calma.").lang == "es"
    assert check("Thank you for your message, I will answer tomorrow.").lang == "en"


def test_every_rule_says_why_in_both_languages():
    for rule in rules().values():
        assert rule.why["en"].strip()
        assert rule.why["es"].strip()


WORDS = st.sampled_from(
    [
        "You",
        "never",
        "are",
        "an",
        "idiot",
        "as",
        "I",
        "already",
        "told",
        "you",
        "calm",
        "down",
        "no",
        "!",
        "!!",
        "?",
        ".",
        "\n",
        ">",
        "«",
        "»",
        '"',
        "😀",
        "مرحبا",
        "\x00",
        "STOP",
        "WRITING",
        "NOW",
        "usted",
        "nunca",
        "como",
        "ya",
        "le",
        "indiqué",
        "gracias",
        "por",
        "nada",
        "es",
        "su",
        "culpa",
        "si",
        "puede",
    ],
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


@given(text=TEXTS, lang=st.sampled_from(["en", "es", None]))
@settings(deadline=None, max_examples=150)
def test_any_text_gives_findings_with_valid_offsets(text, lang):
    reading = check(text, lang)
    assert 0 <= reading.score <= 1
    for finding in reading.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.sentence[0] <= finding.start
        assert finding.end <= finding.sentence[1]


@example(text='"!! "NEVER', lang="en")
@given(text=TEXTS, lang=st.sampled_from(["en", "es"]))
@settings(deadline=None, max_examples=150)
def test_taking_an_offered_form_never_raises_the_score(text, lang):
    reading = check(text, lang)
    for finding in reading.findings:
        if finding.instead is not None:
            low, high = finding.sentence
            calmer = text[:low] + finding.instead + text[high:]
            assert check(calmer, lang).score <= reading.score + 1e-9


def test_a_megabyte_is_read_without_quadratic_work():
    # Not a timed test: the number of words looked at is what must grow with the text, and a quadratic reading would not end.
    reading = check("As I already told you, this is late. " * 27_000, "en")
    assert reading.flagged
    assert len(reading.findings) >= 27_000


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "as I have already told you", "as we previously explained to you"),
        ("en", "I am astonished that you", "we were puzzled that you"),
        ("es", "como ya le indiqué", "como ya le expliqué"),
        ("es", "me sorprende que usted no", "me extraña que usted no"),
    ],
)
def test_what_is_said_in_other_words_has_classes_in_common(lang, one, other):
    senses = lexicon(lang).learned.senses
    symbols = [
        {
            symbol
            for symbol, _first, _last in senses.read(
                [fold(w) for w in text.lower().split()], text.lower().split()
            )
        }
        for text in (one, other)
    ]
    assert len(symbols[0] & symbols[1]) >= 3


def test_an_ending_tells_who_did_it_and_when():
    senses = lexicon("es").learned.senses
    assert senses.of("indique", "indiqué") != senses.of("indique", "indique")


def test_a_fixed_expression_stands_for_all_its_words():
    senses = lexicon("en").learned.senses
    assert senses.read(["no", "doubt", "you"], ["no", "doubt", "you"]) == [("SURE", 0, 2), ("YOU", 2, 3)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thank you so much, I am really happy with it and glad that you are a complete idiot."),
        ("es", "Muchas gracias, de verdad, le agradezco la paciencia y que sea un inútil."),
    ],
)
def test_kind_words_around_it_do_not_excuse_what_a_rule_is_sure_of(lang, text):
    assert check(text, lang).flagged
