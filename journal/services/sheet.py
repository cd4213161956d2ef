"""The sheet: what each client pays, asked for all at once after an import, every row skippable.

An answer becomes one engagement that holds the hours not yet in any, and a payment of what came. Nothing is invented:
where two of fee, received and open are known, the third is their difference; where only a fee is known, all of it is
open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EngagementState, EntryKind, PaymentKind, Standing, Terms
from journal.domain.ids import ClientId, EngagementId, PaymentId
from journal.domain.money import Money
from journal.domain.names import fold
from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import Client, Engagement, Entry, Payment
from journal.services import checks
from journal.services.common import local_day, nothing, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork

_OWN_WORK = frozenset({EntryKind.DELIVERY, EntryKind.REWORK})


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One client of the sheet: the hours that no engagement holds yet, and the money known so far.

    `agreed`, `received` and `open` add up what is recorded already, in the client's currency; None is "nothing yet".
    """

    client: ClientId
    name: str
    currency: str
    seconds: int = 0
    first: date | None = None
    last: date | None = None
    rate: Money | None = None
    agreed: Money | None = None
    received: Money | None = None
    open: Money | None = None

    @property
    def money_known(self) -> bool:
        """Whether any money is recorded for the client."""
        return self.agreed is not None or self.received is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAnswer:
    """What the user typed in one row; None was left empty. Amounts are net of VAT, in the client's currency."""

    client: ClientId
    fee: Money | None = None
    rate: Money | None = None
    received: Money | None = None
    open: Money | None = None

    @property
    def empty(self) -> bool:
        """Whether the row was skipped."""
        return self.fee is None and self.rate is None and self.received is None and self.open is None


def rows(journal: "Journal", clients: Sequence[ClientId] | None = None) -> list[SheetRow]:
    """Return a row for each client that is not closed (or for those named), by name."""
    from journal.storage.queries import sheet as queries
    from journal.storage.queries.engagements import fee_of, paid_for

    with journal.read() as reader:
        found = [
            each
            for each in reader.find(Client)
            if (each.standing is not Standing.CLOSED if clients is None else each.id in clients)
        ]
        loose, kept = queries.loose_hours(reader), queries.kept_money(reader)
        engagements = reader.find(Engagement)
        paid = paid_for(reader, [each.id for each in engagements])
    agreed: dict[ClientId, int] = {}
    still_open: dict[ClientId, int] = {}
    currencies = {each.id: each.currency for each in found}
    for each in engagements:
        fee = fee_of(each, 0)
        if fee is None or fee.currency != currencies.get(each.client):
            continue
        agreed[each.client] = agreed.get(each.client, 0) + fee.minor
        if each.state is EngagementState.OPEN:
            came = paid.get(each.id, {}).get(fee.currency)
            left = max(0, fee.minor - (came.minor if came else 0))
            still_open[each.client] = still_open.get(each.client, 0) + left

    def money(sums: Mapping[ClientId, int], client: Client) -> Money | None:
        return Money(sums[client.id], client.currency) if client.id in sums else None

    result = []
    for client in sorted(found, key=lambda each: (fold(each.name), each.id)):
        hours = loose.get(client.id)
        minor = kept.get((client.id, client.currency))
        result.append(
            SheetRow(
                client=client.id,
                name=client.name,
                currency=client.currency,
                seconds=hours.seconds if hours else 0,
                first=hours.first if hours else None,
                last=hours.last if hours else None,
                rate=client.rate,
                agreed=money(agreed, client),
                received=None if minor is None else Money(minor, client.currency),
                open=money(still_open, client),
            )
        )
    return result


def fill(journal: "Journal", answers: Sequence[SheetAnswer], *, lang: str = "en") -> Receipt:
    """Write the answers of the sheet as one step; empty rows are skipped. `lang` words the titles it gives.

    Raises:
        Refused: an amount is malformed, in another currency, or the three do not add up; `line` is the row, from 1.
    """
    given = [(place, each) for place, each in enumerate(answers, start=1) if not each.empty]
    if not given:
        return nothing(Label.FILL_SHEET)
    with journal.work(Label.FILL_SHEET) as work:
        problems: list[Problem] = []
        for place, answer in given:
            try:
                _write(work, answer, journal.zone, lang)
            except Refused as no:
                problems += [replace(problem, line=place) for problem in no.problems]
        checks.demand(problems)
    return work.receipt()


