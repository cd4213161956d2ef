"""A slider with its words and its value, for figures that are tried out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from journal.ui.bits import label

_STEPS = 200


class Dial(QWidget):
    """One figure to try. It counts as moved only where it no longer stands where it began."""

    changed = Signal()

    def __init__(
        self, name: str, text: str, span: tuple[float, float], start: float, say: Callable[[float], str]
    ) -> None:
        """Stand at `start`, between the two ends of `span`; `say` words a value."""
        super().__init__()
        self.setObjectName(f"dial_{name}")
        self.name = name
        self.low, self.high = min(span[0], start), max(span[1], start)
        self.start = start
        self._say = say
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 10)
        self.slider.setAccessibleName(text)
        self.slider.setMinimumHeight(28)
        self._first = self._place(start)
        self.slider.setValue(self._first)
        self.shown = label(say(start))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = label(text, wrap=True)
        words.setBuddy(self.slider)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for place, (widget, stretch) in enumerate(((words, 5), (self.slider, 6), (self.shown, 3))):
            grid.addWidget(widget, 0, place)
            grid.setColumnStretch(place, stretch)
        self.slider.valueChanged.connect(self._moved)
        self._tell()

    @property
    def value(self) -> float:
        """What it stands at."""
        place = self.slider.value()
        if place == self._first:  # exactly what is recorded, not the nearest step
            return self.start
        return self.low + (self.high - self.low) * place / _STEPS

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere than it began."""
        return self.slider.value() != self._first

    def set_value(self, value: float) -> None:
        """Move it to a value, or as near as its ends allow."""
        self.slider.setValue(self._place(value))

    def reset(self) -> None:
        """Go back to where it began."""
        self.slider.setValue(self._first)

    def _place(self, value: float) -> int:
        span = self.high - self.low
        return round(_STEPS * min(max((value - self.low) / span, 0.0), 1.0)) if span > 0 else 0

    def _moved(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        text = self._say(self.value)
        self.shown.setText(text)
        self.slider.setAccessibleDescription(text)
