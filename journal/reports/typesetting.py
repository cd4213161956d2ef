"""Run the typesetter beside us, in a process that can be stopped and gives its memory back."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from journal.domain.problems import Fault, FaultCode


def typeset(folder: Path, cancelled: Callable[[], bool]) -> None:
    """Run the typesetter beside us; it can be stopped at any time."""
    script = Path(__file__).with_name("compile.py")
    command = [sys.executable, "-P", str(script), str(folder)]
    with (folder / "stderr.txt").open("wb") as errors:
        child = subprocess.Popen(  # noqa: S603 - our own script
            command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors
        )
        try:
            while child.poll() is None:
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                _pause(child)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    if child.returncode != 0:
        told = folder / "error.txt"
        reason = (told if told.exists() else folder / "stderr.txt").read_text(
            encoding="utf-8", errors="replace"
        )
        raise Fault(FaultCode.TYPESETTING, reason=(reason.strip().splitlines() or [""])[0], detail=reason)


def _pause(child: "subprocess.Popen[bytes]") -> None:
    """Wait a moment, or until the child ends."""
    try:
        child.wait(0.05)
    except subprocess.TimeoutExpired:
        return


def put(made: Path, out: Path) -> None:
    """Move the finished file to its place in one step."""
    beside = out.with_name(f".{out.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        shutil.copy(made, beside)
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)
