"""The look of the window: tokens of resources/themes become a palette, a style sheet and the colours of icons."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QThread, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from journal.charts.look import Look
from journal.home import resources
from journal.ui import icons
from journal.ui.stylesheet import style_sheet

if TYPE_CHECKING:
    from journal.ui.dressing import Dresser

_BODY_PX = 13.0


class Theme(QObject):
    """The chosen look. `changed` tells widgets that paint themselves to paint again."""

    changed = Signal()

    def __init__(self, choice: str = "system", lang: str = "en", text_size: int = 100) -> None:
        """Prepare the look `choice` (system, light, dark) for a language and a text size in per cent."""
        super().__init__()
        self._choice = choice
        self._lang = lang
        self._text_size = text_size
        self._system_px = _BODY_PX
        self._arrows: QTemporaryDir | None = None
        self._dresser: Dresser | None = None
        self.dressing = False  # while it is, tables keep their widths: Qt asks for them at every step
        self.look = Look.named("light", lang)

    def apply(self) -> None:
        """Dress the application. Call once after it is made; later changes dress it again by themselves."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a theme without an application is a bug
        self._system_px = float(
            QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
        )
        for weight in ("Regular", "Semibold"):
            QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SourceSans3-{weight}.ttf"))
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    def release(self) -> None:
        """Stop following the system and drop what was drawn."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._system_changed)
        self._arrows = None
        if self._dresser is not None:
            self._dresser.release()
            self._dresser = None
        icons.forget()

    @property
    def choice(self) -> str:
        """What was chosen: system, light or dark."""
        return self._choice

    @property
    def dressed(self) -> bool:
        """Whether all widgets wear the look of the moment; what is hidden follows within a second."""
        return self._dresser is None or self._dresser.done

    @property
    def scale(self) -> float:
        """How much larger than 13 px the text is: the system's font times the chosen size."""
        system = min(2.0, max(1.0, self._system_px / _BODY_PX))
        return round(system * self._text_size / 100, 2)

    def choose(self, choice: str) -> None:
        """Take another look."""
        self._choice = choice
        self._dress()

    def resize_text(self, per_cent: int) -> None:
        """Take another size of text."""
        self._text_size = per_cent
        self._dress()

    def speak(self, lang: str) -> None:
        """Take another language; charts are worded through the look."""
        self._lang = lang
        self._dress()

    def px(self, at_100: float) -> int:
        """Scale a length of the tokens."""
        return round(at_100 * self.scale)

    def icon(self, name: str, colour: str = "muted", size: int = 16) -> QIcon:
        """Return an icon in the colour of a token; checked it takes the accent."""
        densest = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        return icons.icon(
            name,
            getattr(self.look, colour),
            self.px(size),
            densest,  # Qt makes it smaller for the others
            active=self.look.accent,
            disabled=self.look.line,
        )

    def pixmap(self, name: str, colour: str = "muted", size: int = 16) -> QPixmap:
        """Return an icon as a picture for a label."""
        screen = QGuiApplication.primaryScreen()
        return icons.pixmap(
            name, getattr(self.look, colour), self.px(size), screen.devicePixelRatio() if screen else 1.0
        )

    def colour(self, token: str) -> QColor:
        """Return the colour of a token."""
        return QColor(getattr(self.look, token))

    def font(self, size: str = "body", *, semibold: bool = False) -> QFont:
        """Return the interface font in a size of the tokens, with tabular figures."""
        font = QFont(self.look.sans)
        font.setPixelSize(self.px(getattr(self.look, size)))
        if semibold:
            font.setWeight(QFont.Weight.DemiBold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _dark(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        self.look = Look.named("dark" if self._dark() else "light", self._lang, self.scale)
        if not isinstance(app, QApplication):
            return
        # A sheet that takes the place of another costs Qt four times as much as none and then another. Outside
        # `exec` Qt dresses no widget again after none, so there the one does take the other's place.
        running = QThread.currentThread().loopLevel() > 0
        if running and self._dresser is None and app.styleSheet():
            from journal.ui.dressing import Dresser  # not before the first paint

            self._dresser = Dresser(app)
        self.dressing = True
        with self._dresser.seen_first() if running and self._dresser is not None else nullcontext():
            if running:
                app.setStyleSheet("")
            if app.font() != self.font():
                app.setFont(self.font())
            app.setPalette(_palette(self.look))
            app.setStyleSheet(
                style_sheet(
                    self.look, self.scale, self._file("unfolded", "muted"), self._file("done", "surface")
                )
            )
        self.dressing = False
        self.changed.emit()

    def _file(self, name: str, colour: str) -> str:
        """Write an icon in a colour to a file, because style sheets take pictures only from files."""
        if self._arrows is None:
            self._arrows = QTemporaryDir()
        path = Path(self._arrows.path()) / f"{name}-{self.look.name}.svg"
        if not path.exists():
            path.write_bytes(icons.coloured_svg(name, getattr(self.look, colour)))
        return path.as_posix()


def _palette(look: Look) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: look.paper,
        roles.WindowText: look.ink,
        roles.Base: look.surface,
        roles.AlternateBase: look.paper,
        roles.Text: look.ink,
        roles.Button: look.surface,
        roles.ButtonText: look.ink,
        roles.BrightText: look.accent,
        roles.ToolTipBase: look.surface,
        roles.ToolTipText: look.ink,
        roles.PlaceholderText: look.muted,
        roles.Highlight: look.accent_soft,
        roles.HighlightedText: look.ink,
        roles.Accent: look.accent,
        roles.Link: look.accent,
        roles.LinkVisited: look.accent,
        roles.Light: look.surface,
        roles.Midlight: look.line,
        roles.Mid: look.line,
        roles.Dark: look.line,
        roles.Shadow: look.line,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.muted))
    return palette
