"""Money in a currency without a rate: the window names the rate that is missing, and leads to it."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Client, Payment
from journal.services import clients, payments
from journal.ui.window import MainWindow
from tests.ui.test_moment_journey import push, texts


def test_money_that_only_lacks_a_rate_leads_to_the_rate(spoken_window: MainWindow, qtbot: QtBot) -> None:
    window = spoken_window
    journal = window.desk.journal
    who = ClientId(clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="USD")).made or "")
    on = journal.today() - timedelta(days=40)
    paid = Payment(
        id=PaymentId(""), client=who, on=on, kind=PaymentKind.RECEIVED, amount=Money.of(900, "USD")
    )
    payments.log(journal, paid)
    window.desk.look()
    window.do("go_verdicts")
    window.go("verdicts", client=who)
    page = window.pages["verdicts"]
    qtbot.waitUntil(lambda: "USD" in texts(page.card))
    push(qtbot, page.card, "Enter the exchange rate" if window.lang == "en" else "Indicar el tipo de cambio")
    assert window.page_id == "settings"
    form = window.pages["settings"].rates.form
    assert form.field("currency").line.text() == "USD"
    qtbot.waitUntil(lambda: form.field("rate").isAncestorOf(QApplication.focusWidget()))
