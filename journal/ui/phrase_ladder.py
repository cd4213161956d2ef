"""The phrases as a ladder to read and to choose from: put in, ranked by what helped, one's own added, edited and removed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.ui.bits import button, clear, icon_button, label, row, uncut
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.wording import noop

if TYPE_CHECKING:
    from journal.services.phrases import OfferedPhrase

RUNG_NAMES: dict[str, str] = {
    "acknowledge": noop("Phrases", "Acknowledge"),
    "offer": noop("Phrases", "Offer"),
    "condition": noop("Phrases", "Firm condition"),
    "leave": noop("Phrases", "Leave"),
    "thank": noop("Phrases", "Thank"),
}
SITUATION_NAMES: dict[str, str] = {
    "call": noop("Phrases", "in a call"),
    "mail": noop("Phrases", "in a mail"),
    "any": noop("Phrases", "in both"),
}


def rung_name(rung: str) -> str:
    """Return a rung of the ladder in the window's language."""
    return QCoreApplication.translate("Phrases", RUNG_NAMES[rung])


class _OwnLine(QLineEdit):
    """A line whose Enter is its own: it must not save the reply around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class PhraseLadder(QWidget):
    """The phrases of a language and a situation, read when they are first seen."""

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
        self.editing: OfferedPhrase | None = None
        self.more: dict[str, QPushButton] = {}  # the button of each phrase's menu
        self._keys_at = ""  # the phrase whose button had the keys before the list was drawn anew
        self.setAccessibleName(self.tr("Phrases"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.list = QVBoxLayout()
        self.list.setSpacing(4)
        self.box.addLayout(self.list)
        self.menu = QMenu(self)
        self._own_part()

    def _own_part(self) -> None:
        self.own = _OwnLine()
        self.own.setPlaceholderText(self.tr("A phrase of my own"))
        self.own.setAccessibleName(self.own.placeholderText())
        self.own.returnPressed.connect(self.keep)
        self.places = label("", "small", wrap=True)
        self.rung, self.when = QComboBox(), QComboBox()
        self.rung.setAccessibleName(self.tr("Where on the ladder"))
        self.when.setAccessibleName(self.tr("Where it is said"))
        for rung in RUNG_NAMES:
            self.rung.addItem(rung_name(rung), rung)
        for situation, text in SITUATION_NAMES.items():
            self.when.addItem(QCoreApplication.translate("Phrases", text), situation)
        self.when.setCurrentIndex(self.when.findData(self.situation))
        for combo in (self.rung, self.when):
            uncut(combo)
        self.keep_button = button(self.tr("Keep it"), self.keep)
        self.leave_button = button(self.tr("Leave it as it was"), self._edited, "quiet")
        self.leave_button.hide()
        self.again = button(self.tr("Offer the hidden ones again"), self.offer_all, "quiet")
        self.again.hide()
        self.box.addWidget(self.own)
        self.box.addWidget(self.places)
        self.box.addWidget(flow(self.rung, self.when, self.keep_button, self.leave_button, self.again))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the phrases when they are seen."""
        super().showEvent(event)
        self.load()

    def load(self) -> None:
        """Read the phrases again."""
        lang, situation = self.lang(), self.situation

        def read(journal: OpenJournal) -> "tuple[list[OfferedPhrase], int]":
            from journal.services import phrases, settings

            address = settings.current(journal).address
            return phrases.offered(journal, lang, address=address, situation=situation), phrases.hidden(
                journal
            )

        self.context.desk.ask(read, self._take, owner=self, key=f"ladder {id(self)}")

    def _take(self, found: "tuple[list[OfferedPhrase], int]") -> None:
        from journal.services.spoken import fill, places

        self.offered, hidden = found
        said = self.tr("Places to fill in: {0}. What is known is filled in by itself.")
        self.places.setText(said.format(" ".join(places(self.lang()))))
        at_work = self._keys_at or next((key for key, each in self.more.items() if each.hasFocus()), "")
        self._keys_at = ""
        clear(self.list)
        self.more = {}
        values, rung = self.values(), ""
        for phrase in self.offered:
            if phrase.rung != rung:
                rung = phrase.rung
                self.list.addWidget(label(rung_name(rung), "label"))
            self._line(phrase, fill(phrase.text, **values))
        self.again.setVisible(hidden > 0)
        if at_work in self.more:
            self.more[at_work].show()  # a layout would show it only later, and what is hidden gets no keys
            self.more[at_work].setFocus()

    def _line(self, phrase: "OfferedPhrase", text: str) -> None:
        said = QWidget()
        box = QVBoxLayout(said)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(label(text, wrap=True))
        if phrase.helped or phrase.did_not:
            known = self.tr("helped: {0} · did not: {1}").format(phrase.helped, phrase.did_not)
            box.addWidget(label(known, "small"))
        parts: list[QWidget | int] = [said]
        if self.put is not None:
            parts.append(button(self.tr("Put in"), partial(self.put, text), "quiet", text))
        more = icon_button(self.context.theme, "more", self.tr("More"), partial(self.open_menu, phrase))
        more.setAccessibleDescription(text)
        self.more[_key(phrase)] = more
        line = row(*parts, more)
        line.setStretch(0, 1)
        line.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        self.list.addLayout(line)

    # --- what can be done with one

    def open_menu(self, phrase: "OfferedPhrase") -> None:
        """Offer what can be done with a phrase."""
        self.menu.clear()
        acts: list[tuple[str, Callable[[], Any]]] = [
            (self.tr("It helped"), partial(self.rate, phrase, helped=True)),
            (self.tr("It did not help"), partial(self.rate, phrase, helped=False)),
        ]
        if phrase.own:
            acts.append((self.tr("Edit"), partial(self.edit, phrase)))
        gone = self.tr("Delete") if phrase.own else self.tr("Offer it no more")
        acts.append((gone, partial(self.forget, phrase)))
        for text, does in acts:
            self.menu.addAction(text).triggered.connect(lambda _checked=False, does=does: does())
        at = self.more[_key(phrase)]
        self.menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def rate(self, phrase: "OfferedPhrase", *, helped: bool) -> None:
        """Remember whether a phrase helped; the better ones come first."""
        from journal.services import phrases

        self._keys_at = _key(phrase)
        self.context.desk.act(lambda journal: phrases.rate(journal, phrase, helped=helped))
        self.load()

    def forget(self, phrase: "OfferedPhrase") -> None:
        """Delete one's own, or offer one that ships no more; undo brings it back."""
        from journal.services import phrases

        keys = [_key(each) for each in self.offered]
        here = keys.index(_key(phrase))
        self._keys_at = keys[here + 1] if here + 1 < len(keys) else keys[here - 1]
        self.context.desk.act(lambda journal: phrases.forget(journal, phrase))
        if self.editing is not None and _key(self.editing) == _key(phrase):
            self._edited()
        self.load()

    def offer_all(self) -> None:
        """Offer all that ship again."""
        from journal.services import phrases

        self.context.desk.act(phrases.offer_all)
        self.load()
        self.own.setFocus()

    # --- one's own

    def edit(self, phrase: "OfferedPhrase") -> None:
        """Take one's own into the line, to write it anew."""
        self.editing = phrase
        self.own.setText(phrase.text)
        self.rung.setCurrentIndex(self.rung.findData(phrase.rung))
        self.when.setCurrentIndex(self.when.findData(phrase.situation))
        self.leave_button.show()
        self.own.setFocus()

    def _edited(self) -> None:
        self.editing = None
        self.own.clear()
        self.leave_button.hide()

    def keep(self) -> None:
        """Keep a phrase of one's own."""
        from journal.domain.ids import PhraseId
        from journal.domain.records import Phrase
        from journal.services import phrases

        rung, when, text = str(self.rung.currentData()), str(self.when.currentData()), self.own.text()
        known = self.editing.id if self.editing is not None else None
        if known is not None:
            kept = self.context.desk.act(
                lambda journal: phrases.edit(journal, known, text=text, rung=rung, situation=when)
            )
        else:
            made = Phrase(id=PhraseId(""), rung=rung, situation=when, language=self.lang(), text=text)
            kept = self.context.desk.act(lambda journal: phrases.keep(journal, made))
        if kept is not None:
            self._edited()
            self.load()


def _key(phrase: "OfferedPhrase") -> str:
    return phrase.origin or str(phrase.id)
