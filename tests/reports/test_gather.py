"""What reports tell is what the journal holds: gathered from real records, not retold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal.domain.choices import EngagementState, EntryKind, PaymentKind
from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId, EngagementId, EntryId, IncidentId, PaymentId, ThanksId
from journal.domain.money import Money
from journal.domain.problems import Refused
from journal.domain.records import Client, Engagement, Entry, Incident, Payment, Thanks
from journal.domain.statistics import HoursByKindAndMonth
from journal.reports import gather
from journal.reports.blocks import Prose
from journal.reports.documents import document
from journal.reports.dossier import Audience, Report
from journal.reports.gather_log import digest_of
from journal.reports.writing import write
from journal.services import clients, engagements, hours, incidents, payments, settings, thanks
from journal.storage.journal import Journal

NOW = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def euros(amount: int) -> Money:
    return Money.of(amount, "EUR")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Return a journal with two clients: Rossi with a story, Pérez with one payment."""
    moments = iter(NOW + timedelta(seconds=k) for k in range(100_000))
    with Journal.open(tmp_path / "journal.sqlite", clock=lambda: next(moments), zone="Europe/Madrid") as made:
        settings.change(made, "keeper", "Lucía Ferrer")
        yield made


@pytest.fixture
def rossi(journal: Journal) -> ClientId:
    key = ClientId(clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made or "")
    other = ClientId(clients.add(journal, Client(id=ClientId(""), name="Pérez", currency="")).made or "")
    web = Engagement(
        id=EngagementId(""), client=key, title="Web", agreed=euros(900), refundable=euros(300), started=date(2026, 9, 1)
    )  # fmt: skip
    made = EngagementId(engagements.add(journal, web).made or "")
    for day, length, kind in (
        (date(2026, 10, 5), 8, EntryKind.DELIVERY),
        (date(2026, 11, 2), 2, EntryKind.ADMIN),
    ):
        entry = Entry(
            id=EntryId(""), client=key, day=day, seconds=length * 3600, zone="", kind=kind, engagement=made,
            billable=kind is EntryKind.DELIVERY,
        )  # fmt: skip
        hours.log(journal, entry)
    for client, amount in ((key, 300), (other, 900)):
        payments.log(
            journal,
            Payment(
                id=PaymentId(""), client=client, kind=PaymentKind.RECEIVED, on=date(2026, 10, 1), amount=euros(amount),
                engagement=made if client == key else None,
            ),
        )  # fmt: skip
    quarrel = Incident(
        id=IncidentId(""),
        client=key,
        at=datetime(2026, 11, 3, 10, tzinfo=UTC),
        zone="",
        complaint="Late",
        toll=3,
    )
    incidents.log(journal, quarrel, minutes=30, concession=euros(50))
    thanks.add(
        journal, Thanks(id=ThanksId(""), client=other, on=date(2026, 11, 10), words="Gracias de corazón")
    )
    return key


def test_the_portfolio_adds_up(journal: Journal, rossi: ClientId) -> None:
    told = gather.portfolio(journal)
    lines = {line.client.name: line for line in told.relationships}
    assert list(lines) == ["Pérez", "Rossi"]
    assert lines["Rossi"].seconds == int(10.5 * 3600)
    assert lines["Rossi"].unpaid_seconds == int(2.5 * 3600)
    assert lines["Rossi"].earned == euros(300)
    assert lines["Rossi"].incidents == 1
    assert lines["Rossi"].last_incident == date(2026, 11, 3)
    assert lines["Rossi"].income_share == pytest.approx(0.25)
    assert lines["Pérez"].income_share == pytest.approx(0.75)
    assert (told.clients_90d, told.without_incident_90d) == (2, 1)
    assert told.last_thanks is not None
    assert told.last_thanks[1].words == "Gracias de corazón"
    assert told.frame.keeper == "Lucía Ferrer"
    assert told.frame.made.microsecond == 0
    assert all(line.suggestion for line in told.relationships)
    assert told.charts


def test_closed_relationships_leave_the_portfolio(journal: Journal, rossi: ClientId) -> None:
    clients.close(journal, rossi)
    assert [line.client.name for line in gather.portfolio(journal).relationships] == ["Pérez"]


def test_a_clients_story_is_whole_and_in_order(journal: Journal, rossi: ClientId) -> None:
    told = gather.client_story(journal, rossi, lang="es")
    assert [each.title for each in told.engagements] == ["Web"]
    assert [each.complaint for each in told.incidents] == ["Late"]
    assert [each.day for each in told.entries] == sorted(each.day for each in told.entries)
    assert len(told.entries) == 3
    assert [each.kind for each in told.payments] == [PaymentKind.RECEIVED, PaymentKind.CONCESSION]
    assert told.suggestion is not None
    assert told.suggestion.sentence
    assert told.income_share == pytest.approx(0.25)
    assert told.frame.period is None


