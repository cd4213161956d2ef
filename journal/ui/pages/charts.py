"""Charts: four at a time, arranged and remembered, for a period, a client and a tag; one of them enlarged with its table."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.charts.catalogue import CATALOGUE
from journal.domain.changes import Topic
from journal.domain.filters import HoursFilter, IncidentFilter, PaymentFilter, StatFilter
from journal.domain.ids import ClientId
from journal.domain.statistics import Behind
from journal.ui.bits import button
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.ui.page import Head, Page
from journal.ui.pages.chart_panel import ChartPanel
from journal.ui.settings import MachineSettings

FOUR = ("hours_by_kind_and_month", "incidents_by_breakdown", "earned_per_hour", "cost_against_value")
_KEPT = "charts/shown"


class ChartsPage(Page):
    """What the hours, the money and the incidents look like."""

    topics = Topic.HOURS | Topic.INCIDENTS | Topic.MONEY | Topic.CLIENTS | Topic.SETTINGS | Topic.ENGAGEMENTS

    def __init__(self, context: Context) -> None:
        """Build the page; nothing is drawn before it is shown."""
        super().__init__(context)
        self.head = Head(self.tr("Charts"))
        self.chart = self._choice(self.tr("Chart"))
        self.chart.addItem(self.tr("Four charts"), "")
        for each in CATALOGUE.values():
            self.chart.addItem(each.title(context.words.lang), each.name)
        self.period = self._choice(self.tr("Period"))
        for text, key in (
            (self.tr("Last 12 months"), "year"),
            (self.tr("Last 3 months"), "quarter"),
            (self.tr("This month"), "month"),
            (self.tr("This year"), "this year"),
            (self.tr("Last year"), "last year"),
            (self.tr("Last 3 years"), "three"),
        ):
            self.period.addItem(text, key)
        self.client = self._choice(self.tr("Client"))
        self.client.addItem(self.tr("All clients"), "")
        self.tag = self._choice(self.tr("Tag"))
        self.tag.addItem(self.tr("Every tag"), "")
        self.save_button = button(
            self.tr("Save picture …"), self.save, hint=self.tr("Save the chart as a picture")
        )
        self.save_button.hide()
        self.head.add(flow(self.chart, self.period, self.client, self.tag, self.save_button))
        self.four = QWidget()
        self.four.setProperty("role", "plain")
        self.grid = QGridLayout(self.four)
        self.grid.setContentsMargins(0, 0, 8, 0)  # beside the scroll bar
        self.grid.setSpacing(16)
        self.panels: list[ChartPanel] = []
        self.single: ChartPanel | None = None
        self.single_scroll: QScrollArea | None = None
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(24, 0, 16, 16)
        self.four_scroll = _scrolling(self.four)
        self.stack.addWidget(self.four_scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, 1)
        self._arrange()
        self.chart.activated.connect(lambda _index: self.show_chart(str(self.chart.currentData())))
        for choice in (self.period, self.client, self.tag):
            choice.activated.connect(lambda _index: self._draw())

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMaximumWidth(self.context.theme.px(220))
        return made

    # --- which charts

    def shown(self) -> tuple[str, ...]:
        """Return the names of the four charts, as arranged before."""
        return shown_charts(self.context.settings)

    def _arrange(self) -> None:
        for panel in self.panels:
            self.grid.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        self.panels = [self._panel(name) for name in self.shown()]
        for place, panel in enumerate(self.panels):
            self.grid.addWidget(panel, place // 2, place % 2)
        for side in (0, 1):
            self.grid.setRowStretch(side, 1)
            self.grid.setColumnStretch(side, 1)

    def _panel(self, name: str, *, with_table: bool = False) -> ChartPanel:
        panel = ChartPanel(self.context, name, with_table=with_table)
        panel.picked.connect(partial(open_rows, self.context))
        panel.enlarged.connect(self.show_chart)
        panel.replaced.connect(self._replace)
        return panel

    def _replace(self, here: str, wanted: str) -> None:
        names = [wanted if name == here else here if name == wanted else name for name in self.shown()]
        self.context.settings.set_text(_KEPT, ",".join(names))
        self._arrange()
        self._draw()

    def show_chart(self, name: str) -> None:
        """Show one chart with its table; no name shows the four again."""
        self.chart.setCurrentIndex(max(0, self.chart.findData(name)))
        if self.single_scroll is not None:
            self.stack.removeWidget(self.single_scroll)
            self.single_scroll.deleteLater()
            self.single = self.single_scroll = None
        if name:
            self.single = self._panel(name, with_table=True)
            self.single_scroll = _scrolling(self.single)
            self.stack.addWidget(self.single_scroll)
            self.stack.setCurrentWidget(self.single_scroll)
        else:
            self.stack.setCurrentWidget(self.four_scroll)
        self.save_button.setVisible(bool(name))
        self._draw()

    def save(self) -> None:
        """Save the chart that is enlarged."""
        if self.single is not None:
            self.single.save()

    # --- for what

    def filter(self) -> StatFilter:
        """Return what is chosen at the top."""
        start, end = span(str(self.period.currentData()), self.context.journal.today())
        client, tag = str(self.client.currentData() or ""), str(self.tag.currentData() or "")
        return StatFilter(
            start=start, end=end, clients=(ClientId(client),) if client else (), tags=(tag,) if tag else ()
        )

    def load(self) -> None:
        """Read the names to choose from, and draw."""

        def read(journal: OpenJournal) -> tuple[list[tuple[ClientId, str]], list[str]]:
            from journal.services import clients

            return clients.names(journal), clients.tags(journal)

        self.context.desk.ask(read, self._take_names, owner=self, key="chart filters")
        self._draw()

    def _take_names(self, found: tuple[list[tuple[ClientId, str]], list[str]]) -> None:
        names, tags = found
        _refill(self.client, [(name, str(key)) for key, name in names])
        _refill(self.tag, [(tag, tag) for tag in tags])
        self.tag.setVisible(bool(tags))

    def _draw(self) -> None:
        chosen = self.filter()
        for panel in [self.single] if self.single is not None else self.panels:
            panel.show_for(chosen)

    def reveal(self, **target: Any) -> None:
        """Show one chart (`chart=`), for a client (`client=`)."""
        if "client" in target:
            place = self.client.findData(str(target["client"]))
            self.client.setCurrentIndex(max(0, place))
        self.show_chart(str(target.get("chart", "")))


def shown_charts(settings: MachineSettings) -> tuple[str, ...]:
    """Return the names of the four charts, as arranged before."""
    kept = [name for name in settings.text(_KEPT, "").split(",") if name in CATALOGUE]
    return tuple(dict.fromkeys([*kept, *FOUR]))[:4]


def open_rows(context: Context, behind: Behind) -> None:
    """Open the rows that a mark stands for."""
    start = behind.period.since if behind.period else None
    end = behind.period.until if behind.period else None
    if behind.topic & Topic.INCIDENTS:
        context.go(
            "incidents",
            chosen=IncidentFilter(
                clients=behind.clients,
                ids=behind.ids,
                start=start,
                end=end,
                breakdown=behind.breakdown,
            ),
        )
    elif behind.topic & Topic.HOURS:
        context.go(
            "hours",
            chosen=HoursFilter(
                clients=behind.clients,
                ids=behind.ids,
                start=start,
                end=end,
                kind=behind.kind,
                billable=behind.billable,
                worker=behind.worker,
            ),
        )
    elif behind.topic & Topic.MONEY:
        context.go(
            "money", chosen=PaymentFilter(clients=behind.clients, ids=behind.ids, start=start, end=end)
        )
    elif behind.topic & Topic.VERDICTS and behind.clients:
        context.go("verdicts", client=behind.clients[0])
    elif behind.clients:
        context.go("clients", client=behind.clients[0])


def span(key: str, today: date) -> tuple[date | None, date | None]:
    """Return the half-open days of a named period; (None, None) is the last twelve months."""
    tomorrow = today + timedelta(days=1)
    if key == "quarter":
        month = today.month - 2
        return date(today.year + (month - 1) // 12, (month - 1) % 12 + 1, 1), tomorrow
    if key == "month":
        return today.replace(day=1), tomorrow
    if key == "last month":
        first = today.replace(day=1)
        return (first - timedelta(days=1)).replace(day=1), first
    if key == "this year":
        return date(today.year, 1, 1), tomorrow
    if key == "last year":
        return date(today.year - 1, 1, 1), date(today.year, 1, 1)
    if key == "three":
        return date(today.year - 2, 1, 1), tomorrow
    return None, None


def _scrolling(inner: QWidget) -> QScrollArea:
    """Let charts scroll where there is less room than they are readable in."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(inner)
    return made


def _refill(box: QComboBox, items: list[tuple[str, str]]) -> None:
    """Fill the choices below the first, keeping what is chosen."""
    kept = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(box.count() - 1)
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(kept)))
    box.blockSignals(False)
