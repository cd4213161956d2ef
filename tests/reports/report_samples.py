"""Dossiers for tests: a believable one, an empty one, a hostile one."""

import dataclasses
import random
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from journal.domain.choices import (
    Breakdown,
    Channel,
    ContactKind,
    EntryKind,
    Fair,
    IncidentState,
    Outcome,
    PaymentKind,
    ReplyState,
    SaidHow,
    Standing,
    VerdictState,
)
from journal.domain.ids import (
    AttachmentId,
    BoundaryId,
    ClientId,
    EngagementId,
    EntryId,
    IncidentId,
    PaymentId,
    ReplyId,
    ThanksId,
)
from journal.domain.money import Money
from journal.domain.records import (
    Attachment,
    Boundary,
    Client,
    Contact,
    Engagement,
    Entry,
    Incident,
    Payment,
    Reply,
    StandingSince,
    Thanks,
)
from journal.domain.statistics import Period, VerdictOptions
from journal.reports.dossier import (
    ClientDossier,
    ClientHours,
    Dossier,
    Driver,
    Frame,
    IncidentsDossier,
    LaterChange,
    LoggedIncident,
    MonthDossier,
    PortfolioDossier,
    Relationship,
    Report,
    SettlementDossier,
    Suggestion,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "charts"))
import chart_samples

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FRAME = Frame(
    made=MADE,
    zone="Europe/Madrid",
    currency="EUR",
    period=Period(date(2025, 12, 1), date(2026, 12, 1)),
    keeper="Eva Sanz",
)
HOSTILE = "#let x = $1$ *bold* _it_ @ref [a] `raw` \\ <tag> & \"q\" 'q' // /* = + - ~ שלום عربي 株式会社 😀👨‍👩‍👧 \x00\x07\u202e\ufeff ÁéñçßŁ Ω Ж"


def suggestion(state: VerdictState = VerdictState.WATCH) -> Suggestion:
    options = chart_samples.year()["verdict_options"]
    assert isinstance(options, VerdictOptions)
    return Suggestion(
        state=state,
        heading="keep an eye on it",
        sentence="Over the next 365 days I expect about 9 more incidents with this client, each costing you about €170.",
        text="About 1 of the 7 so far looks like a follow-up of an earlier quarrel.\nMoney and time already spent are not part of this sum.",
        since=date(2026, 10, 2),
        grade="B",
        currency="EUR",
        drivers=(Driver(term="fewer incidents", amount=1530.4), Driver(term="the refund", amount=-150)),
        options=options,
    )


def client(number: int, name: str) -> Client:
    return Client(
        id=ClientId(f"c{number}"),
        name=name,
        company="Rossi & Figli S.r.l.",
        contacts=(
            Contact(kind=ContactKind.EMAIL, value=f"mail{number}@example.org"),
            Contact(kind=ContactKind.PHONE, value="+34 600 000 000"),
        ),
        tags=("web", "2026"),
        currency="EUR",
        rate=Money(6000, "EUR"),
        notes="Prefers mornings.",
        standings=(StandingSince(standing=Standing.ACTIVE, since=datetime(2025, 1, 8, tzinfo=UTC)),),
    )


def incident(number: int, of: str = "c0") -> Incident:
    return Incident(
        id=IncidentId(f"i{number}"),
        client=ClientId(of),
        at=datetime(2026, 3, 3, 22, 7, tzinfo=UTC) + timedelta(days=9 * number, hours=number),
        zone="Europe/Madrid",
        about=number % 7 == 6,
        channel=list(Channel)[number % 6],
        complaint="The draft came a day late and the colours are not what we spoke about.",
        effect="The shop opens on Friday without a sign.",
        wish="A new draft by Thursday, and half the fee back.",
        said_back="You need the sign by Friday and the blue of the old shop.",
        notes="Calm on the phone. The brief said green.",
        severity=number % 5 + 1,
        toll=None if number % 3 == 0 else number % 5 + 1,
        fair=list(Fair)[number % 4],
        breakdown=list(Breakdown)[number % 9],
        mine="Send the corrected draft.",
        theirs="Send the photo of the old sign.",
        by_when=date(2026, 3, 9),
        lesson="Show colours on paper before the first draft.",
        state=IncidentState.SETTLED,
        outcome=Outcome.SOLVED,
        turned_around=number % 4 == 0,
        what_turned="The call.",
        changed=MADE,
    )


