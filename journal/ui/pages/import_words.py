"""The words of the import page for formats and columns."""

from journal.wording import noop, translate

FORMAT_WORDS = {
    "toggl": "Toggl Track",
    "clockify": "Clockify",
    "harvest": "Harvest",
    "solidtime": "solidtime",
    "kimai": "Kimai",
    "timeclock": "timeclock",
    "timewarrior": "Timewarrior",
    "hamster": "Hamster",
    "icalendar": noop("Import", "a calendar (iCalendar)"),
    "paypal": "PayPal",
    "stripe": "Stripe",
    "upwork": "Upwork",
    "wave": "Wave",
    "invoiceninja": "Invoice Ninja",
    "hours": noop("Import", "a list of hours"),
    "money": noop("Import", "a list of money"),
    "vcard": noop("Import", "contacts (vCard)"),
    "google": noop("Import", "Google contacts"),
    "contacts": noop("Import", "contacts"),
    "incidents": noop("Import", "a list of incidents"),
    "mail": noop("Import", "e-mails"),
    "archive": noop("Import", "an archive of this program"),
}
COLUMN_WORDS = {
    "date": noop("Import", "Day"),
    "amount": noop("Import", "Amount"),
    "credit": noop("Import", "Money in"),
    "debit": noop("Import", "Money out"),
    "client": noop("Import", "Client"),
    "payer": noop("Import", "Payer"),
    "description": noop("Import", "Description"),
    "reference": noop("Import", "Reference"),
}
_KINDS = (
    noop(
        "Import",
        "Hours: Toggl, Clockify, Harvest, solidtime, Kimai, timeclock, Hamster, a calendar, or any table.",
    ),
    noop("Import", "Money: PayPal, Stripe, Upwork, Wave, Invoice Ninja, a bank’s statement, or any table."),
    noop("Import", "People: vCard and Google contacts."),
    noop(
        "Import",
        "E-mails (.eml, .mbox): each from or to a client becomes an incident and is kept as it came.",
    ),
    noop("Import", "An archive of this program."),
)


def kinds_shown(lang: str) -> list[str]:
    """Say what can be brought in."""
    return [translate("Import", words, lang=lang) for words in _KINDS]
