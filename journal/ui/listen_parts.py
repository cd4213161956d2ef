"""The parts of the listen card: my turn with what to say back, and the way out of abuse."""

import contextlib
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal.domain.ids import ClientId
from journal.domain.moment import Call
from journal.domain.problems import Refused
from journal.ui.bits import Card, Column, Fold, button, clear, label, row
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import NotesField, TextField
from journal.ui.moment_recall import RecallPanel
from journal.ui.typed_fields import DateField, DurationField, TimeField, instant


class TurnPanel(Column):
    """Core complaint, effect and wish; the sentences that say them back; what each will do, by when."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        """Build the fields; what was learned before stands over them."""
        super().__init__(640, margin=0, spacing=12)
        self.context = context
        self.client = ClientField(context, "client", self.tr("Client"))
        self.recall = RecallPanel(context)
        self.complaint = TextField("complaint", self.tr("Core complaint"))
        self.effect = TextField("effect", self.tr("What it causes them"))
        self.wish = TextField("wish", self.tr("What they wish for"))
        self.sentences = label("", "large", wrap=True)
        self.sentences.setAccessibleName(self.tr("Say it back"))
        self.say = Card("soft", margin=12)
        self.say.body.addWidget(label(self.tr("Say it back"), "label"))
        self.say.body.addWidget(self.sentences)
        copy = button(self.tr("Copy"), self._copy, "quiet")
        said = button(self.tr("I have said it back"), self.mark_said, "quiet")
        self.say.body.addLayout(row(copy, said, 1))
        self.said_back = NotesField("said_back", self.tr("Said back to them"), lines=2)
        self.mine = TextField("mine", self.tr("What I will do"))
        self.theirs = TextField("theirs", self.tr("What they will do"))
        self.by_when = DateField(context, "by_when", self.tr("By when"), future=True)
        for widget in (self.client, self.recall, self.complaint, self.effect, self.wish, self.say):
            self.body.addWidget(widget)
        for later in (self.said_back, self.mine, self.theirs, self.by_when):
            self.body.addWidget(later)
        earlier = QWidget()
        inside = QVBoxLayout(earlier)
        inside.setContentsMargins(4, 0, 0, 0)
        self.day = DateField(context, "day", self.tr("Day"))
        self.time = TimeField("time", self.tr("Time"))
        self.minutes = DurationField(context, "minutes", self.tr("Minutes it took"), bare="minutes")
        inside.addLayout(row(self.day, self.time, self.minutes))
        self.earlier = Fold(context.theme, self.tr("It was at another time"), earlier)
        self.body.addWidget(self.earlier)
        self.body.addStretch(1)
        self._language = ""
        for field in (self.complaint, self.effect, self.wish):
            field.changed.connect(self._word)
        for other in (self.said_back, self.mine, self.theirs, self.by_when, self.client):
            other.changed.connect(self.changed)
        self.client.chosen.connect(self._chosen)
        line = self.client.combo.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._left_client)

    def show_call(self, call: Call) -> None:
        """Show a card's facts."""
        self.client.set_value(call.client)
        for name in ("complaint", "effect", "wish", "said_back", "mine", "theirs", "by_when"):
            getattr(self, name).set_value(getattr(call, name))
        self._chosen(call.client)
        for field in (self.day, self.time, self.minutes):
            field.set_value(None)
        self._word()

    def typed(self) -> dict[str, Any]:
        """Return what is typed; what cannot be read yet is left out."""
        kept: dict[str, Any] = {
            name: getattr(self, name).value()
            for name in ("complaint", "effect", "wish", "said_back", "mine", "theirs")
        }
        for name in ("by_when", "client"):
            try:
                kept[name] = getattr(self, name).value()
            except Refused:
                continue
        return kept

    def real_time(self) -> tuple[datetime | None, int | None]:
        """Return when it really was and how many minutes it took, where it was typed in afterwards."""
        day, clock, seconds = self.day.value(), self.time.value(), self.minutes.value()
        at = None
        if day is not None or clock is not None:
            journal = self.context.journal
            at = instant(day or journal.today(), clock or time(12), journal.zone)
        return at, (max(1, seconds // 60) if seconds else None)

    def lang(self) -> str:
        """Return the client's language, the window's where none is noted."""
        return self._language or self.context.words.lang

    def _left_client(self) -> None:
        try:
            self._chosen(self.client.value())
        except Refused:
            return

    def _chosen(self, client: ClientId | None) -> None:
        if client is None:
            self._language = ""
            self.recall.show_for(None)
            return
        self.recall.show_for(client)

        def read(journal: OpenJournal) -> str:
            from journal.services import clients

            return clients.get(journal, client).language

        def take(language: str) -> None:
            self._language = language
            self._word()

        self.context.desk.ask(read, take, owner=self, key=f"turn {id(self)}")

    def said(self) -> str:
        """Return the sentences that say it back."""
        from journal.services import settings, spoken

        address = settings.current(self.context.journal).address
        lines = spoken.say_back(
            self.complaint.value(), self.effect.value(), self.wish.value(), lang=self.lang(), address=address
        )
        return " ".join(lines)

    def _word(self) -> None:
        said = self.said()
        self.sentences.setText(said)
        self.say.setVisible(bool(said))
        self.changed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentences.text())
        self.context.say(self.tr("Copied"))

    def mark_said(self) -> None:
        """Note that it was said back."""
        self.said_back.set_value(self.sentences.text())
        self.changed.emit()


class LeavePanel(QWidget):
    """What to say and do when it turns to abuse."""

    changed = Signal()
    threatened = Signal()

    def __init__(self, context: Context) -> None:
        """Build the panel; `show_call` fills it."""
        super().__init__()
        self.context = context
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Say this, and end the call"), "label"))
        self.closing = label("", "safety", wrap=True)
        self.closing.setFont(context.theme.font("large"))
        box.addWidget(self.closing)
        told = self.tr("The clock has stopped. Nothing needs an answer now; a reply waits until tomorrow.")
        self.told = label(told, "muted", wrap=True)
        box.addWidget(self.told)
        self.boundary = TextField(
            "boundary", self.tr("A limit from now on"), self.tr("Empty it if you want none.")
        )
        self.until = DateField(context, "boundary_until", self.tr("Look at it again"), future=True)
        limit = row(self.boundary, self.until)
        for field in (self.boundary, self.until):
            limit.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        box.addLayout(limit)
        self.threat = button(self.tr("I feel threatened"), self._threaten)
        box.addLayout(row(self.threat, 1))
        self.help = QVBoxLayout()
        box.addLayout(self.help)
        box.addStretch(1)
        self.boundary.changed.connect(self.changed)
        self.until.changed.connect(self.changed)

    def show_call(self, call: Call) -> None:
        """Show what is proposed."""
        from journal.services import settings, spoken

        address = settings.current(self.context.journal).address
        lang = self.context.words.lang
        self.closing.setText(spoken.sentence(lang, address, "leave", "closing"))
        self.boundary.set_value(call.boundary)
        self.until.set_value(call.boundary_until)
        clear(self.help)
        self.threat.show()
        if call.threatened:
            self._show_help()

    def typed(self) -> dict[str, Any]:
        """Return the limit as it is typed."""
        kept: dict[str, Any] = {"boundary": self.boundary.value()}
        with contextlib.suppress(Refused):
            kept["boundary_until"] = self.until.value()
        return kept

    def _threaten(self) -> None:
        self.threatened.emit()
        self._show_help()

    def _show_help(self) -> None:
        from journal.services import settings

        clear(self.help)
        self.threat.hide()
        self.told.setText(self.tr("The clock has stopped. Nothing needs an answer, today or later."))
        for text in (
            self.tr(
                "What was said is kept: the notes are saved with day and time. Keep messages and letters too."
            ),
            self.tr("Stop answering. No reply is prepared."),
            self.tr("In danger, call:"),
        ):
            self.help.addWidget(label(text, "safety", wrap=True))
        self.number = QLineEdit(settings.current(self.context.journal).emergency_number)
        self.number.setAccessibleName(self.tr("Emergency number"))
        self.number.setMaximumWidth(self.context.theme.px(160))
        self.number.editingFinished.connect(self._keep_number)
        self.help.addWidget(self.number)

    def _keep_number(self) -> None:
        from journal.services import settings

        number = self.number.text()
        self.context.desk.act(lambda journal: settings.change(journal, "emergency_number", number))
