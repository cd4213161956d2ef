"""The unsent page: a place for what one would love to say. Nothing leaves it."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.domain.ids import IncidentId
from journal.ui.bits import button, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow

_KEEP_MS = 700


class _NeverCopied(QPlainTextEdit):
    """Text that can be written and read, and neither copied, cut, dragged nor pasted elsewhere."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give nothing away."""
        return QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave out copying and cutting, the clipboard's keys of old included."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            return
        super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy nothing."""

    def cut(self) -> None:
        """Cut nothing."""


class UnsentPage(QWidget):
    """Stands beside a reply under its wait, and is gone when the wait is."""

    def __init__(self, context: Context, incident: IncidentId, until: datetime | None) -> None:
        """Show what was written. Without `until` the wait is over and the page was to be kept."""
        super().__init__()
        self.context, self.incident, self.until = context, incident, until
        self.setAccessibleName(self.tr("What I would love to say"))
        self.area = _NeverCopied()
        self.area.setAccessibleName(self.accessibleName())
        self.area.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.area.setMinimumHeight(context.theme.px(90))
        self.area.setTabChangesFocus(True)
        self.keep = QCheckBox(self.tr("Keep it when the wait is over"))
        self.keep.setAccessibleName(self.keep.text())
        told = (
            self.tr(
                "Write it as it comes. It cannot be copied, sent, searched or exported, and it is destroyed "
                "when the wait is over."
            )
            if until is not None
            else self.tr("It was to be kept. It cannot be copied, sent, searched or exported.")
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(label(told, "small", wrap=True))
        box.addWidget(self.area)
        destroy = button(
            self.tr("Destroy it now"), self.destroy_page, "quiet", self.tr("This cannot be undone.")
        )
        box.addWidget(flow(self.keep, 1, destroy))
        self.keep.setVisible(until is not None)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.save)
        context.desk.ask(self._read, self._take, owner=self)

    def _read(self, journal: OpenJournal) -> tuple[str, datetime | None] | None:
        from journal.services import unsent

        return unsent.load(journal, self.incident)

    def _take(self, found: tuple[str, datetime | None] | None) -> None:
        if found is not None:
            self.area.setPlainText(found[0])
            self.keep.setChecked(found[1] is None)
        self.area.textChanged.connect(self._typed)
        self.keep.toggled.connect(lambda _on: self.save())

    def _typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Keep what is typed until the wait is over; nothing, where it is over and the page was not to be kept."""
        from journal.services import unsent

        self._timer.stop()
        key, body = self.incident, self.area.toPlainText()
        kept = self.keep.isChecked()

        def write(journal: Any) -> None:
            end = unsent.wait_of(journal, key)
            if kept or end is not None:
                unsent.save(journal, key, body, None if kept else end)

        self.context.desk.write_quietly(write)

    def destroy_page(self) -> None:
        """Wipe it now."""
        from journal.services import unsent

        self._timer.stop()
        self.area.blockSignals(True)
        self.area.clear()
        self.area.document().clearUndoRedoStacks()
        self.area.blockSignals(False)
        key = self.incident
        self.context.desk.write_quietly(lambda journal: unsent.destroy(journal, key))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed: the page closes."""
        super().hideEvent(event)
        if self._timer.isActive():
            self.save()
