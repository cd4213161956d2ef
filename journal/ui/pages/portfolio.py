"""All relationships at once: what conflict costs against what they are worth, and who brings the income."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.domain.decisions import Ending
from journal.domain.filters import StatFilter
from journal.ui.bits import button, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.pages.chart_panel import ChartPanel

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed
    from journal.verdict.backtest import Backtest

_PLANE = "cost_against_value"
_CHARTS = (_PLANE, "whale_curve")
_LATER_MS = 50  # the list is shown first


class Portfolio(QWidget):
    """Under the list of verdicts while no client is chosen."""

    client_picked = Signal(object)  # ClientId
    ending_picked = Signal(object)  # Ending

    def __init__(self, context: Context) -> None:
        """Build the charts; they are drawn once the page is shown."""
        super().__init__()
        self.context = context
        self.setAccessibleName(self.tr("All relationships"))
        self.panels: list[ChartPanel] = []
        self.weighed: Weighed | None = None
        charts = QHBoxLayout()
        charts.setSpacing(12)
        for name in _CHARTS:
            panel = ChartPanel(context, name)
            panel.setMinimumHeight(context.theme.px(200))
            panel.setMaximumHeight(context.theme.px(380))
            panel.picked.connect(self._picked)
            panel.enlarged.connect(self._enlarge)
            panel.replaced.connect(self._other)
            self.panels.append(panel)
            charts.addWidget(panel, 1)
        self.ended = button(self.tr("Brought to an end"), None, "quiet")
        self.ended.setMenu(QMenu(self.ended))
        self.ended.hide()
        self.ask = button(
            self.tr("How past forecasts fared"),
            self.score,
            "quiet",
            self.tr("Replays the past and compares what was forecast with what came."),
        )
        self.fared = label("", "muted", wrap=True)
        line = row(self.ask, self.ended, spacing=4)
        line.addWidget(self.fared, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(4)
        box.addLayout(charts, 1)
        box.addLayout(line)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._draw)

    def load(self, weighed: "Weighed | None" = None) -> None:
        """Read everything again; the plane shows `weighed` (else what it showed last) and weighs nobody anew."""
        self.weighed = weighed or self.weighed
        self._later.start()

        def read(journal: OpenJournal) -> list[tuple[Ending, str]]:
            from journal.services import clients, ending

            names = dict(clients.names(journal))
            return [(each, names.get(each.client, "")) for each in ending.endings(journal)]

        self.context.desk.ask(read, self._list_ended, owner=self, key=f"ended {id(self)}")

    def _draw(self) -> None:
        from journal.services import comparisons

        for panel in self.panels:
            if panel.name == _PLANE and self.weighed is not None:
                panel.show_values(comparisons.worth_of(self.weighed))
            else:
                panel.show_for(StatFilter())

    def _list_ended(self, found: list[tuple[Ending, str]]) -> None:
        menu = self.ended.menu()
        menu.clear()
        self.ended.setVisible(bool(found))
        for ended, name in found:
            words = f"{name} · {self.context.words.day(ended.on)}"
            menu.addAction(words, partial(self.ending_picked.emit, ended))

    def _picked(self, behind: Any) -> None:
        if behind.clients:
            self.client_picked.emit(behind.clients[0])

    def _enlarge(self, chart: str) -> None:
        self.context.go("charts", chart=chart)

    def _other(self, _shown: str, wanted: str) -> None:
        self.context.go("charts", chart=wanted)

    # --- how past forecasts fared

    def score(self) -> None:
        """Replay the past; it takes some seconds, in the lane."""
        self.ask.setEnabled(False)

        def work(journal: OpenJournal, _progress: Any, _cancelled: Any) -> "Backtest":
            from journal.services import verdicts

            return verdicts.backtest(journal)[0]

        self.context.desk.do_later(
            self.tr("Looking back on forecasts"), work, self._scored, failed=self._not_scored
        )

    def _scored(self, found: "Backtest") -> None:
        self.ask.setEnabled(True)
        if not found.scored:
            self.fared.setText(self.tr("There is not enough past yet to compare forecasts with."))
            return
        text = self.tr("Of %n forecast(s), {0} bands held; 8 of 10 were promised.", "", found.scored)
        self.fared.setText(text.format(found.held80))

    def _not_scored(self, error: Exception) -> None:
        from journal.domain.problems import Fault, Refused

        self.ask.setEnabled(True)
        if isinstance(error, Refused):
            self.context.desk.refused.emit(error)
        elif isinstance(error, Fault):
            self.context.desk.failed.emit(error)
        else:
            self.context.desk.broken.emit(error)
