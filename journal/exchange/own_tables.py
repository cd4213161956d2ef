"""Our own tables: what their columns are called, and reading incidents back (hours, payments, clients have readers)."""

from collections.abc import Iterator
from datetime import UTC, date
from enum import StrEnum
from typing import TypeVar

from journal.domain.choices import Breakdown, Channel, Direction, Fair, IncidentState, Outcome
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.cells import read_bool
from journal.exchange.drafts import IncidentDraft, Parsed
from journal.exchange.moments import read_day, read_instant, zone_of
from journal.exchange.reading import Reading
from journal.exchange.tables import Table

# solidtime's generic layout first, so that other programs take our hours too; then what only we know.
OWN_HOURS = (
    "description", "billable", "client", "project", "tags", "start", "end", "task", "user_name", "user_email",
    "day", "seconds", "billed_seconds", "kind", "zone", "rate", "currency", "id",
)  # fmt: skip
OWN_PAYMENTS = (
    "date",
    "client",
    "kind",
    "amount",
    "currency",
    "vat",
    "withheld",
    "fee",
    "reference",
    "note",
    "id",
)
OWN_CLIENTS = (
    "name", "kind", "company", "emails", "phones", "addresses", "web pages", "tags", "currency", "rate", "language",
    "standing", "notes", "uid",
)  # fmt: skip
OWN_INCIDENTS = (
    "id", "client", "at", "zone", "about", "channel", "direction", "complaint", "effect", "wish", "said_back", "notes",
    "severity", "toll", "abusive", "fair", "breakdown", "mine", "theirs", "by_when", "lesson", "state", "outcome",
    "turned_around", "what_turned",
)  # fmt: skip

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


def incidents_score(plain: tuple[str, ...]) -> int:
    """Rate a row as the header of our list of incidents: 0 where it is none."""
    headers = set(plain)
    return 80 if {"client", "at", "complaint"} <= headers else 0


def parse_incidents(table: Table, reading: Reading, parsed: Parsed) -> None:
    """Read every row of a list of incidents into `parsed.incidents`."""
    at = {name: index for index, name in enumerate(table.plain)}
    for line, cells in table.rows(parsed.problems):
        parsed.read += 1
        row = _Row({name: cells[index] for name, index in at.items()})
        try:
            parsed.incidents.append(_incident(line, row, reading))
        except Refused as no:
            parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
    parsed.read += sum(problem.field == "row" for problem in parsed.problems)


class _Row(dict[str, str]):
    """The cells of one row by plain header name."""

    def text(self, name: str) -> str:
        return self.get(name.replace("_", " "), "")

    def choice(self, name: str, choices: type[ChoiceT]) -> ChoiceT | None:
        text = self.text(name)
        if not text:
            return None
        try:
            return choices(text)
        except ValueError:
            raise refuse(name, Code.NOT_A_CHOICE, text=text, choices=", ".join(choices)) from None

    def scale(self, name: str) -> int | None:
        text = self.text(name)
        if not text:
            return None
        if text not in {"1", "2", "3", "4", "5"}:
            raise refuse(name, Code.OUT_OF_RANGE, text=text, low=1, high=5)
        return int(text)

    def yes(self, name: str) -> bool:
        return read_bool(self.text(name)) is True

    def day(self, name: str, today: date) -> date | None:
        text = self.text(name)
        # A promise is due later than today, so only its form is looked at.
        return read_day(text, "ymd", max(today, date(9000, 1, 1)), name) if text else None


def _incident(line: int, row: _Row, reading: Reading) -> IncidentDraft:
    zone_name = row.text("zone") or reading.zone
    zone = zone_of(zone_name)
    text = row.text("at")
    if not text:
        raise refuse("at", Code.REQUIRED)
    at = read_instant(f"{text}T12:00" if len(text) == 10 else text, "at")
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone)
    read_day(at.astimezone(zone).date().isoformat(), "ymd", reading.today, "at")
    if not row.text("client"):
        raise refuse("client", Code.REQUIRED)
    return IncidentDraft(
        line=line,
        client=row.text("client"),
        at=at.astimezone(UTC),
        zone=zone_name,
        about=row.yes("about"),
        channel=row.choice("channel", Channel) or Channel.OTHER,
        direction=row.choice("direction", Direction) or Direction.INCOMING,
        complaint=row.text("complaint"),
        effect=row.text("effect"),
        wish=row.text("wish"),
        said_back=row.text("said_back"),
        notes=row.text("notes"),
        severity=row.scale("severity"),
        toll=row.scale("toll"),
        abusive=row.yes("abusive"),
        fair=row.choice("fair", Fair),
        breakdown=row.choice("breakdown", Breakdown),
        mine=row.text("mine"),
        theirs=row.text("theirs"),
        by_when=row.day("by_when", reading.today),
        lesson=row.text("lesson"),
        state=row.choice("state", IncidentState) or IncidentState.OPEN,
        outcome=row.choice("outcome", Outcome),
        turned_around=row.yes("turned_around"),
        what_turned=row.text("what_turned"),
        source_id=row.text("id"),
    )


def joined(values: Iterator[str] | tuple[str, ...]) -> str:
    """Write several values into one cell, as Google does and our reader cuts them."""
    return " ::: ".join(values)
