"""Reports in the window: looked at, saved, printed, one for each client; for others only what was read through."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.services import clients
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import click


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep what would be opened outside."""
    from journal.ui.pages import reports

    found: list[str] = []
    monkeypatch.setattr(reports.QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def looked_at(window: MainWindow, qtbot: QtBot, **target: Any) -> Any:
    window.go("reports", **target)
    page = window.pages["reports"]
    qtbot.waitUntil(lambda: bool(page.view.pages), timeout=30_000)
    return page


def choose(page: Any, box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_pages_are_looked_at_saved_and_opened_and_each_says_private(
    year_window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = looked_at(year_window, qtbot)
    assert len(page.view.pages) == page.view.count == len(pages_of(page.made))
    assert all(each.accessibleName() for each in page.view.pages)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "all"), ""))
    click(qtbot, page.save_button)
    assert opened == [str(tmp_path / "all.pdf")]
    private = "Privado" if year_window.lang == "es" else "Private"
    assert all(private in text for text in pages_of(tmp_path / "all.pdf"))


def test_for_others_holds_only_what_was_ticked(
    make_window: Any, year: Any, qtbot: QtBot, opened: list[str]
) -> None:
    window = make_window("en", journal=year)
    page = looked_at(window, qtbot, report="incidents")
    choose(page, page.audience, "others")
    qtbot.waitUntil(lambda: page.texts.count() > 1, timeout=30_000)
    boxes = [box for box in page.text_holder.findChildren(QCheckBox) if box.property("record")]
    assert boxes
    assert not any(box.isChecked() for box in boxes), "nothing is shown unread"
    whole = " ".join(" ".join(pages_of(page.made)).split())
    secret = next(box for box in boxes if len(box.toolTip()) > 15)
    assert secret.toolTip()[:40] not in whole
    assert "Private" not in whole
    secret.setChecked(True)
    page._preview()
    again = " ".join(" ".join(pages_of(page.made)).split())
    assert " ".join(secret.toolTip()[:30].split()) in again
    assert secret.isChecked(), "the tick stays while the pages are set again"


def test_one_pdf_for_each_client_with_progress_and_cancel(
    make_window: Any, year: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.ui.pages import reports

    window = make_window("en", journal=year)
    someone = clients.names(year)[0][0]
    page = looked_at(window, qtbot, report="client", client=someone)
    assert page.batch_button.isVisible()
    told: list[float] = []
    stop_after: list[int] = []

    def follow(job: Any) -> None:
        def progress(share: float, _text: str) -> None:
            told.append(share)
            if stop_after and len(told) > stop_after[0]:
                job.cancel()

        job.progressed.connect(progress)

    window.desk.job_started.connect(follow)
    monkeypatch.setattr(
        reports, "put", lambda _wanted, _dossier, out, _cancelled=None: out.write_bytes(b"%PDF-") and out
    )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    click(qtbot, page.batch_button)
    assert len(list((tmp_path / "out").iterdir())) == page.client.count()
    assert told == sorted(told)
    (tmp_path / "some").mkdir()
    told.clear()
    stop_after.append(2)
    page.batch_to(tmp_path / "some")
    assert len(list((tmp_path / "some").iterdir())) == 3


def test_what_is_shown_can_be_printed(make_window: Any, year: Any, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window("en", journal=year)
    page = looked_at(window, qtbot, report="month")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_to(printer)
    assert len(pages_of(tmp_path / "printed.pdf")) == page.view.count


def test_sections_left_out_are_not_in_it(make_window: Any, year: Any, qtbot: QtBot) -> None:
    window = make_window("en", journal=year)
    page = looked_at(window, qtbot)
    boxes = [page.sections.itemAt(place).widget() for place in range(page.sections.count())]
    assert len(boxes) > 2
    before = page.view.count
    for box in boxes[1:]:
        box.setChecked(False)
    page._preview()
    assert page.view.count < before
    assert page.wanted().sections == (boxes[0].property("section"),)


def test_a_report_about_one_client_asks_for_one_and_a_full_disk_is_said(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    window = spoken_window
    window.go("reports")
    page = window.pages["reports"]
    choose(page, page.report, "client")
    page._preview()
    assert not page.view.pages
    choose(page, page.report, "portfolio")
    qtbot.waitUntil(lambda: bool(page.view.pages), timeout=30_000)  # an empty journal has a report too
    page.save_to(tmp_path / "no such folder" / "a.pdf")
    assert page.trouble.text()
    assert opened == []


def test_everything_has_a_name_and_the_folder_of_previews_goes_with_the_window(
    make_window: Any, qtbot: QtBot
) -> None:
    window = make_window("en")
    page = looked_at(window, qtbot)
    for each in [*page.findChildren(QPushButton), *page.findChildren(QComboBox)]:
        assert each.accessibleName()
    assert page.folder.is_dir()


def test_names_that_no_file_may_have_are_made_safe(window: MainWindow, qtbot: QtBot) -> None:
    page = looked_at(window, qtbot)
    name = page.file_name(page.wanted(), 'A/B: "C" <d> ñandú \u202e')
    assert not set(name) & set('/\\:*?"<>|\u202e')
    assert "ñandú" in name
    assert name.endswith(".pdf")
