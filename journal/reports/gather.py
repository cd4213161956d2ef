"""What the reports tell, gathered through the services: the only file of this room that opens a journal."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from journal.domain.choices import EngagementState, EntryKind, PaymentKind
from journal.domain.filters import HoursFilter, IncidentFilter, PaymentFilter, StatFilter
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.records import Client
from journal.domain.statistics import Period, Statistic
from journal.reports.dossier import (
    ClientDossier,
    ClientHours,
    Dossier,
    Driver,
    Frame,
    MonthDossier,
    PortfolioDossier,
    Relationship,
    Report,
    SettlementDossier,
    Suggestion,
)
from journal.reports.gather_log import incident_log

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed
    from journal.storage.journal import Journal

_YEAR = 365
_PORTFOLIO_CHARTS = (
    "cost_against_value",
    "earned_per_hour",
    "hours_by_kind_and_month",
    "incidents_by_breakdown",
)
_CLIENT_CHARTS = ("hours_by_kind_and_month", "incidents_by_breakdown")
_MONTH_CHARTS = ("hours_by_kind_and_month", "incidents_by_breakdown")


def dossier(
    journal: "Journal",
    report: Report,
    *,
    client: ClientId | None = None,
    start: date | None = None,
    end: date | None = None,
    lang: str = "en",
) -> Dossier:
    """Gather what `report` tells of the half-open days `start` to `end` (each report has its own default).

    Raises:
        Refused: the report is about one client and none is named, or the client is unknown.
    """
    if report is Report.PORTFOLIO:
        return portfolio(journal, start=start, end=end, lang=lang)
    if report is Report.INCIDENTS:
        return incident_log(
            journal, frame_of(journal, _named(journal, start, end)), client=client, start=start, end=end
        )
    if report is Report.MONTH:
        return month(journal, start or journal.today())
    if client is None:
        raise refuse("client", Code.REQUIRED)
    if report is Report.CLIENT:
        return client_story(journal, client, start=start, end=end, lang=lang)
    return settlement(journal, client)


def frame_of(journal: "Journal", period: Period | None = None) -> Frame:
    """Return what every report carries."""
    from journal.services import settings

    work = settings.current(journal)
    return Frame(
        made=journal.now().replace(microsecond=0),
        zone=journal.zone,
        currency=work.home_currency,
        period=period,
        keeper=work.keeper or work.business,
        footer=work.report_footer,
    )


def _named(journal: "Journal", start: date | None, end: date | None) -> Period | None:
    """Return the period that was named; None where none was and the whole story is told."""
    from journal.services import statistics

    if start is None and end is None:
        return None
    return statistics.period_of(journal.today(), StatFilter(start=start, end=end))


def suggestion_of(weighed: "Weighed", client: ClientId, lang: str) -> Suggestion | None:
    """Return what the verdict says of one client, worded; None where it was not weighed."""
    from journal.services.comparisons import options_of
    from journal.verdict import say
    from journal.wording.suggestions import driver, heading_title

    verdict = weighed.of(client)
    if verdict is None:
        return None
    portfolio_verdict = weighed.portfolio
    # What is said of abuse has its own line in a report: it is not said twice.
    words = say(dataclasses.replace(verdict, safety=False), lang, portfolio_verdict.currency)
    today = weighed.basis.at.astimezone(ZoneInfo(weighed.basis.zone)).date()
    return Suggestion(
        state=verdict.state,
        heading=heading_title(verdict.state, verdict.action, lang),
        sentence=words.first_sentence,
        text=words.rest,
        since=today - timedelta(days=min(round(verdict.since_days), 36_500)),
        grade=verdict.grade,
        currency=portfolio_verdict.currency,
        drivers=tuple(
            Driver(term=driver(each.term, lang), amount=each.amount)
            for each in verdict.drivers
            if verdict.reckoned and abs(each.amount) >= 0.5
        ),
        options=options_of(verdict, weighed.names.get(client, ""), portfolio_verdict.currency)
        if verdict.reckoned
        else None,
        safety=verdict.safety,
    )


def portfolio(
    journal: "Journal", *, start: date | None = None, end: date | None = None, lang: str = "en"
) -> PortfolioDossier:
    """Gather the state of all relationships that are not closed; without days, of the last twelve months."""
    from journal.services import clients, incidents, statistics, today, verdicts

    chosen = StatFilter(start=start, end=end)
    period = statistics.period_of(journal.today(), chosen)
    weighed = verdicts.weigh(journal, lang=lang)
    lines = {line.id: line for line in clients.listing(journal).lines}
    hours = _hours_by_client(journal, period)
    earned = _earned(journal, period)
    shares = income_shares(journal)
    counted: dict[ClientId, int] = defaultdict(int)
    for line in incidents.page(journal, IncidentFilter(start=period.since, end=period.until)).lines:
        counted[line.incident.client] += 1
    zone = ZoneInfo(journal.zone)
    relationships = []
    for client in clients.everyone(journal, with_closed=False):
        spent, billable = hours.get(client.id, (0, 0))
        last = lines[client.id].last_incident if client.id in lines else None
        relationships.append(
            Relationship(
                client=client,
                suggestion=suggestion_of(weighed, client.id, lang),
                seconds=spent,
                unpaid_seconds=spent - billable,
                earned=earned.get(client.id),
                income_share=shares.get(client.id),
                incidents=counted[client.id],
                last_incident=last.astimezone(zone).date() if last else None,
            )
        )
    summary = today.summary(journal)
    thanked = summary.last_thanks
    return PortfolioDossier(
        frame=frame_of(journal, period),
        relationships=tuple(relationships),
        clients_90d=summary.clients_90d,
        without_incident_90d=summary.clients_without_difficulty_90d,
        last_thanks=(clients.get(journal, thanked.thanks.client), thanked.thanks) if thanked else None,
        charts=_charts(journal, _PORTFOLIO_CHARTS, chosen),
    )


def client_story(
    journal: "Journal",
    client: ClientId,
    *,
    start: date | None = None,
    end: date | None = None,
    lang: str = "en",
) -> ClientDossier:
    """Gather one relationship's whole story, or that of the days named."""
    from journal.services import (
        attachments,
        boundaries,
        clients,
        engagements,
        hours,
        incidents,
        payments,
        replies,
        thanks,
        verdicts,
    )

    known = clients.get(journal, client)
    weighed = verdicts.weigh(journal, clients=[client], lang=lang)
    had = incidents.page(
        journal, IncidentFilter(client=client, start=start, end=end), sort="at", descending=False
    ).lines
    worked = hours.page(
        journal, HoursFilter(client=client, start=start, end=end), sort="day", descending=False
    )
    moved = payments.page(
        journal, PaymentFilter(client=client, start=start, end=end), sort="on", descending=False
    )
    chosen = StatFilter(start=start, end=end, clients=(client,))
    written = [reply for line in had for reply in replies.of_incident(journal, line.incident.id)]
    return ClientDossier(
        frame=frame_of(journal, _named(journal, start, end)),
        client=known,
        suggestion=suggestion_of(weighed, client, lang),
        income_share=income_shares(journal).get(client),
        engagements=tuple(
            sorted(
                (line.engagement for line in engagements.of_client(journal, client)),
                key=lambda each: (each.started or date.min, each.id),
            )
        ),
        incidents=tuple(line.incident for line in had),
        entries=tuple(line.entry for line in worked.lines),
        payments=tuple(line.payment for line in moved.lines),
        boundaries=tuple(
            sorted(boundaries.of_client(journal, client), key=lambda each: (each.since or date.min, each.id))
        ),
        thanks=tuple(sorted(thanks.of_client(journal, client), key=lambda each: (each.on, each.id))),
        replies=tuple(written),
        attachments=tuple(attachments.of_client(journal, client)),
        charts=_charts(journal, _CLIENT_CHARTS, chosen),
    )


