"""Keystrokes not yet saved, so that neither a crash nor a wrong click loses a sentence; outside history."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journal.storage.journal import Journal


def save(journal: "Journal", key: str, body: dict[str, Any]) -> None:
    """Keep what a form holds now; `key` names the form and its record ("incident:new", "reply:<id>")."""
    from journal.storage import drafts

    drafts.save(journal, key, body)


def load(journal: "Journal", key: str) -> dict[str, Any] | None:
    """Return what the form held, if it was never saved."""
    from journal.storage import drafts

    return drafts.load(journal, key)


def kept_at(journal: "Journal", key: str) -> datetime | None:
    """Return when a form was kept last; None where nothing is kept of it."""
    from journal.storage import drafts

    return drafts.kept_at(journal, key)


def clear(journal: "Journal", key: str) -> None:
    """Forget it: the form was saved or thrown away."""
    from journal.storage import drafts

    drafts.clear(journal, key)


def waiting(journal: "Journal", beginning: str = "") -> list[str]:
    """Return the keys of forms never saved, newest first."""
    from journal.storage import drafts

    return drafts.waiting(journal, beginning)
