"""Lessons come back, stories are told, replies become files, and what is never sent is gone in time."""

import email
import email.policy
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import Breakdown, ContactKind, Fair, Outcome
from journal.domain.ids import ReplyId
from journal.domain.problems import Code, Refused
from journal.domain.records import Contact, Reply
from journal.exchange.eml import draft_eml
from journal.services import boundaries, clients, eml, incidents, lessons, replies, thanks, unsent
from tests.services.make import boundary, incident
from tests.services.make import thanks as kind_word


def test_what_was_learned_agreed_and_promised_comes_back_and_this_incident_is_left_out(journal, ana, bob):
    first = incidents.log(journal, incident(ana, lesson="Send a proof", avoid="you approved it")).made
    incidents.settle(journal, first, Outcome.SOLVED, turned_around=True, what_turned="calling")
    second = incidents.log(journal, incident(ana, mine="a new file")).made
    now = incidents.log(journal, incident(ana, lesson="not this one")).made
    incidents.log(journal, incident(bob, lesson="Ask first", lesson_for_all=True))
    boundaries.add(journal, boundary(ana))
    found = lessons.recall(journal, ana, but=now)
    assert [each.lesson for each in found.lessons] == ["Send a proof"]
    assert found.calmed == ("calling",)
    assert found.avoid == ("you approved it",)
    assert found.for_all == ("Ask first",)
    assert [each.what for each in found.boundaries] == ["In writing only"]
    assert [(each.incident, each.mine) for each in found.promises] == [(second, "a new file")]
    assert lessons.recall(journal, None).for_all == ("Ask first",)


def test_a_client_without_a_past_has_nothing_to_recall(journal, ana):
    assert lessons.recall(journal, ana).empty


def test_kind_words_and_what_turned_are_told_newest_first(journal, ana):
    made = incidents.log(journal, incident(ana)).made
    incidents.settle(journal, made, Outcome.SOLVED, turned_around=True, what_turned="a call")
    thanks.add(journal, kind_word(ana, journal.today() - timedelta(days=2), "Gracias"))
    assert [(each.words, each.turned) for each in lessons.stories(journal)] == [
        ("a call", True),
        ("Gracias", False),
    ]


def test_what_is_owed_is_kept_as_a_promise_with_its_date(journal, ana):
    made = incidents.log(journal, incident(ana)).made
    due = journal.today() + timedelta(days=2)
    incidents.answer_truth(
        journal,
        made,
        fair=Fair.MOST,
        breakdown=Breakdown.QUALITY,
        apology="the wrong blue",
        repair="print it again",
        by_when=due,
        avoid="you approved it",
    )
    known = incidents.get(journal, made)
    assert (known.apology, known.mine, known.by_when) == ("the wrong blue", "print it again", due)
    assert [each.mine for each in lessons.recall(journal, ana).promises] == ["print it again"]


def _released(journal, client, text="Hello"):
    made = incidents.log(journal, incident(client, complaint="El logo ñ")).made
    key = replies.draft(journal, Reply(id=ReplyId(""), incident=made, client=client, text=text)).made
    return made, key


def test_only_a_released_reply_becomes_a_file(journal, ana):
    _made, key = _released(journal, ana)
    with pytest.raises(Refused) as refused:
        eml.of_reply(journal, key)
    assert refused.value.problems[0].code is Code.NOT_RELEASED
    replies.release(journal, key)
    known = clients.get(journal, ana)
    address = (Contact(kind=ContactKind.EMAIL, value="ana@example.org"),)
    clients.edit(journal, replace(known, contacts=address))
    name, data = eml.of_reply(journal, key)
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert name == "Ana Pérez 2026-11-22.eml"
    assert (message["To"], message["Subject"], message["X-Unsent"]) == ("ana@example.org", "El logo ñ", "1")
    assert message.get_content().strip() == "Hello"


@given(text=st.text(max_size=400), subject=st.text(max_size=80), to=st.text(max_size=40))
def test_any_text_makes_a_message_that_is_read_back(text, subject, to):
    from datetime import UTC, datetime

    data = draft_eml(to=to, subject=subject, text=text, at=datetime(2026, 11, 22, tzinfo=UTC))
    message = email.message_from_bytes(data, policy=email.policy.default)
    kept = "".join(sign for sign in text if sign in "\n\t" or sign.isprintable())
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == kept.rstrip("\n")
    assert "\n" not in str(message["Subject"])


def test_what_is_never_sent_stays_only_as_long_as_the_wait(journal, ana, clock):
    made = incidents.log(journal, incident(ana)).made
    unsent.save(journal, made, "zwetschge", journal.now() + timedelta(hours=2))
    assert unsent.load(journal, made)[0] == "zwetschge"
    clock.move(hours=2)
    assert unsent.sweep(journal) == 1
    assert unsent.load(journal, made) is None


def test_what_is_kept_stays_until_it_is_destroyed_and_no_byte_of_it_after(journal, ana, clock):
    made = incidents.log(journal, incident(ana)).made
    unsent.save(journal, made, "zwetschgenkuchen", None)
    clock.move(days=30)
    assert unsent.sweep(journal) == 0
    assert unsent.load(journal, made)[0] == "zwetschgenkuchen"
    unsent.destroy(journal, made)
    assert unsent.load(journal, made) is None
    path = journal.path
    journal.close()  # the log is written into the file
    assert b"zwetschgenkuchen" not in path.read_bytes()


def test_a_page_does_not_outlive_its_incident(journal, ana):
    made = incidents.log(journal, incident(ana)).made
    unsent.save(journal, made, "zwetschge", None)
    incidents.delete(journal, made)
    assert unsent.sweep(journal) == 1
    assert unsent.load(journal, made) is None
