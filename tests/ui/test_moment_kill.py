"""Killing the process while typing loses at most a second of it: the real window, the real threads, a real SIGKILL."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal.services import drafts
from journal.storage.journal import Journal

ROOT = Path(__file__).resolve().parents[2]

TYPIST = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from journal.domain.ids import ClientId, IncidentId
from journal.domain.records import Client, Incident
from journal.services import clients, incidents
from journal.storage.journal import Journal
from journal.ui.desk import Desk
from journal.ui.settings import MachineSettings
from journal.ui.theme import Theme
from journal.ui.window import MainWindow
from pathlib import Path

folder, where = Path(sys.argv[1]), sys.argv[2]
app = QApplication([])
journal = Journal.open(folder / "journal.sqlite", zone="Europe/Madrid")
theme = Theme("light", "en")
theme.apply()
window = MainWindow(theme, MachineSettings(folder / "settings.ini"), "en")
desk = Desk(journal)
window.attach(desk)
window.show()
if where in {"listen", "turn"}:
    window.do("listen")
    area = window.pages["listen"].notes
    if where == "turn":
        window.pages["listen"].my_turn()
        area = window.pages["listen"].turn.complaint.line
else:
    who = clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="")).made
    made = Incident(id=IncidentId(""), client=ClientId(who), at=journal.now(), zone="")
    key = incidents.log(journal, made).made
    window.go("incidents", incident=key)
    area = None
log = (folder / "typed").open("w", buffering=1)

def type_on():
    global area
    if area is None:
        card = window.pages["incidents"].both.current
        if card is None or card.incident is None:
            return
        card.reply.write()
        area = card.reply.form.field("text").area
    QTest.keyClicks(area, "x")
    log.write(f"{time.time()}\\n")

timer = QTimer()
timer.timeout.connect(type_on)
timer.start(25)
app.exec()
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize(
    ("where", "key", "field"),
    [("listen", "listen:", "notes"), ("turn", "listen:", "complaint"), ("reply", "reply:", "text")],
)
def test_a_kill_while_typing_loses_at_most_a_second(tmp_path: Path, where: str, key: str, field: str) -> None:
    script = tmp_path / "typist.py"
    script.write_text(TYPIST)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    errors = (tmp_path / "errors").open("wb")
    child = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path), where], env=environment, stderr=errors, stdout=errors
    )
    typed = tmp_path / "typed"
    give_up = time.monotonic() + 60
    try:
        while not typed.exists() or len(typed.read_text().splitlines()) < 120:
            assert child.poll() is None, (tmp_path / "errors").read_text()
            assert time.monotonic() < give_up
            try:
                child.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
    finally:
        child.kill()
        child.wait()
        errors.close()
    times = [float(line) for line in typed.read_text().splitlines() if line]
    with Journal.open(tmp_path / "journal.sqlite", zone="Europe/Madrid") as journal:
        (kept,) = drafts.waiting(journal, key)
        body = drafts.load(journal, kept)
    assert body is not None
    count = len(body[field])
    # The last letter that was kept is at most a second older than the last that was typed.
    assert count > 0
    assert times[-1] - times[count - 1] <= 1.0, (count, len(times))
