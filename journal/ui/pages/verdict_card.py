"""One client's verdict: one sentence, one picture, one next step; how it was reckoned unfolds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.domain.choices import VerdictState
from journal.domain.ids import ClientId
from journal.ui.bands import Bands
from journal.ui.bits import Banner, Card, Fold, button, clear, give_keys, icon_button, label, row
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.pages import verdict_words
from journal.ui.pages.verdict_bands import ENDINGS, bands_of
from journal.ui.pages.verdict_limits import LimitsBox
from journal.ui.pages.verdict_reckoned import Reckoned, Shown, Tried, unbroken
from journal.wording import formats, suggestions

if TYPE_CHECKING:
    from journal.ui.pages.overrule_form import OverruleForm
    from journal.verdict.result import ClientVerdict
    from journal.verdict.text import Words as Said


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
        self.reckoned: Reckoned | None = None
        self.deciding: OverruleForm | None = None
        self._main: QPushButton | None = None  # what there is to do
        self._keys = ""  # the button that has the keys once the card is drawn anew
        self.decide_box = QVBoxLayout()
        self._tried: Tried | None = None
        self.setAccessibleName(self.tr("Verdict"))

    def show_verdict(self, shown: Shown) -> None:
        """Show a weighing of one client. The keys stay where they are, or go to what there is to do."""
        focus = QApplication.focusWidget()
        here = focus if focus is not None and self.isAncestorOf(focus) else None
        kind: type[QWidget] = QPushButton if self._keys or here is None else type(here)
        name = self._keys or (here.accessibleName() if here is not None else "")
        keys = bool(self._keys) or here is not None
        self._keys, self._main = "", None
        self._draw(shown)
        if keys:
            same = [each for each in self.findChildren(kind) if each.accessibleName() == name]
            target = same[0] if same else self._main
            if target is not None:
                give_keys(target, self)

    def _draw(self, shown: Shown) -> None:
        from journal.verdict.text import say

        opened = (
            self._opened_folds() if self.shown is not None and self.shown.client == shown.client else set()
        )
        # A weighing in the background must not take the sliders out of somebody's hand.
        same = self.shown is not None and self.shown.client == shown.client
        sliders = self.reckoned.what_if if self.reckoned is not None else None
        self._tried = sliders.standing() if same and sliders is not None else None
        self.reckoned = None
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
        self._main = banner.offer(self.tr("Show it now"), lambda: self._unfold_now(shown))
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
            self._main = banner.offer(self.tr("Take it back"), lambda: self._take_back(shown.client))
            self.body.addWidget(banner)
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
            self._keys = self.otherwise.accessibleName()
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
        sentence = label(unbroken(said.first_sentence), "large", wrap=True)
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
        self._main = self.step
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
            lines.append(text.format(formats.share(share, self.context.words.lang)))
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

    def _reckoned(self, shown: Shown, verdict: "ClientVerdict", said: "Said", opened: set[str]) -> None:
        self.reckoned = made = Reckoned(self.context, shown, verdict, said, opened, self._tried)
        made.part_asked.connect(lambda: self.step_asked.emit(shown.client, "part_now"))
        made.risk_asked.connect(self.ask_risk)
        self.body.addWidget(made)

    def ask_risk(self) -> None:
        """Open the sliders at the risks."""
        dial = self.reckoned.to_risks() if self.reckoned is not None else None
        if dial is not None:
            self.ensureWidgetVisible(dial)

    def _money(self, amount: float) -> str:
        assert self.shown is not None  # noqa: S101 - only called while something is shown
        return self.shown.money(amount, self.context.words.lang)
