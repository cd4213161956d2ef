"""Under a verdict: limits whose time to look back has come, and the question whether they worked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.ids import BoundaryId, ClientId
from journal.ui.bits import Card, button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal

if TYPE_CHECKING:
    from journal.services.limits import LimitReview


class LimitsBox(QWidget):
    """Out of sight unless there is something to look back on."""

    def __init__(self, context: Context, client: ClientId) -> None:
        """Read at once."""
        super().__init__()
        self.context = context
        self.client = client
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.hide()
        self.load()

    def load(self) -> None:
        """Read what is due."""
        client = self.client

        def read(journal: OpenJournal) -> "list[LimitReview]":
            from journal.services import limits

            return limits.due(journal, client)

        self.context.desk.ask(read, self._take, owner=self)

    def _take(self, found: "list[LimitReview]") -> None:
        clear(self.box)
        self.setVisible(bool(found))
        for each in found:
            self.box.addWidget(self._card(each))

    def _card(self, review: "LimitReview") -> Card:
        card = Card("card", margin=8)
        asked = self.tr("Did the limit work? {0}").format(self.context.words.quoted(review.boundary.what))
        card.body.addWidget(label(asked, wrap=True))
        told = (
            self.tr("Crossed %n time(s).", "", review.crossed) if review.crossed else self.tr("Not crossed.")
        )
        card.body.addWidget(label(told, "muted"))
        key = review.boundary.id
        yes = button(self.tr("It worked"), partial(self.judge, key, worked=True))
        no = button(self.tr("It did not"), partial(self.judge, key, worked=False))
        card.body.addLayout(row(yes, no, 1))
        return card

    def judge(self, boundary: BoundaryId, *, worked: bool) -> None:
        """Note the answer."""
        from journal.services import limits

        self.context.desk.act(lambda journal: limits.judge(journal, boundary, worked))
        self.load()
