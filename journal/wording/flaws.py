"""What a check of the journal file found, in sentences."""

from journal.domain.upkeep import Flaw, FoundFlaw
from journal.wording import noop, translate

_SENTENCES: dict[Flaw, str] = {
    Flaw.PAGES: noop("Flaw", "The file itself is damaged: {detail}"),
    Flaw.KEYS: noop("Flaw", "Something in “{table}” points to a record that is not there."),
    Flaw.ALTERED: noop("Flaw", "A record in “{table}” no longer says what was last saved ({id})."),
    Flaw.LOST: noop("Flaw", "A record in “{table}” is missing ({id})."),
    Flaw.STRANGE: noop("Flaw", "A record in “{table}” was not written by this program ({id})."),
    Flaw.CHAIN: noop("Flaw", "A step of the change history was altered or taken out ({id})."),
    Flaw.DAYS: noop("Flaw", "The hours per day were not up to date; they were made anew."),
    Flaw.SEARCH: noop("Flaw", "The search index was not up to date; it was made anew."),
}


def sentence(found: FoundFlaw, lang: str) -> str:
    """Return the sentence of one flaw."""
    said = translate("Flaw", _SENTENCES[found.flaw], lang=lang)
    for name in ("table", "id", "detail"):
        said = said.replace("{" + name + "}", getattr(found, name))
    return said
