"""The words around a verdict that are the window's own: next steps, inputs, grades."""

from journal.wording import noop, translate

_STEPS = {
    "refund_end": noop("Verdicts", "Think it over, then prepare the ending"),
    "part_now": noop("Verdicts", "Think it over, then prepare the ending"),
    "partial_refund_end": noop("Verdicts", "Offer part of the money back"),
    "finish_then_part": noop("Verdicts", "Plan how to finish and part"),
    "hand_over": noop("Verdicts", "Look for somebody to hand it to"),
    "review_terms": noop("Verdicts", "Look at price and scope"),
    "raise_price": noop("Verdicts", "Look at price and scope"),
    "set_boundary": noop("Verdicts", "Set a limit"),
    "change_my_side": noop("Verdicts", "Write down what I will change"),
    "keep_an_eye": noop("Verdicts", "Log the next incident"),
    "enter_money": noop("Verdicts", "Say what this client pays"),
    "enter_rate": noop("Verdicts", "Enter the exchange rate"),
    "enter_own_rate": noop("Verdicts", "Say what my hour is worth"),
    "record_more": noop("Verdicts", "Log hours or an incident"),
    "nothing": noop("Verdicts", "Nothing to decide"),
}
_INPUTS = {
    "hour_value": noop("Verdicts", "What my hour is worth"),
    "incident_frequency": noop("Verdicts", "How often incidents come"),
    "cost_per_incident": noop("Verdicts", "What an incident costs"),
    "stress": noop("Verdicts", "How much stress counts"),
    "repeat": noop("Verdicts", "How much more work comes"),
    "payment": noop("Verdicts", "Whether open money is paid"),
    "hours_to_finish": noop("Verdicts", "Hours until it is done"),
    "risk": noop("Verdicts", "The risks entered"),
    "refund": noop("Verdicts", "How much is paid back"),
}
_GRADES = {
    "A": noop("Verdicts", "rests on this client's own records"),
    "B": noop("Verdicts", "rests mostly on this client's own records"),
    "C": noop("Verdicts", "rests partly on your other clients and on general settings"),
    "D": noop("Verdicts", "rests mostly on general settings"),
}


def step(code: str, lang: str) -> str:
    """Return the words of a next step."""
    return translate("Verdicts", _STEPS.get(code, _STEPS["nothing"]), lang=lang)


def swing(code: str, lang: str) -> str:
    """Return the words of an input of the tornado."""
    return translate("Verdicts", _INPUTS[code], lang=lang) if code in _INPUTS else code


def grade(code: str, lang: str) -> str:
    """Return what a grade says."""
    return translate("Verdicts", _GRADES[code], lang=lang)
