"""What can go wrong, as data. `wording` makes sentences of it; nobody else words a problem."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Why something typed, read or asked for cannot be taken. One sentence each in `wording/problems.py`."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    NOT_AN_AMOUNT = "not_an_amount"
    AMBIGUOUS_AMOUNT = "ambiguous_amount"
    NOT_A_CURRENCY = "not_a_currency"
    OTHER_CURRENCY = "other_currency"
    DOES_NOT_ADD_UP = "does_not_add_up"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    TOO_FINE = "too_fine"  # an amount with more decimals than its currency has
    NOT_A_DURATION = "not_a_duration"
    NEGATIVE_DURATION = "negative_duration"
    ZERO_DURATION = "zero_duration"
    DAY_TOO_LONG = "day_too_long"
    END_BEFORE_START = "end_before_start"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    AMBIGUOUS_DATE = "ambiguous_date"
    DATE_TOO_OLD = "date_too_old"
    DATE_IN_FUTURE = "date_in_future"
    NOT_A_TIME = "not_a_time"
    UNKNOWN_ZONE = "unknown_zone"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_CHOICE = "not_a_choice"
    NOT_AN_EMAIL = "not_an_email"
    UNKNOWN_CLIENT = "unknown_client"
    AMBIGUOUS_CLIENT = "ambiguous_client"
    CLIENT_EXISTS = "client_exists"
    SAME_CLIENT = "same_client"
    SAME_CURRENCY = "same_currency"
    UNKNOWN_RECORD = "unknown_record"
    CHANGED_SINCE = "changed_since"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    BEFORE_MIGRATION = "before_migration"
    TIMER_RUNNING = "timer_running"
    NO_TIMER = "no_timer"
    ALREADY_RELEASED = "already_released"
    NOT_RELEASED = "not_released"
    UNKNOWN_BATCH = "unknown_batch"
    MISSING_COLUMNS = "missing_columns"
    UNKNOWN_LAYOUT = "unknown_layout"
    EMPTY_FILE = "empty_file"
    BINARY_FILE = "binary_file"
    BAD_ENCODING = "bad_encoding"
    DATE_ORDER_NEEDED = "date_order_needed"
    CUT_SHORT = "cut_short"
    BAD_ROW = "bad_row"
    BAD_ROWS = "bad_rows"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    UNKNOWN_FORMAT = "unknown_format"
    UNKNOWN_SETTING = "unknown_setting"
    UNKNOWN_NAME = "unknown_name"
    NOTHING_FOUND = "nothing_found"
    CHART_UNNAMED = "chart_unnamed"
    NOTHING_SUGGESTED = "nothing_suggested"  # so there is nobody whose ways on come first
    NOTHING_ENDED = "nothing_ended"  # so there is no before and after
    NO_OPEN_WORK = "no_open_work"
    ALREADY_CLOSED = "already_closed"
    ZONE_ASSUMED = "zone_assumed"  # a time of a zone that nobody knows, read in another
    TIME_SHIFTED = "time_shifted"  # a local time that the clock change skips
    ARCHIVE_DAMAGED = "archive_damaged"
    ARCHIVE_NEWER = "archive_newer"


class FaultCode(StrEnum):
    """How the world failed: not a rule, not a bug. One sentence each in `wording/problems.py`."""

    NOT_A_JOURNAL = "not_a_journal"
    NEWER_JOURNAL = "newer_journal"
    NOT_A_SAMPLE = "not_a_sample"
    CORRUPT = "corrupt"
    LOCKED = "locked"
    FULL = "full"
    READ_ONLY = "read_only"
    NO_FOLDER = "no_folder"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a code, not a secret
    NEEDS_PASSPHRASE = "needs_passphrase"  # noqa: S105 - a code, not a secret
    WINDOW_OPEN = "window_open"
    BACKUP_FAILED = "backup_failed"
    CANNOT_WRITE = "cannot_write"
    NO_DISPLAY = "no_display"
    MIGRATION_FAILED = "migration_failed"
    TYPESETTING = "typesetting"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where (`field`, and `line` in a file), what (`code`), with the values to name."""

    field: str
    code: Code
    values: dict[str, object] = dataclasses.field(default_factory=dict)
    line: int | None = None


class Refused(Exception):  # noqa: N818 - a refusal is not an error
    """A rule says no. Nothing was changed; shown beside the fields concerned."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems, at least one."""
        super().__init__(", ".join(f"{p.field}: {p.code}" for p in problems))
        self.problems = problems


class Fault(Exception):  # noqa: N818 - the term of the house
    """The world failed (disk full, file locked, wrong passphrase). Nothing was lost; the sentence says what to do."""

    def __init__(self, code: FaultCode, **values: object) -> None:
        """Keep the code and the values its sentence names."""
        super().__init__(f"{code}: {values}")
        self.code = code
        self.values = values


def refuse(field: str, code: Code, **values: object) -> Refused:
    """Make a `Refused` of one problem, to raise."""
    return Refused(Problem(field, code, values))
