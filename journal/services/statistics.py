"""The values charts are drawn from, for a period, some clients, some tags."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.domain.choices import Breakdown, EntryKind
from journal.domain.filters import StatFilter
from journal.domain.ids import ClientId, IncidentId
from journal.domain.problems import Code, refuse
from journal.domain.settings import WorkSettings
from journal.domain.statistics import (
    BreakdownCount,
    BreakdownPareto,
    HoursByKindAndMonth,
    HoursByPerson,
    IncidentCalendar,
    IncidentsByBreakdown,
    MonthHours,
    MonthIncidents,
    MonthUnpaid,
    Period,
    PersonHours,
    Statistic,
    UnpaidShare,
)
from journal.services import settings

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed
    from journal.storage.journal import Journal
    from journal.storage.reader import Reader

# What these are drawn from is a weighing of everybody, which takes long where there are thousands.
WEIGHED = frozenset({"cost_against_value", "verdict_options", "forecast_band"})


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for, once read: the period, and the clients that the filter leaves (None: all)."""

    journal: "Journal"
    reader: "Reader"
    period: Period
    clients: tuple[ClientId, ...] | None
    work: WorkSettings
    weighed: "Weighed | None" = None  # a weighing that is there already

    @property
    def named(self) -> tuple[ClientId, ...]:
        """The clients as the values name them: empty means all."""
        return self.clients or ()


def values(
    journal: "Journal", chart: str, chosen: StatFilter | None = None, *, weighed: "Weighed | None" = None
) -> Statistic:
    """Return what the chart of this name is drawn from; those of `WEIGHED` out of `weighed`, else out of a new weighing.

    Without days the last twelve months to today. `verdict_options` and `before_after_ending` are about one client:
    the first chosen, else the weightiest suggestion and the newest ending.

    Raises:
        Refused: there is no such chart, or nothing it could be about.
    """
    from journal.services import comparisons

    makers: dict[str, Callable[[Ask], Statistic]] = {
        "hours_by_kind_and_month": _hours_by_kind,
        "unpaid_share": _unpaid_share,
        "incidents_by_breakdown": _incidents_by_breakdown,
        "incident_calendar": _calendar,
        "breakdown_pareto": _pareto,
        "hours_by_person": _by_person,
        "earned_per_hour": comparisons.earned_per_hour,
        "whale_curve": comparisons.whale_curve,
        "before_after_ending": comparisons.before_after_ending,
        "cost_against_value": comparisons.cost_against_value,
        "verdict_options": comparisons.verdict_options,
        "forecast_band": comparisons.forecast_band,
    }
    if chart not in makers:
        raise refuse("chart", Code.UNKNOWN_NAME, name=chart, choices=", ".join(makers))
    wanted = chosen or StatFilter()
    with journal.read() as reader:
        ask = Ask(
            journal,
            reader,
            period_of(reader.today, wanted),
            _clients(reader, wanted),
            settings.held(reader, reader.now),
            weighed,
        )
        return makers[chart](ask)


def period_of(today: date, chosen: StatFilter) -> Period:
    """Return the days asked for: what is left open begins twelve months back and ends with today.

    Raises:
        Refused: the end lies before the start.
    """
    until = chosen.end or today + timedelta(days=1)
    last = until - timedelta(days=1)
    since = chosen.start or _months_before(last.replace(day=1), 11)
    if until <= since:
        raise refuse("end", Code.END_BEFORE_START)
    return Period(since, until)


def _months_before(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def _clients(reader: "Reader", chosen: StatFilter) -> tuple[ClientId, ...] | None:
    from journal.storage.queries.common import tagged

    if not chosen.tags:
        return chosen.clients or None
    carrying = tagged(reader, chosen.tags)
    return tuple(each for each in carrying if not chosen.clients or each in chosen.clients)


def months_of(period: Period) -> Iterator[date]:
    """Yield the first day of every month that the period touches."""
    month = period.since.replace(day=1)
    while month < period.until:
        yield month
        month = _months_before(month, -1)


def _hours_by_kind(ask: Ask) -> HoursByKindAndMonth:
    from journal.storage.queries import statistics as queries

    found: dict[date, dict[EntryKind, int]] = defaultdict(lambda: defaultdict(int))
    for month, kind, _, seconds in queries.hours_by_month(ask.reader, ask.period, ask.clients):
        found[month][kind] += seconds
    months = tuple(
        MonthHours(month=each, seconds=dict(found.get(each, {}))) for each in months_of(ask.period)
    )
    return HoursByKindAndMonth(period=ask.period, months=months, clients=ask.named)


def _unpaid_share(ask: Ask) -> UnpaidShare:
    from journal.storage.queries import statistics as queries

    found: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for month, _, billable, seconds in queries.hours_by_month(ask.reader, ask.period, ask.clients):
        found[month][0 if billable else 1] += seconds
    months = tuple(
        MonthUnpaid(month=each, billable_seconds=found[each][0], unpaid_seconds=found[each][1])
        for each in months_of(ask.period)
    )
    return UnpaidShare(period=ask.period, months=months, clients=ask.named)


def months_of_incidents(ask: Ask) -> tuple[MonthIncidents, ...]:
    """Return the incidents of every month of the period, empty ones included."""
    from journal.storage.queries import statistics as queries

    found: dict[date, dict[Breakdown | None, list[IncidentId]]] = defaultdict(lambda: defaultdict(list))
    for key, day, place in queries.incidents(ask.reader, ask.period, ask.clients):
        found[day.replace(day=1)][place].append(key)
    return tuple(
        MonthIncidents(month=each, incidents={place: tuple(ids) for place, ids in found[each].items()})
        for each in months_of(ask.period)
    )


def _incidents_by_breakdown(ask: Ask) -> IncidentsByBreakdown:
    return IncidentsByBreakdown(period=ask.period, months=months_of_incidents(ask), clients=ask.named)


def _calendar(ask: Ask) -> IncidentCalendar:
    from journal.storage.queries import statistics as queries

    days: dict[date, list[IncidentId]] = defaultdict(list)
    for key, day, _ in queries.incidents(ask.reader, ask.period, ask.clients):
        days[day].append(key)
    return IncidentCalendar(
        period=ask.period, days={day: tuple(ids) for day, ids in days.items()}, clients=ask.named
    )


def _pareto(ask: Ask) -> BreakdownPareto:
    from journal.storage.queries import statistics as queries

    places: dict[Breakdown | None, list[IncidentId]] = defaultdict(list)
    for key, _, place in queries.incidents(ask.reader, ask.period, ask.clients):
        places[place].append(key)
    seconds = queries.incident_seconds(ask.reader, ask.period, ask.clients)
    rows = tuple(
        BreakdownCount(breakdown=place, incidents=tuple(ids), seconds=seconds.get(place, 0))
        for place, ids in places.items()
    )
    return BreakdownPareto(period=ask.period, rows=rows)


def _by_person(ask: Ask) -> HoursByPerson:
    from journal.storage.queries import statistics as queries

    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for worker, billable, seconds in queries.hours_by_worker(ask.reader, ask.period, ask.clients):
        found[worker][0 if billable else 1] += seconds
    people = tuple(
        PersonHours(worker=worker, billable_seconds=sums[0], unpaid_seconds=sums[1])
        for worker, sums in found.items()
    )
    return HoursByPerson(period=ask.period, people=people)
