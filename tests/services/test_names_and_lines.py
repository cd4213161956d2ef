"""What is read from one line of text, and names as people mean them: no journal needed."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.ids import ClientId
from journal.domain.names import close_to, fold, matching
from journal.domain.problems import Code, Refused
from journal.domain.quick_entry import parse_quick
from journal.domain.settings import DEFAULTS, NAMES, read_setting, settings_from, write_setting
from journal.verdict.settings import Settings, setting_names

TODAY = date(2026, 11, 22)  # a Sunday
NAMED = [
    (ClientId("1"), "Studio Rossi"),
    (ClientId("2"), "Ana Pérez"),
    (ClientId("3"), "Pérez e hijos"),
    (ClientId("4"), "Bob"),
    (ClientId("5"), "Admin"),
]


@pytest.mark.parametrize(
    ("text", "day", "minutes", "client", "note"),
    [
        ("1h30 Rossi logo", 22, 90, "Studio Rossi", "logo"),
        ("1h30 studio rossi", 22, 90, "Studio Rossi", ""),
        ("ayer 45m ana perez llamada", 21, 45, "Ana Pérez", "llamada"),
        ("yesterday 2h admin", 21, 120, "Admin", ""),
        ("1 h 30 min Bob fix 2 logos", 22, 90, "Bob", "fix 2 logos"),
        ("2h 3 logos", 22, 120, "", "3 logos"),
        ("2 bob", 22, 120, "Bob", ""),
        ("1,5 rossi", 22, 90, "Studio Rossi", ""),
        ("bob 1:30 call", 22, 90, "Bob", "call"),
        ("45 min para Ana Pérez: correo", 22, 45, "Ana Pérez", "correo"),
        ("1h bob on monday", 16, 60, "Bob", ""),
        ("el viernes 20m bob", 20, 20, "Bob", ""),
        ("2026-11-19 1h bob", 19, 60, "Bob", ""),
        ("anteayer 30m", 20, 30, "", ""),
        ("hoy 15m nota suelta", 22, 15, "", "nota suelta"),
        ("1h about Bob", 22, 60, "Bob", "about"),
    ],
)
def test_a_quick_line_is_read_as_it_is_meant(text, day, minutes, client, note):
    said = parse_quick(text, TODAY, NAMED)
    assert (said.day, said.seconds, said.client_name, said.note) == (
        date(2026, 11, day),
        minutes * 60,
        client,
        note,
    )


def test_a_word_of_two_names_names_neither():
    said = parse_quick("45m Pérez llamada", TODAY, NAMED)
    assert (said.client, said.note) == (None, "llamada")
    assert [name for _, name in said.candidates] == ["Ana Pérez", "Pérez e hijos"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.NOT_A_DURATION),
        ("Rossi", Code.NOT_A_DURATION),
        ("-1h Rossi", Code.NEGATIVE_DURATION),
        ("0m Rossi", Code.ZERO_DURATION),
        ("5000h Rossi", Code.TOO_LARGE),
        ("2026-02-31 1h bob", Code.NO_SUCH_DAY),
        ("1h bob 2027-01-01", Code.DATE_IN_FUTURE),
        ("3/4/2026 1h bob", Code.AMBIGUOUS_DATE),
    ],
)
def test_a_quick_line_that_cannot_be_is_refused(text, code):
    with pytest.raises(Refused) as refused:
        parse_quick(text, TODAY, NAMED)
    assert refused.value.problems[0].code is code


@given(st.text(max_size=60))
def test_any_line_is_read_or_refused(text):
    try:
        said = parse_quick(text, TODAY, NAMED)
    except Refused:
        return
    assert said.seconds > 0
    assert said.day <= TODAY
    assert (said.client is None) == (said.client_name == "")


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_and_case_never_counts(text):
    assert fold(fold(text)) == fold(text)
    assert fold(f"  {text} ") == fold(text)


def test_names_match_exactly_before_they_match_loosely():
    named = [(1, "José"), (2, "Jose"), (3, "Ana")]
    assert matching("Jose", named) == [(2, "Jose")]
    assert matching("JOSE", named) == [(1, "José"), (2, "Jose")]
    assert matching("An", named) == []
    assert close_to("ana maría", named) == [(3, "Ana")]


# Settings as texts


def test_the_settings_of_the_verdict_have_its_names_and_defaults():
    assert {name: getattr(DEFAULTS, name) for name in setting_names()} == dataclasses.asdict(Settings())


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_read_back_as_it_was_written(name):
    value = getattr(DEFAULTS, name)
    assert read_setting(name, write_setting(value), "EUR") == value


def test_what_can_no_longer_be_read_keeps_its_default():
    assert settings_from({"psi": "soft", "gone": "1", "kappa": "3"}) == dataclasses.replace(
        DEFAULTS, kappa=3.0
    )


@given(st.sampled_from(NAMES), st.text(max_size=30))
def test_any_text_is_a_setting_or_refused(name, text):
    try:
        value = read_setting(name, text, "EUR")
    except Refused as refused:
        assert refused.problems[0].field in {name, "setting"}  # noqa: PT017 - both ways are fine
        return
    assert read_setting(name, write_setting(value), "EUR") == value
