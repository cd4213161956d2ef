"""The English sentences of `problems.py`. Each code has variants: the first whose values are all known is said."""

from journal.domain.problems import Code, FaultCode
from journal.wording import noop

PROBLEMS: dict[Code, tuple[str, ...]] = {
    Code.REQUIRED: (noop("Problem", "This is needed. Please fill it in."),),
    Code.TOO_LONG: (
        noop("Problem", "This is longer than {limit} characters. Please shorten it."),
        noop("Problem", "This is too long. Please shorten it."),
    ),
    Code.NOT_A_NUMBER: (
        noop("Problem", "“{text}” is not a number. Write digits, such as 3 or 2.5."),
        noop("Problem", "This is not a number. Write digits, such as 3 or 2.5."),
    ),
    Code.NOT_AN_AMOUNT: (
        noop("Problem", "“{text}” is not an amount. Write it like 1240.50."),
        noop("Problem", "This is not an amount. Write it like 1240.50."),
    ),
    Code.AMBIGUOUS_AMOUNT: (
        noop(
            "Problem", "“{text}” could be two amounts. Write it without a thousands mark, or with the cents."
        ),
        noop("Problem", "This could be two amounts. Write it without a thousands mark, or with the cents."),
    ),
    Code.NOT_A_CURRENCY: (
        noop("Problem", "“{text}” is not a currency code. Write three letters, such as EUR or USD."),
        noop("Problem", "This is not a currency code. Write three letters, such as EUR or USD."),
    ),
    Code.DOES_NOT_ADD_UP: (
        noop(
            "Problem",
            "Fee, received and still open do not add up. Leave one of them empty and it is reckoned for you.",
        ),
    ),
    Code.OTHER_CURRENCY: (
        noop(
            "Problem",
            "This is in {found}, but {expected} is used here. Use {expected}, or enter an exchange rate.",
        ),
        noop("Problem", "This is in another currency. Use the same one, or enter an exchange rate."),
    ),
    Code.NEGATIVE: (
        noop("Problem", "“{text}” is negative. Enter it without a minus; the kind says which way it goes."),
        noop("Problem", "This is negative. Enter it without a minus; the kind says which way it goes."),
    ),
    Code.TOO_LARGE: (
        noop("Problem", "“{text}” is too large to be meant. Please check it."),
        noop("Problem", "This is too large to be meant. Please check it."),
    ),
    Code.TOO_FINE: (
        noop("Problem", "“{text}” has more decimals than {currency} has; {taken} was taken."),
        noop("Problem", "“{text}” has more decimals than {currency} has. Please round it first."),
        noop("Problem", "This has more decimals than its currency has. Please round it first."),
    ),
    Code.NOT_A_DURATION: (
        noop("Problem", "“{text}” is not a duration. Write 1h30, 90m, 1:30 or 1.5."),
        noop("Problem", "This is not a duration. Write 1h30, 90m, 1:30 or 1.5."),
    ),
    Code.NEGATIVE_DURATION: (
        noop("Problem", "“{text}” is a negative duration. Time spent is always more than zero."),
        noop("Problem", "This duration is negative. Time spent is always more than zero."),
    ),
    Code.ZERO_DURATION: (noop("Problem", "This duration is zero. Enter the time it took, even a minute."),),
    Code.DAY_TOO_LONG: (
        noop(
            "Problem", "This would make more than 24 hours on {day}. Please check the duration and the day."
        ),
        noop(
            "Problem", "This would make more than 24 hours in one day. Please check the duration and the day."
        ),
    ),
    Code.END_BEFORE_START: (noop("Problem", "The end lies before the start. Please check both."),),
    Code.NOT_A_DATE: (
        noop("Problem", "“{text}” is not a date. Write it like 2026-03-04."),
        noop("Problem", "This is not a date. Write it like 2026-03-04."),
    ),
    Code.NO_SUCH_DAY: (
        noop("Problem", "“{text}” does not exist in the calendar. Please check day and month."),
        noop("Problem", "This day does not exist in the calendar. Please check day and month."),
    ),
    Code.AMBIGUOUS_DATE: (
        noop("Problem", "“{text}” could be two days. Write it like 2026-03-04."),
        noop("Problem", "This could be two days. Write it like 2026-03-04."),
    ),
    Code.DATE_TOO_OLD: (
        noop("Problem", "“{text}” is before 1970. Please check the year."),
        noop("Problem", "This date is before 1970. Please check the year."),
    ),
    Code.DATE_IN_FUTURE: (
        noop("Problem", "“{text}” lies in the future. Please check the date."),
        noop("Problem", "This lies in the future. Please check the date."),
    ),
    Code.NOT_A_TIME: (
        noop("Problem", "“{text}” is not a time of day. Write it like 16:30."),
        noop("Problem", "This is not a time of day. Write it like 16:30."),
    ),
    Code.UNKNOWN_ZONE: (
        noop("Problem", "The time zone “{zone}” is not known. Write it like Europe/Madrid."),
        noop("Problem", "This time zone is not known. Write it like Europe/Madrid."),
    ),
    Code.OUT_OF_RANGE: (
        noop("Problem", "This must lie between {low} and {high}."),
        noop("Problem", "This lies outside what is possible here. Please check it."),
    ),
    Code.NOT_A_CHOICE: (
        noop("Problem", "“{text}” is not one of the choices: {choices}."),
        noop("Problem", "“{text}” is not one of the choices here."),
        noop("Problem", "This is not one of the choices here."),
    ),
    Code.NOT_AN_EMAIL: (
        noop("Problem", "“{text}” is not an e-mail address. Write it like ana@example.org."),
        noop("Problem", "This is not an e-mail address. Write it like ana@example.org."),
    ),
    Code.UNKNOWN_CLIENT: (
        noop("Problem", "No client is called “{name}”. Did you mean {candidates}?"),
        noop("Problem", "No client is called “{name}”. See the names with: client-journal client list"),
        noop("Problem", "This client is not in the journal."),
    ),
    Code.AMBIGUOUS_CLIENT: (
        noop("Problem", "Several clients fit “{name}”: {candidates}. Write the whole name."),
        noop("Problem", "Several clients fit this name. Write the whole name."),
    ),
    Code.CLIENT_EXISTS: (
        noop(
            "Problem", "A client called “{name}” is already in the journal. Add something to tell them apart."
        ),
        noop("Problem", "A client of this name is already in the journal. Add something to tell them apart."),
    ),
    Code.SAME_CURRENCY: (noop("Problem", "This is the currency of the journal itself. It needs no rate."),),
    Code.SAME_CLIENT: (noop("Problem", "These are the same client. Choose two different ones."),),
    Code.UNKNOWN_RECORD: (
        noop("Problem", "Nothing with the id “{id}” is in the journal; it may have been deleted."),
        noop("Problem", "This is no longer in the journal; it may have been deleted."),
    ),
    Code.CHANGED_SINCE: (
        noop(
            "Problem", "This was changed elsewhere in the meantime. Look at the newer one, then decide again."
        ),
    ),
    Code.NOTHING_TO_UNDO: (noop("Problem", "There is nothing to undo."),),
    Code.NOTHING_TO_REDO: (noop("Problem", "There is nothing to redo."),),
    Code.BEFORE_MIGRATION: (
        noop(
            "Problem",
            "This was done by an earlier version of the program. It is kept, but can no longer be undone.",
        ),
    ),
    Code.TIMER_RUNNING: (
        noop("Problem", "The timer is already running for {name}. Stop it first."),
        noop("Problem", "The timer is already running. Stop it first."),
    ),
    Code.NO_TIMER: (noop("Problem", "No timer is running."),),
    Code.NOT_RELEASED: (noop("Problem", "This reply has not been released yet. Release it first."),),
    Code.ALREADY_RELEASED: (noop("Problem", "This reply has already been released. Nothing was changed."),),
    Code.UNKNOWN_BATCH: (
        noop("Problem", "No import is called “{batch}”, or it has already been taken back."),
        noop("Problem", "This import is not known, or it has already been taken back."),
    ),
    Code.MISSING_COLUMNS: (
        noop(
            "Problem",
            "The columns {missing} are missing; it was read as {format}. Export it again with them.",
        ),
        noop(
            "Problem",
            "The columns {missing} are missing; {found} were found. Export the file again with them.",
        ),
        noop("Problem", "The columns {missing} are missing. Export the file again with them."),
        noop("Problem", "Columns that are needed are missing. Export the file again with them."),
    ),
    Code.UNKNOWN_LAYOUT: (
        noop(
            "Problem",
            "Read as a table this has {columns} columns, more than the journal can take. Export it as CSV with fewer.",
        ),
        noop(
            "Problem",
            "{file} holds nothing the journal can read. Export it as CSV, vCard, iCalendar or e-mail.",
        ),
        noop(
            "Problem",
            "This holds nothing the journal can read. Export it as CSV, vCard, iCalendar or e-mail.",
        ),
    ),
    Code.EMPTY_FILE: (
        noop("Problem", "{file} is empty. Export it again, then try once more."),
        noop("Problem", "The file is empty. Export it again, then try once more."),
    ),
    Code.BINARY_FILE: (
        noop("Problem", "{file} is not a text file. Export the data as CSV or vCard."),
        noop("Problem", "This is not a text file. Export the data as CSV or vCard."),
    ),
    Code.BAD_ENCODING: (
        noop("Problem", "The text cannot be read as {encoding}. Save it as UTF-8, then try again."),
        noop("Problem", "The text cannot be read. Save it as UTF-8, then try again."),
    ),
    Code.DATE_ORDER_NEEDED: (
        noop(
            "Problem",
            "Dates such as “{text}” could be read two ways. Say which: --date-order dmy, mdy or ymd.",
        ),
        noop("Problem", "The dates could be read two ways. Say which: --date-order dmy, mdy or ymd."),
    ),
    Code.CUT_SHORT: (
        noop("Problem", "The file ends in the middle of an entry. Export it again, or leave that entry out."),
    ),
    Code.BAD_ROW: (
        noop("Problem", "This row cannot be read: {reason}"),
        noop("Problem", "This row has {cells} cells where the heading has {columns}."),
        noop("Problem", "This row cannot be read: “{text}”."),
        noop("Problem", "This row cannot be read."),
    ),
    Code.BAD_ROWS: (
        noop(
            "Problem",
            "Rows that cannot be read: {count}. Nothing was imported. Mend them, or use --skip-bad.",
        ),
        noop("Problem", "Some rows cannot be read, so nothing was imported. Mend them, or use --skip-bad."),
    ),
    Code.FILE_MISSING: (
        noop("Problem", "{path} does not exist. Please check the name."),
        noop("Problem", "{file} does not exist. Please check the name."),
        noop("Problem", "This file does not exist. Please check the name."),
    ),
    Code.FILE_UNREADABLE: (
        noop("Problem", "{folder} is a folder. Name a file in it."),
        noop("Problem", "{path} cannot be opened. Check that you may read it."),
        noop("Problem", "{file} cannot be opened. Check that you may read it."),
        noop("Problem", "This file cannot be opened. Check that you may read it."),
    ),
    Code.UNKNOWN_FORMAT: (
        noop(
            "Problem",
            "“{text}” is not a format the journal reads. See them with: client-journal import --list",
        ),
        noop(
            "Problem",
            "The journal does not know this kind of file. See them with: client-journal import --list",
        ),
    ),
    Code.UNKNOWN_SETTING: (
        noop("Problem", "There is no setting called “{name}”. The settings are: {choices}."),
        noop("Problem", "There is no setting called “{name}”."),
        noop("Problem", "There is no such setting."),
    ),
    Code.UNKNOWN_NAME: (
        noop("Problem", "“{name}” is not known here. The names are: {choices}."),
        noop("Problem", "“{name}” is not known here."),
        noop("Problem", "This name is not known here."),
    ),
    Code.ZONE_ASSUMED: (
        noop("Problem", "The time zone “{zone}” is not known; {taken} was taken."),
        noop("Problem", "The time zone is not known; the journal's own was taken."),
    ),
    Code.TIME_SHIFTED: (
        noop("Problem", "The clock in {zone} skipped {text} that day; the time an hour later was taken."),
        noop("Problem", "The clock skipped this time that day; the time an hour later was taken."),
    ),
    Code.ARCHIVE_DAMAGED: (
        noop("Problem", "{file} is damaged ({member}). Nothing was taken from it; use another copy."),
        noop("Problem", "{file} is damaged. Nothing was taken from it; use another copy."),
        noop("Problem", "The archive is damaged. Nothing was taken from it; use another copy."),
    ),
    Code.ARCHIVE_NEWER: (
        noop("Problem", "{file} was written by a newer version. Update Client Journal, then import it."),
        noop("Problem", "The archive was written by a newer version. Update Client Journal, then import it."),
    ),
    Code.NOTHING_FOUND: (noop("Problem", "Nothing was found."),),
    Code.CHART_UNNAMED: (noop("Problem", "Say which chart. See them with: client-journal chart --list"),),
    Code.NOTHING_SUGGESTED: (
        noop("Problem", "Nothing is suggested for anybody. Choose a client to compare their ways on."),
    ),
    Code.NOTHING_ENDED: (
        noop(
            "Problem",
            "No relationship has ended here, so there is no before and after to compare. Choose a client whose "
            "relationship ended, or another chart. See them with: {command}",
        ),
        noop(
            "Problem",
            "No relationship has ended here, so there is no before and after to compare. Choose a client whose "
            "relationship ended, or another chart.",
        ),
    ),
    Code.ALREADY_CLOSED: (noop("Problem", "This relationship is closed already."),),
    Code.NO_OPEN_WORK: (noop("Problem", "There is no open engagement to note this with. Add one first."),),
}

