"""Deciding otherwise than suggested: a reason and a day, in place."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from journal.services import overrule
from journal.ui.context import Context
from journal.ui.fields import TextField
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField

if TYPE_CHECKING:
    from journal.verdict.result import ClientVerdict


class OverruleForm(Form):
    """Asks for the reason and until when it holds."""

    def __init__(self, context: Context, verdict: "ClientVerdict") -> None:
        """Propose three months."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("I decide otherwise"))
        self.setAccessibleName(self.heading.text())
        self.verdict = verdict
        hint = self.tr("The suggestion comes back after that day, or before if much changes.")
        self.add(TextField("reason", self.tr("Because"), required=True))
        until = self.add(DateField(context, "until", self.tr("Until"), hint, future=True, required=True))
        until.set_value(context.journal.today() + timedelta(days=overrule.DAYS))
        self.finish()

    def save(self, values: dict[str, Any]) -> Any:
        """Keep the decision."""
        return self.context.desk.do(
            lambda journal: overrule.decide(journal, self.verdict, values["reason"], values["until"])
        )
