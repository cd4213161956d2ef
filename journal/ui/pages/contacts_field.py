"""The ways to reach a client, a line each."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.domain.choices import ContactKind
from journal.domain.records import Contact
from journal.ui.bits import button, icon_button
from journal.ui.context import Context
from journal.ui.fields import Field


class _Line(QWidget):
    """One way: its kind, the address itself, the user's word for it."""

    def __init__(self, field: "ContactsField", contact: Contact | None) -> None:
        super().__init__()
        words = field.context.words
        self.kinds = list(ContactKind)
        self.kind = QComboBox()
        self.kind.setAccessibleName(QCoreApplication.translate("ContactsField", "Kind of contact"))
        for kind in self.kinds:
            self.kind.addItem(words.choice(kind))
        self.value = QLineEdit()
        self.value.setAccessibleName(field.text)
        self.label = QLineEdit()
        self.label.setPlaceholderText(QCoreApplication.translate("ContactsField", "work, private …"))
        self.label.setAccessibleName(QCoreApplication.translate("ContactsField", "Your word for it"))
        remove = icon_button(
            field.context.theme,
            "close",
            QCoreApplication.translate("ContactsField", "Remove"),
            lambda: field.remove(self),
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(self.kind, 2)
        across.addWidget(self.value, 5)
        across.addWidget(self.label, 2)
        across.addWidget(remove)
        if contact is not None:
            self.kind.setCurrentIndex(self.kinds.index(contact.kind))
            self.value.setText(contact.value)
            self.label.setText(contact.label)
        self.kind.activated.connect(lambda _index: field.changed.emit())
        for line in (self.value, self.label):
            line.textEdited.connect(lambda _text: field.changed.emit())

    def contact(self) -> Contact | None:
        """Return what is entered, None for an empty line."""
        value = self.value.text().strip()
        kind = self.kinds[self.kind.currentIndex()]
        return Contact(kind=kind, value=value, label=self.label.text().strip()) if value else None


class ContactsField(Field):
    """Lines of contacts, and a button for one more."""

    def __init__(self, context: Context, name: str, text: str) -> None:
        """Start with one empty line for an e-mail."""
        self.holder = QWidget()
        super().__init__(name, text, self.holder)
        self.context = context
        inside = QVBoxLayout(self.holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.lines_box = QVBoxLayout()
        self.lines_box.setSpacing(4)
        inside.addLayout(self.lines_box)
        self.more = button(self.tr("One more"), self._more, "quiet")
        across = QHBoxLayout()
        across.addWidget(self.more)
        across.addStretch(1)
        inside.addLayout(across)
        self.lines: list[_Line] = []
        self._add(None)

    def value(self) -> Any:
        """Return the contacts."""
        return tuple(contact for contact in (line.contact() for line in self.lines) if contact is not None)

    def set_value(self, value: Any) -> None:
        """Show contacts."""
        for line in list(self.lines):
            self._drop(line)
        for contact in value:
            self._add(contact)
        if not self.lines:
            self._add(None)

    def draft(self) -> Any:
        """Return the contacts as JSON keeps them."""
        return [[contact.kind.value, contact.value, contact.label] for contact in self.value()]

    def restore(self, draft: Any) -> None:
        """Show a kept draft."""
        self.set_value(
            [Contact(kind=ContactKind(kind), value=value, label=word) for kind, value, word in draft]
        )

    def remove(self, line: "_Line") -> None:
        """Take a line away."""
        self._drop(line)
        if not self.lines:
            self._add(None)
        self.changed.emit()

    def _add(self, contact: Contact | None) -> "_Line":
        line = _Line(self, contact)
        self.lines.append(line)
        self.lines_box.addWidget(line)
        return line

    def _more(self) -> None:
        self._add(None).value.setFocus()

    def _drop(self, line: "_Line") -> None:
        self.lines.remove(line)
        line.hide()
        line.setParent(None)
        line.deleteLater()
