"""My turn on the listen card: what was understood, what to say back, what each will do."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal.domain.ids import ClientId
from journal.domain.moment import Call
from journal.domain.problems import Code, Problem, Refused
from journal.ui.bits import Card, Fold, button, label, row
from journal.ui.client_field import ClientField
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import NotesField, TextField
from journal.ui.flow import flow
from journal.ui.moment_recall import RecallPanel
from journal.ui.phrase_ladder import PhraseLadder
from journal.ui.typed_fields import DateField, DurationField, TimeField, instant


class SayBack(Card):
    """The sentences to say, seen while the fields that make them are filled in."""

    copied = Signal()
    said = Signal()

    def __init__(self) -> None:
        """Stand empty."""
        super().__init__("soft", margin=12)
        self._beside: QWidget | None = None
        self.sentences = label("", "large", wrap=True)
        self.sentences.setAccessibleName(self.tr("Say it back"))
        self.sentences.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.around = QScrollArea()
        self.around.setProperty("role", "plain")
        self.around.setFrameShape(QFrame.Shape.NoFrame)
        self.around.setWidgetResizable(True)
        self.around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setProperty("role", "plain")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.sentences)
        self.around.setWidget(holder)
        self.around.viewport().installEventFilter(self)
        # Else the label asks for the height it would have in its own width, and a bar stands beside what fits.
        self.sentences.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.copy_button = button(self.tr("Copy"), self.copied.emit, "quiet")
        self.said_button = button(self.tr("I have said it back"), self.said.emit, "quiet")
        self.title = label(self.tr("Say it back"), "label")
        self.buttons = flow(self.copy_button, self.said_button)
        self.body.addWidget(self.title)
        self.body.addWidget(self.around)
        self.body.addWidget(self.buttons)

    def say(self, text: str) -> None:
        """Show the sentences."""
        self.sentences.setText(text)
        self.fit()

    def fit(self) -> None:
        """Be as high as the sentences, as long as what stands over them keeps its least; longer ones scroll."""
        margins = self.body.contentsMargins()
        rest = self.title.sizeHint().height() + self.buttons.heightForWidth(self.buttons.width())
        rest += margins.top() + margins.bottom() + 2 * self.body.spacing() + 2
        around = self._beside.layout() if self._beside is not None else None
        room = 200
        if self._beside is not None and around is not None:
            over = (around.itemAt(place) for place in range(around.indexOf(self)))
            above = sum(each.minimumSize().height() + around.spacing() for each in over if each is not None)
            room = self._beside.height() - above - rest
        need = self.sentences.heightForWidth(max(1, self.around.viewport().width()))
        self.around.setFixedHeight(max(1, min(need + 2, room)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit whenever the place for the sentences got another width, or what is beside the fields another height."""
        if isinstance(event, QResizeEvent) and (
            watched is self._beside or event.size().width() != event.oldSize().width()
        ):
            self.fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height beside the fields from now on."""
        super().showEvent(event)
        beside = self.parentWidget()
        if beside is not None and beside is not self._beside:
            self._beside = beside
            beside.installEventFilter(self)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit a new size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "around"):
            self.fit()


def whose_call(context: Context, problem: Problem) -> str:
    """Ask for the client in the words of the card; a name that is not known is told as everywhere else."""
    if problem.code is Code.REQUIRED:
        return QCoreApplication.translate("TurnPanel", "Whose call was it?")
    return context.words.problem(problem)


class TurnPanel(Column):
    """Core complaint, effect and wish; the sentences that say them back; what each will do, by when."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        """Build the fields; what was learned before stands over them."""
        super().__init__(640, margin=0, spacing=12)
        self.context = context
        self.client = ClientField(context, "client", self.tr("Client"), limits=False)
        self.recall = RecallPanel(context, self)
        self.complaint = TextField("complaint", self.tr("Core complaint"))
        self.effect = TextField("effect", self.tr("What it causes them"))
        self.wish = TextField("wish", self.tr("What they wish for"))
        self.say = SayBack()  # stands under the notes
        self.sentences = self.say.sentences
        self.say.copied.connect(self._copy)
        self.say.said.connect(self.mark_said)
        self.said_back = NotesField("said_back", self.tr("Said back to them"), lines=2)
        self.mine = TextField("mine", self.tr("What I will do"))
        self.theirs = TextField("theirs", self.tr("What they will do"))
        self.by_when = DateField(context, "by_when", self.tr("By when"), future=True)
        for widget in (self.client, self.recall, self.complaint, self.effect, self.wish):
            self.body.addWidget(widget)
        for later in (self.said_back, self.mine, self.theirs, self.by_when):
            self.body.addWidget(later)
        ladder = PhraseLadder(context, lang=self.lang, situation="call", values=self._known)
        self.phrases = Fold(context.theme, self.tr("Phrases for a call"), ladder)
        self.body.addWidget(self.phrases)
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
        real = (self.day, self.time, self.minutes)
        for other in (self.said_back, self.mine, self.theirs, self.by_when, self.client, *real):
            other.changed.connect(self.changed)
        self.client.chosen.connect(self._chosen)

    def show_call(self, call: Call) -> None:
        """Show a card's facts."""
        self.client.set_value(call.client)
        if call.client is None and call.client_name:
            self.client.restore(call.client_name)
        for name in ("complaint", "effect", "wish", "said_back", "mine", "theirs", "by_when"):
            getattr(self, name).set_value(getattr(call, name))
        self._chosen(call.client)
        for field, text in zip(
            (self.day, self.time, self.minutes),
            (call.real_day, call.real_time, call.real_minutes),
            strict=True,
        ):
            field.restore(text)
        if call.real_day or call.real_time or call.real_minutes:
            self.earlier.unfold()
        self._word()

    def typed(self) -> dict[str, Any]:
        """Return what is typed; what cannot be read yet is left out."""
        kept: dict[str, Any] = {
            name: getattr(self, name).value()
            for name in ("complaint", "effect", "wish", "said_back", "mine", "theirs")
        }
        kept["client_name"] = self.client.draft()
        kept["real_day"], kept["real_time"] = self.day.draft(), self.time.draft()
        kept["real_minutes"] = self.minutes.draft()
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

    def whose(self) -> ClientId:
        """Return whose call it is.

        Raises:
            Refused: nobody is named, or the name is not known yet.
        """
        found: ClientId = self.client.value()
        self.client.show_problem("")
        return found

    def take_client(self, client: ClientId | None) -> None:
        """Go on with the client who was named elsewhere on the card."""
        self.client.set_value(client)
        self._chosen(client)

    def ask_whose(self, problem: Problem) -> None:
        """Ask whose call it was, where it can be answered."""
        self.client.show_problem(whose_call(self.context, problem))
        self.client.setFocus()
        self.ensureWidgetVisible(self.client)

    def _known(self) -> dict[str, str]:
        return {"name": self.client.combo.currentText(), "complaint": self.complaint.value()}

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
        self.say.say(self.said())
        self.changed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentences.text())
        self.context.say(self.tr("Copied"))

    def mark_said(self) -> None:
        """Note that it was said back."""
        self.said_back.set_value(self.sentences.text())
        self.changed.emit()
