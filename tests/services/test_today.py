from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.domain.changes import Label
from journal.domain.choices import Outcome
from journal.domain.lines import RecordKind
from journal.domain.problems import Code, Refused
from journal.domain.records import StoredVerdict
from journal.services import (
    attachments,
    boundaries,
    clients,
    engagements,
    history,
    hours,
    incidents,
    payments,
    replies,
    search,
    settings,
    thanks,
    timeline,
    timer,
    today,
)
from tests.services import make
from tests.services.conftest import add_client


def test_an_empty_journal_has_an_empty_day(journal):
    found = today.summary(journal)
    assert (found.day, found.clients, found.clients_90d, found.last_thanks, found.timer) == (
        make.TODAY,
        0,
        0,
        None,
        None,
    )


def test_who_went_well_counts_the_active_of_ninety_days(journal, ana, bob):
    quiet, gone, closed = (add_client(journal, name) for name in ("Quiet", "Gone", "Closed"))
    incidents.log(journal, make.incident(ana))
    hours.log(journal, make.entry(bob, day=make.TODAY - timedelta(days=89)))
    thanks.add(journal, make.thanks(quiet))
    payments.log(journal, make.payment(gone, 5, on=make.TODAY - timedelta(days=90)))
    payments.log(journal, make.payment(closed, 5))
    clients.close(journal, closed)
    found = today.summary(journal)
    assert (found.clients, found.clients_90d, found.clients_without_difficulty_90d) == (4, 3, 2)


def test_the_day_says_what_runs_is_due_and_waits(journal, ana, clock):
    quarrel = incidents.log(
        journal, make.incident(ana, mine="Send it", by_when=make.TODAY - timedelta(days=1)), minutes=15
    ).made
    later = incidents.log(journal, make.incident(ana, mine="Much later", by_when=date(2027, 6, 1))).made
    replies.draft(journal, make.reply(quarrel, ana, not_before=clock.now + timedelta(hours=2)))
    replies.draft(journal, make.reply(quarrel, ana))
    engagements.add(journal, make.engagement(ana, due=make.TODAY + timedelta(days=3)))
    engagements.add(journal, make.engagement(ana, "Far", due=make.TODAY + timedelta(days=30)))
    thanks.add(journal, make.thanks(ana, words="Perfecto"))
    timer.start(journal, ana)
    hours.log(journal, make.entry(ana, 3600, day=make.TODAY - timedelta(days=6)))
    hours.log(journal, make.entry(ana, 3600, day=make.TODAY - timedelta(days=7)))
    found = today.summary(journal)
    assert (found.timer_client, found.last_thanks.thanks.words) == ("Ana Pérez", "Perfecto")
    assert (len(found.replies_waiting), len(found.replies_ready)) == (1, 1)
    assert [(line.mine, line.late) for line in found.promises_due] == [("Send it", True)]
    assert [line.engagement.title for line in found.engagements_due] == ["Logo"]
    assert {line.incident.id for line in found.unfinished_incidents} == {quarrel, later}
    assert (found.hours_today_seconds, found.hours_week_seconds) == (900, 4500), "the week began on Monday"
    settings.change(journal, "week_start", 7)
    assert today.summary(journal).hours_week_seconds == 900, "it is Sunday"


def test_a_promise_outlives_its_incident_for_a_month_unless_kept(journal, ana, clock):
    made = incidents.log(journal, make.incident(ana, mine="Send it", by_when=make.TODAY)).made
    incidents.settle(journal, made, Outcome.AGREED)
    assert len(today.summary(journal).promises_due) == 1
    clock.move(days=31)
    assert today.summary(journal).promises_due == ()
    clock.move(days=-31)
    incidents.keep_promise(journal, made)
    assert today.summary(journal).promises_due == ()


def verdict(client, state, on=make.TODAY, *, ending=False):
    return StoredVerdict(
        client=client,
        on=on,
        state=state,
        action="",
        ending=ending,
        since=on,
        pending_since=None,
        p_end_right=0.5,
        p_end_better=0.5,
        evidence_hash="0" * 64,
        document="{}",
    )


