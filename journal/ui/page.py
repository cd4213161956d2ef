"""Pages: what they share, and the table by which the window finds them."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from journal.domain.changes import ANYTHING, Change, Topic
from journal.ui.bits import label, uncut
from journal.wording import noop

if TYPE_CHECKING:  # the window imports this module before its first paint
    from journal.ui.context import Context
    from journal.ui.forms import Form
    from journal.ui.table_view import Table


@dataclass(frozen=True)
class PageSpec:
    """How a page is found: its place in the side bar, and the class (`module:Class`) imported when first shown."""

    id: str
    text: str
    icon: str
    where: str
    bottom: bool = False  # below, with the settings


PAGES: tuple[PageSpec, ...] = (
    PageSpec("today", noop("Pages", "Today"), "today", "journal.ui.pages.today:TodayPage"),
    PageSpec("clients", noop("Pages", "Clients"), "clients", "journal.ui.pages.clients:ClientsPage"),
    PageSpec(
        "incidents",
        noop("Pages", "Incidents"),
        "incidents",
        "journal.ui.pages.incidents:IncidentsPage",
    ),
    PageSpec("hours", noop("Pages", "Hours"), "hours", "journal.ui.pages.hours:HoursPage"),
    PageSpec("money", noop("Pages", "Money"), "money", "journal.ui.pages.money:MoneyPage"),
    PageSpec(
        "verdicts",
        noop("Pages", "Verdicts"),
        "verdicts",
        "journal.ui.pages.verdicts:VerdictsPage",
    ),
    PageSpec("charts", noop("Pages", "Charts"), "charts", "journal.ui.pages.charts:ChartsPage"),
    PageSpec(
        "reports",
        noop("Pages", "Reports"),
        "report",
        "journal.ui.pages.reports:ReportsPage",
    ),
    PageSpec(
        "practice",
        noop("Pages", "Practice"),
        "chat",
        "journal.ui.pages.practice:PracticePage",
        bottom=True,
    ),
    PageSpec(
        "imports",
        noop("Pages", "Bring in"),
        "imports",
        "journal.ui.pages.imports:ImportsPage",
        bottom=True,
    ),
    PageSpec("sheet", noop("Pages", "Sheet"), "sheet", "journal.ui.pages.sheet:SheetPage", bottom=True),
    PageSpec(
        "remember",
        noop("Pages", "I remember"),
        "history",
        "journal.ui.pages.remember:RememberPage",
        bottom=True,
    ),
    PageSpec(
        "settings",
        noop("Pages", "Settings"),
        "settings",
        "journal.ui.pages.settings:SettingsPage",
        bottom=True,
    ),
)


# Pages that are no place in the side bar: they take the whole window.
APART: tuple[PageSpec, ...] = (
    PageSpec("listen", noop("Pages", "Listen"), "phone", "journal.ui.listen:ListenPage"),
)


def page_title(spec: PageSpec) -> str:
    """Return a page's name in the window's language."""
    return QCoreApplication.translate("Pages", spec.text)


class Page(QWidget):
    """One page. It loads when it is first shown, and again when something it cares about changed."""

    topics: Topic = ANYTHING  # what it cares about

    def __init__(self, context: "Context") -> None:
        """Build the widgets; read nothing yet."""
        super().__init__()
        self.context = context
        self.stale = True

    def load(self) -> None:
        """Read what is shown, through `self.context.desk.ask`. Subclasses say how."""

    def reveal(self, **target: Any) -> None:
        """Show one thing: what the keywords mean is the page's affair."""

    def first_focus(self) -> QWidget | None:
        """Return what the keys go to when the page is opened: its list or grid, where it has one."""
        names = (getattr(self, name, None) for name in ("table", "grid"))
        return next((each for each in names if isinstance(each, QWidget)), None)

    def leave(self) -> None:
        """Keep what is being typed: the window is about to close."""
        from journal.ui.forms import Form

        for form in self.findChildren(Form):
            form.leave()

    def on_change(self, change: Change) -> None:
        """Load again if the change concerns this page: at once when visible, else when shown."""
        if not change.touches(self.topics):
            return
        if self.isVisible():
            self.load()
        else:
            self.stale = True

    def showEvent(self, event: Any) -> None:
        """Load what became stale while hidden."""
        super().showEvent(event)
        if self.stale:
            self.stale = False
            self.load()


