"""Short names of long texts: whole words and a sign that there is more."""

from hypothesis import given
from hypothesis import strategies as st

from journal.domain.shorten import shortened


def test_a_text_is_cut_behind_a_word_and_says_that_there_is_more() -> None:
    text = (
        "They asked for the whole website once more, in green, by Monday morning, for nothing at all, please"
    )
    assert shortened(text) == "They asked for the whole website once more, in green, by Monday morning, for…"
    assert shortened(text, 20) == "They asked for the…"
    assert shortened("x" * 81) == "x" * 79 + "…"
    assert shortened(" a note\nof two lines ") == "a note of two lines"
    assert shortened("x" * 80) == "x" * 80


@given(st.text(), st.integers(5, 90))
def test_nothing_is_longer_than_asked_and_what_is_whole_has_no_ellipsis_of_ours(text: str, most: int) -> None:
    short = shortened(text, most)
    plain = " ".join(text.split())
    assert len(short) <= most
    assert short == plain if len(plain) <= most else short.endswith("…")
