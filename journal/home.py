"""Where Client Journal lives on this machine: its resources, its journal file, the settings of the machine, the window's lock."""

import contextlib
import os
import re
import sys
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO

JOURNAL_VARIABLE = "CLIENT_JOURNAL"
SETTINGS_VARIABLE = "CLIENT_JOURNAL_SETTINGS"
_APP = "client-journal"


@cache
def _carried() -> Path:
    """Return the folder that holds `resources` and `migrations`.

    In a source tree (an editable install too) that is the tree itself, so that no copy made at install time can be
    stale; in a wheel it is `_data` beside the package.
    """
    package = Path(__file__).resolve().parent
    root = package.parent
    if (root / "pyproject.toml").is_file() and (root / "resources").is_dir():
        return root
    return package / "_data"


def resources() -> Path:
    """Return the folder of what the program ships: words, icons, fonts, themes."""
    return _carried() / "resources"


def migrations() -> Path:
    """Return the folder of the schema's migrations (Alembic's script location)."""
    return _carried() / "migrations"


def data_folder() -> Path:
    """Return the platform's folder for the user's data; it may not exist yet."""
    import platformdirs

    return platformdirs.user_data_path(_APP, appauthor=False)


def default_journal() -> Path:
    """Return the journal to open when none is named: `CLIENT_JOURNAL`, else the one in the platform's data folder."""
    named = os.environ.get(JOURNAL_VARIABLE)
    return Path(named).expanduser() if named else data_folder() / "journal.sqlite"


def sample_journal() -> Path:
    """Return where the sample journal lives, apart from the user's own."""
    return data_folder() / "sample" / "sample.sqlite"


def machine_settings_path() -> Path:
    """Return the INI file of this machine's settings (window, theme, language); `CLIENT_JOURNAL_SETTINGS` moves it."""
    named = os.environ.get(SETTINGS_VARIABLE)
    if named:
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_config_path(_APP, appauthor=False) / "settings.ini"


def machine_setting(section: str, name: str) -> str:
    """Read one text of the machine's settings as Qt writes INI files, without Qt; empty where it is not there."""
    import configparser

    settings = configparser.ConfigParser(interpolation=None, strict=False, delimiters=("=",))
    try:
        settings.read(machine_settings_path(), encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return ""
    value = settings.get(section, name, fallback="")
    if value.startswith('"') and value.endswith('"') and len(value) > 1:
        value = value[1:-1]
    value = re.sub(r"\\(x[0-9a-fA-F]{1,4}|.)", _unescaped, value)
    return value.removeprefix("@") if value.startswith("@@") else value


def _unescaped(found: re.Match[str]) -> str:
    what = found[1]
    if len(what) > 1:
        return chr(int(what[1:], 16))
    return {"n": "\n", "t": "\t", "r": "\r", "0": ""}.get(what, what)


def has_display() -> bool:
    """Say whether a window can be shown: always but on Linux without X11, Wayland or a chosen Qt platform."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


class WindowLock:
    """One window a journal. The system drops the lock with the process, so a crash never leaves a journal locked.

    The command line does not take it: it writes beside an open window. It only asks `is_held` before it replaces the
    file itself (restore, encrypt, decrypt).
    """

    def __init__(self, journal: Path) -> None:
        """Prepare the lock of `journal`; nothing is taken yet."""
        resolved = journal.resolve()
        self.path = resolved.with_name(resolved.name + ".window")
        self._file: IO[str] | None = None

    def acquire(self) -> bool:
        """Take the lock, or return False where another window holds it.

        Raises:
            OSError: the folder cannot be made or written.
        """
        if self._file is not None:
            return True
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("a+", encoding="ascii")
        if not _lock(file):
            file.close()
            return False
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n")
        file.flush()
        self._file = file
        return True

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two windows lock two files of one name."""
        if self._file is not None:
            _unlock(self._file)
            self._file.close()
            self._file = None

    def is_held(self) -> bool:
        """Say whether a window (this one too) has the journal open."""
        if self._file is not None:
            return True
        try:
            with self.path.open("r+", encoding="ascii") as file:
                if not _lock(file):
                    return True
                _unlock(file)
                return False
        except OSError:
            return False

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[str]) -> None:
        file.seek(0)
        with contextlib.suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(file: IO[str]) -> None:
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_UN)
