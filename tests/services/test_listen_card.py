"""The listen card as a service: kept, found again, closed as one step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.domain.problems import Code, Refused
from journal.services import boundaries, history, hours, incidents, listen, replies


def test_a_card_is_kept_and_read_back_as_it_was(journal, ana):
    call = replace(
        listen.begin(journal, ana), notes="«no»\n😀", turn=True, by_when=date(2026, 12, 1), abusive=True
    )
    listen.keep(journal, call)
    assert listen.load(journal, call.key) == call
    (waiting,) = listen.unfinished(journal)
    assert (waiting.client_name, waiting.line) == ("Ana Pérez", "«no»")
    listen.discard(journal, call.key)
    assert listen.unfinished(journal) == []


def test_begun_minutes_count_and_a_stopped_clock_stands(journal, ana, clock):
    call = listen.begin(journal, ana)
    clock.move(minutes=4, seconds=1)
    assert listen.minutes_of(journal, call) == 5
    stopped = listen.stop(journal, call)
    clock.move(hours=3)
    assert listen.minutes_of(journal, stopped) == 5
    assert listen.stop(journal, stopped) == stopped


def test_closing_makes_the_incident_its_minutes_limit_and_wait_in_one_step(journal, ana, clock):
    clock.move(minutes=1)
    call = replace(listen.begin(journal, ana), notes="shouting", abusive=True, boundary="In writing only")
    listen.keep(journal, call)
    steps = len(history.steps(journal))
    receipt = listen.close(journal, call, lang="en")
    assert len(history.steps(journal)) == steps + 1
    made = incidents.get(journal, receipt.made)
    assert (made.abusive, made.complaint) == (True, "shouting")
    assert [each.what for each in boundaries.current(journal, ana)] == ["In writing only"]
    assert len(replies.waiting(journal, ana)) == 1
    assert hours.page(journal).count == 1
    assert listen.unfinished(journal) == []
    history.undo(journal)
    assert boundaries.current(journal, ana) == []
    assert replies.waiting(journal, ana) == []
    assert hours.page(journal).count == 0


def test_a_threat_is_answered_by_nothing(journal, ana):
    call = replace(listen.begin(journal, ana), notes="threat", abusive=True, threatened=True)
    listen.close(journal, call)
    assert replies.waiting(journal, ana) == []


def test_a_call_typed_in_afterwards_has_its_real_time_but_not_one_ahead(journal, ana):
    call = replace(listen.begin(journal, ana), complaint="Late")
    at = journal.now() - timedelta(days=3)
    made = incidents.get(journal, listen.close(journal, call, at=at, minutes=25).made)
    assert made.at == at
    with pytest.raises(Refused):
        listen.close(journal, call, at=journal.now() + timedelta(days=1))


def test_a_call_needs_a_client_when_it_is_closed_and_stays_until_then(journal):
    call = replace(listen.begin(journal), notes="who?")
    listen.keep(journal, call)
    with pytest.raises(Refused) as refused:
        listen.close(journal, call)
    assert refused.value.problems[0].code is Code.REQUIRED
    assert len(listen.unfinished(journal)) == 1


def test_a_new_call_makes_a_waiting_reply_stale(journal, ana, clock):
    first = listen.close(journal, replace(listen.begin(journal, ana), complaint="One", abusive=True))
    assert first.made
    clock.move(hours=1)
    listen.close(journal, replace(listen.begin(journal, ana), complaint="Two"))
    assert [line.reply.stale for line in replies.waiting(journal, ana)] == [True]
