from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.domain.changes import Label, Topic
from journal.domain.choices import (
    Breakdown,
    Direction,
    EntryKind,
    Fair,
    IncidentState,
    Outcome,
    PaymentKind,
    ReplyState,
)
from journal.domain.filters import IncidentFilter
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.services import boundaries, clients, history, hours, incidents, payments, replies, settings
from tests.services import make


def ids(journal, **chosen):
    return [line.incident.id for line in incidents.page(journal, IncidentFilter(**chosen)).lines]


def test_an_incident_with_minutes_and_concession_is_one_step(journal, ana):
    receipt = incidents.log(journal, make.incident(ana, toll=4), minutes=45, concession=make.euros(50))
    assert receipt.label is Label.LOG_INCIDENT
    assert receipt.change.topics == Topic.INCIDENTS | Topic.HOURS | Topic.MONEY
    assert receipt.change.clients == {ana}
    line = incidents.page(journal).lines[0]
    assert (line.client_name, line.seconds, line.conceded) == ("Ana Pérez", 2700, make.euros(50))
    spent = hours.page(journal).lines[0].entry
    assert (spent.kind, spent.billable, spent.incident, spent.day) == (
        EntryKind.CONFLICT,
        False,
        receipt.made,
        make.TODAY,
    )
    assert payments.page(journal).lines[0].payment.kind is PaymentKind.CONCESSION
    history.undo(journal)
    assert incidents.page(journal).count == hours.page(journal).count == payments.page(journal).count == 0


def test_an_unfinished_incident_is_saved_with_hardly_anything(journal, ana):
    made = incidents.log(journal, make.incident(ana, complaint="")).made
    found = incidents.get(journal, made)
    assert (found.zone, found.state, found.toll) == ("Europe/Madrid", IncidentState.OPEN, None)


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"toll": 6}, "toll", Code.OUT_OF_RANGE),
        ({"severity": 0}, "severity", Code.OUT_OF_RANGE),
        ({"at": make.NOW + timedelta(hours=1)}, "at", Code.DATE_IN_FUTURE),
        ({"at": datetime(1850, 1, 1, tzinfo=UTC)}, "at", Code.DATE_TOO_OLD),
        ({"at": datetime(2026, 1, 1)}, "at", Code.UNKNOWN_ZONE),  # noqa: DTZ001 - the point
        ({"zone": "Mars/Base"}, "zone", Code.UNKNOWN_ZONE),
        ({"by_when": date(1850, 1, 1)}, "by_when", Code.DATE_TOO_OLD),
        ({"continues": "nothing"}, "continues", Code.UNKNOWN_RECORD),
        ({"crossed": "nothing"}, "crossed", Code.UNKNOWN_RECORD),
        ({"client": "nobody"}, "client", Code.UNKNOWN_CLIENT),
        ({"client": ""}, "client", Code.REQUIRED),
    ],
)
def test_a_malformed_incident_is_refused_at_its_field(journal, ana, values, field, code):
    with pytest.raises(Refused) as refused:
        incidents.log(journal, replace(make.incident(ana), **values), minutes=5)
    assert make.codes(refused.value) == {field: code}
    assert hours.page(journal).count == 0


def test_a_promise_may_lie_ahead(journal, ana):
    made = incidents.log(journal, make.incident(ana, mine="Send it", by_when=date(2027, 5, 1))).made
    assert incidents.get(journal, made).by_when == date(2027, 5, 1)


def test_negative_minutes_and_concessions_are_refused(journal, ana):
    with pytest.raises(Refused) as refused:
        incidents.log(journal, make.incident(ana), minutes=-5)
    assert make.codes(refused.value) == {"minutes": Code.NEGATIVE_DURATION}
    with pytest.raises(Refused) as refused:
        incidents.log(journal, make.incident(ana), concession=Money(-5, "EUR"))
    assert make.codes(refused.value) == {"concession": Code.NEGATIVE}
    assert incidents.page(journal).count == 0


def test_an_incident_cannot_continue_someone_elses(journal, ana, bob):
    other = incidents.log(journal, make.incident(bob)).made
    with pytest.raises(Refused) as refused:
        incidents.log(journal, make.incident(ana, continues=other))
    assert make.codes(refused.value) == {"continues": Code.NOT_A_CHOICE}


def test_remembered_incidents_are_one_step_and_name_the_line_that_is_wrong(journal, ana):
    past = [(make.incident(ana, make.NOW - timedelta(days=30 * n), about=True), 60) for n in range(1, 6)]
    receipt = incidents.remember(journal, past)
    assert receipt.label is Label.REMEMBER_INCIDENTS
    assert incidents.page(journal).count == 5
    assert hours.page(journal).total_seconds == 5 * 3600
    history.undo(journal)
    assert incidents.page(journal).count == hours.page(journal).count == 0
    with pytest.raises(Refused) as refused:
        incidents.remember(journal, [past[0], (make.incident(ana, toll=9), None)])
    assert [(p.line, p.field) for p in refused.value.problems] == [(2, "toll")]
    assert incidents.page(journal).count == 0


