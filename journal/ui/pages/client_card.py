"""The client card: who they are, what is agreed, what the records suggest, and the whole story in one list."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.domain.choices import Standing, VerdictState
from journal.domain.ids import ClientId, ReplyId
from journal.domain.lines import BoundaryLine, ClientLine, EngagementLine, RecordKind, TimelineItem
from journal.domain.problems import Code, Refused
from journal.domain.records import Client
from journal.ui.bits import Banner, Card, button, clear, icon_button, label
from journal.ui.column import FittedColumn
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow
from journal.ui.page import PAGES
from journal.ui.pages.client_privacy import disclose, forget
from journal.ui.pages.timeline_list import TimelineList
from journal.ui.weigher import weigher_of
from journal.wording import suggestions

Facts = tuple[Client, ClientLine, list[BoundaryLine], list[EngagementLine], bool]

# Actions that part: not spoken of in the heat of an incident.
ENDINGS = {"finish_then_part", "refund_end", "part_now", "partial_refund_end", "hand_over"}


_DROPPED = {".eml", ".mbox", ".ics"}


def _dropped(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files if all(file.suffix.lower() in _DROPPED for file in files) else []


class ClientCard(QWidget):
    """One client beside the list."""

    edit_asked = Signal(object)  # Client
    boundary_asked = Signal(object, str)  # ClientId, boundary id ("" for a new one)
    thanks_asked = Signal(object, str)  # ClientId, thanks id ("" for a new one)
    merge_asked = Signal(object)  # Client
    closed = Signal()

    def __init__(self, context: Context, client_id: ClientId) -> None:
        """Read and show a client."""
        super().__init__()
        self.context = context
        self.client_id = client_id
        self.client: Client | None = None
        self.setAccessibleName(self.tr("Client"))
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        self.name = label("", "heading", wrap=True)  # under the buttons: a long one is never cut between them
        self.log_button = button(self.tr("Log …"))
        self.log_button.setMenu(self._log_menu())
        self.edit_button = button(self.tr("Edit"), self._edit)
        self.more_button = icon_button(context.theme, "more", self.tr("More"))
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        close = icon_button(context.theme, "close", self.tr("Close"), self.closed.emit)
        head.addWidget(flow(self.log_button, self.edit_button, self.more_button), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        about = FittedColumn()
        about.body.addWidget(self.name)
        self.facts = QVBoxLayout()
        self.facts.setSpacing(8)
        about.body.addLayout(self.facts)
        outer.addWidget(about)
        self.story = TimelineList(context, client_id, self.tr("Timeline"))
        self.story.opened.connect(self._open_item)
        outer.addWidget(self.story, 1)
        weigher_of(context).weighed.connect(self.load)
        self.load()

    def load(self) -> None:
        """Read everything again."""
        key = self.client_id

        def read(journal: OpenJournal) -> Facts | None:
            from journal.services import boundaries, clients, engagements, parting

            try:
                client = clients.get(journal, key)
                return (
                    client,
                    clients.line(journal, key),
                    list(boundaries.current(journal, key)),
                    engagements.of_client(journal, key),
                    parting.beside(journal, key).folded,
                )
            except Refused as refused:
                if refused.problems[0].code in {Code.UNKNOWN_CLIENT, Code.UNKNOWN_RECORD}:
                    return None
                raise

        self.context.desk.ask(read, self._take, owner=self, key=f"client {id(self)}")

    def _take(self, facts: Facts | None) -> None:
        if facts is None:
            self.closed.emit()
            return
        client, line, boundaries, engagements, hot = facts
        words = self.context.words
        self.client = client
        self.name.setText(client.name)
        self._fill_more(client)
        clear(self.facts)
        parts = [client.company, line.contact_line, *client.tags]
        if client.standing is not Standing.ACTIVE:
            parts.append(words.word(client.standing))
        known = " · ".join(part for part in parts if part)
        if known:
            about = label(known, "muted", wrap=True)
            about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.facts.addWidget(about)
        if client.notes:
            self.facts.addWidget(label(client.notes, wrap=True))
        for boundary in boundaries:
            said = self.tr("Agreed: {0}").format(boundary.what)
            if boundary.until:
                said += " " + self.tr("(until {0})").format(words.day(boundary.until))
            banner = Banner(said)
            banner.offer(self.tr("Edit"), partial(self.boundary_asked.emit, self.client_id, boundary.id))
            self.facts.addWidget(banner)
        self._fill_verdict(line, hot=hot)
        self.facts.addWidget(self._figures(line, engagements))
        self.story.story.load()

    def _fill_verdict(self, line: ClientLine, *, hot: bool) -> None:
        words = self.context.words
        if line.verdict_state is None:
            return
        fine = line.verdict_state in {VerdictState.HEALTHY, VerdictState.NOT_ENOUGH_DATA}
        card = Card("card" if fine else "banner", margin=8)
        across = QHBoxLayout()
        said = QVBoxLayout()
        role = "good" if line.verdict_state is VerdictState.HEALTHY else "muted" if fine else "attention"
        heading = suggestions.heading_title(line.verdict_state, line.verdict_action, words.lang)
        ending = line.verdict_state is VerdictState.REFUND_AND_END or line.verdict_action in ENDINGS
        if ending and hot:  # not in the heat of it
            heading, first = self.tr("Look at this tomorrow"), ""
        else:
            first = self._first_sentence() if not fine else ""
        said.addWidget(label(heading, role))
        if first:
            said.addWidget(label(first, wrap=True))
        across.addLayout(said, 1)
        if any(spec.id == "verdicts" for spec in PAGES):
            across.addWidget(
                button(self.tr("Why"), lambda: self.context.go("verdicts", client=self.client_id), "quiet"),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
        card.body.addLayout(across)
        self.facts.addWidget(card)

    def _first_sentence(self) -> str:
        """Return the verdict's first sentence in the window's language, once this window has weighed."""
        weighed = weigher_of(self.context).latest
        verdict = weighed.of(self.client_id) if weighed is not None else None
        if weighed is None or verdict is None:
            return ""
        from journal.verdict.text import say

        return say(verdict, self.context.words.lang, weighed.portfolio.currency).first_sentence

    def _figures(self, line: ClientLine, engagements: list[EngagementLine]) -> QWidget:
        words = self.context.words
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        figures = [
            (self.tr("Hours this month"), words.hours(line.seconds_month)),
            (self.tr("Earned per hour"), words.money(line.earned_per_hour)),
        ]
        still_open = [each for each in engagements if each.open is not None and each.open.minor > 0]
        if still_open:
            total = " · ".join(words.money(each.open) for each in still_open[:2])
            figures.append((self.tr("Still open"), total))
        due = min(
            (
                each.engagement.due
                for each in engagements
                if each.engagement.due and not each.engagement.ended
            ),
            default=None,
        )
        if due is not None:
            figures.append((self.tr("Next due"), words.relative(due, self.context.journal.today())))
        for place, (name, figure) in enumerate(figures):
            grid.addWidget(label(name, "small"), 0, place)
            grid.addWidget(label(figure, "label"), 1, place)
        grid.setColumnStretch(len(figures), 1)
        return holder

    # --- menus

    def _log_menu(self) -> QMenu:
        menu = QMenu(self)
        go, key = self.context.go, self.client_id
        entries = (
            (self.tr("Incident"), "incidents", lambda: go("incidents", new_for=key)),
            (self.tr("Hours"), "hours", lambda: go("hours", new_for=key)),
            (self.tr("Payment"), "payment", lambda: go("money", new_for=key)),
            (self.tr("Engagement"), "engagement", lambda: go("money", engagement_for=key)),
            (self.tr("Kind word"), "thanks", lambda: self.thanks_asked.emit(key, "")),
            (self.tr("Limit"), "boundary", lambda: self.boundary_asked.emit(key, "")),
            (self.tr("E-mail from a file …"), "email", self._choose_mail),
        )
        for text, icon, pressed in entries:
            action = menu.addAction(self.context.theme.icon(icon), text)
            action.triggered.connect(lambda _checked=False, pressed=pressed: pressed())
        return menu

    def _choose_mail(self) -> None:
        kinds = self.tr("E-mails (*.eml *.mbox);;All files (*)")
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("E-mail from a file"), "", kinds)
        if names:
            self.context.go("imports", files=names, client=self.client_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be this client's: e-mails and appointments."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what was dropped, before anything is written."""
        if files := _dropped(event):
            event.acceptProposedAction()
            self.context.go("imports", files=files, client=self.client_id)

    def _fill_more(self, client: Client) -> None:
        from journal.services import clients

        def do(verb: Any) -> None:
            self.context.desk.act(lambda journal: verb(journal, client.id))

        self.more_menu.clear()
        add = self.more_menu.addAction
        if client.standing is Standing.ACTIVE:
            add(self.tr("Pause")).triggered.connect(lambda: do(clients.pause))
        if client.standing is Standing.CLOSED:
            add(self.tr("Reopen")).triggered.connect(lambda: do(clients.reopen))
        else:
            if client.standing is Standing.PAUSED:
                add(self.tr("Make active")).triggered.connect(lambda: do(clients.reopen))
            add(self.tr("Close: leaves the lists, not the history")).triggered.connect(
                lambda: do(clients.close)
            )
        self.more_menu.addSeparator()
        add(self.tr("Merge into another client …")).triggered.connect(lambda: self.merge_asked.emit(client))
        add(self.tr("Delete with everything (undo brings it back)")).triggered.connect(
            lambda: do(clients.delete)
        )
        self.more_menu.addSeparator()
        add(self.tr("Give out everything held …")).triggered.connect(partial(disclose, self, client))
        add(self.tr("Forget this person …")).triggered.connect(partial(forget, self, client))

    def _edit(self) -> None:
        if self.client is not None:
            self.edit_asked.emit(self.client)

    def _open_item(self, item: TimelineItem) -> None:
        go = self.context.go
        if item.kind is RecordKind.INCIDENT:
            go("incidents", incident=item.id)
        elif item.kind is RecordKind.REPLY:
            from journal.services import replies

            go("incidents", incident=replies.get(self.context.journal, ReplyId(item.id)).incident)
        elif item.kind is RecordKind.ENTRY:
            go("hours", entry=item.id)
        elif item.kind is RecordKind.PAYMENT:
            go("money", payment=item.id)
        elif item.kind is RecordKind.ENGAGEMENT:
            go("money", engagement=item.id)
        elif item.kind is RecordKind.BOUNDARY:
            self.boundary_asked.emit(self.client_id, item.id)
        elif item.kind is RecordKind.THANKS:
            self.thanks_asked.emit(self.client_id, item.id)
