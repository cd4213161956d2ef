"""One incident as it is read: what happened, what comes next, the reply and its wait."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal.domain.choices import Fair, IncidentState, Outcome
from journal.domain.ids import IncidentId
from journal.domain.lines import BoundaryLine
from journal.domain.problems import Code, Refused
from journal.domain.records import Incident, Reply, SkillTry
from journal.ui.bits import Banner, Card, button, clear, icon_button, label
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, TextField, breakdown_field
from journal.ui.flow import flow
from journal.ui.forms import Form
from journal.ui.pages.attachments import AttachmentBox
from journal.ui.pages.dispute_box import DisputeBox
from journal.ui.pages.reply_box import ReplyBox
from journal.ui.practice import SkillLine

Read = tuple[Incident, str, list[BoundaryLine], list[Reply], SkillTry | None]


class IncidentCard(QWidget):
    """The incident beside the list."""

    edit_asked = Signal(object)  # Incident
    delete_asked = Signal(object)  # Incident
    closed = Signal()

    def __init__(self, context: Context, incident_id: IncidentId) -> None:
        """Read and show the incident."""
        super().__init__()
        self.context = context
        self.incident_id = incident_id
        self.incident: Incident | None = None
        self.setAccessibleName(self.tr("Incident"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        self.who = label(
            "", "heading", wrap=True
        )  # moves with the page: a long name leaves room for the rest
        self.to_client = button(self.tr("Show the client"), self._go_to_client, "quiet")
        self.edit_button = button(self.tr("Edit"), self._edit)
        self.delete_button = button(self.tr("Delete"), self._delete, "quiet", self.tr("Undo brings it back."))
        close = icon_button(context.theme, "close", self.tr("Close"), self.closed.emit)
        head.addWidget(flow(self.edit_button, self.to_client, self.delete_button), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        self.column = Column(720, margin=0, spacing=12)
        outer.addWidget(self.column, 1)
        self.facts = QWidget()
        self.facts_box = QVBoxLayout(self.facts)
        self.facts_box.setContentsMargins(0, 0, 0, 0)
        self.facts_box.setSpacing(12)
        self.column.body.addWidget(self.who)
        self.column.body.addWidget(self.facts)
        self.skill = SkillLine(context)
        self.skill.ticked.connect(self.load)
        self.column.body.addWidget(self.skill)
        self.settling = QVBoxLayout()
        self.column.body.addLayout(self.settling)
        self.dispute = DisputeBox(context, incident_id)
        self.column.body.addWidget(self.dispute)
        self.reply = ReplyBox(context, incident_id)
        self.column.body.addWidget(self.reply)
        self.files = AttachmentBox(context, incident_id)
        self.column.body.addWidget(self.files)
        self.column.body.addStretch(1)
        self.load()

    def load(self) -> None:
        """Read the incident again."""
        key = self.incident_id

        def read(journal: OpenJournal) -> Read | None:
            from journal.services import boundaries, clients, incidents, practice, replies

            try:
                found = incidents.get(journal, key)
            except Refused as refused:
                if refused.problems[0].code is Code.UNKNOWN_RECORD:
                    return None
                raise
            name = clients.get(journal, found.client).name
            return (
                found,
                name,
                list(boundaries.current(journal, found.client)),
                list(replies.of_incident(journal, key)),
                practice.to_tick(journal, key),
            )

        self.context.desk.ask(read, self._take, owner=self, key=f"incident {id(self)}")

    def _take(self, answer: Read | None) -> None:
        if answer is None:
            self.closed.emit()
            return
        incident, name, boundaries, replies, picked = answer
        self.incident = incident
        words = self.context.words
        today = self.context.journal.today()
        self.who.setText(name)
        clear(self.facts_box)
        when = words.instant(incident.at, today)
        if incident.about:
            when = self.tr("about {0}").format(words.relative(words.local(incident.at).date(), today))
        line = " · ".join([when, words.word(incident.channel), words.word(incident.direction)])
        self.facts_box.addWidget(label(line, "muted", wrap=True))
        for boundary in boundaries:
            self.facts_box.addWidget(Banner(self.tr("Agreed: {0}").format(boundary.what)))
        if incident.abusive:
            self.facts_box.addWidget(
                label(self.tr("It was abusive. You need not go on with it."), "safety", wrap=True)
            )
        self.facts_box.addWidget(
            label(incident.complaint or self.tr("No complaint noted yet."), "large", wrap=True)
        )
        self._fill_facts(incident)
        self._fill_state(incident)
        self.skill.show_after(picked, incident.id)
        self.reply.show_replies(incident, replies)
        self.files.load(incident.client)
        self.dispute.load()

    def _fill_facts(self, incident: Incident) -> None:
        words = self.context.words
        fair = words.word(incident.fair) if incident.fair else ""
        broke = words.word(incident.breakdown) if incident.breakdown else ""
        facts = (
            (self.tr("Toll"), f"{'○' * incident.toll} ({incident.toll})" if incident.toll else ""),
            (self.tr("How serious for the work"), str(incident.severity) if incident.severity else ""),
            (self.tr("What it causes them"), incident.effect),
            (self.tr("What they wish for"), incident.wish),
            (self.tr("Said back to them"), incident.said_back),
            (self.tr("Notes"), incident.notes),
            (self.tr("How much of it was fair"), fair),
            (self.tr("Where it broke"), broke),
            (self.tr("What I will do"), incident.mine),
            (self.tr("What they will do"), incident.theirs),
            (self.tr("By when"), words.day(incident.by_when)),
            (self.tr("What I owe an apology for"), incident.apology),
            (self.tr("Lesson for next time"), incident.lesson),
            (self.tr("What not to say next time"), incident.avoid),
            (self.tr("What turned it"), incident.what_turned),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        place = 0
        for name, text in facts:
            if text:
                grid.addWidget(label(name, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(text, wrap=True), place, 1)
                place += 1
        if place:
            card = Card()
            card.body.addLayout(grid)
            self.facts_box.addWidget(card)

    def _fill_state(self, incident: Incident) -> None:
        clear(self.settling)
        words = self.context.words
        if incident.state is IncidentState.SETTLED:
            said = words.choice(incident.outcome) if incident.outcome else words.choice(incident.state)
            role = "good" if incident.turned_around else "muted"
            if incident.turned_around:
                said = self.tr("{0}, and turned around").format(said)
            self.settling.addWidget(label(said, role))
            return
        buttons: list[Any] = [button(self.tr("Settle it"), self.settle)]
        if (incident.mine or incident.theirs) and not incident.promise_kept:
            buttons.append(button(self.tr("What was promised is done"), self._kept))
        self.settling.addWidget(flow(*buttons))

    def show_reply(self) -> None:
        """Bring the reply into view: somebody came for it."""
        self.reply.come_into_view()

    def settle(self) -> None:
        """Ask how it ended, in place."""
        if self.incident is None:
            return
        clear(self.settling)
        form = SettleForm(self.context, self.incident)
        form.closed.connect(self.load)
        self.settling.addWidget(form)
        form.focus_first()

    def _kept(self) -> None:
        from journal.services import incidents

        self.context.desk.act(lambda journal: incidents.keep_promise(journal, self.incident_id))

    def _edit(self) -> None:
        if self.incident is not None:
            self.edit_asked.emit(self.incident)

    def _delete(self) -> None:
        if self.incident is not None:
            self.delete_asked.emit(self.incident)

    def _go_to_client(self) -> None:
        if self.incident is not None:
            self.context.go("clients", client=self.incident.client)


class SettleForm(Form):
    """How an incident ended."""

    def __init__(self, context: Context, incident: Incident) -> None:
        """Ask for the outcome and, where someone was turned around, what turned it."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("How did it end?"))
        self.setAccessibleName(self.heading.text())
        self.name_save(self.tr("Settle it"))
        self.incident = incident
        self.add(ChoiceField.of(Outcome, "outcome", self.tr("Outcome"), context.words))
        self.add(CheckField("turned_around", self.tr("Turned around: they went away thankful")))
        self.add(TextField("what_turned", self.tr("What turned it")))
        self.truth = incident.fair is None
        if self.truth:  # asked again once, now that it is over
            words = context.words
            fair = ChoiceField.of(
                Fair, "fair", self.tr("How much of it was fair"), words, empty=self.tr("not said yet")
            )
            broke = breakdown_field("breakdown", self.tr("Where it broke"), words, self.tr("not said yet"))
            self.side_by_side(fair, broke, stretches=(1, 1))
            self.add(TextField("lesson", self.tr("Next time")))
            broke.set_value(incident.breakdown)
            self.field("lesson").set_value(incident.lesson)
        self.finish()

    def save(self, values: dict[str, Any]) -> Any:
        """Settle it."""
        from journal.services import incidents

        truth = {name: values[name] for name in ("fair", "breakdown", "lesson")} if self.truth else {}
        return self.context.desk.do(
            lambda journal: incidents.settle(
                journal,
                self.incident.id,
                values["outcome"],
                turned_around=values["turned_around"],
                what_turned=values["what_turned"],
                **truth,
            )
        )
