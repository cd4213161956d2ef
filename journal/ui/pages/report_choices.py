"""What can be chosen about a report: which, of whom, of when, for whom, in what language, on what paper, with what in it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLayout, QVBoxLayout, QWidget

from journal.domain.ids import ClientId
from journal.ui.bits import Fold, button, clear, column, give_keys, label
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.pages.report_days import ReportDays
from journal.ui.pages.report_work import ABOUT_ONE, Wanted
from journal.ui.settings import LOGO


class ReportChoices(Column):
    """The column at the left. `changed`: another report; `trimmed`: other sections of the same one."""

    changed = Signal()
    trimmed = Signal()

    def __init__(self, context: Context) -> None:
        """Build the choices; clients and habits come with `take`."""
        super().__init__(context.theme.px(320), margin=0, spacing=12)
        from journal.reports.documents import report_name
        from journal.reports.dossier import Paper, Report

        self.context = context
        self.setFixedWidth(context.theme.px(340))
        self.shown: frozenset[tuple[str, str]] = frozenset()
        self._left_out: set[str] = set()  # sections of this kind of report
        self._fitted = ""
        self._begun = False
        lang = context.words.lang
        self.report = self._choice(
            self.tr("Report"), [(report_name(each, lang), each.value) for each in Report]
        )
        self.client = self._choice(self.tr("Client"), [])
        self.days = ReportDays(context)
        self.days.changed.connect(self._change)
        self.period = self.days.box
        self.body.addWidget(self.days)
        self.language = self._choice(self.tr("Language"), [("English", "en"), ("Español", "es")])
        self.paper = self._choice(self.tr("Paper"), [("A4", Paper.A4.value), ("Letter", Paper.LETTER.value)])
        self.audience = self._choice(
            self.tr("For whom"),
            [(self.tr("For me (each page says Private)"), "me"), (self.tr("For others"), "others")],
        )
        self.texts_button = button("")
        self.body.addWidget(self.texts_button)
        self.archive = QCheckBox(self.tr("Fit for an archive (PDF/A)"))
        self.archive.toggled.connect(lambda _on: self._change())
        self.body.addWidget(self.archive)
        self.sections = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self.sections)
        self.body.addWidget(Fold(context.theme, self.tr("Sections"), holder))
        self.trouble = label("", "problem", wrap=True)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)
        self.fit()

    def _choice(self, name: str, items: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, data in items:
            box.addItem(text, data)
        self.body.addLayout(column(label(name, "label"), box, spacing=4))
        box.activated.connect(lambda _index: self._change())
        return box

    def _change(self) -> None:
        self.fit()
        self.changed.emit()

    def fit(self) -> None:
        """Offer what belongs to the report that is chosen."""
        self.client.setEnabled(self.about_one or self.kind == "incidents")
        self.days.fit(self.kind)
        self.texts_button.setVisible(self.others)
        self.count_texts()
        if self._fitted != self.kind:
            self._fitted = self.kind
            self._left_out.clear()
            clear(self.sections)

    def count_texts(self) -> None:
        """Say how many texts were ticked."""
        words = self.tr("Texts that may be shown: %n …", "", len(self.shown))
        self.texts_button.setText(words)
        self.texts_button.setAccessibleName(words)

    @property
    def kind(self) -> str:
        """Which report."""
        return str(self.report.currentData())

    @property
    def about_one(self) -> bool:
        """Whether the report is about one client."""
        return self.kind in ABOUT_ONE

    @property
    def others(self) -> bool:
        """Whether others will read it."""
        return bool(self.audience.currentData() == "others")

    def take(self, names: list[tuple[ClientId, str]], language: str, paper: str) -> None:
        """Offer these clients; at first language and paper as the settings of the work say."""
        if not self._begun:
            self._begun = True
            self.language.setCurrentIndex(max(0, self.language.findData(language or self.context.words.lang)))
            self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        kept = self.client.currentData()
        self.client.clear()
        if not self.about_one:
            self.client.addItem(self.tr("All clients"), "")
        for key, name in names:
            self.client.addItem(name, str(key))
        place = self.client.findData(kept) if self.client.isEnabled() else 0
        self.client.setCurrentIndex(max(0, place))

    def choose(self, report: str = "", client: str = "") -> None:
        """Choose a report, a client."""
        if report:
            self.report.setCurrentIndex(max(0, self.report.findData(report)))
            self.fit()
        if client:
            place = self.client.findData(client)
            if place < 0:
                self.client.addItem("", client)
                place = self.client.count() - 1
            self.client.setCurrentIndex(place)

    def offer_sections(self, named: list[tuple[str, str]]) -> None:
        """Offer the sections that the report at hand has; what was left out stays out."""
        boxes = [box for box in widgets(self.sections) if isinstance(box, QCheckBox)]
        if [(box.property("section"), box.text()) for box in boxes] == named:
            return
        focus = next((box.property("section") for box in boxes if box.hasFocus()), None)
        clear(self.sections)
        for name, title in named:
            box = QCheckBox(title)
            box.setProperty("section", name)
            box.setChecked(name not in self._left_out)
            box.toggled.connect(partial(self._trim, name))
            self.sections.addWidget(box)
            if name == focus:
                give_keys(box, self)

    def _trim(self, section: str, on: bool) -> None:
        if on:
            self._left_out.discard(section)
        else:
            self._left_out.add(section)
        self.trimmed.emit()

    def everyone(self) -> list[tuple[ClientId, str]]:
        """Return the clients that are offered, with their names."""
        places = range(self.client.count())
        found = [(self.client.itemData(place), self.client.itemText(place)) for place in places]
        return [(ClientId(str(key)), name) for key, name in found if key]

    def wanted(self) -> Wanted:
        """Return what is chosen. Raises Refused where a day that was typed cannot be read."""
        from journal.reports.dossier import Report

        client = str(self.client.currentData() or "")
        start, end = self.days.days()
        return Wanted(
            report=Report(self.kind),
            client=ClientId(client) if client and self.client.isEnabled() else None,
            start=start,
            end=end,
            lang=str(self.language.currentData()),
            paper=str(self.paper.currentData()),
            archive=self.archive.isChecked(),
            others=self.others,
            without=frozenset(self._left_out),
            shown=self.shown,
            logo=self.logo(),
        )

    def logo(self) -> Path | None:
        """Return the logo of the settings, where it is still there."""
        from journal.reports.naming import logo_at

        return logo_at(self.context.settings.text(LOGO))


def widgets(layout: QLayout) -> list[QWidget]:
    """Return the widgets of a layout in their order."""
    found = (layout.itemAt(place) for place in range(layout.count()))
    inside = (item.widget() for item in found if item is not None)
    return [widget for widget in inside if widget is not None]
