"""This dispute: what one open quarrel is about, and what more of it is likely to cost, apart from the client's verdict.

Time and money already spent are evidence of how long things take, never part of the sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EngagementState, IncidentState
from journal.domain.ids import IncidentId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.records import Engagement, Incident
from journal.services import checks, settings

if TYPE_CHECKING:
    from journal.domain.settings import WorkSettings
    from journal.storage.journal import Journal

_OWED = 1.0  # an open dispute asks for one more contact at least: the answer


@dataclass(frozen=True, slots=True)
class Course:
    """How one dispute went: its contacts, the hours they took together, their tolls; `over` once it is settled."""

    contacts: int
    hours: float
    tolls: tuple[int, ...] = ()
    over: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What one open dispute is about and is expected to take from here; hours are the user's own, money is major units."""

    incident: IncidentId
    at_stake: Money | None  # what the user entered
    proposed: Money | None  # what is open or would go back of the engagement, where nothing was entered
    contacts: int  # so far, as evidence only
    hours: float  # so far, as evidence only
    contacts_expected: float
    hours_expected: float
    cost_expected: (
        float | None
    )  # their time and strain, in the home currency; None without the value of an hour
    hour: float | None  # the value of one own hour
    break_even_hours: float | None  # more hours than these cost more than what is at stake
    own: int  # finished disputes that the expectation rests on
    currency: str

    @property
    def dearer(self) -> bool | None:
        """Whether what is expected costs more than what is at stake; None where one of them is unknown."""
        if self.at_stake is None or self.cost_expected is None:
            return None
        return self.cost_expected > float(self.at_stake.major)


def contacts_to_come(courses: Iterable[Course], work: "WorkSettings") -> float:
    """Return how many more contacts an open dispute is expected to take, the answer still owed included.

    After each contact another follows with a chance p, whatever came before (geometric). p is Beta(5·η̄ + follow-ups,
    5·(1 − η̄) + ends): η̄ is the mean of the settings' prior of follow-ups, worth five contacts, the rest is what the
    user's own disputes did. An open dispute counts with the follow-ups it has had, never with an end.
    Beyond the one that is owed, E[p/(1 − p)] = a/(b − 1) are expected.
    """
    eta = sum(share * weight for share, weight in zip(work.eta_grid, work.eta_prior, strict=True))
    eta = min(max(eta / (sum(work.eta_prior) or 1.0), 0.0), 0.7)
    weight = max(work.pseudo_incidents, 5.0)
    on, ended = weight * eta, weight * (1.0 - eta)
    for each in courses:
        on += each.contacts - 1
        ended += each.over
    return _OWED + on / max(ended - 1.0, 0.25)


def hours_a_contact(courses: Sequence[Course], this: Course, work: "WorkSettings") -> float:
    """Return the hours one contact takes: this dispute's own mean shrunk toward all of them, as an incident's cost is.

    Z = n/(n + k); the mean of all includes the settings' pseudo-incidents. Contacts without hours are not counted:
    that nothing was written down does not mean that it took no time.
    """
    timed = [each for each in courses if each.hours > 0]
    n = sum(each.contacts for each in timed)
    everyone = (work.pseudo_incidents * work.pseudo_hours + sum(each.hours for each in timed)) / (
        work.pseudo_incidents + n
    )
    if this.hours <= 0:
        return everyone
    z = this.contacts / (this.contacts + work.k_incident)
    return z * this.hours / this.contacts + (1 - z) * everyone


def strain_a_contact(this: Course, work: "WorkSettings") -> float:
    """Return the recovery hours one contact takes, weighed by how much stress counts."""
    tolls = this.tolls or (round(work.pseudo_toll),)
    return work.psi * fmean(work.toll_hours[toll - 1] for toll in tolls)


