"""Small parts of the listen card: the notes, the line of buttons, and the quiet line under everything."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from journal.domain.ids import ClientId
from journal.domain.lines import TodaySummary
from journal.domain.moment import Call
from journal.domain.records import SkillTry
from journal.ui.bits import button
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.ui.practice import skill_name

_TICK_MS = 1000
_LEAST_LINES = 2
LISTEN_KEY, TURN_KEY, WORDS_KEY = "F8", "F9", "F7"


class CallNotes(QPlainTextEdit):
    """The big field for what they say."""

    def __init__(self, context: Context) -> None:
        """Stand empty."""
        super().__init__()
        self.context = context
        self.setAccessibleName(self.tr("Notes"))
        self.setFont(context.theme.font("large"))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Listen. Their words, not mine."))

    def minimumSizeHint(self) -> QSize:
        """Leave room for the sentences under it, but never less than a few lines of notes."""
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        return QSize(super().minimumSizeHint().width(), lines + 2 * int(self.document().documentMargin()) + 8)

    def show_notes(self, text: str) -> None:
        """Show what was noted so far, to go on at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def their_words(self) -> None:
        """Mark what was selected, or the line, as said by them."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText().replace("\u2029", "\n")
        if text:
            cursor.insertText(self.context.words.quoted(text))
        else:
            opening, closing = self.context.words.quoted("|").split("|")
            cursor.insertText(opening + closing)
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(closing))
        self.setTextCursor(cursor)
        self.setFocus()


class CallClock(QLabel):
    """How long the call takes; it stands still once the call was left."""

    ticked = Signal()

    def __init__(self, context: Context) -> None:
        """Stand empty."""
        super().__init__("")
        self.context = context
        self.call: Call | None = None
        self.setProperty("role", "muted")
        self.setAccessibleName(self.tr("Clock"))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def show_call(self, call: Call) -> None:
        """Count a call's time from now on, or show where it stopped."""
        self.call = call
        self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Show the time it took so far."""
        if self.call is None:
            return
        end = self.call.stopped or self.context.journal.now()
        self.setText(self.context.words.clock(max(0, int((end - self.call.started).total_seconds()))))
        if self.call.stopped:
            self._timer.stop()
        self.ticked.emit()

    def rest(self) -> None:
        """Count no more: there is no call."""
        self.call = None
        self._timer.stop()


class Foot(QWidget):
    """The buttons; each says its key. What does not belong to a state is not there."""

    words = Signal()
    listen = Signal()
    turn = Signal()
    abuse = Signal()
    throw = Signal()
    aside = Signal()
    close_call = Signal()

    def __init__(self) -> None:
        """Lay the buttons out, in a further line where there is no room."""
        super().__init__()
        self.words_button = button(
            self.tr("Their words (F7)"),
            self.words.emit,
            "quiet",
            self.tr("Marks the line as said by them."),
        )
        self.listen_button = button(self.tr("Listen (F8)"), self.listen.emit, "quiet")
        self.turn_button = button(self.tr("My turn (F9)"), self.turn.emit)
        self.abuse_button = button(
            self.tr("This is abuse: leave"),
            self.abuse.emit,
            "quiet",
            self.tr("Stops the clock, shows the closing sentence and proposes a limit."),
        )
        self.close_button = button(
            self.tr("Close the call"), self.close_call.emit, "primary", self.tr("Ctrl+Enter")
        )
        self.aside_button = button(
            self.tr("Put it aside"), self.aside.emit, "quiet", self.tr("Esc. It waits on Today.")
        )
        self.throw_button = button(self.tr("Throw it away"), self.throw.emit, "quiet")
        self.line = flow(
            self.turn_button,
            self.listen_button,
            self.words_button,
            self.abuse_button,
            1,
            self.throw_button,
            self.aside_button,
            self.close_button,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.line)

    def take_keys(self, page: QWidget) -> None:
        """Let the keys that the buttons name work anywhere on the page."""
        for keys, signal in (
            (LISTEN_KEY, self.listen),
            (TURN_KEY, self.turn),
            (WORDS_KEY, self.words),
            ("Esc", self.aside),
            ("Ctrl+Return", self.close_call),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def shape(self, *, turn: bool, abusive: bool) -> None:
        """Show the buttons of a state."""
        self.turn_button.setVisible(not turn)
        self.listen_button.setVisible(turn and not abusive)
        self.words_button.setVisible(not abusive)
        self.abuse_button.setVisible(not abusive)
        for each in (self.close_button, self.throw_button):
            each.setVisible(turn)


class QuietLine(QLabel):
    """One muted line: what was meant to be tried in this call, and that most clients are no trouble."""

    def __init__(self, context: Context) -> None:
        """Stand empty until `load`."""
        super().__init__("")
        self.context = context
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def load(self) -> None:
        """Read both behind the call."""
        self.context.desk.ask(_summary, self._take, owner=self, key="listen summary")

    def _take(self, found: tuple[TodaySummary, SkillTry | None]) -> None:
        summary, skill = found
        lines = []
        if skill is not None:
            lines.append(self.tr("For this call: {0}.").format(skill_name(skill.skill)))
        if summary.clients_without_difficulty_90d:
            text = self.tr(
                "%n of the {0} clients of the last 90 days had no difficulty.",
                "",
                summary.clients_without_difficulty_90d,
            )
            lines.append(text.format(summary.clients_90d))
        self.setText(" ".join(lines))


def _summary(journal: OpenJournal) -> tuple[TodaySummary, SkillTry | None]:
    from journal.services import practice, today

    return today.summary(journal), practice.picked_skill(journal)


def shown_client(window: Any) -> ClientId | None:
    """Return whose card was open when the key of the listen card was pressed."""
    page = getattr(window, "pages", {}).get(getattr(window, "came_from", ""))
    card = getattr(getattr(page, "both", None), "current", None)
    incident = getattr(card, "incident", None)
    found = getattr(card, "client_id", None) or getattr(incident, "client", None)
    return ClientId(found) if found else None