def test_a_period_narrows_the_story(journal: Journal, rossi: ClientId) -> None:
    told = gather.client_story(journal, rossi, start=date(2026, 10, 1), end=date(2026, 11, 1))
    assert [each.day for each in told.entries] == [date(2026, 10, 5)]
    assert told.incidents == ()
    assert told.frame.period is not None


def test_drivers_of_a_suggestion_are_worded_and_sum(journal: Journal, rossi: ClientId) -> None:
    told = gather.client_story(journal, rossi, lang="en").suggestion
    assert told is not None
    if told.drivers:
        assert "Money paid back" in {each.term for each in told.drivers}
        assert all("_" not in each.term for each in told.drivers)


def test_the_log_says_what_was_changed_later(journal: Journal, rossi: ClientId) -> None:
    first = gather.incident_log(journal, gather.frame_of(journal))
    (line,) = first.log
    assert (line.seconds, line.conceded, line.changes) == (1800, (euros(50),), ())
    incidents.edit(journal, replace(line.incident, toll=5, notes="More of it"))
    (changed,) = gather.incident_log(journal, gather.frame_of(journal)).log
    (later,) = changed.changes
    assert later.fields == ("notes", "toll")
    assert changed.digest != line.digest
    second = gather.incident_log(journal, gather.frame_of(journal))
    assert (
        second.checksum == gather.incident_log(journal, gather.frame_of(journal)).checksum != first.checksum
    )


def test_a_digest_depends_on_what_is_written_alone() -> None:
    at = datetime(2026, 11, 3, 10, tzinfo=UTC)
    one = Incident(id=IncidentId("a"), client=ClientId("c"), at=at, zone="UTC", complaint="Late")
    assert digest_of(one) == digest_of(replace(one, version=7, changed=NOW))
    assert digest_of(one) != digest_of(replace(one, complaint="Early"))


def test_a_months_charts_show_it_as_the_last_of_twelve(journal: Journal, rossi: ClientId) -> None:
    for first in (date(2026, 11, 1), date(2024, 2, 1)):
        worked = gather.month(journal, first).charts[0]
        assert isinstance(worked, HoursByKindAndMonth)
        assert (len(worked.months), worked.months[-1].month) == (12, first)


def test_abuse_is_said_once(journal: Journal, rossi: ClientId) -> None:
    for line in incidents.page(journal, IncidentFilter(client=rossi)).lines:
        incidents.edit(journal, replace(line.incident, abusive=True))
    made = document(Report.CLIENT, gather.client_story(journal, rossi), lang="en")
    (told,) = [part for part in made.sections if part.name == "suggestion"]
    words = " ".join(block.text for block in told.blocks if isinstance(block, Prose))
    assert words.count("regardless of the numbers") == 1


def test_a_month_holds_its_own_days(journal: Journal, rossi: ClientId) -> None:
    told = gather.month(journal, date(2026, 11, 30))
    assert told.month == date(2026, 11, 1)
    (line,) = told.hours
    assert line.seconds == {EntryKind.ADMIN: 7200, EntryKind.CONFLICT: 1800}
    assert line.billable_seconds == 0
    assert [each.words for each in told.thanks] == ["Gracias de corazón"]
    assert {each.name for each in told.clients} == {"Rossi", "Pérez"}
    assert [each.kind for each in told.payments] == [PaymentKind.CONCESSION]


def test_a_settlement_counts_what_is_open_and_what_goes_back(journal: Journal, rossi: ClientId) -> None:
    told = gather.settlement(journal, rossi)
    assert told.refund == euros(300)
    assert told.still_open == ("Web",)
    assert told.delivered == ()
    assert told.billable_seconds == 8 * 3600
    (line,) = engagements.of_client(journal, rossi)
    engagements.end(journal, line.engagement.id, TODAY, state=EngagementState.DONE)
    after = gather.settlement(journal, rossi)
    assert (after.refund, after.still_open, after.delivered) == (None, (), ("Web",))


def test_reports_about_one_client_need_one(journal: Journal) -> None:
    for report in (Report.CLIENT, Report.SETTLEMENT):
        with pytest.raises(Refused):
            gather.dossier(journal, report)


@pytest.mark.parametrize("report", list(Report))
def test_an_empty_journal_makes_reports_too(journal: Journal, tmp_path: Path, report: Report) -> None:
    key = None
    if report in {Report.CLIENT, Report.SETTLEMENT}:
        key = ClientId(clients.add(journal, Client(id=ClientId(""), name="New", currency="")).made or "")
    told = gather.dossier(journal, report, client=key, lang="es")
    (out,) = write(report, told, tmp_path / "out.pdf", lang="es", audience=Audience.ME).files
    assert out.read_bytes().startswith(b"%PDF")
