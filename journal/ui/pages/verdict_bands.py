"""The ways on of a verdict as bands to paint."""

from typing import TYPE_CHECKING

from journal.domain.choices import VerdictState
from journal.domain.statistics import Option
from journal.ui.bands import Band

if TYPE_CHECKING:
    from journal.verdict.result import ClientVerdict, OptionFigures

ENDINGS = {Option.FINISH_THEN_PART, Option.REFUND_END, Option.PARTIAL_REFUND_END, Option.HAND_OVER}


def shown_options(verdict: "ClientVerdict") -> "list[tuple[Option, OptionFigures]]":
    """Return the ways that are offered. A client who is fine gets no talk of parting."""
    fine = verdict.state is VerdictState.HEALTHY
    known = {option.value for option in Option}
    return [
        (Option(option.value), figures)
        for option, figures in verdict.options.items()
        if figures.offered and option.value in known and not (fine and Option(option.value) in ENDINGS)
    ]


def bands_of(verdict: "ClientVerdict", lang: str) -> list[Band]:
    """Return the bands of what is shown; what is suggested is marked, not what leads by a cent."""
    from journal.charts.words import option_name

    chosen = shown_options(verdict)
    best = None
    if verdict.state is not VerdictState.HEALTHY and chosen:
        named = [option for option, _ in chosen if option.value == verdict.action]
        best = named[0] if named else max(chosen, key=lambda each: each[1].mean)[0]
    return [
        Band(option_name(option, lang), f.mean, f.low80, f.high80, f.low90, f.high90, option is best)
        for option, f in chosen
    ]