def test_lists_are_filtered_sorted_and_paged(journal, ana, bob):
    first = incidents.log(
        journal, make.incident(ana, datetime(2026, 3, 1, 12, tzinfo=UTC), complaint="El precio")
    ).made
    second = incidents.log(
        journal,
        make.incident(
            bob, datetime(2026, 5, 1, 12, tzinfo=UTC), toll=5, breakdown=Breakdown.SCOPE, notes="Ampliación"
        ),
        minutes=10,
    ).made
    assert ids(journal) == [second, first]
    assert ids(journal, client=ana) == [first]
    assert ids(journal, clients=(ana, bob)) == [second, first]
    assert ids(journal, ids=(first,)) == [first]
    assert ids(journal, start=date(2026, 4, 1)) == [second]
    assert ids(journal, end=date(2026, 4, 1)) == [first]
    assert ids(journal, breakdown=Breakdown.SCOPE) == [second]
    assert ids(journal, unsaid_breakdown=True) == [first]
    assert ids(journal, text="ampliacion") == [second]
    assert ids(journal, text="perez preci") == [first]
    assert ids(journal, text="perez ampliacion") == []
    page = incidents.page(journal, sort="toll", descending=True, limit=1)
    assert (page.count, page.lines[0].incident.id) == (2, second)
    assert incidents.page(journal, sort="client", descending=False).lines[0].incident.id == first
    assert incidents.page(journal, sort="seconds").lines[0].seconds == 600


def test_a_day_of_the_filter_is_the_local_one(journal, ana):
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)  # 00:30 on 2 March in Madrid
    made = incidents.log(journal, make.incident(ana, late)).made
    assert ids(journal, start=date(2026, 3, 2), end=date(2026, 3, 3)) == [made]
    assert ids(journal, start=date(2026, 3, 1), end=date(2026, 3, 2)) == []


def test_settling_keeps_what_turned_it(journal, ana):
    made = incidents.log(journal, make.incident(ana)).made
    incidents.settle(journal, made, Outcome.SOLVED, turned_around=True, what_turned=" I called ")
    found = incidents.get(journal, made)
    assert (found.state, found.outcome, found.turned_around, found.what_turned) == (
        IncidentState.SETTLED,
        Outcome.SOLVED,
        True,
        "I called",
    )
    assert ids(journal, open_only=True) == []


def test_moving_an_incident_to_another_client_takes_its_hours_along(journal, ana, bob):
    made = incidents.log(journal, make.incident(ana), minutes=30, concession=make.euros(5)).made
    replies.draft(journal, make.reply(made, ana))
    incidents.edit(journal, replace(incidents.get(journal, made), client=bob))
    assert hours.page(journal).lines[0].entry.client == bob
    assert payments.page(journal).lines[0].payment.client == bob
    assert replies.of_incident(journal, made)[0].client == bob


def test_deleting_an_incident_keeps_its_hours_unless_asked(journal, ana):
    one = incidents.log(journal, make.incident(ana), minutes=30).made
    two = incidents.log(journal, make.incident(ana), minutes=30, concession=make.euros(5)).made
    incidents.delete(journal, one)
    assert (hours.page(journal).count, incidents.page(journal).count) == (2, 1)
    incidents.delete(journal, two, with_hours=True)
    assert (hours.page(journal).count, payments.page(journal).count) == (1, 0)


def test_the_truth_question_is_due_once_and_skippable(journal, ana):
    made = incidents.log(journal, make.incident(ana)).made
    assert incidents.truth_due(incidents.get(journal, made))
    incidents.answer_truth(journal, made)
    assert not incidents.truth_due(incidents.get(journal, made))
    other = incidents.log(journal, make.incident(ana)).made
    incidents.answer_truth(
        journal, other, fair=Fair.PART, breakdown=Breakdown.DEADLINE, lesson=" Say no earlier "
    )
    found = incidents.get(journal, other)
    assert (found.fair, found.breakdown, found.lesson) == (Fair.PART, Breakdown.DEADLINE, "Say no earlier")


def test_the_truth_question_is_not_asked_where_it_was_answered_of_itself(journal, ana):
    made = incidents.log(journal, make.incident(ana, fair=Fair.NONE, breakdown=Breakdown.TONE)).made
    assert not incidents.truth_due(incidents.get(journal, made))


def test_a_kept_promise_is_due_no_more(journal, ana):
    made = incidents.log(journal, make.incident(ana, mine="Send it", by_when=make.TODAY)).made
    incidents.keep_promise(journal, made)
    assert incidents.get(journal, made).promise_kept


# Replies


@pytest.fixture
def quarrel(journal, ana):
    return incidents.log(journal, make.incident(ana)).made


