"""Bringing files in through the window: every real file with its figures, twice, back again, and files that are no good."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import attachments, clients, hours, imports, incidents, payments
from journal.services.import_values import Decision, Fate
from journal.storage import dump
from journal.ui.page import Page
from journal.ui.pages.client_card import ClientCard
from journal.ui.pages.import_parts import FileCard
from journal.ui.window import MainWindow
from tests.ui.test_window_journey import buttons, click

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
HEAD = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"
real = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the third-party samples are not beside the project")


def line(client: str, day: str = "2026-03-04", duration: str = "01:00:00") -> str:
    return f"Ana,a@x.example,{client},,,Work,Yes,{day},09:00:00,{day},10:00:00,{duration},"


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def everything(journal: Any) -> dict[str, Any]:
    """All rows, without what counts writes and without what is remembered of names and columns."""
    with journal.read() as reader:
        apart = {"version", "changed"}
        return {
            table: [{k: v for k, v in row.items() if k not in apart} for row in rows]
            for table, rows in dump.dump(reader).items()
        }


def texts(widget: Any) -> str:
    return " | ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def show(window: MainWindow, *files: Path) -> Any:
    """Drop files on the page."""
    window.go("imports")
    page = window.pages["imports"]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    assert page.stack.currentWidget() is page.second
    return page


def answer(page: Any, choice: str) -> None:
    """Answer the one question of a file by keyboard."""
    (card,) = page.second.findChildren(FileCard)
    box = next(each for each in card.findChildren(QComboBox) if each.findData(choice) >= 0)
    seen = page.seen
    for _step in range(box.findData(choice)):
        if page.seen is seen:
            press_down(box)
    while page.seen.files[0].options.date_order != choice:  # each answer reads the file anew
        (card,) = page.second.findChildren(FileCard)
        press_down(next(each for each in card.findChildren(QComboBox) if each.findData(choice) >= 0))


def press_down(box: QComboBox) -> None:
    """Press the down key on a choice."""
    QTest.keyClick(box, Qt.Key.Key_Down)


def take(page: Any, qtbot: QtBot) -> Any:
    if page.skip_bad.isVisible():
        page.skip_bad.setChecked(True)
        page._reckon()
    click(qtbot, page.go_button)
    assert page.stack.currentWidget() is page.third, page.figures.text()
    return page.receipt.outcome


@real
@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("hours/invoiceninja_toggl_tasks.csv", (7, 0, 47, 284_835, 0)),
        ("hours/harvest_time_entries_import_test_1.csv", (2, 0, 2, 72_036, 0)),
        ("hours/toggl_time_entries_import_test_1.csv", (1, 0, 1, 3601, 0)),
        ("hours/clockify_time_entries_import_test_1.csv", (1, 0, 1, 3601, 0)),
        ("hours/clockify_time_entries_import_test_2.csv", (1, 0, 1, 1800, 0)),
        ("hours/generic_time_entries_import_test_1.csv", (1, 0, 1, 3601, 0)),
        ("hours/sample.timeclock", (3, 0, 3, 70_797, 0)),
        ("contacts/google_old_layout.csv", (1, 1, 0, 0, 0)),
        ("vcard/John_Doe_MS_OUTLOOK.vcf", (1, 1, 0, 0, 0)),
        ("vcard/rfc6350-example.vcf", (1, 1, 0, 0, 0)),
        ("vcard/John_Doe_GMAIL.vcf", (1, 1, 0, 0, 0)),
        ("vcard/gmail-list.vcf", (3, 3, 0, 0, 0)),
        ("vcard/outlook-2007.vcf", (1, 1, 0, 0, 0)),
        ("vcard/John_Doe_EVOLUTION.vcf", (1, 1, 0, 0, 0)),
        ("vcard/John_Doe_IPHONE.vcf", (1, 1, 0, 0, 0)),
        ("payments/MonzoDataExport_February2018_2018-02-26_174335.csv", (0, 0, 0, 0, 0)),
        ("payments/test_BOI_TransactionExport.csv", (3, 0, 0, 0, 6)),
        ("payments/TransactionHistory_20180418043121.csv", (0, 0, 0, 0, 0)),
    ],
)
def test_every_real_file_goes_in_as_on_the_command_line_twice_adds_nothing_and_comes_out(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, file: str, found: tuple[int, ...]
) -> None:
    journal, path = window.desk.journal, SAMPLES / file
    before = everything(journal)

    def shown() -> Any:
        page = show(window, path)
        if any("date_order_needed" in str(each.code) for f in page.seen.files for each in f.problems):
            answer(page, "mdy")
        if page.people is not None:
            click(qtbot, buttons(page.second, page.tr("Tick all"))[0])
            page._reckon()
        return page

    page = shown()
    if not any(found):  # a statement with shops alone: nobody in it is a client until a person says so
        assert not page.go_button.isEnabled()
        assert page.figures.text()
        assert everything(journal) == before
        for key in page.names.boxes:
            page.names.decisions[key] = Decision(fate=Fate.NEW)
        page._reckon()
        assert page.go_button.isEnabled()
        assert take(page, qtbot).payments == payments.page(journal).count > 0
        return
    outcome = take(page, qtbot)
    figures = (outcome.clients, outcome.contacts, outcome.entries, outcome.seconds, outcome.payments)
    assert figures == found
    assert (hours.page(journal).count, hours.page(journal).total_seconds) == (
        outcome.entries,
        outcome.seconds,
    )
    assert payments.page(journal).count == outcome.payments
    assert len(clients.names(journal)) == outcome.clients
    assert figures == by_command_line(tmp_path, path)

    again = shown()
    assert not again.go_button.isEnabled(), again.figures.text()
    again.cancel()
    back = next(each for each in page.first.findChildren(QPushButton) if each.accessibleName() != each.text())
    click(qtbot, back)
    assert everything(journal) == before
    assert imports.batches(journal) == []


def by_command_line(folder: Path, path: Path) -> tuple[int, ...]:
    """Take the file in as `client-journal import --all-contacts` does."""
    from journal.storage.journal import Journal

    clockify = path.name.startswith("clockify_time_entries_import_test_1")
    options = imports.ImportOptions(date_order="mdy" if clockify else None, all_contacts=True)
    with Journal.open(folder / "other.sqlite", zone="Europe/Madrid") as other:
        seen = imports.preview(other, [path], options)
        outcome = imports.run(other, seen, imports.Decisions(skip_bad=True)).outcome
    return (outcome.clients, outcome.contacts, outcome.entries, outcome.seconds, outcome.payments)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe" * 40),
        ("empty.csv", b""),
        ("cut.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEMA"),
        ("prose.txt", "Dear all, nothing of use in here.\n"),
    ],
)
def test_a_file_that_is_no_good_is_said_in_a_sentence_and_nothing_is_written(
    make_window: Any, lang: str, qtbot: QtBot, tmp_path: Path, name: str, content: str | bytes
) -> None:
    window = make_window(lang)
    before = everything(window.desk.journal)
    page = show(window, written(tmp_path, name, content))
    (card,) = page.second.findChildren(FileCard)
    said = [each.text() for each in card.findChildren(QLabel) if each.property("role") == "problem"]
    assert said
    assert all(len(each) > 15 for each in said)
    assert not page.go_button.isEnabled()
    assert everything(window.desk.journal) == before
    click(qtbot, buttons(page.second, page.tr("Cancel"))[0])
    assert page.stack.currentWidget() is page.first


def test_a_file_that_is_gone_is_said(window: MainWindow, tmp_path: Path) -> None:
    page = show(window, tmp_path / "gone.csv")
    assert not page.go_button.isEnabled()
    assert page.figures.text()


def test_broken_rows_are_listed_and_the_rest_may_be_taken(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = spoken_window
    rows = [HEAD]
    for number in range(6):
        rows.append(line("Rossi", f"2026-03-{number + 1:02}"))
        rows.append(line("Rossi", "2026-02-31"))
    page = show(window, written(tmp_path, "half.csv", "\n".join(rows)))
    (card,) = page.second.findChildren(FileCard)
    problems = [each for each in card.findChildren(QLabel) if each.property("role") == "problem"]
    assert len(problems) == 6
    assert page.skip_bad.isVisible()
    assert not page.go_button.isEnabled()
    page.skip_bad.setChecked(True)
    qtbot.waitUntil(page.go_button.isEnabled)
    outcome = take(page, qtbot)
    assert (outcome.clients, outcome.entries) == (1, 6)


def test_the_order_of_dates_is_asked_for_and_the_answer_read(
    spoken_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    head = "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)"
    row = '"","Rossi","x","","Ana","","a@x.example","","Yes","03/04/2026","10:00:00 AM","03/04/2026","11:00:00 AM","01:00:00","1.00"'
    page = show(spoken_window, written(tmp_path, "clockify.csv", f"{head}\n{row}\n"))
    assert not page.go_button.isEnabled()
    answer(page, "mdy")
    assert page.go_button.isEnabled()
    take(page, qtbot)
    assert hours.page(spoken_window.desk.journal).lines[0].entry.day.isoformat() == "2026-03-04"


def test_a_name_may_be_somebody_known_and_is_not_asked_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = window.desk.journal
    rossi = ClientId(clients.add(journal, Client(id=ClientId(""), name="Rossi Studio", currency="")).made)
    file = written(tmp_path, "a.csv", "\n".join([HEAD, line("RS Ltd")]))
    page = show(window, file)
    (key,) = page.names.boxes
    page.names.decisions[key] = page.names.choose(key, rossi)
    page._reckon()
    outcome = take(page, qtbot)
    assert (outcome.clients, outcome.entries) == (0, 1)
    more = written(tmp_path, "b.csv", "\n".join([HEAD, line("RS Ltd", "2026-03-09")]))
    page = show(window, more)
    assert page.tr("remembered") in texts(page.names)
    assert take(page, qtbot).clients == 0
    assert hours.page(journal).lines[0].client_name == "Rossi Studio"


def test_who_is_who_stays_said_when_a_question_about_a_file_is_answered(
    window: MainWindow, tmp_path: Path
) -> None:
    journal = window.desk.journal
    rossi = ClientId(clients.add(journal, Client(id=ClientId(""), name="Rossi Studio", currency="")).made)
    head = "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)"
    row = '"","RS Ltd","x","","Ana","","a@x.example","","Yes","03/04/2026","10:00:00 AM","03/04/2026","11:00:00 AM","01:00:00","1.00"'
    asked = written(tmp_path, "clockify.csv", f"{head}\n{row}\n")
    page = show(window, written(tmp_path, "a.csv", "\n".join([HEAD, line("RS Ltd"), line("Ana")])), asked)
    key = next(key for key, box in page.names.boxes.items() if "RS" in box.accessibleName())
    page.names.decisions[key] = page.names.choose(key, rossi)
    page._answered(asked, dataclasses.replace(page.seen.files[1].options, date_order="dmy"))
    assert page.names.decisions[key] == Decision(fate=Fate.IS, client=rossi)
    assert "Rossi Studio" in page.names.boxes[key].currentText()
    page.take_files([asked])
    assert page.names is None or not page.names.decisions, "other files are asked about anew"


def test_leaving_the_question_which_client_shows_what_holds(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = window.desk.journal
    clients.add(journal, Client(id=ClientId(""), name="Rossi", currency=""))
    page = show(window, written(tmp_path, "a.csv", "\n".join([HEAD, line("Rossi")])))
    ((key, box),) = page.names.boxes.items()
    before = box.currentText()
    assert "Rossi" in before
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_args: ("", False))
    box.setCurrentIndex(box.findData("other"))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == before, "what is shown is what will be done"
    assert key not in page.names.decisions


def test_the_people_table_is_a_sound_model_and_ticked_by_key(
    window: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester, tmp_path: Path
) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Other\r\nEMAIL:ann@x.example\r\nEND:VCARD\r\n"
    page = show(window, written(tmp_path, "ann.vcf", card))
    assert page.people.ticks == {0: False}
    assert not page.go_button.isEnabled(), "nobody becomes a client unasked"
    qtmodeltester.check(page.people)
    first = page.people.index(0, 0, QModelIndex())
    assert page.people.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    page._reckon()
    assert take(page, qtbot).contacts == 1


def test_long_imports_can_be_cancelled_and_write_nothing(
    make_window: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("en", inline=False)
    rows = [
        HEAD,
        *(
            line(f"Client {n % 50}", f"2026-0{n % 9 + 1}-{n % 28 + 1:02}", f"00:{n % 60:02}:07")
            for n in range(9000)
        ),
    ]
    window.go("imports")
    page = window.pages["imports"]
    page.take_files([written(tmp_path, "many.csv", "\n".join(rows))])
    qtbot.waitUntil(lambda: page.seen is not None and page.go_button.isEnabled(), timeout=60_000)
    before = everything(window.desk.journal)
    jobs: list[Any] = []
    window.desk.job_started.connect(lambda job: (jobs.append(job), job.cancel()))
    click(qtbot, page.go_button)
    qtbot.waitUntil(lambda: bool(jobs) and not window.desk.busy, timeout=60_000)
    assert everything(window.desk.journal) == before
    assert page.go_button.isEnabled(), "it can be tried again"


def test_the_page_is_reached_by_keys_and_says_what_it_is(window: MainWindow) -> None:
    window.do("go_imports")
    page = window.pages["imports"]
    assert isinstance(page, Page)
    unnamed = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and not each.accessibleName()
    ]
    assert not unnamed


MAIL = (
    "From: Ana <ana@rossi.example>\nTo: me@me.example\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n"
    "Message-ID: <1@x>\nSubject: Again\n\nToo late again.\n"
)


def test_a_mail_dropped_on_a_client_is_shown_as_theirs_and_kept_with_the_incident(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = window.desk.journal
    made = clients.add(journal, Client(id=ClientId(""), name="Rossi", currency="EUR")).made
    window.go("clients", client=ClientId(made or ""))
    card = window.pages["clients"].findChild(ClientCard)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "again.eml", MAIL)))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    page = window.pages["imports"]
    assert page.isVisibleTo(window)
    assert "Rossi" in texts(page.second)
    assert page.names is None
    # Asked for each name instead, the sender is nobody's until somebody says so.
    click(qtbot, buttons(page.second, page.tr("Ask for each name instead"))[0])
    assert list(page.names.boxes)
    assert not page.go_button.isEnabled()
    page.take_files([tmp_path / "again.eml"], ClientId(made or ""))
    assert take(page, qtbot).incidents == 1
    (line,) = incidents.page(journal, IncidentFilter()).lines
    assert (line.incident.client, line.incident.notes) == (made, "Too late again.")
    (file,) = attachments.of_incident(journal, line.incident.id)
    assert attachments.read(journal, file.id) == MAIL.encode()


def test_a_picture_dropped_on_a_client_is_not_taken_for_something_to_bring_in(
    window: MainWindow, tmp_path: Path
) -> None:
    made = clients.add(window.desk.journal, Client(id=ClientId(""), name="Rossi", currency="EUR")).made
    window.go("clients", client=ClientId(made or ""))
    card = window.pages["clients"].findChild(ClientCard)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "a.png", b"x")))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    assert "imports" not in window.pages
