"""Weighing: from evidence and settings to verdicts, a few clients at a time, every option on the same draws."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from journal.verdict.clean import Client, Floats, clean, row_means
from journal.verdict.decide import judge, settle
from journal.verdict.draws import draw
from journal.verdict.evidence import DEFAULTS, ENDINGS, ClientEvidence, Latch, Option
from journal.verdict.explain import Averages, Means, band_levels, quantiles
from journal.verdict.forecast import Forecast, forecast
from journal.verdict.learning import Learned, learn_clean
from journal.verdict.options import Facts, Parts, facts_of, offered, weigh_options
from journal.verdict.own import RatePosterior, hour_value, own_figures, rate_posteriors
from journal.verdict.result import ClientVerdict, PortfolioVerdict
from journal.verdict.settings import Settings
from journal.verdict.tally import Tally
from journal.verdict.waiting import value_of_waiting

AT_ONCE = 24_000  # draws treated together: small enough for the processor's cache
WAITING_DRAWS = 500  # enough for a veto
_BLOCK_BYTES = 16 << 20

Progress = Callable[[int, int], None]


@cache
def keep_memory() -> None:
    """Let the C library keep the memory of one block for the next: once it freed an area of this size, it does.

    Otherwise each block's arrays go back to the system and come again, page by page, for a tenth of the whole time.
    """
    np.empty(_BLOCK_BYTES, dtype=np.uint8)


def learn(portfolio: Sequence[ClientEvidence], settings: Settings) -> Learned:
    """Learn from the whole portfolio what single verdicts need to know of it."""
    return learn_clean([clean(each, settings) for each in portfolio], settings)


def weigh_all(
    portfolio: Sequence[ClientEvidence],
    settings: Settings,
    learned: Learned | None = None,
    *,
    draws: int = 2000,
    progress: Progress | None = None,
    luck: bool = True,
) -> tuple[list[ClientVerdict], Learned]:
    """Weigh every client with what the portfolio (or `learned`) teaches.

    Without `luck` no bands and no "k of 10" are drawn; what decides is the same, sooner.
    """
    clients = [clean(each, settings) for each in portfolio]
    known = learned or learn_clean(clients, settings)
    rates = rate_posteriors(clients, known.nodes, settings)
    step = max(1, AT_ONCE // max(draws, 1))
    keep_memory()
    verdicts: list[ClientVerdict] = []
    # clients alike in what is open and offered are treated together, so that nothing idle is computed
    order = sorted(range(len(clients)), key=lambda i: (clients[i].open, sorted(clients[i].evidence.options)))
    for start in range(0, len(order), step):
        part = order[start : start + step]
        verdicts += weigh_some(
            [clients[i] for i in part], [rates[i] for i in part], known, settings, draws, luck=luck
        )
        if progress:
            progress(min(start + step, len(order)), len(order))
    place = {i: k for k, i in enumerate(order)}
    return [verdicts[place[i]] for i in range(len(clients))], known


def weigh_client(
    evidence: ClientEvidence, learned: Learned, settings: Settings, *, draws: int = 2000
) -> ClientVerdict:
    """Weigh one client with what the portfolio taught already known."""
    return weigh_all([evidence], settings, learned, draws=draws)[0][0]


def summarise(
    verdicts: Sequence[ClientVerdict],
    settings: Settings,
    learned: Learned,
    *,
    as_of: str = "",
    currency: str = "EUR",
    lang: str = "en",
    flags: Sequence[str] = (),
) -> PortfolioVerdict:
    """Put the verdicts of a portfolio together."""
    healthy = sum(each.state.value == "healthy" for each in verdicts)
    return PortfolioVerdict(
        as_of=as_of,
        currency=currency,
        lang=lang,
        settings=settings,
        clients=tuple(verdicts),
        without_incident_90d=sum(not each.incidents or each.quiet_days >= 90 for each in verdicts),
        share_healthy=healthy / len(verdicts) if verdicts else 0.0,
        net_value=sum(each.options[Option.CONTINUE].mean for each in verdicts if each.reckoned),
        suggested_rate=learned.suggested_rate,
        flags=tuple(flags),
    )


def weigh_some(
    clients: Sequence[Client],
    rates: Sequence[RatePosterior],
    learned: Learned,
    settings: Settings,
    count: int,
    *,
    luck: bool = True,
) -> list[ClientVerdict]:
    """Weigh a few clients at once on `count` draws each."""
    own = own_figures(clients, learned.pools, settings)
    hour = hour_value(learned, settings)
    w = hour or settings.phi  # an unknown hour leaves every verdict "too early"; figures stay finite
    cost = np.array(
        [o.incident(w, settings.psi, c.evidence.risk_per_inc) for o, c in zip(own, clients, strict=True)]
    )[:, None]
    facts = facts_of(clients)
    drawn = draw(clients, own, rates, learned, settings, count)
    seen = forecast(clients, own, rates, drawn, facts, learned.nodes, settings, luck=luck)
    wanted = _wanted(clients)
    expected = weigh_options(seen.expected, facts, settings, wanted)
    realised = None if seen.realised is None else weigh_options(seen.realised, facts, settings, wanted)
    means = {option: parts.mean() for option, parts in expected.items()}
    values = np.empty((len(wanted), *drawn.life.shape))
    for k, parts in enumerate(expected.values()):
        values[k] = parts.value(w, cost)
    thin = max(1, count // WAITING_DRAWS)
    tally = _tally(clients, facts, wanted, values, realised, w, cost, learned.pools.clients, thin)
    tally.waiting = value_of_waiting(
        clients,
        own,
        drawn.thinned(thin) if thin > 1 else drawn,
        facts,
        settings,
        w=w,
        cost=cost,
        end_now=tally.end_now,
        end_better=tally.end_better[:, None],
    )
    averages = _averages(clients, means, seen)
    return [
        judge(client, own[i], rates[i], averages[i], tally, i, learned.nodes, settings, w, hour is not None)
        for i, client in enumerate(clients)
    ]


def _wanted(clients: Sequence[Client]) -> list[Option]:
    asked = {option for client in clients for option in client.evidence.options}
    return [option for option in Option if option in DEFAULTS or option in asked]


def _tally(
    clients: Sequence[Client],
    facts: Facts,
    wanted: Sequence[Option],
    stacked: Floats,  # [option, client, draw]
    realised: dict[Option, Parts] | None,
    w: float,
    cost: Floats,
    size: int,
    thin: int,
) -> Tally:
    open_to = np.array([[offered(option, client) for client in clients] for option in wanted])
    mean = row_means(stacked)
    masked = np.where(open_to, mean, -np.inf)
    endings = np.array([option in ENDINGS for option in wanted])[:, None]
    best_end = np.where(endings, masked, -np.inf).argmax(axis=0)
    best_on = np.where(endings, -np.inf, masked).argmax(axis=0)
    rows = np.arange(len(clients))
    gap = stacked[best_end, rows] - stacked[best_on, rows]
    best = stacked[0].copy()
    for k in range(1, len(wanted)):
        asked = open_to[k]
        if asked.all():
            np.maximum(best, stacked[k], out=best)
        elif asked.any():
            best[asked] = np.maximum(best[asked], stacked[k, asked])
    end, go = stacked[wanted.index(Option.REFUND_END)], stacked[wanted.index(Option.CONTINUE)]
    bands, ended_better = np.zeros((len(wanted), 4, len(clients))), np.zeros(len(clients))
    if realised is not None:
        bands, ended_better = _what_may_happen(clients, facts, wanted, realised, w, cost, size)
    even = facts.refund + (end - go) / (1 + facts.fee)
    others = [k for k, option in enumerate(wanted) if option in {Option.PARTIAL_REFUND_END, Option.HAND_OVER}]
    some = stacked[:, :, ::thin].mean(axis=2)
    better = np.zeros(len(clients))
    for k in others:
        ahead = some[k] - some[wanted.index(Option.REFUND_END)]
        better = np.where(open_to[k], np.maximum(better, ahead), better)
    middle = row_means(gap)
    gain = row_means(np.maximum(gap, 0.0, out=gap))
    return Tally(
        wanted=list(wanted),
        offered=open_to,
        mean=mean,
        best_end=best_end,
        best_on=best_on,
        end_now=some[best_end, rows],
        end_better=better,
        gap=middle,
        gain=gain,
        loss=gain - middle,
        evpi=row_means(best) - masked.max(axis=0),
        right=(end > go).mean(axis=1),
        better=ended_better,
        bands=bands,
        even=quantiles(even, (0.10, 0.90)),
        waiting=np.zeros(len(clients)),
    )


def _what_may_happen(
    clients: Sequence[Client],
    facts: Facts,
    wanted: Sequence[Option],
    realised: dict[Option, Parts],
    w: float,
    cost: Floats,
    size: int,
) -> tuple[Floats, Floats]:
    """Return the bands of each option [option, level, client] and how often ending comes out better [client]."""
    levels = band_levels(size)
    happened = {option: parts.value(w, cost) for option, parts in realised.items()}
    parting = quantiles(happened[Option.REFUND_END], levels)
    idle = not any(each.open for each in clients)  # then finishing is parting without the refund
    bands = [
        parting
        if option is Option.REFUND_END
        else parting + facts.paid_back[:, 0]
        if option is Option.FINISH_THEN_PART and idle
        else quantiles(happened[option], levels)
        for option in wanted
    ]
    return np.stack(bands), (happened[Option.REFUND_END] > happened[Option.CONTINUE]).mean(axis=1)


def _averages(clients: Sequence[Client], means: dict[Option, Parts], seen: Forecast) -> list[Averages]:
    t = seen.expected
    often = quantiles(seen.incidents, (0.1, 0.9)).T.tolist()
    paid = quantiles(t.pay, (0.1, 0.9)).T.tolist()
    rows = [row_means(each).tolist() for each in (t.pay, t.repeat_money, t.repeat_hours, t.overhead)]
    parts = {
        option: [each.tolist() for each in (mean.money, mean.hours, mean.conflict)]
        for option, mean in means.items()
    }
    exact = seen.expected_incidents.tolist()
    return [
        Averages(
            options={option: Means(*(each[i] for each in three)) for option, three in parts.items()},
            pay=rows[0][i],
            pay_low=paid[i][0],
            pay_high=paid[i][1],
            repeat_money=rows[1][i],
            repeat_hours=rows[2][i],
            overhead=rows[3][i],
            incidents=exact[i],
            incidents_low=often[i][0],
            incidents_high=often[i][1],
        )
        for i in range(len(clients))
    ]


def relatch(verdict: ClientVerdict, latch: Latch | None, settings: Settings) -> ClientVerdict:
    """Return the verdict with its latch and state decided anew from an earlier latch."""
    return replace(verdict, **settle(verdict, latch, settings))
