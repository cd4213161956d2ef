"""Bringing a relationship to an end: one step that records the refund, ends the work, holds the letter, closes the client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EngagementState, IncidentState, PaymentKind, ReplyState, Standing
from journal.domain.decisions import Ending
from journal.domain.ids import ClientId, EngagementId, IncidentId, PaymentId, ReplyId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.records import Engagement, Incident, Payment, Reply, StandingSince
from journal.services import checks, payments, settings
from journal.services.common import owner
from journal.services.ending_figures import Settlement
from journal.services.ending_letter import filled, template, words_of
from journal.wording import formats, language

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Records
    from journal.storage.work import UnitOfWork

# What is easily forgotten, in the order it is done.
STEPS = ("finish", "materials", "data", "access", "invoice", "credit", "refund", "message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a relationship is to end. Amounts are in the client's currency; `vat` and `fee` belong to the refund."""

    client: ClientId
    on: date
    finished: bool = False  # the open work was done; else it was stopped before
    refund: Money | None = None
    vat: Money | None = None
    fee: Money | None = None
    letter: str = ""
    hold_until: datetime | None = None
    why: str = ""
    done: tuple[str, ...] = ()


def propose_letter(
    journal: "Journal",
    known: Settlement,
    *,
    on: date,
    finished: bool = False,
    refund: Money | None = None,
    vat: Money | None = None,
    returns: str = "",
    lang: str = "",
) -> str:
    """Word the letter in the client's language; it admits no fault and asks for nothing."""
    chosen = language(lang or known.client.language)
    titles = ", ".join(line.engagement.title for line in known.running)
    held = settings.current(journal)
    whole = refund + vat if refund is not None and vat is not None else refund

    def money(amount: Money | None) -> str:
        return formats.money(amount, chosen) if amount is not None and amount.minor > 0 else ""

    values = {
        "name": known.client.name,
        "day": formats.date(on, chosen),
        "finish": titles if finished else "",
        "stop": "" if finished else titles,
        "refund": money(whole),
        "vat": money(vat) if refund is not None else "",
        "open": money(known.open) if finished else "",
        "returns": returns.strip(),
        "keeper": held.keeper or held.business,
    }
    return filled(words_of(template(journal, chosen).read_text(encoding="utf-8")), values)


def overnight(journal: "Journal") -> datetime:
    """Return until when a last message is held at least: tomorrow morning."""
    from journal.services import replies

    return replies.waits(journal)["tomorrow"]


def carry_through(journal: "Journal", plan: Plan) -> Receipt:
    """Do all of it as one step that one undo takes back.

    The refund becomes payments of the engagements it was paid for; open engagements are done or stopped; the letter
    waits as a reply of the client's latest incident (without one it is kept with the ending alone); the client is closed.

    Raises:
        Refused: unknown or closed already, a day ahead, more paid back than was paid, or an amount that makes no sense.
    """
    with journal.work(Label.END_RELATIONSHIP) as work:
        known = owner(work, plan.client)
        work.about = known.name
        if known.standing is Standing.CLOSED:
            raise refuse("client", Code.ALREADY_CLOSED)
        if plan.on > work.query().today:
            raise refuse("on", Code.DATE_IN_FUTURE, text=plan.on.isoformat())
        running = work.find(Engagement, client=plan.client, state=EngagementState.OPEN)
        if plan.refund is not None and plan.refund.minor:
            _pay_back(work, plan, running)
        state = EngagementState.DONE if plan.finished else EngagementState.ENDED
        ended = [replace(each, state=state, ended=plan.on, seconds_left=None) for each in running]
        for engagement in ended:
            checks.demand(checks.engagement(engagement))
        work.replace_many(ended)
        if plan.letter.strip():
            _hold(work, plan, known.id)
        since = StandingSince(standing=Standing.CLOSED, since=work.now)
        work.replace(replace(known, standing=Standing.CLOSED, standings=(*known.standings, since)))
        work.add(
            Ending(
                client=plan.client,
                on=plan.on,
                why=plan.why.strip(),
                done=tuple(step for step in STEPS if step in plan.done),
                letter=plan.letter.strip(),
                refund=plan.refund,
            )
        )
    return work.receipt(plan.client)


