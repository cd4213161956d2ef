"""Start to painted window, and memory, beside an empty PySide6 window: medians of whole processes.

`python benchmarks/start.py [--runs 9]`; without a display it runs on Qt's offscreen platform. Peers are measured where
they are installed (none is needed).
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
window.repaint()
report()
"""

OURS = """
import sys
from pathlib import Path
from journal.app import Session
session = Session(Path(sys.argv[1]), "en")
session.window.show()
session.app.processEvents()
session.window.repaint()
report()
"""

READY = """
import sys, time
from pathlib import Path
from journal.app import Session
session = Session(Path(sys.argv[1]), "en")
session.start()
while not (session.desk and session.window.page_id and session.window.pages["today"].column.body.count()):
    session.app.processEvents()
    time.sleep(0.001)
session.window.repaint()
report()
session.window.close()
"""

# Seconds since the process was started by us, and the memory held now, in MB.
REPORT = """
import os, time
def report():
    done = time.time()
    memory = 0.0
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status") as status:
            memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
    print(f"{done - float(os.environ['STARTED']):.4f} {memory:.1f}", flush=True)
"""


def measure(code: str, journal: Path, runs: int) -> tuple[float, float]:
    """Return the medians of seconds and megabytes over `runs` processes, after one that warms the disk."""
    seconds, memory = [], []
    for number in range(runs + 1):
        env = dict(
            os.environ,
            STARTED=str(time.time()),
            CLIENT_JOURNAL_SETTINGS=str(journal.with_name("settings.ini")),
        )
        if sys.platform.startswith("linux") and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
            env["QT_QPA_PLATFORM"] = "offscreen"
        run = subprocess.run(
            [sys.executable, "-c", REPORT + code, str(journal)],
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        if number:
            took, held = run.stdout.split()[:2]
            seconds.append(float(took))
            memory.append(float(held))
    return statistics.median(seconds), statistics.median(memory)


def log_incident(journal: Path, runs: int) -> float:
    """Return the median seconds of logging one incident with its minutes, in process."""
    from journal.domain.ids import ClientId, IncidentId
    from journal.domain.records import Client, Incident
    from journal.services import clients, incidents
    from journal.storage.journal import Journal

    book = Journal.open(journal)
    client = ClientId(clients.add(book, Client(id=ClientId(""), name="Timing", currency="")).made or "")
    took = []
    for number in range(runs):
        at = datetime.now(UTC) - timedelta(minutes=number + 1)
        incident = Incident(
            id=IncidentId(""),
            client=client,
            at=at,
            zone="Europe/Madrid",
            complaint=f"Colours {number}",
            toll=3,
        )
        begun = time.perf_counter()
        incidents.log(book, incident, minutes=25)
        took.append(time.perf_counter() - begun)
    book.close()
    return statistics.median(took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.sqlite"
        from journal.services import sample

        sample.make(journal)
        rows = [
            ("an empty PySide6 window, painted", *measure(EMPTY, journal, runs)),
            ("Client Journal, window painted", *measure(OURS, journal, runs)),
            ("Client Journal, today's page read", *measure(READY, journal, runs)),
        ]
        incident = log_incident(journal, 200)
    print(f"{'median of ' + str(runs) + ' processes':<40}{'seconds':>10}{'MB':>10}")
    for name, took, held in rows:
        print(f"{name:<40}{took:>10.3f}{held:>10.1f}")
    difference = rows[1][1] - rows[0][1]
    print(f"\npainted after the empty window: {difference:.3f} s (goal: at most 0.25)")
    print(f"logging an incident with its minutes: {incident * 1000:.1f} ms (goal: 20)")
    for peer in ("gtimelog", "vorta", "rednotebook", "gnucash"):
        if shutil.which(peer) is None:
            print(f"{peer}: not installed, not measured")


if __name__ == "__main__":
    main()
