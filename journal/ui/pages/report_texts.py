"""Before a report for others is written: every free text that will be in it, read through in full."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from journal.domain.shorten import shortened
from journal.reports.others import FreeText, may_be_ticked
from journal.ui.bits import label, set_role
from journal.ui.theme import Theme

_LINE = 90


class ReadThrough(QDialog):
    """A list of texts, ticked or not, and below it the whole of the one at hand. Space ticks, Up and Down go on."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        texts: Sequence[FreeText],
        ticked: frozenset[tuple[str, str]],
        lang: str,
        action: str,
    ) -> None:
        """Show `texts`; `action` is what the button says that goes on."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read through"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        intro = self.tr(
            "These texts can be in the report. Only what is ticked will be; agreed steps always are. Read each one as the others will."
        )
        layout.addWidget(label(intro, wrap=True))
        self.only = QCheckBox(self.tr("Only what will be in it"))
        self.only.toggled.connect(self._narrow)
        layout.addWidget(self.only)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts"))
        self.list.setUniformItemSizes(True)
        set_role(self.list, "texts")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName(self.tr("The whole text"))
        for each in texts:
            self.list.addItem(self._item(each, ticked, lang))
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(self.list)
        both.addWidget(self.whole)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        layout.addWidget(both, 1)
        buttons = QDialogButtonBox()
        self.go = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        self.back = buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(theme.px(720), theme.px(520))
        if self.list.count():
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def _item(self, each: FreeText, ticked: frozenset[tuple[str, str]], lang: str) -> QListWidgetItem:
        from journal.reports.log import field_words

        name = field_words(each.field, lang)
        name = name[:1].upper() + name[1:]
        item = QListWidgetItem(f"{name}: {shortened(each.text, _LINE)}")
        item.setData(Qt.ItemDataRole.UserRole, each)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not may_be_ticked(each):
            item.setText(self.tr("Always: {0}").format(item.text()))
        else:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            on = (each.record, each.field) in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        return item

    def _show(self, item: QListWidgetItem | None) -> None:
        self.whole.setPlainText("" if item is None else item.data(Qt.ItemDataRole.UserRole).text)

    def _narrow(self, only: Any) -> None:
        ticked = self.ticked()
        for place in range(self.list.count()):
            item = self.list.item(place)
            each = item.data(Qt.ItemDataRole.UserRole)
            inside = not may_be_ticked(each) or (each.record, each.field) in ticked
            item.setHidden(bool(only) and not inside)

    def ticked(self) -> frozenset[tuple[str, str]]:
        """Return the records and fields that may be shown."""
        found = set()
        for place in range(self.list.count()):
            item = self.list.item(place)
            each = item.data(Qt.ItemDataRole.UserRole)
            if may_be_ticked(each) and item.checkState() == Qt.CheckState.Checked:
                found.add((each.record, each.field))
        return frozenset(found)
