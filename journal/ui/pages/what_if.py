"""What if: sliders under a verdict that answer while dragged. Nothing is stored until "Keep" is pressed."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from journal.domain.choices import VerdictState
from journal.domain.ids import ClientId
from journal.domain.problems import Refused
from journal.services import what_if
from journal.ui.bands import Bands
from journal.ui.bits import Fold, button, label, row
from journal.ui.context import Context
from journal.ui.pages.verdict_bands import bands_of
from journal.ui.pages.what_if_dials import Dial
from journal.wording import formats, suggestions

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed
    from journal.services.what_if import Tried
    from journal.verdict.result import ClientVerdict


class WhatIf(QWidget):
    """The sliders of one client, and what the records would suggest with them."""

    answered = Signal(object)  # ClientVerdict
    kept = Signal(object)  # Receipt

    def __init__(self, context: Context, weighed: "Weighed", client: ClientId) -> None:
        """Stand where the records stand."""
        super().__init__()
        self.context = context
        self.weighed = weighed
        self.client = client
        self.start: Tried = what_if.recorded(weighed.basis, client)
        self.answer: ClientVerdict | None = None
        self._running = False
        self._again = False
        self._quiet = False
        self._stored = False
        self.dials: dict[str, Dial] = {}
        self.ways: dict[str, QCheckBox] = {}
        self.setAccessibleName(self.tr("What if"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(self.tr("Move a slider and see. Nothing is stored until you keep it."), "muted"))
        self._add_dials(box)
        box.addWidget(self._more())
        self.said = label("", "subheading", wrap=True)
        self.gap = label("", wrap=True)
        self.bands = Bands(context.theme, self.tr("What each way would be worth"), self._money)
        self.problem = label("", "problem", wrap=True)
        for widget in (self.said, self.gap, self.bands, self.problem):
            box.addWidget(widget)
            widget.hide()
        self.keep_button = button(
            self.tr("Keep these figures"),
            self.keep,
            hint=self.tr("Stores what was moved: with the open work, the client and the settings. One step."),
        )
        self.reset_button = button(self.tr("Back to what is recorded"), self.reset, "quiet")
        box.addLayout(row(self.keep_button, self.reset_button, 1))
        self._allow()

    # --- building

    def _add_dials(self, box: QVBoxLayout) -> None:
        start, basis = self.start, self.weighed.basis
        verdict = self.weighed.of(self.client)
        even = verdict.break_even_refund if verdict is not None and verdict.reckoned else 0.0
        paid = sum(each.net or 0.0 for each in basis.client(self.client).engagements[:12])
        refund = start.refund or 0.0
        rate = start.own_rate or self.weighed.portfolio.suggested_rate or 40.0
        risk = start.risk or 0.0
        self._dial(
            box,
            "refund",
            self.tr("Paid back if it ends"),
            (0, _round_up(max(1.6 * even, 2 * refund, min(paid, 2000.0), 100))),
            refund,
        )
        hours = start.hours_left or 0.0
        self._dial(box, "hours_left", self.tr("Hours of work still to do"), (0, max(40.0, 2 * hours)), hours)
        self._dial(box, "own_rate", self.tr("What my hour earns"), (max(1.0, rate / 4), rate * 3), rate)
        self._dial(box, "psi", self.tr("How much stress counts"), (0, 2), start.psi or 0.0)
        self._dial(box, "works", self.tr("Incidents a limit would stop"), (0.02, 0.98), start.works or 0.33)
        # What is recorded is the product; shown as one chance in five of five times as much.
        chance = 0.2 if risk else 0.0
        cost = risk / chance if risk else 10 * rate
        self._dial(box, "chance", self.tr("Chance of a bad review after parting"), (0, 1), chance)
        self._dial(
            box, "cost", self.tr("What a bad review would cost"), (0, _round_up(max(3 * cost, 1000))), cost
        )

    def _more(self) -> Fold:
        """Ways that need facts only the user has: each with its own sliders once it is switched on."""
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(20, 0, 0, 4)
        start = self.start
        for code, text, facts in (
            (
                "raise_price",
                self.tr("Ask for a higher price"),
                (
                    ("raise_by", self.tr("Raise by"), (0, 0.6), start.raise_by),
                    ("raise_leave", self.tr("Chance that they leave"), (0, 1), start.raise_leave),
                ),
            ),
            (
                "change_my_side",
                self.tr("Change something on my side"),
                (("avoidable", self.tr("Incidents it would avoid"), (0, 1), start.avoidable),),
            ),
            (
                "partial_refund_end",
                self.tr("Offer part of the money back and part"),
                (
                    ("partial_share", self.tr("Share offered"), (0, 1), start.partial_share),
                    ("partial_accept", self.tr("Chance that they accept"), (0, 1), start.partial_accept),
                ),
            ),
            (
                "hand_over",
                self.tr("Hand the work over to somebody"),
                (
                    ("hand_accept", self.tr("Chance that it works out"), (0, 1), start.hand_accept),
                    ("hand_fee", self.tr("My share of the open fee"), (0, 0.5), start.hand_fee),
                ),
            ),
        ):
            tick = QCheckBox(text)
            tick.setObjectName(f"way_{code}")
            tick.setChecked(code in {option.value for option in start.options or ()})
            self.ways[code] = tick
            box.addWidget(tick)
            facts_of = QWidget()
            lines = QVBoxLayout(facts_of)
            lines.setContentsMargins(20, 0, 0, 0)
            for name, words, span, at in facts:
                self._dial(lines, name, words, span, at or 0.0)
            facts_of.setVisible(tick.isChecked())
            box.addWidget(facts_of)
            tick.toggled.connect(facts_of.setVisible)
            tick.toggled.connect(self._changed)
        on = any(tick.isChecked() for tick in self.ways.values())
        return Fold(self.context.theme, self.tr("More ways to compare"), inner, opened=on)

    def _dial(self, box: QVBoxLayout, name: str, text: str, span: tuple[float, float], start: float) -> None:
        made = Dial(name, text, span, start, self._wording(name))
        self.dials[name] = made
        made.changed.connect(self._changed)
        box.addWidget(made)

    def _wording(self, name: str) -> Any:
        words = self.context.words
        if name in {"refund", "own_rate", "cost"}:
            return self._money
        if name == "hours_left":
            return lambda value: words.hours(round(value * 3600 / 900) * 900)
        if name == "psi":
            return self._stress
        return lambda value: formats.percent(value, words.lang)

    def _stress(self, value: float) -> str:
        return self.tr("not at all") if value < 0.01 else f"× {self.context.words.number(value, 1)}"

    def _money(self, amount: float) -> str:
        lang = self.context.words.lang
        # The same minus as in the sentences of the card.
        return formats.money_major(amount, self.weighed.portfolio.currency, lang).replace("-", "−")

    # --- trying

    def tried(self) -> "Tried":
        """Return what was moved; everything else is as recorded."""
        moved = {name: dial.value for name, dial in self.dials.items() if dial.moved}
        chance, cost = self.dials["chance"], self.dials["cost"]
        moved.pop("chance", None)
        if moved.pop("cost", None) is not None or chance.moved:
            moved["risk"] = chance.value * cost.value
        if "hours_left" in moved:
            moved["hours_left"] = round(moved["hours_left"] * 4) / 4
        found = what_if.Tried(**moved)  # type: ignore[arg-type] # the options come below
        ways = frozenset(code for code, tick in self.ways.items() if tick.isChecked())
        if ways != {option.value for option in self.start.options or ()}:
            from journal.verdict import Option

            found = replace(found, options=frozenset(Option(code) for code in ways))
        return found

    def try_again(self, moved: "dict[str, float]", ways: "dict[str, bool]") -> None:
        """Put the sliders where they stood before the card was drawn anew."""
        self._quiet = True
        for name, value in moved.items():
            self.dials[name].set_value(value)
        for code, on in ways.items():
            self.ways[code].setChecked(on)
        self._quiet = False
        if not self.tried().empty:
            self._changed()

    def standing(self) -> "tuple[dict[str, float], dict[str, bool]]":
        """Return where the sliders stand, for `try_again`; what was kept is recorded by now."""
        if self._stored:
            return {}, {}
        moved = {name: dial.value for name, dial in self.dials.items() if dial.moved}
        return moved, {code: tick.isChecked() for code, tick in self.ways.items()}

    def reset(self) -> None:
        """Go back to what is recorded."""
        self._quiet = True
        for dial in self.dials.values():
            dial.reset()
        on = {option.value for option in self.start.options or ()}
        for code, tick in self.ways.items():
            tick.setChecked(code in on)
        self._quiet = False
        self._changed()

    def _allow(self) -> None:
        moved = not self.tried().empty
        self.keep_button.setEnabled(moved and not self.context.journal.read_only)
        self.reset_button.setEnabled(moved)

    def _changed(self) -> None:
        if self._quiet:
            return
        self.problem.hide()
        self._stored = False
        self._allow()
        if self._running:  # one at a time; the last position is asked for when it has answered
            self._again = True
            return
        self._running = True
        basis, client, tried = self.weighed.basis, self.client, self.tried()
        self.context.desk.compute(
            lambda: what_if.answer(basis, client, tried), self._take, owner=self, failed=self._fail
        )

    def _fail(self, error: Exception) -> None:
        self._running = False
        if isinstance(error, Refused):
            self._refused(error)
        else:
            self.context.desk.broken.emit(error)

    def _take(self, verdict: "ClientVerdict") -> None:
        self._running = False
        self.answer = verdict
        self._show(verdict)
        self.answered.emit(verdict)
        if self._again:
            self._again = False
            self._changed()

    def _show(self, verdict: "ClientVerdict") -> None:
        lang = self.context.words.lang
        before = self.weighed.of(self.client)
        now = suggestions.heading_title(verdict.state, verdict.action, lang)
        was = suggestions.heading_title(before.state, before.action, lang) if before is not None else now
        if was == now:
            said = self.tr("Still: {0}").format(now)
        else:
            said = self.tr("{0} (as recorded: {1})").format(now, was)
        self.said.setText(said)
        self.said.show()
        if not verdict.reckoned:
            self.gap.hide()
            self.bands.hide()
            return
        fine = verdict.state is VerdictState.HEALTHY
        self.gap.setText(
            self.tr("Parting now instead of going on: {0}. Parting is better below {1} paid back.").format(
                self._money(verdict.delta), self._money(max(0.0, verdict.break_even_refund))
            )
        )
        self.gap.setVisible(not fine)
        self.bands.show_bands(bands_of(verdict, lang))
        self.bands.show()

    # --- keeping

    def keep(self) -> None:
        """Store what was moved, as one step."""
        client, tried = self.client, self.tried()
        try:
            receipt = self.context.desk.do(lambda journal: what_if.keep(journal, client, tried))
        except Refused as refused:
            self._refused(refused)
            return
        if receipt is not None:
            self._stored = True
            self.keep_button.setEnabled(False)
            self.kept.emit(receipt)
            self.context.say(self.tr("Kept. Undo takes it back."))

    def _refused(self, refused: Refused) -> None:
        self.problem.setText(" ".join(self.context.words.problem(each) for each in refused.problems))
        self.problem.show()


def _round_up(amount: float) -> float:
    """Return a round number not below the amount: an end for a slider."""
    from math import ceil, log10

    if amount <= 0:
        return 100.0
    step = 10 ** max(0, int(log10(amount)) - 1) * 2
    return float(ceil(amount / step) * step)
