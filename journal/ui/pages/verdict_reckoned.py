"""How a verdict was reckoned: its parts, what could change it, what was taken as given, and what was said before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal.domain.choices import VerdictState
from journal.domain.filters import StatFilter
from journal.domain.ids import ClientId
from journal.domain.records import StoredVerdict
from journal.ui.bands import Bar, EvenLine, Waterfall
from journal.ui.bits import Fold, button, label, row
from journal.ui.context import Context
from journal.ui.pages import verdict_words
from journal.ui.pages.chart_panel import ChartPanel
from journal.ui.pages.intake_box import IntakeBox
from journal.ui.pages.verdict_bands import shown_options
from journal.ui.pages.verdict_tornado import Tornado
from journal.ui.pages.what_if import WhatIf
from journal.wording import formats, suggestions

if TYPE_CHECKING:
    from journal.domain.decisions import Overrule
    from journal.services.parting import Beside
    from journal.services.verdicts import Weighed
    from journal.verdict.result import ClientVerdict
    from journal.verdict.text import Words as Said

_SUM = re.compile(r"\d (?:[€$£¥]|[A-Z]{3}\b)|\b[A-Z]{3} (?=\d)")
Tried = tuple[dict[str, float], dict[str, bool]]


@dataclass(frozen=True)
class Shown:
    """What the card was given."""

    client: ClientId
    weighed: "Weighed"
    beside: "Beside"
    history: list[StoredVerdict]
    decided: "Overrule | None" = None

    def money(self, amount: float, lang: str) -> str:
        """Write a sum in the journal's currency, with the same minus as in the sentences beside the tables."""
        return formats.money_major(amount, self.weighed.portfolio.currency, lang).replace("-", "−")


def unbroken(text: str) -> str:
    """Keep a sum together with its minus and its currency: a line may else end between the two."""
    together = _SUM.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    return together.replace("−", "−\u2060")


