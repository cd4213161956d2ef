"""`log incident|hours|payment`: what happened, said in one line."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.cli.parser import Run, Verbs, lang_of
from journal.domain.choices import EntryKind, PaymentKind
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console

_OWN_WORK = frozenset({EntryKind.DELIVERY, EntryKind.REWORK})


def define(parser: argparse.ArgumentParser, name: str, everywhere: argparse.ArgumentParser) -> None:
    """Add the verbs of `log`."""
    from journal.cli import incident_flags

    del name
    lang = lang_of(parser)
    verbs = Verbs(parser, everywhere)

    def verb(word: str, summary: str, run: Run) -> argparse.ArgumentParser:
        made = verbs.add(word, summary, run)
        made.add_argument("client", metavar="CLIENT")
        return made

    incident = verb("incident", translate("Cli", "log an incident", lang=lang), run_incident)
    incident_flags.add_flags(incident, lang, required=True)
    spent = verb("hours", translate("Cli", "log hours", lang=lang), run_hours)
    spent.add_argument(
        "duration",
        metavar="DURATION",
        nargs="?",
        help=translate("Cli", "1h30, 90m, 1:30, 1.5 or 1,5", lang=lang),
    )
    spent.set_defaults(missing=spent.error)  # a span alone says how long it took
    spent.add_argument("--on", metavar="DATE", help=translate("Cli", "the day (default: today)", lang=lang))
    spent.add_argument("--from", dest="start", metavar="T", help=translate("Cli", "when it began", lang=lang))
    spent.add_argument("--to", dest="end", metavar="T", help=translate("Cli", "when it ended", lang=lang))
    spent.add_argument("--kind", choices=[kind.value for kind in EntryKind], default=EntryKind.DELIVERY.value)
    paid = spent.add_mutually_exclusive_group()
    paid.add_argument("--billable", dest="billable", action="store_true", default=None)
    paid.add_argument("--unbillable", dest="billable", action="store_false")
    spent.add_argument(
        "--engagement", metavar="ID", help=translate("Cli", "what was agreed that they belong to", lang=lang)
    )
    spent.add_argument(
        "--incident", metavar="ID", help=translate("Cli", "the incident they were spent on", lang=lang)
    )
    spent.add_argument("--note", metavar="TEXT")
    moved = verb("payment", translate("Cli", "log money", lang=lang), run_payment)
    moved.add_argument("amount", metavar="AMOUNT")
    moved.add_argument("--on", metavar="DATE", help=translate("Cli", "the day (default: today)", lang=lang))
    moved.add_argument(
        "--kind", choices=[kind.value for kind in PaymentKind], default=PaymentKind.RECEIVED.value
    )
    moved.add_argument("--currency", metavar="EUR", help=translate("Cli", "default: the client's", lang=lang))
    moved.add_argument(
        "--engagement", metavar="ID", help=translate("Cli", "what was agreed that it belongs to", lang=lang)
    )
    moved.add_argument(
        "--incident", metavar="ID", help=translate("Cli", "the incident it belongs to", lang=lang)
    )
    moved.add_argument("--note", metavar="TEXT")


def run_incident(console: "Console", arguments: argparse.Namespace) -> int:
    """Log an incident; its minutes become conflict hours linked to it, in the same step."""
    from journal.cli import incident_flags, values
    from journal.domain.ids import IncidentId
    from journal.domain.records import Incident
    from journal.domain.text_input import parse_money
    from journal.services import incidents

    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        now: dict[str, Any] = {"at": journal.now(), "zone": journal.zone}
        facts = now | incident_flags.changes(arguments, journal)
        incident = Incident(id=IncidentId(""), client=client.id, **facts)
        given = arguments.concession
        receipt = incidents.log(
            journal,
            incident,
            minutes=incident_flags.minutes(arguments.minutes),
            concession=parse_money(given, client.currency, field="concession") if given else None,
        )
        return console.done(receipt, f"{client.name}, {incident.complaint}")


def run_hours(console: "Console", arguments: argparse.Namespace) -> int:
    """Log hours as a duration on a day, or as a span."""
    from journal.cli import values
    from journal.domain.ids import EngagementId, EntryId, IncidentId
    from journal.domain.problems import Code, refuse
    from journal.domain.records import Entry
    from journal.domain.text_input import parse_duration
    from journal.services import hours
    from journal.wording.formats import hours as hours_text

    kind = EntryKind(arguments.kind)
    spoken = None if arguments.duration is None else parse_duration(arguments.duration)
    if spoken is None and arguments.start is None and arguments.end is None:
        arguments.missing("the following arguments are required: DURATION")  # wrong usage, in our words
    if (arguments.start is None) != (arguments.end is None):
        raise refuse("--to" if arguments.end is None else "--from", Code.REQUIRED)
    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        on = values.day(arguments.on, journal.today(), field="on") or journal.today()
        start = end = billed = None
        seconds = spoken or 0
        if arguments.start is not None:
            start, _ = values.instant(arguments.start, journal, field="from", on=on)
            end, _ = values.instant(arguments.end, journal, field="to", on=on)
            if end <= start:
                raise refuse("to", Code.END_BEFORE_START)
            span = round((end - start).total_seconds())
            billed, seconds = (None if spoken in {None, span} else spoken), span
            on = values.local_day(start, journal.zone)
        entry = Entry(
            id=EntryId(""),
            client=client.id,
            day=on,
            seconds=seconds,
            zone=journal.zone,
            start=start,
            end=end,
            kind=kind,
            billable=kind is EntryKind.DELIVERY if arguments.billable is None else arguments.billable,
            billed_seconds=billed,
            note=values.free_text(arguments.note),
            engagement=EngagementId(arguments.engagement.strip())
            if arguments.engagement
            else values.open_engagement(journal, client.id)
            if kind in _OWN_WORK and not arguments.incident
            else None,
            incident=IncidentId(arguments.incident.strip()) if arguments.incident else None,
        )
        return console.done(hours.log(journal, entry), f"{client.name}, {hours_text(seconds, console.lang)}")


def run_payment(console: "Console", arguments: argparse.Namespace) -> int:
    """Log money that moved or was waived."""
    from journal.cli import values
    from journal.cli.clients import currency_of
    from journal.domain.ids import EngagementId, IncidentId, PaymentId
    from journal.domain.records import Payment
    from journal.domain.text_input import parse_money
    from journal.services import payments
    from journal.wording.formats import money

    kind = PaymentKind(arguments.kind)
    with console.journal() as journal:
        client = values.client(journal, arguments.client)
        payment = Payment(
            id=PaymentId(""),
            client=client.id,
            kind=kind,
            on=values.day(arguments.on, journal.today(), field="on") or journal.today(),
            amount=parse_money(arguments.amount, currency_of(arguments.currency, client.currency)),
            engagement=EngagementId(arguments.engagement.strip())
            if arguments.engagement
            else values.open_engagement(journal, client.id)
            if kind is not PaymentKind.CONCESSION and not arguments.incident
            else None,
            incident=IncidentId(arguments.incident.strip()) if arguments.incident else None,
            note=values.free_text(arguments.note),
        )
        return console.done(
            payments.log(journal, payment), f"{client.name}, {money(payment.amount, console.lang)}"
        )
