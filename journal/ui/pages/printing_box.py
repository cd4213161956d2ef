"""How reports look on this machine: the logo at their head, and how their files are named."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from journal.reports.naming import FILE_NAME
from journal.ui.bits import Card, button, label, row
from journal.ui.context import Context
from journal.ui.settings import FILE_NAMES, LOGO


class PrintingBox(Card):
    """A logo (SVG, PNG or JPEG) and a pattern for file names, kept beside the window's own settings."""

    def __init__(self, context: Context) -> None:
        """Show what is chosen."""
        super().__init__()
        self.context = context
        self.body.addWidget(label(self.tr("Reports on this machine"), "subheading"))
        self.logo = label("", wrap=True)
        self.choose_button = button(self.tr("Choose a logo …"), self.choose)
        self.none_button = button(self.tr("No logo"), lambda: self.keep(""), "quiet")
        self.body.addWidget(self.logo)
        self.body.addLayout(row(self.choose_button, self.none_button, 1))
        name = self.tr("Names of report files")
        self.pattern = QLineEdit(context.settings.text(FILE_NAMES, FILE_NAME))
        self.pattern.setAccessibleName(name)
        self.pattern.editingFinished.connect(self._name)
        self.body.addWidget(label(name, "label"))
        self.body.addWidget(self.pattern)
        help_text = self.tr("{report}, {client} and {day} stand for what they say.")
        self.pattern.setAccessibleDescription(help_text)
        self.body.addWidget(label(help_text, "small", wrap=True))
        self._show()

    def choose(self) -> None:
        """Ask for a picture."""
        kinds = self.tr("Pictures (*.svg *.png *.jpg *.jpeg)")
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), "", kinds)
        if path:
            self.keep(path)

    def keep(self, path: str) -> None:
        """Use this picture from now on; empty: none."""
        self.context.settings.set_text(LOGO, path)
        self._show()

    def _show(self) -> None:
        path = self.context.settings.text(LOGO)
        self.logo.setText(
            self.tr("Logo: {0}").format(Path(path).name) if path else self.tr("No logo is printed.")
        )
        self.none_button.setEnabled(bool(path))

    def _name(self) -> None:
        pattern = self.pattern.text().strip() or FILE_NAME
        self.pattern.setText(pattern)
        self.context.settings.set_text(FILE_NAMES, pattern)
