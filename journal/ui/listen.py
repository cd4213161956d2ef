"""The listen card: the whole window while a client talks. Two states, one key each; nothing pops up, nothing is mandatory."""

import dataclasses
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.choices import Channel
from journal.domain.ids import ClientId
from journal.domain.moment import Call
from journal.domain.problems import Refused
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.listen_bits import CallClock, CallNotes, Foot, QuietLine, shown_client
from journal.ui.listen_keep import CallKeeper
from journal.ui.listen_leave import LeavePanel
from journal.ui.listen_parts import TurnPanel
from journal.ui.page import Page


class ListenPage(Page):
    """Listening: a big field for notes and the clock. My turn: what was understood, and what comes next."""

    topics = Topic(0)  # nothing that changes elsewhere may disturb a call

    def __init__(self, context: Context) -> None:
        """Build both states; a call begins with `begin`."""
        super().__init__(context)
        self.call: Call | None = None
        self._filling = False
        self.keeper = CallKeeper(context, self._as_typed, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(48, 24, 48, 16)
        outer.setSpacing(12)
        self.who = label("", "muted", wrap=True)
        self.clock = CallClock(context)
        self.clock.ticked.connect(self._show_who)
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
            (self.foot.aside, self._aside),
            (self.foot.close_call, self.close_call),
        ):
            signal.connect(does)
        outer.addWidget(self.foot)
        self.quiet = QuietLine(context)
        outer.addWidget(self.quiet)
        self.foot.take_keys(self)
        self.notes.textChanged.connect(self._typed)
        self.turn.changed.connect(self._typed)
        self.turn.changed.connect(self._show_sentences)
        self.leave_panel.changed.connect(self._typed)
        self.leave_panel.client.chosen.connect(self.turn.take_client)
        self.leave_panel.threatened.connect(self._threatened)
        self.leave_panel.taken_back.connect(self.take_back)

    # --- opening

    def reveal(self, **target: Any) -> None:
        """Go on with a card (`call=key`), or begin one for a client (`client=`)."""
        from journal.services import listen

        if "call" not in target:
            self.begin(target.get("client"))
            return
        found = listen.load(self.context.journal, str(target["call"]))
        if found is not None:
            self._show(found)

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
            self.keeper.keep()
        self._show(listen.begin(self.context.journal, client, Channel.PHONE))

    def _show(self, call: Call) -> None:
        self._filling = True
        self.call = call
        self.notes.show_notes(call.notes)
        self.turn.show_call(call)
        self.leave_panel.show_call(call, self._lang())
        self._filling = False
        self.problem.hide()
        self.clock.show_call(call)
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
        self.clock.show_call(self.call)
        self.foot.close_button.setFocus()

    def take_back(self) -> None:
        """The way out was pressed by mistake: the call goes on, and nothing of it is marked."""
        if self.call is None:
            return
        call = self.current()
        self.call = dataclasses.replace(
            call, abusive=False, threatened=False, stopped=None, boundary="", boundary_until=None
        )
        if call.client is not None:
            self.turn.take_client(call.client)  # named while leaving
        self._typed()
        self._shape()
        self.clock.show_call(self.call)
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

    def _show_who(self) -> None:
        self.who.setText(self.turn.client.combo.currentText())

    # --- keeping

    def current(self) -> Call:
        """Return the card as it is typed now."""
        assert self.call is not None  # noqa: S101 - callers look first
        call = dataclasses.replace(self.call, notes=self.notes.toPlainText(), **self.turn.typed())
        return dataclasses.replace(call, **self.leave_panel.typed()) if call.abusive else call

    def _as_typed(self) -> Call | None:
        if self.call is not None:
            self.call = self.current()
        return self.call

    def _typed(self) -> None:
        if not self._filling:
            self.keeper.typed()

    def leave(self) -> None:
        """Keep what is typed: the window closes."""
        self.keeper.keep_if_waiting()
        self.clock.rest()
        super().leave()

    def hideEvent(self, event: Any) -> None:
        """Keep what is typed; the clock of a call goes on."""
        super().hideEvent(event)
        self.keeper.keep_if_waiting()

    # --- closing

    def _aside(self) -> None:
        names = QApplication.activePopupWidget()
        if names is not None:  # only the list of names goes, not the call
            names.close()
        else:
            self.put_aside()

    def put_aside(self) -> None:
        """Go back to Today; the card waits there."""
        if self.call is not None and (self.keeper.waiting or self.current().written):
            self.keeper.keep()
        self.call = None
        self.clock.rest()
        self.context.go("today", again=True)

    def throw_away(self) -> None:
        """Forget the card."""
        if self.call is None:
            return
        key = self.call.key
        self.call = None
        self.clock.rest()
        self.keeper.forget(key)
        self.context.go("today", again=True)

    def close_call(self) -> None:
        """Make the incident and its minutes of it, and show it."""
        from journal.services import listen

        if self.call is None:
            return
        if not self.call.turn:
            self.my_turn()
            return
        self.keeper.rest()
        self.problem.hide()
        asked = self.leave_panel if self.call.abusive else self.turn
        try:
            client = asked.whose()
            at, minutes = self.turn.real_time()
            call = dataclasses.replace(self.current(), client=client)
            lang = self._lang()
            receipt = self.context.desk.do(
                lambda journal: listen.close(journal, call, at=at, minutes=minutes, lang=lang)
            )
        except Refused as refused:
            self._typed()
            self._say_problems(refused)
            return
        if receipt is None:
            self._typed()
            return
        self.call = None
        self.clock.rest()
        self.context.go("incidents", incident=receipt.made)

    def _say_problems(self, refused: Refused) -> None:
        """Ask where it can be answered: whose call it was in the panel that is shown, the rest over the buttons."""
        others = [each for each in refused.problems if each.field != "client"]
        self.problem.setText(" ".join(self.context.words.problem(each) for each in others))
        self.problem.setVisible(bool(others))
        for each in refused.problems:
            if each.field == "client":
                assert self.call is not None  # noqa: S101 - a call that is being closed
                (self.leave_panel if self.call.abusive else self.turn).ask_whose(each)

    def _lang(self) -> str:
        return self.turn.lang()