FAULTS: dict[FaultCode, tuple[str, ...]] = {
    FaultCode.NOT_A_JOURNAL: (
        noop("Fault", "{path} is not a journal. It was left as it is; choose another file."),
        noop("Fault", "This file is not a journal. It was left as it is; choose another file."),
    ),
    FaultCode.NEWER_JOURNAL: (
        noop(
            "Fault",
            "{path} was written by a newer version. Update Client Journal to open it; it was left as it is.",
        ),
        noop(
            "Fault",
            "This journal was written by a newer version. Update Client Journal to open it; it was left as it is.",
        ),
    ),
    FaultCode.CORRUPT: (
        noop("Fault", "{path} is damaged. Keep a copy of it, then restore the last backup."),
        noop("Fault", "The journal is damaged. Keep a copy of it, then restore the last backup."),
    ),
    FaultCode.LOCKED: (
        noop("Fault", "Another program is writing to the journal. Nothing was lost; try again in a moment."),
    ),
    FaultCode.FULL: (noop("Fault", "The disk is full. Nothing was lost; make some room, then try again."),),
    FaultCode.READ_ONLY: (
        noop("Fault", "{path} cannot be written to. Choose another folder, or ask for the right to write."),
        noop(
            "Fault", "The journal cannot be written to. Choose another folder, or ask for the right to write."
        ),
    ),
    FaultCode.NO_FOLDER: (
        noop("Fault", "The folder {path} does not exist and cannot be made. Choose another one."),
        noop("Fault", "The folder does not exist and cannot be made. Choose another one."),
    ),
    FaultCode.WRONG_PASSPHRASE: (
        noop("Fault", "This passphrase does not open the journal. Please check it, capital letters too."),
    ),
    FaultCode.NEEDS_PASSPHRASE: (
        noop("Fault", "This journal is encrypted. Enter its passphrase, or give it with --passphrase-file."),
    ),
    FaultCode.WINDOW_OPEN: (
        noop("Fault", "A window has this journal open. Close it first, then try again."),
    ),
    FaultCode.BACKUP_FAILED: (
        noop(
            "Fault",
            "The backup could not be made: {reason} The journal itself is untouched; try another folder.",
        ),
        noop("Fault", "The backup could not be made. The journal itself is untouched; try another folder."),
    ),
    FaultCode.NOT_A_SAMPLE: (
        noop(
            "Fault",
            "{path} is a journal of your own. The sample never takes its place; name another file with --journal.",
        ),
        noop("Fault", "This is a journal of your own. The sample never takes its place."),
    ),
    FaultCode.CANNOT_WRITE: (
        noop("Fault", "{path} could not be written. Choose another place, or make some room."),
        noop("Fault", "The file could not be written. Choose another place, or make some room."),
    ),
    FaultCode.NO_DISPLAY: (
        noop(
            "Fault",
            "There is no display for a window here. The sample tour works without: client-journal demo --out demo",
        ),
    ),
    FaultCode.MIGRATION_FAILED: (
        noop(
            "Fault",
            "The journal could not be brought to this version. It was put back as it was; the backup is {path}.",
        ),
        noop("Fault", "The journal could not be brought to this version. It was put back as it was."),
    ),
    FaultCode.TYPESETTING: (
        noop("Fault", "The report could not be laid out: {reason} Nothing was written."),
        noop("Fault", "The report could not be laid out. Nothing was written."),
    ),
    FaultCode.CANCELLED: (noop("Fault", "Stopped. Nothing was changed."),),
}

