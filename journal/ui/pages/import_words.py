"""The words of the import page for formats and columns."""

from journal.wording import noop

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
