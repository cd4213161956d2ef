"""The commands there are: name, where each is defined, and one line on what it does."""

from typing import NamedTuple

from journal.wording import noop


class Command(NamedTuple):
    """A command. Its module has `define(parser, name, everywhere)`, which adds arguments and the default `run`."""

    name: str
    module: str
    summary: str


COMMANDS = (
    Command("open", "journal.cli.window", noop("Cli", "open the window")),
    Command("demo", "journal.cli.window", noop("Cli", "look around in a year of sample data")),
    Command("client", "journal.cli.clients", noop("Cli", "add, list, show and change clients")),
    Command("engagement", "journal.cli.engagements", noop("Cli", "what was agreed with a client")),
    Command("log", "journal.cli.log", noop("Cli", "log an incident, hours or money")),
    Command("incident", "journal.cli.incidents", noop("Cli", "change or delete an incident")),
    Command("incidents", "journal.cli.incidents", noop("Cli", "list incidents")),
    Command("hours", "journal.cli.hours", noop("Cli", "add up hours")),
    Command("start", "journal.cli.timer", noop("Cli", "start the timer")),
    Command("stop", "journal.cli.timer", noop("Cli", "stop the timer and log its hours")),
    Command("status", "journal.cli.timer", noop("Cli", "say what the timer runs for")),
    Command("import", "journal.cli.imports", noop("Cli", "take in hours, people or money from files")),
    Command("export", "journal.cli.exports", noop("Cli", "write the journal, or one list of it, to a file")),
    Command("undo", "journal.cli.undo", noop("Cli", "take the last action back")),
    Command("thanks", "journal.cli.notes", noop("Cli", "keep a kind word from a client")),
    Command("boundary", "journal.cli.notes", noop("Cli", "note a limit set with a client")),
    Command("reply", "journal.cli.notes", noop("Cli", "list held replies, release one")),
    Command("search", "journal.cli.search", noop("Cli", "search every text")),
    Command("verdicts", "journal.cli.verdicts", noop("Cli", "what each relationship costs and is worth")),
    Command("tone", "journal.cli.tone", noop("Cli", "see what in a draft would make things worse")),
    Command("chart", "journal.cli.charts", noop("Cli", "draw a chart into a file")),
    Command("report", "journal.cli.reports", noop("Cli", "write a report as PDF")),
    Command("backup", "journal.cli.backup", noop("Cli", "make a verified copy of the journal")),
    Command("restore", "journal.cli.backup", noop("Cli", "put a backup in the journal's place")),
    Command("check", "journal.cli.backup", noop("Cli", "look whether the journal is whole")),
    Command("disclose", "journal.cli.privacy", noop("Cli", "give out everything held about a person")),
    Command("erase", "journal.cli.privacy", noop("Cli", "forget a person and keep the figures")),
    Command("encrypt", "journal.cli.vault", noop("Cli", "encrypt the journal with a passphrase")),
    Command("decrypt", "journal.cli.vault", noop("Cli", "take the encryption off")),
    Command("passphrase", "journal.cli.vault", noop("Cli", "change the passphrase")),
)
