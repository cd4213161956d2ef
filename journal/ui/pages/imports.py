"""Bring in what others keep: files chosen or dropped, previewed, everybody named once, then taken in as one step."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.ids import ClientId
from journal.domain.problems import Refused
from journal.domain.records import ImportBatch
from journal.ui.bits import Card, button, clear, label, row
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.page import Head, Page
from journal.ui.pages.import_words import kinds_shown
from journal.ui.table_view import Table
from journal.wording import problems

if TYPE_CHECKING:
    from journal.services.import_values import Decisions, ImportOptions, ImportReceipt, Outcome, Preview
    from journal.ui.pages.import_parts import NameTable, PeopleModel

_FIGURES_MS = 150


class ImportsPage(Page):
    """Import in three looks: choose, decide, done."""

    topics = Topic.IMPORTS

    def __init__(self, context: Context) -> None:
        """Build the first look."""
        super().__init__(context)
        self.setAcceptDrops(True)
        self.files: list[Path] = []
        self.client: ClientId | None = None
        self.told: dict[Path, ImportOptions] = {}
        self.seen: Preview | None = None
        self.names: NameTable | None = None
        self.people: PeopleModel | None = None
        self._skips = False
        self.receipt: ImportReceipt | None = None
        self.head = Head(self.tr("Bring in hours, people and money"))
        self.choose_button = button(self.tr("Choose files …"), self.choose, "primary")
        self.head.add(self.choose_button)
        self.first = Column(760)
        self.second = Column(860)
        self.third = Column(760)
        self.stack = QStackedWidget()
        for column in (self.first, self.second, self.third):
            self.stack.addWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, 1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_FIGURES_MS)
        self._settle.timeout.connect(self._reckon)

    # --- choose

    def load(self) -> None:
        """Read the imports that stand."""

        def read(journal: OpenJournal) -> list[ImportBatch]:
            from journal.services import imports

            return imports.batches(journal)

        self.context.desk.ask(read, self._draw_first, owner=self, key="batches")

    def _draw_first(self, batches: list[ImportBatch]) -> None:
        clear(self.first.body)
        card = Card("card", margin=24, spacing=12)
        card.body.addWidget(label(self.tr("Drop files here, or choose them."), "large", wrap=True))
        for kind in kinds_shown(self.context.words.lang):
            card.body.addWidget(label(kind, "muted", wrap=True))
        card.body.addWidget(
            label(
                self.tr("You see everything before anything is written, and one undo takes it all back."),
                "muted",
                wrap=True,
            )
        )
        card.body.addLayout(row(button(self.tr("Choose files …"), self.choose), 1))
        self.first.body.addWidget(card)
        if batches:
            self.first.body.addWidget(label(self.tr("Taken in before"), "subheading"))
            for batch in batches[:30]:
                self.first.body.addWidget(self._batch(batch))
        self.first.body.addStretch(1)

    def _batch(self, batch: ImportBatch) -> QWidget:
        words = self.context.words
        when = words.instant(batch.at, self.context.journal.today())
        text = self.tr("{0}: {1}, {2} records").format(when, ", ".join(batch.files), batch.new)
        card = Card("card", margin=8)
        back = button(self.tr("Take back"), lambda: self._take_back(batch), "quiet")
        back.setAccessibleName(self.tr("Take back {0}").format(", ".join(batch.files)))
        card.body.addLayout(row(label(text, wrap=True), 1, back))
        return card

    def _take_back(self, batch: ImportBatch) -> None:
        from journal.services import imports

        self.context.desk.take_back(
            lambda journal, leave: imports.undo_batch(journal, batch.id, leave_changed=leave)
        )

    def choose(self) -> None:
        """Ask for files."""
        kinds = self.tr(
            "Hours, money, contacts, e-mails (*.csv *.tsv *.txt *.json *.xml *.ics *.timeclock *.vcf *.eml *.mbox *.zip);;All files (*)"
        )
        chosen, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        if chosen:
            self.take_files([Path(path) for path in chosen])

    def reveal(self, **target: Any) -> None:
        """Read files (`files=`), all of one client's where one is named (`client=`)."""
        if "files" in target:
            self.take_files([Path(path) for path in target["files"]], target.get("client"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read files that were dropped."""
        self.take_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # --- decide

    def take_files(self, files: Sequence[Path], client: ClientId | None = None) -> None:
        """Read files and show what they hold; `client` is whose everything is."""
        self.files = list(files)
        self.client = client
        self.told = {}
        self.names = self.people = None  # other files are asked about anew
        self._skips = False
        self._read()

    def _read(self) -> None:
        from journal.services.import_values import ImportOptions

        files, told, options = list(self.files), dict(self.told), ImportOptions(client=self.client)

        def work(
            journal: OpenJournal, progress: Any, cancelled: Any
        ) -> "tuple[Preview, list[tuple[ClientId, str]]]":
            from journal.services import clients, imports

            seen = imports.preview(
                journal,
                files,
                options,
                per_file=told,
                progress=lambda done, of: progress(done / of if of else -1.0, ""),
                cancelled=cancelled,
            )
            return seen, clients.names(journal)

        self.context.desk.do_later(self.tr("Reading files"), work, self._draw_second)

    def _draw_second(self, found: "tuple[Preview, list[tuple[ClientId, str]]]") -> None:
        from journal.ui.pages.import_parts import FileCard, NameTable, PeopleModel

        seen, clients = found
        self.seen = seen
        body = self.second.body
        clear(body)
        outcomes = {each.file.path: each for each in seen.outcome.files}
        for file in seen.files:
            card = FileCard(self.context, file, outcomes.get(file.path))
            card.answered.connect(self._answered)
            body.addWidget(card)
        decided = dict(self.names.decisions) if self.names is not None else {}
        self.names = None
        if self.client is not None:
            whose = self.tr("Everything belongs to {0}.").format(dict(clients).get(self.client, ""))
            ask = button(self.tr("Ask for each name instead"), self._ask_names, "quiet")
            body.addWidget(label(whose, wrap=True))
            body.addLayout(row(ask, 1))
        if seen.names:
            body.addWidget(label(self.tr("Who is who"), "subheading"))
            body.addWidget(
                label(
                    self.tr("Each name of the files is asked about once; the answer is remembered."),
                    "muted",
                    wrap=True,
                )
            )
            self.names = NameTable(self.context, seen.names, clients, decided)
            self.names.decided.connect(self._settle.start)
            body.addWidget(self.names)
        before, self.people = self.people, None
        if seen.people:
            people = PeopleModel(self.context, seen.people)
            if before is not None:
                people.take_over(before)
            self._draw_people(people)
        self.skip_bad = QCheckBox(self.tr("Leave out the rows that cannot be read and take the rest"))
        self.skip_bad.setChecked(self._skips)
        self.skip_bad.toggled.connect(self._skip)
        bad = any(not file.refused and file.problems for file in seen.files)
        self.skip_bad.setVisible(bad)
        body.addWidget(self.skip_bad)
        self.figures = label("", "label", wrap=True)
        body.addWidget(self.figures)
        self.go_button = button(self.tr("Take in"), self.run, "primary")
        body.addLayout(row(self.go_button, button(self.tr("Cancel"), self.cancel), 1))
        body.addStretch(1)
        self.stack.setCurrentWidget(self.second)
        self._reckon()

    def _skip(self, on: bool) -> None:
        self._skips = on
        self._settle.start()

    def _ask_names(self) -> None:
        self.client = None
        self.told = {path: replace(options, client=None) for path, options in self.told.items()}
        self._read()

    def _draw_people(self, model: "PeopleModel") -> None:
        body = self.second.body
        self.people = model
        body.addWidget(label(self.tr("People"), "subheading"))
        text = self.tr("Only the ticked ones are kept. Nobody becomes a client unasked.")
        body.addWidget(label(text, "muted", wrap=True))
        table = Table(self.context.theme, model, self.tr("People"))
        table.setMinimumHeight(self.context.theme.px(240))
        body.addWidget(table)
        body.addLayout(
            row(
                button(self.tr("Tick all"), lambda: model.tick_all(True), "quiet"),
                button(self.tr("Tick none"), lambda: model.tick_all(False), "quiet"),
                1,
            )
        )
        model.ticked.connect(self._settle.start)

    def _answered(self, path: Path, options: "ImportOptions") -> None:
        self.told[path] = options
        self._read()

    def _decisions(self) -> "Decisions":
        from journal.services.import_values import Decisions

        return Decisions(
            names=dict(self.names.decisions) if self.names is not None else {},
            people=dict(self.people.ticks) if self.people is not None else {},
            skip_bad=self.skip_bad.isChecked(),
        )

    def _reckon(self) -> None:
        """Say what would be added under the decisions of the moment."""
        seen, decisions = self.seen, self._decisions()
        if seen is None:
            return

        def read(journal: OpenJournal) -> "Outcome | Refused":
            from journal.services import imports

            try:
                return imports.figures(journal, seen, decisions)
            except Refused as refused:
                return refused

        self.context.desk.ask(read, self._tell_figures, owner=self, key="import figures")

    def _tell_figures(self, outcome: "Outcome | Refused") -> None:
        lang = self.context.words.lang
        if isinstance(outcome, Refused):
            whole = [each for each in outcome.problems if each.line is None] or list(outcome.problems)
            self.figures.setText(" ".join(problems.full_sentence(each, lang) for each in whole[:3]))
            self.go_button.setEnabled(False)
            return
        self.figures.setText(self._sum(outcome))
        anything = outcome.clients + outcome.contacts + outcome.entries + outcome.payments + outcome.incidents
        self.go_button.setEnabled(bool(anything))

    def _sum(self, outcome: "Outcome") -> str:
        words = self.context.words
        parts = []
        if outcome.clients:
            parts.append(self.tr("%n new client(s)", "", outcome.clients))
        if outcome.contacts:
            parts.append(self.tr("%n contact(s)", "", outcome.contacts))
        if outcome.entries:
            entries = self.tr("%n hour entry(ies)", "", outcome.entries)
            parts.append(f"{entries} ({words.hours(outcome.seconds)})")
        if outcome.payments:
            parts.append(self.tr("%n payment(s)", "", outcome.payments))
        if outcome.incidents:
            parts.append(self.tr("%n incident(s)", "", outcome.incidents))
        if not parts:
            return self.tr("Nothing new: everything in these files is in the journal already, or left out.")
        return self.tr("This adds: {0}.").format(", ".join(parts))

    def cancel(self) -> None:
        """Go back to choosing; nothing was written."""
        self.seen = None
        self.stack.setCurrentWidget(self.first)
        self.load()

    # --- done

    def run(self) -> None:
        """Take the files in."""
        seen, decisions = self.seen, self._decisions()
        if seen is None:
            return
        self.go_button.setEnabled(False)

        def work(journal: OpenJournal, progress: Any, cancelled: Any) -> "ImportReceipt":
            from journal.services import imports

            return imports.run(
                journal,
                seen,
                decisions,
                progress=lambda done, of: progress(done / of if of else -1.0, ""),
                cancelled=cancelled,
            )

        self.context.desk.do_later(self.tr("Taking files in"), work, self._draw_third, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        from journal.domain.problems import Fault, FaultCode

        self.go_button.setEnabled(True)
        lang = self.context.words.lang
        if isinstance(error, Refused):
            self.figures.setText(" ".join(problems.full_sentence(each, lang) for each in error.problems[:3]))
        elif isinstance(error, Fault) and error.code is not FaultCode.CANCELLED:
            self.context.desk.failed.emit(error)

    def _draw_third(self, receipt: "ImportReceipt") -> None:
        self.receipt = receipt
        self.seen = None
        body = self.third.body
        clear(body)
        card = Card("card", margin=24, spacing=12)
        card.body.addWidget(label(self.tr("Taken in."), "large"))
        card.body.addWidget(label(self._sum(receipt.outcome), wrap=True))
        actions: list[QWidget | int] = []
        if receipt.outcome.touched:
            actions.append(
                button(
                    self.tr("Say what they pay"),
                    lambda: self.context.go("sheet", clients=receipt.outcome.touched),
                    "primary",
                )
            )
        if receipt.outcome.batch is not None:
            actions.append(button(self.tr("Take it back"), self._undo))
        actions.append(button(self.tr("Done"), self.cancel))
        card.body.addLayout(row(*actions, 1))
        if receipt.outcome.touched:
            text = self.tr(
                "One sheet asks for all of them at once. Without money the journal makes no suggestion."
            )
            card.body.addWidget(label(text, "muted", wrap=True))
        body.addWidget(card)
        body.addStretch(1)
        self.stack.setCurrentWidget(self.third)

    def _undo(self) -> None:
        from journal.services import imports

        batch = self.receipt.outcome.batch if self.receipt is not None else None
        if batch is not None:
            self.context.desk.take_back(
                lambda journal, leave: imports.undo_batch(journal, batch, leave_changed=leave)
            )
        self.cancel()