def test_suggestions_are_the_newest_verdicts_folded_while_it_is_fresh(journal, ana, bob, clock):
    closed = add_client(journal, "Closed")
    with journal.work(Label.STORE_VERDICTS) as work:
        work.add(verdict(ana, "healthy", date(2026, 11, 1)))
        work.add(verdict(ana, "refund_and_end", ending=True))
        work.add(verdict(bob, "watch", date(2026, 11, 1)))
        work.add(verdict(bob, "healthy"))
        work.add(verdict(closed, "watch"))
    clients.close(journal, closed)
    (line,) = today.summary(journal).suggestions
    assert (line.client_name, line.state, line.folded) == ("Ana Pérez", "refund_and_end", False)
    quarrel = incidents.log(journal, make.incident(ana)).made
    assert today.summary(journal).suggestions[0].folded
    clock.move(hours=25)
    assert not today.summary(journal).suggestions[0].folded
    replies.draft(journal, make.reply(quarrel, ana))
    assert today.summary(journal).suggestions[0].folded
    assert clients.line(journal, ana).verdict_state == "refund_and_end"


# The timeline


def test_one_timeline_tells_everything_newest_first(journal, ana, clock):
    engagements.add(journal, make.engagement(ana, started=date(2026, 1, 10), agreed=make.euros(100)))
    payments.log(journal, make.payment(ana, 100, on=date(2026, 2, 10), note="Señal"))
    hours.log(journal, make.entry(ana, 600, day=date(2026, 3, 10), note="Logo"))
    boundaries.add(journal, make.boundary(ana, since=date(2026, 4, 10)))
    thanks.add(journal, make.thanks(ana, on=date(2026, 5, 10)))
    quarrel = incidents.log(
        journal,
        make.incident(ana, datetime(2026, 6, 10, tzinfo=UTC), toll=4),
        minutes=30,
        concession=make.euros(5),
    ).made
    replies.draft(journal, make.reply(quarrel, ana))
    clock.move(minutes=1)
    attachments.add(journal, ana, quarrel, "mail.txt", b"text")
    clock.move(minutes=1)
    clients.pause(journal, ana)
    found = timeline.of_client(journal, ana)
    assert [item.kind for item in found] == [
        RecordKind.STANDING,
        RecordKind.ATTACHMENT,
        RecordKind.REPLY,
        RecordKind.INCIDENT,
        RecordKind.THANKS,
        RecordKind.BOUNDARY,
        RecordKind.ENTRY,
        RecordKind.PAYMENT,
        RecordKind.ENGAGEMENT,
    ]
    told = found[3]
    assert (told.seconds, told.money, told.toll, told.extra) == (1800, make.euros(5), 4, "other")
    assert [item.at for item in found] == sorted((item.at for item in found), reverse=True)


def test_a_timeline_is_continued_without_gap_or_repeat(journal, ana, bob):
    for day in range(1, 21):
        hours.log(journal, make.entry(ana, 60, day=date(2026, 10, day)))
        incidents.log(journal, make.incident(ana, datetime(2026, 10, day, 12, tzinfo=UTC)))
        hours.log(journal, make.entry(bob, 60, day=date(2026, 10, day)))
    seen: list[str] = []
    before = None
    while page := timeline.of_client(journal, ana, limit=7, before=before):
        seen += [item.id for item in page]
        before = page[-1].at
    assert len(seen) == len(set(seen)) == 40


def test_nobodys_timeline_is_refused(journal):
    with pytest.raises(Refused) as refused:
        timeline.of_client(journal, "nobody")
    assert refused.value.problems[0].code is Code.UNKNOWN_CLIENT


# Search, files, settings


