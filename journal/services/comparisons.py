"""The values of the charts that compare clients, ways on, and times: money beside hours, and what verdicts say."""

import statistics
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.domain.choices import VerdictState
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.statistics import (
    BeforeAfterEnding,
    ClientEarnings,
    ClientProfit,
    ClientWorth,
    CostAgainstValue,
    EarnedPerHour,
    Forecast,
    ForecastMonth,
    Option,
    OptionBand,
    Period,
    Stretch,
    VerdictOptions,
    WhaleCurve,
)
from journal.services.common import local_day

if TYPE_CHECKING:
    from journal.services.statistics import Ask
    from journal.services.verdicts import Weighed
    from journal.verdict import ClientVerdict

_STRETCH = 180  # days before and after an ending
_COMING = 6  # months
_WEIGHT = (VerdictState.REFUND_AND_END, VerdictState.SET_A_BOUNDARY, VerdictState.WATCH)


def _earnings(ask: "Ask") -> list[ClientEarnings]:
    """Return the clients with money in the journal's currency, with their hours of the period.

    Closed clients leave comparisons, unless they were asked for.
    """
    from journal.storage.queries import earnings
    from journal.storage.queries import statistics as queries

    names = queries.open_names(ask.reader, ask.clients, with_closed=ask.clients is not None)
    money = earnings.earned(
        ask.reader, ask.work.home_currency, ask.clients, ask.period.since, ask.period.until
    )
    spent = queries.hours_by_client(ask.reader, ask.period, ask.clients)
    found = []
    for key, name in names.items():
        amount, hours = money.get(key), spent.get(key, queries.Spent())
        if amount is not None:
            found.append(
                ClientEarnings(
                    client=key,
                    name=name,
                    earned=amount,
                    billable_seconds=hours.billable,
                    unpaid_seconds=hours.unpaid,
                    conflict_seconds=hours.conflict,
                )
            )
    return sorted(found, key=lambda each: each.name)


def earned_per_hour(ask: "Ask") -> EarnedPerHour:
    """Clients with money and hours in the period."""
    clients = tuple(each for each in _earnings(ask) if each.seconds)
    return EarnedPerHour(period=ask.period, currency=ask.work.home_currency, clients=clients)


def whale_curve(ask: "Ask") -> WhaleCurve:
    """What stays of each client's money when every hour is priced at φ × the own rate, as the verdict prices it."""
    earned = _earnings(ask)
    rate = hour_minor(ask, earned)
    clients = tuple(
        ClientProfit(
            client=each.client,
            name=each.name,
            profit=Money(each.earned.minor - round(each.seconds * rate / 3600), each.earned.currency),
        )
        for each in earned
    )
    return WhaleCurve(period=ask.period, currency=ask.work.home_currency, clients=clients)


def hour_minor(ask: "Ask", earned: list[ClientEarnings]) -> float:
    """Return what an own hour is worth in minor units: φ × what the user typed, else the median earned per hour."""
    typed = ask.work.own_rate
    if typed is not None and typed.currency == ask.work.home_currency:
        return ask.work.phi * typed.minor
    rates = [each.earned.minor * 3600 / each.seconds for each in earned if each.seconds]
    return ask.work.phi * max(0.0, statistics.median(rates)) if rates else 0.0


def before_after_ending(ask: "Ask") -> BeforeAfterEnding:
    """The whole journal before and after a relationship ended, over stretches of the same length.

    Raises:
        Refused: no relationship has ended (of those asked for), or it ended today.
    """
    from journal.storage.queries import statistics as queries

    today = ask.reader.today
    for client, name, since in queries.endings(ask.reader, ask.clients):
        ended = local_day(since, ask.reader.zone)
        days = min(_STRETCH, (today - ended).days)
        if days < 1:
            continue
        before = Period(ended - timedelta(days=days), ended)
        after = Period(ended, ended + timedelta(days=days))
        return BeforeAfterEnding(
            client=client,
            name=name,
            ended=ended,
            before=_stretch(ask, before),
            after=_stretch(ask, after),
        )
    raise refuse("chart", Code.NOTHING_ENDED)


def _stretch(ask: "Ask", period: Period) -> Stretch:
    from journal.storage.queries import earnings
    from journal.storage.queries import statistics as queries

    home = ask.work.home_currency
    amounts = earnings.earned(ask.reader, home, None, period.since, period.until).values()
    billable, unpaid = queries.paid_and_unpaid(ask.reader, period)
    return Stretch(
        days=period.days,
        incidents=queries.count_incidents(ask.reader, period),
        unpaid_seconds=unpaid,
        billable_seconds=billable,
        earned=Money(sum(each.minor for each in amounts if each), home) if amounts else None,
    )


