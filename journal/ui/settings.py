"""Settings of this machine: geometry, theme, language, size of text. One INI file, never the journal."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

THEMES = ("system", "light", "dark")
TEXT_SIZES = (90, 100, 110, 125, 150)
# The command line reads these too (`journal/reports/naming.py`).
LOGO = "reports/logo"
FILE_NAMES = "reports/file_names"


class MachineSettings:
    """A thin, typed door to the INI file. Values that make no sense are read as the default."""

    def __init__(self, path: Path) -> None:
        """Open the settings at `path`; the file is made at the first write."""
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Return the text kept under `key`."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._store.setValue(key, value)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a yes or no."""
        return self.text(key, "true" if default else "false") == "true"

    def set_flag(self, key: str, *, value: bool) -> None:
        """Keep a yes or no."""
        self.set_text(key, "true" if value else "false")

    def state(self, key: str) -> QByteArray:
        """Return kept bytes (geometry, splitters, headers), empty when there are none."""
        value = self._store.value(f"state/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, key: str, value: QByteArray) -> None:
        """Keep bytes."""
        self._store.setValue(f"state/{key}", value)

    @property
    def theme(self) -> str:
        """Which look was chosen: system, light or dark."""
        value = self.text("look/theme", "system")
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self.set_text("look/theme", value)

    @property
    def text_size(self) -> int:
        """Size of text in per cent of the system's."""
        value = self.text("look/text_size", "100")
        return int(value) if value in {str(size) for size in TEXT_SIZES} else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self.set_text("look/text_size", str(value))

    @property
    def language(self) -> str:
        """The chosen language, "en" or "es"; empty follows the system."""
        value = self.text("look/language")
        return value if value in {"en", "es"} else ""

    @language.setter
    def language(self, value: str) -> None:
        self.set_text("look/language", value)

    def sync(self) -> None:
        """Write the file now."""
        self._store.sync()
