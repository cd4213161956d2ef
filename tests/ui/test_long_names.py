"""A client whose name is as long as a name may be: forms stay as wide as their place."""

from datetime import date

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.domain.choices import ContactKind
from journal.domain.ids import BoundaryId, ClientId
from journal.domain.moment import Story
from journal.domain.records import Boundary, Client, Contact
from journal.services import boundaries, clients
from journal.ui.moment_recall import story_label
from journal.ui.tour import settle
from journal.ui.window import MainWindow

NAME = "Asociación de Traductoras e Intérpretes Judiciales de la Cuenca del Magdalena y Regiones Vecinas " * 2


def test_a_long_name_does_not_widen_the_form_beyond_its_place(window: MainWindow) -> None:
    clients.add(window.desk.journal, Client(id=ClientId(""), name=NAME.strip(), currency="EUR"))
    window.resize(1024, 640)
    window.do("log_incident")
    settle()
    form = window.pages["incidents"].both.form
    areas = form.findChildren(QScrollArea)
    assert areas
    assert all(area.horizontalScrollBar().maximum() == 0 for area in areas)


def test_who_said_a_kind_word_is_told_in_full(window: MainWindow, qtbot: QtBot) -> None:
    story = Story(client=ClientId("1"), client_name=NAME.strip(), on=date(2026, 11, 2), words="Thank you")
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(story_label(window.context, story))
    holder.resize(360, 200)
    holder.show()
    settle()
    assert holder.width() == 360
    for each in holder.findChildren(QLabel):
        assert each.height() >= each.heightForWidth(each.width())


def test_nothing_on_the_client_card_is_cut_where_much_is_known(window: MainWindow) -> None:
    journal = window.desk.journal
    reached = Contact(kind=ContactKind.EMAIL, value="lucia.fernandez@compania-iberica.example")
    name = NAME[:90].strip()
    notes = (
        "Prefers to be called in the morning. Pays late in August. The accounts are kept by the sister. " * 3
    )
    made = Client(
        id=ClientId(""), name=name, company=name, currency="EUR", contacts=(reached,), notes=notes.strip()
    )
    clients.add(journal, made)
    key = clients.find(journal, made.name).id
    agreed = Boundary(
        id=BoundaryId(""), client=key, what="In writing only, answered within two days", since=journal.today()
    )
    boundaries.add(journal, agreed)
    window.theme.resize_text(125)
    window.resize(1024, 640)
    window.go("clients", client=key)
    settle()
    card = window.pages["clients"].both.current
    words = [each for each in card.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    assert any(reached.value in each.text() for each in words)
    assert not [each.text() for each in words if each.height() < each.heightForWidth(each.width())]
    assert card.story.height() > window.theme.px(60), "and the story is still there"
