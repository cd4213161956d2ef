"""Settings of the difficult moment: the tone check and its rules, the emergency number, the evening page."""

from typing import Any

from journal.domain.changes import Receipt
from journal.domain.settings import WorkSettings
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.fields import CheckField, TextField
from journal.ui.reply_tone import RULE_NAMES, rule_name
from journal.ui.standing_form import StandingForm

_PLAIN = ("tone_check", "emergency_number", "ask_energy")


class MomentForm(StandingForm):
    """What the program does in the worst hour can be switched, rule by rule."""

    def __init__(self, context: Context, now: WorkSettings) -> None:
        """Show the settings that hold."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("When it gets heated"))
        self.setAccessibleName(self.heading.text())
        self.close_button.hide()
        self.add(CheckField("tone_check", self.tr("Read my drafts for what would make things worse")))
        fold, inside = self.fold(self.tr("What is remarked on"))
        self.rules_fold = fold
        inside.addWidget(label(self.tr("Untick what should pass without a remark."), "small", wrap=True))
        off = set(now.tone_off.split())
        for rule in RULE_NAMES:
            field = CheckField(f"rule_{rule}", rule_name(rule))
            self.add(field, inside)
            field.set_value(rule not in off)
        self.add(TextField("emergency_number", self.tr("Emergency number")))
        self.add(
            CheckField(
                "ask_energy", self.tr("A page for the evening: energy, what went well, what was learned")
            )
        )
        for name in _PLAIN:
            self.field(name).set_value(getattr(now, name))
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Write what differs, from now on."""
        from journal.services import settings

        wanted = {name: values[name] for name in _PLAIN}
        wanted["tone_off"] = " ".join(sorted(rule for rule in RULE_NAMES if not values[f"rule_{rule}"]))
        receipt = self.context.desk.do(lambda journal: settings.change_many(journal, wanted))
        if receipt is not None:
            self.context.say(self.tr("Kept, from now on"))
        return receipt
