"""A PDF as pictures, one page below the other, rendered off the window's thread."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from journal.ui.bits import clear, label
from journal.ui.context import Context

_MOST_PAGES = 60  # a longer report is looked at in a PDF viewer


class PdfView(QScrollArea):
    """Shows the pages of a PDF as wide as there is room."""

    def __init__(self, context: Context, name: str) -> None:
        """Stand empty."""
        super().__init__()
        self.context = context
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.pages: list[QLabel] = []
        self.count = 0
        self.more = ""
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setSpacing(12)
        self.setWidget(inner)

    def say(self, text: str) -> None:
        """Show a sentence instead of pages."""
        clear(self.column)
        self.pages = []
        self.column.addWidget(label(text, "muted", wrap=True))
        self.column.addStretch(1)

    def show_file(self, path: Path, more: str = "") -> None:
        """Render a file's pages and show them, and below them a sentence."""
        self.more = more
        width = max(160, self.viewport().width() - self.context.theme.px(52))
        ratio = self.devicePixelRatioF()
        self.context.desk.compute(
            lambda: render(path, round(width * ratio)),
            lambda found: self._take(found, ratio),
            owner=self,
            key="pdf",
        )

    def _take(self, found: tuple[int, list[QImage]], ratio: float) -> None:
        self.count, images = found
        clear(self.column)
        self.pages = []
        for number, image in enumerate(images, start=1):
            image.setDevicePixelRatio(ratio)
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            page.setAccessibleName(self.tr("Page {0} of {1}").format(number, self.count))
            self.pages.append(page)
            self.column.addWidget(page)
        if self.count > len(images):
            more = self.tr("The first {0} of {1} pages are shown here.").format(len(images), self.count)
            self.column.addWidget(label(more, "muted", wrap=True))
        if self.more:
            self.column.addWidget(label(self.more, "muted", wrap=True))
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)


def render(path: Path, width: int, most: int = _MOST_PAGES) -> tuple[int, list[QImage]]:
    """Return how many pages a PDF has and pictures of the first `most`, `width` px wide."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        images = []
        for number in range(min(len(document), most)):
            page = document[number]
            images.append(picture(page, width))
            page.close()
        return len(document), images


def picture(page: Any, width: int) -> QImage:
    """One page of a PDF, `width` px wide."""
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    return QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    ).copy()
