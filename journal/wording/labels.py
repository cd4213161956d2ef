"""The names of what was done, as the undo menu, the status line and the history say them."""

from journal.domain.changes import Label
from journal.wording import noop, translate

LABELS: dict[Label, str] = {
    Label.ADD_CLIENT: noop("Label", "add client"),
    Label.EDIT_CLIENT: noop("Label", "edit client"),
    Label.PAUSE_CLIENT: noop("Label", "pause client"),
    Label.CLOSE_CLIENT: noop("Label", "close client"),
    Label.REOPEN_CLIENT: noop("Label", "reopen client"),
    Label.MERGE_CLIENTS: noop("Label", "merge clients"),
    Label.DELETE_CLIENT: noop("Label", "delete client"),
    Label.ERASE_CLIENT: noop("Label", "forget a person"),
    Label.ADD_ENGAGEMENT: noop("Label", "add engagement"),
    Label.EDIT_ENGAGEMENT: noop("Label", "edit engagement"),
    Label.END_ENGAGEMENT: noop("Label", "end engagement"),
    Label.DELETE_ENGAGEMENT: noop("Label", "delete engagement"),
    Label.LOG_INCIDENT: noop("Label", "log incident"),
    Label.EDIT_INCIDENT: noop("Label", "edit incident"),
    Label.DELETE_INCIDENT: noop("Label", "delete incident"),
    Label.REMEMBER_INCIDENTS: noop("Label", "remember incidents"),
    Label.ADD_BOUNDARY: noop("Label", "add boundary"),
    Label.EDIT_BOUNDARY: noop("Label", "edit boundary"),
    Label.DELETE_BOUNDARY: noop("Label", "delete boundary"),
    Label.ADD_THANKS: noop("Label", "add thanks"),
    Label.EDIT_THANKS: noop("Label", "edit thanks"),
    Label.DELETE_THANKS: noop("Label", "delete thanks"),
    Label.LOG_HOURS: noop("Label", "log hours"),
    Label.EDIT_HOURS: noop("Label", "edit hours"),
    Label.DELETE_HOURS: noop("Label", "delete hours"),
    Label.START_TIMER: noop("Label", "start timer"),
    Label.STOP_TIMER: noop("Label", "stop timer"),
    Label.DISCARD_TIMER: noop("Label", "discard timer"),
    Label.LOG_PAYMENT: noop("Label", "log payment"),
    Label.EDIT_PAYMENT: noop("Label", "edit payment"),
    Label.DELETE_PAYMENT: noop("Label", "delete payment"),
    Label.DRAFT_REPLY: noop("Label", "draft reply"),
    Label.HOLD_REPLY: noop("Label", "hold reply"),
    Label.RELEASE_REPLY: noop("Label", "release reply"),
    Label.DROP_REPLY: noop("Label", "drop reply"),
    Label.KEEP_PHRASE: noop("Label", "keep phrase"),
    Label.RATE_PHRASE: noop("Label", "rate phrase"),
    Label.DELETE_PHRASE: noop("Label", "delete phrase"),
    Label.PRACTISE: noop("Label", "practise"),
    Label.EVENING: noop("Label", "evening page"),
    Label.ADD_ATTACHMENT: noop("Label", "add attachment"),
    Label.DELETE_ATTACHMENT: noop("Label", "delete attachment"),
    Label.CHANGE_SETTING: noop("Label", "change setting"),
    Label.FILL_SHEET: noop("Label", "fill in the sheet"),
    Label.IMPORT: noop("Label", "import"),
    Label.BEGIN: noop("Label", "begin the journal"),
    Label.SAMPLE: noop("Label", "make sample journal"),
    Label.STORE_VERDICTS: noop("Label", "keep verdicts"),
    Label.KEEP_WHAT_IF: noop("Label", "keep what was tried"),
    Label.NOTE_STAKE: noop("Label", "note the sum at stake"),
    Label.OVERRULE: noop("Label", "decide otherwise"),
    Label.INTAKE: noop("Label", "answer the first questions"),
    Label.END_RELATIONSHIP: noop("Label", "bring to an end"),
    Label.REVIEW_ENDING: noop("Label", "look back on an ending"),
    Label.UNDO: noop("Label", "undo"),
    Label.REDO: noop("Label", "redo"),
}


def name(label: Label, lang: str) -> str:
    """Return what was done, in lower case: `log incident`."""
    return translate("Label", LABELS[label], lang=lang)


def title(label: Label, lang: str) -> str:
    """Return what was done with a capital, for lists: `Log incident`."""
    said = name(label, lang)
    return said[:1].upper() + said[1:]


def undo(label: Label, lang: str) -> str:
    """Return the undo menu's text: `Undo log incident`."""
    return translate("Label", "Undo {what}", lang=lang, what=name(label, lang))


def redo(label: Label, lang: str) -> str:
    """Return the redo menu's text: `Redo log incident`."""
    return translate("Label", "Redo {what}", lang=lang, what=name(label, lang))
