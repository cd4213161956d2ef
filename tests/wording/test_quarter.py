"""How many clients of the last 90 days went well, said as people say it."""

import pytest

from journal.wording.quarter import went_well


@pytest.mark.parametrize(
    ("well", "clients", "english", "spanish"),
    [
        (
            1,
            1,
            "The one client of the last 90 days went well.",
            "Con el único cliente de los últimos 90 días fue todo bien.",
        ),
        (0, 1, "There was one client in the last 90 days.", "Hubo un solo cliente en los últimos 90 días."),
        (
            4,
            4,
            "All 4 clients of the last 90 days went well.",
            "Con los 4 clientes de los últimos 90 días fue todo bien.",
        ),
        (
            37,
            40,
            "37 of the 40 clients of the last 90 days went well.",
            "Con 37 de los 40 clientes de los últimos 90 días fue todo bien.",
        ),
    ],
)
def test_a_client_is_one_and_all_are_all(well: int, clients: int, english: str, spanish: str) -> None:
    assert went_well(well, clients, "en") == english
    assert went_well(well, clients, "es") == spanish
