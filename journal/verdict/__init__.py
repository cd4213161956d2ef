"""The verdict: what a relationship costs and what it is worth, from the records alone, with honest uncertainty.

Pure functions over values: no database, no window, no clock. Importing this package loads neither NumPy nor SciPy;
the first weighing does. The model is explained in docs/verdict.md.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journal.verdict.evidence import (
    ClientEvidence,
    Latch,
    Option,
    PastEngagement,
    PastIncident,
    evidence_from,
)
from journal.verdict.result import ClientVerdict, Driver, OptionFigures, PortfolioVerdict, Robust, Swing
from journal.verdict.settings import ASSUMED, Settings, setting_names, settings_from
from journal.verdict.text import Words, amount, say

if TYPE_CHECKING:
    from journal.verdict.glance import ScreenLine
    from journal.verdict.learning import Learned

__all__ = [
    "ASSUMED",
    "ClientEvidence",
    "ClientVerdict",
    "Driver",
    "Latch",
    "Option",
    "OptionFigures",
    "PastEngagement",
    "PastIncident",
    "PortfolioVerdict",
    "Robust",
    "Settings",
    "Swing",
    "Words",
    "amount",
    "evidence_from",
    "fingerprint",
    "latch_over_history",
    "learn",
    "say",
    "screen",
    "setting_names",
    "settings_from",
    "summarise",
    "teach_alike",
    "weigh",
    "weigh_client",
]


def weigh(
    portfolio: Sequence[ClientEvidence],
    settings: Settings,
    *,
    learned: "Learned | None" = None,
    draws: int = 2000,
    as_of: str = "",
    currency: str = "EUR",
    lang: str = "en",
    flags: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
    history: bool = False,
) -> PortfolioVerdict:
    """Weigh every client; `learned` (from `learn`) saves learning again what the portfolio teaches.

    `history`: a client without a latch is first reviewed at past dates, by the records' own dates.

    `as_of` is an ISO instant, only repeated and used for "since"; `progress` is told (done, of) along the way.
    """
    from journal.verdict.weighing import weigh_all

    if history:
        from journal.verdict.history import with_history

        learned = learned or learn(portfolio, settings)
        portfolio = with_history(portfolio, learned, settings)
    verdicts, known = weigh_all(portfolio, settings, learned, draws=draws, progress=progress)
    return summarise(verdicts, settings, known, as_of=as_of, currency=currency, lang=lang, flags=flags)


def learn(portfolio: Sequence[ClientEvidence], settings: Settings) -> "Learned":
    """Learn what single verdicts need to know of the whole portfolio."""
    from journal.verdict.weighing import learn as learn_all

    return learn_all(portfolio, settings)


def weigh_client(
    evidence: ClientEvidence, learned: "Learned", settings: Settings, *, draws: int = 2000
) -> ClientVerdict:
    """Weigh one client with what the portfolio taught already known: for what-if and for touched clients."""
    from journal.verdict.weighing import weigh_client as weigh_one

    return weigh_one(evidence, learned, settings, draws=draws)


def latch_over_history(
    history: Sequence[tuple[float, ClientEvidence]], learned: "Learned", settings: Settings
) -> Latch:
    """Return the latch as it would stand now, had the client been reviewed at each (days ago, evidence then)."""
    from journal.verdict.history import latch_over_history as run

    return run(history, learned, settings)


def fingerprint(evidence: ClientEvidence, settings: Settings) -> str:
    """Return a print of evidence and settings: it changes when a record or a setting does, not as days pass."""
    from journal.verdict.history import fingerprint as take

    return take(evidence, settings)


def teach_alike(before: ClientEvidence, now: ClientEvidence, days: float, settings: Settings) -> bool:
    """Say whether the others would learn the same from a client's evidence as from that of `days` earlier."""
    from journal.verdict.history import teach_alike as compare

    return compare(before, now, days, settings)


def summarise(
    verdicts: Sequence[ClientVerdict],
    settings: Settings,
    learned: "Learned",
    *,
    as_of: str = "",
    currency: str = "EUR",
    lang: str = "en",
    flags: Sequence[str] = (),
) -> PortfolioVerdict:
    """Put single verdicts together to those of a portfolio."""
    from journal.verdict.weighing import summarise as put_together

    return put_together(verdicts, settings, learned, as_of=as_of, currency=currency, lang=lang, flags=flags)


def screen(
    portfolio: Sequence[ClientEvidence], settings: Settings, learned: "Learned | None" = None
) -> "tuple[ScreenLine, ...]":
    """Return every client's suggestion at a glance, without random numbers: ten thousand in about a second."""
    from journal.verdict.glance import screen as look

    return look(portfolio, settings, learned)