def _write(work: "UnitOfWork", answer: SheetAnswer, zone: str, lang: str) -> None:
    """Write one row: rate of the client, one engagement with its hours, what was received."""
    client = owner(work, answer.client)
    _demand_currency(answer, client)
    today = local_day(work.now, zone)
    if answer.rate is not None and answer.rate != client.rate:
        work.replace(replace(client, rate=answer.rate))
    entries = [
        each
        for each in work.find(Entry, client=client.id, engagement=None, incident=None)
        if each.kind in _OWN_WORK
    ]
    first = min((each.day for each in entries), default=today)
    last = max((each.day for each in entries), default=today)
    fee, received, still_open = _added_up(answer)
    done = still_open is not None and not still_open.minor
    engagement = Engagement(
        id=EngagementId(""),
        client=client.id,
        title=_title(first, last, lang),
        terms=Terms.FIXED if fee is not None else Terms.HOURLY,
        agreed=fee,
        rate=answer.rate if fee is None else None,
        started=first,
        state=EngagementState.DONE if done else EngagementState.OPEN,
        ended=last if done else None,
    )
    checks.demand(checks.engagement(engagement))
    made = work.add(engagement)
    # Many programs call every hour unbillable unless one pays them; where any is billable, the flags were meant.
    meant = any(each.billable for each in entries)
    work.replace_many(
        [replace(each, engagement=made.id, billable=each.billable if meant else True) for each in entries]
    )
    if received is not None and received.minor:
        payment = Payment(
            id=PaymentId(""),
            client=client.id,
            kind=PaymentKind.RECEIVED,
            on=last,
            amount=received,
            engagement=made.id,
        )
        checks.demand(checks.payment(payment, today))
        work.add(payment)


def _added_up(answer: SheetAnswer) -> tuple[Money | None, Money | None, Money | None]:
    """Return fee, received and open, the third reckoned from the other two.

    Raises:
        Refused: the three are given and do not add up, or more was received than agreed.
    """
    fee, received, still_open = answer.fee, answer.received, answer.open
    if fee is None:
        if received is None and still_open is None:
            return None, None, None
        if answer.rate is not None and still_open is None:
            return None, received, None  # by the hour: what is open follows from the hours
        zero = Money(0, (received or still_open or Money(0, "")).currency)
        received, still_open = received or zero, still_open or zero
        return received + still_open, received, still_open
    if received is None:
        if still_open is None:
            return fee, None, fee
        received = fee - still_open
    elif still_open is None:
        # More than the fee came: a tip, or extras; nothing is open then.
        return fee, received, Money(max(0, fee.minor - received.minor), fee.currency)
    if received.minor < 0 or received + still_open != fee:
        raise Refused(Problem("open", Code.DOES_NOT_ADD_UP, {}))
    return fee, received, still_open


def _demand_currency(answer: SheetAnswer, client: Client) -> None:
    problems = []
    for field in ("fee", "rate", "received", "open"):
        amount: Money | None = getattr(answer, field)
        if amount is None:
            continue
        if amount.currency != client.currency:
            problems.append(
                Problem(field, Code.OTHER_CURRENCY, {"found": amount.currency, "expected": client.currency})
            )
        elif amount.minor < 0:
            problems.append(Problem(field, Code.NEGATIVE, {"text": str(amount.major)}))
    checks.demand(problems)


def _title(first: date, last: date, lang: str) -> str:
    from journal.wording import translate
    from journal.wording.formats import month

    since, until = month(first, lang), month(last, lang)
    if since == until:
        return translate("Sheet", "Work in {month}", lang=lang, month=since)
    return translate("Sheet", "Work from {since} to {until}", lang=lang, since=since, until=until)
