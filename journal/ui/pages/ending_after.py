"""After an ending: the months before beside the months since, and "would I take them again?"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from journal.domain.decisions import Ending
from journal.domain.money import Money
from journal.ui.bits import button, clear, icon_button, label, row
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal

if TYPE_CHECKING:
    from journal.services.ending_figures import BeforeAfter, Months


class AfterCard(Column):
    """One ending, looked back on."""

    closed = Signal()

    def __init__(self, context: Context, ending: Ending) -> None:
        """Read the figures."""
        super().__init__(720, 0, 12)
        self.context = context
        self.ending = ending
        self.setAccessibleName(self.tr("Before and after"))
        self.load()

    def load(self) -> None:
        """Read the figures again."""
        wanted = self.ending

        def read(journal: OpenJournal) -> "BeforeAfter | None":
            from journal.services import ending, ending_figures

            known = [each for each in ending.endings(journal, wanted.client) if each.on == wanted.on]
            return ending_figures.before_and_after(journal, known[0]) if known else None

        self.context.desk.ask(read, self._take, owner=self, key=f"ending {id(self)}")

    def _take(self, found: "BeforeAfter | None") -> None:
        if found is None:
            self.closed.emit()
            return
        clear(self.body)
        words = self.context.words
        close = icon_button(self.context.theme, "close", self.tr("Close"), self.closed.emit)
        go = button(
            self.tr("Open client"), lambda: self.context.go("clients", client=found.ending.client), "quiet"
        )
        self.body.addLayout(row(label(found.client_name, "heading", wrap=True), 1, go, close))
        ended = self.tr("Ended on {0}").format(words.day(found.ending.on))
        if found.ending.refund is not None and found.ending.refund.minor:
            ended += " · " + self.tr("{0} paid back").format(words.money(found.ending.refund))
        self.body.addWidget(label(ended, "muted", wrap=True))
        if found.ending.why:
            self.body.addWidget(label(found.ending.why, wrap=True))
        self._figures(found)
        if found.followed_up:
            text = self.tr("Work that came after: {0}.").format(words.hours(found.followed_up))
            self.body.addWidget(label(text, wrap=True))
        self._again(found.ending)
        self.body.addStretch(1)

    def _figures(self, found: "BeforeAfter") -> None:
        heads = ("", self.tr("Before, a month"), self.tr("Since, a month"))
        lines = (
            (
                self.tr("Hours for this client"),
                self._hours(found.before.seconds),
                self._side(found, "seconds"),
            ),
            (self.tr("Incidents"), self._number(found.before.incidents), self._side(found, "incidents")),
            (self.tr("Toll, added up"), self._number(found.before.toll), self._side(found, "toll")),
            (self.tr("Money from this client"), self._money(found.before.money), self._side(found, "money")),
            (
                self.tr("Hours for everybody"),
                self._hours(found.before.all_seconds),
                self._side(found, "all_seconds"),
            ),
            (
                self.tr("Money from everybody"),
                self._money(found.before.all_money),
                self._side(found, "all_money"),
            ),
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(24)
        for place, text in enumerate(heads):
            grid.addWidget(label(text, "small"), 0, place, self._at(place))
        for line, cells in enumerate(lines, start=1):
            for place, text in enumerate(cells):
                cell = label(text)
                cell.setAccessibleName(f"{heads[place]}: {text}" if place else text)
                grid.addWidget(cell, line, place, self._at(place))
        grid.setColumnStretch(len(heads), 1)
        self.body.addWidget(holder)
        if found.after is None:
            text = self.tr("From tomorrow on, the time since is compared here.")
            self.body.addWidget(label(text, "muted", wrap=True))

    @staticmethod
    def _at(place: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft

    def _side(self, found: "BeforeAfter", name: str) -> str:
        after: Months | None = found.after
        if after is None:
            return "–"
        value = getattr(after, name)
        if name in {"money", "all_money"}:
            return self._money(value)
        return self._hours(value) if name.endswith("seconds") else self._number(value)

    def _hours(self, seconds: float) -> str:
        return self.context.words.hours(round(seconds / 60) * 60)

    def _number(self, value: float) -> str:
        return self.context.words.number(value, 1)

    def _money(self, amount: Money | None) -> str:
        return self.context.words.money(amount, cents=False) if amount is not None else "–"

    def _again(self, ending: Ending) -> None:
        self.body.addWidget(label(self.tr("Would I take them again?"), "subheading"))
        said = {True: self.tr("Yes."), False: self.tr("No."), None: ""}[ending.again]
        if said:
            self.body.addWidget(label(said))
        yes = button(self.tr("Yes"), lambda: self.answer(True))
        no = button(self.tr("No"), lambda: self.answer(False))
        unsure = button(self.tr("Not sure yet"), lambda: self.answer(None), "quiet")
        self.body.addLayout(row(yes, no, unsure, 1))

    def answer(self, again: bool | None) -> None:
        """Note the answer."""
        from journal.services import ending

        self.context.desk.act(lambda journal: ending.look_back(journal, self.ending, again))
        self.load()
