"""The pages with a list: a form that is left in an empty journal, and lists that stay as they were sorted."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.domain.choices import PaymentKind
from journal.domain.ids import BoundaryId, ClientId, EngagementId, EntryId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Boundary, Client, Engagement, Entry, Payment
from journal.services import boundaries, clients, engagements, hours, payments
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import press


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("name", ["clients", "incidents", "hours", "money"])
def test_a_form_left_in_an_empty_journal_leads_back_to_what_the_page_is_for(
    make_window: Any, qtbot: QtBot, name: str, inline: bool
) -> None:
    window = make_window("en", inline=inline)
    window.go(name)
    page = window.pages[name]
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    page.new()
    assert page.stack.currentWidget() is page.both
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    assert page.empty.isAncestorOf(QApplication.focusWidget()), "the keys go to what can be done here"


def test_engagements_stay_as_they_were_sorted_when_something_changes(window: MainWindow) -> None:
    journal = window.desk.journal
    client = ClientId(clients.add(journal, Client(id=ClientId(""), name="Ann", currency="EUR")).made)
    for title in ("Middle", "Zebra", "Alpha"):
        engagements.add(journal, Engagement(id=EngagementId(""), client=client, title=title))
    window.go("money")
    page = window.pages["money"]
    page.tabs.setCurrentIndex(1)

    def titles() -> list[str]:
        rows = range(page.engagement_model.rowCount())
        return [page.engagement_model.line(row).engagement.title for row in rows]

    assert titles() == [line.engagement.title for line in engagements.all_open(journal)]
    page.engagements.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert titles() == ["Zebra", "Middle", "Alpha"]
    new = Engagement(id=EngagementId(""), client=client, title="Nail")
    window.desk.do(lambda opened: engagements.add(opened, new))
    assert titles() == ["Zebra", "Nail", "Middle", "Alpha"]


@pytest.mark.parametrize("name", ["hours", "money"])
def test_several_lines_deleted_together_come_back_together(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    journal = window.desk.journal
    client = ClientId(clients.add(journal, Client(id=ClientId(""), name="Ann", currency="EUR")).made)
    today = journal.today()
    for number in range(3):
        if name == "hours":
            made = Entry(id=EntryId(""), client=client, day=today, seconds=3600 + number, zone="")
            hours.log(journal, made)
        else:
            paid = Payment(
                id=PaymentId(""),
                client=client,
                kind=PaymentKind.RECEIVED,
                on=today,
                amount=Money(100 + number, "EUR"),
            )
            payments.log(journal, paid)
    window.go(name)
    page = window.pages[name]
    table = page.first_focus()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    table.selectAll()
    table.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 0
    window.do("undo")
    assert page.model.rowCount() == 3


def test_the_sign_of_what_was_agreed_stands_before_the_name_and_over_no_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    journal = window.desk.journal
    keys = [
        ClientId(clients.add(journal, Client(id=ClientId(""), name=name, currency="EUR")).made)
        for name in ("Ann", "Bob", "Cas")
    ]
    boundaries.add(journal, Boundary(id=BoundaryId(""), client=keys[1], what="In writing only"))
    window.go("clients", client=keys[2])
    page = window.pages["clients"]
    table = page.table
    table.clearSelection()
    qtbot.waitUntil(lambda: table.rowHeight(1) > 40)

    def lower_line(row: int) -> QImage:
        place = table.visualRect(page.model.index(row, 0))
        part = place.adjusted(0, place.height() * 11 // 20, 0, -4)
        return table.viewport().grab(part).toImage()

    assert page.model.line(1).boundary
    assert lower_line(0) == lower_line(1)
