"""Hours: the timer, a week at a glance, and the list of entries of a day, a week, a month or all."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.filters import HoursFilter
from journal.domain.ids import ClientId, EntryId
from journal.domain.lines import EntryLine, TotalRow
from journal.domain.paging import Page as LinePage
from journal.domain.records import Entry
from journal.ui.bits import EmptyState, button, icon_button, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.ui.list_page import ListPage
from journal.ui.pages.entry_form import EntryForm
from journal.ui.pages.timer_card import TimerCard
from journal.ui.pages.week_strip import WeekStrip
from journal.ui.table_view import Table
from journal.ui.tables import Column, PagedModel, Stack

SPANS = ("day", "week", "month", "all")


class HoursPage(ListPage):
    """What the time went into."""

    topics = Topic.HOURS | Topic.TIMER | Topic.CLIENTS

    def __init__(self, context: Context) -> None:
        """Build the page; nothing is read yet."""
        super().__init__(context, self.tr("Hours"), self.tr("Filter hours"))
        self.day = context.journal.today()
        self.only: HoursFilter | None = None  # rows a chart stands for
        self._wanted: EntryId | None = None
        self.span = QComboBox()
        self.span.setAccessibleName(self.tr("Period"))
        names = (self.tr("One day"), self.tr("One week"), self.tr("One month"), self.tr("All"))
        for name in names:
            self.span.addItem(name)
        self.span.setCurrentIndex(1)
        self.new_button = button(self.tr("Log hours"), self.new, "primary", self.tr("Log hours (Ctrl+H)"))
        self.all_button = button(self.tr("Show all again"), self.narrow, "quiet")
        self.all_button.hide()
        self.head.add(self.all_button, self.text, self.span, self.new_button)
        self.timer = TimerCard(context)
        self.back = icon_button(context.theme, "earlier", self.tr("Earlier"), lambda: self._move(-1))
        self.forth = icon_button(context.theme, "folded", self.tr("Later"), lambda: self._move(1))
        self.period = label("", "label")
        self.total = label("", "muted")
        self.model = PagedModel(
            context.theme, context.desk, self._columns(), self._filter, self._fetch, "day", descending=True
        )
        self.model.loaded.connect(self._loaded)
        stack = Stack(1, (0, 2), right=6)
        self.table = Table(context.theme, self.model, self.tr("Hours"), several=True, stack=stack)
        self.table.sortable(0, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(lambda line: self.edit(line.entry))
        self.table.delete_asked.connect(self._delete)
        empty = EmptyState(
            self.tr(
                "Hours are what a client really costs. Start the timer, type a line above, or bring in what you have."
            ),
            (self.tr("Log hours"), self.new),
            (self.tr("Bring in hours"), lambda: context.go("imports")),
        )
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 12)
        top.addWidget(self.timer)
        self.lay_out(self._list(), "hours", empty, top)
        self.span.activated.connect(lambda _index: self.narrow())

    def _list(self) -> QWidget:
        self.week = WeekStrip(self.context)
        self.week.picked.connect(self._day_picked)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(flow(self.back, self.forth, self.period, 1, self.total))
        inside.addWidget(self.week)
        inside.addWidget(self.table, 1)
        return holder

    def _columns(self) -> tuple[Column, ...]:
        words = self.context.words

        def span(line: EntryLine) -> str:
            entry = line.entry
            if entry.start is None or entry.end is None:
                return ""
            return f"{words.local(entry.start):%H:%M}–{words.local(entry.end):%H:%M}"

        return (
            Column(
                self.tr("Day"),
                lambda line: words.relative(line.entry.day, self.context.journal.today(), short=True),
                "day",
                colour=lambda _line: "muted",
            ),
            Column(self.tr("Client"), lambda line: line.client_name or self.tr("without a client"), "client"),
            Column(self.tr("Note"), lambda line: line.entry.note, "note", stretch=True),
            Column(self.tr("Kind"), lambda line: words.word(line.entry.kind), "kind", lesser=True),
            Column(
                self.tr("Billable"),
                lambda line: self.tr("yes") if line.entry.billable else self.tr("no"),
                lesser=True,
                colour=lambda line: "" if line.entry.billable else "muted",
            ),
            Column(self.tr("Time"), span, lesser=True, colour=lambda _line: "muted"),
            Column(self.tr("Duration"), lambda line: words.hours(line.entry.seconds), "seconds", right=True),
        )

    # --- what is shown

    def _bounds(self) -> tuple[date | None, date | None]:
        """Return the days shown, half-open."""
        span = SPANS[self.span.currentIndex()]
        if span == "day":
            return self.day, self.day + timedelta(days=1)
        if span == "week":
            first = self.week.first_of(self.day)
            return first, first + timedelta(days=7)
        if span == "month":
            first = self.day.replace(day=1)
            return first, (first + timedelta(days=32)).replace(day=1)
        return None, None

    def _filter(self) -> HoursFilter:
        if self.only is not None:
            return self.only
        start, end = self._bounds()
        return HoursFilter(text=self.text.text().strip(), start=start, end=end)

    def _fetch(
        self, journal: OpenJournal, chosen: Any, sort: str, descending: bool, offset: int, limit: int
    ) -> LinePage[Any]:
        from journal.services import hours

        return hours.page(journal, chosen, sort=sort, descending=descending, offset=offset, limit=limit)

    def load(self) -> None:
        """Read everything again."""
        self.timer.load()
        self._say_period()
        self.model.reload()
        first = self.week.first_of(self.day)

        def read(journal: OpenJournal) -> tuple[list[TotalRow], bool]:
            from journal.services import hours

            days = hours.totals(journal, ("day",), first, first + timedelta(days=7), with_value=False)
            return days, bool(days) or hours.page(journal, HoursFilter(), limit=1).count > 0

        def take(answer: tuple[list[TotalRow], bool]) -> None:
            rows, some = answer
            self.week.show_week(
                first, {date.fromisoformat(row.keys["day"]): row.seconds for row in rows}, self.day
            )
            self.show_some(some or self.both.current is not None, self.text, self.span, self.new_button)

        self.context.desk.ask(read, take, owner=self, key="hours week")

    def _say_period(self) -> None:
        words = self.context.words
        start, end = self._bounds()
        self.week.setVisible(SPANS[self.span.currentIndex()] in {"day", "week"} and self.only is None)
        for widget in (self.back, self.forth):
            widget.setVisible(start is not None and self.only is None)
        self.all_button.setVisible(self.only is not None)
        if self.only is not None:
            self.period.setText(self.tr("Rows behind the chart"))
        elif start is None or end is None:
            self.period.setText(self.tr("All hours"))
        elif SPANS[self.span.currentIndex()] == "month":
            self.period.setText(words.month(start))
        elif end - start == timedelta(days=1):
            self.period.setText(words.full_day(start))
        else:
            self.period.setText(words.days(start, end - timedelta(days=1)))

    def _loaded(self, page: Any) -> None:
        self.total.setText(self.tr("{0} in all").format(self.context.words.hours(page.total_seconds)))
        if self._wanted is not None:
            wanted = self._wanted
            self.table.choose(lambda line: line.entry.id == wanted)
            self._wanted = None

    def narrow(self) -> None:
        """Read the hours of the period that the filter lets through."""
        self.only = None
        self.load()

    def _move(self, step: int) -> None:
        span = SPANS[self.span.currentIndex()]
        if span == "month":
            first = self.day.replace(day=1)
            self.day = (
                (first + timedelta(days=32)).replace(day=1)
                if step > 0
                else (first - timedelta(days=1)).replace(day=1)
            )
        else:
            self.day += timedelta(days=step if span == "day" else 7 * step)
        self.load()

    def _day_picked(self, day: date) -> None:
        self.day = day
        self.span.setCurrentIndex(0)
        self.only = None
        self.load()

    def reveal(self, **target: Any) -> None:
        """Show one entry (`entry=`), the timer (`timer=True`), a filter (`chosen=`), or log for a client (`new_for=`)."""
        if target.get("timer"):
            self.timer.client.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if "entry" in target:
            from journal.services import hours

            entry = hours.get(self.context.journal, EntryId(target["entry"]))
            self.only, self.day, self._wanted = None, entry.day, entry.id
            self.span.setCurrentIndex(0)
            self.load()
        if "chosen" in target:
            self.only = target["chosen"]
            self.load()
        if "new_for" in target:
            self.new(target["new_for"])

    # --- actions

    def new(self, client: ClientId | None = None) -> None:
        """Log hours by hand, on the day that is shown."""
        day = (
            self.day
            if SPANS[self.span.currentIndex()] == "day" and self.day <= self.context.journal.today()
            else None
        )
        self.open_form(EntryForm(self.context, client=client, day=day))

    def edit(self, entry: Entry) -> None:
        """Edit hours."""
        self.open_form(EntryForm(self.context, entry))

    def _delete(self, lines: list[EntryLine]) -> None:
        from journal.services import hours

        chosen = [line.entry.id for line in lines]
        self.context.desk.act(lambda journal: hours.delete(journal, *chosen))
