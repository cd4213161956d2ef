"""The listen card: the whole window while a client talks. Two states, one key each; nothing pops up, nothing is mandatory."""

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.choices import Channel
from journal.domain.ids import ClientId
from journal.domain.moment import Call
from journal.domain.problems import Refused
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.listen_bits import CallNotes, Foot, QuietLine, shown_client
from journal.ui.listen_leave import LeavePanel
from journal.ui.listen_parts import TurnPanel
from journal.ui.page import Page

_KEEP_MS = 600  # at most a second of typing is lost when the process dies
_TICK_MS = 1000
LISTEN_KEY, TURN_KEY, WORDS_KEY = "F8", "F9", "F7"


class ListenPage(Page):
    """Listening: a big field for notes and the clock. My turn: what was understood, and what comes next."""

    topics = Topic(0)  # nothing that changes elsewhere may disturb a call

    def __init__(self, context: Context) -> None:
        """Build both states; a call begins with `begin`."""
        super().__init__(context)
        self.call: Call | None = None
        self._filling = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(48, 24, 48, 16)
        outer.setSpacing(12)
        self.who = label("", "muted", wrap=True)
        self.clock = label("", "muted")
        self.clock.setAccessibleName(self.tr("Clock"))
        head = QHBoxLayout()
        head.addWidget(self.who, 1)
        head.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        self.notes = CallNotes(context)
        self.body = QHBoxLayout()
        self.body.setSpacing(24)
        self.turn = TurnPanel(context)
        self.turn.hide()
        self.heard = QWidget()
        heard = QVBoxLayout(self.heard)
        heard.setContentsMargins(0, 0, 0, 0)
        heard.setSpacing(12)
        heard.addWidget(self.notes, 1)
        heard.addWidget(self.turn.say)  # beside the fields that make it, so that it is seen without scrolling
        self.body.addWidget(self.heard, 3)
        self.body.addWidget(self.turn, 4)
        self.leave_panel = LeavePanel(context)
        self.leave_panel.hide()
        self.body.addWidget(self.leave_panel, 4)
        outer.addLayout(self.body, 1)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        outer.addWidget(self.problem)
        self.foot = Foot()
        for signal, does in (
            (self.foot.words, self.notes.their_words),
            (self.foot.listen, self.listen),
            (self.foot.turn, self.my_turn),
            (self.foot.abuse, self.abuse_exit),
            (self.foot.throw, self.throw_away),
            (self.foot.aside, self.put_aside),
            (self.foot.close_call, self.close_call),
        ):
            signal.connect(does)
        outer.addWidget(self.foot)
        self.quiet = QuietLine(context)
        outer.addWidget(self.quiet)
        for keys, does in (
            (LISTEN_KEY, self.listen),
            (TURN_KEY, self.my_turn),
            (WORDS_KEY, self.notes.their_words),
            ("Esc", self._escape),
            ("Ctrl+Return", self.close_call),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self.notes.textChanged.connect(self._typed)
        self.turn.changed.connect(self._typed)
        self.turn.changed.connect(self._show_sentences)
        self.leave_panel.changed.connect(self._typed)
        self.leave_panel.threatened.connect(self._threatened)
        self.leave_panel.taken_back.connect(self.take_back)

    # --- opening

    def reveal(self, **target: Any) -> None:
        """Go on with a card (`call=key`), or begin one for a client (`client=`)."""
        if "call" in target:
            self._go_on(str(target["call"]))
        else:
            self.begin(target.get("client"))

    def take_call(self) -> None:
        """Begin, or come back to what was begun."""
        if self.call is None:
            self.begin(shown_client(self.window()))
        else:
            self.listen()

    def begin(self, client: ClientId | None = None) -> None:
        """Begin a fresh card; one under way is put aside, not lost."""
        from journal.services import listen

        if self.call is not None:
            self.keep()
        self._show(listen.begin(self.context.journal, client, Channel.PHONE))

    def _go_on(self, key: str) -> None:
        from journal.services import listen

        found = listen.load(self.context.journal, key)
        if found is not None:
            self._show(found)

    def _show(self, call: Call) -> None:
        self._filling = True
        self.call = call
        self.notes.show_notes(call.notes)
        self.turn.show_call(call)
        self.leave_panel.show_call(call, self._lang())
        self._filling = False
        self.problem.hide()
        self._ticking.start()
        self._tick()
        self._shape()
        self.notes.setFocus()
        self.quiet.load()

    # --- the two states, and the way out

    def listen(self) -> None:
        """Only listen: notes and the clock."""
        self._turned(False)

    def my_turn(self) -> None:
        """Say back, and agree on what comes next."""
        self._turned(True)

    def _turned(self, turn: bool) -> None:
        if self.call is None:
            return
        self.call = dataclasses.replace(self.current(), turn=turn)
        self._typed()
        self._shape()
        (self.turn.complaint.editor if turn and not self.call.abusive else self.notes).setFocus()

    def abuse_exit(self) -> None:
        """Leave: mark it, stop the clock, show the closing sentence, propose a limit."""
        from journal.services import listen, settings

        if self.call is None:
            return
        journal = self.context.journal
        address = settings.current(journal).address
        limit, until = listen.proposed_boundary(journal, lang=self._lang(), address=address)
        left = listen.stop(journal, self.current())
        self.call = dataclasses.replace(left, abusive=True, turn=True, boundary=limit, boundary_until=until)
        self.leave_panel.show_call(self.call, self._lang())
        self._typed()
        self._shape()
        self._tick()
        self.foot.close_button.setFocus()

    def take_back(self) -> None:
        """The way out was pressed by mistake: the call goes on, and nothing of it is marked."""
        if self.call is None:
            return
        self.call = dataclasses.replace(
            self.current(), abusive=False, threatened=False, stopped=None, boundary="", boundary_until=None
        )
        self._ticking.start()
        self._typed()
        self._shape()
        self._tick()
        self.notes.setFocus()

    def _threatened(self) -> None:
        if self.call is not None:
            self.call = dataclasses.replace(self.current(), threatened=True)
            self._typed()

    def _shape(self) -> None:
        call = self.call
        turn = call is not None and call.turn
        abusive = call is not None and call.abusive
        self.turn.setVisible(turn and not abusive)
        self._show_sentences()
        self.leave_panel.setVisible(abusive)
        self.foot.shape(turn=turn, abusive=abusive)

    def _show_sentences(self) -> None:
        call = self.call
        said = bool(self.turn.sentences.text())
        self.turn.say.setVisible(said and call is not None and call.turn and not call.abusive)

    def _tick(self) -> None:
        if self.call is None:
            return
        end = self.call.stopped or self.context.journal.now()
        self.clock.setText(self.context.words.clock(max(0, int((end - self.call.started).total_seconds()))))
        self.who.setText(self.turn.client.combo.currentText())
        if self.call.stopped:
            self._ticking.stop()

    # --- keeping

    def current(self) -> Call:
        """Return the card as it is typed now."""
        assert self.call is not None  # noqa: S101 - callers look first
        call = dataclasses.replace(self.call, notes=self.notes.toPlainText(), **self.turn.typed())
        return dataclasses.replace(call, **self.leave_panel.typed()) if call.abusive else call

    def _typed(self) -> None:
        # Not restarted by each key: who types without a pause must not lose more than who stops.
        if not self._filling and not self._keeping.isActive():
            self._keeping.start()

    def keep(self) -> None:
        """Write what is typed, off the window's thread."""
        from journal.services import listen

        self._keeping.stop()
        if self.call is None:
            return
        call = self.current()
        self.call = call
        self.context.desk.write_quietly(lambda journal: listen.keep(journal, call))

    def leave(self) -> None:
        """Keep what is typed: the window closes."""
        if self._keeping.isActive():
            self.keep()
        self._ticking.stop()
        super().leave()

    def hideEvent(self, event: Any) -> None:
        """Keep what is typed; the clock of a call goes on."""
        super().hideEvent(event)
        if self._keeping.isActive():
            self.keep()

    # --- closing

    def _escape(self) -> None:
        names = QApplication.activePopupWidget()
        if names is not None:  # only the list of names goes, not the call
            names.close()
        else:
            self.put_aside()

    def put_aside(self) -> None:
        """Go back to Today; the card waits there."""
        if self.call is not None and (self._keeping.isActive() or self._written()):
            self.keep()
        self.call = None
        self._ticking.stop()
        self.context.go("today", again=True)

    def _written(self) -> bool:
        call = self.current()
        return any(
            (call.notes.strip(), call.complaint, call.effect, call.wish, call.mine, call.theirs, call.abusive)
        )

    def throw_away(self) -> None:
        """Forget the card."""
        from journal.services import listen

        if self.call is None:
            return
        key = self.call.key
        self._keeping.stop()
        self.call = None
        self._ticking.stop()
        self.context.desk.write_quietly(lambda journal: listen.discard(journal, key))
        self.context.go("today", again=True)

    def close_call(self) -> None:
        """Make the incident and its minutes of it, and show it."""
        from journal.services import listen

        if self.call is None:
            return
        if not self.call.turn:
            self.my_turn()
            return
        self._keeping.stop()
        self.problem.hide()
        try:
            client = self.turn.client.value()
            at, minutes = self.turn.real_time()
            call = dataclasses.replace(self.current(), client=client)
            lang = self._lang()
            receipt = self.context.desk.do(
                lambda journal: listen.close(journal, call, at=at, minutes=minutes, lang=lang)
            )
        except Refused as refused:
            said = " ".join(self.context.words.problem(each) for each in refused.problems)
            self.problem.setText(said)
            self.problem.show()
            self._typed()
            if any(each.field == "client" for each in refused.problems):
                self.leave_panel.hide()
                self.turn.show()
                self.turn.client.setFocus()
            return
        if receipt is None:
            self._typed()
            return
        self.call = None
        self._ticking.stop()
        self.context.go("incidents", incident=receipt.made)

    def _lang(self) -> str:
        return self.turn.lang()
