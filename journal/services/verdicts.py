"""Verdicts of the journal: weighed from its records, stored day by day, and how their forecasts fared."""

import dataclasses
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from journal.domain.changes import Label, Receipt
from journal.domain.ids import ClientId
from journal.domain.problems import Code, Fault, FaultCode, refuse
from journal.domain.records import StoredVerdict
from journal.domain.settings import WorkSettings, read_setting
from journal.services import settings as work_settings

if TYPE_CHECKING:
    from journal.services.evidence import Evidence
    from journal.storage.journal import Journal
    from journal.storage.queries.evidence import LastVerdict
    from journal.verdict import ClientEvidence, ClientVerdict, Latch, PortfolioVerdict, Settings
    from journal.verdict.backtest import Backtest
    from journal.verdict.learning import Learned

Progress = Callable[[int, int], None]
APART = "apart "  # begins the print of evidence that was weighed apart from the portfolio's


@dataclass(frozen=True, slots=True)
class Basis:
    """What a weighing rests on: the evidence with its latches, the settings, and what the portfolio teaches.

    Kept by a page, it answers what-if questions about one client without reading the journal again.
    """

    at: datetime
    zone: str
    work: WorkSettings
    settings: "Settings"
    evidence: "Evidence"
    learned: "Learned"

    def client(self, client: str) -> "ClientEvidence":
        """Return the evidence of one client.

        Raises:
            Refused: the client is not weighed.
        """
        for each in self.evidence.clients:
            if each.id == client:
                return each
        raise refuse("client", Code.UNKNOWN_CLIENT, name=client)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Verdicts with the names of their clients, and what they rest on."""

    portfolio: "PortfolioVerdict"
    names: Mapping[str, str]
    basis: Basis

    def of(self, client: str) -> "ClientVerdict | None":
        """Return the verdict of one client; None where it was not weighed."""
        return next((each for each in self.portfolio.clients if each.client == client), None)

    def document(self) -> dict[str, Any]:
        """Return the document of `verdicts --json`: clients by name, with their ids beside."""
        document = self.portfolio.to_json()
        document["clients"] = [
            {"client": self.names.get(row["client"], row["client"]), "id": row["client"]}
            | {key: value for key, value in row.items() if key != "client"}
            for row in document["clients"]
        ]
        summary = document["portfolio"]
        summary["flagged"] = [self.names.get(each, each) for each in summary["flagged"]]
        return document


def weigh(
    journal: "Journal",
    *,
    clients: Sequence[ClientId] | None = None,
    as_of: datetime | None = None,
    overrides: Mapping[str, str] | None = None,
    lang: str = "en",
    progress: Progress | None = None,
) -> Weighed:
    """Weigh all clients that are not closed, or only `clients`; nothing is stored.

    `as_of` replays the journal as it was recorded at that instant. `overrides` are settings by name, as typed.

    Raises:
        Refused: an override is not a setting, or not a value it can take.
    """
    if progress:
        progress(0, 1)
    basis = read_basis(journal, as_of=as_of, overrides=overrides, also=clients or (), progress=progress)
    return weigh_basis(basis, clients=clients, lang=lang, progress=progress)


def read_basis(
    journal: "Journal",
    *,
    as_of: datetime | None = None,
    overrides: Mapping[str, str] | None = None,
    also: Sequence[ClientId] = (),
    progress: Progress | None = None,
) -> Basis:
    """Read what a weighing rests on; closed clients are left out but for those in `also`.

    `progress` is told "nothing yet" along the way: whoever wants to cancel may raise there.
    """
    from journal.services.evidence import facts_now, facts_then, gather
    from journal.storage.queries import earnings
    from journal.storage.queries.evidence import last_verdicts
    from journal.storage.undisturbed import undisturbed
    from journal.verdict import learn
    from journal.verdict.history import with_history

    at = as_of or journal.now()
    today = at.astimezone(ZoneInfo(journal.zone)).date()
    with undisturbed():
        with journal.read() as reader:
            work = work_settings.held(reader, at)
            rates = earnings.rates(reader, work.home_currency)
            stored = last_verdicts(reader, today)
            facts = facts_now(reader) if as_of is None else None
        if facts is None:
            with journal.as_of(at) as records:
                facts = facts_then(records, journal.zone)
        evidence = gather(facts, at=at, zone=journal.zone, rates=rates, also=also)
    work = _overridden(work, overrides or {})
    settings = verdict_settings(work)
    latched = [
        dataclasses.replace(each, latch=latch_of(stored.get(ClientId(each.id)), today))
        for each in evidence.clients
    ]
    learned = learn(latched, settings)
    # A client weighed for the first time has a past: the latch runs over the records' own dates.
    still = None if progress is None else lambda _done, _of: progress(0, 1)
    told = tuple(with_history(latched, learned, settings, progress=still))
    evidence = dataclasses.replace(evidence, clients=told)
    return Basis(at, journal.zone, work, settings, evidence, learned)


def weigh_basis(
    basis: Basis,
    *,
    clients: Sequence[ClientId] | None = None,
    lang: str = "en",
    progress: Progress | None = None,
) -> Weighed:
    """Weigh what was read."""
    from journal.verdict import weigh as weigh_evidence

    chosen = [each for each in basis.evidence.clients if clients is None or ClientId(each.id) in clients]
    portfolio = weigh_evidence(
        chosen,
        basis.settings,
        learned=basis.learned,
        draws=basis.work.draws,
        as_of=basis.at.astimezone(ZoneInfo(basis.zone)).isoformat(timespec="seconds"),
        currency=basis.work.home_currency,
        lang=lang,
        flags=basis.evidence.flags,
        progress=progress,
    )
    return Weighed(portfolio, {str(key): name for key, name in basis.evidence.names.items()}, basis)


def refresh(
    journal: "Journal",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    lang: str = "en",
) -> Receipt | None:
    """Weigh every client and store what changed; None where nothing did.

    Raises:
        Fault: cancelled on the way, or the journal cannot be written.
    """

    def told(done: int, of: int) -> None:
        if cancelled is not None and cancelled():
            raise Fault(FaultCode.CANCELLED)
        if progress is not None:
            progress(done, of)

    return store(journal, weigh(journal, lang=lang, progress=told))


def store(journal: "Journal", weighed: Weighed, only: Collection[ClientId] | None = None) -> Receipt | None:
    """Store the verdicts whose evidence, settings or suggestion changed since the last one; None where none did.

    One a client and day. Nothing is stored in a journal that is read-only. `only` is for clients weighed apart from the
    others: their print is marked, so that the next full weighing writes them again.
    """
    from journal.storage.queries.clients import names
    from journal.storage.queries.evidence import last_verdicts
    from journal.verdict import fingerprint

    if journal.read_only:
        return None
    today = weighed.basis.at.astimezone(ZoneInfo(weighed.basis.zone)).date()
    with journal.read() as reader:
        before = last_verdicts(reader, today + timedelta(days=1))
    evidence = {each.id: each for each in weighed.basis.evidence.clients}
    changed = []
    for verdict in weighed.portfolio.clients:
        if only is not None and ClientId(verdict.client) not in only:
            continue
        taken = fingerprint(evidence[verdict.client], weighed.basis.settings)
        taken = taken if only is None else APART + taken
        if _differs(before.get(ClientId(verdict.client)), verdict, taken):
            changed.append(_record(weighed, verdict, taken, today))
    if not changed:
        return None
    with journal.work(Label.STORE_VERDICTS) as work:
        known = {client for client, _ in names(work.query())}  # one may be gone since it was weighed
        kept = [each for each in changed if each.client in known]
        last = last_verdicts(work.query(), today + timedelta(days=1))
        again = {client for client, each in last.items() if each.on == today}
        work.add_many([each for each in kept if each.client not in again])
        work.replace_many([each for each in kept if each.client in again])
    return work.receipt()


def stored(journal: "Journal", client: ClientId) -> list[StoredVerdict]:
    """Return what was stored for a client, the oldest first."""
    with journal.read() as reader:
        return sorted(reader.find(StoredVerdict, client=client), key=lambda each: each.on)


def last_document(journal: "Journal", client: ClientId) -> dict[str, Any] | None:
    """Return the newest stored document of a client: a page shows it at once, before anything is weighed."""
    records = stored(journal, client)
    return json.loads(records[-1].document) if records else None


def backtest(journal: "Journal", *, overrides: Mapping[str, str] | None = None) -> "tuple[Backtest, Basis]":
    """Return how past forecasts of going on fared by the records' own dates, and what they were made from.

    Raises:
        Refused: an override is not a setting, or not a value it can take.
    """
    from journal.verdict.backtest import backtest as replay

    basis = read_basis(journal, overrides=overrides)
    return replay(basis.evidence.clients, basis.settings), basis


def verdict_settings(work: WorkSettings) -> "Settings":
    """Return the verdict's settings out of those of the work; an hourly rate in another currency is asked for again."""
    from journal.verdict import Settings, setting_names

    values = {name: getattr(work, name) for name in setting_names() if name != "own_rate"}
    rate = work.own_rate
    known = rate is not None and rate.currency == work.home_currency
    return Settings(own_rate=float(rate.major) if rate is not None and known else None, **values)


