"""Today: a column of at most five cards, the happy one first."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.domain.changes import ANYTHING
from journal.domain.lines import (
    EngagementLine,
    IncidentLine,
    PromiseLine,
    ReplyLine,
    SuggestionLine,
    TodaySummary,
)
from journal.domain.moment import Story, UnfinishedCall
from journal.domain.records import SkillTry
from journal.domain.settings import WorkSettings
from journal.ui.bits import Card, EmptyState, Fold, button, clear, label
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.moment_recall import story_label
from journal.ui.page import PAGES, Head, Page
from journal.wording import suggestions
from journal.wording.quarter import went_well

if TYPE_CHECKING:
    from journal.ui.pages.monday import Monday

_AGAIN_MS = 60_000
_WIDTH = 720
_WITH_CHARTS = 1100
_STORIES = 2  # told before any problem
Seen = tuple[TodaySummary, list[UnfinishedCall], list[Story], SkillTry | None, WorkSettings]


class TodayPage(Page):
    """What is good, what runs, what is due, what may be worth a look."""

    topics = ANYTHING

    def __init__(self, context: Context) -> None:
        """Build the column; nothing is read yet."""
        super().__init__(context)
        words = context.words
        self.head = Head(self.tr("Today"))
        self.date = label(words.full_day(context.journal.today()), "muted")
        self.head.line.insertWidget(1, self.date)
        self.column = Column(_WIDTH, margin=24, spacing=16)
        has_imports = any(spec.id == "imports" for spec in PAGES)
        first = (self.tr("Bring in my hours and contacts"), lambda: context.go("imports"))
        by_hand = (self.tr("Add a client"), lambda: context.run("add_client"))
        self.empty = EmptyState(
            self.tr(
                "This journal shows which relationships go well, which cost more than they bring, and why. "
                "It starts with what you already have: hours, contacts, payments."
            ),
            first if has_imports else by_hand,
            by_hand if has_imports else None,
            (self.tr("Look at a sample first"), lambda: context.run("open_sample")),
        )
        self.empty.setContentsMargins(24, 0, 24, 0)
        self.monday: Monday | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.column)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, 1)
        self._again = QTimer(self)  # waits end and days change without anybody writing anything
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.load)

    def load(self) -> None:
        """Read the summary."""

        def read(journal: OpenJournal) -> Seen:
            from journal.services import lessons, listen, practice, settings, today

            calls, stories = listen.unfinished(journal), lessons.stories(journal, _STORIES)
            held = settings.current(journal)
            return today.summary(journal), calls, stories, practice.picked_skill(journal), held

        self.context.desk.ask(read, self._take, owner=self, key="today")

    def reveal(self, **target: Any) -> None:
        """Look again at once (`again=`): something outside the history changed, such as a call put aside."""
        if target.get("again"):
            self.load()
            self.setFocus()

    def showEvent(self, event: Any) -> None:
        """Look again each minute while seen."""
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: Any) -> None:
        """Rest while hidden."""
        super().hideEvent(event)
        self._again.stop()

    def _take(self, seen: "Seen") -> None:
        summary, calls, stories, skill, held = seen
        self.date.setText(self.context.words.full_day(summary.day))
        nothing = (
            not summary.clients and not summary.hours_week_seconds and summary.timer is None and not calls
        )
        self.stack.setCurrentWidget(self.empty if nothing else self.column)
        body = self.column.body
        if self.monday is not None:
            body.removeWidget(self.monday)  # its pictures stay while the cards are made anew
        clear(body)
        if nothing:
            said = self.tr("Money is counted in {0}. The settings change it.")
            self.empty.tell(said.format(held.home_currency))
            return
        for card in (
            self._good(summary, stories),
            self._monday(held.monday_charts),
            self._calls(calls),
            self._now(summary, skill),
            self._due(summary),
            self._unfinished(summary),
            self._suggestions(summary),
        ):
            if card is not None:
                body.addWidget(card)
        body.addStretch(1)

    def _widen(self, width: int) -> None:
        """Let the column be this wide: two charts side by side need more room than text."""
        inner = self.column.body.parentWidget()
        if inner is not None:
            inner.setMaximumWidth(width)

    def _monday(self, wanted: bool) -> "Monday | None":
        """Return the four charts where the settings ask for them, the same ones each time."""
        if not wanted:
            self._widen(_WIDTH)
            if self.monday is not None:
                self.monday.hide()
                self.monday.deleteLater()
                self.monday = None
            return None
        if self.monday is None:
            from journal.ui.pages.monday import Monday

            self.monday = Monday(self.context)
        self._widen(_WITH_CHARTS)
        self.monday.load()
        return self.monday

    # --- the cards

    def _good(self, summary: TodaySummary, stories: list[Story]) -> Card:
        card = Card()
        if summary.clients_90d:
            text = went_well(
                summary.clients_without_difficulty_90d, summary.clients_90d, self.context.words.lang
            )
        else:
            text = self.tr("No hours, money or messages in the last 90 days.")
        card.body.addWidget(label(text, "heading", wrap=True))
        for story in stories:
            card.body.addWidget(story_label(self.context, story))
        return card

    def _calls(self, calls: list[UnfinishedCall]) -> Card | None:
        if not calls:
            return None
        card = Card()
        card.body.addWidget(label(self.tr("A call not finished"), "subheading"))
        for call in calls:
            key, words = call.key, self.context.words
            who = call.client_name or self.tr("without a client")
            when = words.instant(call.started, self.context.journal.today())
            self._line(
                card,
                call.line or self.tr("No complaint noted yet."),
                f"{who}, {when}",
                self.tr("Go on"),
                partial(self.context.go, "listen", call=key),
            )
        return card

    def _now(self, summary: TodaySummary, skill: SkillTry | None) -> Card:
        words = self.context.words
        card = Card()
        if summary.timer is not None:
            who = summary.timer_client or self.tr("without a client")
            text = self.tr("The timer runs for {0}, since {1}").format(
                who, f"{words.local(summary.timer.started):%H:%M}"
            )
            self._line(card, text, "", self.tr("Stop and keep"), lambda: self.context.run("timer"))
        else:
            self._line(
                card,
                self.tr("No timer is running."),
                "",
                self.tr("Start the timer"),
                lambda: self.context.run("timer"),
            )
        today = (
            words.hours(summary.hours_today_seconds)
            if summary.hours_today_seconds
            else self.tr("nothing yet")
        )
        week = (
            words.hours(summary.hours_week_seconds) if summary.hours_week_seconds else self.tr("nothing yet")
        )
        card.body.addWidget(label(self.tr("Today: {0} · this week: {1}").format(today, week), "muted"))
        if skill is not None:
            from journal.ui.pages.practice import tick
            from journal.ui.practice import skill_name

            self._line(
                card,
                self.tr("Today in a real call: {0}").format(skill_name(skill.skill)),
                "",
                self.tr("I did it"),
                partial(tick, self.context, skill, done=True),
            )
        return card

    def _due(self, summary: TodaySummary) -> Card | None:
        if not (
            summary.replies_ready
            or summary.replies_waiting
            or summary.promises_due
            or summary.engagements_due
        ):
            return None
        card = Card()
        card.body.addWidget(label(self.tr("Waiting, promised, due"), "subheading"))
        for reply in (*summary.replies_ready, *summary.replies_waiting):
            self._reply(card, reply)
        for promise in summary.promises_due:
            self._promise(card, promise, summary)
        for engagement in summary.engagements_due:
            self._engagement(card, engagement, summary)
        return card

    def _reply(self, card: Card, reply: ReplyLine) -> None:
        words, journal = self.context.words, self.context.journal
        if reply.ready:
            text = self.tr("The reply to {0} may go out.").format(reply.client_name)
        elif reply.reply.not_before is not None:
            when = words.instant(reply.reply.not_before, journal.today())
            text = self.tr("The reply to {0} waits until {1}.").format(reply.client_name, when)
        else:
            text = self.tr("A reply to {0} is drafted.").format(reply.client_name)
        detail = self.tr("Something new came since.") if reply.reply.stale else reply.complaint
        self._line(
            card,
            text,
            detail,
            self.tr("Open"),
            lambda: self.context.go("incidents", incident=reply.reply.incident, reply=True),
        )

    def _promise(self, card: Card, promise: PromiseLine, summary: TodaySummary) -> None:
        from journal.services import incidents

        when = self.context.words.relative(promise.by_when, summary.day)
        text = self.tr("Promised to {0}, {1}: {2}").format(
            promise.client_name, when, promise.mine or promise.theirs
        )
        key = promise.incident
        self._line(
            card,
            text,
            "",
            self.tr("Done"),
            lambda: self.context.desk.act(lambda journal: incidents.keep_promise(journal, key)),
            lambda: self.context.go("incidents", incident=key),
            attention=promise.late,
        )

    def _engagement(self, card: Card, line: EngagementLine, summary: TodaySummary) -> None:
        due = line.engagement.due
        when = self.context.words.relative(due, summary.day) if due else ""
        text = self.tr("Due {0}: {1}, {2}").format(
            when, line.engagement.title, self.context.words.beside(line.client_name)
        )
        late = due is not None and due < summary.day
        self._line(
            card,
            text,
            "",
            self.tr("Open"),
            lambda: self.context.go("money", engagement=line.engagement.id),
            attention=late,
        )

    def _unfinished(self, summary: TodaySummary) -> Card | None:
        if not summary.unfinished_incidents:
            return None
        card = Card()
        card.body.addWidget(label(self.tr("Still open"), "subheading"))
        for line in summary.unfinished_incidents:
            self._incident(card, line, summary)
        return card

    def _incident(self, card: Card, line: IncidentLine, summary: TodaySummary) -> None:
        words = self.context.words
        when = words.relative(words.local(line.incident.at).date(), summary.day)
        text = line.incident.complaint or self.tr("No complaint noted yet.")
        self._line(
            card,
            text,
            f"{words.beside(line.client_name)}, {when}",
            self.tr("Open"),
            lambda: self.context.go("incidents", incident=line.incident.id),
        )

    def _suggestions(self, summary: TodaySummary) -> Card | None:
        if not summary.suggestions:
            return None
        card = Card()
        hot = [line for line in summary.suggestions if line.folded]
        calm = [line for line in summary.suggestions if not line.folded]
        if calm:
            card.body.addWidget(label(self.tr("Worth a look"), "subheading"))
            for line in calm:
                self._suggestion(card, line)
        if hot:
            inside = Card(margin=8)
            for line in hot:
                self._suggestion(inside, line)
            fold = Fold(self.context.theme, self.tr("Look at this tomorrow"), inside)
            card.body.addWidget(fold)
        return card

    def _suggestion(self, card: Card, line: SuggestionLine) -> None:
        words = self.context.words
        has_page = any(spec.id == "verdicts" for spec in PAGES)
        page = "verdicts" if has_page else "clients"
        text = f"{words.beside(line.client_name)}: {suggestions.heading(line.state, line.action, words.lang)}"
        since = self.tr("since {0}").format(words.day(line.since)) if line.since else ""
        self._line(card, text, since, self.tr("Open"), lambda: self.context.go(page, client=line.client))

    def _line(
        self,
        card: Card,
        text: str,
        detail: str,
        action: str,
        pressed: Callable[[], object],
        opened: Callable[[], object] | None = None,
        *,
        attention: bool = False,
    ) -> None:
        """Add a line: words, a muted second line, one action, and a way to open it where that is another one."""
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(text, "attention" if attention else "", wrap=True))
        if detail:
            said.addWidget(label(detail, "small", wrap=True))
        across.addLayout(said, 1)
        if opened is not None:
            across.addWidget(button(self.tr("Open"), opened, "quiet", text))
        made = button(action, pressed, "quiet", text)
        across.addWidget(made)
        card.body.addWidget(holder)
