"""The files of an incident: dropped, pasted or chosen; kept inside the journal."""

import mimetypes
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from journal.domain.ids import ClientId, IncidentId
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Attachment
from journal.ui.bits import IconOf, button, clear, icon_button, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal


class AttachmentBox(QWidget):
    """Stands at the foot of an incident."""

    def __init__(self, context: Context, incident: IncidentId) -> None:
        """Stand empty until `show_files`."""
        super().__init__()
        self.context = context
        self.incident = incident
        self.client: ClientId | None = None
        self.files: list[Attachment] = []
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Files"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        self.box.addLayout(self.list)
        hint = self.tr("Or drop a file here, or paste a picture (Ctrl+V).")
        self.attach_button = button(self.tr("Attach a file"), self.choose, "", hint)
        IconOf(context.theme, self.attach_button, "attachment")
        line = row(self.attach_button, label(hint, "small", wrap=True))
        line.setStretch(1, 1)
        self.box.addLayout(line)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def load(self, client: ClientId) -> None:
        """Read the files again."""
        self.client = client
        key = self.incident

        def read(journal: OpenJournal) -> list[Attachment]:
            from journal.services import attachments

            return list(attachments.of_incident(journal, key))

        self.context.desk.ask(read, self._take, owner=self, key=f"files {id(self)}")

    def _take(self, files: list[Attachment]) -> None:
        self.files = files
        clear(self.list)
        for file in files:
            size = self.locale().formattedDataSize(file.size)
            name = button(f"{file.name} ({size})", partial(self.open, file), "quiet", self.tr("Open a copy"))
            remove = icon_button(
                self.context.theme,
                "close",
                self.tr("Remove {0}; undo brings it back").format(file.name),
                partial(self._remove, file),
            )
            holder = QWidget()
            holder.setLayout(row(name, remove, 1))
            self.list.addWidget(holder)

    # --- adding

    def choose(self) -> None:
        """Choose files."""
        names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Attach a file"))
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: list[Path]) -> None:
        """Keep the bytes of files."""
        for path in paths:
            try:
                data = path.read_bytes()
            except OSError as error:
                self.context.desk.failed.emit(
                    Fault(FaultCode.CANNOT_WRITE, path=str(path), reason=str(error))
                )
                return
            self.add(path.name, data)

    def add(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""
        client = self.client
        if client is None:
            return
        from journal.services import attachments

        self.context.desk.act(lambda journal: attachments.add(journal, client, self.incident, name, data))
        self.load(client)

    def paste(self) -> None:
        """Keep a picture or files from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime.hasUrls():
            self._add_urls(mime.urls())
        elif mime.hasImage():
            image = QImage(mime.imageData())
            kept = QByteArray()
            buffer = QBuffer(kept)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")  # type: ignore[call-overload]
            self.add(self.tr("picture") + ".png", bytes(kept.data()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped."""
        self._add_urls(event.mimeData().urls())
        event.acceptProposedAction()

    def _add_urls(self, urls: Any) -> None:
        self.add_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # --- using

    def open(self, file: Attachment) -> None:
        """Open a copy with the program the system knows for it; programs are only shown in their folder, never run."""
        from tempfile import mkdtemp

        from journal.services import attachments

        folder = Path(mkdtemp(prefix="client-journal-"))
        copy = folder / Path(file.name).name
        copy.write_bytes(attachments.read(self.context.journal, file.id))
        kind = mimetypes.guess_type(copy.name)[0] or ""
        harmless = kind.startswith(
            ("image/", "text/plain", "application/pdf", "audio/", "video/", "message/")
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy if harmless else folder)))

    def _remove(self, file: Attachment) -> None:
        from journal.services import attachments

        self.context.desk.act(lambda journal: attachments.delete(journal, file.id))
        if self.client is not None:
            self.load(self.client)
