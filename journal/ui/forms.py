"""Forms beside the list: labels above fields, problems under them, Enter saves, Esc closes and keeps the draft."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from journal.domain.changes import Receipt
from journal.domain.problems import Problem, Refused
from journal.ui.bits import Banner, Fold, button, clear, icon_button, label
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.fields import CheckField, Field

_DRAFT_MS = 700  # at most a second of typing is lost when the process dies


class Form(QWidget):
    """A form. Subclasses add fields and give `save` the verb; nothing but `save` writes the record."""

    saved = Signal(object)  # Receipt
    closed = Signal()

    def __init__(
        self, context: Context, title: str, *, draft_key: str = "", save_text: str = "", inline: bool = False
    ) -> None:
        """Make an empty form; with `draft_key` what is typed survives closing and crashes under that key.

        `inline` is for a short form inside a card or a column: no scrolling of its own.
        """
        super().__init__()
        self.context = context
        self.draft_key = draft_key
        self.fields: list[Field] = []
        self._folds: dict[Field, Fold] = {}
        self._restoring = False
        self._touched = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        self.heading = label(title, "heading", wrap=True)
        self.setAccessibleName(title)
        self.close_button = icon_button(
            context.theme, "close", self.tr("Close (Esc). What is typed is kept."), self.leave
        )
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        self.column: Column | None = None
        if inline:
            head.setContentsMargins(0, 0, 0, 4)
            self.area = QVBoxLayout()
            self.area.setSpacing(12)
            outer.addLayout(self.area)
        else:
            self.column = Column(560, margin=16, spacing=12)
            self.area = self.column.body
            outer.addWidget(self.column, 1)
        self.notices = QVBoxLayout()
        self.area.addLayout(self.notices)
        foot = QHBoxLayout()
        foot.setContentsMargins(*((0, 8, 0, 0) if inline else (16, 8, 16, 12)))
        self.save_button = button(save_text or self.tr("Save"), self.submit, "primary", self.tr("Enter"))
        self.foot = foot
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        outer.addLayout(foot)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MS)
        self._draft_timer.timeout.connect(self._keep_draft)

    # --- building

    def add(self, field: Field, into: QLayout | None = None) -> Field:
        """Add a field to the form, or to a layout inside it."""
        self.fields.append(field)
        field.changed.connect(self._typed)
        for editor in {field.editor, *field.findChildren(QWidget)}:
            editor.installEventFilter(self)
        (into if into is not None else self.area).addWidget(field)
        return field

    def side_by_side(
        self, *fields: Field, stretches: Iterable[int] = (), into: QVBoxLayout | None = None
    ) -> None:
        """Add fields on one line."""
        across = QHBoxLayout()
        across.setSpacing(12)
        for field in fields:
            self.add(field, across)
            if isinstance(field, CheckField):  # level with the editors beside it
                field.title.setText(" ")
                field.title.show()
            across.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        for index, stretch in enumerate(stretches):
            across.setStretch(index, stretch)
        (into if into is not None else self.area).addLayout(across)

    def fold(self, text: str) -> tuple[Fold, QVBoxLayout]:
        """Add a section that unfolds; returns it and the layout for its fields."""
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(4, 4, 0, 4)
        inner.setSpacing(12)
        made = Fold(self.context.theme, text, content)
        self.area.addWidget(made)
        return made, inner

    def finish(self) -> None:
        """Close the layout off and fetch the draft, after the last field was added and the values were set."""
        if self.column is not None:
            self.area.addStretch(1)
        for field in self.fields:
            parent = field.parentWidget()
            while parent is not None and parent is not self:
                if isinstance(parent, Fold):
                    self._folds[field] = parent
                    break
                parent = parent.parentWidget()
        self._touched = False  # what the form itself has filled in, nobody typed
        self._draft_timer.stop()
        if self.draft_key:
            self._fetch_draft()

    def name_save(self, text: str) -> None:
        """Say on the button what saving does here."""
        self.save_button.setText(text)
        self.save_button.setAccessibleName(text)

    def extra_button(self, text: str, pressed: Callable[[], object], role: str = "quiet") -> QPushButton:
        """Add a button beside Save."""
        made = button(text, pressed, role)
        self.foot.addWidget(made)
        return made

    # --- values

    @property
    def typed_in(self) -> bool:
        """Whether a person has typed something that is not saved yet."""
        return self._touched

    def values(self) -> dict[str, Any]:
        """Return every field's value by name.

        Raises:
            Refused: all problems at once.
        """
        found: dict[str, Any] = {}
        problems: list[Problem] = []
        for field in self.fields:
            try:
                found[field.name] = field.value()
            except Refused as refused:
                if field.isHidden():  # not asked for: what was typed there before counts for nothing
                    found[field.name] = None
                else:
                    problems += refused.problems
        if problems:
            raise Refused(*problems)
        return found

    def field(self, name: str) -> Field:
        """Return a field by its name."""
        return next(field for field in self.fields if field.name == name)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show each problem under its field, those without a field at the top; the first wrong field gets the focus."""
        clear(self.notices)
        words = self.context.words
        by_name = {field.name: field for field in self.fields}
        said: dict[str, list[str]] = {}
        for problem in problems:
            said.setdefault(problem.field, []).append(words.problem(problem))
        for field in self.fields:
            field.show_problem(" ".join(said.get(field.name, [])))
        first: Field | None = next((field for field in self.fields if field.name in said), None)
        for name, sentences in said.items():
            if name not in by_name:
                for sentence in sentences:
                    line = label(sentence, "problem", wrap=True)
                    self.notices.addWidget(line)
        if first is not None:
            if first in self._folds:
                self._folds[first].unfold()
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.column is not None:
                self.column.ensureWidgetVisible(first)

    # --- saving and leaving

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Write the record through `self.context.desk.do`. Subclasses say how."""
        raise NotImplementedError

    def submit(self) -> None:
        """Read, save, and close when it worked."""
        try:
            values = self.values()
            self.show_problems(())
            receipt = self.save(values)
        except Refused as refused:
            self.show_problems(refused.problems)
            return
        if receipt is None:
            return
        self.forget_draft()
        self.saved.emit(receipt)

    def leave(self) -> None:
        """Close; what was typed is kept."""
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._keep_draft()
        self.closed.emit()

    def forget_draft(self) -> None:
        """Drop the draft."""
        self._draft_timer.stop()
        if self.draft_key and self._touched:
            from journal.services import drafts

            key = self.draft_key
            self.context.desk.write_quietly(lambda journal: drafts.clear(journal, key))
        self._touched = False

    def focus_first(self) -> None:
        """Put the cursor into the first field of a form that has just got its place."""
        if self.parentWidget() is not None:
            self.show()  # what is not seen yet gets no focus, and a layout shows it only later
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter saves (Ctrl+Enter in several lines), Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the same keys where no field has the focus."""
        if not self._key(self, event):
            super().keyPressEvent(event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if QApplication.activePopupWidget() is not None:
                return False
            self.leave()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(watched, QPushButton):
                watched.click()
                return True
            many = any(f.takes_enter() and watched in {f.editor, *f.editor.children()} for f in self.fields)
            if many and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if QApplication.activePopupWidget() is not None:
                return False
            self.submit()
            return True
        return False

    # --- drafts

    def _typed(self) -> None:
        if self._restoring:
            return
        self._touched = True
        sender = self.sender()
        if isinstance(sender, Field):
            sender.show_problem("")
        if self.draft_key and not self._draft_timer.isActive():
            self._draft_timer.start()  # not anew with each key: who types without a pause loses no more than others

    def draft(self) -> dict[str, Any]:
        """Return what is typed, field by field, as JSON keeps it."""
        kept = {}
        for field in self.fields:
            try:
                kept[field.name] = field.draft()
            except Refused:
                continue
        return kept

    def _keep_draft(self) -> None:
        if not self.draft_key or not self._touched:
            return
        from journal.services import drafts

        key, body = self.draft_key, self.draft()
        self.context.desk.write_quietly(lambda journal: drafts.save(journal, key, body))

    def _fetch_draft(self) -> None:
        from journal.services import drafts

        key = self.draft_key
        self.context.desk.ask(lambda journal: drafts.load(journal, key), self._restore, owner=self)

    def _restore(self, body: dict[str, Any] | None) -> None:
        if not body or self._touched:
            return
        before = self.draft()
        if all(before.get(name) == value for name, value in body.items() if name in before):
            return
        self._restoring = True
        for field in self.fields:
            if field.name in body:
                field.restore(body[field.name])
        self._restoring = False
        self._touched = True
        notice = Banner(self.tr("This is what you typed before."), "soft")

        def discard() -> None:
            self._restoring = True
            for field in self.fields:
                if field.name in before:
                    field.restore(before[field.name])
            self._restoring = False
            self.forget_draft()
            clear(self.notices)

        notice.offer(self.tr("Start afresh"), discard)
        self.notices.addWidget(notice)