def _pay_back(work: "UnitOfWork", plan: Plan, running: Sequence[Engagement]) -> None:
    """Record the refund with the engagements it was paid for, the newest first; VAT and fee in proportion.

    Raises:
        Refused: more than the client ever paid.
    """
    refund = plan.refund
    if refund is None:
        return
    if refund.minor < 0:
        raise refuse("refund", Code.NEGATIVE, text=str(refund.major))
    shares: list[tuple[EngagementId | None, int]] = []
    left = refund.minor
    for engagement in reversed(running):
        share = min(left, _paid(work, plan.client, refund.currency, engagement.id))
        if share > 0:
            shares.append((engagement.id, share))
            left -= share
    if left > 0:
        in_all = _paid(work, plan.client, refund.currency, None)
        if refund.minor > in_all:
            most = str(Money(max(0, in_all), refund.currency).major)
            raise refuse("refund", Code.OUT_OF_RANGE, text=str(refund.major), low=0, high=most)
        shares.append((None, left))
    vat, fee = _parted(plan.vat, shares), _parted(plan.fee, shares)
    for place, (key, minor) in enumerate(shares):
        payment = Payment(
            id=PaymentId(""),
            client=plan.client,
            kind=PaymentKind.REFUND,
            on=plan.on,
            amount=Money(minor, refund.currency),
            vat=vat[place],
            fee=fee[place],
            engagement=key,
        )
        work.add(payments.prepared(work, payment))


def _paid(records: "Records", client: ClientId, currency: str, engagement: EngagementId | None) -> int:
    """Return the minor units paid less those that went back: for an engagement, or in all."""
    found = (
        records.find(Payment, client=client)
        if engagement is None
        else records.find(Payment, engagement=engagement)
    )
    signs = {PaymentKind.RECEIVED: 1, PaymentKind.REFUND: -1, PaymentKind.CHARGEBACK: -1}
    return sum(
        signs.get(each.kind, 0) * each.amount.minor for each in found if each.amount.currency == currency
    )


def _parted(amount: Money | None, shares: Sequence[tuple[object, int]]) -> list[Money | None]:
    """Part an amount as the shares stand to each other; nothing is lost in rounding."""
    if amount is None or not amount.minor:
        return [None for _ in shares]
    whole = sum(share for _, share in shares)
    parts = [amount.minor * share // whole for _, share in shares]
    parts[0] += amount.minor - sum(parts)
    return [Money(part, amount.currency) if part else None for part in parts]


def _hold(work: "UnitOfWork", plan: Plan, client: ClientId) -> None:
    """Let the letter wait with the latest incident, an open one first; never less than until tomorrow morning."""
    incidents = work.find(Incident, client=client)
    if not incidents:
        return
    of = max(incidents, key=lambda each: (each.state is not IncidentState.SETTLED, each.at, each.id))
    reply = Reply(
        id=ReplyId(""),
        incident=IncidentId(of.id),
        client=client,
        text=plan.letter.strip(),
        not_before=plan.hold_until,
        state=ReplyState.DRAFT,
    )
    checks.demand(checks.reply(reply, work.now))
    work.add(reply)


def endings(journal: "Journal", client: ClientId | None = None) -> list[Ending]:
    """Return the endings, the newest first."""
    with journal.read() as reader:
        found = reader.find(Ending) if client is None else reader.find(Ending, client=client)
    return sorted(found, key=lambda each: each.on, reverse=True)


def look_back(journal: "Journal", ending: Ending, again: bool | None) -> Receipt:
    """Note the answer to "would I take them again?".

    Raises:
        Refused: there is no such ending.
    """
    with journal.work(Label.REVIEW_ENDING) as work:
        known = work.find(Ending, client=ending.client, on=ending.on)
        if not known:
            raise refuse("client", Code.UNKNOWN_RECORD, id=ending.client)
        work.replace(replace(known[0], again=again))
    return work.receipt(ending.client)