def _overridden(work: WorkSettings, overrides: Mapping[str, str]) -> WorkSettings:
    read = {name: read_setting(name, text, work.home_currency) for name, text in overrides.items()}
    return dataclasses.replace(work, **read)  # type: ignore[arg-type] # each was read as its field's type


def latch_of(last: "LastVerdict | None", today: date) -> "Latch | None":
    """Return the latch as stored, grown older until today; None for a client never weighed before."""
    from journal.verdict import Latch

    if last is None:
        return None
    since = float((today - (last.since or last.on)).days)
    pending = None if last.pending_since is None else float((today - last.pending_since).days)
    return Latch(last.ending, since, pending)


def _record(weighed: Weighed, verdict: "ClientVerdict", taken: str, today: date) -> StoredVerdict:
    from journal.verdict.result import client_row

    latch, portfolio = verdict.latch, weighed.portfolio
    row = client_row(verdict, portfolio)
    told = {
        "as_of": weighed.basis.at.astimezone(UTC).isoformat(),
        "currency": portfolio.currency,
        "client": weighed.names.get(verdict.client, verdict.client),
        "id": verdict.client,
    }
    return StoredVerdict(
        client=ClientId(verdict.client),
        on=today,
        state=verdict.state.value,
        action=verdict.action,
        ending=latch.ending,
        since=_day_before(today, latch.since_days),
        pending_since=None if latch.pending_days is None else _day_before(today, latch.pending_days),
        p_end_right=verdict.p_end_right,
        p_end_better=verdict.p_end_better,
        evidence_hash=taken,
        document=json.dumps(row | told, ensure_ascii=False),
    )


def _day_before(today: date, days: float) -> date:
    return today - timedelta(days=min(round(days), 36_500))


def _differs(before: "LastVerdict | None", now: "ClientVerdict", taken: str) -> bool:
    """Say whether there is something new to store: evidence, settings, or what is suggested."""
    return before is None or (
        (before.evidence_hash, before.state, before.action, before.ending)
        != (taken, now.state.value, now.action, now.latch.ending)
        # A change that waits to be believed has to be remembered too, or it would wait for ever.
        or (before.pending_since is None) != (now.latch.pending_days is None)
    )
