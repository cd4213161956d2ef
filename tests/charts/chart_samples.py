"""Values for charts: a year with three rough relationships, and the odd cases. Also drawn in docs/charts.md."""

import random
from datetime import date, timedelta

from journal.charts.months import month_after
from journal.domain.choices import Breakdown, EntryKind, VerdictState
from journal.domain.ids import ClientId, IncidentId
from journal.domain.money import Money
from journal.domain.statistics import (
    BeforeAfterEnding,
    BreakdownCount,
    BreakdownPareto,
    ClientEarnings,
    ClientProfit,
    ClientWorth,
    CostAgainstValue,
    EarnedPerHour,
    Forecast,
    ForecastMonth,
    HoursByKindAndMonth,
    HoursByPerson,
    IncidentCalendar,
    IncidentsByBreakdown,
    MonthHours,
    MonthIncidents,
    MonthUnpaid,
    Option,
    OptionBand,
    Period,
    PersonHours,
    Statistic,
    Stretch,
    UnpaidShare,
    VerdictOptions,
    WhaleCurve,
)

YEAR = Period(date(2025, 12, 1), date(2026, 12, 1))
NAMES = (
    "Rossi & Figli",
    "Ana Gómez",
    "Bäckerei Löwe",
    "Ćirić Studio",
    "Estudio Niebla",
    "Farmacia del Puerto",
    "Γιάννης Παππάς",
    "Hollis & Wren",
    "Иван Петров",
    "Jacaranda Travel",
    "Kite Schools",
    "Librería Sur",
    "Marlow Dental",
    "Núria Prats",
    "Oakfield Parish Council",
)


def months_of(period: Period) -> list[date]:
    months = [period.since]
    while (following := month_after(months[-1])) < period.until:
        months.append(following)
    return months


