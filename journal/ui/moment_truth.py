"""The core of truth, asked when the wait is over and before the reply goes out: what was fair, where it broke, what I owe."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.changes import Receipt
from journal.domain.choices import Fair
from journal.domain.records import Incident
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.fields import CheckField, ChoiceField, TextField, breakdown_field
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField

_MOSTLY = (Fair.MOST, Fair.ALL)


class TruthForm(Form):
    """Was something in it fair, where did it break, what next time. Skippable."""

    answered = Signal(str)  # the sentence to put first in the reply; empty: none

    def __init__(self, context: Context, incident: Incident, lang: str = "") -> None:
        """Ask; Skip and Continue both go on. `lang` is the client's language."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("Before it goes out: was something in it fair?"))
        self.setAccessibleName(self.heading.text())
        self.incident, self.lang = incident, lang or context.words.lang
        self._sentence = ""
        words = context.words
        self.fair = ChoiceField.of(
            Fair, "fair", self.tr("How much of it was fair"), words, empty=self.tr("not said yet")
        )
        broke = breakdown_field("breakdown", self.tr("Where it broke"), words, self.tr("not said yet"))
        self.side_by_side(self.fair, broke, stretches=(1, 1))
        self.first = QWidget()
        inside = QVBoxLayout(self.first)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.what = TextField("what_fair", self.tr("What was fair in it, in one sentence"))
        self.add(self.what, inside)
        self.sentence = label("", "good", wrap=True)
        inside.addWidget(self.sentence)
        self.put_first = CheckField("put_first", self.tr("Put this first in the reply"))
        self.add(self.put_first, inside)
        self.area.addWidget(self.first)
        self.owe = QWidget()
        owed = QVBoxLayout(self.owe)
        owed.setContentsMargins(0, 0, 0, 0)
        owed.setSpacing(12)
        owed.addWidget(label(self.tr("What I owe"), "subheading"))
        self.add(TextField("apology", self.tr("An apology for")), owed)
        repair = TextField("repair", self.tr("How I put it right"))
        by_when = DateField(context, "by_when", self.tr("By when"), future=True)
        self.side_by_side(repair, by_when, stretches=(2, 1), into=owed)
        self.area.addWidget(self.owe)
        self.add(TextField("lesson", self.tr("Next time")))
        self.add(TextField("avoid", self.tr("What not to say next time")))
        self.add(CheckField("lesson_for_all", self.tr("A lesson for all clients")))
        for field in self.fields:
            if field.name == "repair":
                field.set_value(incident.mine)
            elif hasattr(incident, field.name):
                field.set_value(getattr(incident, field.name))
        self.fair.changed.connect(self.show_more)
        self.what.changed.connect(self.show_more)
        self.name_save(self.tr("Continue"))
        self.extra_button(self.tr("Skip"), self._skip)
        self.saved.connect(lambda _receipt: self.answered.emit(self._sentence))
        self.show_more()
        self.finish()

    def show_more(self) -> None:
        """Offer the first sentence where something was fair, and what I owe where most of it was."""
        from journal.services import settings, spoken

        fair = self.fair.value()
        some = fair is not None and fair is not Fair.NONE
        self.first.setVisible(some)
        self.owe.setVisible(fair in _MOSTLY)
        if some:
            address = settings.current(self.context.journal).address
            said = spoken.fair_first(fair, self.what.value(), lang=self.lang, address=address)
            self.sentence.setText(said)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Keep the answers."""
        from journal.services import incidents

        self._sentence = (
            self.sentence.text() if values.pop("put_first") and self.first.isVisibleTo(self) else ""
        )
        values.pop("what_fair")
        if self.fair.value() not in _MOSTLY:
            for name in ("apology", "repair", "by_when"):
                values.pop(name)
        return self.context.desk.do(
            lambda journal: incidents.answer_truth(journal, self.incident.id, **values)
        )

    def _skip(self) -> None:
        from journal.services import incidents

        receipt = self.context.desk.act(lambda journal: incidents.answer_truth(journal, self.incident.id))
        if receipt is not None:
            self.saved.emit(receipt)
