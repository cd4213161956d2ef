"""What the command line hands on to the window, because it may not know it."""

from pathlib import Path
from typing import Literal, NamedTuple


class Handover(NamedTuple):
    """A window to open, or the pictures of its pages to write into `out`."""

    kind: Literal["window", "tour"]
    journal: Path
    lang: str
    passphrase_file: Path | None = None
    out: Path | None = None