def year(seed: int = 7) -> dict[str, Statistic]:
    """One sample value of every chart, by name."""
    dice = random.Random(seed)
    months = months_of(YEAR)
    hours = []
    for i, month in enumerate(months):
        seconds = {
            EntryKind.DELIVERY: dice.randrange(70, 110) * 3600,
            EntryKind.COMMUNICATION: dice.randrange(10, 18) * 3600,
            EntryKind.REWORK: dice.randrange(2, 9) * 3600 + 1800 + (22 * 3600 if i == 5 else 0),
            EntryKind.CONFLICT: dice.randrange(0, 5) * 3600,
            EntryKind.ADMIN: dice.randrange(5, 9) * 3600,
        }
        hours.append(MonthHours(month=month, seconds=seconds))
    unpaid = [
        MonthUnpaid(
            month=m.month,
            billable_seconds=m.seconds[EntryKind.DELIVERY],
            unpaid_seconds=m.total - m.seconds[EntryKind.DELIVERY],
        )
        for m in hours
    ]
    breakdowns: list[Breakdown | None] = [Breakdown.SCOPE] * 4 + [Breakdown.DEADLINE, Breakdown.PRICE] * 2
    breakdowns += [Breakdown.TONE, Breakdown.EXPECTATION, Breakdown.QUALITY, Breakdown.BAD_DAY, None]
    incidents: list[MonthIncidents] = []
    days: dict[date, tuple[IncidentId, ...]] = {}
    for month in months:
        found: dict[Breakdown | None, tuple[IncidentId, ...]] = {}
        for n in range(dice.choice((0, 1, 2, 3, 5, 8))):
            number = IncidentId(f"{month:%y%m}-{n}")
            where = dice.choice(breakdowns)
            found[where] = (*found.get(where, ()), number)
            day = month + timedelta(dice.choice((3, 4, 8, 13, 19, 19, 25)))
            days[day] = (*days.get(day, ()), number)
        incidents.append(MonthIncidents(month=month, incidents=found))
    earners = [
        ClientEarnings(
            client=ClientId(f"c{i}"),
            name=name,
            earned=Money(dice.randrange(120_000, 900_000), "EUR"),
            billable_seconds=dice.randrange(25, 110) * 3600,
            unpaid_seconds=dice.randrange(2, 25) * 3600,
            conflict_seconds=(dice.randrange(8, 30) if i in {0, 4, 9} else 0) * 3600,
        )
        for i, name in enumerate(NAMES)
    ]
    worth = [
        ClientWorth(
            client=c.client,
            name=c.name,
            value=Money(
                dice.randrange(20_000, 400_000) if c.conflict_seconds else dice.randrange(90_000, 700_000),
                "EUR",
            ),
            cost=Money(
                dice.randrange(150_000, 420_000) if c.conflict_seconds else dice.randrange(4_000, 80_000),
                "EUR",
            ),
            state=VerdictState.WATCH if c.conflict_seconds else VerdictState.HEALTHY,
        )
        for c in earners
    ]
    profits = [ClientProfit(client=c.client, name=c.name, profit=c.value - c.cost) for c in worth]
    pareto = [
        BreakdownCount(
            breakdown=where,
            incidents=tuple(i for m in incidents for i in m.incidents.get(where, ())),
            seconds=dice.randrange(2, 30) * 3600,
        )
        for where in (*Breakdown, None)
    ]
    coming = []
    month = YEAR.until
    for k in range(6):
        mean = 2.4 * 0.9**k
        coming.append(
            ForecastMonth(month=month, mean=mean, low80=0.4, high80=mean + 2.1, low90=0, high90=mean + 3.4)
        )
        month = month_after(month)
    options = (
        OptionBand(option=Option.CONTINUE, mean=-1710, low80=-4000, high80=-56, low90=-5200, high90=310),
        OptionBand(option=Option.BOUNDARY, mean=-640, low80=-2300, high80=420, low90=-3100, high90=760),
        OptionBand(option=Option.FINISH_THEN_PART, mean=210, low80=-380, high80=720, low90=-610, high90=850),
        OptionBand(option=Option.REFUND_END, mean=-280, low80=-410, high80=-160, low90=-480, high90=-150),
    )
    before = Stretch(
        days=180,
        incidents=14,
        unpaid_seconds=160 * 3600,
        billable_seconds=9 * 10**5,
        earned=Money(1_810_000, "EUR"),
    )
    after = Stretch(
        days=120,
        incidents=2,
        unpaid_seconds=41 * 3600,
        billable_seconds=7 * 10**5,
        earned=Money(1_290_000, "EUR"),
    )
    return {
        "hours_by_kind_and_month": HoursByKindAndMonth(period=YEAR, months=tuple(hours)),
        "unpaid_share": UnpaidShare(period=YEAR, months=tuple(unpaid)),
        "incidents_by_breakdown": IncidentsByBreakdown(period=YEAR, months=tuple(incidents)),
        "incident_calendar": IncidentCalendar(period=YEAR, days=days),
        "earned_per_hour": EarnedPerHour(period=YEAR, currency="EUR", clients=tuple(earners)),
        "cost_against_value": CostAgainstValue(currency="EUR", horizon_days=365, clients=tuple(worth)),
        "whale_curve": WhaleCurve(period=YEAR, currency="EUR", clients=tuple(profits)),
        "forecast_band": Forecast(past=tuple(incidents), coming=tuple(coming)),
        "breakdown_pareto": BreakdownPareto(period=YEAR, rows=tuple(pareto)),
        "before_after_ending": BeforeAfterEnding(
            client=ClientId("c9"),
            name="Jacaranda Travel",
            ended=date(2026, 6, 14),
            before=before,
            after=after,
        ),
        "hours_by_person": HoursByPerson(
            period=YEAR,
            people=(
                PersonHours(worker="", billable_seconds=900 * 3600, unpaid_seconds=240 * 3600),
                PersonHours(worker="Lucía", billable_seconds=120 * 3600, unpaid_seconds=6 * 3600),
            ),
        ),
        "verdict_options": VerdictOptions(
            client=ClientId("c0"), name="Rossi & Figli", currency="EUR", horizon_days=365, options=options
        ),
    }


def empty() -> dict[str, Statistic]:
    """The same charts with nothing in them."""
    no_money = Stretch(days=0, incidents=0, unpaid_seconds=0, billable_seconds=0, earned=None)
    return {
        "hours_by_kind_and_month": HoursByKindAndMonth(period=YEAR, months=()),
        "unpaid_share": UnpaidShare(period=YEAR, months=()),
        "incidents_by_breakdown": IncidentsByBreakdown(period=YEAR, months=()),
        "incident_calendar": IncidentCalendar(period=YEAR, days={}),
        "earned_per_hour": EarnedPerHour(period=YEAR, currency="EUR", clients=()),
        "cost_against_value": CostAgainstValue(currency="EUR", horizon_days=365, clients=()),
        "whale_curve": WhaleCurve(period=YEAR, currency="EUR", clients=()),
        "forecast_band": Forecast(past=(), coming=()),
        "breakdown_pareto": BreakdownPareto(period=YEAR, rows=()),
        "before_after_ending": BeforeAfterEnding(
            client=ClientId("c9"), name="", ended=date(2026, 6, 14), before=no_money, after=no_money
        ),
        "hours_by_person": HoursByPerson(period=YEAR, people=()),
        "verdict_options": VerdictOptions(
            client=ClientId("c0"), name="", currency="EUR", horizon_days=365, options=()
        ),
    }