def test_a_reply_waits_is_ready_and_is_released(journal, ana, quarrel, clock):
    held = replies.draft(journal, make.reply(quarrel, ana, not_before=clock.now + timedelta(hours=2))).made
    line = replies.waiting(journal)[0]
    assert (line.ready, line.truth_due, line.complaint, line.client_name) == (
        False,
        True,
        "Too late",
        "Ana Pérez",
    )
    clock.move(hours=2)
    assert replies.waiting(journal)[0].ready
    replies.release(journal, held, early_reason="because")
    found = replies.get(journal, held)
    assert (found.state, found.released, found.early_reason) == (ReplyState.RELEASED, clock.now, "")
    assert replies.waiting(journal) == []
    assert incidents.get(journal, quarrel).truth_due, "releasing does not answer the question"


def test_releasing_early_takes_one_call_and_keeps_the_reason(journal, ana, quarrel, clock):
    held = replies.draft(journal, make.reply(quarrel, ana, not_before=clock.now + timedelta(hours=2))).made
    replies.release(journal, held, early_reason=" It is urgent ")
    assert replies.get(journal, held).early_reason == "It is urgent"


def test_the_client_of_a_reply_follows_from_its_incident(journal, ana, quarrel):
    made = replies.draft(journal, make.reply(quarrel, "")).made
    assert replies.get(journal, made).client == ana


def test_what_is_released_or_dropped_cannot_be_changed(journal, ana, quarrel, clock):
    one = replies.draft(journal, make.reply(quarrel, ana)).made
    two = replies.draft(journal, make.reply(quarrel, ana)).made
    replies.release(journal, one)
    replies.drop(journal, two)
    for key in (one, two):
        for verb in (
            lambda key: replies.release(journal, key),
            lambda key: replies.hold(journal, key, clock.now),
            lambda key: replies.drop(journal, key),
            lambda key: replies.edit(journal, replies.get(journal, key)),
        ):
            with pytest.raises(Refused) as refused:
                verb(key)
            assert refused.value.problems[0].code is Code.ALREADY_RELEASED


def test_an_empty_reply_is_kept_as_a_draft_but_not_released(journal, ana, quarrel):
    made = replies.draft(journal, make.reply(quarrel, ana, text=" ")).made
    with pytest.raises(Refused) as refused:
        replies.release(journal, made)
    assert make.codes(refused.value) == {"text": Code.REQUIRED}


def test_a_new_incident_from_the_client_makes_waiting_replies_stale(journal, ana, bob, quarrel, clock):
    made = replies.draft(journal, make.reply(quarrel, ana)).made
    clock.move(minutes=5)
    incidents.log(journal, make.incident(bob, clock.now))
    incidents.log(journal, make.incident(ana, clock.now, direction=Direction.OUTGOING))
    incidents.log(journal, make.incident(ana, clock.now - timedelta(days=3)))
    incidents.remember(journal, [(make.incident(ana, clock.now), None)])
    assert not replies.get(journal, made).stale
    receipt = incidents.log(journal, make.incident(ana, clock.now))
    assert receipt.change.touches(Topic.REPLIES)
    assert replies.get(journal, made).stale
    replies.edit(journal, replace(replies.get(journal, made), text="Rewritten"))
    assert not replies.get(journal, made).stale


def test_a_message_makes_waiting_replies_stale_too(journal, ana, quarrel):
    made = replies.draft(journal, make.reply(quarrel, ana)).made
    replies.new_message(journal, ana)
    assert replies.get(journal, made).stale
    assert replies.new_message(journal, ana).step is None


def test_the_waits_offered_are_local_mornings(journal, clock):
    waits = replies.waits(journal)
    assert waits["short"] == clock.now + timedelta(hours=2)
    assert waits["tomorrow"] == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert "monday" not in waits  # it is Sunday: tomorrow is Monday
    clock.move(days=1)
    assert replies.waits(journal)["monday"] == datetime(2026, 11, 30, 8, tzinfo=UTC)
    settings.change(journal, "morning_hour", 7)
    assert replies.waits(journal)["tomorrow"].hour == 7


def test_tomorrow_morning_is_nine_by_the_clock_after_the_clocks_change(journal, clock):
    clock.set(2026, 3, 28, 12)  # the night before Madrid goes to summer time
    assert replies.waits(journal)["tomorrow"].astimezone(UTC) == datetime(2026, 3, 29, 7, tzinfo=UTC)


def test_boundaries_in_force_know_how_often_they_were_crossed(journal, ana):
    limit = boundaries.add(journal, make.boundary(ana)).made
    boundaries.add(journal, make.boundary(ana, "Over", since=date(2026, 1, 1), until=date(2026, 11, 21)))
    incidents.log(journal, make.incident(ana, crossed=limit))
    (line,) = boundaries.current(journal, ana)
    assert (line.what, line.crossed, line.client_name) == ("In writing only", 1, "Ana Pérez")
    assert len(boundaries.of_client(journal, ana)) == 2
    with pytest.raises(Refused) as refused:
        boundaries.add(journal, make.boundary(ana, " ", since=date(2026, 2, 1), until=date(2026, 1, 1)))
    assert make.codes(refused.value) == {"what": Code.REQUIRED, "until": Code.END_BEFORE_START}
    boundaries.delete(journal, limit)
    assert incidents.page(journal).lines[0].incident.crossed is None
    assert clients.line(journal, ana).boundary == ""
