"""What could change a verdict: each input between its ends, and what parting is worth more than going on there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.pages import verdict_words
from journal.ui.swings import Swing, Swings
from journal.wording import formats

if TYPE_CHECKING:
    from journal.verdict import ClientVerdict

_LEAST = 0.5  # money: a swing that nobody would see


class Tornado(QWidget):
    """The picture with a line that says how to read it."""

    def __init__(self, context: Context, verdict: "ClientVerdict", money: Callable[[float], str]) -> None:
        """Show what moves the difference between parting and going on."""
        super().__init__()
        lang = context.words.lang
        tell = _tellers(context, money)
        swings = [
            Swing(
                verdict_words.swing(each.input, lang),
                f"{tell[each.input](each.low)} – {tell[each.input](each.high)}" if each.input in tell else "",
                each.at_low,
                each.at_high,
            )
            for each in verdict.tornado
            if abs(each.at_high - each.at_low) >= _LEAST
        ]
        how = self.tr(
            "What parting is worth more than going on, between the ends of each input. Left of zero going on is better."
        )
        if any(each.decides for each in swings):
            how += " " + self.tr("In bold: what could turn it round.")
        self.picture = Swings(context.theme, self.tr("What could change this"), money)
        self.picture.show_swings(verdict.delta, swings)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(label(how, "small", wrap=True))
        box.addWidget(self.picture)


def _tellers(context: Context, money: Callable[[float], str]) -> dict[str, Callable[[float], str]]:
    words = context.words

    def times(value: float) -> str:
        return f"× {words.number(value, 1)}"

    def share(value: float) -> str:
        return formats.percent(value, words.lang)

    return {
        "hour_value": money,
        "incident_frequency": lambda value: words.number(value, 1),
        "cost_per_incident": money,
        "stress": times,
        "repeat": times,
        "payment": share,
        "hours_to_finish": lambda value: words.hours(round(value * 3600)),
        "risk": times,
        "refund": share,
    }
