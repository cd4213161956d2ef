"""Settings: what decides the sums in plain words, how reports are headed, this machine, backups, history, every assumption."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from journal.domain.changes import Receipt, Topic
from journal.domain.history import StepLine
from journal.domain.money import Money
from journal.domain.problems import Refused
from journal.domain.settings import DEFAULTS, WorkSettings, read_setting, write_setting
from journal.ui.bits import Card, Column, Fold, button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, TextField
from journal.ui.forms import Form
from journal.ui.grid import Grid, GridColumn, GridModel
from journal.ui.moment_settings import MomentForm
from journal.ui.page import Head, Page
from journal.ui.pages.printing_box import PrintingBox
from journal.ui.pages.rates_box import RatesBox
from journal.ui.settings import TEXT_SIZES
from journal.ui.typed_fields import MoneyField
from journal.ui.weigher import weigher_of
from journal.wording import assumptions


class WorkForm(Form):
    """What decides the sums, and how reports are headed."""

    def __init__(self, context: Context, now: WorkSettings) -> None:
        """Show the settings that hold."""
        super().__init__(context, context_title(), inline=True)
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


def context_title() -> str:
    """Return the form's name for screen readers."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Settings", "Settings of the work")


class SettingsPage(Page):
    """Everything that can be set, most used first."""

    topics = Topic.SETTINGS

    def __init__(self, context: Context) -> None:
        """Build the parts; values are read when it is shown."""
        super().__init__(context)
        self.head = Head(self.tr("Settings"))
        self.column = Column(720)
        self.work = QVBoxLayout()
        self.form: WorkForm | None = None
        self.column.body.addLayout(self.work)
        self.rates = RatesBox(context)
        self.column.body.addWidget(self.rates)
        self.printing = PrintingBox(context)
        self.column.body.addWidget(self.printing)
        self.column.body.addWidget(self._machine())
        self.column.body.addWidget(self._backups())
        self.history = QVBoxLayout()
        history = QWidget()
        history.setLayout(self.history)
        self.history_fold = Fold(context.theme, self.tr("What was done, newest first"), history)
        self.history_fold.toggled.connect(lambda opened: self._read_history() if opened else None)
        self.column.body.addWidget(self.history_fold)
        self.column.body.addWidget(self._expert())
        self.column.body.addStretch(1)
        weigher_of(context).weighed.connect(lambda _weighed: self._suggest())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.column, 1)

    # --- the parts

    def _machine(self) -> QWidget:
        card = Card()
        context, settings = self.context, self.context.settings
        card.body.addWidget(label(self.tr("This machine"), "subheading"))
        looks = [("system", self.tr("as the system")), ("light", self.tr("light")), ("dark", self.tr("dark"))]
        look = ChoiceField("look", self.tr("Look"), looks)
        look.set_value(settings.theme)
        look.changed.connect(lambda: context.run(f"look_{look.value()}"))
        languages = ChoiceField("language", self.tr("Language"), [("en", "English"), ("es", "Español")])
        languages.set_value(context.words.lang)
        languages.changed.connect(lambda: context.run("spanish" if languages.value() == "es" else "english"))
        sizes = ChoiceField("text", self.tr("Size of text"), [(size, f"{size} %") for size in TEXT_SIZES])
        sizes.set_value(settings.text_size)
        sizes.changed.connect(lambda: self._resize(int(sizes.value())))
        for field in (look, languages, sizes):
            card.body.addWidget(field)
        return card

    def _resize(self, size: int) -> None:
        self.context.settings.text_size = size
        self.context.theme.resize_text(size)

    def _backups(self) -> QWidget:
        card = Card()
        card.body.addWidget(label(self.tr("Backups"), "subheading"))
        text = self.tr(
            "Once a day the journal is backed up beside itself; each backup is opened and counted."
        )
        card.body.addWidget(label(text, "muted", wrap=True))
        self.last_backup = label("", wrap=True)
        card.body.addWidget(self.last_backup)
        card.body.addLayout(
            row(
                button(self.tr("Back up now"), partial(self.context.run, "back_up")),
                button(self.tr("Back up to another folder …"), self._back_up_to, "quiet"),
                button(
                    self.tr("Show my journal's folder"), partial(self.context.run, "show_folder"), "quiet"
                ),
                1,
            )
        )
        return card

    def _back_up_to(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the backup"))
        if folder:
            self.back_up_to(Path(folder))

    def back_up_to(self, folder: Path) -> None:
        """Make a verified backup in another folder."""

        def work(journal: OpenJournal, _progress: Any, _cancelled: Any) -> Path:
            from journal.services import backup

            made: Path = backup.now(journal, folder)
            return made

        self.context.desk.do_later(
            self.tr("Backing up"),
            work,
            lambda path: self.context.say(self.tr("Backed up: {0}").format(path.name)),
        )

    def _expert(self) -> QWidget:
        self.model = GridModel(
            self.context,
            (
                GridColumn("title", self.tr("Assumption"), self._title, stretch=True),
                GridColumn("now", self.tr("Now"), self._now, right=True, width=110),
                GridColumn("value", self.tr("From now on"), read=self._read_value, right=True, width=120),
                GridColumn("default", self.tr("Default"), self._default, right=True, width=110),
                GridColumn("reason", self.tr("Why"), self._reason, stretch=True),
            ),
        )
        self.work_now = DEFAULTS
        self.grid = Grid(self.context, self.model, self.tr("Every assumption"), "assumptions")
        self.grid.setMinimumHeight(self.context.theme.px(420))
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        text = self.tr(
            "Each is a guess with a reason. Change one and it holds from now on; earlier verdicts keep theirs."
        )
        box.addWidget(label(text, "muted", wrap=True))
        box.addWidget(self.grid)
        self.wrong = label("", "problem", wrap=True)
        box.addWidget(self.wrong)
        keep = button(self.tr("Keep these"), self._keep_assumptions)
        reset = button(self.tr("Reset all to the defaults"), self._reset, "quiet")
        box.addLayout(row(keep, reset, 1))
        return Fold(self.context.theme, self.tr("Every assumption of the verdict"), holder)

    def _title(self, name: str) -> str:
        return assumptions.title(name, self.context.words.lang)

    def _reason(self, name: str) -> str:
        return assumptions.reason(name, self.context.words.lang)

    def _now(self, name: str) -> str:
        return shown(getattr(self.work_now, name))

    def _default(self, name: str) -> str:
        return shown(getattr(DEFAULTS, name))

    def _read_value(self, text: str, name: str) -> Any:
        return read_setting(name, text, self.work_now.home_currency)

    # --- reading

    def load(self) -> None:
        """Read the settings that hold."""

        def read(journal: OpenJournal) -> tuple[WorkSettings, str]:
            from journal.services import backup, settings

            found = backup.listed(journal.path)
            return settings.current(journal), found[0].name if found else ""

        self.context.desk.ask(read, self._take, owner=self, key="settings")
        if self.history_fold.head.isChecked():
            self._read_history()

    def _take(self, found: tuple[WorkSettings, str]) -> None:
        now, last = found
        self.work_now = now
        clear(self.work)
        self.form = WorkForm(self.context, now)
        self.work.addWidget(self.form)
        self.work.addWidget(MomentForm(self.context, now))
        self._suggest()
        self.last_backup.setText(self.tr("The last one: {0}").format(last) if last else self.tr("None yet."))
        if not self.model.begun():
            self.model.set_rows(assumptions.names())

    def _suggest(self) -> None:
        weighed = weigher_of(self.context).latest
        if self.form is not None:
            self.form.suggest(weighed.portfolio.suggested_rate if weighed is not None else None)

    def reveal(self, **target: Any) -> None:
        """Go to one setting (`setting=`)."""
        if target.get("setting") == "exchange_rates":
            self.rates.begin()
            self.column.ensureWidgetVisible(self.rates)
        elif "setting" in target and self.form is not None:
            self.form.field(str(target["setting"])).setFocus()

    # --- history

    def _read_history(self) -> None:
        def read(journal: OpenJournal) -> list[StepLine]:
            from journal.services import history

            return history.steps(journal, limit=60)

        self.context.desk.ask(read, self._show_history, owner=self, key="steps")

    def _show_history(self, steps: list[StepLine]) -> None:
        clear(self.history)
        words = self.context.words
        for step in steps:
            when = words.instant(step.at, self.context.journal.today())
            text = " · ".join(part for part in (when, words.label(step.label), step.about) if part)
            line = label(text, "muted" if step.undone else "", wrap=True)
            back = button(self.tr("Take back"), partial(self._take_back, step), "quiet")
            back.setAccessibleName(self.tr("Take back: {0}").format(text))
            back.setEnabled(not step.undone and step.possible)
            self.history.addLayout(row(line, 1, back))

    def _take_back(self, step: StepLine) -> None:
        from journal.services import history

        self.context.desk.act(lambda journal: history.undo(journal, step.id))
        self._read_history()

    # --- assumptions

    def _keep_assumptions(self) -> None:
        values: dict[str, Any] = {}
        try:
            for place in self.model.begun():
                values[self.model.rows[place]] = self.model.value(place, "value")
        except Refused as refused:
            self.wrong.setText(self.context.words.problem(refused.problems[0]))
            return
        self._change(values)

    def _reset(self) -> None:
        self._change({name: getattr(DEFAULTS, name) for name in assumptions.names()})

    def _change(self, values: dict[str, Any]) -> None:
        self.wrong.setText("")
        if not values:
            return

        def work(journal: OpenJournal) -> Receipt:
            from journal.services import settings

            return settings.change_many(journal, values)

        if self.context.desk.act(work) is not None:
            self.grid.forget_draft()
            self.model.set_rows(assumptions.names())
            self.context.say(self.tr("Kept, from now on"))


def shown(value: Any) -> str:
    """Return a setting as it is typed, short."""
    if isinstance(value, tuple):
        return " ".join(f"{each:g}" for each in value)
    return f"{value:.4g}" if isinstance(value, float) else write_setting(value)
