"""The owner's Monday: the four charts that matter, over the cards of Today, arranged as on the charts page."""

from PySide6.QtWidgets import QGridLayout, QWidget

from journal.domain.filters import StatFilter
from journal.ui.context import Context
from journal.ui.pages.chart_panel import ChartPanel
from journal.ui.pages.charts import open_rows, shown_charts

_HIGH = 260


class Monday(QWidget):
    """Four charts of the last twelve months; a mark opens its rows, a chart can be enlarged on its own page."""

    def __init__(self, context: Context) -> None:
        """Build the panels; `load` draws them."""
        super().__init__()
        self.context = context
        self.setAccessibleName(self.tr("Four charts"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        self.panels = [ChartPanel(context, name) for name in shown_charts(context.settings)]
        for place, panel in enumerate(self.panels):
            panel.setMinimumHeight(context.theme.px(_HIGH))
            panel.picked.connect(lambda behind: open_rows(context, behind))
            panel.enlarged.connect(lambda chart: context.go("charts", chart=chart))
            panel.replaced.connect(lambda _here, chart: context.go("charts", chart=chart))
            grid.addWidget(panel, place // 2, place % 2)

    def load(self) -> None:
        """Read and draw."""
        for panel in self.panels:
            panel.show_for(StatFilter())
