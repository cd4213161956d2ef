"""Short ways to make records for tests."""

from datetime import UTC, date, datetime

from journal.domain.choices import EntryKind, PaymentKind
from journal.domain.ids import (
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
from journal.domain.problems import Code, Refused
from journal.domain.records import Boundary, Engagement, Entry, Incident, Payment, Reply, Thanks

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def euros(major: str | int) -> Money:
    return Money.of(major, "EUR")


def incident(client: ClientId, at: datetime = NOW, **values) -> Incident:
    return Incident(
        **{"id": IncidentId(""), "client": client, "at": at, "zone": "", "complaint": "Too late"} | values
    )


def entry(client: ClientId | None, seconds: int = 3600, day: date = TODAY, **values) -> Entry:
    kind = values.pop("kind", EntryKind.DELIVERY)
    given = {"id": EntryId(""), "client": client, "seconds": seconds, "day": day, "zone": "", "kind": kind}
    return Entry(**given | {"billable": kind is EntryKind.DELIVERY} | values)


def span(client: ClientId | None, start: datetime, end: datetime, **values) -> Entry:
    return entry(client, seconds=0, start=start, end=end, **values)


def payment(client: ClientId, amount: str | int, on: date = TODAY, **values) -> Payment:
    given = {"id": PaymentId(""), "client": client, "kind": PaymentKind.RECEIVED, "on": on}
    return Payment(**given | {"amount": amount if isinstance(amount, Money) else euros(amount)} | values)


def engagement(client: ClientId, title: str = "Logo", **values) -> Engagement:
    return Engagement(id=EngagementId(""), client=client, title=title, **values)


def boundary(client: ClientId, what: str = "In writing only", **values) -> Boundary:
    return Boundary(id=BoundaryId(""), client=client, what=what, **values)


def thanks(client: ClientId, on: date = TODAY, words: str = "Gracias") -> Thanks:
    return Thanks(id=ThanksId(""), client=client, on=on, words=words)


def reply(of: str, client: ClientId, text: str = "Dear Ana", **values) -> Reply:
    return Reply(id=ReplyId(""), incident=IncidentId(of), client=client, text=text, **values)


def codes(refused: Refused) -> dict[str, Code]:
    return {problem.field: problem.code for problem in refused.problems}
