"""The few dialogs: for what cannot be undone, for a bug, for the shortcuts. Everything else happens in place."""

import platform
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.ui.actions import ActionBook, native_keys
from journal.ui.bits import label
from journal.ui.table_view import Table
from journal.ui.tables import Column, LinesModel
from journal.ui.theme import Theme


def program_version() -> str:
    """Return the program's version."""
    try:
        return version("client-journal")
    except PackageNotFoundError:
        return "0"


def confirm(parent: QWidget, sentence: str, action: str, more: str = "") -> bool:
    """Ask before something that cannot be undone. The safe answer is the one that Enter gives."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(sentence)
    box.setInformativeText(more)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.applicationName())
    go = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is go


def bug_report(error: BaseException | None) -> str:
    """Return what helps to mend a bug and nothing personal: no messages, no values, no folders; code places only."""
    lines = [
        f"Client Journal {program_version()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            path = Path(frame.filename)
            parts = path.parts
            place = "/".join(parts[parts.index("journal") :]) if "journal" in parts else path.name
            lines.append(f"  {place}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


class BugDialog(QDialog):
    """A copyable report. Nothing is sent: the person decides whom to give it to."""

    def __init__(self, parent: QWidget, report: str, *, happened: bool) -> None:
        """Show `report`; `happened` says that something just went wrong."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        sentence = (
            self.tr("Something in the program went wrong. Your journal is as it was, and you can go on.")
            if happened
            else self.tr("Copy this text and say beside it what you did and what you expected.")
        )
        layout.addWidget(label(sentence, "large", wrap=True))
        layout.addWidget(
            label(
                self.tr(
                    "The text below holds no names and nothing of your journal. Nothing is sent by itself."
                ),
                "muted",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        layout.addWidget(self.text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(560, 420)


class ShortcutSheet(QDialog):
    """Every action with its keys."""

    def __init__(self, parent: QWidget, theme: Theme, book: ActionBook) -> None:
        """List the actions of `book`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All shortcuts"))
        rows = []
        for _spec, action in book.all():
            rows.append((action.text().replace("&", ""), native_keys(action.shortcut())))
        rows += [
            (self.tr("In a form: save"), "Enter"),
            (self.tr("In a long text: save"), "Ctrl+Enter"),
            (self.tr("In a form: close and keep what is typed"), "Esc"),
            (self.tr("In a scale: choose, or clear"), "1 … 5, 0"),
            (self.tr("In a list: open"), "Enter"),
            (self.tr("In a list: copy rows"), "Ctrl+C"),
        ]
        columns = (
            Column(self.tr("Action"), lambda row: str(row[0]), stretch=True),
            Column(self.tr("Keys"), lambda row: str(row[1])),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        self.table = Table(theme, LinesModel(theme, columns, rows), self.tr("All shortcuts"))
        layout.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(theme.px(480), theme.px(560))
