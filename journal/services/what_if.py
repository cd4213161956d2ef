"""What if: one client weighed again with other figures, answered from a kept basis, stored only when asked."""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.choices import EngagementState, PaymentKind
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, Engagement, Payment, WorkSetting
from journal.domain.settings import SettingValue, read_setting, write_setting
from journal.services import checks, settings
from journal.services.common import nothing, owner

if TYPE_CHECKING:
    from journal.services.verdicts import Basis
    from journal.storage.journal import Journal
    from journal.storage.work import UnitOfWork
    from journal.verdict import ClientEvidence, ClientVerdict, Option, Settings

DRAWS = 1000  # while a slider is dragged; the bands of 2,000 differ by less than a pixel
_SETTINGS = ("psi", "raise_by", "raise_leave", "partial_share", "partial_accept", "hand_accept", "hand_fee")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What is tried. Money in major units of the home currency, shares 0 to 1; None is "as recorded"."""

    refund: float | None = None
    hours_left: float | None = None
    own_rate: float | None = None  # money an hour
    psi: float | None = None  # how much stress counts
    risk: float | None = None  # chance of a bad review after parting × what it would cost
    works: float | None = None  # share of incidents that a limit is expected to stop
    options: "frozenset[Option] | None" = None  # ways to compare beyond the usual ones
    avoidable: float | None = None  # share of incidents that a change on one's own side would avoid
    raise_by: float | None = None
    raise_leave: float | None = None
    partial_share: float | None = None
    partial_accept: float | None = None
    hand_accept: float | None = None
    hand_fee: float | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is tried."""
        return all(getattr(self, field.name) is None for field in dataclasses.fields(self))


def recorded(basis: "Basis", client: str) -> Tried:
    """Return the figures as they are recorded: where every slider starts."""
    evidence, held = basis.client(client), basis.settings
    return Tried(
        refund=evidence.refundable,
        hours_left=evidence.open_hours,
        own_rate=held.own_rate,
        risk=evidence.risk_end,
        works=held.boundary_a / (held.boundary_a + held.boundary_b),
        options=evidence.options,
        avoidable=evidence.avoidable,
        **{name: getattr(held, name) for name in _SETTINGS},
    )


def answer(basis: "Basis", client: str, tried: Tried, *, draws: int = DRAWS) -> "ClientVerdict":
    """Weigh one client with what is tried; nothing is stored.

    It is the verdict once these figures had stood for a while: the latch does not wait for days to pass.

    Raises:
        Refused: the client is not weighed.
    """
    from journal.verdict import weigh_client

    evidence = _evidence(basis.client(client), tried)
    return weigh_client(evidence, basis.learned, _settings(basis.settings, tried), draws=draws)


def _evidence(evidence: "ClientEvidence", tried: Tried) -> "ClientEvidence":
    given = {
        "refundable": tried.refund,
        "open_hours": tried.hours_left,
        "risk_end": tried.risk,
        "options": tried.options,
        "avoidable": tried.avoidable,
    }
    changed = {name: value for name, value in given.items() if value is not None}
    if tried.risk is not None:
        changed["risk_user_set"] = True
    return dataclasses.replace(evidence, **changed)  # type: ignore[arg-type] # each of its field's type


def _settings(held: "Settings", tried: Tried) -> "Settings":
    return dataclasses.replace(held, dwell=0.0, **_changed(held, tried))  # type: ignore[arg-type] # numbers all


def _changed(held: "Settings", tried: Tried) -> dict[str, float]:
    """Return the settings that what is tried would change."""
    found = {name: getattr(tried, name) for name in (*_SETTINGS, "own_rate")}
    if tried.works is not None:
        # The mean moves, how sure it is stays: Beta(a, b) keeps a + b.
        weight = held.boundary_a + held.boundary_b
        share = min(max(tried.works, 0.01), 0.99)
        found |= {"boundary_a": weight * share, "boundary_b": weight * (1 - share)}
    return {name: value for name, value in found.items() if value is not None}