class Reckoned(Fold):
    """The fold under a verdict."""

    part_asked = Signal()
    risk_asked = Signal()

    def __init__(
        self,
        context: Context,
        shown: Shown,
        verdict: "ClientVerdict",
        said: "Said",
        opened: set[str],
        tried: Tried | None = None,
    ) -> None:
        """Explain `verdict`; `opened` names the folds that were open before, `tried` is where the sliders stood."""
        super().__init__(context.theme, "", opened="reckoned" in opened)
        self.set_text(self.tr("How this was reckoned"))
        self.setObjectName("reckoned")
        self.context = context
        self.shown = shown
        self.what_if: WhatIf | None = None
        self.what_if_fold: Fold | None = None
        self._tried = tried
        self._fill(shown, verdict, said, opened)

    def to_risks(self) -> QWidget | None:
        """Open the sliders at the risks, and return the one that asks for them."""
        if self.what_if is None or self.what_if_fold is None:
            return None
        self.unfold()
        self.what_if_fold.unfold()
        self.what_if.dials["chance"].slider.setFocus()
        return self.what_if.dials["chance"]

    def _money(self, amount: float) -> str:
        return self.shown.money(amount, self.context.words.lang)

    def _fill(self, shown: Shown, verdict: "ClientVerdict", said: "Said", opened: set[str]) -> None:
        box = QVBoxLayout(self.content)
        box.setContentsMargins(20, 4, 0, 0)
        box.setSpacing(8)
        if said.rest:
            rest = label(unbroken(said.rest), wrap=True)
            rest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(rest)
        fine = verdict.state is VerdictState.HEALTHY
        if verdict.reckoned and verdict.state is not VerdictState.NOT_ENOUGH_DATA and not fine:
            box.addWidget(label(self.tr("Parting now instead of going on, piece by piece"), "subheading"))
            box.addWidget(self._waterfall(verdict))
            box.addWidget(self._break_even(verdict))
            if verdict.break_even_refund > 0:
                line = EvenLine(self.context.theme, self.tr("Money paid back"), self._money)
                line.show_line(
                    verdict.break_even_refund, verdict.refundable, (self.tr("break-even"), self.tr("entered"))
                )
                box.addWidget(line)
            box.addWidget(self._what_if(shown, opened))
            box.addWidget(
                self._fold(
                    "tornado",
                    self.tr("What could change this"),
                    Tornado(self.context, verdict, self._money),
                    opened,
                )
            )
        elif verdict.reckoned:
            box.addWidget(self._what_if(shown, opened))
        box.addWidget(self._table(verdict))
        if verdict.incidents:
            box.addWidget(self._forecast(shown, opened))
        box.addWidget(self._data(verdict))
        box.addWidget(
            self._fold("assumptions", self.tr("What was taken as given"), self._assumptions(shown), opened)
        )
        intake = IntakeBox(self.context, shown.client)
        box.addWidget(self._fold("intake", self.tr("How it began"), intake, opened))
        if len(shown.history) > 1:
            box.addWidget(self._fold("history", self.tr("Earlier verdicts"), self._history(shown), opened))
        part = button(
            self.tr("Prepare an ending all the same"),
            self.part_asked.emit,
            "quiet",
            self.tr("Opens the form; nothing is decided by that."),
        )
        box.addLayout(row(part, 1))

    def _fold(self, key: str, title: str, content: QWidget, opened: set[str]) -> Fold:
        fold = Fold(self.context.theme, title, content, opened=key in opened)
        fold.setObjectName(key)
        return fold

    def _what_if(self, shown: Shown, opened: set[str]) -> Fold:
        self.what_if = WhatIf(self.context, shown.weighed, shown.client)
        if self._tried is not None:
            self.what_if.try_again(*self._tried)
        self.what_if_fold = self._fold("what_if", self.tr("What if …"), self.what_if, opened)
        return self.what_if_fold

    def _waterfall(self, verdict: "ClientVerdict") -> Waterfall:
        lang = self.context.words.lang
        made = Waterfall(
            self.context.theme, self.tr("Parting now instead of going on, piece by piece"), self._money
        )
        bars = [
            Bar(suggestions.driver(d.term, lang), d.amount) for d in verdict.drivers if abs(d.amount) >= 0.5
        ]
        made.show_bars([*bars, Bar(self.tr("Together"), verdict.delta, total=True)])
        return made

    def _break_even(self, verdict: "ClientVerdict") -> QWidget:
        even, back = self._money(verdict.break_even_refund), self._money(verdict.refundable)
        if verdict.break_even_refund <= 0:
            text = self.tr("Even without paying anything back, going on is worth more than parting now.")
        elif verdict.refundable > 0:
            text = self.tr(
                "Parting beats going on as long as less than {0} is paid back; {1} is entered."
            ).format(even, back)
        else:
            text = self.tr(
                "Parting would still be better with up to {0} paid back; nothing is entered."
            ).format(even)
        return label(text, wrap=True)

    def _forecast(self, shown: Shown, opened: set[str]) -> Fold:
        """Show the incidents to be expected over those that were, drawn when it is unfolded."""
        panel = ChartPanel(self.context, "forecast_band")
        panel.setMinimumHeight(self.context.theme.px(280))
        panel.enlarged.connect(self._to_charts)
        panel.replaced.connect(lambda _shown, wanted: self._to_charts(wanted))
        fold = self._fold("forecast", self.tr("Incidents that were, and that are expected"), panel, opened)
        chosen = StatFilter(clients=(shown.client,))
        fold.toggled.connect(lambda on: panel.show_for(chosen) if on else None)
        if fold.head.isChecked():
            panel.show_for(chosen)
        return fold

    def _to_charts(self, chart: str) -> None:
        self.context.go("charts", chart=chart, client=self.shown.client)

    def _table(self, verdict: "ClientVerdict") -> QWidget:
        from journal.charts.words import option_name

        if not verdict.reckoned:
            return QWidget()
        lang = self.context.words.lang
        head = (self.tr("Way on"), self.tr("Expected"), self.tr("8 of 10 cases"))
        lines = [
            (
                option_name(o, lang),
                self._money(f.mean),
                f"{self._money(f.low80)} – {self._money(f.high80)}",
            )
            for o, f in shown_options(verdict)
        ]
        return self._grid(head, lines)

    def _data(self, verdict: "ClientVerdict") -> QWidget:
        words = self.context.words
        text = self.tr("Data: grade {0}. It {1}.").format(
            verdict.grade, verdict_words.grade(verdict.grade, words.lang)
        )
        parts = [text]
        if verdict.grade in {"C", "D"}:
            parts.append(
                self.tr(
                    "What raises it: hours with every incident, what was paid, and how it went, month by month."
                )
            )
        if "risks_not_entered" in verdict.flags and verdict.flagged:
            parts.append(
                self.tr("Risks (a bad review, a lawyer's letter) are not entered and count as nothing.")
            )
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(label(" ".join(parts), "muted", wrap=True))
        if "risks_not_entered" in verdict.flags and verdict.flagged:
            enter = button(self.tr("Enter risks"), self.risk_asked.emit, "quiet")
            box.addLayout(row(enter, 1))
        return holder

    def _assumptions(self, shown: Shown) -> QWidget:
        settings = shown.weighed.portfolio.settings
        number = self.context.words.number
        rate = "–" if settings.own_rate is None else self._money(settings.own_rate)
        lines = [
            (self.tr("My hour earns"), rate),
            (self.tr("A freed hour is worth, as a share of it"), number(settings.phi)),
            (self.tr("Stress counts"), number(settings.psi)),
            (self.tr("Gain must outweigh loss by"), number(settings.kappa)),
            (self.tr("Days looked ahead"), number(settings.horizon, 0)),
            (self.tr("Days between reviews"), number(settings.review, 0)),
        ]
        return self._grid((self.tr("Assumption"), self.tr("Value")), lines)

    def _history(self, shown: Shown) -> QWidget:
        words = self.context.words
        head = (self.tr("Day"), self.tr("Suggestion"))
        lines = [
            (words.day(each.on), suggestions.heading_title(VerdictState(each.state), each.action, words.lang))
            for each in reversed(shown.history[-24:])
        ]
        return self._grid(head, lines)

    def _grid(self, head: tuple[str, ...], lines: Sequence[tuple[str, ...]]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for column, text in enumerate(head):
            grid.addWidget(label(text, "small"), 0, column, self._side(column))
        for place, line in enumerate(lines, start=1):
            for column, text in enumerate(line):
                cell = label(text)
                cell.setAccessibleName(f"{head[column]}: {text}")
                grid.addWidget(cell, place, column, self._side(column))
        grid.setColumnStretch(len(head), 1)
        return holder

    @staticmethod
    def _side(column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
