"""A client whose name is as long as a name may be: forms stay as wide as their place."""

from PySide6.QtWidgets import QScrollArea

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients
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
