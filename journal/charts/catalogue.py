"""Every chart by name: how it is drawn, its table, its sentence. Importing this loads no matplotlib."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journal.charts import cost_value, earned, forecast, hours, incidents, options, pareto, profit
from journal.charts.look import Look
from journal.charts.table import Table
from journal.domain import statistics
from journal.wording import noop, translate

if TYPE_CHECKING:
    from journal.charts.figure import ChartFigure


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `values` is the type of value it draws; `fill` draws into an emptied figure."""

    name: str
    values: type
    words: str
    fill: Callable[["ChartFigure", Any, Look], None]
    table: Callable[[Any, str], Table]
    finding: Callable[[Any, str], str]
    height: float = 4.0  # inches at 100 %

    def title(self, lang: str) -> str:
        """The chart's name for lists, in words."""
        return translate("Charts", self.words, lang=lang)

    def draw(
        self, values: Any, look: Look, *, width: float = 7.2, height: float | None = None, titled: bool = True
    ) -> "ChartFigure":
        """Make a new figure of `width` × `height` inches; not `titled` where the finding stands beside it."""
        from journal.charts.figure import ChartFigure

        figure = ChartFigure(look, width, height or self.height, titled=titled)
        self.fill(figure, values, look)
        figure.drawn = figure.state(values, look)
        return figure

    def update(self, figure: "ChartFigure", values: Any, look: Look) -> bool:
        """Draw again into the same figure, so that its canvas, size and place stay.

        Returns False, and does nothing, where values, look and size are those already drawn.
        """
        if figure.state(values, look) == figure.drawn:
            return False
        figure.wipe(look)
        self.fill(figure, values, look)
        figure.drawn = figure.state(values, look)
        return True


_CHARTS = (
    Chart(
        "hours_by_kind_and_month",
        statistics.HoursByKindAndMonth,
        noop("Charts", "Hours by kind and month"),
        hours.fill_kind_month,
        hours.kind_month_table,
        hours.kind_month_finding,
    ),
    Chart(
        "unpaid_share",
        statistics.UnpaidShare,
        noop("Charts", "Unpaid share of the hours"),
        hours.fill_unpaid,
        hours.unpaid_table,
        hours.unpaid_finding,
    ),
    Chart(
        "incidents_by_breakdown",
        statistics.IncidentsByBreakdown,
        noop("Charts", "Incidents by where it broke"),
        incidents.fill_breakdown,
        incidents.breakdown_table,
        incidents.breakdown_finding,
    ),
    Chart(
        "incident_calendar",
        statistics.IncidentCalendar,
        noop("Charts", "Calendar of incidents"),
        incidents.fill_calendar,
        incidents.calendar_table,
        incidents.calendar_finding,
    ),
    Chart(
        "earned_per_hour",
        statistics.EarnedPerHour,
        noop("Charts", "Earned per hour by client"),
        earned.fill_earned,
        earned.earned_table,
        earned.earned_finding,
        5.0,
    ),
    Chart(
        "cost_against_value",
        statistics.CostAgainstValue,
        noop("Charts", "Cost against value"),
        cost_value.fill_cost_value,
        cost_value.cost_value_table,
        cost_value.cost_value_finding,
        4.6,
    ),
    Chart(
        "whale_curve",
        statistics.WhaleCurve,
        noop("Charts", "Who brings the profit"),
        profit.fill_whale,
        profit.whale_table,
        profit.whale_finding,
    ),
    Chart(
        "forecast_band",
        statistics.Forecast,
        noop("Charts", "Incidents to be expected"),
        forecast.fill_forecast,
        forecast.forecast_table,
        forecast.forecast_finding,
    ),
    Chart(
        "breakdown_pareto",
        statistics.BreakdownPareto,
        noop("Charts", "Where communication breaks"),
        pareto.fill_pareto,
        pareto.pareto_table,
        pareto.pareto_finding,
        3.6,
    ),
    Chart(
        "before_after_ending",
        statistics.BeforeAfterEnding,
        noop("Charts", "Before and after an ending"),
        profit.fill_ending,
        profit.ending_table,
        profit.ending_finding,
        3.4,
    ),
    Chart(
        "hours_by_person",
        statistics.HoursByPerson,
        noop("Charts", "Hours by person"),
        hours.fill_person,
        hours.person_table,
        hours.person_finding,
        3.4,
    ),
    Chart(
        "verdict_options",
        statistics.VerdictOptions,
        noop("Charts", "Ways on, compared"),
        options.fill_options,
        options.options_table,
        options.options_finding,
        3.4,
    ),
)

CATALOGUE: dict[str, Chart] = {chart.name: chart for chart in _CHARTS}
_BY_VALUES = {chart.values: chart for chart in _CHARTS}


def chart_for(values: statistics.Statistic) -> Chart:
    """The chart that draws values of this type."""
    return _BY_VALUES[type(values)]
