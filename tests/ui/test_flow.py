"""Buttons that go into a further line where there is no room: nothing is cut, nothing lies outside."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.flow import Flow, flow


def made(qtbot: QtBot, *texts: str) -> tuple[QWidget, list[QPushButton]]:
    buttons = [QPushButton(text) for text in texts]
    holder = flow(*buttons[:-1], 1, buttons[-1])
    qtbot.addWidget(holder)
    return holder, buttons


def laid(holder: QWidget, width: int) -> None:
    layout: Any = holder.layout()
    holder.resize(width, layout.heightForWidth(width))
    layout.setGeometry(holder.rect())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [90, 200, 333, 900])
def test_nothing_is_cut_and_nothing_overlaps(qtbot: QtBot, width: int, direction: Qt.LayoutDirection) -> None:
    holder, buttons = made(qtbot, "Mi turno (F9)", "Sus palabras", "Es abuso", "Cerrar")
    holder.setLayoutDirection(direction)
    laid(holder, width)
    places = [each.geometry() for each in buttons]
    assert all(holder.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])
    if width > 200:
        assert all(each.width() >= each.sizeHint().width() for each in buttons)


def test_the_last_ones_stand_at_the_end_of_their_line(qtbot: QtBot) -> None:
    holder, buttons = made(qtbot, "One", "Two", "Three")
    laid(holder, 900)
    assert buttons[-1].geometry().right() == holder.rect().right()
    assert buttons[0].geometry().left() == 0
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    laid(holder, 900)
    assert buttons[-1].geometry().left() == 0


@given(widths=st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_narrower_is_never_lower(qapp: Any, widths: list[int]) -> None:
    holder = flow(*(QPushButton("x" * each) for each in widths))
    layout = holder.layout()
    assert isinstance(layout, Flow)
    heights = [layout.heightForWidth(width) for width in (80, 160, 320, 640, 1280)]
    assert heights == sorted(heights, reverse=True)
    holder.deleteLater()