def test_search_finds_without_case_and_accents_in_every_kind_of_text(journal, ana):
    quarrel = incidents.log(journal, make.incident(ana, complaint="La AMPLIACIÓN", notes="otra vez")).made
    hours.log(journal, make.entry(None, note="Ampliación propia"))
    thanks.add(journal, make.thanks(ana, words="¡Qué ampliación!"))
    found = search.find(journal, "ampliacion")
    assert found.total == len(found.hits) == 3
    assert {hit.kind for hit in found.hits} == {RecordKind.INCIDENT, RecordKind.ENTRY, RecordKind.THANKS}
    assert {hit.client_name for hit in found.hits} == {"Ana Pérez", ""}
    assert search.find(journal, "ampl vez").hits[0].id == quarrel
    assert search.find(journal, "perez").hits[0].kind is RecordKind.CLIENT
    assert search.find(journal, "ampliacion", limit=1, ranked=True).total == 3
    for odd in ("", "  ", '"', "*", "AND OR (", "%", "a" * 5000):
        assert search.find(journal, odd).total == 0


def test_a_file_is_kept_whole_and_comes_back_after_undo(journal, ana, bob):
    quarrel = incidents.log(journal, make.incident(ana)).made
    data = bytes(range(256)) * 40
    made = attachments.add(journal, ana, quarrel, "C:\\mails\\carta.pdf", data).made
    kept = attachments.get(journal, made)
    assert (kept.name, kept.media_type, kept.size) == ("carta.pdf", "application/pdf", 10240)
    assert attachments.read(journal, made) == data
    attachments.delete(journal, made)
    with pytest.raises(Refused):
        attachments.read(journal, made)
    history.undo(journal)
    assert attachments.read(journal, made) == data
    assert [each.id for each in attachments.of_incident(journal, quarrel)] == [made]
    assert [each.id for each in attachments.of_client(journal, ana)] == [made]
    for owner, incident, content, field in ((ana, None, b"", "file"), (bob, quarrel, b"x", "incident")):
        with pytest.raises(Refused) as refused:
            attachments.add(journal, owner, incident, "x", content)
        assert refused.value.problems[0].field == field


def test_settings_are_dated_so_that_the_past_can_be_explained(journal, clock):
    first = clock.now
    settings.change(journal, "own_rate", "60")
    clock.move(days=1)
    settings.change(journal, "own_rate", "75,50 USD")
    settings.change(journal, "psi", 0)
    assert settings.current(journal).own_rate == make.Money.of("75.50", "USD")
    assert settings.current(journal).psi == 0
    then = settings.as_of(journal, first + timedelta(hours=1))
    assert (then.own_rate, then.psi) == (make.euros(60), 1)
    assert settings.as_of(journal, first - timedelta(hours=1)).own_rate is None
    assert [row.value for row in settings.history(journal, "own_rate")] == ["60.00 EUR", "75.50 USD"]
    history.undo(journal)
    assert settings.current(journal).psi == 1


def test_a_setting_given_what_it_has_is_no_step(journal):
    assert settings.change(journal, "kappa", 2).step is None


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("own_rate", "0", Code.OUT_OF_RANGE),
        ("own_rate", "-5", Code.OUT_OF_RANGE),
        ("own_rate", "many", Code.NOT_A_NUMBER),
        ("phi", "7", Code.OUT_OF_RANGE),
        ("phi", "nan", Code.NOT_A_NUMBER),
        ("draws", "100.5", Code.NOT_A_NUMBER),
        ("toll_hours", "1 2 3", Code.OUT_OF_RANGE),
        ("home_currency", "euro", Code.NOT_A_CURRENCY),
        ("address", "thou", Code.NOT_A_CHOICE),
        ("ask_toll", "perhaps", Code.NOT_A_CHOICE),
        ("keeper", "x" * 501, Code.TOO_LONG),
        ("luck", "1", Code.UNKNOWN_SETTING),
    ],
)
def test_a_setting_takes_only_what_it_can_be(journal, name, value, code):
    with pytest.raises(Refused) as refused:
        settings.change(journal, name, value)
    assert refused.value.problems[0].code is code
    assert settings.history(journal, name) == []


def test_several_settings_change_as_one_step(journal):
    settings.change_many(journal, {"home_currency": "USD", "own_rate": "50", "keeper": "Eva"})
    assert settings.current(journal).own_rate == make.Money(5000, "USD")
    history.undo(journal)
    assert settings.current(journal) == replace(
        settings.current(journal), home_currency="EUR", keeper="", own_rate=None
    )
