"""Values of the difficult moment: a call being listened to, what is recalled before the next one, stories."""

from dataclasses import dataclass, field
from datetime import date, datetime

from journal.domain.choices import Breakdown, Channel, Fair
from journal.domain.ids import ClientId, IncidentId
from journal.domain.lines import BoundaryLine, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What the listen card holds while it is typed. `stopped` ends the clock; `turn` is whether it is my turn."""

    key: str
    started: datetime
    client: ClientId | None = None
    client_name: str = ""  # as typed, where it is no client's yet
    channel: Channel = Channel.PHONE
    stopped: datetime | None = None
    turn: bool = False
    notes: str = ""
    complaint: str = ""
    effect: str = ""
    wish: str = ""
    said_back: str = ""
    mine: str = ""
    theirs: str = ""
    by_when: date | None = None
    real_day: str = ""  # these three as typed: when a call noted on paper really was
    real_time: str = ""
    real_minutes: str = ""
    abusive: bool = False
    threatened: bool = False
    boundary: str = ""  # proposed at the abuse exit; empty: none
    boundary_until: date | None = None

    @property
    def written(self) -> bool:
        """Whether there is anything on it that would be missed."""
        facts = (self.complaint, self.effect, self.wish, self.mine, self.theirs, self.abusive)
        return bool(self.notes.strip()) or any(facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedCall:
    """A listen card that was not closed; it waits on Today."""

    key: str
    client_name: str
    started: datetime
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLesson:
    """What an earlier incident taught."""

    incident: IncidentId
    at: datetime
    lesson: str = ""
    fair: Fair | None = None
    breakdown: Breakdown | None = None
    avoid: str = ""
    calmed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """What comes back before a call, a reply or a new engagement."""

    lessons: tuple[PastLesson, ...] = ()  # of this client, newest first
    for_all: tuple[str, ...] = ()  # lessons from others, meant for everyone
    calmed: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    boundaries: tuple[BoundaryLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to recall."""
        return not (self.lessons or self.for_all or self.boundaries or self.promises)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A kind word, or someone angry who went away thankful and what turned it."""

    client: ClientId
    client_name: str
    on: date
    words: str
    incident: IncidentId | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer in a scene, the skills it shows, and what to say about it."""

    text: str
    skills: tuple[str, ...] = ()
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneStep:
    """What is said, and the answers to choose from; without choices an answer is typed."""

    said: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A scene to practise on. `worked` is an example to read; `own` was made from a past incident, names removed."""

    id: str
    trade: str
    channel: str
    title: str
    situation: str
    worked: bool = False
    own: bool = False
    steps: tuple[SceneStep, ...] = field(default=())
    due: datetime | None = None  # None: never tried
    tries: int = 0
