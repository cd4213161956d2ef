"""Seven days at a glance, each with its hours."""

from datetime import date, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.bits import set_role
from journal.ui.context import Context
from journal.wording import formats


class WeekStrip(QWidget):
    """A button a day; pressing one shows its entries."""

    picked = Signal(object)  # date

    def __init__(self, context: Context) -> None:
        """Make seven empty days."""
        super().__init__()
        self.context = context
        self._days: list[date] = []
        self._texts: list[tuple[str, str]] = []  # of each day, with its name and without
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(self.tr("The week"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        for number in range(7):
            made = QPushButton("")
            made.setAutoDefault(False)
            made.setProperty("role", "day")
            made.setAccessibleName(self.tr("Day"))
            made.setMinimumHeight(context.theme.px(44))
            made.clicked.connect(lambda _checked=False, number=number: self.picked.emit(self._days[number]))
            self.buttons.append(made)
            across.addWidget(made, 1)

    def first_of(self, day: date) -> date:
        """Return the first day of the week of `day`, by the settings of the work."""
        from journal.services import settings

        start = settings.current(self.context.journal).week_start
        return day - timedelta(days=(day.isoweekday() - start) % 7)

    def show_week(self, first: date, seconds: dict[date, int], chosen: date) -> None:
        """Show the hours of the week that begins on `first`."""
        words = self.context.words
        self._texts = []
        self._days = [first + timedelta(days=number) for number in range(7)]
        for day, made in zip(self._days, self.buttons, strict=True):
            name = formats.weekday(day, words.lang)
            hours = words.hours(seconds[day]) if seconds.get(day) else "–"
            short = words.typed_hours(seconds.get(day)) or words.none
            self._texts.append((f"{name[:3]} {day.day}\n{short}", f"{day.day}\n{short}"))
            made.setAccessibleName(f"{name} {words.full_day(day)}: {hours}")
            made.setToolTip(words.full_day(day))
            made.setEnabled(day <= self.context.journal.today())
            set_role(made, "chosen day" if day == chosen else "day")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names of the days out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as seven figures."""
        return QSize(self.context.theme.px(7 * 36), super().minimumSizeHint().height())

    def _fit(self) -> None:
        tight = self.width() < self.context.theme.px(7 * 60)
        for made, (whole, short) in zip(self.buttons, self._texts, strict=False):
            made.setText(short if tight else whole)
            made.setMinimumWidth(self.context.theme.px(34))
