"""Taking back what was changed since: which rows those are, and whether the rest is taken back without them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from journal.domain.problems import Problem, Refused
from journal.ui.bits import button, label
from journal.ui.context import Context
from journal.wording import noop

_KINDS: dict[str, str] = {
    "client": noop("LeftBehind", "Client"),
    "contact": noop("LeftBehind", "Contact detail"),
    "tag": noop("LeftBehind", "Tag"),
    "engagement": noop("LeftBehind", "Engagement"),
    "boundary": noop("LeftBehind", "Boundary"),
    "incident": noop("LeftBehind", "Incident"),
    "thanks": noop("LeftBehind", "Thanks"),
    "entry": noop("LeftBehind", "Hours"),
    "payment": noop("LeftBehind", "Payment"),
    "reply": noop("LeftBehind", "Reply"),
    "attachment": noop("LeftBehind", "File"),
    "phrase": noop("LeftBehind", "Phrase"),
    "work_setting": noop("LeftBehind", "Setting"),
    "exchange_rate": noop("LeftBehind", "Exchange rate"),
}
_OTHER = noop("LeftBehind", "Record")
_LISTED = 200


def row_name(problem: Problem) -> str:
    """Name a row that was changed since: what it is, and its own words where it has some."""
    kind = _KINDS.get(str(problem.values.get("table", "")), _OTHER)
    said = QCoreApplication.translate("LeftBehind", kind)
    title = str(problem.values.get("title", "")).replace("\n", " ")
    return f"{said}: {title}" if title else said


class LeftBehindDialog(QDialog):
    """Lists the rows and asks; Enter and Esc take nothing back."""

    def __init__(
        self, parent: QWidget, context: Context, refused: Refused, go_on: Callable[[], object]
    ) -> None:
        """Name the rows of `refused`; `go_on` leaves them and takes the rest back."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed since"))
        count = len(refused.problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(
            label(self.tr("Changed since: %n record(s) of this step.", "", count), "large", wrap=True)
        )
        text = self.tr("They can stay as they are now while the rest is taken back.")
        layout.addWidget(label(text, "muted", wrap=True))
        self.rows = QListWidget()
        self.rows.setProperty("role", "texts")
        self.rows.setAccessibleName(self.tr("Changed since"))
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.addItems([row_name(each) for each in refused.problems[:_LISTED]])
        if count > _LISTED:
            self.rows.addItem(self.tr("and %n more", "", count - _LISTED))
        layout.addWidget(self.rows)
        buttons = QDialogButtonBox()
        self.leave_button = button(self.tr("Take the rest back"))
        self.stay_button = button(self.tr("Take nothing back"), role="primary")
        buttons.addButton(self.leave_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.stay_button, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(go_on)
        self.stay_button.setDefault(True)
        layout.addWidget(buttons)
        self.stay_button.setFocus()
        self.resize(context.theme.px(460), context.theme.px(340))
