"""Parts of the import page: one file with its questions, who the foreign names are, which people to keep."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QInputDialog, QWidget

from journal.domain.ids import ClientId
from journal.domain.problems import Code, Problem
from journal.exchange.mapping import ColumnMapping
from journal.services.import_values import Decision, Fate, FileOutcome, FilePreview, NameLine, PersonLine
from journal.ui.bits import Card, Fold, label
from journal.ui.context import Context
from journal.ui.pages.import_words import COLUMN_WORDS, FORMAT_WORDS
from journal.ui.tables import Column, Index, LinesModel
from journal.wording import problems, translate

_SHOWN_PROBLEMS = 200
_SHOWN_NOTES = 3


class FileCard(Card):
    """One file: what was found, what is wrong, and what has to be asked. A changed answer reads the file again."""

    answered = Signal(object, object)  # Path, ImportOptions

    def __init__(self, context: Context, file: FilePreview, outcome: FileOutcome | None) -> None:
        """Show a file of the preview."""
        super().__init__("card", margin=12, spacing=6)
        self.context = context
        self.file = file
        lang = context.words.lang
        self.setAccessibleName(file.path.name)
        self.body.addWidget(label(file.path.name, "subheading", wrap=True))
        found = (
            translate("Import", FORMAT_WORDS.get(file.format, file.format), lang=lang) if file.format else ""
        )
        encoding = file.parsed.encoding if file.parsed is not None else ""
        about = " · ".join(part for part in (found, encoding) if part)
        if about:
            self.body.addWidget(label(about, "muted"))
        if outcome is not None and not file.refused:
            counts = self.tr("{0} read: {1} new, {2} known already, {3} left out").format(
                outcome.read, outcome.new + outcome.updated, outcome.unchanged, outcome.skipped
            )
            self.body.addWidget(label(counts, wrap=True))
        asked = {Code.DATE_ORDER_NEEDED, Code.AMBIGUOUS_AMOUNT}  # worded as a question below
        for problem in [each for each in file.refused if each.code not in asked][:5]:
            self.body.addWidget(label(problems.full_sentence(problem, lang), "problem", wrap=True))
        if not file.refused and file.problems:
            self._bad_rows(file.problems)
        for note in file.notes[:_SHOWN_NOTES]:
            self.body.addWidget(label(problems.full_sentence(note, lang), "muted", wrap=True))
        self._questions()

    def _bad_rows(self, found: tuple[Problem, ...]) -> None:
        lang = self.context.words.lang
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 0, 0, 0)
        for place, problem in enumerate(found[:_SHOWN_PROBLEMS]):
            grid.addWidget(label(problems.full_sentence(problem, lang), "problem", wrap=True), place, 0)
        count = len({problem.line for problem in found})
        title = self.tr("%n row(s) cannot be read", "", count)
        self.body.addWidget(Fold(self.context.theme, title, inner, opened=count <= 5))

    def _questions(self) -> None:
        file, options = self.file, self.file.options
        codes = {problem.code for problem in file.problems}
        table = file.recognised is not None and bool(file.recognised.header)
        if Code.DATE_ORDER_NEEDED in codes or options.date_order:
            choices = [
                (self.tr("day/month/year"), "dmy"),
                (self.tr("month/day/year"), "mdy"),
                (self.tr("year/month/day"), "ymd"),
            ]
            self._ask(
                self.tr("How are days written in this file?"), choices, options.date_order, "date_order"
            )
        if Code.AMBIGUOUS_AMOUNT in codes or options.decimal:
            choices = [(self.tr("1.234,50"), ","), (self.tr("1,234.50"), ".")]
            self._ask(self.tr("How are amounts written in this file?"), choices, options.decimal, "decimal")
        if table and file.recognised is not None and (not file.format or file.format == "money"):
            self._mapping(file)

    def _ask(self, question: str, choices: list[tuple[str, str]], chosen: str | None, name: str) -> None:
        box = QComboBox()
        box.setAccessibleName(question)
        box.addItem(self.tr("Please choose"), None)
        for text, value in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda _index: self._answer(name, box.currentData()))
        self.body.addWidget(label(question, "label"))
        self.body.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)

    def _answer(self, name: str, value: Any) -> None:
        if name == "date_order":
            self.answered.emit(self.file.path, replace(self.file.options, date_order=value))
        else:
            self.answered.emit(self.file.path, replace(self.file.options, decimal=value))

    def _mapping(self, file: FilePreview) -> None:
        """Let the columns of a table of money be chosen; the proposal is filled in."""
        recognised = file.recognised
        if recognised is None:
            return
        mapping = file.options.mapping or recognised.mapping or ColumnMapping()
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 0, 0, 0)
        boxes: dict[str, QComboBox] = {}
        for place, (key, words) in enumerate(COLUMN_WORDS.items()):
            box = QComboBox()
            text = translate("Import", words, lang=self.context.words.lang)
            box.setAccessibleName(text)
            box.addItem(self.tr("– none –"), "")
            for header in recognised.header:
                box.addItem(header or "–", header)
            box.setCurrentIndex(max(0, box.findData(mapping.columns.get(key, ""))))
            boxes[key] = box
            grid.addWidget(label(text, "label"), place // 2, (place % 2) * 2)
            grid.addWidget(box, place // 2, (place % 2) * 2 + 1)
            box.activated.connect(lambda _index: self._mapped(mapping, boxes))
        title = self.tr("Which column means what")
        self.body.addWidget(Fold(self.context.theme, title, inner, opened=bool(file.refused)))

    def _mapped(self, before: ColumnMapping, boxes: dict[str, QComboBox]) -> None:
        columns = {key: str(box.currentData()) for key, box in boxes.items() if box.currentData()}
        mapping = replace(before, kind="money", columns=columns)
        self.answered.emit(self.file.path, replace(self.file.options, mapping=mapping, format="money"))


class NameTable(QWidget):
    """Each foreign name once: is a client, is new, or is not a client."""

    decided = Signal()

    def __init__(
        self,
        context: Context,
        lines: tuple[NameLine, ...],
        clients: list[tuple[ClientId, str]],
        decided: dict[str, Decision] | None = None,
    ) -> None:
        """Show the names with what is proposed, or with what was `decided` before the files were read again."""
        super().__init__()
        self.context = context
        self.clients = clients
        self.names = dict(clients)
        known = {line.key for line in lines}
        self.decisions = {key: made for key, made in (decided or {}).items() if key in known}
        self.boxes: dict[str, QComboBox] = {}
        self.setAccessibleName(self.tr("Names in the files"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        words = context.words
        for place, line in enumerate(lines):
            name = label(line.name, wrap=True)
            grid.addWidget(name, place, 0)
            parts = []
            if line.entries:
                entries = self.tr("{0} in %n entry(ies)", "", line.entries)
                parts.append(entries.format(words.hours(line.seconds)))
            parts += [words.money(each) for each in line.money]
            if line.payments and not line.money:
                parts.append(self.tr("%n payment(s)", "", line.payments))
            if line.incidents:
                parts.append(self.tr("%n incident(s)", "", line.incidents))
            if line.from_project:
                parts.append(self.tr("from the project"))
            if line.remembered:
                parts.append(self.tr("remembered"))
            grid.addWidget(label(" · ".join(parts), "muted", wrap=True), place, 1)
            box = self._box(line)
            self.boxes[line.key] = box
            grid.addWidget(box, place, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)

    def _box(self, line: NameLine) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{0} is").format(line.name))
        wanted = self.decisions.get(line.key, line.proposed)
        if line.proposed.fate is Fate.ASK:
            box.addItem(self.tr("Please choose"), None)
        box.addItem(self.tr("a new client"), Decision(fate=Fate.NEW))
        box.addItem(self.tr("not a client"), Decision(fate=Fate.NOT))
        named = [each.client for each in (line.proposed, wanted) if each.client]
        for client in dict.fromkeys([*line.candidates, *named]):
            box.addItem(
                self.tr("is {0}").format(self.names.get(client, "")), Decision(fate=Fate.IS, client=client)
            )
        if self.clients:
            box.addItem(self.tr("is another client …"), "other")
        self._show(box, wanted)
        box.activated.connect(lambda _index: self._decide(line, box))
        return box

    @staticmethod
    def _show(box: QComboBox, wanted: Decision) -> None:
        for index in range(box.count()):
            data = box.itemData(index)
            asks = data is None and wanted.fate is Fate.ASK
            same = isinstance(data, Decision) and (data.fate, data.client) == (wanted.fate, wanted.client)
            if asks or same:
                box.setCurrentIndex(index)
                return

    def _decide(self, line: NameLine, box: QComboBox) -> None:
        data = box.currentData()
        if data == "other":
            data = self._another(line, box)
        if isinstance(data, Decision):
            self.decisions[line.key] = data
            self.decided.emit()

    def _another(self, line: NameLine, box: QComboBox) -> Decision | None:
        names = [name for _key, name in self.clients]
        name, taken = QInputDialog.getItem(
            self, self.tr("Which client?"), self.tr("{0} is").format(line.name), names, 0, False
        )
        if not taken:
            self._show(box, self.decisions.get(line.key, line.proposed))
            return None
        client = self.clients[names.index(name)][0]
        return self.choose(line.key, client)

    def choose(self, key: str, client: ClientId) -> Decision:
        """Say that a name is a client."""
        box = self.boxes[key]
        decision = Decision(fate=Fate.IS, client=client)
        box.insertItem(0, self.tr("is {0}").format(self.names.get(client, "")), decision)
        box.setCurrentIndex(0)
        return decision


class PeopleModel(LinesModel):
    """People with a tick each; only the ticked are stored."""

    ticked = Signal()

    def __init__(self, context: Context, lines: tuple[PersonLine, ...]) -> None:
        """Show people as proposed."""
        self.ticks = {line.index: line.ticked for line in lines}
        super().__init__(context.theme, self._columns(), lines)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), lambda line: line.person.name or line.person.company, stretch=True),
            Column(self.tr("Company"), lambda line: line.person.company, colour=lambda _line: "muted"),
            Column(self.tr("Contact"), _reach, colour=lambda _line: "muted"),
            Column(self.tr("Belongs to"), lambda line: line.client_name or "–"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Add the tick."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            line = self.line(index.row())
            on = line is not None and self.ticks.get(line.index, False)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        line = self.line(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0 or line is None:
            return False
        self.ticks[line.index] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def take_over(self, before: "PeopleModel") -> None:
        """Keep the ticks of the same people, whose files were read again."""
        if before.people() == self.people():
            self.ticks = dict(before.ticks)

    def people(self) -> list[Any]:
        """Return who is listed, in order."""
        return [line.person for line in self._lines]

    def tick_all(self, on: bool) -> None:
        """Tick everybody or nobody."""
        self.ticks = dict.fromkeys(self.ticks, on)
        if self.rowCount():
            self.dataChanged.emit(
                self.index(0, 0, QModelIndex()), self.index(self.rowCount() - 1, 0, QModelIndex())
            )
        self.ticked.emit()


def _reach(line: PersonLine) -> str:
    person = line.person
    found = [*person.emails, *person.phones]
    first = found[0] if found else ""
    return str(getattr(first, "value", first))
