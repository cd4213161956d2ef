"""Every action once: this table makes the menus, the shortcuts, the command finder, the shortcut sheet and the tooltips."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from journal.charts.look import Look
from journal.ui.page import APART, PAGES, PageSpec, page_title
from journal.ui.theme import Theme
from journal.wording import noop


@dataclass(frozen=True)
class ActionSpec:
    """One action. `function` is a method of the window, or of the page named `page`, which is shown first."""

    id: str
    text: str
    icon: str
    shortcut: str
    menu: str
    function: str
    page: str = ""
    first_of_group: bool = False
    needs_journal: bool = True


MENUS: tuple[tuple[str, str], ...] = (
    ("journal", noop("Menus", "&Journal")),
    ("edit", noop("Menus", "&Edit")),
    ("log", noop("Menus", "&Log")),
    ("go", noop("Menus", "&Go")),
    ("view", noop("Menus", "&View")),
    ("help", noop("Menus", "&Help")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "back_up",
        noop("Actions", "Back up now"),
        "backup",
        "Ctrl+B",
        "journal",
        "back_up",
        first_of_group=True,
    ),
    ActionSpec(
        "show_folder",
        noop("Actions", "Show my journal's folder"),
        "folder",
        "Ctrl+Shift+O",
        "journal",
        "show_folder",
    ),
    ActionSpec(
        "open_sample", noop("Actions", "Look at the sample journal"), "sample", "", "journal", "open_sample"
    ),
    ActionSpec(
        "quit",
        noop("Actions", "Quit"),
        "close",
        "Ctrl+Q",
        "journal",
        "close",
        first_of_group=True,
        needs_journal=False,
    ),
    ActionSpec("undo", noop("Actions", "Undo"), "undo", "Ctrl+Z", "edit", "undo"),
    ActionSpec("redo", noop("Actions", "Redo"), "redo", "Ctrl+Shift+Z", "edit", "redo"),
    ActionSpec(
        "find",
        noop("Actions", "Search the journal"),
        "search",
        "Ctrl+F",
        "edit",
        "open_search",
        first_of_group=True,
    ),
    ActionSpec(
        "palette", noop("Actions", "Find a command or client"), "palette", "Ctrl+K", "edit", "open_palette"
    ),
    ActionSpec(
        "log_incident", noop("Actions", "Log an incident"), "incidents", "Ctrl+I", "log", "new", "incidents"
    ),
    ActionSpec("listen", noop("Actions", "Take a call"), "phone", "F8", "log", "take_call", "listen"),
    ActionSpec(
        "print_call_page",
        noop("Actions", "A page for calls away from the desk"),
        "report",
        "",
        "log",
        "print_call_page",
    ),
    ActionSpec("log_hours", noop("Actions", "Log hours"), "hours", "Ctrl+H", "log", "new", "hours"),
    ActionSpec("quick_entry", noop("Actions", "Quick line for hours"), "add", "Ctrl+L", "log", "focus_quick"),
    ActionSpec("timer", noop("Actions", "Start or stop the timer"), "start", "Ctrl+T", "log", "toggle_timer"),
    ActionSpec("log_payment", noop("Actions", "Log a payment"), "payment", "Ctrl+M", "log", "new", "money"),
    ActionSpec(
        "add_engagement",
        noop("Actions", "Add an engagement"),
        "engagement",
        "Ctrl+E",
        "log",
        "new_engagement",
        "money",
    ),
    ActionSpec(
        "add_thanks",
        noop("Actions", "Keep a kind word"),
        "thanks",
        "Ctrl+Shift+T",
        "log",
        "new_thanks",
        "clients",
    ),
    ActionSpec(
        "add_client",
        noop("Actions", "Add a client"),
        "clients",
        "Ctrl+N",
        "log",
        "new",
        "clients",
        first_of_group=True,
    ),
    ActionSpec(
        "look_system",
        noop("Actions", "Look: as the system"),
        "theme",
        "",
        "view",
        "look_system",
        needs_journal=False,
    ),
    ActionSpec(
        "look_light", noop("Actions", "Look: light"), "theme", "", "view", "look_light", needs_journal=False
    ),
    ActionSpec(
        "look_dark", noop("Actions", "Look: dark"), "theme", "", "view", "look_dark", needs_journal=False
    ),
    ActionSpec(
        "larger",
        noop("Actions", "Larger text"),
        "add",
        "Ctrl++",
        "view",
        "larger_text",
        first_of_group=True,
        needs_journal=False,
    ),
    ActionSpec(
        "smaller",
        noop("Actions", "Smaller text"),
        "other",
        "Ctrl+-",
        "view",
        "smaller_text",
        needs_journal=False,
    ),
    ActionSpec(
        "english",
        noop("Actions", "English"),
        "language",
        "",
        "view",
        "speak_english",
        first_of_group=True,
        needs_journal=False,
    ),
    ActionSpec(
        "spanish", noop("Actions", "Español"), "language", "", "view", "speak_spanish", needs_journal=False
    ),
    ActionSpec(
        "shortcuts",
        noop("Actions", "All shortcuts"),
        "help",
        "F1",
        "help",
        "show_shortcuts",
        needs_journal=False,
    ),
    ActionSpec(
        "report_bug",
        noop("Actions", "Report a problem"),
        "bug",
        "",
        "help",
        "show_bug_report",
        needs_journal=False,
    ),
    ActionSpec(
        "about",
        noop("Actions", "About Client Journal"),
        "info",
        "",
        "help",
        "show_about",
        needs_journal=False,
    ),
)


# Qt asks for these by itself where it writes keys: short, as on the keyboards themselves.
KEYS = (noop("QShortcut", "Ctrl"), noop("QShortcut", "Shift"))


def native_keys(keys: QKeySequence) -> str:
    """Return keys as the menus write them."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def action_text(spec: ActionSpec) -> str:
    """Return an action's words in the window's language."""
    return QCoreApplication.translate("Actions", spec.text)


