"""How long the window is held: the longest silence of a heartbeat while charts of a heavy journal are shown and changed.

    python benchmarks/held.py [--journal FILE] [--runs 3] [--trace]

The journal is made as in `queries.py` (200 clients, 200,000 entries, 20,000 incidents) and weighed once; with --journal the file is kept and used again. Goal:
never held longer than 50 ms. A silence is the time between two beats of a timer of 2 ms, so it holds what the window's own
thread does as well as what it waits for others that hold Python. Each action is done `runs` times; the shortest of its
longest silences is what the program does, the others what the machine adds. "own" is the processor's time of the window's
thread within that silence: much less than the silence means that it waited. --trace says where each silence went.
Without a display it runs on Qt's offscreen platform.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

GOAL_MS = 50
QUIET_S = 0.5  # as long without work, and all is drawn
PREPARING = "every page once"  # all in one act: not measured
LONGEST_S = 15.0  # what takes longer (weighing everybody) goes on behind the next action


class Heart:
    """A timer that beats in the window's thread and remembers its longest silence."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.last = time.perf_counter()
        self.own = time.thread_time()
        self.longest: tuple[float, float] = (0.0, 0.0)
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.timer.start(2)

    def beat(self) -> None:
        """Compare with the last beat."""
        now, own = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self.last, own - self.own))
        self.last, self.own = now, own

    def begin(self) -> None:
        """Forget the silences so far."""
        self.last, self.own = time.perf_counter(), time.thread_time()
        self.longest = (0.0, 0.0)


def counting_desk(journal: Any) -> Any:
    """A desk that knows how much its threads have to do."""
    from journal.ui.desk import Desk

    class CountingDesk(Desk):
        under_way = 0

        def _submit(self, pool: Any, run: Callable[[], None]) -> None:
            def counted() -> None:
                try:
                    run()
                finally:
                    self.under_way -= 1

            self.under_way += 1
            super()._submit(pool, counted)

    return CountingDesk(journal)


@contextmanager
def watched(heart: Heart) -> Iterator[None]:
    """Print what every thread is doing when the heart is silent, once a silence."""
    over = threading.Event()

    def watch() -> None:
        said = 0.0
        while not over.wait(0.004):
            if time.perf_counter() - heart.last > GOAL_MS * 0.8 / 1000 and said != heart.last:
                said = heart.last
                for thread in threading.enumerate():
                    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001
                    if thread is not threading.current_thread() and frame is not None:
                        print(f"--- {thread.name}")
                        print("".join(traceback.format_stack(frame)[-6:]))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    yield
    over.set()
    thread.join()


def settle(app: Any, desk: Any) -> None:
    """Let the window live until everything that was asked for is read and drawn."""
    begun = quiet = time.perf_counter()
    while time.perf_counter() - quiet < QUIET_S and time.perf_counter() - begun < LONGEST_S:
        app.processEvents()
        time.sleep(0.0005)
        if desk.under_way:
            quiet = time.perf_counter()


def actions(window: Any) -> list[tuple[str, Callable[[], Any]]]:
    """Return what is done: its name, the call."""
    from journal.ui.page import PAGES

    def page() -> Any:
        return window.pages["charts"]

    def choose(box: Any, place: int) -> None:
        box.setCurrentIndex(place)
        box.activated.emit(place)

    return [
        ("Today shown", lambda: window.go("today")),
        ("Charts shown, four drawn", lambda: window.go("charts")),
        ("other period", lambda: choose(page().period, 1)),
        ("period of three years", lambda: choose(page().period, 5)),
        ("one client", lambda: choose(page().client, 3)),
        ("all clients again", lambda: choose(page().client, 0)),
        ("dark", lambda: window.theme.choose("dark")),
        ("light", lambda: window.theme.choose("light")),
        ("window made smaller", lambda: window.resize(1024, 640)),
        ("window made larger", lambda: window.resize(1280, 800)),
        ("one chart enlarged, with its table", lambda: page().show_chart("earned_per_hour")),
        ("four again", lambda: page().show_chart("")),
        ("Monday on Today", lambda: window.go("today")),
        ("Charts shown again", lambda: window.go("charts")),
        (PREPARING, lambda: [window.go(spec.id) for spec in PAGES]),
        ("dark, with every page made", lambda: window.theme.choose("dark")),
        ("larger text, with every page made", window.larger_text),
    ]


def run(path: Path, trace: bool) -> dict[str, tuple[float, float]]:
    """Do every action once in a window of its own; return the longest silence of each, and the own time within it."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from queries import NOW, ZONE

    from journal.app import application
    from journal.storage.journal import Journal
    from journal.ui.collector import Collector
    from journal.ui.settings import MachineSettings
    from journal.ui.theme import Theme
    from journal.ui.window import MainWindow

    app, languages = application("en")
    collector = Collector(app)
    theme = Theme("light", "en")
    theme.apply()
    found: dict[str, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(theme, MachineSettings(Path(folder) / "settings.ini"), "en")
        window.resize(1280, 800)
        window.show()
        desk = counting_desk(Journal.open(path, clock=lambda: NOW, zone=ZONE))
        window.attach(desk)
        settle(app, desk)
        heart = Heart()

        def act_all() -> None:
            for name, act in actions(window):
                heart.begin()
                if trace:
                    print(f"\n=== {name}")
                with watched(heart) if trace else nullcontext():
                    act()
                    settle(app, desk)
                if name != PREPARING:
                    found[name] = heart.longest
            app.quit()

        QTimer.singleShot(0, act_all)
        app.exec()  # Qt dresses widgets that are there already only inside it
        heart.timer.stop()
        window.close()
        desk.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        theme.release()
        collector.release()
        languages.release()
    return found


def prepared(path: Path) -> None:
    """Make the journal where there is none, with four charts over Today."""
    from queries import NOW, ZONE, build

    from journal.services import settings, verdicts
    from journal.storage.journal import Journal

    fresh = not path.exists()
    with Journal.open(path, clock=lambda: NOW, zone=ZONE) as journal:
        if fresh:
            build(journal, 200, 200_000, 20_000)
            verdicts.refresh(journal)  # the first weighing looks back over years, later ones do not
        settings.change(journal, "monday_charts", True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--trace", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.journal or Path(folder) / "journal.sqlite"
        prepared(path)
        runs = [run(path, asked.trace) for _ in range(asked.runs)]
    print(f"{'action':<40}{'held ms':>9}{'own':>7}   each run")
    for name in runs[0]:
        silence, own = min(found[name] for found in runs)
        mark = " missed" if silence * 1000 > GOAL_MS else ""
        each = ", ".join(f"{found[name][0] * 1000:.0f}" for found in runs)
        print(f"{name:<40}{silence * 1000:>9.0f}{own * 1000:>7.0f}   {each}{mark}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
