"""The timer: what it runs for, and its two buttons. It is a row of the journal, so it survives a crash."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.choices import EntryKind
from journal.domain.problems import Refused
from journal.domain.records import Timer
from journal.ui.bits import Card, button, clear, label, row, uncut
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import ChoiceField, TextField


class TimerCard(Card):
    """Starts, shows and stops the timer."""

    def __init__(self, context: Context) -> None:
        """Stand empty until it is read."""
        super().__init__(margin=12)
        self.context = context
        self.timer: Timer | None = None
        self.setAccessibleName(self.tr("Timer"))
        self.client = ClientField(context, "client", self.tr("Client"), optional=True)
        self.kind = ChoiceField.of(EntryKind, "kind", self.tr("Kind"), context.words)
        uncut(self.kind.combo)
        self.note = TextField("note", self.tr("Note"))
        self.start_button = button(self.tr("Start the timer"), self.start, "primary")
        self.idle = QWidget()
        across = QHBoxLayout(self.idle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self.client, 3)
        across.addWidget(self.kind)
        across.addWidget(self.note, 4)
        below = QVBoxLayout()
        below.setSpacing(3)
        below.addWidget(label(" "))
        below.addWidget(self.start_button)
        below.addStretch(1)
        across.addLayout(below)
        self.running = QWidget()
        self.running_box = QVBoxLayout(self.running)
        self.running_box.setContentsMargins(0, 0, 0, 0)
        self.clock = label("", "heading")
        self.body.addWidget(self.idle)
        self.body.addWidget(self.running)
        self.running.hide()
        for editor in (self.note.line, self.client.combo.lineEdit()):
            if editor is not None:
                editor.returnPressed.connect(self.start)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._draw_clock)

    def load(self) -> None:
        """Read the timer again."""

        def read(journal: OpenJournal) -> tuple[Timer | None, str]:
            from journal.services import clients, timer

            running = timer.current(journal)
            name = clients.get(journal, running.client).name if running is not None and running.client else ""
            return running, name

        self.client.fill()
        self.context.desk.ask(read, self._take, owner=self, key="timer card")

    def _take(self, answer: tuple[Timer | None, str]) -> None:
        self.timer, name = answer
        self.idle.setVisible(self.timer is None)
        self.running.setVisible(self.timer is not None)
        clear(self.running_box)
        if self.timer is None:
            self._tick.stop()
            return
        self.clock = label("", "heading")
        words = self.context.words
        about = [name or self.tr("without a client"), words.word(self.timer.kind), self.timer.note]
        line = row(
            self.clock,
            label(" · ".join(part for part in about if part), wrap=False),
            1,
            button(self.tr("Stop and keep"), self.stop, "primary"),
            button(self.tr("Discard"), self.discard, "quiet", self.tr("Undo lets it run on.")),
            spacing=16,
        )
        self.running_box.addLayout(line)
        self._tick.start()
        self._draw_clock()

    def _draw_clock(self) -> None:
        if self.timer is not None:
            seconds = int((self.context.journal.now() - self.timer.started).total_seconds())
            self.clock.setText(self.context.words.clock(seconds))

    def start(self) -> None:
        """Start for what is entered."""
        from journal.services import timer

        for field in (self.client, self.kind, self.note):
            field.show_problem("")
        try:
            client, kind, note = self.client.value(), self.kind.value(), self.note.value()
            self.context.desk.do(lambda journal: timer.start(journal, client, kind, note))
        except Refused as refused:
            sentence = " ".join(self.context.words.problem(problem) for problem in refused.problems)
            self.client.show_problem(sentence)
            return
        self.note.set_value("")

    def stop(self) -> None:
        """Stop and keep the hours."""
        self.context.run("timer")

    def discard(self) -> None:
        """Stop without keeping the hours."""
        from journal.services import timer

        self.context.desk.act(timer.discard)

    def hideEvent(self, event: Any) -> None:
        """Tick only while seen."""
        super().hideEvent(event)
        self._tick.stop()

    def showEvent(self, event: Any) -> None:
        """Tick only while seen."""
        super().showEvent(event)
        if self.timer is not None:
            self._tick.start()
