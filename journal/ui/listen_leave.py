"""The way out of abuse on the listen card: what to say, the limit, and the way out for who feels threatened."""

import contextlib
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal.domain.ids import ClientId
from journal.domain.moment import Call
from journal.domain.problems import Code, Problem, Refused
from journal.ui.bits import button, label, row
from journal.ui.client_field import ClientField
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.fields import TextField
from journal.ui.flow import flow
from journal.ui.typed_fields import DateField


class LeavePanel(Column):
    """What to say and do when it turns to abuse."""

    changed = Signal()
    threatened = Signal()
    taken_back = Signal()

    def __init__(self, context: Context) -> None:
        """Build the panel; `show_call` fills it."""
        super().__init__(640, margin=0, spacing=12)
        self.context = context
        self.say = label(self.tr("Say this, and end the call"), "label")
        self.closing = label("", "safety", wrap=True)
        self.closing.setFont(context.theme.font("large"))
        self.help = self._help()
        self.told = label("", "muted", wrap=True)
        self.boundary = TextField(
            "boundary", self.tr("A limit from now on"), self.tr("Empty it if you want none.")
        )
        self.until = DateField(context, "boundary_until", self.tr("Look at it again"), future=True)
        limit = row(self.boundary, self.until)
        for field in (self.boundary, self.until):
            limit.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.threat = button(self.tr("I feel threatened"), self._threaten)
        back = button(
            self.tr("Take this back"),
            self.taken_back.emit,
            "quiet",
            self.tr("The call goes on, and so does the clock."),
        )
        self.client = ClientField(context, "client", self.tr("Whose call was it?"), limits=False)
        for widget in (self.say, self.closing, self.help, self.told, self.client):
            self.body.addWidget(widget)
        self.body.addLayout(limit)
        self.body.addWidget(flow(self.threat, back))
        self.body.addStretch(1)
        self.boundary.changed.connect(self.changed)
        self.until.changed.connect(self.changed)
        self.client.changed.connect(self.changed)

    def _help(self) -> QWidget:
        """What matters to who feels threatened, the number first."""
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        danger = label(self.tr("In danger, call:"), "safety")
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Emergency number"))
        self.number.setFont(self.context.theme.font("large", semibold=True))
        self.number.setMaximumWidth(self.context.theme.px(160))
        self.number.setReadOnly(True)  # it has the keys in a bad moment: none of them may change it
        self.number.editingFinished.connect(self._keep_number)
        self.other_number = button(self.tr("Another number"), self._other_number, "quiet")
        box.addLayout(row(danger, self.number, self.other_number, 1))
        for text in (
            self.tr("Stop answering. No reply is prepared."),
            self.tr(
                "What was said is kept: the notes are saved with day and time. Keep messages and letters too."
            ),
        ):
            box.addWidget(label(text, "safety", wrap=True))
        return made

    def show_call(self, call: Call, lang: str) -> None:
        """Show what is proposed, the sentence to say in the client's language."""
        from journal.services import settings, spoken

        held = settings.current(self.context.journal)
        self.closing.setText(spoken.sentence(lang, held.address, "leave", "closing"))
        self.number.setText(held.emergency_number)
        self.client.set_value(call.client)
        self.client.show_problem("")
        if call.client is None and call.client_name:
            self.client.restore(call.client_name)
        self.client.hide()  # nothing is asked before the call is closed
        self.boundary.set_value(call.boundary)
        self.until.set_value(call.boundary_until)
        self._shape(call.threatened)

    def typed(self) -> dict[str, Any]:
        """Return the limit as it is typed."""
        kept: dict[str, Any] = {"boundary": self.boundary.value(), "client_name": self.client.draft()}
        with contextlib.suppress(Refused):
            kept["boundary_until"] = self.until.value()
            kept["client"] = self.client.value()
        return kept

    def whose(self) -> ClientId:
        """Return whose call it is.

        Raises:
            Refused: nobody is named, or the name is not known yet.
        """
        found: ClientId = self.client.value()
        self.client.show_problem("")
        return found

    def ask_whose(self, problem: Problem) -> None:
        """Ask whose call it was; the way out stays as it is."""
        self.client.show()
        # The field's name asks already.
        self.client.show_problem("" if problem.code is Code.REQUIRED else self.context.words.problem(problem))
        self.client.setFocus()
        self.ensureWidgetVisible(self.client)

    def _threaten(self) -> None:
        self.threatened.emit()
        self._shape(True)
        self.verticalScrollBar().setValue(0)
        self.number.setFocus()

    def _shape(self, threatened: bool) -> None:
        # The closing sentence promises a letter; who feels threatened promises nothing.
        for widget in (self.say, self.closing, self.threat):
            widget.setVisible(not threatened)
        self.help.setVisible(threatened)
        self.told.setText(
            self.tr("The clock has stopped. Nothing needs an answer, today or later.")
            if threatened
            else self.tr("The clock has stopped. Nothing needs an answer now; a reply waits until tomorrow.")
        )

    def _other_number(self) -> None:
        self.number.setReadOnly(False)
        self.number.setFocus()
        self.number.selectAll()

    def _keep_number(self) -> None:
        from journal.services import settings

        if self.number.isReadOnly():
            return
        self.number.setReadOnly(True)
        number = self.number.text()
        if number != settings.current(self.context.journal).emergency_number:
            self.context.desk.act(lambda journal: settings.change(journal, "emergency_number", number))
