"""One client's verdict: one sentence, one picture, one next step; how it was reckoned unfolds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.choices import VerdictState
from journal.domain.filters import StatFilter
from journal.domain.ids import ClientId
from journal.domain.records import StoredVerdict
from journal.ui.bands import Bands, Bar, EvenLine, Waterfall
from journal.ui.bits import Banner, Card, Column, Fold, button, clear, icon_button, label, row
from journal.ui.context import Context
from journal.ui.pages import verdict_words
from journal.ui.pages.chart_panel import ChartPanel
from journal.ui.pages.intake_box import IntakeBox
from journal.ui.pages.verdict_bands import ENDINGS, bands_of, shown_options
from journal.ui.pages.verdict_limits import LimitsBox
from journal.ui.pages.verdict_tornado import Tornado
from journal.ui.pages.what_if import WhatIf
from journal.wording import formats, suggestions

if TYPE_CHECKING:
    from journal.domain.decisions import Overrule
    from journal.services.parting import Beside
    from journal.services.verdicts import Weighed
    from journal.ui.pages.overrule_form import OverruleForm
    from journal.verdict.result import ClientVerdict
    from journal.verdict.text import Words as Said


@dataclass(frozen=True)
class Shown:
    """What the card was given."""

    client: ClientId
    weighed: "Weighed"
    beside: "Beside"
    history: list[StoredVerdict]
    decided: "Overrule | None" = None


class VerdictCard(Column):
    """The verdict on one client."""

    step_asked = Signal(object, str)  # ClientId, code of the next step
    closed = Signal()
    redraw_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Stand empty."""
        super().__init__(760, 0, 12)
        self.context = context
        self.shown: Shown | None = None
        self.unfolded_today: set[ClientId] = set()
        self.what_if: WhatIf | None = None
        self.deciding: OverruleForm | None = None
        self._just_decided = False
        self.decide_box = QVBoxLayout()
        self._tried: tuple[dict[str, float], dict[str, bool]] | None = None
        self.setAccessibleName(self.tr("Verdict"))

    def show_verdict(self, shown: Shown) -> None:
        """Show a weighing of one client."""
        from journal.verdict.text import say

        opened = (
            self._opened_folds() if self.shown is not None and self.shown.client == shown.client else set()
        )
        # A weighing in the background must not take the sliders out of somebody's hand.
        same = self.shown is not None and self.shown.client == shown.client and self.what_if is not None
        self._tried = self.what_if.standing() if same and self.what_if is not None else None
        self.what_if = None
        self.shown = shown
        self.deciding = None
        clear(self.body)
        self.decide_box = QVBoxLayout()
        verdict = shown.weighed.of(shown.client)
        if verdict is None:
            return
        lang, currency = self.context.words.lang, shown.weighed.portfolio.currency
        said = say(verdict, lang, currency)
        self._head(shown, verdict)
        if verdict.safety:
            self._safety()
        ending = (
            verdict.flagged and verdict.best_end.value in {e.value for e in ENDINGS} and verdict.latch.ending
        )
        if ending and shown.beside.folded and shown.client not in self.unfolded_today:
            self._tomorrow(shown)
            self.body.addStretch(1)
            return
        if self._otherwise(shown, verdict):
            self._reckoned(shown, verdict, said, opened)
            self.body.addStretch(1)
            return
        if ending and shown.beside.large:
            self._large(shown)
        self._sentence(said)
        if verdict.reckoned and verdict.state is not VerdictState.NOT_ENOUGH_DATA:
            self._picture(verdict)
        self._step(shown, verdict, said)
        if ending:
            self._questions(shown)
        self.body.addWidget(LimitsBox(self.context, shown.client))
        self._reckoned(shown, verdict, said, opened)
        self.body.addStretch(1)

    # --- the first view

    def _head(self, shown: Shown, verdict: "ClientVerdict") -> None:
        words = self.context.words
        line = QHBoxLayout()
        line.addWidget(label(shown.weighed.names.get(shown.client, ""), "heading", wrap=True), 1)
        line.addWidget(
            button(self.tr("Open client"), lambda: self.context.go("clients", client=shown.client), "quiet"),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        line.addWidget(
            icon_button(self.context.theme, "close", self.tr("Close"), self.closed.emit),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        self.body.addLayout(line)
        heading = suggestions.heading_title(verdict.state, verdict.action, words.lang)
        role = {VerdictState.HEALTHY: "good", VerdictState.NOT_ENOUGH_DATA: "muted"}.get(
            verdict.state, "attention"
        )
        self.body.addWidget(label(heading, role))

    def _safety(self) -> None:
        text = self.tr("An incident was marked as abuse. You may end this regardless of the numbers.")
        card = Card("card", margin=8)
        card.body.addWidget(label(text, "safety", wrap=True))
        self.body.addWidget(card)

    def _tomorrow(self, shown: Shown) -> None:
        why = (
            self.tr(
                "A reply is still waiting. There is a suggestion; look at it tomorrow, with a cooler head."
            )
            if shown.beside.reply_waits
            else self.tr(
                "Something happened within the last day. There is a suggestion; look at it tomorrow."
            )
        )
        banner = Banner(why)
        banner.offer(self.tr("Show it now"), lambda: self._unfold_now(shown))
        self.body.addWidget(banner)

    def _otherwise(self, shown: Shown, verdict: "ClientVerdict") -> bool:
        """Show what the user decided instead, while it stands; say so once it does not any more."""
        from journal.services import overrule

        if shown.decided is None or verdict.state is VerdictState.HEALTHY:
            return False
        words, decided = self.context.words, shown.decided
        today = self.context.journal.today()
        if overrule.stands(decided, overrule.standpoint(verdict), today):
            text = self.tr("You decided otherwise until {0}: {1}").format(
                words.day(decided.until), words.quoted(decided.reason)
            )
            banner = Banner(text, "soft")
            back = banner.offer(self.tr("Take it back"), lambda: self._take_back(shown.client))
            self.body.addWidget(banner)
            if self._just_decided:  # the field that had the focus is gone
                back.setFocus()
            return True
        why = (
            self.tr("You decided otherwise on {0}; that time is over.")
            if today > decided.until
            else self.tr("You decided otherwise on {0}; much has changed since.")
        )
        self.body.addWidget(label(why.format(words.day(decided.on)), "muted", wrap=True))
        return False

    def _take_back(self, client: ClientId) -> None:
        from journal.services import overrule

        self.context.desk.act(lambda journal: overrule.take_back(journal, client))

    def decide_otherwise(self) -> None:
        """Ask for the reason and the day, in place."""
        from journal.ui.pages.overrule_form import OverruleForm

        shown = self.shown
        verdict = shown.weighed.of(shown.client) if shown is not None else None
        if verdict is None or self.deciding is not None:
            return
        self.deciding = OverruleForm(self.context, verdict)
        self.deciding.closed.connect(self._decided)
        self.deciding.saved.connect(lambda _receipt: self._decided())
        self.decide_box.addWidget(self.deciding)
        self.deciding.focus_first()

    def _decided(self) -> None:
        if self.deciding is not None:
            self.deciding.hide()
            self.deciding.setParent(None)
            self.deciding.deleteLater()
            self.deciding = None
            self._just_decided = True
            self.redraw_asked.emit()

    def _unfold_now(self, shown: Shown) -> None:
        self.unfolded_today.add(shown.client)
        self.show_verdict(shown)

    def _large(self, shown: Shown) -> None:
        share = formats.percent(shown.beside.income_share or 0, self.context.words.lang)
        text = self.tr(
            "This client is {0} of your income of the last 12 months: reduce step by step."
        ).format(share)
        self.body.addWidget(Banner(text))

    def _sentence(self, said: "Said") -> None:
        sentence = label(_unbroken(said.first_sentence), "large", wrap=True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(sentence)

    def _picture(self, verdict: "ClientVerdict") -> None:
        self.bands = Bands(self.context.theme, self.tr("What each way is worth from today"), self._money)
        self.bands.show_bands(bands_of(verdict, self.context.words.lang))
        self.body.addWidget(self.bands)
        note = self.tr("Tick: what to expect. Thick: 8 of 10 cases. Thin: 9 of 10.")
        self.body.addWidget(label(note, "small", wrap=True))

    def _step(self, shown: Shown, verdict: "ClientVerdict", said: "Said") -> None:
        if said.next_step == "nothing":
            self.body.addWidget(label(verdict_words.step("nothing", self.context.words.lang), "muted"))
            return
        self.step = button(
            verdict_words.step(said.next_step, self.context.words.lang),
            lambda: self.step_asked.emit(shown.client, said.next_step),
            "primary",
        )
        if not verdict.flagged and verdict.state is not VerdictState.WATCH:
            self.body.addLayout(row(self.step, 1))
            return
        self.otherwise = button(self.tr("I decide otherwise"), self.decide_otherwise, "quiet")
        self.body.addLayout(row(self.step, self.otherwise, 1))
        self.body.addLayout(self.decide_box)

    def _questions(self, shown: Shown) -> None:
        share = shown.beside.income_share
        lines = []
        if share is not None and not shown.beside.large:
            text = self.tr("Share of your income in the last 12 months: {0}")
            lines.append(text.format(formats.percent(share, self.context.words.lang)))
        lines.append(
            self.tr(
                "Before deciding: does a contract bind you? Is there a notice period, a deposit, data to return?"
            )
        )
        for text in lines:
            self.body.addWidget(label(text, "muted", wrap=True))

    # --- how it was reckoned

    def _opened_folds(self) -> set[str]:
        return {fold.objectName() for fold in self.findChildren(Fold) if fold.head.isChecked()}

    def _fold(self, key: str, title: str, content: QWidget, opened: set[str]) -> Fold:
        fold = Fold(self.context.theme, title, content, opened=key in opened)
        fold.setObjectName(key)
        return fold

    def _reckoned(self, shown: Shown, verdict: "ClientVerdict", said: "Said", opened: set[str]) -> None:
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(20, 4, 0, 0)
        box.setSpacing(8)
        if said.rest:
            rest = label(_unbroken(said.rest), wrap=True)
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
            lambda: self.step_asked.emit(shown.client, "part_now"),
            "quiet",
            self.tr("Opens the form; nothing is decided by that."),
        )
        box.addLayout(row(part, 1))
        self.reckoned = self._fold("reckoned", self.tr("How this was reckoned"), inner, opened)
        self.body.addWidget(self.reckoned)

    def _what_if(self, shown: Shown, opened: set[str]) -> Fold:
        self.what_if = WhatIf(self.context, shown.weighed, shown.client)
        if self._tried is not None:
            self.what_if.try_again(*self._tried)
        self.what_if_fold = self._fold("what_if", self.tr("What if …"), self.what_if, opened)
        return self.what_if_fold

    def ask_risk(self) -> None:
        """Open the sliders at the risks."""
        if self.what_if is None:
            return
        self.reckoned.unfold()
        self.what_if_fold.unfold()
        self.what_if.dials["chance"].slider.setFocus()
        self.ensureWidgetVisible(self.what_if.dials["chance"])

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
        client = self.shown.client if self.shown is not None else None
        self.context.go("charts", chart=chart, **({"client": client} if client is not None else {}))

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
            enter = button(self.tr("Enter risks"), self.ask_risk, "quiet")
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

    # --- bits

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

    @property
    def _money(self) -> Callable[[float], str]:
        assert self.shown is not None  # noqa: S101 - only called while something is shown
        currency, lang = self.shown.weighed.portfolio.currency, self.context.words.lang
        # The same minus as in the sentences beside the tables.
        return lambda amount: formats.money_major(amount, currency, lang).replace("-", "−")


def _unbroken(text: str) -> str:
    """Keep a minus with its sum: a line may else end between the two."""
    return text.replace("−", "−\u2060")
