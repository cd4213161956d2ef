"""A new journal counts in the currency of the system's region; an old one is left as it is."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.ids import ClientId
from journal.domain.money import is_currency
from journal.domain.records import Client
from journal.services import backup, clients, history, settings
from journal.storage.check import check
from journal.storage.journal import Journal
from journal.wording.regions import region_currency, system_locale


@pytest.mark.parametrize(
    ("locale", "currency"),
    [
        ("en_GB.UTF-8", "GBP"),
        ("es_ES.UTF-8", "EUR"),
        ("es_MX", "MXN"),
        ("es-AR", "ARS"),
        ("ca_ES.UTF-8@valencia", "EUR"),
        ("zh_Hant_TW", "TWD"),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("es", None),
        ("es_419", None),
        ("xx_ZZ", None),
        ("", None),
    ],
)
def test_a_region_has_its_currency_and_no_region_none(locale: str, currency: str | None) -> None:
    assert region_currency(locale) == currency


@given(st.text())
def test_any_text_names_a_currency_or_none(text: str) -> None:
    found = region_currency(text)
    assert found is None or is_currency(found)


def test_the_locale_for_money_is_the_first_that_says_anything() -> None:
    assert system_locale({"LANG": "es_ES.UTF-8", "LC_MONETARY": "en_GB"}) == "en_GB"
    assert system_locale({"LANG": "es_ES.UTF-8", "LC_MONETARY": "en_GB", "LC_ALL": "C"}) == "C"
    assert system_locale({"LC_ALL": "", "LANG": "es_MX"}) == "es_MX"
    assert system_locale({}) == ""


def test_a_new_journal_takes_it_for_all_times_and_it_is_no_step_to_take_back(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "new.sqlite") as journal:
        assert settings.begin(journal, "GBP") == "GBP"
        assert settings.current(journal).home_currency == "GBP"
        assert settings.as_of(journal, datetime(2020, 1, 1, tzinfo=UTC)).home_currency == "GBP"
        assert history.next_undo(journal) is None
        assert not backup.due(journal)
        assert check(journal).ok
        made = clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made
        assert clients.get(journal, ClientId(made or "")).currency == "GBP"
        history.undo(journal)
        assert settings.current(journal).home_currency == "GBP"


@pytest.mark.parametrize("currency", [None, "EUR"])
def test_where_nothing_is_known_nothing_is_written(tmp_path: Path, currency: str | None) -> None:
    with Journal.open(tmp_path / "new.sqlite") as journal:
        assert settings.begin(journal, currency) is None
        assert history.steps(journal) == []
        assert settings.current(journal).home_currency == "EUR"


def test_a_journal_that_was_there_keeps_its_own(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    Journal.open(path).close()
    with Journal.open(path) as journal:
        assert settings.begin(journal, "GBP") is None
        assert settings.current(journal).home_currency == "EUR"
