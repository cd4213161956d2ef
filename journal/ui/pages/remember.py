"""What I remember: past incidents in one list, so that the relationships that hurt have a history on the first day."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.choices import IncidentState
from journal.domain.ids import ClientId, IncidentId
from journal.domain.problems import Code, Refused, refuse
from journal.domain.records import Incident
from journal.domain.remembered import parse_remembered
from journal.domain.text_input import parse_duration
from journal.ui.bits import button, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.grid import Grid, GridColumn, GridModel
from journal.ui.page import Head, Page

_NOON = time(12)


class RememberPage(Page):
    """One line an incident; an empty one is always ready below."""

    def __init__(self, context: Context) -> None:
        """Build the grid."""
        super().__init__(context)
        self.names: list[tuple[ClientId, str]] = []
        self.head = Head(self.tr("What I remember"))
        self.save_button = button(
            self.tr("Keep"), self.save, "primary", self.tr("Write all lines as one step")
        )
        self.head.add(self.save_button)
        self.model = GridModel(context, self._columns(), grows=True)
        self.grid = Grid(context, self.model, self.tr("What I remember"), "remember")
        self.model.edited.connect(self._check)
        self.trouble = label("", "problem", wrap=True)
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(24, 0, 24, 16)
        box.addWidget(
            label(
                self.tr(
                    "Hard moments from before, as well as you remember: “about March” is enough. What is empty stays unknown."
                ),
                "muted",
                wrap=True,
            )
        )
        box.addWidget(self.grid, 1)
        box.addWidget(self.trouble)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(inside, 1)

    def _columns(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn(
                "client", self.tr("Client"), read=self._client, complete=self._known, stretch=True, width=110
            ),
            GridColumn("at", self.tr("When (about March)"), read=self._when, width=120),
            GridColumn("complaint", self.tr("Core complaint"), stretch=True, width=120),
            GridColumn("minutes", self.tr("Time it took"), read=self._minutes, right=True, width=90),
            GridColumn("toll", self.tr("Toll (1 to 5)"), read=self._toll, right=True, width=80),
        )

    def _known(self) -> list[str]:
        return [name for _key, name in self.names]

    def _client(self, text: str, _row: Any) -> ClientId:
        from journal.services import clients

        exact = [key for key, name in self.names if name == text]
        if len(exact) == 1:
            return exact[0]
        try:
            return clients.find(self.context.journal, text).id
        except Refused as refused:
            problem = refused.problems[0]
            raise refuse("client", problem.code, **problem.values) from None

    def _when(self, text: str, _row: Any) -> Any:
        return parse_remembered(text, self.context.journal.today())

    def _minutes(self, text: str, _row: Any) -> int:
        plain = f"{text} m" if text.isdigit() else text  # a bare number is minutes here
        return round(parse_duration(plain, field="minutes") / 60)

    def _toll(self, text: str, _row: Any) -> int:
        if text not in {"1", "2", "3", "4", "5"}:
            raise refuse("toll", Code.OUT_OF_RANGE, low=1, high=5, text=text)
        return int(text)

    # --- reading

    def load(self) -> None:
        """Read the clients' names, and what was typed before."""

        def read(journal: OpenJournal) -> tuple[list[tuple[ClientId, str]], dict[str, Any] | None]:
            from journal.services import clients, drafts

            return clients.names(journal), drafts.load(journal, "remember")

        self.context.desk.ask(read, self._take, owner=self, key="remember")

    def _take(self, found: tuple[list[tuple[ClientId, str]], dict[str, Any] | None]) -> None:
        self.names, draft = found
        if not self.model.rows:
            self.model.add_row()
            if draft:
                self.model.restore(draft)
            self.grid.first_cell()
        self._check()

    # --- writing

    def _check(self) -> None:
        wrong = self.model.wrong
        self.trouble.setText(next(iter(wrong.values()), ""))
        self.save_button.setEnabled(bool(self.model.begun()) and not wrong)

    def incidents(self) -> list[tuple[Incident, int | None]]:
        """Return what is typed, a row an incident.

        Raises:
            Refused: a client or a day is missing; `line` is the row, from 1.
        """
        zone = self.context.journal.zone
        made: list[tuple[Incident, int | None]] = []
        for row in self.model.begun():
            client, when = self.model.value(row, "client"), self.model.value(row, "at")
            for field, value in (("client", client), ("at", when)):
                if value is None:
                    self.model.show_problem(row, refuse(field, Code.REQUIRED).problems[0])
            if client is None or when is None:
                continue
            day, about = when
            incident = Incident(
                id=IncidentId(""),
                client=client,
                at=min(datetime.combine(day, _NOON, ZoneInfo(zone)), self.context.journal.now()),
                zone=zone,
                about=about,
                complaint=self.model.value(row, "complaint") or "",
                toll=self.model.value(row, "toll"),
                state=IncidentState.SETTLED,
            )
            made.append((incident, self.model.value(row, "minutes")))
        return made

    def save(self) -> None:
        """Write all lines as one step."""
        made = self.incidents()
        self._check()
        if self.model.wrong or not made:
            return
        places = self.model.begun()

        def work(journal: OpenJournal) -> Any:
            from journal.services import incidents

            return incidents.remember(journal, made)

        try:
            receipt = self.context.desk.do(work)
        except Refused as refused:
            for problem in refused.problems:
                self.model.show_problem(places[(problem.line or 1) - 1], problem)
            self._check()
            return
        if receipt is None:
            return
        self.grid.forget_draft()
        self.model.set_rows(())
        self.model.add_row()
        self._check()
        self.context.say(self.tr("Kept: %n incident(s)", "", len(made)))
        self.context.go("verdicts")
