"""The reply of an incident: drafted, held until its wait is over, released after one question, then copied."""

import dataclasses
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from journal.domain.changes import Receipt
from journal.domain.choices import Fair, ReplyState
from journal.domain.ids import IncidentId, ReplyId
from journal.domain.problems import Code, refuse
from journal.domain.records import Incident, Reply
from journal.ui.bits import Banner, Card, Fold, button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, NotesField, TextField, breakdown_field
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField, TimeField, instant


class ReplyBox(QWidget):
    """Stands under an incident."""

    def __init__(self, context: Context, incident_id: IncidentId) -> None:
        """Stand empty until the replies are read."""
        super().__init__()
        self.context = context
        self.incident_id = incident_id
        self.incident: Incident | None = None
        self.replies: list[Reply] = []
        self.form: Form | None = None
        self.setAccessibleName(self.tr("Reply"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 8, 0, 0)
        self.box.setSpacing(8)

    def show_replies(self, incident: Incident, replies: list[Reply]) -> None:
        """Show the replies; a form that is open stays."""
        self.incident, self.replies = incident, replies
        if self.form is None:
            self._draw()

    def _draw(self) -> None:
        self.form = None
        clear(self.box)
        drafts = [reply for reply in self.replies if reply.state is ReplyState.DRAFT]
        old = [reply for reply in self.replies if reply.state is not ReplyState.DRAFT]
        if drafts:
            self.box.addWidget(label(self.tr("Reply"), "subheading"))
            for reply in drafts:
                self.box.addWidget(self._waiting(reply))
        else:
            text = self.tr("Draft a reply") if not old else self.tr("Draft another reply")
            self.box.addLayout(row(button(text, self.write, "" if old else "primary"), 1))
        for reply in old:
            self.box.addWidget(self._old(reply))

    def _waiting(self, reply: Reply) -> Card:
        words, journal = self.context.words, self.context.journal
        card = Card()
        card.body.addWidget(label(reply.text, wrap=True))
        if reply.stale:
            card.body.addWidget(
                Banner(self.tr("Something new came from them since you wrote this. Read it again first."))
            )
        ready = reply.not_before is None or reply.not_before <= journal.now()
        if reply.not_before is not None and not ready:
            said = self.tr("Not before {0}").format(words.instant(reply.not_before, journal.today()))
            card.body.addWidget(label(said, "attention"))
        elif reply.not_before is not None:
            card.body.addWidget(label(self.tr("The wait is over."), "good"))
        release = button(
            self.tr("Release it") if ready else self.tr("Release it now"),
            lambda: self.release(reply),
            "primary" if ready else "quiet",
        )
        wait = button(self.tr("Wait until …"))
        wait.setMenu(self._waits(reply))
        edit = button(self.tr("Edit"), lambda: self.write(reply))
        drop = button(
            self.tr("Drop it"),
            lambda: self._drop(reply),
            "quiet",
            self.tr("It stays with the incident, unsent."),
        )
        card.body.addLayout(row(release, wait, edit, drop, 1))
        return card

    def _old(self, reply: Reply) -> Fold:
        words, today = self.context.words, self.context.journal.today()
        content = Card()
        content.body.addWidget(label(reply.text, wrap=True))
        if reply.state is ReplyState.RELEASED:
            when = words.instant(reply.released, today) if reply.released else ""
            copy = button(self.tr("Copy"), lambda: self._copy(reply), "primary")
            mail = button(self.tr("Open in the mail program"), lambda: self._mail(reply))
            content.body.addLayout(row(copy, mail, 1))
            fold = Fold(self.context.theme, self.tr("Reply, released {0}").format(when), content, opened=True)
        else:
            fold = Fold(self.context.theme, self.tr("Reply, not sent"), content)
        return fold

    def _waits(self, reply: Reply) -> QMenu:
        from journal.services import replies

        words, journal = self.context.words, self.context.journal
        menu = QMenu(self)
        names = {
            "tomorrow": self.tr("Tomorrow: {0}"),
            "short": self.tr("A short while: {0}"),
            "monday": self.tr("Monday: {0}"),
        }
        waits = replies.waits(journal)
        for key, text in names.items():
            if key in waits:
                at = waits[key]
                action = menu.addAction(text.format(words.instant(at, journal.today())))
                action.triggered.connect(lambda _checked=False, at=at: self._hold(reply, at))
        menu.addAction(self.tr("Pick …")).triggered.connect(lambda: self.write(reply, pick=True))
        return menu

    # --- actions

    def write(self, reply: Reply | None = None, *, pick: bool = False) -> None:
        """Draft a reply, or edit one."""
        if self.incident is None:
            return
        form = ReplyForm(self.context, self.incident, reply)
        self._open(form)
        if pick:
            form.wait.set_value("pick")
            form.show_pick()
            form.field("pick_day").setFocus()

    def release(self, reply: Reply) -> None:
        """Let a reply go; before the first time, ask what was true in the complaint, once."""
        from journal.services import incidents

        if self.incident is None:
            return
        if incidents.truth_due(self.incident):
            form = TruthForm(self.context, self.incident)
            form.answered.connect(lambda: self._release(reply))
            self._open(form)
        else:
            self._release(reply)

    def _release(self, reply: Reply) -> None:
        from journal.services import replies

        self.form = None
        self.context.desk.act(lambda journal: replies.release(journal, reply.id))

    def _open(self, form: Form) -> None:
        clear(self.box)
        self.form = form
        form.saved.connect(lambda _receipt: self._closed())
        form.closed.connect(self._closed)
        self.box.addWidget(form)
        form.focus_first()

    def _closed(self) -> None:
        self.form = None
        self._draw()
        self._read()

    def _read(self) -> None:
        from journal.services import replies

        def take(found: list[Reply]) -> None:
            if self.incident is not None:
                self.show_replies(self.incident, found)

        self.context.desk.ask(
            lambda journal: list(replies.of_incident(journal, self.incident_id)),
            take,
            owner=self,
            key=f"replies {id(self)}",
        )

    def _hold(self, reply: Reply, until: datetime) -> None:
        from journal.services import replies

        self.context.desk.act(lambda journal: replies.hold(journal, reply.id, until))

    def _drop(self, reply: Reply) -> None:
        from journal.services import replies

        self.context.desk.act(lambda journal: replies.drop(journal, reply.id))

    def _copy(self, reply: Reply) -> None:
        QGuiApplication.clipboard().setText(reply.text)
        self.context.say(self.tr("Copied"))

    def _mail(self, reply: Reply) -> None:
        def read(journal: OpenJournal) -> str:
            from journal.services import clients

            addresses = clients.get(journal, reply.client).emails
            return addresses[0] if addresses else ""

        def go(address: str) -> None:
            body = bytes(QUrl.toPercentEncoding(reply.text).data()).decode("ascii")
            QDesktopServices.openUrl(QUrl(f"mailto:{address}?body={body}"))

        self.context.desk.ask(read, go, owner=self)


class ReplyForm(Form):
    """The text of a reply, and how long it waits. Tomorrow comes first."""

    def __init__(self, context: Context, incident: Incident, reply: Reply | None) -> None:
        """Open empty or with a draft."""
        key = f"reply:{reply.id}" if reply is not None else f"reply:new:{incident.id}"
        super().__init__(context, "", draft_key=key, inline=True)
        self.heading.setText(self.tr("Draft a reply") if reply is None else self.tr("Edit the reply"))
        self.setAccessibleName(self.heading.text())
        self.incident, self.reply = incident, reply
        self.add(
            NotesField(
                "text", self.tr("Reply"), self.tr("Nothing is sent from here. Ctrl+Enter keeps it."), lines=7
            )
        )
        self.wait = ChoiceField("wait", self.tr("Not before"), self._choices())
        self.pick_day = DateField(context, "pick_day", self.tr("Day"), future=True)
        self.pick_time = TimeField("pick_time", self.tr("Time"))
        self.side_by_side(self.wait, self.pick_day, self.pick_time, stretches=(2, 1, 1))
        self.wait.changed.connect(self.show_pick)
        if reply is not None:
            self.field("text").set_value(reply.text)
            if reply.not_before is not None:
                local = context.words.local(reply.not_before)
                self.wait.set_value("pick")
                self.pick_day.set_value(local.date())
                self.pick_time.set_value(local.time())
        self.show_pick()
        self.finish()

    def _choices(self) -> list[tuple[Any, str]]:
        from journal.services import replies

        words, journal = self.context.words, self.context.journal
        waits = replies.waits(journal)
        self.waits = waits
        names = {
            "tomorrow": self.tr("Tomorrow"),
            "short": self.tr("A short while"),
            "monday": self.tr("Monday"),
        }
        offered = [
            (key, f"{name}: {words.instant(waits[key], journal.today())}")
            for key, name in names.items()
            if key in waits
        ]
        return [*offered, ("pick", self.tr("Pick …")), ("none", self.tr("No wait"))]

    def show_pick(self) -> None:
        """Show day and time only where they are to be picked."""
        picking = self.wait.value() == "pick"
        self.pick_day.setVisible(picking)
        self.pick_time.setVisible(picking)

    def _until(self, values: dict[str, Any]) -> datetime | None:
        choice = values["wait"]
        if choice == "pick":
            if values["pick_day"] is None:
                raise refuse("pick_day", Code.REQUIRED)
            return instant(values["pick_day"], values["pick_time"] or time(9), self.context.journal.zone)
        return self.waits.get(choice)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Keep the draft with its wait."""
        from journal.services import replies

        until = self._until(values)
        if self.reply is not None:
            edited = dataclasses.replace(self.reply, text=values["text"], not_before=until)
            return self.context.desk.do(lambda journal: replies.edit(journal, edited))
        made = Reply(
            id=ReplyId(""),
            incident=self.incident.id,
            client=self.incident.client,
            text=values["text"],
            not_before=until,
        )
        return self.context.desk.do(lambda journal: replies.draft(journal, made))


class TruthForm(Form):
    """Asked once before a reply goes out: was something in it fair, where did it break, what next time. Skippable."""

    answered = Signal()

    def __init__(self, context: Context, incident: Incident) -> None:
        """Ask; Skip and Continue both go on."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("Before it goes out: was something in it fair?"))
        self.setAccessibleName(self.heading.text())
        self.incident = incident
        words = context.words
        fair = ChoiceField.of(
            Fair, "fair", self.tr("How much of it was fair"), words, empty=self.tr("not said yet")
        )
        broke = breakdown_field("breakdown", self.tr("Where it broke"), words, self.tr("not said yet"))
        self.side_by_side(fair, broke, stretches=(1, 1))
        self.add(TextField("lesson", self.tr("Next time")))
        self.add(CheckField("lesson_for_all", self.tr("A lesson for all clients")))
        for field in self.fields:
            field.set_value(getattr(incident, field.name))
        self.save_button.setText(self.tr("Continue"))
        self.extra_button(self.tr("Skip"), self._skip)
        self.saved.connect(lambda _receipt: self.answered.emit())
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Keep the answers."""
        from journal.services import incidents

        return self.context.desk.do(
            lambda journal: incidents.answer_truth(journal, self.incident.id, **values)
        )

    def _skip(self) -> None:
        from journal.services import incidents

        receipt = self.context.desk.act(lambda journal: incidents.answer_truth(journal, self.incident.id))
        if receipt is not None:
            self.saved.emit(receipt)
