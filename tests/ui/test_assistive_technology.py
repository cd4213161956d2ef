"""What a screen reader is told, asked over the accessibility bus of a real display."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"  # PyGObject comes with the system's

WINDOW = """
import sys
from pathlib import Path
from journal.app import Session, open_journal
from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients
from PySide6.QtCore import QTimer
path = Path(sys.argv[1])
book = open_journal(path, None)
clients.add(book, Client(id=ClientId(""), name="Rossi Studio", currency=""))
book.close()
session = Session(path, sys.argv[2])
session.start()
def go():
    if session.desk is None or not session.window.page_id:
        QTimer.singleShot(50, go)
        return
    session.window.go("clients")
    session.window.do("log_incident")
QTimer.singleShot(50, go)
QTimer.singleShot(40_000, session.window.close)
session.app.exec()
"""

READER = """
import json, sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

def walk(node, found, depth=0):
    if node is None or depth > 18 or len(found) > 4000:
        return
    try:
        found.append([node.get_role_name(), node.get_name(), node.get_description()])
        for at in range(min(node.get_child_count(), 60)):
            walk(node.get_child_at_index(at), found, depth + 1)
    except Exception:
        return

wanted = set(json.loads(sys.argv[1]))
end = time.time() + 30
found = []
while time.time() < end:
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(at)
        if app is not None and "journal" in (app.get_name() or "").lower() or (app is not None and app.get_name() == "-c"):
            found = []
            walk(app, found)
    if wanted <= {name for _role, name, _description in found}:
        break
    time.sleep(0.3)
print(json.dumps(found))
"""

ESSENTIAL = {
    "en": {
        "Client",
        "How it came",
        "Core complaint",
        "Toll",
        "Minutes it took",
        "Save",
        "Quick line for hours",
        "Pages",
    },
    "es": {"Cliente", "Queja principal", "Desgaste", "Guardar"},
}


def ready() -> str:
    """Say why the bus cannot be asked here; nothing when it can."""
    for tool in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"],
        check=False,
        capture_output=True,
    )
    return "" if asked.returncode == 0 else "the system's Python has no AT-SPI"


@pytest.mark.skipif(bool(ready()), reason=ready() or "ready")
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_screen_reader_finds_every_field_of_the_incident_form_by_its_label(
    tmp_path: Path, lang: str
) -> None:
    wanted = json.dumps(sorted(ESSENTIAL[lang]))
    script = tmp_path / "both.sh"
    (tmp_path / "window.py").write_text(WINDOW, encoding="utf-8")
    (tmp_path / "reader.py").write_text(READER, encoding="utf-8")
    script.write_text(
        f"{sys.executable} {tmp_path}/window.py {tmp_path}/journal.sqlite {lang} >/dev/null 2>&1 &\n"
        "window=$!\n"
        f"{SYSTEM_PYTHON} {tmp_path}/reader.py '{wanted}'\n"
        "kill $window\n"
        "wait $window 2>/dev/null\n"
        "exit 0\n",
        encoding="utf-8",
    )
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    }
    env |= {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "CLIENT_JOURNAL_SETTINGS": str(tmp_path / "settings.ini"),
        "NO_AT_BRIDGE": "1",
    }
    run = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", "bash", str(script)],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    told = json.loads(run.stdout.strip().splitlines()[-1])
    names = {name for _role, name, _description in told}
    assert names >= ESSENTIAL[lang], (sorted(names), run.stderr[-2000:])
    nameless = [
        role
        for role, name, _description in told
        if role in {"push button", "button", "text", "combo box"} and not name
    ]
    assert not nameless, nameless
