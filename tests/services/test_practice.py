"""Practice: scenes in both languages, from one's own past without names, coming back when it is time."""

import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import Outcome
from journal.domain.ids import IncidentId, ReplyId
from journal.domain.problems import Refused
from journal.domain.records import Evening, Reply
from journal.services import clients, history, incidents, practice, replies
from tests.services.make import incident


@pytest.mark.parametrize("lang", ["en", "es"])
def test_eight_scenes_and_a_worked_example_of_different_trades_and_channels(lang):
    scenes = practice.shipped(lang)
    assert sum(not scene.worked for scene in scenes) >= 8
    assert scenes[0].worked
    assert len({scene.trade for scene in scenes}) >= 8
    assert len({scene.channel for scene in scenes}) >= 3
    shown = {skill for scene in scenes for step in scene.steps for c in step.choices for skill in c.skills}
    assert shown == set(practice.SKILLS)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_step_has_a_way_by_the_advice_and_one_that_costs_each_told_why(lang):
    for scene in practice.shipped(lang):
        for step in scene.steps:
            assert any(choice.skills for choice in step.choices), step.said
            assert any(not choice.skills for choice in step.choices), step.said
            assert all(choice.feedback for choice in step.choices)


def test_scenes_of_ones_own_past_name_nobody(journal, ana):
    made = incidents.log(
        journal, incident(ana, complaint="Ana Pérez wrote from ana@example.org about +34 600 123 456")
    ).made
    incidents.settle(journal, made, Outcome.SOLVED)
    (own,) = [scene for scene in practice.scenes(journal, "en") if scene.own]
    for word in ("Ana", "Pérez", "@", "600"):
        assert word not in own.title + own.steps[0].said


def test_the_title_of_a_scene_of_ones_own_ends_with_a_word(journal, ana):
    said = "they want the whole page again in green, with the old photos and the new texts by tomorrow"
    incidents.settle(journal, incidents.log(journal, incident(ana, complaint=said)).made, Outcome.SOLVED)
    (own,) = [scene for scene in practice.scenes(journal, "en") if scene.own]
    assert own.title == "they want the whole page again in green, with the old photos and the new texts…"
    assert own.steps[0].said == said


def test_names_of_people_and_companies_go_however_they_were_typed(journal, ana):
    known = clients.get(journal, ana)
    clients.edit(journal, replace(known, company="IBM Ibérica", language="en"))
    said = "perez says IBM and PÉREZ waited, and Marta Gil shouted. Then he called on Monday: I ALREADY PAID."
    made = incidents.log(journal, incident(ana, complaint=said.replace("perez", "pérez"))).made
    incidents.settle(journal, made, Outcome.SOLVED)
    (own,) = [scene for scene in practice.scenes(journal, "en") if scene.own]
    told = own.steps[0].said
    assert told == "… says … and … waited, and … shouted. Then he called on Monday: I ALREADY PAID."


def test_a_first_and_a_last_name_go_together_also_where_they_begin_the_sentence():
    said = "Marta Gil called. The Nogales file is late. Jo Li was there, and Why not?"
    assert practice.without_names(said, frozenset()) == (
        "… called. The … file is late. … was there, and … not?"
    )


@given(st.text(max_size=300))
def test_any_text_loses_names_without_an_error(text):
    bare = practice.without_names(text, frozenset({"ana", "pérez"}), frozenset({"pérez"}))
    assert len(bare) <= len(text) + 1


def test_a_scene_that_went_well_comes_back_later_than_one_that_did_not(journal, clock):
    first, second = (scene.id for scene in practice.shipped("en")[1:3])
    practice.tried(journal, first, well=True)
    practice.tried(journal, second, well=False)
    found = {scene.id: scene for scene in practice.scenes(journal, "en")}
    assert found[first].due > journal.now()
    assert found[second].due <= found[first].due
    clock.move(days=100)
    practice.tried(journal, first, well=True)
    assert {s.id: s.tries for s in practice.scenes(journal, "en")}[first] == 2
    history.undo(journal)
    assert {s.id: s.tries for s in practice.scenes(journal, "en")}[first] == 1


def test_without_the_scheduler_the_days_double(journal, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs", None)
    scene = practice.shipped("en")[1].id
    days = []
    for _ in range(3):
        practice.tried(journal, scene, well=True)
        due = {s.id: s.due for s in practice.scenes(journal, "en")}[scene]
        days.append((due - journal.now()).days)
    assert days == [2, 4, 8]


def test_one_skill_at_a_time_is_picked_and_ticked(journal):
    practice.pick_skill(journal, "waited")
    practice.pick_skill(journal, "listened")
    picked = practice.picked_skill(journal)
    assert picked.skill == "listened"
    practice.tick_skill(journal, picked.id, done=True)
    assert practice.picked_skill(journal) is None
    with pytest.raises(Refused):
        practice.pick_skill(journal, "shouted")


def test_an_evening_is_written_and_rewritten_and_energy_is_one_to_five(journal):
    page = practice.evening(journal)
    practice.keep_evening(journal, replace(page, learned="Breathe"))
    practice.keep_evening(journal, replace(page, learned="Breathe first", energy=3))
    assert practice.evening(journal) == Evening(on=journal.today(), learned="Breathe first", energy=3)
    with pytest.raises(Refused):
        practice.keep_evening(journal, replace(page, energy=6))


def test_a_skill_is_ticked_after_what_was_written_since_it_was_picked(journal, ana, clock):
    before = IncidentId(incidents.log(journal, incident(ana)).made)
    clock.move(minutes=5)
    practice.pick_skill(journal, "waited")
    assert practice.to_tick(journal, before) is None
    clock.move(minutes=5)
    after = IncidentId(incidents.log(journal, incident(ana)).made)
    picked = practice.to_tick(journal, after)
    assert picked.skill == "waited"
    replies.draft(journal, Reply(id=ReplyId(""), incident=before, client=ana, text="I will look into it."))
    assert practice.to_tick(journal, before) == picked
    practice.tick_skill(journal, picked.id, done=False, incident=after)
    assert practice.to_tick(journal, after) is None


def test_earlier_evenings_can_be_read_again_the_newest_first(journal, clock):
    practice.keep_evening(journal, replace(practice.evening(journal), learned="Breathe"))
    clock.move(days=1)
    practice.keep_evening(journal, practice.evening(journal))  # an empty page says nothing
    clock.move(days=1)
    practice.keep_evening(journal, replace(practice.evening(journal), energy=4))
    assert [each.learned for each in practice.earlier_evenings(journal)] == ["Breathe"]
    clock.move(days=1)
    assert [each.energy for each in practice.earlier_evenings(journal)] == [4, None]
