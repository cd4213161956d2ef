"""The reply of an incident: drafted, held until its wait is over, released after one question, then copied."""

import dataclasses
from datetime import datetime

from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.domain.choices import ReplyState
from journal.domain.ids import IncidentId
from journal.domain.records import Client, Incident, Reply
from journal.ui.bits import Banner, Card, Fold, button, clear, give_keys, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.ui.forms import Form
from journal.ui.in_view import InView
from journal.ui.moment_truth import TruthForm
from journal.ui.moment_unsent import UnsentPage
from journal.ui.pages.reply_form import ReplyForm
from journal.ui.pages.reply_out import OldReply
from journal.ui.words import sentence_case


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
        self._shows: object = None
        self.setAccessibleName(self.tr("Reply"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 8, 0, 0)
        self.view = InView(self, self._asked)
        self.box.setSpacing(8)

    def show_replies(self, incident: Incident, replies: list[Reply]) -> None:
        """Show the replies; a form that is open stays."""
        self.incident, self.replies = incident, replies
        # Not drawn anew for what changed elsewhere: somebody may be writing on the page or answering the question.
        shows = (incident, tuple(replies), tuple(self._waits_still(each) for each in replies))
        if self.form is None and shows != self._shows:
            self._shows = shows
            self._draw()

    def _draw(self) -> None:
        self.form = None
        at_work = self.isAncestorOf(QApplication.focusWidget() or self)
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
            self.box.addWidget(OldReply(self.context, reply))
        self._ask_truth(drafts)
        if not any(self._waits_still(reply) for reply in drafts):
            self.context.desk.ask(self._read_kept, self._show_kept, owner=self, key=f"kept {id(self)}")
        if at_work:  # else the focus would fall on whatever comes next in the window
            self._focus_first()

    def _focus_first(self) -> None:
        first = self.findChild(QPushButton)
        if first is not None:
            give_keys(first, self)

    def _waits_still(self, reply: Reply) -> bool:
        return reply.not_before is not None and reply.not_before > self.context.journal.now()

    def _read_kept(self, journal: OpenJournal) -> bool:
        from journal.services import unsent

        return unsent.load(journal, self.incident_id) is not None

    def _show_kept(self, found: bool) -> None:
        """Show the page that was to outlive its wait, until it is destroyed."""
        if not found or self.form is not None or self.findChild(UnsentPage) is not None:
            return
        page = UnsentPage(self.context, self.incident_id, None)
        self.box.addWidget(Fold(self.context.theme, self.tr("What I would love to say"), page))

    def _ask_truth(self, drafts: list[Reply]) -> None:
        """Ask by itself, under the reply, once its wait is over; answering or skipping leaves the release to a click."""
        ready = [each for each in drafts if each.not_before is not None and not self._waits_still(each)]
        if not ready or self.incident is None or not self.incident.truth_due:
            return
        reply = ready[0]
        form = TruthForm(self.context, self.incident, self._client().language)
        form.close_button.hide()

        def answered(first: str) -> None:
            if first:
                self._answered(reply, first, "")

        form.answered.connect(answered)
        holder = Card()
        holder.body.addWidget(form)
        self.box.addWidget(holder)

    def _waiting(self, reply: Reply) -> Card:
        from journal.services import spoken

        words, journal = self.context.words, self.context.journal
        card = Card()
        card.body.addWidget(label(reply.text, wrap=True))
        if reply.stale:
            card.body.addWidget(
                Banner(self.tr("Something new came from them since you wrote this. Read it again first."))
            )
        places = spoken.open_places(reply.text)
        if places:
            card.body.addWidget(Banner(self.tr("Still to fill in: {0}").format(", ".join(places))))
        ready = not self._waits_still(reply)
        if reply.not_before is not None and not ready:
            said = self.tr("Not before {0}").format(words.instant(reply.not_before, journal.today()))
            card.body.addWidget(label(said, "attention"))
        elif reply.not_before is not None:
            card.body.addWidget(label(self.tr("The wait is over."), "good"))
        why = QLineEdit(card)
        why.setVisible(not ready)
        why.setPlaceholderText(self.tr("Why earlier (may stay empty)"))
        why.setAccessibleName(why.placeholderText())
        release = button(
            self.tr("Release it") if ready else self.tr("Release it now"),
            lambda: self.release(reply, why.text()),
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
        again = button(
            self.tr("They wrote again"),
            lambda: self._wrote_again(reply),
            "quiet",
            self.tr("Marks the draft: something new came since."),
        )
        # What lets it go early does not come first: there the keys fall when the draft was kept.
        first, last = ([release], []) if ready else ([], [release])
        card.body.addWidget(flow(*first, wait, edit, again, drop, *last))
        again.setVisible(not reply.stale)
        if not ready:
            card.body.addWidget(why)
            page = UnsentPage(self.context, reply.incident, reply.not_before)
            card.body.addWidget(Fold(self.context.theme, self.tr("What I would love to say"), page))
        return card

    def _waits(self, reply: Reply) -> QMenu:
        from journal.services import replies

        words, journal = self.context.words, self.context.journal
        menu = QMenu(self)
        names = {
            "tomorrow": "{0}",  # the day says its name by itself
            "short": self.tr("A short while: {0}"),
            "monday": self.tr("Monday: {0}"),
        }
        waits = replies.waits(journal)
        for key, text in names.items():
            if key in waits:
                at = waits[key]
                action = menu.addAction(sentence_case(text.format(words.instant(at, journal.today()))))
                action.triggered.connect(lambda _checked=False, at=at: self._hold(reply, at))
        menu.addAction(self.tr("Pick …")).triggered.connect(lambda: self.write(reply, pick=True))
        return menu

    # --- actions

    def write(self, reply: Reply | None = None, *, pick: bool = False) -> None:
        """Draft a reply, or edit one."""
        if self.incident is None:
            return
        form = ReplyForm(self.context, self.incident, reply, self._client())
        self._open(form)
        if pick:
            form.wait.set_value("pick")
            form.show_pick()
            form.field("pick_day").setFocus()

    def release(self, reply: Reply, early_reason: str = "") -> None:
        """Let a reply go; before the first time, ask what was true in the complaint, once."""
        from journal.services import incidents

        if self.incident is None:
            return
        if incidents.truth_due(self.incident):
            form = TruthForm(self.context, self.incident, self._client().language)
            form.answered.connect(lambda first: self._answered(reply, first, early_reason))
            self._open(form)
        else:
            self._release(reply, early_reason)

    def _answered(self, reply: Reply, first: str, early_reason: str) -> None:
        """Go on after the question. With a new first sentence the reply is shown again before it goes out."""
        from journal.services import replies

        if not first:
            self._release(reply, early_reason)
            return
        changed = dataclasses.replace(reply, text=f"{first}\n\n{reply.text}")
        self.form = self._shows = None
        self.context.desk.act(lambda journal: replies.edit(journal, changed))

    def _release(self, reply: Reply, early_reason: str = "") -> None:
        from journal.services import replies

        self.form = self._shows = None
        self.context.desk.act(lambda journal: replies.release(journal, reply.id, early_reason))

    def _client(self) -> Client:
        from journal.services import clients

        assert self.incident is not None  # noqa: S101 - asked for only where an incident is shown
        return clients.get(self.context.journal, self.incident.client)

    def _wrote_again(self, reply: Reply) -> None:
        from journal.services import replies

        self.context.desk.act(lambda journal: replies.new_message(journal, reply.client))

    def _open(self, form: Form) -> None:
        clear(self.box)
        self.form, self._shows = form, None
        form.saved.connect(lambda _receipt: self._closed())
        form.closed.connect(self._closed)
        self.box.addWidget(form)
        form.focus_first()
        self.view.follow()

    def come_into_view(self) -> None:
        """Scroll to the reply: somebody came for it."""
        self.view.follow()

    def _asked(self) -> list[QWidget]:
        """Return what has to be seen to answer a form; the top of the reply where none is open."""
        if self.form is None or not self.form.fields:
            return []
        return [self.form.fields[0], self.form.save_button]

    def _closed(self) -> None:
        self.form = None
        self._shows = None
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
