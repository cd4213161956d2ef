"""Every assumption of the verdict: what it is now, what it shall be, its default, and why."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from journal.domain.changes import Receipt
from journal.domain.problems import Refused
from journal.domain.settings import DEFAULTS, WorkSettings, read_setting, write_setting
from journal.ui.bits import Fold, button, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.grid import Grid, GridColumn, GridModel
from journal.wording import assumptions

_TYPED = 2  # the column that is typed in


class AssumptionSheet(Fold):
    """A sheet to type in; under it the reason for the assumption at hand, in full."""

    def __init__(self, context: Context) -> None:
        """Build the sheet; `show_settings` says what holds."""
        super().__init__(context.theme, "")
        self.set_text(self.tr("Every assumption of the verdict"))
        self.context = context
        self.work_now = DEFAULTS
        self.model = GridModel(
            context,
            (
                GridColumn("title", self.tr("Assumption"), self._title, stretch=True),
                GridColumn("now", self.tr("Now"), self._now, right=True, width=110),
                GridColumn("value", self.tr("From now on"), read=self._read_value, right=True, width=120),
                GridColumn("default", self.tr("Default"), self._default, right=True, width=110),
            ),
        )
        self.grid = Grid(context, self.model, self.tr("Every assumption"), "assumptions")
        self.grid.setMinimumHeight(context.theme.px(420))
        self.grid.selectionModel().currentChanged.connect(self._explain)
        box = QVBoxLayout(self.content)
        box.setContentsMargins(0, 0, 0, 0)
        text = self.tr(
            "Each is a guess with a reason. Change one and it holds from now on; earlier verdicts keep theirs."
        )
        box.addWidget(label(text, "muted", wrap=True))
        box.addWidget(self.grid)
        self.why = label("", wrap=True)
        self.why.setMinimumHeight(context.theme.px(44))  # two lines: the buttons stay where they are
        box.addWidget(self.why)
        self.wrong = label("", "problem", wrap=True)
        box.addWidget(self.wrong)
        keep = button(self.tr("Keep these"), self._keep)
        reset = button(self.tr("Reset all to the defaults"), self._reset, "quiet")
        box.addLayout(row(keep, reset, 1))

    def show_settings(self, now: WorkSettings, draft: dict[str, Any] | None = None) -> None:
        """Show what holds; what is typed stays, and `draft` is what was typed before and not kept."""
        self.work_now = now
        if self.model.rows:
            self.grid.viewport().update()
            return
        self._empty()
        # Its cells are counted: a draft of a program with other assumptions fits nowhere.
        if draft is not None and draft.get("names") == self.grid.beside["names"]:
            self.model.restore(draft)
            self.grid.setCurrentIndex(self.model.index(0, _TYPED, QModelIndex()))
            self.unfold(bool(self.model.begun()))

    def _empty(self) -> None:
        """Begin with nothing typed, at the same cell."""
        row = max(0, self.grid.currentIndex().row())
        self.model.set_rows(assumptions.names())
        self.grid.beside = {"names": list(self.model.rows)}
        self.grid.setCurrentIndex(self.model.index(row, _TYPED, QModelIndex()))

    def _explain(self, here: QModelIndex, _before: QModelIndex) -> None:
        name = self.model.rows[here.row()] if here.isValid() else ""
        said = f"{self._title(name)}. {assumptions.reason(name, self._lang)}" if name else ""
        self.why.setText(said)
        self.grid.setAccessibleDescription(said)

    @property
    def _lang(self) -> str:
        return self.context.words.lang

    def _title(self, name: str) -> str:
        return assumptions.title(name, self._lang)

    def _now(self, name: str) -> str:
        return shown(getattr(self.work_now, name), self._lang)

    def _default(self, name: str) -> str:
        return shown(getattr(DEFAULTS, name), self._lang)

    def _read_value(self, text: str, name: str) -> Any:
        return read_setting(name, text, self.work_now.home_currency)

    def _keep(self) -> None:
        values: dict[str, Any] = {}
        try:
            for place in self.model.begun():
                values[self.model.rows[place]] = self.model.value(place, "value")
        except Refused as refused:
            self.wrong.setText(self.context.words.problem(refused.problems[0]))
            return
        self._change(values)

    def _reset(self) -> None:
        self._change({name: getattr(DEFAULTS, name) for name in assumptions.names()})

    def _change(self, values: dict[str, Any]) -> None:
        self.wrong.setText("")
        if not values:
            return

        def work(journal: OpenJournal) -> Receipt:
            from journal.services import settings

            return settings.change_many(journal, values)

        if self.context.desk.act(work) is not None:
            self.grid.forget_draft()
            self._empty()
            self.context.say(self.tr("Kept, from now on"))


def shown(value: Any, lang: str) -> str:
    """Return a setting as it is typed, short."""
    if isinstance(value, tuple):
        return " ".join(f"{each:g}" for each in value)
    if isinstance(value, float):
        return f"{value:.4g}".replace(".", "," if lang == "es" else ".")
    return write_setting(value)
