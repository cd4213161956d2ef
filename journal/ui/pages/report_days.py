"""Which days a report tells of: a usual span, one month, or from one day to another."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from journal.domain.problems import Refused
from journal.ui.bits import label
from journal.ui.context import Context
from journal.ui.pages.charts import span
from journal.ui.typed_fields import DateField
from journal.wording import formats

_MONTHS = 24
Days = tuple[date | None, date | None]  # half-open; None: as the report usually does


class ReportDays(QWidget):
    """The choice fits the report: months for a month, nothing for a settlement, two days to type for the others."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        """Offer nothing yet; `fit` says for which report."""
        super().__init__()
        self.context = context
        self._for_month: bool | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Period"))
        self.box.activated.connect(lambda _index: self._chosen())
        self.first = DateField(context, "from", self.tr("First day"))
        self.last = DateField(context, "to", self.tr("Last day"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Period"), "label"))
        layout.addWidget(self.box)
        for field in (self.first, self.last):
            layout.addWidget(field)
            field.changed.connect(self._typed)
        self._typed_shown()

    def fit(self, kind: str) -> None:
        """Offer the days that `kind` of report can tell of."""
        self.box.setEnabled(kind != "settlement")
        if (kind == "month") != self._for_month:
            self._for_month = kind == "month"
            self.box.clear()
            for text, data in self._months() if self._for_month else self._spans():
                self.box.addItem(text, data)
        self._typed_shown()

    def days(self) -> Days:
        """Return the days chosen. Raises Refused where a day that was typed cannot be read."""
        key = str(self.box.currentData() or "")
        today = self.context.journal.today()
        if not key or not self.box.isEnabled():
            return None, None
        if self._for_month:
            first = date.fromisoformat(key)
            return first, (first + timedelta(days=32)).replace(day=1)
        if key == "days":
            last = self.last.value()
            return self.first.value(), last + timedelta(days=1) if last else None
        if key == "year":
            return _year_before(today), today + timedelta(days=1)
        return span(key, today)

    def _spans(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Everything, or the report's usual period"), ""),
            (self.tr("Last 12 months"), "year"),
            (self.tr("Last 3 months"), "quarter"),
            (self.tr("This month"), "month"),
            (self.tr("Last month"), "last month"),
            (self.tr("This year"), "this year"),
            (self.tr("Last year"), "last year"),
            (self.tr("From one day to another"), "days"),
        ]

    def _months(self) -> list[tuple[str, str]]:
        found = []
        first = self.context.journal.today().replace(day=1)
        for _ in range(_MONTHS):
            name = formats.month(first, self.context.words.lang)
            found.append((name[:1].upper() + name[1:], first.isoformat()))
            first = (first - timedelta(days=1)).replace(day=1)
        return found

    def _typed_shown(self) -> None:
        shown = self.box.currentData() == "days" and self.box.isEnabled()
        self.first.setVisible(shown)
        self.last.setVisible(shown)

    def _chosen(self) -> None:
        self._typed_shown()
        self.changed.emit()

    def _typed(self) -> None:
        try:
            self.days()
        except Refused:
            return  # half a day is no reason to set the pages again
        self.changed.emit()


def _year_before(day: date) -> date:
    """The day after the same day of the year before, so that both make twelve months."""
    try:
        return day.replace(year=day.year - 1) + timedelta(days=1)
    except ValueError:  # 29 February
        return date(day.year - 1, 3, 1)
