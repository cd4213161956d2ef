"""A decision carried through in the real window, in both languages: explained, tried out, ended, taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.domain.choices import Channel, PaymentKind, Standing, VerdictState
from journal.domain.filters import PaymentFilter
from journal.domain.ids import ClientId, IncidentId
from journal.domain.records import Client, Incident
from journal.services import clients, ending, engagements, incidents, payments, replies, sample, settings
from journal.ui.bands import Bands
from journal.ui.pages.ending_after import AfterCard
from journal.ui.pages.ending_form import EndingForm
from journal.ui.pages.incidents import IncidentsPage
from journal.ui.pages.verdict_card import VerdictCard
from journal.ui.pages.verdicts import VerdictsPage
from journal.ui.window import MainWindow
from journal.wording import formats, suggestions
from tests.storage.helpers import said
from tests.ui.conftest import Clock

ZONE = "Europe/Madrid"


@pytest.fixture
def sampled(make_window: Callable[..., MainWindow], tmp_path: Path, clock: Clock, lang: str) -> MainWindow:
    """The window on the sample year, in English and in Spanish."""
    from journal.storage.journal import Journal

    path = tmp_path / "sample" / "journal.sqlite"
    path.parent.mkdir()
    sample.make(path, clock().date())
    window = make_window(lang, journal=Journal.open(path, clock=clock, zone=ZONE))
    window.resize(1280, 900)
    return window


def texts(widget: QWidget) -> str:
    """Return all that is written on a widget and to be seen."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def press(widget: QPushButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def verdict_of_one_to_end(window: MainWindow, qtbot: QtBot) -> tuple[VerdictsPage, VerdictCard, ClientId]:
    """Open the verdict whose suggestion is to end, unfolded."""
    window.go("verdicts")
    page = window.findChild(VerdictsPage)
    qtbot.waitUntil(lambda: page.weighed is not None, timeout=20_000)
    assert page.weighed is not None
    found = [each for each in page.weighed.portfolio.clients if each.state is VerdictState.REFUND_AND_END]
    client = ClientId(found[0].client)
    page.reveal(client=client)
    qtbot.waitUntil(lambda: page.card is not None and page.card.isVisible())
    assert page.card is not None
    if page.card.findChild(QWidget, "reckoned") is None:  # folded until tomorrow
        page.card._unfold_now(page.card.shown)
    qtbot.waitUntil(lambda: page.card is not None and page.card.reckoned.isVisible())
    return page, page.card, client


