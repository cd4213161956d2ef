"""Importing 50,000 rows: reading alone for three layouts, then the whole import into a new journal and its undo.

`python benchmarks/import_parse.py [ROWS]`; beside hledger, where it is installed, reading the same rows as CSV.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from journal.exchange.read import parse

ROWS = 50_000
TODAY = date(2026, 11, 22)


def toggl(rows: int) -> bytes:
    lines = [
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)"
    ]
    at = datetime(2016, 1, 4, 9)  # noqa: DTZ001 - exporters write local times
    for number in range(rows):
        start = at + timedelta(minutes=97 * number)
        end = start + timedelta(minutes=30 + number % 90, seconds=number % 60)
        lines.append(
            f"Ana,ana@example.org,Client {number % 25},Project {number % 60},,Work on {number},Yes,"
            f"{start:%Y-%m-%d},{start:%H:%M:%S},{end:%Y-%m-%d},{end:%H:%M:%S},{end - start},,"
        )
    return "\n".join(lines).encode()


def harvest(rows: int) -> bytes:
    lines = [
        "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Billable Rate,Currency"
    ]
    for number in range(rows):
        day = date(2016, 1, 4) + timedelta(days=number % 3900)
        lines.append(
            f'{day},Client {number % 25},Web,,Design,Note {number},"{number % 8},25",Yes,No,No,Ana,Ruiz,"60,0",Euro - EUR'
        )
    return "\n".join(lines).encode()


def statement(rows: int) -> bytes:
    lines = ["Fecha operación;Concepto;Importe;Saldo"]
    for number in range(rows):
        day = date(2016, 1, 4) + timedelta(days=number % 3900)
        lines.append(f"{day:%d/%m/%Y};Transferencia {number % 40};{number % 3000 - 1000},50;1.000,00")
    return "\n".join(lines).encode("cp1252")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    print(f"{'file':<12}{'rows':>9}{'median s':>11}{'rows/s':>12}")
    for name, make in (("toggl", toggl), ("harvest", harvest), ("statement", statement)):
        data = make(rows)
        times = []
        for _ in range(3):
            begun = time.perf_counter()
            parsed = parse(data, zone="Europe/Madrid", currency="EUR", today=TODAY)
            times.append(time.perf_counter() - begun)
        if parsed.problems or parsed.read != rows:
            sys.exit(f"{name}: {parsed.read} rows, {parsed.problems[:3]}")
        median = statistics.median(times)
        print(f"{name:<12}{rows:>9,}{median:>11.2f}{rows / median:>12,.0f}")
    with tempfile.TemporaryDirectory() as folder:
        whole(Path(folder), toggl(rows), rows)


def whole(folder: Path, data: bytes, rows: int) -> None:
    from journal.services import imports
    from journal.storage.journal import Journal

    file = folder / "toggl.csv"
    file.write_bytes(data)
    times: dict[str, float] = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        result = step()
        times[name] = time.perf_counter() - begun
        return result

    with Journal.open(folder / "journal.sqlite", zone="Europe/Madrid") as journal:
        busy = time.process_time()
        seen = timed("preview", lambda: imports.preview(journal, [file]))
        entries = timed("import", lambda: imports.run(journal, seen)).outcome.entries
        busy = time.process_time() - busy
        if entries != rows:
            sys.exit(f"{entries} entries of {rows}")
        timed("twice", lambda: imports.run(journal, imports.preview(journal, [file])))
        timed("undo", lambda: imports.undo_batch(journal, imports.batches(journal)[0].id))
    print(
        f"\nthe whole import of {rows:,} rows, goal 5 s: {times['preview'] + times['import']:.2f} s ", end=""
    )
    print(f"(preview {times['preview']:.2f}, writing {times['import']:.2f}; {busy:.2f} s of processor)")
    print(
        f"the same file again {times['twice']:.2f} s, undo {times['undo']:.2f} s, load {os.getloadavg()[0]:.1f}"
    )
    hledger(folder, file)


def hledger(folder: Path, file: Path) -> None:
    if shutil.which("hledger") is None:
        print("hledger is not installed here")
        return
    rules = folder / "toggl.rules"
    rules.write_text(
        "skip 1\nfields ,,client,project,,description,,date,,,,duration\namount 1\naccount1 %client\n"
    )
    begun = time.perf_counter()
    subprocess.run(
        ["hledger", "-f", f"csv:{file}", "--rules-file", str(rules), "stats"],
        check=False,
        capture_output=True,
    )
    print(f"hledger reads it in {time.perf_counter() - begun:.2f} s")


if __name__ == "__main__":
    main()
