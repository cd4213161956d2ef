"""Incidents: the list, and beside it the incident with its reply, or the form."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from journal.domain.changes import Topic
from journal.domain.choices import IncidentState
from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId, IncidentId
from journal.domain.lines import IncidentLine
from journal.domain.paging import Page as LinePage
from journal.domain.records import Incident
from journal.ui.bits import EmptyState, button
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.list_page import ListPage
from journal.ui.pages.incident_card import IncidentCard
from journal.ui.pages.incident_form import IncidentForm
from journal.ui.table_view import Table
from journal.ui.tables import Column, PagedModel, Stack


def toll_dots(toll: int | None) -> str:
    """Return a toll as small open dots; nothing where it is unknown."""
    return "" if toll is None else "○" * toll


class IncidentsPage(ListPage):
    """Everything that went wrong, newest first."""

    topics = Topic.INCIDENTS | Topic.CLIENTS | Topic.HOURS | Topic.REPLIES | Topic.BOUNDARIES

    def __init__(self, context: Context) -> None:
        """Build the list; nothing is read yet."""
        super().__init__(context, self.tr("Incidents"), self.tr("Filter incidents"))
        self.filter = IncidentFilter()
        self._wanted: IncidentId | None = None
        self.open_only = QCheckBox(self.tr("Only open ones"))
        self.open_only.setAccessibleName(self.open_only.text())
        self.new_button = button(
            self.tr("Log an incident"), self.new, "primary", self.tr("Log an incident (Ctrl+I)")
        )
        self.all_button = button(self.tr("Show all again"), self._all, "quiet")
        self.all_button.hide()
        self.head.add(self.all_button, self.open_only, self.text, self.new_button)
        self.model = PagedModel(
            context.theme,
            context.desk,
            self._columns(),
            lambda: self.filter,
            self._fetch,
            "at",
            descending=True,
        )
        self.model.loaded.connect(self._loaded)
        self.table = Table(context.theme, self.model, self.tr("Incidents"), stack=Stack(2, (0, 1)))
        self.table.sortable(0, Qt.SortOrder.DescendingOrder)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda line: self.edit(line.incident))
        self.table.delete_asked.connect(lambda lines: self.delete(lines[0].incident))
        empty = EmptyState(
            self.tr(
                "Here you note what went wrong with a client: half a minute is enough, and the pattern shows by itself."
            ),
            (self.tr("Log an incident"), self.new),
            (self.tr("What I remember from before"), lambda: context.go("remember")),
        )
        self.lay_out(self.table, "incidents", empty)
        self.open_only.toggled.connect(lambda _on: self.narrow())

    def _columns(self) -> tuple[Column, ...]:
        words = self.context.words

        def when(line: IncidentLine) -> str:
            day = words.relative(
                words.local(line.incident.at).date(), self.context.journal.today(), short=True
            )
            return self.tr("about {0}").format(day) if line.incident.about else day

        def state(line: IncidentLine) -> str:
            return self.tr("reply waits") if line.reply_waiting else words.word(line.incident.state)

        def state_colour(line: IncidentLine) -> str:
            if line.incident.turned_around:
                return "good"
            return "attention" if line.reply_waiting else "muted"

        return (
            Column(self.tr("When"), when, "at", colour=lambda _line: "muted"),
            Column(self.tr("Client"), lambda line: line.client_name, "client"),
            Column(
                self.tr("Core complaint"),
                lambda line: line.incident.complaint or "–",
                "complaint",
                stretch=True,
            ),
            Column(
                self.tr("Where it broke"),
                lambda line: words.word(line.incident.breakdown) if line.incident.breakdown else "",
                "breakdown",
                lesser=True,
            ),
            Column(
                self.tr("Toll"),
                lambda line: toll_dots(line.incident.toll),
                "toll",
                tooltip=lambda line: str(line.incident.toll) if line.incident.toll else "",
                lesser=True,
            ),
            Column(
                self.tr("Hours"),
                lambda line: words.hours(line.seconds) if line.seconds else "",
                "seconds",
                right=True,
                lesser=True,
            ),
            Column(self.tr("State"), state, "state", colour=state_colour, lesser=True),
        )

    def _fetch(
        self, journal: OpenJournal, chosen: Any, sort: str, descending: bool, offset: int, limit: int
    ) -> LinePage[Any]:
        from journal.services import incidents

        return incidents.page(journal, chosen, sort=sort, descending=descending, offset=offset, limit=limit)

    # --- what is shown

    def load(self) -> None:
        """Read the list again; the card refreshes itself."""
        self.model.reload()
        if isinstance(self.both.current, IncidentCard):
            self.both.current.load()

    def reveal(self, **target: Any) -> None:
        """Show one incident (`incident=`, its reply with `reply=`), those of a client (`client=`), or a given filter (`chosen=`)."""
        if "incident" in target:
            self._wanted = IncidentId(target["incident"])
            self.show_card(self._wanted)
            card = self.both.current
            if isinstance(card, IncidentCard):
                if not card.isAncestorOf(QApplication.focusWidget() or self):
                    card.edit_button.setFocus()  # left to Qt, the keys would go to whatever comes next
                if target.get("reply"):
                    card.show_reply()
        if "chosen" in target:
            self.filter = target["chosen"]
            self.all_button.show()
            self.model.reload()
        if "new_for" in target:
            self.new(target["new_for"])

    def _loaded(self, page: LinePage[Any]) -> None:
        some = page.count > 0 or self.filter != IncidentFilter() or self.both.current is not None
        self.show_some(some, self.text, self.open_only, self.new_button)
        if self._wanted is not None:
            self.mark(self.table, lambda line: line.incident.id == self._wanted)

    def _all(self) -> None:
        self.text.clear()
        self.open_only.setChecked(False)
        self.narrow()

    def narrow(self) -> None:
        """Read the incidents that the filter lets through."""
        self.all_button.hide()
        self.filter = IncidentFilter(text=self.text.text().strip(), open_only=self.open_only.isChecked())
        self.model.reload()

    def _chosen(self, line: IncidentLine | None) -> None:
        if line is not None and self.both.form is None:
            self.show_card(line.incident.id)

    def show_card(self, incident: IncidentId) -> None:
        """Show an incident beside the list."""
        self.stack.setCurrentWidget(self.both)
        self._wanted = incident
        if isinstance(self.both.current, IncidentCard) and self.both.current.incident_id == incident:
            return
        card = IncidentCard(self.context, incident)
        card.edit_asked.connect(self.edit)
        card.delete_asked.connect(self.delete)
        card.closed.connect(self._close_card)
        self.both.show_beside(card)

    def _close_card(self) -> None:
        self._wanted = None
        self.both.close_beside()
        self.table.clearSelection()

    # --- actions

    def new(self, client: ClientId | None = None) -> None:
        """Log an incident."""
        self.open_form(IncidentForm(self.context, None, client), self._saved)

    def edit(self, incident: Incident) -> None:
        """Edit an incident."""
        self.open_form(IncidentForm(self.context, incident), self._saved)

    def delete(self, incident: Incident) -> None:
        """Delete an incident; undo brings it back."""
        from journal.services import incidents

        if self.context.desk.act(lambda journal: incidents.delete(journal, incident.id)) is not None:
            self._close_card()

    def _saved(self, receipt: Any) -> None:
        if receipt.made:
            self.show_card(IncidentId(receipt.made))
        else:
            self.both.close_beside()


def is_open(incident: Incident) -> bool:
    """Say whether an incident is not settled yet."""
    return incident.state is not IncidentState.SETTLED