def cost_against_value(ask: "Ask") -> CostAgainstValue:
    """What going on with each client is expected to bring and to cost, as the verdict reckons it."""
    return worth_of(_weighed(ask, ask.clients), ask.clients)


def _weighed(ask: "Ask", clients: tuple[ClientId, ...] | None) -> "Weighed":
    """Return a weighing in which `clients` are (None: all that are open): the one at hand where it holds them."""
    from journal.services import verdicts

    held = ask.weighed
    if held is not None and (clients is None or all(held.of(each) is not None for each in clients)):
        return held
    return verdicts.weigh(ask.journal, clients=clients)


def worth_of(weighed: "Weighed", clients: tuple[ClientId, ...] | None = None) -> CostAgainstValue:
    """Return what a weighing that is there already says of each client's value and cost (of `clients`, None: of all)."""
    currency = weighed.portfolio.currency
    wanted = None if clients is None else frozenset(clients)
    worth = tuple(
        ClientWorth(
            client=ClientId(each.client),
            name=weighed.names.get(each.client, ""),
            value=Money.of(f"{each.before_conflict:.2f}", currency),
            cost=Money.of(f"{each.conflict_cost:.2f}", currency),
            state=each.state,
        )
        for each in weighed.portfolio.clients
        if each.reckoned and (wanted is None or each.client in wanted)
    )
    horizon = round(weighed.basis.work.horizon)
    return CostAgainstValue(currency=currency, horizon_days=horizon, clients=worth)


def verdict_options(ask: "Ask") -> VerdictOptions:
    """The ways on with one client: the first asked for, else the weightiest suggestion.

    Raises:
        Refused: nobody was asked for, and nothing is suggested for anybody.
    """
    only = ask.clients[:1] if ask.clients else None
    weighed = _weighed(ask, only)
    chosen = sorted(
        (each for each in weighed.portfolio.clients if only is None or each.client in only), key=_weight
    )
    if not chosen or (ask.clients is None and chosen[0].state not in _WEIGHT):
        raise refuse("client", Code.NOTHING_SUGGESTED)
    return options_of(chosen[0], weighed.names.get(chosen[0].client, ""), weighed.portfolio.currency)


def _weight(verdict: "ClientVerdict") -> tuple[int, float]:
    place = _WEIGHT.index(verdict.state) if verdict.state in _WEIGHT else len(_WEIGHT)
    return place, -verdict.ratio


def options_of(verdict: "ClientVerdict", name: str, currency: str) -> VerdictOptions:
    """Return the offered ways on of one verdict, the best on average first; none where the money is not known."""
    bands = [
        OptionBand(
            option=Option(option.value),
            mean=each.mean,
            low80=each.low80,
            high80=each.high80,
            low90=each.low90,
            high90=each.high90,
        )
        for option, each in verdict.options.items()
        if each.offered and verdict.reckoned and option.value in set(Option)
    ]
    return VerdictOptions(
        client=ClientId(verdict.client),
        name=name,
        currency=currency,
        horizon_days=round(verdict.horizon),
        options=tuple(sorted(bands, key=lambda band: -band.mean)),
    )


def forecast_band(ask: "Ask") -> Forecast:
    """Past months as counted, and the next six as the verdict's model of incidents expects them."""
    from journal.services import statistics as services
    from journal.services import verdicts
    from journal.services.forecasts import expect
    from journal.storage.queries.common import names_of

    first = _next_month(ask.reader.today)
    months = [first]
    while len(months) <= _COMING:
        months.append(_next_month(months[-1]))
    held = ask.weighed.basis if ask.weighed is not None else None
    if held is None or not set(ask.clients or ()) <= {each.id for each in held.evidence.clients}:
        held = verdicts.read_basis(ask.journal, also=ask.clients or ())
    basis = held
    chosen = [
        each for each in basis.evidence.clients if ask.clients is None or ClientId(each.id) in ask.clients
    ]
    edges = [float((month - ask.reader.today).days) for month in months]
    bands = expect(chosen, basis.learned, basis.settings, edges)
    coming = tuple(
        ForecastMonth(month=month, mean=mean, low80=low80, high80=high80, low90=low90, high90=high90)
        for month, (mean, low90, low80, high80, high90) in zip(months, bands, strict=False)
    )
    name = (
        names_of(ask.reader, ask.clients).get(ask.clients[0], "")
        if ask.clients and len(ask.clients) == 1
        else ""
    )
    return Forecast(past=services.months_of_incidents(ask), coming=coming, name=name, clients=ask.named)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