def page_actions() -> tuple[ActionSpec, ...]:
    """Return one action a page, Ctrl+1 to Ctrl+9 in the order of the side bar."""
    made = []
    for number, spec in enumerate(PAGES, 1):
        key = f"Ctrl+{number}" if number <= 9 and not spec.bottom else ""
        made.append(ActionSpec(f"go_{spec.id}", spec.text, spec.icon, key, "go", "", spec.id))
    return tuple(made)


class ActionBook(QObject):
    """The table as QActions of one window."""

    def __init__(self, theme: Theme, run: Callable[[ActionSpec], None], parent: QObject) -> None:
        """Make every action; `run` does one."""
        super().__init__(parent)
        self.theme = theme
        self.specs = {spec.id: spec for spec in (*ACTIONS, *page_actions())}
        self._actions: dict[str, QAction] = {}
        for spec in self.specs.values():
            self._actions[spec.id] = self._make(spec, run)
        self._dressed: dict[str, Look] = {}  # the look of the icons of a menu

    def __getitem__(self, action_id: str) -> QAction:
        """Return an action by its id."""
        return self._actions[action_id]

    def all(self) -> list[tuple[ActionSpec, QAction]]:
        """Return every action with its row of the table."""
        return [(spec, self._actions[spec.id]) for spec in self.specs.values()]

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for menu_id, text in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Menus", text))
            menu.setAccessibleName(menu.title().replace("&", ""))
            menu.aboutToShow.connect(partial(self.dress, menu_id))
            for spec in self.specs.values():
                if spec.menu == menu_id:
                    if spec.first_of_group and not menu.isEmpty():
                        menu.addSeparator()
                    menu.addAction(self._actions[spec.id])

    def enable(self, ready: bool) -> None:
        """Allow or forbid what needs an open journal."""
        for spec in self.specs.values():
            if spec.needs_journal:
                self._actions[spec.id].setEnabled(ready)

    def dress(self, menu_id: str) -> None:
        """Draw the icons of a menu that opens in the colours of the look: all of them would hold the window too long."""
        if self._dressed.get(menu_id) is self.theme.look:
            return
        self._dressed[menu_id] = self.theme.look
        for spec in self.specs.values():
            if spec.menu == menu_id:
                self._actions[spec.id].setIcon(self.theme.icon(spec.icon))

    def _make(self, spec: ActionSpec, run: Callable[[ActionSpec], None]) -> QAction:
        text = action_text(spec) if not spec.id.startswith("go_") else page_title(_page_of(spec))
        made = QAction(text, self)
        made.setObjectName(spec.id)
        if spec.shortcut:
            keys = QKeySequence(spec.shortcut)
            made.setShortcut(keys)
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.setToolTip(f"{text} ({native_keys(keys)})")
        else:
            made.setToolTip(text)
        made.setStatusTip("")
        made.triggered.connect(lambda _checked=False: run(spec))
        return made


def _page_of(spec: ActionSpec) -> PageSpec:
    return next(page for page in (*PAGES, *APART) if page.id == spec.page)