def entries(count: int, of: str = "c0") -> tuple[Entry, ...]:
    dice = random.Random(3)
    return tuple(
        Entry(
            id=EntryId(f"e{n}"),
            client=ClientId(of),
            day=date(2025, 12, 1) + timedelta(days=n // 3),
            seconds=dice.randrange(5, 300) * 60,
            zone="Europe/Madrid",
            kind=dice.choice(list(EntryKind)),
            billable=n % 3 != 0,
            note=f"Draft {n}, second round with the printer",
        )
        for n in range(count)
    )


def payments(of: str = "c0") -> tuple[Payment, ...]:
    def pay(n: int, kind: PaymentKind, minor: int, note: str) -> Payment:
        return Payment(
            id=PaymentId(f"p{n}"),
            client=ClientId(of),
            kind=kind,
            on=date(2026, 1, 5 + n),
            amount=Money(minor, "EUR"),
            reference=f"2026-{n:03}",
            note=note,
        )

    return (
        pay(0, PaymentKind.RECEIVED, 120_000, "first half"),
        pay(1, PaymentKind.REFUND, 15_050, "for the late draft"),
        pay(2, PaymentKind.COST, 4_999, "print"),
        pay(3, PaymentKind.CONCESSION, 5_000, "not billed"),
    )


def engagement() -> Engagement:
    return Engagement(
        id=EngagementId("g0"),
        client=ClientId("c0"),
        title="Sign for the shop",
        agreed=Money(240_000, "EUR"),
        started=date(2026, 1, 4),
        due=date(2026, 4, 1),
        quantity=Decimal(2),
    )


def client_dossier(incidents: int = 5, hours: int = 60, frame: Frame = FRAME) -> ClientDossier:
    year = chart_samples.year()
    return ClientDossier(
        frame=frame,
        client=client(0, "Rossi & Figli"),
        suggestion=suggestion(),
        income_share=0.31,
        engagements=(engagement(),),
        incidents=tuple(incident(n) for n in range(incidents)),
        entries=entries(hours),
        payments=payments(),
        boundaries=(
            Boundary(
                id=BoundaryId("b0"),
                client=ClientId("c0"),
                what="In writing only",
                why="so that both can look it up",
                since=date(2026, 5, 1),
                said_how=SaidHow.EMAIL,
                agreed=True,
            ),
        ),
        thanks=(
            Thanks(
                id=ThanksId("t0"),
                client=ClientId("c0"),
                on=date(2026, 6, 1),
                words="It looks wonderful.",
                source="e-mail",
            ),
        ),
        replies=(
            Reply(
                id=ReplyId("r0"),
                incident=IncidentId("i0"),
                client=ClientId("c0"),
                text="Thank you for telling me.\nThe new draft comes on Thursday.",
                state=ReplyState.RELEASED,
                released=MADE,
            ),
        ),
        attachments=(
            Attachment(
                id=AttachmentId("a0"),
                client=ClientId("c0"),
                incident=IncidentId("i0"),
                name="mail.eml",
                media_type="message/rfc822",
                size=1200,
                digest="9f" * 32,
            ),
        ),
        charts=(year["hours_by_kind_and_month"], year["incidents_by_breakdown"]),
    )


def portfolio_dossier(frame: Frame = FRAME) -> PortfolioDossier:
    year = chart_samples.year()
    lines = [
        Relationship(
            client=client(n, name),
            suggestion=suggestion()
            if n in {0, 4}
            else dataclasses.replace(suggestion(VerdictState.HEALTHY), heading="going well"),
            seconds=(20 + 7 * n) * 3600,
            unpaid_seconds=n * 5400,
            earned=None if n == 3 else Money(150_000 + 43_210 * n, "EUR"),
            income_share=None if n == 3 else 0.31 if n == 0 else 0.05,
            incidents=7 if n == 0 else n % 3,
            last_incident=date(2026, 11, 1) if n % 3 else None,
        )
        for n, name in enumerate(chart_samples.NAMES)
    ]
    kind = Thanks(
        id=ThanksId("t1"), client=ClientId("c1"), on=date(2026, 11, 18), words="You saved our week."
    )
    names = ("hours_by_kind_and_month", "incidents_by_breakdown", "earned_per_hour", "cost_against_value")
    return PortfolioDossier(
        frame=frame,
        relationships=tuple(lines),
        clients_90d=15,
        without_incident_90d=13,
        last_thanks=(client(1, "Ana Gómez"), kind),
        charts=tuple(year[name] for name in names),
    )


def incidents_dossier(count: int = 8, frame: Frame = FRAME) -> IncidentsDossier:
    log = tuple(
        LoggedIncident(
            incident=incident(n),
            client=client(n % 3, chart_samples.NAMES[n % 3]),
            seconds=5400,
            conceded=(Money(5000, "EUR"),) if n % 4 == 0 else (),
            sources=client_dossier(0, 0).attachments if n % 2 else (),
            changes=(LaterChange(at=MADE, fields=("toll", "mine")),) if n % 3 == 0 else (),
            digest=f"{n:064x}",
        )
        for n in range(count)
    )
    return IncidentsDossier(frame=frame, log=log, checksum="c0ffee" * 10 + "abcd")


def month_dossier(frame: Frame = FRAME) -> MonthDossier:
    clients = tuple(client(n, chart_samples.NAMES[n]) for n in range(3))
    return MonthDossier(
        frame=dataclasses.replace(frame, period=Period(date(2026, 5, 1), date(2026, 6, 1))),
        month=date(2026, 5, 1),
        clients=clients,
        hours=(
            ClientHours(
                client=clients[0],
                seconds={EntryKind.DELIVERY: 90_000, EntryKind.CONFLICT: 5_400},
                billable_seconds=90_000,
            ),
            ClientHours(client=clients[1], seconds={EntryKind.DELIVERY: 36_000}, billable_seconds=36_000),
            ClientHours(client=None, seconds={EntryKind.ADMIN: 9_000}),
        ),
        payments=payments(),
        incidents=(incident(8), incident(9, "c1")),
        thanks=client_dossier(0, 0).thanks,
        charts=(chart_samples.year()["unpaid_share"],),
    )


def settlement_dossier(frame: Frame = FRAME) -> SettlementDossier:
    return SettlementDossier(
        frame=frame,
        client=client(0, "Rossi & Figli"),
        ends_on=date(2026, 12, 15),
        engagements=(engagement(),),
        payments=payments(),
        billable_seconds=40 * 3600,
        refund=Money(60_000, "EUR"),
        refund_on=date(2026, 12, 1),
        delivered=("The sign, in two sizes",),
        to_return=("Access to the web shop", "The printed samples"),
        still_open=("The invoice of December",),
        words="Thank you for the two years of work together.",
    )


def believable() -> dict[Report, Dossier]:
    return {
        Report.PORTFOLIO: portfolio_dossier(),
        Report.CLIENT: client_dossier(),
        Report.INCIDENTS: incidents_dossier(),
        Report.MONTH: month_dossier(),
        Report.SETTLEMENT: settlement_dossier(),
    }


def empty() -> dict[Report, Dossier]:
    frame = Frame(made=MADE, zone="UTC", currency="EUR")
    nobody = Client(id=ClientId("c0"), name="", currency="EUR")
    return {
        Report.PORTFOLIO: PortfolioDossier(frame=frame),
        Report.CLIENT: ClientDossier(frame=frame, client=nobody),
        Report.INCIDENTS: IncidentsDossier(frame=frame),
        Report.MONTH: MonthDossier(frame=frame, month=date(2026, 5, 1)),
        Report.SETTLEMENT: SettlementDossier(frame=frame, client=nobody),
    }