def month(journal: "Journal", day: date) -> MonthDossier:
    """Gather the month that `day` lies in; its charts show it as the last of twelve."""
    from journal.services import clients, hours, incidents, payments, thanks

    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    everyone = {each.id: each for each in clients.everyone(journal)}
    seconds: dict[ClientId | None, dict[EntryKind, int]] = defaultdict(dict)
    billable: dict[ClientId | None, int] = defaultdict(int)
    for row in hours.totals(journal, by=("client", "kind"), start=first, end=after, with_value=False):
        seconds[row.client][EntryKind(row.keys["kind"])] = row.seconds
        billable[row.client] += row.billable_seconds
    had = incidents.page(journal, IncidentFilter(start=first, end=after), sort="at", descending=False).lines
    moved = payments.page(journal, PaymentFilter(start=first, end=after), sort="on", descending=False).lines
    words = [line.thanks for line in thanks.latest(journal, limit=10_000) if first <= line.thanks.on < after]
    met = {
        *(key for key in seconds if key),
        *(line.incident.client for line in had),
        *(line.payment.client for line in moved),
        *(each.client for each in words),
    }
    chosen = StatFilter(start=(after - timedelta(days=_YEAR)).replace(day=1), end=after)
    return MonthDossier(
        frame=frame_of(journal, Period(first, after)),
        month=first,
        clients=tuple(each for key, each in everyone.items() if key in met),
        hours=tuple(
            ClientHours(client=everyone[key] if key else None, seconds=kinds, billable_seconds=billable[key])
            for key, kinds in seconds.items()
        ),
        payments=tuple(line.payment for line in moved),
        incidents=tuple(line.incident for line in had),
        thanks=tuple(sorted(words, key=lambda each: each.on)),
        charts=_charts(journal, _MONTH_CHARTS, chosen),
    )


