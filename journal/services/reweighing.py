"""Only whom a change touched is weighed again, with what the last full weighing learned from everybody."""

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from journal.domain.ids import ClientId
from journal.services import settings as work_settings
from journal.services.verdicts import Weighed, latch_of

if TYPE_CHECKING:
    from journal.services.evidence import Evidence
    from journal.storage.journal import Journal
    from journal.verdict import ClientVerdict


@dataclass(frozen=True, slots=True)
class Touched:
    """New verdicts of a few clients, and what they rest on."""

    at: datetime
    clients: frozenset[ClientId]  # asked for; whoever is not in the evidence is not weighed any more
    evidence: "Evidence"
    verdicts: tuple["ClientVerdict", ...]
    teaches: bool  # the others would learn something else now: a full weighing has to follow


def reweigh(journal: "Journal", before: Weighed, clients: Collection[ClientId]) -> Touched | None:
    """Weigh `clients` as they are now, by what `before` learned; nothing is stored.

    None where `before` no longer serves: it is of another day, or the settings have changed since.
    """
    from journal.services.evidence import facts_now, gather
    from journal.storage.queries import earnings
    from journal.storage.queries.evidence import last_verdicts
    from journal.verdict import teach_alike, weigh
    from journal.verdict.history import with_history

    at, basis = journal.now(), before.basis
    zone = ZoneInfo(basis.zone)
    today = at.astimezone(zone).date()
    with journal.read() as reader:
        work = work_settings.held(reader, at)
        if work != basis.work or basis.at.astimezone(zone).date() != today:
            return None
        rates = earnings.rates(reader, work.home_currency)
        stored = last_verdicts(reader, today, clients)
        facts = facts_now(reader, clients)
    evidence = gather(facts, at=at, zone=basis.zone, rates=rates)
    latched = [
        dataclasses.replace(each, latch=latch_of(stored.get(ClientId(each.id)), today))
        for each in evidence.clients
    ]
    told = tuple(with_history(latched, basis.learned, basis.settings))
    evidence = dataclasses.replace(evidence, clients=told)
    found = weigh(told, basis.settings, learned=basis.learned, draws=work.draws)
    wanted = frozenset(clients)
    days = (at - basis.at).total_seconds() / 86_400
    was = {each.id: each for each in basis.evidence.clients if ClientId(each.id) in wanted}
    teaches = was.keys() != {each.id for each in told} or not all(
        teach_alike(was[each.id], each, days, basis.settings) for each in told
    )
    return Touched(at, wanted, evidence, found.clients, teaches)


def joined(before: Weighed, touched: Touched) -> Weighed:
    """Return the weighing with the touched clients' new verdicts in it; new clients stand last."""
    from journal.verdict import summarise

    new = {each.client: each for each in touched.verdicts}
    fresh = {each.id: each for each in (*before.basis.evidence.clients, *touched.evidence.clients)}
    gone = {str(each) for each in touched.clients} - new.keys()
    known = {each.client for each in before.portfolio.clients}
    clients = [new.get(each.client, each) for each in before.portfolio.clients if each.client not in gone]
    clients += [each for each in touched.verdicts if each.client not in known]
    evidence = before.basis.evidence
    facts = {id_: each for id_, each in evidence.facts.items() if str(id_) not in gone}
    facts |= touched.evidence.facts
    basis = dataclasses.replace(
        before.basis,
        at=touched.at,
        evidence=dataclasses.replace(
            evidence,
            clients=tuple(fresh[each.client] for each in clients),
            facts=facts,
            flags=tuple(sorted({*evidence.flags, *touched.evidence.flags})),
        ),
    )
    portfolio = summarise(
        clients,
        basis.settings,
        basis.learned,
        as_of=touched.at.astimezone(ZoneInfo(basis.zone)).isoformat(timespec="seconds"),
        currency=before.portfolio.currency,
        lang=before.portfolio.lang,
        flags=basis.evidence.flags,
    )
    names = {str(id_): each.client.name for id_, each in facts.items()}
    return Weighed(portfolio, names, basis)
