"""The figures of an ending: what is to be settled before, and what changed after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.domain.choices import EngagementState, PaymentKind
from journal.domain.decisions import Ending
from journal.domain.ids import ClientId
from journal.domain.lines import EngagementLine
from journal.domain.money import Money
from journal.domain.records import Client, Incident, Payment
from journal.services import settings
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Reader

_YEAR = 365
MONTH = 365.25 / 12  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What there is to settle with a client, in the client's currency. `vat` is what was paid of it for the open work."""

    client: Client
    running: tuple[EngagementLine, ...]
    agreed: Money
    paid: Money
    open: Money
    refundable: Money
    vat: Money
    fee_share: float  # of a refund, that the processor keeps

    def vat_on(self, refund: Money) -> Money:
        """Return the VAT that goes back with a refund: as much of it as was paid with the money."""
        if self.paid.minor <= 0:
            return Money(0, refund.currency)
        return Money(round(self.vat.minor * refund.minor / self.paid.minor), refund.currency)

    def fee_on(self, refund: Money) -> Money:
        """Return what a processor keeps of a refund."""
        return Money(round(refund.minor * self.fee_share), refund.currency)


def settlement(journal: "Journal", client: ClientId) -> Settlement:
    """Reckon the settlement from the open engagements and their payments.

    Raises:
        Refused: there is no such client.
    """
    from journal.services import engagements

    lines = engagements.of_client(journal, client)
    running = [line for line in lines if line.engagement.state is EngagementState.OPEN]
    running.sort(key=lambda line: (line.engagement.started or date.min, line.engagement.title))
    with journal.read() as reader:
        known = owner(reader, client)
        keys = [line.engagement.id for line in running]
        payments = reader.find(Payment, engagement=keys) if keys else []
    currency = known.currency

    def total(amounts: Sequence[Money | None]) -> Money:
        return Money(sum(each.minor for each in amounts if each and each.currency == currency), currency)

    vat = total([each.vat for each in payments if each.kind is PaymentKind.RECEIVED]).minor
    vat -= total([each.vat for each in payments if each.kind is PaymentKind.REFUND]).minor
    return Settlement(
        client=known,
        running=tuple(running),
        agreed=total([line.engagement.agreed for line in running]),
        paid=total([line.paid for line in running]),
        open=total([line.open for line in running]),
        refundable=total([line.engagement.refundable for line in running]),
        vat=Money(max(0, vat), currency),
        fee_share=float(known.refund_fee or 0),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """What a month took and brought on the average over `days`: of one client, and of all clients together."""

    days: int
    seconds: float
    toll: float  # sum of the tolls of the incidents
    incidents: float
    money: Money | None  # net; None where money in another currency has no rate
    all_seconds: float
    all_money: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """A relationship in the year before its ending beside the time since; `after` is None on the first day."""

    ending: Ending
    client_name: str
    before: Months
    after: Months | None
    followed_up: int  # seconds worked for the client since


def before_and_after(journal: "Journal", ending: Ending) -> BeforeAfter:
    """Compare the year before an ending with the time since."""
    with journal.read() as reader:
        known = owner(reader, ending.client)
        firsts = [each.at.date() for each in reader.find(Incident, client=ending.client)]
        firsts += [each.on for each in reader.find(Payment, client=ending.client)]
        start = max(ending.on - timedelta(days=_YEAR), min([*firsts, ending.on - timedelta(days=30)]))
        after = None
        followed = 0
        end = reader.today + timedelta(days=1)
        if ending.on + timedelta(days=1) < end:
            first = ending.on + timedelta(days=1)
            after = _months(reader, ending.client, first, end)
            followed = round(after.seconds * (end - first).days / MONTH)
        return BeforeAfter(
            ending=ending,
            client_name=known.name,
            before=_months(reader, ending.client, start, ending.on),
            after=after,
            followed_up=followed,
        )


def _months(reader: "Reader", client: ClientId, start: date, end: date) -> Months:
    """Average the half-open days `start` to `end` to a month."""
    from journal.services.common import local_day
    from journal.storage.queries import earnings, totals

    home = settings.held(reader, reader.now).home_currency
    days = max(1, (end - start).days)
    scale = MONTH / days
    spent = {
        row.client: row.seconds for row in totals.totals(reader, ("client",), start, end, with_value=False)
    }
    earned = earnings.earned(reader, home, None, start, end)
    had = [
        each
        for each in reader.find(Incident, client=client)
        if start <= local_day(each.at, reader.zone) < end
    ]

    def monthly(amounts: Sequence[Money | None]) -> Money | None:
        if any(each is None for each in amounts):
            return None
        return Money(round(sum(each.minor for each in amounts if each) * scale), home)

    return Months(
        days=days,
        seconds=spent.get(client, 0) * scale,
        toll=sum(each.toll or 0 for each in had) * scale,
        incidents=len(had) * scale,
        money=monthly([earned.get(client, Money(0, home))]),
        all_seconds=sum(spent.values()) * scale,
        all_money=monthly(list(earned.values())),
    )