def test_a_refund_past_break_even_changes_what_is_suggested_and_stores_nothing(
    sampled: MainWindow, qtbot: QtBot, lang: str
) -> None:
    page, card, client = verdict_of_one_to_end(sampled, qtbot)
    journal = sampled.desk.journal
    before = said(journal)
    verdict = page.weighed.of(client)
    heading = suggestions.heading_title(verdict.state, verdict.action, lang)
    assert heading in texts(card)
    press(card.reckoned.head)
    press(card.reckoned.what_if_fold.head)
    dial = card.reckoned.what_if.dials["refund"]
    assert dial.slider.isVisible()
    assert verdict.break_even_refund < dial.high, "the end of the slider lies beyond break-even"
    with qtbot.waitSignal(card.reckoned.what_if.answered):
        dial.slider.setFocus()
        QTest.keyClick(dial.slider, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(card.reckoned.what_if.answered):
        dial.set_value(verdict.break_even_refund * 1.4)
    answer = card.reckoned.what_if.answer
    assert answer.delta < 0 < verdict.delta
    now = suggestions.heading_title(answer.state, answer.action, lang)
    assert now != heading
    assert now in card.reckoned.what_if.said.text()
    assert heading in card.reckoned.what_if.said.text()
    assert card.reckoned.what_if.bands.accessibleDescription()
    assert said(journal) == before
    press(card.reckoned.what_if.reset_button)
    assert card.reckoned.what_if.tried().empty
    assert not card.reckoned.what_if.keep_button.isEnabled()


def test_what_was_tried_is_kept_and_undone_in_one_step(sampled: MainWindow, qtbot: QtBot) -> None:
    page, card, client = verdict_of_one_to_end(sampled, qtbot)
    card.ask_risk()
    journal = sampled.desk.journal
    before = clients.get(journal, client).risk_end
    card.reckoned.what_if.dials["chance"].set_value(0.5)
    press(card.reckoned.what_if.keep_button)
    kept = clients.get(journal, client).risk_end
    assert kept is not None
    assert kept != before
    page.weigher.start()
    qtbot.waitUntil(lambda: page.card.reckoned.what_if.start.risk == float(kept.major), timeout=20_000)
    assert page.card.reckoned.what_if.tried().empty, "what was kept is what is recorded"
    QTest.keyClick(sampled, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert clients.get(journal, client).risk_end == before


def test_sliders_stay_where_they_are_while_a_weighing_ends(sampled: MainWindow, qtbot: QtBot) -> None:
    page, card, _client = verdict_of_one_to_end(sampled, qtbot)
    press(card.reckoned.head)
    press(card.reckoned.what_if_fold.head)
    card.reckoned.what_if.dials["psi"].set_value(0.4)
    tried = card.reckoned.what_if.tried()
    page.weigher.start()
    qtbot.waitUntil(lambda: not page.weigher.busy, timeout=20_000)
    assert page.card.reckoned.what_if.tried() == tried
    qtbot.waitUntil(page.card.reckoned.what_if.said.isVisible)


def test_a_relationship_is_ended_to_the_letter_and_one_undo_brings_all_of_it_back(
    sampled: MainWindow, qtbot: QtBot, tmp_path: Path, lang: str
) -> None:
    page, card, client = verdict_of_one_to_end(sampled, qtbot)
    journal = sampled.desk.journal
    before = said(journal)
    press(card.step)
    form = page.both.form
    assert isinstance(form, EndingForm)
    assert form.field("refund").value() == form.leaving.settlement.refundable
    assert form.field("vat").value() is not None
    letter = form.letter.value()
    form.field("refund").line.setFocus()
    form.field("refund").line.selectAll()
    QTest.keyClicks(form.field("refund").line, "40")
    assert form.letter.value() != letter, "the letter follows what is entered"
    form.field("lang").set_value(lang)
    form.field("lang").changed.emit()
    form.field("step_refund").box_widget.click()
    out = tmp_path / "letter.pdf"
    form.write_letter(out)
    qtbot.waitUntil(out.is_file, timeout=20_000)
    assert out.read_bytes().startswith(b"%PDF")
    press(form.save_button)
    qtbot.waitUntil(lambda: isinstance(page.both.current, AfterCard))
    assert clients.get(journal, client).standing is Standing.CLOSED
    assert not [e for e in engagements.of_client(journal, client) if e.engagement.state.value == "open"]
    back = payments.page(journal, PaymentFilter(client=client, kind=PaymentKind.REFUND)).lines
    assert formats.money(back[0].payment.amount, "en") == "€40.00"
    (kept,) = ending.endings(journal, client)
    assert kept.done == ("refund",)
    assert any(line.reply.text == kept.letter for line in replies.waiting(journal, client))
    card_after: Any = page.both.current
    card_after.answer(False)
    assert ending.endings(journal, client)[0].again is False
    for _ in range(2):  # the answer, then the ending
        QTest.keyClick(sampled, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said(journal) == before


def test_a_single_quarrel_over_eighty_euros_is_weighed_in_one_sentence(
    spoken_window: MainWindow, qtbot: QtBot, lang: str, clock: Clock
) -> None:
    journal = spoken_window.desk.journal
    settings.change(journal, "own_rate", "60")
    ana = ClientId(clients.add(journal, Client(id=ClientId(""), name="Ana", currency="")).made or "")
    quarrel = Incident(
        id=IncidentId(""), client=ana, at=clock(), zone=ZONE, channel=Channel.EMAIL, complaint="80 €", toll=3
    )
    key = IncidentId(incidents.log(journal, quarrel).made or "")
    spoken_window.go("incidents", incident=key)
    page = spoken_window.findChild(IncidentsPage)
    card: Any = page.both.current
    qtbot.waitUntil(card.dispute.isVisible)
    card.dispute.ask()
    field = card.dispute.form.field("at_stake")
    QTest.keyClicks(field.line, "80")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "80" in texts(card.dispute))
    expected = {
        "en": "About 2 more hours on this cost more than the €80",
        "es": "Unas 2 horas más en esto cuestan",
    }
    assert expected[lang] in card.dispute.sentence.text()
    assert incidents.get(journal, key).at_stake is not None


def test_a_suggestion_is_overruled_in_place_and_taken_back(
    sampled: MainWindow, qtbot: QtBot, lang: str
) -> None:
    page, card, client = verdict_of_one_to_end(sampled, qtbot)
    card.decide_otherwise()
    form = card.deciding
    qtbot.waitUntil(form.isVisible)
    press(form.save_button)
    assert form.field("reason").problem.isVisible(), "a reason is asked for"
    QTest.keyClicks(form.field("reason").line, "One more season")
    QTest.keyClick(form.field("reason").line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "One more season" in texts(page.card))
    assert not [bands for bands in page.card.findChildren(Bands) if bands.isVisible()], (
        "nothing more is argued"
    )
    verdict = page.weighed.of(client)
    rows = {page.model.index(row, 0).data(): row for row in range(page.model.rowCount())}
    shown = page.model.index(rows[page.weighed.names[client]], 1).data()
    assert shown != suggestions.heading_title(verdict.state, verdict.action, lang)
    sampled.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is sampled and QApplication.focusWidget() is not None)
    QTest.keyClick(sampled, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "One more season" not in texts(page.card))


def test_six_questions_are_answered_under_the_verdict(sampled: MainWindow, qtbot: QtBot) -> None:
    from journal.services import intake
    from journal.ui.pages.intake_box import IntakeBox

    _, card, client = verdict_of_one_to_end(sampled, qtbot)
    press(card.reckoned.head)
    box = card.findChild(IntakeBox)
    box.ask()
    box.form.field("clear").set_value(2)
    box.form.submit()
    known = intake.of_client(sampled.desk.journal, client)
    assert known is not None
    assert (known.clear, known.gut) == (2, None)


def test_a_limit_whose_time_is_up_is_asked_about(sampled: MainWindow, qtbot: QtBot, clock: Clock) -> None:
    from journal.services import boundaries
    from journal.ui.pages.verdict_limits import LimitsBox

    journal = sampled.desk.journal
    clock.move(days=400)
    page, card, client = verdict_of_one_to_end(sampled, qtbot)
    before = [each for each in boundaries.of_client(journal, client) if each.worked is None]
    box = card.findChild(LimitsBox)
    qtbot.waitUntil(box.isVisible)
    asked = len(box.findChildren(QPushButton)) // 2
    assert asked == len(before) > 0
    press(box.findChildren(QPushButton)[1])
    left = [each for each in boundaries.of_client(journal, client) if each.worked is None]
    assert len(left) == asked - 1
    assert page.card is card


def test_all_relationships_are_shown_while_none_is_chosen(sampled: MainWindow, qtbot: QtBot) -> None:
    page, _, client = verdict_of_one_to_end(sampled, qtbot)
    assert not page.portfolio.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.portfolio.isVisible()
    qtbot.waitUntil(lambda: all(panel.values is not None for panel in page.portfolio.panels), timeout=20_000)
    press(page.portfolio.ask)
    qtbot.waitUntil(lambda: bool(page.portfolio.fared.text()), timeout=60_000)
    page.portfolio.client_picked.emit(client)
    assert page.card is not None
    assert not page.portfolio.isVisible()
