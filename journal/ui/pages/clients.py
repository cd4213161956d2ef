"""Clients: the table with the worded suggestion, and beside it the card, or the form that edits it in place."""

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox

from journal.domain.changes import Topic
from journal.domain.choices import Standing, VerdictState
from journal.domain.filters import ClientFilter
from journal.domain.ids import BoundaryId, ClientId, ThanksId
from journal.domain.lines import ClientLine
from journal.domain.paging import Page as LinePage
from journal.domain.records import Client
from journal.ui.bits import EmptyState, button
from journal.ui.context import Context
from journal.ui.desk import TIMELINE_TOPICS, OpenJournal
from journal.ui.forms import Form
from journal.ui.list_page import ListPage
from journal.ui.pages.client_card import ENDINGS, ClientCard
from journal.ui.pages.client_forms import BoundaryForm, ClientForm, MergeForm, ThanksForm
from journal.ui.table_view import Table
from journal.ui.tables import Column, PagedModel, Stack
from journal.wording import suggestions

_COOLING = timedelta(hours=24)
_TOMORROW = "tomorrow"  # stands for the action while it is folded
_TOKENS = {VerdictState.HEALTHY: "good", VerdictState.NOT_ENOUGH_DATA: "muted"}


class ClientsPage(ListPage):
    """Everyone worked for."""

    topics = TIMELINE_TOPICS | Topic.VERDICTS | Topic.SETTINGS

    def __init__(self, context: Context) -> None:
        """Build the table; nothing is read yet."""
        super().__init__(context, self.tr("Clients"), self.tr("Filter clients"))
        self.filter = ClientFilter()
        self._wanted: ClientId | None = None
        self.text.setToolTip(self.tr("By name, company or tag"))
        self.tag = QComboBox()
        self.tag.setAccessibleName(self.tr("Tag"))
        self.with_closed = QCheckBox(self.tr("Closed ones too"))
        self.with_closed.setAccessibleName(self.with_closed.text())
        self.new_button = button(
            self.tr("Add a client"), self.new, "primary", self.tr("Add a client (Ctrl+N)")
        )
        self.head.add(self.with_closed, self.tag, self.text, self.new_button)
        self.model = PagedModel(
            context.theme, context.desk, self._columns(), lambda: self.filter, self._fetch, "name"
        )
        self.model.loaded.connect(self._loaded)
        self.table = Table(context.theme, self.model, self.tr("Clients"), stack=Stack(0, (2,)))
        self.table.sortable(0, Qt.SortOrder.AscendingOrder)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda line: self.show_card(line.id))
        other = (self.tr("Bring in hours and contacts"), lambda: context.go("imports"))
        empty = EmptyState(
            self.tr("Here stand the people you work for: most of them go well, and the page shows it."),
            (self.tr("Add a client"), self.new),
            other,
        )
        self.lay_out(self.table, "clients", empty)
        self.with_closed.toggled.connect(lambda _on: self.narrow())
        self.tag.activated.connect(lambda _index: self.narrow())

    def _columns(self) -> tuple[Column, ...]:
        words = self.context.words

        def name(line: ClientLine) -> str:
            return (
                line.name
                if line.standing is Standing.ACTIVE
                else f"{line.name} ({words.word(line.standing)})"
            )

        def suggestion(line: ClientLine) -> str:
            if line.verdict_state is None:
                return words.none
            if line.verdict_action == _TOMORROW:
                return self.tr("look at this tomorrow")
            return suggestions.heading(line.verdict_state, line.verdict_action, words.lang)

        def colour(line: ClientLine) -> str:
            return "muted" if line.verdict_state is None else _TOKENS.get(line.verdict_state, "attention")

        def last(line: ClientLine) -> str:
            if line.last_incident is None:
                return words.none
            return words.relative(
                words.local(line.last_incident).date(), self.context.journal.today(), short=True
            )

        return (
            Column(
                self.tr("Name"),
                name,
                "name",
                stretch=True,
                icon=lambda line: "boundary" if line.boundary else "",
                tooltip=lambda line: self.tr("Agreed: {0}").format(line.boundary) if line.boundary else "",
            ),
            Column(
                self.tr("Company"),
                lambda line: line.company,
                "company",
                lesser=True,
                colour=lambda _line: "muted",
            ),
            Column(self.tr("Suggestion"), suggestion, "verdict", colour=colour),
            Column(
                self.tr("Hours this month"),
                lambda line: words.hours(line.seconds_month) if line.seconds_month else words.none,
                "seconds_month",
                right=True,
                lesser=True,
            ),
            Column(
                self.tr("Earned per hour"),
                lambda line: words.money(line.earned_per_hour),
                "earned_per_hour",
                right=True,
                lesser=True,
                tooltip=lambda _line: self.tr("Every hour counted, unpaid ones too"),
            ),
            Column(
                self.tr("Last incident"), last, "last_incident", lesser=True, colour=lambda _line: "muted"
            ),
        )

    def _fetch(
        self, journal: OpenJournal, chosen: Any, sort: str, descending: bool, offset: int, limit: int
    ) -> LinePage[Any]:
        from journal.services import clients, replies

        page = clients.listing(journal, chosen, sort=sort, descending=descending, offset=offset, limit=limit)
        # An ending is not spoken of while a reply waits or within a day of an incident.
        waiting = {line.reply.client for line in replies.waiting(journal)}
        yesterday = journal.now() - _COOLING

        def folded(line: ClientLine) -> ClientLine:
            ending = line.verdict_state is VerdictState.REFUND_AND_END or line.verdict_action in ENDINGS
            fresh = line.last_incident is not None and line.last_incident > yesterday
            if ending and (fresh or line.id in waiting):
                return dataclasses.replace(line, verdict_action=_TOMORROW)
            return line

        return dataclasses.replace(page, lines=tuple(folded(line) for line in page.lines))

    # --- what is shown

    def load(self) -> None:
        """Read the list, the tags and the card again."""
        self.model.reload()
        if isinstance(self.both.current, ClientCard):
            self.both.current.load()

        def read(journal: OpenJournal) -> list[str]:
            from journal.services import clients

            return clients.tags(journal)

        self.context.desk.ask(read, self._take_tags, owner=self, key="tags")

    def _take_tags(self, tags: list[str]) -> None:
        kept = self.tag.currentText() if self.tag.currentIndex() > 0 else ""
        self.tag.clear()
        self.tag.addItem(self.tr("Every tag"))
        self.tag.addItems(tags)
        self.tag.setCurrentIndex(tags.index(kept) + 1 if kept in tags else 0)
        self.tag.setVisible(bool(tags))

    def reveal(self, **target: Any) -> None:
        """Show a client (`client=`), or keep a kind word of one (`thanks_for=`)."""
        if "client" in target:
            self.show_card(ClientId(target["client"]))
        if "thanks_for" in target:
            self.new_thanks(target["thanks_for"])
        if "boundary_for" in target:
            self._boundary(target["boundary_for"], "")

    def _loaded(self, page: LinePage[Any]) -> None:
        some = page.count > 0 or self.filter != ClientFilter() or self.both.current is not None
        self.show_some(some, self.text, self.with_closed, self.new_button)
        if self._wanted is not None:
            self.mark(self.table, lambda line: line.id == self._wanted)

    def narrow(self) -> None:
        """Read the clients that the filter lets through."""
        self.filter = ClientFilter(
            text=self.text.text().strip(),
            with_closed=self.with_closed.isChecked(),
            tag=self.tag.currentText() if self.tag.currentIndex() > 0 else None,
        )
        self.model.reload()

    def _chosen(self, line: ClientLine | None) -> None:
        if line is not None and self.both.form is None:
            self.show_card(line.id)

    def show_card(self, client: ClientId) -> None:
        """Show a client beside the list."""
        self.stack.setCurrentWidget(self.both)
        self._wanted = client
        if isinstance(self.both.current, ClientCard) and self.both.current.client_id == client:
            return
        card = ClientCard(self.context, client)
        card.edit_asked.connect(self.edit)
        card.boundary_asked.connect(self._boundary)
        card.thanks_asked.connect(self._thanks)
        card.merge_asked.connect(self._merge)
        card.closed.connect(self._close_card)
        self.both.show_beside(card)

    def _close_card(self) -> None:
        self._wanted = None
        self.both.close_beside()
        self.table.clearSelection()

    # --- actions

    def new(self) -> None:
        """Add a client."""
        self._open(ClientForm(self.context))

    def edit(self, client: Client) -> None:
        """Edit a client in place of the card."""
        self._open(ClientForm(self.context, client), client.id)

    def new_thanks(self, client: ClientId | None = None) -> None:
        """Keep a kind word, of the client shown where one is."""
        shown = self.both.current.client_id if isinstance(self.both.current, ClientCard) else None
        self._open(ThanksForm(self.context, client or shown), client or shown)

    def _boundary(self, client: ClientId, key: str) -> None:
        from journal.services import boundaries

        found = boundaries.get(self.context.journal, BoundaryId(key)) if key else None
        self._open(BoundaryForm(self.context, client, found), client)

    def _thanks(self, client: ClientId, key: str) -> None:
        from journal.services import thanks

        found = thanks.get(self.context.journal, ThanksId(key)) if key else None
        self._open(ThanksForm(self.context, client, found), client)

    def _merge(self, client: Client) -> None:
        def merged(receipt: Any) -> None:
            if receipt.made:
                self.show_card(ClientId(receipt.made))
            else:
                self._close_card()

        self._open(MergeForm(self.context, client), client.id, merged)

    def _open(
        self, form: Form, back_to: ClientId | None = None, saved: Callable[[Any], object] | None = None
    ) -> None:
        """Show a form beside the list; afterwards the card it came from, or that of the client made."""

        def done(receipt: Any) -> None:
            if back_to is not None:
                self.show_card(back_to)
            elif receipt.made and isinstance(form, ClientForm):
                self.show_card(ClientId(receipt.made))
            else:
                self._close_card()

        self.open_form(form, saved or done)
        if back_to is not None:
            form.closed.disconnect(self.both.close_beside)
            form.closed.connect(lambda: self.show_card(back_to))
