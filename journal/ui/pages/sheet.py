"""The sheet: what each client pays, asked for all at once; keyboard only, every row skippable, one step of undo."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Refused
from journal.domain.text_input import parse_money
from journal.ui.bits import EmptyState, button, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.grid import Grid, GridColumn, GridModel
from journal.ui.page import Head, Page
from journal.ui.typed_fields import decimal_mark

if TYPE_CHECKING:
    from journal.services.sheet import SheetAnswer, SheetRow

_TYPED = ("fee", "rate", "received", "open")


class SheetPage(Page):
    """One grid for all clients."""

    topics = Topic.CLIENTS | Topic.MONEY | Topic.ENGAGEMENTS | Topic.HOURS

    def __init__(self, context: Context) -> None:
        """Build the grid; rows are read when it is shown."""
        super().__init__(context)
        self.only: tuple[ClientId, ...] = ()
        self.head = Head(self.tr("What each client pays"))
        self.save_button = button(
            self.tr("Keep"), self.save, "primary", self.tr("Write all rows as one step")
        )
        self.all_button = button(self.tr("Show all clients"), self._show_all, "quiet")
        self.head.add(self.all_button, self.save_button)
        self.say = label(
            self.tr(
                "The fee of the work so far, or your rate; what came in; what is still open. Two of them are enough, and any row may stay empty."
            ),
            "muted",
            wrap=True,
        )
        self.model = GridModel(context, self._columns())
        self.grid = Grid(context, self.model, self.tr("What each client pays"), "sheet")
        self.trouble = label("", "problem", wrap=True)
        self.trouble.hide()
        self.model.edited.connect(self._check)
        self.empty = EmptyState(
            self.tr("Here you say in one go what your clients pay. Bring in hours or add a client first."),
            (self.tr("Bring in hours and contacts"), lambda: context.go("imports")),
            (self.tr("Add a client"), lambda: context.run("add_client")),
        )
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.say)
        inside.addWidget(self.grid, 1)
        inside.addLayout(row(self.trouble, 1))
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(24, 0, 24, 16)
        self.stack.addWidget(holder)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, 1)

    def _columns(self) -> tuple[GridColumn, ...]:
        words = self.context.words

        def known(line: "SheetRow") -> str:
            from journal.wording import formats

            def whole(amount: Money) -> str:  # there is no room for cents, and here none is needed
                return formats.money_major(float(amount.major), amount.currency, words.lang)

            parts = []
            if line.agreed is not None:
                parts.append(self.tr("agreed {0}").format(whole(line.agreed)))
            if line.received is not None:
                parts.append(self.tr("received {0}").format(whole(line.received)))
            return " · ".join(parts) or words.none

        def amount(field: str) -> Any:
            return lambda text, line: self._amount(text, line.currency, field)

        return (
            GridColumn("name", self.tr("Client"), lambda line: line.name, stretch=True, width=140),
            GridColumn(
                "hours",
                self.tr("Hours without a fee"),
                lambda line: words.hours(line.seconds) if line.seconds else words.none,
                right=True,
                width=132,
            ),
            GridColumn("known", self.tr("Known so far"), known, stretch=True, width=140),
            GridColumn("fee", self.tr("Fee"), read=amount("fee"), right=True, width=92),
            GridColumn("rate", self.tr("Or rate per hour"), read=amount("rate"), right=True, width=124),
            GridColumn("received", self.tr("Received"), read=amount("received"), right=True, width=92),
            GridColumn("open", self.tr("Still open"), read=amount("open"), right=True, width=92),
            GridColumn("currency", self.tr("Currency"), lambda line: line.currency, width=76),
        )

    def _amount(self, text: str, currency: str, field: str) -> Money:
        mark = decimal_mark(text, self.context.words.lang)
        return parse_money(text, currency, field=field, decimal=mark)

    # --- reading

    def load(self) -> None:
        """Read the rows, unless something is being typed."""
        if self.model.begun():
            return
        only = list(self.only) or None

        def read(journal: OpenJournal) -> "tuple[list[SheetRow], dict[str, Any] | None]":
            from journal.services import drafts, sheet

            return sheet.rows(journal, only), drafts.load(journal, "sheet")

        self.context.desk.ask(read, self._take, owner=self, key="sheet")

    def _take(self, found: "tuple[list[SheetRow], dict[str, Any] | None]") -> None:
        rows, draft = found
        if self.model.begun():
            return
        self.model.set_rows(rows)
        # A draft fits only the rows it was typed in.
        self.grid.beside = {"clients": [str(each.client) for each in rows]}
        if draft is not None and draft.get("clients") == self.grid.beside["clients"]:
            self.model.restore(draft)
        currencies = len({line.currency for line in rows})
        self.grid.setColumnHidden(len(self.model.columns) - 1, currencies < 2)  # said where it tells anything
        self.all_button.setVisible(bool(self.only))
        self.stack.setCurrentIndex(0 if rows else 1)
        self.save_button.setVisible(bool(rows))
        self._check()
        if rows and self.isVisible():
            self.grid.first_cell()

    def reveal(self, **target: Any) -> None:
        """Ask only about some clients (`clients=`)."""
        if "clients" in target:
            self.only = tuple(target["clients"])
            self.model.set_rows(())
            self.load()

    def _show_all(self) -> None:
        self.only = ()
        self.model.set_rows(())
        self.load()

    # --- writing

    def _check(self) -> None:
        wrong = len(self.model.wrong)
        self.trouble.setVisible(bool(wrong))
        if wrong:
            first = min(self.model.wrong)
            name = self.model.rows[first[0]].name
            self.trouble.setText(f"{name}: {self.model.wrong[first]}")
        self.save_button.setEnabled(bool(self.model.begun()) and not wrong)

    def answers(self) -> "list[tuple[int, SheetAnswer]]":
        """Return the rows in which something is typed, with their places."""
        from journal.services.sheet import SheetAnswer

        found = []
        for place in self.model.begun():
            values = {key: self.model.value(place, key) for key in _TYPED}
            found.append((place, SheetAnswer(client=self.model.rows[place].client, **values)))
        return found

    def save(self) -> None:
        """Write all rows as one step."""
        given = self.answers()
        lang = self.context.words.lang

        def work(journal: OpenJournal) -> Any:
            from journal.services import sheet

            return sheet.fill(journal, [answer for _place, answer in given], lang=lang)

        try:
            receipt = self.context.desk.do(work)
        except Refused as refused:
            self._mark(refused, given)
            return
        if receipt is None:
            return
        self.grid.forget_draft()
        self.model.set_rows(())
        self.load()
        self.context.say(self.tr("Kept for %n client(s)", "", len(given)))
        self.context.go("verdicts")

    def _mark(self, refused: Refused, given: "Sequence[tuple[int, SheetAnswer]]") -> None:
        for problem in refused.problems:
            place = given[problem.line - 1][0] if problem.line else 0
            self.model.show_problem(place, problem)
        self._check()
