"""Services are imported by a window that has not yet painted: nothing heavy may come with them."""

import subprocess
import sys

VERBS = [
    "attachments",
    "boundaries",
    "clients",
    "engagements",
    "hours",
    "incidents",
    "payments",
    "replies",
    "search",
    "settings",
    "statistics",
    "thanks",
    "timeline",
    "timer",
    "today",
]


def test_the_verbs_are_imported_without_database_charts_or_window():
    code = "import sys\n" + "".join(f"import journal.services.{verb}\n" for verb in VERBS)
    code += "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for heavy in (
        "sqlalchemy",
        "alembic",
        "sqlcipher3",
        "numpy",
        "scipy",
        "matplotlib",
        "PySide6",
        "babel",
        "typst",
    ):
        assert f"'{heavy}'" not in told
