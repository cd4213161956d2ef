"""The typesetter's own process: `compile.py FOLDER`. Reads FOLDER/job.json, writes FOLDER/out.pdf or FOLDER/error.txt.

It is run by its path, so that it loads nothing but Typst: a report may take much memory, and can be stopped.
"""

import datetime as dt
import json
import sys
from pathlib import Path


def main(folder: Path) -> int:
    """Typeset one job; 0 when out.pdf is there."""
    import typst

    job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    try:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=job["fonts"])
        compiler = typst.Compiler(input=str(folder / job["main"]), root=str(folder), font_paths=fonts)
        compiler.compile(
            output=str(folder / "out.pdf"),
            format="pdf",
            pdf_standards=job["standards"],
            timestamp=dt.datetime.fromisoformat(job["made"]),
        )
    except (typst.TypstError, OSError, ValueError) as error:
        reason = getattr(error, "diagnostic", "") or str(error)
        (folder / "error.txt").write_text(reason, encoding="utf-8")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
