"""The words of an ending: what is easily forgotten, and the languages of the letter."""

from journal.wording import noop, translate

LANGUAGES = (("en", "English"), ("es", "Español"))
_STEPS = (
    ("finish", noop("Ending", "Finish what is promised, or hand it over")),
    ("materials", noop("Ending", "Return materials and originals")),
    ("data", noop("Ending", "Return or delete their data")),
    ("access", noop("Ending", "Give back keys, accounts and access")),
    ("invoice", noop("Ending", "Send the final invoice")),
    ("credit", noop("Ending", "Send the credit note")),
    ("refund", noop("Ending", "Pay the money back")),
    ("message", noop("Ending", "Send the last message, when its wait is over")),
)


def steps(lang: str) -> list[tuple[str, str]]:
    """Return the steps of an ending as (code, words)."""
    return [(code, translate("Ending", text, lang=lang)) for code, text in _STEPS]