FIELDS: dict[str, str] = {
    "abusive": noop("Field", "abusive"),
    "agreed": noop("Field", "agreed"),
    "amount": noop("Field", "amount"),
    "as_of": noop("Field", "as of"),
    "at": noop("Field", "when"),
    "billed_seconds": noop("Field", "billed duration"),
    "boundary": noop("Field", "boundary"),
    "breakdown": noop("Field", "where it broke"),
    "by_when": noop("Field", "by when"),
    "channel": noop("Field", "channel"),
    "chart": noop("Field", "chart"),
    "client": noop("Field", "client"),
    "company": noop("Field", "company"),
    "complaint": noop("Field", "core complaint"),
    "concession": noop("Field", "concession"),
    "credit": noop("Field", "money in"),
    "currency": noop("Field", "currency"),
    "date": noop("Field", "date"),
    "day": noop("Field", "day"),
    "debit": noop("Field", "money out"),
    "due": noop("Field", "due"),
    "duration": noop("Field", "duration"),
    "email": noop("Field", "e-mail"),
    "end": noop("Field", "end"),
    "ended": noop("Field", "end"),
    "fair": noop("Field", "how much was fair"),
    "fee": noop("Field", "fee"),
    "fee_tax": noop("Field", "tax on the fee"),
    "file": noop("Field", "file"),
    "from": noop("Field", "from"),
    "hours_left": noop("Field", "hours left"),
    "kind": noop("Field", "kind"),
    "minutes": noop("Field", "minutes"),
    "name": noop("Field", "name"),
    "net": noop("Field", "net"),
    "not_before": noop("Field", "not before"),
    "note": noop("Field", "note"),
    "notes": noop("Field", "notes"),
    "on": noop("Field", "day"),
    "own_rate": noop("Field", "what your hour is worth"),
    "paid": noop("Field", "paid"),
    "passphrase": noop("Field", "passphrase"),
    "phone": noop("Field", "phone"),
    "quantity": noop("Field", "quantity"),
    "rate": noop("Field", "hourly rate"),
    "reason": noop("Field", "reason"),
    "received": noop("Field", "received"),
    "refund": noop("Field", "refund"),
    "refunded": noop("Field", "refunded"),
    "refundable": noop("Field", "refundable"),
    "seconds": noop("Field", "duration"),
    "seconds_left": noop("Field", "hours left"),
    "severity": noop("Field", "severity"),
    "since": noop("Field", "since"),
    "start": noop("Field", "start"),
    "tag": noop("Field", "tag"),
    "tags": noop("Field", "tags"),
    "terms": noop("Field", "terms"),
    "text": noop("Field", "text"),
    "timezone": noop("Field", "time zone"),
    "title": noop("Field", "title"),
    "to": noop("Field", "to"),
    "toll": noop("Field", "toll"),
    "unit": noop("Field", "unit"),
    "unit_price": noop("Field", "price each"),
    "until": noop("Field", "until"),
    "vat": noop("Field", "VAT"),
    "what": noop("Field", "boundary"),
    "withheld": noop("Field", "withheld"),
    "words": noop("Field", "kind words"),
    "zone": noop("Field", "time zone"),
}
