"""What a foreign file says, before anyone decided what it means: plain frozen drafts, no database.

A draft keeps the names of the file; who they are is decided in the name table of the import. Every draft has a
`fingerprint` over what the file says (never over its place in the file), so that the same file read twice gives the
same ones; `numbered` tells genuine duplicates inside one file apart.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

from journal.domain.choices import (
    Breakdown,
    Channel,
    Direction,
    EntryKind,
    Fair,
    IncidentState,
    Outcome,
    PaymentKind,
)
from journal.domain.money import Money
from journal.domain.problems import Problem
from journal.exchange.money_layouts import MONEY_FORMATS


def _fingerprint(*parts: object) -> str:
    """Digest the parts, each ended by a sign that no text cell holds."""
    told = "\x1f".join(["" if part is None else str(part) for part in parts])
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursDraft:
    """One time entry of a file. `seconds` is end less start where both are known, else the stated duration."""

    line: int
    client: str = ""
    project: str = ""
    task: str = ""
    note: str = ""
    worker: str = ""
    said: str = ""  # words in which a client may be named, where nobody is: an appointment's
    emails: tuple[str, ...] = ()  # who was there
    start: datetime | None = None  # aware, UTC
    end: datetime | None = None
    day: date  # local day in `zone` on which it started
    zone: str
    seconds: int
    billed_seconds: int | None = None  # the stated duration, where it differs from end less start
    billable: bool | None = None
    rate: Money | None = None  # per hour
    kind: EntryKind | None = None
    tags: tuple[str, ...] = ()
    source_id: str = ""
    wall: str = ""  # the times as the file writes them, where it names no zone

    @property
    def name(self) -> str:
        """The name that asks who it is: the client's, else the project's, else empty (without a client)."""
        return self.client or self.project or self.said

    @property
    def fingerprint(self) -> str:
        """The same for the same row of the same file, whatever zone it is read in."""
        when = self.wall or f"{self.start}/{self.end}"
        return _fingerprint(
            "hours",
            self.client,
            self.project,
            self.task,
            self.note,
            self.worker,
            when if self.wall or self.start else self.day,
            self.seconds if self.start is None else self.billed_seconds,
            self.source_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    """One movement of money of a file, its amount positive. `payer` is the file's word where no client is named."""

    line: int
    client: str | None = None
    payer: str = ""
    email: str = ""  # of the payer: it finds the client where their name does not
    on: date
    amount: Money
    kind: PaymentKind
    fee: Money | None = None
    vat: Money | None = None
    withheld: Money | None = None
    reference: str = ""
    note: str = ""
    source_id: str = ""
    statement: bool = False  # from a statement of an account, where money out is mostly no client's
    nobodys: bool = False  # the user's own money on its way between accounts, unless told otherwise

    @property
    def name(self) -> str:
        """The name that asks who it is."""
        return self.client or self.payer

    @property
    def fingerprint(self) -> str:
        """The same for the same row of the same file."""
        return _fingerprint(
            "payment",
            self.client,
            self.payer,
            self.on,
            self.amount.minor,
            self.amount.currency,
            self.kind,
            self.reference,
            self.note,
            self.source_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """An e-mail address, phone, postal or web address with the file's word for it ("work")."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """One person or organisation of an address book. `birthday` stays as written: it may have no year."""

    line: int
    name: str
    company: str = ""
    organisation: bool = False  # a card of a company, not of a person
    emails: tuple[Reach, ...] = ()
    phones: tuple[Reach, ...] = ()
    addresses: tuple[Reach, ...] = ()
    urls: tuple[Reach, ...] = ()
    birthday: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    uid: str = ""
    currency: str = ""  # only our own list of clients says it
    rate: Money | None = None
    language: str = ""
    unknown_properties: tuple[str, ...] = ()  # unfolded content lines kept for the way back

    @property
    def fingerprint(self) -> str:
        """The same for the same card."""
        return _fingerprint(
            "person",
            self.uid,
            self.name,
            self.company,
            *(reach.value for reach in (*self.emails, *self.phones, *self.addresses, *self.urls)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDraft:
    """One incident of our own list of incidents, or an e-mail."""

    line: int
    client: str
    at: datetime  # aware, UTC
    zone: str
    about: bool = False
    channel: Channel = Channel.OTHER
    direction: Direction = Direction.INCOMING
    complaint: str = ""
    effect: str = ""
    wish: str = ""
    said_back: str = ""
    notes: str = ""
    severity: int | None = None
    toll: int | None = None
    abusive: bool = False
    fair: Fair | None = None
    breakdown: Breakdown | None = None
    mine: str = ""
    theirs: str = ""
    by_when: date | None = None
    lesson: str = ""
    state: IncidentState = IncidentState.OPEN
    outcome: Outcome | None = None
    turned_around: bool = False
    what_turned: str = ""
    source_id: str = ""
    emails: tuple[str, ...] = ()  # of whom the e-mail is from or to
    answers: tuple[str, ...] = ()  # the `source_id` of the messages it answers
    original: bytes = field(default=b"", repr=False)  # the message itself

    @property
    def name(self) -> str:
        """The name that asks who it is."""
        return self.client

    @property
    def fingerprint(self) -> str:
        """The same for the same row of the same file, and for the same message whoever's it is found to be."""
        if self.original:
            return _fingerprint("mail", self.at, self.complaint, self.notes, self.source_id)
        return _fingerprint("incident", self.client, self.at, self.complaint, self.notes, self.source_id)


@dataclass(slots=True, kw_only=True)
class Parsed:
    """What a file holds. `problems` are rows that cannot be taken; `notes` were taken with a remark.

    `read` counts the records in the file; `skipped` those left out for a reason (no length, still running).
    """

    format: str
    encoding: str = ""
    hours: list[HoursDraft] = field(default_factory=list)
    payments: list[PaymentDraft] = field(default_factory=list)
    people: list[PersonDraft] = field(default_factory=list)
    incidents: list[IncidentDraft] = field(default_factory=list)
    read: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    header_key: str = ""  # the header a mapping is remembered by
    keyed: dict[str, list[tuple[bytes, Any]]] = field(default_factory=dict, repr=False, compare=False)

    def keys(self, kind: str) -> list[tuple[bytes, Any]]:
        """Return the drafts of a kind ("hours", "payments", "incidents") with their keys, reckoned once."""
        if kind not in self.keyed:
            self.keyed[kind] = list(numbered(getattr(self, kind), self.source))
        return self.keyed[kind]

    @property
    def source(self) -> str:
        """Whose rows are told apart from others that say the same: every list of money is one, known by name or not."""
        return "money" if self.format in MONEY_FORMATS else self.format

    @property
    def seconds(self) -> int:
        """The seconds of all hours read."""
        return sum(entry.seconds for entry in self.hours)


class HasFingerprint(Protocol):
    """Any draft."""

    @property
    def fingerprint(self) -> str:
        """The digest of what the file says."""
        ...


DraftT = TypeVar("DraftT", bound=HasFingerprint)
KEY_BYTES = 12


def numbered(drafts: Iterable[DraftT], source: str = "") -> Iterator[tuple[bytes, DraftT]]:
    """Give each draft its key: a digest of fingerprint and occurrence, so that real duplicates in one file are kept.

    `source` (a format) keeps rows of different programs apart that happen to say the same.
    """
    seen: Counter[str] = Counter()
    for draft in drafts:
        fingerprint = draft.fingerprint
        seen[fingerprint] += 1
        told = f"{source}\x1f{fingerprint}\x1f{seen[fingerprint]}"
        yield blake2b(told.encode(), digest_size=KEY_BYTES).digest(), draft
