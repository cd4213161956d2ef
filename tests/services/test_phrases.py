"""Phrases with memory: the ladder's order, what helped first, one's own beside those that ship."""

import pytest

from journal.domain.choices import Fair
from journal.domain.ids import PhraseId
from journal.domain.problems import Code, Refused
from journal.domain.records import Phrase
from journal.services import history, phrases, spoken


def own(text: str, rung: str = "offer", **values) -> Phrase:
    return Phrase(id=PhraseId(""), rung=rung, text=text, **values)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("address", ["usted", "tu", "vos"])
def test_the_ladder_goes_from_acknowledging_to_thanking(journal, lang, address):
    rungs = [each.rung for each in phrases.offered(journal, lang, address=address)]
    assert rungs == sorted(rungs, key=phrases.RUNGS.index)
    assert set(rungs) == set(phrases.RUNGS)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_sentences_of_the_source_are_there(journal, lang):
    said = " ".join(each.text for each in phrases.offered(journal, lang))
    wanted = {"en": "if you can just explain what is wrong", "es": "si puede explicarme lo que está mal"}
    assert wanted[lang] in said


def test_what_helped_comes_first_on_its_rung_and_what_did_not_last(journal):
    offers = [each for each in phrases.offered(journal, "en") if each.rung == "offer"]
    phrases.rate(journal, offers[-1], helped=True)
    phrases.rate(journal, offers[0], helped=False)
    again = [each for each in phrases.offered(journal, "en") if each.rung == "offer"]
    assert again[0].origin == offers[-1].origin
    assert again[-1].origin == offers[0].origin
    history.undo(journal)
    assert [e for e in phrases.offered(journal, "en") if e.rung == "offer"][-1].origin != offers[0].origin


def test_ones_own_are_kept_narrowed_by_words_without_accents_and_forgotten(journal):
    phrases.keep(journal, own("Lo miraré con atención.", language="es"))
    assert [each.text for each in phrases.offered(journal, "es", text="mirare aten")] == [
        "Lo miraré con atención."
    ]
    assert not phrases.offered(journal, "en", text="mirare")
    (mine,) = phrases.offered(journal, "es", text="mirare")
    assert mine.own
    phrases.forget(journal, mine)
    assert not phrases.offered(journal, "es", text="mirare")


def test_one_that_ships_can_be_hidden_and_undo_brings_it_back(journal):
    first = phrases.offered(journal, "en")[0]
    phrases.forget(journal, first)
    assert first.origin not in {each.origin for each in phrases.offered(journal, "en")}
    history.undo(journal)
    assert first.origin in {each.origin for each in phrases.offered(journal, "en")}


def test_ones_own_is_written_anew_and_what_is_known_of_it_stays(journal):
    made = phrases.keep(journal, own("Lo miraré con atención.", language="es")).made
    (mine,) = phrases.offered(journal, "es", text="mirare")
    phrases.rate(journal, mine, helped=True)
    phrases.edit(journal, PhraseId(made), text=" Lo miraré hoy. ", rung="condition", situation="mail")
    (again,) = phrases.offered(journal, "es", text="mirare")
    assert (again.text, again.rung, again.situation, again.helped) == (
        "Lo miraré hoy.",
        "condition",
        "mail",
        1,
    )
    with pytest.raises(Refused):
        phrases.edit(journal, PhraseId(made), text=" ", rung="condition", situation="mail")
    history.undo(journal)
    assert phrases.offered(journal, "es", text="mirare")[0].rung == "offer"


def test_all_that_were_hidden_are_offered_again(journal):
    for each in phrases.offered(journal, "en")[:3]:
        phrases.forget(journal, each)
    assert phrases.hidden(journal) == 3
    phrases.offer_all(journal)
    assert phrases.hidden(journal) == 0
    assert len(phrases.offered(journal, "en")) == len(phrases.shipped("en"))


@pytest.mark.parametrize(
    ("phrase", "code"),
    [(own("  "), Code.REQUIRED), (own("x" * 3000), Code.TOO_LONG), (own("x", "up"), Code.NOT_A_CHOICE)],
)
def test_an_empty_endless_or_homeless_phrase_is_refused(journal, phrase, code):
    with pytest.raises(Refused) as refused:
        phrases.keep(journal, phrase)
    assert refused.value.problems[0].code is code


def test_places_that_are_known_are_filled_and_others_stay():
    assert spoken.fill("Hi {name}, by {date}. {name}", name="Ana") == "Hi Ana, by {date}. Ana"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_places_are_called_in_the_language_of_the_phrase_and_filled_in_either(lang):
    called = set(spoken.places(lang))
    written = {place for each in phrases.shipped(lang) for place in spoken.open_places(each.text)}
    assert written <= called
    assert spoken.fill("{cliente} {name}", name="Ana") == "Ana Ana"
    assert spoken.open_places("{fecha}, {date}, {fecha}, {1}, {other}") == ["{fecha}", "{date}"]


def test_a_complaint_is_said_back_in_two_to_four_sentences_the_question_last():
    said = spoken.say_back("the print is late.", "", "the file  today", lang="en")
    assert said == [
        "What I have understood is this: the print is late.",
        "What you would like is this: the file today.",
        "Have I got that right?",
    ]
    assert spoken.say_back("", " ", "", lang="es") == []
    assert spoken.say_back("x", "y", "z", lang="es", address="vos")[-1] == "¿Lo entendí bien?"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("address", ["usted", "tu", "vos"])
def test_what_was_fair_makes_a_first_sentence_unless_nothing_was(lang, address):
    assert spoken.fair_first(None, "x", lang=lang) == ""
    assert spoken.fair_first(Fair.NONE, "x", lang=lang) == ""
    for fair in (Fair.PART, Fair.MOST, Fair.ALL):
        assert spoken.fair_first(fair, "the proof", lang=lang, address=address).endswith("the proof.")
        assert "{" not in spoken.fair_first(fair, "", lang=lang, address=address)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_sentence_that_ships_would_be_remarked_on(lang):
    from journal.tone import check

    for each in phrases.shipped(lang):
        assert not check(each.text, lang).flagged, each.text
