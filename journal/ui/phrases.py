"""Phrases at hand while writing: `::` and a word completes one, a list beside shows the ladder."""

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from journal.ui.bits import button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.wording import noop

if TYPE_CHECKING:
    from journal.services.phrases import OfferedPhrase

_ASKED = re.compile(r"::([^\n:]{0,40})$")
_PLACE = re.compile(r"\{\w+\}")

RUNG_NAMES: dict[str, str] = {
    "acknowledge": noop("Phrases", "Acknowledge"),
    "offer": noop("Phrases", "Offer"),
    "condition": noop("Phrases", "Firm condition"),
    "leave": noop("Phrases", "Leave"),
    "thank": noop("Phrases", "Thank"),
}


def rung_name(rung: str) -> str:
    """Return a rung of the ladder in the window's language."""
    return QCoreApplication.translate("Phrases", RUNG_NAMES[rung])


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


class _OwnLine(QLineEdit):
    """A line whose Enter is its own: it must not save the reply around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class PhraseLadder(QWidget):
    """The phrases up the ladder, to put in, to rank, and to add one's own."""

    def __init__(
        self,
        context: Context,
        *,
        lang: Callable[[], str],
        situation: str,
        values: Callable[[], dict[str, str]],
        put: Callable[[str], None] | None = None,
    ) -> None:
        """Show the phrases of a situation; `put` takes one where there is a text to put it in."""
        super().__init__()
        self.context, self.lang, self.situation, self.values, self.put = context, lang, situation, values, put
        self.offered: list[OfferedPhrase] = []
        self.setAccessibleName(self.tr("Phrases"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.list = QVBoxLayout()
        self.list.setSpacing(4)
        self.box.addLayout(self.list)
        self.own = _OwnLine()
        self.own.setPlaceholderText(self.tr("A phrase of my own"))
        self.own.setAccessibleName(self.own.placeholderText())
        self.rung = QComboBox()
        self.rung.setAccessibleName(self.tr("Where on the ladder"))
        for rung in RUNG_NAMES:
            self.rung.addItem(rung_name(rung), rung)
        self.own.returnPressed.connect(self.keep)
        self.box.addWidget(self.own)
        self.box.addWidget(flow(self.rung, button(self.tr("Keep it"), self.keep)))
        self.load()

    def load(self) -> None:
        """Read the phrases again."""
        lang, situation = self.lang(), self.situation

        def read(journal: OpenJournal) -> "list[OfferedPhrase]":
            from journal.services import phrases, settings

            address = settings.current(journal).address
            return phrases.offered(journal, lang, address=address, situation=situation)

        self.context.desk.ask(read, self._take, owner=self, key=f"ladder {id(self)}")

    def _take(self, offered: "list[OfferedPhrase]") -> None:
        from journal.services.spoken import fill

        self.offered = offered
        clear(self.list)
        values = self.values()
        rung = ""
        for phrase in offered:
            if phrase.rung != rung:
                rung = phrase.rung
                self.list.addWidget(label(rung_name(rung), "label"))
            text = fill(phrase.text, **values)
            said = label(text, wrap=True)
            parts: list[QWidget | int] = [said]
            if self.put is not None:
                parts.append(button(self.tr("Put in"), partial(self.put, text), "quiet", text))
            helped = button(self.tr("Helped"), partial(self.rate, phrase, helped=True), "quiet", text)
            did_not = button(self.tr("Did not"), partial(self.rate, phrase, helped=False), "quiet", text)
            line = row(*parts, helped, did_not)
            line.setStretch(0, 1)
            line.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
            self.list.addLayout(line)

    def rate(self, phrase: "OfferedPhrase", *, helped: bool) -> None:
        """Remember whether a phrase helped; the better ones come first."""
        from journal.services import phrases

        self.context.desk.act(lambda journal: phrases.rate(journal, phrase, helped=helped))
        self.load()

    def keep(self) -> None:
        """Keep a phrase of one's own."""
        from journal.domain.ids import PhraseId
        from journal.domain.records import Phrase
        from journal.services import phrases

        made = Phrase(
            id=PhraseId(""),
            rung=str(self.rung.currentData()),
            situation=self.situation,
            language=self.lang(),
            text=self.own.text(),
        )
        if self.context.desk.act(lambda journal: phrases.keep(journal, made)) is not None:
            self.own.clear()
            self.load()
