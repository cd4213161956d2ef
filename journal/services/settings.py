"""Settings of the work: what holds now, what held then, and changing one."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.records import WorkSetting
from journal.domain.settings import (
    DEFAULTS,
    SettingValue,
    WorkSettings,
    read_setting,
    settings_from,
    write_setting,
)
from journal.services.common import nothing

_ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Records


def current(journal: "Journal") -> WorkSettings:
    """Return the settings that hold now."""
    return as_of(journal, journal.now())


def as_of(journal: "Journal", instant: datetime) -> WorkSettings:
    """Return the settings that held at `instant`."""
    with journal.read() as reader:
        return held(reader, instant)


def held(records: "Records", instant: datetime) -> WorkSettings:
    """Return the settings that held at `instant`, read where a transaction is already open."""
    rows: dict[str, str] = {}
    for row in sorted(records.find(WorkSetting), key=lambda each: each.since):
        if row.since <= instant:
            rows[row.name] = row.value
    return settings_from(rows)


def history(journal: "Journal", name: str) -> list[WorkSetting]:
    """Return every value that the setting `name` was given, oldest first."""
    with journal.read() as reader:
        return sorted(reader.find(WorkSetting, name=name), key=lambda each: each.since)


def begin(journal: "Journal", currency: str | None) -> str | None:
    """Let a journal that was just made count in `currency`, the one of the system's region; return it where it took it.

    It holds for all times, also those before the journal was made, of which an import will tell.
    """
    if not journal.made or currency is None or currency == DEFAULTS.home_currency:
        return None
    with journal.work(Label.BEGIN, about=currency) as work:
        if work.find(WorkSetting):
            return None
        wanted = read_setting("home_currency", currency, currency)
        work.add(WorkSetting(name="home_currency", value=write_setting(wanted), since=_ALWAYS))
    return currency


def change(journal: "Journal", name: str, value: SettingValue) -> Receipt:
    """Give the setting `name` a value from now on; a text is read as a person types it.

    Raises:
        Refused: no such setting, or not a value it can take.
    """
    return change_many(journal, {name: value})


def change_many(journal: "Journal", values: dict[str, SettingValue]) -> Receipt:
    """Give several settings their values from now on, as one step.

    Raises:
        Refused: one of them is not a setting, or not a value it can take.
    """
    with journal.work(Label.CHANGE_SETTING, about=", ".join(values)) as work:
        now = held(work, work.now)
        home = write_setting(values.get("home_currency", now.home_currency))
        wanted = {name: read_setting(name, write_setting(value), home) for name, value in values.items()}
        wanted = {name: value for name, value in wanted.items() if getattr(now, name) != value}
        for name, value in wanted.items():
            work.add(WorkSetting(name=name, value=write_setting(value), since=work.now))
    return work.receipt() if wanted else nothing(Label.CHANGE_SETTING)
