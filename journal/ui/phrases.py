"""Phrases at hand while writing: `::` and a word completes one; `phrase_ladder` lists them all."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QPlainTextEdit,
)

from journal.ui.context import Context
from journal.ui.desk import OpenJournal

_ASKED = re.compile(r"::([^\n:]{0,40})$")
_PLACE = re.compile(r"\{\w+\}")


class PhraseCompleter(QCompleter):
    """Offers phrases after `::`; Enter or a click puts one in, its first open place selected."""

    def __init__(
        self,
        context: Context,
        area: QPlainTextEdit,
        *,
        lang: Callable[[], str],
        situation: str,
        values: Callable[[], dict[str, str]],
    ) -> None:
        """Watch `area`; `values` fills the places that are known."""
        super().__init__(area)
        self.context, self.area, self.lang, self.situation, self.values = (
            context,
            area,
            lang,
            situation,
            values,
        )
        self.texts: list[str] = []
        self.lines = QStringListModel(self)
        self.setModel(self.lines)
        self.setWidget(area)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(8)
        self.list_of().setAccessibleName(QCoreApplication.translate("Phrases", "Phrases"))
        self.list_of().installEventFilter(self)  # after the completer's own, so that it is asked first
        self.activated.connect(self.put)
        area.textChanged.connect(self._typed)

    def list_of(self) -> QAbstractItemView:
        """Return the list that drops down."""
        found = self.popup()
        assert found is not None  # noqa: S101 - Qt makes one when it is asked
        return found

    def _asked(self) -> str | None:
        cursor = self.area.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _ASKED.search(before)
        return found[1] if found else None

    def _typed(self) -> None:
        asked = self._asked()
        if asked is None:
            self.list_of().hide()
            return
        lang, situation = self.lang(), self.situation

        def read(journal: OpenJournal) -> list[str]:
            from journal.services import phrases, settings

            address = settings.current(journal).address
            found = phrases.offered(journal, lang, address=address, situation=situation, text=asked)
            return [each.text for each in found]

        self.context.desk.ask(read, self._offer, owner=self, key=f"phrases {id(self)}")

    def _offer(self, texts: list[str]) -> None:
        from journal.services.spoken import fill

        if self._asked() is None or not texts:
            self.list_of().hide()
            return
        values = self.values()
        self.texts = [fill(text, **values) for text in texts]
        self.lines.setStringList(self.texts)
        place = self.area.cursorRect()
        place.setWidth(min(self.area.width(), self.context.theme.px(560)))
        self.complete(place)
        self.list_of().setCurrentIndex(self.completionModel().index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Tab for the list: Qt would hand them to the text first, which makes a new line of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.popup():
            keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
            chosen = self.list_of().currentIndex()
            if event.key() in keys and chosen.isValid():
                self.list_of().hide()
                self.put(self.texts[chosen.row()])
                return True
        return super().eventFilter(watched, event)

    def put(self, text: str) -> None:
        """Put a phrase in the place of what asked for it."""
        asked = self._asked()
        cursor = self.area.textCursor()
        if asked is not None:
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(asked) + 2
            )
        insert_phrase(self.area, cursor, text)


def insert_phrase(area: QPlainTextEdit, cursor: QTextCursor, text: str) -> None:
    """Insert a phrase and select its first open place, so that typing fills it."""
    begin = cursor.selectionStart()
    cursor.insertText(text)
    place = _PLACE.search(text)
    if place is not None:
        cursor.setPosition(begin + place.start())
        cursor.setPosition(begin + place.end(), QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    area.setFocus()
