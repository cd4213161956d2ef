"""Reports in the window: looked at, saved, printed, one for each client; for others only what was read through."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients, settings
from journal.ui.pages.report_texts import ReadThrough
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


def read_through(monkeypatch: pytest.MonkeyPatch, answer: Any) -> list[list[str]]:
    """Answer the dialog by `answer(dialog)`, and keep what it showed each time."""
    seen: list[list[str]] = []

    def shown(dialog: ReadThrough) -> int:
        seen.append([])
        for place in range(dialog.list.count()):
            dialog.list.setCurrentRow(place)
            seen[-1].append(dialog.whole.toPlainText())
        return int(answer(dialog))

    monkeypatch.setattr(ReadThrough, "exec", shown)
    return seen


def test_for_others_holds_only_what_was_ticked(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window("en", journal=year)
    page = looked_at(window, qtbot, report="incidents")
    choose(page, page.choices.audience, "others")
    page._preview()
    whole = " ".join(" ".join(pages_of(page.made)).split())
    assert "Private" not in whole
    chosen: list[str] = []

    def tick(dialog: ReadThrough) -> bool:
        assert not dialog.ticked(), "nothing is shown unread"
        places = range(dialog.list.count())
        free = [
            place for place in places if dialog.list.item(place).flags() & Qt.ItemFlag.ItemIsUserCheckable
        ]
        place = next(p for p in free if len(dialog.list.item(p).text()) > 40)
        dialog.list.setCurrentRow(place)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        chosen.append(dialog.whole.toPlainText())
        dialog.only.setChecked(True)
        assert not dialog.list.item(place).isHidden()
        assert sum(not dialog.list.item(p).isHidden() for p in free) == 1
        return True

    seen = read_through(monkeypatch, tick)
    click(qtbot, page.choices.texts_button)
    assert len(seen[0]) > 10
    page._preview()
    again = " ".join(" ".join(pages_of(page.made)).split())
    words = " ".join(chosen[0][:30].split())
    assert words not in whole
    assert words in again
    assert "1" in page.choices.texts_button.text()

    # Nothing is written before the texts were read through; and no means no.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "log.pdf"), ""))
    seen = read_through(monkeypatch, lambda _dialog: False)
    click(qtbot, page.save_button)
    assert len(seen) == 1
    assert not (tmp_path / "log.pdf").exists()
    read_through(monkeypatch, lambda dialog: len(dialog.ticked()) == 1)
    click(qtbot, page.save_button)
    assert words in " ".join(" ".join(pages_of(tmp_path / "log.pdf")).split())
    assert opened == [str(tmp_path / "log.pdf")]


def test_one_for_each_client_for_others_is_read_through_for_all_of_them(
    make_window: Any, year: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.reports import gather
    from journal.reports.others import free_texts

    window = make_window("en", journal=year)
    page = looked_at(window, qtbot, report="client", client=clients.names(year)[0][0])
    choose(page, page.choices.audience, "others")
    seen = read_through(monkeypatch, lambda _dialog: False)
    click(qtbot, page.batch_button)
    told = [free_texts(gather.client_story(year, key)) for key, _name in clients.names(year)]
    assert sorted(seen[0]) == sorted(text.text for each in told for text in each)


def test_one_pdf_for_each_client_with_progress_and_cancel(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from journal.ui.pages import reports

    clients.add(year, Client(id=ClientId(""), name=clients.names(year)[0][1].upper(), currency=""))

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
    assert len(list((tmp_path / "out").iterdir())) == page.choices.client.count()
    assert told == sorted(told)
    assert opened == [str(tmp_path / "out")]
    (tmp_path / "some").mkdir()
    told.clear()
    stop_after.append(2)
    page.batch_to(tmp_path / "some")
    assert len(list((tmp_path / "some").iterdir())) == 3
    assert len(opened) == 1


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
    boxes = [page.choices.sections.itemAt(place).widget() for place in range(page.choices.sections.count())]
    assert len(boxes) > 2
    before = page.view.count
    for box in boxes[1:]:
        box.setChecked(False)
    page._preview()
    assert page.view.count < before
    assert page.wanted().without == {box.property("section") for box in boxes[1:]}


def test_a_report_about_one_client_asks_for_one_and_a_full_disk_is_said(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    window = spoken_window
    window.go("reports")
    page = window.pages["reports"]
    choose(page, page.choices.report, "client")
    page._preview()
    assert not page.view.pages
    choose(page, page.choices.report, "portfolio")
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


def test_the_settings_of_the_work_choose_language_and_paper(
    make_window: Any, year: Any, qtbot: QtBot
) -> None:
    settings.change(year, "report_language", "es")
    settings.change(year, "report_paper", "letter")
    page = looked_at(make_window("en", journal=year), qtbot)
    assert (page.wanted().lang, page.wanted().paper) == ("es", "letter")
    assert "Privado" in pages_of(page.made)[0]
    choose(page, page.choices.language, "en")
    page._preview()
    assert page.wanted().lang == "en", "what was chosen stays"


def test_a_report_of_several_files_says_so_is_printed_whole_and_shows_its_folder(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from journal.reports import parts

    monkeypatch.setattr(parts, "_PART", 3.0)
    monkeypatch.setattr(parts, "_WHOLE", 4.0)
    page = looked_at(make_window("en", journal=year), qtbot, report="incidents")
    said = " ".join(each.text() for each in page.view.findChildren(QLabel))
    assert "first of" in said
    page.save_to(tmp_path / "log.pdf")
    files = sorted(tmp_path.glob("log-*.pdf"))
    assert len(files) > 1
    assert opened == [str(tmp_path)]
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_to(printer)
    assert len(pages_of(tmp_path / "printed.pdf")) == sum(len(pages_of(file)) for file in files)


def test_the_days_are_those_that_were_chosen(make_window: Any, year: Any, qtbot: QtBot) -> None:
    page = looked_at(make_window("en", journal=year), qtbot, report="incidents")
    choices = page.choices

    def told() -> str:
        page._preview()
        return " ".join(" ".join(pages_of(page.made)).split())

    assert "Everything recorded so far" in told()
    choose(page, choices.period, "year")
    assert "19 November 2025 to 18 November 2026" in told()
    choose(page, choices.period, "days")
    assert choices.days.first.isVisible()
    choices.days.first.line.setFocus()
    qtbot.keyClicks(choices.days.first.line, "1/10/2026")
    qtbot.keyClicks(choices.days.last.line, "31/10/2026")
    assert "1 October 2026 to 31 October 2026" in told()
    choices.days.last.line.setText("someday")
    page._preview()
    assert page.trouble.text(), "what cannot be read is said"
    click(qtbot, page.save_button)  # and nothing is written
    choose(page, choices.report, "month")
    assert not choices.days.first.isVisible()
    assert choices.period.currentText() == "November 2026"
    choose(page, choices.period, "2026-09-01")
    assert "September 2026" in told()
    choose(page, choices.report, "settlement")
    assert not choices.period.isEnabled()


def test_names_that_no_file_may_have_are_made_safe(window: MainWindow, qtbot: QtBot) -> None:
    page = looked_at(window, qtbot)
    name = page.file_name(page.wanted(), 'A/B: "C" <d> ñandú \u202e')
    assert not set(name) & set('/\\:*?"<>|\u202e')
    assert "ñandú" in name
    assert name.endswith(".pdf")


def test_all_of_it_by_keys(
    make_window: Any,
    year: Any,
    qtbot: QtBot,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window("en", journal=year)
    qtbot.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    page = window.pages["reports"]
    qtbot.waitUntil(lambda: bool(page.view.pages), timeout=30_000)
    choices = page.choices
    for box, data in ((choices.report, "month"), (choices.audience, "others"), (choices.paper, "letter")):
        box.setFocus()
        for _ in range(box.count()):
            if box.currentData() != data:
                qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentData() == data
    qtbot.waitUntil(
        lambda: page.made is not None and "November 2026" in pages_of(page.made)[0], timeout=30_000
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "m.pdf"), ""))

    def answer(dialog: ReadThrough) -> int:
        qtbot.keyClick(dialog.list, Qt.Key.Key_End)
        qtbot.keyClick(dialog.go, Qt.Key.Key_Space)
        return dialog.result()

    seen = read_through(monkeypatch, answer)
    page.save_button.setFocus()
    qtbot.keyClick(page.save_button, Qt.Key.Key_Space)
    assert seen
    assert opened == [str(tmp_path / "m.pdf")]
    reached = set()
    window.go("reports")
    choices.report.setFocus()
    for _ in range(40):
        reached.add(window.focusWidget())
        window.focusNextChild()
    assert {
        choices.report,
        choices.period,
        choices.language,
        choices.paper,
        choices.audience,
        page.save_button,
    } <= reached
