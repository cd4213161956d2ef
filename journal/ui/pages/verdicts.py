"""Verdicts: every relationship with its worded suggestion, and beside it one client's verdict and why."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QStackedWidget, QVBoxLayout

from journal.domain.changes import Change, Topic
from journal.domain.choices import VerdictState
from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId
from journal.domain.records import StoredVerdict
from journal.ui.bits import EmptyState, button, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.page import Head, ListAndCard, Page
from journal.ui.pages.portfolio import Portfolio
from journal.ui.pages.verdict_card import VerdictCard
from journal.ui.pages.verdict_reckoned import Shown
from journal.ui.pages.verdict_views import ListAndPictures
from journal.ui.table_view import Table
from journal.ui.tables import Column, LinesModel, Stack
from journal.ui.weigher import EVIDENCE, weigher_of
from journal.wording import suggestions

if TYPE_CHECKING:
    from journal.domain.decisions import Ending, Overrule
    from journal.services.parting import Beside
    from journal.services.verdicts import Weighed
    from journal.verdict.result import ClientVerdict

# The weightiest first; within a state by name.
_ORDER = [
    VerdictState.REFUND_AND_END,
    VerdictState.SET_A_BOUNDARY,
    VerdictState.WATCH,
    VerdictState.NOT_ENOUGH_DATA,
    VerdictState.HEALTHY,
]


class VerdictsPage(Page):
    """What the records suggest."""

    topics = EVIDENCE | Topic.REPLIES

    def __init__(self, context: Context) -> None:
        """Build the page; the first weighing begins when it is shown."""
        super().__init__(context)
        self.weigher = weigher_of(context)
        self.weigher.weighed.connect(self._weighed)
        self.weigher.failed.connect(self._stopped)
        self.weighed: Weighed | None = None
        self._wanted: ClientId | None = None
        self.decided: dict[ClientId, Overrule] = {}
        self.head = Head(self.tr("Verdicts"))
        self.again = button(
            self.tr("Weigh again"), self.weigher.start, hint=self.tr("Weigh every client again now")
        )
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Weighing the relationships"))
        self.progress.setFixedWidth(context.theme.px(140))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.summary = label("", "muted", wrap=True)
        self.summary.setContentsMargins(24, 0, 24, 8)
        self.model = LinesModel(context.theme, self._columns())
        stack = Stack(0, (1,))
        self.table = Table(
            context.theme, self.model, self.tr("Verdicts"), roomy=560, widest=0.46, stack=stack
        )
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda verdict: self.reveal(client=verdict.client))
        self.portfolio = Portfolio(context)
        self.portfolio.client_picked.connect(lambda client: self.reveal(client=client))
        self.portfolio.ending_picked.connect(self._look_back)
        self.views = ListAndPictures(context, self.table, self.portfolio)
        self.views.pictures_shown.connect(self._load_pictures)
        self.head.add(self.progress, self.views.choice, self.again)
        self.both = ListAndCard(self.views, "verdicts", context)
        self.card: VerdictCard | None = None
        self.empty = EmptyState(
            self.tr(
                "Here the journal says what the records suggest for each client, and why. It needs clients with hours, money or incidents."
            ),
            (self.tr("Add a client"), lambda: context.run("add_client")),
        )
        self.waiting = EmptyState(self.tr("Weighing the relationships …"))
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(24, 0, 24, 16)
        for widget in (self.waiting, self.both, self.empty):
            self.stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.summary)
        layout.addWidget(self.stack, 1)

    def _columns(self) -> tuple[Column, ...]:
        words = self.context.words

        def suggestion(verdict: "ClientVerdict") -> str:
            if self._stands(verdict):
                return self.tr("Decided otherwise")
            return suggestions.heading_title(verdict.state, verdict.action, words.lang)

        def colour(verdict: "ClientVerdict") -> str:
            if self._stands(verdict):
                return "muted"
            if verdict.state is VerdictState.HEALTHY:
                return "good"
            return "muted" if verdict.state is VerdictState.NOT_ENOUGH_DATA else "attention"

        return (
            Column(self.tr("Client"), self._name, key=lambda v: self._name(v).casefold()),
            Column(self.tr("Suggestion"), suggestion, colour=colour, key=lambda v: _ORDER.index(v.state)),
            Column(
                self.tr("Since"),
                self._since,
                lesser=True,
                colour=lambda _v: "muted",
                key=lambda v: -v.since_days,
            ),
            Column(self.tr("Why"), self._reason, stretch=True, lesser=True),
        )

    def _name(self, verdict: "ClientVerdict") -> str:
        return self.weighed.names.get(verdict.client, "") if self.weighed is not None else ""

    def _since(self, verdict: "ClientVerdict") -> str:
        if not verdict.flagged or self.weighed is None:
            return ""
        from datetime import timedelta

        day = self.context.words.local(self.weighed.basis.at).date() - timedelta(
            days=round(verdict.since_days)
        )
        return self.context.words.relative(day, self.context.journal.today())

    def _reason(self, verdict: "ClientVerdict") -> str:
        from journal.verdict.text import say

        if self.weighed is None:
            return ""
        return say(verdict, self.context.words.lang, self.weighed.portfolio.currency).reason

    def _stands(self, verdict: "ClientVerdict") -> bool:
        """Say whether the user decided against this suggestion and that still holds."""
        from journal.services import overrule

        decided = self.decided.get(ClientId(verdict.client))
        today = self.context.journal.today()
        return (
            decided is not None
            and verdict.state is not VerdictState.HEALTHY
            and overrule.stands(decided, overrule.standpoint(verdict), today)
        )

    def _read_decisions(self) -> None:
        """Read what was decided otherwise, and draw the list again where that changed."""

        def read(journal: OpenJournal) -> "dict[ClientId, Overrule]":
            from journal.services import overrule

            return overrule.everyone(journal)

        def take(found: "dict[ClientId, Overrule]") -> None:
            if found != self.decided:
                self.decided = found
                self.table.viewport().update()

        self.context.desk.ask(read, take, owner=self, key="decided otherwise")

    # --- loading

    def load(self) -> None:
        """Show the last weighing, and weigh where there is none."""
        if self.weigher.latest is None:
            self.progress.show()
            self.weigher.start()
        else:
            self._weighed(self.weigher.latest)

    def on_change(self, change: Change) -> None:
        """A change of evidence is weighed by the weigher; here only what stands beside is read again."""
        if change.touches(Topic.REPLIES | Topic.VERDICTS) and self.isVisible():
            self._read_decisions()
            self._show_card()
        if change.touches(EVIDENCE) and self.weigher.busy:
            self.progress.show()

    def reveal(self, **target: Any) -> None:
        """Show the verdict of one client (`client=`), or the form that ends the relationship (`ending_for=`)."""
        if "ending_for" in target:
            self._wanted = ClientId(target["ending_for"])
            self._ending_form(self._wanted)
        elif "client" in target:
            self._wanted = ClientId(target["client"])
            self._show_card()

    def _stopped(self) -> None:
        self.progress.hide()

    def _weighed(self, weighed: "Weighed") -> None:
        self.progress.hide()
        self.weighed = weighed
        lines = sorted(
            weighed.portfolio.clients,
            key=lambda v: (_ORDER.index(v.state), weighed.names.get(v.client, "").casefold()),
        )
        chosen = self._wanted
        self.table.blockSignals(True)
        self.model.set_lines(lines)
        if chosen is not None:
            self.table.choose(lambda verdict: verdict.client == chosen)
        self.table.blockSignals(False)
        self._load_pictures()
        self._read_decisions()
        self.summary.setText(self._summary(weighed))
        self.stack.setCurrentWidget(self.both if lines else self.empty)
        self.views.offer_choice(bool(lines))
        self.again.setVisible(bool(lines))
        if chosen is not None and weighed.of(chosen) is None and self.card is not None:
            self._close_in_background()
        self._show_card()

    def _load_pictures(self) -> None:
        if self.weighed is not None and self.weighed.portfolio.clients and self.views.shows_pictures:
            self.portfolio.load(self.weighed)

    def _summary(self, weighed: "Weighed") -> str:
        portfolio = weighed.portfolio
        count = len(portfolio.clients)
        if not count:
            return ""
        quiet = self.tr("{0} of {1} clients had no incident in the last 90 days.").format(
            portfolio.without_incident_90d, count
        )
        if portfolio.settings.own_rate is None:
            return (
                quiet + " " + self.tr("Say in the settings what your hour earns, and the sums can be made.")
            )
        return quiet

    # --- one client

    def _chosen(self, verdict: "ClientVerdict | None") -> None:
        if verdict is not None and self._wanted != ClientId(verdict.client):
            self._wanted = ClientId(verdict.client)
            self._show_card()

    def _show_card(self) -> None:
        client, weighed = self._wanted, self.weighed
        if client is None or weighed is None or weighed.of(client) is None:
            return

        def read(journal: OpenJournal) -> "tuple[Beside, list[StoredVerdict], Overrule | None]":
            from journal.services import overrule, parting, verdicts

            return (
                parting.beside(journal, client),
                verdicts.stored(journal, client),
                overrule.of_client(journal, client),
            )

        def take(found: "tuple[Beside, list[StoredVerdict], Overrule | None]") -> None:
            if self._wanted != client or self._typing():
                return
            if self.card is None or self.both.current is not self.card:
                self.card = VerdictCard(self.context)
                self.card.step_asked.connect(self._step)
                self.card.closed.connect(self._close)
                self.card.redraw_asked.connect(self._show_card)
                self.views.beside(True)
                self.both.show_beside(self.card)
            self._mark(client)
            self.card.show_verdict(Shown(client, weighed, *found))

        self.context.desk.ask(read, take, owner=self, key="verdict card")

    def _mark(self, client: ClientId) -> None:
        """Choose the line of the client whose card is shown, whichever way it was opened."""
        line = self.table.current_line()
        if line is None or line.client != client:
            self.table.blockSignals(True)
            self.table.choose(lambda verdict: verdict.client == client)
            self.table.blockSignals(False)
        self.table.scrollTo(self.table.currentIndex())

    def _typing(self) -> bool:
        """Say whether a form stands beside the list: a weighing in the background must not take it away."""
        from journal.ui.forms import Form

        inside = self.card.findChildren(Form) if self.card is not None else []
        return self.both.form is not None or any(form.isVisible() for form in inside)

    def _ending_form(self, client: ClientId) -> None:
        """Open the form that brings a relationship to an end."""
        from journal.ui.pages import ending_form

        def show(leaving: "ending_form.Leaving") -> None:
            form = ending_form.EndingForm(self.context, leaving)
            form.saved.connect(lambda _receipt: self._ended(client))
            self.card = None
            self.views.beside(True)
            self.both.show_beside(form)
            form.closed.connect(self._back_to_card)  # after the list closes it
            form.focus_first()

        self.context.desk.ask(
            lambda journal: ending_form.read(journal, client), show, owner=self, key="ending form"
        )

    def _back_to_card(self) -> None:
        """After a form was left: the verdict again, or the list alone."""
        if self._wanted is not None and self.weighed is not None and self.weighed.of(self._wanted):
            self._show_card()
        else:
            self.views.beside(False)

    def _ended(self, client: ClientId) -> None:
        """After an ending: the months before beside those since."""

        def read(journal: OpenJournal) -> "list[Ending]":
            from journal.services import ending

            return ending.endings(journal, client)

        self.context.desk.ask(
            read, lambda found: self._look_back(found[0]) if found else None, owner=self, key="ending"
        )

    def _look_back(self, ending: "Ending") -> None:
        from journal.ui.pages.ending_after import AfterCard

        self._wanted = None
        self.card = None
        self.views.beside(True)
        card = AfterCard(self.context, ending)
        card.closed.connect(self._close)
        self.both.show_beside(card)
        self.table.setFocus()  # the button that had it is gone

    def _close(self) -> None:
        self._wanted = None
        self.card = None
        self.views.beside(False)
        self.both.close_beside()
        self.table.clearSelection()

    def _close_in_background(self) -> None:
        """Close the card of a client who is gone; who types elsewhere goes on there."""
        focus = QApplication.focusWidget()
        elsewhere = focus is not None and not self.isAncestorOf(focus)
        self._close()
        if focus is not None and elsewhere:
            focus.setFocus()

    def _step(self, client: ClientId, code: str) -> None:
        """Do the one next step that a verdict offers."""
        go = self.context.go
        if code in {"refund_end", "part_now", "finish_then_part", "partial_refund_end", "hand_over"}:
            self._ending_form(client)
        elif code == "set_boundary":
            go("clients", boundary_for=client)
        elif code in {"enter_money", "review_terms", "raise_price"}:
            go("money", engagement_for=client)
        elif code == "enter_rate":
            go("settings", setting="exchange_rates")
        elif code == "enter_own_rate":
            go("settings", setting="own_rate")
        elif code in {"keep_an_eye", "record_more"}:
            go("incidents", new_for=client)
        elif code == "change_my_side":
            go("incidents", chosen=IncidentFilter(client=client))
        else:
            go("clients", client=client)

    def keyPressEvent(self, event: Any) -> None:
        """Escape closes the card."""
        if event.key() == Qt.Key.Key_Escape and self.card is not None:
            self._close()
        else:
            super().keyPressEvent(event)
