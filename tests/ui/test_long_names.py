"""A client whose name is as long as a name may be: forms stay as wide as their place."""

from datetime import date

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.moment import Story
from journal.domain.records import Client
from journal.services import clients
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
