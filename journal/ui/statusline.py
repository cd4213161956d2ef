"""The line at the foot of the window: the timer, long work, what can be undone, and whether all is saved."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from journal.domain.changes import Change, Label, Receipt, Topic
from journal.ui.bits import IconOf, button, icon_button, label
from journal.ui.theme import Theme

if TYPE_CHECKING:  # the window imports this module before its first paint
    from journal.domain.records import Timer
    from journal.ui.desk import Desk, Job, OpenJournal
    from journal.ui.words import Words

_PASSING_MS = 8000


class StatusLine(QStatusBar):
    """Shows the journal's pulse; every part is a button or says itself in words."""

    timer_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Stand empty until a journal is open."""
        super().__init__()
        self.theme = theme
        self.words: Words | None = None
        self.desk: Desk | None = None
        self.timer: Timer | None = None
        self._client = ""
        self._job: Job | None = None
        self.setSizeGripEnabled(False)
        self.timer_button = button("", self.timer_pressed.emit, "quiet")
        self.timer_icon = IconOf(theme, self.timer_button, "start", "accent")
        self.message = label("", "muted")
        self.message.setAccessibleName(self.tr("Message"))
        self.undo_button = button("", self.undo_pressed.emit, "quiet")
        self.undo_button.setAccessibleName(self.tr("Undo"))
        self.timer_button.setAccessibleName(self.tr("Timer"))
        self.saved = label("", "saved")
        self.saved.setAccessibleName(self.tr("State"))
        self.job_box = QWidget()
        inside = QHBoxLayout(self.job_box)
        inside.setContentsMargins(0, 0, 0, 0)
        self.job_text = label("", "muted")
        self.job_bar = QProgressBar()
        self.job_bar.setTextVisible(False)
        self.job_bar.setFixedWidth(120)
        self.job_bar.setAccessibleName(self.tr("Progress"))
        self.job_cancel = icon_button(theme, "close", self.tr("Cancel"), self._cancel)
        for widget in (self.job_text, self.job_bar, self.job_cancel):
            inside.addWidget(widget)
        self.job_box.hide()
        self.addWidget(self.timer_button)
        self.addWidget(self.message, 1)
        for permanent in (self.job_box, self.undo_button, self.saved):
            self.addPermanentWidget(permanent)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._draw_timer)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(lambda: self.message.setText(""))
        self.timer_button.hide()
        self.undo_button.hide()

    def attach(self, desk: "Desk", words: "Words") -> None:
        """Follow an open journal."""
        self.desk, self.words = desk, words
        desk.changed.connect(self._changed)
        desk.undo_changed.connect(self._draw_undo)
        desk.done.connect(self._done)
        desk.job_started.connect(self._job_started)
        self.timer_button.show()
        self.saved.setText(self.tr("read only") if desk.journal.read_only else self.tr("saved"))
        self._draw_undo()
        self._read_timer()

    def say(self, sentence: str) -> None:
        """Say something in passing."""
        self.message.setText(sentence)
        self.message.setToolTip(sentence)
        self._passing.start()

    def _done(self, receipt: Receipt) -> None:
        if self.words is not None and receipt.label is not Label.STORE_VERDICTS:
            self.say(self.tr("Done: {0}").format(self.words.label(receipt.label)))

    def _changed(self, change: Change) -> None:
        if change.touches(Topic.TIMER | Topic.CLIENTS):
            self._read_timer()

    def _read_timer(self) -> None:
        if self.desk is None:
            return

        def read(journal: "OpenJournal") -> "tuple[Timer | None, str]":
            from journal.services import clients, timer

            running = timer.current(journal)
            name = clients.get(journal, running.client).name if running is not None and running.client else ""
            return running, name

        self.desk.ask(read, self._take_timer, owner=self, key="status timer")

    def _take_timer(self, answer: "tuple[Timer | None, str]") -> None:
        self.timer, self._client = answer
        if self.timer is None:
            self._tick.stop()
        else:
            self._tick.start()
        self._draw_timer()

    def _draw_timer(self) -> None:
        if self.desk is None or self.words is None:
            return
        if self.timer is None:
            self.timer_icon.show("start", "accent")
            text = self.tr("Start the timer")
        else:
            seconds = int((self.desk.journal.now() - self.timer.started).total_seconds())
            self.timer_icon.show("stop", "accent")
            about = [self._client or self.tr("without a client"), self.words.word(self.timer.kind)]
            text = f"{self.words.clock(seconds)}  {' · '.join(about)}"
        self.timer_button.setText(text)
        self.timer_button.setAccessibleName(text)
        self.timer_button.setToolTip(self.tr("Start or stop the timer (Ctrl+T)"))

    def _draw_undo(self) -> None:
        step = self.desk.next_undo if self.desk is not None else None
        self.undo_button.setVisible(step is not None)
        if step is not None and self.words is not None:
            text = f"{self.words.undo(step.label)} (Ctrl+Z)"
            self.undo_button.setText(text)
            self.undo_button.setAccessibleName(text)

    def _job_started(self, job: "Job") -> None:
        self._job = job
        self.job_text.setText(job.title)
        self.job_bar.setRange(0, 0)
        self.job_box.show()
        self.saved.hide()
        job.progressed.connect(self._job_progressed)
        job.finished.connect(self._job_finished)

    def _job_progressed(self, share: float, text: str) -> None:
        self.job_bar.setRange(0, 0 if share < 0 else 1000)
        self.job_bar.setValue(int(share * 1000))
        if text:
            self.job_text.setText(text)

    def _job_finished(self) -> None:
        self._job = None
        self.job_box.hide()
        self.saved.show()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def showEvent(self, event: Any) -> None:
        """Tick only while it can be seen."""
        super().showEvent(event)
        if self.timer is not None:
            self._tick.start()

    def hideEvent(self, event: Any) -> None:
        """Stop ticking while hidden."""
        super().hideEvent(event)
        self._tick.stop()
