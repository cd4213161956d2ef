"""Settings: what decides the sums in plain words, how reports are headed, this machine, backups, history, every assumption."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from journal.domain.changes import Change, Topic
from journal.domain.history import StepLine
from journal.domain.settings import WorkSettings
from journal.ui.bits import Card, Fold, button, clear, label, row
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import ChoiceField
from journal.ui.moment_settings import MomentForm
from journal.ui.page import Head, Page
from journal.ui.pages.assumption_sheet import AssumptionSheet
from journal.ui.pages.printing_box import PrintingBox
from journal.ui.pages.rates_box import RatesBox
from journal.ui.pages.work_form import WorkForm
from journal.ui.settings import TEXT_SIZES
from journal.ui.weigher import weigher_of
from journal.wording import formats

Read = tuple[WorkSettings, str, dict[str, Any] | None]


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
        self.moment: MomentForm | None = None
        self._going = ""  # the setting to go to, once it is there
        self.column.body.addLayout(self.work)
        self.rates = RatesBox(context)
        self.rates.ready.connect(self._go_on)
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
        self.sheet = AssumptionSheet(context)
        self.column.body.addWidget(self.sheet)
        self.column.body.addStretch(1)
        weigher_of(context).weighed.connect(self._suggest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.column, 1)

    # --- the parts

    def _machine(self) -> QWidget:
        card = Card()
        context = self.context
        card.body.addWidget(label(self.tr("This machine"), "subheading"))
        looks = [("system", self.tr("as the system")), ("light", self.tr("light")), ("dark", self.tr("dark"))]
        self.look = ChoiceField("look", self.tr("Look"), looks)
        self.look.changed.connect(lambda: context.run(f"look_{self.look.value()}"))
        languages = ChoiceField("language", self.tr("Language"), [("en", "English"), ("es", "Español")])
        languages.set_value(context.words.lang)
        languages.changed.connect(lambda: context.run("spanish" if languages.value() == "es" else "english"))
        offered = [(size, formats.percent(size / 100, context.words.lang)) for size in TEXT_SIZES]
        self.sizes = ChoiceField("text", self.tr("Size of text"), offered)
        self.sizes.changed.connect(lambda: self._resize(int(self.sizes.value())))
        for field in (self.look, languages, self.sizes):
            card.body.addWidget(field)
        self._show_look()
        context.theme.changed.connect(self._show_look)
        return card

    def _show_look(self) -> None:
        """Show look and size as they are; menus and keys change them too."""
        self.look.set_value(self.context.settings.theme)
        self.sizes.set_value(self.context.settings.text_size)

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

    # --- reading

    def load(self) -> None:
        """Read the settings that hold."""

        def read(journal: OpenJournal) -> Read:
            from journal.services import backup, drafts, settings

            found = backup.listed(journal.path)
            last = found[0].name if found else ""
            return settings.current(journal), last, drafts.load(journal, self.sheet.grid.key)

        self.context.desk.ask(read, self._take, owner=self, key="settings")
        if self.history_fold.head.isChecked():
            self._read_history()

    def _take(self, found: Read) -> None:
        now, last, typed = found
        left = [each.left() if each is not None else None for each in (self.form, self.moment)]
        clear(self.work)
        self.form, self.moment = WorkForm(self.context, now), MomentForm(self.context, now)
        for form, before in zip((self.form, self.moment), left, strict=True):
            self.work.addWidget(form)
            if before is not None:
                form.take_over(before)
        self._suggest()
        self.last_backup.setText(self.tr("The last one: {0}").format(last) if last else self.tr("None yet."))
        self.sheet.show_settings(now, typed)
        self._go_on()

    def _suggest(self, _weighed: Any = None) -> None:
        weighed = weigher_of(self.context).latest
        if self.form is not None:
            self.form.suggest(weighed.portfolio.suggested_rate if weighed is not None else None)

    def reveal(self, **target: Any) -> None:
        """Go to one setting (`setting=`)."""
        self._going = str(target.get("setting", ""))
        self._go_on()

    def _go_on(self) -> None:
        """Go to the setting that was asked for, once everything above it has its place."""
        if not self._going or self.form is None or self.rates.form is None:
            return
        form, name = (
            (self.rates.form, "rate") if self._going == "exchange_rates" else (self.form, self._going)
        )
        self._going = ""
        form.show()  # what is not seen yet gets no focus, and a layout shows it only later
        form.field(name).setFocus()
        self.column.body.activate()
        self.column.ensureWidgetVisible(form.field(name))

    # --- history

    def on_change(self, change: Change) -> None:
        """Whatever was done stands in the history."""
        super().on_change(change)
        if self.isVisible() and self.history_fold.head.isChecked():
            self._read_history()

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
        if not steps:
            self.history.addWidget(label(self.tr("Nothing yet."), "muted"))

    def _take_back(self, step: StepLine) -> None:
        from journal.services import history

        self.context.desk.take_back(
            lambda journal, leave: history.undo(journal, step.id, leave_changed=leave)
        )
