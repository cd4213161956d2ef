"""Intake: six short questions about a new client, compared a year later with what happened."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.decisions import QUESTIONS, Intake
from journal.domain.ids import ClientId
from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import Incident
from journal.services.common import local_day, owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal

YEAR = timedelta(days=365)


def answer(journal: "Journal", intake: Intake) -> Receipt:
    """Keep the answers; the day of the first ones stays, so that a year is a year.

    Raises:
        Refused: unknown client, or an answer out of its range.
    """
    problems = [
        Problem(name, Code.OUT_OF_RANGE, {"low": 0, "high": 2})
        for name in QUESTIONS
        if getattr(intake, name) is not None and not 0 <= getattr(intake, name) <= 2
    ]
    if intake.gut is not None and not 1 <= intake.gut <= 5:
        problems.append(Problem("gut", Code.OUT_OF_RANGE, {"low": 1, "high": 5}))
    if problems:
        raise Refused(*problems)
    with journal.work(Label.INTAKE) as work:
        work.about = owner(work, intake.client).name
        known = work.find(Intake, client=intake.client)
        first = known[0].on if known else intake.on
        work.add(
            Intake(
                client=intake.client,
                on=first,
                clear=intake.clear,
                decides=intake.decides,
                deposit=intake.deposit,
                before=intake.before,
                deadline=intake.deadline,
                gut=intake.gut,
            )
        )
    return work.receipt(intake.client)


def of_client(journal: "Journal", client: ClientId) -> Intake | None:
    """Return the answers about a client; None where nothing was asked."""
    with journal.read() as reader:
        found = reader.find(Intake, client=client)
    return found[0] if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What happened in the year after the first answers. `toll` is the mean of the tolls noted, None without any."""

    intake: Intake
    until: date
    incidents: int
    toll: float | None
    due: bool  # the year is over: time to compare


def since(journal: "Journal", client: ClientId) -> Since | None:
    """Compare the answers with what happened since, at most for a year; None where nothing was asked."""
    known = of_client(journal, client)
    if known is None:
        return None
    with journal.read() as reader:
        until = min(known.on + YEAR, reader.today + timedelta(days=1))
        had = [
            each
            for each in reader.find(Incident, client=client)
            if known.on <= local_day(each.at, reader.zone) < until
        ]
        tolls = [each.toll for each in had if each.toll is not None]
        return Since(
            intake=known,
            until=until,
            incidents=len(had),
            toll=sum(tolls) / len(tolls) if tolls else None,
            due=reader.today >= known.on + YEAR,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Over all clients answered a year ago or longer: how those with a good answer fared beside the others."""

    question: str
    yes: int  # clients with a good answer (2; for gut 4 or 5)
    yes_incidents: float  # a client in the first year
    no: int
    no_incidents: float


def lessons(journal: "Journal") -> list[Lesson]:
    """Return what each question told, where both kinds of answer were given."""
    with journal.read() as reader:
        clients = [each.client for each in reader.find(Intake)]
    done = [found for found in (since(journal, each) for each in clients) if found is not None and found.due]
    told = []
    for question in (*QUESTIONS, "gut"):
        enough = 4 if question == "gut" else 2
        answered = [each for each in done if getattr(each.intake, question) is not None]
        yes = [each.incidents for each in answered if getattr(each.intake, question) >= enough]
        no = [each.incidents for each in answered if getattr(each.intake, question) < enough]
        if yes and no:
            told.append(
                Lesson(
                    question=question,
                    yes=len(yes),
                    yes_incidents=sum(yes) / len(yes),
                    no=len(no),
                    no_incidents=sum(no) / len(no),
                )
            )
    return told