def make_page(spec: PageSpec, context: "Context") -> Page:
    """Import a page's module and make it."""
    module, _, name = spec.where.partition(":")
    made = getattr(import_module(module), name)(context)
    assert isinstance(made, Page)  # noqa: S101 - the table above is wrong otherwise
    made.setAccessibleName(page_title(spec))
    return made


class Head(QWidget):
    """The line over a page: its title, then filters, then the primary action."""

    def __init__(self, text: str) -> None:
        """Say the title."""
        super().__init__()
        self.title = label(text, "title")
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(24, 16, 24, 12)
        self.line.setSpacing(8)
        self.line.addWidget(self.title)
        self.line.addStretch(1)

    def add(self, *widgets: QWidget) -> None:
        """Add filters and buttons at the right."""
        for widget in widgets:
            if isinstance(widget, QLineEdit):
                widget.setMinimumWidth(110)
            elif isinstance(widget, QComboBox):
                uncut(widget)
            self.line.addWidget(widget)


class ListAndCard(QSplitter):
    """A list, and beside it what is chosen or the form that is being filled in; never a form over the list."""

    alone = Signal()  # nothing stands beside the list any more

    def __init__(self, table: QWidget, name: str, context: "Context") -> None:
        """Put `table` alone; `show_beside` opens the other side. `name` keeps the width."""
        super().__init__(Qt.Orientation.Horizontal)
        self.context = context
        self.table = table
        self._name = name
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.addWidget(table)
        self.side = QWidget()
        self.side.setProperty("role", "plain")
        self._inside = QVBoxLayout(self.side)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.addWidget(self.side)
        self.side.hide()
        self.side.setMinimumWidth(context.theme.px(320))
        table.setMinimumWidth(context.theme.px(180))
        self.current: QWidget | None = None
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)
        kept = context.settings.state(f"split/{name}")
        if not kept.isEmpty():
            self.restoreState(kept)
        self.splitterMoved.connect(
            lambda _at, _index: context.settings.set_state(f"split/{name}", self.saveState())
        )

    def show_beside(self, widget: QWidget) -> None:
        """Show a card or form beside the list; the one before is dropped (a form keeps its draft)."""
        self._drop()
        self.current = widget
        self._inside.addWidget(widget)
        from journal.ui.forms import Form

        if isinstance(widget, Form):
            widget.closed.connect(self.close_beside)
        opening = self.side.isHidden()
        self.side.show()
        if opening and self.context.settings.state(f"split/{self._name}").isEmpty():
            self.setSizes([2 * self.width() // 5, 3 * self.width() // 5])
        for table in self.tables():
            table.narrow(True)

    def close_beside(self) -> None:
        """Show the list alone again."""
        self._drop()
        self.side.hide()
        for table in self.tables():
            table.narrow(False)
            table.setFocus()
        self.alone.emit()

    @property
    def form(self) -> "Form | None":
        """The form that is open, if one is."""
        from journal.ui.forms import Form

        return self.current if isinstance(self.current, Form) else None

    def tables(self) -> "list[Table]":
        """Return the list, or the lists that take turns."""
        from journal.ui.table_view import Table

        found = [self.table] if isinstance(self.table, Table) else []
        return found + self.table.findChildren(Table)

    def _drop(self) -> None:
        from journal.ui.forms import Form

        if self.current is not None:
            gone = self.current
            self.current = None
            if isinstance(gone, Form):
                gone.blockSignals(True)
                gone.leave()  # keeps the draft
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
