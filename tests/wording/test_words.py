"""Every choice, problem, fault and action has words in both languages."""

import re
from enum import StrEnum

import pytest

from journal.domain import choices as domain_choices
from journal.domain.changes import Label
from journal.domain.money import Money
from journal.domain.problems import Code, Fault, FaultCode, Problem, Refused
from journal.wording import LANGUAGES, choices, labels, problems
from journal.wording.catalogue import messages
from journal.wording.problem_texts import FAULTS, FIELDS, PROBLEMS

LISTS = [
    v
    for v in vars(domain_choices).values()
    if isinstance(v, type) and issubclass(v, StrEnum) and v is not StrEnum
]
MEMBERS = [member for a_list in LISTS for member in a_list]
PLACE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("member", MEMBERS, ids=lambda m: f"{type(m).__name__}.{m.name}")
def test_every_choice_has_a_word_in_both_languages(member: StrEnum):
    assert choices.word(member, "en")
    assert choices.word(member, "es")
    assert (type(member).__name__, choices.word(member, "en")) in messages("es")


def test_one_list_never_says_the_same_of_two_choices():
    for lang in LANGUAGES:
        for a_list in LISTS:
            words = [choices.word(member, lang) for member in a_list]
            assert len(set(words)) == len(words), (a_list, words)


def test_members_of_one_value_in_two_lists_keep_their_own_words():
    assert choices.word(domain_choices.EngagementState.OPEN, "en") == "in progress"
    assert choices.word(domain_choices.IncidentState.OPEN, "es") == "abierta"
    assert choices.title(domain_choices.Channel.EMAIL, "es") == "Correo"


def test_a_form_gets_its_choices_in_the_order_of_the_list():
    assert [member for member, _ in choices.all_words(domain_choices.Fair, "es")] == list(domain_choices.Fair)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("label", Label)
def test_every_action_can_be_named_undone_and_redone(label: Label, lang: str):
    assert labels.name(label, lang)
    assert labels.undo(label, lang).startswith("Undo " if lang == "en" else "Deshacer ")
    assert labels.redo(label, lang).startswith("Redo " if lang == "en" else "Rehacer ")
    assert ("Label", labels.LABELS[label]) in messages("es")


def test_the_undo_of_an_incident_is_named_as_promised():
    assert labels.undo(Label.LOG_INCIDENT, "en") == "Undo log incident"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", Code)
def test_every_problem_has_a_sentence_that_needs_no_values(code: Code, lang: str):
    said = problems.code_sentence(code, lang)
    assert said.endswith(".") or "client-journal" in said
    assert not PLACE.search(said)
    assert all(("Problem", text) in messages("es") for text in PROBLEMS[code])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_has_a_sentence_that_needs_no_values(code: FaultCode, lang: str):
    said = problems.fault_sentence(code, lang)
    assert said.endswith(".") or "client-journal" in said
    assert not PLACE.search(said)
    assert all(("Fault", text) in messages("es") for text in FAULTS[code])


def test_every_field_name_is_translated():
    assert all(("Field", text) in messages("es") for text in FIELDS.values())


def test_a_problem_names_what_was_typed():
    problem = Problem("amount", Code.NOT_AN_AMOUNT, {"text": "12,x"})
    assert problems.sentence(problem, "en") == "“12,x” is not an amount. Write it like 1240.50."
    assert problems.sentence(problem, "es") == "«12,x» no es un importe. Se escribe como 1240,50."


def test_a_list_says_line_and_field_first():
    problem = Problem("duration", Code.ZERO_DURATION, line=12)
    assert problems.full_sentence(problem, "en").startswith("line 12, duration: This duration is zero.")
    assert problems.full_sentence(problem, "es").startswith("línea 12, duración: Esta duración es cero.")
    assert problems.full_sentence(Problem("Fecha alta", Code.NOT_A_DATE), "en").startswith("Fecha alta: ")


def test_columns_that_are_missing_are_named_in_the_language_of_the_message():
    for missing, told in (
        ("date, duration", "fecha, duración"),
        ("date, duration / amount", "fecha, duración / importe"),
        ("name, e-mail", "nombre, correo"),
        ("client, at, complaint", "client, at, complaint"),  # the headings of our own list, in any language
    ):
        said = problems.code_sentence(Code.MISSING_COLUMNS, "es", missing=missing, found="Color")
        assert said.startswith(f"Faltan las columnas {told};")


@pytest.mark.parametrize(
    "field", ["chart", "credit", "debit", "net", "fee_tax", "refunded", "refund", "reason"]
)
def test_a_place_before_a_sentence_is_translated(field: str):
    assert problems.field_name(field, "es") != field


def test_candidates_and_amounts_are_written_as_people_write_them():
    ana = Problem("client", Code.AMBIGUOUS_CLIENT, {"name": "Ana", "candidates": ["Ana Ruiz", "Ana Sol"]})
    assert "Ana Ruiz, Ana Sol" in problems.refusal(Refused(ana), "en")
    low = {"low": Money(100, "EUR"), "high": Money(250050, "EUR")}
    assert "2.500,50\u00a0€" in problems.code_sentence(Code.OUT_OF_RANGE, "es", **low)


def test_user_text_with_braces_is_shown_as_it_was_typed():
    said = problems.code_sentence(Code.UNKNOWN_CLIENT, "en", name="{candidates}")
    assert "“{candidates}”" in said


def test_a_fault_says_what_failed_and_what_to_do():
    said = problems.fault(Fault(FaultCode.NOT_A_JOURNAL, path="x.sqlite"), "en")
    assert said == "x.sqlite is not a journal. It was left as it is; choose another file."


def test_a_very_long_value_does_not_flood_the_sentence():
    assert len(problems.code_sentence(Code.NOT_A_NUMBER, "en", text="9" * 5000)) < 250
