"""PDFs of 1, 20 and 200 pages: ours beside ReportLab's, on the same content, each as a whole process.

    python benchmarks/reports.py            prints files, pages, seconds, processor seconds, peak memory of the largest process, size

Ours is tagged PDF/UA-1 with embedded fonts and a running head; ReportLab's has neither tags nor bookmarks.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROWS = {1: 24, 20: 1_010, 200: 10_350}
RUNS = 3


def line(number: int) -> tuple[date, str, str, int]:
    """One row of the table: day, kind, note, seconds."""
    kinds = ("delivery", "communication", "rework", "admin")
    note = f"Draft {number}, second round with the printer and a call about colours"
    return date(2026, 1, 1) + timedelta(days=number // 40), kinds[number % 4], note, 900 + number % 7 * 1200


def ours(count: int, out: Path) -> None:
    from journal.domain.choices import EntryKind
    from journal.domain.ids import ClientId, EntryId
    from journal.domain.records import Client, Entry
    from journal.reports.dossier import ClientDossier, Frame, Report
    from journal.reports.writing import write

    entries = []
    for number in range(count):
        day, kind, note, seconds = line(number)
        entries.append(
            Entry(
                id=EntryId(str(number)),
                client=ClientId("c"),
                day=day,
                seconds=seconds,
                zone="UTC",
                kind=EntryKind(kind),
                note=note,
            )
        )
    frame = Frame(made=datetime(2026, 11, 22, tzinfo=UTC), zone="UTC", currency="EUR")
    client = Client(id=ClientId("c"), name="Rossi & Figli", currency="EUR")
    dossier = ClientDossier(frame=frame, client=client, entries=tuple(entries))
    written = write(Report.CLIENT, dossier, out, lang="en")
    if written.parts > 1:
        out.write_text("\n".join(map(str, written.files)), encoding="utf-8")  # a list instead of the one file


def reportlab(count: int, out: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    fonts = Path(__file__).resolve().parents[1] / "resources" / "fonts"
    pdfmetrics.registerFont(TTFont("Sans", fonts / "SourceSans3-Regular.ttf"))
    rows = [("Day", "Spent on", "Note", "Hours")]
    for number in range(count):
        day, kind, note, seconds = line(number)
        rows.append((f"{day:%d %b %Y}", kind, note, f"{seconds // 3600} h {seconds % 3600 // 60} min"))
    table = LongTable(rows, repeatRows=1, style=[("FONT", (0, 0), (-1, -1), "Sans", 8)])
    title = Paragraph("Rossi &amp; Figli", getSampleStyleSheet()["Title"])
    SimpleDocTemplate(str(out), pagesize=A4).build([title, table])


def looked_at(out: Path) -> tuple[int, int, int]:
    """How many files, pages and bytes a maker left."""
    import pypdfium2

    files = [out]
    if not out.read_bytes().startswith(b"%PDF"):
        files = [Path(line) for line in out.read_text(encoding="utf-8").splitlines()]
    count = 0
    for file in files:
        with pypdfium2.PdfDocument(file) as pdf:
            count += len(pdf)
    return len(files), count, sum(file.stat().st_size for file in files)


def measured(maker: str, count: int, out: Path) -> tuple[float, float, float]:
    """Seconds of a whole process, those of the processor, and the peak memory (MB) of the largest process in it."""
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, __file__, maker, str(count), str(out)], check=True, stdout=subprocess.PIPE
    )
    told = json.loads(done.stdout)
    return time.perf_counter() - begin, told["cpu"], told["kilobytes"] / 1024


def main() -> None:
    print(f"{'':<12}{'files':>6}{'pages':>6}{'seconds':>9}{'cpu':>7}{'MB':>7}{'kB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for wanted, count in ROWS.items():
            for maker in ("ours", "reportlab"):
                out = Path(folder) / f"{maker}-{wanted}.pdf"
                try:
                    runs = [measured(maker, count, out) for _ in range(RUNS if wanted < 200 else 1)]
                except subprocess.CalledProcessError:
                    print(f"{maker:<12}{wanted:>6}  not installed")
                    continue
                seconds, cpu = (statistics.median(run[at] for run in runs) for at in (0, 1))
                memory = max(run[2] for run in runs)
                files, pages, size = looked_at(out)
                print(
                    f"{maker:<12}{files:>6}{pages:>6}{seconds:>9.2f}{cpu:>7.2f}{memory:>7.0f}{size / 1024:>9.0f}"
                )


def one(maker: str, count: str, out: str) -> None:
    {"ours": ours, "reportlab": reportlab}[maker](int(count), Path(out))
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(each.ru_utime + each.ru_stime for each in used)
    print(json.dumps({"cpu": cpu, "kilobytes": max(each.ru_maxrss for each in used)}))


if __name__ == "__main__":
    one(*sys.argv[1:]) if len(sys.argv) > 1 else main()
