"""The few words that head a verdict: what the suggestion is to do, never a code and never a label on a person."""

from journal.domain.choices import VerdictState
from journal.wording import noop, translate
from journal.wording.choices import title, word

_ACTIONS = {
    "finish_then_part": noop("Suggestion", "finish, then part"),
    "review_terms": noop("Suggestion", "look at price and scope"),
    "raise_price": noop("Suggestion", "look at price and scope"),
    "hand_over": noop("Suggestion", "hand it over"),
    "change_my_side": noop("Suggestion", "change something on my side"),
}


def heading(state: VerdictState, action: str, lang: str) -> str:
    """Return the worded action of a verdict, in lower case: `a limit may help`, `finish, then part`."""
    known = _ACTIONS.get(action) if state is VerdictState.SET_A_BOUNDARY else None
    return translate("Suggestion", known, lang=lang) if known else word(state, lang)


def heading_title(state: VerdictState, action: str, lang: str) -> str:
    """Return the worded action with a capital, to stand alone."""
    words = heading(state, action, lang)
    return words[:1].upper() + words[1:] if words else title(state, lang)


_TERMS = {
    "open": noop("Verdicts", "Open work not done and not paid"),
    "repeat": noop("Verdicts", "Further work that will not come"),
    "incidents": noop("Verdicts", "Incidents that will not happen"),
    "overhead": noop("Verdicts", "Unpaid hours that will not be needed"),
    "refund": noop("Verdicts", "Money paid back"),
    "exit": noop("Verdicts", "The effort and risk of ending"),
    "risk_cont": noop("Verdicts", "The risk of going on"),
}


def driver(term: str, lang: str) -> str:
    """Return the words of one term of the difference between parting and going on."""
    return translate("Verdicts", _TERMS[term], lang=lang) if term in _TERMS else term
