"""A form that always stands on its page: made anew when what holds changes, but never under somebody's hands."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QApplication

from journal.ui.bits import Fold
from journal.ui.forms import Form


@dataclass(frozen=True)
class Left:
    """What a form leaves to the one that takes its place: what is typed, where the keys are, what is unfolded."""

    typed: dict[str, Any]
    keys: str
    unfolded: tuple[bool, ...]


class StandingForm(Form):
    """Shows what holds; `take_over` puts back what was being typed in the form before."""

    def finish(self) -> None:
        """Remember what holds, to know later what a person typed."""
        super().finish()
        self._as_shown = self.draft()

    def left(self) -> Left:
        """Return what the next form takes over; asked before this one goes."""
        focus = QApplication.focusWidget()
        here = [each.name for each in self.fields if focus is not None and each.isAncestorOf(focus)]
        if not here and focus is self.save_button:
            here = [self.save_button.objectName()]
        now = self.draft()
        typed = {name: value for name, value in now.items() if value != self._as_shown.get(name)}
        return Left(
            typed, here[0] if here else "", tuple(each.head.isChecked() for each in self._all_folds())
        )

    def take_over(self, left: Left) -> None:
        """Go on where the form before was; it has its place by now."""
        self._restoring = True
        for field in self.fields:
            if field.name in left.typed:
                field.restore(left.typed[field.name])
        self._restoring = False
        self._touched = bool(left.typed)
        for fold, opened in zip(self._all_folds(), left.unfolded, strict=False):
            fold.unfold(opened)
        self.show()  # what is not seen yet gets no focus, and a layout shows it only later
        for field in self.fields:
            if field.name == left.keys:
                field.setFocus()

    def _all_folds(self) -> list[Fold]:
        return self.findChildren(Fold)
