"""The records of the journal as frozen values. Ids are client-made; `version` counts the writes of a row.

A record that is about to be written has no id, or `version` 0. Services fill what the user left empty.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from journal.domain.choices import (
    Alive,
    Breakdown,
    Channel,
    ContactKind,
    Direction,
    EngagementState,
    EntryKind,
    Fair,
    IncidentState,
    Kind,
    Outcome,
    PaymentKind,
    ReplyState,
    SaidHow,
    Standing,
    Terms,
)
from journal.domain.ids import (
    AttachmentId,
    BatchId,
    BoundaryId,
    ClientId,
    EngagementId,
    EntryId,
    IncidentId,
    PaymentId,
    PhraseId,
    ReplyId,
    SkillId,
    ThanksId,
)
from journal.domain.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach a client. `label` is the user's word for it ("work")."""

    kind: ContactKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSince:
    """From `since` on the relationship stood so."""

    standing: Standing
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A person or organisation worked for. Risks are entered by the user as probability × cost; None is "not entered"."""

    id: ClientId
    name: str
    kind: Kind = Kind.PERSON
    company: str = ""
    contacts: tuple[Contact, ...] = ()
    tags: tuple[str, ...] = ()
    currency: str
    rate: Money | None = None  # per hour
    language: str = ""  # the client's language, "es" or "en"; empty: the journal's
    notes: str = ""
    standing: Standing = Standing.ACTIVE
    standings: tuple[StandingSince, ...] = ()
    alive: Alive = Alive.UNKNOWN
    risk_end: Money | None = None
    risk_cont: Money | None = None
    risk_per_incident: Money | None = None
    referral: Money | None = None
    refund_fee: Decimal | None = None  # share of a refund the processor keeps, 0..1
    vcard_uid: str = ""
    options: str = ""  # codes of the ways to compare that the user switched on, parted by spaces
    avoidable: Decimal | None = (
        None  # share of incidents that a change on the user's own side would avoid, 0..1
    )
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0

    @property
    def emails(self) -> tuple[str, ...]:
        """The e-mail addresses, in the order entered."""
        return tuple(c.value for c in self.contacts if c.kind is ContactKind.EMAIL)

    @property
    def phones(self) -> tuple[str, ...]:
        """The phone numbers, in the order entered."""
        return tuple(c.value for c in self.contacts if c.kind is ContactKind.PHONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """What was agreed. `agreed` is the fee net of VAT; what was paid is the sum of its payments, never typed twice."""

    id: EngagementId
    client: ClientId
    title: str
    terms: Terms = Terms.FIXED
    agreed: Money | None = None
    rate: Money | None = None  # per hour, for hourly terms
    quantity: Decimal | None = None  # words, sessions, …
    unit: str = ""
    unit_price: Money | None = None
    refundable: Money | None = None
    seconds_left: int | None = None  # work still to be done
    started: date | None = None
    due: date | None = None
    state: EngagementState = EngagementState.OPEN
    ended: date | None = None
    notes: str = ""
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One difficulty with a client. `toll` is what it took out of the user, 1..5; None is unknown, never zero."""

    id: IncidentId
    client: ClientId
    at: datetime
    zone: str
    about: bool = False  # the instant is remembered, not exact ("about March")
    channel: Channel = Channel.OTHER
    direction: Direction = Direction.INCOMING
    complaint: str = ""
    effect: str = ""
    wish: str = ""
    said_back: str = ""
    notes: str = ""
    severity: int | None = None  # 1..5, how serious for the work
    toll: int | None = None
    abusive: bool = False
    fair: Fair | None = None
    breakdown: Breakdown | None = None
    mine: str = ""  # what I will do
    theirs: str = ""  # what they will do
    by_when: date | None = None
    promise_kept: bool = False
    lesson: str = ""
    lesson_for_all: bool = False
    continues: IncidentId | None = None
    engagement: EngagementId | None = None
    state: IncidentState = IncidentState.OPEN
    outcome: Outcome | None = None
    turned_around: bool = False
    what_turned: str = ""
    crossed: BoundaryId | None = None  # the boundary it crossed
    truth_asked: bool = False  # the core-of-truth question was shown once
    avoid: str = ""  # what not to say to them again
    apology: str = ""  # what I owe, in words
    at_stake: Money | None = None  # the sum this dispute is about
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0

    @property
    def truth_due(self) -> bool:
        """Whether the core-of-truth question is to be shown before a reply goes out: once, unless answered already."""
        return not self.truth_asked and (self.fair is None or self.breakdown is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """A limit agreed or announced: "in writing only", handle with care."""

    id: BoundaryId
    client: ClientId
    what: str
    why: str = ""
    since: date | None = None
    until: date | None = None
    said_how: SaidHow = SaidHow.NOT_YET
    agreed: bool = False
    worked: bool | None = None
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """A kind word."""

    id: ThanksId
    client: ClientId
    on: date
    words: str
    source: str = ""
    incident: IncidentId | None = None
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hours: a span (`start` and `end`) or a duration on `day`. `client` None is time without a client.

    `seconds` is the raw duration; `billed_seconds` what was billed where that differs.
    """

    id: EntryId
    client: ClientId | None
    day: date  # local day in `zone` on which it started
    seconds: int
    zone: str
    start: datetime | None = None
    end: datetime | None = None
    kind: EntryKind = EntryKind.DELIVERY
    billable: bool = True
    billed_seconds: int | None = None
    rate: Money | None = None
    note: str = ""
    worker: str = ""  # who worked; empty: the user
    incident: IncidentId | None = None
    engagement: EngagementId | None = None
    batch: BatchId | None = None
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money that moved, entered positive; net of VAT and before withholding, both optional beside it."""

    id: PaymentId
    client: ClientId
    kind: PaymentKind
    on: date
    amount: Money
    vat: Money | None = None
    withheld: Money | None = None
    fee: Money | None = None  # what the processor kept; for a refund, what is not given back
    engagement: EngagementId | None = None
    incident: IncidentId | None = None
    reference: str = ""
    note: str = ""
    batch: BatchId | None = None
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0

    @property
    def leaves_account(self) -> Money:
        """What really moves: amount plus VAT less what was withheld (a refund gives the VAT back too)."""
        moved = self.amount
        if self.vat:
            moved += self.vat
        if self.withheld:
            moved -= self.withheld
        return moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply held under a "not before" time."""

    id: ReplyId
    incident: IncidentId
    client: ClientId
    text: str
    not_before: datetime | None = None
    state: ReplyState = ReplyState.DRAFT
    released: datetime | None = None
    early_reason: str = ""
    stale: bool = False  # something new came from the client since it was written
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase of the user's own, or what they found out about one that ships (`origin` is its id, `text` is empty)."""

    id: PhraseId
    rung: str  # acknowledge, offer, condition, leave, thank
    situation: str = "any"  # any, call, mail
    language: str = ""  # "es" or "en"; empty: both
    text: str = ""
    origin: str = ""
    helped: int = 0
    did_not: int = 0
    hidden: bool = False
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillTry:
    """One skill picked before a real call or reply; `done` is what was ticked after it, None until then."""

    id: SkillId
    skill: str
    at: datetime
    incident: IncidentId | None = None
    done: bool | None = None
    created: datetime | None = None
    changed: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneCard:
    """When a scene comes back. `state` is the scheduler's own JSON, empty where none is installed."""

    scene: str
    due: datetime
    state: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """One evening's page: energy 1..5 (None: not said), what went well, one thing learned."""

    on: date
    energy: int | None = None
    went_well: str = ""
    learned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept with an incident or client. `digest` is the SHA-256 of its bytes, in hex."""

    id: AttachmentId
    client: ClientId
    incident: IncidentId | None
    name: str
    media_type: str
    size: int
    digest: str
    created: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """The running timer. It is a row of the journal, so that it survives a crash and a restart."""

    client: ClientId | None
    started: datetime
    zone: str
    kind: EntryKind = EntryKind.DELIVERY
    billable: bool = True
    note: str = ""
    engagement: EngagementId | None = None
    incident: IncidentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSetting:
    """A setting of the work from `since` on, so that an old report can be explained."""

    name: str
    value: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """One import that can be taken back whole. `digest` is the SHA-256 of the file's bytes.

    `keys` is what the rows looked like, so that the same row adds nothing twice: digests of 12 bytes each, in
    base 64. The occurrence of equal rows in one file is digested too, so that genuine duplicates are kept.
    """

    id: BatchId
    at: datetime
    files: tuple[str, ...]
    format: str
    digest: str
    new: int
    undone: bool = False
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVerdict:
    """What the program suggested on a day, kept to say later how its forecasts fared. Money in major units."""

    client: ClientId
    on: date
    state: str
    action: str
    ending: bool
    since: date | None
    pending_since: date | None
    p_end_right: float
    p_end_better: float
    evidence_hash: str
    document: str  # the client's JSON of `verdicts --json`
