"""What a change touched: the language in which services tell pages what to refresh."""

from dataclasses import dataclass
from enum import Flag, StrEnum, auto

from journal.domain.ids import ClientId, StepId


class Topic(Flag):
    """A kind of thing that can change."""

    CLIENTS = auto()
    ENGAGEMENTS = auto()
    INCIDENTS = auto()
    BOUNDARIES = auto()
    THANKS = auto()
    HOURS = auto()
    TIMER = auto()
    MONEY = auto()
    REPLIES = auto()
    ATTACHMENTS = auto()
    VERDICTS = auto()
    IMPORTS = auto()
    SETTINGS = auto()
    PHRASES = auto()
    PRACTICE = auto()


ANYTHING = ~Topic(0)


class Label(StrEnum):
    """The name of something done; `wording` makes "Undo log incident" of it."""

    ADD_CLIENT = "add_client"
    EDIT_CLIENT = "edit_client"
    PAUSE_CLIENT = "pause_client"
    CLOSE_CLIENT = "close_client"
    REOPEN_CLIENT = "reopen_client"
    MERGE_CLIENTS = "merge_clients"
    DELETE_CLIENT = "delete_client"
    ERASE_CLIENT = "erase_client"
    ADD_ENGAGEMENT = "add_engagement"
    EDIT_ENGAGEMENT = "edit_engagement"
    END_ENGAGEMENT = "end_engagement"
    DELETE_ENGAGEMENT = "delete_engagement"
    LOG_INCIDENT = "log_incident"
    EDIT_INCIDENT = "edit_incident"
    DELETE_INCIDENT = "delete_incident"
    REMEMBER_INCIDENTS = "remember_incidents"
    ADD_BOUNDARY = "add_boundary"
    EDIT_BOUNDARY = "edit_boundary"
    DELETE_BOUNDARY = "delete_boundary"
    ADD_THANKS = "add_thanks"
    EDIT_THANKS = "edit_thanks"
    DELETE_THANKS = "delete_thanks"
    LOG_HOURS = "log_hours"
    EDIT_HOURS = "edit_hours"
    DELETE_HOURS = "delete_hours"
    START_TIMER = "start_timer"
    STOP_TIMER = "stop_timer"
    DISCARD_TIMER = "discard_timer"
    LOG_PAYMENT = "log_payment"
    EDIT_PAYMENT = "edit_payment"
    DELETE_PAYMENT = "delete_payment"
    DRAFT_REPLY = "draft_reply"
    HOLD_REPLY = "hold_reply"
    RELEASE_REPLY = "release_reply"
    DROP_REPLY = "drop_reply"
    KEEP_PHRASE = "keep_phrase"
    RATE_PHRASE = "rate_phrase"
    DELETE_PHRASE = "delete_phrase"
    PRACTISE = "practise"
    EVENING = "evening"
    ADD_ATTACHMENT = "add_attachment"
    DELETE_ATTACHMENT = "delete_attachment"
    CHANGE_SETTING = "change_setting"
    FILL_SHEET = "fill_sheet"
    IMPORT = "import"
    SAMPLE = "sample"
    BEGIN = "begin"
    STORE_VERDICTS = "store_verdicts"
    KEEP_WHAT_IF = "keep_what_if"
    NOTE_STAKE = "note_stake"
    OVERRULE = "overrule"
    INTAKE = "intake"
    END_RELATIONSHIP = "end_relationship"
    REVIEW_ENDING = "review_ending"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """What kinds of thing changed, and whose. No clients named means any."""

    topics: Topic
    clients: frozenset[ClientId] = frozenset()

    def touches(self, topics: Topic) -> bool:
        """Say whether any of `topics` changed."""
        return bool(self.topics & topics)


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One step of the journal's history that can be taken back."""

    id: StepId
    label: Label


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of something done: its name, what it touched, the record it made, how to take it back."""

    label: Label
    change: Change
    step: UndoStep | None  # None: cannot be taken back, and the interface says so before it is done
    made: str | None = None  # the id of the record made or changed, where there is one