def reckon(
    incident: IncidentId,
    this: Course,
    courses: Sequence[Course],
    work: "WorkSettings",
    *,
    at_stake: Money | None = None,
    proposed: Money | None = None,
) -> Dispute:
    """Reckon one open dispute; `courses` are all disputes of the journal, this one included."""
    contacts = contacts_to_come(courses, work)
    hours = contacts * hours_a_contact(courses, this, work)
    rate = work.own_rate
    known = rate is not None and rate.currency == work.home_currency
    hour = work.phi * float(rate.major) if rate is not None and known else None
    even = None
    if hour and at_stake is not None and at_stake.currency == work.home_currency:
        even = float(at_stake.major) / hour
    return Dispute(
        incident=incident,
        at_stake=at_stake,
        proposed=proposed,
        contacts=this.contacts,
        hours=this.hours,
        contacts_expected=contacts,
        hours_expected=hours,
        cost_expected=None if hour is None else hour * (hours + contacts * strain_a_contact(this, work)),
        hour=hour,
        break_even_hours=even,
        own=sum(each.over for each in courses),
        currency=work.home_currency,
    )


def of_incident(journal: "Journal", incident: IncidentId) -> Dispute | None:
    """Reckon the dispute that an incident belongs to; None once it is settled.

    Raises:
        Refused: there is no such incident.
    """
    from journal.storage.queries.evidence import incident_seconds

    with journal.read() as reader:
        found = reader.get(Incident, incident)
        if found.state is IncidentState.SETTLED:
            return None
        work = settings.held(reader, reader.now)
        everything = reader.find(Incident)
        seconds = incident_seconds(reader)
        engagement = reader.get(Engagement, found.engagement) if found.engagement is not None else None
        proposed = _proposed(journal, engagement)
    chains = chains_of(everything)
    courses = {head: _course(chain, seconds) for head, chain in chains.items()}
    head = next(head for head, chain in chains.items() if any(each.id == incident for each in chain))
    stakes = [each.at_stake for each in chains[head] if each.at_stake is not None]
    return reckon(
        incident,
        courses[head],
        list(courses.values()),
        work,
        at_stake=stakes[-1] if stakes else None,
        proposed=proposed,
    )


def chains_of(incidents: Sequence[Incident]) -> dict[IncidentId, list[Incident]]:
    """Return the disputes by their first incident: each with what goes on from it, the oldest first."""
    known = {each.id: each for each in incidents}
    chains: dict[IncidentId, list[Incident]] = defaultdict(list)
    for each in sorted(incidents, key=lambda one: (one.at, one.id)):
        head, seen = each, {each.id}
        while head.continues is not None and head.continues in known and head.continues not in seen:
            head = known[head.continues]
            seen.add(head.id)
        chains[head.id].append(each)
    return dict(chains)


def _course(chain: Sequence[Incident], seconds: Mapping[IncidentId, int]) -> Course:
    return Course(
        contacts=len(chain),
        hours=sum(seconds.get(each.id, 0) for each in chain) / 3600,
        tolls=tuple(each.toll for each in chain if each.toll is not None),
        over=chain[-1].state is IncidentState.SETTLED,
    )


def _proposed(journal: "Journal", engagement: Engagement | None) -> Money | None:
    """Return what an engagement puts at stake by itself: what is not yet paid of it, else what would go back."""
    from journal.services import engagements

    if engagement is None or engagement.state is not EngagementState.OPEN:
        return None
    line = engagements.line(journal, engagement.id)
    if line.open is not None and line.open.minor > 0:
        return line.open
    return engagement.refundable if engagement.refundable and engagement.refundable.minor > 0 else None


def note_stake(journal: "Journal", incident: IncidentId, at_stake: Money | None) -> Receipt:
    """Note the sum an open dispute is about; None forgets it.

    Raises:
        Refused: unknown, negative, or not in the home currency.
    """
    with journal.work(Label.NOTE_STAKE) as work:
        known = work.get(Incident, incident)
        home = settings.held(work, work.now).home_currency
        if at_stake is not None and at_stake.currency != home:
            raise refuse("at_stake", Code.OTHER_CURRENCY, found=at_stake.currency, expected=home)
        fresh = replace(known, at_stake=at_stake)
        checks.demand(checks.incident(fresh, work.now))
        work.replace(fresh)
    return work.receipt(incident)
