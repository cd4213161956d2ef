"""Where the keys are on a verdict while it is drawn anew, and a card whose client is there no more."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.choices import VerdictState
from journal.domain.ids import ClientId
from journal.services import clients
from journal.ui.window import MainWindow
from tests.ui.test_verdicts_page import first, weighed
from tests.ui.test_window_journey import press


def said(widget: Any, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


@pytest.fixture
def page(make_window: Any, year: Any) -> Any:
    """The page with the card of somebody about whom there is something to decide, unfolded."""
    window = make_window("en", journal=year)
    made = weighed(window)
    flagged = first(made, VerdictState.SET_A_BOUNDARY, VerdictState.REFUND_AND_END)
    made.reveal(client=flagged.client)
    if made.card.reckoned is None:
        now = said(made.card, made.card.tr("Show it now"))
        now.setFocus()
        press_space(now)
        assert made.card.isAncestorOf(QApplication.focusWidget()), "what was unfolded has the keys"
    return made


def press_space(button: QPushButton) -> None:
    button.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def decided(page: Any, qtbot: QtBot) -> None:
    page.card.otherwise.setFocus()
    press_space(page.card.otherwise)
    page.card.deciding.field("reason").line.setText("They are about to change the team")
    press(qtbot, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_weighing_in_the_background_leaves_the_keys_where_they_are(page: Any, qtbot: QtBot) -> None:
    decided(page, qtbot)
    assert said(page.card, page.card.tr("Take it back")).hasFocus()
    line = page.window().top.line
    line.setFocus()
    page.weigher.start()
    assert line.hasFocus(), "somebody is typing there"


def test_the_keys_stay_on_a_slider_while_everybody_is_weighed_again(page: Any) -> None:
    page.card.reckoned.to_risks()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    name = QApplication.focusWidget().accessibleName()
    page.weigher.start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    slider = page.card.reckoned.what_if.dials["chance"].slider
    assert slider.hasFocus()
    assert slider.accessibleName() == name


def test_who_leaves_the_question_or_takes_a_decision_back_stands_on_the_card(page: Any, qtbot: QtBot) -> None:
    page.card.otherwise.setFocus()
    press_space(page.card.otherwise)
    press(qtbot, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.card.otherwise.hasFocus()
    decided(page, qtbot)
    press_space(said(page.card, page.card.tr("Take it back")))
    assert page.card.step.hasFocus()


def test_the_card_of_somebody_who_is_gone_is_closed(page: Any) -> None:
    window: MainWindow = page.window()
    client = ClientId(page.card.shown.client)
    line = window.top.line
    line.setFocus()
    window.desk.do(lambda journal: clients.close(journal, client))
    page.weigher.start()
    assert page.weighed.of(client) is None
    assert page.card is None
    assert page.both.current is None
    assert line.hasFocus()
