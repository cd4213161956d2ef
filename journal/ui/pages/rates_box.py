"""Exchange rates: what one unit of a foreign currency is worth, from a day on. Nothing is looked up; the user says."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from journal.domain.bookkeeping import ExchangeRate
from journal.domain.changes import Change, Receipt, Topic
from journal.ui.bits import Card, clear, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import TextField
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField, DecimalField


class RateForm(Form):
    """One rate."""

    def __init__(self, context: Context, currency: str) -> None:
        """Ask for a currency, its worth and the day."""
        super().__init__(context, "", draft_key="exchange rate", save_text="", inline=True)
        self.heading.hide()
        self.close_button.hide()
        self.setAccessibleName(self.tr("A rate"))
        self.name_save(self.tr("Enter the rate"))
        self.side_by_side(
            self._currency(currency),
            DecimalField("rate", self.tr("One unit is worth")),
            DateField(context, "on", self.tr("From"), required=True),
        )
        self.field("on").set_value(context.journal.today())
        self.finish()

    def _currency(self, currency: str) -> TextField:
        field = TextField("currency", self.tr("Currency"), required=True)
        field.set_value(currency)
        return field

    def propose(self, currency: str) -> None:
        """Propose another currency, unless something is typed already."""
        if not self.typed_in:
            self.field("currency").set_value(currency)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Write the rate."""
        from decimal import Decimal

        from journal.services import rates

        rate = values["rate"] or Decimal(0)
        return self.context.desk.do(
            lambda journal: rates.enter(journal, values["currency"], rate, values["on"])
        )


class RatesBox(Card):
    """The rates entered so far, and a form for the next."""

    ready = Signal()  # there is a form to type in

    def __init__(self, context: Context) -> None:
        """Read the rates."""
        super().__init__()
        self.context = context
        self.body.addWidget(label(self.tr("Exchange rates"), "subheading"))
        text = self.tr(
            "Money in another currency enters sums only at a rate you say here; without one it is shown apart."
        )
        self.body.addWidget(label(text, "muted", wrap=True))
        self.list = QVBoxLayout()
        self.body.addLayout(self.list)
        self.place = QVBoxLayout()
        self.body.addLayout(self.place)
        self.form: RateForm | None = None  # stays while other things change: a rate may be half typed
        self.needed: list[str] = []
        context.desk.changed.connect(self._changed)
        self.load()

    def _changed(self, change: Change) -> None:
        if change.touches(Topic.SETTINGS | Topic.CLIENTS | Topic.MONEY):
            self.load()

    def load(self) -> None:
        """Read the rates again."""

        def read(journal: OpenJournal) -> tuple[list[ExchangeRate], list[str]]:
            from journal.services import rates

            return rates.listed(journal), rates.needed(journal)

        self.context.desk.ask(read, self._take, owner=self, key=f"rates {id(self)}")

    def _take(self, found: tuple[list[ExchangeRate], list[str]]) -> None:
        rates, needed = found
        clear(self.list)
        words = self.context.words
        for each in rates[:20]:
            line = self.tr("1 {0} = {1} {2} from {3}").format(
                each.currency, words.number(float(each.rate), 6), each.into, words.day(each.on)
            )
            self.list.addWidget(label(line))
        if needed:
            self.list.addWidget(
                label(self.tr("Still without a rate: {0}").format(", ".join(needed)), "attention")
            )
        self.needed = needed
        if self.form is None:
            self._begin_anew()
        else:
            self.form.propose(needed[0] if needed else "")

    def _begin_anew(self) -> None:
        """Offer an empty form for the next rate."""
        had_keys = self.form is not None and self.form.isAncestorOf(QApplication.focusWidget() or self)
        clear(self.place)
        self.form = RateForm(self.context, self.needed[0] if self.needed else "")
        self.form.saved.connect(lambda _receipt: self._begin_anew())
        self.place.addWidget(self.form)
        if had_keys:
            self.form.focus_first()
        self.ready.emit()
