"""How past forecasts fared: what going on was expected to bring, beside what came.

The past is replayed by the records' own dates: at each date the portfolio as it stood is learned from and weighed over
a short horizon, and the 80 % and 90 % bands of going on are compared with what was recorded in that time. Only
relationships that went on are scored: of those ended, nobody knows what would have come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from journal.verdict.clean import clean, toll_to_hours
from journal.verdict.evidence import ClientEvidence, Option
from journal.verdict.history import as_it_stood
from journal.verdict.learning import learn_clean
from journal.verdict.own import hour_value
from journal.verdict.settings import Settings
from journal.verdict.weighing import weigh_all

_AT_LEAST = 14.0  # days of records before a forecast is scored


@dataclass(frozen=True, slots=True)
class PastForecast:
    """One forecast of going on over `horizon` days, made `days_ago`, and what came; in money."""

    client: str
    days_ago: float
    horizon: float
    mean: float
    low80: float
    high80: float
    low90: float
    high90: float
    came: float

    @property
    def held80(self) -> bool:
        """Whether the 80 % band held."""
        return self.low80 <= self.came <= self.high80

    @property
    def held90(self) -> bool:
        """Whether the 90 % band held."""
        return self.low90 <= self.came <= self.high90


@dataclass(frozen=True, slots=True)
class Backtest:
    """All forecasts that could be scored: "17 of 20 bands held"."""

    forecasts: tuple[PastForecast, ...]

    @property
    def scored(self) -> int:
        """How many forecasts were scored."""
        return len(self.forecasts)

    @property
    def held80(self) -> int:
        """How many 80 % bands held."""
        return sum(each.held80 for each in self.forecasts)

    @property
    def held90(self) -> int:
        """How many 90 % bands held."""
        return sum(each.held90 for each in self.forecasts)


def came(evidence: ClientEvidence, days_ago: float, horizon: float, settings: Settings, hour: float) -> float:
    """Return what the `horizon` days after `days_ago` brought by the records, in money; `hour` is w.

    Jobs begun in that time less their hours, less incidents and their strain, less unbillable hours (spread evenly).
    """
    end = days_ago - horizon
    total = 0.0
    for job in evidence.engagements:
        if end <= job.age < days_ago:
            total += (job.net or 0.0) - hour * job.hours
    for each in evidence.incidents:
        if end <= each.age < days_ago:
            strain = toll_to_hours(each.toll if each.toll is not None else settings.pseudo_toll, settings)
            total -= hour * (each.hours + settings.psi * strain) + each.money
    share = min(horizon, evidence.T) / evidence.T if evidence.T > 0 else 0.0
    return total - hour * evidence.over_hours * share


def backtest(
    portfolio: Sequence[ClientEvidence],
    settings: Settings,
    *,
    horizon: float = 90.0,
    every: float = 90.0,
    most: int = 12,
    draws: int = 500,
    ended: Mapping[str, float] | None = None,
) -> Backtest:
    """Replay up to `most` past dates, `every` days apart; `ended` says how many days ago a client was parted with.

    Open work and entered risks are left out on both sides: when they came to be is not in the evidence.
    """
    plain = [
        replace(
            each, open_amount=0.0, open_cost=0.0, open_hours=0.0, refundable=0.0, risk_cont=0.0, latch=None
        )
        for each in portfolio
        if each.money_known
    ]
    short = replace(settings, horizon=horizon)
    gone = ended or {}
    longest = max((each.T for each in plain), default=0.0)
    found: list[PastForecast] = []
    for step in range(most):
        days_ago = horizon + step * every
        if days_ago > longest - _AT_LEAST:
            break
        standing = [each for each in plain if each.T - days_ago >= _AT_LEAST]
        past = [as_it_stood(each, days_ago) for each in standing]
        learned = learn_clean([clean(each, short) for each in past], short)
        hour = hour_value(learned, short)
        if hour is None:
            continue
        verdicts, _ = weigh_all(past, short, learned, draws=draws)
        for evidence, verdict in zip(standing, verdicts, strict=True):
            if gone.get(evidence.id, -1.0) > days_ago - horizon:
                continue
            band = verdict.options[Option.CONTINUE]
            found.append(
                PastForecast(
                    client=evidence.id,
                    days_ago=days_ago,
                    horizon=horizon,
                    mean=band.mean,
                    low80=band.low80,
                    high80=band.high80,
                    low90=band.low90,
                    high90=band.high90,
                    came=came(evidence, days_ago, horizon, short, hour),
                )
            )
    return Backtest(tuple(found))
