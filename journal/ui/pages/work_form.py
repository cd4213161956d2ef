"""The form for what decides the sums, and how reports are headed."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from journal.domain.changes import Receipt
from journal.domain.money import Money
from journal.domain.settings import WorkSettings
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, TextField
from journal.ui.standing_form import StandingForm
from journal.ui.typed_fields import MoneyField


class WorkForm(StandingForm):
    """What decides the sums, and how reports are headed."""

    def __init__(self, context: Context, now: WorkSettings) -> None:
        """Show the settings that hold."""
        super().__init__(context, _title(), inline=True)
        self.heading.hide()
        self.close_button.hide()
        self.now = now
        number = context.words.number
        self.area.addWidget(label(self.tr("What decides the sums"), "subheading"))
        self.add(
            MoneyField(
                context,
                "own_rate",
                self.tr("What an hour of mine earns"),
                now.home_currency,
                self.tr("On a good day, for work that is paid. Never zero."),
            )
        )
        self.suggestion = label("", "muted", wrap=True)
        self.area.addWidget(self.suggestion)
        self._choice(
            "phi",
            self.tr("Of an hour set free, paid work fills again"),
            [
                (0.3, self.tr("a third")),
                (0.6, self.tr("rather more than half")),
                (0.9, self.tr("nearly all")),
            ],
            number,
        )
        self._choice(
            "psi",
            self.tr("Stress counts"),
            [
                (0.0, self.tr("not at all")),
                (0.5, self.tr("half")),
                (1.0, self.tr("fully")),
                (2.0, self.tr("twice")),
            ],
            number,
        )
        self._choice(
            "kappa",
            self.tr("A suggestion to end is"),
            [(3.0, self.tr("cautious")), (2.0, self.tr("normal")), (1.0, self.tr("bold"))],
            number,
        )
        self._choice(
            "horizon",
            self.tr("Look ahead"),
            [(182.0, self.tr("half a year")), (365.0, self.tr("a year")), (730.0, self.tr("two years"))],
            number,
        )
        self._choice(
            "review",
            self.tr("Look again"),
            [
                (7.0, self.tr("every week")),
                (14.0, self.tr("every two weeks")),
                (30.0, self.tr("every month")),
                (90.0, self.tr("every three months")),
            ],
            number,
        )
        self.add(
            TextField(
                "home_currency",
                self.tr("Currency of the journal"),
                self.tr("Three letters, such as EUR or COP."),
            )
        )
        self.area.addWidget(label(self.tr("Reports and letters"), "subheading"))
        self.add(TextField("keeper", self.tr("My name, as reports print it")))
        self.add(TextField("business", self.tr("My business")))
        self.add(TextField("report_footer", self.tr("Footer of reports")))
        self._choice("report_paper", self.tr("Paper"), [("a4", "A4"), ("letter", "Letter")], number)
        self._choice(
            "address",
            self.tr("Spanish phrases address people as"),
            [("usted", "usted"), ("tu", "tú"), ("vos", "vos")],
            number,
        )
        self.add(CheckField("ask_toll", self.tr("Ask what an incident took out of me")))
        self.add(CheckField("monday_charts", self.tr("Show four charts over Today")))
        for field in self.fields:
            field.set_value(getattr(now, field.name))
        self.finish()

    def _choice(self, name: str, text: str, choices: list[tuple[Any, str]], number: Any) -> None:
        value = getattr(self.now, name)
        if value not in [each for each, _words in choices]:
            choices = [*choices, (value, number(value) if isinstance(value, float) else str(value))]
        self.add(ChoiceField(name, text, choices))

    def suggest(self, rate: float | None) -> None:
        """Say what the records suggest for the own rate."""
        if rate is None or rate <= 0:
            self.suggestion.hide()
            return
        from journal.wording import formats

        money = formats.money_major(rate, self.now.home_currency, self.context.words.lang)
        self.suggestion.setText(
            self.tr("Your records suggest about {0}: the middle of your clients, every hour counted.").format(
                money
            )
        )
        self.suggestion.show()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Write what differs, from now on."""
        home = str(values["home_currency"]).upper()
        rate = values["own_rate"]
        if isinstance(rate, Money) and rate.currency != home:
            values["own_rate"] = Money.of(rate.major, home)

        def work(journal: OpenJournal) -> Receipt:
            from journal.services import settings

            return settings.change_many(journal, values)

        receipt = self.context.desk.do(work)
        if receipt is not None:
            self.context.say(self.tr("Kept, from now on"))
        return receipt


def _title() -> str:
    """Return the form's name for screen readers."""
    return QCoreApplication.translate("Settings", "Settings of the work")
