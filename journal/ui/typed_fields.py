"""Fields whose text means something: money, durations, days, times, clients."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QWidget

from journal.domain.money import Money
from journal.domain.problems import Code, Refused, refuse
from journal.domain.text_input import parse_date, parse_decimal, parse_duration, parse_money
from journal.ui.bits import icon_button
from journal.ui.context import Context
from journal.ui.fields import TextField


class MoneyField(TextField):
    """An amount in one currency, as people type it. Empty is None."""

    def __init__(self, context: Context, name: str, text: str, currency: str, hint: str = "") -> None:
        """Make an empty amount of `currency`."""
        super().__init__(name, f"{text} ({currency})", hint)
        self.context = context
        self.plain_text = text
        self.currency = currency

    def set_currency(self, currency: str) -> None:
        """Read the amount in another currency."""
        self.currency = currency
        self.title.setText(f"{self.plain_text} ({currency})")
        self.editor.setAccessibleName(self.title.text())

    def value(self) -> Any:
        """Return Money or None."""
        plain = self.line.text().strip()
        if not plain:
            return None
        mark = decimal_mark(plain, self.context.words.lang)
        return parse_money(plain, self.currency, field=self.name, decimal=mark)

    def set_value(self, value: Any) -> None:
        """Show Money or nothing."""
        if isinstance(value, Money):
            self.set_currency(value.currency)
        self.line.setText(self.context.words.plain_amount(value))


def decimal_mark(text: str, lang: str) -> str | None:
    """Take the language's decimal mark only where the text has it; `12.50` stays 12.50 in Spanish."""
    return "," if lang == "es" and "," in text else None


class DecimalField(TextField):
    """A number such as a quantity. Empty is None."""

    def value(self) -> Any:
        """Return a Decimal or None."""
        plain = self.line.text().strip()
        if not plain:
            return None
        number = parse_decimal(plain, field=self.name)
        if number < 0:
            raise refuse(self.name, Code.NEGATIVE, text=plain)
        return number


class DurationField(TextField):
    """Hours and minutes: 1h30, 90m, 1:30, 1.5. Empty is None; a bare whole number is `bare` (minutes or hours)."""

    def __init__(
        self, context: Context, name: str, text: str, hint: str = "", *, bare: str = "hours"
    ) -> None:
        """Make an empty duration."""
        super().__init__(name, text, hint, "1:30" if bare == "hours" else "25")
        self.context = context
        self.bare = bare

    def value(self) -> Any:
        """Return whole seconds or None."""
        plain = self.line.text().strip()
        if not plain:
            return None
        if self.bare == "minutes" and plain.isdigit():
            if not plain.strip("0"):
                return None
            plain += "m"
        return parse_duration(plain, field=self.name)

    def set_value(self, value: Any) -> None:
        """Show seconds or nothing."""
        if value and self.bare == "minutes" and value % 60 == 0:
            self.line.setText(str(value // 60))
        else:
            self.line.setText(self.context.words.typed_hours(value))


class _WithButton(QWidget):
    """An editor with a small button at its right; behaves as the editor for focus and names."""

    def __init__(self, editor: QWidget, side: QPushButton) -> None:
        super().__init__()
        self.inner = editor
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(editor, 1)
        across.addWidget(side)
        self.setFocusProxy(editor)

    def setAccessibleName(self, name: str) -> None:
        """Name the editor too."""
        super().setAccessibleName(name)
        self.inner.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Describe the editor too."""
        super().setAccessibleDescription(text)
        self.inner.setAccessibleDescription(text)


class DateField(TextField):
    """A day, typed as people do (4/3/2026, 2026-03-04, today, yesterday) or picked. Up and Down move it by a day."""

    def __init__(
        self,
        context: Context,
        name: str,
        text: str,
        hint: str = "",
        *,
        future: bool = False,
        required: bool = False,
    ) -> None:
        """Make an empty day."""
        super().__init__(name, text, hint, required=required)
        self.context = context
        self.future = future
        self._calendar: QCalendarWidget | None = None
        pick = icon_button(context.theme, "calendar", self.tr("Pick a day"), self._pick)
        pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place = self.box.indexOf(self.line)
        self.box.removeWidget(self.line)
        self.holder = _WithButton(self.line, pick)
        self.box.insertWidget(place, self.holder)
        self.line.installEventFilter(self)
        digits = QFontMetrics(context.theme.font()).horizontalAdvance("30/12/2026")
        self.line.setMinimumWidth(digits + context.theme.px(24))  # a day is never cut

    def value(self) -> Any:
        """Return a date or None."""
        plain = super().value()
        if not plain:
            return None
        today = self.context.journal.today()
        words = {
            self.tr("today"): 0,
            self.tr("yesterday"): -1,
            self.tr("tomorrow"): 1,
            "today": 0,
            "yesterday": -1,
        }
        if plain.casefold() in words:
            return today + timedelta(days=words[plain.casefold()])
        return parse_date(plain, today, field=self.name, order="dmy", future=self.future)

    def set_value(self, value: Any) -> None:
        """Show a date or nothing."""
        self.line.setText("" if value is None else f"{value.day}/{value.month}/{value.year}")

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        """Move the day by the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                try:
                    day = self.value() or self.context.journal.today()
                except Refused:
                    return False
                self.set_value(day + timedelta(days=step))
                self.changed.emit()
                return True
        return False

    def _pick(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setAccessibleName(self.text)
            self._calendar.clicked.connect(self._picked)
            self._calendar.activated.connect(self._picked)
        try:
            day = self.value() or self.context.journal.today()
        except Refused:
            day = self.context.journal.today()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        if not self.future:
            today = self.context.journal.today()
            self._calendar.setMaximumDate(QDate(today.year, today.month, today.day))
        self._calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        self._calendar.show()
        self._calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._calendar is not None:
            self._calendar.hide()
        self.line.setFocus()
        self.changed.emit()


class TimeField(TextField):
    """A time of day: 9, 9:30, 0930. Empty is None."""

    def value(self) -> Any:
        """Return a time or None."""
        plain = super().value().replace(".", ":").replace("h", ":").rstrip(":")
        if not plain:
            return None
        if plain.isdigit():
            plain = f"{plain}:00" if len(plain) <= 2 else f"{plain[:-2]}:{plain[-2:]}"
        try:
            hours, minutes = plain.split(":")[:2]
            return time(int(hours), int(minutes))
        except ValueError:
            raise refuse(self.name, Code.NOT_A_TIME, text=self.line.text()) from None

    def set_value(self, value: Any) -> None:
        """Show a time or nothing."""
        self.line.setText("" if value is None else f"{value:%H:%M}")


def instant(day: date, clock: time, zone: str) -> datetime:
    """Return the UTC instant of a local day and time in an IANA zone."""
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
