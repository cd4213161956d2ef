"""Reports: what was left out stays out, and what is looked at is as the journal is now."""

from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journal.domain.ids import ClientId
from journal.domain.records import Client
from journal.services import clients
from journal.ui.pages.report_choices import widgets
from tests.ui.test_reports_page import choose, looked_at, pages_of


def text_of(page: Any) -> str:
    return "".join(pages_of(page.made))


def pictures_of(page: Any) -> int:
    """How many pictures the first page holds."""
    with pypdfium2.PdfDocument(page.made) as document:
        return len(list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])))


def test_a_section_left_out_stays_out_whatever_else_is_chosen(
    make_window: Any, year: Any, qtbot: QtBot
) -> None:
    window = make_window("en", journal=year)
    page = looked_at(window, qtbot)
    box = widgets(page.choices.sections)[1]
    left_out = box.property("section")
    box.setChecked(False)
    title = box.text()
    assert title in text_of(page)
    choose(page, page.choices.paper, "letter")
    assert left_out in page.wanted().without, "saved at once, it is not in it either"
    page._preview()
    assert title not in text_of(page)
    choose(page, page.choices.audience, "others")
    choose(page, page.choices.language, "es")
    page._preview()
    box = next(each for each in widgets(page.choices.sections) if each.property("section") == left_out)
    assert not box.isChecked()
    assert box.text() != title
    assert box.text() not in text_of(page)
    choose(page, page.choices.report, "month")
    page._preview()
    assert not page.wanted().without


def test_the_pages_are_set_again_after_a_change_elsewhere(make_window: Any, qtbot: QtBot) -> None:
    window = make_window("en")
    page = looked_at(window, qtbot)
    assert "Ann Rossi" not in text_of(page)
    window.go("clients")
    window.desk.do(
        lambda journal: clients.add(journal, Client(id=ClientId(""), name="Ann Rossi", currency=""))
    )
    window.go("hours")
    window.top.line.setText("1h Ann Rossi logo")
    window.top.line.returnPressed.emit()
    window.go("reports")
    qtbot.waitUntil(lambda: "Ann Rossi" in text_of(page), timeout=30_000)
    window.go("hours")
    window.top.line.setText("2h30 Ann Rossi logo")
    window.top.line.returnPressed.emit()
    window.go("reports")
    qtbot.waitUntil(lambda: "3 h 30" in text_of(page), timeout=30_000)


def test_another_logo_is_seen_on_the_way_back_from_the_settings(
    make_window: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("en")
    page = looked_at(window, qtbot)
    plain = pictures_of(page)
    window.go("settings")
    logo = tmp_path / "logo.png"
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(0x0B6B69)
    assert picture.save(str(logo))
    window.pages["settings"].printing.keep(str(logo))
    window.go("reports")
    qtbot.waitUntil(lambda: pictures_of(page) > plain, timeout=30_000)


def test_where_there_is_no_client_the_page_says_so(make_window: Any) -> None:
    window = make_window("en")
    window.go("reports", report="client")
    page = window.pages["reports"]
    page._preview()
    said = page.tr("There is no client yet whom a report could be about.")
    assert page.view.findChildren(type(page.trouble))[0].text() == said
    page.save()
    assert page.trouble.text() == said, "pressed all the same, the button does not stay silent"