def settlement(journal: "Journal", client: ClientId) -> SettlementDossier:
    """Gather how a relationship would be brought to an end from the records: what is done, open and to be paid back."""
    from journal.services import clients, ending, engagements, hours, payments

    known = clients.get(journal, client)
    lines = engagements.of_client(journal, client)
    ended = next(iter(ending.endings(journal, client)), None)
    running = [line for line in lines if line.engagement.state is EngagementState.OPEN]
    back = [line.engagement.refundable for line in running if line.engagement.refundable is not None]
    totals = hours.totals(journal, by=("client",), client=client, with_value=False)
    return SettlementDossier(
        frame=frame_of(journal),
        client=known,
        ends_on=ended.on if ended else None,
        engagements=tuple(line.engagement for line in lines),
        payments=tuple(
            line.payment
            for line in payments.page(
                journal, PaymentFilter(client=client), sort="on", descending=False
            ).lines
        ),
        billable_seconds=sum(row.billable_seconds for row in totals),
        refund=_added(back, known) or (ended.refund if ended else None),
        delivered=tuple(
            line.engagement.title for line in lines if line.engagement.state is EngagementState.DONE
        ),
        still_open=tuple(line.engagement.title for line in running),
    )


def _added(amounts: Sequence[Money], client: Client) -> Money | None:
    """Return the sum of amounts in the client's currency; None where there are none."""
    own = [each.minor for each in amounts if each.currency == client.currency]
    return Money(sum(own), client.currency) if own else None


def income_shares(journal: "Journal") -> dict[ClientId, float]:
    """Return each client's share, 0..1, of what came in during the last twelve months, in the home currency."""
    from journal.services import payments, settings

    home = settings.current(journal).home_currency
    since = journal.today() - timedelta(days=_YEAR)
    came: dict[ClientId, int] = defaultdict(int)
    for line in payments.page(journal, PaymentFilter(kind=PaymentKind.RECEIVED, start=since)).lines:
        if line.payment.amount.currency == home:
            came[line.payment.client] += line.payment.amount.minor
    total = sum(came.values())
    return {client: minor / total for client, minor in came.items()} if total else {}


def _hours_by_client(journal: "Journal", period: Period) -> dict[ClientId | None, tuple[int, int]]:
    from journal.services import hours

    rows = hours.totals(journal, by=("client",), start=period.since, end=period.until, with_value=False)
    return {row.client: (row.seconds, row.billable_seconds) for row in rows}


def _earned(journal: "Journal", period: Period) -> dict[ClientId, Money]:
    from journal.domain.statistics import EarnedPerHour
    from journal.services import statistics

    values = statistics.values(journal, "earned_per_hour", StatFilter(start=period.since, end=period.until))
    return {each.client: each.earned for each in values.clients} if isinstance(values, EarnedPerHour) else {}


def _charts(journal: "Journal", names: Sequence[str], chosen: StatFilter) -> tuple[Statistic, ...]:
    from journal.services import statistics

    return tuple(statistics.values(journal, name, chosen) for name in names)
