"""The field for a client: a name, completed as one types; an unknown one can be added at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from journal.domain.ids import ClientId
from journal.domain.problems import Code, Refused, refuse
from journal.ui.bits import button, label
from journal.ui.context import Context
from journal.ui.fields import Field, Line


class ClientField(Field):
    """A client by name, completed as one types. Empty is None where `optional`; an unknown name can be added at once."""

    chosen = Signal(object)  # ClientId | None

    def __init__(
        self,
        context: Context,
        name: str,
        text: str,
        hint: str = "",
        *,
        optional: bool = False,
        limits: bool = True,
    ) -> None:
        """Make an empty field; `fill` gives it the names. With `limits` it says what was agreed with the client."""
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setLineEdit(Line())
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMinimumWidth(120)  # a long name among them must not widen the form
        self.combo.setMaxVisibleItems(14)
        super().__init__(name, text, self.combo, hint)
        self.context = context
        self.optional = optional
        self._wanted: ClientId | None = None
        self._names: dict[ClientId, str] = {}
        self._ids: list[ClientId] = []
        self._told: ClientId | None = None  # whom `chosen` named last
        line = self.combo.lineEdit()
        assert line is not None  # noqa: S101 - an editable box has one
        line.setAccessibleName(text)
        completer = self.combo.completer()
        assert completer is not None  # noqa: S101 - an editable box has one
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.textEdited.connect(lambda _text: self.changed.emit())
        line.editingFinished.connect(self._left)
        self.combo.activated.connect(self._activated)
        self.add = button(self.tr("Add as a new client"), self._add, "quiet")
        self.add.hide()
        self.box.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.limits = limits
        self.agreed = label("", "attention", wrap=True)
        self.agreed.hide()
        self.box.addWidget(self.agreed)
        self.fill()

    def fill(self) -> None:
        """Read the names again."""

        def read(journal: Any) -> list[tuple[ClientId, str]]:
            from journal.services import clients

            return clients.names(journal)

        self.context.desk.ask(read, self._take, owner=self)

    def value(self) -> Any:
        """Return the client's id or None."""
        plain = self.combo.currentText().strip()
        if not plain:
            if self.optional:
                return None
            raise refuse(self.name, Code.REQUIRED)
        exact = [each for each, name in self._names.items() if name == plain]
        if len(exact) == 1:
            return exact[0]
        if self._wanted is not None and self._names.get(self._wanted, plain) == plain:
            return self._wanted
        from journal.services import clients

        try:
            return clients.find(self.context.journal, plain).id
        except Refused as refused:
            problem = refused.problems[0]
            self.add.setVisible(problem.code is Code.UNKNOWN_CLIENT)
            raise refuse(self.name, problem.code, **problem.values) from None

    def set_value(self, value: Any) -> None:
        """Show a client by id; the name follows once the names are read."""
        self._wanted = self._told = value
        self._show_limits(value)
        self._show(self._names.get(value, "") if value else "")

    def draft(self) -> Any:
        """Return the text as typed."""
        return self.combo.currentText()

    def restore(self, draft: Any) -> None:
        """Show the text as it was typed."""
        self._wanted = None
        self._show(str(draft))

    def _show(self, text: str) -> None:
        self.combo.setCurrentText(text)
        line = self.combo.lineEdit()
        if line is not None and not line.hasFocus():
            line.home(False)  # of a long name the beginning is known, not the end

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; without a problem nothing is offered either."""
        super().show_problem(sentence)
        if not sentence:
            self.add.hide()

    def _take(self, names: list[tuple[ClientId, str]]) -> None:
        typed = self.combo.currentText()
        self._names = dict(names)
        self.combo.blockSignals(True)
        self.combo.clear()
        self._ids = [each for each, _name in names]
        self.combo.addItems([name for _each, name in names])
        self.combo.setCurrentIndex(-1)
        self._show(self._names.get(self._wanted, typed) if self._wanted else typed)
        self.combo.blockSignals(False)

    def _activated(self, index: int) -> None:
        self._wanted = self._ids[index] if 0 <= index < len(self._ids) else None
        self.changed.emit()
        self._tell(self._wanted)

    def _left(self) -> None:
        """Say whose name it is when the line is left, however it was typed."""
        try:
            known = self.value() if self.combo.currentText().strip() else None
        except Refused:
            self.add.hide()  # offered when the form is saved, not while one types
            known = None
        self._tell(known)

    def _tell(self, client: ClientId | None) -> None:
        if client != self._told:
            self._told = client
            self.chosen.emit(client)
            self._show_limits(client)

    def _show_limits(self, client: ClientId | None) -> None:
        """Say what limits hold with this client, wherever something is noted about them."""
        if not self.limits:
            return

        def read(journal: Any) -> list[str]:
            from journal.services import boundaries

            return [line.what for line in boundaries.current(journal, client)] if client else []

        def take(agreed: list[str]) -> None:
            self.agreed.setText("\n".join(self.tr("Agreed: {0}").format(what) for what in agreed))
            self.agreed.setVisible(bool(agreed))

        self.context.desk.ask(read, take, owner=self, key=f"limits {id(self)}")

    def _add(self) -> None:
        from journal.domain.records import Client
        from journal.services import clients

        name = self.combo.currentText().strip()
        receipt = self.context.desk.act(
            lambda journal: clients.add(journal, Client(id=ClientId(""), name=name, currency=""))
        )
        if receipt is not None and receipt.made:
            self._wanted = ClientId(receipt.made)
            self._names[self._wanted] = name
            self.show_problem("")
            self.fill()
            self.changed.emit()
            self._tell(self._wanted)
