"""This dispute: under an open incident, what is at stake and what more of it is likely to cost."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.ids import IncidentId
from journal.domain.money import Money
from journal.ui.bits import Card, button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.forms import Form
from journal.ui.typed_fields import MoneyField
from journal.wording import formats

if TYPE_CHECKING:
    from journal.services.dispute import Dispute


class DisputeBox(QWidget):
    """Shows one open dispute; stays out of sight for a settled one."""

    def __init__(self, context: Context, incident: IncidentId) -> None:
        """Stand empty until loaded."""
        super().__init__()
        self.context = context
        self.incident = incident
        self.dispute: Dispute | None = None
        self.form: StakeForm | None = None
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("This dispute"))
        self.hide()

    def load(self) -> None:
        """Reckon it again."""
        key = self.incident

        def read(journal: OpenJournal) -> "Dispute | None":
            from journal.services import dispute

            return dispute.of_incident(journal, key)

        self.context.desk.ask(read, self._take, owner=self, key=f"dispute {id(self)}")

    def _take(self, dispute: "Dispute | None") -> None:
        self.dispute = dispute
        if self.form is not None and dispute is not None:
            return  # somebody is typing
        clear(self.box)
        self.form = None
        self.setVisible(dispute is not None)
        if dispute is None:
            return
        card = Card()
        card.body.addWidget(label(self.tr("This dispute"), "subheading"))
        if dispute.at_stake is None:
            self._ask_stake(card, dispute)
        else:
            self._sentence(card, dispute)
        self._expected(card, dispute)
        self.box.addWidget(card)

    def _ask_stake(self, card: Card, dispute: "Dispute") -> None:
        words = self.context.words
        text = self.tr("What sum is it about? With it, the break-even can be said.")
        card.body.addWidget(label(text, "muted", wrap=True))
        card.body.addLayout(row(button(self.tr("Enter the sum"), self.ask), 1))
        if dispute.proposed is not None:
            sum_ = dispute.proposed
            known = self.tr("It is the {0} still open").format(words.money(sum_))
            card.body.addLayout(row(button(known, lambda: self._note(sum_), "quiet"), 1))

    def _sentence(self, card: Card, dispute: "Dispute") -> None:
        stake = self.context.words.money(dispute.at_stake, cents=False)
        even = dispute.break_even_hours
        if even is None:
            said = self.tr(
                "{0} are at stake. Say in the settings what your hour earns, and the sum can be made."
            )
            text = said.format(stake)
        elif even >= 1.5:
            text = self.tr(
                "About %n more hour(s) on this cost more than the {0} at stake.", "", round(even)
            ).format(stake)
        else:
            minutes = max(5, round(even * 12) * 5)
            text = self.tr(
                "About %n more minute(s) on this cost more than the {0} at stake.", "", minutes
            ).format(stake)
        self.sentence = label(text, "large", wrap=True)
        card.body.addWidget(self.sentence)
        if dispute.dearer is not None:
            told = (
                self.tr("More than that is to be expected: letting go of the sum may be the cheaper way.")
                if dispute.dearer
                else self.tr("Less than that is to be expected: it may be worth settling.")
            )
            card.body.addWidget(label(told, "attention" if dispute.dearer else "good", wrap=True))
        card.body.addLayout(row(button(self.tr("Change the sum"), self.ask, "quiet"), 1))

    def _expected(self, card: Card, dispute: "Dispute") -> None:
        words = self.context.words
        contacts = max(1, round(dispute.contacts_expected))
        parts = [
            self.tr(
                "About %n more contact(s) are to be expected, some {0} of your time.", "", contacts
            ).format(words.hours(_quarter(dispute.hours_expected)))
        ]
        if dispute.cost_expected is not None:
            cost = formats.money_major(dispute.cost_expected, dispute.currency, words.lang)
            parts.append(self.tr("With what it takes out of you, that is about {0}.").format(cost))
        parts.append(
            self.tr("That rests on %n finished dispute(s) of yours and a general default.", "", dispute.own)
            if dispute.own
            else self.tr("That rests on a general default: none of your disputes is settled yet.")
        )
        card.body.addWidget(label(" ".join(parts), wrap=True))
        so_far = self.tr(
            "So far: %n contact(s), {0}. That is spent and is not in the sum.", "", dispute.contacts
        )
        card.body.addWidget(
            label(so_far.format(words.hours(round(dispute.hours * 3600))), "muted", wrap=True)
        )

    # --- the sum at stake

    def ask(self) -> None:
        """Ask for the sum, in place."""
        if self.dispute is None:
            return
        clear(self.box)
        self.form = StakeForm(self.context, self.incident, self.dispute)
        self.form.closed.connect(self._closed)
        self.form.saved.connect(self._closed)
        self.box.addWidget(self.form)
        self.form.focus_first()

    def _closed(self, _receipt: Any = None) -> None:
        self.form = None
        self.load()

    def _note(self, amount: Money) -> None:
        from journal.services import dispute

        self.context.desk.act(lambda journal: dispute.note_stake(journal, self.incident, amount))
        self.load()


class StakeForm(Form):
    """The one field for the sum a dispute is about."""

    def __init__(self, context: Context, incident: IncidentId, dispute: "Dispute") -> None:
        """Show what is known."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("What sum is it about?"))
        self.setAccessibleName(self.heading.text())
        self.incident = incident
        hint = self.tr(
            "What you would get, or would not have to give, if it went your way. Empty: forget it."
        )
        field = self.add(MoneyField(context, "at_stake", self.tr("At stake"), dispute.currency, hint))
        known = dispute.at_stake or dispute.proposed
        if known is not None:
            field.set_value(known)
        self.finish()

    def save(self, values: dict[str, Any]) -> Any:
        """Note it."""
        from journal.services import dispute

        return self.context.desk.do(
            lambda journal: dispute.note_stake(journal, self.incident, values["at_stake"])
        )


def _quarter(hours: float) -> int:
    """Return seconds, to the quarter of an hour: more would pretend to know."""
    return max(1, round(hours * 4)) * 900