def keep(journal: "Journal", client: ClientId, tried: Tried) -> Receipt:
    """Store what was tried, as one step: settings from now on, refund and hours with the open work, risks with the client.

    Raises:
        Refused: there is no open work to note hours or a refund with, more would be paid back than was paid, or a
            value is out of its range.
    """
    if tried.empty:
        return nothing(Label.KEEP_WHAT_IF, client)
    with journal.work(Label.KEEP_WHAT_IF) as work:
        known = owner(work, client)
        work.about = known.name
        _keep_settings(work, tried)
        home = settings.held(work, work.now).home_currency
        _keep_client(work, known, tried, home)
        if tried.refund is not None or tried.hours_left is not None:
            _keep_open_work(work, client, tried, home)
    return work.receipt(client)


def _keep_settings(work: "UnitOfWork", tried: Tried) -> None:
    from journal.services.verdicts import verdict_settings

    now = settings.held(work, work.now)
    home = now.home_currency
    for name, number in _changed(verdict_settings(now), tried).items():
        value: SettingValue = round(number, 6)
        if name == "own_rate":
            value = Money.of(Decimal(str(round(number, 2))), home)
        text = write_setting(value)
        if getattr(now, name) != read_setting(name, text, home):
            work.add(WorkSetting(name=name, value=text, since=work.now))


def _keep_client(work: "UnitOfWork", known: Client, tried: Tried, home: str) -> None:
    fresh = known
    if tried.risk is not None:
        if known.currency != home:
            raise refuse("risk", Code.OTHER_CURRENCY, found=home, expected=known.currency)
        fresh = dataclasses.replace(fresh, risk_end=Money.of(Decimal(str(round(tried.risk, 2))), home))
    if tried.options is not None:
        fresh = dataclasses.replace(fresh, options=" ".join(sorted(each.value for each in tried.options)))
    if tried.avoidable is not None:
        fresh = dataclasses.replace(fresh, avoidable=Decimal(str(round(tried.avoidable, 4))))
    checks.demand(checks.client(fresh))
    work.replace(fresh)


def _keep_open_work(work: "UnitOfWork", client: ClientId, tried: Tried, home: str) -> None:
    running = work.find(Engagement, client=client, state=EngagementState.OPEN)
    if not running:
        raise refuse("hours_left" if tried.refund is None else "refund", Code.NO_OPEN_WORK)
    if tried.hours_left is not None:
        shares = _shared(round(tried.hours_left * 3600), [each.seconds_left or 0 for each in running])
        running = [
            dataclasses.replace(each, seconds_left=seconds)
            for each, seconds in zip(running, shares, strict=True)
        ]
    if tried.refund is not None:
        running = _with_refund(work, running, round(tried.refund * 100) / 100, home)
    work.replace_many(running)


def _shared(whole: int, parts: list[int]) -> list[int]:
    """Part `whole` as `parts` stand to each other; where there are none yet, the first has it all."""
    total = sum(parts)
    if not total:
        return [whole, *(0 for _ in parts[1:])]
    shares = [whole * part // total for part in parts]
    shares[0] += whole - sum(shares)
    return shares


def _with_refund(work: "UnitOfWork", running: list[Engagement], refund: float, home: str) -> list[Engagement]:
    """Note the refund with the open engagements, as far as each was paid.

    Raises:
        Refused: more than was paid for them.
    """
    left = Money.of(Decimal(str(refund)), home).minor
    found = []
    paid_in_all = 0
    for each in running:
        paid = sum(
            payment.amount.minor if payment.kind is PaymentKind.RECEIVED else -payment.amount.minor
            for payment in work.find(Payment, engagement=each.id)
            if payment.kind in {PaymentKind.RECEIVED, PaymentKind.REFUND, PaymentKind.CHARGEBACK}
            and payment.amount.currency == home
        )
        paid_in_all += max(0, paid)
        share = min(left, max(0, paid))
        left -= share
        found.append(dataclasses.replace(each, refundable=Money(share, home)))
    if left > 0:
        raise refuse(
            "refund", Code.OUT_OF_RANGE, text=refund, low=0, high=str(Money(paid_in_all, home).major)
        )
    return found
