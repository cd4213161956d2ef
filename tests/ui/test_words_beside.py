"""A name beside other words: whatever way it is written, the words around it stay in order."""

import pytest

from journal.ui.words import Words


@pytest.mark.parametrize("name", ["شركة النور", "משרד כהן", "Cohen כהן"])
def test_a_name_from_right_to_left_does_not_reorder_what_stands_beside_it(name: str) -> None:
    assert Words("es", "America/Bogota").beside(name) == f"\u2068{name}\u2069"


def test_other_names_stay_as_they_are() -> None:
    assert Words("es", "America/Bogota").beside("Muñoz & Hijos 👩‍🚀") == "Muñoz & Hijos 👩‍🚀"
