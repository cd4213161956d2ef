"""The tone check under a draft: one notice, details on demand, a calmer form taken by a click or a key."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from journal.domain.shorten import shortened
from journal.ui.bits import Banner, Card, button, clear, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.wording import noop

if TYPE_CHECKING:
    from journal.tone import Finding, Reading

_PAUSE_MS = 300
_TELLING = 8  # words that tell their language by themselves: not everyone writes in the client's

RULE_NAMES: dict[str, str] = {
    "hostile": noop("Tone", "Hostile words"),
    "blame": noop("Tone", "Blame"),
    "veiled_blame": noop("Tone", "Veiled blame"),
    "absolutes": noop("Tone", "Always and never"),
    "sarcasm": noop("Tone", "Sarcasm"),
    "threat": noop("Tone", "Threats and ultimatums"),
    "condescension": noop("Tone", "Talking down"),
    "denial": noop("Tone", "Denying at once"),
    "curtness": noop("Tone", "A bare no"),
    "shouting": noop("Tone", "Shouting"),
    "heated": noop("Tone", "Heated words"),
}


def rule_name(rule: str) -> str:
    """Return a rule's name in the window's language."""
    return QCoreApplication.translate("Tone", RULE_NAMES[rule]) if rule in RULE_NAMES else rule


def units(text: str, offset: int) -> int:
    """Return where a code point stands in Qt's text, which counts UTF-16 units."""
    return offset + sum(1 for sign in text[:offset] if ord(sign) > 0xFFFF)


class ToneNotice(QWidget):
    """Reads a text while it is written. Silent unless something would make things worse."""

    read = Signal(object)  # Reading, after each look

    def __init__(
        self, context: Context, area: QPlainTextEdit, lang: Callable[[], str | None] = lambda: None
    ) -> None:
        """Watch `area`; `lang` gives the draft's language, or None to find it from the words."""
        super().__init__()
        self.context = context
        self.area = area
        self.lang = lang
        self.off: frozenset[str] = frozenset()
        self.enabled = True
        self.reading: Reading | None = None
        self._of = ""  # the text that was read
        self._soon = False  # the calmer words were asked for before the text was read
        self._details = False
        self.details: QPushButton | None = None
        self.setAccessibleName(self.tr("Tone"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        area.textChanged.connect(self._pause.start)
        area.installEventFilter(self)
        self.hide()
        context.desk.ask(_switches, self._take_switches, owner=self)

    def _take_switches(self, held: tuple[bool, str]) -> None:
        self.enabled, off = held[0], held[1]
        self.off = frozenset(off.split())
        if self.area.toPlainText().strip():
            self.look()

    def look(self) -> None:
        """Read the text now, off the window's thread."""
        self._pause.stop()
        text, off = self.area.toPlainText(), self.off
        lang = self.lang() if len(text.split()) < _TELLING else None
        if not self.enabled:
            self._take(text, None)
            return
        speak = self.context.words.lang

        def read() -> "Reading":
            from journal.tone import check

            return check(text, lang, off=off, why_in=speak)

        self.context.desk.compute(
            read, lambda reading: self._take(text, reading), owner=self, key=f"tone {id(self)}"
        )

    def _take(self, text: str, reading: "Reading | None") -> None:
        if text != self.area.toPlainText():
            return  # typed on meanwhile; the next look is under way
        self.reading, self._of = reading, text
        self._mark(text)
        self._show()
        if reading is not None:
            self.read.emit(reading)
        if self._soon:
            self._soon = False
            self.soften()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+J takes the calmer words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.area:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_J:
                self.soften()
                return True
        return super().eventFilter(watched, event)

    def foremost(self) -> "Finding | None":
        """Return the finding that is told: the first that has a calmer form, else the first."""
        if self.reading is None or not self.reading.flagged:
            return None
        found = self.reading.findings
        return next((each for each in found if each.instead), found[0] if found else None)

    def _mark(self, text: str) -> None:
        marks = []
        if self.reading is not None and self.reading.flagged:
            colour = QColor(self.context.theme.colour("attention"))
            for each in self.reading.findings[:200]:
                mark: Any = QTextEdit.ExtraSelection()
                shape = QTextCharFormat()
                shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                shape.setUnderlineColor(colour)
                shape.setBackground(self.context.theme.colour("attention_soft"))
                mark.format = shape
                cursor = self.area.textCursor()
                cursor.setPosition(units(text, each.start))
                cursor.setPosition(units(text, each.end), QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                marks.append(mark)
        self.area.setExtraSelections(marks)

    def _show(self) -> None:
        clear(self.box)
        self.details = None
        told = self.foremost()
        self.setVisible(told is not None)
        if told is None or self.reading is None:
            return
        words = self.context.words
        banner = Banner(f"{words.quoted(shortened(told.text, 60))}: {told.why}")
        self.box.addWidget(banner)
        if told.instead:
            calmer = self.tr("Calmer: {0}").format(told.instead)
            banner.body.addWidget(label(calmer, wrap=True))
            use = button(self.tr("Take the calmer words"), self.soften, "", self.tr("Ctrl+J takes them too."))
        else:
            use = None
        others = len(self.reading.findings) - 1
        self.details = details = button(
            self.tr("Hide the details") if self._details else self.tr("Details"),
            self._toggle,
            "quiet",
            self.tr("%n more remarks", "", others),
        )
        silence = button(
            self.tr("Do not remark on this"),
            lambda: self.switch_off(told.rule),
            "quiet",
            self.tr("Switches off: {0}. The settings switch it on again.").format(rule_name(told.rule)),
        )
        banner.body.addWidget(flow(*([use] if use else []), details, silence))
        if self._details:
            self.box.addWidget(self._list())

    def _list(self) -> Card:
        card = Card(margin=8, spacing=4)
        words = self.context.words
        for each in (self.reading.findings if self.reading else ())[:12]:
            line = f"{rule_name(each.rule)}: {words.quoted(shortened(each.text, 60))}"
            card.body.addWidget(label(line, wrap=True))
            card.body.addWidget(label(each.why, "small", wrap=True))
        return card

    def _toggle(self) -> None:
        self._details = not self._details
        self._show()
        if self.details is not None:  # made anew: the keys stay where they were pressed
            self.details.setFocus()

    def soften(self) -> None:
        """Put the calmer form in the place of its sentence; Ctrl+Z in the text takes it back."""
        text = self.area.toPlainText()
        if text != self._of:  # written on since it was read: its sentences stand elsewhere now
            self._soon = True
            self.look()
            return
        told = self.foremost()
        if told is None or not told.instead:
            return
        cursor = self.area.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(units(text, told.sentence[0]))
        cursor.setPosition(units(text, told.sentence[1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(told.instead)
        cursor.endEditBlock()
        self.area.setTextCursor(cursor)
        self.look()
        self.area.setFocus()

    def switch_off(self, rule: str) -> None:
        """Remark on this no more, here and in later drafts."""
        from journal.services import settings

        self.off |= {rule}
        kept = " ".join(sorted(self.off))
        self.context.desk.act(lambda journal: settings.change(journal, "tone_off", kept))
        self.look()
        self.area.setFocus()


def _switches(journal: OpenJournal) -> tuple[bool, str]:
    from journal.services import settings

    held = settings.current(journal)
    return held.tone_check, held.tone_off
