"""One chart with what belongs to it: its finding as heading, its picture, its table, and a menu to save and copy."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from journal.charts.catalogue import CATALOGUE
from journal.charts.table import Table as ChartTable
from journal.domain.filters import StatFilter
from journal.domain.problems import Fault, Refused
from journal.ui.bits import Card, icon_button, label
from journal.ui.canvas import ChartCanvas
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.table_view import Table
from journal.ui.tables import Column, LinesModel
from journal.ui.weigher import weigher_of


class ChartPanel(Card):
    """Shows one chart of the catalogue for what is filtered."""

    picked = Signal(object)  # Behind
    enlarged = Signal(str)  # the chart's name
    replaced = Signal(str, str)  # the chart that is shown, and the one that is wanted in its place

    def __init__(self, context: Context, name: str, *, with_table: bool = False) -> None:
        """Show nothing yet; `with_table` keeps the table beside the picture."""
        super().__init__("card", margin=12, spacing=4)
        self.context = context
        self.name = name
        self.values: Any = None
        self.filter = StatFilter()
        self.with_table = with_table
        self._follows = False
        lang = context.words.lang
        self.setAccessibleName(CATALOGUE[name].title(lang))
        self.finding = label("", "subheading", wrap=True)
        self.more = icon_button(context.theme, "more", self.tr("More for this chart"))
        self.as_table = QAction(self.tr("Show as table"), self)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._show_table)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        line = QHBoxLayout()
        line.addWidget(self.finding, 1)
        line.addWidget(self.more)
        self.body.addLayout(line)
        self.canvas = ChartCanvas(context)
        self.canvas.picked.connect(self.picked.emit)
        self.canvas.drawn.connect(self._drawn)
        self.table: Table | None = None
        self.trouble = label("", "muted", wrap=True)
        self.stack = QStackedWidget()
        shown: QWidget = self.canvas
        if with_table:
            shown = QWidget()
            both = QVBoxLayout(shown)
            both.setContentsMargins(0, 0, 0, 0)
            both.addWidget(self.canvas, 3)
            both.addWidget(self._make_table(), 2)
        self.shown = shown
        self.stack.addWidget(shown)
        self.stack.addWidget(self.trouble)
        self.body.addWidget(self.stack, 1)

    def _make_table(self) -> Table:
        """Make the table of the numbers: four of them at once would hold the window, so each is made when wanted."""
        self.table = Table(
            self.context.theme, LinesModel(self.context.theme, ()), self.tr("Numbers of the chart")
        )
        self._fill_table()
        return self.table

    def _fill_table(self) -> None:
        table = self.numbers()
        if table is not None and self.table is not None:
            model = self.table.lines
            model.beginResetModel()
            model.columns = tuple(_column(table, place) for place in range(len(table.headers)))
            model.endResetModel()
            model.set_lines(table.rows)
            self.table.fit_columns()

    def _fill_menu(self) -> None:
        if self.menu.actions():
            return
        add = self.menu.addAction
        if not self.with_table:
            self.menu.addAction(self.as_table)
            add(self.tr("Enlarge"), lambda: self.enlarged.emit(self.name))
            other = self.menu.addMenu(self.tr("Show another chart here"))
            for chart in CATALOGUE.values():
                if chart.name != self.name:
                    words = chart.title(self.context.words.lang)
                    other.addAction(words, partial(self.replaced.emit, self.name, chart.name))
            self.menu.addSeparator()
        add(self.tr("Copy picture"), self.canvas_copy)
        add(self.tr("Save picture …"), self.save)
        self.menu.addSeparator()
        add(self.tr("Copy numbers"), self.copy_table)
        add(self.tr("Save numbers as CSV …"), self.save_table)

    # --- showing

    def show_for(self, chosen: StatFilter) -> None:
        """Read and draw for a filter.

        What rests on verdicts waits for the window's weighing, and follows it: nobody is weighed for a chart alone.
        """
        from journal.services.statistics import WEIGHED

        self.filter = chosen
        name = self.name
        weighed = None
        if name in WEIGHED:
            weigher = weigher_of(self.context)
            if not self._follows:
                self._follows = True
                weigher.weighed.connect(self._weighed_anew)
            if weigher.latest is None:
                self._wait()
                if not weigher.busy:
                    weigher.start()  # at an inline desk this comes back here at once
                return
            weighed = weigher.latest

        def read(journal: OpenJournal) -> Any:
            from journal.services import statistics

            return statistics.values(journal, name, chosen, weighed=weighed)

        self.context.desk.ask(
            read, self.show_values, owner=self, key=f"chart values {id(self)}", failed=self._refused
        )

    def show_values(self, values: Any) -> None:
        """Draw from values that are there already."""
        chart, lang = CATALOGUE[self.name], self.context.words.lang
        self.values = values
        self.finding.setText(chart.finding(values, lang) or chart.title(lang))
        self._fill_table()
        self._show_table(self.as_table.isChecked())
        self.body.activate()  # a finding of two lines leaves the picture less room: draw it once, not twice
        self.canvas.show_values(values)

    def _drawn(self) -> None:
        figure = self.canvas.figure
        if figure is not None and not figure.marks:  # the picture says that there is nothing, once is enough
            self.finding.setText(CATALOGUE[self.name].title(self.context.words.lang))

    def _weighed_anew(self, _weighed: object) -> None:
        self.show_for(self.filter)

    def _wait(self) -> None:
        """Say what is waited for where there is nothing to show yet."""
        if self.values is None:
            self.finding.setText(CATALOGUE[self.name].title(self.context.words.lang))
            self.trouble.setText(self.tr("The relationships are being weighed; this takes a moment."))
            self.stack.setCurrentWidget(self.trouble)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            words = self.context.words
            self.finding.setText(CATALOGUE[self.name].title(words.lang))
            self.trouble.setText(" ".join(words.problem(problem) for problem in error.problems))
            self.stack.setCurrentWidget(self.trouble)
        elif isinstance(error, Fault):
            self.context.desk.failed.emit(error)
        else:
            self.context.desk.broken.emit(error)

    def _show_table(self, shown: bool) -> None:
        if not shown:
            self.stack.setCurrentWidget(self.shown)
            return
        if self.table is None:
            self.stack.addWidget(self._make_table())
        assert self.table is not None  # noqa: S101 - just made
        self.stack.setCurrentWidget(self.table)

    # --- keeping

    def canvas_copy(self) -> None:
        """Copy the picture."""
        self.canvas.copy()
        self.context.say(self.tr("Picture copied"))

    def copy_table(self) -> None:
        """Copy the numbers as text with tabs."""
        table = self.numbers()
        if table is not None:
            rows = [table.headers, *table.rows]
            QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
            self.context.say(self.tr("Numbers copied"))

    def numbers(self) -> ChartTable | None:
        """Return the numbers of the chart, once they are read."""
        if self.values is None:
            return None
        return CATALOGUE[self.name].table(self.values, self.context.words.lang)

    def save(self) -> None:
        """Ask for a file and save the picture."""
        self._ask_where(self.tr("Save picture"), ("PNG (*.png)", "SVG (*.svg)", "PDF (*.pdf)"), self.save_to)

    def _ask_where(self, title: str, kinds: tuple[str, ...], save: Callable[[Path], object]) -> None:
        """Ask where to save; the kind that is chosen ends the name, unless it has an ending of its own."""
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix(kind.partition("*.")[2].rstrip(")"))
        )
        dialog.filterSelected.emit(kinds[0])
        dialog.selectFile(self.name)
        dialog.fileSelected.connect(lambda path: save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Save the picture in the kind that the path ends with; PNG where it names none of ours."""
        known = path.suffix.lower() in {".png", ".svg", ".pdf"}
        whole = path if known else path.with_name(f"{path.name}.png")
        canvas = self.canvas
        self.context.desk.compute(
            lambda: canvas.save(whole), lambda _done: self._saved(whole), owner=self, failed=self._refused
        )

    def save_table(self) -> None:
        """Ask for a file and save the numbers."""
        self._ask_where(self.tr("Save numbers"), (self.tr("CSV (*.csv)"),), self.save_table_to)

    def save_table_to(self, path: Path) -> None:
        """Save the numbers as CSV (UTF-8 with a mark, so that spreadsheets read accents)."""
        from journal.domain.problems import FaultCode

        table = self.numbers()
        if table is None:
            return
        try:
            path.write_text(table.csv(), "utf-8-sig", newline="")
        except OSError:
            self.context.desk.failed.emit(Fault(FaultCode.CANNOT_WRITE, path=str(path)))
            return
        self._saved(path)

    def _saved(self, path: Path) -> None:
        self.context.say(self.tr("Saved: {0}").format(path.name))


def _column(table: ChartTable, place: int) -> Column:
    numeric = bool(table.numeric) and table.numeric[place]
    return Column(table.headers[place], lambda row: str(row[place]), right=numeric, stretch=place == 0)
