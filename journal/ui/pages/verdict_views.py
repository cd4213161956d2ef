"""The list of verdicts over the pictures of all relationships; in a low window one of them at a time."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QToolButton, QWidget

from journal.ui.context import Context
from journal.ui.table_view import Table

_ROWS = 6  # the list shows at least this many lines, its head included
_ROW = 34
_PICTURES = 270


class ListAndPictures(QSplitter):
    """Keeps both whole: side by side in height where there is room, else the one that is chosen."""

    pictures_shown = Signal()

    def __init__(self, context: Context, table: Table, pictures: QWidget) -> None:
        """Put `table` over `pictures`; `choice` is to be put where the page has room for it."""
        super().__init__(Qt.Orientation.Vertical)
        self.context = context
        self.table = table
        self.pictures = pictures
        self.needed = True  # there is something to choose between
        self._beside = False  # something stands beside the list
        self.setChildrenCollapsible(False)
        self.addWidget(table)
        self.addWidget(pictures)
        self.setSizes([500, 420])
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.choice = QWidget()
        line = QHBoxLayout(self.choice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        group = QButtonGroup(self.choice)
        self.as_list = self._button(self.tr("List"))
        self.as_pictures = self._button(self.tr("Pictures"))
        self.as_list.setChecked(True)
        for each in (self.as_list, self.as_pictures):
            group.addButton(each)
            line.addWidget(each)
        group.buttonToggled.connect(self._chosen)
        self.choice.hide()

    def _button(self, text: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setCheckable(True)
        made.setProperty("role", "choice")
        return made

    @property
    def low(self) -> bool:
        """Whether there is no room for both."""
        px = self.context.theme.px
        return self.height() < px(_ROWS * _ROW) + px(_PICTURES)

    @property
    def shows_pictures(self) -> bool:
        """Whether the pictures are to be seen."""
        return not self.pictures.isHidden()

    def beside(self, there: bool) -> None:
        """Say whether a card or a form stands beside the list: then the pictures make room."""
        self._beside = there
        self._arrange()

    def offer_choice(self, needed: bool) -> None:
        """Offer to choose only where there is something to see."""
        self.needed = needed
        self._arrange()

    def _chosen(self, _button: QToolButton, on: bool) -> None:
        if on:
            self._arrange()

    def _arrange(self) -> None:
        low = self.low
        pictures = not self._beside and (not low or self.as_pictures.isChecked())
        came = pictures and self.pictures.isHidden()
        self.table.setVisible(not pictures or not low)
        self.pictures.setVisible(pictures)
        self.choice.setVisible(low and self.needed and not self._beside)
        if came:
            self.pictures_shown.emit()

    def resizeEvent(self, event: Any) -> None:
        """Decide again what fits."""
        super().resizeEvent(event)
        self._arrange()
